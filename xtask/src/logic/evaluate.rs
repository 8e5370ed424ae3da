//! Is a [`Formula`] true of an instance? For the examples of the schema files, which `lint` tries out, and for what an empty object breaks.

use std::cmp::Ordering;

use serde_json::Value;

use crate::ir::{Comparison, Constant, Form, Kind, Operand, Path, Root, Sort, Wire};

use super::Formula;

pub fn holds(formula: &Formula, instance: &Value) -> bool {
    truth(
        formula,
        Seen {
            this: instance,
            item: &Value::Null,
        },
    )
}

/// What a path can start from.
#[derive(Clone, Copy)]
struct Seen<'a> {
    this: &'a Value,
    item: &'a Value,
}

/// A value as comparisons see it.
#[derive(Clone, PartialEq, PartialOrd)]
enum Read {
    Number(f64),
    Text(String),
    Boolean(bool),
}

fn truth(formula: &Formula, seen: Seen) -> bool {
    match formula {
        Formula::All(parts) => parts.iter().all(|part| truth(part, seen)),
        Formula::Any(parts) => parts.iter().any(|part| truth(part, seen)),
        Formula::Present(path) => find(path, seen).is_some(),
        Formula::Absent(path) => find(path, seen).is_none(),
        Formula::Compare(comparison, a, b) => match (operand(a, seen), operand(b, seen)) {
            (Some(a), Some(b)) => compare(*comparison, &a, &b),
            _ => false,
        },
        Formula::In(member, constants, among) => operand(member, seen)
            .is_some_and(|found| constants.iter().any(|known| constant(known) == found) == *among),
        Formula::InItems {
            operand: member,
            list,
            by,
            among,
        } => match (operand(member, seen), items(list, seen)) {
            (Some(found), Some(items)) => {
                values(items, by, seen).any(|value| value.as_ref() == Some(&found)) == *among
            }
            _ => false,
        },
        Formula::Form(path, form, expected) => find(path, seen)
            .filter(|value| read(value, &path.kind).is_some())
            .is_some_and(|value| has_form(value, *form) == *expected),
        Formula::Some(list, part) => items(list, seen)
            .is_some_and(|items| items.iter().any(|item| truth(part, Seen { item, ..seen }))),
        Formula::Every(list, part) => items(list, seen)
            .is_some_and(|items| items.iter().all(|item| truth(part, Seen { item, ..seen }))),
        Formula::Unique { list, by, truth } => {
            items(list, seen).is_some_and(|items| repeats(items, by, seen) != *truth)
        }
        Formula::Sorted { list, by, truth } => {
            items(list, seen).is_some_and(|items| falls(items, by, seen) != *truth)
        }
    }
}

fn compare(comparison: Comparison, a: &Read, b: &Read) -> bool {
    match (comparison, a.partial_cmp(b)) {
        (Comparison::Eq, order) => order == Some(Ordering::Equal),
        (Comparison::Ne, order) => order != Some(Ordering::Equal),
        (Comparison::Lt, order) => order == Some(Ordering::Less),
        (Comparison::Lte, order) => matches!(order, Some(Ordering::Less | Ordering::Equal)),
        (Comparison::Gt, order) => order == Some(Ordering::Greater),
        (Comparison::Gte, order) => matches!(order, Some(Ordering::Greater | Ordering::Equal)),
    }
}

fn repeats(items: &[Value], by: &Path, seen: Seen) -> bool {
    let values: Vec<_> = values(items, by, seen).flatten().collect();
    values
        .iter()
        .enumerate()
        .any(|(index, value)| values[..index].contains(value))
}

fn falls(items: &[Value], by: &Path, seen: Seen) -> bool {
    let values: Vec<_> = values(items, by, seen).flatten().collect();
    values.windows(2).any(|pair| pair[1] < pair[0])
}

fn values<'a>(
    items: &'a [Value],
    by: &'a Path,
    seen: Seen<'a>,
) -> impl Iterator<Item = Option<Read>> + 'a {
    items
        .iter()
        .map(move |item| read(find(by, Seen { item, ..seen })?, &by.kind))
}

fn operand(operand: &Operand, seen: Seen) -> Option<Read> {
    match operand {
        Operand::Path(path) => read(find(path, seen)?, &path.kind),
        Operand::Constant(value) => Some(constant(value)),
        Operand::Count(list) => Some(Read::Number(items(list, seen)?.len() as f64)),
        Operand::Length(path) => Some(Read::Number(
            find(path, seen)?.as_str()?.chars().count() as f64
        )),
        Operand::Difference(a, b) => {
            let seconds = |path| find(path, seen).and_then(moment);
            Some(Read::Number(seconds(a)? - seconds(b)?))
        }
    }
}

fn constant(constant: &Constant) -> Read {
    match constant {
        Constant::Text(text) => Read::Text(text.clone()),
        Constant::Number(number) => Read::Number(*number),
        Constant::Boolean(boolean) => Read::Boolean(*boolean),
    }
}

/// The value at the path, if it is there and not null.
fn find<'a>(path: &Path, seen: Seen<'a>) -> Option<&'a Value> {
    let root = match path.root {
        Root::This => seen.this,
        Root::Item => seen.item,
    };
    path.steps
        .iter()
        .try_fold(root, |value, step| value.get(step))
        .filter(|value| !value.is_null())
}

fn items<'a>(list: &Path, seen: Seen<'a>) -> Option<&'a [Value]> {
    find(list, seen)?.as_array().map(Vec::as_slice)
}

fn read(value: &Value, kind: &Kind) -> Option<Read> {
    match kind.sort() {
        Sort::Moment => moment(value).map(Read::Number),
        Sort::Amount => amount(value, kind).map(Read::Number),
        Sort::Boolean => value.as_bool().map(Read::Boolean),
        Sort::Text => value.as_str().map(|text| Read::Text(text.to_owned())),
        Sort::Id if value.is_string() || is_integer(value) => Some(Read::Text(
            value
                .as_str()
                .map_or_else(|| value.to_string(), str::to_owned),
        )),
        Sort::Id | Sort::List | Sort::Other => None,
    }
}

fn amount(value: &Value, kind: &Kind) -> Option<f64> {
    match kind {
        Kind::Integer if !is_integer(value) => None,
        Kind::Wire(_, Wire::Dimension) if value.is_string() && has_form(value, Form::Decimal) => {
            value.as_str()?.parse().ok()
        }
        Kind::Wire(_, Wire::Dimension) if !is_integer(value) => None,
        _ => value.as_f64(),
    }
}

fn has_form(value: &Value, form: Form) -> bool {
    match form {
        Form::Unix => is_integer(value),
        Form::Decimal => value
            .as_str()
            .is_some_and(|text| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())),
        Form::Notification => value
            .as_str()
            .is_some_and(|text| text.starts_with("notif_")),
    }
}

fn is_integer(value: &Value) -> bool {
    value.as_f64().is_some_and(|number| number.fract() == 0.0)
}

/// Seconds since 1970, from a number or from text like `2026-01-10T07:56:29.000Z`.
fn moment(value: &Value) -> Option<f64> {
    if is_integer(value) {
        return value.as_f64();
    }
    let text = value.as_str()?;
    let number = |from: usize, to: usize| text.get(from..to)?.parse::<i64>().ok();
    let (year, month, day) = (number(0, 4)?, number(5, 7)?, number(8, 10)?);
    let time = number(11, 13)? * 3600 + number(14, 16)? * 60 + number(17, 19)?;
    let rest = text.get(19..)?;
    let zone = rest.find(['Z', '+', '-'])?;
    let fraction: f64 = format!("0{}", &rest[..zone]).parse().ok()?;
    let offset = match rest[zone..].split_at(1) {
        ("Z", "") => 0,
        (sign, offset) => {
            let (hours, minutes) = offset.split_once(':')?;
            let seconds = hours.parse::<i64>().ok()? * 3600 + minutes.parse::<i64>().ok()? * 60;
            if sign == "-" { -seconds } else { seconds }
        }
    };
    // Days since 1970 by the civil calendar, with years that begin in March so that the leap day comes last.
    let (year, month) = if month > 2 {
        (year, month - 3)
    } else {
        (year - 1, month + 9)
    };
    let days = year * 365 + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    let days = days + (month * 153 + 2) / 5 + day - 1 - 719_468;
    Some((days * 86_400 + time - offset) as f64 + fraction)
}
