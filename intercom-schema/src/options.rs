//! What the caller knows and wants: version, origin, severities; and the three verbs that start a walk.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::fact::Notes;
use crate::input::{DEPTH_LIMIT, Halt, Input, Json, Limits};
use crate::report::{Report, Severity};
use crate::version::{ApiVersion, Origin};
use crate::walk::{Place, Walk, refused};
use crate::wire::Wire;

/// How to judge an instance. Without any option, whatever some API version allows is accepted.
///
/// ```
/// use intercom_schema::{ApiVersion, ConversationSource, Options, Origin, Severity};
///
/// let report = Options::new()
///     .api_version(ApiVersion::V2_14)
///     .origin(Origin::Webhook)
///     .severity("source.type_known", Severity::Error)
///     .validate::<ConversationSource>(br#"{ "type": "carrier_pigeon" }"#);
/// assert!(!report.is_valid());
/// ```
#[derive(Clone, Debug)]
pub struct Options {
    api_version: Option<ApiVersion>,
    origin: Option<Origin>,
    /// `None` switches a rule off.
    severities: BTreeMap<Cow<'static, str>, Option<Severity>>,
    max_violations: usize,
    limits: Limits,
}

impl Default for Options {
    fn default() -> Self {
        Options::new()
    }
}

impl Options {
    /// No version, no origin, the severities of the schemas, at most 1,000 violations; documents of up to 256 MiB, nested up to 127
    /// deep, with up to 3,500 members of free names in an object, and 500,000 facts for rules to compare.
    pub const fn new() -> Self {
        Options {
            api_version: None,
            origin: None,
            severities: BTreeMap::new(),
            max_violations: 1000,
            limits: Limits::DEFAULT,
        }
    }

    /// Judge by one API version: members and values of other versions are drift.
    #[must_use]
    pub fn api_version(mut self, version: ApiVersion) -> Self {
        self.api_version = Some(version);
        self
    }

    /// Say where the instance comes from, so that rules which hold only there apply.
    #[must_use]
    pub fn origin(mut self, origin: Origin) -> Self {
        self.origin = Some(origin);
        self
    }

    /// Give a rule another severity. Rules are listed by [`crate::rules`].
    #[must_use]
    pub fn severity(mut self, rule: impl Into<Cow<'static, str>>, severity: Severity) -> Self {
        self.severities.insert(rule.into(), Some(severity));
        self
    }

    /// Switch a rule off. Rules about JSON itself (`json.…`) cannot be switched off.
    #[must_use]
    pub fn allow(mut self, rule: impl Into<Cow<'static, str>>) -> Self {
        self.severities.insert(rule.into(), None);
        self
    }

    /// Keep at most this many violations, with 4 KiB of places each on average. The report counts the others, and says in one more
    /// violation, `report.truncated`, that there are some.
    #[must_use]
    pub fn max_violations(mut self, most: usize) -> Self {
        self.max_violations = most;
        self
    }

    /// Read arrays and objects that are nested this deep, and refuse deeper ones (`json.depth`). More than 127, the limit without this
    /// option, is taken for 127: deeper values could not be kept.
    #[must_use]
    pub fn max_depth(mut self, most: usize) -> Self {
        self.limits.depth = most.min(DEPTH_LIMIT);
        self
    }

    /// Refuse documents of more bytes than this (`json.size`), unread; 256 MiB without this option. A [`crate::Value`] has no bytes.
    #[must_use]
    pub fn max_document_bytes(mut self, most: usize) -> Self {
        self.limits.bytes = most;
        self
    }

    /// Refuse documents in which an object has more members than this that no schema names (`json.members`): unknown ones, and all
    /// those of objects that nobody describes, such as custom attributes. 3,500 without this option.
    #[must_use]
    pub fn max_members(mut self, most: usize) -> Self {
        self.limits.members = most;
        self
    }

    /// Refuse documents in which rules would have to compare more facts of the items of lists than this (`json.facts`): for each part
    /// of a conversation there are about a dozen. 500,000 without this option, which is eighty times what the 500 parts take that
    /// Intercom sends at most.
    #[must_use]
    pub fn max_facts(mut self, most: usize) -> Self {
        self.limits.facts = most;
        self
    }

    /// Judges an instance without building it.
    pub fn validate<'a, T: Wire>(&self, json: impl Json<'a>) -> Report {
        // The walk over indented text is compiled for it; nothing but speed hangs on what it begins with.
        if json.bytes().is_some_and(|bytes| bytes.starts_with(b"{\n")) {
            walk::<T, false, true>(self, json, None)
        } else {
            walk::<T, false, false>(self, json, None)
        }
    }

    /// Judges an instance and builds it in the same walk.
    ///
    /// # Errors
    /// The report, if there is no JSON object to build from: malformed JSON, or another value at the top.
    pub fn decode<'a, T: Wire>(&self, json: impl Json<'a>) -> Result<Decoded<T>, Report> {
        let mut value = None;
        let report = walk::<T, true, false>(self, json, Some(&mut value));
        match value {
            Some(value) => Ok(Decoded { value, report }),
            None => Err(report),
        }
    }

    /// The API version that was said.
    pub fn version(&self) -> Option<ApiVersion> {
        self.api_version
    }

    pub(crate) fn said_origin(&self) -> Option<Origin> {
        self.origin
    }

    pub(crate) fn most(&self) -> usize {
        self.max_violations
    }

    pub(crate) fn limits(&self) -> Limits {
        self.limits
    }

    /// The severity to report a rule with; `None` if it is switched off.
    pub(crate) fn severity_of(&self, rule: &str, severity: Severity) -> Option<Severity> {
        self.severities.get(rule).copied().unwrap_or(Some(severity))
    }
}

/// Judges an instance with the default [`Options`], building nothing.
pub fn validate<'a, T: Wire>(json: impl Json<'a>) -> Report {
    Options::new().validate::<T>(json)
}

/// Judges an instance with the default [`Options`] and builds it in the same walk.
///
/// ```
/// use intercom_schema::{Conversation, decode};
///
/// let text = r#"{ "type": "conversation", "id": "1", "created_at": 1, "updated_at": 2, "mood": "good" }"#;
/// let decoded = decode::<Conversation>(text)?;
/// assert_eq!(decoded.value.id.as_ref().map(|id| id.to_string()).as_deref(), Some("1"));
/// assert_eq!(decoded.value.extra.get("mood").and_then(|mood| mood.as_str()), Some("good"));
/// # Ok::<(), intercom_schema::Report>(())
/// ```
///
/// # Errors
/// The report, if there is no JSON object to build from: malformed JSON, or another value at the top.
pub fn decode<'a, T: Wire>(json: impl Json<'a>) -> Result<Decoded<T>, Report> {
    Options::new().decode(json)
}

/// A value, and all that is wrong with the instance it was built from.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Decoded<T> {
    /// Encodes back to the same JSON.
    pub value: T,
    /// Empty if nothing was wrong.
    pub report: Report,
}

fn walk<'a, T: Wire, const KEEPS: bool, const LINES: bool>(
    options: &Options,
    json: impl Json<'a>,
    mut slot: Option<&mut Option<T>>,
) -> Report {
    let bytes = json.bytes();
    let input = match json.open::<KEEPS, LINES>(options.limits) {
        Ok(input) => input,
        Err(stop) => return refused(options, stop, bytes),
    };
    let mut notes = Notes::default();
    let mut walk = Walk::new(input, options, &mut notes);
    if let Err(Halt) = whole_document::<T, _>(&mut walk, slot.as_deref_mut()) {
        if let Some(stop) = walk.input.stopped() {
            walk.stopped(stop);
        }
        // What was read before is no document.
        if let Some(value) = slot {
            *value = None;
        }
    }
    walk.report(bytes)
}

fn whole_document<'a, T: Wire, I: Input<'a>>(
    walk: &mut Walk<'_, 'a, I>,
    slot: Option<&mut Option<T>>,
) -> Result<(), Halt> {
    walk.input.peek()?;
    let place = Place::root(walk.input.offset());
    T::walk(walk, &place, slot, false, &mut T::Fact::default())?;
    walk.input.finish()
}
