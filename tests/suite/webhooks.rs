//! One notification for each topic, as it should be and with something broken. All of them are written by us.

use std::collections::BTreeSet;
use std::path::Path;

use intercom_schema::{ApiVersion, Decoded, Enumeration, Options, Payload, Report, WebhookTopic};
use serde_json::{Value, json};

/// The JSON files of a folder beside the suite, by name.
pub(crate) fn files(folder: &str) -> Vec<(String, Value)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut files: Vec<(String, Value)> = std::fs::read_dir(&folder)
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        .map(|entry| entry.expect("readable").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "json"))
        .map(|path| {
            let name = path.file_stem().and_then(|stem| stem.to_str());
            let name = name.expect("a name").to_owned();
            let text = std::fs::read_to_string(&path).expect("readable");
            let value = serde_json::from_str(&text)
                .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            (name, value)
        })
        .collect();
    files.sort_by(|(one, _), (other, _)| one.cmp(other));
    files
}

/// Judges a document by every road: they must agree, and nothing may be lost. Gives back the report.
pub(crate) fn judge(name: &str, options: &Options, document: &Value) -> Report {
    let text = document.to_string();
    let Decoded { value, report, .. } = options
        .decode::<Payload>(&text)
        .unwrap_or_else(|report| panic!("{name}: {report}"));
    assert_eq!(
        serde_json::to_value(&value).expect("encodes"),
        *document,
        "{name}: changed on the way"
    );
    assert_eq!(options.validate::<Payload>(&text), report, "{name}");
    let through_serde: Payload = serde_json::from_str(&text).expect("an object");
    assert!(through_serde == value, "{name}: serde reads another value");
    let of_value = options.validate::<Payload>(document);
    assert_eq!(sorted(&of_value), sorted(&report), "{name}: as a value");
    report
}

/// Rules and locations, in an order that does not depend on the order of members.
fn sorted(report: &Report) -> BTreeSet<String> {
    let of = |violation: &intercom_schema::Violation| {
        format!(
            "{} {} {}",
            violation.severity, violation.rule, violation.instance_location
        )
    };
    report.violations.iter().map(of).collect()
}

/// Rules and locations as a fixture lists them; in which order does not matter.
fn findings(report: &Report) -> Value {
    let findings = report.violations.iter().map(|violation| {
        json!({
            "rule": violation.rule,
            "instanceLocation": violation.instance_location,
        })
    });
    in_order(findings.collect())
}

fn in_order(mut findings: Value) -> Value {
    let list = findings.as_array_mut().expect("a list");
    list.sort_by_cached_key(Value::to_string);
    findings
}

/// Without a version, and with the one that the fixture is written for.
fn at_its_version(fixture: &Value) -> [Options; 2] {
    let version = fixture["api_version"].as_str().expect("a version");
    let version: ApiVersion = version.parse().expect("a version");
    [Options::new(), Options::new().api_version(version)]
}

#[test]
fn every_topic_has_a_fixture() {
    let topics: BTreeSet<String> = WebhookTopic::INFO
        .values
        .iter()
        .map(|value| value.text.to_owned())
        .collect();
    let fixtures = files("webhooks");
    let named: BTreeSet<String> = fixtures
        .iter()
        .filter(|(name, _)| name != "api_1")
        .map(|(name, fixture)| {
            assert_eq!(fixture["topic"], name.as_str());
            assert_eq!(fixture["accepted"]["topic"], name.as_str());
            name.clone()
        })
        .collect();
    assert_eq!(named, topics);
    let written: Value = serde_json::from_str(
        &std::fs::read_to_string(
            Path::new(env!("CARGO_MANIFEST_DIR")).join("../schemas/webhook_topic.json"),
        )
        .expect("the schema is there"),
    )
    .expect("JSON");
    let written = written["x-enum"]["values"].as_array().expect("values");
    assert_eq!(written.len(), topics.len());
}

/// A notification as it should be gives no finding. The items of ticket topics are not described: that, and nothing else, is said.
#[test]
fn the_fixture_of_every_topic_is_accepted() {
    let mut clean = 0;
    let mut kept = BTreeSet::new();
    for (name, fixture) in files("webhooks") {
        let expected = match &fixture["findings"] {
            Value::Null => json!([]),
            findings => findings.clone(),
        };
        for options in at_its_version(&fixture) {
            let report = judge(&name, &options, &fixture["accepted"]);
            assert_eq!(findings(&report), expected, "{name}: {report}");
            assert!(report.is_valid(), "{name}: {report}");
        }
        if expected == json!([]) {
            clean += 1;
        } else {
            assert_eq!(
                expected,
                json!([{ "rule": "webhook.item_known", "instanceLocation": "/data/item" }]),
                "{name}"
            );
            kept.insert(name);
        }
    }
    println!(
        "{clean} notifications without any finding, {} whose item is kept and not judged",
        kept.len()
    );
    assert!(
        kept.iter().all(|name| name.starts_with("ticket.")),
        "{kept:?}"
    );
    assert!(clean >= 25 && kept.len() >= 15, "{clean} {kept:?}");
}

/// Its broken twin is refused, for exactly what is broken, and kept as it came all the same.
#[test]
fn the_broken_twin_of_every_topic_is_refused() {
    let mut rules = BTreeSet::new();
    let mut places = 0;
    let mut surprises = Vec::new();
    for (name, fixture) in files("webhooks") {
        let expected = in_order(fixture["expected"].clone());
        for options in at_its_version(&fixture) {
            let report = judge(&name, &options, &fixture["broken"]);
            if findings(&report) != expected {
                surprises.push(format!("{name}: expected {expected}, found\n{report}"));
            }
            assert!(!report.is_valid(), "{name} is accepted: {report}");
            places += report.violations.len();
            rules.extend(
                report
                    .violations
                    .into_iter()
                    .map(|violation| violation.rule),
            );
        }
    }
    assert!(surprises.is_empty(), "{}", surprises.join("\n"));
    println!("{places} findings of {} rules: {rules:?}", rules.len());
    assert!(rules.len() >= 30, "{rules:?}");
}

/// An app that has stayed on API 1.x gets another shape: that is one violation, not one for each member.
#[test]
fn a_notification_of_api_1_is_one_violation() {
    let fixtures = files("webhooks");
    let (_, fixture) = fixtures
        .iter()
        .find(|(name, _)| name == "api_1")
        .expect("the fixture");
    for version in [None]
        .into_iter()
        .chain(ApiVersion::ALL.iter().copied().map(Some))
    {
        let options =
            version.map_or_else(Options::new, |version| Options::new().api_version(version));
        let report = judge("api_1", &options, &fixture["broken"]);
        assert_eq!(
            findings(&report),
            json!([{ "rule": "webhook.item_of_api_2", "instanceLocation": "/data/item" }])
        );
        assert_eq!(
            report.violations[0].severity,
            intercom_schema::Severity::Error
        );
        // The same conversation by itself.
        let alone = judge("api_1 alone", &options, &fixture["broken"]["data"]["item"]);
        assert_eq!(
            findings(&alone),
            json!([{ "rule": "payload.of_api_2", "instanceLocation": "" }])
        );
    }
}

/// What is wrong with the item alone is wrong in the notification, one level deeper; where a rule depends on the origin, the
/// notification knows that it is a webhook.
#[test]
fn a_notification_says_of_its_item_what_the_item_says_alone() {
    use intercom_schema::{Conversation, Origin};
    let mut compared = 0;
    for (name, fixture) in files("webhooks") {
        for which in ["accepted", "broken"] {
            let item = &fixture[which]["data"]["item"];
            if item["type"] != "conversation" || item.get("source").is_none() {
                continue;
            }
            let inside: BTreeSet<String> = sorted(&judge(&name, &Options::new(), &fixture[which]))
                .into_iter()
                .filter(|finding| finding.contains(" /data/item"))
                .collect();
            let options = Options::new().origin(Origin::Webhook);
            let alone = options.validate::<Conversation>(item);
            let alone: BTreeSet<String> = sorted(&alone)
                .into_iter()
                .map(|finding| {
                    let (rule, location) = finding.rsplit_once(' ').expect("three words");
                    format!("{rule} /data/item{location}")
                })
                .collect();
            assert_eq!(inside, alone, "{name} {which}");
            compared += 1;
        }
    }
    println!("{compared} items");
    assert!(compared > 40, "{compared}");
}
