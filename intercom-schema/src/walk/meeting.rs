//! The members of one object, as they are met.

use super::Walk;
use super::findings::Breach;
use super::place::Place;
use super::strangers::Strangers;
use crate::input::{Halt, Input};
use crate::names::Names;
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
    /// The known member that was met last, or `Names::START`.
    pub last: usize,
    /// Whether no member was met yet.
    pub first: bool,
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

/// Stands for the beginning of the object, before any member.
pub const BEGIN: usize = END - 1;

impl Meeting<'_> {
    /// Before the first member.
    #[inline(always)]
    #[allow(clippy::new_without_default)]
    pub fn new() -> Self {
        Meeting {
            bits: 0,
            last: Names::START,
            first: true,
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
    /// The index of the next member, whose value comes next; one more than all of them for one that the schema does not know; `END`
    /// after the last one.
    ///
    /// The derive calls it only where the member does not follow that follows in the schema.
    #[inline(never)]
    pub fn next(
        &mut self,
        at: &Place<'_>,
        names: &'static Names,
        met: u64,
        meeting: &mut Meeting<'a>,
    ) -> Result<usize, Halt> {
        if self.input.leave() {
            return Ok(END);
        }
        let guess = names.after(meeting.last);
        let (member, offset) = match self.expect(names, guess, meeting.first) {
            Some(offset) => (guess, offset),
            None => match self.other(names, guess, meeting)? {
                Some(member) => (member, self.input.name().1),
                None => return Ok(END),
            },
        };
        meeting.first = false;
        meeting.bits = 0;
        if member < names.count() {
            meeting.last = member;
            meeting.bits = 1 << member;
            if met >> member & 1 == 1 {
                self.again(at, names, member, offset, met, meeting);
                meeting.bits = u64::MAX;
            }
        }
        Ok(member)
    }

    /// Takes the name of the guessed member, if it comes next, and gives its offset.
    #[inline(always)]
    fn expect(&mut self, names: &'static Names, guess: usize, first: bool) -> Option<usize> {
        let (spelled, name) = names.spelled(guess)?;
        self.input.expected(first, spelled, name)
    }

    /// The next member, which is not the one that was guessed.
    fn other(
        &mut self,
        names: &'static Names,
        guess: usize,
        meeting: &Meeting<'a>,
    ) -> Result<Option<usize>, Halt> {
        // Many a member is there in one object and not in the next.
        let second = names.after(guess);
        if let Some(offset) = self.expect(names, second, meeting.first) {
            self.input.named(offset);
            return Ok(Some(second));
        }
        if !self.input.member(meeting.first)? {
            return Ok(None);
        }
        self.input.ready();
        let known = names.find(&self.input.name().0.bytes());
        if let Some(member) = known {
            names.learn(meeting.last, member);
        }
        Ok(Some(known.unwrap_or(names.count())))
    }

    /// Records that a member, whose name stands at `offset`, was met before, if it was. From then on all members count as met, so that
    /// each of them is taken here: nobody writes down where names stand until one of them comes twice.
    #[cold]
    #[inline(never)]
    pub fn again(
        &mut self,
        at: &Place<'_>,
        names: &'static Names,
        member: usize,
        offset: usize,
        met: u64,
        meeting: &mut Meeting<'a>,
    ) {
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
            walk.input.enter()?;
            let mut first = true;
            while walk.input.member(first)? {
                first = false;
                let (name, offset) = walk.input.name();
                if offset >= end {
                    break;
                }
                if let Some(member) = names.find(&name.bytes()) {
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
