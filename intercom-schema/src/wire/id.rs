//! Ids: text in the documentation, now and then an integer in reality.

use std::fmt;
use std::hash::{Hash, Hasher};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::Wire;
use crate::Masked;
use crate::fact::{Fact, IdFact};
use crate::input::{Halt, Input, Number, Shape};
use crate::walk::{Place, Walk};

/// The id of something at Intercom.
///
/// Remembers whether it came as text or as an integer, and compares as text:
///
/// ```
/// use intercom_schema::Id;
///
/// assert_eq!(Id::from(7), Id::from("7"));
/// assert_eq!(Id::from("7").to_string(), "7");
/// assert_eq!(serde_json::to_string(&Id::from(7)).unwrap(), "7");
/// ```
#[derive(Clone, Masked)]
pub struct Id(Form);

#[derive(Clone)]
enum Form {
    Text(Box<str>),
    Integer(i64),
}

impl Id {
    /// The id, if it came as text.
    pub fn as_text(&self) -> Option<&str> {
        match &self.0 {
            Form::Text(text) => Some(text),
            Form::Integer(_) => None,
        }
    }

    /// The id as a number, if it is one, however it came.
    pub fn as_integer(&self) -> Option<i64> {
        match &self.0 {
            Form::Text(text) => text.parse().ok(),
            Form::Integer(integer) => Some(*integer),
        }
    }
}

impl From<&str> for Id {
    fn from(text: &str) -> Self {
        Id(Form::Text(text.into()))
    }
}

impl From<String> for Id {
    fn from(text: String) -> Self {
        Id(Form::Text(text.into()))
    }
}

impl From<i64> for Id {
    fn from(integer: i64) -> Self {
        Id(Form::Integer(integer))
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Form::Text(text) => f.pad(text),
            Form::Integer(integer) => f.pad(&integer.to_string()),
        }
    }
}

impl PartialEq for Id {
    fn eq(&self, other: &Self) -> bool {
        match (&self.0, &other.0) {
            (Form::Text(a), Form::Text(b)) => a == b,
            (Form::Integer(a), Form::Integer(b)) => a == b,
            (Form::Text(text), Form::Integer(integer))
            | (Form::Integer(integer), Form::Text(text)) => **text == integer.to_string(),
        }
    }
}

impl Eq for Id {}

impl Hash for Id {
    fn hash<H: Hasher>(&self, state: &mut H) {
        match &self.0 {
            Form::Text(text) => text.hash(state),
            Form::Integer(integer) => integer.to_string().hash(state),
        }
    }
}

impl Wire for Id {
    const EXPECTED: &'static str = "an id (text or an integer)";
    type Fact<'a> = Fact<IdFact<'a>>;

    #[inline(always)]
    fn quick<'a, I: Input<'a>>(
        walk: &mut Walk<'_, 'a, I>,
        cursor: I::Cursor,
        slot: Option<&mut Option<Self>>,
        fact: &mut Self::Fact<'a>,
    ) -> Option<I::Cursor> {
        if let Some((text, next)) = walk.input.quick_text(cursor) {
            if let Some(slot) = slot {
                *slot = Some(Id(Form::Text(text.decode().into())));
            }
            *fact = Fact::Is(IdFact::Text(text));
            return Some(next);
        }
        let (integer, next) = walk.input.quick_integer(cursor)?;
        if let Some(slot) = slot {
            *slot = Some(Id(Form::Integer(integer)));
        }
        *fact = Fact::Is(IdFact::Integer(integer));
        Some(next)
    }

    #[inline(always)]
    fn walk<'a, I: Input<'a>>(
        walk: &mut Walk<'_, 'a, I>,
        at: &Place<'_>,
        slot: Option<&mut Option<Self>>,
        _wanted: bool,
        fact: &mut Self::Fact<'a>,
    ) -> Result<bool, Halt> {
        if walk.input.is_next(Shape::Text) {
            let text = walk.input.text()?;
            if let Some(slot) = slot {
                *slot = Some(Id(Form::Text(text.decode().into())));
            }
            *fact = Fact::Is(IdFact::Text(text));
            return Ok(true);
        }
        if !walk.input.is_next(Shape::Number) {
            return super::plain::misfit(walk, at, Self::EXPECTED, fact);
        }
        let number = super::plain::integer(walk, at, Self::EXPECTED)?;
        // An integer that 64 bits cannot hold stays in the object's `extra`.
        let Some((integer, exact)) = number.and_then(Number::as_i64) else {
            *fact = Fact::Misfit;
            return Ok(false);
        };
        if let Some(slot) = slot {
            *slot = Some(Id(Form::Integer(integer)));
        }
        *fact = Fact::Is(IdFact::Integer(integer));
        Ok(exact)
    }
}

impl Serialize for Id {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.0 {
            Form::Text(text) => serializer.serialize_str(text),
            Form::Integer(integer) => serializer.serialize_i64(*integer),
        }
    }
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        super::deserialize(deserializer)
    }
}
