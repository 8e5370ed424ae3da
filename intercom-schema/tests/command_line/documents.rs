//! How documents stand in a text, and what is not JSON.

use serde_json::Value;

use super::{BAD, FAULT, GOOD, bad, check, findings, out, validate};

#[test]
fn one_document() {
    check(GOOD, &[]);
    check(BAD, &[&bad(1, 1, FAULT)]);
    check(format!("\n  {BAD}\n\n"), &[&bad(1, 2, FAULT + 2)]);
}

#[test]
fn one_document_over_several_lines() {
    let pretty = "{\n  \"type\": \"conversation_statistics\",\n  \"count_reopens\": \"x\"\n}\n";
    check(pretty, &[&bad(1, 3, 20)]);
    check(pretty.replace('\n', "\r\n"), &[&bad(1, 3, 20)]);
    // As jq prints them.
    check(pretty.repeat(2), &[&bad(1, 3, 20), &bad(2, 7, 20)]);
}

#[test]
fn one_document_per_line() {
    check(
        format!("{GOOD}\n{BAD}\n{GOOD}\n{BAD}"),
        &[&bad(2, 2, FAULT), &bad(4, 4, FAULT)],
    );
    check(format!("{GOOD}\r\n{BAD}\r\n"), &[&bad(2, 2, FAULT)]);
    check(
        format!("\n{BAD}\n \t\n\r\n  {BAD}\n\n"),
        &[&bad(1, 2, FAULT), &bad(2, 5, FAULT + 2)],
    );
}

#[test]
fn an_array_of_documents() {
    check("[]", &[]);
    check(
        format!("[{BAD},{GOOD}, {BAD}]"),
        &[
            &bad(1, 1, FAULT + 1),
            &bad(3, 1, FAULT + BAD.len() + GOOD.len() + 4),
        ],
    );
    check(
        format!("[\n  {GOOD},\n  {BAD}\n]\n"),
        &[&bad(2, 3, FAULT + 2)],
    );
    check(
        format!(
            "[{{\n\"type\":\"conversation_statistics\",\n  \"count_reopens\":\"x\"}},\n {BAD}]"
        ),
        &[&bad(1, 3, 19), &bad(2, 4, FAULT + 1)],
    );
}

#[test]
fn an_array_in_a_line() {
    check(
        format!("{GOOD}\n[{GOOD},{BAD}]\n{BAD}\n"),
        &[&bad(3, 2, FAULT + GOOD.len() + 2), &bad(4, 3, FAULT)],
    );
}

#[test]
fn columns_are_characters() {
    check(
        format!("[{{\"type\":\"conversation_statistics\",\"é😀\":1}},{BAD}]"),
        &["1 1:41 schema.unknown_member /é😀", &bad(2, 1, 43 + FAULT)].map(|finding| finding),
    );
}

#[test]
fn a_byte_order_mark_is_passed_over_at_the_start_only() {
    check(format!("\u{FEFF}{BAD}"), &[&bad(1, 1, FAULT)]);
    check(format!("\u{FEFF}{GOOD}\n{BAD}"), &[&bad(2, 2, FAULT)]);
    check(format!("{GOOD}\n\u{FEFF}{BAD}"), &["2 2:1 json.syntax"]);
}

#[test]
fn standard_input_is_read_without_a_file_and_for_a_dash() {
    assert_eq!(
        findings(&validate(&["--format", "json", "-"], BAD)),
        [bad(1, 1, FAULT)]
    );
    let output = validate(&["--format", "json"], BAD);
    let line: Value = serde_json::from_str(out(&output)).unwrap();
    assert_eq!(line["file"], "<stdin>");
}

// What is not JSON

#[test]
fn malformed_documents_are_violations_at_their_place() {
    check("", &["1 1:1 json.syntax"]);
    check(" \n\n", &["1 3:1 json.syntax"]);
    check(
        "{\"type\":\"conversation_statistics\"",
        &["1 1:34 json.syntax"],
    );
    check(
        "{\"type\":\"conversation_statistics\",\n\"count_reopens\":",
        &["1 2:17 json.syntax"],
    );
    check(
        b"{\"type\":\"conversation_statistics\",\"a\":\"\xFF\"}",
        &["1 1:40 json.utf8"],
    );
    check("7", &["1 1:1 schema.type"]);
    check("nul", &["1 1:4 json.syntax"]);
    check(format!("{GOOD} x"), &["1 1:36 json.syntax"]);
    check("{\"x\":1e999}", &["1 1:6 json.syntax"]);
}

#[test]
fn a_malformed_line_leaves_the_others_alone() {
    check(
        format!("{GOOD}\n{{\"a\":\n{BAD}"),
        &["2 2:6 json.syntax", &bad(3, 3, FAULT)],
    );
    check(
        format!("{{\"a\n{GOOD}\n{BAD}"),
        &["1 1:4 json.syntax", &bad(3, 3, FAULT)],
    );
    let bytes = [GOOD.as_bytes(), b"\n\xC3\x28\n", BAD.as_bytes()].concat();
    check(bytes, &["2 2:1 json.utf8", &bad(3, 3, FAULT)]);
}

#[test]
fn a_malformed_element_stands_where_the_file_has_it() {
    check(
        format!("[\n{GOOD},\n{{\"a\":tru}},\n{BAD}]"),
        &["2 3:9 json.syntax", &bad(3, 4, FAULT)],
    );
    check(format!("[{GOOD},]"), &["2 1:37 json.syntax"]);
    check(format!("[{GOOD}"), &["2 1:36 json.syntax"]);
    check(
        format!("[{GOOD} {BAD}]"),
        &["2 1:37 json.syntax", &bad(3, 1, FAULT + 36)],
    );
    check(format!("[{GOOD}] x"), &["2 1:38 json.syntax"]);
    check(format!("[{GOOD},7]"), &["2 1:37 schema.type"]);
}

#[test]
fn depth_is_limited_but_harmless() {
    let deep = "[".repeat(100_000);
    // An array is no conversation, so nobody looks how deep it is.
    check(&deep, &["1 1:2 schema.type"]);
    check(
        format!("{{\"type\":\"conversation\",\"x\":{deep}"),
        &["1 1:28 schema.unknown_member /x", "1 1:154 json.depth"],
    );
    check(
        format!("{deep}{}", "]".repeat(100_000)),
        &["1 1:2 schema.type"],
    );
    check(
        format!("{}1{}", "{\"a\":".repeat(100_000), "}".repeat(100_000)),
        &["1 1:636 json.depth"],
    );
}

#[test]
fn duplicate_members_are_errors() {
    check(
        r#"{"type":"conversation_statistics","x":{"a":1,"a":1}}"#,
        &[
            "1 1:39 schema.unknown_member /x",
            "1 1:46 json.duplicate_member /x/a",
        ],
    );
}
