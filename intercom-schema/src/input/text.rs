//! Text of the input, compared and decoded only where somebody asks.

use std::borrow::Cow;
use std::fmt;
use std::hash::{Hash, Hasher};

use crate::masked::Characters;

/// Text as it stands in the input, with its escapes, if any, still in place.
#[doc(hidden)]
#[derive(Clone, Copy)]
pub struct Text<'a> {
    /// UTF-8, cut out of text at bytes of ASCII.
    raw: &'a [u8],
    escaped: bool,
}

impl<'a> Text<'a> {
    /// Text without escapes: every character stands for itself.
    #[inline]
    pub fn plain(raw: &'a str) -> Self {
        Text::between_quotes(raw.as_bytes(), false)
    }

    /// Text between the quotes of a JSON document, checked by the scanner.
    #[inline]
    pub(crate) fn between_quotes(raw: &'a [u8], escaped: bool) -> Self {
        Text { raw, escaped }
    }

    /// What stands between the quotes, and whether it has escapes.
    #[inline(always)]
    pub(crate) fn apart(self) -> (&'a [u8], bool) {
        (self.raw, self.escaped)
    }

    /// The characters meant; borrowed when there is no escape.
    #[inline]
    pub fn decode(self) -> Cow<'a, str> {
        if self.escaped {
            Cow::Owned(self.unescaped())
        } else {
            Cow::Borrowed(self.as_str())
        }
    }

    /// The same, as UTF-8.
    #[inline]
    pub(crate) fn bytes(self) -> Cow<'a, [u8]> {
        if self.escaped {
            Cow::Owned(self.unescaped().into_bytes())
        } else {
            Cow::Borrowed(self.raw)
        }
    }

    fn as_str(self) -> &'a str {
        simdutf8::basic::from_utf8(self.raw).unwrap_or_default()
    }

    #[inline(never)]
    fn unescaped(self) -> String {
        let mut decoded = String::with_capacity(self.raw.len());
        let mut rest = self.as_str();
        while let Some(at) = rest.find('\\') {
            decoded.push_str(&rest[..at]);
            let (character, length) = unescape(&rest[at..]);
            decoded.push(character);
            rest = &rest[at + length..];
        }
        decoded.push_str(rest);
        decoded
    }

    /// Whether it means this text.
    #[inline]
    pub(crate) fn is(self, text: &str) -> bool {
        self == Text::plain(text)
    }

    /// Number of Unicode characters.
    pub fn characters(self) -> usize {
        if self.escaped {
            self.meant().count()
        } else {
            self.as_str().chars().count()
        }
    }

    /// The characters meant, one by one.
    fn meant(self) -> impl Iterator<Item = char> {
        let mut rest = self.as_str();
        std::iter::from_fn(move || {
            let next = rest.chars().next()?;
            let (character, length) = if self.escaped && next == '\\' {
                unescape(rest)
            } else {
                (next, next.len_utf8())
            };
            rest = rest.get(length..)?;
            Some(character)
        })
    }

    #[inline(never)]
    fn means_the_same(self, other: Self) -> bool {
        self.meant().eq(other.meant())
    }
}

impl fmt::Debug for Text<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Characters(self.characters()).fmt(f)
    }
}

impl PartialEq for Text<'_> {
    #[inline(always)]
    fn eq(&self, other: &Self) -> bool {
        if self.escaped || other.escaped {
            return self.means_the_same(*other);
        }
        self.raw == other.raw
    }
}

impl Eq for Text<'_> {}

impl Hash for Text<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.bytes().hash(state);
    }
}

/// The character of an escape sequence that the scanner has accepted, and how many bytes it takes.
fn unescape(sequence: &str) -> (char, usize) {
    match sequence.as_bytes().get(1) {
        Some(b'b') => ('\u{8}', 2),
        Some(b'f') => ('\u{c}', 2),
        Some(b'n') => ('\n', 2),
        Some(b'r') => ('\r', 2),
        Some(b't') => ('\t', 2),
        Some(b'u') => {
            let unit = |at: usize| {
                sequence
                    .get(at..at + 4)
                    .and_then(|hex| u16::from_str_radix(hex, 16).ok())
                    .unwrap_or(0)
            };
            let high = unit(2);
            if (0xD800..0xDC00).contains(&high) {
                let pair = char::decode_utf16([high, unit(8)]).next();
                (
                    pair.and_then(Result::ok)
                        .unwrap_or(char::REPLACEMENT_CHARACTER),
                    12,
                )
            } else {
                (
                    char::from_u32(u32::from(high)).unwrap_or(char::REPLACEMENT_CHARACTER),
                    6,
                )
            }
        }
        // A quote, a slash or a backslash stands for itself.
        Some(&other) => (char::from(other), 2),
        None => ('\\', 1),
    }
}
