//! A rule as a schema that accepts an instance exactly where the rule is not violated.
//!
//! Every member's kind is asserted beside it, so a value that gets here either has its member's kind or is null; whatever
//! else it were, the instance is invalid anyway. That keeps the schemas short: `minimum` passes over null by itself.
//! JSON Schema cannot compare two members; rules that do are left to others.

use serde_json::{Value, json};

use crate::ir::{Comparison, Constant, Expr, Form, Kind, Operand, Path, Root, Sort, Wire};
use crate::logic::{Formula, violated};

pub(super) fn assertion(expr: &Expr) -> Option<Value> {
    schema(&violated(expr), Root::This, false)
}

/// Accepts where `formula` has the `wanted` truth. All its paths have to start from `root`.
fn schema(formula: &Formula, root: Root, wanted: bool) -> Option<Value> {
    let several = |parts: &[Formula], keyword: &str| {
        let parts: Option<Vec<_>> = parts
            .iter()
            .map(|part| schema(part, root, wanted))
            .collect();
        Some(json!({ keyword: parts? }))
    };
    match formula {
        Formula::All(parts) => several(parts, if wanted { "allOf" } else { "anyOf" }),
        Formula::Any(parts) => several(parts, if wanted { "anyOf" } else { "allOf" }),
        Formula::Present(path) => leaf(
            path,
            root,
            wanted,
            json!({ "not": { "type": "null" } }),
            json!({ "type": "null" }),
        ),
        Formula::Absent(path) => leaf(
            path,
            root,
            !wanted,
            json!({ "not": { "type": "null" } }),
            json!({ "type": "null" }),
        ),
        Formula::Compare(comparison, Operand::Constant(constant), operand) => {
            compare(comparison.mirrored(), operand, constant, root, wanted)
        }
        Formula::Compare(comparison, operand, Operand::Constant(constant)) => {
            compare(*comparison, operand, constant, root, wanted)
        }
        Formula::In(Operand::Path(path), constants, among) if !may_be_digits(path) => {
            one_of(path, root, constants, *among, wanted)
        }
        Formula::Form(path, Form::Unix, true) => leaf(
            path,
            root,
            wanted,
            json!({ "type": "integer" }),
            json!({ "not": { "type": "integer" } }),
        ),
        Formula::Form(path, Form::Unix, false) => leaf(
            path,
            root,
            wanted,
            json!({ "type": "string" }),
            json!({ "type": ["integer", "null"] }),
        ),
        Formula::Form(path, form @ (Form::Decimal | Form::Notification), true) => leaf(
            path,
            root,
            wanted,
            json!({ "type": "string", "pattern": pattern(*form) }),
            json!({ "not": { "type": "string", "pattern": pattern(*form) } }),
        ),
        Formula::Form(path, form @ (Form::Decimal | Form::Notification), false) => {
            let not_decimal =
                json!({ "not": { "type": ["string", "null"], "pattern": pattern(*form) } });
            leaf(
                path,
                root,
                wanted,
                not_decimal,
                json!({ "type": ["string", "null"], "pattern": pattern(*form) }),
            )
        }
        Formula::Some(list, part) => {
            let (some, none) = (
                schema(part, Root::Item, true)?,
                schema(part, Root::Item, false)?,
            );
            leaf(
                list,
                root,
                wanted,
                json!({ "type": "array", "contains": some }),
                json!({ "items": none }),
            )
        }
        Formula::Every(list, part) => {
            let (every, none) = (
                schema(part, Root::Item, true)?,
                schema(part, Root::Item, false)?,
            );
            let broken = json!({ "anyOf": [{ "type": "null" }, { "contains": none }] });
            leaf(
                list,
                root,
                wanted,
                json!({ "type": "array", "items": every }),
                broken,
            )
        }
        Formula::Compare(..)
        | Formula::In(..)
        | Formula::InItems { .. }
        | Formula::Unique { .. }
        | Formula::Sorted { .. } => None,
    }
}

fn pattern(form: Form) -> &'static str {
    match form {
        Form::Decimal => "^[0-9]+$",
        Form::Notification => "^notif_",
        // Not told by a pattern: it is no text.
        Form::Unix => "",
    }
}

fn compare(
    comparison: Comparison,
    operand: &Operand,
    constant: &Constant,
    root: Root,
    wanted: bool,
) -> Option<Value> {
    let (path, keywords) = match operand {
        Operand::Path(path) if may_be_digits(path) => return None,
        Operand::Path(path) if matches!(comparison, Comparison::Eq | Comparison::Ne) => {
            let among = comparison == Comparison::Eq;
            return one_of(path, root, std::slice::from_ref(constant), among, wanted);
        }
        Operand::Path(path) => (path, Keywords::NUMBER),
        Operand::Count(list) => (list, Keywords::COUNT),
        Operand::Length(text) => (text, Keywords::LENGTH),
        Operand::Constant(_) | Operand::Difference(..) => return None,
    };
    let Constant::Number(limit) = constant else {
        return None;
    };
    let mut accepted = keywords.bound(comparison, *limit)?;
    accepted
        .as_object_mut()?
        .insert("type".into(), keywords.kind.into());
    leaf(
        path,
        root,
        wanted,
        accepted,
        keywords.bound(comparison.negated(), *limit)?,
    )
}

/// Whether the number may have come as text, which no bound reaches.
fn may_be_digits(path: &Path) -> bool {
    matches!(path.kind, Kind::Wire(_, Wire::Dimension))
}

/// The keywords that bound a number, the items of a list, or the characters of a text; all pass over null.
struct Keywords {
    kind: &'static str,
    minimum: &'static str,
    maximum: &'static str,
    /// For what can have a fraction.
    exclusive: Option<(&'static str, &'static str)>,
}

impl Keywords {
    const NUMBER: Keywords = Keywords {
        kind: "number",
        minimum: "minimum",
        maximum: "maximum",
        exclusive: Some(("exclusiveMinimum", "exclusiveMaximum")),
    };
    const COUNT: Keywords = Keywords {
        kind: "array",
        minimum: "minItems",
        maximum: "maxItems",
        exclusive: None,
    };
    const LENGTH: Keywords = Keywords {
        kind: "string",
        minimum: "minLength",
        maximum: "maxLength",
        exclusive: None,
    };

    fn bound(&self, comparison: Comparison, limit: f64) -> Option<Value> {
        let number = number(limit);
        if let Some((above, below)) = self.exclusive {
            return match comparison {
                Comparison::Lt => Some(json!({ below: number })),
                Comparison::Lte => Some(json!({ self.maximum: number })),
                Comparison::Gt => Some(json!({ above: number })),
                Comparison::Gte => Some(json!({ self.minimum: number })),
                Comparison::Eq | Comparison::Ne => None,
            };
        }
        // Counts are bounded by whole numbers that are not negative.
        let limit = number.as_u64()?;
        match comparison {
            Comparison::Lt => Some(json!({ self.maximum: limit.checked_sub(1)? })),
            Comparison::Lte => Some(json!({ self.maximum: limit })),
            Comparison::Gt => Some(json!({ self.minimum: limit + 1 })),
            Comparison::Gte => Some(json!({ self.minimum: limit })),
            Comparison::Eq => Some(json!({ self.minimum: limit, self.maximum: limit })),
            Comparison::Ne => {
                let above = json!({ self.minimum: limit + 1 });
                match limit.checked_sub(1) {
                    Some(below) => Some(json!({ "anyOf": [{ self.maximum: below }, above] })),
                    None => Some(above),
                }
            }
        }
    }
}

fn one_of(
    path: &Path,
    root: Root,
    constants: &[Constant],
    among: bool,
    wanted: bool,
) -> Option<Value> {
    let mut values = Vec::new();
    for constant in constants {
        match constant {
            Constant::Text(text) => {
                values.push(json!(text));
                // An id may be the same number.
                let as_number = text
                    .parse::<i64>()
                    .ok()
                    .filter(|number| number.to_string() == *text);
                values.extend(
                    as_number
                        .filter(|_| path.kind.sort() == Sort::Id)
                        .map(Value::from),
                );
            }
            Constant::Number(value) => values.push(number(*value)),
            Constant::Boolean(boolean) => values.push(json!(boolean)),
        }
    }
    let or_null = |values: &[Value]| {
        values
            .iter()
            .cloned()
            .chain([Value::Null])
            .collect::<Vec<_>>()
    };
    let inside = match values.as_slice() {
        [value] => json!({ "const": value }),
        values => json!({ "enum": values }),
    };
    if among {
        leaf(path, root, wanted, inside.clone(), json!({ "not": inside }))
    } else {
        let with_null = json!({ "enum": or_null(&values) });
        leaf(path, root, wanted, json!({ "not": with_null }), with_null)
    }
}

/// At the end of the path: `accepted` has to be there, or `rejected` holds for whatever is there.
fn leaf(path: &Path, root: Root, wanted: bool, accepted: Value, rejected: Value) -> Option<Value> {
    if path.root != root {
        return None;
    }
    let mut steps = path.steps.iter().rev();
    let last = steps.next()?;
    let schema = if wanted {
        let end = json!({ "required": [last], "properties": { last: accepted } });
        steps.fold(end, |mut inner, step| {
            // A null has no members to miss.
            inner["type"] = "object".into();
            json!({ "required": [step], "properties": { step: inner } })
        })
    } else {
        let end = json!({ "properties": { last: rejected } });
        steps.fold(end, |inner, step| json!({ "properties": { step: inner } }))
    };
    Some(schema)
}

/// Whole numbers without a fraction.
fn number(number: f64) -> Value {
    if number.fract() == 0.0 && number.abs() < 9e15 {
        json!(number as i64)
    } else {
        json!(number)
    }
}
