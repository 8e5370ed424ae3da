//! Structure against an independent oracle: the `jsonschema` crate on the bundle that xtask exports, version by version.
//!
//! Both must agree on every document: those of the corpus, our fixtures, and thousands of mutations of them. Compared is whether
//! anything of severity error is wrong that plain JSON Schema can say, which the bundle itself lists (`"asserted": true`).

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

use intercom_schema::{ApiVersion, ObjectInfo, Options, Severity};
use jsonschema::Validator;
use serde_json::{Value, json};

use crate::mutation::mutate;
use crate::shared;

/// For each version, beside the documents themselves.
const MUTATIONS: usize = 10_000;

#[test]
fn every_version_agrees_with_jsonschema() {
    let documents = documents();
    let versions: Vec<Option<ApiVersion>> = [None]
        .into_iter()
        .chain(ApiVersion::ALL.iter().copied().map(Some))
        .collect();
    // Two cores; the versions have nothing to do with each other.
    let halves = versions.chunks(versions.len().div_ceil(2));
    std::thread::scope(|scope| {
        for half in halves {
            let documents = &documents;
            scope.spawn(move || {
                half.iter()
                    .for_each(|version| one_version(*version, documents))
            });
        }
    });
}

fn one_version(version: Option<ApiVersion>, documents: &[(&'static ObjectInfo, Value)]) {
    let bundle = bundle(version, "2020-12");
    let oracle = Oracle::new(&bundle);
    let options = version.map_or_else(Options::new, |version| Options::new().api_version(version));
    // An object that the version does not have is described by nothing.
    let documents: Vec<_> = documents
        .iter()
        .filter(|(object, _)| object.versions.contain(version))
        .collect();
    let mut random = fastrand::Rng::with_seed(0x5eed);
    let mut refused = 0;
    let mut check = |object: &'static ObjectInfo, document: &Value| {
        let expected = oracle.accepts(object.name, document);
        let report = (object.validate)(&options, document.to_string().as_bytes());
        let errors: Vec<_> = report
            .violations
            .iter()
            .filter(|violation| {
                violation.severity == Severity::Error && oracle.can_say(&violation.rule)
            })
            .collect();
        assert_eq!(
            errors.is_empty(),
            expected,
            "{} at {version:?}: {document}\nours: {errors:?}\njsonschema: {:?}",
            object.name,
            oracle.errors(object.name, document)
        );
        refused += usize::from(!expected);
    };
    for (object, document) in &documents {
        check(object, document);
    }
    for number in 0..MUTATIONS {
        let (object, document) = documents[random.usize(..documents.len())];
        let mut document = document.clone();
        for _ in 0..=number % 2 {
            mutate(&mut document, &mut random);
        }
        check(object, &document);
    }
    println!(
        "{}: {} documents and {MUTATIONS} mutations, {refused} refused by both, 0 disagreements",
        version.map_or("baseline", ApiVersion::as_str),
        documents.len(),
    );
    assert!(
        refused > MUTATIONS / 20,
        "{refused} refused: the mutations are too tame"
    );
}

#[test]
fn every_bundle_is_a_schema_of_its_draft() {
    for version in [None]
        .into_iter()
        .chain(ApiVersion::ALL.iter().copied().map(Some))
    {
        for draft in ["2020-12", "draft-07"] {
            let bundle = bundle(version, draft);
            let valid = match draft {
                "2020-12" => jsonschema::draft202012::meta::is_valid(&bundle),
                _ => jsonschema::draft7::meta::is_valid(&bundle),
            };
            assert!(valid, "{version:?} {draft}");
            jsonschema::validator_for(&bundle)
                .unwrap_or_else(|error| panic!("{version:?} {draft}: {error}"));
        }
    }
}

/// draft-07 ignores what stands beside `$ref`: the older bundle must say the same all the same.
#[test]
fn both_drafts_say_the_same() {
    for version in [None, Some(ApiVersion::V2_9), Some(ApiVersion::V2_16)] {
        let newer = jsonschema::validator_for(&bundle(version, "2020-12")).expect("a schema");
        let older = jsonschema::validator_for(&bundle(version, "draft-07")).expect("a schema");
        let mut random = fastrand::Rng::with_seed(7);
        let mut refused = 0;
        for (object, document) in documents()
            .iter()
            .filter(|(object, _)| object.name == "conversation")
        {
            for _ in 0..10 {
                let mut document = document.clone();
                mutate(&mut document, &mut random);
                let verdict = newer.is_valid(&document);
                assert_eq!(
                    older.is_valid(&document),
                    verdict,
                    "{} {document}",
                    object.name
                );
                refused += usize::from(!verdict);
            }
        }
        assert!(refused > 20, "{refused}");
    }
}

/// The bundle as a user gets it.
pub(crate) fn bundle(version: Option<ApiVersion>, draft: &str) -> Value {
    let mut command = Command::new(env!("CARGO"));
    command
        .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(".."))
        .args(["xtask", "export", "json-schema", "--draft", draft]);
    if let Some(version) = version {
        command.args(["--api-version", version.as_str()]);
    }
    let output = command.output().expect("cargo runs");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    serde_json::from_slice(&output.stdout).expect("a bundle is JSON")
}

struct Oracle {
    validators: BTreeMap<String, Validator>,
    rules: BTreeSet<String>,
}

impl Oracle {
    fn new(bundle: &Value) -> Self {
        let definitions = bundle["$defs"].as_object().expect("definitions");
        let names = intercom_schema::objects()
            .map(|object| object.name)
            .filter(|name| definitions.contains_key(*name));
        let validators = names.map(|name| {
            let root = json!({
                "$schema": "https://json-schema.org/draft/2020-12/schema",
                "$ref": format!("#/$defs/{name}"),
                "$defs": definitions,
            });
            (
                name.to_owned(),
                jsonschema::validator_for(&root).expect("a schema"),
            )
        });
        let mut rules: BTreeSet<String> = [
            "schema.type",
            "schema.null",
            "schema.const",
            "schema.required",
        ]
        .map(str::to_owned)
        .into();
        rules
            .extend(intercom_schema::enumerations().map(|enumeration| enumeration.rule.to_owned()));
        for definition in definitions.values() {
            let shapes = definition["x-rules"].as_array().into_iter().flatten();
            rules.extend(shapes.filter_map(|rule| rule.as_str().map(str::to_owned)));
            for rule in definition["x-invariants"].as_array().into_iter().flatten() {
                if rule["asserted"] == json!(true) {
                    rules.insert(rule["id"].as_str().expect("an id").to_owned());
                }
            }
        }
        Oracle {
            validators: validators.collect(),
            rules,
        }
    }

    fn can_say(&self, rule: &str) -> bool {
        self.rules.contains(rule)
    }

    fn accepts(&self, object: &str, document: &Value) -> bool {
        self.validators[object].is_valid(document)
    }

    fn errors(&self, object: &str, document: &Value) -> Vec<String> {
        let errors = self.validators[object].iter_errors(document);
        errors
            .map(|error| format!("{}: {error}", error.instance_path()))
            .collect()
    }
}

/// What is compared: our fixtures and sample, and the corpus where it is there.
pub(crate) fn documents() -> Vec<(&'static ObjectInfo, Value)> {
    let mut documents = Vec::new();
    let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
    for object in intercom_schema::objects() {
        let Ok(folder) = std::fs::read_dir(tests.join("fixtures").join(object.name)) else {
            continue;
        };
        for entry in folder {
            let text = std::fs::read(entry.expect("readable").path()).expect("readable");
            documents.push((
                object,
                serde_json::from_slice(&text).expect("a fixture is JSON"),
            ));
        }
    }
    let named = |name: &str| intercom_schema::object(name);
    let sample = std::fs::read_to_string(tests.join("sample/conversations.ndjson"))
        .expect("the sample is there");
    let conversation = named("conversation").expect("the object");
    documents.extend(
        sample
            .lines()
            .filter_map(|line| Some((conversation, serde_json::from_str(line).ok()?))),
    );
    let fixtures = documents.len();
    assert!(fixtures > 60, "{fixtures}");
    for payload in shared::corpus("part of the structure oracle")
        .into_iter()
        .flatten()
    {
        if let (false, Some(object)) = (payload.is_1x(), named(&payload.kind)) {
            documents.push((object, payload.json()));
        }
    }
    documents
}
