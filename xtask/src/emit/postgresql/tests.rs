//! Parcels in tables: where a rule is kept, and how it reads.

use expect_test::{Expect, expect};
use serde_json::{Value, json};

use super::statement::{Keeping, statements};
use super::table::tables;
use super::{emit, says};
use crate::emit::{Says, Subject, subjects};
use crate::ir::{Expr, Ir, Rule, Severity};
use crate::parcels::{expr, parcels_ir};

/// How the tables keep a rule about parcels that is an error.
fn check(assert: Value, answer: Expect) {
    let ir = with_rule(expr(assert));
    let tables = tables(&ir);
    let parcel = tables.iter().find(|table| table.name == "parcel").unwrap();
    let (said, silent) = statements(&ir, &tables, parcel);
    let kept = said
        .iter()
        .find(|statement| statement.rule == "parcel.order");
    let text = match kept.map(|statement| &statement.keeping) {
        Some(Keeping::Row(condition)) => format!("CHECK ({})", condition.lines(100).join("\n")),
        Some(Keeping::Query(condition)) => format!("NOT ({})", condition.lines(100).join("\n")),
        Some(Keeping::Items {
            condition,
            table,
            link,
        }) => {
            format!("{table} by {link}: NOT ({})", condition.one_line())
        }
        Some(Keeping::Unique {
            table,
            link,
            column,
        }) => format!("UNIQUE {table} ({link}, {column})"),
        None => silent[0].why.to_owned(),
    };
    answer.assert_eq(&text);
}

fn with_rule(assert: Expr) -> Ir {
    let mut ir = parcels_ir();
    let parcel = ir
        .objects
        .iter_mut()
        .find(|object| object.name == "parcel")
        .unwrap();
    parcel.rules[0] = Rule {
        assert,
        ..parcel.rules[0].clone()
    };
    ir
}

#[test]
fn a_rule_is_printed_as_it_was_written() {
    check(
        json!({ "lte": ["sent_at", "arrived_at"] }),
        expect!["CHECK (sent_at <= arrived_at)"],
    );
    check(
        json!({ "eq": ["fragile", true] }),
        expect!["CHECK (fragile)"],
    );
    check(
        json!({ "not": { "in": ["carrier", ["bike"]] } }),
        expect!["CHECK (carrier NOT IN ('bike'))"],
    );
    check(
        json!({ "when": { "present": "arrived_at" }, "then": { "lte": [{ "count": "items" }, 5] } }),
        expect!["CHECK ((arrived_at IS NULL AND NOT misfit ? '/arrived_at') OR items_count <= 5)"],
    );
    check(
        json!({ "gt": [{ "difference": ["arrived_at", "sent_at"] }, { "length": "label" }] }),
        expect!["CHECK (EXTRACT(EPOCH FROM arrived_at - sent_at) > char_length(label))"],
    );
}

#[test]
fn items_are_rows_of_another_table() {
    check(
        json!({ "unique": "items", "by": "id" }),
        expect!["UNIQUE parcel_items (parcel_row_id, id)"],
    );
    check(
        json!({ "each": "items", "assert": { "eq": ["item.id", "id"] } }),
        expect!["parcel_items by parcel_row_id: NOT (item.id = this.id)"],
    );
    check(
        json!({ "not": { "each": "items", "assert": { "gt": ["item.weight", 0] } } }),
        expect![[r#"
            NOT (CASE WHEN this.items_count IS NOT NULL THEN true = ANY (
                SELECT item.weight <= 0
                FROM intercom.parcel_items AS item
                WHERE item.parcel_row_id = this.row_id
            ) END)"#]],
    );
    check(
        json!({ "in": ["id", { "each": "items", "by": "id" }] }),
        expect![[r#"
            NOT (CASE WHEN this.items_count IS NOT NULL AND this.id IS NOT NULL THEN this.id IN (
                SELECT item.id
                FROM intercom.parcel_items AS item
                WHERE item.parcel_row_id = this.row_id
                    AND item.id IS NOT NULL
            ) END)"#]],
    );
}

#[test]
fn what_columns_do_not_tell() {
    check(
        json!({ "form": ["sent_at", "unix"] }),
        expect!["asks how a time is written, and a timestamptz does not say"],
    );
    check(
        json!({ "form": ["id", "decimal"] }),
        expect!["asks whether an id came as text or as a number, and a text column does not say"],
    );
}

#[test]
fn every_rule_of_the_parcels_is_kept() {
    let ir = parcels_ir();
    let said: Vec<_> = subjects(&ir)
        .into_iter()
        .map(|subject| (subject.id().to_owned(), says(&ir, subject)))
        .collect();
    let expected =
        ["parcel.order", "parcel.carrier_known"].map(|id| (id.to_owned(), Says::Checked));
    assert_eq!(said, expected);

    let unix = with_rule(expr(json!({ "form": ["sent_at", "unix"] })));
    let parcel = unix
        .objects
        .iter()
        .find(|object| object.name == "parcel")
        .unwrap();
    let silent = says(&unix, Subject::Invariant(parcel, &parcel.rules[0]));
    assert!(matches!(silent, Says::Cannot(_)), "{silent:?}");
}

#[test]
fn a_warning_refuses_nothing() {
    let mut ir = parcels_ir();
    let parcel = ir
        .objects
        .iter_mut()
        .find(|object| object.name == "parcel")
        .unwrap();
    parcel.rules[0].severity = Severity::Warning;
    let tree = emit(&ir, None);
    assert!(!tree["schema.sql"].contains("parcel.order"));
    assert!(
        tree["violations.sql"]
            .contains("SELECT 'parcel.order', 'warning', 'parcel', this.row_id, ''")
    );
}

#[test]
fn a_table_and_what_loads_it() {
    let tree = emit(&parcels_ir(), None);
    let part = |file: &str, from: &str, to: &str| {
        let start = tree[file].find(from).unwrap();
        let end = tree[file][start..].find(to).unwrap();
        tree[file][start..start + end + to.len()].to_owned()
    };
    expect![[r#"
        CREATE TABLE intercom.parcel (
            row_id bigint PRIMARY KEY DEFAULT nextval('intercom.row_id'),
            origin text,
            id text,
            label text,
            fragile boolean,
            sent_at timestamptz,
            arrived_at timestamptz,
            carrier text,
            items_count integer,
            extra jsonb NOT NULL DEFAULT '{}',
            misfit jsonb NOT NULL DEFAULT '{}',
            CONSTRAINT origin_known CHECK (origin IN ('rest', 'mutation', 'list', 'webhook')),
            CONSTRAINT "schema.type" CHECK (NOT misfit @? 'strict $.* ? (@.type() != "null")'),
            CONSTRAINT "schema.null" CHECK (NOT misfit @? 'strict $.* ? (@.type() == "null")'),
            CONSTRAINT "schema.required" CHECK (misfit ? '' OR id IS NOT NULL OR misfit ? '/id'),
            CONSTRAINT "parcel.order" CHECK (sent_at <= arrived_at),
            CONSTRAINT "parcel.carrier_known" CHECK (carrier IN ('bike', 'train'))
        );
        COMMENT ON TABLE intercom.parcel IS 'Parcel. A parcel.';
        COMMENT ON COLUMN intercom.parcel.row_id IS 'The number of the row, given when it is loaded. Not an id of Intercom.';
        COMMENT ON COLUMN intercom.parcel.origin IS 'Where the payload came from: rest, mutation (the answer to a write), list or webhook; NULL if that is not known.';
        COMMENT ON COLUMN intercom.parcel.id IS 'Its id.';
        COMMENT ON COLUMN intercom.parcel.label IS 'What is on it.';
        COMMENT ON COLUMN intercom.parcel.fragile IS 'Whether it breaks.';
        COMMENT ON COLUMN intercom.parcel.sent_at IS 'When it was sent.';"#]].assert_eq(&part(
        "schema.sql",
        "CREATE TABLE intercom.parcel (",
        "sent_at IS 'When it was sent.';",
    ));
    expect![[r#"
        CREATE FUNCTION intercom.load_parcel(object jsonb, origin text DEFAULT NULL) RETURNS bigint
        LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan AS $$
        DECLARE
            this bigint;
            shape CONSTANT jsonb := '{
                "id": "id",
                "label?": "text",
                "fragile": "boolean",
                "sent_at?": "timestamp",
                "arrived_at?": "timestamp",
                "carrier": "text",
                "items": [{ "id": "id", "weight": "integer" }]
            }';
        BEGIN
            INSERT INTO intercom.parcel (origin, id, label, fragile, sent_at, arrived_at, carrier, items_count, extra, misfit)
            VALUES (
                load_parcel.origin,
                intercom.as_id(object -> 'id'),
                intercom.as_text(object -> 'label'),
                intercom.as_boolean(object -> 'fragile'),
                intercom.as_timestamp(object -> 'sent_at'),
                intercom.as_timestamp(object -> 'arrived_at'),
                intercom.as_text(object -> 'carrier'),
                intercom.length(object -> 'items'),
                COALESCE(intercom.rest(object, shape), '{}'),
                intercom.misfits(object, shape)
            ) RETURNING row_id INTO this;
            IF jsonb_typeof(object -> 'items') = 'array' THEN
                INSERT INTO intercom.parcel_items (parcel_row_id, position, id, weight, extra, misfit)
                SELECT
                    this,
                    item.place,
                    intercom.as_id(item.value -> 'id'),
                    intercom.as_integer(item.value -> 'weight'),
                    COALESCE(intercom.rest(item.value, of_item), '{}'),
                    intercom.misfits(item.value, of_item)
                FROM intercom.items(object -> 'items') AS item
                CROSS JOIN (VALUES (shape #> '{items,0}')) AS known (of_item);
            END IF;
            RETURN this;
        END
        $$;"#]].assert_eq(&part(
        "load.sql",
        "CREATE FUNCTION intercom.load_parcel(",
        "$$;",
    ));
}
