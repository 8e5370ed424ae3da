//! The scanner: JSON text, read from front to back over bytes, strictly.
//!
//! It accepts exactly what `serde_json::from_slice::<Value>` accepts. Duplicate members are the walk's business, as only the
//! walk knows where it is; the nesting limit is serde_json's. UTF-8 is checked once over the whole buffer. What payloads are made of
//! (short text, integers, long text without escapes) is read in words and blocks; whatever is out of the ordinary, and the last few
//! bytes of the input, take the slow road, byte by byte. Where white space may stand between tokens, the scanner takes any; which of it
//! is quick, one line for each member or none at all, is said by its type (`LINES`).

mod number;
mod open;
mod opened;
mod text;
mod words;

use serde_json::Value;

use crate::input::{DEPTH_LIMIT, Expected, Fault, Halt, Input, Limits, Number, Shape, Stop, Text};
use crate::names::{Key, Name, Names};
use opened::Opened;

/// A reader of JSON text. With `LINES`, it expects members on lines of their own, indented, and reads others as well.
#[doc(hidden)]
#[derive(Debug)]
pub struct Scanner<'a, const KEEPS: bool, const LINES: bool> {
    text: &'a str,
    at: usize,
    /// Counted so that the limit is always the same number: who allows less nesting begins deeper.
    depth: usize,
    /// The name that was read last, and where it stands.
    name: (Text<'a>, usize),
    stop: Option<Stop>,
}

impl<'a, const KEEPS: bool, const LINES: bool> Scanner<'a, KEEPS, LINES> {
    fn new(text: &'a str, limits: Limits) -> Self {
        Scanner {
            text,
            at: 0,
            depth: DEPTH_LIMIT.saturating_sub(limits.depth),
            name: (Text::plain(""), 0),
            stop: None,
        }
    }

    #[inline(always)]
    fn bytes(&self) -> &'a [u8] {
        self.text.as_bytes()
    }

    /// The byte at an offset; 0 at the end, which no caller accepts.
    #[inline(always)]
    fn byte(&self, at: usize) -> u8 {
        self.bytes().get(at).copied().unwrap_or_default()
    }

    /// What is left from an offset on.
    #[inline(always)]
    fn rest(&self, at: usize) -> &'a [u8] {
        self.bytes().get(at..).unwrap_or_default()
    }

    #[cold]
    fn stop(&mut self, fault: Fault) -> Halt {
        let fault = if self.at >= self.text.len() && fault != Fault::Depth {
            Fault::UnexpectedEnd
        } else {
            fault
        };
        self.stop_at(fault, self.at)
    }

    #[cold]
    fn stop_at(&mut self, fault: Fault, offset: usize) -> Halt {
        self.stop = Some(Stop { fault, offset });
        Halt
    }

    /// The byte that comes next, after white space.
    #[inline(always)]
    fn next_byte(&mut self) -> u8 {
        self.ready();
        self.byte(self.at)
    }

    #[inline(always)]
    fn literal<const N: usize>(&mut self, word: &[u8; N]) -> Result<(), Halt> {
        if let Some(rest) = self.bytes().get(self.at..)
            && rest.first_chunk() == Some(word)
        {
            self.at += N;
            return Ok(());
        }
        let same = self.rest(self.at).iter().zip(word);
        self.at += same.take_while(|(read, byte)| read == byte).count();
        Err(self.stop(Fault::Value))
    }

    #[inline(always)]
    fn between(&self, start: usize, end: usize) -> &'a str {
        // Both ends stand beside a byte of ASCII, so neither is inside of a character.
        self.text.get(start..end).unwrap_or_default()
    }

    /// Says what is wrong with the text that comes next.
    #[cold]
    fn wrong_text(&mut self) -> Halt {
        self.stop = text::end(self.bytes(), self.at + 1).err();
        Halt
    }
}

impl<'a, const KEEPS: bool, const LINES: bool> Input<'a> for Scanner<'a, KEEPS, LINES> {
    const KEEPS: bool = KEEPS;

    /// Offset and depth.
    type Mark = (usize, usize);

    /// What is left to read.
    type Cursor = &'a [u8];

    type Members = Opened;
    type Items = Opened;

    #[inline(always)]
    fn ready(&mut self) {
        if self.byte(self.at) <= b' ' {
            self.at = words::blank_until(self.bytes(), self.at);
        }
    }

    #[inline(always)]
    fn is_next(&self, shape: Shape) -> bool {
        let byte = self.byte(self.at);
        match shape {
            Shape::Null => byte == b'n',
            Shape::Boolean => byte == b't' || byte == b'f',
            Shape::Number => byte == b'-' || byte.is_ascii_digit(),
            Shape::Text => byte == b'"',
            Shape::Array => byte == b'[',
            Shape::Object => byte == b'{',
        }
    }

    fn peek(&mut self) -> Result<Shape, Halt> {
        match self.next_byte() {
            b'"' => Ok(Shape::Text),
            b'{' => Ok(Shape::Object),
            b'[' => Ok(Shape::Array),
            b'n' => Ok(Shape::Null),
            b't' | b'f' => Ok(Shape::Boolean),
            b'-' | b'0'..=b'9' => Ok(Shape::Number),
            _ => Err(self.stop(Fault::Value)),
        }
    }

    #[inline(always)]
    fn offset(&self) -> usize {
        self.at
    }

    #[inline(always)]
    fn null(&mut self) -> Result<(), Halt> {
        self.literal(b"null")
    }

    #[inline(always)]
    fn boolean(&mut self) -> Result<bool, Halt> {
        if self.byte(self.at) == b't' {
            self.literal(b"true").map(|()| true)
        } else {
            self.literal(b"false").map(|()| false)
        }
    }

    #[inline(always)]
    fn number(&mut self) -> Result<Number<'a>, Halt> {
        if let Some((integer, length)) = words::short_integer(self.rest(self.at)) {
            self.at += length;
            return Ok(Number::Integer(integer));
        }
        self.unusual_number()
    }

    #[inline(always)]
    fn text(&mut self) -> Result<Text<'a>, Halt> {
        match self.quick_text(self.cursor()) {
            Some((text, rest)) => {
                self.go(rest);
                Ok(text)
            }
            None => Err(self.wrong_text()),
        }
    }

    #[inline(always)]
    fn exactly(&mut self, text: &str) -> bool {
        let rest = self.rest(self.at + 1);
        let same =
            rest.get(..text.len()) == Some(text.as_bytes()) && rest.get(text.len()) == Some(&b'"');
        if same {
            self.at += text.len() + 2;
        }
        same
    }

    #[inline(always)]
    fn members(&mut self) -> Result<Opened, Halt> {
        if self.depth == DEPTH_LIMIT {
            return Err(self.stop(Fault::Depth));
        }
        self.depth += 1;
        self.at += 1;
        Ok(match LINES {
            true => Opened::on_lines(self.rest(self.at)),
            false => Opened::new(),
        })
    }

    #[inline(always)]
    fn items(&mut self) -> Result<Opened, Halt> {
        self.members()
    }

    #[inline(always)]
    fn cursor(&self) -> &'a [u8] {
        self.rest(self.at)
    }

    #[inline(always)]
    fn go(&mut self, rest: &'a [u8]) {
        self.at = self.text.len() - rest.len();
    }

    #[inline(always)]
    fn comes(&mut self, rest: &'a [u8], spelled: &'static str) -> Option<&'a [u8]> {
        rest.strip_prefix(spelled.as_bytes())
    }

    #[inline(always)]
    fn follows(
        &mut self,
        members: &mut Opened,
        rest: &'a [u8],
        expected: &'static Expected,
    ) -> Option<&'a [u8]> {
        match LINES {
            true => members.on_its_line(rest, expected),
            false => words::behind(rest, expected.without_space(), expected.room),
        }
    }

    #[inline(always)]
    fn begun(&mut self, members: &mut Opened) {
        members.begun = true;
    }

    #[inline(always)]
    fn guessed(
        &mut self,
        members: &mut Opened,
        rest: &'a [u8],
        name: &'static Name,
    ) -> Option<&'a [u8]> {
        match rest {
            [b',', member @ ..] if members.begun && member.starts_with(b"\"") => {
                name.behind(member)
            }
            _ => members.spaced(rest, name),
        }
    }

    #[inline(always)]
    fn ends(&mut self, _members: &mut Opened, rest: &'a [u8]) -> Option<&'a [u8]> {
        let rest = match rest {
            [b'}', rest @ ..] => rest,
            [b'\n', ..] => opened::behind_brace_on_a_line(rest)?,
            _ => return None,
        };
        self.depth -= 1;
        Some(rest)
    }

    #[inline(always)]
    fn quick_text(&mut self, rest: &'a [u8]) -> Option<(Text<'a>, &'a [u8])> {
        if *rest.first()? != b'"' {
            return None;
        }
        let text::Length { bytes, escaped } = match words::short_text(rest) {
            Some(bytes) => text::Length {
                bytes,
                escaped: false,
            },
            None => text::length(rest)?,
        };
        let text = Text::between_quotes(rest.get(1..1 + bytes)?, escaped);
        Some((text, rest.get(bytes + 2..)?))
    }

    #[inline(always)]
    fn quick_word(&mut self, rest: &'a [u8]) -> Option<(Key, Text<'a>, &'a [u8])> {
        let [b'"', lane @ ..] = rest.first_chunk::<{ 1 + Key::WHOLE }>()? else {
            return None;
        };
        let length = words::short_text(rest)?;
        let text = Text::between_quotes(rest.get(1..1 + length)?, false);
        Some((Key::within(lane, length), text, rest.get(length + 2..)?))
    }

    #[inline(always)]
    fn quick_integer(&mut self, rest: &'a [u8]) -> Option<(i64, &'a [u8])> {
        let (integer, length) = words::short_integer(rest)?;
        Some((integer, rest.get(length..)?))
    }

    #[inline(always)]
    fn quick_boolean(&mut self, rest: &'a [u8]) -> Option<(bool, &'a [u8])> {
        if let Some(rest) = rest.strip_prefix(b"true") {
            return Some((true, rest));
        }
        Some((false, rest.strip_prefix(b"false")?))
    }

    #[inline(always)]
    fn quick_null(&mut self, rest: &'a [u8]) -> Option<&'a [u8]> {
        rest.strip_prefix(b"null")
    }

    #[inline(always)]
    fn quick_empty_array(&mut self, rest: &'a [u8]) -> Option<&'a [u8]> {
        rest.strip_prefix(b"[]")
            .filter(|_| self.depth < DEPTH_LIMIT)
    }

    #[inline(always)]
    fn quick_empty_object(&mut self, rest: &'a [u8]) -> Option<&'a [u8]> {
        rest.strip_prefix(b"{}")
            .filter(|_| self.depth < DEPTH_LIMIT)
    }

    #[inline(always)]
    fn found(
        &mut self,
        rest: &'a [u8],
        members: &mut Opened,
        names: &'static Names,
    ) -> Option<usize> {
        let rest = members.comma(words::behind_blank(rest))?;
        let length = words::short_name(rest)?;
        let (member, value) = names.find_spelled(rest, length)?;
        members.begun = true;
        let name = Text::between_quotes(rest.get(1..1 + length)?, false);
        self.name = (name, self.text.len() - rest.len());
        self.go(words::behind_space(value));
        Some(member)
    }

    fn member(&mut self, members: &mut Opened) -> Result<bool, Halt> {
        match self.next_byte() {
            b'}' => {
                self.at += 1;
                self.depth -= 1;
                return Ok(false);
            }
            b',' if members.begun => self.at += 1,
            _ if !members.begun => {}
            _ => return Err(self.stop(Fault::CommaOrEnd)),
        }
        members.begun = true;
        if self.next_byte() != b'"' {
            return Err(self.stop(Fault::MemberName));
        }
        let offset = self.at;
        self.name = (self.text()?, offset);
        if self.next_byte() != b':' {
            return Err(self.stop(Fault::Colon));
        }
        self.at += 1;
        self.ready();
        Ok(true)
    }

    #[inline(always)]
    fn name(&self) -> (Text<'a>, usize) {
        self.name
    }

    #[inline(always)]
    fn known(&self, names: &'static Names) -> Option<usize> {
        names.find(&self.name.0.bytes())
    }

    #[inline(always)]
    fn item(&mut self, items: &mut Opened) -> Result<bool, Halt> {
        let first = !std::mem::replace(&mut items.begun, true);
        match self.next_byte() {
            b']' => {
                self.at += 1;
                self.depth -= 1;
                return Ok(false);
            }
            b',' if !first => {
                self.at += 1;
                if self.next_byte() == b']' {
                    return Err(self.stop(Fault::Value));
                }
            }
            _ if first => {}
            _ => return Err(self.stop(Fault::CommaOrEnd)),
        }
        Ok(true)
    }

    fn finish(&mut self) -> Result<(), Halt> {
        self.ready();
        if self.at == self.text.len() {
            Ok(())
        } else {
            Err(self.stop(Fault::Trailing))
        }
    }

    fn stopped(&self) -> Option<Stop> {
        self.stop
    }

    fn refuse(&mut self, fault: Fault, offset: usize) -> Halt {
        self.stop_at(fault, offset)
    }

    #[inline(always)]
    fn mark(&self) -> Self::Mark {
        (self.at, self.depth)
    }

    fn rewind(&mut self, (at, depth): Self::Mark) {
        self.at = at;
        self.depth = depth;
    }

    fn back_to(&mut self, offset: usize) {
        self.at = offset;
        self.depth -= 1;
    }

    fn since(&self, (start, _): Self::Mark) -> Value {
        // Scanned already, and serde_json accepts what the scanner accepts.
        serde_json::from_str(self.between(start, self.at)).unwrap_or(Value::Null)
    }
}
