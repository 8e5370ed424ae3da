//! Text with every member on a line of its own, which `validate` reads by code that is compiled for it: that there is nothing else about it.

use intercom_schema::{Conversation, Report, decode, validate};
use serde::Serialize;
use serde_json::Value;
use serde_json::ser::{PrettyFormatter, Serializer};

/// The fixture, as indented as this for each level.
fn document(indent: &str) -> String {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/fixtures/conversation/source_null.json"
    );
    let text = std::fs::read(path).expect("a fixture");
    let value: Value = serde_json::from_slice(&text).expect("JSON");
    let mut lines = Vec::new();
    let formatter = PrettyFormatter::with_indent(indent.as_bytes());
    let mut serializer = Serializer::with_formatter(&mut lines, formatter);
    value.serialize(&mut serializer).expect("encodes");
    String::from_utf8(lines).expect("text")
}

/// What is wrong, without the places in the text.
fn findings(report: &Report) -> Vec<(&str, &str, &str)> {
    let violations = report.violations.iter();
    violations
        .map(|violation| {
            (
                violation.rule.as_ref(),
                violation.instance_location.as_str(),
                violation.message.as_ref(),
            )
        })
        .collect()
}

fn has(report: &Report, rule: &str) -> bool {
    let mut violations = report.violations.iter();
    violations.any(|violation| violation.rule == rule)
}

/// Judges text in every way there is; says whether it is JSON.
fn judge(text: &str) -> bool {
    let report = validate::<Conversation>(text);
    match decode::<Conversation>(text) {
        Ok(decoded) => assert_eq!(report, decoded.report, "{text}"),
        Err(refused) => assert_eq!(report, refused, "{text}"),
    }
    let value = serde_json::from_str::<Value>(text);
    assert_eq!(value.is_err(), has(&report, "json.syntax"), "{text}");
    if let Ok(value) = &value
        && !has(&report, "json.duplicate_member")
    {
        let of_value = validate::<Conversation>(value);
        assert_eq!(findings(&report), findings(&of_value), "{text}");
    }
    value.is_ok()
}

#[test]
fn a_changed_byte_is_seen_on_lines() {
    let (mut good, mut bad) = (0, 0);
    for indent in ["", "  ", "    ", "\t"] {
        let document = document(indent);
        assert!(judge(&document));
        for (at, _) in document.char_indices() {
            let (before, rest) = document.split_at(at);
            let behind = &rest[rest.chars().next().map_or(0, char::len_utf8)..];
            for change in ["", " ", "\n", ",", "\"", "x", "7"] {
                match judge(&[before, change, behind].concat()) {
                    true => good += 1,
                    false => bad += 1,
                }
            }
        }
    }
    assert!(good > 25_000 && bad > 25_000, "{good} {bad}");
}
