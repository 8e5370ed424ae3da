//! Avro: a schema for each object that arrives by itself, with everything that it holds.
//!
//! What Intercom sends in several spellings is a union of them, so that ids and times stay as they were sent. Avro has no absent members:
//! they become null. What has no field, or does not fit its own, goes to `extra` as JSON text.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use crate::emit::{Says, Subject, Target, arriving, described};
use crate::ir::{Ir, Kind, Member, Object, Rule, Wire};
use crate::json::pretty;
use crate::name::pascal;
use crate::tree::Tree;

pub const TARGET: Target = Target {
    name: "avro",
    title: "Avro",
    summary: "A schema for each object that arrives by itself; ids and times stay as they were sent",
    emit: |ir, _| {
        let files = arriving(ir).into_iter().map(|object| {
            let schema = Writer {
                ir,
                defined: BTreeSet::new(),
            }
            .record(object);
            (format!("{}.avsc", object.name), pretty(&schema))
        });
        files.chain([readme()]).collect::<Tree>()
    },
    says: |_: &Ir, _: Subject| Says::Cannot("an Avro schema has no checks"),
    per_version: false,
};

const NAMESPACE: &str = "intercom";

/// A file under way: a record is written out where it is first met, and named afterwards.
struct Writer<'a> {
    ir: &'a Ir,
    defined: BTreeSet<String>,
}

impl Writer<'_> {
    fn record(&mut self, object: &Object) -> Value {
        let name = pascal(&object.name);
        if !self.defined.insert(name.clone()) {
            return name.into();
        }
        let mut fields: Vec<_> = object
            .members
            .iter()
            .map(|member| self.field(member))
            .collect();
        fields.push(json!({
            "name": "extra",
            "type": { "type": "map", "values": "string" },
            "default": {},
            "doc": "JSON text of members that the schema does not know, and of values that do not fit their field.",
        }));
        let mut record = Map::new();
        record.insert("type".into(), "record".into());
        record.insert("name".into(), name.into());
        record.insert("namespace".into(), NAMESPACE.into());
        record.insert("doc".into(), object.description.clone().into());
        if !object.rules.is_empty() {
            // Avro leaves attributes that it does not know to whoever reads the schema.
            record.insert("rules".into(), object.rules.iter().map(rule).collect());
        }
        record.insert("fields".into(), fields.into());
        record.into()
    }

    fn field(&mut self, member: &Member) -> Value {
        let mut branches = vec!["null".into()];
        branches.extend(self.branches(&member.kind));
        json!({ "name": member.name, "type": branches, "default": null, "doc": described(member) })
    }

    /// What may stand in a value of this kind.
    fn branches(&mut self, kind: &Kind) -> Vec<Value> {
        let words = |words: &[&str]| words.iter().map(|word| (*word).into()).collect();
        match kind {
            Kind::Text | Kind::Constant(_) | Kind::Enumeration(_) => words(&["string"]),
            Kind::Boolean => words(&["boolean"]),
            Kind::Integer => words(&["long"]),
            Kind::Number | Kind::Wire(_, Wire::Seconds) => words(&["double"]),
            Kind::Wire(_, Wire::Id | Wire::Timestamp | Wire::Dimension) => {
                words(&["long", "string"])
            }
            Kind::Wire(_, Wire::Any | Wire::Map) => vec![json_text()],
            Kind::Object(name) => self.object(name).into_iter().collect(),
            Kind::Union(name) => self.union(name),
            Kind::List(items) => {
                let mut items = self.branches(items);
                let items = match items.len() {
                    1 => items.remove(0),
                    _ => items.into(),
                };
                vec![json!({ "type": "array", "items": items })]
            }
        }
    }

    fn object(&mut self, name: &str) -> Option<Value> {
        let object = self.ir.objects.iter().find(|object| object.name == name)?;
        Some(self.record(object))
    }

    /// Each object once, and JSON text for what is none of them.
    fn union(&mut self, name: &str) -> Vec<Value> {
        let union = self.ir.unions.iter().find(|union| union.name == name);
        let variants = union.into_iter().flat_map(|union| &union.variants);
        let names: BTreeSet<_> = variants.filter_map(|variant| variant.kind.name()).collect();
        let mut branches: Vec<_> = names
            .into_iter()
            .filter_map(|name| self.object(name))
            .collect();
        branches.push(json_text());
        branches
    }
}

/// What must hold of the record, for people and for programs that look.
fn rule(rule: &Rule) -> Value {
    json!({ "id": rule.id, "severity": rule.severity.name(), "description": rule.description })
}

/// Readers that do not know the logical type see text.
fn json_text() -> Value {
    json!({ "type": "string", "logicalType": "json" })
}

fn readme() -> (String, String) {
    let text = "\
# Avro

A schema for each object that arrives by itself, complete in its file.

| in the payload | field |
|---|---|
| an id, a size, a time | `long` or `string`, as it was sent |
| a number that may have a fraction | `double` |
| free-form members | JSON text, a `string` of the logical type `json` |
| one of several objects | one of their records, or JSON text |
| an absent member, a null | `null` |
| a member without a field, a value that does not fit its field | JSON text in `extra`, by the member's name |

Every field has a default, so that a reader with a newer schema understands older records. Rules between members are not checked by
Avro, so validate before writing; each record lists its own under `rules`.
";
    ("README.md".to_owned(), text.to_owned())
}
