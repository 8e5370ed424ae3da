//! Each way in which a description and the schemas can differ, and the line that says so; then the day of a new version.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use expect_test::{Expect, expect};
use serde_json::{Value, json};

use super::{findings, read, total};
use crate::drift::{Published, drift};
use crate::emit;
use crate::ir::{Ir, Version};
use crate::lint;
use crate::load::{self, Documents, VERSIONS};
use crate::parcels::parcels;
use crate::published;

/// What is published of parcels in 2.10, without a difference.
const PARCELS: &str = "
components:
  schemas:
    item:
      type: object
      properties:
        id: { type: string }
        weight: { type: integer }
    parcel:
      type: object
      required: [id]
      properties:
        id: { type: string }
        label: { type: string, nullable: true }
        fragile: { type: boolean }
        sent_at: { type: integer, format: date-time, nullable: true }
        arrived_at: { type: integer, format: date-time, nullable: true }
        carrier: { type: string, enum: [bike, train] }
        items: { type: array, items: { $ref: '#/components/schemas/item' } }
";

/// The findings when a word of the description is another.
fn check(was: &str, is: &str, expected: Expect) {
    check_with(|_| {}, was, is, expected);
}

/// The findings when the schemas are others, too.
fn check_with(change: impl Fn(&mut Documents), was: &str, is: &str, expected: Expect) {
    let mut documents = parcels();
    change(&mut documents);
    let ir = lint::checked(&documents).unwrap();
    assert!(PARCELS.contains(was), "{was}");
    let yaml = PARCELS.replace(was, is);
    expected.assert_eq(&findings(&drift(&ir, &[published("2.10", &yaml)])));
}

fn published(version: &str, yaml: &str) -> Published {
    Published {
        version: Version::parse(version).unwrap(),
        description: published::read(yaml).unwrap(),
    }
}

/// Puts a value into a schema file, at a place that is not there yet.
fn put(documents: &mut Documents, file: &str, pointer: &str, value: Value) {
    let (parent, last) = pointer.rsplit_once('/').unwrap();
    let parent = documents
        .get_mut(file)
        .unwrap()
        .pointer_mut(parent)
        .unwrap();
    match parent {
        Value::Array(items) => items.push(value),
        parent => parent[last] = value,
    }
}

fn evidence(differs: &str, since: &str, until: &str) -> Value {
    json!([{
        "differs": differs, "documented": "A.", "observed": "B.", "source": "C.",
        "since": since, "until": until
    }])
}

#[test]
fn without_a_difference() {
    check(
        "parcel:",
        "parcel:",
        expect![[r#"
            0 unexplained differences (0 explained), 0 stale annotations
        "#]],
    );
}

#[test]
fn members_and_objects() {
    check(
        "fragile: { type: boolean }",
        "insured: { type: boolean }",
        expect![[r#"
            2.10 parcel.fragile: published says nothing, schema says a boolean; explain it with x-evidence "differs": "member" in schemas/parcel.json#/properties/fragile, or correct the schema
            2.10 parcel.insured: published says a boolean, schema says nothing; add it to schemas/parcel.json#/properties
            2 unexplained differences (0 explained), 0 stale annotations
        "#]],
    );
    check(
        "    item:\n",
        "    thing:\n",
        expect![[r#"
            2.10 item: published says nothing, schema says an object; explain it with x-evidence "differs": "member" in schemas/item.json#, or correct the schema
            2.10 parcel.items: published says a list (a reference to `item`, which does not exist), schema says a list (the object `item`); explain it with x-evidence "differs": "type" in schemas/parcel.json#/properties/items, or correct the schema
            2 unexplained differences (0 explained), 0 stale annotations
        "#]],
    );
}

#[test]
fn a_member_of_other_versions() {
    let since = |version: &'static str| {
        move |documents: &mut Documents| {
            put(
                documents,
                "parcel",
                "/properties/fragile/x-since",
                json!(version),
            );
        }
    };
    check_with(
        since("2.10"),
        "parcel:",
        "parcel:",
        expect![[r#"
            0 unexplained differences (0 explained), 0 stale annotations
        "#]],
    );
    check_with(
        since("2.16"),
        "parcel:",
        "parcel:",
        expect![[r#"
            2.10 parcel.fragile: published says a boolean, schema says nothing; explain it with x-evidence "differs": "member" in schemas/parcel.json#/properties/fragile, or correct the schema
            1 unexplained difference (0 explained), 0 stale annotations
        "#]],
    );
}

#[test]
fn types() {
    check(
        "weight: { type: integer }",
        "weight: { type: number }",
        expect![[r#"
            2.10 item.weight: published says a number, schema says an integer; explain it with x-evidence "differs": "type" in schemas/item.json#/properties/weight, or correct the schema
            1 unexplained difference (0 explained), 0 stale annotations
        "#]],
    );
    check(
        "items: { $ref: '#/components/schemas/item' }",
        "items: { type: object, properties: { id: { type: string } } }",
        expect![[r#"
            2.10 parcel.items: published says a list (the object `parcel.items[]`), schema says a list (the object `item`); explain it with x-evidence "differs": "type" in schemas/parcel.json#/properties/items, or correct the schema
            1 unexplained difference (0 explained), 0 stale annotations
        "#]],
    );
    // Both spellings of an id are one type.
    check(
        "id: { type: string }",
        "id: { type: integer }",
        expect![[r#"
            0 unexplained differences (0 explained), 0 stale annotations
        "#]],
    );
}

#[test]
fn values_of_enumerations() {
    check(
        "enum: [bike, train]",
        "enum: [train, pigeon]",
        expect![[r#"
            2.10 parcel.carrier: published says no such value, schema says the value `bike`; explain it with x-evidence "differs": "enum" in schemas/parcel.json#/properties/carrier, or correct the schema
            2.10 parcel.carrier: published says the value `pigeon`, schema says no such value; explain it with x-evidence "differs": "enum" in schemas/parcel.json#/properties/carrier, or correct the schema
            2 unexplained differences (0 explained), 0 stale annotations
        "#]],
    );
    check(
        "label: { type: string,",
        "label: { type: string, enum: [hot],",
        expect![[r#"
            2.10 parcel.label: published says `hot`, schema says any text; explain it with x-evidence "differs": "enum" in schemas/parcel.json#/properties/label, or correct the schema
            1 unexplained difference (0 explained), 0 stale annotations
        "#]],
    );
    // A list in prose is no published fact.
    check(
        ", enum: [bike, train]",
        "",
        expect![[r#"
            0 unexplained differences (0 explained), 0 stale annotations
        "#]],
    );
}

#[test]
fn null_and_required() {
    check(
        "label: { type: string, nullable: true }",
        "label: { type: string }",
        expect![[r#"
            2.10 parcel.label: published says that it is never null, schema says that it may be null; explain it with x-evidence "differs": "nullable" in schemas/parcel.json#/properties/label, or correct the schema
            1 unexplained difference (0 explained), 0 stale annotations
        "#]],
    );
    check(
        "fragile: { type: boolean }",
        "fragile: { type: boolean, nullable: true }",
        expect![[r#"
            2.10 parcel.fragile: published says that it may be null, schema says that it is never null; explain it with x-evidence "differs": "nullable" in schemas/parcel.json#/properties/fragile, or correct the schema
            1 unexplained difference (0 explained), 0 stale annotations
        "#]],
    );
    check(
        "required: [id]",
        "required: [label]",
        expect![[r#"
            2.10 parcel.id: published says that it may be absent, schema says that it is required; explain it with x-evidence "differs": "required" in schemas/parcel.json#/properties/id, or correct the schema
            2.10 parcel.label: published says that it is required, schema says that it may be absent; explain it with x-evidence "differs": "required" in schemas/parcel.json#/properties/label, or correct the schema
            2 unexplained differences (0 explained), 0 stale annotations
        "#]],
    );
}

#[test]
fn evidence_explains_its_own_kind_in_its_own_versions() {
    let with = |differs: &'static str, since: &'static str, until: &'static str| {
        move |documents: &mut Documents| {
            let evidence = evidence(differs, since, until);
            put(
                documents,
                "parcel",
                "/properties/fragile/x-evidence",
                evidence,
            );
        }
    };
    let nullable = "fragile: { type: boolean, nullable: true }";
    check_with(
        with("nullable", "2.10", "2.16"),
        "fragile: { type: boolean }",
        nullable,
        expect![[r#"
            0 unexplained differences (1 explained), 0 stale annotations
        "#]],
    );
    check_with(
        with("type", "2.10", "2.10"),
        "fragile: { type: boolean }",
        nullable,
        expect![[r#"
            2.10 parcel.fragile: published says that it may be null, schema says that it is never null; explain it with x-evidence "differs": "nullable" in schemas/parcel.json#/properties/fragile, or correct the schema
            schemas/parcel.json#/properties/fragile/x-evidence/0: explains no difference in `type`; remove it, correct its versions, or say `format` or `payloads` if no description shows it
            1 unexplained difference (0 explained), 1 stale annotation
        "#]],
    );
    // Of other versions nothing is known here, so it is not called stale.
    check_with(
        with("nullable", "2.16", "2.16"),
        "fragile: { type: boolean }",
        nullable,
        expect![[r#"
            2.10 parcel.fragile: published says that it may be null, schema says that it is never null; explain it with x-evidence "differs": "nullable" in schemas/parcel.json#/properties/fragile, or correct the schema
            1 unexplained difference (0 explained), 0 stale annotations
        "#]],
    );
}

#[test]
fn evidence_of_a_type_and_of_a_version() {
    check_with(
        |documents| {
            put(
                documents,
                "carrier",
                "/x-evidence",
                evidence("enum", "2.10", "2.10"),
            )
        },
        "bike, train]",
        "bike, train, pigeon]",
        expect![[r#"
            0 unexplained differences (1 explained), 0 stale annotations
        "#]],
    );
    check_with(
        |documents| {
            put(
                documents,
                VERSIONS,
                "/x-evidence",
                evidence("required", "2.10", "2.10"),
            )
        },
        "required: [id]",
        "required: [label, items]",
        expect![[r#"
            0 unexplained differences (3 explained), 0 stale annotations
        "#]],
    );
    check_with(
        |documents| {
            put(
                documents,
                VERSIONS,
                "/x-evidence",
                evidence("required", "2.10", "2.10"),
            )
        },
        "parcel:",
        "parcel:",
        expect![[r#"
            schemas/meta/versions.json#/x-evidence/0: explains no difference in `required`; remove it, correct its versions, or say `format` or `payloads` if no description shows it
            0 unexplained differences (0 explained), 1 stale annotation
        "#]],
    );
}

#[test]
fn what_no_description_can_show_is_not_stale() {
    for differs in ["format", "payloads"] {
        check_with(
            |documents| {
                let evidence = evidence(differs, "2.10", "2.10");
                put(
                    documents,
                    "parcel",
                    "/properties/fragile/x-evidence",
                    evidence,
                );
            },
            "parcel:",
            "parcel:",
            expect![[r#"
                0 unexplained differences (0 explained), 0 stale annotations
            "#]],
        );
    }
}

#[test]
fn published_elsewhere_or_nowhere() {
    let inline =
        "items: { type: object, properties: { id: { type: string }, weight: { type: integer } } }";
    let by_name = "items: { $ref: '#/components/schemas/item' }";
    let place = |place: Value| {
        move |documents: &mut Documents| {
            put(documents, "item", "/x-published-as", place.clone());
        }
    };
    check_with(
        place(json!("parcel.items[]")),
        by_name,
        inline,
        expect![[r#"
            0 unexplained differences (0 explained), 0 stale annotations
        "#]],
    );
    let two_places = place(json!(["item", "parcel.items[]"]));
    check_with(
        two_places,
        by_name,
        &inline.replace(", weight: { type: integer }", ""),
        expect![[r#"
            2.10 item.weight: published as parcel.items[] says nothing, schema says an integer; explain it with x-evidence "differs": "member" in schemas/item.json#/properties/weight, or correct the schema
            1 unexplained difference (0 explained), 0 stale annotations
        "#]],
    );
    check_with(
        place(json!([])),
        "    item:\n",
        "    thing:\n",
        expect![[r#"
            2.10 parcel.items: published says a list (a reference to `item`, which does not exist), schema says a list (the object `item`); explain it with x-evidence "differs": "type" in schemas/parcel.json#/properties/items, or correct the schema
            1 unexplained difference (0 explained), 0 stale annotations
        "#]],
    );
    check_with(
        |documents| {
            place(json!([]))(documents);
            put(
                documents,
                "parcel",
                "/properties/label/x-undocumented",
                json!(true),
            );
        },
        "parcel:",
        "parcel:",
        expect![[r#"
            2.10 parcel.items: published says a list (the object `item`), schema says a list (the object `item`); explain it with x-evidence "differs": "type" in schemas/parcel.json#/properties/items, or correct the schema
            schemas/item.json#/x-published-as: the object is published under its own name; remove the keyword
            schemas/parcel.json#/properties/label/x-undocumented: the member is published; remove the keyword
            1 unexplained difference (0 explained), 2 stale annotations
        "#]],
    );
}

#[test]
fn the_same_in_several_versions_is_one_line() {
    let ir = lint::checked(&parcels()).unwrap();
    let without = PARCELS.replace("fragile: { type: boolean }", "");
    let published = [
        published("2.8", &without.replace("bike, train", "bike")),
        published("2.9", &without),
        published("2.10", PARCELS),
        published("2.16", &without),
    ];
    expect![[r#"
        2.8–2.9, 2.16 parcel.fragile: published says nothing, schema says a boolean; explain it with x-evidence "differs": "member" in schemas/parcel.json#/properties/fragile, or correct the schema
        1 unexplained difference (0 explained), 0 stale annotations
    "#]]
    .assert_eq(&findings(&drift(&ir, &published)));
}

/// The recipe of docs/adding-a-version.md, with a made-up version of made-up schemas.
#[test]
fn the_day_a_version_appears() {
    let folder = Temporary::new("drift-rehearsal");
    let (schemas, openapi) = (folder.0.join("schemas"), folder.0.join("openapi"));
    fs::create_dir_all(schemas.join("meta")).unwrap();
    fs::create_dir_all(&openapi).unwrap();
    let write = |documents: &Documents| {
        for (name, document) in documents {
            fs::write(schemas.join(format!("{name}.json")), document.to_string()).unwrap();
        }
    };
    let said = || -> (String, Ir) {
        let ir = lint::checked(&load::load(&schemas).unwrap()).unwrap();
        (findings(&drift(&ir, &read(&openapi).unwrap())), ir)
    };
    let mut documents = parcels();
    write(&documents);
    fs::write(openapi.join("2.16.yaml"), PARCELS).unwrap();

    // 1. Put the file there. 2. Run drift.
    let published = PARCELS
        .replace("[bike, train]", "[bike, train, pigeon]")
        .replace(
            "label:",
            "insured: { type: boolean, nullable: true }\n        label:",
        );
    fs::write(openapi.join("2.17.yaml"), published).unwrap();
    expect![[r#"
        2.17: not in our version list; compared with what the schemas say of 2.16. Add it to schemas/meta/versions.json
        2.17 parcel.carrier: published says the value `pigeon`, schema says no such value; explain it with x-evidence "differs": "enum" in schemas/parcel.json#/properties/carrier, or correct the schema
        2.17 parcel.insured: published says a boolean, schema says nothing; add it to schemas/parcel.json#/properties
        2 unexplained differences (0 explained), 0 stale annotations
    "#]]
    .assert_eq(&said().0);

    // 3. Edit the schemas.
    let versions = documents.get_mut(VERSIONS).unwrap()["versions"]
        .as_array_mut()
        .unwrap();
    let preview = versions.len() - 1;
    versions.insert(preview, json!("2.17"));
    let insured = json!({ "description": "Whether it is insured.", "type": ["boolean", "null"], "x-since": "2.17" });
    put(&mut documents, "parcel", "/properties/insured", insured);
    let pigeon = json!({ "value": "pigeon", "description": "A pigeon.", "since": "2.17" });
    put(&mut documents, "carrier", "/x-enum/values/2", pigeon);
    write(&documents);
    let (findings, ir) = said();
    expect![[r#"
        0 unexplained differences (0 explained), 0 stale annotations
    "#]]
    .assert_eq(&findings);

    // 4. Generate: the version is there for programs, too.
    assert!(emit::rust::emit(&ir)["version.rs"].contains("ApiVersion::V2_17 => \"2.17\""));
}

/// 0 unexplained differences between the schemas and all that Intercom has published.
#[test]
fn the_published_descriptions() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let folder = root.join("../shared/openapi");
    // Not `eprintln`, which tests swallow: whoever runs this has to see what did not run.
    let mut aloud = std::io::stderr();
    if !folder.is_dir() {
        let _ = writeln!(
            aloud,
            "NOT RUN: the_published_descriptions needs shared/openapi beside the checkout"
        );
        return;
    }
    let ir = crate::ir(&root).unwrap();
    let found = drift(&ir, &read(&folder).unwrap());
    let summary = findings(&found);
    let total = total(&found);
    assert_eq!(
        summary,
        format!(
            "0 unexplained differences ({} explained), 0 stale annotations\n",
            total.explained
        )
    );
    for version in &ir.versions {
        if found
            .compared
            .iter()
            .all(|(compared, _)| compared != version)
        {
            let name = version.name();
            let _ = writeln!(
                aloud,
                "NOT RUN: the_published_descriptions has none of API version {name}"
            );
        }
    }
    // What is not compared cannot differ: far fewer facts than these would mean that the comparison had gone blind.
    assert!(
        total.objects > 350 && total.members > 2300 && total.values > 550,
        "{total:?}"
    );
}

/// A folder that goes when the test ends.
struct Temporary(PathBuf);

impl Temporary {
    fn new(name: &str) -> Self {
        Temporary(std::env::temp_dir().join(format!("xtask-{name}-{}", std::process::id())))
    }
}

impl Drop for Temporary {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}
