//! Each mistake of a schema's author, and the line that it is answered with.

use expect_test::{Expect, expect};
use serde_json::{Value, json};

use super::checked;
use crate::ir::{Differs, Origin, Severity, Wire};
use crate::parcels::parcels;

/// The answer to a mistake: `value` at `pointer` of one file, which is there or beside something that is.
fn check(name: &str, pointer: &str, value: Value, answer: Expect) {
    let mut documents = parcels();
    let (parent, last) = pointer.rsplit_once('/').unwrap();
    match documents
        .get_mut(name)
        .unwrap()
        .pointer_mut(parent)
        .unwrap()
    {
        Value::Object(members) => drop(members.insert(last.into(), value)),
        Value::Array(items) => items.push(value),
        other => panic!("{other} has no members"),
    }
    let lines = match checked(&documents) {
        Ok(_) => "no problem".to_owned(),
        Err(problems) => problems
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>()
            .join("\n"),
    };
    answer.assert_eq(&lines);
}

#[test]
fn without_a_mistake() {
    check("parcel", "/title", json!("Parcel"), expect!["no problem"]);
}

#[test]
fn words_that_nobody_knows() {
    check(
        "parcel",
        "/properties/label/format",
        json!("date"),
        expect![
            "schemas/parcel.json#/properties/label/format: unknown keyword `format`; here stand `description`, `type`, `items`, `const`, `$ref`, `anyOf`, `x-since`, `x-until`, `x-nullable`, `x-unit`, `x-undocumented`, `x-evidence`; schemas/README.md says what they mean"
        ],
    );
    check(
        "parcel",
        "/x-invariants/0/note",
        json!("x"),
        expect![
            "schemas/parcel.json#/x-invariants/0/note: unknown keyword `note`; here stand `id`, `severity`, `assert`, `description`, `basis`, `holds`, `fails`, `origins`, `since`, `until`; schemas/README.md says what they mean"
        ],
    );
    check(
        "timestamp",
        "/patern",
        json!("x"),
        expect![
            "schemas/timestamp.json#/patern: unknown keyword `patern`; here stand `$schema`, `title`, `description`, `x-wire`, `x-unit`, `x-evidence`, `type`, `pattern`, `minimum`, `maximum`, `anyOf`; schemas/README.md says what they mean"
        ],
    );
    check(
        "parcel",
        "/properties/label/x-since",
        json!("2.99"),
        expect![
            "schemas/parcel.json#/properties/label/x-since: `2.99` is no API version; they are `2.7`, `2.8`, `2.9`, `2.10`, `2.16`, `Preview`. A new one is added in schemas/meta/versions.json"
        ],
    );
    check(
        "carrier",
        "/x-enum/severity/2.8",
        json!("bad"),
        expect![
            "schemas/carrier.json#/x-enum/severity/2.8: `bad` is none of `error`, `warning`, `drift`"
        ],
    );
    check(
        "parcel",
        "/properties/label/x-evidence",
        json!([{ "differs": "mood" }]),
        expect![[r#"
        schemas/parcel.json#/properties/label/x-evidence/0: `documented` is missing; write it
        schemas/parcel.json#/properties/label/x-evidence/0: `observed` is missing; write it
        schemas/parcel.json#/properties/label/x-evidence/0: `source` is missing; write it
        schemas/parcel.json#/properties/label/x-evidence/0/differs: `mood` is none of `member`, `type`, `nullable`, `enum`, `required`, `format`, `payloads`"#]],
    );
}

#[test]
fn the_list_of_versions() {
    check(
        "meta/versions",
        "/versions/6",
        json!("2.17"),
        expect![
            "schemas/meta/versions.json#/versions/6: `2.17` is not newer than the one before it; the oldest stands first"
        ],
    );
    check(
        "meta/versions",
        "/versions/6",
        json!("2.017"),
        expect![
            "schemas/meta/versions.json#/versions/6: `2.017` is no version; write it like `2.16` or `Preview`"
        ],
    );
}

#[test]
fn places_in_descriptions() {
    check(
        "item",
        "/x-published-as",
        json!(["parcel.items[]", "parcel.items.*", "box"]),
        expect!["no problem"],
    );
    check(
        "item",
        "/x-published-as",
        json!("parcel/items"),
        expect![
            "schemas/item.json#/x-published-as: `parcel/items` is no place; write it like `conversation_source.recipients[]`"
        ],
    );
}

#[test]
fn spellings() {
    check(
        "parcel",
        "/properties/label/type",
        json!("text"),
        expect![
            "schemas/parcel.json#/properties/label/type: is none of `string`, `boolean`, `integer`, `number`, `array`"
        ],
    );
    check(
        "parcel",
        "/properties/label/type",
        json!(["string", "integer"]),
        expect![[
            r#"schemas/parcel.json#/properties/label/type: means "or null": one type, then "null", and nothing else"#
        ]],
    );
    check(
        "parcel",
        "/properties/label",
        json!({ "description": "x", "type": "object" }),
        expect![
            "schemas/parcel.json#/properties/label: is an object without a name; give it a file, and a `$ref` here"
        ],
    );
    check(
        "parcel",
        "/properties/label/$ref",
        json!("id.json"),
        expect![
            "schemas/parcel.json#/properties/label: needs exactly one of `type`, `const`, `$ref`, `anyOf`; see schemas/README.md"
        ],
    );
    check(
        "parcel",
        "/properties/carrier/$ref",
        json!("carier.json"),
        expect![
            "schemas/parcel.json#/properties/carrier/$ref: there is no usable schemas/carier.json; write it, or name another file"
        ],
    );
    check(
        "parcel",
        "/properties/sent_at/anyOf",
        json!([{ "$ref": "id.json" }, { "type": "string" }]),
        expect![[r#"
        schemas/parcel.json#/properties/sent_at/anyOf: means "or null": first a `$ref` or a `const`, then {"type": "null"}, and nothing else
        schemas/parcel.json#/x-invariants/0/assert/lte/0: `parcel` has no usable member `sent_at`; correct the path or add it"#]],
    );
    check(
        "parcel",
        "/properties/items/items/type",
        json!(["string", "null"]),
        expect![
            "schemas/parcel.json#/properties/items/items: an item cannot be null; spell it without null"
        ],
    );
    check(
        "parcel",
        "/properties/fragile/x-nullable",
        json!({ "since": "2.9" }),
        expect![
            "schemas/parcel.json#/properties/fragile/x-nullable: limits the versions that allow null, but the spelling allows none; spell the member with null"
        ],
    );
    check(
        "parcel",
        "/description",
        json!(7),
        expect!["schemas/parcel.json#/description: expected a text, found a number"],
    );
    check(
        "parcel",
        "/properties/label/description",
        json!(""),
        expect![
            "schemas/parcel.json#/properties/label/description: `description` is empty; write it"
        ],
    );
}

#[test]
fn members() {
    check(
        "parcel",
        "/required/1",
        json!("size"),
        expect![
            "schemas/parcel.json#/required/1: requires `size`, which `properties` does not have; add it"
        ],
    );
    check(
        "parcel",
        "/properties/id/x-since",
        json!("2.9"),
        expect![
            "schemas/parcel.json#/properties/id: is required, but some versions of the object do not have it; remove it from `required`"
        ],
    );
    check(
        "item",
        "/properties/weight",
        json!({ "description": "x", "type": "number" }),
        expect!["schemas/item.json#/properties/weight: counts something; say what with `x-unit`"],
    );
    check(
        "parcel",
        "/properties/label/x-unit",
        json!("letters"),
        expect![
            "schemas/parcel.json#/properties/label: has `x-unit` but counts nothing; remove it"
        ],
    );
    check(
        "parcel",
        "/properties/label/x-since",
        json!("2.9"),
        expect!["no problem"],
    );
    check("parcel", "/x-until", json!("2.8"), expect!["no problem"]);
    check(
        "item",
        "/properties/parcel",
        json!({ "description": "x", "$ref": "parcel.json" }),
        expect![[r#"
        schemas/item.json#/properties/parcel: leads back to `item` by way of `parcel`; objects cannot contain themselves
        schemas/parcel.json#/properties/items: leads back to `parcel` by way of `item`; objects cannot contain themselves"#]],
    );
    check(
        "parcel",
        "/properties/extra",
        json!({ "description": "x", "type": "string" }),
        expect![
            "schemas/parcel.json#/properties/extra: the generated struct has its own `extra`; the emitter needs another name for it first"
        ],
    );
    let many: serde_json::Map<_, _> = (0..65)
        .map(|index| {
            (
                format!("m{index}"),
                json!({ "description": "x", "type": "string" }),
            )
        })
        .collect();
    check(
        "item",
        "/properties",
        json!(many),
        expect![
            "schemas/item.json#/properties: has 65 members, but only 64 fit; move some into an object of their own"
        ],
    );
}

#[test]
fn enumerations() {
    check(
        "carrier",
        "/x-enum/values/-",
        json!({ "value": "bike", "description": "x" }),
        expect!["schemas/carrier.json#/x-enum/values/2: `bike` is listed twice; remove one"],
    );
    check(
        "carrier",
        "/x-enum/values/-",
        json!({ "value": "BIKE", "description": "x" }),
        expect!["no problem"],
    );
    check(
        "carrier",
        "/x-enum/values/-",
        json!({ "value": "Bike", "description": "x" }),
        expect![
            "schemas/carrier.json#/x-enum/values/2: `Bike` becomes `Bike`, as `bike` does; teach xtask/src/name.rs the difference"
        ],
    );
    check(
        "carrier",
        "/x-enum/values/-",
        json!({ "value": "2_trains", "description": "x" }),
        expect![
            "schemas/carrier.json#/x-enum/values/2: `2_trains` gives no name for a Rust variant; teach xtask/src/name.rs one"
        ],
    );
    check(
        "carrier",
        "/x-enum/values/-",
        json!({ "value": "ship", "description": "x", "since": "2.9", "until": "2.8" }),
        expect!["schemas/carrier.json#/x-enum/values/2: `since` is after `until`; exchange them"],
    );
    check(
        "carrier",
        "/x-enum/rule",
        json!("parcel.order"),
        expect![
            "schemas/carrier.json#/x-enum: the rule id `parcel.order` is taken by parcel.json#/x-invariants/0; choose another"
        ],
    );
    check(
        "carrier",
        "/x-enum/rule",
        json!("schema.type"),
        expect![
            "schemas/carrier.json#/x-enum: `schema.type`: `schema.` is for the rules that concern every object; name the subject"
        ],
    );
    check(
        "carrier",
        "/x-enum/severity",
        json!({ "2.9": "drift" }),
        expect![
            "schemas/carrier.json#/x-enum/severity: `default` is missing; say what holds when no version is given"
        ],
    );
}

#[test]
fn rules() {
    let rule = |assert: Value| {
        json!({
            "id": "parcel.new", "severity": "error", "assert": assert, "description": "x", "basis": "x",
            "holds": { "id": "1" }, "fails": { "id": "1" }
        })
    };
    let check_assert =
        |assert: Value, answer: Expect| check("parcel", "/x-invariants/1", rule(assert), answer);
    check_assert(
        json!({ "present": "weight" }),
        expect![
            "schemas/parcel.json#/x-invariants/1/assert/present: `parcel` has no usable member `weight`; correct the path or add it"
        ],
    );
    check_assert(
        json!({ "present": "carrier.name" }),
        expect![
            "schemas/parcel.json#/x-invariants/1/assert/present: `carrier` is no object, so `carrier.name` cannot go through it"
        ],
    );
    check_assert(
        json!({ "lte": ["sent_at", 5] }),
        expect![
            "schemas/parcel.json#/x-invariants/1/assert/lte: compares a time with an amount; compare what has one kind"
        ],
    );
    check_assert(
        json!({ "lte": ["label", { "const": "a" }] }),
        expect![
            "schemas/parcel.json#/x-invariants/1/assert/lte: needs a time or an amount, found a text"
        ],
    );
    check_assert(
        json!({ "eq": ["items", 5] }),
        expect![
            "schemas/parcel.json#/x-invariants/1/assert/eq: needs a time or an amount or a boolean or a text or an id, found a list"
        ],
    );
    check_assert(
        json!({ "eq": ["carrier", { "const": "boat" }] }),
        expect![
            "schemas/parcel.json#/x-invariants/1/assert/eq: `boat` is none of the member's values; correct it, or add the value"
        ],
    );
    check_assert(
        json!({ "in": ["id", []] }),
        expect![
            "schemas/parcel.json#/x-invariants/1/assert/in/1: is an empty list; give it something, or remove the operator"
        ],
    );
    check_assert(
        json!({ "form": ["label", "unix"] }),
        expect!["schemas/parcel.json#/x-invariants/1/assert/form: needs a time, found a text"],
    );
    check_assert(
        json!({ "before": ["sent_at", "arrived_at"] }),
        expect![
            "schemas/parcel.json#/x-invariants/1/assert/before: `before` is no operator; see the table in schemas/README.md"
        ],
    );
    check_assert(
        json!({ "when": { "present": "id" }, "else": { "present": "label" } }),
        expect![
            "schemas/parcel.json#/x-invariants/1/assert: `else`, `when` are no operator together; see the table in schemas/README.md"
        ],
    );
    check_assert(
        json!({ "each": "label", "assert": { "present": "item.id" } }),
        expect!["schemas/parcel.json#/x-invariants/1/assert/each: needs a list, found a text"],
    );
    check_assert(
        json!({ "each": "items", "assert": { "present": "item.name" } }),
        expect![
            "schemas/parcel.json#/x-invariants/1/assert/assert/present: `item` has no usable member `name`; correct the path or add it"
        ],
    );
    check_assert(
        json!({ "sorted": "items", "by": "id" }),
        expect![
            "schemas/parcel.json#/x-invariants/1/assert/by: needs a time or an amount, found an id"
        ],
    );
    check(
        "parcel",
        "/x-invariants/1",
        json!({ "assert": { "present": "id" } }),
        expect![[r#"
            schemas/parcel.json#/x-invariants/1: `basis` is missing; write it
            schemas/parcel.json#/x-invariants/1: `description` is missing; write it
            schemas/parcel.json#/x-invariants/1: `fails` is missing; give the smallest instance that fails
            schemas/parcel.json#/x-invariants/1: `holds` is missing; give the smallest instance that holds
            schemas/parcel.json#/x-invariants/1: `id` is missing; write it
            schemas/parcel.json#/x-invariants/1: `severity` is missing; write `error`, `warning` or `drift`"#]],
    );
}

#[test]
fn examples() {
    let at = "/x-invariants/0";
    check(
        "parcel",
        &format!("{at}/holds"),
        json!({ "sent_at": 2, "arrived_at": 1 }),
        expect![
            "schemas/parcel.json#/x-invariants/0/holds: violates `parcel.order`; correct the example or the rule"
        ],
    );
    check(
        "parcel",
        &format!("{at}/holds"),
        json!({ "sent_at": 2 }),
        expect![
            "schemas/parcel.json#/x-invariants/0/holds: says nothing about `parcel.order`; name the members that the rule reads"
        ],
    );
    check(
        "parcel",
        &format!("{at}/holds"),
        json!({ "send_at": 2, "arrived_at": 2 }),
        expect![
            "schemas/parcel.json#/x-invariants/0/holds: has `send_at`, which the schemas do not know; correct the name"
        ],
    );
    check(
        "parcel",
        &format!("{at}/fails"),
        json!({ "sent_at": 1, "arrived_at": null }),
        expect![
            "schemas/parcel.json#/x-invariants/0/fails: does not violate `parcel.order`; correct the example or the rule"
        ],
    );
    check(
        "parcel",
        &format!("{at}/fails"),
        json!({ "sent_at": "2026-01-10T07:56:29.001Z", "arrived_at": "2026-01-10T08:56:29+01:00" }),
        expect!["no problem"],
    );
    check(
        "parcel",
        &format!("{at}/until"),
        json!("2.8"),
        expect!["no problem"],
    );
}

#[test]
fn the_meta_schema_has_the_same_words() {
    let text = include_str!("../../../schemas/meta/vocabulary.json");
    let meta: Value = serde_json::from_str(text).unwrap();
    let words = |pointer: &str| meta.pointer(pointer).unwrap().clone();
    assert_eq!(
        words("/$defs/evidence/items/properties/differs/enum"),
        json!(Differs::ALL.map(Differs::name))
    );
    assert_eq!(
        words("/$defs/severity/enum"),
        json!(Severity::ALL.map(Severity::name))
    );
    assert_eq!(
        words("/$defs/wire/properties/x-wire/enum"),
        json!(Wire::ALL.map(Wire::name))
    );
    assert_eq!(
        words("/$defs/origin/enum"),
        json!(Origin::ALL.map(Origin::name))
    );
}

#[test]
fn the_middle_imports_only_std() {
    let imports = include_str!("../ir.rs")
        .lines()
        .filter(|line| line.trim_start().starts_with("use "));
    assert!(
        imports.clone().all(|line| line.starts_with("use std::")),
        "{:?}",
        imports.collect::<Vec<_>>()
    );
}
