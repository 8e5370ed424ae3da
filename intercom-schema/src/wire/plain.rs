//! Rust's own types on the wire: text, booleans, numbers, lists, and any JSON at all.

use serde_json::Value;

use super::Wire;
use crate::fact::{Amount, Fact, Items, Opaque};
use crate::input::{Input, Members, Number, Shape, Stop, Text};
use crate::walk::{Place, Seen, Walk};

/// Reads over a value of the wrong type.
pub(super) fn misfit<'a, I: Input<'a>, T>(
    walk: &mut Walk<'_, I>,
    at: &Place<'_>,
    expected: &str,
) -> Result<Seen<Fact<T>>, Stop> {
    walk.misfit(at, expected)?;
    Ok(Seen {
        fact: Fact::Misfit,
        exact: false,
    })
}

/// Reads a number that has to be an integer; `None`, after saying so, if it has a fraction.
pub(super) fn integer<'a, I: Input<'a>>(
    walk: &mut Walk<'_, I>,
    at: &Place<'_>,
    expected: &str,
) -> Result<Option<Number<'a>>, Stop> {
    let number = walk.input.number()?;
    if number.is_integer() {
        return Ok(Some(number));
    }
    walk.wrong(at, expected, "a number with a fraction");
    Ok(None)
}

impl Wire for String {
    const EXPECTED: &'static str = "text";
    type Fact<'a> = Fact<Text<'a>>;

    fn walk<'a, I: Input<'a>>(
        walk: &mut Walk<'_, I>,
        at: &Place<'_>,
        slot: Option<&mut Option<Self>>,
        _wanted: bool,
    ) -> Result<Seen<Self::Fact<'a>>, Stop> {
        if walk.input.peek()? != Shape::Text {
            return misfit(walk, at, Self::EXPECTED);
        }
        let text = walk.input.text()?;
        if let Some(slot) = slot {
            *slot = Some(text.decode().into_owned());
        }
        Ok(Seen {
            fact: Fact::Is(text),
            exact: true,
        })
    }
}

impl Wire for bool {
    const EXPECTED: &'static str = "a boolean";
    type Fact<'a> = Fact<bool>;

    fn walk<'a, I: Input<'a>>(
        walk: &mut Walk<'_, I>,
        at: &Place<'_>,
        slot: Option<&mut Option<Self>>,
        _wanted: bool,
    ) -> Result<Seen<Self::Fact<'a>>, Stop> {
        if walk.input.peek()? != Shape::Boolean {
            return misfit(walk, at, Self::EXPECTED);
        }
        let boolean = walk.input.boolean()?;
        if let Some(slot) = slot {
            *slot = Some(boolean);
        }
        Ok(Seen {
            fact: Fact::Is(boolean),
            exact: true,
        })
    }
}

impl Wire for i64 {
    const EXPECTED: &'static str = "an integer";
    type Fact<'a> = Fact<Amount>;

    fn walk<'a, I: Input<'a>>(
        walk: &mut Walk<'_, I>,
        at: &Place<'_>,
        slot: Option<&mut Option<Self>>,
        _wanted: bool,
    ) -> Result<Seen<Self::Fact<'a>>, Stop> {
        if walk.input.peek()? != Shape::Number {
            return misfit(walk, at, Self::EXPECTED);
        }
        let Some(number) = integer(walk, at, Self::EXPECTED)? else {
            return Ok(Seen {
                fact: Fact::Misfit,
                exact: false,
            });
        };
        let integer = number.as_i64();
        if let Some(slot) = slot {
            *slot = integer.map(|(integer, _)| integer);
        }
        let exact = integer.is_some_and(|(_, exact)| exact);
        Ok(Seen {
            fact: Fact::Is(Amount(number.as_f64())),
            exact,
        })
    }
}

impl Wire for f64 {
    const EXPECTED: &'static str = "a number";
    type Fact<'a> = Fact<Amount>;

    fn walk<'a, I: Input<'a>>(
        walk: &mut Walk<'_, I>,
        at: &Place<'_>,
        slot: Option<&mut Option<Self>>,
        _wanted: bool,
    ) -> Result<Seen<Self::Fact<'a>>, Stop> {
        if walk.input.peek()? != Shape::Number {
            return misfit(walk, at, Self::EXPECTED);
        }
        let number = walk.input.number()?;
        if let Some(slot) = slot {
            *slot = Some(number.as_f64());
        }
        // 7 is written 7 again, not 7.0.
        Ok(Seen {
            fact: Fact::Is(Amount(number.as_f64())),
            exact: number.to_json().is_f64(),
        })
    }
}

impl Wire for Value {
    const EXPECTED: &'static str = "any JSON value";
    const TAKES_NULL: bool = true;
    type Fact<'a> = Fact<Opaque>;

    fn walk<'a, I: Input<'a>>(
        walk: &mut Walk<'_, I>,
        at: &Place<'_>,
        slot: Option<&mut Option<Self>>,
        _wanted: bool,
    ) -> Result<Seen<Self::Fact<'a>>, Stop> {
        match slot {
            Some(slot) => *slot = Some(walk.skip_keeping(at)?),
            None => walk.skip(at)?,
        }
        Ok(Seen {
            fact: Fact::Is(Opaque),
            exact: true,
        })
    }
}

impl Wire for Members {
    const EXPECTED: &'static str = "an object";
    type Fact<'a> = Fact<Opaque>;

    fn walk<'a, I: Input<'a>>(
        walk: &mut Walk<'_, I>,
        at: &Place<'_>,
        slot: Option<&mut Option<Self>>,
        _wanted: bool,
    ) -> Result<Seen<Self::Fact<'a>>, Stop> {
        if walk.input.peek()? != Shape::Object {
            return misfit(walk, at, Self::EXPECTED);
        }
        match slot {
            Some(slot) => {
                if let Value::Object(members) = walk.skip_keeping(at)? {
                    *slot = Some(members);
                }
            }
            None => walk.skip(at)?,
        }
        Ok(Seen {
            fact: Fact::Is(Opaque),
            exact: true,
        })
    }
}

impl<T: Wire> Wire for Vec<T> {
    const EXPECTED: &'static str = "an array";
    type Fact<'a> = Items<T::Fact<'a>>;

    fn walk<'a, I: Input<'a>>(
        walk: &mut Walk<'_, I>,
        at: &Place<'_>,
        slot: Option<&mut Option<Self>>,
        wanted: bool,
    ) -> Result<Seen<Self::Fact<'a>>, Stop> {
        if walk.input.peek()? != Shape::Array {
            walk.misfit(at, Self::EXPECTED)?;
            return Ok(Seen {
                fact: Items::misfit(),
                exact: false,
            });
        }
        walk.list(at, slot.map(|slot| slot.insert(Vec::new())), wanted)
    }
}
