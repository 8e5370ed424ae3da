//! The members of one object, as they are met.

use std::collections::HashMap;

use super::findings::Breach;
use super::place::{Place, Step};
use super::{Seen, Walk};
use crate::extra::Extra;
use crate::fact::Fact;
use crate::input::{Input, Shape, Stop, Text};
use crate::object::MemberInfo;
use crate::report::Severity;
use crate::rule;
use crate::version::Versions;
use crate::wire::Wire;

/// The members of one object, as they are met. The derive drives it.
#[derive(Debug)]
pub struct Meeting<'p, const N: usize> {
    at: &'p Place<'p>,
    object: &'static str,
    members: &'static [MemberInfo; N],
    names: Names<N>,
}

/// A field to fill, with the `extra` of its object; `None` when only judging.
pub type Slot<'s, T> = Option<(&'s mut Option<T>, &'s mut Extra)>;

impl<'p, const N: usize> Meeting<'p, N> {
    /// Before the first member.
    pub fn new(at: &'p Place<'p>, object: &'static str, members: &'static [MemberInfo; N]) -> Self {
        Meeting {
            at,
            object,
            members,
            names: Names::default(),
        }
    }

    /// A member that the schema knows: its value comes next.
    pub fn member<'a, T: Wire, I: Input<'a>>(
        &mut self,
        walk: &mut Walk<'_, I>,
        index: usize,
        offset: usize,
        slot: Slot<'_, T>,
        wanted: bool,
    ) -> Result<T::Fact<'a>, Stop> {
        self.read(walk, index, offset, slot, |walk, place, slot| {
            T::walk(walk, place, slot, wanted)
        })
    }

    /// A member that must be one text.
    pub fn constant<'a, I: Input<'a>>(
        &mut self,
        walk: &mut Walk<'_, I>,
        index: usize,
        offset: usize,
        slot: Slot<'_, String>,
    ) -> Result<Fact<Text<'a>>, Stop> {
        let constant = self.members[index].constant.unwrap_or_default();
        self.read(walk, index, offset, slot, |walk, place, slot| {
            let seen = String::walk(walk, place, slot, false)?;
            if let Fact::Is(text) = seen.fact
                && text != Text::plain(constant)
            {
                let message = format!(
                    "expected \"{constant}\", found text of {} characters",
                    text.characters()
                );
                let keyword = place.keyword().map(|member| member + "/const");
                walk.findings.record(
                    place,
                    Breach::schema(rule::SCHEMA_CONST, Severity::Error, keyword, message),
                );
            }
            Ok(seen)
        })
    }

    /// What is the same for every known member: duplicates, versions, null, and JSON that the type cannot hold.
    fn read<'a, T: Wire, I: Input<'a>>(
        &mut self,
        walk: &mut Walk<'_, I>,
        index: usize,
        offset: usize,
        mut slot: Slot<'_, T>,
        value: impl FnOnce(
            &mut Walk<'_, I>,
            &Place<'_>,
            Option<&mut Option<T>>,
        ) -> Result<Seen<T::Fact<'a>>, Stop>,
    ) -> Result<T::Fact<'a>, Stop> {
        let info = &self.members[index];
        if let Some(earlier) = self.names.known(index, offset) {
            walk.duplicate(self.at, info.name, offset, earlier);
            if let Some((field, extra)) = &mut slot {
                // The last one counts, as it does for serde_json.
                **field = None;
                extra.remove(info.name);
                extra.set_null_at(index, false);
            }
        }
        let shape = walk.input.peek()?;
        let step = Step::Member {
            object: Some(self.object),
            name: info.name,
        };
        let place = self.at.child(step, walk.input.offset());
        let known = info.versions.contain(walk.version());
        if !known {
            let message = format!(
                "this member belongs to other API versions ({})",
                in_words(info.versions)
            );
            let breach = Breach::schema(
                rule::SCHEMA_OTHER_VERSION,
                Severity::Drift,
                place.keyword(),
                message,
            );
            walk.findings.record(&place, breach);
            walk.findings.muted += 1;
        }
        let fact = if shape == Shape::Null {
            walk.input.null()?;
            if !T::TAKES_NULL
                && !info
                    .nullable
                    .is_some_and(|versions| versions.contain(walk.version()))
            {
                walk.unexpected_null(&place, T::EXPECTED);
            }
            if let Some((_, extra)) = slot {
                extra.set_null_at(index, true);
            }
            T::Fact::default()
        } else {
            let mark = walk.input.mark();
            let (field, extra) = slot.unzip();
            let seen = value(walk, &place, field)?;
            if let (Some(extra), false) = (extra, seen.exact) {
                extra.insert(info.name, walk.input.since(mark));
            }
            seen.fact
        };
        walk.findings.muted -= usize::from(!known);
        Ok(fact)
    }

    /// A member that the schema does not know: its value comes next.
    pub fn unknown<'a, I: Input<'a>>(
        &mut self,
        walk: &mut Walk<'_, I>,
        name: &str,
        offset: usize,
        extra: Option<&mut Extra>,
    ) -> Result<(), Stop> {
        if let Some(earlier) = self.names.unknown(name, offset) {
            walk.duplicate(self.at, name, offset, earlier);
        }
        walk.input.peek()?;
        let place = self
            .at
            .child(Step::Member { object: None, name }, walk.input.offset());
        let keyword = Some(format!("{}.json#/properties", self.object));
        let message = format!(
            "{} has no such member in any API version known to us",
            self.object
        );
        walk.findings.record(
            &place,
            Breach::schema(
                rule::SCHEMA_UNKNOWN_MEMBER,
                Severity::Drift,
                keyword,
                message,
            ),
        );
        match extra {
            Some(extra) => {
                let value = walk.skip_keeping(&place)?;
                extra.insert(name, value);
            }
            None => walk.skip(&place)?,
        }
        Ok(())
    }

    /// After the last member: what is missing?
    pub fn finish<I>(self, walk: &mut Walk<'_, I>) {
        for (index, info) in self.members.iter().enumerate() {
            if info.required && self.names.known[index] == 0 {
                let keyword = Some(format!("{}.json#/required", self.object));
                let message = format!("the member `{}` is missing", info.name);
                walk.findings.record(
                    self.at,
                    Breach::schema(rule::SCHEMA_REQUIRED, Severity::Error, keyword, message),
                );
            }
        }
    }
}

/// Versions as a message says them.
fn in_words(versions: Versions) -> String {
    match (versions.since, versions.until) {
        (Some(since), Some(until)) => format!("{since} to {until}"),
        (Some(since), None) => format!("{since} and later"),
        (None, Some(until)) => format!("up to {until}"),
        (None, None) => "all".to_owned(),
    }
}

/// The member names seen in one object, to notice duplicates.
#[derive(Debug)]
pub(super) struct Names<const N: usize> {
    /// Offset of each known member's name, plus one; 0 while it has not been seen.
    known: [usize; N],
    unknown: HashMap<String, usize>,
}

impl<const N: usize> Default for Names<N> {
    fn default() -> Self {
        Names {
            known: [0; N],
            unknown: HashMap::new(),
        }
    }
}

impl<const N: usize> Names<N> {
    /// Where the name stood before, if it did.
    fn known(&mut self, index: usize, offset: usize) -> Option<usize> {
        let earlier = std::mem::replace(&mut self.known[index], offset + 1);
        earlier.checked_sub(1)
    }

    pub(super) fn unknown(&mut self, name: &str, offset: usize) -> Option<usize> {
        self.unknown.insert(name.to_owned(), offset)
    }
}
