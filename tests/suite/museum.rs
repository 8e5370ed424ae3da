//! A museum of incidents: what broke programs of others, with a link to the public report, in documents written by us.
//!
//! None of them is an error here, every one comes back as it went in, and what Intercom sent without saying so is named as drift.

use std::collections::{BTreeMap, BTreeSet};

use intercom_schema::{Options, Severity};
use serde_json::{Value, json};

use crate::webhooks::{files, judge};

fn options(incident: &Value) -> Options {
    let mut options = Options::new();
    if let Some(version) = incident["api_version"].as_str() {
        options = options.api_version(version.parse().expect("a version"));
    }
    if let Some(origin) = incident["origin"].as_str() {
        options = options.origin(origin.parse().expect("an origin"));
    }
    options
}

#[test]
fn no_incident_is_an_error() {
    let incidents = files("museum");
    let mut named: BTreeMap<String, usize> = BTreeMap::new();
    for (name, incident) in &incidents {
        let report = judge(name, &options(incident), &incident["document"]);
        assert_eq!(report.count(Severity::Error), 0, "{name}: {report}");
        let found: Value = report
            .violations
            .iter()
            .map(|violation| json!({ "rule": violation.rule, "severity": violation.severity }))
            .collect();
        assert_eq!(found, incident["expected"], "{name}: {report}");
        for violation in report.violations {
            let what = format!("{} {}", violation.severity, violation.rule);
            *named.entry(what).or_default() += 1;
        }
        // Nor is it one for a caller who says nothing.
        let report = judge(name, &Options::new(), &incident["document"]);
        assert_eq!(report.count(Severity::Error), 0, "{name}: {report}");
    }
    println!(
        "{} incidents, 0 errors; said of them: {named:?}",
        incidents.len()
    );
    assert!(incidents.len() >= 30, "{}", incidents.len());
}

#[test]
fn every_incident_has_a_public_report() {
    let mut texts = BTreeSet::new();
    for (name, incident) in files("museum") {
        let text = |member: &str| {
            let text = incident[member].as_str();
            text.unwrap_or_else(|| panic!("{name} has no {member}"))
                .to_owned()
        };
        assert!(text("incident").ends_with('.'), "{name}");
        assert!(text("link").starts_with("https://github.com/"), "{name}");
        let owner = text("link")["https://github.com/".len()..]
            .split('/')
            .next()
            .expect("an owner")
            .to_owned();
        assert!(text("reference").starts_with(&owner), "{name}");
        assert!(texts.insert(text("incident")), "{name} tells another one");
    }
}
