//! What a reader takes and no more: each limit on both of its sides, the same at every entry point.

use intercom_schema::{Conversation, Options, Payload, Report, Value, Wire};

/// The rules that every entry point names, which must be the same ones.
fn rules<T: Wire>(options: &Options, text: &str) -> Vec<String> {
    let of = |report: &Report| -> Vec<String> {
        let violations = report.violations.iter();
        violations
            .map(|violation| format!("{} {}", violation.rule, violation.instance_location))
            .collect()
    };
    let decoded = |decoded: Result<intercom_schema::Decoded<T>, Report>| {
        decoded.map_or_else(|report| report, |decoded| decoded.report)
    };
    let bytes = options.validate::<T>(text.as_bytes());
    assert_eq!(options.validate::<T>(text), bytes, "text");
    assert_eq!(decoded(options.decode::<T>(text)), bytes, "decode");
    let value: Value = serde_json::from_str(text).expect("JSON");
    let as_value = options.validate::<T>(&value);
    // A value's members are in an order of their own.
    let sorted = |report: &Report| {
        let mut rules = of(report);
        rules.sort();
        rules
    };
    assert_eq!(sorted(&as_value), sorted(&bytes), "value");
    assert_eq!(decoded(options.decode::<T>(&value)), as_value);
    of(&bytes)
}

fn members(count: usize) -> String {
    let members: Vec<_> = (0..count)
        .map(|number| format!("\"n{number}\":0"))
        .collect();
    members.join(",")
}

#[test]
fn nesting() {
    let nested = |depth: usize| {
        let (open, close) = ("[".repeat(depth - 1), "]".repeat(depth - 1));
        format!("{{\"custom_attributes\":{open}{close}}}").replace("[]", "{}")
    };
    for (limit, holds, fails) in [(2, 2, 3), (20, 20, 21), (127, 127, 128)] {
        let options = Options::new().max_depth(limit).allow("schema.required");
        let broken = |depth| {
            let report = options.validate::<Conversation>(&nested(depth));
            report
                .violations
                .iter()
                .any(|violation| violation.rule == "json.depth")
        };
        assert!(!broken(holds), "{limit}");
        assert!(broken(fails), "{limit}");
    }
    let options = Options::new().max_depth(2).allow("schema.required");
    assert_eq!(
        rules::<Conversation>(&options, r#"{"custom_attributes":{"a":[]}}"#),
        ["json.depth "]
    );
    // No option makes the walk recurse deeper, or keep what it could not give back.
    let options = Options::new().max_depth(usize::MAX);
    let report = options.validate::<Value>(&nested(128));
    assert_eq!(report.violations[0].rule, "json.depth");
    assert!(report.violations[0].message.contains("127"));
}

/// Also where it is empty, and where its type is known from the schema.
#[test]
fn an_empty_list_is_a_level() {
    for (depth, text) in [
        (2, r#"{"tags":{}}"#),
        (3, r#"{"tags":{"tags":[]}}"#),
        (3, r#"{"conversation_parts":{"conversation_parts":[]}}"#),
        (2, r#"{"custom_attributes":{}}"#),
        (3, r#"{"custom_attributes":{"a":{}}}"#),
        (2, r#"{"priority":[]}"#),
        (3, r#"{"stranger":[{}]}"#),
    ] {
        let options = Options::new()
            .allow("schema.required")
            .allow("schema.type")
            .allow("schema.unknown_member");
        let deep = options.clone().max_depth(depth);
        assert_eq!(rules::<Conversation>(&deep, text), [""; 0], "{text}");
        let flat = options.max_depth(depth - 1);
        assert_eq!(
            rules::<Conversation>(&flat, text),
            ["json.depth "],
            "{text}"
        );
    }
}

#[test]
fn size() {
    let text = r#"{"custom_attributes":{}}"#;
    let options = |most| {
        Options::new()
            .max_document_bytes(most)
            .allow("schema.required")
    };
    assert_eq!(rules::<Conversation>(&options(text.len()), text), [""; 0]);
    let small = options(text.len() - 1);
    for report in [
        small.validate::<Conversation>(text),
        small.validate::<Conversation>(text.as_bytes()),
        small.decode::<Conversation>(text).expect_err("unread"),
    ] {
        assert_eq!(report.violations.len(), 1);
        assert_eq!(report.violations[0].rule, "json.size");
        assert!(report.violations[0].message.contains("23 bytes"));
    }
    // A value has no bytes.
    let value: Value = serde_json::from_str(text).expect("JSON");
    assert!(small.validate::<Conversation>(&value).is_empty());
}

#[test]
fn members_of_free_names() {
    let options = Options::new().max_members(100).allow("schema.required");
    let free = |count| format!("{{\"custom_attributes\":{{{}}}}}", members(count));
    assert_eq!(rules::<Conversation>(&options, &free(100)), [""; 0]);
    assert_eq!(
        rules::<Conversation>(&options, &free(101)),
        ["json.members "]
    );
    // Names that a schema knows do not count.
    let unknown = |count| format!("{{\"id\":\"1\",\"title\":\"\",{}}}", members(count));
    let options = options.allow("schema.unknown_member");
    assert_eq!(rules::<Conversation>(&options, &unknown(100)), [""; 0]);
    assert_eq!(
        rules::<Conversation>(&options, &unknown(101)),
        ["json.members "]
    );
    // A union looks ahead over the members, before it knows which of them are known.
    let item = |count| {
        let item = format!(
            "{{\"tags\":{{}},\"statistics\":{{}},{},\"type\":\"conversation\"}}",
            members(count)
        );
        format!(
            "{{\"data\":{{\"item\":{item}}},\"topic\":\"conversation.user.created\",\"type\":\"notification_event\"}}"
        )
    };
    let of_payload = |count| {
        let mut rules = rules::<Payload>(&options, &item(count));
        rules.retain(|rule| rule.starts_with("json."));
        rules
    };
    assert_eq!(of_payload(100), [""; 0]);
    assert_eq!(of_payload(101), ["json.members "]);
    assert_eq!(of_payload(300), ["json.members "]);
}

/// What was read is read again for the place of the first one: it is as deep as it was.
#[test]
fn a_duplicate_behind_the_deepest_nesting_has_two_places() {
    let (open, close) = ("[".repeat(124), "]".repeat(124));
    for deep in [
        format!("\"custom_attributes\":{{\"a\":{open}{close}}}"),
        format!("\"stranger\":{{\"a\":{open}{close}}}"),
    ] {
        let text = format!("{{{deep},\"id\":\"1\",\"title\":\"\",\"id\":\"2\",{deep}}}");
        let report = intercom_schema::validate::<Conversation>(&text);
        let twice = report
            .violations
            .iter()
            .find(|violation| violation.rule == "json.duplicate_member")
            .expect("a duplicate");
        let places = [twice.related[0].position, twice.position];
        let places = places.map(|place| place.expect("text has positions").offset);
        let names: Vec<_> = text.match_indices("\"id\"").map(|(at, _)| at).collect();
        assert_eq!(places[..], names);
    }
}

/// Every violation inside of a long name repeats that name.
#[test]
fn places() {
    let name = "n".repeat(100_000);
    let twice = "\"a\":1,".repeat(1_000);
    let text = format!("{{\"{name}\":{{{twice}\"a\":1}}}}");
    let report = intercom_schema::validate::<Conversation>(&text);
    let places: usize = report
        .violations
        .iter()
        .flat_map(|violation| {
            let related = violation.related.iter();
            let related = related.map(|related| &related.instance_location);
            related.chain([&violation.instance_location])
        })
        .map(|pointer| pointer.as_str().len())
        .sum();
    assert!(places < 5 << 20, "{places}");
    assert_eq!(report.omitted + report.violations.len(), 1_006);
    let last = report.violations.last().expect("some");
    assert_eq!(last.rule, "report.truncated");
}
