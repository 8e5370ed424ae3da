//! The command line, as its users meet it: arguments and bytes in, text and an exit code out.

#[path = "command_line/agreement.rs"]
mod agreement;
#[path = "command_line/bounds.rs"]
mod bounds;
#[path = "command_line/catalogue.rs"]
mod catalogue;
#[path = "command_line/documents.rs"]
mod documents;
#[path = "command_line/exit_codes.rs"]
mod exit_codes;
#[path = "command_line/export.rs"]
mod export;
#[path = "command_line/faults.rs"]
mod faults;
#[path = "command_line/formats.rs"]
mod formats;
#[path = "command_line/inputs.rs"]
mod inputs;
#[path = "command_line/lists.rs"]
mod lists;
#[path = "command_line/planted.rs"]
mod planted;
#[path = "command_line/privacy.rs"]
mod privacy;
#[path = "command_line/profile.rs"]
mod profile;
#[path = "command_line/reports.rs"]
mod reports;
#[path = "command_line/settings.rs"]
mod settings;

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
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

/// A pipe with a name: to open it takes until somebody opens the other end.
#[cfg(unix)]
fn make_pipe(path: &Path) {
    let made = Command::new("mkfifo").arg(path).status();
    assert!(made.unwrap().success());
}

/// As Ctrl-C does.
#[cfg(unix)]
fn interrupt(child: &Child) {
    let signalled = Command::new("kill")
        .args(["-INT", &child.id().to_string()])
        .status();
    assert!(signalled.unwrap().success());
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

/// The findings of JSON output: `document line:column rule pointer`; of conversations in lists `document.item …`.
fn findings(output: &Output) -> Vec<String> {
    let finding = |line: &str| {
        let line: Value = serde_json::from_str(line).unwrap();
        let text = |name: &str| line[name].as_str().unwrap().to_owned();
        let item = line["item"].as_u64().map(|item| format!(".{item}"));
        let document = format!("{}{}", line["document"], item.unwrap_or_default());
        let place = format!("{document} {}:{}", line["line"], line["column"]);
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
        out(&output).contains("leaves out 1 more, of which 1 are errors"),
        "{}",
        out(&output)
    );
    assert!(out(&output).contains("1 more violation not shown; see --max-violations"));
    assert_eq!(
        findings(&validate(
            &["--format", "json", "--max-violations", "1"],
            two
        )),
        [
            "1 1:42 schema.unknown_member /mood",
            "1 1:60 report.truncated"
        ]
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
            "item",
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
