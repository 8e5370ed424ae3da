//! When is a rule definitely true, definitely false, unknown?

use expect_test::{Expect, expect};
use serde_json::{Value, json};

use super::evaluate::holds;
use super::{kept, violated};
use crate::parcels::expr;

/// The truth of a rule for each instance: `T`, `F`, or `?` where it is neither.
fn check(assert: Value, instances: &[Value], answer: Expect) {
    let expr = expr(assert);
    let truth = |instance| match (
        holds(&kept(&expr), instance),
        holds(&violated(&expr), instance),
    ) {
        (true, false) => "T",
        (false, true) => "F",
        (false, false) => "?",
        (true, true) => "both",
    };
    answer.assert_eq(&instances.iter().map(truth).collect::<String>());
}

/// Absent, null, of the wrong kind, 1 and 2 for `sent_at`, and for each of them the same for `arrived_at`.
fn pairs() -> Vec<Value> {
    let values = [
        None,
        Some(json!(null)),
        Some(json!([])),
        Some(json!(1)),
        Some(json!(2)),
    ];
    let instance = |sent: &Option<Value>, arrived: &Option<Value>| {
        let members = [("sent_at", sent), ("arrived_at", arrived)].into_iter();
        Value::Object(
            members
                .filter_map(|(name, value)| Some((name.to_owned(), value.clone()?)))
                .collect(),
        )
    };
    values
        .iter()
        .flat_map(|sent| values.iter().map(move |arrived| instance(sent, arrived)))
        .collect()
}

#[test]
fn what_cannot_be_compared_is_unknown() {
    let both = json!(["sent_at", "arrived_at"]);
    check(
        json!({ "lte": both }),
        &pairs(),
        expect!["??????????????????TT???FT"],
    );
    check(
        json!({ "ne": both }),
        &pairs(),
        expect!["??????????????????FT???TF"],
    );
    check(
        json!({ "not": { "lt": both } }),
        &pairs(),
        expect!["??????????????????TF???TT"],
    );
    check(
        json!({ "ordered": both }),
        &pairs(),
        expect!["??????????????????TT???FT"],
    );
    let took = json!({ "difference": ["arrived_at", "sent_at"] });
    check(
        json!({ "lte": [took, 0] }),
        &pairs(),
        expect!["??????????????????TF???TT"],
    );
}

#[test]
fn presence_is_never_unknown() {
    let sent = json!({ "present": "sent_at" });
    let arrived = json!({ "present": "arrived_at" });
    check(sent.clone(), &pairs(), expect!["FFFFFFFFFFTTTTTTTTTTTTTTT"]);
    check(
        json!({ "when": arrived, "then": sent }),
        &pairs(),
        expect!["TTFFFTTFFFTTTTTTTTTTTTTTT"],
    );
    let order = json!({ "gt": ["sent_at", "arrived_at"] });
    check(
        json!({ "when": sent, "then": order }),
        &pairs(),
        expect!["TTTTTTTTTT????????FF???TF"],
    );
}

#[test]
fn one_part_can_decide() {
    let order = json!({ "lt": ["sent_at", "arrived_at"] });
    let sent = json!({ "present": "sent_at" });
    check(
        json!({ "all": [order, sent] }),
        &pairs(),
        expect!["FFFFFFFFFF????????FT???FF"],
    );
    check(
        json!({ "any": [order, sent] }),
        &pairs(),
        expect!["??????????TTTTTTTTTTTTTTT"],
    );
}

#[test]
fn lists() {
    let items = |items: Value| json!({ "items": items });
    let lists = [
        json!({}),
        items(json!({})),
        items(json!([])),
        items(json!([{ "id": "1", "weight": 1 }, { "id": 2, "weight": 2 }])),
        items(json!([{ "id": "1", "weight": 2 }, {}, { "id": 1, "weight": 1 }])),
        items(json!([{ "id": "3", "weight": 1.5 }, null])),
    ];
    let each = |assert: Value| json!({ "each": "items", "assert": assert });
    check(
        each(json!({ "lt": ["item.weight", 2] })),
        &lists,
        expect!["??TFF?"],
    );
    check(
        each(json!({ "present": "item.id" })),
        &lists,
        expect!["??TTFF"],
    );
    check(
        json!({ "unique": "items", "by": "id" }),
        &lists,
        expect!["??TTFT"],
    );
    check(
        json!({ "sorted": "items", "by": "weight" }),
        &lists,
        expect!["??TTFT"],
    );
    check(
        json!({ "lt": [{ "count": "items" }, 3] }),
        &lists,
        expect!["??TTFT"],
    );
    let one_of_the_ids = json!([{ "const": "1" }, { "each": "items", "by": "id" }]);
    check(json!({ "in": one_of_the_ids }), &lists, expect!["??FTTF"]);
}

#[test]
fn texts() {
    let labels = [json!(null), json!(12), json!(""), json!("12"), json!("Zoë")]
        .map(|label| json!({ "label": label }));
    check(
        json!({ "in": ["label", ["12", "13"]] }),
        &labels,
        expect!["??FTF"],
    );
    check(
        json!({ "form": ["label", "decimal"] }),
        &labels,
        expect!["??FTF"],
    );
    check(
        json!({ "eq": [{ "length": "label" }, 3] }),
        &labels,
        expect!["??FFT"],
    );
    let times = [json!(1), json!("1970-01-01T00:00:01Z"), json!("soon")]
        .map(|time| json!({ "sent_at": time }));
    check(
        json!({ "form": ["sent_at", "unix"] }),
        &times,
        expect!["TF?"],
    );
}
