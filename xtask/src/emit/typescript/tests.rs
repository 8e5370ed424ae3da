//! The package of a parcel, in pieces.

use expect_test::{Expect, expect};
use serde_json::{Value, json};

use super::emit;
use crate::ir::{Ir, Version};
use crate::lower::lower;
use crate::parcels::{parcels, parcels_ir};

/// The lines of a file from one that begins so, up to an empty one.
fn piece(ir: &Ir, version: Option<Version>, file: &str, begin: &str) -> String {
    let tree = emit(ir, version);
    let lines = tree[file]
        .lines()
        .skip_while(|line| !line.starts_with(begin));
    let lines: Vec<_> = lines.take_while(|line| !line.is_empty()).collect();
    lines.join("\n")
}

fn check(file: &str, begin: &str, answer: Expect) {
    answer.assert_eq(&piece(&parcels_ir(), None, file, begin));
}

/// How a rule about a parcel is judged.
fn judged(assert: Value, answer: Expect) {
    let mut documents = parcels();
    documents.get_mut("parcel").unwrap()["x-invariants"][0]["assert"] = assert;
    let (ir, problems) = lower(&documents);
    assert_eq!(problems, []);
    let shape = piece(&ir, None, "src/checks.ts", "const parcel");
    let (_, rules) = shape.split_once("  rules(walk, it) {\n").unwrap();
    let (rules, _) = rules.split_once("\n  },").unwrap();
    answer.assert_eq(format!("\n{rules}").replace("\n    ", "\n").trim_start());
}

#[test]
fn an_interface() {
    check(
        "src/types.ts",
        "export interface Parcel",
        expect![[r#"
        export interface Parcel {
          /** Its id. */
          id: Id;
          /** What is on it. */
          label?: string | null;
          /** Whether it breaks. */
          fragile?: boolean;
          /** When it was sent. */
          sent_at?: Timestamp | null;
          /** When it arrived. */
          arrived_at?: Timestamp | null;
          /** Who brings it. */
          carrier?: Carrier;
          /** What is in it. */
          items?: Item[];
          /** Members that are not described. */
          [member: string]: unknown;
        }"#]],
    );
    check(
        "src/types.ts",
        "export type Carrier",
        expect![[r#"export type Carrier = "bike" | "train" | (string & {});"#]],
    );
}

#[test]
fn what_is_run_is_the_source_without_its_types() {
    check(
        "src/checks.ts",
        "export function checkParcel",
        expect![[r#"
        export function checkParcel(value: unknown, options?: CheckOptions): Violation[] {
          return judged(value, (walk) => walk.object(value, parcel), options);
        }"#]],
    );
    check(
        "dist/checks.js",
        "export function checkParcel",
        expect![[r#"
        export function checkParcel(value, options) {
          return judged(value, (walk) => walk.object(value, parcel), options);
        }"#]],
    );
    check(
        "dist/checks.d.ts",
        "export declare function checkParcel",
        expect![
            "export declare function checkParcel(value: unknown, options?: CheckOptions): Violation[];"
        ],
    );
    check("dist/types.js", "export", expect!["export {};"]);
}

#[test]
fn how_an_object_is_judged() {
    check(
        "src/checks.ts",
        "const parcel",
        expect![[r#"
            const parcel: Shape<Parcel> = {
              name: "parcel",
              required: ["id"],
              members: {
                id: (walk, value) => walk.id(value),
                label: (walk, value) => value === null || walk.text(value),
                fragile: (walk, value) => walk.boolean(value),
                sent_at: (walk, value) => value === null || walk.timestamp(value),
                arrived_at: (walk, value) => value === null || walk.timestamp(value),
                carrier: (walk, value) => walk.enumeration(value, carrier),
                items: (walk, value) => walk.list(value, (item) => walk.object(item, itemShape)),
              },
              rules(walk, it) {
                if (timeOf(it.sent_at) > timeOf(it.arrived_at)) {
                  walk.broken("parcel.order", "error", "It arrives after it was sent.");
                }
              },
            };"#]],
    );
    check(
        "src/checks.ts",
        "const carrier",
        expect![[r#"
        const carrier: Enumeration<Carrier> = {
          name: "carrier",
          rule: "parcel.carrier_known",
          severity: "error",
          severityFrom: [["2.16", "drift"]],
          values: {
            bike: {},
            train: { since: "2.9" },
          },
        };"#]],
    );
}

#[test]
fn one_version_knows_no_other() {
    let version = Version::Numbered(2, 8);
    let at = parcels_ir().at(version);
    expect![[r#"
        const carrier: Enumeration<Carrier> = {
          name: "carrier",
          rule: "parcel.carrier_known",
          severity: "error",
          values: {
            bike: {},
          },
        };"#]]
    .assert_eq(&piece(&at, Some(version), "src/checks.ts", "const carrier"));
    expect![[r#"export const apiVersions = ["2.8"] as const;"#]].assert_eq(&piece(
        &at,
        Some(version),
        "src/versions.ts",
        "export const",
    ));
}

#[test]
fn nothing_is_true_of_what_cannot_be_read() {
    judged(
        json!({ "ordered": ["sent_at", "arrived_at"] }),
        expect![[r#"
            if (timeOf(it.sent_at) > timeOf(it.arrived_at)) {
              walk.broken("parcel.order", "error", "It arrives after it was sent.");
            }"#]],
    );
    judged(
        json!({ "ne": ["id", { "const": "7" }] }),
        expect![[r#"
            if (areEqual(idOf(it.id), "7")) {
              walk.broken("parcel.order", "error", "It arrives after it was sent.");
            }"#]],
    );
    judged(
        json!({ "not": { "in": ["carrier", ["bike", "train"]] } }),
        expect![[r#"
            if (isAmong(textOf(it.carrier), ["bike", "train"])) {
              walk.broken("parcel.order", "error", "It arrives after it was sent.");
            }"#]],
    );
    judged(
        json!({ "ne": [{ "length": "label" }, 0] }),
        expect![[r#"
            if (lengthOf(it.label) === 0) {
              walk.broken("parcel.order", "error", "It arrives after it was sent.");
            }"#]],
    );
    judged(
        json!({ "form": ["sent_at", "unix"] }),
        expect![[r#"
            if (isTimeText(it.sent_at)) {
              walk.broken("parcel.order", "error", "It arrives after it was sent.");
            }"#]],
    );
}

#[test]
fn items_are_asked_one_by_one() {
    judged(
        json!({ "each": "items", "assert": { "gt": ["item.weight", 0] } }),
        expect![[r#"
            for (const [index, item] of itemsOf<Item>(it.items).entries()) {
              if (integerOf(item.weight) <= 0) {
                walk.broken("parcel.order", "error", "It arrives after it was sent.", "items", index);
              }
            }"#]],
    );
    judged(
        json!({ "not": { "each": "items", "assert": { "present": "item.id" } } }),
        expect![[r#"
            if (Array.isArray(it.items) && itemsOf<Item>(it.items).every((item) => isPresent(item.id))) {
              walk.broken("parcel.order", "error", "It arrives after it was sent.");
            }"#]],
    );
    judged(
        json!({ "unique": "items", "by": "id" }),
        expect![[r#"
            if (repeats(itemsOf<Item>(it.items).map((item) => idOf(item.id)))) {
              walk.broken("parcel.order", "error", "It arrives after it was sent.");
            }"#]],
    );
    judged(
        json!({ "in": ["id", { "each": "items", "by": "id" }] }),
        expect![[r#"
            if (Array.isArray(it.items) && isOutside(idOf(it.id), itemsOf<Item>(it.items).map((item) => idOf(item.id)))) {
              walk.broken("parcel.order", "error", "It arrives after it was sent.");
            }"#]],
    );
}

#[test]
fn what_is_read_twice_has_a_name() {
    let sent_first = json!({ "lte": ["sent_at", "arrived_at"] });
    let soon = json!({ "lte": [{ "difference": ["arrived_at", "sent_at"] }, 86400] });
    judged(
        json!({ "all": [sent_first, soon] }),
        expect![[r#"
            const sentAt = timeOf(it.sent_at);
            const arrivedAt = timeOf(it.arrived_at);
            if (sentAt > arrivedAt || arrivedAt - sentAt > 86400) {
              walk.broken("parcel.order", "error", "It arrives after it was sent.");
            }"#]],
    );
}
