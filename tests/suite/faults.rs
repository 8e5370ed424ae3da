//! What is said of text that is no JSON, and of which byte: people look there for their mistake.

use intercom_schema::{Conversation, Options, Payload, Report, Value, Wire, validate};

const END: &str = "the input ends in the middle of a value";
const VALUE: &str = "a JSON value is expected here";
const NAME: &str = "a member name in double quotes is expected here";
const COLON: &str = "a colon is expected after a member name";
const COMMA: &str = "a comma or the closing bracket is expected here";
const NUMBER: &str = "this is no number of JSON";
const RANGE: &str = "the number is too large for a 64-bit float";
const CONTROL: &str = "a control character inside text must be escaped";
const ESCAPE: &str = "this is no escape sequence of JSON";
const LONE: &str = "half of a surrogate pair stands alone";
const TRAILING: &str = "something follows the end of the document";
const UTF8: &str = "the bytes are not UTF-8";

/// What is wrong with the JSON itself, and where.
fn fault(report: &Report) -> Option<(usize, &str)> {
    let mut violations = report.violations.iter();
    let fault = violations.find(|violation| violation.rule.starts_with("json."))?;
    let position = fault.position.expect("text has positions");
    Some((position.offset, &fault.message))
}

/// Whatever is read as, and whether or not it is kept.
fn check(text: &[u8], expected: (usize, &str)) {
    fn of<T: Wire>(text: &[u8], expected: (usize, &str)) {
        let shown = String::from_utf8_lossy(text);
        let report = validate::<T>(text);
        assert_eq!(fault(&report), Some(expected), "{shown}");
        let decoded = Options::new().decode::<T>(text);
        let decoded = decoded.map_or_else(|report| report, |decoded| decoded.report);
        assert_eq!(decoded, report, "{shown}");
    }
    of::<Conversation>(text, expected);
    of::<Payload>(text, expected);
    of::<Value>(text, expected);
}

/// Members that the schema knows, one of each type, and one that it does not know.
const MEMBERS: &[&str] = &[
    "mood",
    "title",
    "open",
    "created_at",
    "id",
    "state",
    "tags",
    "custom_attributes",
];

/// A value, and where in it the mistake is; `None` at its end. The object ends right behind it.
#[test]
fn in_a_value() {
    for (value, at, message) in [
        ("", 0, VALUE),
        ("nul", 3, VALUE),
        ("nulL", 3, VALUE),
        ("tru", 3, VALUE),
        ("trUe", 2, VALUE),
        ("falsy", 4, VALUE),
        ("nulll", 4, COMMA),
        ("x", 0, VALUE),
        ("+1", 0, VALUE),
        (".5", 0, VALUE),
        ("-", 1, NUMBER),
        ("-x", 1, NUMBER),
        ("01", 0, NUMBER),
        ("-01", 0, NUMBER),
        ("1.", 2, NUMBER),
        ("1.x", 2, NUMBER),
        ("1e", 2, NUMBER),
        ("1E+", 3, NUMBER),
        ("1e-x", 3, NUMBER),
        ("1.5.", 3, COMMA),
        ("1e400", 0, RANGE),
        ("-1e400", 0, RANGE),
        ("1 2", 2, COMMA),
        ("\"a\" \"b\"", 4, COMMA),
        ("[1 2]", 3, COMMA),
        ("[1,]", 3, VALUE),
        ("[,1]", 1, VALUE),
        ("[1}", 2, COMMA),
        ("{]", 1, NAME),
        ("{\"a\"}", 4, COLON),
        ("{\"a\" 1}", 5, COLON),
        ("{\"a\":}", 5, VALUE),
        ("{\"a\":1,}", 7, NAME),
        ("{\"a\":1 \"b\":2}", 7, COMMA),
        ("{a:1}", 1, NAME),
    ] {
        for member in MEMBERS {
            let before = format!("{{\"{member}\": ");
            let at = before.len() + at;
            check(format!("{before}{value}}}").as_bytes(), (at, message));
            check(format!("{before}{value}  }}").as_bytes(), {
                // What is missing is missed at the first byte that is not white space.
                let skipped = if value.is_empty() { 2 } else { 0 };
                (at + skipped, message)
            });
            let more = format!("{before}{value},\"x\":\"{}\"}}", "y".repeat(80));
            if !value.contains('}') {
                check(more.as_bytes(), (at, message));
            }
        }
    }
}

/// Text is read in blocks, and byte by byte near the end: a mistake is seen at any distance from both.
#[test]
fn in_text() {
    for (wrong, at, message) in [
        ("\u{0}", 0, CONTROL),
        ("\n", 0, CONTROL),
        ("\u{1f}", 0, CONTROL),
        ("\\x", 1, ESCAPE),
        ("\\é", 1, ESCAPE),
        ("\\u12G4", 4, ESCAPE),
        ("\\u", 2, ESCAPE),
        ("\\u00g", 4, ESCAPE),
        ("\\u:000", 2, ESCAPE),
        ("\\ugg00", 2, ESCAPE),
        ("\\u00gg", 4, ESCAPE),
        ("\\u0gg0", 3, ESCAPE),
        ("\\ud800", 0, LONE),
        ("\\udbff\\n", 0, LONE),
        ("\\ud800\\u0041", 0, LONE),
        ("\\ud800\\ud800", 0, LONE),
        ("\\ud83d\\ue000", 0, LONE),
        ("\\udc00", 0, LONE),
        ("\\udfff\\udc00", 0, LONE),
        ("\\ud800\\u00g0", 10, ESCAPE),
        ("\\n\\\\\\\"\\u00e9\\ud83d\\ude00\\x", 25, ESCAPE),
    ] {
        for before in 0..70 {
            let (name, filler) = (&MEMBERS[before % MEMBERS.len()], "é".repeat(before));
            for after in [0, 1, 15, 60, 90] {
                let head = format!("{{\"{name}\":\"{filler}");
                let text = format!("{head}{wrong}{}\"}}", " ".repeat(after));
                check(text.as_bytes(), (head.len() + at, message));
            }
            let head = format!("{{\"{filler}");
            let text = format!("{head}{wrong}\":0}}");
            check(text.as_bytes(), (head.len() + at, message));
        }
    }
}

#[test]
fn at_the_end() {
    let whole = r#"{"mood":"\u00e9\ud83d\ude00","id":"1","created_at":-1.5e+3,"open":true,"title":null,"tags":{"tags":[{"id":[]}]}}"#;
    assert!(fault(&validate::<Conversation>(whole)).is_none());
    let half = whole.find("\\ud83d").expect("half of a pair");
    for end in 0..whole.len() {
        // Whether the other half was cut off or never written, nobody knows.
        let alone = (half + 6..half + 8).contains(&end);
        let expected = if alone { (half, LONE) } else { (end, END) };
        check(&whole.as_bytes()[..end], expected);
        let blank = format!("{} \n", &whole[..end]);
        let inside = whole[..end].matches('"').count() % 2 == 1;
        if !inside && !whole[..end].ends_with(['-', '.', 'e', '+', 't', 'r', 'u', 'n', 'l']) {
            check(blank.as_bytes(), (end + 2, END));
        }
    }
    let end = whole.len();
    for more in ["x", "}", ",", "{}", "\"", "0"] {
        check(format!("{whole}{more}").as_bytes(), (end, TRAILING));
        check(format!("{whole} {more}").as_bytes(), (end + 1, TRAILING));
    }
}

#[test]
fn in_bytes() {
    for before in 0..40 {
        for wrong in [
            &b"\xff"[..],
            b"\xc3",
            b"\xed\xa0\x80",
            b"\xf8\x88\x80\x80\x80",
        ] {
            let head = format!("{{\"title\":\"{}", "é".repeat(before));
            let bytes = [head.as_bytes(), wrong, b"\"}"].concat();
            check(&bytes, (head.len(), UTF8));
        }
    }
}

/// Lines and columns are counted in what was read, whatever holds it.
#[test]
fn every_buffer_has_its_places() {
    const TEXT: &[u8; 42] = b"{\n  \"id\": \"1\",\n  \"open\": \"yes\",\n \"a\": 1 }x";
    let bytes = TEXT.as_slice();
    let text = str::from_utf8(bytes).expect("text");
    let report = validate::<Conversation>(bytes);
    let places: Vec<_> = report
        .violations
        .iter()
        .map(|violation| {
            let position = violation.position.expect("text has positions");
            (&*violation.rule, position.line, position.column)
        })
        .collect();
    assert_eq!(
        places,
        [
            ("schema.type", 3, 11),
            ("schema.unknown_member", 4, 7),
            ("schema.required", 1, 1),
            ("schema.required", 1, 1),
            ("schema.required", 1, 1),
            ("json.syntax", 4, 10),
        ]
    );
    assert_eq!(validate::<Conversation>(TEXT), report);
    assert_eq!(validate::<Conversation>(&bytes.to_vec()), report);
    assert_eq!(validate::<Conversation>(text), report);
    assert_eq!(validate::<Conversation>(&text.to_owned()), report);
}
