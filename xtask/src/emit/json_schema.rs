//! JSON Schema for everyone else: one self-contained bundle, for one API version or for all of them together.
//!
//! The schema files already are JSON Schema; this resolves what only our generator understands. Members, nulls and values
//! of other versions are left out, an enumeration is closed only where an unknown value is an error, and the rules that
//! plain JSON Schema can say are asserted (in `assertion`). The others stay readable under `x-invariants`.

mod assertion;
#[cfg(test)]
mod tests;
mod union;

use serde_json::{Map, Value, json};

use crate::emit::{Says, Subject, Target};
use crate::ir::{Enumeration, Ir, Kind, Member, Object, Origin, Rule, Severity, Version, WireType};
use crate::json::pretty;
use crate::tree::Tree;

/// For validators of today.
pub const TARGET: Target = Target {
    name: "json-schema",
    title: "JSON Schema 2020-12",
    summary: "One self-contained bundle, draft 2020-12, with every rule that JSON Schema can say",
    emit: |ir, version| {
        emit(
            ir,
            Options {
                version,
                draft: Draft::Draft2020,
            },
        )
    },
    says,
    per_version: true,
};

/// For older ones.
pub const DRAFT_07: Target = Target {
    name: "json-schema-draft-07",
    title: "JSON Schema draft-07",
    summary: "The same in draft-07, for older validators",
    emit: |ir, version| {
        emit(
            ir,
            Options {
                version,
                draft: Draft::Draft07,
            },
        )
    },
    ..TARGET
};

/// An error that the bundle asserts; what is less than an error must not make an instance invalid.
pub fn says(_: &Ir, subject: Subject) -> Says {
    const NO_ERROR: &str =
        "not an error in every version, and JSON Schema knows only valid and invalid";
    match subject {
        Subject::Invariant(_, rule) if rule.severity != Severity::Error => Says::Cannot(NO_ERROR),
        Subject::Invariant(_, rule) if !rule.origins.is_empty() => Says::Cannot(
            "holds only where a payload comes from one origin, which a schema cannot see",
        ),
        Subject::Invariant(_, rule) if assertion::assertion(&rule.assert).is_none() => {
            Says::Cannot("compares members with each other, and JSON Schema has no word for that")
        }
        Subject::Enumeration(enumeration) if enumeration.severity != Severity::Error => {
            Says::Cannot(NO_ERROR)
        }
        Subject::Shape(_, rule) if rule.severity != Severity::Error => Says::Cannot(NO_ERROR),
        Subject::Invariant(..) | Subject::Enumeration(_) | Subject::Shape(..) => Says::Checked,
    }
}

#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// `None`: whatever any version allows is accepted.
    pub version: Option<Version>,
    pub draft: Draft,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Draft {
    Draft2020,
    Draft07,
}

/// The type that a bundle describes.
const ROOT: &str = "conversation";

/// One file with everything in it.
pub fn emit(ir: &Ir, options: Options) -> Tree {
    let version = options.version.map_or("baseline".to_owned(), Version::name);
    let name = format!(
        "intercom-{}.{}.json",
        version.to_lowercase(),
        options.draft.name()
    );
    Tree::from([(name, pretty(&bundle(ir, options)))])
}

/// The baseline schema of one type, with wire types written out and other types as `#/$defs/<name>`.
pub fn embedded(ir: &Ir, name: &str) -> String {
    let draft = Draft::Draft2020;
    let writer = Writer {
        ir,
        options: Options {
            version: None,
            draft,
        },
        place: draft.place(),
        wires: Wires::WrittenOut,
    };
    let object = ir
        .objects
        .iter()
        .find(|object| object.name == name)
        .map(|object| writer.object(object));
    let enumeration = ir
        .enumerations
        .iter()
        .find(|enumeration| enumeration.name == name);
    let union = ir.unions.iter().find(|union| union.name == name);
    pretty(
        &object
            .or_else(|| enumeration.map(|enumeration| writer.enumeration(enumeration)))
            .or_else(|| union.map(|union| writer.union(union)))
            .unwrap_or_default(),
    )
}

/// The types that the schema of one type refers to.
pub fn references<'a>(ir: &'a Ir, name: &str) -> Vec<&'a str> {
    let object = ir.objects.iter().find(|object| object.name == name);
    let members = object.into_iter().flat_map(|object| &object.members);
    let variants = ir
        .unions
        .iter()
        .filter(|union| union.name == name)
        .flat_map(|union| &union.variants);
    let kinds = members
        .map(|member| &member.kind)
        .chain(variants.map(|variant| &variant.kind));
    let mut names: Vec<_> = kinds
        .filter_map(|kind| match kind.innermost() {
            Kind::Enumeration(name) | Kind::Object(name) | Kind::Union(name) => Some(name.as_str()),
            Kind::Text
            | Kind::Constant(_)
            | Kind::Boolean
            | Kind::Integer
            | Kind::Number
            | Kind::Wire(..) => None,
            Kind::List(_) => None,
        })
        .collect();
    names.sort_unstable();
    names.dedup();
    names
}

fn bundle(ir: &Ir, options: Options) -> Value {
    let draft = options.draft;
    let writer = Writer {
        ir,
        options,
        place: draft.place(),
        wires: Wires::Referred,
    };
    let mut bundle = Map::new();
    bundle.insert("$schema".into(), draft.address().into());
    bundle.insert("title".into(), title(options.version).into());
    bundle.extend(writer.reference(ROOT));
    bundle.insert(draft.definitions().into(), writer.definitions().into());
    bundle.into()
}

/// The schemas of all types, for a document that keeps them at `place`, a reference to which ends with the name.
pub(super) fn definitions(ir: &Ir, options: Options, place: &'static str) -> Map<String, Value> {
    let writer = Writer {
        ir,
        options,
        place,
        wires: Wires::Referred,
    };
    writer.definitions()
}

pub(super) fn title(version: Option<Version>) -> String {
    match version {
        Some(version) => format!("Intercom conversation, API version {}", version.name()),
        None => "Intercom conversation, any API version".to_owned(),
    }
}

#[derive(Clone, Copy)]
enum Wires {
    Referred,
    WrittenOut,
}

struct Writer<'a> {
    ir: &'a Ir,
    options: Options,
    /// What a reference to a type begins with.
    place: &'static str,
    wires: Wires,
}

impl Writer<'_> {
    fn definitions(&self) -> Map<String, Value> {
        let ir = self.ir;
        let mut definitions = Map::new();
        let objects = ir
            .objects
            .iter()
            .filter(|object| object.versions.contain(self.options.version));
        definitions.extend(objects.map(|object| (object.name.clone(), self.object(object))));
        let enumerations = ir.enumerations.iter();
        definitions.extend(
            enumerations
                .map(|enumeration| (enumeration.name.clone(), self.enumeration(enumeration))),
        );
        let unions = ir.unions.iter();
        definitions.extend(unions.map(|union| (union.name.clone(), self.union(union))));
        let wires = ir.wires.iter();
        definitions.extend(wires.map(|wire| (wire.name.clone(), wire_type(wire))));
        definitions.sort_keys();
        definitions
    }

    fn object(&self, object: &Object) -> Value {
        let version = self.options.version;
        let members: Vec<_> = object
            .members
            .iter()
            .filter(|member| member.versions.contain(version))
            .collect();
        let required: Vec<_> = members
            .iter()
            .filter(|member| member.required)
            .map(|member| member.name.as_str())
            .collect();
        let properties: Map<_, _> = members
            .iter()
            .map(|member| (member.name.clone(), self.member(member)))
            .collect();
        let mut schema = Map::new();
        schema.insert("title".into(), object.title.clone().into());
        schema.insert("description".into(), object.description.clone().into());
        schema.insert("type".into(), "object".into());
        if !required.is_empty() {
            schema.insert("required".into(), required.into());
        }
        schema.insert("properties".into(), properties.into());
        let rules = object
            .rules
            .iter()
            .filter(|rule| rule.versions.contain(version));
        let (mut invariants, mut assertions) = (Vec::new(), Vec::new());
        for rule in rules {
            let assertion = asserted(rule);
            invariants.push(invariant(rule, assertion.is_some()));
            assertions.extend(assertion);
        }
        if !assertions.is_empty() {
            schema.insert("allOf".into(), assertions.into());
        }
        if !invariants.is_empty() {
            schema.insert("x-invariants".into(), invariants.into());
        }
        schema.into()
    }

    fn member(&self, member: &Member) -> Value {
        let version = self.options.version;
        let nullable = member
            .nullable
            .is_some_and(|versions| versions.contain(version));
        let mut schema = Map::new();
        schema.insert("description".into(), member.description.clone().into());
        schema.extend(if nullable {
            or_null(self.kind(&member.kind))
        } else {
            self.kind(&member.kind)
        });
        if let Some(unit) = &member.unit {
            schema.insert("x-unit".into(), unit.clone().into());
        }
        if member.undocumented {
            schema.insert("x-undocumented".into(), true.into());
        }
        schema.into()
    }

    fn kind(&self, kind: &Kind) -> Map<String, Value> {
        let schema = match kind {
            Kind::Text => json!({ "type": "string" }),
            Kind::Constant(constant) => json!({ "const": constant }),
            Kind::Boolean => json!({ "type": "boolean" }),
            Kind::Integer => json!({ "type": "integer" }),
            Kind::Number => json!({ "type": "number" }),
            Kind::List(items) => json!({ "type": "array", "items": self.kind(items) }),
            Kind::Enumeration(name) | Kind::Object(name) | Kind::Union(name) => {
                return self.reference(name);
            }
            Kind::Wire(name, _) => match self.wires {
                Wires::Referred => return self.reference(name),
                Wires::WrittenOut => return written_out(self.ir, name),
            },
        };
        members(schema)
    }

    /// A reference that may have siblings.
    fn reference(&self, name: &str) -> Map<String, Value> {
        let reference = json!({ "$ref": format!("{}{name}", self.place) });
        members(match self.options.draft {
            Draft::Draft2020 => reference,
            // Draft-07 ignores whatever stands beside a reference.
            Draft::Draft07 => json!({ "allOf": [reference] }),
        })
    }

    fn enumeration(&self, enumeration: &Enumeration) -> Value {
        let version = self.options.version;
        let known: Vec<_> = enumeration
            .values
            .iter()
            .filter(|value| value.versions.contain(version))
            .map(|value| value.value.as_str())
            .collect();
        let severity = enumeration.severity_in(version);
        let list = match severity {
            Severity::Error => "enum",
            Severity::Warning | Severity::Drift => "x-known-values",
        };
        json!({
            "title": enumeration.title,
            "description": enumeration.description,
            "type": "string",
            list: known,
            "x-rule": enumeration.rule,
            "x-severity": severity.name(),
        })
    }
}

/// The rule as a schema, where it is an error for everyone and JSON Schema can say it.
fn asserted(rule: &Rule) -> Option<Value> {
    if rule.severity != Severity::Error || !rule.origins.is_empty() {
        return None;
    }
    let mut schema = Map::new();
    schema.insert(
        "$comment".into(),
        format!("{}: {}", rule.id, rule.description).into(),
    );
    schema.extend(members(assertion::assertion(&rule.assert)?));
    Some(schema.into())
}

fn invariant(rule: &Rule, asserted: bool) -> Value {
    let mut invariant = Map::new();
    invariant.insert("id".into(), rule.id.clone().into());
    invariant.insert("severity".into(), rule.severity.name().into());
    invariant.insert("description".into(), rule.description.clone().into());
    invariant.insert(
        "assert".into(),
        serde_json::from_str(&rule.written).unwrap_or_default(),
    );
    if !rule.origins.is_empty() {
        invariant.insert(
            "origins".into(),
            rule.origins.iter().copied().map(Origin::name).collect(),
        );
    }
    invariant.insert("asserted".into(), asserted.into());
    invariant.into()
}

fn wire_type(wire: &WireType) -> Value {
    let mut schema = Map::new();
    schema.insert("title".into(), wire.title.clone().into());
    schema.insert("description".into(), wire.description.clone().into());
    schema.extend(shape(wire));
    schema.into()
}

fn written_out(ir: &Ir, name: &str) -> Map<String, Value> {
    ir.wires
        .iter()
        .find(|wire| wire.name == name)
        .map(shape)
        .unwrap_or_default()
}

fn shape(wire: &WireType) -> Map<String, Value> {
    let mut schema = members(serde_json::from_str(&wire.shape).unwrap_or_default());
    if let Some(unit) = &wire.unit {
        schema.insert("x-unit".into(), unit.clone().into());
    }
    schema
}

/// The schema or null, in the shortest spelling.
fn or_null(schema: Map<String, Value>) -> Map<String, Value> {
    if schema.is_empty() {
        return schema;
    }
    let mut schema = schema;
    match schema.get_mut("type") {
        Some(Value::Array(words)) => words.push("null".into()),
        Some(word) => *word = json!([word.take(), "null"]),
        None => return members(json!({ "anyOf": [schema, { "type": "null" }] })),
    }
    schema
}

fn members(schema: Value) -> Map<String, Value> {
    match schema {
        Value::Object(members) => members,
        _ => Map::new(),
    }
}

impl Draft {
    pub const ALL: [Draft; 2] = [Draft::Draft2020, Draft::Draft07];

    /// The target that is written in it.
    pub fn target(self) -> &'static Target {
        match self {
            Draft::Draft2020 => &TARGET,
            Draft::Draft07 => &DRAFT_07,
        }
    }

    pub fn name(self) -> &'static str {
        match self {
            Draft::Draft2020 => "2020-12",
            Draft::Draft07 => "draft-07",
        }
    }

    fn address(self) -> &'static str {
        match self {
            Draft::Draft2020 => "https://json-schema.org/draft/2020-12/schema",
            Draft::Draft07 => "http://json-schema.org/draft-07/schema#",
        }
    }

    fn definitions(self) -> &'static str {
        match self {
            Draft::Draft2020 => "$defs",
            Draft::Draft07 => "definitions",
        }
    }

    fn place(self) -> &'static str {
        match self {
            Draft::Draft2020 => "#/$defs/",
            Draft::Draft07 => "#/definitions/",
        }
    }
}
