//! What rules see of a value: a few words, captured as the walk passes.
//!
//! A fact is absent, or there but unreadable (of the wrong type), or a value to compare. The derive gives every object a struct of
//! the facts that rules mention; its `Default` is an absent object, so that `conversation.statistics.last_close_at` can be asked for
//! however little of it was there.

use crate::input::Text;

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
    #[inline]
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
#[derive(Clone, Debug)]
pub struct Items<F> {
    /// Whether there is something at all, list or not.
    pub present: bool,
    /// Whether that is a list.
    pub readable: bool,
    /// How many items it has, also when no rule asks for them.
    pub count: usize,
    items: Vec<Item<F>>,
}

/// What is known of one item.
#[derive(Clone, Debug)]
pub struct Item<F> {
    /// The item's fact.
    pub fact: F,
    /// Where it begins.
    pub offset: usize,
}

impl<F> Default for Items<F> {
    fn default() -> Self {
        Items {
            present: false,
            readable: false,
            count: 0,
            items: Vec::new(),
        }
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

    /// One more item, whose fact is to be filled in.
    pub(crate) fn add(&mut self, offset: usize) -> &mut F
    where
        F: Default,
    {
        let fact = F::default();
        let last = self.items.len();
        self.items.push(Item { fact, offset });
        &mut self.items[last].fact
    }

    /// Item by item.
    pub fn iter(&self) -> std::slice::Iter<'_, Item<F>> {
        self.items.iter()
    }
}
