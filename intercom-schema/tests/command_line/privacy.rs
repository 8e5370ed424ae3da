//! Payloads are people's data: whatever is planted in them occurs in no output, of no format.

use serde_json::Value;

use super::reports::sample;
use super::{Folder, err, out, run, validate};

const CANARY: &str = "canary-7f3a";

/// Everything that can be printed.
const COMMANDS: [&[&str]; 10] = [
    &["validate", "--format", "human"],
    &["validate", "--format", "json"],
    &["validate", "--format", "report"],
    &["validate", "--format", "html"],
    &["validate", "--format", "sarif"],
    &["validate", "--format", "junit"],
    &["validate", "--format", "github"],
    &["profile", "--format", "human"],
    &["profile", "--format", "report"],
    &["profile", "--format", "html"],
];

/// Text becomes a canary, with or without the words by which documents are recognised.
fn planted(value: &mut Value, everywhere: bool) -> usize {
    match value {
        Value::String(text) => {
            *text = CANARY.to_owned();
            1
        }
        Value::Array(items) => items.iter_mut().map(|item| planted(item, everywhere)).sum(),
        Value::Object(members) => members
            .iter_mut()
            .filter(|(name, _)| everywhere || *name != "type")
            .map(|(_, value)| planted(value, everywhere))
            .sum(),
        _ => 0,
    }
}

fn documents(everywhere: bool) -> String {
    let mut count = 0;
    let documents: Vec<_> = sample()
        .lines()
        .filter_map(|line| serde_json::from_str::<Value>(line).ok())
        .map(|mut document| {
            count += planted(&mut document, everywhere);
            document.to_string()
        })
        .collect();
    assert!(count > 1000, "{count} canaries");
    documents.join("\n")
}

#[test]
fn what_is_planted_in_text_occurs_nowhere() {
    let recognised = documents(false);
    let broken: String = recognised
        .lines()
        .map(|line| {
            format!(
                "{}\n",
                &line[..line.floor_char_boundary(line.len() * 2 / 3)]
            )
        })
        .collect();
    let bare =
        format!("{CANARY}\n\"{CANARY}\"\n[{CANARY}, \"{CANARY}\": {CANARY}]\n{{\"{CANARY}\"");
    let inputs = [recognised.clone(), documents(true), broken, bare];
    let folder = Folder::new();
    for (number, input) in inputs.iter().enumerate() {
        let file = folder.file(&format!("{number}.ndjson"), input);
        for command in COMMANDS {
            let output = run(&[command, &[file.to_str().unwrap()]].concat());
            assert!(!output.stdout.is_empty(), "{command:?}");
            assert!(!out(&output).contains("canary"), "{number} {command:?}");
            assert_eq!(err(&output), "", "{command:?}");
        }
    }
    // A check that can fail: they are there, for those who ask.
    let shown = validate(&["--show-values"], recognised);
    assert!(out(&shown).contains("canary"));
}

#[test]
fn errors_do_not_tell_what_stands_in_a_file() {
    let folder = Folder::new();
    let reports = [
        CANARY.to_owned(),
        format!("{{\"{CANARY}\":1}}"),
        format!("{{\"documents\":\"{CANARY}\"}}"),
    ];
    for report in reports {
        let file = folder.file("report.json", report);
        let output = run(&["merge", file.to_str().unwrap()]);
        assert_eq!(super::code(&output), 3);
        assert!(
            err(&output).contains("this is not a report"),
            "{}",
            err(&output)
        );
        assert!(!err(&output).contains("canary") && !out(&output).contains("canary"));
    }
}
