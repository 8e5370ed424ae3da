//! A member that the schema knows: what is the same for all of them, whatever their type.

use super::Walk;
use super::findings::Breach;
use super::place::{Place, Step};
use crate::extra::Extra;
use crate::fact::Fact;
use crate::input::{Halt, Input, Shape, Text};
use crate::object::MemberInfo;
use crate::report::Severity;
use crate::rule;
use crate::version::{ApiVersion, Versions};
use crate::wire::Wire;

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

/// A field to fill, with the `extra` of its object; `None` when only judging.
pub type Slot<'s, T> = Option<(&'s mut Option<T>, &'s mut Extra)>;

impl<'a, I: Input<'a>> Walk<'_, 'a, I> {
    /// A member that the schema knows: its value stands at the cursor, or comes behind it. Gives back where reading stands then.
    #[inline(always)]
    pub fn value<T: Wire>(
        &mut self,
        known: Known<'_>,
        cursor: I::Cursor,
        mut slot: Slot<'_, T>,
        wanted: bool,
        fact: &mut T::Fact<'a>,
    ) -> Result<I::Cursor, Halt> {
        if known.is_judged(self.version()) {
            if let Some(next) = self.quick_null(known, cursor, &mut slot, fact) {
                return Ok(next);
            }
            let field = slot.as_mut().map(|(field, _)| &mut **field);
            if let Some(next) = T::quick(self, cursor, field, fact) {
                return Ok(next);
            }
            self.input.go(cursor);
            if !I::KEEPS && T::OPENS.is_some_and(|shape| self.input.is_next(shape)) {
                let place = known.place(self.input.offset());
                T::walk(self, &place, None, wanted, fact)?;
                return Ok(self.input.cursor());
            }
        }
        self.input.go(cursor);
        self.member(known, slot, wanted, fact)?;
        Ok(self.input.cursor())
    }

    /// A member that must be one text, which stands between quotes in `quoted`.
    #[inline(always)]
    pub fn constant_value(
        &mut self,
        known: Known<'_>,
        cursor: I::Cursor,
        slot: Slot<'_, String>,
        fact: &mut Fact<Text<'a>>,
        quoted: &'static str,
    ) -> Result<I::Cursor, Halt> {
        if known.is_judged(self.version())
            && let Some(next) = self.input.comes(cursor, quoted)
        {
            let constant = known.described.info.constant.unwrap_or_default();
            *fact = Fact::Is(Text::plain(constant));
            if let Some((field, _)) = slot {
                *field = Some(constant.to_owned());
            }
            return Ok(next);
        }
        self.input.go(cursor);
        self.constant(known, slot, fact)?;
        Ok(self.input.cursor())
    }

    /// A null where one may stand.
    #[inline(always)]
    fn quick_null<T: Wire>(
        &mut self,
        known: Known<'_>,
        cursor: I::Cursor,
        slot: &mut Slot<'_, T>,
        fact: &mut T::Fact<'a>,
    ) -> Option<I::Cursor> {
        let Described { info, index, .. } = known.described;
        if !info.nullable?.contain(self.version()) {
            return None;
        }
        let next = self.input.quick_null(cursor)?;
        if let Some((_, extra)) = slot {
            extra.set_null_at(*index, true);
        }
        *fact = T::Fact::default();
        Some(next)
    }

    /// A member that the schema knows, whatever its value is.
    #[inline(never)]
    fn member<T: Wire>(
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

    /// A member that must be one text, whatever its value is.
    #[inline(never)]
    fn constant(
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
    /// Whether the member belongs to the API version at hand.
    #[inline(always)]
    fn is_judged(self, version: Option<ApiVersion>) -> bool {
        self.described.info.versions.contain(version)
    }

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
