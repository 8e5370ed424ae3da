//! Texts that are expected, an object's member names and an enumeration's values, and how to tell quickly which of them stands there.
//!
//! Payloads of one kind nearly always have their members in one order. So the walk guesses: the member that came next the last time
//! is compared as it would stand in the text, with its quotes and its colon, in words rather than byte by byte. Only where the guess
//! fails is the name read and looked up.

use std::sync::atomic::{AtomicU8, Ordering};

use crate::object::{MemberInfo, ValueInfo};

/// The most members that an object can have; the derive sees to it.
const MOST_MEMBERS: usize = 64;

/// The member names of an object.
#[doc(hidden)]
#[derive(Debug)]
pub struct Names<L: ?Sized = [Name]> {
    index: Index,
    /// The members that every instance has, one bit for each.
    pub(crate) required: u64,
    /// After each member, and at `START`, the one that came next the last time.
    ///
    /// It is a guess, shared by all walks: whatever stands here, a name counts only after it was compared.
    next: [AtomicU8; MOST_MEMBERS + 1],
    list: L,
}

/// The name of a member.
#[doc(hidden)]
#[derive(Debug)]
pub struct Name {
    spelled: Spelled,
    name: &'static str,
}

impl<const N: usize> Names<[Name; N]> {
    /// Made once for each object, at compile time.
    pub const fn new(members: &[MemberInfo; N]) -> Self {
        let mut list = [const {
            Name {
                spelled: Spelled::new(""),
                name: "",
            }
        }; N];
        let mut index = Index::EMPTY;
        let mut required = 0;
        let mut next = [const { AtomicU8::new(0) }; MOST_MEMBERS + 1];
        let mut at = 0;
        while at < N {
            list[at] = Name {
                spelled: Spelled::new(members[at].name),
                name: members[at].name,
            };
            index.add(members[at].name, at);
            required |= (members[at].required as u64) << at;
            next[at] = AtomicU8::new(at as u8 + 1);
            at += 1;
        }
        Names {
            index,
            required,
            next,
            list,
        }
    }
}

impl Names {
    /// Stands for the beginning, before any member.
    pub(crate) const START: usize = MOST_MEMBERS;

    /// How many there are.
    pub(crate) fn count(&self) -> usize {
        self.list.len()
    }

    /// The member that is expected after this one; none of them if the object is expected to end.
    #[inline(always)]
    pub(crate) fn after(&self, member: usize) -> usize {
        self.next.get(member).map_or(MOST_MEMBERS, |next| {
            usize::from(next.load(Ordering::Relaxed))
        })
    }

    /// Remembers what came after a member.
    pub(crate) fn learn(&self, member: usize, next: usize) {
        if let Some(slot) = self.next.get(member) {
            slot.store(next as u8, Ordering::Relaxed);
        }
    }

    /// The member's name, and how that stands in text.
    #[inline(always)]
    pub(crate) fn spelled(&self, member: usize) -> Option<(&Spelled, &'static str)> {
        let name = self.list.get(member)?;
        Some((&name.spelled, name.name))
    }

    /// The member's name.
    pub(crate) fn name(&self, member: usize) -> &'static str {
        self.list.get(member).map_or("", |name| name.name)
    }

    /// The member of this name.
    pub(crate) fn find(&self, name: &[u8]) -> Option<usize> {
        let is = |member: usize| self.name(member).as_bytes() == name;
        self.index.find(Key::of(name), is)
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
                index.add(values[at].text, at);
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
    #[inline(always)]
    pub(crate) fn find(&self, text: &[u8]) -> Option<&'static ValueInfo> {
        let key = Key::of(text);
        let same = |value: usize| {
            self.keys.get(value) == Some(&key) && (text.len() <= Key::WHOLE || self.is(value, text))
        };
        let indexed = self.index.find(key, same);
        match indexed {
            Some(value) => self.values.get(value),
            None => self.beyond_the_index(text),
        }
    }

    #[inline(never)]
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

/// The length of a text and its bytes at both ends: all there is to know of a short one.
#[doc(hidden)]
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Key {
    first: u64,
    last: u64,
    length: usize,
}

impl Key {
    /// Up to this length a key is as good as the text.
    const WHOLE: usize = 16;

    #[inline(always)]
    const fn of(text: &[u8]) -> Self {
        let (first, last) = if let (Some(head), Some(tail)) =
            (text.first_chunk::<8>(), text.last_chunk::<8>())
        {
            (u64::from_le_bytes(*head), u64::from_le_bytes(*tail))
        } else if let (Some(head), Some(tail)) = (text.first_chunk::<4>(), text.last_chunk::<4>()) {
            (
                u32::from_le_bytes(*head) as u64,
                u32::from_le_bytes(*tail) as u64,
            )
        } else {
            match text {
                [a, b, c] => (*a as u64, (*b as u64) << 8 | *c as u64),
                [a, b] => (*a as u64, *b as u64),
                [a] => (*a as u64, 0),
                _ => (0, 0),
            }
        };
        Key {
            first,
            last,
            length: text.len(),
        }
    }

    /// Names have much in common, but not all of that.
    #[inline(always)]
    const fn slot(self) -> usize {
        let mixed = (self.first ^ self.last.rotate_left(29) ^ self.length as u64)
            .wrapping_mul(0x9E37_79B9_7F4A_7C15);
        (mixed >> 56) as usize
    }
}

/// A member's name as it stands in text: `"name":`.
#[doc(hidden)]
#[derive(Debug)]
#[repr(align(64))]
pub struct Spelled {
    /// The first bytes of it.
    words: [u64; WORDS],
    /// The length of it, and of the whole.
    masks: [u64; WORDS],
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
            return Spelled { words, masks };
        }
        let mut at = 0;
        while at < BLOCK && at < bytes.len() + 3 {
            let byte = if at == 0 || at == bytes.len() + 1 {
                b'"'
            } else if at == bytes.len() + 2 {
                b':'
            } else {
                bytes[at - 1]
            };
            words[at / 8] |= (byte as u64) << (at % 8 * 8);
            masks[at / 8] |= 0xff << (at % 8 * 8);
            at += 1;
        }
        Spelled { words, masks }
    }

    /// Whether `bytes` begin so, as far as a block goes. Does not see it where the input ends sooner than a block.
    #[inline(always)]
    pub(crate) fn begins(&self, bytes: &[u8]) -> bool {
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

/// Whether `bytes` begin with this name as it stands in text, and how long that is.
#[inline(always)]
pub(crate) fn begins_with(bytes: &[u8], spelled: &Spelled, name: &str) -> Option<usize> {
    let begins = spelled.begins(bytes) && (name.len() + 3 <= BLOCK || long_begins(bytes, name));
    begins.then_some(name.len() + 3)
}

/// The same for a name that does not fit into a block.
#[inline(never)]
fn long_begins(bytes: &[u8], name: &str) -> bool {
    let name = bytes
        .get(1..)
        .and_then(|bytes| bytes.strip_prefix(name.as_bytes()));
    name.is_some_and(|rest| rest.starts_with(b"\":"))
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

    const fn add(&mut self, text: &str, place: usize) {
        let mut slot = Key::of(text.as_bytes()).slot();
        while self.slots[slot] != 0 {
            slot = (slot + 1) % SLOTS;
        }
        self.slots[slot] = place as u8 + 1;
    }

    #[inline(always)]
    fn find(&self, key: Key, is: impl Fn(usize) -> bool) -> Option<usize> {
        let mut slot = key.slot();
        loop {
            // At most half of the slots are taken.
            let place = usize::from(self.slots[slot % SLOTS]).checked_sub(1)?;
            if is(place) {
                return Some(place);
            }
            slot += 1;
        }
    }
}
