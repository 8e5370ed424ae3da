//! CEL: each rule as an expression over `this` that is true exactly where the rule is definitely violated.
//!
//! CEL has neither absent members nor text that is a time, so an instance has to be prepared: times as numbers of seconds,
//! dimensions as numbers, ids as text, and whatever does not fit its member's type as something that fits nothing, such as an empty map.
//! Every member is tested before it is read, so that no expression can fail on an instance that was prepared like this.

use serde_json::{Value, json};

use crate::ir::{
    Comparison, Constant, Form, Ir, Object, Operand, Origin, Path, Root, Rule, Sort, Version,
};
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
    match Dialect::Prepared.formula(&violated(&rule.assert)) {
        Ok(expression) => entry["cel"] = expression.into(),
        Err(why) => {
            entry["cel"] = Value::Null;
            entry["why"] = why.into();
        }
    }
    entry
}

/// Why a formula has no expression.
pub type Why = &'static str;

/// What `this` is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Dialect {
    /// JSON that was prepared as this file says.
    Prepared,
    /// A message of Protobuf: what is there has its type, times are timestamps, and an empty list is the same as none.
    Message,
}

const EMPTY_LIST: Why = "Protobuf does not tell an empty list from an absent one";

impl Dialect {
    /// A condition that is true exactly where the formula is.
    pub fn formula(self, formula: &Formula) -> Result<String, Why> {
        match formula {
            Formula::All(parts) => self.several(parts, " && "),
            Formula::Any(parts) => self.several(parts, " || "),
            Formula::Present(path) | Formula::Absent(path)
                if self == Dialect::Message && path.kind.sort() == Sort::List =>
            {
                Err(EMPTY_LIST)
            }
            Formula::Present(path) => Ok(self.present(path)),
            Formula::Absent(path) => Ok(format!("!({})", self.present(path))),
            Formula::Compare(comparison, a, b) => {
                if self == Dialect::Message && !is_false_when_empty(*comparison, a, b) {
                    return Err(EMPTY_LIST);
                }
                let tests: Vec<_> = [self.readable(a), self.readable(b)]
                    .into_iter()
                    .flatten()
                    .collect();
                Ok(format!(
                    "{} && {} {} {}",
                    tests.join(" && "),
                    self.value(a),
                    sign(*comparison),
                    self.value(b)
                ))
            }
            Formula::In(operand, constants, among) => {
                let constants: Vec<_> =
                    constants.iter().map(|value| self.constant(value)).collect();
                let test = format!("{} in [{}]", self.value(operand), constants.join(", "));
                Ok(join(
                    self.readable(operand),
                    if *among { test } else { format!("!({test})") },
                ))
            }
            Formula::InItems { among: false, .. } | Formula::Every(..)
                if self == Dialect::Message =>
            {
                Err(EMPTY_LIST)
            }
            Formula::InItems {
                operand,
                list,
                by,
                among,
            } => {
                let same = format!(
                    "{} && {} == {}",
                    self.is_readable(by, "other"),
                    at(by, "other"),
                    self.value(operand)
                );
                let not = if *among { "" } else { "!" };
                let test = format!(
                    "{} && {not}{}.exists(other, {same})",
                    self.is_readable(list, root(list)),
                    at(list, root(list))
                );
                Ok(join(self.readable(operand), test))
            }
            Formula::Form(path, form, expected) => self.form(path, *form, *expected),
            Formula::Some(list, part) => self.of_items(list, "exists", part),
            Formula::Every(list, part) => self.of_items(list, "all", part),
            Formula::Unique { list, by, truth } => Ok(self.unique(list, by, *truth)),
            Formula::Sorted { .. } => Err(
                "compares an item with the one before it, and CEL does not say where an item stands",
            ),
        }
    }

    fn several(self, parts: &[Formula], word: &str) -> Result<String, Why> {
        let parts: Result<Vec<_>, Why> = parts
            .iter()
            .map(|part| Ok(format!("({})", self.formula(part)?)))
            .collect();
        parts.map(|parts| parts.join(word))
    }

    fn form(self, path: &Path, form: Form, expected: bool) -> Result<String, Why> {
        let not = if expected { "" } else { "!" };
        let root = root(path);
        let test = match (form, path.kind.sort()) {
            (Form::Decimal, Sort::Text) => "matches(\"^[0-9]+$\")",
            // An integer, too, does not begin with letters.
            (Form::Notification, _) if self == Dialect::Message => "startsWith(\"notif_\")",
            _ => {
                return Err(
                    "asks how a time or an id is written, which is lost when they become numbers and text",
                );
            }
        };
        Ok(format!(
            "{} && {not}{}.{test}",
            self.is_readable(path, root),
            at(path, root)
        ))
    }

    fn unique(self, list: &Path, by: &Path, truth: bool) -> String {
        if self == Dialect::Message {
            // protovalidate's own function; comparing each with each takes more steps than it allows.
            let not = if truth { "" } else { "!" };
            let test = self.is_readable(by, "item");
            return format!(
                "{not}{}.filter(item, {test}).map(item, {}).unique()",
                at(list, root(list)),
                at(by, "item")
            );
        }
        let same = format!(
            "{} && {} == {}",
            self.is_readable(by, "other"),
            at(by, "other"),
            at(by, "item")
        );
        let (list, items) = (self.is_readable(list, root(list)), at(list, root(list)));
        let not = if truth { "!" } else { "" };
        let repeated = format!(
            "{} && {items}.filter(other, {same}).size() > 1",
            self.is_readable(by, "item")
        );
        format!("{list} && {not}{items}.exists(item, {repeated})")
    }

    fn of_items(self, list: &Path, macro_name: &str, part: &Formula) -> Result<String, Why> {
        let root = root(list);
        Ok(format!(
            "{} && {}.{macro_name}(item, {})",
            self.is_readable(list, root),
            at(list, root),
            self.formula(part)?
        ))
    }

    /// The test that an operand needs before it is read; a constant needs none.
    fn readable(self, operand: &Operand) -> Option<String> {
        match operand {
            Operand::Constant(_) => None,
            Operand::Path(path) | Operand::Count(path) | Operand::Length(path) => {
                Some(self.is_readable(path, root(path)))
            }
            Operand::Difference(a, b) => Some(format!(
                "{} && {}",
                self.is_readable(a, root(a)),
                self.is_readable(b, root(b))
            )),
        }
    }

    fn value(self, operand: &Operand) -> String {
        match operand {
            Operand::Constant(value) => self.constant(value),
            Operand::Path(path) if self == Dialect::Message && path.kind.sort() == Sort::Amount => {
                format!("double({})", at(path, root(path)))
            }
            Operand::Path(path) => at(path, root(path)),
            Operand::Count(path) | Operand::Length(path) => {
                let size = format!("size({})", at(path, root(path)));
                match self {
                    Dialect::Prepared => size,
                    Dialect::Message => format!("double({size})"),
                }
            }
            Operand::Difference(a, b) => {
                format!("{} - {}", self.seconds(a), self.seconds(b))
            }
        }
    }

    fn seconds(self, path: &Path) -> String {
        let time = at(path, root(path));
        match self {
            Dialect::Prepared => format!("double({time})"),
            Dialect::Message => {
                format!("(double(int({time})) + double({time}.getMilliseconds()) / 1000.0)")
            }
        }
    }

    fn is_readable(self, path: &Path, root: &str) -> String {
        let value = at(path, root);
        if self == Dialect::Message {
            return format!("has({value})");
        }
        let test = match path.kind.sort() {
            Sort::Moment | Sort::Amount => format!("type({value}) in [int, uint, double]"),
            Sort::Boolean => format!("type({value}) == bool"),
            Sort::Text | Sort::Id => format!("type({value}) == string"),
            Sort::List => format!("type({value}) == list"),
            Sort::Other => format!("{value} != null"),
        };
        format!("{} && {test}", exists(path, root))
    }

    fn present(self, path: &Path) -> String {
        let root = root(path);
        match self {
            Dialect::Prepared => format!("{} && {} != null", exists(path, root), at(path, root)),
            Dialect::Message => format!("has({})", at(path, root)),
        }
    }

    fn constant(self, constant: &Constant) -> String {
        match constant {
            Constant::Text(text) => Value::from(text.as_str()).to_string(),
            Constant::Number(number) if self == Dialect::Message => format!("{number:?}"),
            Constant::Number(number) => number.to_string(),
            Constant::Boolean(boolean) => boolean.to_string(),
        }
    }
}

/// Whether a comparison that counts a list is false for an empty one, so that an absent list may be taken for one.
fn is_false_when_empty(comparison: Comparison, a: &Operand, b: &Operand) -> bool {
    let (comparison, number) = match (a, b) {
        (Operand::Count(_), Operand::Constant(Constant::Number(number))) => (comparison, *number),
        (Operand::Constant(Constant::Number(number)), Operand::Count(_)) => {
            (comparison.mirrored(), *number)
        }
        (Operand::Count(_), _) | (_, Operand::Count(_)) => return false,
        _ => return true,
    };
    !match comparison {
        Comparison::Lt => 0.0 < number,
        Comparison::Lte => 0.0 <= number,
        Comparison::Gt => 0.0 > number,
        Comparison::Gte => 0.0 >= number,
        Comparison::Eq => 0.0 == number,
        Comparison::Ne => 0.0 != number,
    }
}

fn join(test: Option<String>, then: String) -> String {
    test.into_iter()
        .chain([then])
        .collect::<Vec<_>>()
        .join(" && ")
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parcels::expr;
    use expect_test::{Expect, expect};

    fn check(assert: Value, answer: Expect) {
        answer.assert_eq(
            &Dialect::Prepared
                .formula(&violated(&expr(assert)))
                .unwrap_or_else(str::to_owned),
        );
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
