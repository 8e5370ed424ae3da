//! Tripwires around the one source of truth: what the schemas say is what the library, the docs and the meta-schema say.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use intercom_schema::{Conversation, Options};
use serde_json::{Value, json};

use crate::surface;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn read(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

#[test]
fn every_schema_is_valid_by_the_meta_schema() {
    let meta: Value = serde_json::from_str(&read("schemas/meta/vocabulary.json")).expect("JSON");
    assert!(jsonschema::draft202012::meta::is_valid(&meta));
    let meta = jsonschema::validator_for(&meta).expect("a schema");
    let schemas = surface::schemas();
    for (name, schema) in &schemas {
        let errors: Vec<_> = meta
            .iter_errors(schema)
            .map(|error| format!("{}: {error}", error.instance_path()))
            .collect();
        assert!(errors.is_empty(), "{name}: {errors:?}");
        assert!(
            jsonschema::draft202012::meta::is_valid(schema),
            "{name} is no JSON Schema"
        );
        let mut misspelled = schema.clone();
        misspelled["x-invariant"] = json!([]);
        assert!(
            !meta.is_valid(&misspelled),
            "{name}: a misspelled keyword passes"
        );
    }
    assert!(schemas.len() > 100, "{}", schemas.len());
}

#[test]
fn every_rule_has_one_id_and_one_page() {
    let pages: Vec<&str> = intercom_schema::rules().map(|rule| rule.id).collect();
    let ids: BTreeSet<&str> = pages.iter().copied().collect();
    assert_eq!(ids.len(), pages.len(), "an id stands twice");
    let markdown = read("docs/reference/rules.md");
    let schemas = surface::schemas();
    let written: BTreeSet<String> = surface::rules(&schemas)
        .into_iter()
        .map(|rule| rule.id)
        .collect();
    let enumerated = schemas
        .values()
        .filter_map(|schema| schema["x-enum"]["rule"].as_str().map(str::to_owned));
    let shapes = schemas.values().flat_map(|schema| {
        let union = &schema["x-union"];
        let variants = union["variants"].as_array().into_iter().flatten();
        let rules = variants.chain([union]).map(|bearer| &bearer["rule"]["id"]);
        rules
            .filter_map(|id| id.as_str().map(str::to_owned))
            .collect::<Vec<_>>()
    });
    let written: BTreeSet<String> = written
        .into_iter()
        .chain(enumerated)
        .chain(shapes)
        .collect();
    for id in &written {
        assert!(ids.contains(&**id), "{id} is in no catalogue");
        assert!(
            markdown.contains(&format!("\n## {id}\n")),
            "{id} has no page"
        );
    }
    let structural = ids.len() - written.len();
    let prefixes = ["json.", "report.", "schema."];
    assert_eq!(
        ids.iter()
            .filter(|id| prefixes.iter().any(|prefix| id.starts_with(prefix)))
            .count(),
        structural
    );
}

/// A keyword location leads to something in a schema file.
#[test]
fn every_keyword_location_exists() {
    let schemas = surface::schemas();
    let mut locations = BTreeSet::new();
    for (object, document) in crate::structure::documents() {
        let mut random = fastrand::Rng::with_seed(11);
        for _ in 0..20 {
            let mut document = document.clone();
            crate::mutation::mutate(&mut document, &mut random);
            let report = (object.validate)(&Options::new(), document.to_string().as_bytes());
            locations.extend(
                report
                    .violations
                    .into_iter()
                    .filter_map(|violation| violation.keyword_location),
            );
        }
    }
    for location in &locations {
        let (file, pointer) = location.split_once('#').expect("file#pointer");
        let schema = &schemas[file.trim_end_matches(".json")];
        assert!(
            schema.pointer(pointer).is_some(),
            "{location} leads nowhere"
        );
    }
    assert!(locations.len() > 200, "{}", locations.len());
}

#[test]
fn every_path_in_the_docs_exists() {
    let mut checked = 0;
    for page in [
        "README.md",
        "docs/architecture.md",
        "docs/design.md",
        "docs/testing.md",
        "schemas/README.md",
    ] {
        let text = read(page);
        let base = Path::new(page).parent().expect("a folder");
        for target in text
            .split("](")
            .skip(1)
            .filter_map(|rest| rest.split(')').next())
        {
            if target.starts_with("http") {
                continue;
            }
            assert!(
                root().join(base).join(target).exists(),
                "{page} links to {target}"
            );
            checked += 1;
        }
        let paths = text.split('`').skip(1).step_by(2).filter(|code| {
            let known = [
                "schemas/",
                "intercom-schema/",
                "intercom-derive/",
                "xtask/",
                "tests/",
                "docs/",
            ];
            known.iter().any(|folder| code.starts_with(folder)) && !code.contains(['<', '*', ' '])
        });
        for path in paths {
            assert!(root().join(path).exists(), "{page} names {path}");
            checked += 1;
        }
    }
    assert!(checked > 15, "{checked}");
}

#[test]
fn schemars_yields_the_exported_schema() {
    let embedded = schemars::schema_for!(Conversation).to_value();
    let exported = crate::structure::bundle(None, "2020-12");
    let embedded_validator = jsonschema::validator_for(&embedded).expect("a schema");
    let exported_validator = jsonschema::validator_for(&exported).expect("a schema");
    let mut random = fastrand::Rng::with_seed(5);
    let (mut checked, mut refused) = (0, 0);
    for (_, document) in crate::structure::documents()
        .iter()
        .filter(|(object, _)| object.name == "conversation")
    {
        for _ in 0..20 {
            let mut document = document.clone();
            crate::mutation::mutate(&mut document, &mut random);
            let verdict = exported_validator.is_valid(&document);
            assert_eq!(
                embedded_validator.is_valid(&document),
                verdict,
                "{document}"
            );
            checked += 1;
            refused += usize::from(!verdict);
        }
    }
    assert!(checked > 1_000 && refused > 100, "{checked} {refused}");
}
