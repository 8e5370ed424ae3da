//! An array or an object that is being read, and the white space around its members.

use super::words::{self, Gap, LANE};
use crate::input::Expected;
use crate::names::Name;

/// An array or an object that is being read.
#[doc(hidden)]
#[derive(Debug)]
pub struct Opened {
    /// Whether something of it was read.
    pub(super) begun: bool,
    /// White space before its members, where they are on lines of their own.
    gap: Gap,
}

impl Opened {
    #[inline(always)]
    pub(super) fn new() -> Self {
        Opened {
            begun: false,
            gap: Gap::NONE,
        }
    }

    /// The same where members may be on lines of their own: as far behind a line break as the first one, with which `rest` begins.
    #[inline(always)]
    pub(super) fn on_lines(rest: &[u8]) -> Self {
        Opened {
            begun: false,
            gap: Gap::before(rest),
        }
    }

    /// Where the value of the expected member stands, if that is on a line of its own, with one space before the value. Overlooks it near
    /// the end of the input.
    #[inline(always)]
    pub(super) fn on_its_line<'a>(
        &self,
        rest: &'a [u8],
        expected: &'static Expected,
    ) -> Option<&'a [u8]> {
        let window = rest.get(..LANE + expected.room)?;
        let (comma, spelled) = match expected.spelled.as_bytes() {
            [b',', spelled @ ..] => (1, spelled),
            spelled => (0, spelled),
        };
        // Before the first member the gap was measured.
        if comma == 1 && !(window[0] == b',' && self.gap.begins(window[1..].first_chunk()?)) {
            return None;
        }
        let start = comma + self.gap.length();
        match words::is_spelled(window.get(start..)?, spelled) {
            true => rest.get(start + spelled.len()..),
            false => None,
        }
    }

    /// What comes behind the comma that stands between two members, and behind the white space after it.
    #[inline(always)]
    pub(super) fn comma<'a>(&self, rest: &'a [u8]) -> Option<&'a [u8]> {
        let rest = match self.begun {
            true => rest.strip_prefix(b",")?,
            false => rest,
        };
        Some(words::behind_blank(rest))
    }

    /// Where the value of the next member stands, if that has this name and white space around it.
    #[inline(never)]
    pub(super) fn spaced<'a>(&mut self, rest: &'a [u8], name: &'static Name) -> Option<&'a [u8]> {
        match self.indented(rest, name) {
            Some(value) => Some(value),
            None => self.spaced_unusually(rest, name),
        }
    }

    /// The same on a line of its own, with one space before the value.
    #[inline(always)]
    fn indented<'a>(&mut self, rest: &'a [u8], name: &'static Name) -> Option<&'a [u8]> {
        // More than all of that takes, so that no offset has to be checked.
        let window = rest.first_chunk::<{ 2 * words::BLOCK }>()?;
        let line = match self.begun {
            true if window[0] == b',' => 1,
            true => return None,
            false => 0,
        };
        let start = words::indented(window, line)?;
        let value = start + name.short_length(window.get(start..)?)?;
        if window[value] != b' ' || window[value + 1] <= b' ' {
            return None;
        }
        self.begun = true;
        rest.get(value + 1..)
    }

    #[inline(never)]
    fn spaced_unusually<'a>(&mut self, rest: &'a [u8], name: &'static Name) -> Option<&'a [u8]> {
        let value = name.behind(self.comma(rest)?)?;
        self.begun = true;
        Some(words::behind_space(value))
    }
}

/// What comes behind the end of an object, if that is on a line of its own.
#[inline(never)]
pub(super) fn behind_brace_on_a_line(rest: &[u8]) -> Option<&[u8]> {
    let usual = words::indented(rest, 0).and_then(|brace| rest.get(brace..)?.strip_prefix(b"}"));
    usual.or_else(|| words::behind_blank(rest).strip_prefix(b"}"))
}
