//! Durations: whole seconds in the documentation, fractions (a median of 11.5) in reality.

use std::time::Duration;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Number;

use super::Wire;
use crate::Masked;
use crate::fact::{Amount, Fact};
use crate::input::{Halt, Input, Shape};
use crate::walk::{Place, Walk};

/// A number of seconds, which may have a fraction.
///
/// ```
/// use intercom_schema::Seconds;
///
/// let median: Seconds = serde_json::from_str("11.5").unwrap();
/// assert_eq!(median.as_f64(), 11.5);
/// assert_eq!(Seconds::from(60).whole(), Some(60));
/// ```
#[derive(Clone, Masked, PartialEq, Eq, Hash)]
pub struct Seconds(Number);

impl Seconds {
    /// Seconds and fractions of a second.
    pub fn as_f64(&self) -> f64 {
        self.0.as_f64().unwrap_or(f64::NAN)
    }

    /// The number of seconds, if it has no fraction.
    pub fn whole(&self) -> Option<i64> {
        self.0.as_i64()
    }

    /// As the standard library's duration; `None` below zero.
    pub fn to_duration(&self) -> Option<Duration> {
        Duration::try_from_secs_f64(self.as_f64()).ok()
    }
}

impl From<i64> for Seconds {
    fn from(seconds: i64) -> Self {
        Seconds(seconds.into())
    }
}

impl Wire for Seconds {
    const EXPECTED: &'static str = "a number of seconds";
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
        if !walk.input.is_next(Shape::Number) {
            return super::plain::misfit(walk, at, Self::EXPECTED, fact);
        }
        let number = walk.input.number()?;
        if let Some(slot) = slot {
            *slot = Some(Seconds(number.to_json()));
        }
        *fact = Fact::Is(Amount(number.as_f64()));
        Ok(true)
    }
}

impl Serialize for Seconds {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Seconds {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        super::deserialize(deserializer)
    }
}
