//! Long lists that a rule looks something up in, again and again: hashed once.
//!
//! A rule such as "whoever comments is among the teammates" goes through one list and looks each of its items up in another one. Both
//! can be as long as whoever wrote the document likes.

use std::cell::RefCell;
use std::collections::HashSet;
use std::hash::{BuildHasher, RandomState};

use super::Notes;
use crate::rule::Hashed;

/// The list that is looked up, while another one is gone through.
#[derive(Debug, Default)]
pub(super) struct Lists(RefCell<State>);

#[derive(Debug, Default)]
enum State {
    /// No list is gone through: whatever is looked up, is looked up once.
    #[default]
    Idle,
    Looking(Option<Box<Index>>),
}

#[derive(Debug)]
struct Index {
    /// Which list, and which member of its items.
    of: (usize, usize),
    /// Nobody outside can know these, so nobody can choose values that share their hashes; and 128 bits make chance no matter.
    keys: [RandomState; 2],
    hashes: HashSet<[u64; 2]>,
}

impl Notes<'_> {
    /// Before and after a list is gone through. Between, notes do not change.
    pub(crate) fn index_lists(&self, begins: bool) {
        if let Ok(mut state) = self.1.0.try_borrow_mut() {
            *state = match begins {
                true => State::Looking(None),
                false => State::Idle,
            };
        }
    }

    /// Whether a value is among those of a list; `None` if that is not worth an index.
    pub(crate) fn index<T: Hashed, V: Iterator<Item = T>>(
        &self,
        of: (usize, usize),
        values: impl Fn() -> V,
        value: impl Hashed,
    ) -> Option<bool> {
        let mut state = self.1.0.try_borrow_mut().ok()?;
        let State::Looking(index) = &mut *state else {
            return None;
        };
        if index.as_ref().is_none_or(|index| index.of != of) {
            let keys = [RandomState::new(), RandomState::new()];
            let hashes = values().map(|value| hashed(&keys, &value)).collect();
            *index = Some(Box::new(Index { of, keys, hashes }));
        }
        let index = index.as_ref()?;
        Some(index.hashes.contains(&hashed(&index.keys, &value)))
    }
}

fn hashed(keys: &[RandomState; 2], value: &impl Hashed) -> [u64; 2] {
    keys.each_ref().map(|key| {
        let mut hasher = key.build_hasher();
        value.feed(&mut hasher);
        std::hash::Hasher::finish(&hasher)
    })
}
