//! The members of one object, as they are met.

use std::collections::HashMap;

use smallvec::SmallVec;

use super::Walk;
use super::findings::Breach;
use super::place::{Place, Step};
use crate::extra::Extra;
use crate::fact::Fact;
use crate::input::{Halt, Input, Shape, Text};
use crate::names::Names;
use crate::object::MemberInfo;
use crate::report::Severity;
use crate::rule;
use crate::version::Versions;
use crate::wire::Wire;

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

/// A field to fill, with the `extra` of its object; `None` when only judging.
pub type Slot<'s, T> = Option<(&'s mut Option<T>, &'s mut Extra)>;

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

/// The members of one object that the schema does not know; nothing while there are none.
pub type Unknown<'a> = Option<Box<Strangers<'a>>>;

/// A member that the schema does not know: its value comes next.
#[cold]
#[inline(never)]
pub fn unknown<'a, I: Input<'a>>(
    walk: &mut Walk<'_, 'a, I>,
    at: &Place<'_>,
    object: &'static str,
    strangers: &mut Unknown<'a>,
    extra: Option<&mut Extra>,
) -> Result<(), Halt> {
    let (text, offset) = walk.input.name();
    let name = text.decode();
    if let Some(earlier) = strangers.get_or_insert_default().meet(text, offset) {
        walk.duplicate(*at, &name, offset, earlier);
    }
    walk.input.peek()?;
    let place = at.child(Step::Member(&name), walk.input.offset());
    walk.unknown_member(&place, object);
    match extra {
        Some(extra) => {
            let value = walk.skip_keeping(&place)?;
            extra.insert(&*name, value);
        }
        None => walk.skip(&place)?,
    }
    Ok(())
}

/// A member of the object at `at` that the schema knows.
#[derive(Clone, Copy, Debug)]
pub struct Known<'p> {
    /// The object around it.
    pub at: &'p Place<'p>,
    /// What the schema says.
    pub described: &'static Described,
}

/// A member as the derive describes it.
#[derive(Debug)]
pub struct Described {
    /// The object's name.
    pub object: &'static str,
    /// The member.
    pub info: MemberInfo,
    /// Its place among the object's members.
    pub index: usize,
}

impl<'a, I: Input<'a>> Walk<'_, 'a, I> {
    /// A member that the schema knows: its value comes next.
    #[inline(always)]
    pub fn member<T: Wire>(
        &mut self,
        known: Known<'_>,
        slot: Slot<'_, T>,
        wanted: bool,
        fact: &mut T::Fact<'a>,
    ) -> Result<(), Halt> {
        self.read(known, slot, fact, |walk, place, slot, fact| {
            T::walk(walk, place, slot, wanted, fact)
        })
    }

    /// A member that must be one text.
    #[inline(always)]
    pub fn constant(
        &mut self,
        known: Known<'_>,
        slot: Slot<'_, String>,
        fact: &mut Fact<Text<'a>>,
    ) -> Result<(), Halt> {
        let constant = known.described.info.constant.unwrap_or_default();
        self.read(known, slot, fact, |walk, place, slot, fact| {
            if walk.input.is_next(Shape::Text) && walk.input.exactly(constant) {
                *fact = Fact::Is(Text::plain(constant));
                if let Some(slot) = slot {
                    *slot = Some(constant.to_owned());
                }
                return Ok(true);
            }
            another_constant(walk, *place, slot, fact, constant)
        })
    }

    /// What is the same for every known member: versions, null, and JSON that the type cannot hold.
    ///
    /// A place is made only where it is needed: it would have to be written to memory for every member.
    #[inline(always)]
    fn read<T: Wire>(
        &mut self,
        known: Known<'_>,
        slot: Slot<'_, T>,
        fact: &mut T::Fact<'a>,
        value: impl FnOnce(
            &mut Self,
            &Place<'_>,
            Option<&mut Option<T>>,
            &mut T::Fact<'a>,
        ) -> Result<bool, Halt>,
    ) -> Result<(), Halt> {
        let Described { info, index, .. } = known.described;
        self.input.ready();
        let judged = info.versions.contain(self.version());
        if !judged {
            self.other_version(known)?;
        }
        if self.input.is_next(Shape::Null) {
            let offset = self.input.offset();
            self.input.null()?;
            let fits = T::TAKES_NULL
                || info
                    .nullable
                    .is_some_and(|versions| versions.contain(self.version()));
            if !fits {
                self.unexpected_null(known.place(offset), T::EXPECTED);
            }
            if let Some((_, extra)) = slot {
                extra.set_null_at(*index, true);
            }
            *fact = T::Fact::default();
        } else {
            let place = known.place(self.input.offset());
            match slot {
                Some((field, extra)) if I::KEEPS => {
                    let mark = self.input.mark();
                    if !value(self, &place, Some(field), fact)? {
                        extra.insert(info.name, self.input.since(mark));
                    }
                }
                _ => {
                    value(self, &place, None, fact)?;
                }
            }
        }
        if !judged {
            self.findings.muted -= 1;
        }
        Ok(())
    }
}

impl<'p> Known<'p> {
    #[inline(always)]
    fn place(self, offset: usize) -> Place<'p> {
        self.at.child(Step::Known(self.described), offset)
    }
}

/// Makes room for the last of several members of one name: it counts, as it does for serde_json.
pub fn forget<T>(known: Known<'_>, slot: Slot<'_, T>) {
    if let Some((field, extra)) = slot {
        *field = None;
        extra.remove(known.described.info.name);
        extra.set_null_at(known.described.index, false);
    }
}

/// A member that must be one text, and is not written as that.
#[inline(never)]
fn another_constant<'a, I: Input<'a>>(
    walk: &mut Walk<'_, 'a, I>,
    place: Place<'_>,
    slot: Option<&mut Option<String>>,
    fact: &mut Fact<Text<'a>>,
    constant: &'static str,
) -> Result<bool, Halt> {
    let exact = String::walk(walk, &place, slot, false, fact)?;
    if let Fact::Is(text) = fact
        && !text.is(constant)
    {
        let message = format!(
            "expected \"{constant}\", found text of {} characters",
            text.characters()
        );
        let keyword = place.keyword().map(|member| member + "/const");
        walk.findings.record(
            &place,
            Breach::schema(rule::SCHEMA_CONST, Severity::Error, keyword, message),
        );
    }
    Ok(exact)
}

impl<'a, I> Walk<'_, 'a, I> {
    /// Records that a member belongs to other API versions; inside of it nothing is judged.
    #[cold]
    #[inline(never)]
    fn other_version(&mut self, known: Known<'_>) -> Result<(), Halt>
    where
        I: Input<'a>,
    {
        // What is no value at all is not reported as a member.
        self.input.peek()?;
        let place = known.place(self.input.offset());
        let message = format!(
            "this member belongs to other API versions ({})",
            in_words(known.described.info.versions)
        );
        let breach = Breach::schema(
            rule::SCHEMA_OTHER_VERSION,
            Severity::Drift,
            place.keyword(),
            message,
        );
        self.findings.record(&place, breach);
        self.findings.muted += 1;
        Ok(())
    }

    #[cold]
    #[inline(never)]
    fn unknown_member(&mut self, place: &Place<'_>, object: &str) {
        let keyword = Some(format!("{object}.json#/properties"));
        let message = format!("{object} has no such member in any API version known to us");
        self.findings.strangers += 1;
        self.findings.record(
            place,
            Breach::schema(
                rule::SCHEMA_UNKNOWN_MEMBER,
                Severity::Drift,
                keyword,
                message,
            ),
        );
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

/// Versions as a message says them.
fn in_words(versions: Versions) -> String {
    match (versions.since, versions.until) {
        (Some(since), Some(until)) => format!("{since} to {until}"),
        (Some(since), None) => format!("{since} and later"),
        (None, Some(until)) => format!("up to {until}"),
        (None, None) => "all".to_owned(),
    }
}

/// The names of one object's members that the schema does not know, to notice duplicates.
///
/// A few are compared with each other where they stand. Only where they are many, a table is made for them.
#[derive(Debug, Default)]
pub struct Strangers<'a> {
    few: SmallVec<[(Text<'a>, usize); FEW]>,
    many: Option<HashMap<String, usize>>,
}

/// More members than most workspaces give names to.
const FEW: usize = 64;

impl<'a> Strangers<'a> {
    /// Where the name stood before, if it did.
    pub(super) fn meet(&mut self, name: Text<'a>, offset: usize) -> Option<usize> {
        if let Some(many) = &mut self.many {
            return many.insert(name.decode().into_owned(), offset);
        }
        if let Some((_, known)) = self.few.iter_mut().find(|(known, _)| *known == name) {
            return Some(std::mem::replace(known, offset));
        }
        if self.few.len() < FEW {
            self.few.push((name, offset));
            return None;
        }
        let few = self.few.drain(..);
        let mut many: HashMap<String, usize> = few
            .map(|(name, offset)| (name.decode().into_owned(), offset))
            .collect();
        many.insert(name.decode().into_owned(), offset);
        self.many = Some(many);
        None
    }
}
