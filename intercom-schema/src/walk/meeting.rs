//! The members of one object, as they are met.

use super::Walk;
use super::findings::Breach;
use super::place::Place;
use super::strangers::Strangers;
use crate::input::{Halt, Input};
use crate::names::{Names, Order};
use crate::object::MemberInfo;
use crate::report::Severity;
use crate::rule;

/// The members of one object, as they are met. The derive drives it.
///
/// Which of the known members were met, one bit for each, is kept by the derive's loop in a register.
#[derive(Debug)]
pub struct Meeting<'a> {
    /// What `Walk::next` adds to the members that were met.
    pub bits: u64,
    /// Whether the member that was met last has been met before. For `forget`, which clears it.
    pub again: bool,
    rare: Option<Box<Rare<'a>>>,
}

/// What few objects have.
#[derive(Debug, Default)]
struct Rare<'a> {
    twice: Option<Twice>,
    strangers: Strangers<'a>,
}

/// What is known of an object's members once one of them stands there twice.
#[derive(Debug)]
struct Twice {
    met: u64,
    /// Where each name stood the last time.
    offsets: Vec<usize>,
}

/// Stands for the member that `Walk::next` finds.
pub const NEXT: usize = usize::MAX;

/// Stands for the end of the object.
pub const END: usize = NEXT - 1;

/// The member before the first one.
pub const START: usize = Order::START;

/// Stands for the beginning of the object, before any member.
pub const BEGIN: usize = END - 1;

impl Meeting<'_> {
    /// Before the first member.
    #[inline(always)]
    #[allow(clippy::new_without_default)]
    pub fn new() -> Self {
        Meeting {
            bits: 0,
            again: false,
            rare: None,
        }
    }
}

impl<'a> Meeting<'a> {
    /// The members that the schema does not know.
    pub(super) fn strangers(&mut self) -> &mut Strangers<'a> {
        &mut self.rare.get_or_insert_default().strangers
    }
}

impl<'a, I: Input<'a>> Walk<'_, 'a, I> {
    /// The member that came after `last` the last time, and where its value stands, if it comes again and was not met yet.
    #[inline(always)]
    pub fn guess(
        &mut self,
        names: &'static Names,
        (met, last): (u64, usize),
        members: &mut I::Members,
        cursor: I::Cursor,
    ) -> Option<(usize, I::Cursor)> {
        let guess = names.order.after(last);
        let name = names.get(guess)?;
        if met >> guess & 1 == 1 {
            return None;
        }
        let value = self.input.guessed(members, cursor, name)?;
        Some((guess, value))
    }

    /// The index of the next member, whose value comes next; one more than all of them for one that the schema does not know; `END`
    /// after the last one.
    ///
    /// The derive calls it only where neither the member follows that follows in the schema nor the one that came the last time.
    #[inline(never)]
    pub fn next(
        &mut self,
        cursor: I::Cursor,
        names: &'static Names,
        members: &mut I::Members,
        (met, last): (u64, usize),
        at: &Place<'_>,
        meeting: &mut Meeting<'a>,
    ) -> Result<usize, Halt> {
        let member = match self.input.found(cursor, members, names) {
            Some(member) => member,
            None => self.unusual(cursor, names, members)?,
        };
        if member >= names.count() {
            meeting.bits = 0;
            return Ok(member);
        }
        names.order.learn(last, member);
        meeting.bits = 1 << member;
        if met >> member & 1 == 1 {
            self.again(at, names, member, met, meeting);
            meeting.bits = u64::MAX;
        }
        Ok(member)
    }

    /// The same for a member that is not known, or whose name is not written as usual, and for the end.
    #[inline(never)]
    fn unusual(
        &mut self,
        cursor: I::Cursor,
        names: &'static Names,
        members: &mut I::Members,
    ) -> Result<usize, Halt> {
        self.input.go(cursor);
        if !self.input.member(members)? {
            return Ok(END);
        }
        Ok(self.input.known(names).unwrap_or(names.count()))
    }

    /// Records that a member, whose name was just read, was met before, if it was. From then on all members count as met, so that each
    /// of them is taken here: nobody writes down where names stand until one of them comes twice.
    #[cold]
    #[inline(never)]
    fn again(
        &mut self,
        at: &Place<'_>,
        names: &'static Names,
        member: usize,
        met: u64,
        meeting: &mut Meeting<'a>,
    ) {
        let (_, offset) = self.input.name();
        let twice = &mut meeting.rare.get_or_insert_default().twice;
        let twice = twice.get_or_insert_with(|| Twice {
            met,
            offsets: self.offsets_up_to(at, names, offset),
        });
        meeting.again = twice.met >> member & 1 == 1;
        twice.met |= 1 << member;
        let earlier = std::mem::replace(&mut twice.offsets[member], offset);
        if meeting.again {
            self.duplicate(*at, names.name(member), offset, earlier);
        }
    }

    /// Where the known names stand in the object at `at`, looking again at what was read of it up to `end`.
    fn offsets_up_to(&mut self, at: &Place<'_>, names: &'static Names, end: usize) -> Vec<usize> {
        let mut offsets = vec![0; names.count()];
        let (here, found) = (self.input.mark(), self.findings.mark());
        let surprises = self.findings.surprises;
        let mut look_again = |walk: &mut Self| -> Result<(), Halt> {
            walk.input.back_to(at.offset);
            let mut members = walk.input.members()?;
            while walk.input.member(&mut members)? {
                let (_, offset) = walk.input.name();
                if offset >= end {
                    break;
                }
                if let Some(member) = walk.input.known(names) {
                    offsets[member] = offset;
                }
                walk.skip(at)?;
            }
            Ok(())
        };
        // All of it was read without a fault.
        let _read = look_again(self);
        self.input.rewind(here);
        self.findings.rewind(found);
        self.findings.surprises = surprises;
        offsets
    }

    /// After the last member: what is missing?
    #[inline(always)]
    pub fn finish(
        &mut self,
        at: &Place<'_>,
        object: &'static str,
        members: &'static [MemberInfo],
        names: &'static Names,
        met: u64,
        meeting: &Meeting<'a>,
    ) {
        let twice = meeting.rare.as_ref().and_then(|rare| rare.twice.as_ref());
        let met = twice.map_or(met, |twice| twice.met);
        let missing = names.required & !met;
        if missing != 0 {
            self.missing(*at, object, members, missing);
        }
    }

    #[cold]
    #[inline(never)]
    fn missing(&mut self, at: Place<'_>, object: &str, members: &[MemberInfo], missing: u64) {
        for (index, info) in members.iter().enumerate() {
            if missing >> index & 1 == 1 {
                let keyword = Some(format!("{object}.json#/required"));
                let message = format!("the member `{}` is missing", info.name);
                self.findings.record(
                    &at,
                    Breach::schema(rule::SCHEMA_REQUIRED, Severity::Error, keyword, message),
                );
            }
        }
    }
}
