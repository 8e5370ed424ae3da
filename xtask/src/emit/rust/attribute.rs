//! The attributes of the derive, laid out as rustfmt would if it could read them: one line, or one argument a line.

use crate::ir::{Comparison, Constant, Expr, Form, Operand, Origin, Path, Root, Rule};
use crate::logic::prose::constant;
use crate::name::field;

const WIDTH: usize = 100;

/// `#[name(argument, argument)]`
pub(super) fn attribute(name: &str, arguments: &[String], indent: usize) -> String {
    let margin = " ".repeat(indent);
    let line = format!("{margin}#[{name}({})]\n", arguments.join(", "));
    if line.len() <= WIDTH {
        return line;
    }
    let inner = format!("{margin}    ");
    format!(
        "{margin}#[{name}(\n{inner}{}\n{margin})]\n",
        arguments.join(&format!(",\n{inner}"))
    )
}

pub(super) fn rule(rule: &Rule) -> String {
    let mut arguments = vec![
        format!("{:?}: {}", rule.id, super::severity_name(rule.severity)),
        printed(&expr(&rule.assert), 4),
        format!("{:?}", rule.description),
    ];
    if !rule.origins.is_empty() {
        let origins: Vec<_> = rule
            .origins
            .iter()
            .map(|origin| origin_name(*origin))
            .collect();
        arguments.push(format!("origins({})", origins.join(", ")));
    }
    arguments.extend(super::version_arguments(rule.versions));
    format!("#[rule(\n    {}\n)]\n", arguments.join(",\n    "))
}

pub(super) fn origin_name(origin: Origin) -> &'static str {
    match origin {
        Origin::Rest => "Rest",
        Origin::Mutation => "Mutation",
        Origin::List => "List",
        Origin::Webhook => "Webhook",
    }
}

/// An expression in pieces that can stand on one line or on several.
enum Piece {
    Word(String),
    /// What opens it, what is in it, what closes it.
    Group(String, Vec<Piece>, &'static str),
    /// `|item| …`
    OfItem(Box<Piece>),
}

fn printed(piece: &Piece, indent: usize) -> String {
    let line = one_line(piece);
    if indent + line.len() < WIDTH {
        return line;
    }
    match piece {
        Piece::Word(word) => word.clone(),
        Piece::OfItem(piece) => format!("|item| {}", printed(piece, indent)),
        Piece::Group(open, pieces, close) => {
            let inner = indent + 4;
            let lines: Vec<_> = pieces
                .iter()
                .map(|piece| format!("{}{}", " ".repeat(inner), printed(piece, inner)))
                .collect();
            format!(
                "{open}\n{}\n{}{close}",
                lines.join(",\n"),
                " ".repeat(indent)
            )
        }
    }
}

fn one_line(piece: &Piece) -> String {
    match piece {
        Piece::Word(word) => word.clone(),
        Piece::OfItem(piece) => format!("|item| {}", one_line(piece)),
        Piece::Group(open, pieces, close) => {
            format!(
                "{open}{}{close}",
                pieces.iter().map(one_line).collect::<Vec<_>>().join(", ")
            )
        }
    }
}

fn expr(expression: &Expr) -> Piece {
    match expression {
        Expr::Compare(comparison, a, b) => {
            call(comparison_name(*comparison), vec![operand(a), operand(b)])
        }
        Expr::Ordered(paths) => list("ordered([", paths.iter().map(path).collect()),
        Expr::Present(member) => call("present", vec![path(member)]),
        Expr::In(member, constants) => {
            let constants = Piece::Group("[".to_owned(), constants.iter().map(word).collect(), "]");
            call("one_of", vec![operand(member), constants])
        }
        Expr::InItems {
            operand: member,
            list,
            by,
        } => call(
            "one_of_items",
            vec![operand(member), path(list), of_item(by)],
        ),
        Expr::Form(member, Form::Unix) => call("unix", vec![path(member)]),
        Expr::Form(member, Form::Decimal) => call("decimal", vec![path(member)]),
        Expr::Form(member, Form::Notification) => call("notification", vec![path(member)]),
        Expr::All(parts) => list("all([", parts.iter().map(expr).collect()),
        Expr::Any(parts) => list("any([", parts.iter().map(expr).collect()),
        Expr::Not(part) => call("not", vec![expr(part)]),
        Expr::When { when, then } => call("when", vec![expr(when), expr(then)]),
        Expr::Each { list, assert } => call(
            "each",
            vec![path(list), Piece::OfItem(Box::new(expr(assert)))],
        ),
        Expr::Unique { list, by } => call("unique", vec![path(list), of_item(by)]),
        Expr::Sorted { list, by } => call("sorted", vec![path(list), of_item(by)]),
    }
}

fn operand(operand: &Operand) -> Piece {
    match operand {
        Operand::Path(member) => path(member),
        Operand::Constant(value) => word(value),
        Operand::Count(list) => call("count", vec![path(list)]),
        Operand::Length(text) => call("length", vec![path(text)]),
        Operand::Difference(a, b) => call("difference", vec![path(a), path(b)]),
    }
}

fn path(path: &Path) -> Piece {
    let steps: Vec<_> = path.steps.iter().map(|step| field(step)).collect();
    let steps = steps.join(".");
    Piece::Word(match path.root {
        Root::This => steps,
        Root::Item => format!("item.{steps}"),
    })
}

fn of_item(by: &Path) -> Piece {
    Piece::OfItem(Box::new(path(by)))
}

fn word(value: &Constant) -> Piece {
    Piece::Word(constant(value))
}

fn call(name: &str, arguments: Vec<Piece>) -> Piece {
    Piece::Group(format!("{name}("), arguments, ")")
}

fn list(open: &str, pieces: Vec<Piece>) -> Piece {
    Piece::Group(open.to_owned(), pieces, "])")
}

fn comparison_name(comparison: Comparison) -> &'static str {
    match comparison {
        Comparison::Lt => "lt",
        Comparison::Lte => "lte",
        Comparison::Gt => "gt",
        Comparison::Gte => "gte",
        Comparison::Eq => "eq",
        Comparison::Ne => "ne",
    }
}
