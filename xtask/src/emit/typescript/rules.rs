//! The rules between members: plain conditions over what can be read.
//!
//! A reader gives `NaN` or `undefined` for what cannot be read, and no comparison with `NaN` is true: that is just what a leaf of a
//! formula asks for. What more than one rule reads has a name, which stands before the first of them.

mod reading;

pub(super) use reading::RESERVED;
use reading::{Named, Reading, item_type};

use super::layout::{Condition, list};
use super::quoted;
use super::tables::{range, severity};
use crate::code::Code;
use crate::ir::{Comparison, Constant, Form, Ir, Object, Operand, Path, Rule, Sort};
use crate::logic::{Formula, Judged, judged};

/// The method `rules` of a shape; nothing where there is none.
pub(super) fn rules(code: &mut Code, ir: &Ir, object: &Object) {
    if object.rules.is_empty() {
        return;
    }
    let mut reading = Reading::new(ir, object);
    // Once to see what is read how often, and once to write it.
    for rule in &object.rules {
        reading.rule(rule);
    }
    reading.start_over();
    code.block("rules(walk, it) {", "},", |code| {
        for rule in &object.rules {
            let (judged, named) = reading.rule(rule);
            named.iter().for_each(|naming| naming.print(code));
            print(code, rule, judged);
        }
    });
}

/// A rule in the words of the language.
enum Asked {
    Once(Condition),
    OfItems {
        items: String,
        steps: Vec<String>,
        condition: Condition,
    },
}

fn print(code: &mut Code, rule: &Rule, asked: Asked) {
    let mut guards = Vec::new();
    if !rule.versions.are_all() {
        guards.push(Condition::Is(format!(
            "walk.within({})",
            range(rule.versions)
        )));
    }
    if !rule.origins.is_empty() {
        let origins: Vec<_> = rule
            .origins
            .iter()
            .map(|origin| quoted(origin.name()))
            .collect();
        guards.push(Condition::Is(format!("walk.from({})", origins.join(", "))));
    }
    match asked {
        Asked::Once(condition) => {
            match condition {
                Condition::All(parts) => guards.extend(parts),
                condition => guards.push(condition),
            }
            Condition::all(guards).asked(code, 2, |code| broken(code, 3, rule, &[]));
        }
        Asked::OfItems {
            items,
            steps,
            condition,
        } => {
            let each = |code: &mut Code, depth: usize| {
                let open = format!("for (const [index, item] of {items}.entries()) {{");
                code.block(open, "}", |code| {
                    condition.asked(code, depth + 1, |code| {
                        broken(code, depth + 2, rule, &steps)
                    });
                });
            };
            if guards.is_empty() {
                each(code, 2);
            } else {
                Condition::all(guards).asked(code, 2, |code| each(code, 3));
            }
        }
    }
}

fn broken(code: &mut Code, depth: usize, rule: &Rule, steps: &[String]) {
    let mut arguments = vec![
        quoted(&rule.id),
        severity(rule.severity),
        quoted(&rule.description),
    ];
    arguments.extend_from_slice(steps);
    list(code, depth, "walk.broken(", &arguments, ");");
}

impl Reading<'_> {
    /// The rule, and what gets a name before it.
    fn rule(&mut self, rule: &Rule) -> (Asked, Vec<Named>) {
        let asked = match judged(&rule.assert) {
            Judged::Object(formula) => Asked::Once(self.formula(&formula)),
            Judged::Items(path, formula) => {
                let items = self.items(&path);
                let steps = path.steps.iter().map(|step| quoted(step));
                Asked::OfItems {
                    items,
                    steps: steps.chain(["index".to_owned()]).collect(),
                    condition: self.of_items(&path, &formula),
                }
            }
        };
        (asked, std::mem::take(&mut self.named))
    }

    fn formula(&mut self, formula: &Formula) -> Condition {
        match formula {
            Formula::All(parts) => Condition::all(self.several(parts)),
            Formula::Any(parts) => Condition::Any(self.several(parts)),
            Formula::Present(path) => Condition::Is(format!("isPresent({})", self.raw(path))),
            Formula::Absent(path) => Condition::Is(format!("!isPresent({})", self.raw(path))),
            Formula::Compare(comparison, a, b) => Condition::Is(self.compare(*comparison, a, b)),
            Formula::In(operand, constants, among) => {
                let constants: Vec<_> = constants.iter().map(constant).collect();
                let test = if *among { "isAmong" } else { "isOutside" };
                Condition::Among(format!("{test}({}, ", self.operand(operand)), constants)
            }
            Formula::InItems {
                operand,
                list,
                by,
                among,
            } => {
                let test = if *among { "isAmong" } else { "isOutside" };
                let test = format!(
                    "{test}({}, {})",
                    self.operand(operand),
                    self.values(list, by)
                );
                self.of_list(list, Condition::Is(test), !among)
            }
            Formula::Form(path, form, expected) => Condition::Is(self.form(path, *form, *expected)),
            Formula::Some(list, part) => {
                let items = self.items(list);
                Condition::Items(items, "some", Box::new(self.of_items(list, part)))
            }
            Formula::Every(list, part) => {
                let items = self.items(list);
                let every = Condition::Items(items, "every", Box::new(self.of_items(list, part)));
                self.of_list(list, every, true)
            }
            Formula::Unique { list, by, truth } => self.of_values("repeats", list, by, *truth),
            Formula::Sorted { list, by, truth } => self.of_values("decreases", list, by, *truth),
        }
    }

    fn several(&mut self, parts: &[Formula]) -> Vec<Condition> {
        parts.iter().map(|part| self.formula(part)).collect()
    }

    /// What is asked of each item.
    fn of_items(&mut self, list: &Path, formula: &Formula) -> Condition {
        let around = self.item.replace(item_type(list));
        let condition = self.formula(formula);
        self.item = around;
        condition
    }

    fn of_values(&mut self, test: &str, list: &Path, by: &Path, none: bool) -> Condition {
        let not = if none { "!" } else { "" };
        let test = Condition::Is(format!("{not}{test}({})", self.values(list, by)));
        self.of_list(list, test, none)
    }

    /// What is true of no items is true of no list, unless that is asked, too.
    fn of_list(&mut self, list: &Path, test: Condition, of_none: bool) -> Condition {
        if !of_none {
            return test;
        }
        let is_list = Condition::Is(format!("Array.isArray({})", self.raw(list)));
        Condition::all(vec![is_list, test])
    }

    fn compare(&mut self, comparison: Comparison, a: &Operand, b: &Operand) -> String {
        use Comparison::{Eq, Gt, Gte, Lt, Lte, Ne};
        // What is the same as a text or a boolean can be read.
        match (comparison, a, b) {
            (
                Eq,
                Operand::Path(path),
                Operand::Constant(value @ (Constant::Text(_) | Constant::Boolean(_))),
            ) if path.kind.sort() != Sort::Id => {
                return format!("{} === {}", self.raw_or_named(path), constant(value));
            }
            (Ne, Operand::Path(path), Operand::Constant(Constant::Boolean(value))) => {
                return format!("{} === {}", self.raw(path), !value);
            }
            _ => {}
        }
        let is_number = matches!(a.sort(), Sort::Amount | Sort::Moment);
        let (a, b) = (self.operand(a), self.operand(b));
        match comparison {
            Lt => format!("{a} < {b}"),
            Lte => format!("{a} <= {b}"),
            Gt => format!("{a} > {b}"),
            Gte => format!("{a} >= {b}"),
            Eq if is_number => format!("{a} === {b}"),
            Eq => format!("areEqual({a}, {b})"),
            Ne => format!("differ({a}, {b})"),
        }
    }

    fn form(&mut self, path: &Path, form: Form, expected: bool) -> String {
        let pattern = match form {
            Form::Unix => {
                let value = self.raw(path);
                return if expected {
                    format!("Number.isInteger({value})")
                } else {
                    format!("isTimeText({value})")
                };
            }
            Form::Decimal => "/^[0-9]+$/",
            Form::Notification => "/^notif_/",
        };
        // A number is an id that is not written as text, and no text at all.
        let value = match path.kind.sort() {
            Sort::Id => self.raw(path),
            _ => self.read(path),
        };
        let test = if expected { "hasForm" } else { "lacksForm" };
        format!("{test}({value}, {pattern})")
    }

    fn operand(&mut self, operand: &Operand) -> String {
        match operand {
            Operand::Constant(value) => constant(value),
            Operand::Path(path) => self.read(path),
            Operand::Count(path) => self.named(path, "Count", |raw| format!("countOf({raw})")),
            Operand::Length(path) => self.named(path, "Length", |raw| format!("lengthOf({raw})")),
            Operand::Difference(a, b) => format!("{} - {}", self.read(a), self.read(b)),
        }
    }
}

fn constant(constant: &Constant) -> String {
    match constant {
        Constant::Text(text) => quoted(text),
        Constant::Number(number) => number.to_string(),
        Constant::Boolean(boolean) => boolean.to_string(),
    }
}
