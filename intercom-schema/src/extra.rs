//! What an object's typed members cannot hold, so that nothing is lost.

use std::fmt;

use serde_json::Value;

use crate::input::Members;

/// The rest of an object: members that its type does not know, the exact JSON of members that did not fit their type, and
/// which members were null rather than absent.
///
/// Costs two words while there is nothing of the kind. A member that did not fit is written back as it came, unless the program has
/// given the typed member another value.
#[derive(Clone, Default, PartialEq)]
pub struct Extra {
    /// One bit for each member, in schema order.
    nulls: u64,
    members: Option<Box<Members>>,
}

impl Extra {
    /// The JSON kept under this name.
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.members.as_ref()?.get(name)
    }

    /// Keeps JSON under this name; gives back what was there.
    pub fn insert(&mut self, name: impl Into<String>, value: Value) -> Option<Value> {
        self.members
            .get_or_insert_default()
            .insert(name.into(), value)
    }

    /// Forgets what is kept under this name.
    pub fn remove(&mut self, name: &str) -> Option<Value> {
        let members = self.members.as_mut()?;
        let removed = members.remove(name);
        if members.is_empty() {
            // Equal to one in which nothing was ever kept.
            self.members = None;
        }
        removed
    }

    /// All names with their JSON.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.members
            .iter()
            .flat_map(|members| members.iter())
            .map(|(name, value)| (name.as_str(), value))
    }

    /// Nothing is kept, and no member was null.
    pub fn is_empty(&self) -> bool {
        self.nulls == 0
            && self
                .members
                .as_ref()
                .is_none_or(|members| members.is_empty())
    }

    #[doc(hidden)]
    pub fn is_null_at(&self, index: usize) -> bool {
        self.nulls >> index & 1 == 1
    }

    #[doc(hidden)]
    pub fn set_null_at(&mut self, index: usize, null: bool) {
        self.nulls = self.nulls & !(1 << index) | u64::from(null) << index;
    }
}

/// Names only: what is kept is somebody's data.
impl fmt::Debug for Extra {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set()
            .entries(self.iter().map(|(name, _)| name))
            .finish()
    }
}
