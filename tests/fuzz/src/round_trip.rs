//! What was decoded is encoded to the same JSON, which decodes to the same value.

use intercom_schema::{Conversation, NotificationEvent, Options, Payload, Value, Wire};
use serde::Serialize;

use super::document::Document;
use super::report::{breaks, verdict};

pub fn holds(input: &[u8]) {
    let Document {
        name,
        options,
        bytes,
    } = Document::read(input);
    match (name, intercom_schema::object(name)) {
        ("conversation", _) => typed::<Conversation>(&options, bytes),
        ("notification_event", _) => typed::<NotificationEvent>(&options, bytes),
        (_, Some(_)) => {
            if let Some(Ok(encoded)) = intercom_schema::reencode(name, bytes) {
                let json: Value = serde_json::from_slice(bytes).expect("what decodes is JSON");
                assert_eq!(encoded, json, "encoded");
                let again = intercom_schema::reencode(name, encoded.to_string().as_bytes());
                assert_eq!(again, Some(Ok(json)), "encoded again");
            }
        }
        (_, None) => typed::<Payload>(&options, bytes),
    }
}

fn typed<T: Wire + Serialize + std::fmt::Debug>(options: &Options, bytes: &[u8]) {
    let Ok(decoded) = options.decode::<T>(bytes) else {
        return;
    };
    let json: Value = serde_json::from_slice(bytes).expect("what decodes is JSON");
    let encoded = serde_json::to_string(&decoded.value).expect("a value is encoded");
    let reread: Value = serde_json::from_str(&encoded).expect("what was encoded is JSON");
    assert_eq!(reread, json, "encoded");
    let again = options.decode::<T>(&encoded).expect("an object");
    assert_eq!(again.value, decoded.value, "decoded again");
    if !breaks(&decoded.report, &["json.duplicate_member"]) {
        assert_eq!(
            verdict(&again.report),
            verdict(&decoded.report),
            "judged again"
        );
    }
}
