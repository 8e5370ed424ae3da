//! What we ship and wrote ourselves: the sample gives exactly the findings it promises, the fixtures none.

use std::path::Path;

use intercom_schema::{Conversation, Options, Origin, Report, Violation, decode, validate};
use serde_json::{Value, json};

use crate::structure::documents;

fn sample(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("sample")
        .join(name);
    std::fs::read_to_string(path).expect("the sample is shipped")
}

#[test]
fn the_sample_gives_exactly_the_planted_findings() {
    let expected: Vec<Value> = serde_json::from_str(&sample("expected.json")).expect("JSON");
    let text = sample("conversations.ndjson");
    let found: Vec<Value> = text
        .lines()
        .enumerate()
        .flat_map(|(index, line)| {
            let report = validate::<Conversation>(line);
            report.violations.into_iter().map(move |violation| {
                json!({
                    "line": index + 1,
                    "rule": violation.rule,
                    "severity": violation.severity,
                    "instanceLocation": violation.instance_location,
                })
            })
        })
        .collect();
    assert_eq!(found, expected);
    assert_eq!(text.lines().count(), 40);
}

#[test]
fn every_entry_point_gives_one_report() {
    let text = sample("conversations.ndjson");
    let places = |report: &Report| -> Vec<(String, String)> {
        let of = |violation: &intercom_schema::Violation| {
            (
                violation.rule.to_string(),
                violation.instance_location.to_string(),
            )
        };
        let mut places: Vec<_> = report.violations.iter().map(of).collect();
        // A value has its members in another order, and cannot have one twice.
        places.retain(|(rule, _)| rule != "json.duplicate_member");
        places.sort();
        places
    };
    let mut checked = 0;
    for line in text.lines() {
        let Ok(decoded) = decode::<Conversation>(line) else {
            continue;
        };
        let from_bytes = validate::<Conversation>(line.as_bytes());
        assert_eq!(from_bytes, decoded.report);
        let value: Value = serde_json::from_str(line).expect("JSON");
        assert_eq!(
            places(&validate::<Conversation>(&value)),
            places(&from_bytes)
        );
        assert_eq!(
            places(&decoded.value.check(&Options::new())),
            places(&from_bytes)
        );
        // Which has no report to say in that a member stands twice.
        let twice = |violation: &Violation| violation.rule == "json.duplicate_member";
        let through_serde = serde_json::from_str::<Conversation>(line).ok();
        let expected = (!from_bytes.violations.iter().any(twice)).then_some(decoded.value);
        assert_eq!(through_serde, expected, "{line}");
        checked += 1;
    }
    assert_eq!(checked, 39);
}

#[test]
fn every_fixture_is_clean_and_loses_nothing() {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut checked = 0;
    for object in intercom_schema::objects() {
        let Ok(folder) = std::fs::read_dir(tests.join("fixtures").join(object.name)) else {
            panic!("{} has no fixture", object.name)
        };
        for entry in folder {
            let path = entry.expect("readable").path();
            let bytes = std::fs::read(&path).expect("readable");
            let report = (object.validate)(&Options::new(), &bytes);
            assert!(report.is_empty(), "{}: {report}", path.display());
            let value: Value = serde_json::from_slice(&bytes).expect("JSON");
            let back = intercom_schema::reencode(object.name, &bytes).expect("an object");
            assert_eq!(
                back.expect("it can be decoded"),
                value,
                "{}",
                path.display()
            );
            checked += 1;
        }
    }
    assert!(checked > 200, "{checked}");
    // The same documents drive the structure oracle.
    assert!(documents().len() >= checked);
}

#[test]
fn origins_make_rules_apply() {
    let conversation = json!({
        "type": "conversation", "id": "1", "created_at": 1, "updated_at": 9,
        "first_contact_reply": { "created_at": 5, "type": "conversation", "url": null },
        "conversation_parts": { "type": "conversation_part.list", "conversation_parts": [], "total_count": 3 },
        "statistics": { "type": "conversation_statistics", "first_contact_reply_at": "1970-01-01T00:00:05Z", "last_contact_reply_at": 5 },
    });
    let rules = |options: Options| -> Vec<String> {
        let report = options.validate::<Conversation>(&conversation);
        report
            .violations
            .into_iter()
            .map(|violation| violation.rule.into_owned())
            .collect()
    };
    assert_eq!(rules(Options::new()), [""; 0]);
    assert_eq!(
        rules(Options::new().origin(Origin::Webhook)),
        ["parts.webhook_total_counts_list"]
    );
    assert_eq!(
        rules(Options::new().origin(Origin::Rest)),
        ["parts.list_is_complete", "statistics.times_are_unix"]
    );
    assert_eq!(
        rules(Options::new().origin(Origin::List)),
        ["statistics.times_are_unix"]
    );
}
