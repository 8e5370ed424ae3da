//! What `{:?}` shows of payloads: names and shapes. Values are people's data, and whatever has a `Debug` ends up in a log one day.

use std::fmt::{Debug, Formatter, Result};

use serde::Serialize;
use serde_json::Value;

/// Shows what a value would be encoded as, with its shapes in place of its contents.
pub fn masked(name: &str, value: &impl Serialize, f: &mut Formatter<'_>) -> Result {
    match serde_json::to_value(value) {
        Ok(object @ Value::Object(_)) => {
            write!(f, "{name} ")?;
            Shape(&object).fmt(f)
        }
        Ok(scalar) => f.debug_tuple(name).field(&Shape(&scalar)).finish(),
        // A map whose keys are no text, in a type of somebody else's.
        Err(_) => f.write_str(name),
    }
}

/// Text, by its length.
pub(crate) struct Characters(pub(crate) usize);

impl Debug for Characters {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        write!(f, "text({})", self.0)
    }
}

struct Shape<'v>(&'v Value);

impl Debug for Shape<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        match self.0 {
            Value::Null => f.write_str("null"),
            Value::Bool(_) => f.write_str("boolean"),
            Value::Number(_) => f.write_str("number"),
            Value::String(text) => Characters(text.chars().count()).fmt(f),
            Value::Array(items) => f.debug_list().entries(items.iter().map(Shape)).finish(),
            Value::Object(members) => {
                let members = members.iter().map(|(name, value)| (name, Shape(value)));
                f.debug_map().entries(members).finish()
            }
        }
    }
}
