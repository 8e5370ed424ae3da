//! What rules see of the items of lists, put aside until the rules of the objects around are judged.
//!
//! A list can be long, its items are of any type, and nothing may be allocated for a document in which all is well. So facts are
//! taken apart into words of one type, and these stand in one stack for the whole walk, which lives where the walk begins.

use std::marker::PhantomData;

use smallvec::SmallVec;

use super::index::Lists;
use super::{Amount, Fact, IdFact, Items, Moment, Opaque};
use crate::input::Text;

/// The notes of a walk.
#[derive(Debug, Default)]
pub struct Notes<'a>(pub(super) SmallVec<[Note<'a>; ROOM]>, pub(super) Lists);

/// Enough for the 500 parts of the longest conversation. What needs more is allocated.
const ROOM: usize = 6144;

/// A fact in one word.
///
/// All of it is whole words. What a byte would say is said by a variant instead: to copy a byte and what pads it makes a processor wait
/// for what was just written in other pieces.
#[derive(Clone, Copy, Debug)]
#[repr(u64)]
pub enum Note<'a> {
    /// Not there, or null.
    Absent,
    /// There, but not of the type that the schema gives it.
    Misfit,
    /// There.
    Opaque,
    /// There, as Unix time.
    Unix(f64),
    /// There, as a date that was written out.
    Date(f64),
    /// There.
    Amount(f64),
    /// There.
    True,
    /// There.
    False,
    /// There, without escapes.
    Text(&'a [u8]),
    /// There, with escapes.
    Escaped(&'a [u8]),
    /// There, as an id.
    Integer(i64),
    /// A list.
    List {
        /// How many items it has.
        count: usize,
        /// Where the first noted item is.
        first: u32,
        /// How many items are noted.
        noted: u32,
    },
    /// An item of a list; its notes follow.
    Item {
        /// Where it begins in the input.
        offset: usize,
        /// Where the next item is.
        next: usize,
    },
}

impl<'a> Notes<'a> {
    /// One more.
    #[inline(always)]
    pub fn push(&mut self, note: Note<'a>) {
        self.0.push(note);
    }

    pub(crate) fn mark(&self) -> usize {
        self.0.len()
    }

    /// Forgets what was noted since.
    pub(crate) fn rewind(&mut self, mark: usize) {
        self.0.truncate(mark);
    }
}

/// What can be put aside as notes.
pub trait Noted<'a>: Default {
    /// How many notes it takes, always.
    const NOTES: usize;
    /// What a rule sees of the notes: the same members, read when they are asked for.
    type Kept<'n>
    where
        'a: 'n;
    /// Adds them.
    fn put(&self, notes: &mut Notes<'a>);
    /// Shows them from the place where they begin.
    fn kept<'n>(notes: &'n [Note<'a>], at: usize) -> Self::Kept<'n>;
}

/// A value that fits into one note.
pub trait Word<'a>: Copy {
    /// As a note.
    fn note(self) -> Note<'a>;
    /// From a note.
    fn of(note: Note<'a>) -> Option<Self>;
}

/// A fact that was put aside. It is read when a rule asks for it, as most rules ask for few facts of few items.
#[derive(Debug)]
pub struct Kept<'n, 'a, T> {
    notes: &'n [Note<'a>],
    at: usize,
    fact: PhantomData<T>,
}

impl<'n, 'a, T> Kept<'n, 'a, T> {
    #[inline(always)]
    fn new(notes: &'n [Note<'a>], at: usize) -> Self {
        Kept {
            notes,
            at,
            fact: PhantomData,
        }
    }

    #[inline(always)]
    fn note(&self) -> Note<'a> {
        self.notes.get(self.at).copied().unwrap_or(Note::Absent)
    }

    /// Which of all notes it is.
    pub(crate) fn place(&self) -> usize {
        self.at
    }
}

impl<'a, T: Word<'a>> Kept<'_, 'a, T> {
    #[inline(always)]
    pub(crate) fn fact(&self) -> Fact<T> {
        match self.note() {
            Note::Absent => Fact::Absent,
            note => T::of(note).map_or(Fact::Misfit, Fact::Is),
        }
    }

    #[inline(always)]
    pub(crate) fn value(&self) -> Option<T> {
        T::of(self.note())
    }
}

impl<T> Kept<'_, '_, T> {
    /// Whether a member is there.
    #[inline(always)]
    pub(crate) fn is_there(&self) -> bool {
        !matches!(self.note(), Note::Absent)
    }
}

impl<'a, T: Word<'a>> Noted<'a> for Fact<T> {
    const NOTES: usize = 1;
    type Kept<'n>
        = Kept<'n, 'a, T>
    where
        'a: 'n;

    #[inline(always)]
    fn put(&self, notes: &mut Notes<'a>) {
        notes.push(match self {
            Fact::Absent => Note::Absent,
            Fact::Misfit => Note::Misfit,
            Fact::Is(value) => value.note(),
        });
    }

    #[inline(always)]
    fn kept<'n>(notes: &'n [Note<'a>], at: usize) -> Kept<'n, 'a, T> {
        Kept::new(notes, at)
    }
}

impl<'a, F> Noted<'a> for Items<F> {
    const NOTES: usize = 1;
    type Kept<'n>
        = Items<F>
    where
        'a: 'n;

    fn put(&self, notes: &mut Notes<'a>) {
        notes.push(match (self.present, self.readable) {
            (_, true) => Note::List {
                count: self.count,
                first: self.first as u32,
                noted: self.noted as u32,
            },
            (true, false) => Note::Misfit,
            (false, false) => Note::Absent,
        });
    }

    #[inline(always)]
    fn kept<'n>(notes: &'n [Note<'a>], at: usize) -> Items<F> {
        match notes.get(at) {
            Some(Note::List {
                count,
                first,
                noted,
            }) => Items {
                count: *count,
                first: *first as usize,
                noted: *noted as usize,
                ..Items::present()
            },
            Some(Note::Misfit) => Items::misfit(),
            _ => Items::default(),
        }
    }
}

impl<'a> Word<'a> for Moment {
    #[inline(always)]
    fn note(self) -> Note<'a> {
        match self.unix {
            true => Note::Unix(self.seconds),
            false => Note::Date(self.seconds),
        }
    }

    #[inline(always)]
    fn of(note: Note<'a>) -> Option<Self> {
        let (seconds, unix) = match note {
            Note::Unix(seconds) => (seconds, true),
            Note::Date(seconds) => (seconds, false),
            _ => return None,
        };
        Some(Moment { seconds, unix })
    }
}

impl<'a> Word<'a> for Amount {
    #[inline(always)]
    fn note(self) -> Note<'a> {
        Note::Amount(self.0)
    }

    #[inline(always)]
    fn of(note: Note<'a>) -> Option<Self> {
        match note {
            Note::Amount(amount) => Some(Amount(amount)),
            _ => None,
        }
    }
}

impl<'a> Word<'a> for bool {
    #[inline(always)]
    fn note(self) -> Note<'a> {
        match self {
            true => Note::True,
            false => Note::False,
        }
    }

    #[inline(always)]
    fn of(note: Note<'a>) -> Option<Self> {
        match note {
            Note::True => Some(true),
            Note::False => Some(false),
            _ => None,
        }
    }
}

impl<'a> Word<'a> for Opaque {
    #[inline(always)]
    fn note(self) -> Note<'a> {
        Note::Opaque
    }

    #[inline(always)]
    fn of(note: Note<'a>) -> Option<Self> {
        matches!(note, Note::Opaque).then_some(Opaque)
    }
}

impl<'a> Word<'a> for Text<'a> {
    #[inline(always)]
    fn note(self) -> Note<'a> {
        match self.apart() {
            (raw, false) => Note::Text(raw),
            (raw, true) => Note::Escaped(raw),
        }
    }

    #[inline(always)]
    fn of(note: Note<'a>) -> Option<Self> {
        match note {
            Note::Text(raw) => Some(Text::between_quotes(raw, false)),
            Note::Escaped(raw) => Some(Text::between_quotes(raw, true)),
            _ => None,
        }
    }
}

impl<'a> Word<'a> for IdFact<'a> {
    #[inline(always)]
    fn note(self) -> Note<'a> {
        match self {
            IdFact::Text(text) => text.note(),
            IdFact::Integer(integer) => Note::Integer(integer),
        }
    }

    #[inline(always)]
    fn of(note: Note<'a>) -> Option<Self> {
        match note {
            Note::Integer(integer) => Some(IdFact::Integer(integer)),
            text => Text::of(text).map(IdFact::Text),
        }
    }
}
