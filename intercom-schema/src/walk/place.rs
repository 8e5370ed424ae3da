//! Where the walk is: a linked list on the stack, spelled out as a pointer only when something is wrong.

use super::Described;
use crate::input::Text;
use crate::report::Pointer;

/// Where the walk is: a step from the place around it.
#[derive(Clone, Copy, Debug)]
pub struct Place<'p> {
    parent: Option<&'p Place<'p>>,
    step: Step<'p>,
    pub(super) offset: usize,
}

#[derive(Clone, Copy, Debug)]
pub(super) enum Step<'p> {
    Root,
    /// A member that a schema describes.
    Known(&'static Described),
    /// Any other member.
    Member(&'p str),
    /// The same, as its name stands in the input.
    Named(Text<'p>),
    Item(usize),
}

impl Step<'_> {
    /// What it takes in a pointer, about.
    fn length(self) -> usize {
        let step = match self {
            Step::Root => return 0,
            Step::Known(member) => member.info.name.len(),
            Step::Member(name) => name.len(),
            Step::Named(name) => name.characters(),
            Step::Item(_) => 4,
        };
        1 + step
    }
}

impl<'p> Place<'p> {
    pub(crate) fn root(offset: usize) -> Self {
        Place {
            parent: None,
            step: Step::Root,
            offset,
        }
    }

    #[inline(always)]
    pub(super) fn child(&'p self, step: Step<'p>, offset: usize) -> Self {
        Place {
            parent: Some(self),
            step,
            offset,
        }
    }

    /// Whether this is the whole document.
    pub(super) fn is_root(&self) -> bool {
        self.parent.is_none()
    }

    pub(super) fn pointer(&self) -> Pointer {
        self.pointer_with_room(0)
    }

    /// The pointer, with room for so many bytes more.
    pub(super) fn pointer_with_room(&self, more: usize) -> Pointer {
        let mut pointer = match self.parent {
            Some(parent) => parent.pointer_with_room(more + self.step.length()),
            None => Pointer::with_capacity(more),
        };
        match self.step {
            Step::Root => {}
            Step::Known(member) => pointer.push_member(member.info.name),
            Step::Member(name) => pointer.push_member(name),
            Step::Named(name) => pointer.push_member(&name.decode()),
            Step::Item(index) => pointer.push_index(index),
        }
        pointer
    }

    /// Where the schema describes the value here.
    pub(super) fn keyword(&self) -> Option<String> {
        match self.step {
            Step::Root | Step::Member(_) | Step::Named(_) => None,
            Step::Known(Described { object, info, .. }) => {
                let mut pointer = Pointer::default();
                pointer.push_member(info.name);
                Some(format!("{object}.json#/properties{pointer}"))
            }
            Step::Item(_) => self
                .parent
                .and_then(Place::keyword)
                .map(|list| list + "/items"),
        }
    }
}
