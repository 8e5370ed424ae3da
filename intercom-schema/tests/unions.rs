//! What an object of a union is does not depend on where its `type` stands: first, where it is taken at its word, or later.

use intercom_schema::{NotificationItem, decode};

#[test]
fn the_first_member_misleads_nobody() {
    for rest in [
        r#""id":"1","created_at":1,"updated_at":2"#,
        r#""id":"1","created_at":2,"updated_at":1"#,
        r#""id":"1","conversation_message":{"id":"2"}"#,
        r#""conversation_id":"1""#,
        r#""conversation_id":"1","id":"1","created_at":1,"updated_at":2"#,
        r#""id":"1","mood":"good""#,
        r#""id":"1","id":"2""#,
        r#""id":"1","type":"ping""#,
        r#""message":"hello","type":"ping""#,
    ] {
        for ty in ["conversation", "ping", "carrier_pigeon"] {
            let first = seen(&format!(r#"{{"type":"{ty}",{rest}}}"#));
            let later = seen(&format!(r#"{{"ahead":null,"type":"{ty}",{rest}}}"#));
            assert_eq!(first, without_ahead(later), "{ty}: {rest}");
        }
    }
}

/// The variant, and the rules that are broken.
fn seen(text: &str) -> (String, Vec<String>) {
    let decoded = decode::<NotificationItem>(text).expect("an object");
    let variant = format!("{:?}", decoded.value);
    let variant = variant.split(' ').next().unwrap_or_default().to_owned();
    let rules = decoded.report.violations.iter();
    let mut rules: Vec<String> = rules
        .map(|violation| format!("{} {}", violation.rule, violation.instance_location))
        .collect();
    rules.sort();
    (variant, rules)
}

fn without_ahead((variant, mut rules): (String, Vec<String>)) -> (String, Vec<String>) {
    rules.retain(|rule| rule != "schema.unknown_member /ahead");
    (variant, rules)
}
