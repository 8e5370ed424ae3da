//! The scanner: JSON text, read from front to back over bytes, strictly.
//!
//! It accepts exactly what `serde_json::from_slice::<Value>` accepts. Duplicate members are the walk's business, as only the
//! walk knows where it is; the nesting limit is serde_json's. UTF-8 is checked once over the whole buffer.

use serde_json::Value;

use crate::input::{DEPTH_LIMIT, Fault, Input, Json, Number, Shape, Stop, Text};

/// A reader of JSON text.
#[doc(hidden)]
#[derive(Debug)]
pub struct Scanner<'a> {
    text: &'a str,
    bytes: &'a [u8],
    at: usize,
    depth: usize,
}

impl<'a> Scanner<'a> {
    fn new(text: &'a str) -> Self {
        Scanner {
            text,
            bytes: text.as_bytes(),
            at: 0,
            depth: 0,
        }
    }

    fn stop<T>(&self, fault: Fault) -> Result<T, Stop> {
        let fault = if self.at >= self.bytes.len() && fault != Fault::Depth {
            Fault::UnexpectedEnd
        } else {
            fault
        };
        Err(Stop {
            fault,
            offset: self.at,
        })
    }

    /// The next byte that is not white space; 0 at the end, which no caller accepts.
    fn next_byte(&mut self) -> u8 {
        while let Some(&byte) = self.bytes.get(self.at) {
            match byte {
                b' ' | b'\n' | b'\r' | b'\t' => self.at += 1,
                _ => return byte,
            }
        }
        0
    }

    fn literal(&mut self, word: &'static str) -> Result<(), Stop> {
        self.next_byte();
        for &byte in word.as_bytes() {
            if self.bytes.get(self.at) != Some(&byte) {
                return self.stop(Fault::Value);
            }
            self.at += 1;
        }
        Ok(())
    }

    /// The rest of a text, after its opening quote.
    fn quoted(&mut self) -> Result<Text<'a>, Stop> {
        let start = self.at;
        let mut escaped = false;
        loop {
            match self.bytes.get(self.at) {
                Some(b'"') => break,
                Some(b'\\') => {
                    escaped = true;
                    self.escape()?;
                }
                Some(0x00..=0x1f) => return self.stop(Fault::ControlCharacter),
                Some(_) => self.at += 1,
                None => return self.stop(Fault::UnexpectedEnd),
            }
        }
        let raw = &self.text[start..self.at];
        self.at += 1;
        Ok(Text::between_quotes(raw, escaped))
    }

    fn escape(&mut self) -> Result<(), Stop> {
        let start = self.at;
        self.at += 1;
        match self.bytes.get(self.at) {
            Some(b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't') => self.at += 1,
            Some(b'u') => match self.code_unit()? {
                0xD800..0xDC00 => {
                    let lone = Err(Stop {
                        fault: Fault::LoneSurrogate,
                        offset: start,
                    });
                    if self.bytes.get(self.at) != Some(&b'\\')
                        || self.bytes.get(self.at + 1) != Some(&b'u')
                    {
                        return lone;
                    }
                    self.at += 1;
                    if !(0xDC00..0xE000).contains(&self.code_unit()?) {
                        return lone;
                    }
                }
                0xDC00..0xE000 => {
                    return Err(Stop {
                        fault: Fault::LoneSurrogate,
                        offset: start,
                    });
                }
                _ => {}
            },
            _ => return self.stop(Fault::Escape),
        }
        Ok(())
    }

    /// The four hexadecimal digits after a `u`.
    fn code_unit(&mut self) -> Result<u32, Stop> {
        let mut unit = 0;
        for _ in 0..4 {
            self.at += 1;
            match self
                .bytes
                .get(self.at)
                .and_then(|&byte| char::from(byte).to_digit(16))
            {
                Some(digit) => unit = unit * 16 + digit,
                None => return self.stop(Fault::Escape),
            }
        }
        self.at += 1;
        Ok(unit)
    }

    /// At least one digit; says how many.
    fn digits(&mut self) -> Result<usize, Stop> {
        let start = self.at;
        while self.bytes.get(self.at).is_some_and(u8::is_ascii_digit) {
            self.at += 1;
        }
        if self.at == start {
            self.stop(Fault::Number)
        } else {
            Ok(self.at - start)
        }
    }
}

impl<'a> Input<'a> for Scanner<'a> {
    /// Offset and depth.
    type Mark = (usize, usize);

    fn peek(&mut self) -> Result<Shape, Stop> {
        match self.next_byte() {
            b'"' => Ok(Shape::Text),
            b'{' => Ok(Shape::Object),
            b'[' => Ok(Shape::Array),
            b'n' => Ok(Shape::Null),
            b't' | b'f' => Ok(Shape::Boolean),
            b'-' | b'0'..=b'9' => Ok(Shape::Number),
            _ => self.stop(Fault::Value),
        }
    }

    fn offset(&self) -> usize {
        self.at
    }

    fn null(&mut self) -> Result<(), Stop> {
        self.literal("null")
    }

    fn boolean(&mut self) -> Result<bool, Stop> {
        if self.next_byte() == b't' {
            self.literal("true").map(|()| true)
        } else {
            self.literal("false").map(|()| false)
        }
    }

    fn number(&mut self) -> Result<Number<'a>, Stop> {
        self.next_byte();
        let start = self.at;
        let negative = self.bytes.get(self.at) == Some(&b'-');
        self.at += usize::from(negative);
        let leading_zero = self.bytes.get(self.at) == Some(&b'0');
        let digits = self.digits()?;
        if leading_zero && digits > 1 {
            self.at = start;
            return self.stop(Fault::Number);
        }
        let mut whole = true;
        if self.bytes.get(self.at) == Some(&b'.') {
            whole = false;
            self.at += 1;
            self.digits()?;
        }
        if let Some(b'e' | b'E') = self.bytes.get(self.at) {
            whole = false;
            self.at += 1;
            if let Some(b'+' | b'-') = self.bytes.get(self.at) {
                self.at += 1;
            }
            self.digits()?;
        }
        let literal = &self.text[start..self.at];
        // Minus zero is a float to serde_json, and 18 digits always fit.
        if whole && digits <= 18 && !(negative && leading_zero) {
            return literal
                .parse()
                .map(Number::Integer)
                .or_else(|_| self.stop(Fault::Number));
        }
        match serde_json::from_str::<serde_json::Number>(literal) {
            Ok(_) => Ok(Number::Literal(literal)),
            Err(_) => Err(Stop {
                fault: Fault::NumberRange,
                offset: start,
            }),
        }
    }

    fn text(&mut self) -> Result<Text<'a>, Stop> {
        self.next_byte();
        self.at += 1;
        self.quoted()
    }

    fn enter(&mut self) -> Result<(), Stop> {
        self.next_byte();
        if self.depth == DEPTH_LIMIT {
            return self.stop(Fault::Depth);
        }
        self.depth += 1;
        self.at += 1;
        Ok(())
    }

    fn member(&mut self, first: bool) -> Result<Option<(Text<'a>, usize)>, Stop> {
        match self.next_byte() {
            b'}' => {
                self.at += 1;
                self.depth -= 1;
                return Ok(None);
            }
            b',' if !first => self.at += 1,
            _ if first => {}
            _ => return self.stop(Fault::CommaOrEnd),
        }
        if self.next_byte() != b'"' {
            return self.stop(Fault::MemberName);
        }
        let offset = self.at;
        self.at += 1;
        let name = self.quoted()?;
        if self.next_byte() != b':' {
            return self.stop(Fault::Colon);
        }
        self.at += 1;
        Ok(Some((name, offset)))
    }

    fn item(&mut self, first: bool) -> Result<bool, Stop> {
        match self.next_byte() {
            b']' => {
                self.at += 1;
                self.depth -= 1;
                return Ok(false);
            }
            b',' if !first => {
                self.at += 1;
                if self.next_byte() == b']' {
                    return self.stop(Fault::Value);
                }
            }
            _ if first => {}
            _ => return self.stop(Fault::CommaOrEnd),
        }
        Ok(true)
    }

    fn finish(&mut self) -> Result<(), Stop> {
        self.next_byte();
        if self.at == self.bytes.len() {
            Ok(())
        } else {
            self.stop(Fault::Trailing)
        }
    }

    fn mark(&self) -> Self::Mark {
        (self.at, self.depth)
    }

    fn rewind(&mut self, (at, depth): Self::Mark) {
        self.at = at;
        self.depth = depth;
    }

    fn since(&self, (start, _): Self::Mark) -> Value {
        // Scanned already, and serde_json accepts what the scanner accepts.
        serde_json::from_str(&self.text[start..self.at]).unwrap_or(Value::Null)
    }
}

impl<'a> Json<'a> for &'a str {
    type Input = Scanner<'a>;

    fn open(self) -> Result<Scanner<'a>, Stop> {
        Ok(Scanner::new(self))
    }

    fn bytes(&self) -> Option<&'a [u8]> {
        Some(str::as_bytes(self))
    }
}

impl<'a> Json<'a> for &'a [u8] {
    type Input = Scanner<'a>;

    fn open(self) -> Result<Scanner<'a>, Stop> {
        match std::str::from_utf8(self) {
            Ok(text) => Ok(Scanner::new(text)),
            Err(error) => Err(Stop {
                fault: Fault::Utf8,
                offset: error.valid_up_to(),
            }),
        }
    }

    fn bytes(&self) -> Option<&'a [u8]> {
        Some(self)
    }
}

impl<'a, const N: usize> Json<'a> for &'a [u8; N] {
    type Input = Scanner<'a>;

    fn open(self) -> Result<Scanner<'a>, Stop> {
        self.as_slice().open()
    }

    fn bytes(&self) -> Option<&'a [u8]> {
        Some(self.as_slice())
    }
}

impl<'a> Json<'a> for &'a Vec<u8> {
    type Input = Scanner<'a>;

    fn open(self) -> Result<Scanner<'a>, Stop> {
        self.as_slice().open()
    }

    fn bytes(&self) -> Option<&'a [u8]> {
        Some(self.as_slice())
    }
}

impl<'a> Json<'a> for &'a String {
    type Input = Scanner<'a>;

    fn open(self) -> Result<Scanner<'a>, Stop> {
        self.as_str().open()
    }

    fn bytes(&self) -> Option<&'a [u8]> {
        Some(self.as_str().as_bytes())
    }
}
