//! A rule as a condition in Go that is true exactly where the rule is broken.
//!
//! Members are read by methods that cannot fail: text, ids and booleans as operands that know whether they could be read, numbers and
//! times as floats that are NaN if they could not, which makes every comparison false but `!=`.

use super::{WIDTH, quoted};
use crate::ir::{Comparison, Constant, Form, Kind, Operand, Path, Root, Sort, Wire};
use crate::logic::Formula;
use crate::logic::prose::{constant, sign};

/// All conditions and the formula; what follows the first line is indented for a statement that stands `indent` deep.
pub fn condition(conditions: &[String], formula: &Formula, indent: usize) -> String {
    let whole = printed(formula, indent);
    if conditions.is_empty() {
        return whole.text;
    }
    let first = conditions.iter().cloned().map(|text| Printed {
        text,
        binds: Binds::Alone,
    });
    let own = match formula {
        Formula::All(parts) => parts.as_slice(),
        formula => std::slice::from_ref(formula),
    };
    let own = own
        .iter()
        .flat_map(|part| printed_parts(part, Binds::And, indent + 1));
    let parts = first.chain(own).collect();
    joined(parts, Binds::And, indent).text
}

/// An expression, and the weakest operator in it.
struct Printed {
    text: String,
    binds: Binds,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Binds {
    Or,
    And,
    Alone,
}

fn alone(text: String) -> Printed {
    Printed {
        text,
        binds: Binds::Alone,
    }
}

fn printed(formula: &Formula, indent: usize) -> Printed {
    match formula {
        Formula::All(parts) => several(parts, Binds::And, indent),
        Formula::Any(parts) => several(parts, Binds::Or, indent),
        Formula::Present(path) => alone(at(path, "has")),
        Formula::Absent(path) => alone(format!("!{}", at(path, "has"))),
        Formula::Compare(comparison, a, b) => alone(compared(*comparison, a, b)),
        Formula::In(operand, constants, among) => one_of(operand, constants, *among, indent),
        Formula::InItems {
            operand,
            list,
            by,
            among: true,
        } => in_items(operand, list, by, indent),
        Formula::InItems {
            operand,
            list,
            by,
            among: false,
        } => joined(in_no_items(operand, list, by, indent), Binds::And, indent),
        Formula::Form(path, form, expected) => formed(path, *form, *expected, indent),
        Formula::Some(list, part) => {
            let test = closure(
                "item object",
                "bool",
                &printed(part, indent + 1).text,
                indent,
            );
            alone(format!("{}.some({test})", read(list, "item")))
        }
        Formula::Every(list, part) => {
            let test = closure(
                "item object",
                "bool",
                &printed(part, indent + 1).text,
                indent,
            );
            alone(format!("{}.every({test})", read(list, "item")))
        }
        Formula::Unique { list, by, truth } => {
            let by = closure("item object", "operand[string]", &read(by, "item"), indent);
            kept_or_not(list, &format!("repeats({by})"), *truth, indent)
        }
        Formula::Sorted { list, by, truth } => {
            let by = closure("item object", "float64", &read(by, "item"), indent);
            kept_or_not(list, &format!("decreases({by})"), *truth, indent)
        }
    }
}

fn several(parts: &[Formula], word: Binds, indent: usize) -> Printed {
    let flat: Vec<_> = parts.iter().map(|part| printed(part, indent)).collect();
    if fits(&flat, indent) {
        return joined(flat, word, indent);
    }
    let deeper = |(index, part)| printed_parts(part, word, indent + usize::from(index > 0));
    joined(
        parts.iter().enumerate().flat_map(deeper).collect(),
        word,
        indent,
    )
}

/// The parts of what is itself joined by `word`: they stand beside those around them.
fn printed_parts(formula: &Formula, word: Binds, indent: usize) -> Vec<Printed> {
    match formula {
        Formula::InItems {
            operand,
            list,
            by,
            among: false,
        } if word == Binds::And => in_no_items(operand, list, by, indent),
        formula => vec![printed(formula, indent)],
    }
}

fn fits(parts: &[Printed], indent: usize) -> bool {
    let width: usize = parts.iter().map(|part| part.text.len() + 4).sum();
    width + 4 * indent <= WIDTH && parts.iter().all(|part| !part.text.contains('\n'))
}

/// Parts on one line or on a line each; those after the first are indented one deeper.
fn joined(parts: Vec<Printed>, word: Binds, indent: usize) -> Printed {
    let space = if fits(&parts, indent) {
        " ".to_owned()
    } else {
        format!("\n{}", "\t".repeat(indent + 1))
    };
    let sign = if word == Binds::And { "&&" } else { "||" };
    let parts: Vec<_> = parts
        .into_iter()
        .map(|part| {
            if part.binds < word {
                format!("({})", part.text)
            } else {
                part.text
            }
        })
        .collect();
    Printed {
        text: parts.join(&format!(" {sign}{space}")),
        binds: word,
    }
}

/// `!list.repeats(…)` is also true of no list.
fn kept_or_not(list: &Path, test: &str, truth: bool, indent: usize) -> Printed {
    let list = read(list, "item");
    if truth {
        joined(
            vec![
                alone(format!("{list} != nil")),
                alone(format!("!{list}.{test}")),
            ],
            Binds::And,
            indent,
        )
    } else {
        alone(format!("{list}.{test}"))
    }
}

fn closure(parameters: &str, gives: &str, body: &str, indent: usize) -> String {
    let tabs = "\t".repeat(indent);
    format!("func({parameters}) {gives} {{\n{tabs}\treturn {body}\n{tabs}}}")
}

fn compared(comparison: Comparison, a: &Operand, b: &Operand) -> String {
    if is_number(a) {
        return match comparison {
            Comparison::Ne => format!("differ({}, {})", value(a, "item"), value(b, "item")),
            comparison => format!(
                "{} {} {}",
                value(a, "item"),
                sign(comparison),
                value(b, "item")
            ),
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

fn one_of(operand: &Operand, constants: &[Constant], among: bool, indent: usize) -> Printed {
    let read = value(operand, "item");
    if !is_number(operand) {
        let constants: Vec<_> = constants.iter().map(constant).collect();
        let method = if among { "in" } else { "notIn" };
        return alone(format!("{read}.{method}({})", constants.join(", ")));
    }
    let test = |constant_: &Constant| {
        let sign = if among { "==" } else { "!=" };
        alone(format!("{read} {sign} {}", constant(constant_)))
    };
    let tests = constants.iter().map(test);
    if among {
        joined(tests.collect(), Binds::Or, indent)
    } else {
        let readable = alone(format!("isNumber({read})"));
        joined(
            [readable].into_iter().chain(tests).collect(),
            Binds::And,
            indent,
        )
    }
}

fn in_items(operand: &Operand, list: &Path, by: &Path, indent: usize) -> Printed {
    let test = closure("other object", "bool", &same(operand, by), indent);
    alone(format!("{}.some({test})", read(list, "item")))
}

fn in_no_items(operand: &Operand, list: &Path, by: &Path, indent: usize) -> Vec<Printed> {
    let wanted = value(operand, "item");
    let readable = match operand {
        Operand::Constant(_) => None,
        _ if is_number(operand) => Some(format!("isNumber({wanted})")),
        _ => Some(format!("{wanted}.readable")),
    };
    let same = same(operand, by);
    let not = if is_number(operand) {
        format!("!({same})")
    } else {
        format!("!{same}")
    };
    let test = closure("other object", "bool", &not, indent);
    let none = format!("{}.every({test})", read(list, "item"));
    readable.into_iter().chain([none]).map(alone).collect()
}

/// Whether the other item's member is the operand.
fn same(operand: &Operand, by: &Path) -> String {
    let (wanted, other) = (value(operand, "item"), read(by, "other"));
    match operand {
        _ if is_number(operand) => format!("{other} == {wanted}"),
        Operand::Constant(_) => format!("{other}.is({wanted})"),
        _ => format!("{other}.equals({wanted})"),
    }
}

fn formed(path: &Path, form: Form, expected: bool, indent: usize) -> Printed {
    let raw = raw(path);
    let test = match form {
        // Whatever is a time is one or the other.
        Form::Unix if expected => return alone(format!("isUnix({raw})")),
        Form::Unix => return alone(format!("isISO({raw})")),
        Form::Decimal => format!("isDecimal({raw})"),
        Form::Notification => format!("namesNotification({raw})"),
    };
    if expected {
        return alone(test);
    }
    let readable = alone(format!("{}.readable", read(path, "item")));
    joined(
        vec![readable, alone(format!("!{test}"))],
        Binds::And,
        indent,
    )
}

fn is_number(operand: &Operand) -> bool {
    matches!(operand.sort(), Sort::Moment | Sort::Amount)
}

fn value(operand: &Operand, item: &str) -> String {
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

fn at(path: &Path, method: &str) -> String {
    at_item(path, method, "item")
}

fn at_item(path: &Path, method: &str, item: &str) -> String {
    let (object, last) = split(path, item);
    format!("{object}.{method}({last})")
}

/// The JSON value of the member.
fn raw(path: &Path) -> String {
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
