//! Walks documents beside the schemas, and notes what is there.
//!
//! Objects with free member names, and whatever the schema does not know, are noted and not entered: their members are data.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use intercom_codegen::export::unbundled;
use intercom_codegen::ir::{Ir, Kind, Variant};
use intercom_schema::ObjectInfo;
use serde_json::{Map, Value};

use super::{LONGEST, Member, Profile, Type};
use crate::cut::Values;
use crate::facts::Facts;
use crate::human::shortened;
use crate::lists::{Items, PAYLOAD, fits};

/// What the schemas say, to look up by name.
pub(crate) struct Profiler {
    objects: HashMap<String, HashMap<String, Kind>>,
    enumerations: HashMap<String, HashSet<String>>,
    unions: HashMap<String, Vec<Variant>>,
    root: Kind,
    values: Values,
}

/// The longest value that can be one of an enumeration.
const LONGEST_VALUE: usize = 64;

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

    /// Notes what is in a document; nothing, if it is no JSON. `facts` are those of the document, then those of each of its items.
    pub(crate) fn look(
        &self,
        document: &[u8],
        items: Option<&Items<'_>>,
        facts: &[Facts],
        profile: &mut Profile,
    ) {
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
            items,
            facts,
            document: 0,
        };
        walk.value(&mut path, kind, &value);
    }

    /// What a value is; of a union, the variant that it has the shape of.
    fn resolved<'a>(&'a self, kind: &'a Kind, value: &Value) -> Option<&'a Kind> {
        match (kind, value) {
            (Kind::Union(name), Value::Object(object)) => {
                let variants = self.unions.get(name)?;
                let variant = variants.iter().find(|variant| has_shape(variant, object))?;
                Some(&variant.kind)
            }
            (Kind::Union(_), _) => None,
            (kind, _) => Some(kind),
        }
    }
}

fn has_shape(variant: &Variant, object: &Map<String, Value>) -> bool {
    let kind = object.get("type").and_then(Value::as_str);
    fits(variant, kind, |name| object.contains_key(name))
}

struct Walk<'a> {
    profiler: &'a Profiler,
    profile: &'a mut Profile,
    items: Option<&'a Items<'a>>,
    facts: &'a [Facts],
    /// Whose facts count here: those of the whole, or of one of its items.
    document: usize,
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
            (Value::Array(list), Some(Kind::List(kind))) => {
                let documents = self.documents(path);
                path.push_str("[]");
                for (index, item) in list.iter().enumerate() {
                    if let Some(documents) = &documents {
                        self.document = documents.start + index + 1;
                    }
                    let resolved = self.profiler.resolved(kind, item).unwrap_or(kind);
                    self.value(path, Some(resolved), item);
                }
                if documents.is_some() {
                    self.document = 0;
                }
                path.truncate(length);
            }
            _ => {}
        }
    }

    /// The items of the list at this path, if they are documents: that is a member of the whole.
    fn documents(&self, path: &str) -> Option<Range<usize>> {
        let (_, member) = path.split_once('.')?;
        self.items?.of_member(member)
    }

    fn note(&mut self, path: &str, kind: Option<&Kind>, value: &Value) {
        let facts = self.facts.get(self.document);
        let day = facts.and_then(|facts| facts.day.as_deref());
        let Some(kind) = kind else {
            let mut member = Member::default();
            member.see(value, day);
            let path = shortened(path, LONGEST).into_owned();
            self.profile.add_unknown(path, member);
            return;
        };
        if !self.profile.paths.contains_key(path) {
            self.profile
                .paths
                .insert(path.to_owned(), Member::default());
        }
        let Some(member) = self.profile.paths.get_mut(path) else {
            return;
        };
        member.see(value, day);
        let (Kind::Enumeration(name), Value::String(text)) = (kind, value) else {
            return;
        };
        let known = self.profiler.enumerations.get(name);
        if known.is_some_and(|values| values.contains(text)) {
            *member.values.entry(text.clone()).or_default() += 1;
            return;
        }
        member.unknown += 1;
        if self.profiler.values == Values::Shown {
            let shown = text.chars().take(LONGEST_VALUE).collect();
            *member.unknown_values.entry(shown).or_default() += 1;
            member.keep_first_values();
        }
    }
}

impl Member {
    fn see(&mut self, value: &Value, day: Option<&str>) {
        self.seen += 1;
        *self.types.entry(type_of(value)).or_default() += 1;
        if let Some(day) = day {
            self.seen_on(day);
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
