//! Many bytes at a time, in safe code: words of eight, and blocks that the compiler turns into vectors.

/// `byte`, eight times.
const fn all(byte: u8) -> u64 {
    u64::from_ne_bytes([byte; 8])
}

const HIGH: u64 = all(0x80);

const BLOCK: usize = 64;

#[inline(always)]
fn word(bytes: &[u8], at: usize) -> Option<u64> {
    bytes
        .get(at..)?
        .first_chunk()
        .map(|word| u64::from_le_bytes(*word))
}

/// How many bytes come before the lowest marked one.
#[inline(always)]
fn before(marks: u64) -> usize {
    marks.trailing_zeros() as usize / 8
}

/// The offset from `at` on of the first byte that is not plain inside of text: a quote, a backslash, a control character. The length
/// of `bytes` if there is none.
#[inline(always)]
pub(super) fn plain_until(bytes: &[u8], at: usize) -> usize {
    // Most text is short.
    for step in 0..2 {
        match word(bytes, at + step * 8) {
            Some(word) => {
                let marks = not_plain(word);
                if marks != 0 {
                    return at + step * 8 + before(marks);
                }
            }
            None => return short_plain_until(bytes, at + step * 8),
        }
    }
    long_plain_until(bytes, at + 16)
}

#[inline(never)]
fn long_plain_until(bytes: &[u8], mut at: usize) -> usize {
    for _ in 0..4 {
        match word(bytes, at).map(not_plain) {
            Some(0) => at += 8,
            Some(marks) => return at + before(marks),
            None => return short_plain_until(bytes, at),
        }
    }
    while let Some(block) = bytes.get(at..).and_then(|rest| rest.first_chunk::<BLOCK>())
        && all_plain(block)
    {
        at += BLOCK;
    }
    loop {
        match word(bytes, at).map(not_plain) {
            Some(0) => at += 8,
            Some(marks) => return at + before(marks),
            None => return short_plain_until(bytes, at),
        }
    }
}

#[cold]
fn short_plain_until(bytes: &[u8], at: usize) -> usize {
    let rest = bytes.get(at..).unwrap_or_default();
    let plain = |byte: &&u8| !matches!(byte, b'"' | b'\\' | 0..=0x1f);
    at + rest.iter().take_while(plain).count()
}

#[inline(always)]
fn all_plain(block: &[u8; BLOCK]) -> bool {
    let mut found = 0;
    for &byte in block {
        found |= u8::from(byte == b'"') | u8::from(byte == b'\\') | u8::from(byte < 0x20);
    }
    found == 0
}

/// Marks the bytes of a word that are not plain. A mark above the lowest one may be wrong, as borrows carry.
#[inline(always)]
fn not_plain(word: u64) -> u64 {
    let zero = |word: u64| word.wrapping_sub(all(1)) & !word;
    let quote = zero(word ^ all(b'"'));
    let backslash = zero(word ^ all(b'\\'));
    let control = word.wrapping_sub(all(0x20)) & !word;
    (quote | backslash | control) & HIGH
}

/// The offset from `at` on of the first byte that is not white space.
#[inline(never)]
pub(super) fn blank_until(bytes: &[u8], mut at: usize) -> usize {
    loop {
        // Indented text has a line break and many spaces.
        while let Some(word) = word(bytes, at) {
            let spaces = before(word ^ all(b' ')).min(8);
            at += spaces;
            if spaces < 8 {
                break;
            }
        }
        match bytes.get(at) {
            Some(b' ' | b'\n' | b'\r' | b'\t') => at += 1,
            _ => return at,
        }
    }
}

/// An integer without sign of at most 15 digits, and how many they are. Leaves anything else, and the end of the input, to others.
#[inline(always)]
pub(super) fn short_integer(bytes: &[u8]) -> Option<(i64, usize)> {
    let block: &[u8; 16] = bytes.first_chunk()?;
    let (head, tail) = block.split_first_chunk::<8>()?;
    let head = u64::from_le_bytes(*head);
    let first = digits(head);
    let (integer, length) = if first < 8 {
        (value(head, first), first)
    } else {
        let tail = u64::from_le_bytes(*tail.first_chunk()?);
        let second = digits(tail);
        if second == 8 {
            return None;
        }
        let scale = POWERS[second & 7];
        (value(head, 8) * scale + value(tail, second), 8 + second)
    };
    let leading_zero = length > 1 && block[0] == b'0';
    let ends = !matches!(block[length & 15], b'.' | b'e' | b'E');
    (length > 0 && !leading_zero && ends).then_some((integer as i64, length))
}

const POWERS: [u64; 8] = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000];

/// How many digits the word begins with.
#[inline(always)]
fn digits(word: u64) -> usize {
    let zero_based = word ^ all(b'0');
    // Nine and less stay below the high bit.
    let marks = (zero_based.wrapping_add(all(0x76)) | zero_based) & HIGH;
    before(marks).min(8)
}

/// The number that the first `count` bytes, which are digits, make.
#[inline(always)]
fn value(word: u64, count: usize) -> u64 {
    if count == 0 {
        return 0;
    }
    // Leading zeros take the place of what is shifted out.
    let digits = (word ^ all(b'0')) << (64 - 8 * count as u32);
    let pairs = digits.wrapping_mul(10).wrapping_add(digits >> 8);
    let low = (pairs & 0x0000_00FF_0000_00FF).wrapping_mul(0x000F_4240_0000_0064);
    let high = (pairs >> 16 & 0x0000_00FF_0000_00FF).wrapping_mul(0x0000_2710_0000_0001);
    low.wrapping_add(high) >> 32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_find_what_bytes_find() {
        for special in [b'"', b'\\', 0, 0x1f] {
            for length in 0..200 {
                let mut bytes = vec![b'a'; length];
                bytes.extend_from_slice("\u{20}\u{7f}é\u{10ffff}".as_bytes());
                let end = bytes.len();
                bytes.push(special);
                for after in [0, 3, 90] {
                    let mut bytes = bytes.clone();
                    bytes.resize(bytes.len() + after, b'"');
                    assert_eq!(plain_until(&bytes, 0), end, "{special} after {length}");
                }
            }
        }
        assert_eq!(plain_until(&[0xff; 100], 3), 100);
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
                assert_eq!(
                    blank_until((blank.to_owned() + end).as_bytes(), 0),
                    blank.len()
                );
            }
        }
    }

    #[test]
    fn integers_are_what_they_say() {
        let of = |text: &str| short_integer(format!("{text}                ").as_bytes());
        for text in [
            "0",
            "7",
            "10",
            "1234567",
            "12345678",
            "123456789",
            "1700000000",
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
