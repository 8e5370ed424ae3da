//! Values that serde brings, read as strictly as bytes are: what [`Value`] itself takes in silence is refused.
//!
//! serde_json keeps the last of two members with one name, and makes null of a number that is none. There is no report to say so
//! in, only an error.
//!
//! serde_json's own deserializers give JSON as it stands to whoever asks as its `RawValue` does, and that is scanned like any other
//! text. Formats that do not know the question answer with a value.

use std::borrow::Cow;
use std::fmt;

use serde::de::{DeserializeSeed, Error, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, forward_to_deserialize_any};
use serde_json::value::RawValue;
use serde_json::{Map, Number, Value};

use crate::input::{DEPTH_LIMIT, Fault, Limits};

/// What serde brought.
pub(crate) enum Foreign<'de> {
    Text(Cow<'de, str>),
    Value(Value),
}

/// Reads JSON as it stands, or a value; an error where a member of that stands twice in its object, where a number is not finite, and
/// where nesting goes too deep.
pub(crate) fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Foreign<'de>, D::Error> {
    let strict = Strict { room: DEPTH_LIMIT };
    match question() {
        Some(question) => deserializer.deserialize_newtype_struct(question, Door(question)),
        None => strict.deserialize(deserializer).map(Foreign::Value),
    }
}

/// The name under which `RawValue` asks for JSON as it stands. It is nobody's business but serde_json's, and may change; so it is learned
/// by looking how the question is put.
fn question() -> Option<&'static str> {
    let answer = Box::<RawValue>::deserialize(Listener).err()?;
    answer.0
}

/// What is asked to deserialize and only listens.
struct Listener;

/// What it heard.
#[derive(Debug)]
struct Heard(Option<&'static str>);

impl fmt::Display for Heard {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("nothing is read here")
    }
}

impl std::error::Error for Heard {}

impl Error for Heard {
    fn custom<T: fmt::Display>(_message: T) -> Self {
        Heard(None)
    }
}

impl<'de> Deserializer<'de> for Listener {
    type Error = Heard;

    fn deserialize_any<V: Visitor<'de>>(self, _visitor: V) -> Result<V::Value, Heard> {
        Err(Heard(None))
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        _visitor: V,
    ) -> Result<V::Value, Heard> {
        Err(Heard(Some(name)))
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct seq tuple
        tuple_struct map struct enum identifier ignored_any
    }
}

/// Takes the answer to the question of this name.
struct Door(&'static str);

impl Door {
    fn strict(self) -> Strict {
        Strict { room: DEPTH_LIMIT }
    }
}

impl<'de> Visitor<'de> for Door {
    type Value = Foreign<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Foreign<'de>, A::Error> {
        let first = access.next_key::<String>()?;
        if first.as_deref() == Some(self.0) {
            return access.next_value_seed(AsItStands).map(Foreign::Text);
        }
        self.strict().members(first, access).map(Foreign::Value)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(
        self,
        inner: D,
    ) -> Result<Foreign<'de>, D::Error> {
        self.strict().deserialize(inner).map(Foreign::Value)
    }

    fn visit_bool<E: Error>(self, boolean: bool) -> Result<Foreign<'de>, E> {
        self.strict().visit_bool(boolean).map(Foreign::Value)
    }

    fn visit_i64<E: Error>(self, integer: i64) -> Result<Foreign<'de>, E> {
        self.strict().visit_i64(integer).map(Foreign::Value)
    }

    fn visit_u64<E: Error>(self, integer: u64) -> Result<Foreign<'de>, E> {
        self.strict().visit_u64(integer).map(Foreign::Value)
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Foreign<'de>, E> {
        self.strict().visit_f64(number).map(Foreign::Value)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Foreign<'de>, E> {
        self.strict().visit_str(text).map(Foreign::Value)
    }

    fn visit_unit<E: Error>(self) -> Result<Foreign<'de>, E> {
        self.strict().visit_unit().map(Foreign::Value)
    }

    fn visit_none<E: Error>(self) -> Result<Foreign<'de>, E> {
        self.strict().visit_none().map(Foreign::Value)
    }

    fn visit_some<D: Deserializer<'de>>(self, inner: D) -> Result<Foreign<'de>, D::Error> {
        self.strict().deserialize(inner).map(Foreign::Value)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, access: A) -> Result<Foreign<'de>, A::Error> {
        self.strict().visit_seq(access).map(Foreign::Value)
    }
}

/// JSON as it stands, borrowed where that is possible.
struct AsItStands;

impl<'de> DeserializeSeed<'de> for AsItStands {
    type Value = Cow<'de, str>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<'de> Visitor<'de> for AsItStands {
    type Value = Cow<'de, str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON as it stands")
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Cow::Borrowed(text))
    }

    fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Cow::Owned(text.to_owned()))
    }

    fn visit_string<E>(self, text: String) -> Result<Self::Value, E> {
        Ok(Cow::Owned(text))
    }
}

/// A reader of a value.
#[derive(Clone, Copy)]
struct Strict {
    /// How many arrays and objects may still be entered.
    room: usize,
}

impl Strict {
    fn inside<E: Error>(self) -> Result<Strict, E> {
        let room = self.room.checked_sub(1);
        room.map(|room| Strict { room })
            .ok_or_else(|| E::custom(Fault::Depth.message(Limits::DEFAULT)))
    }

    /// The members of an object, of which one name has been read.
    fn members<'de, A: MapAccess<'de>>(
        self,
        mut name: Option<String>,
        mut access: A,
    ) -> Result<Value, A::Error> {
        let inside = self.inside()?;
        let mut members = Map::new();
        while let Some(known) = name {
            if members.contains_key(&known) {
                return Err(A::Error::custom(Fault::TWICE));
            }
            members.insert(known, access.next_value_seed(inside)?);
            name = access.next_key()?;
        }
        Ok(Value::Object(members))
    }
}

impl<'de> DeserializeSeed<'de> for Strict {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Strict {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_bool<E>(self, boolean: bool) -> Result<Value, E> {
        Ok(boolean.into())
    }

    fn visit_i64<E>(self, integer: i64) -> Result<Value, E> {
        Ok(integer.into())
    }

    fn visit_u64<E>(self, integer: u64) -> Result<Value, E> {
        Ok(integer.into())
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Value, E> {
        let number = Number::from_f64(number).map(Value::Number);
        number.ok_or_else(|| E::custom("the number is not finite"))
    }

    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(text.into())
    }

    fn visit_string<E>(self, text: String) -> Result<Value, E> {
        Ok(text.into())
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_none<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        self.deserialize(deserializer)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, inner: D) -> Result<Value, D::Error> {
        self.deserialize(inner)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Value, A::Error> {
        let inside = self.inside()?;
        let mut items = Vec::new();
        while let Some(item) = access.next_element_seed(inside)? {
            items.push(item);
        }
        Ok(Value::Array(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Value, A::Error> {
        let first = access.next_key()?;
        self.members(first, access)
    }
}
