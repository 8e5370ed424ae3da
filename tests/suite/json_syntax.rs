//! What counts as JSON: every entry point agrees with serde_json, file by file and input by input.

use intercom_schema::{Conversation, Options, Report, Value, Violation, Wire, decode, validate};

use crate::shared;

const JSON_RULES: &[&str] = &["json.syntax", "json.utf8", "json.depth"];

/// Whether the walk took it for JSON.
fn is_json(report: &Report) -> bool {
    !report
        .violations
        .iter()
        .any(|violation| JSON_RULES.contains(&&*violation.rule))
}

/// The verdict of `validate` and of `decode`, which must be one.
fn report<T: Wire>(bytes: &[u8]) -> Report {
    let validated = validate::<T>(bytes);
    let decoded = match decode::<T>(bytes) {
        Ok(decoded) => decoded.report,
        Err(report) => report,
    };
    assert_eq!(
        validated,
        decoded,
        "validate and decode disagree on {}",
        String::from_utf8_lossy(bytes)
    );
    validated
}

/// The verdict of every entry point that reads bytes, which must be one.
fn accepts(bytes: &[u8]) -> bool {
    let as_conversation = report::<Conversation>(bytes);
    let as_anything = is_json(&report::<Value>(bytes));
    // An array is no conversation, however it goes on.
    let blank = |byte: &&u8| matches!(byte, b' ' | b'\t' | b'\r' | b'\n');
    let begins = bytes.iter().find(|byte| !blank(byte));
    let array = begins == Some(&b'[') && std::str::from_utf8(bytes).is_ok();
    if array {
        let rules = as_conversation.violations.iter();
        let rules: Vec<_> = rules.map(|violation| &*violation.rule).collect();
        assert_eq!(rules, ["schema.type"], "{}", String::from_utf8_lossy(bytes));
    } else {
        assert_eq!(is_json(&as_conversation), as_anything);
    }
    // The same document as an unknown and as a known member: skipped values are read as strictly.
    for name in ["unknown", "title", "tags", "custom_attributes"] {
        let mut around = format!("{{\"{name}\": ").into_bytes();
        around.extend_from_slice(bytes);
        around.push(b'}');
        let inner = is_json(&validate::<Conversation>(&around));
        // One level deeper, and white space or an object's end may follow where nothing may otherwise.
        let expected = serde_json::from_slice::<Value>(&around).is_ok();
        assert_eq!(
            inner,
            expected,
            "as member {name}: {}",
            String::from_utf8_lossy(bytes)
        );
    }
    as_anything
}

#[test]
fn json_test_suite() {
    let Some(folder) = shared::folder("jsontestsuite", "json_test_suite") else {
        return;
    };
    let mut counts = [0; 3];
    let mut files: Vec<_> = walk(&folder);
    files.sort();
    for path in &files {
        let name = path
            .file_name()
            .and_then(|name| name.to_str())
            .unwrap_or_default();
        let bytes = std::fs::read(path).expect("readable");
        let serde_json = serde_json::from_slice::<Value>(&bytes).is_ok();
        let expected = match name.split_once('_').map(|(kind, _)| kind) {
            Some("y") => true,
            Some("n") => false,
            Some("i") => serde_json,
            _ => panic!("{name} says not whether it is JSON"),
        };
        assert_eq!(serde_json, expected, "serde_json itself: {name}");
        assert_eq!(accepts(&bytes), expected, "{name}");
        counts[usize::from(expected)] += 1;
        if let Ok(value) = serde_json::from_slice::<Value>(&bytes) {
            assert!(
                is_json(&validate::<Conversation>(&value)),
                "as a value: {name}"
            );
        }
        // serde gives a conversation exactly where there is an object without duplicates: it has no report to speak of them in.
        let object = serde_json::from_slice::<Value>(&bytes).is_ok_and(|value| value.is_object());
        let twice = |violation: &Violation| violation.rule == "json.duplicate_member";
        let twice = validate::<Conversation>(&bytes)
            .violations
            .iter()
            .any(twice);
        assert_eq!(
            serde_json::from_slice::<Conversation>(&bytes).is_ok(),
            object && !twice,
            "{name}"
        );
        assert_eq!(decode::<Conversation>(&bytes).is_ok(), object, "{name}");
    }
    println!(
        "{} files: {} accepted, {} refused",
        files.len(),
        counts[1],
        counts[0]
    );
    assert_eq!(files.len(), 318);
}

fn walk(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
    let entries = std::fs::read_dir(folder)
        .expect("readable")
        .map(|entry| entry.expect("readable").path());
    let json = |path: &std::path::PathBuf| {
        path.extension()
            .is_some_and(|extension| extension == "json")
    };
    entries
        .flat_map(|path| {
            if path.is_dir() {
                walk(&path)
            } else {
                vec![path]
            }
        })
        .filter(json)
        .collect()
}

#[test]
fn every_mutilation_of_a_document() {
    let document = r#"{"type":"conversation","title":"a\"\u00e9\ud83d\ude00 é","tags":{"tags":[1,-0,1.5e+3,true,false,null]},"x":{"y":[[],{}]}} "#;
    let bytes = document.as_bytes();
    let mut checked = 0;
    let mut check = |mutilated: &[u8]| {
        let expected = serde_json::from_slice::<Value>(mutilated).is_ok();
        assert_eq!(
            accepts(mutilated),
            expected,
            "{}",
            String::from_utf8_lossy(mutilated)
        );
        checked += 1;
    };
    for at in 0..bytes.len() {
        check(&bytes[..at]);
        check(&[&bytes[..at], &bytes[at + 1..]].concat());
        for other in [
            b'"', b'\\', b'{', b'}', b'[', b']', b',', b':', b'0', b'-', b'.', b'e', b'u', b'd',
            b' ', b'\n', 0, 0x1f, 0x80, 0xff,
        ] {
            check(&[&bytes[..at], &[other], &bytes[at + 1..]].concat());
            check(&[&bytes[..at], &[other], &bytes[at..]].concat());
        }
    }
    assert!(checked > 5_000, "{checked}");
}

/// Wherever in text it is that something is none, whatever follows.
#[test]
fn text_is_utf8_wherever_it_stands() {
    let good = ["é", "€", "\u{10ffff}", "ぁé"].map(str::as_bytes);
    let bad: [&[u8]; 10] = [
        b"\x80",
        b"\xc3",
        b"\xc3\xc3\xa9",
        b"\xc0\xaf",
        b"\xe2\x82",
        b"\xe0\x80\xaf",
        b"\xed\xa0\x80",
        b"\xf0\x9f\x98",
        b"\xf4\x90\x80\x80",
        b"\xff",
    ];
    // A name and a value that are known, an enumeration, a value that must be one text, and what nobody knows.
    let places: [(&[u8], &[u8]); 5] = [
        (br#"{"title":""#, br#""}"#),
        (br#"{"state":""#, br#"","x":1}"#),
        (br#"{"type":""#, br#"" }"#),
        (br#"{"x":{""#, br#"":"y"}}"#),
        (br#"{"x":["a\n"#, br#"\u00e9"]}"#),
    ];
    let followed = "é".repeat(100);
    let mut checked = 0;
    for (is_good, bytes) in good
        .map(|bytes| (true, bytes))
        .into_iter()
        .chain(bad.map(|bytes| (false, bytes)))
    {
        for (before, behind) in places {
            for (lead, tail) in
                (0..70).flat_map(|lead| [0, 1, 13, 16, 31, 64].map(|tail| (lead, tail)))
            {
                let text = [&b"a".repeat(lead), bytes, &b"b".repeat(tail)].concat();
                let document = [before, &text, behind].concat();
                let list = [
                    b"[".as_slice(),
                    &document,
                    b",\"",
                    followed.as_bytes(),
                    b"\"]",
                ]
                .concat();
                for document in [document, list] {
                    let report = report::<Value>(&document);
                    let at = std::str::from_utf8(&document).map_err(|error| error.valid_up_to());
                    assert_eq!(at.is_ok(), is_good);
                    assert_eq!(serde_json::from_slice::<Value>(&document).is_ok(), is_good);
                    let said: Vec<_> = report
                        .violations
                        .iter()
                        .map(|violation| {
                            (
                                &*violation.rule,
                                violation.position.map(|position| position.offset),
                            )
                        })
                        .collect();
                    let expected: Vec<_> = at
                        .err()
                        .map(|at| ("json.utf8", Some(at)))
                        .into_iter()
                        .collect();
                    assert_eq!(said, expected, "{}", String::from_utf8_lossy(&document));
                    assert_eq!(is_json(&self::report::<Conversation>(&document)), is_good);
                    checked += 1;
                }
            }
        }
    }
    assert_eq!(checked, 14 * 5 * 420 * 2);
}

#[test]
fn depth() {
    let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    for depth in [1, 126, 127, 128, 129, 1_000, 100_000] {
        let text = nested(depth);
        assert_eq!(
            accepts(text.as_bytes()),
            serde_json::from_str::<Value>(&text).is_ok(),
            "{depth} arrays"
        );
    }
    let report = validate::<Conversation>(&format!("{{\"a\":{}", nested(100_000)));
    assert_eq!(
        report.violations.last().map(|violation| &*violation.rule),
        Some("json.depth")
    );
    // A value built by a program can be deeper than any text that is read; the verdict stays.
    let mut value = Value::Null;
    for _ in 0..200 {
        value = Value::Array(vec![value]);
    }
    assert!(!is_json(&validate::<Value>(&value)));
    assert!(decode::<Value>(&value).is_err());
}

fn duplicates(report: &Report) -> impl Iterator<Item = &Violation> {
    let violations = report.violations.iter();
    violations.filter(|violation| violation.rule == "json.duplicate_member")
}

#[test]
fn duplicates_are_errors_with_both_places_and_the_last_one_counts() {
    let text =
        "{\"title\": \"a\",\n \"x\": {\"y\": 1, \"\\u0079\": 2},\n \"title\": null, \"x\": 3}";
    let decoded = decode::<Conversation>(text).expect("an object");
    let duplicates: Vec<_> = duplicates(&decoded.report)
        .map(|violation| {
            let position = violation.position.expect("text has positions");
            let earlier = violation.related[0].position.expect("text has positions");
            (
                violation.instance_location.as_str(),
                (position.line, position.column),
                (earlier.line, earlier.column),
            )
        })
        .collect();
    assert_eq!(
        duplicates,
        [
            ("/x/y", (2, 16), (2, 8)),
            ("/title", (3, 2), (1, 2)),
            ("/x", (3, 17), (2, 2))
        ]
    );
    let back = serde_json::to_value(&decoded.value).expect("encodes");
    assert_eq!(back, serde_json::from_str::<Value>(text).expect("JSON"));
    // Whoever signs or forwards a duplicate is told, whatever was switched off.
    let report = Options::new()
        .allow("json.duplicate_member")
        .validate::<Conversation>(text);
    assert!(!report.is_valid());
}

/// Behind each member a walk expects one or two others and looks the rest up; whichever way a member comes again, it is told.
#[test]
fn a_duplicate_is_told_behind_every_other_member() {
    let mut checked = 0;
    for object in intercom_schema::objects() {
        let names = || object.members.iter().map(|member| member.name);
        for (twice, between) in names().flat_map(|twice| names().map(move |name| (twice, name))) {
            if twice == between {
                continue;
            }
            // Behind it there is room for whoever compares many bytes at once.
            let room = " ".repeat(100);
            for [line, space] in [["", ""], ["\n  ", " "]] {
                let member = |name: &str| format!("{line}\"{name}\":{space}null");
                let members = [twice, between, twice].map(member).join(",");
                let text = format!("{{{members}\n}}{room}");
                let report = (object.validate)(&Options::new(), text.as_bytes());
                let duplicates: Vec<_> = duplicates(&report)
                    .map(|violation| violation.instance_location.as_str())
                    .collect();
                assert_eq!(duplicates, [format!("/{twice}")], "{}: {text}", object.name);
                checked += 1;
            }
        }
    }
    assert!(checked > 8_000, "{checked}");
}

/// The first of two members did not fit its type; what was kept of it is gone without a trace.
#[test]
fn a_value_that_a_duplicate_replaces_makes_no_difference() {
    let twice = decode::<Conversation>(r#"{"open": 1e20, "open": true}"#).expect("an object");
    let once = decode::<Conversation>(r#"{"open": true}"#).expect("an object");
    assert_eq!(twice.value, once.value);
}

/// A union looks ahead to tell what it is; what is wrong is said once all the same, and up to the break.
#[test]
fn a_look_ahead_says_nothing_twice_and_loses_nothing() {
    let rules = |text: &str| -> Vec<String> {
        let report = validate::<intercom_schema::Payload>(text);
        let violations = report.violations.iter();
        violations
            .map(|violation| format!("{} {}", violation.rule, violation.instance_location))
            .collect()
    };
    let event = |item: &str| {
        format!(r#"{{"type":"notification_event","topic":"ping","data":{{"item":{item}}}}}"#)
    };
    assert_eq!(
        rules(&event(r#"{"x":{"a":1,"a":2},"type":"ping"}"#)),
        [
            "schema.unknown_member /data/item/x",
            "json.duplicate_member /data/item/x/a"
        ]
    );
    assert_eq!(
        rules(r#"{"type":"conversation_statistics","count_reopens":"x","a":"#),
        ["schema.type /count_reopens", "json.syntax "]
    );
}
