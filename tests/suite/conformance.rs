//! The conformance suite: what `tests/conformance/cases` expects, asked of the library by every road.

use std::collections::{BTreeMap, BTreeSet};

use intercom_schema::{NotificationItem, Options, Payload, Report};
use serde_json::Value;

use crate::webhooks::files;

/// Rule, severity, instance location.
type Verdict = BTreeSet<(String, String, String)>;

#[test]
fn every_case_is_judged_as_it_says() {
    let mut wrong = Vec::new();
    let mut count = 0;
    for (object, cases) in files("conformance/cases") {
        for case in cases.as_array().expect("a list of cases") {
            count += 1;
            let name = case["name"].as_str().expect("a name");
            let (expected, found) = (expected(case), found(&object, case));
            if expected != found {
                let missed: Vec<_> = expected.difference(&found).collect();
                let invented: Vec<_> = found.difference(&expected).collect();
                wrong.push(format!(
                    "{object}: {name}: missed {missed:?}, invented {invented:?}"
                ));
            }
        }
    }
    println!("{count} cases");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(count > 700, "{count}");
}

/// A case is about a rule if it says so; where the rule is not among what is expected, it holds.
#[test]
fn every_rule_has_a_case_on_both_sides() {
    let mut sides: BTreeMap<String, BTreeSet<bool>> = BTreeMap::new();
    for (_, cases) in files("conformance/cases") {
        for case in cases.as_array().expect("a list of cases") {
            if let Some(rule) = case["about"].as_str() {
                let broken = expected(case).iter().any(|(broken, _, _)| broken == rule);
                sides.entry(rule.to_owned()).or_default().insert(broken);
            }
        }
    }
    let both = BTreeSet::from([true, false]);
    let lacking: Vec<_> = intercom_schema::rules()
        .map(|rule| rule.id)
        // Every language reads JSON in its own way, and strictly so in `json_syntax`. How much a report keeps is `report`'s business.
        .filter(|id| !id.starts_with("json.") && !id.starts_with("report."))
        .filter(|id| sides.remove(*id) != Some(both.clone()))
        .collect();
    assert!(lacking.is_empty(), "no case on both sides: {lacking:?}");
    assert!(
        sides.is_empty(),
        "cases about rules that are none: {sides:?}"
    );
}

#[test]
fn names_of_cases_are_unique() {
    for (object, cases) in files("conformance/cases") {
        let mut names = BTreeSet::new();
        for case in cases.as_array().expect("a list of cases") {
            let name = case["name"].as_str().expect("a name");
            assert!(names.insert(name), "{object}: `{name}` stands there twice");
        }
    }
}

fn expected(case: &Value) -> Verdict {
    let violations = case["expected"].as_array().expect("a list");
    violations
        .iter()
        .map(|violation| {
            let text = |member: &str| violation[member].as_str().expect("text").to_owned();
            (text("rule"), text("severity"), text("instanceLocation"))
        })
        .collect()
}

/// What bytes and parsed values give; they must agree.
fn found(object: &str, case: &Value) -> Verdict {
    let mut options = Options::new();
    if let Some(version) = case["apiVersion"].as_str() {
        options = options.api_version(version.parse().expect("a version"));
    }
    if let Some(origin) = case["origin"].as_str() {
        options = options.origin(origin.parse().expect("an origin"));
    }
    let text = case["instance"].to_string();
    let report = match object {
        "payload" => {
            let of_value = options.validate::<Payload>(&case["instance"]);
            let of_text = options.validate::<Payload>(&text);
            assert_eq!(verdict(&of_value), verdict(&of_text), "{}", case["name"]);
            of_text
        }
        "notification_item" => options.validate::<NotificationItem>(&text),
        name => {
            let object = intercom_schema::object(name).unwrap_or_else(|| panic!("no {name}"));
            (object.validate)(&options, text.as_bytes())
        }
    };
    assert_eq!(report.omitted, 0, "{}", case["name"]);
    verdict(&report)
}

fn verdict(report: &Report) -> Verdict {
    let violations = report.violations.iter();
    violations
        .map(|violation| {
            (
                violation.rule.to_string(),
                violation.severity.to_string(),
                violation.instance_location.to_string(),
            )
        })
        .collect()
}
