//! CEL: each rule as an expression over `this` that is true exactly where the rule is definitely violated.
//!
//! CEL has neither absent members nor text that is a time, so an instance has to be prepared: times as numbers of seconds,
//! dimensions as numbers, ids as text, and whatever does not fit its member's type as something that fits nothing, such as an empty map.
//! Every member is tested before it is read, so that no expression can fail on an instance that was prepared like this.

use serde_json::{Value, json};

use crate::ir::{Constant, Form, Ir, Object, Operand, Origin, Path, Root, Rule, Sort, Version};
use crate::json;
use crate::logic::prose::sign;
use crate::logic::{Formula, violated};

/// A JSON list of all rules between members, as text. Enumerations are not in it: their lists depend on the version.
pub fn emit(ir: &Ir) -> String {
    let rules = ir
        .objects
        .iter()
        .flat_map(|object| object.rules.iter().map(|rule| entry(object, rule)));
    json::pretty(&rules.collect())
}

fn entry(object: &Object, rule: &Rule) -> Value {
    let mut entry = json!({
        "id": rule.id,
        "object": object.name,
        "severity": rule.severity.name(),
        "origins": rule.origins.iter().copied().map(Origin::name).collect::<Vec<_>>(),
        "since": rule.versions.since.map(Version::name),
        "until": rule.versions.until.map(Version::name),
        "assert": serde_json::from_str(&rule.written).unwrap_or(Value::Null),
    });
    match formula(&violated(&rule.assert)) {
        Ok(expression) => entry["cel"] = expression.into(),
        Err(why) => {
            entry["cel"] = Value::Null;
            entry["why"] = why.into();
        }
    }
    entry
}

/// Why a formula has no expression.
type Why = &'static str;

fn formula(formula_: &Formula) -> Result<String, Why> {
    let several = |parts: &[Formula], word: &str| {
        let parts: Result<Vec<_>, Why> = parts
            .iter()
            .map(|part| Ok(format!("({})", formula(part)?)))
            .collect();
        parts.map(|parts| parts.join(word))
    };
    match formula_ {
        Formula::All(parts) => several(parts, " && "),
        Formula::Any(parts) => several(parts, " || "),
        Formula::Present(path) => Ok(present(path, root(path))),
        Formula::Absent(path) => Ok(format!("!({})", present(path, root(path)))),
        Formula::Compare(comparison, a, b) => {
            let tests: Vec<_> = [readable(a), readable(b)].into_iter().flatten().collect();
            Ok(format!(
                "{} && {} {} {}",
                tests.join(" && "),
                value(a),
                sign(*comparison),
                value(b)
            ))
        }
        Formula::In(operand, constants, among) => {
            let constants: Vec<_> = constants.iter().map(constant).collect();
            let test = format!("{} in [{}]", value(operand), constants.join(", "));
            Ok(join(
                readable(operand),
                if *among { test } else { format!("!({test})") },
            ))
        }
        Formula::InItems {
            operand,
            list,
            by,
            among,
        } => {
            let same = format!(
                "{} && {} == {}",
                is_readable(by, "other"),
                at(by, "other"),
                value(operand)
            );
            let not = if *among { "" } else { "!" };
            let test = format!(
                "{} && {not}{}.exists(other, {same})",
                is_readable(list, root(list)),
                at(list, root(list))
            );
            Ok(join(readable(operand), test))
        }
        Formula::Form(path, Form::Decimal, expected) if path.kind.sort() == Sort::Text => {
            let not = if *expected { "" } else { "!" };
            let root = root(path);
            Ok(format!(
                "{} && {not}{}.matches(\"^[0-9]+$\")",
                is_readable(path, root),
                at(path, root)
            ))
        }
        Formula::Form(..) => Err(
            "asks how a time or an id is written, which is lost when they become numbers and text",
        ),
        Formula::Some(list, part) => of_items(list, "exists", part),
        Formula::Every(list, part) => of_items(list, "all", part),
        Formula::Unique { list, by, truth } => {
            let same = format!(
                "{} && {} == {}",
                is_readable(by, "other"),
                at(by, "other"),
                at(by, "item")
            );
            let (list, items) = (is_readable(list, root(list)), at(list, root(list)));
            let not = if *truth { "!" } else { "" };
            let repeated = format!(
                "{} && {items}.filter(other, {same}).size() > 1",
                is_readable(by, "item")
            );
            Ok(format!("{list} && {not}{items}.exists(item, {repeated})"))
        }
        Formula::Sorted { .. } => Err(
            "compares an item with the one before it, and CEL does not say where an item stands",
        ),
    }
}

fn of_items(list: &Path, macro_name: &str, part: &Formula) -> Result<String, Why> {
    let root = root(list);
    Ok(format!(
        "{} && {}.{macro_name}(item, {})",
        is_readable(list, root),
        at(list, root),
        formula(part)?
    ))
}

fn join(test: Option<String>, then: String) -> String {
    test.into_iter()
        .chain([then])
        .collect::<Vec<_>>()
        .join(" && ")
}

/// The test that an operand needs before it is read; a constant needs none.
fn readable(operand: &Operand) -> Option<String> {
    match operand {
        Operand::Constant(_) => None,
        Operand::Path(path) | Operand::Count(path) | Operand::Length(path) => {
            Some(is_readable(path, root(path)))
        }
        Operand::Difference(a, b) => Some(format!(
            "{} && {}",
            is_readable(a, root(a)),
            is_readable(b, root(b))
        )),
    }
}

fn value(operand: &Operand) -> String {
    match operand {
        Operand::Constant(value) => constant(value),
        Operand::Path(path) => at(path, root(path)),
        Operand::Count(path) | Operand::Length(path) => format!("size({})", at(path, root(path))),
        Operand::Difference(a, b) => {
            format!("double({}) - double({})", at(a, root(a)), at(b, root(b)))
        }
    }
}

fn is_readable(path: &Path, root: &str) -> String {
    let value = at(path, root);
    let test = match path.kind.sort() {
        Sort::Moment | Sort::Amount => format!("type({value}) in [int, uint, double]"),
        Sort::Boolean => format!("type({value}) == bool"),
        Sort::Text | Sort::Id => format!("type({value}) == string"),
        Sort::List => format!("type({value}) == list"),
        Sort::Other => format!("{value} != null"),
    };
    format!("{} && {test}", exists(path, root))
}

fn present(path: &Path, root: &str) -> String {
    format!("{} && {} != null", exists(path, root), at(path, root))
}

/// Every step is there, up to the last one.
fn exists(path: &Path, root: &str) -> String {
    let mut tests = Vec::new();
    let mut place = root.to_owned();
    if root != "this" {
        tests.push(format!("type({place}) == map"));
    }
    for (index, step) in path.steps.iter().enumerate() {
        if index > 0 {
            tests.push(format!("type({place}) == map"));
        }
        place = format!("{place}.{step}");
        tests.push(format!("has({place})"));
    }
    tests.join(" && ")
}

fn at(path: &Path, root: &str) -> String {
    format!("{root}.{}", path.steps.join("."))
}

fn root(path: &Path) -> &'static str {
    match path.root {
        Root::This => "this",
        Root::Item => "item",
    }
}

fn constant(constant: &Constant) -> String {
    match constant {
        Constant::Text(text) => Value::from(text.as_str()).to_string(),
        Constant::Number(number) => number.to_string(),
        Constant::Boolean(boolean) => boolean.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parcels::expr;
    use expect_test::{Expect, expect};

    fn check(assert: Value, answer: Expect) {
        answer.assert_eq(&formula(&violated(&expr(assert))).unwrap_or_else(str::to_owned));
    }

    #[test]
    fn every_member_is_tested_before_it_is_read() {
        check(
            json!({ "lte": ["sent_at", "arrived_at"] }),
            expect![
                "has(this.sent_at) && type(this.sent_at) in [int, uint, double] && has(this.arrived_at) && type(this.arrived_at) in [int, uint, double] && this.sent_at > this.arrived_at"
            ],
        );
        check(
            json!({ "not": { "in": ["carrier", ["bike"]] } }),
            expect![[
                r#"has(this.carrier) && type(this.carrier) == string && this.carrier in ["bike"]"#
            ]],
        );
        check(
            json!({ "each": "items", "assert": { "present": "item.id" } }),
            expect![
                "has(this.items) && type(this.items) == list && this.items.exists(item, !(type(item) == map && has(item.id) && item.id != null))"
            ],
        );
        check(
            json!({ "unique": "items", "by": "id" }),
            expect![
                "has(this.items) && type(this.items) == list && this.items.exists(item, type(item) == map && has(item.id) && type(item.id) == string && this.items.filter(other, type(other) == map && has(other.id) && type(other.id) == string && other.id == item.id).size() > 1)"
            ],
        );
        check(
            json!({ "sorted": "items", "by": "weight" }),
            expect![
                "compares an item with the one before it, and CEL does not say where an item stands"
            ],
        );
    }
}
