//! What can be broken: every rule by id, with its reason and an example on either side of it.

use serde_json::Value;

use crate::generated::{ENUMERATIONS, OBJECTS, REENCODE, RULE_PAGES, UNIONS};
use crate::object::{EnumerationInfo, ObjectInfo, UnionInfo};
use crate::report::{Report, Severity};
use crate::version::{ApiVersion, Origin};

/// A rule, as its page tells it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RulePage {
    /// `statistics.close_order`
    pub id: &'static str,
    /// The object or enumeration in whose schema file it stands; empty for rules that concern every object.
    pub object: &'static str,
    /// Unless options say otherwise.
    pub severity: Severity,
    /// What must hold, as a formula.
    pub assert: &'static str,
    /// What must hold, as a sentence.
    pub description: &'static str,
    /// Why we believe it.
    pub basis: &'static str,
    /// JSON that keeps it, just so.
    pub holds: &'static str,
    /// JSON that breaks it, just so.
    pub fails: &'static str,
    /// The first API version in which it applies.
    pub since: Option<ApiVersion>,
    /// The last API version in which it applies.
    pub until: Option<ApiVersion>,
    /// Where it applies; empty means everywhere.
    pub origins: &'static [Origin],
}

/// Every rule that a violation can name: those of the schemas by id, then those that concern every object.
pub fn rules() -> impl Iterator<Item = &'static RulePage> {
    RULE_PAGES.iter().chain(STRUCTURAL)
}

/// The rule with this id.
pub fn rule(id: &str) -> Option<&'static RulePage> {
    rules().find(|rule| rule.id == id)
}

/// Every object with a schema, by name.
pub fn objects() -> impl Iterator<Item = &'static ObjectInfo> {
    OBJECTS.iter().copied()
}

/// The object with this name, such as `conversation_source`.
pub fn object(name: &str) -> Option<&'static ObjectInfo> {
    objects().find(|object| object.name == name)
}

/// Decodes JSON as the object with this name and encodes it again; `None` if there is no such object.
pub fn reencode(object: &str, json: &[u8]) -> Option<Result<Value, Report>> {
    // A table of its own, so that a program that never encodes has no code for it.
    let (_, reencode) = REENCODE.iter().find(|(name, _)| *name == object)?;
    Some(reencode(json))
}

/// How an object is decoded and encoded again.
pub(crate) type Reencode = fn(&[u8]) -> Result<Value, Report>;

/// Every enumeration with a schema, by name.
pub fn enumerations() -> impl Iterator<Item = &'static EnumerationInfo> {
    ENUMERATIONS.iter().copied()
}

/// Every union with a schema, by name.
pub fn unions() -> impl Iterator<Item = &'static UnionInfo> {
    UNIONS.iter().copied()
}

const fn structural(
    id: &'static str,
    severity: Severity,
    assert: &'static str,
    description: &'static str,
    basis: &'static str,
    holds: &'static str,
    fails: &'static str,
) -> RulePage {
    RulePage {
        id,
        object: "",
        severity,
        assert,
        description,
        basis,
        holds,
        fails,
        since: None,
        until: None,
        origins: &[],
    }
}

/// The rules that no schema file writes down, because they concern every object.
static STRUCTURAL: &[RulePage] = &[
    structural(
        crate::rule::JSON_DEPTH,
        Severity::Error,
        "depth <= limit",
        "Arrays and objects are not nested deeper than the reader allows.",
        "A limit of whoever reads, `Options::max_depth` or `--max-depth`: at most 127, as serde_json has it. Deeper input can exhaust a reader's stack.",
        r#"{ "source": { "author": {} } }"#,
        r#"{ "a": [[[[[[ … 127 times … ]]]]]] }"#,
    ),
    structural(
        crate::rule::JSON_DUPLICATE_MEMBER,
        Severity::Error,
        "member names are unique",
        "A member stands once in its object.",
        "Some readers take the first of two members and some the last, so that what one of them checked is not what another one uses.",
        r#"{ "id": "1" }"#,
        r#"{ "id": "1", "id": "2" }"#,
    ),
    structural(
        crate::rule::JSON_FACTS,
        Severity::Error,
        "facts <= limit",
        "Rules have no more to compare of the items of lists than the reader allows.",
        "A limit of whoever reads, `Options::max_facts` or `--max-facts`: an item of two bytes costs hundreds, until the rules of the objects around it are judged.",
        r#"{ "conversation_parts": [{}, {}] }"#,
        r#"{ "conversation_parts": [{}, {}, … 45,000 times … {}] }"#,
    ),
    structural(
        crate::rule::JSON_MEMBERS,
        Severity::Error,
        "members of free names <= limit",
        "An object has no more members that no schema names than the reader allows.",
        "A limit of whoever reads, `Options::max_members` or `--max-members`: their names have to be remembered, to notice the one that stands twice.",
        r#"{ "custom_attributes": { "Plan": "team" } }"#,
        r#"{ "custom_attributes": { … more than 3,500 members … } }"#,
    ),
    structural(
        crate::rule::JSON_SIZE,
        Severity::Error,
        "bytes <= limit",
        "The document is no larger than the reader allows.",
        "A limit of whoever reads, `Options::max_document_bytes` or `--max-document-bytes`: a document has to fit into memory.",
        r#"{ "id": "1" }"#,
        r#"{ "id": "1", … more than 256 MiB … }"#,
    ),
    structural(
        crate::rule::JSON_SYNTAX,
        Severity::Error,
        "RFC 8259",
        "The input is JSON.",
        "RFC 8259; numbers must fit a 64-bit float, and surrogates come in pairs.",
        r#"{ "id": "1" }"#,
        r#"{ "id": "1", }"#,
    ),
    structural(
        crate::rule::JSON_UTF8,
        Severity::Error,
        "UTF-8",
        "The input is UTF-8.",
        "RFC 8259, section 8.1.",
        r#"{ "name": "Zoë" }"#,
        r#"{ "name": "Zo\xEB" }, with a Latin-1 byte"#,
    ),
    structural(
        crate::rule::REPORT_TRUNCATED,
        Severity::Drift,
        "violations <= limit",
        "The report names every violation.",
        "A limit of whoever reads, `Options::max_violations` or `--max-violations`. An error, if one of those left out is.",
        "1,000 violations",
        "1,001 violations",
    ),
    structural(
        crate::rule::SCHEMA_CONST,
        Severity::Error,
        "value = constant",
        "A member that has only one value has that value.",
        "The documentation gives one value, and no captured payload has another.",
        r#"{ "type": "conversation" }"#,
        r#"{ "type": "ticket" }"#,
    ),
    structural(
        crate::rule::SCHEMA_NULL,
        Severity::Error,
        "value is not null",
        "A member is null only where the schema allows it.",
        "The schema allows null wherever the documentation of some API version does, and wherever a captured payload has it.",
        r#"{ "created_at": 1700000000 }"#,
        r#"{ "created_at": null }"#,
    ),
    structural(
        crate::rule::SCHEMA_OTHER_VERSION,
        Severity::Drift,
        "member belongs to the API version",
        "A member belongs to the API version that the caller named.",
        "The version facts of the schemas. What stands in such a member is kept, but not judged.",
        r#"{ "ai_agent_participated": false }, from version 2.11 on"#,
        r#"{ "ai_agent_participated": false }, up to version 2.10"#,
    ),
    structural(
        crate::rule::SCHEMA_REQUIRED,
        Severity::Error,
        "required members are present",
        "A member that every payload has is there.",
        "No captured payload and no example of Intercom's lacks it.",
        r#"{ "type": "conversation", "id": "1", "created_at": 1700000000, "updated_at": 1700000000 }"#,
        r#"{ "type": "conversation" }"#,
    ),
    structural(
        crate::rule::SCHEMA_TYPE,
        Severity::Error,
        "value has the member's type",
        "A value has the type that the schema gives it.",
        "The schema allows every type that the documentation of some API version gives, and every type that a captured payload has.",
        r#"{ "open": true }"#,
        r#"{ "open": "yes" }"#,
    ),
    structural(
        crate::rule::SCHEMA_UNKNOWN_MEMBER,
        Severity::Drift,
        "member is described",
        "A member is described in the schema of its object.",
        "Intercom adds members without notice. They are kept, and this says that they are there.",
        r#"{ "open": true }"#,
        r#"{ "mood": "good" }"#,
    ),
];
