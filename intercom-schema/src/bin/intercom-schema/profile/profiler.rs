//! Walks documents beside the schemas, and notes what is there.
//!
//! Objects with free member names, and whatever the schema does not know, are noted and not entered: their members are data.

use std::collections::{HashMap, HashSet};

use intercom_codegen::export::unbundled;
use intercom_codegen::ir::{Ir, Kind, Variant};
use intercom_schema::ObjectInfo;
use serde_json::{Map, Value};

use super::{Member, Profile, Type};
use crate::cut::Values;

/// What the schemas say, to look up by name.
pub(crate) struct Profiler {
    objects: HashMap<String, HashMap<String, Kind>>,
    enumerations: HashMap<String, HashSet<String>>,
    unions: HashMap<String, Vec<Variant>>,
    root: Kind,
    values: Values,
}

/// The longest value that can be one of an enumeration.
const LONGEST: usize = 64;

/// The union of whatever arrives.
const PAYLOAD: &str = "payload";

/// What nobody knows an object for.
const OTHER: &str = "(other)";

impl Profiler {
    /// `object` is what every document is, if that was said.
    pub(crate) fn new(object: Option<&ObjectInfo>, values: Values) -> Self {
        // They were checked before they were built in; without any, everything is unknown.
        let Ir {
            objects,
            enumerations,
            unions,
            ..
        } = unbundled(crate::export::SOURCES).unwrap_or_default();
        let members = |object: intercom_codegen::ir::Object| {
            let members = object.members.into_iter();
            members.map(|member| (member.name, member.kind)).collect()
        };
        Profiler {
            objects: objects
                .into_iter()
                .map(|object| (object.name.clone(), members(object)))
                .collect(),
            enumerations: enumerations
                .into_iter()
                .map(|known| {
                    let values = known.values.into_iter().map(|value| value.value);
                    (known.name, values.collect())
                })
                .collect(),
            unions: unions
                .into_iter()
                .map(|union| (union.name, union.variants))
                .collect(),
            root: match object {
                Some(object) => Kind::Object(object.name.to_owned()),
                None => Kind::Union(PAYLOAD.to_owned()),
            },
            values,
        }
    }

    /// Notes what is in a document; nothing, if it is no JSON.
    pub(crate) fn look(&self, document: &[u8], day: Option<&str>, profile: &mut Profile) {
        let Ok(value) = serde_json::from_slice::<Value>(document) else {
            return;
        };
        let kind = self.resolved(&self.root, &value);
        let mut path = match kind {
            Some(Kind::Object(name)) => name.clone(),
            _ => OTHER.to_owned(),
        };
        let mut walk = Walk {
            profiler: self,
            profile,
            day,
        };
        walk.value(&mut path, kind, &value);
    }

    /// What a value is; of a union, the variant that it has the shape of.
    fn resolved<'a>(&'a self, kind: &'a Kind, value: &Value) -> Option<&'a Kind> {
        match (kind, value) {
            (Kind::Union(name), Value::Object(object)) => {
                let variants = self.unions.get(name)?;
                let variant = variants.iter().find(|variant| fits(variant, object))?;
                Some(&variant.kind)
            }
            (Kind::Union(_), _) => None,
            (kind, _) => Some(kind),
        }
    }
}

fn fits(variant: &Variant, object: &Map<String, Value>) -> bool {
    let kind = object.get("type").and_then(Value::as_str);
    let has = |name: &String| object.contains_key(name);
    (variant.types.is_empty() || variant.types.iter().any(|name| Some(name.as_str()) == kind))
        && variant.has.iter().all(has)
        && !variant.lacks.iter().any(has)
}

struct Walk<'a> {
    profiler: &'a Profiler,
    profile: &'a mut Profile,
    day: Option<&'a str>,
}

impl Walk<'_> {
    fn value(&mut self, path: &mut String, kind: Option<&Kind>, value: &Value) {
        self.note(path, kind, value);
        let length = path.len();
        match (value, kind) {
            (Value::Object(object), Some(Kind::Object(name))) => {
                let known = self.profiler.objects.get(name);
                for (name, value) in object {
                    path.push('.');
                    path.push_str(name);
                    let kind = known.and_then(|members| members.get(name));
                    // An object of no variant is still a known member.
                    let resolved =
                        kind.map(|kind| self.profiler.resolved(kind, value).unwrap_or(kind));
                    self.value(path, resolved, value);
                    path.truncate(length);
                }
            }
            (Value::Array(items), Some(Kind::List(kind))) => {
                path.push_str("[]");
                for item in items {
                    let resolved = self.profiler.resolved(kind, item).unwrap_or(kind);
                    self.value(path, Some(resolved), item);
                }
                path.truncate(length);
            }
            _ => {}
        }
    }

    fn note(&mut self, path: &str, kind: Option<&Kind>, value: &Value) {
        if !self.profile.paths.contains_key(path) {
            let new = Member::new(kind.is_some());
            self.profile.paths.insert(path.to_owned(), new);
        }
        let Some(member) = self.profile.paths.get_mut(path) else {
            return;
        };
        member.seen += 1;
        *member.types.entry(type_of(value)).or_default() += 1;
        if let Some(day) = self.day {
            member.seen_on(day);
        }
        let (Some(Kind::Enumeration(name)), Value::String(text)) = (kind, value) else {
            return;
        };
        let known = self.profiler.enumerations.get(name);
        if known.is_some_and(|values| values.contains(text)) {
            *member.values.entry(text.clone()).or_default() += 1;
            return;
        }
        member.unknown += 1;
        if self.profiler.values == Values::Shown {
            let shown = text.chars().take(LONGEST).collect();
            *member.unknown_values.entry(shown).or_default() += 1;
        }
    }
}

fn type_of(value: &Value) -> Type {
    match value {
        Value::Null => Type::Null,
        Value::Bool(_) => Type::Boolean,
        Value::Number(number) if number.is_f64() => Type::Number,
        Value::Number(_) => Type::Integer,
        Value::String(_) => Type::Text,
        Value::Array(_) => Type::List,
        Value::Object(_) => Type::Object,
    }
}
