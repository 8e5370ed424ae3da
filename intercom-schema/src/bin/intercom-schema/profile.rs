//! What is really in documents: which members, of which types, how often null, with which values, and since when.
//!
//! The tool that finds the next "Intercom changed something". Profiles of parts add up to the profile of all of them.

mod profiler;
mod text;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

pub(crate) use profiler::Profiler;
pub(crate) use text::share;

/// By path: `conversation.tags.tags[].name`, beginning with the name of the document's object.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct Profile {
    pub(crate) paths: BTreeMap<String, Member>,
}

/// What stood at one path.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Member {
    /// In the schema, of whatever API version.
    pub(crate) known: bool,
    /// How often it was there, null or not.
    pub(crate) seen: usize,
    /// How often by type.
    pub(crate) types: BTreeMap<Type, usize>,
    /// The values of an enumeration that the schema knows.
    #[serde(skip_serializing_if = "BTreeMap::is_empty", default)]
    pub(crate) values: BTreeMap<String, usize>,
    /// How often the value of an enumeration was none that the schema knows.
    #[serde(skip_serializing_if = "is_zero", default)]
    pub(crate) unknown: usize,
    /// Which they were, if values may be shown.
    #[serde(skip_serializing_if = "BTreeMap::is_empty", default)]
    pub(crate) unknown_values: BTreeMap<String, usize>,
    /// The first and the last day of `created_at` of a document that had it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) days: Option<Days>,
}

/// From one day to another.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Days {
    pub(crate) first: String,
    pub(crate) last: String,
}

/// The type of a JSON value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Type {
    Text,
    Integer,
    Number,
    Boolean,
    Object,
    List,
    Null,
}

fn is_zero(number: &usize) -> bool {
    *number == 0
}

impl Profile {
    /// Adds what was seen elsewhere.
    pub(crate) fn merge(&mut self, other: Profile) {
        for (path, member) in other.paths {
            match self.paths.get_mut(&path) {
                Some(own) => own.merge(member),
                None => {
                    self.paths.insert(path, member);
                }
            }
        }
    }

    /// How many objects could have this member; 0 for what is no member.
    pub(crate) fn owners(&self, path: &str) -> usize {
        path.rsplit_once('.')
            .filter(|_| !path.ends_with("[]"))
            .and_then(|(owner, _)| self.paths.get(owner))
            .map_or(0, |owner| owner.count(Type::Object))
    }
}

impl Member {
    fn new(known: bool) -> Self {
        Member {
            known,
            seen: 0,
            types: BTreeMap::new(),
            values: BTreeMap::new(),
            unknown: 0,
            unknown_values: BTreeMap::new(),
            days: None,
        }
    }

    fn merge(&mut self, other: Member) {
        self.known |= other.known;
        self.seen += other.seen;
        self.unknown += other.unknown;
        for (kind, count) in other.types {
            *self.types.entry(kind).or_default() += count;
        }
        for (own, more) in [
            (&mut self.values, other.values),
            (&mut self.unknown_values, other.unknown_values),
        ] {
            for (value, count) in more {
                *own.entry(value).or_default() += count;
            }
        }
        if let Some(Days { first, last }) = other.days {
            self.seen_on(&first);
            self.seen_on(&last);
        }
    }

    fn seen_on(&mut self, day: &str) {
        match &mut self.days {
            None => {
                self.days = Some(Days {
                    first: day.to_owned(),
                    last: day.to_owned(),
                });
            }
            Some(days) if day < days.first.as_str() => day.clone_into(&mut days.first),
            Some(days) if day > days.last.as_str() => day.clone_into(&mut days.last),
            Some(_) => {}
        }
    }

    pub(crate) fn count(&self, kind: Type) -> usize {
        self.types.get(&kind).copied().unwrap_or_default()
    }
}

impl Type {
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Type::Text => "text",
            Type::Integer => "integer",
            Type::Number => "number",
            Type::Boolean => "boolean",
            Type::Object => "object",
            Type::List => "list",
            Type::Null => "null",
        }
    }
}
