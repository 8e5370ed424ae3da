//! JSON to be written: members keep the order in which they stand, and a style says how the text looks.
//!
//! Not `serde_json::Value`: to keep the order there, a feature would have to be on that makes the peers slower.

use std::borrow::Cow;
use std::fmt::Write;

use fastrand::Rng;

#[derive(Clone, Debug, PartialEq)]
pub enum Json {
    Null,
    Boolean(bool),
    Integer(i64),
    Number(f64),
    Text(String),
    Array(Vec<Json>),
    Object(Vec<(Cow<'static, str>, Json)>),
}

/// How a document is written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Style {
    /// No white space, no escapes but those that must be.
    Compact,
    /// Two spaces for each level.
    Pretty,
    /// `\u` escapes for what is not ASCII and for the characters that mean something in HTML.
    Escaped,
}

/// `object! { "type" => "contact", "id" => id }`
#[macro_export]
macro_rules! object {
    ($($name:expr => $value:expr),* $(,)?) => {
        $crate::json::Json::Object(vec![$(($name.into(), $crate::json::Json::from($value))),*])
    };
}

impl Json {
    pub fn write(&self, style: Style) -> String {
        let mut out = String::new();
        self.write_to(&mut out, style, 0);
        out
    }

    /// The member of that name, to be changed.
    pub fn member(&mut self, name: &str) -> Option<&mut Json> {
        let Json::Object(members) = self else {
            return None;
        };
        let found = members.iter_mut().find(|(other, _)| other == name);
        found.map(|(_, value)| value)
    }

    pub fn remove(&mut self, name: &str) {
        if let Json::Object(members) = self {
            members.retain(|(other, _)| other != name);
        }
    }

    pub fn push(&mut self, name: impl Into<Cow<'static, str>>, value: impl Into<Json>) {
        if let Json::Object(members) = self {
            members.push((name.into(), value.into()));
        }
    }

    /// Every object's members in alphabetical order.
    pub fn sort(&mut self) {
        self.reorder(&mut |members| members.sort_by(|(one, _), (other, _)| one.cmp(other)));
    }

    /// Every object's members in an order of its own.
    pub fn shuffle(&mut self, random: &mut Rng) {
        self.reorder(&mut |members| random.shuffle(members));
    }

    fn reorder(&mut self, order: &mut impl FnMut(&mut [(Cow<'static, str>, Json)])) {
        match self {
            Json::Array(items) => items.iter_mut().for_each(|item| item.reorder(order)),
            Json::Object(members) => {
                order(members);
                members
                    .iter_mut()
                    .for_each(|(_, value)| value.reorder(order));
            }
            Json::Null | Json::Boolean(_) | Json::Integer(_) | Json::Number(_) | Json::Text(_) => {}
        }
    }

    fn write_to(&self, out: &mut String, style: Style, level: usize) {
        match self {
            Json::Null => out.push_str("null"),
            Json::Boolean(value) => out.push_str(if *value { "true" } else { "false" }),
            Json::Integer(number) => _ = write!(out, "{number}"),
            Json::Number(number) => _ = write!(out, "{number:?}"),
            Json::Text(text) => write_text(text, out, style),
            Json::Array(items) => {
                let items = items.iter().map(|item| (None, item));
                write_all(items, ['[', ']'], out, style, level);
            }
            Json::Object(members) => {
                let members = members.iter().map(|(name, value)| (Some(&**name), value));
                write_all(members, ['{', '}'], out, style, level);
            }
        }
    }
}

fn write_all<'a>(
    all: impl ExactSizeIterator<Item = (Option<&'a str>, &'a Json)>,
    [open, close]: [char; 2],
    out: &mut String,
    style: Style,
    level: usize,
) {
    let is_empty = all.len() == 0;
    let new_line = |out: &mut String, level: usize| {
        if style == Style::Pretty && !is_empty {
            out.push('\n');
            out.extend(std::iter::repeat_n("  ", level));
        }
    };
    out.push(open);
    for (index, (name, value)) in all.enumerate() {
        if index > 0 {
            out.push(',');
        }
        new_line(out, level + 1);
        if let Some(name) = name {
            write_text(name, out, style);
            out.push_str(if style == Style::Pretty { ": " } else { ":" });
        }
        value.write_to(out, style, level + 1);
    }
    new_line(out, level);
    out.push(close);
}

fn write_text(text: &str, out: &mut String, style: Style) {
    out.push('"');
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            _ if style == Style::Escaped
                && (!character.is_ascii() || "<>&'".contains(character)) =>
            {
                for unit in character.encode_utf16(&mut [0; 2]) {
                    _ = write!(out, "\\u{unit:04x}");
                }
            }
            _ => out.push(character),
        }
    }
    out.push('"');
}

impl From<()> for Json {
    fn from((): ()) -> Self {
        Json::Null
    }
}

impl From<bool> for Json {
    fn from(value: bool) -> Self {
        Json::Boolean(value)
    }
}

impl From<i64> for Json {
    fn from(number: i64) -> Self {
        Json::Integer(number)
    }
}

impl From<f64> for Json {
    fn from(number: f64) -> Self {
        Json::Number(number)
    }
}

impl From<&str> for Json {
    fn from(text: &str) -> Self {
        Json::Text(text.to_owned())
    }
}

impl From<String> for Json {
    fn from(text: String) -> Self {
        Json::Text(text)
    }
}

impl From<Vec<Json>> for Json {
    fn from(items: Vec<Json>) -> Self {
        Json::Array(items)
    }
}

impl<T: Into<Json>> From<Option<T>> for Json {
    fn from(value: Option<T>) -> Self {
        value.map_or(Json::Null, Into::into)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn styles() {
        let document =
            object! { "b" => "<é>\n", "a" => vec![1.into(), ().into()], "c" => object! {} };
        assert_eq!(
            document.write(Style::Compact),
            "{\"b\":\"<é>\\n\",\"a\":[1,null],\"c\":{}}"
        );
        assert_eq!(
            document.write(Style::Escaped),
            "{\"b\":\"\\u003c\\u00e9\\u003e\\n\",\"a\":[1,null],\"c\":{}}"
        );
        assert_eq!(
            document.write(Style::Pretty),
            "{\n  \"b\": \"<é>\\n\",\n  \"a\": [\n    1,\n    null\n  ],\n  \"c\": {}\n}"
        );
    }

    #[test]
    fn orders() {
        let mut document = object! { "b" => object! { "z" => (), "y" => () }, "a" => true };
        document.sort();
        assert_eq!(
            document.write(Style::Compact),
            r#"{"a":true,"b":{"y":null,"z":null}}"#
        );
    }
}
