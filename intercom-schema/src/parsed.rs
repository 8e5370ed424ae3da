//! A parsed value, read through the same door as bytes.

mod ahead;

use serde_json::Value;

use crate::input::{Expected, Fault, Halt, Input, Json, Limits, Number, Shape, Stop, Text};
use crate::names::{Key, Name, Names};
use ahead::{Ahead, Items, Members};

/// A reader of a [`Value`].
#[doc(hidden)]
#[derive(Debug)]
pub struct Parsed<'a, const KEEPS: bool> {
    next: Option<&'a Value>,
    /// Its members, if it is an object that was looked up already.
    prepared: Option<Members<'a>>,
    name: &'a str,
    ahead: Ahead<'a>,
    /// How many arrays and objects are open, and how many may be.
    depth: usize,
    deepest: usize,
    stop: Option<Stop>,
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

    /// Takes the array or object that comes next, unless it is too deep.
    #[inline(always)]
    fn enter(&mut self) -> Result<&'a Value, Halt> {
        if self.depth >= self.deepest {
            return Err(self.stop(Fault::Depth));
        }
        let value = self.take()?;
        self.depth += 1;
        Ok(value)
    }
}

impl<'a> Json<'a> for &'a Value {
    type Input<const KEEPS: bool, const LINES: bool> = Parsed<'a, KEEPS>;

    /// A value has no bytes to count.
    fn open<const KEEPS: bool, const LINES: bool>(
        self,
        limits: Limits,
    ) -> Result<Parsed<'a, KEEPS>, Stop> {
        Ok(Parsed {
            next: Some(self),
            prepared: None,
            name: "",
            ahead: Ahead::new(),
            depth: 0,
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

    /// The value, how many arrays and objects are open around it, and what was looked up of them.
    type Mark = (Option<&'a Value>, usize, u8);

    /// The value that comes next; nothing behind it.
    type Cursor = Option<&'a Value>;

    type Members = Members<'a>;
    type Items = Items<'a>;

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

    #[inline(always)]
    fn members(&mut self) -> Result<Members<'a>, Halt> {
        match self.enter()? {
            Value::Object(members) => Ok(self.ahead.open(members, self.prepared.take())),
            _ => Err(self.stop(Fault::Value)),
        }
    }

    #[inline(always)]
    fn items(&mut self) -> Result<Self::Items, Halt> {
        match self.enter()? {
            Value::Array(items) => Ok(self.ahead.items(items)),
            _ => Err(self.stop(Fault::Value)),
        }
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
    fn comes(&mut self, next: Self::Cursor, spelled: &'static str) -> Option<Self::Cursor> {
        let text = spelled.strip_prefix('"')?.strip_suffix('"')?;
        (next?.as_str()? == text).then_some(None)
    }

    #[inline(always)]
    fn follows(
        &mut self,
        members: &mut Members<'a>,
        _next: Self::Cursor,
        expected: &'static Expected,
    ) -> Option<Self::Cursor> {
        let (found, value) = self.ahead.next(members)?;
        if found != expected.name {
            return None;
        }
        members.pass();
        Some(Some(value))
    }

    #[inline(always)]
    fn begun(&mut self, _members: &mut Members<'a>) {}

    #[inline(always)]
    fn guessed(
        &mut self,
        members: &mut Members<'a>,
        _next: Self::Cursor,
        name: &'static Name,
    ) -> Option<Self::Cursor> {
        let (found, value) = self.ahead.next(members)?;
        if !name.is(Key::of(found.as_bytes()), found.as_bytes()) {
            return None;
        }
        members.pass();
        Some(Some(value))
    }

    #[inline(always)]
    fn ends(&mut self, members: &mut Members<'a>, _next: Self::Cursor) -> Option<Self::Cursor> {
        // Whoever looks for the next member looks up more of them.
        if self.ahead.next(members).is_some() || !members.are_all_seen() {
            return None;
        }
        self.ahead.close(members);
        self.depth -= 1;
        Some(None)
    }

    #[inline(always)]
    fn quick_text(&mut self, next: Self::Cursor) -> Option<(Text<'a>, Self::Cursor)> {
        Some((Text::plain(next?.as_str()?), None))
    }

    #[inline(always)]
    fn quick_word(&mut self, next: Self::Cursor) -> Option<(Key, Text<'a>, Self::Cursor)> {
        let text = next?.as_str().filter(|text| text.len() <= Key::WHOLE)?;
        Some((Key::of(text.as_bytes()), Text::plain(text), None))
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
        let fits = next?.as_array()?.is_empty() && self.depth < self.deepest;
        fits.then_some(None)
    }

    #[inline(always)]
    fn quick_empty_object(&mut self, next: Self::Cursor) -> Option<Self::Cursor> {
        let fits = next?.as_object()?.is_empty() && self.depth < self.deepest;
        fits.then_some(None)
    }

    #[inline(always)]
    fn found(
        &mut self,
        _at: Self::Cursor,
        members: &mut Members<'a>,
        names: &'static Names,
    ) -> Option<usize> {
        let (name, value) = self.ahead.look(members)?;
        let member = names.find(name.as_bytes())?;
        members.pass();
        self.next = Some(value);
        self.name = name;
        Some(member)
    }

    fn member(&mut self, members: &mut Members<'a>) -> Result<bool, Halt> {
        let Some((name, value)) = self.ahead.look(members) else {
            self.ahead.close(members);
            self.depth -= 1;
            return Ok(false);
        };
        members.pass();
        self.next = Some(value);
        self.name = name;
        Ok(true)
    }

    #[inline]
    fn name(&self) -> (Text<'a>, usize) {
        (Text::plain(self.name), 0)
    }

    #[inline]
    fn known(&self, names: &'static Names) -> Option<usize> {
        names.find(self.name.as_bytes())
    }

    #[inline(always)]
    fn item(&mut self, items: &mut Self::Items) -> Result<bool, Halt> {
        let Some((item, prepared)) = self.ahead.item(items) else {
            self.next = None;
            self.depth -= 1;
            return Ok(false);
        };
        self.next = Some(item);
        self.prepared = prepared;
        Ok(true)
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
        (self.next, self.depth, self.ahead.mark())
    }

    fn rewind(&mut self, (next, depth, ahead): Self::Mark) {
        self.next = next;
        self.depth = depth;
        self.ahead.rewind(ahead);
    }

    fn back_to(&mut self, _offset: usize) {
        // No member of a value comes twice.
    }

    fn since(&self, (value, ..): Self::Mark) -> Value {
        value.cloned().unwrap_or(Value::Null)
    }
}
