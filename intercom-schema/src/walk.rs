//! The one walk: over any input, checking as it goes, and keeping what it sees when asked to.
//!
//! ```text
//! Input ──▶ Walk ──▶ T::walk for each value ──▶ facts, for the rules of the objects around it
//!             │                             └──▶ the value itself, if there is a slot for it
//!             └──▶ findings ──▶ Report
//! ```
//! A value's walk gets its [`Place`] (a linked list on the stack, spelled out as a pointer only when something is wrong), fills in what
//! rules may want to know of it, and returns whether the type holds the very JSON. The derive writes the loop over an object's members;
//! all that it calls is here. What reports something is kept out of line, and takes a place as a value, so that a place costs nothing
//! while nothing is wrong.

mod findings;
mod known;
mod meeting;
mod place;
mod shape;
mod strangers;

pub use known::{Described, Known, Slot, forget};
pub use meeting::{BEGIN, END, Meeting, NEXT, START};
pub use place::Place;
pub use strangers::unknown;

use std::borrow::Cow;

use crate::fact::{Items, Noted, Notes};
use crate::input::{Fault, Halt, Input, Shape, Stop, Text};
use crate::object::{EnumerationInfo, RuleInfo};
use crate::options::Options;
use crate::report::{Report, Severity};
use crate::rule;
use crate::version::Origin;
use crate::wire::Wire;
use findings::{Beside, Breach, Findings};
use place::Step;
use strangers::Strangers;

/// A walk under way.
#[derive(Debug)]
pub struct Walk<'o, 'a, I> {
    /// What is read.
    pub input: I,
    /// What rules see of the items of lists.
    pub notes: &'o mut Notes<'a>,
    findings: Findings<'o>,
    /// How many members of free names an object may have.
    free_names: usize,
    /// How many notes there may be.
    most_notes: usize,
}

/// The report on bytes that could not even be opened.
pub(crate) fn refused(options: &Options, stop: Stop, bytes: Option<&[u8]>) -> Report {
    let mut findings = Findings::new(options);
    findings.stopped(stop);
    findings.report(bytes)
}

impl<'o, 'a, I> Walk<'o, 'a, I> {
    pub(crate) fn new(input: I, options: &'o Options, notes: &'o mut Notes<'a>) -> Self {
        Walk {
            input,
            notes,
            findings: Findings::new(options),
            free_names: options.limits().members,
            most_notes: options.limits().facts,
        }
    }

    /// Records why reading ended early.
    pub(crate) fn stopped(&mut self, stop: Stop) {
        self.findings.stopped(stop);
    }

    /// Whether some member was met twice.
    pub(crate) fn met_twice(&self) -> bool {
        self.findings.twice
    }

    pub(crate) fn report(self, bytes: Option<&[u8]>) -> Report {
        self.findings.report(bytes)
    }

    /// A value of an open enumeration that this version does not list.
    #[cold]
    #[inline(never)]
    pub(crate) fn unknown_value(&mut self, at: Place<'_>, info: &EnumerationInfo, text: Text<'_>) {
        let severity = info.severity.at(self.findings.options.version());
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
        self.findings.record(
            &at,
            Breach {
                rule: Cow::Borrowed(info.rule),
                severity,
                keyword,
                message,
                beside: Beside::Nothing,
            },
        );
    }

    #[inline(always)]
    pub(crate) fn version(&self) -> Option<crate::ApiVersion> {
        self.findings.options.version()
    }

    /// Whether a rule is to be judged here at all.
    #[inline(always)]
    pub fn applies(&self, rule: &RuleInfo) -> bool {
        rule.versions.contain(self.findings.options.version())
            && (rule.origins.is_empty()
                || self
                    .findings
                    .origin
                    .is_some_and(|origin| rule.origins.contains(&origin)))
    }

    /// Inside a carrier, everything comes from where the carrier shows; gives back what held around it.
    pub fn enter_origin(&mut self, origin: Origin) -> Option<Origin> {
        self.findings.origin.replace(origin)
    }

    /// After the carrier.
    pub fn leave_origin(&mut self, around: Option<Origin>) {
        self.findings.origin = around;
    }

    /// Records that the object at `at` breaks a rule.
    #[cold]
    #[inline(never)]
    pub fn broken(&mut self, at: &Place<'_>, object: &'static str, rule: &'static RuleInfo) {
        self.findings.record(
            at,
            Breach {
                beside: Beside::Members(rule.operands),
                ..Breach::rule(object, rule)
            },
        );
    }

    /// What rules see of lists, and where to record which of them are broken.
    pub fn judging(&mut self) -> (&Notes<'a>, &mut Findings<'o>) {
        (self.notes, &mut self.findings)
    }

    #[cold]
    #[inline(never)]
    pub(super) fn duplicate(&mut self, at: Place<'_>, name: &str, offset: usize, earlier: usize) {
        self.findings.surprises += 1;
        self.findings.twice = true;
        let place = at.child(Step::Member(name), offset);
        let message = Fault::TWICE.to_owned();
        let breach = Breach {
            beside: Beside::Earlier(earlier),
            ..Breach::schema(rule::JSON_DUPLICATE_MEMBER, Severity::Error, None, message)
        };
        self.findings.record(&place, breach);
    }
}

impl<'a, I: Input<'a>> Walk<'_, 'a, I> {
    /// Records that the value which comes next has the wrong type, and passes over it.
    #[cold]
    #[inline(never)]
    pub fn misfit(&mut self, at: Place<'_>, expected: &str) -> Result<(), Halt> {
        let shape = self.input.peek()?;
        // A scalar may yet turn out to be none; an array or an object is one from its bracket on.
        let scalar = !matches!(shape, Shape::Array | Shape::Object);
        if scalar {
            self.skip(&at)?;
        }
        self.wrong(at, expected, shape.name());
        match scalar {
            true => Ok(()),
            // There is nothing in it for anybody, however long it is.
            false if at.is_root() => Err(Halt),
            false => self.skip(&at),
        }
    }

    /// Records that a value which was just read does not fit.
    #[cold]
    #[inline(never)]
    pub(crate) fn wrong(&mut self, at: Place<'_>, expected: &str, found: &str) {
        let message = format!("expected {expected}, found {found}");
        self.findings.record(
            &at,
            Breach::schema(rule::SCHEMA_TYPE, Severity::Error, at.keyword(), message),
        );
    }

    /// Records a null where none may stand.
    #[cold]
    #[inline(never)]
    pub(super) fn unexpected_null(&mut self, at: Place<'_>, expected: &str) {
        let message = format!("expected {expected}, found null");
        self.findings.record(
            &at,
            Breach::schema(rule::SCHEMA_NULL, Severity::Error, at.keyword(), message),
        );
    }

    /// Reads over any value, as strictly as over a known one.
    pub(crate) fn skip(&mut self, at: &Place<'_>) -> Result<(), Halt> {
        match self.input.peek()? {
            Shape::Null => self.input.null(),
            Shape::Boolean => self.input.boolean().map(|_| ()),
            Shape::Number => self.input.number().map(|_| ()),
            Shape::Text => self.input.text().map(|_| ()),
            Shape::Array => {
                let mut items = self.input.items()?;
                let mut index = 0;
                while self.input.item(&mut items)? {
                    self.skip(&at.child(Step::Item(index), 0))?;
                    index += 1;
                }
                Ok(())
            }
            Shape::Object => self.skip_object(at),
        }
    }

    fn skip_object(&mut self, at: &Place<'_>) -> Result<(), Halt> {
        let mut members = self.input.members()?;
        let mut names = Strangers::default();
        while self.input.member(&mut members)? {
            let (name, offset) = self.input.name();
            self.meet(*at, &mut names, name, offset)?;
            self.skip(&at.child(Step::Named(name), offset))?;
        }
        Ok(())
    }

    /// Reads over any value and keeps it.
    #[inline(never)]
    pub(crate) fn skip_keeping(&mut self, at: &Place<'_>) -> Result<serde_json::Value, Halt> {
        self.input.peek()?;
        let mark = self.input.mark();
        self.skip(at)?;
        Ok(self.input.since(mark))
    }

    /// Walks the items of a list that comes next.
    #[inline(never)]
    pub(crate) fn list<T: Wire>(
        &mut self,
        at: &Place<'_>,
        mut slot: Option<&mut Vec<T>>,
        wanted: bool,
        items: &mut Items<T::Fact<'a>>,
    ) -> Result<bool, Halt> {
        *items = Items::present();
        let mut exact = true;
        let mut left = self.input.items()?;
        let mut index = 0;
        let mut fact = T::Fact::default();
        while self.input.item(&mut left)? {
            self.input.ready();
            let place = at.child(Step::Item(index), self.input.offset());
            let mark = self.notes.mark();
            let mut value = None;
            if self.input.is_next(Shape::Null) && !T::TAKES_NULL {
                self.input.null()?;
                self.unexpected_null(place, T::EXPECTED);
                fact = T::Fact::default();
                exact = false;
            } else {
                let slot = (I::KEEPS && slot.is_some()).then_some(&mut value);
                exact &= T::walk(self, &place, slot, wanted, &mut fact)?;
            }
            if wanted {
                items.add(self.notes, &fact, place.offset);
                if self.notes.mark() > self.most_notes {
                    return Err(self.input.refuse(Fault::Facts, place.offset));
                }
            } else {
                self.notes.rewind(mark);
            }
            if I::KEEPS
                && let (Some(list), Some(value)) = (slot.as_deref_mut(), value)
            {
                list.push(value);
            }
            index += 1;
        }
        if let Some(list) = slot {
            list.shrink_to_fit();
        }
        items.count = index;
        Ok(exact)
    }
}

/// Records each item of the list at `path` below `at` that breaks a rule.
pub fn broken_items<'n, 'a, F: Noted<'a>>(
    (notes, findings): (&'n Notes<'a>, &mut Findings<'_>),
    at: &Place<'_>,
    broken: (&'static str, &'static RuleInfo),
    path: &[&'static str],
    items: &Items<F>,
    holds: impl Fn(&F::Kept<'n>) -> rule::Truth,
) {
    notes.index_lists(true);
    for item in items.iter(notes) {
        if holds(&item.facts) == rule::Truth::False {
            let (object, rule) = broken;
            let place = (item.index, item.offset);
            broken_item(findings, at, path, place, Breach::rule(object, rule));
        }
    }
    notes.index_lists(false);
}

/// Records a breach at an item of the list that `path` leads to.
#[cold]
fn broken_item(
    findings: &mut Findings<'_>,
    at: &Place<'_>,
    path: &[&str],
    item: (usize, usize),
    breach: Breach,
) {
    match path.split_first() {
        None => findings.record(&at.child(Step::Item(item.0), item.1), breach),
        Some((name, rest)) => {
            let member = at.child(Step::Member(name), item.1);
            broken_item(findings, &member, rest, item, breach);
        }
    }
}
