//! What Intercom publishes: an OpenAPI description, as the facts that can be compared with the schemas.
//!
//! ```text
//! YAML ─▶ Description ─at("conversation_source.recipients[]")─▶ Shape: kind, null, values, members
//! ```
//!
//! References are followed, `nullable` counts wherever it stands, the parts of `allOf` are one object, and so are the
//! branches of `anyOf` and `oneOf`: a reader has to expect the members of all of them.

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

/// The named schemas of one version.
#[derive(Clone, Debug, Default)]
pub struct Description {
    schemas: Map<String, Value>,
}

/// What is published of one value.
#[derive(Clone, Debug, PartialEq)]
pub struct Shape {
    pub kind: Kind,
    pub nullable: bool,
    /// The texts that are listed, if some are.
    pub values: Option<BTreeSet<String>>,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    Anything,
    Text,
    /// Text of the format `date-time`.
    Moment,
    Boolean,
    Integer,
    Number,
    List(Box<Shape>),
    /// An object with any names, whose values all have this shape.
    Map(Box<Shape>),
    Object(Object),
    Several(Vec<Kind>),
    /// A reference to a schema that does not exist.
    Dangling(String),
}

#[derive(Clone, Debug, PartialEq)]
pub struct Object {
    /// The name of its schema, or the place where it is written out.
    pub identity: String,
    pub members: BTreeMap<String, Shape>,
    pub required: BTreeSet<String>,
}

/// Reads a description; the message says why it is none.
pub fn read(yaml: &str) -> Result<Description, String> {
    let document: Value = serde_saphyr::from_str(yaml).map_err(|error| error.to_string())?;
    match document.pointer("/components/schemas") {
        Some(Value::Object(schemas)) => Ok(Description {
            schemas: schemas.clone(),
        }),
        _ => Err("is no OpenAPI description: it has no `components.schemas`".to_owned()),
    }
}

impl Description {
    /// What is at a place: the name of a schema, then `.member`, `[]` (items of a list), `.*` (values of a map).
    pub fn at(&self, place: &str) -> Option<Shape> {
        let end = place.find(['.', '[']).unwrap_or(place.len());
        let (name, mut rest) = place.split_at(end);
        let schema = self.schemas.get(name)?;
        let mut shape = self.shape(schema, name, &mut vec![name]);
        while !rest.is_empty() {
            let step = match rest.strip_prefix('.') {
                Some(member) => &rest[..=member.find(['.', '[']).unwrap_or(member.len())],
                None => "[]",
            };
            rest = rest.strip_prefix(step)?;
            shape = match (step, shape.kind) {
                ("[]", Kind::List(items)) => *items,
                (".*", Kind::Map(values)) => *values,
                (member, Kind::Object(mut object)) => object.members.remove(&member[1..])?,
                _ => return None,
            };
        }
        Some(shape)
    }

    /// `open`: the named schemas that are being read, so that one that leads back to itself ends.
    fn shape<'a>(&'a self, schema: &'a Value, place: &str, open: &mut Vec<&'a str>) -> Shape {
        let mut shape = match schema.get("$ref").and_then(Value::as_str) {
            Some(reference) => self.referred(reference, open),
            None => self.written(schema, place, open),
        };
        let listed = schema.get("enum").and_then(Value::as_array);
        let says_null = schema["nullable"] == true
            || schema["type"] == "null"
            || schema["type"]
                .as_array()
                .is_some_and(|types| types.contains(&"null".into()))
            || listed.is_some_and(|values| values.contains(&Value::Null));
        shape.nullable |= says_null;
        shape
    }

    fn referred<'a>(&'a self, reference: &'a str, open: &mut Vec<&'a str>) -> Shape {
        let name = reference
            .strip_prefix("#/components/schemas/")
            .unwrap_or(reference);
        let Some(schema) = self.schemas.get(name) else {
            return Shape::of(Kind::Dangling(name.to_owned()));
        };
        if open.contains(&name) {
            return Shape::of(Kind::Object(Object {
                identity: name.to_owned(),
                members: BTreeMap::new(),
                required: BTreeSet::new(),
            }));
        }
        open.push(name);
        let shape = self.shape(schema, name, open);
        open.pop();
        shape
    }

    /// A schema that is no reference.
    fn written<'a>(&'a self, schema: &'a Value, place: &str, open: &mut Vec<&'a str>) -> Shape {
        let mut parts = |keyword: &str| -> Vec<Shape> {
            let parts = schema[keyword].as_array().into_iter().flatten();
            parts.map(|part| self.shape(part, place, open)).collect()
        };
        let all = parts("allOf");
        let choices = [parts("anyOf"), parts("oneOf")].concat();
        let own = self.plain(schema, place, open);
        let says_more = schema.get("properties").is_some() || all.is_empty() && choices.is_empty();
        let choice = choices.into_iter().reduce(|a, b| either(a, b, place));
        all.into_iter()
            .chain(choice)
            .chain(says_more.then_some(own))
            .reduce(|a, b| both(a, b, place))
            .unwrap_or(Shape::of(Kind::Anything))
    }

    /// A schema by its `type` and what belongs to it.
    fn plain<'a>(&'a self, schema: &'a Value, place: &str, open: &mut Vec<&'a str>) -> Shape {
        let listed = schema.get("enum").and_then(Value::as_array);
        let values = listed.map(|values| {
            let texts = values.iter().filter_map(Value::as_str);
            texts.map(str::to_owned).collect()
        });
        let word = match &schema["type"] {
            Value::Array(types) => types
                .iter()
                .filter_map(Value::as_str)
                .find(|word| *word != "null"),
            word => word.as_str(),
        };
        let kind = match word {
            Some("string") if schema["format"] == "date-time" => Kind::Moment,
            Some("string") => Kind::Text,
            Some("boolean") => Kind::Boolean,
            Some("integer") => Kind::Integer,
            Some("number") => Kind::Number,
            Some("array") => {
                let items = self.shape(&schema["items"], &format!("{place}[]"), open);
                Kind::List(Box::new(items))
            }
            _ if schema.get("properties").is_some() => self.object(schema, place, open),
            Some("object") => {
                let values = match &schema["additionalProperties"] {
                    values @ Value::Object(_) => self.shape(values, &format!("{place}.*"), open),
                    _ => Shape::of(Kind::Anything),
                };
                Kind::Map(Box::new(values))
            }
            _ if values.is_some() => Kind::Text,
            _ => Kind::Anything,
        };
        Shape {
            kind,
            nullable: false,
            values,
        }
    }

    fn object<'a>(&'a self, schema: &'a Value, place: &str, open: &mut Vec<&'a str>) -> Kind {
        let members = schema["properties"].as_object().into_iter().flatten();
        let required = schema["required"].as_array().into_iter().flatten();
        Kind::Object(Object {
            identity: place.to_owned(),
            members: members
                .map(|(name, member)| {
                    let shape = self.shape(member, &format!("{place}.{name}"), open);
                    (name.clone(), shape)
                })
                .collect(),
            required: required
                .filter_map(Value::as_str)
                .map(str::to_owned)
                .collect(),
        })
    }
}

/// A value of one shape and of the other at once.
fn both(a: Shape, b: Shape, place: &str) -> Shape {
    let kind = match (a.kind, b.kind) {
        (Kind::Object(a), Kind::Object(b)) => {
            let required = a.required.union(&b.required).cloned().collect();
            merged(a, b, required, place)
        }
        (Kind::Anything, kind) | (kind, _) => kind,
    };
    Shape {
        kind,
        nullable: a.nullable || b.nullable,
        values: a.values.or(b.values),
    }
}

/// A value of one shape or of the other.
fn either(a: Shape, b: Shape, place: &str) -> Shape {
    let kind = match (a.kind, b.kind) {
        (a, b) if a == b => a,
        (Kind::Object(a), Kind::Object(b)) => {
            let required = a.required.intersection(&b.required).cloned().collect();
            merged(a, b, required, place)
        }
        (Kind::List(a), Kind::List(b)) => {
            Kind::List(Box::new(either(*a, *b, &format!("{place}[]"))))
        }
        (Kind::Map(a), Kind::Map(b)) => Kind::Map(Box::new(either(*a, *b, &format!("{place}.*")))),
        (Kind::Several(mut kinds), kind) | (kind, Kind::Several(mut kinds)) => {
            kinds.push(kind);
            Kind::Several(kinds)
        }
        (a, b) => Kind::Several(vec![a, b]),
    };
    let values = match (a.values, b.values) {
        (Some(a), Some(b)) => Some(a.union(&b).cloned().collect()),
        _ => None,
    };
    Shape {
        kind,
        nullable: a.nullable || b.nullable,
        values,
    }
}

/// One object with the members of two.
fn merged(a: Object, b: Object, required: BTreeSet<String>, place: &str) -> Kind {
    if a.identity == b.identity {
        return Kind::Object(a);
    }
    let mut members = a.members;
    for (name, shape) in b.members {
        let shape = match members.remove(&name) {
            Some(other) => either(other, shape, &format!("{place}.{name}")),
            None => shape,
        };
        members.insert(name, shape);
    }
    Kind::Object(Object {
        identity: place.to_owned(),
        members,
        required,
    })
}

impl Shape {
    fn of(kind: Kind) -> Shape {
        Shape {
            kind,
            nullable: false,
            values: None,
        }
    }
}

impl Kind {
    /// For messages: "text", "a list of integers" is "a list of an integer", …
    pub fn described(&self) -> String {
        match self {
            Kind::Anything => "anything".to_owned(),
            Kind::Text => "text".to_owned(),
            Kind::Moment => "a time as text".to_owned(),
            Kind::Boolean => "a boolean".to_owned(),
            Kind::Integer => "an integer".to_owned(),
            Kind::Number => "a number".to_owned(),
            Kind::List(items) => format!("a list ({})", items.kind.described()),
            Kind::Map(values) => format!("an object of free names ({})", values.kind.described()),
            Kind::Object(object) => format!("the object `{}`", object.identity),
            Kind::Several(kinds) => {
                let kinds: Vec<_> = kinds.iter().map(Kind::described).collect();
                kinds.join(" or ")
            }
            Kind::Dangling(name) => format!("a reference to `{name}`, which does not exist"),
        }
    }
}
