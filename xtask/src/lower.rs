//! From the spellings of the schema files to the [`Ir`]: one spelling for each idea, and nothing else is understood.
//!
//! ```text
//! Documents ─▶ what each file is ─▶ members, values, wire types ─▶ rules (they name members) ─▶ Ir
//! ```
//!
//! What can be said at one place of one file is checked here, at that place; what needs the whole is `lint`'s.

mod rule;
mod spelling;
mod union;

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::ir::{
    Differs, EnumValue, Enumeration, Evidence, Ir, Kind, Object, Origin, Rejected, Rule, Severity,
    Version, Versions, Wire, WireType,
};
use crate::load::{Documents, Node, Problem, VERSIONS};
use crate::name::is_snake;

/// What was understood, and what was not. Only an `Ir` without problems may be emitted.
pub fn lower(documents: &Documents) -> (Ir, Vec<Problem>) {
    let mut problems = Vec::new();
    let problems_of = &mut problems;
    let (versions, about_versions) = covered(documents, problems_of);
    let whole = Whole {
        files: classify(documents, problems_of),
        versions: &versions,
    };
    let mut ir = Ir::default();
    for (name, document) in documents {
        let node = Node::root(name, document);
        match whole.files.get(name.as_str()) {
            Some(File::Object) => ir.objects.push(object(&node, &whole, problems_of)),
            Some(File::Enumeration) => {
                let enumeration = enumeration(&node, &versions, problems_of);
                ir.enumerations.push(enumeration);
            }
            Some(File::Union) => ir.unions.push(union::union(&node, &whole, problems_of)),
            Some(File::Wire(_)) => ir.wires.push(wire_type(&node, &versions, problems_of)),
            None => {}
        }
    }
    ir.versions = versions;
    ir.evidence = about_versions;
    limit_members_to_their_objects(&mut ir);
    add_rules(&mut ir, documents, problems_of);
    (ir, problems)
}

/// What a file describes, by the keyword that only such files have.
#[derive(Clone, Copy)]
enum File {
    Object,
    Enumeration,
    Union,
    Wire(Wire),
}

/// What a file has to know of all others.
struct Whole<'a> {
    files: BTreeMap<&'a str, File>,
    versions: &'a [Version],
}

/// The API versions, and what is wrong with the description of one of them as a whole.
fn covered(documents: &Documents, problems: &mut Vec<Problem>) -> (Vec<Version>, Vec<Evidence>) {
    let Some((name, document)) = documents.get_key_value(VERSIONS) else {
        problems.push(Node::root(VERSIONS, &Value::Null).problem("is missing; list the versions"));
        return (Vec::new(), Vec::new());
    };
    let node = Node::root(name, document);
    node.object(
        &["title", "description", "versions", "x-evidence"],
        problems,
    );
    let mut versions = Vec::new();
    for node in optional_items(&node, "versions", problems) {
        let Some(text) = node.text(problems) else {
            continue;
        };
        match Version::parse(text) {
            Some(version) if versions.last().is_none_or(|last| *last < version) => {
                versions.push(version);
            }
            Some(_) => problems.push(node.problem(format!(
                "`{text}` is not newer than the one before it; the oldest stands first"
            ))),
            None => problems.push(node.problem(format!(
                "`{text}` is no version; write it like `2.16` or `Preview`"
            ))),
        }
    }
    if versions.is_empty() {
        problems.push(node.problem("`versions` is missing; list the versions"));
    }
    let evidence = evidence(&node, &versions, problems);
    (versions, evidence)
}

fn classify<'a>(documents: &'a Documents, problems: &mut Vec<Problem>) -> BTreeMap<&'a str, File> {
    let mut files = BTreeMap::new();
    for (name, document) in documents.iter().filter(|(name, _)| *name != VERSIONS) {
        let node = Node::root(name, document);
        let file = if node.get("x-enum").is_some() {
            Some(File::Enumeration)
        } else if node.get("x-union").is_some() {
            Some(File::Union)
        } else if let Some(wire) = node.get("x-wire") {
            wire.choice(&Wire::ALL, Wire::name, problems)
                .map(File::Wire)
        } else if node.get("properties").is_some() {
            Some(File::Object)
        } else {
            problems.push(
                node.problem("is no object, enumeration, union or wire type; it needs `properties`, `x-enum`, `x-union` or `x-wire`"),
            );
            None
        };
        files.extend(file.map(|file| (name.as_str(), file)));
    }
    files
}

const OBJECT: &[&str] = &[
    "$schema",
    "title",
    "description",
    "type",
    "required",
    "properties",
    "x-since",
    "x-until",
    "x-origin",
    "x-published-as",
    "x-evidence",
    "x-invariants",
    "x-rejected-invariants",
];

fn object(node: &Node, whole: &Whole, problems: &mut Vec<Problem>) -> Object {
    node.object(OBJECT, problems);
    check_header(node, Some("object"), problems);
    let required: BTreeMap<&str, Node> = optional_items(node, "required", problems)
        .into_iter()
        .filter_map(|node| Some((node.text(problems)?, node)))
        .collect();
    let mut members = Vec::new();
    if let Some(properties) = node.get("properties") {
        properties.free_object(problems);
        for (name, node) in properties.members() {
            let is_required = required.contains_key(name);
            members.extend(spelling::member(name, &node, is_required, whole, problems));
        }
        for (name, node) in required {
            if properties.get(name).is_none() {
                problems.push(node.problem(format!(
                    "requires `{name}`, which `properties` does not have; add it"
                )));
            }
        }
    }
    Object {
        name: node.name.to_owned(),
        title: node.required_text("title", problems),
        description: node.required_text("description", problems),
        versions: versions(node, "x-since", "x-until", whole.versions, problems),
        origin: node
            .get("x-origin")
            .and_then(|node| node.choice(&Origin::ALL, Origin::name, problems)),
        published_as: published_as(node, problems),
        evidence: evidence(node, whole.versions, problems),
        members,
        rules: Vec::new(),
        rejected: Vec::new(),
    }
}

const ENUMERATION: &[&str] = &[
    "$schema",
    "title",
    "description",
    "type",
    "x-enum",
    "x-evidence",
];

fn enumeration(node: &Node, known: &[Version], problems: &mut Vec<Problem>) -> Enumeration {
    node.object(ENUMERATION, problems);
    check_header(node, Some("string"), problems);
    let mut enumeration = Enumeration {
        name: node.name.to_owned(),
        title: node.required_text("title", problems),
        description: node.required_text("description", problems),
        rule: String::new(),
        severity: Severity::Error,
        severity_from: Vec::new(),
        values: Vec::new(),
        evidence: evidence(node, known, problems),
    };
    let Some(node) = node.get("x-enum") else {
        return enumeration;
    };
    node.object(&["rule", "severity", "values"], problems);
    enumeration.rule = node.required_text("rule", problems);
    match node.get("severity") {
        Some(node) => severities(&node, &mut enumeration, known, problems),
        None => {
            problems.push(node.problem("`severity` is missing; say how bad an unknown value is"))
        }
    }
    for node in optional_items(&node, "values", problems) {
        node.object(&["value", "description", "since", "until"], problems);
        enumeration.values.push(EnumValue {
            value: node.required_text("value", problems),
            description: node.required_text("description", problems),
            versions: versions(&node, "since", "until", known, problems),
        });
    }
    enumeration
}

fn severities(
    node: &Node,
    enumeration: &mut Enumeration,
    known: &[Version],
    problems: &mut Vec<Problem>,
) {
    if node.value.is_string() {
        enumeration.severity = severity(node, problems).unwrap_or(Severity::Error);
        return;
    }
    if node
        .free_object(problems)
        .is_some_and(|words| !words.contains_key("default"))
    {
        problems
            .push(node.problem("`default` is missing; say what holds when no version is given"));
    }
    for (since, node) in node.members() {
        let Some(severity) = severity(&node, problems) else {
            continue;
        };
        match known.iter().find(|version| version.name() == since) {
            Some(version) => enumeration.severity_from.push((*version, severity)),
            None if since == "default" => enumeration.severity = severity,
            None => problems.push(node.problem(unknown_version(since, known))),
        }
    }
    enumeration.severity_from.sort_by_key(|(since, _)| *since);
}

const WIRE: &[&str] = &[
    "$schema",
    "title",
    "description",
    "x-wire",
    "x-unit",
    "x-evidence",
];

/// What a wire type says to other validators, and to nobody here.
const SHAPE: &[&str] = &["type", "pattern", "minimum", "maximum", "anyOf"];

fn wire_type(node: &Node, known: &[Version], problems: &mut Vec<Problem>) -> WireType {
    check_header(node, None, problems);
    node.object(&[WIRE, SHAPE].concat(), problems);
    for choice in optional_items(node, "anyOf", problems) {
        choice.object(SHAPE, problems);
    }
    let mut shape = node.value.as_object().cloned().unwrap_or_default();
    shape.retain(|keyword, _| SHAPE.contains(&keyword.as_str()));
    WireType {
        name: node.name.to_owned(),
        title: node.required_text("title", problems),
        description: node.required_text("description", problems),
        unit: node
            .get("x-unit")
            .and_then(|unit| Some(unit.text(problems)?.to_owned())),
        shape: Value::Object(shape).to_string(),
        evidence: evidence(node, known, problems),
    }
}

/// A member cannot be older than the object that it holds, nor outlive it.
fn limit_members_to_their_objects(ir: &mut Ir) {
    let versions: BTreeMap<String, Versions> = ir
        .objects
        .iter()
        .map(|object| (object.name.clone(), object.versions))
        .collect();
    for object in &mut ir.objects {
        for member in &mut object.members {
            let Kind::Object(name) = member.kind.innermost() else {
                continue;
            };
            let held = versions.get(name).copied().unwrap_or_default();
            if object.versions.and(held) != object.versions {
                member.versions = member.versions.and(held);
            }
        }
    }
}

/// Objects and their members that rules of enclosing objects read.
type Operands = BTreeSet<(String, String)>;

/// Rules come last: they name members of any object.
fn add_rules(ir: &mut Ir, documents: &Documents, problems: &mut Vec<Problem>) {
    let mut operands = Operands::new();
    let mut rules: Vec<(Vec<Rule>, Vec<Rejected>)> = Vec::new();
    for object in &ir.objects {
        let node = Node::root(&object.name, &documents[&object.name]);
        let accepted = optional_items(&node, "x-invariants", problems);
        let rejected = optional_items(&node, "x-rejected-invariants", problems);
        rules.push((
            accepted
                .iter()
                .filter_map(|node| rule::rule(node, ir, &mut operands, problems))
                .collect(),
            rejected
                .iter()
                .map(|node| rule::rejected(node, ir, problems))
                .collect(),
        ));
    }
    for (object, (rules, rejected)) in ir.objects.iter_mut().zip(rules) {
        object.rules = rules;
        object.rejected = rejected;
        for member in &mut object.members {
            member.operand = operands.contains(&(object.name.clone(), member.name.clone()));
        }
    }
}

fn check_header(node: &Node, kind: Option<&str>, problems: &mut Vec<Problem>) {
    const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";
    match node.get("$schema") {
        Some(node) if node.value == DIALECT => {}
        Some(node) => problems.push(node.problem(format!("expected {DIALECT}"))),
        None => problems.push(node.problem(format!("`$schema` is missing; write {DIALECT}"))),
    }
    let Some(kind) = kind else { return };
    match node.get("type") {
        Some(node) if node.value == kind => {}
        Some(node) => problems.push(node.problem(format!(
            "expected `{kind}`, for this is what the file describes"
        ))),
        None => problems.push(node.problem(format!("`type` is missing; write `{kind}`"))),
    }
}

/// The places of an object in the published descriptions.
fn published_as(node: &Node, problems: &mut Vec<Problem>) -> Vec<String> {
    let Some(node) = node.get("x-published-as") else {
        return vec![node.name.to_owned()];
    };
    let places = match node.value {
        Value::Array(_) => node.items(problems),
        _ => vec![node],
    };
    let mut names = Vec::new();
    for place in places {
        match place.text(problems) {
            Some(text) if !is_place(text) => problems.push(place.problem(format!(
                "`{text}` is no place; write it like `conversation_source.recipients[]`"
            ))),
            text => names.extend(text.map(str::to_owned)),
        }
    }
    names
}

/// The name of a schema, then `.member`, `.*` for the values of free members, `[]` for the items of a list.
fn is_place(text: &str) -> bool {
    text.replace("[]", "")
        .split('.')
        .enumerate()
        .all(|(index, step)| is_snake(step) || index > 0 && step == "*")
}

fn evidence(node: &Node, known: &[Version], problems: &mut Vec<Problem>) -> Vec<Evidence> {
    const KEYWORDS: [&str; 6] = [
        "differs",
        "documented",
        "observed",
        "source",
        "since",
        "until",
    ];
    let mut list = Vec::new();
    for node in optional_items(node, "x-evidence", problems) {
        node.object(&KEYWORDS, problems);
        let differs = match node.get("differs") {
            Some(node) => node.choice(&Differs::ALL, Differs::name, problems),
            None => {
                problems.push(node.problem("`differs` is missing; say in what they differ"));
                None
            }
        };
        list.push(Evidence {
            differs: differs.unwrap_or(Differs::Payloads),
            documented: node.required_text("documented", problems),
            observed: node.required_text("observed", problems),
            source: node.required_text("source", problems),
            versions: versions(&node, "since", "until", known, problems),
            place: node.pointer.clone(),
        });
    }
    list
}

/// The range between two keywords; ends that limit nothing are forgotten.
fn versions(
    node: &Node,
    since: &str,
    until: &str,
    known: &[Version],
    problems: &mut Vec<Problem>,
) -> Versions {
    let mut version = |keyword| {
        node.get(keyword)
            .and_then(|node| version(&node, known, problems))
    };
    let range = Versions {
        since: version(since).filter(|since| known.first() != Some(since)),
        until: version(until).filter(|until| known.last() != Some(until)),
    };
    if range.is_empty() {
        problems.push(node.problem(format!("`{since}` is after `{until}`; exchange them")));
    }
    range
}

fn version(node: &Node, known: &[Version], problems: &mut Vec<Problem>) -> Option<Version> {
    let text = node.text(problems)?;
    let version = Version::parse(text).filter(|version| known.contains(version));
    if version.is_none() {
        problems.push(node.problem(unknown_version(text, known)));
    }
    version
}

fn unknown_version(text: &str, known: &[Version]) -> String {
    let names: Vec<_> = known.iter().map(|version| version.name()).collect();
    format!(
        "`{text}` is no API version; they are {}. A new one is added in schemas/{VERSIONS}.json",
        crate::load::listed(&names)
    )
}

fn severity(node: &Node, problems: &mut Vec<Problem>) -> Option<Severity> {
    node.choice(&Severity::ALL, Severity::name, problems)
}

fn optional_items<'a>(
    node: &Node<'a>,
    keyword: &str,
    problems: &mut Vec<Problem>,
) -> Vec<Node<'a>> {
    node.get(keyword)
        .map(|node| node.items(problems))
        .unwrap_or_default()
}
