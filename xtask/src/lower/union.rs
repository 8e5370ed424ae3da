//! Unions: which objects can stand in one place, and how to tell them apart.

use serde_json::Value;

use crate::ir::{Kind, Severity, ShapeRule, Union, Variant, Wire};
use crate::load::{Node, Problem};

use super::{Whole, check_header, evidence, optional_items, severity, spelling};

const UNION: &[&str] = &[
    "$schema",
    "title",
    "description",
    "type",
    "x-union",
    "x-evidence",
];

pub(super) fn union(node: &Node, whole: &Whole, problems: &mut Vec<Problem>) -> Union {
    node.object(UNION, problems);
    check_header(node, Some("object"), problems);
    let inner = node.get("x-union");
    if let Some(inner) = &inner {
        inner.object(&["rule", "variants"], problems);
    }
    let rule = inner.as_ref().and_then(|inner| inner.get("rule"));
    if rule.is_none() {
        problems.push(
            node.problem("`rule` is missing in `x-union`; say what an object of no variant breaks"),
        );
    }
    let variants = inner
        .map(|inner| optional_items(&inner, "variants", problems))
        .unwrap_or_default();
    Union {
        name: node.name.to_owned(),
        title: node.required_text("title", problems),
        description: node.required_text("description", problems),
        rule: shape_rule(&rule.unwrap_or_else(|| node.clone()), problems),
        variants: variants
            .iter()
            .map(|node| variant(node, whole, problems))
            .collect(),
        evidence: evidence(node, whole.versions, problems),
    }
}

fn variant(node: &Node, whole: &Whole, problems: &mut Vec<Problem>) -> Variant {
    node.object(&["name", "description", "$ref", "when", "rule"], problems);
    let kind = match node.get("$ref") {
        Some(reference) => match spelling::reference(&reference, whole, problems) {
            Some(kind @ Kind::Object(_)) => kind,
            Some(_) => {
                problems.push(reference.problem("is no object; a variant of a union is one"));
                map()
            }
            None => map(),
        },
        None => map(),
    };
    let when = node.get("when");
    match &when {
        Some(when) => drop(when.object(&["type", "has", "lacks"], problems)),
        None => problems.push(node.problem("`when` is missing; say how to tell the variant")),
    }
    let mut texts = |keyword| -> Vec<String> {
        let items = when
            .as_ref()
            .map(|when| optional_items(when, keyword, problems))
            .unwrap_or_default();
        items
            .iter()
            .filter_map(|item| item.text(problems).map(str::to_owned))
            .collect()
    };
    Variant {
        types: texts("type"),
        has: texts("has"),
        lacks: texts("lacks"),
        name: node.required_text("name", problems),
        description: node.required_text("description", problems),
        kind,
        rule: node.get("rule").map(|rule| shape_rule(&rule, problems)),
    }
}

fn map() -> Kind {
    Kind::Wire("map".to_owned(), Wire::Map)
}

fn shape_rule(node: &Node, problems: &mut Vec<Problem>) -> ShapeRule {
    node.object(
        &["id", "severity", "description", "basis", "holds", "fails"],
        problems,
    );
    let mut example = |keyword: &str| match node.get(keyword) {
        Some(example) => example.value.to_string(),
        None => {
            problems.push(node.problem(format!("`{keyword}` is missing; write an example")));
            Value::Null.to_string()
        }
    };
    let (holds, fails) = (example("holds"), example("fails"));
    let severity = match node.get("severity") {
        Some(node) => severity(&node, problems),
        None => {
            problems.push(node.problem("`severity` is missing; say how bad it is"));
            None
        }
    };
    ShapeRule {
        id: node.required_text("id", problems),
        severity: severity.unwrap_or(Severity::Error),
        description: node.required_text("description", problems),
        basis: node.required_text("basis", problems),
        holds,
        fails,
        place: node.pointer.clone(),
    }
}
