//! Shapes: what a loader knows of an object, as `read.sql` explains them.

use serde_json::{Map, Value};

use super::load::{WIDTH, has_loader};
use super::table::{Table, key, tables};
use crate::code::Code;
use crate::ir::{Ir, Kind, Object, Wire};
use crate::json::one_line;

/// A constant of a loader: what it finds a column for, and what that holds.
pub fn shape_constant(code: &mut Code, ir: &Ir, table: &Table) {
    let shape = shape_of_object(ir, table.object, &mut Vec::new());
    code.block("shape CONSTANT jsonb := '{", "}';", |code| {
        members_of(&shape, WIDTH - 8)
            .iter()
            .for_each(|line| code.line(line.replace('\'', "''")));
    });
}

/// A member to a line, and those of an object that is too long for its line below it.
fn members_of(shape: &Map<String, Value>, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    for (index, (name, kind)) in shape.iter().enumerate() {
        let comma = if index + 1 < shape.len() { "," } else { "" };
        let (name, line) = (Value::from(name.as_str()), one_line(kind));
        let line = format!("{name}: {line}{comma}");
        let (inner, open, close) = match kind {
            Value::Object(inner) => (Some(inner), "{", "}"),
            Value::Array(items) => (items.first().and_then(Value::as_object), "[{", "}]"),
            _ => (None, "", ""),
        };
        match inner {
            Some(inner) if line.len() > width => {
                lines.push(format!("{name}: {open}"));
                let inner = members_of(inner, width.saturating_sub(4));
                lines.extend(inner.into_iter().map(|line| format!("    {line}")));
                lines.push(format!("{close}{comma}"));
            }
            _ => lines.push(line),
        }
    }
    lines
}

/// The members that there are columns for, and those of the items of lists whose rows are written along.
fn shape_of_object(ir: &Ir, object: &Object, around: &mut Vec<String>) -> Map<String, Value> {
    around.push(object.name.clone());
    let members = object.members.iter().map(|member| {
        let shape = match &member.kind {
            Kind::Object(name) => inner(ir, name, around).unwrap_or_else(|| "map".into()),
            Kind::List(items) => match &**items {
                Kind::Object(name) => Value::Array(vec![item(ir, name, around)]),
                Kind::List(_) | Kind::Union(_) | Kind::Wire(_, Wire::Any | Wire::Map) => {
                    "list".into()
                }
                items => Value::Array(vec![word(items).into()]),
            },
            kind => word(kind).into(),
        };
        (key(member), shape)
    });
    let members = members.collect();
    around.pop();
    members
}

fn inner(ir: &Ir, name: &str, around: &mut Vec<String>) -> Option<Value> {
    if around.iter().any(|other| other == name) {
        return None;
    }
    let object = ir.objects.iter().find(|object| object.name == name)?;
    Some(Value::Object(shape_of_object(ir, object, around)))
}

/// Items that have a loader bring their own shape.
fn item(ir: &Ir, name: &str, around: &mut Vec<String>) -> Value {
    let has_own = tables(ir)
        .iter()
        .any(|table| table.object.name == name && has_loader(table));
    let own = Value::Object(Map::new());
    if has_own {
        own
    } else {
        inner(ir, name, around).unwrap_or(own)
    }
}

/// A kind, as shapes and the names of the functions that read single values spell it.
pub fn word(kind: &Kind) -> &'static str {
    match kind {
        Kind::Text | Kind::Constant(_) | Kind::Enumeration(_) => "text",
        Kind::Boolean => "boolean",
        Kind::Integer => "integer",
        Kind::Number | Kind::Wire(_, Wire::Seconds) => "number",
        Kind::Wire(_, Wire::Timestamp) => "timestamp",
        Kind::Wire(_, Wire::Id) => "id",
        Kind::Wire(_, Wire::Dimension) => "dimension",
        Kind::Wire(_, Wire::Any) => "any",
        Kind::Wire(_, Wire::Map) | Kind::Object(_) | Kind::Union(_) => "map",
        Kind::List(_) => "list",
    }
}
