//! What a rule reads, as an expression in Go.

use super::quoted;
use crate::ir::{Kind, Operand, Path, Root, Sort, Wire};
use crate::logic::prose::constant;

/// Whether Go compares it with its own operators.
pub fn is_number(operand: &Operand) -> bool {
    matches!(operand.sort(), Sort::Moment | Sort::Amount)
}

/// The operand's value; of an item, as the variable of that name.
pub fn value(operand: &Operand, item: &str) -> String {
    match operand {
        Operand::Constant(value) => constant(value),
        Operand::Path(path) => read(path, item),
        Operand::Count(path) => at_item(path, "count", item),
        Operand::Length(path) => at_item(path, "length", item),
        Operand::Difference(a, b) => format!("{}-{}", read(a, item), read(b, item)),
    }
}

/// The member's value, by the method that reads its kind.
pub fn read(path: &Path, item: &str) -> String {
    let method = match &path.kind {
        Kind::Text | Kind::Constant(_) | Kind::Enumeration(_) => "text",
        Kind::Boolean => "boolean",
        Kind::Integer => "integer",
        Kind::Number | Kind::Wire(_, Wire::Seconds) => "number",
        Kind::Wire(_, Wire::Timestamp) => "time",
        Kind::Wire(_, Wire::Id) => "id",
        Kind::Wire(_, Wire::Dimension) => "dimension",
        Kind::List(_) => "list",
        Kind::Object(_) | Kind::Union(_) | Kind::Wire(_, Wire::Any | Wire::Map) => "object",
    };
    at_item(path, method, item)
}

/// What a method says of the member.
pub fn at(path: &Path, method: &str) -> String {
    at_item(path, method, "item")
}

fn at_item(path: &Path, method: &str, item: &str) -> String {
    let (object, last) = split(path, item);
    format!("{object}.{method}({last})")
}

/// The JSON value of the member.
pub fn raw(path: &Path) -> String {
    let (object, last) = split(path, "item");
    format!("{object}[{last}]")
}

/// The object that has the member, and the member's name.
fn split(path: &Path, item: &str) -> (String, String) {
    let root = match path.root {
        Root::This => "o",
        Root::Item => item,
    };
    let (last, around) = path
        .steps
        .split_last()
        .map_or((String::new(), &[][..]), |(last, around)| {
            (quoted(last), around)
        });
    let around: String = around
        .iter()
        .map(|step| format!(".object({})", quoted(step)))
        .collect();
    (format!("{root}{around}"), last)
}
