//! A parsed value, read through the same door as bytes.

use serde_json::Value;
use smallvec::SmallVec;

use crate::input::{Fault, Halt, Input, Json, Limits, Number, Shape, Stop, Text};
use crate::names::Spelled;

/// A reader of a [`Value`].
#[doc(hidden)]
#[derive(Debug)]
pub struct Parsed<'a, const KEEPS: bool> {
    next: Option<&'a Value>,
    name: &'a str,
    open: SmallVec<[Open<'a>; NESTED]>,
    /// How many may be open.
    deepest: usize,
    stop: Option<Stop>,
}

/// What is open around a value in any payload that Intercom sends; deeper ones cost an allocation.
const NESTED: usize = 12;

#[derive(Debug)]
enum Open<'a> {
    Array(std::slice::Iter<'a, Value>),
    Object(Members<'a>),
}

/// The members of an object that are still to come; the one that comes next may have been looked at.
#[derive(Debug)]
struct Members<'a> {
    rest: serde_json::map::Iter<'a>,
    seen: Option<(&'a str, &'a Value)>,
}

impl<'a> Members<'a> {
    fn look(&mut self) -> Option<(&'a str, &'a Value)> {
        if self.seen.is_none() {
            self.seen = self.rest.next().map(|(name, value)| (&**name, value));
        }
        self.seen
    }
}

impl<'a, const KEEPS: bool> Parsed<'a, KEEPS> {
    #[cold]
    fn stop(&mut self, fault: Fault) -> Halt {
        self.stop = Some(Stop { fault, offset: 0 });
        Halt
    }

    fn take(&mut self) -> Result<&'a Value, Halt> {
        match self.next.take() {
            Some(value) => Ok(value),
            None => Err(self.stop(Fault::Value)),
        }
    }
}

impl<'a> Json<'a> for &'a Value {
    type Input<const KEEPS: bool> = Parsed<'a, KEEPS>;

    /// A value has no bytes to count.
    fn open<const KEEPS: bool>(self, limits: Limits) -> Result<Parsed<'a, KEEPS>, Stop> {
        Ok(Parsed {
            next: Some(self),
            name: "",
            open: SmallVec::new(),
            deepest: limits.depth,
            stop: None,
        })
    }

    fn bytes(&self) -> Option<&'a [u8]> {
        None
    }
}

impl<'a, const KEEPS: bool> Input<'a> for Parsed<'a, KEEPS> {
    const KEEPS: bool = KEEPS;

    /// The value, and how many arrays and objects are open around it.
    type Mark = (Option<&'a Value>, usize);

    /// The value that comes next; nothing behind it.
    type Cursor = Option<&'a Value>;

    #[inline(always)]
    fn ready(&mut self) {}

    #[inline(always)]
    fn is_next(&self, shape: Shape) -> bool {
        self.next.is_some_and(|value| shape == Shape::of(value))
    }

    fn peek(&mut self) -> Result<Shape, Halt> {
        match self.next {
            Some(value) => Ok(Shape::of(value)),
            None => Err(self.stop(Fault::Value)),
        }
    }

    fn offset(&self) -> usize {
        0
    }

    fn null(&mut self) -> Result<(), Halt> {
        self.take().map(|_| ())
    }

    fn boolean(&mut self) -> Result<bool, Halt> {
        self.take().map(|value| value.as_bool().unwrap_or_default())
    }

    fn number(&mut self) -> Result<Number<'a>, Halt> {
        match self.take()? {
            Value::Number(number) => Ok(Number::Parsed(number)),
            _ => Err(self.stop(Fault::Number)),
        }
    }

    fn text(&mut self) -> Result<Text<'a>, Halt> {
        self.take()
            .map(|value| Text::plain(value.as_str().unwrap_or_default()))
    }

    fn exactly(&mut self, text: &str) -> bool {
        let same = self.next.and_then(Value::as_str) == Some(text);
        if same {
            self.next = None;
        }
        same
    }

    fn enter(&mut self) -> Result<(), Halt> {
        if self.open.len() >= self.deepest {
            return Err(self.stop(Fault::Depth));
        }
        match self.take()? {
            Value::Array(items) => self.open.push(Open::Array(items.iter())),
            Value::Object(members) => self.open.push(Open::Object(Members {
                rest: members.iter(),
                seen: None,
            })),
            _ => return Err(self.stop(Fault::Value)),
        }
        Ok(())
    }

    #[inline]
    fn expected(&mut self, _first: bool, _spelled: &Spelled, name: &str) -> Option<usize> {
        let Some(Open::Object(members)) = self.open.last_mut() else {
            return None;
        };
        let (_, value) = members.look().filter(|(found, _)| *found == name)?;
        members.seen = None;
        self.next = Some(value);
        Some(0)
    }

    #[inline(always)]
    fn cursor(&self) -> Option<&'a Value> {
        self.next
    }

    #[inline(always)]
    fn go(&mut self, next: Option<&'a Value>) {
        self.next = next;
    }

    #[inline(always)]
    fn comes(&mut self, _next: Self::Cursor, _spelled: &'static str) -> Option<Self::Cursor> {
        // The members of a value are in an order of their own.
        None
    }

    #[inline(always)]
    fn ends(&mut self, _next: Self::Cursor) -> Option<Self::Cursor> {
        self.leave().then_some(None)
    }

    #[inline(always)]
    fn quick_text(&mut self, next: Self::Cursor) -> Option<(Text<'a>, Self::Cursor)> {
        Some((Text::plain(next?.as_str()?), None))
    }

    #[inline(always)]
    fn quick_integer(&mut self, next: Self::Cursor) -> Option<(i64, Self::Cursor)> {
        Some((next?.as_i64()?, None))
    }

    #[inline(always)]
    fn quick_boolean(&mut self, next: Self::Cursor) -> Option<(bool, Self::Cursor)> {
        Some((next?.as_bool()?, None))
    }

    #[inline(always)]
    fn quick_null(&mut self, next: Self::Cursor) -> Option<Self::Cursor> {
        next?.as_null().map(|()| None)
    }

    #[inline(always)]
    fn quick_empty_array(&mut self, next: Self::Cursor) -> Option<Self::Cursor> {
        let fits = next?.as_array()?.is_empty() && self.open.len() < self.deepest;
        fits.then_some(None)
    }

    #[inline(always)]
    fn quick_empty_object(&mut self, next: Self::Cursor) -> Option<Self::Cursor> {
        let fits = next?.as_object()?.is_empty() && self.open.len() < self.deepest;
        fits.then_some(None)
    }

    #[inline]
    fn leave(&mut self) -> bool {
        let Some(Open::Object(members)) = self.open.last_mut() else {
            return false;
        };
        let ends = members.look().is_none();
        if ends {
            self.open.pop();
        }
        ends
    }

    fn member(&mut self, _first: bool) -> Result<bool, Halt> {
        if let Some(Open::Object(members)) = self.open.last_mut()
            && let Some((name, value)) = members.look()
        {
            members.seen = None;
            self.next = Some(value);
            self.name = name;
            return Ok(true);
        }
        self.open.pop();
        Ok(false)
    }

    #[inline]
    fn name(&self) -> (Text<'a>, usize) {
        (Text::plain(self.name), 0)
    }

    #[inline]
    fn named(&mut self, _offset: usize) {}

    fn item(&mut self, _first: bool) -> Result<bool, Halt> {
        if let Some(Open::Array(items)) = self.open.last_mut()
            && let Some(value) = items.next()
        {
            self.next = Some(value);
            return Ok(true);
        }
        self.open.pop();
        Ok(false)
    }

    fn finish(&mut self) -> Result<(), Halt> {
        Ok(())
    }

    fn stopped(&self) -> Option<Stop> {
        self.stop
    }

    fn refuse(&mut self, fault: Fault, _offset: usize) -> Halt {
        self.stop(fault)
    }

    fn mark(&self) -> Self::Mark {
        (self.next, self.open.len())
    }

    fn rewind(&mut self, (next, open): Self::Mark) {
        self.next = next;
        self.open.truncate(open);
    }

    fn back_to(&mut self, _offset: usize) {
        // No member of a value comes twice.
    }

    fn since(&self, (value, _): Self::Mark) -> Value {
        value.cloned().unwrap_or(Value::Null)
    }
}
