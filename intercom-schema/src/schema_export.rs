//! `schemars::JsonSchema` out of the exported schemas: what a service embeds in its own OpenAPI is what our validator checks.

use schemars::{Schema, SchemaGenerator};
use serde_json::Value;

/// A named schema that another one refers to.
pub(crate) type Reference = (&'static str, fn(&mut SchemaGenerator) -> Schema);

/// An exported schema, with its references to others turned into references that `generator` knows.
pub(crate) fn embedded(
    exported: &str,
    generator: &mut SchemaGenerator,
    references: &[Reference],
) -> Schema {
    let mut schema: Value = serde_json::from_str(exported).unwrap_or_default();
    let resolved: Vec<(&str, Value)> = references
        .iter()
        .map(|(name, subschema)| (*name, Value::from(subschema(generator))))
        .collect();
    replace(&mut schema, &resolved);
    Schema::try_from(schema).unwrap_or_default()
}

/// Replaces `{ "$ref": "#/$defs/name", … }` by what the generator says, and keeps what stands beside.
fn replace(schema: &mut Value, resolved: &[(&str, Value)]) {
    match schema {
        Value::Object(members) => {
            let name = members
                .get("$ref")
                .and_then(Value::as_str)
                .and_then(|text| text.strip_prefix("#/$defs/"));
            if let Some(Value::Object(reference)) = name
                .and_then(|name| resolved.iter().find(|(known, _)| *known == name))
                .map(|(_, reference)| reference.clone())
            {
                members.remove("$ref");
                members.extend(reference);
            }
            members
                .values_mut()
                .for_each(|value| replace(value, resolved));
        }
        Value::Array(items) => items.iter_mut().for_each(|item| replace(item, resolved)),
        _ => {}
    }
}
