//! Every format says the same: the same files, places, pointers and rules, each read as its readers would.

use std::collections::BTreeSet;

use serde_json::Value;

use super::reports::sample;
use super::{BAD, Folder, GOOD, code, out, run};

/// Where a rule is broken: file, line and column, pointer, rule.
type Places = BTreeSet<(String, String, String, String)>;

fn from_json(text: &str) -> Places {
    let place = |line: &str| {
        let line: Value = serde_json::from_str(line).unwrap();
        let text = |name: &str| line[name].as_str().unwrap().to_owned();
        let place = format!("{}:{}", line["line"], line["column"]);
        (text("file"), place, text("instanceLocation"), text("rule"))
    };
    text.lines().map(place).collect()
}

fn from_human(text: &str) -> Places {
    let mut lines = text.lines();
    let mut places = Places::new();
    while let Some(line) = lines.next() {
        let head = line
            .split_once("error[")
            .or(line.split_once("warning["))
            .or(line.split_once("drift["));
        let Some((place, rest)) = head else { continue };
        let (rule, _) = rest.split_once(']').unwrap();
        let mut place = place.trim_end_matches(": ").rsplitn(3, ':');
        let (column, line) = (place.next().unwrap(), place.next().unwrap());
        let below = lines.next().unwrap().strip_prefix("  document ").unwrap();
        let (document, _) = below.split_once(':').unwrap_or((below, ""));
        let (_, pointer) = document.split_once(' ').unwrap_or((document, ""));
        let file = place.next().unwrap().to_owned();
        places.insert((
            file,
            format!("{line}:{column}"),
            pointer.to_owned(),
            rule.to_owned(),
        ));
    }
    places
}

fn from_sarif(text: &str) -> Places {
    let log: Value = serde_json::from_str(text).unwrap();
    let place = |result: &Value| {
        let location = &result["locations"][0];
        let physical = &location["physicalLocation"];
        let region = &physical["region"];
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        (
            text(&physical["artifactLocation"]["uri"]),
            format!("{}:{}", region["startLine"], region["startColumn"]),
            text(&location["logicalLocations"][0]["fullyQualifiedName"]),
            text(&result["ruleId"]),
        )
    };
    let results = log["runs"][0]["results"].as_array().unwrap();
    results.iter().map(place).collect()
}

fn from_github(text: &str) -> Places {
    let place = |line: &str| {
        let (_, line) = line.split_once(' ').unwrap();
        let (properties, message) = line.split_once("::").unwrap();
        let value = |name: &str| {
            let mut values = properties
                .split(',')
                .filter_map(|pair| pair.split_once('='));
            values.find(|(key, _)| *key == name).unwrap().1.to_owned()
        };
        let (_, place) = message.rsplit_once("(document ").unwrap();
        let (_, pointer) = place
            .trim_end_matches(')')
            .split_once(' ')
            .unwrap_or(("", ""));
        let place = format!("{}:{}", value("line"), value("col"));
        (value("file"), place, pointer.to_owned(), value("title"))
    };
    text.lines().map(place).collect()
}

fn from_report(text: &str) -> Places {
    let report: Value = serde_json::from_str(text).unwrap();
    let rules = report["violations"].as_object().unwrap();
    let places = rules.iter().flat_map(|(rule, broken)| {
        let examples = broken["examples"].as_array().unwrap();
        examples.iter().map(move |example| {
            let text = |name: &str| example[name].as_str().unwrap().to_owned();
            let place = format!("{}:{}", example["line"], example["column"]);
            (text("file"), place, text("instanceLocation"), rule.clone())
        })
    });
    places.collect()
}

fn from_html(text: &str) -> Places {
    let mut places = Places::new();
    for rule in text.split("<details class=\"rule\">").skip(1) {
        let inside = |text: &str| {
            let (_, text) = text.split_once("<code>").unwrap_or(("", "</code>"));
            text.split_once("</code>").unwrap().0.to_owned()
        };
        let (rule, _) = rule.split_once("</details>").unwrap();
        for row in rule.split("<tr><td>").skip(1) {
            let cells: Vec<_> = row.split("</td>").collect();
            let place = cells[3].trim_start_matches("<td>").to_owned();
            places.insert((inside(cells[1]), place, inside(cells[0]), inside(rule)));
        }
    }
    places
}

/// Only failures, which are errors.
fn from_junit(text: &str) -> Places {
    let mut places = Places::new();
    for case in text.split("<testcase classname=\"").skip(1) {
        let (file, rest) = case.split_once('"').unwrap();
        let Some((_, failure)) = rest.split_once("<failure ") else {
            continue;
        };
        let (_, lines) = failure.split_once('>').unwrap();
        for line in lines.split_once("</failure>").unwrap().0.lines() {
            let (place, rest) = line.split_once(" [").unwrap();
            let (rule, message) = rest.split_once(']').unwrap();
            let pointer = message
                .rsplit(' ')
                .next()
                .filter(|last| last.starts_with('/'));
            let pointer = pointer.unwrap_or_default();
            places.insert((
                file.to_owned(),
                place.to_owned(),
                pointer.to_owned(),
                rule.to_owned(),
            ));
        }
    }
    places
}

#[test]
fn every_format_has_the_same_findings() {
    let folder = Folder::new();
    let list = format!(
        r#"{{"type":"conversation.list","conversations":[{{}},{}],"total_count":1}}"#,
        sample().lines().nth(2).unwrap()
    );
    let files = [
        folder.file("sample.ndjson", sample()),
        folder.file("pretty.json", format!("[{GOOD},\n  {BAD}\n]")),
        folder.file("list.json", list),
    ];
    let files = files.map(|file| file.to_str().unwrap().to_owned());
    let places = |format: &str, of: fn(&str) -> Places| {
        let output = run(&[
            "validate", "--format", format, &files[0], &files[1], &files[2],
        ]);
        assert_eq!(code(&output), 1, "{format}");
        of(out(&output))
    };
    let expected = places("json", from_json);
    let in_sample = |place: &&(String, _, _, _)| place.0 == files[0];
    assert_eq!(
        expected.iter().filter(in_sample).count(),
        11,
        "its mistakes are known"
    );
    assert!(expected.len() >= 15, "{expected:?}");
    for (format, of) in [
        ("human", from_human as fn(&str) -> Places),
        ("sarif", from_sarif),
        ("github", from_github),
        // There are at most five of each rule.
        ("report", from_report),
        ("html", from_html),
    ] {
        assert_eq!(places(format, of), expected, "{format}");
    }
    let all = run(&[
        "validate", "--format", "json", &files[0], &files[1], &files[2],
    ]);
    let errors: Vec<_> = out(&all)
        .lines()
        .filter(|line| line.contains("\"severity\":\"error\""))
        .collect();
    assert!(errors.len() < expected.len());
    assert_eq!(places("junit", from_junit), from_json(&errors.join("\n")));
}
