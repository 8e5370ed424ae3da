//! `profile`: what is really in documents.

use serde_json::{Value, json};

use super::{Folder, reports::sample};
use super::{code, out, run, validate};

fn profile(arguments: &[&str], text: &str) -> Value {
    let folder = Folder::new();
    let file = folder.file("some.ndjson", text);
    let command = ["profile", "--format", "report", file.to_str().unwrap()];
    let output = run(&[&command, arguments].concat());
    let report: Value = serde_json::from_str(out(&output)).unwrap();
    report["profile"].clone()
}

const SOME: &str = r#"{"type":"conversation","id":"1","created_at":86400,"updated_at":86400,"state":"open","title":null,"mood":{"deep":1},"tags":{"type":"tag.list","tags":[{"type":"tag","id":"1"},{"type":"tag","id":2}]}}
{"type":"conversation","id":"2","created_at":172800,"updated_at":172800,"state":"asleep","title":"x"}
"#;

#[test]
fn members_have_types_nulls_values_and_days() {
    let profile = profile(&[], SOME);
    let days = |first: &str, last: &str| json!({ "first": first, "last": last });
    assert_eq!(
        profile["paths"]["conversation.title"],
        json!({ "seen": 2, "types": { "text": 1, "null": 1 }, "days": days("1970-01-02", "1970-01-03") })
    );
    assert_eq!(
        profile["paths"]["conversation.state"],
        json!({ "seen": 2, "types": { "text": 2 }, "values": { "open": 1 }, "unknown": 1, "days": days("1970-01-02", "1970-01-03") })
    );
    assert_eq!(
        profile["unknown"]["conversation.mood"],
        json!({ "seen": 1, "types": { "object": 1 }, "days": days("1970-01-02", "1970-01-02") })
    );
    assert_eq!(
        profile["unknown"]["conversation.mood.deep"],
        Value::Null,
        "what is unknown is not entered"
    );
    assert_eq!(
        profile["paths"]["conversation.tags.tags[].id"]["types"],
        json!({ "text": 1, "integer": 1 })
    );
}

#[test]
fn unknown_values_are_shown_to_those_who_ask() {
    let shown = profile(&["--show-values"], SOME);
    assert_eq!(
        shown["paths"]["conversation.state"]["unknown_values"],
        Value::Null
    );
    assert_eq!(
        shown["paths"]["conversation.state"]["unknownValues"],
        json!({ "asleep": 1 })
    );
}

#[test]
fn a_conversation_in_a_notification_is_found() {
    let notification = format!(
        r#"{{"type":"notification_event","topic":"conversation.user.created","data":{{"type":"notification_event_data","item":{}}}}}"#,
        SOME.lines().next().unwrap()
    );
    let profile = profile(&[], &notification);
    assert_eq!(
        profile["unknown"]["notification_event.data.item.mood"]["seen"],
        1
    );
    assert_eq!(
        profile["paths"]["notification_event.data.item.state"]["values"],
        json!({ "open": 1 })
    );
}

#[test]
fn the_text_and_the_page_tell_what_is_new() {
    let folder = Folder::new();
    let file = folder.file("sample.ndjson", sample());
    let file = file.to_str().unwrap();
    let text = run(&["profile", file]);
    assert_eq!(code(&text), 1, "there are errors in it");
    assert!(
        out(&text).contains("conversation.brand (unknown): object"),
        "{}",
        out(&text)
    );
    assert!(out(&text).contains("1 × unknown values; see --show-values"));
    let page = run(&["profile", "--format", "html", file]);
    assert!(out(&page).contains("What the schema does not know"));
    assert!(out(&page).contains("<code>conversation.<wbr>brand</code> <em>unknown</em>"));
    // Without a profile there is nothing of it.
    let page = validate(&["--format", "html"], sample());
    assert!(!out(&page).contains("What the schema does not know"));
}
