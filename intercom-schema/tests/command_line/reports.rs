//! Reports: what they count, that parts add up to the whole, and that a file has a whole report or none.

use std::fs;
use std::path::Path;

use serde_json::Value;

use super::{BAD, Folder, GOOD, code, err, out, program, run, validate};

/// The sample, whose mistakes are known.
pub(super) fn sample() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/sample/conversations.ndjson");
    fs::read_to_string(path).unwrap()
}

fn report(arguments: &[&str], input: &str) -> Value {
    let output = validate(&[&["--format", "report"], arguments].concat(), input);
    serde_json::from_str(out(&output)).unwrap()
}

#[test]
fn a_report_counts_by_verdict_rule_day_source_and_version() {
    let report = report(&["--api-version", "2.14"], &sample());
    let documents = &report["documents"];
    let total: u64 = ["errors", "warnings", "drift", "fine"]
        .iter()
        .map(|verdict| documents[verdict].as_u64().unwrap())
        .sum();
    assert_eq!(total, 40);
    assert_eq!(report["apiVersions"]["2.14"], *documents);
    for groups in ["days", "sourceTypes"] {
        let groups = report[groups].as_object().unwrap();
        let documents: u64 = groups
            .values()
            .flat_map(|group| group.as_object().unwrap().values())
            .map(|count| count.as_u64().unwrap())
            .sum();
        assert_eq!(documents, 40);
    }
    assert!(report["days"]["2025-03-04"].is_object());
    let close = &report["violations"]["statistics.close_order"];
    assert_eq!(close["errors"], 1);
    let example = serde_json::json!({
        "file": "<stdin>", "document": 3, "line": 3, "column": 1481, "instanceLocation": "/statistics"
    });
    assert_eq!(close["examples"], Value::from(vec![example]));
    // The value is not in the schema, and so it is not in the report.
    assert!(report["sourceTypes"]["(unknown value)"].is_object());
}

#[test]
fn of_many_examples_the_first_five_are_kept() {
    let report = report(&[], &format!("{BAD}\n").repeat(40));
    let broken = &report["violations"]["schema.type"];
    assert_eq!(
        (&broken["errors"], &broken["documents"]),
        (&40.into(), &40.into())
    );
    let examples = broken["examples"].as_array().unwrap();
    let numbers: Vec<_> = examples
        .iter()
        .map(|example| &example["document"])
        .collect();
    assert_eq!(numbers, [1, 2, 3, 4, 5]);
}

/// Several inputs of every kind: lines, an array, one that is cut off, one that is not there.
fn inputs(folder: &Folder) -> Vec<String> {
    let sample = sample();
    let lines: Vec<_> = sample.lines().filter(|line| line.ends_with('}')).collect();
    let files = [
        folder.file("b.ndjson", sample.repeat(2)),
        folder.file("a.json", format!("[{}]", lines.join(",\n"))),
        folder.file("c.json", format!("[{GOOD},{BAD},{{\"a\":")),
        folder.0.join("missing.json"),
        folder.file("cut.json.gz", b"\x1f\x8b\x08\x00\x00"),
    ];
    let name = |file: std::path::PathBuf| file.to_str().unwrap().to_owned();
    files.map(name).to_vec()
}

#[test]
fn parts_add_up_to_the_report_of_one_run() {
    let folder = Folder::new();
    let inputs = inputs(&folder);
    for command in [
        &["validate", "--format", "report"][..],
        &["profile", "--format", "report"],
    ] {
        let of_all = |arguments: &[&str]| {
            let output = program()
                .args(command)
                .args(arguments)
                .args(&inputs)
                .output()
                .unwrap();
            assert_eq!(code(&output), 3, "{}", err(&output));
            output.stdout
        };
        let whole = of_all(&["--jobs", "1"]);
        assert!(whole.len() > 2000);
        for parts in 1..=17 {
            let files: Vec<_> = (1..=parts)
                .map(|part| {
                    let (shard, jobs) = (format!("{part}/{parts}"), (part % 4 + 1).to_string());
                    let report = of_all(&["--shard", &shard, "--jobs", &jobs]);
                    folder.file(&format!("{part}.report"), report)
                })
                .collect();
            // In whatever order.
            let merged = program()
                .args(["merge", "--format", "report"])
                .args(files.iter().rev())
                .output()
                .unwrap();
            assert!(merged.stdout == whole, "{parts} parts");
            assert_eq!(code(&merged), 3, "some inputs could not be read");
        }
        for jobs in ["2", "3", "7"] {
            assert!(of_all(&["--jobs", jobs]) == whole, "{jobs} jobs");
        }
    }
}

#[test]
fn what_does_not_belong_together_is_not_added() {
    let folder = Folder::new();
    let part = |shard: &str| {
        let output = validate(&["--format", "report", "--shard", shard], GOOD.repeat(3));
        let name = format!("{}.json", shard.replace('/', "-"));
        folder
            .file(&name, output.stdout)
            .to_str()
            .unwrap()
            .to_owned()
    };
    let (one, two, other) = (part("1/3"), part("2/3"), part("1/2"));
    let whole = folder.file("whole.json", validate(&["--format", "report"], GOOD).stdout);
    let whole = whole.to_str().unwrap();
    let refused = |files: &[&str], reason: &str| {
        let output = run(&[&["merge"], files].concat());
        assert_eq!(code(&output), 3, "{files:?}");
        assert!(err(&output).contains(reason), "{}", err(&output));
    };
    refused(&[&one, &one], "part 1 of 3 is there twice");
    refused(&[&one, &other], "parts of 3 and parts of 2 are no whole");
    refused(
        &[&one, whole],
        "a part of a run cannot be added to a whole one",
    );
    refused(&["/nowhere/report.json"], "there is no such file");
    // An incomplete whole says so, and can be completed later.
    let merged = run(&["merge", "--format", "report", &one, &two]);
    let report: Value = serde_json::from_str(out(&merged)).unwrap();
    assert_eq!(
        report["shards"],
        serde_json::json!({ "of": 3, "parts": [1, 2] })
    );
    // Runs that have nothing to do with each other add up, too.
    let twice = run(&["merge", "--format", "report", whole, whole]);
    let report: Value = serde_json::from_str(out(&twice)).unwrap();
    assert_eq!(report["documents"]["fine"], 2);
    // What one of them could not read is missing in the whole.
    let lacking = |name: &str| {
        let output = run(&[
            "validate",
            "--format",
            "report",
            &format!("/nowhere/{name}"),
        ]);
        let report = folder.file(name, output.stdout);
        report.to_str().unwrap().to_owned()
    };
    let merged = run(&[
        "merge",
        "--format",
        "report",
        &lacking("b.json"),
        &lacking("a.json"),
    ]);
    assert_eq!(code(&merged), 3);
    let report: Value = serde_json::from_str(out(&merged)).unwrap();
    let files: Vec<_> = report["unreadable"]
        .as_array()
        .unwrap()
        .iter()
        .map(|input| &input["file"])
        .collect();
    assert_eq!(files, ["/nowhere/a.json", "/nowhere/b.json"]);
}

#[test]
fn a_merged_report_can_be_read() {
    let folder = Folder::new();
    let report = validate(&["--format", "report"], sample()).stdout;
    let file = folder.file("report.json", report);
    let output = run(&["merge", file.to_str().unwrap()]);
    assert_eq!(code(&output), 1, "there are errors in it");
    let human = validate(&[], sample());
    let (_, summary) = out(&human).split_once("\n\n").unwrap();
    assert_eq!(out(&output).trim_start(), summary);
}

#[test]
fn a_shard_is_one_of_several() {
    for shard in ["0/3", "4/3", "1", "1/0", "a/b", "1/"] {
        let output = run(&["validate", "--shard", shard]);
        assert_eq!(code(&output), 2, "{shard}");
        assert!(err(&output).contains("1/3, 2/3, 3/3"), "{}", err(&output));
    }
}

// --output

pub(super) const FORMATS: [&str; 7] = [
    "human", "json", "report", "html", "sarif", "junit", "github",
];

#[test]
fn a_file_gets_the_same_as_standard_output() {
    for format in FORMATS {
        let folder = Folder::new();
        let file = folder.0.join("report");
        let printed = validate(&["--format", format], sample());
        let arguments = ["--format", format, "--output", file.to_str().unwrap()];
        let written = validate(&arguments, sample());
        assert_eq!(out(&written), "", "{format}");
        assert_eq!(code(&written), code(&printed), "{format}");
        assert!(fs::read(&file).unwrap() == printed.stdout, "{format}");
        let names = fs::read_dir(&folder.0).unwrap();
        assert_eq!(names.count(), 1, "something else was left there");
    }
}

#[test]
fn a_report_that_cannot_be_written_is_74() {
    let folder = Folder::new();
    let missing = folder.0.join("missing/report.json");
    for format in FORMATS {
        let arguments = ["--format", format, "--output", missing.to_str().unwrap()];
        let output = validate(&arguments, BAD);
        assert_eq!(code(&output), 74, "{format}");
        assert!(
            err(&output).contains("cannot write output"),
            "{}",
            err(&output)
        );
    }
}

/// A pipe stands for all that is no file: another file cannot take its place, nor that of a link.
#[cfg(unix)]
#[test]
fn pipes_and_links_stay_what_they_are() {
    let folder = Folder::new();
    let (pipe, link) = (folder.0.join("pipe"), folder.0.join("link"));
    let made = std::process::Command::new("mkfifo").arg(&pipe).status();
    assert!(made.unwrap().success());
    let reader = std::thread::spawn({
        let pipe = pipe.clone();
        move || fs::read_to_string(pipe).unwrap()
    });
    let arguments = ["--format", "json", "--output"];
    let written = validate(&[&arguments[..], &[pipe.to_str().unwrap()]].concat(), BAD);
    assert_eq!(code(&written), 1);
    // Before the reader is waited for, which would wait for ever.
    assert!(!fs::metadata(&pipe).unwrap().is_file());
    assert!(reader.join().unwrap().contains("schema.type"));

    let file = folder.file("file.json", "old");
    std::os::unix::fs::symlink(&file, &link).unwrap();
    validate(&[&arguments[..], &[link.to_str().unwrap()]].concat(), BAD);
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert!(fs::read_to_string(&file).unwrap().contains("schema.type"));
}
