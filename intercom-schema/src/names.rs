//! Texts that are expected, an object's member names and an enumeration's values, and how to tell quickly which of them stands there.
//!
//! Payloads of one kind nearly always have their members in one order. So the walk guesses: the member that came next the last time
//! is compared as it would stand in the text, with its quotes and its colon, in words rather than byte by byte. Only where the guess
//! fails is the name read and looked up.

mod order;

pub(crate) use order::Order;

use crate::object::{MemberInfo, ValueInfo};

/// The most members that an object can have; the derive sees to it.
const MOST_MEMBERS: usize = 64;

/// The member names of an object.
#[doc(hidden)]
#[derive(Debug)]
pub struct Names<L: ?Sized = [Name]> {
    index: Index,
    /// Spreads these names over the index.
    spread: u64,
    /// The members that every instance has, one bit for each.
    pub(crate) required: u64,
    /// In which order they come.
    pub(crate) order: Order,
    list: L,
}

/// The name of a member.
#[doc(hidden)]
#[derive(Debug)]
pub struct Name {
    spelled: Spelled,
    key: Key,
    name: &'static str,
}

impl Name {
    /// What comes behind the name and its colon, if `bytes` begin with them.
    #[inline(always)]
    pub(crate) fn behind<'b>(&self, bytes: &'b [u8]) -> Option<&'b [u8]> {
        if !self.spelled.begins(bytes) {
            return None;
        }
        if self.spelled.length > BLOCK && !self.is_in_full(bytes) {
            return None;
        }
        bytes.get(self.spelled.length..)
    }

    /// How long the name and its colon are, if `bytes` begin with them and a block holds them.
    #[inline(always)]
    pub(crate) fn short_length(&self, bytes: &[u8]) -> Option<usize> {
        let length = self.spelled.length;
        (length <= BLOCK && self.spelled.begins(bytes)).then_some(length)
    }

    /// Whether `bytes` begin with a name that does not fit into a block.
    #[inline(never)]
    fn is_in_full(&self, bytes: &[u8]) -> bool {
        let name = bytes
            .strip_prefix(b"\"")
            .and_then(|bytes| bytes.strip_prefix(self.name.as_bytes()));
        name.is_some_and(|rest| rest.starts_with(b"\":"))
    }

    /// Whether it is the name with this key.
    #[inline(always)]
    pub(crate) fn is(&self, key: Key, name: &[u8]) -> bool {
        self.key == key && (key.length <= Key::WHOLE || self.is_long(name))
    }

    #[inline(never)]
    fn is_long(&self, name: &[u8]) -> bool {
        self.name.as_bytes() == name
    }
}

impl<const N: usize> Names<[Name; N]> {
    /// Made once for each object, at compile time.
    pub const fn new(members: &[MemberInfo; N]) -> Self {
        let mut list = [const {
            Name {
                spelled: Spelled::new(""),
                key: Key::of(b""),
                name: "",
            }
        }; N];
        let mut index = Index::EMPTY;
        let spread = spread(members);
        let mut required = 0;
        let mut at = 0;
        while at < N {
            list[at] = Name {
                spelled: Spelled::new(members[at].name),
                key: Key::of(members[at].name.as_bytes()),
                name: members[at].name,
            };
            index.add(slot_of(ends_of(members[at].name.as_bytes()), spread), at);
            required |= (members[at].required as u64) << at;
            at += 1;
        }
        Names {
            index,
            spread,
            required,
            order: Order::of(N),
            list,
        }
    }
}

impl Names {
    /// How many there are.
    pub(crate) fn count(&self) -> usize {
        self.list.len()
    }

    #[inline(always)]
    pub(crate) fn get(&self, member: usize) -> Option<&Name> {
        self.list.get(member)
    }

    /// The member's name.
    pub(crate) fn name(&self, member: usize) -> &'static str {
        self.list.get(member).map_or("", |name| name.name)
    }

    /// The member of this name.
    pub(crate) fn find(&self, name: &[u8]) -> Option<usize> {
        let key = Key::of(name);
        let mut places = self.index.places(slot_of(ends_of(name), self.spread));
        places.find(|member| self.get(*member).is_some_and(|known| known.is(key, name)))
    }

    /// The member whose name, which has this length, `bytes` begin with, and what comes behind its colon.
    #[inline(always)]
    pub(crate) fn find_spelled<'b>(
        &self,
        bytes: &'b [u8],
        length: usize,
    ) -> Option<(usize, &'b [u8])> {
        let first = bytes.get(1..)?.first_chunk()?;
        let last = bytes.get(length.checked_sub(2)?..)?.first_chunk()?;
        let slot = slot_of(ends(*first, *last, length), self.spread);
        let member = self.index.place(slot)?;
        match self.get(member)?.behind(bytes) {
            Some(value) => Some((member, value)),
            None => self.find_spelled_behind(slot, bytes),
        }
    }

    /// The same for a name whose slot another one has taken.
    #[inline(never)]
    fn find_spelled_behind<'b>(&self, slot: usize, bytes: &'b [u8]) -> Option<(usize, &'b [u8])> {
        let mut places = self.index.places(slot + 1);
        places.find_map(|member| Some((member, self.get(member)?.behind(bytes)?)))
    }
}

/// The texts of an enumeration.
#[doc(hidden)]
#[derive(Debug)]
pub struct Texts<K: ?Sized = [Key]> {
    values: &'static [ValueInfo],
    index: Index,
    keys: K,
}

impl<const N: usize> Texts<[Key; N]> {
    /// Made once for each enumeration, at compile time.
    pub const fn new(values: &'static [ValueInfo]) -> Self {
        let mut index = Index::EMPTY;
        let mut keys = [const { Key::of(b"") }; N];
        let mut at = 0;
        while at < values.len() {
            keys[at] = Key::of(values[at].text.as_bytes());
            if at < MOST_INDEXED {
                index.add(keys[at].slot(), at);
            }
            at += 1;
        }
        Texts {
            values,
            index,
            keys,
        }
    }
}

impl Texts {
    /// The value with this text, of whatever API version.
    pub(crate) fn find(&self, text: &[u8]) -> Option<&'static ValueInfo> {
        let key = Key::of(text);
        let same = |value: &usize| self.keys.get(*value) == Some(&key) && self.is(*value, text);
        match self.index.places(key.slot()).find(same) {
            Some(value) => self.values.get(value),
            None => self.beyond_the_index(text),
        }
    }

    /// The value, and which it is, of the short text with this key.
    #[inline(always)]
    pub(crate) fn find_short(&self, key: Key) -> Option<(usize, &'static ValueInfo)> {
        let mut places = self.index.places(key.slot());
        let value = places.find(|value| self.keys.get(*value) == Some(&key))?;
        Some((value, self.values.get(value)?))
    }

    fn is(&self, value: usize, text: &[u8]) -> bool {
        let value = self.values.get(value);
        value.is_some_and(|value| value.text.as_bytes() == text)
    }

    #[cold]
    fn beyond_the_index(&self, text: &[u8]) -> Option<&'static ValueInfo> {
        let mut others = self.values.get(MOST_INDEXED..)?.iter();
        others.find(|value| value.text.as_bytes() == text)
    }
}

/// The first bytes of a text and its length: all there is to know of a short one.
#[doc(hidden)]
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Key {
    first: u64,
    second: u64,
    length: usize,
}

impl Key {
    /// Up to this length a key is as good as the text.
    pub(crate) const WHOLE: usize = 16;

    #[inline(always)]
    pub(crate) const fn of(text: &[u8]) -> Self {
        let length = text.len();
        let (first, second) = if let Some(whole) = text.first_chunk::<16>() {
            let both = u128::from_le_bytes(*whole);
            (both as u64, (both >> 64) as u64)
        } else if let (Some(head), Some(tail)) = (text.first_chunk::<8>(), text.last_chunk::<8>()) {
            // What both have is shifted out.
            let tail = u64::from_le_bytes(*tail).unbounded_shr(8 * (16 - length as u32));
            (u64::from_le_bytes(*head), tail)
        } else if let (Some(head), Some(tail)) = (text.first_chunk::<4>(), text.last_chunk::<4>()) {
            let tail = (u32::from_le_bytes(*tail) as u64) << (8 * (length - 4));
            (u32::from_le_bytes(*head) as u64 | tail, 0)
        } else {
            let first = match text {
                [a, b, c] => *a as u64 | (*b as u64) << 8 | (*c as u64) << 16,
                [a, b] => *a as u64 | (*b as u64) << 8,
                [a] => *a as u64,
                _ => 0,
            };
            (first, 0)
        };
        Key {
            first,
            second,
            length,
        }
    }

    /// The key of a text of this length that begins here.
    #[inline(always)]
    pub(crate) fn within(bytes: &[u8; Self::WHOLE], length: usize) -> Self {
        let both = u128::from_le_bytes(*bytes);
        let (first, second) = MASKS[length.min(Self::WHOLE)];
        Key {
            first: both as u64 & first,
            second: (both >> 64) as u64 & second,
            length,
        }
    }

    /// Names have much in common, but not all of that.
    #[inline(always)]
    const fn slot(self) -> usize {
        let whole = self.first ^ self.second.rotate_left(29) ^ self.length as u64;
        slot_of(whole, SPREAD)
    }
}

/// What of sixteen bytes belongs to a text of so many.
static MASKS: [(u64, u64); Key::WHOLE + 1] = {
    let mut masks = [(u64::MAX, u64::MAX); Key::WHOLE + 1];
    let mut length = 0;
    while length < Key::WHOLE {
        let both = (1_u128 << (8 * length)) - 1;
        masks[length] = (both as u64, (both >> 64) as u64);
        length += 1;
    }
    masks
};

/// A member's name as it stands in text: `"name":`.
#[derive(Debug)]
#[repr(align(64))]
struct Spelled {
    /// The first bytes of it.
    words: [u64; WORDS],
    /// Which bits of them count.
    masks: [u64; WORDS],
    length: usize,
}

const WORDS: usize = 4;

const BLOCK: usize = WORDS * 8;

impl Spelled {
    const fn new(name: &str) -> Self {
        let (mut words, mut masks) = ([0; WORDS], [0; WORDS]);
        let bytes = name.as_bytes();
        if !is_plain(bytes) {
            // It stands there with escapes. No text begins with a zero.
            masks[0] = u64::MAX;
        }
        let length = bytes.len() + b"\"\":".len();
        let mut at = 0;
        while at < BLOCK && at < length && is_plain(bytes) {
            let byte = spelled_byte(bytes, at);
            words[at / 8] |= (byte as u64) << (at % 8 * 8);
            masks[at / 8] |= 0xff << (at % 8 * 8);
            at += 1;
        }
        Spelled {
            words,
            masks,
            length,
        }
    }

    /// Whether `bytes` begin so, as far as a block goes. Does not see it where the input ends sooner than a block.
    #[inline(always)]
    fn begins(&self, bytes: &[u8]) -> bool {
        let Some(block) = bytes.first_chunk::<BLOCK>() else {
            return false;
        };
        let mut differ = 0;
        for word in 0..WORDS {
            differ |= (word_at(block, word) ^ self.words[word]) & self.masks[word];
        }
        differ == 0
    }
}

/// A byte of `"name":`.
const fn spelled_byte(name: &[u8], at: usize) -> u8 {
    if at == 0 || at == name.len() + 1 {
        b'"'
    } else if at <= name.len() {
        name[at - 1]
    } else {
        b':'
    }
}

/// Whether a name stands in text as it is.
const fn is_plain(name: &[u8]) -> bool {
    let mut at = 0;
    while at < name.len() {
        if matches!(name[at], b'"' | b'\\' | 0..=0x1f) {
            return false;
        }
        at += 1;
    }
    true
}

#[inline(always)]
fn word_at(block: &[u8; BLOCK], word: usize) -> u64 {
    let mut bytes = [0; 8];
    bytes.copy_from_slice(&block[word * 8..word * 8 + 8]);
    u64::from_le_bytes(bytes)
}

/// What tells names apart: both of their ends, which are sooner at hand in text than a key.
const fn ends_of(name: &[u8]) -> u64 {
    let length = name.len();
    if let (Some(first), Some([a, b, c])) = (name.first_chunk(), name.last_chunk()) {
        return ends(*first, [*a, *b, *c, b'"'], length);
    }
    let (mut first, mut last) = ([0; 4], [0; 4]);
    let mut at = 0;
    while at < 4 {
        first[at] = spelled_byte(name, at + 1);
        if length + at >= 2 {
            last[at] = spelled_byte(name, length + at - 2);
        }
        at += 1;
    }
    ends(first, last, length)
}

/// The same of a name between quotes: the first four bytes of it and of what follows, and the last four with the quote.
#[inline(always)]
const fn ends(first: [u8; 4], last: [u8; 4], length: usize) -> u64 {
    let (first, last) = (u32::from_le_bytes(first), u32::from_le_bytes(last));
    (last as u64) << 32 | (first ^ length as u32) as u64
}

/// A factor that gives each name a slot of its own, or nearly.
const fn spread(members: &[MemberInfo]) -> u64 {
    let (mut best, mut fewest) = (SPREAD, usize::MAX);
    let mut trial = 0;
    while trial < 64 && fewest > 0 {
        let factor = SPREAD.wrapping_mul(2 * trial + 1);
        let mut taken = [false; SLOTS];
        let (mut shared, mut at) = (0, 0);
        while at < members.len() {
            let slot = slot_of(ends_of(members[at].name.as_bytes()), factor);
            shared += taken[slot] as usize;
            taken[slot] = true;
            at += 1;
        }
        if shared < fewest {
            (best, fewest) = (factor, shared);
        }
        trial += 1;
    }
    best
}

/// Odd, and its bits look like chance.
const SPREAD: u64 = 0x9E37_79B9_7F4A_7C15;

#[inline(always)]
const fn slot_of(text: u64, spread: u64) -> usize {
    (text.wrapping_mul(spread) >> 56) as usize
}

/// Where a text stands in a list: a table with open addresses, twice as large as what it may hold.
#[derive(Debug)]
struct Index {
    /// One more than the place in the list; 0 where there is nothing.
    slots: [u8; SLOTS],
}

const SLOTS: usize = 256;

const MOST_INDEXED: usize = SLOTS / 2;

impl Index {
    const EMPTY: Index = Index { slots: [0; SLOTS] };

    const fn add(&mut self, mut slot: usize, place: usize) {
        while self.slots[slot] != 0 {
            slot = (slot + 1) % SLOTS;
        }
        self.slots[slot] = place as u8 + 1;
    }

    /// The places of the texts that may stand in this slot.
    #[inline(always)]
    fn places(&self, mut slot: usize) -> impl Iterator<Item = usize> {
        std::iter::from_fn(move || {
            // At most half of the slots are taken.
            let place = self.place(slot)?;
            slot += 1;
            Some(place)
        })
    }

    #[inline(always)]
    fn place(&self, slot: usize) -> Option<usize> {
        usize::from(self.slots[slot % SLOTS]).checked_sub(1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::version::Versions;

    const TEXT: &[u8] = b"assigned_team_first_response_time_in_office_hours";

    #[test]
    fn a_key_is_the_same_however_it_is_made() {
        for start in 0..8 {
            for length in 0..32 {
                let text = &TEXT[start..start + length];
                let mut followed = [text, br#"":{"~"# as &[u8], &[0xff; 16]].concat();
                followed.truncate(40);
                let chunk = followed.first_chunk().expect("long enough");
                assert_eq!(Key::of(text), Key::within(chunk, length), "{length}");
                for other in [&TEXT[start..=start + length], &TEXT[8..8 + length]] {
                    let whole = Key::WHOLE.min(length);
                    let same = text.len() == other.len() && text[..whole] == other[..whole];
                    assert_eq!(Key::of(text) == Key::of(other), same, "{length}");
                }
            }
        }
    }

    const fn member(name: &'static str) -> MemberInfo {
        MemberInfo {
            name,
            versions: Versions {
                since: None,
                until: None,
            },
            nullable: None,
            required: false,
            constant: None,
            unit: None,
            undocumented: false,
        }
    }

    #[test]
    fn a_name_is_found_where_it_is_spelled_in_full() {
        const MEMBERS: [MemberInfo; 8] = [
            member("id"),
            // Of one length, and with the same ends.
            member("first_open_at"),
            member("first_read_at"),
            member("first_seen_at"),
            member("assigned_team_first_response_time"),
            member("assigned_team_first_response_time_in_office_hours"),
            member("first_contact_reply_at"),
            member("quo\"ted"),
        ];
        static NAMES: Names<[Name; 8]> = Names::new(&MEMBERS);
        let names: &Names = &NAMES;
        for (index, info) in MEMBERS.iter().enumerate() {
            assert_eq!(names.find(info.name.as_bytes()), Some(index));
            let name = names.get(index).expect("a name");
            let spelled = format!("\"{}\":", info.name);
            let followed = spelled.clone() + "1                                ";
            let behind = name.behind(followed.as_bytes());
            let plain = !info.name.contains('"');
            assert_eq!(behind, plain.then(|| &followed.as_bytes()[spelled.len()..]));
            let found = names.find_spelled(followed.as_bytes(), info.name.len());
            assert_eq!(found, behind.map(|behind| (index, behind)));
            for cut in 0..spelled.len() {
                let changed = [&spelled[..cut], "\u{7f}", &followed[cut + 1..]].concat();
                assert_eq!(name.behind(changed.as_bytes()), None, "{changed}");
            }
            for length in 0..info.name.len() {
                let part = &info.name[..length];
                let expected = MEMBERS.iter().position(|member| member.name == part);
                assert_eq!(names.find(part.as_bytes()), expected);
            }
        }
    }
}
