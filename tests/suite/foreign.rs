//! What serde brings is taken for what it is, whether serde_json hands over text or another format hands over values.

use intercom_schema::{Conversation, Value, decode};
use serde::de::value::{Error, MapDeserializer, SeqDeserializer};
use serde::de::{Deserializer, IntoDeserializer, Visitor};
use serde::{Deserialize, forward_to_deserialize_any};
use serde_json::json;

/// A format that knows no questions, only values, and has its own ways to say them.
#[derive(Clone, Copy)]
struct Plain<'v> {
    value: &'v Value,
    way: Way,
}

#[derive(Clone, Copy, PartialEq)]
enum Way {
    Itself,
    /// As an option, or as a struct around it; and text that is handed over.
    Some,
    Newtype,
}

impl<'de> Deserializer<'de> for Plain<'_> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let (way, inner) = (self.way, self.of(self.value, Way::Itself));
        match self.value {
            Value::Null if way == Way::Some => visitor.visit_none(),
            _ if way == Way::Some => visitor.visit_some(inner),
            _ if way == Way::Newtype => visitor.visit_newtype_struct(inner),
            Value::Null => visitor.visit_unit(),
            Value::Bool(boolean) => visitor.visit_bool(*boolean),
            Value::Number(number) => match (number.as_u64(), number.as_i64(), number.as_f64()) {
                (Some(number), _, _) => visitor.visit_u64(number),
                (_, Some(number), _) => visitor.visit_i64(number),
                (_, _, number) => visitor.visit_f64(number.expect("a number")),
            },
            Value::String(text) if text.len() % 2 == 0 => visitor.visit_string(text.clone()),
            Value::String(text) => visitor.visit_str(text),
            Value::Array(items) => {
                let items = items.iter().enumerate();
                let items = items.map(|(index, item)| self.of(item, WAYS[index % 3]));
                visitor.visit_seq(SeqDeserializer::new(items))
            }
            Value::Object(members) => {
                let members = members.iter().enumerate();
                let members = members
                    .map(|(index, (name, value))| (&**name, self.of(value, WAYS[index % 3])));
                visitor.visit_map(MapDeserializer::new(members))
            }
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct newtype_struct
        seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

const WAYS: [Way; 3] = [Way::Itself, Way::Some, Way::Newtype];

impl<'v> Plain<'v> {
    fn of<'w>(self, value: &'w Value, way: Way) -> Plain<'w> {
        Plain { value, way }
    }
}

impl<'de> IntoDeserializer<'de> for Plain<'_> {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

#[test]
fn every_format_gives_the_same_value() {
    let value = json!([
        null,
        null,
        null,
        true,
        false,
        true,
        7,
        -7,
        7.5,
        0,
        1,
        2,
        "a",
        "ab",
        "é",
        [],
        {},
        [[]]
    ]);
    let mut document = json!({ "type": "conversation", "id": "1", "title": null, "open": true, "created_at": 1, "state": "open" });
    document["custom_attributes"] = json!({ "a": value, "b": { "c": value, "d": value } });
    document["stranger"] = value.clone();
    for shift in 0..3 {
        document["stranger"]
            .as_array_mut()
            .expect("a list")
            .rotate_left(shift);
        for way in WAYS {
            let value = &document;
            let read = Conversation::deserialize(Plain { value, way }).expect("an object");
            assert_eq!(
                read,
                decode::<Conversation>(value).expect("an object").value
            );
            assert_eq!(serde_json::to_value(&read).expect("encodes"), document);
        }
    }
    for value in [
        json!(null),
        json!(true),
        json!(7),
        json!(-7),
        json!(7.5),
        json!("a"),
        json!("ab"),
        json!([1]),
    ] {
        for way in WAYS {
            let value = &value;
            let error = Conversation::deserialize(Plain { value, way }).expect_err("no object");
            assert_eq!(error.to_string(), "expected an object", "{value}");
        }
    }
}

#[test]
fn nesting_ends_where_it_ends_for_text() {
    let nested = |depth: usize| (2..depth).fold(json!({}), |inner, _| json!([inner]));
    for (depth, holds) in [(126, true), (127, true), (128, false)] {
        let value = &json!({ "custom_attributes": nested(depth) });
        for way in WAYS {
            let read = Conversation::deserialize(Plain { value, way });
            assert_eq!(read.is_ok(), holds, "{depth}: {read:?}");
            if let Err(error) = read {
                assert!(error.to_string().contains("127 deep"), "{error}");
            }
        }
    }
}

/// What is no JSON at all, such as bytes, is named as serde names it.
#[test]
fn what_is_no_json_is_refused() {
    struct Bytes;
    impl<'de> Deserializer<'de> for Bytes {
        type Error = Error;
        fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
            visitor.visit_bytes(b"{}")
        }
        forward_to_deserialize_any! {
            bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct newtype_struct
            seq tuple tuple_struct map struct enum identifier ignored_any
        }
    }
    impl<'de> IntoDeserializer<'de> for Bytes {
        type Deserializer = Self;
        fn into_deserializer(self) -> Self {
            self
        }
    }
    let expected = "invalid type: byte array, expected a JSON value";
    let error = Conversation::deserialize(Bytes).expect_err("no JSON");
    assert_eq!(error.to_string(), expected);
    let inside = MapDeserializer::new([("title", Bytes)].into_iter());
    let error = Conversation::deserialize(inside).expect_err("no JSON");
    assert_eq!(error.to_string(), expected);
}

/// No name stands for a question: neither none at all, nor what resembles serde_json's own.
#[test]
fn no_member_is_taken_for_an_answer() {
    for name in ["", "a", "$serde_json::private::Number"] {
        for value in [r#""{}""#, r#""[""#, "1", "null", "{}", "[{}]"] {
            let text = format!("{{\"{name}\":{value},\"title\":\"t\"}}");
            let json: Value = serde_json::from_str(&text).expect("JSON");
            let of_text: Conversation = serde_json::from_str(&text).expect("an object");
            assert_eq!(serde_json::to_value(&of_text).expect("encodes"), json);
            let (value, way) = (&json, Way::Itself);
            let plain = Conversation::deserialize(Plain { value, way }).expect("an object");
            assert_eq!(of_text, plain, "{text}");
            let of_value: Conversation = serde_json::from_value(json).expect("an object");
            assert_eq!(of_text, of_value, "{text}");
        }
    }
}
