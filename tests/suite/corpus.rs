//! Captured and published payloads: nothing is lost, nothing real is an error.

use std::collections::BTreeMap;

use intercom_schema::{
    Conversation, ConversationPart, ConversationSource, ConversationStatistics, Decoded, Object,
    Options, Severity,
};
use serde_json::json;

use crate::shared::{self, Payload};

/// Decodes as the object that the payload is said to be, encodes again, and gives back the report.
fn round_trip(payload: &Payload, options: &Options) -> Option<intercom_schema::Report> {
    fn as_object<T: Object + serde::Serialize>(
        payload: &Payload,
        options: &Options,
    ) -> intercom_schema::Report {
        let Decoded { value, report, .. } = options
            .decode::<T>(&payload.bytes)
            .unwrap_or_else(|report| panic!("{}: {report}", payload.path));
        let back = serde_json::to_value(&value)
            .unwrap_or_else(|error| panic!("{}: {error}", payload.path));
        assert_eq!(back, payload.json(), "{}", payload.path);
        let through_serde: T = serde_json::from_slice(&payload.bytes)
            .unwrap_or_else(|error| panic!("{}: {error}", payload.path));
        assert!(
            through_serde == value,
            "{}: serde reads another value",
            payload.path
        );
        assert_eq!(
            options.validate::<T>(&payload.bytes),
            report,
            "{}",
            payload.path
        );
        report
    }
    match payload.kind.as_str() {
        "conversation" => Some(as_object::<Conversation>(payload, options)),
        "conversation_source" => Some(as_object::<ConversationSource>(payload, options)),
        "conversation_statistics" => Some(as_object::<ConversationStatistics>(payload, options)),
        "conversation_part" => Some(as_object::<ConversationPart>(payload, options)),
        _ => None,
    }
}

/// At every version that the payload is said to have; without one where it has none of ours.
fn at_its_versions(payload: &Payload) -> Vec<(String, Options)> {
    let versions = payload.api_versions();
    if versions.is_empty() {
        return vec![("no version".to_owned(), Options::new())];
    }
    versions
        .into_iter()
        .map(|version| (version.to_string(), Options::new().api_version(version)))
        .collect()
}

#[test]
fn corpus_decodes_and_encodes_back() {
    let Some(payloads) = shared::corpus("corpus_decodes_and_encodes_back") else {
        return;
    };
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let mut noise: BTreeMap<String, usize> = BTreeMap::new();
    for payload in payloads.iter().filter(|payload| !payload.is_1x()) {
        for (version, options) in at_its_versions(payload) {
            let Some(report) = round_trip(payload, &options) else {
                break;
            };
            *counts.entry(&payload.kind).or_default() += 1;
            for violation in &report.violations {
                let class = &payload.class;
                if payload.is_real() {
                    assert_ne!(
                        violation.severity,
                        Severity::Error,
                        "{} at {version}: {violation}",
                        payload.path
                    );
                    println!("{} at {version}: {violation}", payload.path);
                }
                *noise
                    .entry(format!("{class} {} {}", violation.severity, violation.rule))
                    .or_default() += 1;
            }
        }
    }
    println!("round trips (a payload counts once for each of its versions): {counts:?}");
    noise
        .iter()
        .for_each(|(what, times)| println!("{times:5} {what}"));
    assert!(
        counts["conversation"] > 240 && counts["conversation_source"] >= 4,
        "{counts:?}"
    );
    assert!(
        counts["conversation_statistics"] >= 3 && counts["conversation_part"] >= 9,
        "{counts:?}"
    );
}

#[test]
fn anything_at_all_round_trips() {
    let oddities = [
        json!(null),
        json!(true),
        json!(-7),
        json!(1.0),
        json!(-0.0),
        json!(1e300),
        json!(u64::MAX),
        json!(""),
        json!("2026-01-10T07:56:29Z"),
        json!("x"),
        json!([]),
        json!([null]),
        json!([1, "a", {}]),
        json!({}),
        json!({ "type": 5, "x": [null] }),
    ];
    let mut checked = 0;
    for object in intercom_schema::objects() {
        for member in object.members {
            for oddity in &oddities {
                let document = json!({ member.name: oddity, "unheard_of": oddity });
                let text = document.to_string();
                let back = intercom_schema::reencode(object.name, text.as_bytes());
                let back = back.expect("an object").expect("it can be decoded");
                assert_eq!(back, document, "{}", object.name);
                checked += 1;
            }
        }
    }
    println!("{checked} documents");
    assert!(checked > 2_000, "{checked}");
}

/// Numbers by their literal: what a program builds is never written `-0` or with twenty digits.
#[test]
fn every_literal_of_a_number_round_trips() {
    let literals = [
        "0",
        "-0",
        "-1",
        "-0.0",
        "7.0",
        "1e2",
        "-0e0",
        "1E+2",
        "0.1",
        "999999999999999999",
        "9007199254740993",
        "9223372036854775807",
        "9223372036854775808",
        "9999999999999999999",
        "-9223372036854775808",
        "-9223372036854775809",
        "18446744073709551615",
        "18446744073709551616",
        "100000000000000000000000",
        "1e300",
    ];
    let mut checked = 0;
    for object in intercom_schema::objects() {
        for member in object.members {
            for literal in literals {
                let text = format!(
                    "{{\"{}\": {literal}, \"unheard_of\": [{literal}]}}",
                    member.name
                );
                let expected: serde_json::Value = serde_json::from_str(&text).expect("JSON");
                let back = intercom_schema::reencode(object.name, text.as_bytes())
                    .expect("an object")
                    .unwrap_or_else(|report| panic!("{text}: {report}"));
                assert_eq!(back, expected, "{}: {text}", object.name);
                checked += 1;
            }
        }
    }
    assert!(checked > 5_000, "{checked}");
}
