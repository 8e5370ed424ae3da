//! What bounds memory and output: many days, many names, many failures, long names. Whatever is left out is counted, and parts
//! still add up.

use serde_json::{Value, json};

use super::{BAD, FAULT, Folder, code, findings, out, run, validate};

/// The report of a run over all of a file, and that of the merged parts, which must be the same.
fn whole_and_merged(command: &[&str], text: &str) -> Value {
    let folder = Folder::new();
    let file = folder.file("some.ndjson", text);
    let of = |arguments: &[&str]| {
        let all = [
            command,
            &["--format", "report", file.to_str().unwrap()],
            arguments,
        ];
        run(&all.concat()).stdout
    };
    let whole = of(&["--jobs", "1"]);
    assert!(of(&["--jobs", "5"]) == whole, "5 jobs");
    for parts in [2, 3, 17] {
        let mut arguments = vec![
            "merge".to_owned(),
            "--format".to_owned(),
            "report".to_owned(),
        ];
        for part in 1..=parts {
            let report = of(&["--shard", &format!("{part}/{parts}")]);
            let report = folder.file(&format!("{part}.json"), report);
            arguments.push(report.to_str().unwrap().to_owned());
        }
        let arguments: Vec<_> = arguments.iter().map(String::as_str).collect();
        assert!(run(&arguments).stdout == whole, "{parts} parts");
    }
    serde_json::from_slice(&whole).unwrap()
}

fn conversation(time: i64, more: &str) -> String {
    format!(
        "{{\"type\":\"conversation\",\"id\":\"1\",\"created_at\":{time},\"updated_at\":{time}{more}}}\n"
    )
}

/// 4,000 names in an order that is not that of the alphabet, each seen twice.
fn names() -> impl Iterator<Item = String> {
    (0..8000_u32).map(|number| format!("m{:04}", number * 1237 % 4000))
}

#[test]
fn days_that_no_conversation_has_are_counted_together() {
    let (first, behind_last) = (0, 4_102_444_800_i64);
    let times = [
        first - 1,
        -60_000_000_000,
        first,
        behind_last - 1,
        behind_last,
        99_999_999_999,
    ];
    let text: String = times.iter().map(|&time| conversation(time, "")).collect();
    let report = whole_and_merged(&["validate"], &text);
    let count = |day: &str| -> u64 {
        let verdicts = report["days"][day].as_object().unwrap();
        verdicts.values().map(|count| count.as_u64().unwrap()).sum()
    };
    assert_eq!(
        report["days"].as_object().unwrap().len(),
        4,
        "{}",
        report["days"]
    );
    assert_eq!((count("(before 1970)"), count("(after 2099)")), (2, 2));
    assert_eq!((count("1970-01-01"), count("2099-12-31")), (1, 1));
}

#[test]
fn of_very_many_unknown_members_the_first_are_told_apart() {
    let text: String = names()
        .map(|name| conversation(1, &format!(r#","{name}":1"#)))
        .collect();
    let report = whole_and_merged(&["profile"], &text);
    let unknown = report["profile"]["unknown"].as_object().unwrap();
    assert_eq!(unknown.len(), 1000);
    assert!(unknown.values().all(|member| member["seen"] == 2));
    assert!(
        unknown.contains_key("conversation.m0000") && unknown.contains_key("conversation.m0999")
    );
    assert_eq!(report["profile"]["more"], 6000);
    // Known ones are never left out.
    assert_eq!(
        report["profile"]["paths"]["conversation.updated_at"]["seen"],
        8000
    );

    let folder = Folder::new();
    let file = folder.file("some.ndjson", &text);
    let human = run(&["profile", file.to_str().unwrap()]);
    assert!(
        out(&human).contains("     6000  and other unknown members\n"),
        "{}",
        out(&human)
    );
    let page = run(&["profile", "--format", "html", file.to_str().unwrap()]);
    assert!(out(&page).contains("Other unknown members were seen 6\u{202F}000 more times."));
}

#[test]
fn of_very_many_unknown_values_the_first_are_told_apart() {
    let text: String = names()
        .map(|name| conversation(1, &format!(r#","state":"{name}""#)))
        .collect();
    let report = whole_and_merged(&["profile", "--show-values"], &text);
    let state = &report["profile"]["paths"]["conversation.state"];
    assert_eq!(state["unknown"], 8000);
    let values = state["unknownValues"].as_object().unwrap();
    assert_eq!(values.len(), 100);
    assert_eq!((&values["m0000"], &values["m0099"]), (&json!(2), &json!(2)));
    let folder = Folder::new();
    let file = folder.file("some.ndjson", &text);
    let human = run(&["profile", "--show-values", file.to_str().unwrap()]);
    assert!(
        out(&human).contains("7800 × other unknown values\n"),
        "{}",
        out(&human)
    );
}

#[test]
fn a_file_with_very_many_failures_has_several_suites() {
    let count = 40_000;
    let output = validate(&["--format", "junit"], format!("{BAD}\n").repeat(count));
    let text = out(&output);
    let suites: Vec<usize> = text
        .lines()
        .filter_map(|line| {
            let (_, rest) = line.split_once("<testsuite name=\"&lt;stdin&gt;\" tests=\"")?;
            rest.split_once('"')?.0.parse().ok()
        })
        .collect();
    assert!(suites.len() > 1 && suites.len() < 10, "{suites:?}");
    assert_eq!(suites.iter().sum::<usize>(), count);
    assert_eq!(text.matches("<failure ").count(), count);
    assert_eq!(text.matches("</testsuite>").count(), suites.len());
}

/// A name may be as long as its document.
#[test]
fn a_finding_at_a_long_name_is_short() {
    let name = format!("a/b{}é", "x".repeat(1 << 20));
    let text = format!(r#"{{"type":"conversation_statistics","{name}":1}}"#);
    for format in ["human", "github", "junit", "report"] {
        let output = validate(&["--format", format], &text);
        assert!(
            code(&output) == 0 && out(&output).contains("schema.unknown_member")
                || format == "junit"
        );
        let long = out(&output).len();
        assert!(long < 2500, "{format}: {long} bytes");
    }
    let human = validate(&[], &text);
    assert!(
        out(&human).contains("document 1 /a~1bxxx") && out(&human).contains("xxé\n"),
        "{}",
        out(&human)
    );
    // Programs get all of it.
    let json = findings(&validate(&["--format", "json"], &text));
    assert!(json[0].ends_with("xé") && json[0].len() > 1 << 20);
    let profile = whole_and_merged(&["profile"], &text);
    assert_eq!(profile["profile"]["unknown"].as_object().unwrap().len(), 1);
    assert!(profile.to_string().len() < 10_000);
    // The same in an error.
    let text = format!(r#"{{"type":"conversation_statistics","count_reopens":"{name}"}}"#);
    let output = validate(&[], &text);
    assert!(out(&output).len() < 500, "{}", out(&output));
    assert!(out(&output).starts_with(&format!("<stdin>:1:{FAULT}: ")));
}
