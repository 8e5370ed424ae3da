//! Sixteen bytes compared at once, with instructions that every x86-64 processor has.

use safe_arch::{
    cmp_eq_mask_i8_m128i, cmp_gt_mask_i8_m128i, m128i, min_u8_m128i, move_mask_i8_m128i,
    set_splat_i8_m128i,
};

use super::{BLOCK, LANE};

/// One bit for each byte of a lane.
pub(super) type Marks = u32;

/// How many bytes come before the first marked one.
#[inline(always)]
pub(super) fn before(marks: Marks) -> usize {
    marks.trailing_zeros() as usize
}

/// Marks the bytes that are not plain inside of text.
#[inline(always)]
pub(super) fn not_plain(lane: &[u8; LANE]) -> Marks {
    // With the low bit but one turned, the quote comes right after the control characters, and no other byte comes before it; but all
    // those that are not ASCII are negative.
    special(m128i::from(*lane), 0x02)
}

/// How many plain bytes come before one that is not, within two lanes.
#[inline(always)]
pub(super) fn before_in_two(lanes: &[u8; 2 * LANE]) -> Option<usize> {
    let ([first, second], _) = lanes.as_chunks::<LANE>() else {
        return None;
    };
    let marks = not_plain(first) | not_plain(second) << LANE;
    (marks != 0).then_some(marks.trailing_zeros() as usize % (2 * LANE))
}

/// Marks, within two lanes, what ends or interrupts text, and what is not ASCII.
#[inline(always)]
pub(super) fn in_two(lanes: &[u8; 2 * LANE]) -> [Marks; 2] {
    let ([first, second], _) = lanes.as_chunks::<LANE>() else {
        return [0; 2];
    };
    let [first, second] = [first, second].map(|lane| m128i::from(*lane));
    [
        special(first, 0x82) | special(second, 0x82) << LANE,
        (move_mask_i8_m128i(first) | move_mask_i8_m128i(second) << LANE) as Marks,
    ]
}

/// The same for a block.
#[inline(always)]
pub(super) fn block_not_plain(block: &[u8; BLOCK]) -> u64 {
    in_block(block, not_plain)
}

/// Marks what ends or interrupts text, be that ASCII or not.
#[inline(always)]
pub(super) fn block_special(block: &[u8; BLOCK]) -> u64 {
    // With the high bit turned as well, all bytes keep the order that they have without a sign.
    in_block(block, |lane| special(m128i::from(*lane), 0x82))
}

#[inline(always)]
fn in_block(block: &[u8; BLOCK], marks: impl Fn(&[u8; LANE]) -> Marks) -> u64 {
    let (lanes, _) = block.as_chunks::<LANE>();
    let lanes = lanes.iter().rev();
    lanes.fold(0, |all, lane| all << LANE | u64::from(marks(lane)))
}

/// Marks the bytes that are not spaces.
#[inline(always)]
pub(super) fn not_space(lane: &[u8; LANE]) -> Marks {
    unlike(cmp_eq_mask_i8_m128i(m128i::from(*lane), all(b' ')))
}

/// Marks the bytes that are not decimal digits.
#[inline(always)]
pub(super) fn not_digit(lane: &[u8; LANE]) -> Marks {
    let value = m128i::from(*lane) ^ all(b'0');
    unlike(cmp_eq_mask_i8_m128i(min_u8_m128i(value, all(9)), value))
}

/// Marks the backslash, and what is not above the quote once these bits are turned.
#[inline(always)]
fn special(bytes: m128i, turn: u8) -> Marks {
    let above = all((b'"' ^ turn) + 1);
    let control_or_quote = cmp_gt_mask_i8_m128i(above, bytes ^ all(turn));
    move_mask_i8_m128i(control_or_quote | cmp_eq_mask_i8_m128i(bytes, all(b'\\'))) as Marks
}

#[inline(always)]
fn all(byte: u8) -> m128i {
    set_splat_i8_m128i(byte as i8)
}

/// The bytes of a lane that a comparison did not find.
#[inline(always)]
fn unlike(found: m128i) -> Marks {
    !move_mask_i8_m128i(found) as Marks & 0xffff
}
