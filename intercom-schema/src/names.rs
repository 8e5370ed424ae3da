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
pub struct Names<const N: usize> {
    names: [&'static str; N],
    spelled: [Spelled; N],
    index: Index,
    /// The members that every instance has, one bit for each.
    pub(crate) required: u64,
    /// After each member, and at `START`, the one that came next the last time.
    ///
    /// It is a guess, shared by all walks: whatever stands here, a name counts only after it was compared.
    next: [AtomicU8; MOST_MEMBERS + 1],
}

impl<const N: usize> Names<N> {
    /// Made once for each object, at compile time.
    pub const fn new(members: &[MemberInfo; N]) -> Self {
        let mut names = [""; N];
        let mut spelled = [const { Spelled::new("") }; N];
        let mut index = Index::EMPTY;
        let mut required = 0;
        let mut next = [const { AtomicU8::new(0) }; MOST_MEMBERS + 1];
        let mut at = 0;
        while at < N {
            names[at] = members[at].name;
            spelled[at] = Spelled::new(members[at].name);
            index.add(members[at].name, at);
            required |= (members[at].required as u64) << at;
            next[at] = AtomicU8::new(at as u8 + 1);
            at += 1;
        }
        Names {
            names,
            spelled,
            index,
            required,
            next,
        }
    }

    /// Stands for the beginning, before any member.
    pub(crate) const START: usize = MOST_MEMBERS;

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
        Some((self.spelled.get(member)?, self.names.get(member)?))
    }

    /// The member's name.
    pub(crate) fn name(&self, member: usize) -> &'static str {
        self.names.get(member).copied().unwrap_or_default()
    }

    /// The member of this name.
    pub(crate) fn find(&self, name: &str) -> Option<usize> {
        self.index
            .find(name, |member| self.names.get(member).copied())
    }
}

/// The texts of an enumeration.
#[doc(hidden)]
#[derive(Debug)]
pub struct Texts {
    values: &'static [ValueInfo],
    index: Index,
}

impl Texts {
    /// Made once for each enumeration, at compile time.
    pub const fn new(values: &'static [ValueInfo]) -> Self {
        let mut index = Index::EMPTY;
        let mut at = 0;
        while at < values.len() && at < MOST_INDEXED {
            index.add(values[at].text, at);
            at += 1;
        }
        Texts { values, index }
    }

    /// The value with this text, of whatever API version.
    pub(crate) fn find(&self, text: &str) -> Option<&'static ValueInfo> {
        let indexed = self
            .index
            .find(text, |value| self.values.get(value).map(|value| value.text));
        match indexed {
            Some(value) => self.values.get(value),
            None => self
                .values
                .get(MOST_INDEXED..)?
                .iter()
                .find(|value| value.text == text),
        }
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
        let mut slot = Index::slot(text.as_bytes());
        while self.slots[slot] != 0 {
            slot = (slot + 1) % SLOTS;
        }
        self.slots[slot] = place as u8 + 1;
    }

    #[inline]
    fn find(&self, text: &str, listed: impl Fn(usize) -> Option<&'static str>) -> Option<usize> {
        let mut slot = Index::slot(text.as_bytes());
        loop {
            // At most half of the slots are taken.
            let place = usize::from(self.slots[slot % SLOTS]).checked_sub(1)?;
            if listed(place) == Some(text) {
                return Some(place);
            }
            slot += 1;
        }
    }

    /// By the length and the bytes at both ends: names have much in common, but not all of that.
    #[inline]
    const fn slot(text: &[u8]) -> usize {
        let (mut first, mut last) = (0, 0);
        match (text.first_chunk::<8>(), text.last_chunk::<8>()) {
            (Some(head), Some(tail)) => {
                (first, last) = (u64::from_le_bytes(*head), u64::from_le_bytes(*tail));
            }
            _ => {
                let mut at = 0;
                while at < text.len() {
                    first = first << 8 | text[at] as u64;
                    at += 1;
                }
            }
        }
        let mixed =
            (first ^ last.rotate_left(29) ^ text.len() as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        (mixed >> 56) as usize
    }
}
