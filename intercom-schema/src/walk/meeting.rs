//! The members of one object, as they are met.

use super::Walk;
use super::findings::Breach;
use super::place::Place;
use crate::input::{Halt, Input};
use crate::names::Names;
use crate::object::MemberInfo;
use crate::report::Severity;
use crate::rule;

/// The members of one object, as they are met. The derive drives it.
///
/// Small, and never handed to a function that is not inlined: the loop over members keeps it in registers.
#[derive(Debug)]
pub struct Meeting<const N: usize> {
    /// The known member that was met last, or `Names::START`.
    last: usize,
    first: bool,
    /// The known members that were met, one bit for each.
    met: u64,
    /// Whether the member that was met last has been met before.
    pub again: bool,
}

/// Stands for the member that `Meeting::next` finds.
pub const NEXT: usize = usize::MAX;

/// Where the name of each known member stands, counted from the object's beginning. In an object of more than 4 GiB, the first of two
/// duplicates may be given a wrong place.
pub type Offsets<const N: usize> = [u32; N];

impl<const N: usize> Meeting<N> {
    /// Before the first member.
    #[inline(always)]
    #[allow(clippy::new_without_default)]
    pub fn new() -> Self {
        Meeting {
            last: Names::<N>::START,
            first: true,
            met: 0,
            again: false,
        }
    }

    /// The index of the next member, whose value comes next; `N` for one that the schema does not know; `None` at the end.
    #[inline(always)]
    pub fn next<'a, I: Input<'a>>(
        &mut self,
        walk: &mut Walk<'_, 'a, I>,
        at: &Place<'_>,
        names: &'static Names<N>,
        offsets: &mut Offsets<N>,
    ) -> Result<Option<usize>, Halt> {
        let guess = names.after(self.last);
        let (member, offset) = match expect(walk, names, guess, self.first) {
            Some(offset) => (guess, offset),
            None => match other(walk, names, self.last, guess, self.first)? {
                Some(member) => (member, walk.input.name().1),
                None => return Ok(None),
            },
        };
        self.first = false;
        if member < N {
            self.met(walk, at, member, offset, offsets, names);
        }
        Ok(Some(member))
    }

    /// Goes on to a member if it comes right next, as it mostly does: `spelled` is its name as it stands behind the last value or, for
    /// `begin`, behind the opening brace. Gives back `NEXT` otherwise. This is `next`, with everything known at compile time.
    #[inline(always)]
    pub fn then<'a, I: Input<'a>>(
        &mut self,
        walk: &mut Walk<'_, 'a, I>,
        at: &Place<'_>,
        member: usize,
        spelled: &'static str,
        names: &'static Names<N>,
        offsets: &mut Offsets<N>,
    ) -> usize {
        match walk.input.comes(spelled) {
            Some(offset) => {
                self.met(walk, at, member, offset, offsets, names);
                member
            }
            None => NEXT,
        }
    }

    /// The same for the first member.
    #[inline(always)]
    pub fn begin<'a, I: Input<'a>>(
        &mut self,
        walk: &mut Walk<'_, 'a, I>,
        at: &Place<'_>,
        member: usize,
        spelled: &'static str,
        names: &'static Names<N>,
        offsets: &mut Offsets<N>,
    ) -> usize {
        let found = self.then(walk, at, member, spelled, names, offsets);
        self.first = found == NEXT;
        found
    }

    #[inline(always)]
    fn met<'a, I>(
        &mut self,
        walk: &mut Walk<'_, 'a, I>,
        at: &Place<'_>,
        member: usize,
        offset: usize,
        offsets: &mut Offsets<N>,
        names: &'static Names<N>,
    ) {
        self.last = member;
        self.again = self.met >> member & 1 == 1;
        if self.again {
            let earlier = at.offset + offsets[member] as usize;
            walk.duplicate(*at, names.name(member), offset, earlier);
        }
        self.met |= 1 << member;
        offsets[member] = (offset - at.offset) as u32;
    }

    /// After the last member: what is missing?
    #[inline(always)]
    pub fn finish<'a, I>(
        &self,
        walk: &mut Walk<'_, 'a, I>,
        at: &Place<'_>,
        object: &'static str,
        members: &'static [MemberInfo; N],
        names: &'static Names<N>,
    ) {
        let missing = names.required & !self.met;
        if missing != 0 {
            walk.missing(*at, object, members, missing);
        }
    }
}

/// Takes the name of the guessed member, if it comes next, and gives its offset.
#[inline(always)]
fn expect<'a, const N: usize, I: Input<'a>>(
    walk: &mut Walk<'_, 'a, I>,
    names: &'static Names<N>,
    guess: usize,
    first: bool,
) -> Option<usize> {
    let (spelled, name) = names.spelled(guess)?;
    walk.input.expected(first, spelled, name)
}

/// The next member, which is not the one that was guessed.
#[inline(never)]
fn other<'a, const N: usize, I: Input<'a>>(
    walk: &mut Walk<'_, 'a, I>,
    names: &'static Names<N>,
    last: usize,
    guess: usize,
    first: bool,
) -> Result<Option<usize>, Halt> {
    if walk.input.leave() {
        return Ok(None);
    }
    // Many a member is there in one object and not in the next.
    let second = names.after(guess);
    if let Some(offset) = expect(walk, names, second, first) {
        walk.input.named(offset);
        return Ok(Some(second));
    }
    if !walk.input.member(first)? {
        return Ok(None);
    }
    let known = names.find(&walk.input.name().0.decode());
    if let Some(member) = known {
        names.learn(last, member);
    }
    Ok(Some(known.unwrap_or(N)))
}

impl<I> Walk<'_, '_, I> {
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
