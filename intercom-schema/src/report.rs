//! What a walk says: every violation, with the rule it breaks and the place where it stands.

use std::borrow::Cow;
use std::fmt::{self, Write as _};

use serde::ser::{Serialize, SerializeMap, SerializeStruct, Serializer};

/// All that is wrong with one instance.
///
/// ```
/// use intercom_schema::{ConversationStatistics, validate};
///
/// let report = validate::<ConversationStatistics>(br#"{ "count_reopens": -1, "mood": "good" }"#);
/// assert!(!report.is_valid());
/// assert_eq!(report.violations.len(), 2); // a negative count is an error, an unknown member is drift
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Report {
    /// In the order in which the walk met them; at most as many as [`crate::Options::max_violations`] allows, then
    /// why reading ended early, if it did, and `report.truncated`, if there were more.
    pub violations: Vec<Violation>,
    /// How many more there were.
    pub omitted: usize,
    /// How many of the omitted ones were of severity error.
    pub omitted_errors: usize,
}

impl Report {
    /// Nothing of severity error: warnings and drift do not make an instance invalid.
    pub fn is_valid(&self) -> bool {
        self.omitted_errors == 0 && self.count(Severity::Error) == 0
    }

    /// Nothing at all was found.
    pub fn is_empty(&self) -> bool {
        self.violations.is_empty() && self.omitted == 0
    }

    /// How many of the kept violations have this severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.violations
            .iter()
            .filter(|violation| violation.severity == severity)
            .count()
    }

    /// The report as an error if the instance is invalid, to use with `?`.
    ///
    /// # Errors
    /// The report itself, when it holds a violation of severity error.
    pub fn into_result(self) -> Result<Report, Report> {
        if self.is_valid() { Ok(self) } else { Err(self) }
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for violation in &self.violations {
            writeln!(f, "{violation}")?;
        }
        let [errors, warnings, drift] = [Severity::Error, Severity::Warning, Severity::Drift]
            .map(|severity| self.count(severity));
        write!(f, "{} errors, {warnings} warnings, {drift} drift", errors)
    }
}

impl std::error::Error for Report {}

impl Serialize for Report {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("Report", 3)?;
        out.serialize_field("valid", &self.is_valid())?;
        out.serialize_field("violations", &self.violations)?;
        out.serialize_field("omitted", &self.omitted)?;
        out.end()
    }
}

/// One thing that is wrong, in one place.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Violation {
    /// The broken rule, such as `statistics.close_order` or `schema.type`.
    pub rule: Cow<'static, str>,
    /// As the schema says, or as [`crate::Options::severity`] changed it.
    pub severity: Severity,
    /// JSON Pointer to the value that breaks the rule; for a rule between members, to the object that holds them.
    pub instance_location: Pointer,
    /// Where the rule is written: `conversation_statistics.json#/x-invariants/3`. `None` for rules about JSON itself.
    pub keyword_location: Option<String>,
    /// What must hold and the measure of what was found, never the content.
    pub message: String,
    /// Where the value begins, when the input was text.
    pub position: Option<Position>,
    /// Other places that matter: the members that a rule compares, the first of two duplicates.
    pub related: Vec<Related>,
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} {} at {}",
            self.severity,
            self.rule,
            self.instance_location.or_root()
        )?;
        if let Some(Position { line, column, .. }) = self.position {
            write!(f, " (line {line}, column {column})")?;
        }
        write!(f, ": {}", self.message)
    }
}

impl Serialize for Violation {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_map(None)?;
        out.serialize_entry("rule", &self.rule)?;
        out.serialize_entry("severity", &self.severity)?;
        out.serialize_entry("instanceLocation", &self.instance_location)?;
        if let Some(location) = &self.keyword_location {
            out.serialize_entry("keywordLocation", location)?;
        }
        out.serialize_entry("message", &self.message)?;
        if let Some(position) = &self.position {
            out.serialize_entry("position", position)?;
        }
        if !self.related.is_empty() {
            out.serialize_entry("related", &self.related)?;
        }
        out.end()
    }
}

/// Another place that belongs to a violation.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Related {
    /// JSON Pointer to it.
    pub instance_location: Pointer,
    /// Where it begins, when that is known.
    pub position: Option<Position>,
}

impl Serialize for Related {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_map(None)?;
        out.serialize_entry("instanceLocation", &self.instance_location)?;
        if let Some(position) = &self.position {
            out.serialize_entry("position", position)?;
        }
        out.end()
    }
}

/// A JSON Pointer (RFC 6901); the empty text is the whole instance.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Pointer(String);

impl Pointer {
    /// With room for so many bytes.
    pub(crate) fn with_capacity(bytes: usize) -> Self {
        Pointer(String::with_capacity(bytes))
    }

    /// The place of a member below this one.
    pub(crate) fn below(&self, path: &[&str]) -> Self {
        let more = path.iter().map(|name| 1 + name.len()).sum::<usize>();
        let mut pointer = Pointer::with_capacity(self.0.len() + more);
        pointer.0.push_str(&self.0);
        path.iter().for_each(|name| pointer.push_member(name));
        pointer
    }

    pub(crate) fn push_member(&mut self, name: &str) {
        self.0.push('/');
        let mut rest = name;
        // Both are ASCII, and bytes are found sooner than characters.
        while let Some(at) = rest.bytes().position(|byte| matches!(byte, b'~' | b'/')) {
            self.0.push_str(&rest[..at]);
            self.0.push_str(if rest[at..].starts_with('~') {
                "~0"
            } else {
                "~1"
            });
            rest = &rest[at + 1..];
        }
        self.0.push_str(rest);
    }

    pub(crate) fn push_index(&mut self, index: usize) {
        // Text takes whatever is written to it.
        let _written = write!(self.0, "/{index}");
    }

    /// The pointer's text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn or_root(&self) -> &str {
        if self.0.is_empty() {
            "the root"
        } else {
            &self.0
        }
    }
}

impl fmt::Display for Pointer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl PartialEq<str> for Pointer {
    fn eq(&self, other: &str) -> bool {
        self.0 == other
    }
}

impl PartialEq<&str> for Pointer {
    fn eq(&self, other: &&str) -> bool {
        self.0 == *other
    }
}

impl Serialize for Pointer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

/// How much a violation matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// Intercom sends something that the schema does not know yet.
    Drift,
    /// Expected to hold, but some real data breaks it, or the figures lag behind by design.
    Warning,
    /// Intercom's documentation defines it, and real data keeps it.
    Error,
}

impl Severity {
    /// `error`, `warning` or `drift`.
    pub fn as_str(self) -> &'static str {
        match self {
            Severity::Drift => "drift",
            Severity::Warning => "warning",
            Severity::Error => "error",
        }
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl Serialize for Severity {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// A place in text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Position {
    /// Bytes before it.
    pub offset: usize,
    /// Counted from 1.
    pub line: usize,
    /// Counted from 1, in characters.
    pub column: usize,
}

impl Position {
    pub(crate) const START: Position = Position {
        offset: 0,
        line: 1,
        column: 1,
    };

    /// Where `offset` stands in `bytes`.
    pub fn of(bytes: &[u8], offset: usize) -> Position {
        Position::START.after(&bytes[..offset.min(bytes.len())])
    }

    /// The position behind `bytes` that begin here.
    pub(crate) fn after(self, bytes: &[u8]) -> Position {
        let newlines = bytecount::count(bytes, b'\n');
        let last_line = match newlines {
            0 => bytes,
            _ => bytes
                .rsplit(|&byte| byte == b'\n')
                .next()
                .unwrap_or_default(),
        };
        let characters = bytecount::num_chars(last_line);
        Position {
            offset: self.offset + bytes.len(),
            line: self.line + newlines,
            column: if newlines == 0 {
                self.column + characters
            } else {
                1 + characters
            },
        }
    }
}

impl Serialize for Position {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("Position", 3)?;
        out.serialize_field("offset", &self.offset)?;
        out.serialize_field("line", &self.line)?;
        out.serialize_field("column", &self.column)?;
        out.end()
    }
}
