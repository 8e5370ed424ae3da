//! The text of an enumeration's value that nobody knew when this was written.

use std::fmt;

use crate::masked::Characters;

/// Text that stood where a known value was expected.
///
/// It cannot be made by hand: a program that compares with a text today would silently stop matching once the text gets a variant of
/// its own. Compare with `as_str()` of the whole enumeration instead, which stays right.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct UnknownValue(Box<str>);

impl UnknownValue {
    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    #[doc(hidden)]
    pub fn __new(text: &str) -> Self {
        UnknownValue(text.into())
    }
}

impl fmt::Debug for UnknownValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Characters(self.0.chars().count()).fmt(f)
    }
}
