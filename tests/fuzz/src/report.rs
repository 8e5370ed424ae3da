//! Every road to a report leads to the same one: `validate` and `decode`, bytes and parsed values, with and without a limit.

use std::fmt::Debug;

use intercom_schema::{
    Conversation, ConversationList, ConversationParts, ConversationSource, ConversationStatistics,
    NotificationEvent, NotificationItem, Options, Payload, Report, Value, Violation, Wire,
};
use serde::de::DeserializeOwned;

use super::document::Document;

/// Types that are asked by every road; all others are only asked for bytes.
type Judge = fn(&Options, &[u8]);

const JUDGES: &[(&str, Judge)] = &[
    ("payload", judge::<Payload>),
    ("notification_item", judge::<NotificationItem>),
    ("notification_event", judge::<NotificationEvent>),
    ("conversation", judge::<Conversation>),
    ("conversation_list", judge::<ConversationList>),
    ("conversation_parts", judge::<ConversationParts>),
    ("conversation_source", judge::<ConversationSource>),
    ("conversation_statistics", judge::<ConversationStatistics>),
];

pub fn holds(input: &[u8]) {
    let Document {
        name,
        options,
        bytes,
    } = Document::read(input);
    let asked = JUDGES.iter().find(|(judged, _)| *judged == name);
    match (asked, intercom_schema::object(name)) {
        (Some((_, judge)), _) => judge(&options, bytes),
        (None, Some(object)) => {
            let report = (object.validate)(&options, bytes);
            told_well(&report, bytes);
            if let Some(Err(refused)) = intercom_schema::reencode(name, bytes) {
                assert_eq!(
                    (object.validate)(&Options::new(), bytes),
                    refused,
                    "validate and decode"
                );
            }
        }
        (None, None) => judge::<Payload>(&options, bytes),
    }
}

fn judge<T: Wire + DeserializeOwned + Debug>(options: &Options, bytes: &[u8]) {
    let report = options.validate::<T>(bytes);
    told_well(&report, bytes);
    let decoded = options.decode::<T>(bytes);
    let of_decode = decoded
        .as_ref()
        .map_or_else(|report| report, |decoded| &decoded.report);
    assert_eq!(report, *of_decode, "validate and decode");
    limited::<T>(options, bytes, &report);
    let Ok(json) = serde_json::from_slice::<Value>(bytes) else {
        return;
    };
    assert_eq!(decoded.is_ok(), json.is_object(), "a value of an object");
    let of_value = options.decode::<T>(&json);
    let report_of_value = match &of_value {
        Ok(decoded) => &decoded.report,
        Err(report) => report,
    };
    assert_eq!(
        options.validate::<T>(&json),
        *report_of_value,
        "validate and decode of a value"
    );
    if !breaks(&report, &["json.duplicate_member"]) {
        // A parsed value has the last of two duplicates alone, and judges that alone.
        assert_eq!(verdict(&report), verdict(report_of_value), "text and value");
    }
    let Ok(of_value) = of_value else { return };
    let Ok(decoded) = decoded else { return };
    assert_eq!(
        decoded.value, of_value.value,
        "what text and what a value decode to"
    );
    let deserialized = T::deserialize(json).expect("an object is deserialized");
    assert_eq!(decoded.value, deserialized, "decode and Deserialize");
}

/// An array where an object should be.
pub fn is_no_object(violation: &Violation) -> bool {
    violation.rule == "schema.type"
        && violation.instance_location == ""
        && violation.message.ends_with("found an array")
}

/// A report says of bytes that they are no JSON exactly where serde_json does, and every place in it is one of the document.
fn told_well(report: &Report, bytes: &[u8]) {
    let json = serde_json::from_slice::<Value>(bytes);
    let refused = breaks(report, &["json.syntax", "json.utf8", "json.depth"]);
    // Nobody reads what is in an array where an object should be.
    let unread = report.violations.iter().any(is_no_object);
    assert!(
        unread || refused == json.is_err(),
        "no JSON, or JSON: {report}"
    );
    for violation in &report.violations {
        if let Some(position) = violation.position {
            assert!(position.offset <= bytes.len(), "{violation}");
            let before = &bytes[..position.offset];
            let lines = before.iter().filter(|byte| **byte == b'\n').count();
            assert_eq!(position.line, lines + 1, "{violation}");
        }
        if let Ok(json) = &json
            && !breaks(report, &["json.duplicate_member"])
        {
            let place = violation.instance_location.as_str();
            assert!(json.pointer(place).is_some(), "{violation}");
        }
    }
}

/// A limit leaves out what comes last and counts it.
fn limited<T: Wire>(options: &Options, bytes: &[u8], whole: &Report) {
    // That there are more is one more.
    let kept = |report: &Report| {
        let mut violations = report.violations.clone();
        violations.retain(|violation| violation.rule != "report.truncated");
        violations
    };
    let all = kept(whole);
    let most = all.len() / 2;
    let part = options.clone().max_violations(most).validate::<T>(bytes);
    let some = kept(&part);
    assert_eq!(some.len() + part.omitted, all.len() + whole.omitted);
    assert!(some.starts_with(&all[..most]), "{part}");
    assert_eq!(part.omitted > 0, breaks(&part, &["report.truncated"]));
    assert_eq!(part.is_valid(), whole.is_valid());
}

/// Rule, severity and place of each violation, in some order.
pub fn verdict(report: &Report) -> Vec<(&str, String, &str)> {
    let violations = report.violations.iter();
    let mut verdict: Vec<_> = violations
        .map(|violation| {
            (
                &*violation.rule,
                violation.severity.to_string(),
                violation.instance_location.as_str(),
            )
        })
        .collect();
    verdict.sort();
    verdict
}

pub fn breaks(report: &Report, rules: &[&str]) -> bool {
    let mut violations = report.violations.iter();
    violations.any(|violation| rules.contains(&&*violation.rule))
}
