//! A union as a chain of conditions: the first variant that fits is meant.

use serde_json::{Map, Value, json};

use crate::ir::{Kind, Severity, ShapeRule, Union, Variant};

use super::Writer;

impl Writer<'_> {
    pub(super) fn union(&self, union: &Union) -> Value {
        let otherwise = outcome(Some(&union.rule), json!({}));
        let chain = union.variants.iter().rev().fold(otherwise, |otherwise, variant| {
            json!({ "if": condition(variant), "then": self.variant(variant), "else": otherwise })
        });
        let mut schema = Map::new();
        schema.insert("title".into(), union.title.clone().into());
        schema.insert("description".into(), union.description.clone().into());
        schema.insert("type".into(), "object".into());
        schema.extend(super::members(chain));
        schema.insert(
            "x-rules".into(),
            union.rules().map(|rule| rule.id.as_str()).collect(),
        );
        schema.into()
    }

    fn variant(&self, variant: &Variant) -> Value {
        let schema = match &variant.kind {
            Kind::Object(name) if self.has_object(name) => self.reference(name).into(),
            // Free members, or an object that the version does not have.
            _ => json!({}),
        };
        outcome(variant.rule.as_ref(), schema)
    }

    fn has_object(&self, name: &str) -> bool {
        let mut objects = self.ir.objects.iter();
        objects.any(|object| object.name == name && object.versions.contain(self.options.version))
    }
}

/// `schema`, unless the shape itself is an error.
fn outcome(rule: Option<&ShapeRule>, schema: Value) -> Value {
    match rule.map(|rule| rule.severity) {
        // As good as `false`, and also understood where a schema has to be an object.
        Some(Severity::Error) => json!({ "not": {} }),
        Some(Severity::Warning | Severity::Drift) | None => schema,
    }
}

fn condition(variant: &Variant) -> Value {
    let mut condition = Map::new();
    let mut required = variant.has.clone();
    if !variant.types.is_empty() {
        required.insert(0, "type".to_owned());
        condition.insert(
            "properties".into(),
            json!({ "type": { "enum": variant.types } }),
        );
    }
    if !required.is_empty() {
        condition.insert("required".into(), required.into());
    }
    let lacks = variant.lacks.iter();
    let mut lacks: Vec<_> = lacks.map(|name| json!({ "required": [name] })).collect();
    match lacks.len() {
        0 => {}
        1 => {
            condition.insert("not".into(), lacks.remove(0));
        }
        _ => {
            condition.insert("not".into(), json!({ "anyOf": lacks }));
        }
    }
    condition.into()
}
