//! Judging allocates nothing where nothing is wrong, however long the lists and however many the members without a name of ours; what is
//! decoded takes little more than its text.

use std::fmt::Write;
use std::hint::black_box;

use intercom_schema::{Conversation, Payload, Value, Wire, decode, validate};

#[test]
fn a_sound_conversation_costs_no_allocation() {
    for parts in [0, 1, 30, 500] {
        let text = conversation(parts, 60);
        check::<Conversation>(&text);
        check::<Payload>(&text);
        check::<Payload>(&notification(&text));
    }
}

#[test]
fn nor_does_one_whose_members_come_in_another_order_or_with_white_space() {
    let text = conversation(30, 60);
    let value: Value = serde_json::from_str(&text).expect("JSON");
    check::<Conversation>(&value.to_string());
    check::<Conversation>(&format!("{value:#}"));
}

#[test]
fn what_is_decoded_takes_at_most_two_and_a_half_times_its_text() {
    let sample = include_str!("../../tests/sample/conversations.ndjson");
    let (mut text, mut kept, mut most, mut refused) = (0, 0, 0, 0);
    for line in sample.lines() {
        let mut decoded = None;
        let counted = allocation_counter::measure(|| {
            decoded = decode::<Conversation>(black_box(line)).ok();
        });
        if decoded.is_none() {
            refused += 1;
            continue;
        }
        text += line.len() as i64;
        kept += counted.bytes_current;
        // While a list grows, it stands in two places.
        most += counted.bytes_max as i64;
    }
    println!("{text} bytes of text, {kept} kept, {most} at most");
    assert_eq!(refused, 1, "one of them is cut off");
    assert!(kept > text, "the measure sees nothing");
    assert!(2 * kept <= 5 * text, "{kept} bytes for {text} of text");
    assert!(2 * most <= 7 * text, "{most} bytes for {text} of text");
}

#[test]
fn what_is_wrong_is_kept_on_the_heap() {
    let text = conversation(1, 0).replace("\"open\":true", "\"open\":7");
    let counted = allocation_counter::measure(|| {
        black_box(validate::<Conversation>(&text));
    });
    assert!(counted.count_total > 0, "the measure sees nothing");
}

fn check<T: Wire>(text: &str) {
    let report = validate::<T>(text);
    assert!(report.is_empty(), "{report}");
    let counted = allocation_counter::measure(|| {
        black_box(validate::<T>(black_box(text.as_bytes())));
    });
    assert_eq!(
        counted.count_total,
        0,
        "allocations for {} bytes",
        text.len()
    );
    let value: Value = serde_json::from_str(text).expect("JSON");
    let counted = allocation_counter::measure(|| {
        black_box(validate::<T>(black_box(&value)));
    });
    assert_eq!(counted.count_total, 0, "allocations for a parsed value");
}

fn conversation(parts: u64, attributes: usize) -> String {
    let mut text = String::from(
        r#"{"type":"conversation","id":"1","created_at":1700000000,"updated_at":1800000000,"open":true,"state":"open","#,
    );
    text += r#""teammates":{"type":"admin.list","admins":[{"type":"admin","id":"7"}]},"custom_attributes":{"#;
    for index in 0..attributes {
        let comma = if index > 0 { "," } else { "" };
        let _ = write!(text, r#"{comma}"Attribut\u00e9 {index}":"{index}""#);
    }
    text += r#"},"conversation_parts":{"type":"conversation_part.list","conversation_parts":["#;
    for index in 0..parts {
        let comma = if index > 0 { "," } else { "" };
        let at = 1_700_000_000 + index;
        // They are unique, but do not just grow.
        let id = if index % 2 == 0 {
            at
        } else {
            9_000_000_000 - at
        };
        let _ = write!(
            text,
            r#"{comma}{{"type":"conversation_part","id":"{id}","part_type":"comment","body":"<p class=\"a\">é</p>","created_at":{at},"#
        );
        text += r#""updated_at":1750000000,"notified_at":1750000000,"assigned_to":{"type":"admin","id":"7"},"#;
        text += r#""author":{"type":"admin","id":"7","name":"A","email":"a@example.com"},"attachments":[]}"#;
    }
    let _ = write!(text, r#"],"total_count":{parts}}}}}"#);
    text
}

fn notification(conversation: &str) -> String {
    format!(
        r#"{{"type":"notification_event","app_id":"a","id":"notif_1","topic":"conversation.user.replied","created_at":1800000000,"data":{{"type":"notification_event_data","item":{conversation}}}}}"#
    )
}
