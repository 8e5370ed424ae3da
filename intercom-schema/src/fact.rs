//! What rules see of a value: a few words, captured as the walk passes.
//!
//! A fact is absent, or there but unreadable (of the wrong type), or a value to compare. The derive gives every object a struct of
//! the facts that rules mention; its `Default` is an absent object, so that `conversation.statistics.last_close_at` can be asked for
//! however little of it was there.

use std::marker::PhantomData;

use crate::input::Text;
pub use notes::{Kept, Note, Noted, Notes, Word};

mod index;
mod notes;

/// What is known of a member.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Fact<T> {
    /// Not there, or null.
    #[default]
    Absent,
    /// There, but not of the type that the schema gives it.
    Misfit,
    /// There.
    Is(T),
}

impl<T: Copy> Fact<T> {
    #[inline(always)]
    pub(crate) fn value(&self) -> Option<T> {
        match self {
            Fact::Is(value) => Some(*value),
            Fact::Absent | Fact::Misfit => None,
        }
    }
}

/// A point in time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Moment {
    /// Since 1970, in seconds.
    pub seconds: f64,
    /// Whether it stood there as an integer.
    pub unix: bool,
}

/// A number of something: seconds, parts, characters.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Amount(pub f64);

impl Amount {
    #[inline(always)]
    pub(crate) fn of(integer: i64) -> Self {
        Amount(integer as f64)
    }
}

/// An id: text, or an integer that compares as its digits.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum IdFact<'a> {
    /// It stood there as text.
    Text(Text<'a>),
    /// It stood there as an integer.
    Integer(i64),
}

/// Something of which rules can only say that it is there.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Opaque;

/// What is known of a list.
#[derive(Debug)]
pub struct Items<F> {
    /// Whether there is something at all, list or not.
    pub present: bool,
    /// Whether that is a list.
    pub readable: bool,
    /// How many items it has, also when no rule asks for them.
    pub count: usize,
    /// How many of them are noted, and where the notes of the first and the last one are.
    noted: usize,
    first: usize,
    last: usize,
    facts: PhantomData<F>,
}

/// What is known of one item.
pub(crate) struct Item<K> {
    pub(crate) facts: K,
    /// Its place in the list.
    pub(crate) index: usize,
    /// Where it begins.
    pub(crate) offset: usize,
}

impl<F> Default for Items<F> {
    #[inline]
    fn default() -> Self {
        Items {
            present: false,
            readable: false,
            count: 0,
            noted: 0,
            first: 0,
            last: 0,
            facts: PhantomData,
        }
    }
}

impl<F> Clone for Items<F> {
    #[inline]
    fn clone(&self) -> Self {
        Items { ..*self }
    }
}

impl<F> Items<F> {
    pub(crate) fn present() -> Self {
        Items {
            present: true,
            readable: true,
            ..Items::default()
        }
    }

    pub(crate) fn misfit() -> Self {
        Items {
            present: true,
            ..Items::default()
        }
    }
}

impl<'a, F: Noted<'a>> Items<F> {
    /// One more item.
    pub(crate) fn add(&mut self, notes: &mut Notes<'a>, fact: &F, offset: usize) {
        let here = notes.0.len();
        if self.noted == 0 {
            self.first = here;
        } else if let Some(Note::Item { next, .. }) = notes.0.get_mut(self.last) {
            *next = here;
        }
        notes.0.reserve(1 + F::NOTES);
        notes.push(Note::Item { offset, next: here });
        fact.put(notes);
        self.last = here;
        self.noted += 1;
    }

    /// Whether it costs too much to go through it again and again.
    #[inline(always)]
    pub(crate) fn is_long(&self) -> bool {
        self.noted > 64
    }

    /// Where its notes begin.
    pub(crate) fn start(&self) -> usize {
        self.first
    }

    /// Item by item.
    #[inline(always)]
    pub(crate) fn iter<'n>(&self, notes: &'n Notes<'a>) -> Iter<'n, 'a, F> {
        Iter {
            notes: &notes.0,
            at: self.first,
            index: 0,
            noted: self.noted,
            facts: PhantomData,
        }
    }
}

/// The noted items of a list.
pub(crate) struct Iter<'n, 'a, F> {
    notes: &'n [Note<'a>],
    at: usize,
    index: usize,
    noted: usize,
    facts: PhantomData<F>,
}

impl<'n, 'a, F: Noted<'a>> Iterator for Iter<'n, 'a, F> {
    type Item = Item<F::Kept<'n>>;

    #[inline(always)]
    fn next(&mut self) -> Option<Self::Item> {
        if self.index == self.noted {
            return None;
        }
        let Note::Item { offset, next } = *self.notes.get(self.at)? else {
            return None;
        };
        let facts = F::kept(self.notes, self.at + 1);
        self.at = next;
        self.index += 1;
        Some(Item {
            facts,
            index: self.index - 1,
            offset,
        })
    }
}
