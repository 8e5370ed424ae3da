//! Rules that JSON Schema can say, and some that it cannot.

use expect_test::{Expect, expect};
use serde_json::{Value, json};

use super::assertion::assertion;
use super::{Draft, Options, bundle};
use crate::ir::Version;
use crate::json::one_line;
use crate::parcels::{expr, parcels_ir};

fn check(assert: Value, answer: Expect) {
    let schema = assertion(&expr(assert));
    answer.assert_eq(
        &schema
            .as_ref()
            .map_or("cannot be said".to_owned(), one_line),
    );
}

#[test]
fn assertions() {
    check(
        json!({ "present": "label" }),
        expect![[
            r#"{ "required": ["label"], "properties": { "label": { "not": { "type": "null" } } } }"#
        ]],
    );
    let (sent, arrived) = (
        json!({ "present": "sent_at" }),
        json!({ "present": "arrived_at" }),
    );
    check(
        json!({ "when": arrived, "then": sent }),
        expect![[
            r#"{ "anyOf": [{ "properties": { "arrived_at": { "type": "null" } } }, { "required": ["sent_at"], "properties": { "sent_at": { "not": { "type": "null" } } } }] }"#
        ]],
    );
    check(
        json!({ "lte": [{ "count": "items" }, 5] }),
        expect![[r#"{ "properties": { "items": { "maxItems": 5 } } }"#]],
    );
    check(
        json!({ "ne": [{ "length": "label" }, 0] }),
        expect![[r#"{ "properties": { "label": { "minLength": 1 } } }"#]],
    );
    check(
        json!({ "eq": ["fragile", true] }),
        expect![[r#"{ "properties": { "fragile": { "enum": [true, null] } } }"#]],
    );
    check(
        json!({ "in": ["id", ["7", "x"]] }),
        expect![[r#"{ "properties": { "id": { "enum": ["7", 7, "x", null] } } }"#]],
    );
    check(
        json!({ "form": ["id", "decimal"] }),
        expect![[
            r#"{ "properties": { "id": { "type": ["string", "null"], "pattern": "^[0-9]+$" } } }"#
        ]],
    );
    let heavy = json!({ "gt": ["item.weight", 0] });
    check(
        json!({ "each": "items", "assert": heavy }),
        expect![[
            r#"{ "properties": { "items": { "items": { "properties": { "weight": { "exclusiveMinimum": 0 } } } } } }"#
        ]],
    );
}

#[test]
fn what_json_schema_has_no_words_for() {
    check(
        json!({ "lte": ["sent_at", "arrived_at"] }),
        expect!["cannot be said"],
    );
    check(
        json!({ "unique": "items", "by": "id" }),
        expect!["cannot be said"],
    );
    let as_the_parcel = json!({ "eq": ["item.id", "id"] });
    check(
        json!({ "each": "items", "assert": as_the_parcel }),
        expect!["cannot be said"],
    );
}

#[test]
fn an_enumeration_is_closed_only_where_other_values_are_errors() {
    let carrier = |version| {
        let options = Options {
            version,
            draft: Draft::Draft07,
        };
        one_line(&bundle(&parcels_ir(), options)["definitions"]["carrier"])
    };
    expect![[r#"{ "title": "Carrier", "description": "Who brings it.", "type": "string", "enum": ["bike"], "x-rule": "parcel.carrier_known", "x-severity": "error" }"#]].assert_eq(&carrier(Some(Version::Numbered(2, 8))));
    expect![[r#"{ "title": "Carrier", "description": "Who brings it.", "type": "string", "enum": ["bike", "train"], "x-rule": "parcel.carrier_known", "x-severity": "error" }"#]].assert_eq(&carrier(None));
    expect![[r#"{ "title": "Carrier", "description": "Who brings it.", "type": "string", "x-known-values": ["bike", "train"], "x-rule": "parcel.carrier_known", "x-severity": "drift" }"#]].assert_eq(&carrier(Some(Version::Preview)));
}
