//! What the parcels look like in Python.

use expect_test::{Expect, expect};
use serde_json::{Value, json};

use super::expression::{headed, laid};
use super::rule::{Readers, expression};
use super::{PACKAGE, emit};
use crate::ir::Version;
use crate::logic::violated;
use crate::parcels::{expr, parcels_ir};

/// What breaks a rule, as its function returns it.
fn check(assert: Value, answer: Expect) {
    let broken = expression(&violated(&expr(assert)), &mut Readers::new());
    answer.assert_eq(&laid(&headed("return ", broken), 0, 0, 0));
}

fn module(path: &str, version: Option<Version>) -> String {
    let ir = parcels_ir();
    let ir = version.map_or(ir.clone(), |version| ir.at(version));
    emit(&ir, version)[&format!("{PACKAGE}/{path}")].clone()
}

#[test]
fn a_model() {
    expect![[r#"
        """`Parcel`, the model of `parcel`."""

        from ..checks.parcel import PARCEL
        from ..enumerations import Carrier
        from ..values import Id, Timestamp
        from .base import IntercomObject
        from .item import Item


        class Parcel(IntercomObject):
            """A parcel."""

            shape = PARCEL

            id: Id | None = None
            """Its id."""

            label: str | None = None
            """What is on it. Can be null."""

            fragile: bool | None = None
            """Whether it breaks."""

            sent_at: Timestamp | None = None
            """When it was sent. Can be null."""

            arrived_at: Timestamp | None = None
            """When it arrived. Can be null."""

            carrier: Carrier | None = None
            """Who brings it."""

            items: list[Item] | None = None
            """What is in it."""
    "#]]
    .assert_eq(&module("models/parcel.py", None));
}

#[test]
fn a_shape_and_its_rules() {
    expect![[r#"
        """`parcel`: what it holds, and its rules. A rule's function is true of an object that breaks it."""

        from ..report import Origin, Violation
        from ..versions import ApiVersion
        from .enumerations import CARRIER
        from .item import ITEM
        from .judging import BOOLEAN, ID, TEXT, TIMESTAMP, ListOf, Member, Shape, judged
        from .reading import gt, moment

        PARCEL = Shape(
            "parcel",
            {
                "id": Member(ID, required=True),
                "label": Member(TEXT, nullable=True),
                "fragile": Member(BOOLEAN),
                "sent_at": Member(TIMESTAMP, nullable=True),
                "arrived_at": Member(TIMESTAMP, nullable=True),
                "carrier": Member(CARRIER),
                "items": Member(ListOf(ITEM)),
            },
        )


        def check_parcel(
            value: object, *, api_version: ApiVersion | None = None, origin: Origin | None = None
        ) -> list[Violation]:
            """Everything that is wrong with JSON that should be `parcel`."""
            return judged(PARCEL, value, api_version=api_version, origin=origin)


        @PARCEL.rule("parcel.order", "error")
        def order(this: object) -> bool:
            """It arrives after it was sent."""
            return gt(moment(this, "sent_at"), moment(this, "arrived_at"))
    "#]].assert_eq(&module("checks/parcel.py", None));
}

#[test]
fn an_enumeration() {
    expect![[r#"
        """Texts of which some are known. Each is open: another value is kept, and `violations()` reports
        it.
        """

        from typing import Literal, TypeAlias

        Carrier: TypeAlias = (
            Literal[
                # A bike.
                "bike",
                # A train. Since API version 2.9.
                "train",
            ]
            | str
        )
        """Who brings it."""
    "#]].assert_eq(&module("enumerations.py", None));
    expect![[r#"
        """The enumerations: which values belong to some API versions only, and what an unknown one
        breaks.
        """

        from ..enumerations import Carrier
        from .judging import Enumeration

        CARRIER = Enumeration(
            "carrier",
            Carrier,
            rule="parcel.carrier_known",
            severity="error",
            severity_since={"2.16": "drift"},
            since={"train": "2.9"},
        )
    "#]]
    .assert_eq(&module("checks/enumerations.py", None));
}

#[test]
fn nothing_depends_on_a_version_where_there_is_one() {
    let version = Version::Numbered(2, 8);
    expect![[r#"
        """The enumerations: which values belong to some API versions only, and what an unknown one
        breaks.
        """

        from ..enumerations import Carrier
        from .judging import Enumeration

        CARRIER = Enumeration("carrier", Carrier, rule="parcel.carrier_known", severity="error")
    "#]]
    .assert_eq(&module("checks/enumerations.py", Some(version)));
    let files = emit(&parcels_ir().at(version), Some(version));
    let asked = files
        .iter()
        .filter(|(_, content)| content.contains("api_version="))
        .map(|(path, _)| path.as_str());
    expect![].assert_eq(&asked.collect::<Vec<_>>().join(" "));
}

#[test]
fn what_cannot_be_read_breaks_nothing() {
    check(
        json!({ "ne": ["carrier", { "const": "bike" }] }),
        expect![[r#"return text(this, "carrier") == "bike""#]],
    );
    check(
        json!({ "not": { "in": ["carrier", ["bike", "train"]] } }),
        expect![[r#"return text(this, "carrier") in ("bike", "train")"#]],
    );
    check(
        json!({ "in": ["carrier", ["bike", "train"]] }),
        expect![[r#"return not_in(text(this, "carrier"), ("bike", "train"))"#]],
    );
    check(
        json!({ "eq": ["fragile", true] }),
        expect![[r#"return ne(boolean(this, "fragile"), True)"#]],
    );
    check(
        json!({ "ne": ["fragile", true] }),
        expect![[r#"return boolean(this, "fragile") is True"#]],
    );
    check(
        json!({ "lte": [{ "count": "items" }, 5] }),
        expect![[r#"return gt(count(this, "items"), 5)"#]],
    );
    check(
        json!({ "lt": [{ "difference": ["arrived_at", "sent_at"] }, 0.5] }),
        expect![[
            r#"return gte(difference(moment(this, "arrived_at"), moment(this, "sent_at")), 0.5)"#
        ]],
    );
    check(
        json!({ "form": ["id", "decimal"] }),
        expect![[r#"return decimal(id_text, this, "id") is False"#]],
    );
    check(
        json!({ "form": ["sent_at", "unix"] }),
        expect![[r#"return unix(this, "sent_at") is False"#]],
    );
}

#[test]
fn lists() {
    let items = json!({ "each": "items", "by": "id" });
    check(
        json!({ "in": ["id", items] }),
        expect![[r#"
        return all_of(
            is_list(this, "items"),
            not_in(id_text(this, "id"), values(items(this, "items"), id_text, "id")),
        )"#]],
    );
    check(
        json!({ "not": { "in": ["id", items] } }),
        expect![[
            r#"return is_in(id_text(this, "id"), values(items(this, "items"), id_text, "id"))"#
        ]],
    );
    check(
        json!({ "unique": "items", "by": "id" }),
        expect![[r#"return repeats(values(items(this, "items"), id_text, "id"))"#]],
    );
    check(
        json!({ "not": { "sorted": "items", "by": "weight" } }),
        expect![[
            r#"return is_list(this, "items") and not falls(values(items(this, "items"), integer, "weight"))"#
        ]],
    );
    let heavy = json!({ "each": "items", "assert": { "gt": ["item.weight", 0] } });
    check(
        json!({ "not": heavy }),
        expect![[r#"
        return all_of(
            is_list(this, "items"),
            all(gt(integer(item, "weight"), 0) for item in items(this, "items")),
        )"#]],
    );
    check(
        json!({ "any": [heavy, { "present": "label" }] }),
        expect![[r#"
        return all_of(
            any(lte(integer(item, "weight"), 0) for item in items(this, "items")),
            not present(this, "label"),
        )"#]],
    );
}

#[test]
fn what_is_too_long_for_a_line_is_a_call() {
    let late =
        json!({ "all": [{ "lte": ["sent_at", "arrived_at"] }, { "present": "arrived_at" }] });
    let named = json!({ "in": ["label", ["one rather long label", "another rather long label", "a third"]] });
    check(
        json!({ "when": { "not": named }, "then": late }),
        expect![[r#"
        return all_of(
            not_in(text(this, "label"), ("one rather long label", "another rather long label", "a third")),
            gt(moment(this, "sent_at"), moment(this, "arrived_at")) or not present(this, "arrived_at"),
        )"#]],
    );
    check(
        json!({ "any": [late, { "not": named }, { "present": "items" }] }),
        expect![[r#"
            return all_of(
                gt(moment(this, "sent_at"), moment(this, "arrived_at")) or not present(this, "arrived_at"),
                text(this, "label") in ("one rather long label", "another rather long label", "a third"),
                not present(this, "items"),
            )"#]],
    );
}
