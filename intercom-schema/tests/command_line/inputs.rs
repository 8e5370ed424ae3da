//! Where documents come from: files, folders, patterns, packed files, and a user who has seen enough.

use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Command, Stdio};

use serde_json::Value;

use super::{BAD, FAULT, Folder, GOOD, bad, code, err, findings, out, program, run, validate};
#[cfg(unix)]
use super::{interrupt, make_pipe};

/// What `gzip` or `zstd` makes of some bytes; `None`, and said so, if it is not installed.
fn packed(by: &str, bytes: &[u8]) -> Option<Vec<u8>> {
    let child = Command::new(by)
        .args(["-c", "-q"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn();
    let Ok(mut child) = child else {
        let _ = writeln!(std::io::stderr(), "NOT RUN: {by} is not installed");
        return None;
    };
    let mut stdin = child.stdin.take().unwrap();
    let bytes = bytes.to_vec();
    let writer = std::thread::spawn(move || stdin.write_all(&bytes).unwrap());
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    assert!(output.status.success());
    Some(output.stdout)
}

fn lines(count: usize) -> String {
    (1..=count)
        .map(|line| if line % 100 == 0 { BAD } else { GOOD })
        .map(|document| format!("{document}\n"))
        .collect()
}

#[test]
fn packed_files_are_unpacked() {
    let text = lines(3000);
    let expected = findings(&validate(&["--format", "json"], &text));
    assert_eq!(expected.len(), 30);
    for (by, ending) in [("gzip", "gz"), ("zstd", "zst")] {
        let Some(bytes) = packed(by, text.as_bytes()) else {
            continue;
        };
        let stdin = validate(&["--format", "json"], &bytes);
        assert_eq!(findings(&stdin), expected, "{by}");
        let folder = Folder::new();
        // Two members, or frames, are one text.
        let twice = folder.file(&format!("x.json.{ending}"), bytes.repeat(2));
        let output = run(&["validate", "--format", "json", twice.to_str().unwrap()]);
        assert_eq!(findings(&output).len(), 60, "{by}");
        // Whatever could be unpacked is judged.
        let cut = folder.file(&format!("cut.{ending}"), &bytes[..bytes.len() - 9]);
        let output = run(&["validate", "--format", "json", cut.to_str().unwrap()]);
        assert_eq!(code(&output), 3, "{by}");
        assert!(err(&output).contains("cannot be read"), "{}", err(&output));
    }
}

/// As many verdicts as lines, and the same ones, however they come and whoever judges them.
#[test]
fn every_line_has_a_verdict_on_every_transport() {
    let kinds = [
        GOOD,
        BAD,
        "{\"type\":",
        "7",
        "{\"type\":\"conversation_statistics\",\"mood\":\"é\"}",
    ];
    for (count, end) in [(1, ""), (2, "\n"), (513, "\r\n"), (20_000, "\n\n")] {
        let lines: Vec<_> = (0..count)
            .map(|line| kinds[line % 7 % kinds.len()])
            .collect();
        let text = lines.join(if end.is_empty() { "\n" } else { end }) + end;
        let folder = Folder::new();
        let file = |name: &str, bytes: &[u8]| folder.file(name, bytes).to_str().unwrap().to_owned();
        let mut transports = vec![
            (
                vec![file("some.ndjson", text.as_bytes())],
                text.clone().into_bytes(),
            ),
            (vec![], text.clone().into_bytes()),
        ];
        for (by, ending) in [("gzip", "gz"), ("zstd", "zst")] {
            if let Some(bytes) = packed(by, text.as_bytes()) {
                let name = file(&format!("some.{ending}"), &bytes);
                transports.extend([(vec![name], Vec::new()), (vec![], bytes)]);
            }
        }
        let mut expected: Option<Vec<String>> = None;
        for (files, stdin) in transports {
            for jobs in ["1", "2", "7"] {
                let with = |format: &str| {
                    let mut arguments = vec!["--jobs", jobs, "--format", format];
                    arguments.extend(files.iter().map(String::as_str));
                    validate(&arguments, &stdin)
                };
                let report: Value = serde_json::from_str(out(&with("report"))).unwrap();
                let verdicts = report["documents"].as_object().unwrap().values();
                let verdicts: u64 = verdicts.map(|count| count.as_u64().unwrap()).sum();
                assert_eq!(verdicts, count as u64, "{files:?} {jobs} jobs");
                let found = findings(&with("json"));
                assert!(
                    expected.get_or_insert_with(|| found.clone()) == &found,
                    "{files:?} {jobs} jobs"
                );
            }
        }
        // Each line that is wrong has one finding, with its number.
        let wrong = lines.iter().enumerate().filter(|(_, line)| **line != GOOD);
        let numbers: Vec<_> = wrong.map(|(index, _)| (index + 1).to_string()).collect();
        let found = expected.unwrap_or_default();
        let found: Vec<_> = found
            .iter()
            .map(|finding| finding.split_once(' ').unwrap().0)
            .collect();
        assert_eq!(found, numbers, "{count} lines");
    }
}

#[test]
fn a_file_that_unpacks_to_absurdly_much_is_left() {
    let Some(bomb) = packed("gzip", &vec![b' '; 100 << 20]) else {
        return;
    };
    assert!(bomb.len() < 200_000, "{}", bomb.len());
    let output = validate(&[], bomb);
    assert_eq!(code(&output), 3);
    assert!(err(&output).contains("times its size"), "{}", err(&output));
}

#[test]
fn a_folder_stands_for_the_documents_in_it() {
    let folder = Folder::new();
    std::fs::create_dir(folder.0.join("b")).unwrap();
    for name in ["z.json", "a.ndjson", "b/c.jsonl", "note.txt"] {
        folder.file(name, BAD);
    }
    let path = folder.0.to_str().unwrap();
    let files = |arguments: &[&str]| -> Vec<String> {
        let output = run(&[&["validate", "--format", "json"], arguments].concat());
        let name = |line: &str| {
            let line: serde_json::Value = serde_json::from_str(line).unwrap();
            let file = line["file"].as_str().unwrap();
            file.strip_prefix(path).unwrap().to_owned()
        };
        out(&output).lines().map(name).collect()
    };
    assert_eq!(files(&[path]), ["/a.ndjson", "/b/c.jsonl", "/z.json"]);
    // The shell does that; where it does not, the program does.
    assert_eq!(files(&[&format!("{path}/*.json")]), ["/z.json"]);
    assert_eq!(files(&[&format!("{path}/**/*.jsonl")]), ["/b/c.jsonl"]);
    let nothing = run(&["validate", &format!("{path}/*.xml")]);
    assert_eq!(code(&nothing), 3);
    assert!(err(&nothing).contains("*.xml"), "{}", err(&nothing));
}

#[test]
fn any_number_of_jobs_says_the_same_in_the_same_order() {
    let text = lines(30_000);
    let expected = validate(&["--jobs", "1"], &text);
    assert_eq!(code(&expected), 1);
    for jobs in ["2", "3", "8"] {
        let output = validate(&["--jobs", jobs], &text);
        assert!(out(&output) == out(&expected), "{jobs} jobs");
    }
}

#[test]
fn a_document_larger_than_allowed_is_said_and_passed_over() {
    let large = format!("{{\"type\":\"x\",\"body\":\"{}\"}}", "y".repeat(3 << 20));
    let arguments = ["--format", "json", "--max-document-bytes", "100000"];
    let output = validate(&arguments, format!("{GOOD}\n{large}\n{BAD}\n"));
    assert_eq!(
        findings(&output),
        ["2 2:1 json.size".to_owned(), bad(3, 3, FAULT)]
    );
    // One line that is far larger than what is read at a time.
    let output = validate(&arguments[..2], format!("{BAD}\n{large}\n{BAD}\n"));
    let expected = [
        bad(1, 1, FAULT),
        "2 2:1 payload.known".to_owned(),
        bad(3, 3, FAULT),
    ];
    assert_eq!(findings(&output), expected);
}

#[test]
fn fail_fast_ends_with_the_first_document_that_has_errors() {
    let text = lines(250);
    let output = validate(&["--fail-fast", "--format", "json"], &text);
    assert_eq!(findings(&output), [bad(100, 100, FAULT)]);
    assert_eq!(code(&output), 1);
    // It does not wait for input that it does not want.
    let mut child = program()
        .args(["validate", "--fail-fast"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let writer = std::thread::spawn(move || {
        let _ = stdin.write_all(lines(60_000).as_bytes());
        stdin
    });
    assert_eq!(child.wait().unwrap().code(), Some(1));
    drop(writer.join().unwrap());
}

#[cfg(unix)]
#[test]
fn ctrl_c_ends_with_the_summary_so_far() {
    let mut child = program()
        .args(["validate"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    // Enough that something is judged, and then the line is held; nobody reads what is said while it is written.
    let writer = std::thread::spawn(move || {
        let _ = stdin.write_all(lines(40_000).as_bytes());
        stdin
    });
    let mut output = BufReader::new(child.stdout.take().unwrap());
    let mut first = String::new();
    output.read_line(&mut first).unwrap();
    assert!(first.contains("schema.type"), "{first}");
    interrupt(&child);
    let mut rest = String::new();
    output.read_to_string(&mut rest).unwrap();
    assert_eq!(child.wait().unwrap().code(), Some(130));
    assert!(rest.contains(" with errors: "), "no summary: {rest}");
    drop(writer.join().unwrap());
}

/// To open it takes until somebody writes.
#[cfg(unix)]
#[test]
fn ctrl_c_ends_a_run_that_waits_for_a_pipe() {
    let folder = Folder::new();
    let (good, pipe) = (folder.0.join("good.json"), folder.0.join("pipe"));
    std::fs::write(&good, GOOD).unwrap();
    make_pipe(&pipe);
    let mut child = program()
        .args(["validate", "--jobs", "1"])
        .args([&good, &pipe])
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    // Until it waits there.
    std::thread::sleep(std::time::Duration::from_millis(300));
    assert!(child.try_wait().unwrap().is_none());
    interrupt(&child);
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(130));
    assert!(
        out(&output).contains("1 document, no violations"),
        "{}",
        out(&output)
    );
}

#[cfg(target_os = "linux")]
#[test]
fn a_name_may_be_any_bytes() {
    use std::os::unix::ffi::OsStrExt;
    let folder = Folder::new();
    let name = folder.0.join(std::ffi::OsStr::from_bytes(b"caf\xe9.json"));
    std::fs::write(&name, BAD).unwrap();
    for named in [&name, &folder.0] {
        let output = program().arg("validate").arg(named).output().unwrap();
        assert_eq!(code(&output), 1);
        assert!(
            out(&output).contains("caf\u{FFFD}.json:1:51: error"),
            "{}",
            out(&output)
        );
    }
}
