//! Exit codes, and what is said when something cannot be read or written.

use std::fs;
use std::io::{BufRead, BufReader, Read};
use std::process::Stdio;

use super::{BAD, Folder, GOOD, code, err, out, program, run};

/// Every situation that the documentation gives a code to, but those that need more than arguments: a full disk, a closed pipe, Ctrl-C.
#[test]
fn every_situation_has_its_code() {
    let folder = Folder::new();
    let file = |name: &str, content: &[u8]| folder.file(name, content).to_str().unwrap().to_owned();
    let (good, bad) = (
        file("good.json", GOOD.as_bytes()),
        file("bad.json", BAD.as_bytes()),
    );
    let drift = file(
        "drift.json",
        br#"{"type":"conversation_statistics","mood":1}"#,
    );
    let broken = file("broken.json", b"{");
    let empty = file("empty.json", b"");
    let (cut, missing) = (
        file("cut.json.gz", b"\x1f\x8b\x08\x00\x00"),
        "/nowhere/a.json",
    );
    let wrong = file("wrong.toml", b"[severity]\n\"schema.typo\" = \"off\"");
    let report = file(
        "report.json",
        &run(&["validate", "--format", "report", &bad]).stdout,
    );
    let one = file(
        "one.json",
        &run(&["validate", "--format", "report", "--shard", "1/2", &good]).stdout,
    );
    let unwritable = "/nowhere/report.json";
    let situations: [(i32, &[&str]); 33] = [
        (0, &["validate", &good]),
        (0, &["validate", &drift]),
        (0, &["validate", "--allow", "schema.type", &bad]),
        (0, &["validate", "--shard", "2/2", &bad]),
        (0, &["profile", &good]),
        (0, &["merge", &one]),
        (0, &["--help"]),
        (0, &["help", "validate"]),
        (0, &["--version"]),
        (0, &["explain", "schema.type"]),
        (1, &["validate", &good, &bad]),
        (1, &["validate", &broken]),
        (1, &["validate", &empty]),
        (1, &["validate", "--deny", "schema.unknown_member", &drift]),
        (1, &["validate", "--fail-fast", &bad]),
        (1, &["validate", "--max-document-bytes", "9", &good]),
        (1, &["profile", &bad]),
        (1, &["merge", &report]),
        (2, &[]),
        (2, &["validate", "--jobs", "0", &good]),
        (2, &["validate", "--config", missing, &good]),
        (2, &["validate", "--config", &wrong, &good]),
        (2, &["profile", "--config", &wrong, &good]),
        (2, &["export", "typescript"]),
        (3, &["validate", missing, &bad]),
        (3, &["validate", &cut, &good]),
        (3, &["validate", "/nowhere/*.json"]),
        (3, &["profile", missing]),
        (3, &["merge", &good]),
        (3, &["merge", &one, &one]),
        (74, &["validate", &good, "--output", unwritable]),
        (74, &["merge", &report, "--output", unwritable]),
        (74, &["man", "--out", &good]),
    ];
    for (expected, arguments) in situations {
        let output = run(arguments);
        assert_eq!(code(&output), expected, "{arguments:?}: {}", err(&output));
        // Who cannot be served is told why, and nobody else is bothered.
        assert_eq!(
            err(&output).is_empty(),
            expected < 2,
            "{arguments:?}: {}",
            err(&output)
        );
    }
}

/// Where the settings are wrong, nothing was judged, and the last report stays the last one.
#[test]
fn misuse_leaves_the_old_report() {
    let folder = Folder::new();
    let settings = folder.file("wrong.toml", "nonsense = 1");
    let (good, report) = (
        folder.file("good.json", GOOD),
        folder.file("report", "the old report"),
    );
    let [settings, good, name] = [&settings, &good, &report].map(|path| path.to_str().unwrap());
    for command in ["validate", "profile"] {
        let output = run(&[command, "--config", settings, good, "--output", name]);
        assert_eq!(code(&output), 2);
        assert_eq!(
            fs::read_to_string(&report).unwrap(),
            "the old report",
            "{command}"
        );
        assert_eq!(
            fs::read_dir(&folder.0).unwrap().count(),
            3,
            "something else was left there"
        );
    }
}

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
        &["profile", file],
        &["schema"],
        &["export", "json-schema"],
        &["completions", "bash"],
        &["completions", "fish"],
        &["man"],
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
