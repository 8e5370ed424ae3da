//! Values as a program makes, reads, compares and prints them, away from any document.

use std::collections::HashSet;

use intercom_schema::{
    ApiVersion, Conversation, Dimension, Enumeration, Extra, Id, Object, Options, Origin, PartType,
    Position, Seconds, Severity, SeverityByVersion, Timestamp, Value, decode, validate,
};
use serde_json::json;

#[test]
fn times_remember_how_they_came() {
    let unix = Timestamp::from(1_768_031_789);
    assert_eq!(
        (unix.unix_seconds(), unix.subsec_nanos()),
        (1_768_031_789, 0)
    );
    assert_eq!(unix.as_text(), None);
    assert_eq!(json!(unix), json!(1_768_031_789));
    let text = "2026-01-10T07:56:29.250Z";
    let iso: Timestamp = text.parse().expect("a time");
    assert_eq!(
        (iso.unix_seconds(), iso.subsec_nanos()),
        (1_768_031_789, 250_000_000)
    );
    assert_eq!(iso.as_text(), Some(text));
    assert_eq!(json!(iso), json!(text));
    let refused = "2026-02-30T07:56:29Z".parse::<Timestamp>().unwrap_err();
    assert!(refused.to_string().contains("2026-01-10T07:56:29.250Z"));
}

#[cfg(feature = "chrono")]
#[test]
fn times_of_chrono() {
    let time: Timestamp = "2026-01-10T08:56:29.25+01:00".parse().expect("a time");
    let chrono = chrono::DateTime::try_from(&time).expect("in range");
    assert_eq!(chrono.timestamp_millis(), 1_768_031_789_250);
    assert!(chrono::DateTime::try_from(&Timestamp::from(i64::MAX)).is_err());
}

#[cfg(feature = "time")]
#[test]
fn times_of_time() {
    for text in ["2026-01-10T08:56:29.25+01:00", "1969-12-31T23:59:58.5Z"] {
        let timestamp: Timestamp = text.parse().expect("a time");
        let time = time::OffsetDateTime::try_from(&timestamp).expect("in range");
        assert_eq!(
            time.unix_timestamp_nanos().div_euclid(1_000_000_000),
            timestamp.unix_seconds().into()
        );
        assert_eq!(time.nanosecond(), timestamp.subsec_nanos());
    }
    assert!(time::OffsetDateTime::try_from(&Timestamp::from(i64::MAX)).is_err());
}

#[test]
fn sizes_and_durations() {
    let read = |json: Value| serde_json::from_value::<Dimension>(json).expect("a size");
    assert_eq!(Dimension::from(640).get(), Some(640));
    assert_eq!(read(json!(-3)).get(), Some(-3));
    assert_eq!(read(json!("007")).get(), Some(7));
    assert_eq!(read(json!("99999999999999999999")).get(), None);
    assert_eq!(json!(read(json!("640"))), json!("640"));
    assert!(serde_json::from_value::<Dimension>(json!("6 40")).is_err());

    let half: Seconds = serde_json::from_value(json!(11.5)).expect("a duration");
    assert_eq!((half.as_f64(), half.whole()), (11.5, None));
    assert_eq!(
        half.to_duration(),
        Some(std::time::Duration::from_millis(11_500))
    );
    assert_eq!(Seconds::from(-60).whole(), Some(-60));
    assert_eq!(Seconds::from(-60).to_duration(), None);
    assert_eq!(json!(half), json!(11.5));
}

#[test]
fn ids_compare_as_text() {
    let (text, number) = (Id::from("7"), Id::from(7));
    assert_eq!((text.as_text(), number.as_text()), (Some("7"), None));
    assert_eq!((text.as_integer(), number.as_integer()), (Some(7), Some(7)));
    assert_eq!(Id::from("c3po").as_integer(), None);
    assert_eq!(
        HashSet::from([text.clone(), number.clone(), Id::from("7".to_owned())]).len(),
        1
    );
    for other in [Id::from("07"), Id::from("8"), Id::from(8)] {
        assert_ne!(text, other);
        assert_ne!(number, other);
    }
    assert_eq!(format!("{text:>3}|{number:<3}|{number}"), "  7|7  |7");
    assert_eq!(format!("{text:?} {number:?}"), "Id(text(1)) Id(number)");
    assert_eq!(json!([text, number]), json!(["7", 7]));
}

#[test]
fn names_are_read_and_padded() {
    for version in ApiVersion::ALL {
        assert_eq!(version.to_string().parse(), Ok(*version));
    }
    assert_eq!("unstable".parse(), Ok(ApiVersion::Preview));
    assert_eq!("preview".parse(), Ok(ApiVersion::Preview));
    let refused = "2.99".parse::<ApiVersion>().unwrap_err();
    assert!(refused.to_string().contains("2.16"), "{refused}");
    for (origin, name) in Origin::ALL
        .iter()
        .zip(["rest", "mutation", "list", "webhook"])
    {
        assert_eq!(origin.as_str(), name);
        assert_eq!(name.parse(), Ok(*origin));
    }
    assert!("Rest".parse::<Origin>().is_err());
    let padded = format!(
        "{:>5}|{:>8}|{:>8}",
        ApiVersion::V2_7,
        Origin::List,
        Severity::Drift
    );
    assert_eq!(padded, "  2.7|    list|   drift");
    assert_eq!(Options::new().version(), None);
    let named = Options::new().api_version(ApiVersion::V2_9);
    assert_eq!(named.version(), Some(ApiVersion::V2_9));
}

#[test]
fn values_of_enumerations() {
    let note = PartType::INFO.value("note").expect("a known value");
    assert_eq!(note.text, "note");
    assert!(PartType::INFO.value("Note").is_none());
    let unknown = PartType::from("carrier_pigeon");
    assert_eq!(unknown.as_str(), "carrier_pigeon");
    assert!(matches!(unknown, PartType::Unknown(text) if text.as_str() == "carrier_pigeon"));
    let severity = SeverityByVersion {
        default: Severity::Error,
        from: &[
            (ApiVersion::V2_10, Severity::Warning),
            (ApiVersion::V2_16, Severity::Drift),
        ],
    };
    for (version, expected) in [
        (None, Severity::Error),
        (Some(ApiVersion::V2_9), Severity::Error),
        (Some(ApiVersion::V2_10), Severity::Warning),
        (Some(ApiVersion::V2_15), Severity::Warning),
        (Some(ApiVersion::V2_16), Severity::Drift),
    ] {
        assert_eq!(severity.at(version), expected, "{version:?}");
    }
}

#[test]
fn the_rest_of_an_object() {
    let mut extra = Extra::default();
    assert!(extra.is_empty());
    assert_eq!(extra.insert("mood", json!("secret")), None);
    assert_eq!(extra.insert("mood", json!("canary")), Some(json!("secret")));
    assert_eq!(extra.get("mood"), Some(&json!("canary")));
    assert_eq!(extra.get("weather"), None);
    assert!(!extra.is_empty());
    assert_eq!(
        extra.iter().collect::<Vec<_>>(),
        [("mood", &json!("canary"))]
    );
    assert_eq!(format!("{extra:?}"), "{\"mood\"}");
    assert_eq!(extra.remove("weather"), None);
    assert_eq!(extra.remove("mood"), Some(json!("canary")));
    assert_eq!(extra, Extra::default());
}

#[test]
fn nulls_are_remembered_and_written() {
    let text = r#"{"type":"conversation","id":"1","created_at":1,"updated_at":2,"title":null}"#;
    let mut conversation = decode::<Conversation>(text).expect("an object").value;
    assert!(conversation.was_null("title"));
    assert!(!conversation.was_null("id") && !conversation.was_null("mood"));
    assert!(!conversation.extra().is_empty());
    conversation.write_null("title", false);
    conversation.write_null("waiting_since", true);
    // A member of no such name has nothing to be written.
    conversation.write_null("mood", true);
    let written = json!(conversation);
    assert_eq!(written.get("title"), None);
    assert_eq!(written.get("waiting_since"), Some(&Value::Null));
    assert_eq!(written.as_object().map(|members| members.len()), Some(5));
}

#[test]
fn reports_and_places() {
    let sound = r#"{"type":"conversation","id":"1","created_at":1,"updated_at":2}"#;
    let report = validate::<Conversation>(sound);
    assert!(report.is_valid() && report.is_empty());
    assert_eq!(report.clone().into_result(), Ok(report));
    let drift = validate::<Conversation>(&sound.replace("{", r#"{"a/~b":1,"#));
    assert!(drift.is_valid() && !drift.is_empty());
    let pointer = &drift.violations[0].instance_location;
    assert!(*pointer == "/a~1~0b" && *pointer != "/a/~b");
    assert_eq!(pointer.to_string(), "/a~1~0b");
    let broken = validate::<Conversation>("{");
    assert_eq!(broken.clone().into_result(), Err(broken));

    let text = "é\n\nab😀c".as_bytes();
    for (offset, line, column) in [
        (0, 1, 1),
        (2, 1, 2),
        (3, 2, 1),
        (4, 3, 1),
        (6, 3, 3),
        (10, 3, 4),
    ] {
        let position = Position::of(text, offset);
        assert_eq!(
            (position.offset, position.line, position.column),
            (offset, line, column)
        );
    }
    assert_eq!(Position::of(text, 99).offset, text.len());
    assert_eq!(Position::of(&[b'\n'; 1_000], 700).line, 701);
}

/// Ids in rules: of either kind, with each other and with text.
#[derive(Clone, Debug, Default, PartialEq, Object)]
#[rule("pair.same": Error, eq(left, right), "Both are the same.")]
#[rule("pair.differs": Error, ne(left, right), "Both differ.")]
#[rule("pair.left_is_seven": Error, eq(left, "7"), "The left one is 7.")]
#[rule("pair.seven_is_left": Error, eq("7", left), "7 is the left one.")]
struct Pair {
    left: Option<Id>,
    right: Option<Id>,
    extra: Extra,
}

/// Forms that text can have, too.
#[derive(Clone, Debug, Default, PartialEq, Object)]
#[rule("stamp.code_is_decimal": Error, decimal(code), "The code is digits.")]
#[rule("stamp.code_names_notification": Error, notification(code), "The code is the id of a notification.")]
struct Stamp {
    code: Option<String>,
    extra: Extra,
}

#[test]
fn text_in_rules_has_forms() {
    let (decimal, notification) = ("stamp.code_is_decimal", "stamp.code_names_notification");
    for (code, expected) in [
        ("\"0123456789\"", vec![notification]),
        ("\"notif_1c0f\"", vec![decimal]),
        ("\"\"", vec![decimal, notification]),
        ("\"12a\"", vec![decimal, notification]),
        ("null", vec!["schema.null"]),
    ] {
        let report = validate::<Stamp>(&format!("{{\"code\": {code}}}"));
        let rules: Vec<_> = report
            .violations
            .iter()
            .map(|violation| &*violation.rule)
            .collect();
        assert_eq!(rules, expected, "{code}");
    }
}

#[test]
fn ids_in_rules_compare_as_text() {
    let broken = |left: Value, right: Value| -> Vec<String> {
        let report = validate::<Pair>(&json!({ "left": left, "right": right }));
        report
            .violations
            .iter()
            .map(|violation| violation.rule.to_string())
            .collect()
    };
    let sevens = [json!(7), json!("7"), json!("\u{37}")];
    for left in &sevens {
        for right in &sevens {
            assert_eq!(broken(left.clone(), right.clone()), ["pair.differs"]);
        }
        for right in [json!(8), json!("8"), json!("07")] {
            assert_eq!(broken(left.clone(), right.clone()), ["pair.same"]);
            let others = ["pair.same", "pair.left_is_seven", "pair.seven_is_left"];
            assert_eq!(broken(right, left.clone()), others);
        }
    }
}
