//! Many bytes at a time, in safe code: words of eight, and lanes of sixteen, which a processor compares at once.

#[cfg_attr(target_arch = "x86_64", path = "words/sse2.rs")]
#[cfg_attr(not(target_arch = "x86_64"), path = "words/portable.rs")]
mod lane;
// To be tried on every processor.
#[cfg(all(test, target_arch = "x86_64"))]
mod portable;

/// `byte`, eight times.
const fn all(byte: u8) -> u64 {
    u64::from_ne_bytes([byte; 8])
}

/// What is looked at with one comparison.
pub(super) const LANE: usize = 16;

/// What is looked at with one jump, in long text.
pub(super) const BLOCK: usize = 4 * LANE;

/// The length of the text behind the quote that comes first, if it is short, without escapes, and not near the end of the input.
#[inline(always)]
pub(super) fn short_text(bytes: &[u8]) -> Option<usize> {
    let [_, lane @ ..] = bytes.first_chunk::<{ 1 + LANE }>()?;
    let marks = lane::not_plain(lane);
    // The mask is for the compiler, which need not check anything then.
    let length = lane::before(marks) & (LANE - 1);
    (marks != 0 && bytes[1 + length] == b'"').then_some(length)
}

/// The length of text of less than two lanes.
#[inline(always)]
pub(super) fn short_name(bytes: &[u8]) -> Option<usize> {
    let [b'"', lanes @ ..] = bytes.first_chunk::<{ 1 + 2 * LANE }>()? else {
        return None;
    };
    let length = lane::before_in_two(lanes)?;
    (lanes[length] == b'"').then_some(length)
}

/// The same for text of one lane and up to another one.
#[inline(always)]
pub(super) fn medium_text(bytes: &[u8]) -> Option<usize> {
    let [_, lanes @ ..] = bytes.first_chunk::<{ 1 + 2 * LANE }>()?;
    let ([first, second], _) = lanes.as_chunks::<LANE>() else {
        return None;
    };
    let marks = lane::not_plain(second);
    let length = LANE + lane::before(marks) % LANE;
    let ends = marks != 0 && bytes[1 + length] == b'"';
    (ends && lane::not_plain(first) == 0).then_some(length)
}

/// What comes behind `spelled`, if `bytes` begin with it. Overlooks it where there is less than `room`, which is a word at least and
/// all of it.
#[inline(always)]
pub(super) fn behind<'b>(bytes: &'b [u8], spelled: &'static [u8], room: usize) -> Option<&'b [u8]> {
    let window = bytes.get(..room)?;
    match is_spelled(window, spelled) {
        true => bytes.get(spelled.len()..),
        false => None,
    }
}

/// Whether `window`, which is longer, begins as it is spelled.
#[inline(always)]
pub(super) fn is_spelled(window: &[u8], spelled: &'static [u8]) -> bool {
    let length = spelled.len();
    // What differs, mostly does so in the first word; the other part is a word at least, so that some is compared twice.
    let first = length.min(WORD);
    let second = length.saturating_sub(WORD).min(WORD);
    window.get(..first) == spelled.get(..first)
        && window.get(second..length) == spelled.get(second..)
}

const WORD: usize = 8;

/// The next block, if there is one left.
#[inline(always)]
pub(super) fn block(bytes: &[u8], at: usize) -> Option<&[u8; BLOCK]> {
    bytes.get(at..)?.first_chunk()
}

/// Marks, one bit each, the bytes that are not plain inside of text.
#[inline(always)]
pub(super) fn not_plain(block: &[u8; BLOCK]) -> u64 {
    lane::block_not_plain(block)
}

#[inline(always)]
fn lane(bytes: &[u8], at: usize) -> Option<&[u8; LANE]> {
    bytes.get(at..)?.first_chunk()
}

/// What comes behind white space, if there is any.
#[inline(always)]
pub(super) fn behind_blank(bytes: &[u8]) -> &[u8] {
    match bytes {
        [0..=b' ', ..] => behind_line_break(bytes),
        _ => bytes,
    }
}

/// The same where there is none or a space, mostly.
#[inline(always)]
pub(super) fn behind_space(bytes: &[u8]) -> &[u8] {
    match bytes {
        [b' ', b'!'..=255, ..] => &bytes[1..],
        [b'!'..=255, ..] => bytes,
        _ => behind_much_blank(bytes),
    }
}

#[inline(never)]
fn behind_much_blank(bytes: &[u8]) -> &[u8] {
    bytes.get(blank_until(bytes, 0)..).unwrap_or_default()
}

/// The same where there is some: a line break and some spaces, mostly.
#[inline(always)]
fn behind_line_break(bytes: &[u8]) -> &[u8] {
    if let Some([b'\n', lane @ ..]) = bytes.first_chunk::<{ 1 + LANE }>() {
        let marks = lane::not_space(lane);
        let spaces = lane::before(marks) % LANE;
        if marks != 0 && lane[spaces] > b' ' {
            return &bytes[1 + spaces..];
        }
    }
    behind_much_blank(bytes)
}

/// The offset behind the line break at `at` and fewer spaces than a lane has.
#[inline(always)]
pub(super) fn indented(bytes: &[u8], at: usize) -> Option<usize> {
    let [b'\n', lane @ ..] = bytes.get(at..)?.first_chunk::<{ 1 + LANE }>()? else {
        return None;
    };
    let marks = lane::not_space(lane);
    (marks != 0).then_some(at + 1 + lane::before(marks) % LANE)
}

/// White space before the members of an object: a line break, and fewer spaces than a lane has; or nothing.
#[derive(Clone, Copy, Debug)]
pub(super) struct Gap {
    bytes: u8,
    /// What else is in a lane.
    others: lane::Marks,
}

impl Gap {
    pub(super) const NONE: Gap = Gap::of(0);

    const fn of(bytes: usize) -> Self {
        Gap {
            bytes: (bytes % LANE) as u8,
            others: lane::beyond(bytes),
        }
    }

    /// The one that stands here; nothing where it is as long as a lane.
    #[inline(always)]
    pub(super) fn before(bytes: &[u8]) -> Self {
        indented(bytes, 0).map_or(Self::NONE, Self::of)
    }

    /// How many bytes it has.
    #[inline(always)]
    pub(super) fn length(self) -> usize {
        // The mask is for the compiler, which need not check anything then.
        usize::from(self.bytes) % LANE
    }

    /// Whether bytes begin with it.
    #[inline(always)]
    pub(super) fn begins(self, bytes: &[u8; LANE]) -> bool {
        lane::is_line(bytes, self.others)
    }
}

/// The offset from `at` on of the first byte that is not white space.
#[inline(never)]
pub(super) fn blank_until(bytes: &[u8], mut at: usize) -> usize {
    // Indented text has a line break and some spaces.
    if let Some(start) = indented(bytes, at)
        && bytes.get(start).is_some_and(|byte| *byte > b' ')
    {
        return start;
    }
    loop {
        match bytes.get(at) {
            Some(b' ' | b'\n' | b'\r' | b'\t') => at += 1,
            _ => return at,
        }
        while let Some(lane) = lane(bytes, at) {
            match lane::not_space(lane) {
                0 => at += LANE,
                marks => {
                    at += lane::before(marks);
                    break;
                }
            }
        }
    }
}

/// An integer without sign of at most 15 digits, and how many they are. Leaves anything else, and the end of the input, to others.
#[inline(always)]
pub(super) fn short_integer(bytes: &[u8]) -> Option<(i64, usize)> {
    let lane = bytes.first_chunk()?;
    let marks = lane::not_digit(lane);
    if marks == 0 {
        return None;
    }
    let both = u128::from_le_bytes(*lane);
    let (head, tail) = (both as u64, (both >> 64) as u64);
    // Most integers are times in seconds. As their length is known, nobody waits for it to read what comes behind.
    if lane::are_before::<10>(marks)
        && tail >> 16 & 0xff == u64::from(b',')
        && head & 0xff != u64::from(b'0')
    {
        let [tens, ones] = [tail & 0xf, tail >> 8 & 0xf];
        let integer = value(head, 8) * 100 + tens * 10 + ones;
        return Some((integer as i64, 10));
    }
    let length = lane::before(marks) & (LANE - 1);
    let leading_zero = length > 1 && lane[0] == b'0';
    let goes_on = matches!(lane[length], b'.' | b'e' | b'E');
    if length == 0 || leading_zero || goes_on {
        return None;
    }
    let integer = match length {
        ..=8 => value(head, length),
        _ => value(head, 8) * POWERS[length & 7] + value(tail, length & 7),
    };
    Some((integer as i64, length))
}

const POWERS: [u64; 8] = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000];

/// The number that the first `count` bytes, which are digits, make: at least one, at most eight.
#[inline(always)]
fn value(word: u64, count: usize) -> u64 {
    // Leading zeros take the place of what is shifted out.
    let digits = (word ^ all(b'0')) << ((64 - 8 * count as u32) & 63);
    let pairs = digits.wrapping_mul(10).wrapping_add(digits >> 8);
    let low = (pairs & 0x0000_00FF_0000_00FF).wrapping_mul(0x000F_4240_0000_0064);
    let high = (pairs >> 16 & 0x0000_00FF_0000_00FF).wrapping_mul(0x0000_2710_0000_0001);
    low.wrapping_add(high) >> 32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lanes_and_blocks_find_what_bytes_find() {
        for special in [b'"', b'\\', 0, 0x1f] {
            for length in 0..BLOCK {
                let plain = "\u{20}\u{21}\u{23}\u{5b}\u{5d}\u{7f}é\u{10ffff}".bytes();
                let mut bytes = [b'a'; BLOCK];
                bytes
                    .iter_mut()
                    .zip(plain.cycle())
                    .take(length)
                    .for_each(|(byte, plain)| *byte = plain);
                bytes[length] = special;
                assert_eq!(not_plain(&bytes), 1 << length, "{special}");
                let ends = length < LANE && special == b'"';
                let text = [b"\"", bytes.as_slice()].concat();
                assert_eq!(short_text(&text), ends.then_some(length), "{special}");
                let ends = (LANE..2 * LANE).contains(&length) && special == b'"';
                assert_eq!(medium_text(&text), ends.then_some(length), "{special}");
                let ends = length < 2 * LANE && special == b'"';
                let name = short_name(&text);
                assert_eq!(name, ends.then_some(length), "{special}");
            }
        }
        assert_eq!(not_plain(&[0xff; BLOCK]), 0);
        assert_eq!(short_text(&[b'"'; LANE]), None);
    }

    #[test]
    fn what_is_spelled_is_found_in_full() {
        const SPELLED: &[u8] = b",\"time_to_first_response_in_office_hours\":";
        for length in 4..=SPELLED.len() {
            let (spelled, room) = (&SPELLED[..length], length.max(WORD));
            let bytes = [spelled, b"17,       "].concat();
            assert_eq!(behind(&bytes, spelled, room), Some(&bytes[length..]));
            assert_eq!(behind(&bytes[..room - 1], spelled, room), None);
            for at in 0..length {
                let mut changed = bytes.clone();
                changed[at] ^= 0x80;
                assert_eq!(behind(&changed, spelled, room), None, "{at} of {length}");
            }
        }
    }

    #[cfg(target_arch = "x86_64")]
    #[test]
    fn every_processor_sees_the_same() {
        // Bytes that matter, and their neighbours.
        let bytes = b" 0189/:!\"#[\\]az\x00\x1f\x20\x21\x7f\x80\xc3\xff";
        let mut state = 1_u64;
        let mut next = || {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1);
            let common = if state >> 60 < 12 { 2 } else { bytes.len() };
            bytes[(state >> 33) as usize % common]
        };
        for _ in 0..20_000 {
            let block: [u8; BLOCK] = std::array::from_fn(|_| next());
            assert_eq!(
                lane::block_not_plain(&block),
                portable::block_not_plain(&block)
            );
            let ([lane, ..], _) = block.as_chunks::<LANE>() else {
                unreachable!("a block has lanes");
            };
            let two = block.first_chunk().expect("a block has two lanes");
            assert_eq!(lane::before_in_two(two), portable::before_in_two(two));
            let mut line = *b"\n               ";
            line[usize::from(block[0]) % LANE] = block[1];
            for count in 0..LANE {
                let here = lane::is_line(&line, lane::beyond(count));
                let there = portable::is_line(&line, portable::beyond(count));
                assert_eq!(here, there, "{line:?} {count}");
            }
            for (here, there) in [
                (lane::not_plain(lane), portable::not_plain(lane)),
                (lane::not_space(lane), portable::not_space(lane)),
                (lane::not_digit(lane), portable::not_digit(lane)),
            ] {
                assert_eq!(
                    lane::are_before::<10>(here),
                    portable::are_before::<10>(there),
                    "{lane:?}"
                );
                assert_eq!(here == 0, there == 0, "{lane:?}");
                let first = (here != 0).then(|| (lane::before(here), portable::before(there)));
                assert!(first.is_none_or(|(here, there)| here == there), "{lane:?}");
            }
        }
    }

    #[test]
    fn a_gap_is_found_again() {
        let line = |spaces: usize| format!("\n{}", " ".repeat(spaces)) + &"x".repeat(2 * LANE);
        for spaces in 0..=LANE {
            let text = line(spaces);
            let gap = Gap::before(text.as_bytes());
            let fits = spaces + 1 < LANE;
            assert_eq!(gap.length(), if fits { spaces + 1 } else { 0 });
            for others in 0..=LANE {
                let text = line(others);
                let begins = gap.begins(text.as_bytes().first_chunk().expect("a lane"));
                assert_eq!(begins, !fits || others >= spaces, "{spaces} {others}");
            }
        }
        for none in ["x", " ", "\r\n ", "\t", ""] {
            assert_eq!(Gap::before(none.as_bytes()).length(), 0);
        }
    }

    #[test]
    fn white_space_ends_where_it_ends() {
        for blank in [
            "",
            " ",
            "\n",
            "\r\n\t",
            "\n      ",
            "\n                   \n  ",
        ] {
            for end in ["", "x", "\u{b}", "\0 ", "\u{21}          "] {
                for more in ["", "                                "] {
                    let end = end.to_owned() + if end.is_empty() { "" } else { more };
                    let text = blank.to_owned() + &end;
                    assert_eq!(blank_until(text.as_bytes(), 0), blank.len());
                    assert_eq!(behind_blank(text.as_bytes()), end.as_bytes());
                    assert_eq!(behind_space(text.as_bytes()), end.as_bytes());
                }
            }
        }
    }

    #[test]
    fn integers_are_what_they_say() {
        let of = |text: &str| {
            let [blank, comma] = [" ", ","].map(|end| {
                let text = format!("{text}{end}               ");
                short_integer(text.as_bytes())
            });
            assert_eq!(blank, comma, "{text}");
            blank
        };
        for text in [
            "0",
            "7",
            "10",
            "1234567",
            "12345678",
            "123456789",
            "1700000000",
            "9087654321",
            "99999999999999",
            "999999999999999",
        ] {
            assert_eq!(
                of(text),
                text.parse().ok().map(|integer| (integer, text.len())),
                "{text}"
            );
        }
        for text in [
            "",
            "-1",
            "00",
            "01",
            "0700000000",
            "1700000000.5",
            "1.5",
            "1e3",
            "12345678.5",
            "12345678E1",
            "1234567890123456",
            "x",
        ] {
            assert_eq!(of(text), None, "{text}");
        }
        assert_eq!(of("12,"), Some((12, 2)));
        assert_eq!(short_integer(b"1"), None);
    }
}
