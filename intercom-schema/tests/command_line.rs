//! The command line, as its users meet it: arguments and bytes in, text and an exit code out.

#[path = "command_line/export.rs"]
mod export;
#[path = "command_line/formats.rs"]
mod formats;
#[path = "command_line/inputs.rs"]
mod inputs;
#[path = "command_line/privacy.rs"]
mod privacy;
#[path = "command_line/profile.rs"]
mod profile;
#[path = "command_line/reports.rs"]
mod reports;
#[path = "command_line/settings.rs"]
mod settings;

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::Value;

/// Statistics without any fault, and statistics with one, whose place is easily counted.
const GOOD: &str = r#"{"type":"conversation_statistics"}"#;
const BAD: &str = r#"{"type":"conversation_statistics","count_reopens":"x"}"#;
/// Where the fault of `BAD` stands in its line.
const FAULT: usize = 51;

/// A folder of its own for each test, gone when the test is over.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        static NEXT: AtomicUsize = AtomicUsize::new(0);
        let name = format!(
            "intercom-schema-{}-{}",
            std::process::id(),
            NEXT.fetch_add(1, Ordering::Relaxed)
        );
        let path = std::env::temp_dir().join(name);
        fs::create_dir_all(&path).unwrap();
        Folder(path)
    }

    fn file(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.0.join(name);
        fs::write(&path, content).unwrap();
        path
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn program() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_intercom-schema"));
    command
        .env_remove("NO_COLOR")
        .env_remove("CLICOLOR_FORCE")
        .env_remove("CLICOLOR");
    command
}

fn run(arguments: &[&str]) -> Output {
    program()
        .args(arguments)
        .stdin(Stdio::null())
        .output()
        .unwrap()
}

/// Runs `validate` on standard input.
fn validate(arguments: &[&str], input: impl AsRef<[u8]>) -> Output {
    let mut command = program();
    command.arg("validate").args(arguments);
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    // The program may end without reading to the end.
    let input = input.as_ref().to_vec();
    let writer = std::thread::spawn(move || drop(stdin.write_all(&input)));
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    output
}

fn code(output: &Output) -> i32 {
    output.status.code().expect("no signal ended it")
}

fn out(output: &Output) -> &str {
    std::str::from_utf8(&output.stdout).unwrap()
}

fn err(output: &Output) -> &str {
    std::str::from_utf8(&output.stderr).unwrap()
}

/// The findings of JSON output: `document line:column rule pointer`.
fn findings(output: &Output) -> Vec<String> {
    let finding = |line: &str| {
        let line: Value = serde_json::from_str(line).unwrap();
        let text = |name: &str| line[name].as_str().unwrap().to_owned();
        let place = format!("{} {}:{}", line["document"], line["line"], line["column"]);
        format!("{place} {} {}", text("rule"), text("instanceLocation"))
            .trim_end()
            .to_owned()
    };
    out(output).lines().map(finding).collect()
}

/// Judges input and compares findings; the exit code must say whether there are any.
fn check(input: impl AsRef<[u8]>, expected: &[&str]) {
    check_with(&[], input, expected);
}

fn check_with(arguments: &[&str], input: impl AsRef<[u8]>, expected: &[&str]) {
    let input = input.as_ref();
    let output = validate(&[&["--format", "json"], arguments].concat(), input);
    let shown = String::from_utf8_lossy(&input[..input.len().min(200)]);
    assert_eq!(findings(&output), expected, "{shown}");
    assert_eq!(code(&output), i32::from(!expected.is_empty()), "{shown}");
    assert_eq!(err(&output), "", "{shown}");
    // A file is read as standard input is.
    let folder = Folder::new();
    let file = folder.file("input", input);
    let file = run(&[
        &["validate", "--format", "json", file.to_str().unwrap()],
        arguments,
    ]
    .concat());
    assert_eq!(findings(&file), expected, "{shown}");
}

/// `number line:column rule` of the one fault of `BAD`.
fn bad(document: usize, line: usize, column: usize) -> String {
    format!("{document} {line}:{column} schema.type /count_reopens")
}

// Forms of input

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
    check(&deep, &["1 1:2 schema.type", "1 1:129 json.depth"]);
    check(
        format!("{{\"type\":\"conversation\",\"x\":{deep}"),
        &["1 1:28 schema.unknown_member /x", "1 1:154 json.depth"],
    );
    check(
        format!("{deep}{}", "]".repeat(100_000)),
        &["1 1:2 schema.type", "1 1:129 json.depth"],
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

// Which object?

#[test]
fn the_object_is_told_by_the_document_or_by_the_caller() {
    check(r#"{"type":"tea_pot"}"#, &["1 1:1 payload.known"]);
    check(
        format!("{GOOD}\n{{\"id\":\"1\"}}"),
        &["2 2:1 payload.known"],
    );
    check(
        r#"{"type":"email","delivered_as":"x","redacted":false}"#,
        &["1 1:32 source.delivered_as_known /delivered_as"],
    );
    check_with(
        &["--object", "conversation_source"],
        r#"{"type":"email","url":7,"redacted":false}"#,
        &["1 1:23 schema.type /url"],
    );
    check_with(&["--allow", "payload.known"], r#"{"type":"tea_pot"}"#, &[]);
}

#[test]
fn json_is_checked_even_if_the_payload_is_unknown() {
    check(
        r#"{"type":"tea_pot","a":1,"a":2}"#,
        &["1 1:1 payload.known", "1 1:25 json.duplicate_member /a"],
    );
    check(r#"{"type":"tea_pot","a":"#, &["1 1:23 json.syntax"]);
}

// Options

#[test]
fn version_and_origin_reach_the_library() {
    let newer = r#"{"type":"conversation_statistics","assigned_team_first_response_time":[]}"#;
    check(newer, &[]);
    let output = validate(&["--format", "json", "--api-version", "2.7"], newer);
    assert_eq!(
        findings(&output),
        ["1 1:71 schema.other_version /assigned_team_first_response_time"]
    );
    assert_eq!(code(&output), 0, "drift is no error");

    let iso = r#"{"type":"conversation_statistics","last_close_at":"2026-01-10T07:56:29.000Z"}"#;
    let times = |origin: &str| {
        let output = validate(&["--format", "json", "--origin", origin], iso);
        findings(&output)
            .iter()
            .any(|finding| finding.contains("statistics.times_are_unix"))
    };
    assert!(times("rest"));
    assert!(!times("webhook"));
}

#[test]
fn severities_can_be_changed() {
    let drift = r#"{"type":"conversation_statistics","mood":"good"}"#;
    let severity = |arguments: &[&str]| {
        let output = validate(&[&["--format", "json"], arguments].concat(), drift);
        let line = serde_json::from_str(out(&output)).unwrap_or(Value::Null);
        (line["severity"].as_str().map(str::to_owned), code(&output))
    };
    assert_eq!(severity(&[]), (Some("drift".to_owned()), 0));
    assert_eq!(
        severity(&["--deny", "schema.unknown_member"]),
        (Some("error".to_owned()), 1)
    );
    assert_eq!(
        severity(&["--warn", "schema.type,schema.unknown_member"]),
        (Some("warning".to_owned()), 0)
    );
    assert_eq!(
        severity(&["--allow", "schema.type", "--allow", "schema.unknown_member"]),
        (None, 0)
    );
}

#[test]
fn the_number_of_violations_is_bounded_but_errors_count() {
    let two = r#"{"type":"conversation_statistics","mood":1,"count_reopens":"x"}"#;
    let output = validate(&["--max-violations", "1"], two);
    assert_eq!(code(&output), 1, "the error was omitted, not forgiven");
    assert!(
        out(&output).contains("<stdin>: and 1 more in document 1\n"),
        "{}",
        out(&output)
    );
    assert!(out(&output).contains("1 more violation not shown; see --max-violations"));
    assert_eq!(
        findings(&validate(
            &["--format", "json", "--max-violations", "1"],
            two
        ))
        .len(),
        1
    );
}

// Output

#[test]
fn human_output_names_places_and_ends_with_a_summary() {
    let folder = Folder::new();
    let file = folder.file(
        "some.ndjson",
        format!("{GOOD}\n{BAD}\n{{\"type\":\"conversation_statistics\",\"mood\":1}}\n"),
    );
    let file = file.to_str().unwrap();
    let output = run(&["validate", file]);
    let expected = format!(
        "\
{file}:2:51: error[schema.type] expected an integer, found text
  document 2 /count_reopens
  | {{\"type\":\"…\",\"count_reopens\":\"…\"}}
  |             ^^^^^^^^^^^^^^^^^^^
{file}:3:42: drift[schema.unknown_member] conversation_statistics has no such member in any API version known to us
  document 3 /mood
  | {{\"type\":\"…\",\"mood\":0}}
  |             ^^^^^^^^

3 documents, 1 with errors: 1 error, 0 warnings, 1 drift
  1  error    schema.type
  1  drift    schema.unknown_member
Why? intercom-schema explain schema.type
"
    );
    assert_eq!(out(&output), expected);
    assert_eq!(code(&output), 1);
}

#[test]
fn nothing_is_said_about_documents_that_are_fine() {
    let output = validate(&[], format!("{GOOD}\n{GOOD}\n"));
    assert_eq!(out(&output), "2 documents, no violations\n");
    assert_eq!(code(&output), 0);
    assert_eq!(out(&validate(&["--format", "json"], GOOD)), "");
}

#[test]
fn json_output_has_one_shape() {
    let output = validate(&["--format", "json"], BAD);
    let line: Value = serde_json::from_str(out(&output)).unwrap();
    let mut names: Vec<_> = line
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect();
    // In another order where some crate asks serde_json to keep it.
    names.sort_unstable();
    assert_eq!(
        names,
        [
            "column",
            "document",
            "file",
            "instanceLocation",
            "keywordLocation",
            "line",
            "message",
            "rule",
            "severity"
        ]
    );
    assert_eq!(
        line["keywordLocation"],
        "conversation_statistics.json#/properties/count_reopens"
    );
    assert_eq!(line["severity"], "error");
}

#[test]
fn payloads_are_never_printed() {
    const SECRET: &str = "canary-7f3a";
    let document = format!(
        r#"{{"type":"conversation","id":{{"x":"{SECRET}"}},"created_at":"{SECRET}","updated_at":["{SECRET}"],"state":"{SECRET}",
        "priority":"{SECRET}","title":7,"mood":"{SECRET}","source":{{"type":"{SECRET}","delivered_as":"{SECRET}","body":["{SECRET}"],
        "author":"{SECRET}","redacted":"{SECRET}"}},"statistics":{{"type":"{SECRET}","count_reopens":"{SECRET}"}},
        "tags":{{"type":"{SECRET}","tags":["{SECRET}"]}},"read":"{SECRET}","open":"{SECRET}"}}"#
    );
    let inputs = [
        document.replace("\n", ""),
        format!("[{document}, {{\"type\":\"{SECRET}\"}}, \"{SECRET}\", {SECRET}]"),
        format!("{{\"type\":\"conversation\",\"state\":\"{SECRET}\",\"id\":\"{SECRET}"),
        format!("{SECRET}\n{SECRET}"),
    ];
    for input in inputs {
        for format in ["human", "json"] {
            let output = validate(&["--format", format], &input);
            assert_eq!(code(&output), 1, "{input}");
            assert!(out(&output).lines().count() >= 1);
            assert!(!out(&output).contains("canary"), "{}", out(&output));
            assert_eq!(err(&output), "");
        }
    }
}

#[test]
fn control_characters_in_names_do_not_reach_the_terminal() {
    let output = validate(
        &[],
        r#"{"type":"conversation_statistics","\u001b[2Ja\n\u202e":1}"#,
    );
    assert!(
        out(&output).contains("document 1 /\\u{1b}[2Ja\\u{a}\\u{202e}\n"),
        "{}",
        out(&output)
    );
}

#[test]
fn colours_are_for_terminals_and_those_who_want_them() {
    let coloured = |variables: &[(&str, &str)]| {
        let folder = Folder::new();
        let file = folder.file("bad.json", BAD);
        let mut command = program();
        command
            .arg("validate")
            .arg(file)
            .envs(variables.iter().copied());
        out(&command.output().unwrap()).contains('\u{1b}')
    };
    assert!(!coloured(&[]), "a pipe is no terminal");
    assert!(coloured(&[("CLICOLOR_FORCE", "1")]));
    assert!(!coloured(&[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")]));
}

#[test]
fn findings_come_in_the_order_of_the_text() {
    // The rule concerns the whole object and is judged after its members.
    check(
        r#"{"type":"conversation","id":"1","created_at":2,"updated_at":1,"mood":1}"#,
        &[
            "1 1:1 conversation.created_before_updated",
            "1 1:70 schema.unknown_member /mood",
        ],
    );
}

// Exit codes

#[test]
fn unreadable_input_is_3_and_the_rest_is_judged() {
    let folder = Folder::new();
    let (good, bad) = (folder.file("good.json", GOOD), folder.file("bad.json", BAD));
    let (good, bad) = (good.to_str().unwrap(), bad.to_str().unwrap());
    let missing = folder.0.join("missing.json");
    let missing = missing.to_str().unwrap();
    let empty = Folder::new();
    let directory = empty.0.to_str().unwrap();

    let output = run(&["validate", missing, bad]);
    assert_eq!(code(&output), 3, "3 wins over 1");
    assert_eq!(
        err(&output),
        format!("intercom-schema: {missing}: there is no such file\n")
    );
    assert!(out(&output).contains("error[schema.type]"));
    assert!(out(&output).contains("1 input could not be read\n"));

    let output = run(&["validate", good, directory]);
    assert_eq!(code(&output), 3);
    assert_eq!(
        err(&output),
        format!(
            "intercom-schema: {directory}: cannot be read: no .json, .ndjson or .jsonl file is in this folder\n"
        )
    );
    assert_eq!(code(&run(&["validate", good])), 0);
    assert_eq!(code(&run(&["validate", good, bad])), 1);
}

#[test]
fn wrong_usage_is_2_and_says_what_to_do() {
    let misuse = |arguments: &[&str], hint: &str| {
        let output = run(arguments);
        assert_eq!(code(&output), 2, "{arguments:?}");
        assert_eq!(out(&output), "", "{arguments:?}");
        assert!(
            err(&output).contains(hint),
            "{arguments:?}: {}",
            err(&output)
        );
    };
    misuse(&[], "Usage: intercom-schema <COMMAND>");
    misuse(&["valdate"], "validate");
    misuse(&["validate", "--api-version", "2.6"], "2.16, Preview");
    misuse(
        &["validate", "--origin", "mail"],
        "rest, mutation, list, webhook",
    );
    misuse(
        &["validate", "--object", "conversatio"],
        "a similar value exists: 'conversation'",
    );
    misuse(
        &["validate", "--object", "conversatio"],
        "conversation_list",
    );
    misuse(
        &["validate", "--max-violations", "many"],
        "--max-violations",
    );
    misuse(
        &["validate", "--deny", "close_order"],
        "did you mean statistics.close_order?",
    );
    misuse(
        &["validate", "--warn", "statistics.closeorder"],
        "did you mean statistics.close_order?",
    );
    misuse(
        &["validate", "--allow", "xyzzy"],
        "`intercom-schema rules` lists them",
    );
    misuse(
        &["validate", "--allow", "json.syntax"],
        "rules about JSON itself stay errors",
    );
    misuse(
        &["validate", "--warn", "json.depth"],
        "rules about JSON itself stay errors",
    );
    misuse(
        &[
            "validate",
            "--deny",
            "schema.type",
            "--allow",
            "schema.type",
        ],
        "two severities",
    );
    misuse(
        &[
            "validate",
            "--warn",
            "schema.type",
            "--allow",
            "schema.type",
        ],
        "two severities",
    );
    misuse(
        &["explain", "statistics.close_ordr"],
        "did you mean statistics.close_order?",
    );
    misuse(&["explain"], "<RULE>");
}

#[test]
fn help_and_version_are_answers() {
    let help = run(&["validate", "--help"]);
    assert_eq!(code(&help), 0);
    assert!(out(&help).contains("Examples:"));
    assert_eq!(
        out(&run(&["--version"])),
        concat!("intercom-schema ", env!("CARGO_PKG_VERSION"), "\n")
    );
}

#[cfg(target_os = "linux")]
#[test]
fn output_that_cannot_be_written_is_74() {
    let folder = Folder::new();
    let file = folder.file("bad.json", BAD);
    let file = file.to_str().unwrap();
    for arguments in [
        &["validate", file][..],
        &["validate", "--format", "json", file],
        &["rules"],
        &["rules", "--format", "json"],
        &["objects"],
        &["explain", "schema.type"],
        &["--help"],
        &["--version"],
    ] {
        let full = fs::OpenOptions::new()
            .write(true)
            .open("/dev/full")
            .unwrap();
        let output = program().args(arguments).stdout(full).output().unwrap();
        assert_eq!(code(&output), 74, "{arguments:?}");
        assert!(
            err(&output).starts_with("intercom-schema: cannot write output: "),
            "{arguments:?}: {}",
            err(&output)
        );
    }
}

#[test]
fn a_closed_pipe_ends_quietly() {
    let folder = Folder::new();
    let many = folder.file("many.ndjson", format!("{BAD}\n").repeat(20_000));
    for format in ["human", "json"] {
        let mut command = program();
        command
            .args(["validate", "--format", format])
            .arg(&many)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let mut first = String::new();
        BufReader::new(child.stdout.take().unwrap())
            .read_line(&mut first)
            .unwrap();
        assert!(first.contains("schema.type"));
        // The reader is gone now, long before the output is.
        let mut complaint = String::new();
        child
            .stderr
            .take()
            .unwrap()
            .read_to_string(&mut complaint)
            .unwrap();
        assert_eq!(complaint, "");
        assert_eq!(child.wait().unwrap().code(), Some(0));
    }
}

// The catalogue

#[test]
fn every_rule_can_be_explained() {
    let listed = run(&["rules"]);
    assert_eq!(code(&listed), 0);
    let ids: Vec<_> = out(&listed)
        .lines()
        .map(|line| line.split(' ').next().unwrap())
        .collect();
    assert!(
        ids.contains(&"payload.known")
            && ids.contains(&"json.syntax")
            && ids.contains(&"statistics.close_order")
    );
    for id in ids {
        let page = run(&["explain", id]);
        assert_eq!(code(&page), 0, "{id}");
        assert!(out(&page).starts_with(&format!("{id}\n")), "{id}");
        for part in [
            "severity",
            "formula",
            "versions",
            "origins",
            "why",
            "It holds in\n",
            "It is broken in\n",
        ] {
            assert!(out(&page).contains(part), "{id}: {part}");
        }
    }
}

#[test]
fn a_rule_is_explained_with_reason_and_examples() {
    let page = run(&["explain", "statistics.close_order"]);
    let rule = intercom_schema::rule("statistics.close_order").unwrap();
    for part in [
        rule.description,
        rule.assert,
        rule.basis,
        rule.holds,
        rule.fails,
        "conversation_statistics",
    ] {
        assert!(out(&page).contains(part), "{part}");
    }
}

#[test]
fn rules_are_listed_as_json_too() {
    let output = run(&["rules", "--format", "json"]);
    let rules: Vec<Value> = out(&output)
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(rules.len(), intercom_schema::rules().count());
    let rule = rules
        .iter()
        .find(|rule| rule["id"] == "statistics.times_are_unix")
        .unwrap();
    assert_eq!(
        rule["origins"],
        serde_json::json!(["rest", "mutation", "list"])
    );
}

#[test]
fn objects_are_listed() {
    let output = run(&["objects"]);
    let names: Vec<_> = out(&output)
        .lines()
        .map(|line| line.split(' ').next().unwrap())
        .collect();
    let expected: Vec<_> = intercom_schema::objects()
        .map(|object| object.name)
        .collect();
    assert_eq!(names, expected);
}

/// Every conversation of the corpus is recognised; says so if the corpus is not there.
#[test]
fn the_corpus_is_recognised() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/corpus");
    let Ok(index) = fs::read_to_string(corpus.join("INDEX.tsv")) else {
        // Not `eprintln`, which the harness keeps to itself while a test passes.
        let _ = writeln!(
            std::io::stderr(),
            "NOT RUN: the_corpus_is_recognised needs shared/corpus beside the checkout, which is not there"
        );
        return;
    };
    let kinds = [
        "conversation",
        "conversation_list",
        "conversation_part",
        "conversation_source",
        "conversation_statistics",
    ];
    let mut recognised = 0;
    for line in index.lines() {
        let mut columns = line.split('\t');
        let (Some(path), Some(kind)) = (columns.next(), columns.next()) else {
            continue;
        };
        let file = corpus.join(path);
        if kinds.contains(&kind) && file.exists() {
            let output = run(&["validate", "--format", "json", file.to_str().unwrap()]);
            assert!(!out(&output).contains("payload.known"), "{path}");
            recognised += 1;
        }
    }
    assert!(recognised > 100, "{recognised}");
}
