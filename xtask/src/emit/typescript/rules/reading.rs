//! What the rules of an object read, and under which names.

use std::collections::{BTreeMap, BTreeSet};

use crate::code::Code;
use crate::emit::typescript::layout::list;
use crate::emit::typescript::{WIDTH, camel, key, marked, width};
use crate::ir::{Ir, Kind, Object, Path, Root, Wire};
use crate::name::pascal;

/// Something that more than one rule reads.
pub(super) struct Named {
    name: String,
    /// A call.
    value: String,
}

impl Named {
    pub(super) fn print(&self, code: &mut Code) {
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
pub(super) struct Reading<'a> {
    ir: &'a Ir,
    object: &'a Object,
    /// How often something is read, by its place and its reader.
    times: BTreeMap<String, usize>,
    /// The names of what is read more than once, once they stand there.
    names: BTreeMap<String, String>,
    taken: BTreeSet<String>,
    /// What gets a name before the rule at hand.
    pub(super) named: Vec<Named>,
    /// The type of the items that are looked at.
    pub(super) item: Option<String>,
    counts: bool,
}
impl<'a> Reading<'a> {
    pub(super) fn new(ir: &'a Ir, object: &'a Object) -> Self {
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

    pub(super) fn start_over(&mut self) {
        self.counts = false;
        self.named.clear();
    }
    /// The member as comparisons see it.
    pub(super) fn read(&mut self, path: &Path) -> String {
        let reader = reader(&path.kind);
        self.named(path, "", |raw| format!("{reader}({raw})"))
    }

    /// The same, but as it came where that is as good and it has no name.
    pub(super) fn raw_or_named(&mut self, path: &Path) -> String {
        let place = path.steps.join(".");
        let is_read_once = path.root == Root::Item || self.times.get(&place) == Some(&1);
        if !self.counts && is_read_once {
            return self.raw(path);
        }
        self.read(path)
    }

    pub(super) fn items(&mut self, list: &Path) -> String {
        let type_ = marked(&format!("<{}>", item_type(list)));
        self.named(list, "Items", |raw| format!("itemsOf{type_}({raw})"))
    }

    /// One member of every item.
    pub(super) fn values(&mut self, list: &Path, by: &Path) -> String {
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
    pub(super) fn named(
        &mut self,
        path: &Path,
        suffix: &str,
        read: impl FnOnce(&str) -> String,
    ) -> String {
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
    pub(super) fn raw(&mut self, path: &Path) -> String {
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
pub(in crate::emit::typescript) const RESERVED: &[&str] = &[
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

pub(super) fn item_type(list: &Path) -> String {
    match list.kind.innermost() {
        Kind::Object(name) => pascal(name),
        _ => "object".to_owned(),
    }
}
