//! Which variant of a union an object is: a look ahead over its members, and back.

use smallvec::SmallVec;

use super::Walk;
use super::findings::{self, Breach};
use super::place::{Place, Step};
use crate::input::{Halt, Input, Shape, Text};
use crate::object::{MemberInfo, ShapeRule, UnionInfo, VariantInfo};
use crate::version::Origin;

impl<'a, I: Input<'a>> Walk<'_, 'a, I> {
    /// The index of the variant that the object which comes next is, after recording what is wrong with being that.
    pub fn tell(&mut self, at: &Place<'_>, union: &UnionInfo) -> Result<Option<usize>, Halt> {
        let (here, found) = (self.input.mark(), self.findings.mark());
        let mut signs = Signs::new(union.variants);
        // Some of the members that are looked over are named by the schema of the variant, which nobody knows yet.
        let free_names = self.free_names;
        self.free_names = free_names.saturating_add(KNOWN_NAMES);
        let read = self.look_ahead(at, &mut signs);
        self.free_names = free_names;
        // The variant's own walk reads all of it again, and says what is wrong.
        self.input.rewind(here);
        self.findings.rewind(found);
        let variant = signs.variant();
        if variant.is_none() {
            read?;
        }
        let rule = match variant {
            Some(index) => union.variants[index].rule,
            None => Some(union.rule),
        };
        if let Some(rule) = rule {
            self.wrong_shape(at, union, variant, rule);
        }
        Ok(variant)
    }

    /// The variant that the object which comes next must be if its walk as that meets no member that it does not know, and none twice. Going by its
    /// first member alone, it spares the look ahead over nearly all objects.
    pub fn presumed(&mut self, union: &UnionInfo, known: &[&[MemberInfo]]) -> Option<usize> {
        let here = self.input.mark();
        let ty = self.first_type();
        self.input.rewind(here);
        let ty = ty.ok()??.decode();
        let of_type =
            |variant: &VariantInfo| variant.types.is_empty() || variant.types.contains(&&*ty);
        let simple = |variant: &VariantInfo| {
            variant.has.is_empty() && variant.lacks.is_empty() && of_type(variant)
        };
        let index = union.variants.iter().position(simple)?;
        let members = known.get(index)?;
        let strange = |name: &&str| !members.iter().any(|member| member.name == *name);
        // Each variant before it must need a member that would be met as a stranger.
        let ruled_out = union.variants[..index]
            .iter()
            .all(|variant| !of_type(variant) || variant.has.iter().any(strange));
        (ruled_out && union.variants[index].rule.is_none()).then_some(index)
    }

    /// The text of `type` if that is the first member of the object which comes next.
    fn first_type(&mut self) -> Result<Option<Text<'a>>, Halt> {
        let mut members = self.input.members()?;
        let is_type = self.input.member(&mut members)? && self.input.name().0.is("type");
        if is_type && self.input.peek()? == Shape::Text {
            self.input.text().map(Some)
        } else {
            Ok(None)
        }
    }

    /// Where the walk stands, to come back from a presumption.
    pub fn before(&self) -> Before<I::Mark> {
        Before {
            input: self.input.mark(),
            notes: self.notes.mark(),
            findings: self.findings.mark(),
            surprises: self.findings.surprises,
            muted: self.findings.muted,
            origin: self.findings.origin,
        }
    }

    /// Whether no member was met since that no schema knows, and none twice; if one was, the walk goes back.
    pub fn presumption_holds(
        &mut self,
        before: Before<I::Mark>,
        walked: Result<bool, Halt>,
    ) -> bool {
        if walked.is_ok() && self.findings.surprises == before.surprises {
            return true;
        }
        self.input.rewind(before.input);
        self.notes.rewind(before.notes);
        self.findings.rewind(before.findings);
        self.findings.surprises = before.surprises;
        self.findings.muted = before.muted;
        self.findings.origin = before.origin;
        false
    }

    #[cold]
    fn wrong_shape(
        &mut self,
        at: &Place<'_>,
        union: &UnionInfo,
        variant: Option<usize>,
        rule: ShapeRule,
    ) {
        let keyword = match variant {
            Some(index) => format!("{}.json#/x-union/variants/{index}", union.name),
            None => format!("{}.json#/x-union", union.name),
        };
        let ShapeRule {
            id,
            severity,
            description,
        } = rule;
        let breach = Breach::schema(id, severity, Some(keyword), description.to_owned());
        self.findings.record(at, breach);
    }

    fn look_ahead(&mut self, at: &Place<'_>, signs: &mut Signs<'a>) -> Result<(), Halt> {
        let mut members = self.input.members()?;
        while self.input.member(&mut members)? {
            let (name, offset) = self.input.name();
            let name = name.decode();
            let is_text = self.input.peek()? == Shape::Text;
            if name == "type" {
                // The last one counts, whatever it is.
                signs.ty = None;
            }
            if name == "type" && is_text {
                signs.ty = Some(self.input.text()?);
            } else {
                self.skip(&at.child(Step::Member(&name), offset))?;
            }
            signs.see(&name);
        }
        Ok(())
    }
}

/// No schema names more members of an object: the walk has a bit for each.
const KNOWN_NAMES: usize = u64::BITS as usize;

/// Where a walk stood.
#[derive(Debug)]
pub struct Before<M> {
    input: M,
    notes: usize,
    findings: findings::Mark,
    surprises: usize,
    muted: usize,
    origin: Option<Origin>,
}

/// What has been seen of an object that variants look for.
struct Signs<'a> {
    variants: &'static [VariantInfo],
    ty: Option<Text<'a>>,
    /// As many as any union of ours looks for; more cost an allocation.
    names: SmallVec<[&'static str; 8]>,
}

impl<'a> Signs<'a> {
    fn new(variants: &'static [VariantInfo]) -> Self {
        Signs {
            variants,
            ty: None,
            names: SmallVec::new(),
        }
    }

    fn see(&mut self, name: &str) {
        let wanted = self
            .variants
            .iter()
            .flat_map(|variant| variant.has.iter().chain(variant.lacks));
        if let Some(wanted) = wanted.copied().find(|wanted| *wanted == name) {
            self.names.push(wanted);
        }
    }

    fn variant(&self) -> Option<usize> {
        let ty = self.ty.map(Text::decode);
        self.variants.iter().position(|variant| {
            (variant.types.is_empty()
                || ty.as_deref().is_some_and(|ty| variant.types.contains(&ty)))
                && variant.has.iter().all(|name| self.names.contains(name))
                && !variant.lacks.iter().any(|name| self.names.contains(name))
        })
    }
}
