//! Payloads are people's data: what is planted in them occurs in no `{:?}` of what is made of them.

use intercom_schema::{
    Conversation, Dimension, Id, NotificationEvent, Payload, Seconds, Timestamp, Value,
};

const CANARY: &str = "canary-7f3a";
/// As a number, which occurs nowhere by chance.
const NUMBER: i64 = 7_312_973_129;

/// Values become canaries, those of `type` only on demand.
fn planted(value: &mut Value, everywhere: bool) -> usize {
    match value {
        Value::String(text) => {
            *text = CANARY.to_owned();
            1
        }
        Value::Number(number) => {
            *number = NUMBER.into();
            1
        }
        Value::Array(items) => items.iter_mut().map(|item| planted(item, everywhere)).sum(),
        Value::Object(members) => members
            .iter_mut()
            .filter(|(name, _)| everywhere || *name != "type")
            .map(|(_, value)| planted(value, everywhere))
            .sum(),
        Value::Null | Value::Bool(_) => 0,
    }
}

fn check<T: std::fmt::Debug>(what: &T, name: &str) {
    for shown in [format!("{what:?}"), format!("{what:#?}")] {
        assert!(!shown.contains("canary"), "{name}: {shown}");
        assert!(!shown.contains(&NUMBER.to_string()), "{name}: {shown}");
        assert!(shown.contains("text(11)"), "{name}: {shown}");
    }
}

#[test]
fn what_is_planted_in_a_document_is_not_shown() {
    let mut canaries = 0;
    for (object, document) in crate::structure::documents() {
        for everywhere in [false, true] {
            let mut document = document.clone();
            canaries += planted(&mut document, everywhere);
            let text = document.to_string();
            let payload = intercom_schema::decode::<Payload>(&text).expect("an object");
            let shown = format!("{payload:?}");
            assert!(!shown.contains("canary"), "{}: {shown}", object.name);
            assert!(!shown.contains(&NUMBER.to_string()), "{}", object.name);
            // Whatever the document is, as a conversation it is kept whole.
            let conversation = intercom_schema::decode::<Conversation>(&text).expect("an object");
            let shown = format!("{conversation:?} {:?}", conversation.value.extra);
            assert!(!shown.contains("canary"), "{}: {shown}", object.name);
            assert!(!shown.contains(&NUMBER.to_string()), "{}", object.name);
            if text.contains(CANARY) {
                check(&conversation.value, object.name);
            }
        }
    }
    assert!(canaries > 5_000, "{canaries}");
}

#[test]
fn nor_is_a_single_value() {
    let text = format!("\"{CANARY}\"");
    let of = |text: &str| -> Value { serde_json::from_str(text).expect("JSON") };
    check(&Id::from(CANARY), "id");
    assert_eq!(format!("{:?}", Id::from(NUMBER)), "Id(number)");
    assert_eq!(
        format!("{:?}", Timestamp::from(NUMBER)),
        "Timestamp(number)"
    );
    let time: Timestamp = "2026-01-10T07:56:29Z".parse().expect("a time");
    assert_eq!(format!("{time:?}"), "Timestamp(text(20))");
    assert_eq!(format!("{:?}", Seconds::from(NUMBER)), "Seconds(number)");
    assert_eq!(
        format!("{:?}", Dimension::from(NUMBER)),
        "Dimension(number)"
    );
    let digits: Dimension = serde_json::from_str("\"7312973129\"").expect("digits");
    assert_eq!(format!("{digits:?}"), "Dimension(text(10))");
    let unknown = intercom_schema::SourceType::from(CANARY);
    assert_eq!(format!("{unknown:?}"), "Unknown(text(11))");
    // What nobody knows, in every place that keeps it.
    for object in [
        format!("{{\"type\":{text},\"x\":{text}}}"),
        format!("{{\"type\":\"notification_event\",\"data\":{{\"item\":{{\"type\":{text}}}}}}}"),
        format!(
            "{{\"type\":\"notification_event\",\"data\":{{\"item\":{{\"type\":\"conversation\",\"conversation_message\":{text}}}}}}}"
        ),
    ] {
        let payload = intercom_schema::decode::<Payload>(&of(&object)).expect("an object");
        check(&payload.value, &object);
        let event = intercom_schema::decode::<NotificationEvent>(&object).expect("an object");
        check(&event.value, &object);
    }
    let mut extra = intercom_schema::Extra::default();
    extra.insert("name", of(&text));
    assert_eq!(format!("{extra:?}"), "{\"name\"}");
}
