//! The files of a parcel and its carrier, and rules of every shape.

use expect_test::{Expect, expect};
use serde_json::{Value, json};

use super::{emit, rule};
use crate::ir::Version;
use crate::parcels::{expr, parcels_ir};

fn check_file(name: &str, version: Option<Version>, answer: Expect) {
    let ir = version.map_or_else(parcels_ir, |version| parcels_ir().at(version));
    let tree = emit(&ir, version);
    let code = &tree[&format!("src/main/java/intercomschema/{name}.java")];
    // Behind the imports.
    let (_, code) = code.split_once("/**").expect("a comment");
    answer.assert_eq(&format!("/**{code}"));
}

fn check_rule(assert: Value, answer: Expect) {
    let lines = rule::test(&expr(assert)).lines(90);
    answer.assert_eq(&lines.join("\n"));
}

#[test]
fn an_object() {
    check_file(
        "Parcel",
        None,
        expect![[r#"
        /**
         * A parcel.
         *
         * @param id Its id.
         * @param label What is on it. May be sent as null.
         * @param fragile Whether it breaks.
         * @param sentAt When it was sent. May be sent as null.
         * @param arrivedAt When it arrived. May be sent as null.
         * @param carrier Who brings it.
         * @param items What is in it.
         * @param extra the JSON of members that have no component, do not fit theirs, or are null
         */
        public record Parcel(
                @JsonProperty(value = "id", required = true) Id id,
                @JsonProperty("label") @AllowsNull String label,
                @JsonProperty("fragile") Boolean fragile,
                @JsonProperty("sent_at") @AllowsNull Timestamp sentAt,
                @JsonProperty("arrived_at") @AllowsNull Timestamp arrivedAt,
                @JsonProperty("carrier") Carrier carrier,
                @JsonProperty("items") List<Item> items,
                Map<String, JsonNode> extra)
                implements IntercomObject {

            static final List<Rule> RULES = List.of(
                    Rule.error("parcel.order", "It arrives after it was sent.")
                            .brokenIf(it -> gt(it.time("sent_at"), it.time("arrived_at"))));
        }
    "#]],
    );
}

#[test]
fn an_enumeration_and_one_version_of_it() {
    check_file(
        "Carrier",
        None,
        expect![[r#"
        /**
         * Who brings it.
         *
         * @param text the value as JSON spells it
         */
        @KnownValues(
                rule = "parcel.carrier_known",
                severity = Severity.ERROR,
                from = @From(version = V2_16, severity = Severity.DRIFT))
        public record Carrier(String text) implements OpenEnum {

            /** A bike. */
            public static final Carrier BIKE = new Carrier("bike");

            /**
             * A train.
             *
             * <p>Since API version 2.9.
             */
            @Since(V2_9)
            public static final Carrier TRAIN = new Carrier("train");
        }
    "#]],
    );
    check_file(
        "Carrier",
        Some(Version::Numbered(2, 8)),
        expect![[r#"
        /**
         * Who brings it.
         *
         * @param text the value as JSON spells it
         */
        @KnownValues(rule = "parcel.carrier_known", severity = Severity.ERROR)
        public record Carrier(String text) implements OpenEnum {

            /** A bike. */
            public static final Carrier BIKE = new Carrier("bike");
        }
    "#]],
    );
}

#[test]
fn rules() {
    check_rule(
        json!({ "lte": [{ "count": "items" }, 5] }),
        expect![[r#".brokenIf(it -> gt(it.items("items").count(), 5))"#]],
    );
    check_rule(
        json!({ "lt": [0, { "length": "label" }] }),
        expect![[r#".brokenIf(it -> lte(it.length("label"), 0))"#]],
    );
    check_rule(
        json!({ "lte": [{ "difference": ["arrived_at", "sent_at"] }, 3600] }),
        expect![[
            r#".brokenIf(it -> gt(difference(it.time("arrived_at"), it.time("sent_at")), 3600))"#
        ]],
    );
    let (sent, arrived) = (
        json!({ "present": "sent_at" }),
        json!({ "present": "arrived_at" }),
    );
    check_rule(
        json!({ "when": { "any": [sent, arrived] }, "then": { "eq": ["fragile", true] } }),
        expect![[r#"
            .brokenIf(it ->
                    (it.present("sent_at") || it.present("arrived_at"))
                            && ne(it.bool("fragile"), true))"#]],
    );
    check_rule(
        json!({ "in": ["id", ["7", "x"]] }),
        expect![[r#".brokenIf(it -> notIn(it.id("id"), "7", "x"))"#]],
    );
    check_rule(
        json!({ "form": ["id", "decimal"] }),
        expect![[r#".brokenIf(it -> eq(it.isDecimalId("id"), false))"#]],
    );
    check_rule(
        json!({ "unique": "items", "by": "id" }),
        expect![[r#".brokenIf(it -> it.items("items").repeat(other -> other.id("id")))"#]],
    );
    check_rule(
        json!({ "not": { "sorted": "items", "by": "weight" } }),
        expect![[
            r#".brokenIf(it -> it.items("items").areSorted(other -> other.integer("weight")))"#
        ]],
    );
    check_rule(
        json!({ "in": ["id", { "each": "items", "by": "id" }] }),
        expect![[
            r#".brokenIf(it -> it.items("items").lack(it.id("id"), other -> other.id("id")))"#
        ]],
    );
}

#[test]
fn rules_about_items() {
    let heavy = json!({ "each": "items", "assert": { "gt": ["item.weight", 0] } });
    check_rule(
        heavy.clone(),
        expect![[
            r#".brokenByItem(List.of("items"), (it, item) -> lte(item.integer("weight"), 0))"#
        ]],
    );
    check_rule(
        json!({ "when": { "present": "label" }, "then": heavy.clone() }),
        expect![[r#"
            .brokenIf(it ->
                    it.present("label")
                            && it.items("items").any(item -> lte(item.integer("weight"), 0)))"#]],
    );
    check_rule(
        json!({ "when": heavy, "then": { "present": "label" } }),
        expect![[r#"
            .brokenIf(it ->
                    it.items("items").all(item -> gt(item.integer("weight"), 0))
                            && it.absent("label"))"#]],
    );
}
