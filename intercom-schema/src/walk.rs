//! The one walk: over any input, checking as it goes, and keeping what it sees when asked to.
//!
//! ```text
//! Input ──▶ Walk ──▶ T::walk for each value ──▶ facts, for the rules of the objects around it
//!             │                             └──▶ the value itself, if there is a slot for it
//!             └──▶ findings ──▶ Report
//! ```
//! A value's walk gets its [`Place`] (a linked list on the stack, spelled out as a pointer only when something is wrong) and returns
//! what rules may want to know of it. The derive writes the loop over an object's members; all that it calls is here.

use std::borrow::Cow;
use std::collections::HashMap;

use crate::extra::Extra;
use crate::fact::{Fact, Items};
use crate::input::{Fault, Input, Shape, Stop, Text};
use crate::object::{MemberInfo, RuleInfo};
use crate::options::Options;
use crate::report::{Pointer, Position, Related, Report, Severity, Violation};
use crate::rule;
use crate::version::Versions;
use crate::wire::Wire;

/// What a value's walk returns.
#[derive(Debug)]
pub struct Seen<F> {
    /// What rules can see of it.
    pub fact: F,
    /// Whether the type holds the very JSON; if not, the object around it keeps the JSON in `extra`.
    pub exact: bool,
}

/// Where the walk is: a step from the place around it.
#[derive(Clone, Copy, Debug)]
pub struct Place<'p> {
    parent: Option<&'p Place<'p>>,
    step: Step<'p>,
    offset: usize,
}

#[derive(Clone, Copy, Debug)]
enum Step<'p> {
    Root,
    /// A member; `object` is the schema that describes it, if one does.
    Member {
        object: Option<&'static str>,
        name: &'p str,
    },
    Item(usize),
}

impl<'p> Place<'p> {
    pub(crate) fn root(offset: usize) -> Self {
        Place {
            parent: None,
            step: Step::Root,
            offset,
        }
    }

    fn child(&'p self, step: Step<'p>, offset: usize) -> Self {
        Place {
            parent: Some(self),
            step,
            offset,
        }
    }

    fn pointer(&self) -> Pointer {
        let mut pointer = self.parent.map(Place::pointer).unwrap_or_default();
        match self.step {
            Step::Root => {}
            Step::Member { name, .. } => pointer.push_member(name),
            Step::Item(index) => pointer.push_index(index),
        }
        pointer
    }

    /// Where the schema describes the value here.
    fn keyword(&self) -> Option<String> {
        match self.step {
            Step::Root => None,
            Step::Member { object, name } => {
                let mut pointer = Pointer::default();
                pointer.push_member(name);
                object.map(|object| format!("{object}.json#/properties{pointer}"))
            }
            Step::Item(_) => self
                .parent
                .and_then(Place::keyword)
                .map(|list| list + "/items"),
        }
    }
}

/// A walk under way.
#[derive(Debug)]
pub struct Walk<'o, I> {
    /// What is read.
    pub input: I,
    options: &'o Options,
    findings: Vec<Finding>,
    omitted: usize,
    omitted_errors: usize,
    /// Above zero inside a member of another API version, which is kept but not judged.
    muted: usize,
}

/// A violation whose offset is not yet a line and a column.
#[derive(Debug)]
struct Finding {
    violation: Violation,
    offset: usize,
    related_offsets: Vec<Option<usize>>,
}

/// A broken rule, before options have had their say.
struct Breach {
    rule: Cow<'static, str>,
    severity: Severity,
    keyword: Option<String>,
    message: String,
    related: Vec<(Pointer, Option<usize>)>,
}

impl Breach {
    fn schema(
        rule: &'static str,
        severity: Severity,
        keyword: Option<String>,
        message: String,
    ) -> Self {
        Breach {
            rule: Cow::Borrowed(rule),
            severity,
            keyword,
            message,
            related: Vec::new(),
        }
    }
}

impl<'o, I> Walk<'o, I> {
    pub(crate) fn new(input: I, options: &'o Options) -> Self {
        Walk {
            input,
            options,
            findings: Vec::new(),
            omitted: 0,
            omitted_errors: 0,
            muted: 0,
        }
    }

    /// The report on bytes that could not even be opened.
    pub(crate) fn refused(options: &Options, stop: Stop, bytes: Option<&[u8]>) -> Report {
        let mut walk = Walk::new((), options);
        walk.stopped(stop);
        walk.report(bytes)
    }

    /// Records why reading ended early.
    pub(crate) fn stopped(&mut self, stop: Stop) {
        let rule = match stop.fault {
            Fault::Utf8 => rule::JSON_UTF8,
            Fault::Depth => rule::JSON_DEPTH,
            _ => rule::JSON_SYNTAX,
        };
        self.muted = 0;
        let breach = Breach::schema(rule, Severity::Error, None, stop.fault.message().to_owned());
        self.record(&Place::root(stop.offset), breach);
    }

    pub(crate) fn report(self, bytes: Option<&[u8]>) -> Report {
        let position = |offset: usize| bytes.map(|bytes| Position::of(bytes, offset));
        let finish = |finding: Finding| {
            let mut violation = finding.violation;
            violation.position = position(finding.offset);
            for (related, offset) in violation.related.iter_mut().zip(finding.related_offsets) {
                related.position = offset.and_then(position);
            }
            violation
        };
        Report {
            violations: self.findings.into_iter().map(finish).collect(),
            omitted: self.omitted,
            omitted_errors: self.omitted_errors,
        }
    }

    fn record(&mut self, at: &Place<'_>, breach: Breach) {
        let severity = if breach.rule.starts_with("json.") {
            breach.severity
        } else {
            if self.muted > 0 {
                return;
            }
            match self.options.severity_of(&breach.rule, breach.severity) {
                Some(severity) => severity,
                None => return,
            }
        };
        if self.findings.len() >= self.options.most() {
            self.omitted += 1;
            self.omitted_errors += usize::from(severity == Severity::Error);
            return;
        }
        let (related, related_offsets) = breach
            .related
            .into_iter()
            .map(|(instance_location, offset)| {
                (
                    Related {
                        instance_location,
                        position: None,
                    },
                    offset,
                )
            })
            .unzip();
        let violation = Violation {
            rule: breach.rule,
            severity,
            instance_location: at.pointer(),
            keyword_location: breach.keyword,
            message: breach.message,
            position: None,
            related,
        };
        self.findings.push(Finding {
            violation,
            offset: at.offset,
            related_offsets,
        });
    }

    /// A value of an open enumeration that this version does not list.
    pub(crate) fn unknown_value(
        &mut self,
        at: &Place<'_>,
        info: &crate::object::EnumerationInfo,
        text: Text<'_>,
    ) {
        let severity = info.severity.at(self.options.version());
        let message = match info.value(&text.decode()) {
            Some(_) => format!(
                "expected a value of {} in this API version, found one of another version",
                info.name
            ),
            None => format!(
                "expected a known value of {}, found text of {} characters",
                info.name,
                text.characters()
            ),
        };
        let keyword = Some(format!("{}.json#/x-enum", info.name));
        self.record(
            at,
            Breach {
                rule: Cow::Borrowed(info.rule),
                severity,
                keyword,
                message,
                related: Vec::new(),
            },
        );
    }

    pub(crate) fn version(&self) -> Option<crate::ApiVersion> {
        self.options.version()
    }

    /// Whether a rule is to be judged here at all.
    pub fn applies(&self, rule: &RuleInfo) -> bool {
        rule.versions.contain(self.options.version())
            && (rule.origins.is_empty()
                || self
                    .options
                    .said_origin()
                    .is_some_and(|origin| rule.origins.contains(&origin)))
    }

    /// Records that the object at `at` breaks a rule.
    pub fn broken(&mut self, at: &Place<'_>, object: &'static str, rule: &'static RuleInfo) {
        let pointer = at.pointer();
        let related = rule
            .operands
            .iter()
            .map(|path| (extended(&pointer, path), None))
            .collect();
        self.record(
            at,
            Breach {
                related,
                ..Breach::rule(object, rule)
            },
        );
    }

    /// Records each item of a list below `at` that breaks a rule.
    pub fn broken_items<F>(
        &mut self,
        at: &Place<'_>,
        object: &'static str,
        rule: &'static RuleInfo,
        path: &[&'static str],
        items: &Items<F>,
        holds: impl Fn(&F) -> rule::Truth,
    ) {
        for (index, item) in items.iter().enumerate() {
            if holds(&item.fact) == rule::Truth::False {
                broken_item(
                    self,
                    at,
                    path,
                    (index, item.offset),
                    Breach::rule(object, rule),
                );
            }
        }
    }
}

impl Breach {
    fn rule(object: &'static str, rule: &'static RuleInfo) -> Self {
        Breach {
            rule: Cow::Borrowed(rule.id),
            severity: rule.severity,
            keyword: Some(format!("{object}.json#/x-invariants/{}", rule.index)),
            message: rule.description.to_owned(),
            related: Vec::new(),
        }
    }
}

/// Records a breach at an item of the list that `path` leads to.
fn broken_item<I>(
    walk: &mut Walk<'_, I>,
    at: &Place<'_>,
    path: &[&str],
    item: (usize, usize),
    breach: Breach,
) {
    match path.split_first() {
        None => walk.record(&at.child(Step::Item(item.0), item.1), breach),
        Some((name, rest)) => {
            let member = at.child(Step::Member { object: None, name }, item.1);
            broken_item(walk, &member, rest, item, breach);
        }
    }
}

fn extended(pointer: &Pointer, path: &[&str]) -> Pointer {
    let mut pointer = pointer.clone();
    path.iter().for_each(|name| pointer.push_member(name));
    pointer
}

impl<'a, I: Input<'a>> Walk<'_, I> {
    /// Records that the value which comes next has the wrong type, and passes over it.
    pub fn misfit(
        &mut self,
        at: &Place<'_>,
        expected: &str,
        found: Option<&str>,
    ) -> Result<(), Stop> {
        let shape = self.input.peek()?;
        self.wrong(at, expected, found.unwrap_or(shape.name()));
        self.skip(at)
    }

    /// Records that a value which was just read does not fit.
    pub(crate) fn wrong(&mut self, at: &Place<'_>, expected: &str, found: &str) {
        let message = format!("expected {expected}, found {found}");
        self.record(
            at,
            Breach::schema(rule::SCHEMA_TYPE, Severity::Error, at.keyword(), message),
        );
    }

    /// Records a null where none may stand.
    fn unexpected_null(&mut self, at: &Place<'_>, expected: &str) {
        let message = format!("expected {expected}, found null");
        self.record(
            at,
            Breach::schema(rule::SCHEMA_NULL, Severity::Error, at.keyword(), message),
        );
    }

    /// Reads over any value, as strictly as over a known one.
    pub(crate) fn skip(&mut self, at: &Place<'_>) -> Result<(), Stop> {
        match self.input.peek()? {
            Shape::Null => self.input.null(),
            Shape::Boolean => self.input.boolean().map(|_| ()),
            Shape::Number => self.input.number().map(|_| ()),
            Shape::Text => self.input.text().map(|_| ()),
            Shape::Array => {
                self.input.enter()?;
                let mut index = 0;
                while self.input.item(index == 0)? {
                    self.skip(&at.child(Step::Item(index), 0))?;
                    index += 1;
                }
                Ok(())
            }
            Shape::Object => {
                self.input.enter()?;
                let mut names = Names::<0>::default();
                let mut first = true;
                while let Some((name, offset)) = self.input.member(first)? {
                    first = false;
                    let name = name.decode();
                    if let Some(earlier) = names.unknown(&name, offset) {
                        self.duplicate(at, &name, offset, earlier);
                    }
                    self.skip(&at.child(
                        Step::Member {
                            object: None,
                            name: &name,
                        },
                        offset,
                    ))?;
                }
                Ok(())
            }
        }
    }

    /// Reads over any value and keeps it.
    pub(crate) fn skip_keeping(&mut self, at: &Place<'_>) -> Result<serde_json::Value, Stop> {
        self.input.peek()?;
        let mark = self.input.mark();
        self.skip(at)?;
        Ok(self.input.since(mark))
    }

    fn duplicate(&mut self, at: &Place<'_>, name: &str, offset: usize, earlier: usize) {
        let place = at.child(Step::Member { object: None, name }, offset);
        let message =
            "the member stands twice in its object; readers disagree about which of them counts"
                .to_owned();
        let mut breach =
            Breach::schema(rule::JSON_DUPLICATE_MEMBER, Severity::Error, None, message);
        breach.related.push((place.pointer(), Some(earlier)));
        self.record(&place, breach);
    }

    /// Walks the items of a list that comes next.
    pub(crate) fn list<T: Wire>(
        &mut self,
        at: &Place<'_>,
        mut slot: Option<&mut Vec<T>>,
        wanted: bool,
    ) -> Result<Seen<Items<T::Fact<'a>>>, Stop> {
        let mut items = Items::present();
        let mut exact = true;
        self.input.enter()?;
        let mut index = 0;
        while self.input.item(index == 0)? {
            let shape = self.input.peek()?;
            let place = at.child(Step::Item(index), self.input.offset());
            let mut value = None;
            let fact = if shape == Shape::Null && !T::TAKES_NULL {
                self.unexpected_null(&place, T::EXPECTED);
                self.input.null()?;
                exact = false;
                T::Fact::default()
            } else {
                let seen = T::walk(self, &place, slot.is_some().then_some(&mut value), wanted)?;
                exact &= seen.exact;
                seen.fact
            };
            if wanted {
                items.push(fact, place.offset);
            }
            if let (Some(list), Some(value)) = (slot.as_deref_mut(), value) {
                list.push(value);
            }
            index += 1;
        }
        items.count = index;
        Ok(Seen { fact: items, exact })
    }
}

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
                walk.record(
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
            walk.record(&place, breach);
            walk.muted += 1;
        }
        let fact = if shape == Shape::Null {
            if !T::TAKES_NULL
                && !info
                    .nullable
                    .is_some_and(|versions| versions.contain(walk.version()))
            {
                walk.unexpected_null(&place, T::EXPECTED);
            }
            walk.input.null()?;
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
        walk.muted -= usize::from(!known);
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
        walk.record(
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
                walk.record(
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
struct Names<const N: usize> {
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

    fn unknown(&mut self, name: &str, offset: usize) -> Option<usize> {
        self.unknown.insert(name.to_owned(), offset)
    }
}
