//! The spellings of a member: one for each kind of value, and the same with null.

use crate::ir::{Kind, Member, Versions};
use crate::load::{Node, Problem};

use super::{File, Whole, evidence, versions};

const MEMBER: &[&str] = &[
    "description",
    "type",
    "items",
    "const",
    "$ref",
    "anyOf",
    "x-since",
    "x-until",
    "x-nullable",
    "x-unit",
    "x-undocumented",
    "x-evidence",
];

/// The member `name`, if its spelling is one that is understood.
pub(super) fn member(
    name: &str,
    node: &Node,
    required: bool,
    whole: &Whole,
    problems: &mut Vec<Problem>,
) -> Option<Member> {
    node.object(MEMBER, problems)?;
    let description = node.required_text("description", problems);
    let spelled = nullable_kind(node, whole, problems);
    let with_null = spelled.as_ref().is_some_and(|(_, with_null)| *with_null);
    let mut nullable = with_null.then(Versions::default);
    if let Some(range) = node.get("x-nullable") {
        range.object(&["since", "until"], problems);
        if spelled.is_some() && !with_null {
            problems.push(range.problem(
                "limits the versions that allow null, but the spelling allows none; spell the member with null",
            ));
        }
        nullable = Some(versions(&range, "since", "until", whole.versions, problems));
    }
    Some(Member {
        name: name.to_owned(),
        description,
        required,
        nullable,
        versions: versions(node, "x-since", "x-until", whole.versions, problems),
        unit: node
            .get("x-unit")
            .and_then(|unit| Some(unit.text(problems)?.to_owned())),
        undocumented: node
            .get("x-undocumented")
            .and_then(|node| node.boolean(problems))
            .unwrap_or(false),
        evidence: evidence(node, whole.versions, problems),
        operand: false,
        kind: spelled?.0,
    })
}

/// The kind, and whether it is spelled with null.
fn nullable_kind(node: &Node, whole: &Whole, problems: &mut Vec<Problem>) -> Option<(Kind, bool)> {
    let spellings: Vec<_> = ["type", "const", "$ref", "anyOf"]
        .into_iter()
        .filter_map(|key| node.get(key))
        .collect();
    let [spelling] = spellings.as_slice() else {
        problems.push(node.problem(
            "needs exactly one of `type`, `const`, `$ref`, `anyOf`; see schemas/README.md",
        ));
        return None;
    };
    if node.get("anyOf").is_some() {
        return match spelling.items(problems).as_slice() {
            [kind, null] if is_null(null) && kind.get("type").is_none() => {
                kind.object(&["$ref", "const"], problems);
                Some((kind_of(kind, whole, problems)?, true))
            }
            _ => {
                problems.push(spelling.problem(
                    "means \"or null\": first a `$ref` or a `const`, then {\"type\": \"null\"}, and nothing else",
                ));
                None
            }
        };
    }
    let with_null = match spelling.value.as_array().map(Vec::as_slice) {
        Some([kind, null]) if kind.is_string() && null == "null" => true,
        Some(_) => {
            problems.push(
                spelling.problem("means \"or null\": one type, then \"null\", and nothing else"),
            );
            return None;
        }
        None => false,
    };
    Some((kind_of(node, whole, problems)?, with_null))
}

/// The kind without null: what an item may be.
fn kind_of(node: &Node, whole: &Whole, problems: &mut Vec<Problem>) -> Option<Kind> {
    if let Some(node) = node.get("$ref") {
        return reference(&node, whole, problems);
    }
    if let Some(node) = node.get("const") {
        return Some(Kind::Constant(node.text(problems)?.to_owned()));
    }
    let Some(spelling) = node.get("type") else {
        problems.push(
            node.problem("needs exactly one of `type`, `const`, `$ref`; see schemas/README.md"),
        );
        return None;
    };
    let word = spelling.value.get(0).unwrap_or(spelling.value);
    if node.get("items").is_some() && word != "array" {
        problems.push(node.problem("has `items` but is no list; remove them"));
    }
    match word.as_str() {
        Some("string") => Some(Kind::Text),
        Some("boolean") => Some(Kind::Boolean),
        Some("integer") => Some(Kind::Integer),
        Some("number") => Some(Kind::Number),
        Some("array") => {
            let Some(items) = node.get("items") else {
                problems.push(node.problem("is a list without `items`; say what it holds"));
                return None;
            };
            items.object(&["type", "items", "const", "$ref"], problems)?;
            if items.get("type").is_some_and(|node| node.value.is_array()) {
                problems.push(items.problem("an item cannot be null; spell it without null"));
                return None;
            }
            Some(Kind::List(Box::new(kind_of(&items, whole, problems)?)))
        }
        Some("object") => {
            problems.push(
                node.problem("is an object without a name; give it a file, and a `$ref` here"),
            );
            None
        }
        _ => {
            problems.push(
                spelling.problem("is none of `string`, `boolean`, `integer`, `number`, `array`"),
            );
            None
        }
    }
}

pub(super) fn reference(node: &Node, whole: &Whole, problems: &mut Vec<Problem>) -> Option<Kind> {
    let file = node.text(problems)?;
    let name = file.strip_suffix(".json").unwrap_or(file);
    match whole.files.get(name).filter(|_| file.ends_with(".json")) {
        Some(File::Object) => Some(Kind::Object(name.to_owned())),
        Some(File::Enumeration) => Some(Kind::Enumeration(name.to_owned())),
        Some(File::Union) => Some(Kind::Union(name.to_owned())),
        Some(File::Wire(wire)) => Some(Kind::Wire(name.to_owned(), *wire)),
        None => {
            problems.push(node.problem(format!(
                "there is no usable schemas/{name}.json; write it, or name another file"
            )));
            None
        }
    }
}

fn is_null(node: &Node) -> bool {
    node.value.as_object().is_some_and(|members| {
        members.len() == 1 && members.get("type").is_some_and(|word| word == "null")
    })
}
