//! Members that no schema knows.

use std::collections::HashMap;

use smallvec::SmallVec;

use super::Walk;
use super::findings::Breach;
use super::meeting::Meeting;
use super::place::{Place, Step};
use crate::extra::Extra;
use crate::input::{Fault, Halt, Input, Text};
use crate::report::Severity;
use crate::rule;

/// A member that the schema does not know: its value comes next.
#[cold]
#[inline(never)]
pub fn unknown<'a, I: Input<'a>>(
    walk: &mut Walk<'_, 'a, I>,
    at: &Place<'_>,
    object: &'static str,
    meeting: &mut Meeting<'a>,
    extra: Option<&mut Extra>,
) -> Result<(), Halt> {
    let (text, offset) = walk.input.name();
    let name = text.decode();
    walk.meet(*at, meeting.strangers(), text, offset)?;
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

impl<'a, I: Input<'a>> Walk<'_, 'a, I> {
    /// A member of a free name: have there been too many in its object, or the same one before?
    pub(super) fn meet(
        &mut self,
        at: Place<'_>,
        names: &mut Strangers<'a>,
        name: Text<'a>,
        offset: usize,
    ) -> Result<(), Halt> {
        if names.count() >= self.free_names {
            return Err(self.input.refuse(Fault::Members, offset));
        }
        if let Some(earlier) = names.meet(name, offset) {
            self.duplicate(at, &name.decode(), offset, earlier);
        }
        Ok(())
    }
}

impl<I> Walk<'_, '_, I> {
    #[cold]
    #[inline(never)]
    fn unknown_member(&mut self, place: &Place<'_>, object: &str) {
        let keyword = Some(format!("{object}.json#/properties"));
        let message = format!("{object} has no such member in any API version known to us");
        self.findings.surprises += 1;
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
}

/// The names of one object's members that the schema does not know, to notice duplicates.
///
/// A few are compared with each other where they stand. Only where they are many, a table is made for them.
#[derive(Debug, Default)]
pub(crate) struct Strangers<'a> {
    few: SmallVec<[(Text<'a>, usize); FEW]>,
    /// Hashed with keys that nobody outside can know, so that no choice of names makes it slow.
    many: Option<HashMap<Text<'a>, usize>>,
}

/// More members than most workspaces give names to.
const FEW: usize = 64;

impl<'a> Strangers<'a> {
    /// Where the name stood before, if it did.
    pub(super) fn meet(&mut self, name: Text<'a>, offset: usize) -> Option<usize> {
        if let Some(many) = &mut self.many {
            return many.insert(name, offset);
        }
        if let Some((_, known)) = self.few.iter_mut().find(|(known, _)| *known == name) {
            return Some(std::mem::replace(known, offset));
        }
        if self.few.len() < FEW {
            self.few.push((name, offset));
            return None;
        }
        let mut many: HashMap<_, _> = self.few.drain(..).collect();
        many.insert(name, offset);
        self.many = Some(many);
        None
    }

    /// How many names there are.
    fn count(&self) -> usize {
        self.many.as_ref().map_or(self.few.len(), HashMap::len)
    }
}
