//! Changes JSON as JSON: bytes changed blindly are mostly no JSON, and find only the faults of a reader.

use std::sync::OnceLock;

use fastrand::Rng;
use serde_json::{Map, Value};

use super::mutation::{mutate, oddity};

/// A document with a few changes, written anew; `None` if it is no JSON.
pub fn reshaped(bytes: &[u8], words: &[String], random: &mut Rng) -> Option<Vec<u8>> {
    let mut json: Value = serde_json::from_slice(bytes).ok()?;
    for _ in 0..random.usize(1..4) {
        change(&mut json, words, random);
    }
    let mut text = String::new();
    // Most documents are written as anybody would, so that what they say counts.
    let noise = if random.usize(..3) == 0 { 8 } else { 0 };
    write(&json, noise, random, &mut text);
    Some(text.into_bytes())
}

/// Member names and values that the library knows.
pub fn known_words() -> &'static [String] {
    static WORDS: OnceLock<Vec<String>> = OnceLock::new();
    WORDS.get_or_init(|| {
        let members = intercom_schema::objects().flat_map(|object| object.members);
        let values = intercom_schema::enumerations().flat_map(|enumeration| enumeration.values);
        let names = members
            .flat_map(|member| [Some(member.name), member.constant])
            .flatten()
            .chain(values.map(|value| value.text));
        names.map(str::to_owned).collect()
    })
}

fn change(json: &mut Value, words: &[String], random: &mut Rng) {
    match random.usize(..8) {
        0..3 => mutate(json, random),
        3 => {
            let moved = somewhere(json, random).clone();
            *somewhere(json, random) = moved;
        }
        4 => *somewhere(json, random) = word(words, random).into(),
        5 => match somewhere(json, random) {
            Value::Object(members) => drop(members.insert(word(words, random), oddity(random))),
            Value::Array(items) => items.extend(items.last().cloned()),
            other => *other = Value::Array(vec![other.take()]),
        },
        6 => match somewhere(json, random) {
            Value::Object(members) => turn(members, random),
            Value::Array(items) => items.reverse(),
            Value::Number(number) => {
                let near = number
                    .as_i64()
                    .unwrap_or_default()
                    .wrapping_add(random.i64(-2..3));
                *number = near.into();
            }
            other => *other = Value::Null,
        },
        _ => {
            let object = somewhere(json, random);
            let inner = object.take();
            *object = Value::Object(Map::from_iter([(word(words, random), inner)]));
        }
    }
}

/// Moves one member to the end.
fn turn(members: &mut Map<String, Value>, random: &mut Rng) {
    let index = random.usize(..members.len().max(1));
    let name = members.keys().nth(index).cloned();
    if let Some((name, value)) = name.and_then(|name| members.remove_entry(&name)) {
        members.insert(name, value);
    }
}

fn word(words: &[String], random: &mut Rng) -> String {
    words[random.usize(..words.len())].clone()
}

fn somewhere<'v>(json: &'v mut Value, random: &mut Rng) -> &'v mut Value {
    let inner = match json {
        Value::Object(members) => members.len(),
        Value::Array(items) => items.len(),
        _ => 0,
    };
    if inner == 0 || random.usize(..5) == 0 {
        return json;
    }
    let index = random.usize(..inner);
    match json {
        Value::Object(members) => {
            let inner = members.values_mut().nth(index);
            somewhere(inner.expect("there are so many"), random)
        }
        other => somewhere(&mut other[index], random),
    }
}

/// With white space, escapes, other spellings of numbers and members that stand twice: the more, the greater `noise` is.
fn write(json: &Value, noise: usize, random: &mut Rng, out: &mut String) {
    let odd = |random: &mut Rng| random.usize(..100) < noise;
    if odd(random) {
        let blanks = [" ", "\n", "\t", "\r\n", "\n          "];
        out.push_str(blanks[random.usize(..blanks.len())]);
    }
    match json {
        Value::Object(members) => {
            out.push('{');
            for (name, value) in members {
                for _ in 0..=usize::from(odd(random)) {
                    if !out.ends_with('{') {
                        out.push(',');
                    }
                    write_text(name, noise, random, out);
                    out.push(':');
                    write(value, noise, random, out);
                }
            }
            out.push('}');
        }
        Value::Array(items) => {
            out.push('[');
            for (index, item) in items.iter().enumerate() {
                if index > 0 {
                    out.push(',');
                }
                write(item, noise, random, out);
            }
            out.push(']');
        }
        Value::String(text) => write_text(text, noise, random, out),
        Value::Number(number) if number.is_i64() && odd(random) => {
            let ends = [".0", "e0", "E+1", ".5", "00000000000000000000"];
            out.push_str(&number.to_string());
            out.push_str(ends[random.usize(..ends.len())]);
        }
        other => out.push_str(&other.to_string()),
    }
}

fn write_text(text: &str, noise: usize, random: &mut Rng, out: &mut String) {
    if random.usize(..100) >= noise {
        out.push_str(&Value::from(text).to_string());
        return;
    }
    out.push('"');
    for unit in text.encode_utf16() {
        out.push_str(&format!("\\u{unit:04x}"));
    }
    out.push('"');
}
