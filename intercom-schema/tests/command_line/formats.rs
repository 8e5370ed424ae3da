//! Formats for other programs: what they must have to be read there, and that all of them say the same.

use std::collections::BTreeSet;

use serde_json::Value;

use super::reports::sample;
use super::{BAD, Folder, GOOD, code, out, run, validate};

#[test]
fn sarif_has_what_its_readers_need() {
    let output = validate(&["--format", "sarif"], format!("{GOOD}\n{BAD}\n"));
    assert_eq!(code(&output), 1);
    let log: Value = serde_json::from_str(out(&output)).unwrap();
    assert_eq!(log["version"], "2.1.0");
    let run = &log["runs"][0];
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    let ids: BTreeSet<_> = rules
        .iter()
        .map(|rule| rule["id"].as_str().unwrap())
        .collect();
    assert_eq!(ids.len(), rules.len(), "ids are unique");
    assert_eq!(ids.len(), intercom_schema::rules().count());
    for rule in rules {
        assert!(
            !rule["shortDescription"]["text"]
                .as_str()
                .unwrap()
                .is_empty()
        );
        let level = rule["defaultConfiguration"]["level"].as_str().unwrap();
        assert!(["error", "warning", "note"].contains(&level));
    }
    let results = run["results"].as_array().unwrap();
    assert_eq!(results.len(), 1);
    assert!(ids.contains(results[0]["ruleId"].as_str().unwrap()));
    assert_eq!(results[0]["level"], "error");
    let place = &results[0]["locations"][0]["physicalLocation"];
    assert_eq!(
        place["region"],
        serde_json::json!({ "startLine": 2, "startColumn": 51 })
    );
    assert_eq!(place["artifactLocation"]["uri"], "%3Cstdin%3E");
    assert_eq!(run["invocations"][0]["executionSuccessful"], true);
    // Also where there is nothing to say.
    let nothing = validate(&["--format", "sarif"], GOOD);
    let log: Value = serde_json::from_str(out(&nothing)).unwrap();
    assert_eq!(log["runs"][0]["results"], Value::Array(Vec::new()));
}

/// Names that mean something in XML, in HTML, in a reference, and in an annotation.
const AWKWARD: &str = "a<b>&\"c', d:100%é.json";

#[test]
fn names_are_written_as_each_format_needs_it() {
    let folder = Folder::new();
    let member = r#"{"type":"conversation_statistics","count_reopens":"x","<i>&\"%,:":1}"#;
    let file = folder.file(AWKWARD, member);
    let printed = |format: &str| {
        let output = run(&["validate", "--format", format, file.to_str().unwrap()]);
        assert_eq!(code(&output), 1);
        out(&output).to_owned()
    };
    let github = printed("github");
    assert!(
        github.contains("a<b>&\"c'%2C d%3A100%25é.json,line=1,"),
        "{github}"
    );
    assert!(github.contains("/<i>&\"%25,:)\n"), "{github}");
    let junit = printed("junit");
    assert!(
        junit.contains("a&lt;b&gt;&amp;&quot;c', d:100%é.json"),
        "{junit}"
    );
    let html = printed("html");
    assert!(
        html.contains("/&lt;i&gt;&amp;&quot;%,:") && !html.contains("<i>&"),
        "{html}"
    );
    let log: Value = serde_json::from_str(&printed("sarif")).unwrap();
    let uri = &log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"];
    let uri = uri["uri"].as_str().unwrap();
    assert!(
        uri.ends_with("/a%3Cb%3E%26%22c%27%2C%20d%3A100%25%C3%A9.json"),
        "{uri}"
    );
}

#[test]
fn junit_is_balanced_and_counts_right() {
    let folder = Folder::new();
    let bad = folder.file("bad.ndjson", format!("{BAD}\n{GOOD}\n{BAD}\n"));
    let good = folder.file("good.json", GOOD);
    let missing = folder.0.join("missing.json");
    let files = [bad, good, missing].map(|file| file.to_str().unwrap().to_owned());
    let output = run(&[
        "validate", "--format", "junit", &files[0], &files[1], &files[2],
    ]);
    assert_eq!(code(&output), 3);
    let text = out(&output);
    let count = |part: &str| text.matches(part).count();
    assert_eq!(count("<testsuite "), 3);
    assert_eq!(count("</testsuite>"), 3);
    assert_eq!((count("<failure "), count("</failure>")), (2, 2));
    assert_eq!(count("<error "), 1);
    assert_eq!(count("name=\"documents without errors: 1\"/>"), 2);
    assert!(
        text.contains(r#"tests="3" failures="2""#) && text.contains(r#"tests="1" failures="0""#)
    );
    assert!(text.ends_with("</testsuites>\n"));
}

/// The first thing that a newcomer sees.
#[test]
fn the_readme_shows_what_is_printed() {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/..");
    let text = std::fs::read_to_string(format!("{root}/README.md")).unwrap();
    let (_, shown) = text
        .split_once("-- validate tests/sample/conversations.ndjson\n")
        .unwrap();
    let (shown, _) = shown.split_once("```").unwrap();
    let mut command = super::program();
    command.current_dir(root);
    let output = command
        .args(["validate", "tests/sample/conversations.ndjson"])
        .output()
        .unwrap();
    for line in shown.lines().filter(|line| *line != "…") {
        assert!(
            out(&output).lines().any(|printed| printed == line),
            "{line}"
        );
    }
    assert!(shown.lines().count() > 4);
}

#[test]
fn the_page_needs_nothing_beside_it() {
    let output = validate(&["--format", "html"], sample());
    let page = out(&output);
    for part in [
        "<title>40 documents",
        "<svg ",
        "prefers-color-scheme: dark",
        "statistics.close_order",
        "/statistics",
    ] {
        assert!(page.contains(part), "{part}");
    }
    for part in [
        "http:", "https:", "<script", "<link", "@import", "url(", "src=",
    ] {
        assert!(!page.contains(part), "{part}");
    }
    let tags = |name: &str| {
        (
            page.matches(&format!("<{name}")).count(),
            page.matches(&format!("</{name}>")).count(),
        )
    };
    for name in [
        "section", "details", "table", "svg", "span", "ul", "summary", "main",
    ] {
        let (open, closed) = tags(name);
        assert_eq!(open, closed, "{name}");
    }
}

#[test]
fn a_finding_in_a_long_line_is_short() {
    let long = format!(
        r#"{{"type":"conversation_statistics","a":"{}","count_reopens":"{}","b":[{}1]}}"#,
        "x".repeat(500_000),
        "y".repeat(500_000),
        "1,".repeat(100_000)
    );
    let output = validate(&[], long);
    let text = out(&output);
    assert!(text.contains("\"count_reopens\":\"…\""), "{text}");
    assert!(text.len() < 1500, "{} bytes", text.len());
}

#[test]
fn values_are_shown_to_those_who_ask() {
    let text = r#"{"type":"conversation_statistics","count_reopens":"seven"}"#;
    assert!(!out(&validate(&[], text)).contains("seven"));
    let shown = validate(&["--show-values"], text);
    let line = r#"  | {"type":"conversation_statistics","count_reopens":"seven"}"#;
    assert!(out(&shown).contains(line), "{}", out(&shown));
}
