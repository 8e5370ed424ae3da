//! A rule as a condition in Go that is true exactly where the rule is broken.
//!
//! Members are read by methods that cannot fail: text, ids and booleans as operands that know whether they could be read, numbers and
//! times as floats that are NaN if they could not, which makes every comparison false but `!=`.

use super::WIDTH;
use super::operand::{at, is_number, raw, read, value};
use crate::ir::{Comparison, Constant, Form, Operand, Path};
use crate::logic::Formula;
use crate::logic::prose::{constant, sign};

/// All conditions and the formula; the lines after the first are indented from where a statement begins.
pub fn condition(conditions: &[String], formula: &Formula) -> String {
    let own = parts(formula);
    if conditions.is_empty() {
        return own.printed(0).text;
    }
    let mut all: Vec<_> = conditions.iter().cloned().map(leaf).collect();
    all.extend(own.within(Word::And));
    Parts {
        all,
        word: Word::And,
    }
    .printed(0)
    .text
}

/// An expression, and what joins its parts, if it has several.
struct Printed {
    text: String,
    word: Option<Word>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Word {
    And,
    Or,
}

/// Expressions with a word between them. How each is indented shows only when it is known where it comes to stand.
struct Parts<'a> {
    all: Vec<Part<'a>>,
    word: Word,
}

type Part<'a> = Box<dyn Fn(usize) -> Printed + 'a>;

impl<'a> Parts<'a> {
    fn one(part: Part<'a>) -> Self {
        Parts {
            all: vec![part],
            word: Word::And,
        }
    }

    /// On one line or on a line each; those after the first are indented one deeper, as gofmt does.
    fn printed(&self, indent: usize) -> Printed {
        let at = |deeper| {
            self.all
                .iter()
                .enumerate()
                .map(move |(index, part)| part(indent + deeper * usize::from(index > 0)))
        };
        let flat: Vec<_> = at(0).collect();
        if self.all.len() == 1 {
            return flat.into_iter().next().unwrap_or(Printed {
                text: String::new(),
                word: None,
            });
        }
        let width: usize = flat.iter().map(|part| part.text.len() + 4).sum();
        if width + 4 * indent <= WIDTH && flat.iter().all(|part| !part.text.contains('\n')) {
            return self.joined(flat, " ");
        }
        self.joined(at(1).collect(), &format!("\n{}", "\t".repeat(indent + 1)))
    }

    fn joined(&self, parts: Vec<Printed>, space: &str) -> Printed {
        let sign = match self.word {
            Word::And => "&&",
            Word::Or => "||",
        };
        let parts: Vec<_> = parts
            .into_iter()
            .map(|part| match (self.word, part.word) {
                (Word::And, Some(Word::Or)) => format!("({})", part.text),
                _ => part.text,
            })
            .collect();
        Printed {
            text: parts.join(&format!(" {sign}{space}")),
            word: Some(self.word),
        }
    }

    /// As parts of something that is joined by `word`.
    fn within(self, word: Word) -> Vec<Part<'a>> {
        if self.word == word || self.all.len() == 1 {
            self.all
        } else {
            vec![Box::new(move |indent| self.printed(indent))]
        }
    }
}

fn leaf<'a>(text: String) -> Part<'a> {
    Box::new(move |_| Printed {
        text: text.clone(),
        word: None,
    })
}

/// A function that takes items, and gives what `body` says of one, as the argument of a method.
fn call<'a>(
    method: String,
    parameter: &'static str,
    gives: &'static str,
    body: impl Fn(usize) -> String + 'a,
) -> Part<'a> {
    Box::new(move |indent| {
        let (tabs, body) = ("\t".repeat(indent), body(indent + 1));
        let text = format!(
            "{method}(func({parameter} object) {gives} {{\n{tabs}\treturn {body}\n{tabs}}})"
        );
        Printed { text, word: None }
    })
}

fn parts(formula: &Formula) -> Parts<'_> {
    match formula {
        Formula::All(list) => several(list, Word::And),
        Formula::Any(list) => several(list, Word::Or),
        Formula::Present(path) => Parts::one(leaf(at(path, "has"))),
        Formula::Absent(path) => Parts::one(leaf(format!("!{}", at(path, "has")))),
        Formula::Compare(comparison, a, b) => Parts::one(leaf(compared(*comparison, a, b))),
        Formula::In(operand, constants, among) => one_of(operand, constants, *among),
        Formula::InItems {
            operand,
            list,
            by,
            among,
        } => in_items(operand, list, by, *among),
        Formula::Form(path, form, expected) => formed(path, *form, *expected),
        Formula::Some(list, part) => Parts::one(of_items(list, "some", part)),
        Formula::Every(list, part) => Parts::one(of_items(list, "every", part)),
        Formula::Unique { list, by, truth } => {
            let repeats = move |list: &str| {
                call(format!("{list}.repeats"), "item", "operand[string]", |_| {
                    read(by, "item")
                })
            };
            kept_or_not(list, *truth, repeats)
        }
        Formula::Sorted { list, by, truth } => {
            let decreases = move |list: &str| {
                call(format!("{list}.decreases"), "item", "float64", |_| {
                    read(by, "item")
                })
            };
            kept_or_not(list, *truth, decreases)
        }
    }
}

fn several(list: &[Formula], word: Word) -> Parts<'_> {
    let all = list.iter().flat_map(|part| parts(part).within(word));
    Parts {
        all: all.collect(),
        word,
    }
}

fn of_items<'a>(list: &Path, method: &str, part: &'a Formula) -> Part<'a> {
    let method = format!("{}.{method}", read(list, "item"));
    call(method, "item", "bool", |indent| {
        parts(part).printed(indent).text
    })
}

/// What is broken is a method of the list. That it is not broken is also true of no list.
fn kept_or_not<'a>(list: &Path, truth: bool, broken: impl Fn(&str) -> Part<'a>) -> Parts<'a> {
    let list = read(list, "item");
    if truth {
        let all = vec![leaf(format!("{list} != nil")), broken(&format!("!{list}"))];
        Parts {
            all,
            word: Word::And,
        }
    } else {
        Parts::one(broken(&list))
    }
}

fn compared(comparison: Comparison, a: &Operand, b: &Operand) -> String {
    if is_number(a) {
        let (a, b) = (value(a, "item"), value(b, "item"));
        return match comparison {
            Comparison::Ne => format!("differ({a}, {b})"),
            comparison => format!("{a} {} {b}", sign(comparison)),
        };
    }
    let (a, b) = match a {
        Operand::Constant(_) => (b, a),
        _ => (a, b),
    };
    let same = comparison == Comparison::Eq;
    let method = match b {
        Operand::Constant(_) if same => "is",
        Operand::Constant(_) => "isNot",
        _ if same => "equals",
        _ => "differs",
    };
    format!("{}.{method}({})", value(a, "item"), value(b, "item"))
}

fn one_of<'a>(operand: &Operand, constants: &[Constant], among: bool) -> Parts<'a> {
    let read = value(operand, "item");
    if !is_number(operand) {
        let constants: Vec<_> = constants.iter().map(constant).collect();
        let method = if among { "in" } else { "notIn" };
        return Parts::one(leaf(format!("{read}.{method}({})", constants.join(", "))));
    }
    let tests = |sign: &str| {
        let test = |value: &Constant| leaf(format!("{read} {sign} {}", constant(value)));
        constants.iter().map(test).collect::<Vec<_>>()
    };
    if among {
        return Parts {
            all: tests("=="),
            word: Word::Or,
        };
    }
    let mut all = vec![leaf(format!("isNumber({read})"))];
    all.extend(tests("!="));
    Parts {
        all,
        word: Word::And,
    }
}

fn in_items<'a>(operand: &Operand, list: &Path, by: &Path, among: bool) -> Parts<'a> {
    let (wanted, other, list) = (
        value(operand, "item"),
        read(by, "other"),
        read(list, "item"),
    );
    let (same, not) = match operand {
        _ if is_number(operand) => (
            format!("{other} == {wanted}"),
            format!("{other} != {wanted}"),
        ),
        Operand::Constant(_) => (
            format!("{other}.is({wanted})"),
            format!("!{other}.is({wanted})"),
        ),
        _ => (
            format!("{other}.equals({wanted})"),
            format!("!{other}.equals({wanted})"),
        ),
    };
    if among {
        return Parts::one(call(format!("{list}.some"), "other", "bool", move |_| {
            same.clone()
        }));
    }
    let readable = match operand {
        Operand::Constant(_) => None,
        _ if is_number(operand) => Some(format!("isNumber({wanted})")),
        _ => Some(format!("{wanted}.readable")),
    };
    let none = call(format!("{list}.every"), "other", "bool", move |_| {
        not.clone()
    });
    let all = readable.map(leaf).into_iter().chain([none]).collect();
    Parts {
        all,
        word: Word::And,
    }
}

fn formed<'a>(path: &Path, form: Form, expected: bool) -> Parts<'a> {
    let raw = raw(path);
    let test = match form {
        // Whatever is a time is one or the other.
        Form::Unix if expected => return Parts::one(leaf(format!("isUnix({raw})"))),
        Form::Unix => return Parts::one(leaf(format!("isISO({raw})"))),
        Form::Decimal => format!("isDecimal({raw})"),
        Form::Notification => format!("namesNotification({raw})"),
    };
    if expected {
        return Parts::one(leaf(test));
    }
    let readable = leaf(format!("{}.readable", read(path, "item")));
    Parts {
        all: vec![readable, leaf(format!("!{test}"))],
        word: Word::And,
    }
}
