//! The rules between members: plain conditions over what can be read.
//!
//! A reader gives `NaN` or `undefined` for what cannot be read, and no comparison with `NaN` is true: that is just what a leaf of a
//! formula asks for. What more than one rule reads has a name, which stands before the first of them.

use std::collections::{BTreeMap, BTreeSet};

use super::checks::{range, severity};
use super::layout::{Condition, list};
use super::{WIDTH, camel, key, marked, quoted, width};
use crate::code::Code;
use crate::ir::{
    Comparison, Constant, Form, Ir, Kind, Object, Operand, Path, Root, Rule, Sort, Wire,
};
use crate::logic::{Formula, Judged, judged};
use crate::name::pascal;

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

/// Something that more than one rule reads.
struct Named {
    name: String,
    /// A call.
    value: String,
}

impl Named {
    fn print(&self, code: &mut Code) {
        let line = format!("const {} = {};", self.name, self.value);
        match self.value.split_once('(') {
            Some((function, argument)) if 4 + width(&line) > WIDTH => {
                let argument = argument.strip_suffix(')').unwrap_or(argument);
                list(
                    code,
                    2,
                    &format!("const {} = {function}(", self.name),
                    &[argument.to_owned()],
                    ");",
                );
            }
            _ => code.line(line),
        }
    }
}

/// What the rules of an object read, and under which names.
struct Reading<'a> {
    ir: &'a Ir,
    object: &'a Object,
    /// How often something is read, by its place and its reader.
    times: BTreeMap<String, usize>,
    /// The names of what is read more than once, once they stand there.
    names: BTreeMap<String, String>,
    taken: BTreeSet<String>,
    /// What gets a name before the rule at hand.
    named: Vec<Named>,
    /// The type of the items that are looked at.
    item: Option<String>,
    counts: bool,
}

impl<'a> Reading<'a> {
    fn new(ir: &'a Ir, object: &'a Object) -> Self {
        Reading {
            ir,
            object,
            times: BTreeMap::new(),
            names: BTreeMap::new(),
            taken: RESERVED.iter().map(|name| (*name).to_owned()).collect(),
            named: Vec::new(),
            item: None,
            counts: true,
        }
    }

    fn start_over(&mut self) {
        self.counts = false;
        self.named.clear();
    }

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

    /// The member as comparisons see it.
    fn read(&mut self, path: &Path) -> String {
        let reader = reader(&path.kind);
        self.named(path, "", |raw| format!("{reader}({raw})"))
    }

    /// The same, but as it came where that is as good and it has no name.
    fn raw_or_named(&mut self, path: &Path) -> String {
        let place = path.steps.join(".");
        let is_read_once = path.root == Root::Item || self.times.get(&place) == Some(&1);
        if !self.counts && is_read_once {
            return self.raw(path);
        }
        self.read(path)
    }

    fn items(&mut self, list: &Path) -> String {
        let type_ = marked(&format!("<{}>", item_type(list)));
        self.named(list, "Items", |raw| format!("itemsOf{type_}({raw})"))
    }

    /// One member of every item.
    fn values(&mut self, list: &Path, by: &Path) -> String {
        let plural = format!("{}s", pascal(&by.steps.join("_")));
        let place = format!("{}{plural}", list.steps.join("."));
        if self.times.contains_key(&place) && (self.counts || self.names.contains_key(&place)) {
            return self.named(list, &plural, |_| String::new());
        }
        // They stand before any loop, so they are read once.
        let around = self.item.take();
        let items = self.items(list);
        self.item = Some(item_type(list));
        let value = self.read(&Path {
            root: Root::Item,
            ..by.clone()
        });
        self.item = around;
        self.named(list, &plural, |_| format!("{items}.map((item) => {value})"))
    }

    /// What is read in a certain way, by its name if it has one.
    fn named(&mut self, path: &Path, suffix: &str, read: impl FnOnce(&str) -> String) -> String {
        let place = format!("{}{suffix}", path.steps.join("."));
        if path.root == Root::Item {
            let raw = self.raw(path);
            return read(&raw);
        }
        // Inside of a loop, once is often.
        let weight = if self.item.is_some() { 2 } else { 1 };
        if self.counts {
            let first = !self.times.contains_key(&place);
            *self.times.entry(place).or_default() += weight;
            // Behind a name, it is read once.
            return if first {
                read(&self.raw(path))
            } else {
                String::new()
            };
        }
        if let Some(name) = self.names.get(&place) {
            return name.clone();
        }
        let raw = self.raw(path);
        let value = read(&raw);
        if self.times.get(&place).is_none_or(|times| *times < 2) {
            return value;
        }
        self.give_name(place, &path.steps, suffix, &value)
    }

    fn give_name(&mut self, place: String, steps: &[String], suffix: &str, value: &str) -> String {
        // `conversation_parts.conversation_parts` is said once.
        let mut steps = steps.to_vec();
        steps.dedup();
        let mut name = camel(&steps.join("_")) + suffix;
        while !self.taken.insert(name.clone()) {
            name.push('_');
        }
        self.named.push(Named {
            name: name.clone(),
            value: value.to_owned(),
        });
        self.names.insert(place, name.clone());
        name
    }

    /// The member as it came.
    fn raw(&mut self, path: &Path) -> String {
        let (root, object) = match path.root {
            Root::This => ("it".to_owned(), self.object.name.clone()),
            Root::Item => ("item".to_owned(), String::new()),
        };
        let mut value = root;
        let mut type_ = match path.root {
            Root::This => pascal(&object),
            Root::Item => self.item.clone().unwrap_or_default(),
        };
        for (index, step) in path.steps.iter().enumerate() {
            if index > 0 {
                value = self.members(&path.steps[..index], path.root, &type_, value);
            }
            value = format!("{value}.{}", key(step));
            type_ = self.type_of(&type_, step);
        }
        value
    }

    /// The members of an object on the way.
    fn members(&mut self, steps: &[String], root: Root, type_: &str, value: String) -> String {
        let members = format!("membersOf{}({value})", marked(&format!("<{type_}>")));
        if root == Root::Item {
            return members;
        }
        let place = format!("{}.", steps.join("."));
        if self.counts {
            *self.times.entry(place).or_default() += if self.item.is_some() { 2 } else { 1 };
            return members;
        }
        if let Some(name) = self.names.get(&place) {
            return name.clone();
        }
        if self.times.get(&place).is_none_or(|times| *times < 2) {
            return members;
        }
        self.give_name(place, steps, "", &members)
    }

    /// The type of the object that a member of such an object holds.
    fn type_of(&self, type_: &str, step: &str) -> String {
        let object = self
            .ir
            .objects
            .iter()
            .find(|object| pascal(&object.name) == type_);
        match object
            .and_then(|object| object.member(step))
            .map(|member| &member.kind)
        {
            Some(Kind::Object(name)) => pascal(name),
            _ => String::new(),
        }
    }
}

/// Names that mean something already: to the language, or in the functions around.
pub(super) const RESERVED: &[&str] = &[
    "break",
    "case",
    "catch",
    "class",
    "const",
    "continue",
    "default",
    "delete",
    "do",
    "else",
    "enum",
    "export",
    "extends",
    "false",
    "finally",
    "for",
    "function",
    "if",
    "import",
    "in",
    "index",
    "instanceof",
    "it",
    "item",
    "new",
    "null",
    "return",
    "super",
    "switch",
    "this",
    "throw",
    "true",
    "try",
    "typeof",
    "var",
    "void",
    "walk",
    "while",
    "with",
    "yield",
    "let",
    "static",
    "await",
    "arguments",
    "eval",
    "undefined",
    "options",
    "value",
];

fn reader(kind: &Kind) -> &'static str {
    match kind {
        Kind::Text | Kind::Constant(_) | Kind::Enumeration(_) => "textOf",
        Kind::Boolean => "booleanOf",
        Kind::Integer => "integerOf",
        Kind::Number | Kind::Wire(_, Wire::Seconds) => "numberOf",
        Kind::Wire(_, Wire::Dimension) => "dimensionOf",
        Kind::Wire(_, Wire::Timestamp) => "timeOf",
        Kind::Wire(_, Wire::Id) => "idOf",
        Kind::List(_) => "countOf",
        // No rule compares them.
        Kind::Wire(_, Wire::Any | Wire::Map) | Kind::Object(_) | Kind::Union(_) => "isPresent",
    }
}

fn item_type(list: &Path) -> String {
    match list.kind.innermost() {
        Kind::Object(name) => pascal(name),
        _ => "object".to_owned(),
    }
}

fn constant(constant: &Constant) -> String {
    match constant {
        Constant::Text(text) => quoted(text),
        Constant::Number(number) => number.to_string(),
        Constant::Boolean(boolean) => boolean.to_string(),
    }
}
