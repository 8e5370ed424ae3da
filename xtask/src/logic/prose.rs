//! A rule as a reader would say it: `first_close_at <= last_close_at`.

use crate::ir::{Comparison, Constant, Expr, Form, Operand, Path, Root};

pub fn prose(expr: &Expr) -> String {
    match expr {
        Expr::Compare(comparison, a, b) => {
            format!("{} {} {}", operand(a), sign(*comparison), operand(b))
        }
        Expr::Ordered(paths) => paths.iter().map(path).collect::<Vec<_>>().join(" <= "),
        Expr::Present(member) => format!("{} is present", path(member)),
        Expr::In(member, constants) => {
            let constants: Vec<_> = constants.iter().map(constant).collect();
            format!("{} in [{}]", operand(member), constants.join(", "))
        }
        Expr::InItems {
            operand: member,
            list,
            by,
        } => {
            format!(
                "{} is the {} of an item of {}",
                operand(member),
                by.steps.join("."),
                path(list)
            )
        }
        Expr::Form(member, Form::Unix) => format!("{} is an integer of Unix seconds", path(member)),
        Expr::Form(member, Form::Decimal) => {
            format!("{} is a text of decimal digits", path(member))
        }
        Expr::Form(member, Form::Notification) => {
            format!("{} begins with `notif_`", path(member))
        }
        Expr::All(parts) => several(parts, " and "),
        Expr::Any(parts) => several(parts, " or "),
        Expr::Not(part) => match &**part {
            Expr::Present(member) => format!("{} is absent or null", path(member)),
            part => format!("not ({})", prose(part)),
        },
        Expr::When { when, then } => format!("if {}, then {}", prose(when), prose(then)),
        Expr::Each { list, assert } => {
            format!("for each item of {}: {}", path(list), prose(assert))
        }
        Expr::Unique { list, by } => format!(
            "no two items of {} have the same {}",
            path(list),
            by.steps.join(".")
        ),
        Expr::Sorted { list, by } => format!(
            "the items of {} are sorted by {}",
            path(list),
            by.steps.join(".")
        ),
    }
}

fn several(parts: &[Expr], word: &str) -> String {
    let parts: Vec<_> = parts
        .iter()
        .map(|part| match part {
            Expr::All(inner) | Expr::Any(inner) if inner.len() > 1 => format!("({})", prose(part)),
            Expr::When { .. } | Expr::Each { .. } => format!("({})", prose(part)),
            _ => prose(part),
        })
        .collect();
    parts.join(word)
}

fn operand(operand: &Operand) -> String {
    match operand {
        Operand::Path(member) => path(member),
        Operand::Constant(value) => constant(value),
        Operand::Count(list) => format!("count({})", path(list)),
        Operand::Length(text) => format!("length({})", path(text)),
        Operand::Difference(a, b) => format!("({} - {})", path(a), path(b)),
    }
}

/// The path as the schema files write it.
pub fn path(path: &Path) -> String {
    match path.root {
        Root::This => path.steps.join("."),
        Root::Item => format!("item.{}", path.steps.join(".")),
    }
}

/// The constant as JSON, Rust and CEL all write it: `"closed"`, `500`, `0.5`, `true`.
pub fn constant(constant: &Constant) -> String {
    match constant {
        Constant::Text(text) => format!("{text:?}"),
        Constant::Number(number) => number.to_string(),
        Constant::Boolean(boolean) => boolean.to_string(),
    }
}

pub fn sign(comparison: Comparison) -> &'static str {
    match comparison {
        Comparison::Lt => "<",
        Comparison::Lte => "<=",
        Comparison::Gt => ">",
        Comparison::Gte => ">=",
        Comparison::Eq => "==",
        Comparison::Ne => "!=",
    }
}
