//! Rules and objects, as they are listed and explained.

use std::fs;
use std::io::Write;
use std::path::Path;

use serde_json::Value;

use super::{code, out, run};

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
