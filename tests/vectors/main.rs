//! Writes the vectors: instances, and what is expected of them, for `cargo xtask verify-exports` to ask every language.
//!
//! ```text
//! tests/conformance/cases ─ as they say ──────────────▶┐
//! the domain of every rule ─ the surface oracle says ──▶│ one line of JSON each
//! fixtures, webhooks, museum, sample, corpus, and       │
//!   mutations of them ─ the library says ──────────────▶┘
//! ```
//! Rules about JSON itself are not asked: every language has a JSON reader of its own.

#[path = "../suite/domain.rs"]
mod domain;
#[path = "../suite/mutation.rs"]
mod mutation;
#[allow(dead_code)]
#[path = "../suite/shared.rs"]
mod shared;
#[allow(dead_code)]
#[path = "../suite/surface.rs"]
mod surface;

use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use intercom_schema::{ApiVersion, NotificationItem, Options, Origin, Payload, Report};
use serde_json::{Value, json};

/// Changed documents, beside the documents themselves.
const MUTATIONS: usize = 4_000;

fn main() {
    let path = std::env::args_os().nth(1).expect("the file to write");
    let file = File::create(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let mut out = BufWriter::new(file);
    let mut write = |vector: Value| {
        serde_json::to_writer(&mut out, &vector).expect("the vector is written");
        out.write_all(b"\n").expect("the vector is written");
    };
    let cases = cases(&mut write);
    let (documents, mutations) = documents(&mut write);
    let instances = domains(&mut write);
    out.flush().expect("the vectors are written");
    println!(
        "vectors: {cases} conformance cases, {documents} documents and {mutations} mutations of them, {instances} instances of single rules"
    );
}

/// What `tests/conformance/cases` says.
fn cases(write: &mut impl FnMut(Value)) -> usize {
    let mut count = 0;
    for (path, text) in files(&tests().join("conformance/cases")) {
        let object = stem(&path);
        let cases: Vec<Value> = serde_json::from_slice(&text)
            .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        for case in cases {
            let expected = case["expected"].as_array().expect("a list").iter();
            let expected: Vec<_> = expected
                .map(|violation| {
                    json!([
                        violation["rule"],
                        violation["severity"],
                        violation["instanceLocation"]
                    ])
                })
                .collect();
            count += 1;
            write(json!({
                "name": format!("{object}: {}", case["name"].as_str().expect("a name")),
                "object": object,
                "apiVersion": case["apiVersion"],
                "origin": case["origin"],
                "instance": case["instance"],
                "only": null,
                "encode": case["instance"].is_object(),
                "expected": expected,
            }));
        }
    }
    count
}

/// Whole documents at some versions and origins, and mutations of them at random ones.
fn documents(write: &mut impl FnMut(Value)) -> (usize, usize) {
    let documents = all_documents();
    let versions = [
        None,
        Some(ApiVersion::V2_7),
        Some(ApiVersion::V2_14),
        Some(ApiVersion::V2_16),
    ];
    let versions: Vec<_> = versions
        .into_iter()
        .chain([Some(ApiVersion::Preview)])
        .collect();
    let origins: Vec<_> = [None]
        .into_iter()
        .chain(Origin::ALL.iter().copied().map(Some))
        .collect();
    let mut count = 0;
    for (name, object, instance) in &documents {
        for (index, version) in versions.iter().enumerate() {
            // Each version with an origin of its own, so that all are met.
            count += 1;
            write(judged(name, object, *version, origins[index], instance));
        }
    }
    let mut random = fastrand::Rng::with_seed(0xcafe);
    for number in 0..MUTATIONS {
        let (name, object, instance) = &documents[random.usize(..documents.len())];
        let mut instance = instance.clone();
        for _ in 0..=number % 3 {
            mutation::mutate(&mut instance, &mut random);
        }
        let version = versions[random.usize(..versions.len())];
        let origin = origins[random.usize(..origins.len())];
        let name = format!("mutation {number} of {name}");
        write(judged(&name, object, version, origin, &instance));
    }
    (count, MUTATIONS)
}

fn all_documents() -> Vec<(String, String, Value)> {
    let mut documents = Vec::new();
    let mut add = |name: String, object: &str, value: Value| {
        documents.push((name, object.to_owned(), value));
    };
    for folder in folders(&tests().join("fixtures")) {
        let object = stem(&folder);
        for (path, text) in files(&folder) {
            add(
                format!("fixture {object}/{}", stem(&path)),
                &object,
                parsed(&path, &text),
            );
        }
    }
    for (path, text) in files(&tests().join("webhooks")) {
        let fixture = parsed(&path, &text);
        for side in ["accepted", "broken"] {
            if let Some(document) = fixture.get(side) {
                add(
                    format!("webhook {} {side}", stem(&path)),
                    "payload",
                    document.clone(),
                );
            }
        }
    }
    for (path, text) in files(&tests().join("museum")) {
        let document = parsed(&path, &text)["document"].clone();
        add(format!("museum {}", stem(&path)), "payload", document);
    }
    let sample =
        fs::read_to_string(tests().join("sample/conversations.ndjson")).expect("the sample");
    for (index, line) in sample.lines().enumerate() {
        if let Ok(value) = serde_json::from_str(line) {
            add(format!("sample {}", index + 1), "conversation", value);
        }
    }
    for payload in shared::corpus("part of the vectors").into_iter().flatten() {
        let known = intercom_schema::object(&payload.kind).is_some() && !payload.is_1x();
        let object = if known { &payload.kind } else { "payload" };
        add(format!("corpus {}", payload.path), object, payload.json());
    }
    documents
}

/// A vector of which the library says what is expected.
fn judged(
    name: &str,
    object: &str,
    version: Option<ApiVersion>,
    origin: Option<Origin>,
    instance: &Value,
) -> Value {
    let mut options = Options::new().max_violations(usize::MAX);
    if let Some(version) = version {
        options = options.api_version(version);
    }
    if let Some(origin) = origin {
        options = options.origin(origin);
    }
    let report = validate(object, &options, &instance.to_string());
    let expected: Vec<_> = report
        .violations
        .iter()
        .map(|violation| {
            json!([
                violation.rule,
                violation.severity,
                violation.instance_location
            ])
        })
        .collect();
    json!({
        "name": format!(
            "{name} at {}{}",
            version.map_or("no version", ApiVersion::as_str),
            origin.map_or(String::new(), |origin| format!(" from {}", origin.as_str())),
        ),
        "object": object,
        "apiVersion": version.map(ApiVersion::as_str),
        "origin": origin.map(Origin::as_str),
        "instance": instance,
        "only": null,
        "encode": instance.is_object(),
        "expected": expected,
    })
}

fn validate(object: &str, options: &Options, text: &str) -> Report {
    match object {
        "payload" => options.validate::<Payload>(text),
        "notification_item" => options.validate::<NotificationItem>(text),
        name => {
            let object =
                intercom_schema::object(name).unwrap_or_else(|| panic!("no object {name}"));
            (object.validate)(options, text.as_bytes())
        }
    }
}

/// The instances that try each rule from all sides.
fn domains(write: &mut impl FnMut(Value)) -> usize {
    let schemas = surface::schemas();
    let mut count = 0;
    for rule in surface::rules(&schemas) {
        let severity = &schemas[&rule.object]["x-invariants"]
            .as_array()
            .and_then(|rules| rules.iter().find(|written| written["id"] == *rule.id))
            .expect("the rule is written")["severity"];
        for (index, instance) in domain::domain(&schemas, &rule).into_iter().enumerate() {
            let expected: Vec<_> = domain::expected(&schemas, &rule, &instance)
                .into_iter()
                .map(|location| json!([rule.id, severity, location]))
                .collect();
            count += 1;
            write(json!({
                "name": format!("{} {index}", rule.id),
                "object": rule.object,
                "apiVersion": null,
                "origin": rule.origins.first(),
                "instance": instance,
                "only": rule.id,
                "encode": false,
                "expected": expected,
            }));
        }
    }
    count
}

fn tests() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<_> = fs::read_dir(folder)
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        .map(|entry| entry.expect("readable").path())
        .collect();
    paths.sort();
    paths
}

fn folders(folder: &Path) -> Vec<PathBuf> {
    entries(folder)
        .into_iter()
        .filter(|path| path.is_dir())
        .collect()
}

/// The JSON files of a folder.
fn files(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    entries(folder)
        .into_iter()
        .filter(|path| path.extension().is_some_and(|ending| ending == "json"))
        .map(|path| {
            let text =
                fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            (path, text)
        })
        .collect()
}

fn stem(path: &Path) -> String {
    path.file_stem()
        .and_then(|stem| stem.to_str())
        .expect("a name")
        .to_owned()
}

fn parsed(path: &Path, text: &[u8]) -> Value {
    serde_json::from_slice(text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}
