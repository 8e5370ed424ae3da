//! From the spellings of the schema files to the [`Ir`]: one spelling for each idea, and nothing else is understood.
//!
//! ```text
//! Documents ─▶ what each file is ─▶ members, values, wire types ─▶ rules (they name members) ─▶ Ir
//! ```
//!
//! What can be said at one place of one file is checked here, at that place; what needs the whole is `lint`'s.

mod rule;
mod spelling;

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::ir::{
    EnumValue, Enumeration, Evidence, Ir, Kind, Object, Rejected, Rule, Severity, Version,
    Versions, Wire, WireType,
};
use crate::load::{Documents, Node, Problem};

/// What was understood, and what was not. Only an `Ir` without problems may be emitted.
pub fn lower(documents: &Documents) -> (Ir, Vec<Problem>) {
    let mut problems = Vec::new();
    let problems_of = &mut problems;
    let files = classify(documents, problems_of);
    let mut ir = Ir::default();
    for (name, document) in documents {
        let node = Node::root(name, document);
        match files.get(name.as_str()) {
            Some(File::Object) => ir.objects.push(object(&node, &files, problems_of)),
            Some(File::Enumeration) => ir.enumerations.push(enumeration(&node, problems_of)),
            Some(File::Wire(_)) => ir.wires.push(wire_type(&node, problems_of)),
            None => {}
        }
    }
    limit_members_to_their_objects(&mut ir);
    add_rules(&mut ir, documents, problems_of);
    (ir, problems)
}

/// What a file describes, by the keyword that only such files have.
#[derive(Clone, Copy)]
enum File {
    Object,
    Enumeration,
    Wire(Wire),
}

type Files<'a> = BTreeMap<&'a str, File>;

fn classify<'a>(documents: &'a Documents, problems: &mut Vec<Problem>) -> Files<'a> {
    let mut files = Files::new();
    for (name, document) in documents {
        let node = Node::root(name, document);
        let file = if node.get("x-enum").is_some() {
            Some(File::Enumeration)
        } else if let Some(wire) = node.get("x-wire") {
            wire.choice(&Wire::ALL, Wire::name, problems)
                .map(File::Wire)
        } else if node.get("properties").is_some() {
            Some(File::Object)
        } else {
            problems.push(
                node.problem("is no object, enumeration or wire type; it needs `properties`, `x-enum` or `x-wire`"),
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
    "x-evidence",
    "x-invariants",
    "x-rejected-invariants",
];

fn object(node: &Node, files: &Files, problems: &mut Vec<Problem>) -> Object {
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
            members.extend(spelling::member(name, &node, is_required, files, problems));
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
        versions: versions(node, "x-since", "x-until", problems),
        evidence: evidence(node, problems),
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

fn enumeration(node: &Node, problems: &mut Vec<Problem>) -> Enumeration {
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
        evidence: evidence(node, problems),
    };
    let Some(node) = node.get("x-enum") else {
        return enumeration;
    };
    node.object(&["rule", "severity", "values"], problems);
    enumeration.rule = node.required_text("rule", problems);
    match node.get("severity") {
        Some(node) => severities(&node, &mut enumeration, problems),
        None => {
            problems.push(node.problem("`severity` is missing; say how bad an unknown value is"))
        }
    }
    for node in optional_items(&node, "values", problems) {
        node.object(&["value", "description", "since", "until"], problems);
        enumeration.values.push(EnumValue {
            value: node.required_text("value", problems),
            description: node.required_text("description", problems),
            versions: versions(&node, "since", "until", problems),
        });
    }
    enumeration
}

fn severities(node: &Node, enumeration: &mut Enumeration, problems: &mut Vec<Problem>) {
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
        match Version::ALL.iter().find(|version| version.name() == since) {
            Some(version) => enumeration.severity_from.push((*version, severity)),
            None if since == "default" => enumeration.severity = severity,
            None => problems.push(node.problem(unknown_version(since))),
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

fn wire_type(node: &Node, problems: &mut Vec<Problem>) -> WireType {
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
        evidence: evidence(node, problems),
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

fn evidence(node: &Node, problems: &mut Vec<Problem>) -> Vec<Evidence> {
    const DIFFERS: [&str; 6] = ["type", "nullable", "enum", "member", "required", "format"];
    let mut list = Vec::new();
    for node in optional_items(node, "x-evidence", problems) {
        node.object(
            &[
                "differs",
                "documented",
                "observed",
                "source",
                "since",
                "until",
            ],
            problems,
        );
        match node.get("differs") {
            Some(node) => drop(node.choice(&DIFFERS, |name| name, problems)),
            None => problems.push(
                node.problem("`differs` is missing; say what a comparison would stumble over"),
            ),
        }
        list.push(Evidence {
            differs: node
                .get("differs")
                .and_then(|node| node.value.as_str())
                .unwrap_or_default()
                .to_owned(),
            documented: node.required_text("documented", problems),
            observed: node.required_text("observed", problems),
            source: node.required_text("source", problems),
            versions: versions(&node, "since", "until", problems),
        });
    }
    list
}

/// The range between two keywords; ends that limit nothing are forgotten.
fn versions(node: &Node, since: &str, until: &str, problems: &mut Vec<Problem>) -> Versions {
    let mut version = |keyword| node.get(keyword).and_then(|node| version(&node, problems));
    let range = Versions {
        since: version(since).filter(|since| *since != Version::ALL[0]),
        until: version(until).filter(|until| *until != Version::Preview),
    };
    if range.is_empty() {
        problems.push(node.problem(format!("`{since}` is after `{until}`; exchange them")));
    }
    range
}

fn version(node: &Node, problems: &mut Vec<Problem>) -> Option<Version> {
    let text = node.text(problems)?;
    let version = Version::ALL
        .into_iter()
        .find(|version| version.name() == text);
    if version.is_none() {
        problems.push(node.problem(unknown_version(text)));
    }
    version
}

fn unknown_version(text: &str) -> String {
    let names = Version::ALL.map(Version::name);
    format!(
        "`{text}` is no API version; they are {}. A new one is added in xtask/src/ir.rs",
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
