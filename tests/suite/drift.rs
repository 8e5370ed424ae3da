//! What Intercom may add without notice: a member, a text in an enumeration, an object. Thousands of such changes, with a fixed seed.
//!
//! None of them may be an error; each is reported as drift, by its rule and its place; and nothing is lost. Where a change is possible
//! is found by walking the schema files, not by asking the library.

use std::collections::{BTreeMap, BTreeSet};

use intercom_schema::{ApiVersion, ObjectInfo, Options, Payload, Report, Severity};
use serde_json::{Value, json};

use crate::surface::{self, Schemas};
use crate::{shared, structure, webhooks};

const MUTATIONS: usize = 10_000;

/// A document, and what it is judged as.
struct Subject {
    /// `None`: as a payload, which finds out by itself.
    object: Option<&'static ObjectInfo>,
    document: Value,
    places: Places,
}

impl Subject {
    fn validate(&self, options: &Options, document: &Value) -> Report {
        let text = document.to_string();
        match self.object {
            Some(object) => (object.validate)(options, text.as_bytes()),
            None => options.validate::<Payload>(&text),
        }
    }

    fn reencode(&self, document: &Value) -> Value {
        let text = document.to_string();
        let decoded = match self.object {
            Some(object) => {
                intercom_schema::reencode(object.name, text.as_bytes()).expect("an object")
            }
            None => intercom_schema::decode::<Payload>(&text)
                .map(|decoded| serde_json::to_value(decoded.value).expect("encodes")),
        };
        decoded.unwrap_or_else(|report| panic!("{report}\n{document}"))
    }
}

/// Where something can be added, by JSON Pointer.
#[derive(Default)]
struct Places {
    /// Objects that are described, and by which schema.
    objects: Vec<(String, String)>,
    /// Objects whose members are free: in them nothing is drift.
    free: Vec<String>,
    /// Texts of an enumeration, and which one.
    texts: Vec<(String, String)>,
}

impl Places {
    fn of(schemas: &Schemas, name: &str, document: &Value) -> Places {
        let mut places = Places::default();
        places.named(schemas, name, document, "");
        places
    }

    /// A value that the schema `name` describes.
    fn named(&mut self, schemas: &Schemas, name: &str, value: &Value, pointer: &str) {
        let schema = &schemas[name];
        if schema["x-enum"].is_object() {
            if value.is_string() {
                self.texts.push((pointer.to_owned(), name.to_owned()));
            }
            return;
        }
        let Some(members) = value.as_object() else {
            return;
        };
        if let Some(union) = schema.get("x-union") {
            let variants = union["variants"].as_array().expect("variants");
            let meant = variants
                .iter()
                .find(|variant| fits(&variant["when"], members));
            match meant.and_then(|variant| variant["$ref"].as_str()) {
                Some(file) => {
                    return self.named(schemas, file.trim_end_matches(".json"), value, pointer);
                }
                None => return self.free(value, pointer),
            }
        }
        if schema["x-wire"].is_string() {
            return self.free(value, pointer);
        }
        self.objects.push((pointer.to_owned(), name.to_owned()));
        for (member, value) in members {
            let described = &schema["properties"][member];
            let pointer = format!("{pointer}/{}", escaped(member));
            if described.is_object() {
                self.spelled(schemas, described, value, &pointer);
            } else {
                self.free(value, &pointer);
            }
        }
    }

    /// A value that a member's schema describes.
    fn spelled(&mut self, schemas: &Schemas, spelling: &Value, value: &Value, pointer: &str) {
        let spelling = spelling["anyOf"]
            .as_array()
            .map_or(spelling, |options| &options[0]);
        if let Some(file) = spelling["$ref"].as_str() {
            self.named(schemas, file.trim_end_matches(".json"), value, pointer);
        } else if let (true, Some(items)) = (spelling["items"].is_object(), value.as_array()) {
            for (index, item) in items.iter().enumerate() {
                let pointer = format!("{pointer}/{index}");
                self.spelled(schemas, &spelling["items"], item, &pointer);
            }
        }
    }

    /// A value of which nothing is described.
    fn free(&mut self, value: &Value, pointer: &str) {
        match value {
            Value::Object(members) => {
                self.free.push(pointer.to_owned());
                for (member, value) in members {
                    self.free(value, &format!("{pointer}/{}", escaped(member)));
                }
            }
            Value::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    self.free(item, &format!("{pointer}/{index}"));
                }
            }
            _ => {}
        }
    }
}

fn fits(when: &Value, members: &serde_json::Map<String, Value>) -> bool {
    let texts = |name: &str| -> Vec<&str> {
        let texts = when[name].as_array().into_iter().flatten();
        texts.map(|text| text.as_str().expect("text")).collect()
    };
    let types = texts("type");
    let ty = members.get("type").and_then(Value::as_str);
    (types.is_empty() || ty.is_some_and(|ty| types.contains(&ty)))
        && texts("has").iter().all(|name| members.contains_key(*name))
        && !texts("lacks")
            .iter()
            .any(|name| members.contains_key(*name))
}

fn escaped(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}

/// Fixtures, sample, museum and corpus.
fn subjects(schemas: &Schemas) -> Vec<Subject> {
    let mut subjects: Vec<Subject> = structure::documents()
        .into_iter()
        .map(|(object, document)| Subject {
            object: Some(object),
            places: Places::of(schemas, object.name, &document),
            document,
        })
        .collect();
    let notifications = webhooks::files("webhooks")
        .into_iter()
        .map(|(_, fixture)| fixture["accepted"].clone());
    let incidents = webhooks::files("museum")
        .into_iter()
        .map(|(_, incident)| incident["document"].clone());
    let captured = shared::corpus("part of the drift mutations")
        .into_iter()
        .flatten()
        .filter(|payload| !payload.kind.starts_with("ticket"))
        .map(|payload| payload.json());
    for document in notifications.chain(incidents).chain(captured) {
        subjects.push(Subject {
            object: None,
            places: Places::of(schemas, "payload", &document),
            document,
        });
    }
    subjects
}

/// Severity, rule and place of every finding, with how often it is there.
fn findings(report: &Report) -> BTreeMap<(Severity, String, String), usize> {
    assert_eq!(report.omitted, 0);
    let mut findings = BTreeMap::new();
    for violation in &report.violations {
        let finding = (
            violation.severity,
            violation.rule.to_string(),
            violation.instance_location.to_string(),
        );
        *findings.entry(finding).or_default() += 1;
    }
    findings
}

/// What the second report has more than the first.
fn new_findings(before: &Report, after: &Report) -> Vec<(Severity, String, String)> {
    let before = findings(before);
    let more = |(finding, times): (_, usize)| {
        let known = before.get(&finding).copied().unwrap_or_default();
        (times > known).then_some(finding)
    };
    findings(after).into_iter().filter_map(more).collect()
}

const NAMES: &[&str] = &[
    "mood",
    "sentiment_score",
    "ai_summary_v2",
    "Conversation",
    "is/was~so",
    "créé",
    "$schema",
    "",
];

fn scalar(random: &mut fastrand::Rng) -> Value {
    let values = [
        json!(null),
        json!(false),
        json!(0),
        json!(-7.25),
        json!(u64::MAX),
        json!("calm"),
        json!("2026-04-01T00:00:00Z"),
        json!([]),
        json!(["a", 1, null]),
    ];
    values[random.usize(..values.len())].clone()
}

fn object(random: &mut fastrand::Rng) -> Value {
    let objects = [
        json!({}),
        json!({ "type": "sentiment", "score": 0.5, "of": [{ "id": 1 }, {}] }),
        json!({ "type": "conversation", "id": null, "created_at": "never" }),
        json!({ "type": "list", "data": [], "total_count": -1, "has_more": "no" }),
    ];
    objects[random.usize(..objects.len())].clone()
}

const TEXTS: &[&str] = &["carrier_pigeon", "", "Open", "null", "häufig", "a b\n\"c\""];

#[test]
fn what_intercom_adds_is_drift_and_never_an_error() {
    let schemas = surface::schemas();
    let subjects = subjects(&schemas);
    let mut random = fastrand::Rng::with_seed(0xd21f7);
    let baseline = Options::new();
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let mut warnings: BTreeMap<String, usize> = BTreeMap::new();
    let mut touched: BTreeMap<String, usize> = BTreeMap::new();
    // What is added where members are free is nobody's drift; it is tried beside the others.
    const FREE: &str = "member of a free object";
    let drifted = |counts: &BTreeMap<&str, usize>| -> usize {
        let drifted = counts.iter().filter(|(kind, _)| **kind != FREE);
        drifted.map(|(_, times)| times).sum()
    };
    while drifted(&counts) < MUTATIONS {
        let subject = &subjects[random.usize(..subjects.len())];
        let mut document = subject.document.clone();
        let kind =
            ["member", "text", "object", FREE][[0, 0, 0, 1, 1, 1, 2, 2, 2, 3][random.usize(..10)]];
        let expected = match kind {
            "text" => {
                let texts: Vec<_> = subject.places.texts.iter().collect();
                // An unknown `delivered_as` is an error before 2.16, by decision: it has a test of its own.
                let texts: Vec<_> = texts
                    .into_iter()
                    .filter(|(_, name)| name != "delivered_as")
                    .collect();
                if texts.is_empty() {
                    continue;
                }
                let (pointer, name) = texts[random.usize(..texts.len())];
                let text = TEXTS[random.usize(..TEXTS.len())];
                *document.pointer_mut(pointer).expect("it is there") = json!(text);
                *touched.entry(name.clone()).or_default() += 1;
                let rule = schemas[name]["x-enum"]["rule"].as_str().expect("a rule");
                Some((Severity::Drift, rule.to_owned(), pointer.clone()))
            }
            _ => {
                let free = kind == FREE;
                let value = match kind {
                    "object" => object(&mut random),
                    _ => scalar(&mut random),
                };
                let (pointer, name) = if free {
                    if subject.places.free.is_empty() {
                        continue;
                    }
                    let index = random.usize(..subject.places.free.len());
                    (subject.places.free[index].clone(), None)
                } else {
                    if subject.places.objects.is_empty() {
                        continue;
                    }
                    let index = random.usize(..subject.places.objects.len());
                    let (pointer, name) = subject.places.objects[index].clone();
                    (pointer, Some(name))
                };
                let place = document.pointer_mut(&pointer).expect("it is there");
                let member = NAMES[random.usize(..NAMES.len())];
                let members = place.as_object_mut().expect("an object");
                if members.insert(member.to_owned(), value).is_some() {
                    continue;
                }
                name.map(|name| {
                    *touched.entry(name).or_default() += 1;
                    let pointer = format!("{pointer}/{}", escaped(member));
                    (Severity::Drift, "schema.unknown_member".to_owned(), pointer)
                })
            }
        };
        *counts.entry(kind).or_default() += 1;
        let before = subject.validate(&baseline, &subject.document);
        let after = subject.validate(&baseline, &document);
        let mut new = new_findings(&before, &after);
        if let Some(expected) = &expected {
            assert!(
                findings(&after).contains_key(expected),
                "{kind}: {expected:?} is not reported\n{after}\n{document}"
            );
            new.retain(|finding| finding != expected);
        }
        // A text that nobody knows can be one that a rule does not expect.
        new.retain(|(severity, rule, _)| {
            let expected = kind == "text" && *severity == Severity::Warning;
            if expected {
                *warnings.entry(rule.clone()).or_default() += 1;
            }
            !expected
        });
        assert_eq!(new, [], "{kind}: {expected:?}\n{document}");
        assert_eq!(subject.reencode(&document), document, "{kind}");
    }
    println!("{} documents, mutations: {counts:?}", subjects.len());
    println!("warnings beside the drift of a text: {warnings:?}");
    let names: BTreeSet<&String> = schemas
        .iter()
        .filter(|(_, schema)| schema["x-wire"].is_null() && schema["x-union"].is_null())
        .map(|(name, _)| name)
        .filter(|name| *name != "delivered_as")
        .collect();
    let spared: Vec<_> = names
        .iter()
        .filter(|name| !touched.contains_key(**name))
        .collect();
    println!(
        "{} objects and enumerations of {} were touched; spared: {spared:?}",
        touched.len(),
        names.len()
    );
    assert!(spared.is_empty(), "{spared:?}");
    assert!(counts["text"] > 2_000 && counts["member"] > 2_000 && counts["object"] > 2_000);
}

/// An unknown `delivered_as` is an error up to 2.15, whose documentation lists the values, and drift from 2.16 on, where Intercom took
/// the list away so that it may grow.
#[test]
fn an_unknown_delivered_as_is_drift_from_2_16_on() {
    let schemas = surface::schemas();
    let mut counts = [0; 2];
    for subject in subjects(&schemas) {
        for (pointer, name) in &subject.places.texts {
            if name != "delivered_as" {
                continue;
            }
            let mut document = subject.document.clone();
            *document.pointer_mut(pointer).expect("it is there") = json!("sideways");
            for version in [
                None,
                Some(ApiVersion::V2_15),
                Some(ApiVersion::V2_16),
                Some(ApiVersion::Preview),
            ] {
                let options = version
                    .map_or_else(Options::new, |version| Options::new().api_version(version));
                let severity = match version {
                    Some(ApiVersion::V2_16 | ApiVersion::Preview) => Severity::Drift,
                    _ => Severity::Error,
                };
                let report = subject.validate(&options, &document);
                let expected = (
                    severity,
                    "source.delivered_as_known".to_owned(),
                    pointer.clone(),
                );
                assert!(findings(&report).contains_key(&expected), "{report}");
                let before = subject.validate(&options, &subject.document);
                let new = new_findings(&before, &report);
                assert!(
                    new.iter()
                        .all(|finding| *finding == expected || finding.0 == Severity::Warning),
                    "{new:?}"
                );
                counts[usize::from(severity == Severity::Drift)] += 1;
            }
            assert_eq!(subject.reencode(&document), document);
        }
    }
    println!(
        "{} errors without a version and in 2.15, {} drift in 2.16 and Preview",
        counts[0], counts[1]
    );
    assert!(counts[0] > 100 && counts[0] == counts[1], "{counts:?}");
}
