//! The scanner reads many bytes at a time: wherever a token stands, it is taken for what serde_json takes it for.

use intercom_schema::{ConversationStatistics, Tag, Value, Wire, decode, validate};
use serde::Serialize;

use super::report::{breaks, is_no_object};

pub fn holds(input: &[u8]) {
    let pad = input.len() % 19;
    let spaces = " ".repeat(pad);
    same::<Tag>(input);
    // As text, as a number, as white space; in a member that is known and in one that nobody knows.
    for (before, after) in [
        ("{\"name\":\"", "\"}"),
        ("{\"name\":", "}"),
        ("{\"mood\":\"", "\"}"),
        ("{\"mood\":[", ",0]}"),
        ("{\"", "\":0}"),
        ("{", "\"id\":\"1\"}"),
        ("{\"id\":\"1\"", "}"),
    ] {
        same::<Tag>(
            &[
                spaces.as_bytes(),
                before.as_bytes(),
                input,
                after.as_bytes(),
            ]
            .concat(),
        );
    }
    for member in ["time_to_assignment", "first_close_at", "count_reopens"] {
        let before = format!("{{{spaces}\"{member}\":");
        same::<ConversationStatistics>(&[before.as_bytes(), input, b"}"].concat());
        let text = format!("{before}\"");
        same::<ConversationStatistics>(&[text.as_bytes(), input, b"\"}"].concat());
    }
}

fn same<T: Wire + Serialize + std::fmt::Debug>(bytes: &[u8]) {
    let expected = serde_json::from_slice::<Value>(bytes);
    let report = validate::<T>(bytes);
    if report.violations.iter().any(is_no_object) {
        // Nobody reads what is in it.
        return;
    }
    let refused = breaks(&report, &["json.syntax", "json.utf8", "json.depth"]);
    assert_eq!(refused, expected.is_err(), "{report}");
    let object = expected.ok().filter(Value::is_object);
    let decoded = decode::<T>(bytes).ok();
    let encoded = decoded.map(|decoded| serde_json::to_value(decoded.value).expect("encodes"));
    assert_eq!(encoded, object);
}
