//! A rule as a Python expression over the readers of `reading.py`.

use std::collections::BTreeSet;

use super::expression::{Expression, call, headed, quoted_text, text};
use crate::ir::{Comparison, Constant, Form, Kind, Operand, Path, Root, Wire};
use crate::logic::Formula;

/// The names that expressions use of `reading.py`.
pub type Readers = BTreeSet<&'static str>;

/// True exactly where the formula is.
pub fn expression(formula: &Formula, readers: &mut Readers) -> Expression {
    match formula {
        Formula::All(parts) => joined("and", parts, readers),
        Formula::Any(parts) => joined("or", parts, readers),
        Formula::Present(path) => at("present", path, readers),
        Formula::Absent(path) => headed("not ", at("present", path, readers)),
        Formula::Compare(comparison, a, b) => compared(*comparison, a, b, readers),
        Formula::In(operand, constants, true) => {
            among(value(operand, readers), constants.iter().map(constant))
        }
        Formula::In(operand, constants, false) => {
            let known = Expression::Tuple(constants.iter().map(constant).collect());
            let operand = value(operand, readers);
            used("not_in", vec![operand, known], readers)
        }
        Formula::InItems {
            operand,
            list,
            by,
            among,
        } => {
            let operand = value(operand, readers);
            let values = values(list, by, readers);
            if *among {
                return used("is_in", vec![operand, values], readers);
            }
            let test = used("not_in", vec![operand, values], readers);
            conjunction(vec![at("is_list", list, readers), test])
        }
        Formula::Form(path, form, expected) => formed(path, *form, *expected, readers),
        Formula::Some(list, part) => generator("any", list, part, readers),
        Formula::Every(list, part) => {
            let is_list = at("is_list", list, readers);
            conjunction(vec![is_list, generator("all", list, part, readers)])
        }
        Formula::Unique { list, by, truth } => {
            let values = values(list, by, readers);
            let repeats = used("repeats", vec![values], readers);
            unless(repeats, list, *truth, readers)
        }
        Formula::Sorted { list, by, truth } => {
            let values = values(list, by, readers);
            let falls = used("falls", vec![values], readers);
            unless(falls, list, *truth, readers)
        }
    }
}

fn joined(word: &'static str, parts: &[Formula], readers: &mut Readers) -> Expression {
    let parts = parts.iter().map(|part| expression(part, readers));
    flattened(word, parts.collect())
}

fn conjunction(parts: Vec<Expression>) -> Expression {
    Expression::Joined("and", parts)
}

/// Without a level that says nothing.
fn flattened(word: &'static str, parts: Vec<Expression>) -> Expression {
    let flat = parts.into_iter().flat_map(|part| match part {
        Expression::Joined(inner, parts) if inner == word => parts,
        part => vec![part],
    });
    Expression::Joined(word, flat.collect())
}

/// A comparison that Python spells itself where `None` is just another value, and a reader's otherwise.
fn compared(comparison: Comparison, a: &Operand, b: &Operand, readers: &mut Readers) -> Expression {
    if let (Comparison::Eq, Operand::Constant(known)) = (comparison, b) {
        return among(value(a, readers), std::iter::once(constant(known)));
    }
    if let (Comparison::Eq, Operand::Constant(known)) = (comparison, a) {
        return among(value(b, readers), std::iter::once(constant(known)));
    }
    let operands = vec![value(a, readers), value(b, readers)];
    used(comparison.name(), operands, readers)
}

/// Equal to one of the constants; what could not be read is equal to none.
fn among(
    operand: Expression,
    mut constants: impl ExactSizeIterator<Item = Expression>,
) -> Expression {
    let infix = |word, right| Expression::Infix(Box::new(operand.clone()), word, Box::new(right));
    match (constants.len(), constants.next()) {
        (1, Some(Expression::Text(word))) if word == "True" || word == "False" => {
            infix("is", text(word))
        }
        (1, Some(only)) => infix("==", only),
        (_, first) => infix(
            "in",
            Expression::Tuple(first.into_iter().chain(constants).collect()),
        ),
    }
}

fn formed(path: &Path, form: Form, expected: bool, readers: &mut Readers) -> Expression {
    let word = if expected { "True" } else { "False" };
    let test = match form {
        Form::Unix => at("unix", path, readers),
        Form::Decimal | Form::Notification => {
            let read = reader(&path.kind);
            readers.insert(read);
            let mut parts = vec![text(read)];
            parts.extend(steps(path));
            used(form.name(), parts, readers)
        }
    };
    Expression::Infix(Box::new(test), "is", Box::new(text(word)))
}

fn generator(call: &'static str, list: &Path, part: &Formula, readers: &mut Readers) -> Expression {
    Expression::Generator {
        call,
        body: Box::new(expression(part, readers)),
        list: Box::new(at("items", list, readers)),
    }
}

/// The test, or that there is a list and the test is false.
fn unless(test: Expression, list: &Path, unless: bool, readers: &mut Readers) -> Expression {
    if !unless {
        return test;
    }
    let is_list = at("is_list", list, readers);
    conjunction(vec![is_list, headed("not ", test)])
}

fn value(operand: &Operand, readers: &mut Readers) -> Expression {
    match operand {
        Operand::Path(path) => at(reader(&path.kind), path, readers),
        Operand::Constant(known) => constant(known),
        Operand::Count(list) => at("count", list, readers),
        Operand::Length(path) => at("length", path, readers),
        Operand::Difference(later, earlier) => {
            let times = vec![at("moment", later, readers), at("moment", earlier, readers)];
            used("difference", times, readers)
        }
    }
}

/// What is read of the items of a list.
fn values(list: &Path, by: &Path, readers: &mut Readers) -> Expression {
    let read = reader(&by.kind);
    readers.insert(read);
    let mut parts = vec![at("items", list, readers), text(read)];
    parts.extend(by.steps.iter().map(|step| quoted_text(step)));
    used("values", parts, readers)
}

/// The reader of values of a kind.
fn reader(kind: &Kind) -> &'static str {
    match kind {
        Kind::Text | Kind::Constant(_) | Kind::Enumeration(_) => "text",
        Kind::Boolean => "boolean",
        Kind::Integer => "integer",
        Kind::Number | Kind::Wire(_, Wire::Seconds) => "number",
        Kind::Wire(_, Wire::Dimension) => "dimension",
        Kind::Wire(_, Wire::Timestamp) => "moment",
        Kind::Wire(_, Wire::Id) => "id_text",
        // No rule compares these; `lint` sees to it.
        Kind::Wire(_, Wire::Any | Wire::Map) | Kind::Object(_) | Kind::Union(_) | Kind::List(_) => {
            "find"
        }
    }
}

fn at(reader: &'static str, path: &Path, readers: &mut Readers) -> Expression {
    used(reader, steps(path), readers)
}

fn steps(path: &Path) -> Vec<Expression> {
    let root = match path.root {
        Root::This => "this",
        Root::Item => "item",
    };
    let steps = path.steps.iter().map(|step| quoted_text(step));
    std::iter::once(text(root)).chain(steps).collect()
}

fn used(reader: &'static str, parts: Vec<Expression>, readers: &mut Readers) -> Expression {
    readers.insert(reader);
    call(reader, parts)
}

fn constant(constant: &Constant) -> Expression {
    match constant {
        Constant::Text(known) => quoted_text(known),
        Constant::Number(number) => text(number.to_string()),
        Constant::Boolean(true) => text("True"),
        Constant::Boolean(false) => text("False"),
    }
}
