//! Sizes of attachments and pages: integers in the documentation, digits in text now and then.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::Wire;
use crate::Masked;
use crate::fact::{Amount, Fact};
use crate::input::{Halt, Input, Shape};
use crate::walk::{Place, Walk};

/// A size as an integer, or as text of decimal digits; remembers which.
///
/// ```
/// use intercom_schema::Dimension;
///
/// let width: Dimension = serde_json::from_str(r#""640""#).unwrap();
/// assert_eq!(width.get(), Some(640));
/// assert_eq!(serde_json::to_string(&width).unwrap(), r#""640""#);
/// ```
#[derive(Clone, Masked, PartialEq, Eq, Hash)]
pub struct Dimension(Form);

#[derive(Clone, PartialEq, Eq, Hash)]
enum Form {
    Integer(i64),
    Digits(Box<str>),
}

impl Dimension {
    /// The number; `None` if it has more digits than 64 bits hold.
    pub fn get(&self) -> Option<i64> {
        match &self.0 {
            Form::Integer(integer) => Some(*integer),
            Form::Digits(digits) => digits.parse().ok(),
        }
    }
}

impl From<i64> for Dimension {
    fn from(integer: i64) -> Self {
        Dimension(Form::Integer(integer))
    }
}

impl Wire for Dimension {
    const EXPECTED: &'static str = "an integer, or digits as text";
    type Fact<'a> = Fact<Amount>;

    #[inline(always)]
    fn quick<'a, I: Input<'a>>(
        walk: &mut Walk<'_, 'a, I>,
        cursor: I::Cursor,
        slot: Option<&mut Option<Self>>,
        fact: &mut Self::Fact<'a>,
    ) -> Option<I::Cursor> {
        super::plain::quick_integer(walk, cursor, slot, fact, Amount::of)
    }

    #[inline(always)]
    fn walk<'a, I: Input<'a>>(
        walk: &mut Walk<'_, 'a, I>,
        at: &Place<'_>,
        slot: Option<&mut Option<Self>>,
        _wanted: bool,
        fact: &mut Self::Fact<'a>,
    ) -> Result<bool, Halt> {
        if walk.input.is_next(Shape::Number) {
            let Some(number) = super::plain::integer(walk, at, Self::EXPECTED)? else {
                *fact = Fact::Misfit;
                return Ok(false);
            };
            let integer = number.as_i64();
            if let (Some(slot), Some((integer, _))) = (slot, integer) {
                *slot = Some(integer.into());
            }
            *fact = Fact::Is(Amount(number.as_f64()));
            return Ok(integer.is_some_and(|(_, exact)| exact));
        }
        if !walk.input.is_next(Shape::Text) {
            return super::plain::misfit(walk, at, Self::EXPECTED, fact);
        }
        let text = walk.input.text()?.decode();
        if text.is_empty() || !text.bytes().all(|byte| byte.is_ascii_digit()) {
            walk.wrong(*at, Self::EXPECTED, "other text");
            *fact = Fact::Misfit;
            return Ok(false);
        }
        *fact = text
            .parse()
            .map_or(Fact::Misfit, |number| Fact::Is(Amount(number)));
        if let Some(slot) = slot {
            *slot = Some(Dimension(Form::Digits(text.into())));
        }
        Ok(true)
    }
}

impl Serialize for Dimension {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.0 {
            Form::Integer(integer) => serializer.serialize_i64(*integer),
            Form::Digits(digits) => serializer.serialize_str(digits),
        }
    }
}

impl<'de> Deserialize<'de> for Dimension {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        super::deserialize(deserializer)
    }
}
