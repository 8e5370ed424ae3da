//! Times: Unix seconds over REST, ISO 8601 text in webhooks.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::Wire;
use crate::Masked;
use crate::fact::{Fact, Moment};
use crate::input::{Halt, Input, Shape};
use crate::walk::{Place, Walk};

/// A point in time, as Unix seconds or as ISO 8601 text; remembers which, to the letter.
///
/// ```
/// use intercom_schema::Timestamp;
///
/// let time: Timestamp = "2026-01-10T07:56:29.250Z".parse()?;
/// assert_eq!(time.unix_seconds(), 1_768_031_789);
/// assert_eq!(time.subsec_nanos(), 250_000_000);
/// assert_eq!(serde_json::to_string(&time).unwrap(), r#""2026-01-10T07:56:29.250Z""#);
/// assert_eq!(serde_json::to_string(&Timestamp::from(1_768_031_789)).unwrap(), "1768031789");
/// # Ok::<(), intercom_schema::NotATime>(())
/// ```
#[derive(Clone, Masked, PartialEq, Eq, Hash)]
pub struct Timestamp(Form);

#[derive(Clone, PartialEq, Eq, Hash)]
enum Form {
    Unix(i64),
    Iso {
        seconds: i64,
        nanos: u32,
        text: Box<str>,
    },
}

impl Timestamp {
    /// Whole seconds since 1970-01-01 00:00:00 UTC.
    pub fn unix_seconds(&self) -> i64 {
        match self.0 {
            Form::Unix(seconds) | Form::Iso { seconds, .. } => seconds,
        }
    }

    /// What the ISO text says beyond whole seconds; 0 for Unix seconds.
    pub fn subsec_nanos(&self) -> u32 {
        match self.0 {
            Form::Unix(_) => 0,
            Form::Iso { nanos, .. } => nanos,
        }
    }

    /// The ISO 8601 text, if it came as text.
    pub fn as_text(&self) -> Option<&str> {
        match &self.0 {
            Form::Unix(_) => None,
            Form::Iso { text, .. } => Some(text),
        }
    }
}

impl From<i64> for Timestamp {
    /// From Unix seconds.
    fn from(seconds: i64) -> Self {
        Timestamp(Form::Unix(seconds))
    }
}

impl FromStr for Timestamp {
    type Err = NotATime;

    fn from_str(text: &str) -> Result<Self, NotATime> {
        let (seconds, nanos) = parse_iso(text).ok_or(NotATime)?;
        Ok(Timestamp(Form::Iso {
            seconds,
            nanos,
            text: text.into(),
        }))
    }
}

/// A text that is no time in the form `2026-01-10T07:56:29.250Z`, or no time that the calendar has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotATime;

impl fmt::Display for NotATime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("expected a time such as 2026-01-10T07:56:29.250Z")
    }
}

impl std::error::Error for NotATime {}

impl Wire for Timestamp {
    const EXPECTED: &'static str = "a time (Unix seconds, or ISO 8601 text)";
    type Fact<'a> = Fact<Moment>;

    #[inline(always)]
    fn quick<'a, I: Input<'a>>(
        walk: &mut Walk<'_, 'a, I>,
        cursor: I::Cursor,
        slot: Option<&mut Option<Self>>,
        fact: &mut Self::Fact<'a>,
    ) -> Option<I::Cursor> {
        super::plain::quick_integer(walk, cursor, slot, fact, |seconds| Moment {
            seconds: seconds as f64,
            unix: true,
        })
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
            if let Some(slot) = slot {
                *slot = integer.map(|(seconds, _)| seconds.into());
            }
            *fact = Fact::Is(Moment {
                seconds: number.as_f64(),
                unix: true,
            });
            return Ok(integer.is_some_and(|(_, exact)| exact));
        }
        iso(walk, *at, slot, fact)
    }
}

/// A time that is no number.
#[inline(never)]
fn iso<'a, I: Input<'a>>(
    walk: &mut Walk<'_, 'a, I>,
    at: Place<'_>,
    slot: Option<&mut Option<Timestamp>>,
    fact: &mut Fact<Moment>,
) -> Result<bool, Halt> {
    if !walk.input.is_next(Shape::Text) {
        return super::plain::misfit(walk, &at, Timestamp::EXPECTED, fact);
    }
    let text = walk.input.text()?.decode();
    let Some((seconds, nanos)) = parse_iso(&text) else {
        walk.wrong(at, Timestamp::EXPECTED, "other text");
        *fact = Fact::Misfit;
        return Ok(false);
    };
    if let Some(slot) = slot {
        *slot = Some(Timestamp(Form::Iso {
            seconds,
            nanos,
            text: text.into(),
        }));
    }
    *fact = Fact::Is(Moment {
        seconds: seconds as f64 + f64::from(nanos) / 1e9,
        unix: false,
    });
    Ok(true)
}

impl Serialize for Timestamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.0 {
            Form::Unix(seconds) => serializer.serialize_i64(*seconds),
            Form::Iso { text, .. } => serializer.serialize_str(text),
        }
    }
}

impl<'de> Deserialize<'de> for Timestamp {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        super::deserialize(deserializer)
    }
}

#[cfg(feature = "jiff")]
impl TryFrom<&Timestamp> for jiff::Timestamp {
    type Error = jiff::Error;

    fn try_from(time: &Timestamp) -> Result<Self, jiff::Error> {
        jiff::Timestamp::new(time.unix_seconds(), time.subsec_nanos() as i32)
    }
}

#[cfg(feature = "chrono")]
impl TryFrom<&Timestamp> for chrono::DateTime<chrono::Utc> {
    type Error = NotATime;

    fn try_from(time: &Timestamp) -> Result<Self, NotATime> {
        chrono::DateTime::from_timestamp(time.unix_seconds(), time.subsec_nanos()).ok_or(NotATime)
    }
}

#[cfg(feature = "time")]
impl TryFrom<&Timestamp> for time::OffsetDateTime {
    type Error = time::error::ComponentRange;

    fn try_from(timestamp: &Timestamp) -> Result<Self, time::error::ComponentRange> {
        let nanos = i128::from(timestamp.unix_seconds()) * 1_000_000_000
            + i128::from(timestamp.subsec_nanos());
        time::OffsetDateTime::from_unix_timestamp_nanos(nanos)
    }
}

/// Seconds since 1970 and nanoseconds of `YYYY-MM-DDThh:mm:ss[.f…](Z|±hh:mm)`, as the pattern in `schemas/timestamp.json` has it.
fn parse_iso(text: &str) -> Option<(i64, u32)> {
    let bytes = text.as_bytes();
    let number = |from: usize, length: usize| -> Option<i64> {
        bytes
            .get(from..from + length)?
            .iter()
            .try_fold(0, |number, byte| {
                byte.is_ascii_digit()
                    .then(|| number * 10 + i64::from(byte - b'0'))
            })
    };
    let is = |at: usize, byte: u8| bytes.get(at) == Some(&byte);
    if !(is(4, b'-') && is(7, b'-') && is(10, b'T') && is(13, b':') && is(16, b':')) {
        return None;
    }
    let (year, month, day) = (number(0, 4)?, number(5, 2)?, number(8, 2)?);
    let (hour, minute, second) = (number(11, 2)?, number(14, 2)?, number(17, 2)?);
    if !(1..=12).contains(&month)
        || day < 1
        || day > days_in_month(year, month)
        || hour > 23
        || minute > 59
        || second > 59
    {
        return None;
    }
    let mut at = 19;
    let mut nanos = 0;
    if is(at, b'.') {
        let digits = bytes[at + 1..]
            .iter()
            .take_while(|byte| byte.is_ascii_digit())
            .count();
        if !(1..=9).contains(&digits) {
            return None;
        }
        nanos = number(at + 1, digits)? * 10_i64.pow(9 - digits as u32);
        at += 1 + digits;
    }
    let east = match bytes.get(at)? {
        b'Z' if bytes.len() == at + 1 => 0,
        sign @ (b'+' | b'-') if bytes.len() == at + 6 && is(at + 3, b':') => {
            let (hours, minutes) = (number(at + 1, 2)?, number(at + 4, 2)?);
            if hours > 23 || minutes > 59 {
                return None;
            }
            (hours * 60 + minutes) * if *sign == b'+' { 60 } else { -60 }
        }
        _ => return None,
    };
    let seconds =
        days_since_1970(year, month, day) * 86_400 + hour * 3_600 + minute * 60 + second - east;
    Some((seconds, nanos as u32))
}

fn days_in_month(year: i64, month: i64) -> i64 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
}

/// Days from 1970-01-01 in the Gregorian calendar, with years that begin in March so that the leap day comes last.
fn days_since_1970(year: i64, month: i64, day: i64) -> i64 {
    let (year, month) = if month > 2 {
        (year, month - 3)
    } else {
        (year - 1, month + 9)
    };
    let day_of_year = (153 * month + 2) / 5 + day - 1;
    365 * year + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400) + day_of_year
        - 719_468
}
