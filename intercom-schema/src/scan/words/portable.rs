//! Sixteen bytes as two words, for processors whose own instructions are not used.

use super::{BLOCK, LANE, all};

const HIGH: u64 = all(0x80);

/// The highest bit of each byte of a lane.
pub(super) type Marks = u128;

#[inline(always)]
fn words(lane: &[u8; LANE]) -> [u64; 2] {
    let both = u128::from_le_bytes(*lane);
    [both as u64, (both >> 64) as u64]
}

#[inline(always)]
fn marks(words: [u64; 2]) -> Marks {
    Marks::from(words[1] & HIGH) << 64 | Marks::from(words[0] & HIGH)
}

/// How many bytes come before the first marked one.
#[inline(always)]
pub(super) fn before(marks: Marks) -> usize {
    marks.trailing_zeros() as usize / 8
}

/// Whether so many bytes come before the first marked one.
#[inline(always)]
pub(super) fn are_before<const COUNT: usize>(marks: Marks) -> bool {
    before(marks) == COUNT
}

/// Marks the bytes that are not plain inside of text. A mark above the lowest one may be wrong, as borrows carry.
#[inline(always)]
pub(super) fn not_plain(lane: &[u8; LANE]) -> Marks {
    marks(words(lane).map(special))
}

/// How many plain bytes come before one that is not, within two lanes.
#[inline(always)]
pub(super) fn before_in_two(lanes: &[u8; 2 * LANE]) -> Option<usize> {
    let (lanes, _) = lanes.as_chunks::<LANE>();
    let mut found = lanes.iter().map(not_plain).enumerate();
    let (index, marks) = found.find(|(_, marks)| *marks != 0)?;
    Some(index * LANE + before(marks))
}

/// The same for a block, with one bit for each byte, none of them wrong.
#[inline(always)]
pub(super) fn block_not_plain(block: &[u8; BLOCK]) -> u64 {
    let plain = |byte: u8| !matches!(byte, b'"' | b'\\' | 0..=0x1f);
    let marks = block.iter().rev();
    marks.fold(0, |marks, byte| marks << 1 | u64::from(!plain(*byte)))
}

/// Marks the bytes that are not spaces.
#[inline(always)]
pub(super) fn not_space(lane: &[u8; LANE]) -> Marks {
    marks(words(lane).map(|word| {
        let differs = word ^ all(b' ');
        (differs & !HIGH).wrapping_add(!HIGH) | differs
    }))
}

/// Marks all bytes but the first ones, so many of them.
#[inline(always)]
pub(super) const fn beyond(count: usize) -> Marks {
    Marks::MAX << (8 * (count % LANE))
}

/// Whether the bytes are a line break and spaces, but for some of them.
#[inline(always)]
pub(super) fn is_line(lane: &[u8; LANE], but: Marks) -> bool {
    let line = u128::from_le_bytes(*b"\n               ");
    (u128::from_le_bytes(*lane) ^ line) & !but == 0
}

/// Marks the bytes that are not decimal digits.
#[inline(always)]
pub(super) fn not_digit(lane: &[u8; LANE]) -> Marks {
    marks(words(lane).map(|word| {
        let value = word ^ all(b'0');
        // Nine and less stay below the high bit.
        (value & !HIGH).wrapping_add(all(0x76)) | value
    }))
}

#[inline(always)]
fn special(word: u64) -> u64 {
    let zero = |word: u64| word.wrapping_sub(all(1)) & !word;
    let quote = zero(word ^ all(b'"'));
    let backslash = zero(word ^ all(b'\\'));
    let control = word.wrapping_sub(all(0x20)) & !word;
    quote | backslash | control
}
