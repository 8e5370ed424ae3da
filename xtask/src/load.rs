//! Reads the schema files, and gives every value in them an address.
//!
//! ```text
//! schemas/*.json ─load─▶ Documents ─Node─▶ lower
//! ```
//!
//! Mistakes are collected, never thrown: an author wants to see all of them, each with its file and JSON Pointer.

use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::path::Path;

use serde_json::{Map, Value};

/// The parsed files by the name of the type, which is the file's name.
pub type Documents = BTreeMap<String, Value>;

/// The document that lists the API versions.
pub const VERSIONS: &str = "meta/versions";

/// A mistake of a schema's author.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The name of the type; its file is `<name>.json`.
    pub name: String,
    /// JSON Pointer within the file.
    pub pointer: String,
    /// What is wrong, and what to do.
    pub message: String,
}

pub fn load(folder: &Path) -> Result<Documents, Vec<Problem>> {
    let mut documents = Documents::new();
    let mut problems = Vec::new();
    let mut files = files(folder, &mut problems);
    let versions = folder.join(format!("{VERSIONS}.json"));
    if versions.is_file() {
        files.insert(VERSIONS.into(), versions);
    }
    for (name, path) in files {
        let parsed = fs::read_to_string(&path)
            .map_err(|error| error.to_string())
            .and_then(|text| parse(&text));
        match parsed {
            Ok(document) => drop(documents.insert(name, document)),
            Err(message) => problems.push(Problem {
                name,
                pointer: String::new(),
                message,
            }),
        }
    }
    if problems.is_empty() {
        Ok(documents)
    } else {
        Err(problems)
    }
}

fn files(folder: &Path, problems: &mut Vec<Problem>) -> BTreeMap<String, std::path::PathBuf> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) => {
            let message = format!("cannot read the folder {}: {error}", folder.display());
            problems.push(Problem {
                name: "*".into(),
                pointer: String::new(),
                message,
            });
            return BTreeMap::new();
        }
    };
    entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.is_file() && path.extension().is_some_and(|end| end == "json"))
        .filter_map(|path| Some((path.file_stem()?.to_str()?.to_owned(), path)))
        .collect()
}

/// One file, or what is wrong with it as JSON.
pub fn parse(text: &str) -> Result<Value, String> {
    let document: Value =
        serde_json::from_str(text).map_err(|error| format!("is not JSON: {error}"))?;
    match repeated_member(text) {
        Some(name) => Err(format!(
            "has `{name}` twice in one object; keep one of them"
        )),
        None => Ok(document),
    }
}

/// The first member name that one object has twice: every reader of JSON would silently drop one of them.
/// `text` has to be JSON.
fn repeated_member(text: &str) -> Option<String> {
    let mut open: Vec<Vec<String>> = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(['"', '{', '}']) {
        let (sign, after) = (rest.as_bytes()[at], &rest[at + 1..]);
        rest = after;
        match sign {
            b'{' => open.push(Vec::new()),
            b'}' => drop(open.pop()),
            _ => {
                let mut escaped = false;
                let end = after.find(|c| {
                    let ends = c == '"' && !escaped;
                    escaped = c == '\\' && !escaped;
                    ends
                })?;
                rest = &after[end + 1..];
                if rest.trim_start().starts_with(':') {
                    let names = open.last_mut()?;
                    let name = after[..end].to_owned();
                    if names.contains(&name) {
                        return Some(name);
                    }
                    names.push(name);
                }
            }
        }
    }
    None
}

/// A value in a schema file, with its address.
#[derive(Clone, Debug)]
pub struct Node<'a> {
    pub name: &'a str,
    pub pointer: String,
    pub value: &'a Value,
}

impl<'a> Node<'a> {
    pub fn root(name: &'a str, value: &'a Value) -> Self {
        Node {
            name,
            pointer: String::new(),
            value,
        }
    }

    pub fn problem(&self, message: impl Into<String>) -> Problem {
        let message = message.into();
        Problem {
            name: self.name.into(),
            pointer: self.pointer.clone(),
            message,
        }
    }

    pub fn get(&self, member: &str) -> Option<Node<'a>> {
        Some(self.child(member, self.value.get(member)?))
    }

    /// The value as an object whose members are all `known`; each other one is a problem.
    pub fn object(
        &self,
        known: &[&str],
        problems: &mut Vec<Problem>,
    ) -> Option<&'a Map<String, Value>> {
        let members = self.free_object(problems)?;
        for name in members
            .keys()
            .filter(|name| !known.contains(&name.as_str()))
        {
            problems.push(self.child(name, &members[name]).problem(format!(
                "unknown keyword `{name}`; here stand {}; schemas/README.md says what they mean",
                listed(known)
            )));
        }
        Some(members)
    }

    /// The value as an object of any members.
    pub fn free_object(&self, problems: &mut Vec<Problem>) -> Option<&'a Map<String, Value>> {
        self.expect("an object", self.value.as_object(), problems)
    }

    pub fn members(&self) -> Vec<(&'a str, Node<'a>)> {
        let members = self.value.as_object().into_iter().flatten();
        members
            .map(|(name, value)| (name.as_str(), self.child(name, value)))
            .collect()
    }

    pub fn items(&self, problems: &mut Vec<Problem>) -> Vec<Node<'a>> {
        let items = self.expect("a list", self.value.as_array(), problems);
        let items = items.into_iter().flatten().enumerate();
        items
            .map(|(index, value)| self.child(&index.to_string(), value))
            .collect()
    }

    pub fn text(&self, problems: &mut Vec<Problem>) -> Option<&'a str> {
        self.expect("a text", self.value.as_str(), problems)
    }

    pub fn boolean(&self, problems: &mut Vec<Problem>) -> Option<bool> {
        self.expect("true or false", self.value.as_bool(), problems)
    }

    /// The text under `member`, which has to be there and not be empty.
    pub fn required_text(&self, member: &str, problems: &mut Vec<Problem>) -> String {
        match self.get(member) {
            Some(node) => match node.text(problems) {
                Some("") => problems.push(node.problem(format!("`{member}` is empty; write it"))),
                Some(text) => return text.to_owned(),
                None => {}
            },
            None => problems.push(self.problem(format!("`{member}` is missing; write it"))),
        }
        String::new()
    }

    /// The text under `member` if it is one of the names of `choices`.
    pub fn choice<T: Copy>(
        &self,
        choices: &[T],
        name: impl Fn(T) -> &'static str,
        problems: &mut Vec<Problem>,
    ) -> Option<T> {
        let text = self.text(problems)?;
        let choice = choices.iter().copied().find(|choice| name(*choice) == text);
        if choice.is_none() {
            let names: Vec<_> = choices.iter().map(|choice| name(*choice)).collect();
            problems.push(self.problem(format!("`{text}` is none of {}", listed(&names))));
        }
        choice
    }

    fn child(&self, step: &str, value: &'a Value) -> Node<'a> {
        let step = step.replace('~', "~0").replace('/', "~1");
        Node {
            name: self.name,
            pointer: format!("{}/{step}", self.pointer),
            value,
        }
    }

    fn expect<T>(&self, what: &str, found: Option<T>, problems: &mut Vec<Problem>) -> Option<T> {
        if found.is_none() {
            let shape = match self.value {
                Value::Null => "null",
                Value::Bool(_) => "a boolean",
                Value::Number(_) => "a number",
                Value::String(_) => "a text",
                Value::Array(_) => "a list",
                Value::Object(_) => "an object",
            };
            problems.push(self.problem(format!("expected {what}, found {shape}")));
        }
        found
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "schemas/{}.json#{}: {}",
            self.name, self.pointer, self.message
        )
    }
}

/// `a`, `b`, `c`
pub fn listed<T: AsRef<str>>(names: &[T]) -> String {
    names
        .iter()
        .map(|name| format!("`{}`", name.as_ref()))
        .collect::<Vec<_>>()
        .join(", ")
}
