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

/// Whether so many bytes come before the first marked one.
#[inline(always)]
pub(super) fn are_before<const COUNT: usize>(marks: Marks) -> bool {
    marks & ((2 << COUNT) - 1) == 1 << COUNT
}

/// Marks the bytes that are not plain inside of text.
#[inline(always)]
pub(super) fn not_plain(lane: &[u8; LANE]) -> Marks {
    move_mask_i8_m128i(special(m128i::from(*lane))) as Marks
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

/// The same for a block.
#[inline(always)]
pub(super) fn block_not_plain(block: &[u8; BLOCK]) -> u64 {
    let (lanes, _) = block.as_chunks::<LANE>();
    let marks = lanes.iter().rev();
    marks.fold(0, |marks, lane| marks << LANE | u64::from(not_plain(lane)))
}

/// Marks the bytes that are not spaces.
#[inline(always)]
pub(super) fn not_space(lane: &[u8; LANE]) -> Marks {
    unlike(cmp_eq_mask_i8_m128i(m128i::from(*lane), all(b' ')))
}

/// Marks all bytes but the first ones, so many of them.
#[inline(always)]
pub(super) const fn beyond(count: usize) -> Marks {
    Marks::MAX << (count % LANE)
}

/// Whether the bytes are a line break and spaces, but for some of them.
#[inline(always)]
pub(super) fn is_line(lane: &[u8; LANE], but: Marks) -> bool {
    let line = m128i::from(*b"\n               ");
    move_mask_i8_m128i(cmp_eq_mask_i8_m128i(m128i::from(*lane), line)) as Marks | but == Marks::MAX
}

/// Marks the bytes that are not decimal digits.
#[inline(always)]
pub(super) fn not_digit(lane: &[u8; LANE]) -> Marks {
    let value = m128i::from(*lane) ^ all(b'0');
    unlike(cmp_eq_mask_i8_m128i(min_u8_m128i(value, all(9)), value))
}

#[inline(always)]
fn special(bytes: m128i) -> m128i {
    // With the low bit turned, the quote comes right after the control characters, and no other byte comes before it. With the high bit
    // turned, this is also the order of signed bytes.
    let turned = bytes ^ all(0x82);
    let control_or_quote = cmp_gt_mask_i8_m128i(all(0xa1), turned);
    control_or_quote | cmp_eq_mask_i8_m128i(bytes, all(b'\\'))
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
