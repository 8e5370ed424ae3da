//! Where text ends: its escapes, and all that must not stand in it.

use super::words;
use crate::input::{Fault, Stop};

/// How long text is between its quotes.
pub(super) struct Length {
    pub(super) bytes: usize,
    pub(super) escaped: bool,
}

/// The length of text of any kind, which begins here; nothing if it is wrong.
#[inline(never)]
pub(super) fn length(bytes: &[u8]) -> Option<Length> {
    // Names and addresses are hardly longer than what was tried already.
    if let Some(bytes) = words::medium_text(bytes) {
        return Some(Length {
            bytes,
            escaped: false,
        });
    }
    long(bytes)
}

/// The same for what is longer, with more to keep at hand.
#[inline(never)]
fn long(bytes: &[u8]) -> Option<Length> {
    let (end, escaped) = end(bytes, 1).ok()?;
    Some(Length {
        bytes: end - 1,
        escaped,
    })
}

/// Where the text ends of which the scanner has read what comes before `at`, and whether it has escapes from there on.
#[inline(always)]
pub(super) fn end(bytes: &[u8], mut at: usize) -> Result<(usize, bool), Stop> {
    let mut escaped = false;
    while let Some(block) = words::block(bytes, at) {
        let mut marks = words::not_plain(block);
        let mut next = words::BLOCK;
        while marks != 0 {
            let place = marks.trailing_zeros() as usize % words::BLOCK;
            let here = at + place;
            let length = match block[place] {
                b'"' => return Ok((here, escaped)),
                b'\\' if block.get(place + 1).is_some_and(is_simple) => 2,
                _ => match usual_code_unit(bytes, here) {
                    Some(length) => length,
                    None => escape(bytes, here)? - here,
                },
            };
            escaped = true;
            // The rest of the escape sequence may have marks as well, or stand in the next block.
            let behind = place + length;
            if behind >= words::BLOCK {
                next = behind;
                break;
            }
            marks &= !0 << behind;
        }
        at += next;
    }
    // The last few bytes of the input.
    loop {
        match bytes.get(at) {
            Some(b'"') => return Ok((at, escaped)),
            Some(b'\\' | 0..b' ') | None => {
                at = escape(bytes, at)?;
                escaped = true;
            }
            Some(_) => at += 1,
        }
    }
}

#[cold]
fn stop(bytes: &[u8], fault: Fault, offset: usize) -> Stop {
    let ends = offset >= bytes.len();
    Stop {
        fault: if ends { Fault::UnexpectedEnd } else { fault },
        offset,
    }
}

/// Whether it stands for one character behind a backslash.
#[inline(always)]
fn is_simple(kind: &u8) -> bool {
    SIMPLE[usize::from(*kind)]
}

/// The length of the escape sequence at `start`, where something stands that is not plain, if it is a code unit's. Overlooks surrogates,
/// what is wrong, and the end of the input.
#[inline(always)]
fn usual_code_unit(bytes: &[u8], start: usize) -> Option<usize> {
    let &[b'\\', b'u', digits @ ..] = bytes.get(start..)?.first_chunk::<6>()? else {
        return None;
    };
    let [first, digits @ ..] = digits.map(|digit| HEXADECIMAL[usize::from(digit)]);
    let other = digits.iter().fold(first, |all, digit| all | digit) & NO_DIGIT != 0;
    (!other && first != 0xd).then_some(6)
}

/// Where the escape sequence ends that begins at `start`, where something stands that is not plain.
#[inline(always)]
fn escape(bytes: &[u8], start: usize) -> Result<usize, Stop> {
    match bytes.get(start..start + 2) {
        Some([b'\\', b'u']) => long_escape(bytes, start),
        Some([b'\\', kind]) if is_simple(kind) => Ok(start + 2),
        _ => Err(no_escape(bytes, start)),
    }
}

#[inline(always)]
fn long_escape(bytes: &[u8], start: usize) -> Result<usize, Stop> {
    match code_unit(bytes, start + 2)? {
        0xD800..0xDC00 => low_half(bytes, start),
        0xDC00..0xE000 => Err(lone(start)),
        _ => Ok(start + 6),
    }
}

#[cold]
fn no_escape(bytes: &[u8], at: usize) -> Stop {
    match bytes.get(at) {
        Some(b'\\') => stop(bytes, Fault::Escape, at + 1),
        _ => stop(bytes, Fault::ControlCharacter, at),
    }
}

/// What stands for one character behind a backslash.
static SIMPLE: [bool; 256] = {
    let mut simple = [false; 256];
    let mut at = 0;
    while at < b"\"\\/bfnrt".len() {
        simple[b"\"\\/bfnrt"[at] as usize] = true;
        at += 1;
    }
    simple
};

/// The second half of the surrogate pair whose first half stands at `start`.
#[inline(never)]
fn low_half(bytes: &[u8], start: usize) -> Result<usize, Stop> {
    if !bytes[start + 6..].starts_with(b"\\u") {
        return Err(lone(start));
    }
    match code_unit(bytes, start + 8)? {
        0xDC00..0xE000 => Ok(start + 12),
        _ => Err(lone(start)),
    }
}

#[cold]
fn lone(offset: usize) -> Stop {
    Stop {
        fault: Fault::LoneSurrogate,
        offset,
    }
}

/// The number that four hexadecimal digits make.
#[inline(always)]
fn code_unit(bytes: &[u8], at: usize) -> Result<u32, Stop> {
    let digits: Option<&[u8; 4]> = bytes.get(at..).and_then(|rest| rest.first_chunk());
    let unit = digits.map_or(NO_DIGIT, |digits| {
        digits.iter().fold(0, |unit, &digit| {
            // Once there is no digit, the number stays too large.
            unit << 4 & MORE | HEXADECIMAL[usize::from(digit)] | unit & NO_DIGIT
        })
    });
    if unit & NO_DIGIT == 0 {
        return Ok(unit);
    }
    let rest = bytes.get(at..).unwrap_or_default();
    let good = rest.iter().take_while(|byte| byte.is_ascii_hexdigit());
    Err(stop(bytes, Fault::Escape, at + good.count()))
}

const NO_DIGIT: u32 = 1 << 31;

const MORE: u32 = 0xffff;

static HEXADECIMAL: [u32; 256] = {
    let mut values = [NO_DIGIT; 256];
    let mut byte = 0;
    while byte < 256 {
        if let Some(digit) = (byte as u8 as char).to_digit(16) {
            values[byte] = digit;
        }
        byte += 1;
    }
    values
};
