//! Rust's own types on the wire: text, booleans, numbers, lists, and any JSON at all.

use serde_json::Value;

use super::Wire;
use crate::fact::{Amount, Fact, Items, Opaque};
use crate::input::{Halt, Input, Members, Number, Shape, Text};
use crate::walk::{Place, Walk};

/// Reads over a value of the wrong type.
pub(super) fn misfit<'a, I: Input<'a>, T>(
    walk: &mut Walk<'_, 'a, I>,
    at: &Place<'_>,
    expected: &str,
    fact: &mut Fact<T>,
) -> Result<bool, Halt> {
    walk.misfit(*at, expected)?;
    *fact = Fact::Misfit;
    Ok(false)
}

/// Reads a number that has to be an integer; `None`, after saying so, if it has a fraction.
#[inline(always)]
pub(super) fn integer<'a, I: Input<'a>>(
    walk: &mut Walk<'_, 'a, I>,
    at: &Place<'_>,
    expected: &str,
) -> Result<Option<Number<'a>>, Halt> {
    let number = walk.input.number()?;
    if number.is_integer() {
        return Ok(Some(number));
    }
    walk.wrong(*at, expected, "a number with a fraction");
    Ok(None)
}

/// Reads an integer that is written as one, mostly.
#[inline(always)]
pub(super) fn quick_integer<'a, T: From<i64>, F, I: Input<'a>>(
    walk: &mut Walk<'_, 'a, I>,
    cursor: I::Cursor,
    slot: Option<&mut Option<T>>,
    fact: &mut Fact<F>,
    seen: impl FnOnce(i64) -> F,
) -> Option<I::Cursor> {
    let (integer, next) = walk.input.quick_integer(cursor)?;
    if let Some(slot) = slot {
        *slot = Some(integer.into());
    }
    *fact = Fact::Is(seen(integer));
    Some(next)
}

impl Wire for String {
    const EXPECTED: &'static str = "text";
    type Fact<'a> = Fact<Text<'a>>;

    #[inline(always)]
    fn quick<'a, I: Input<'a>>(
        walk: &mut Walk<'_, 'a, I>,
        cursor: I::Cursor,
        slot: Option<&mut Option<Self>>,
        fact: &mut Self::Fact<'a>,
    ) -> Option<I::Cursor> {
        let (text, next) = walk.input.quick_text(cursor)?;
        if let Some(slot) = slot {
            *slot = Some(text.decode().into_owned());
        }
        *fact = Fact::Is(text);
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
        if !walk.input.is_next(Shape::Text) {
            return misfit(walk, at, Self::EXPECTED, fact);
        }
        let text = walk.input.text()?;
        if let Some(slot) = slot {
            *slot = Some(text.decode().into_owned());
        }
        *fact = Fact::Is(text);
        Ok(true)
    }
}

impl Wire for bool {
    const EXPECTED: &'static str = "a boolean";
    type Fact<'a> = Fact<bool>;

    #[inline(always)]
    fn quick<'a, I: Input<'a>>(
        walk: &mut Walk<'_, 'a, I>,
        cursor: I::Cursor,
        slot: Option<&mut Option<Self>>,
        fact: &mut Self::Fact<'a>,
    ) -> Option<I::Cursor> {
        let (boolean, next) = walk.input.quick_boolean(cursor)?;
        if let Some(slot) = slot {
            *slot = Some(boolean);
        }
        *fact = Fact::Is(boolean);
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
        if !walk.input.is_next(Shape::Boolean) {
            return misfit(walk, at, Self::EXPECTED, fact);
        }
        let boolean = walk.input.boolean()?;
        if let Some(slot) = slot {
            *slot = Some(boolean);
        }
        *fact = Fact::Is(boolean);
        Ok(true)
    }
}

impl Wire for i64 {
    const EXPECTED: &'static str = "an integer";
    type Fact<'a> = Fact<Amount>;

    #[inline(always)]
    fn quick<'a, I: Input<'a>>(
        walk: &mut Walk<'_, 'a, I>,
        cursor: I::Cursor,
        slot: Option<&mut Option<Self>>,
        fact: &mut Self::Fact<'a>,
    ) -> Option<I::Cursor> {
        quick_integer(walk, cursor, slot, fact, Amount::of)
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
            return misfit(walk, at, Self::EXPECTED, fact);
        }
        let Some(number) = integer(walk, at, Self::EXPECTED)? else {
            *fact = Fact::Misfit;
            return Ok(false);
        };
        let integer = number.as_i64();
        if let Some(slot) = slot {
            *slot = integer.map(|(integer, _)| integer);
        }
        *fact = Fact::Is(Amount(number.as_f64()));
        Ok(integer.is_some_and(|(_, exact)| exact))
    }
}

impl Wire for f64 {
    const EXPECTED: &'static str = "a number";
    type Fact<'a> = Fact<Amount>;

    fn walk<'a, I: Input<'a>>(
        walk: &mut Walk<'_, 'a, I>,
        at: &Place<'_>,
        slot: Option<&mut Option<Self>>,
        _wanted: bool,
        fact: &mut Self::Fact<'a>,
    ) -> Result<bool, Halt> {
        if !walk.input.is_next(Shape::Number) {
            return misfit(walk, at, Self::EXPECTED, fact);
        }
        let number = walk.input.number()?;
        if let Some(slot) = slot {
            *slot = Some(number.as_f64());
        }
        *fact = Fact::Is(Amount(number.as_f64()));
        // 7 is written 7 again, not 7.0.
        Ok(number.is_float())
    }
}

impl Wire for Value {
    const EXPECTED: &'static str = "any JSON value";
    const TAKES_NULL: bool = true;
    type Fact<'a> = Fact<Opaque>;

    #[inline(always)]
    fn walk<'a, I: Input<'a>>(
        walk: &mut Walk<'_, 'a, I>,
        at: &Place<'_>,
        slot: Option<&mut Option<Self>>,
        _wanted: bool,
        fact: &mut Self::Fact<'a>,
    ) -> Result<bool, Halt> {
        match slot {
            Some(slot) => *slot = Some(walk.skip_keeping(at)?),
            None => walk.skip(at)?,
        }
        *fact = Fact::Is(Opaque);
        Ok(true)
    }
}

impl Wire for Members {
    const EXPECTED: &'static str = "an object";
    type Fact<'a> = Fact<Opaque>;

    #[inline(always)]
    fn walk<'a, I: Input<'a>>(
        walk: &mut Walk<'_, 'a, I>,
        at: &Place<'_>,
        slot: Option<&mut Option<Self>>,
        _wanted: bool,
        fact: &mut Self::Fact<'a>,
    ) -> Result<bool, Halt> {
        if !walk.input.is_next(Shape::Object) {
            return misfit(walk, at, Self::EXPECTED, fact);
        }
        match slot {
            Some(slot) => {
                if let Value::Object(members) = walk.skip_keeping(at)? {
                    *slot = Some(members);
                }
            }
            None => walk.skip(at)?,
        }
        *fact = Fact::Is(Opaque);
        Ok(true)
    }
}

impl<T: Wire> Wire for Vec<T> {
    const EXPECTED: &'static str = "an array";
    const OPENS: Option<Shape> = Some(Shape::Array);
    type Fact<'a> = Items<T::Fact<'a>>;

    #[inline(always)]
    fn quick<'a, I: Input<'a>>(
        walk: &mut Walk<'_, 'a, I>,
        cursor: I::Cursor,
        slot: Option<&mut Option<Self>>,
        fact: &mut Self::Fact<'a>,
    ) -> Option<I::Cursor> {
        let next = walk.input.quick_empty_array(cursor)?;
        if let Some(slot) = slot {
            *slot = Some(Vec::new());
        }
        *fact = Items::present();
        Some(next)
    }

    #[inline(always)]
    fn walk<'a, I: Input<'a>>(
        walk: &mut Walk<'_, 'a, I>,
        at: &Place<'_>,
        slot: Option<&mut Option<Self>>,
        wanted: bool,
        fact: &mut Self::Fact<'a>,
    ) -> Result<bool, Halt> {
        if !walk.input.is_next(Shape::Array) {
            walk.misfit(*at, Self::EXPECTED)?;
            *fact = Items::misfit();
            return Ok(false);
        }
        walk.list(at, slot.map(|slot| slot.insert(Vec::new())), wanted, fact)
    }
}
