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
#[serde(deny_unknown_fields)]
pub(crate) struct Profile {
    /// What the schema knows, of whatever API version.
    pub(crate) paths: BTreeMap<String, Member>,
    /// What it does not know there; of very many, those that come first by name.
    pub(crate) unknown: BTreeMap<String, Member>,
    /// How often others were seen that it does not know.
    #[serde(skip_serializing_if = "is_zero", default)]
    pub(crate) more: usize,
}

/// What stood at one path.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Member {
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
    /// Which they were, if values may be shown; of very many, those that come first.
    #[serde(skip_serializing_if = "BTreeMap::is_empty", default)]
    pub(crate) unknown_values: BTreeMap<String, usize>,
    /// The first and the last day of `created_at` of a document that had it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) days: Option<Days>,
}

/// Unknown members that are told apart: objects whose members are data would fill memory with their names. The first of a whole are
/// among the first of its parts, and all that is seen of them is seen while they are among the first, so that profiles still add up.
const MOST_UNKNOWN: usize = 1000;

/// Unknown values of one member that are told apart.
const MOST_VALUES: usize = 100;

/// Characters of an unknown path.
const LONGEST: usize = 200;

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
        self.more += other.more;
        for (path, member) in other.paths {
            merged(&mut self.paths, path, member);
        }
        for (path, member) in other.unknown {
            self.add_unknown(path, member);
        }
    }

    fn add_unknown(&mut self, path: String, member: Member) {
        merged(&mut self.unknown, path, member);
        while self.unknown.len() > MOST_UNKNOWN {
            let last = self.unknown.pop_last();
            self.more += last.map_or(0, |(_, member)| member.seen);
        }
    }

    /// Everything in the order of its path, and whether the schema knows it.
    pub(crate) fn members(&self) -> Vec<(&str, &Member, bool)> {
        let known = self
            .paths
            .iter()
            .map(|(path, member)| (path.as_str(), member, true));
        let unknown = self
            .unknown
            .iter()
            .map(|(path, member)| (path.as_str(), member, false));
        let mut members: Vec<_> = known.chain(unknown).collect();
        members.sort_by_key(|(path, _, _)| *path);
        members
    }

    /// How many objects could have this member; 0 for what is no member.
    pub(crate) fn owners(&self, path: &str) -> usize {
        path.rsplit_once('.')
            .filter(|_| !path.ends_with("[]"))
            .and_then(|(owner, _)| self.paths.get(owner))
            .map_or(0, |owner| owner.count(Type::Object))
    }
}

fn merged(paths: &mut BTreeMap<String, Member>, path: String, member: Member) {
    match paths.get_mut(&path) {
        Some(own) => own.merge(member),
        None => {
            paths.insert(path, member);
        }
    }
}

impl Member {
    fn merge(&mut self, other: Member) {
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
        self.keep_first_values();
        if let Some(Days { first, last }) = other.days {
            self.seen_on(&first);
            self.seen_on(&last);
        }
    }

    fn keep_first_values(&mut self) {
        while self.unknown_values.len() > MOST_VALUES {
            self.unknown_values.pop_last();
        }
    }

    /// Unknown values that are not told apart from others.
    pub(crate) fn other_unknown(&self) -> usize {
        let told: usize = self.unknown_values.values().sum();
        self.unknown.saturating_sub(told)
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
