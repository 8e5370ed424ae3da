//! The two examples of the API reference that the project began with.

use intercom_schema::{ConversationSource, ConversationStatistics, Severity, Value, validate};

use crate::shared;

/// The examples, in the order of the reference: a source, then statistics.
fn examples(test: &str) -> Option<Vec<String>> {
    let folder = shared::folder(".", test)?;
    let text =
        std::fs::read_to_string(folder.join("intercom-api-reference.txt")).expect("readable");
    let examples = text
        .lines()
        .filter(|line| line.starts_with('{'))
        .map(|line| {
            // The reference abbreviates an attachment with dots, and something may follow the example.
            let line = line.replace("{ … }", "{}");
            let end = line.rfind('}').map_or(line.len(), |end| end + 1);
            line[..end].to_owned()
        });
    Some(examples.collect())
}

#[test]
fn the_source_of_the_reference_is_valid() {
    let Some(examples) = examples("the_source_of_the_reference_is_valid") else {
        return;
    };
    let report = validate::<ConversationSource>(&examples[0]);
    assert!(report.is_empty(), "{report}");
    assert_eq!(
        serde_json::from_str::<Value>(&examples[0]).expect("JSON")["delivered_as"],
        "operator_initiated"
    );
}

#[test]
fn the_statistics_of_the_reference_break_what_equal_times_must_break() {
    let Some(examples) =
        examples("the_statistics_of_the_reference_break_what_equal_times_must_break")
    else {
        return;
    };
    let report = validate::<ConversationStatistics>(&examples[1]);
    let mut rules: Vec<_> = report
        .violations
        .iter()
        .map(|violation| &*violation.rule)
        .collect();
    rules.sort_unstable();
    // Four durations of 2310 seconds between two times that are the same second; everything else holds.
    let expected = [
        "statistics.time_to_admin_reply_bound",
        "statistics.time_to_assignment_bound",
        "statistics.time_to_first_close_bound",
        "statistics.time_to_last_close_bound",
    ];
    assert_eq!(rules, expected);
    assert_eq!(report.count(Severity::Warning), 4);
    for rule in expected {
        let page = intercom_schema::rule(rule).expect("it is explained");
        assert!(!page.description.is_empty() && !page.basis.is_empty() && !page.fails.is_empty());
    }
}
