//! The types of single values: how each is read, judged and remembered.
//!
//! Every type reads its own values off the wire ([`Wire`]) and can say whether it holds them exactly. Where it cannot, the object around
//! it keeps the JSON, so a type never has to refuse.

mod dimension;
mod id;
mod plain;
mod seconds;
mod timestamp;
mod unknown_value;

pub use dimension::Dimension;
pub use id::Id;
pub use seconds::Seconds;
pub use timestamp::{NotATime, Timestamp};
pub use unknown_value::UnknownValue;

use crate::fact::{Fact, Noted, Notes};
use crate::foreign::{self, Foreign};
use crate::input::{Fault, Halt, Input, Json, Shape, Text};
use crate::names::Texts;
use crate::object::{Enumeration, MemberInfo};
use crate::options::Options;
use crate::walk::{Place, Walk};

/// A type that can be read off the wire and judged there.
///
/// The derives implement it for objects and enumerations; it is not meant to be implemented by hand.
pub trait Wire: Sized + PartialEq {
    /// As a message names what should have stood there.
    #[doc(hidden)]
    const EXPECTED: &'static str;

    /// Whether null is a value of the type, wherever it stands.
    #[doc(hidden)]
    const TAKES_NULL: bool = false;

    /// The shape of its values, if that is an array or an object.
    #[doc(hidden)]
    const OPENS: Option<Shape> = None;

    /// The members of an object; none for what has no fixed ones.
    #[doc(hidden)]
    const MEMBERS: &'static [MemberInfo] = &[];

    /// What rules see of a value; its default is an absent value.
    #[doc(hidden)]
    type Fact<'a>: Noted<'a>;

    /// Reads the value that stands at the cursor if it is what it mostly is, and gives back where it ends. Reports nothing, and fills
    /// `slot` only with what holds the very JSON: whatever else stands there is left to `walk`.
    #[doc(hidden)]
    #[inline(always)]
    fn quick<'a, I: Input<'a>>(
        walk: &mut Walk<'_, 'a, I>,
        cursor: I::Cursor,
        slot: Option<&mut Option<Self>>,
        fact: &mut Self::Fact<'a>,
    ) -> Option<I::Cursor> {
        let _ = (walk, cursor, slot, fact);
        None
    }

    /// Reads the value that comes next, which is made ready and not null. Fills `slot` if there is one and the value can be held, and
    /// always `fact`. `wanted`: whether some rule looks at the items of a list.
    ///
    /// Returns whether the type holds the very JSON; if not, the object around it keeps the JSON in `extra`.
    #[doc(hidden)]
    fn walk<'a, I: Input<'a>>(
        walk: &mut Walk<'_, 'a, I>,
        at: &Place<'_>,
        slot: Option<&mut Option<Self>>,
        wanted: bool,
        fact: &mut Self::Fact<'a>,
    ) -> Result<bool, Halt>;
}

/// What a type makes of JSON that it made something of before.
pub(crate) fn reread<T: Wire>(json: &serde_json::Value) -> Option<T> {
    let options = Options::new().max_members(usize::MAX).max_facts(usize::MAX);
    read(json, options).ok()
}

/// What a type makes of JSON, judged by nobody; or why it makes nothing of it.
fn read<'a, T: Wire>(json: impl Json<'a>, options: Options) -> Result<T, String> {
    let options = options.max_violations(0);
    let limits = options.limits();
    let mut notes = Notes::default();
    let input = json.open::<true, false>(limits);
    let input = input.map_err(|stop| stop.fault.message(limits))?;
    let mut walk = Walk::new(input, &options, &mut notes);
    let mut value = None;
    let (place, slot) = (Place::root(0), Some(&mut value));
    // Reading halts also where there is nothing to read; then there is no value.
    let walked = T::walk(&mut walk, &place, slot, false, &mut T::Fact::default());
    match (walked, walk.input.stopped()) {
        (Err(Halt), Some(stop)) => Err(stop.fault.message(limits)),
        _ if walk.met_twice() => Err(Fault::TWICE.to_owned()),
        _ => value.ok_or_else(|| format!("expected {}", T::EXPECTED)),
    }
}

/// Deserializes from any format of serde as from bytes, with the default limits.
pub fn deserialize<'de, T: Wire, D: serde::Deserializer<'de>>(
    deserializer: D,
) -> Result<T, D::Error> {
    let read = match foreign::read(deserializer)? {
        Foreign::Text(text) => read(&*text, Options::new()),
        Foreign::Value(value) => read(&value, Options::new()),
    };
    read.map_err(serde::de::Error::custom)
}

/// Reads a short known value of an enumeration; `known` tells it by its index.
#[inline(always)]
pub fn quick_enumeration<'a, T, I: Input<'a>>(
    walk: &mut Walk<'_, 'a, I>,
    cursor: I::Cursor,
    slot: Option<&mut Option<T>>,
    fact: &mut Fact<Text<'a>>,
    texts: &'static Texts,
    known: impl Fn(usize) -> Option<T>,
) -> Option<I::Cursor> {
    let (key, text, next) = walk.input.quick_word(cursor)?;
    let (index, value) = texts.find_short(key)?;
    if !value.versions.contain(walk.version()) {
        return None;
    }
    if let Some(slot) = slot {
        *slot = known(index);
    }
    *fact = Fact::Is(text);
    Some(next)
}

/// Reads a value of an open enumeration.
#[inline(always)]
pub fn enumeration<'a, T: Enumeration + for<'t> From<&'t str>, I: Input<'a>>(
    walk: &mut Walk<'_, 'a, I>,
    at: &Place<'_>,
    slot: Option<&mut Option<T>>,
    fact: &mut Fact<Text<'a>>,
    texts: &'static Texts,
) -> Result<bool, Halt> {
    if !walk.input.is_next(Shape::Text) {
        return plain::misfit(walk, at, T::EXPECTED, fact);
    }
    let text = walk.input.text()?;
    let decoded = text.decode();
    if !texts
        .find(decoded.as_bytes())
        .is_some_and(|value| value.versions.contain(walk.version()))
    {
        walk.unknown_value(*at, &T::INFO, text);
    }
    if let Some(slot) = slot {
        *slot = Some(T::from(&decoded));
    }
    *fact = Fact::Is(text);
    Ok(true)
}

impl<T: Wire> Wire for Box<T> {
    const EXPECTED: &'static str = T::EXPECTED;
    const TAKES_NULL: bool = T::TAKES_NULL;
    const OPENS: Option<Shape> = T::OPENS;
    const MEMBERS: &'static [MemberInfo] = T::MEMBERS;
    type Fact<'a> = T::Fact<'a>;

    #[inline(always)]
    fn quick<'a, I: Input<'a>>(
        walk: &mut Walk<'_, 'a, I>,
        cursor: I::Cursor,
        slot: Option<&mut Option<Self>>,
        fact: &mut Self::Fact<'a>,
    ) -> Option<I::Cursor> {
        let mut value = None;
        let inner = slot.is_some().then_some(&mut value);
        let next = T::quick(walk, cursor, inner, fact)?;
        if let Some(slot) = slot {
            *slot = value.map(Box::new);
        }
        Some(next)
    }

    fn walk<'a, I: Input<'a>>(
        walk: &mut Walk<'_, 'a, I>,
        at: &Place<'_>,
        slot: Option<&mut Option<Self>>,
        wanted: bool,
        fact: &mut Self::Fact<'a>,
    ) -> Result<bool, Halt> {
        let mut value = None;
        let inner = slot.is_some().then_some(&mut value);
        let exact = T::walk(walk, at, inner, wanted, fact)?;
        if let Some(slot) = slot {
            *slot = value.map(Box::new);
        }
        Ok(exact)
    }
}

/// Reads a variant of a union.
pub fn variant<'a, T: Wire, U, I: Input<'a>>(
    walk: &mut Walk<'_, 'a, I>,
    at: &Place<'_>,
    slot: Option<&mut Option<U>>,
    whole: fn(T) -> U,
) -> Result<bool, Halt> {
    let mut value = None;
    let inner = slot.is_some().then_some(&mut value);
    let exact = T::walk(walk, at, inner, false, &mut T::Fact::default())?;
    if let Some(slot) = slot {
        *slot = value.map(whole);
    }
    Ok(exact)
}
