//! sonic-rs's tree as `jsonschema` can read it: the fastest way from bytes to a tree, under a schema validator.

use std::borrow::Cow;

use jsonschema::JsonType;
use jsonschema::json::{Array, Json, JsonNumber, Node, NodeIdentity, Object};
use serde_json::Value;
use sonic_rs::{JsonContainerTrait, JsonValueTrait};

type Sonic = sonic_rs::Value;

pub struct SonicJson;

pub struct SonicNumber<'a>(&'a Sonic);

impl Json for SonicJson {
    type Node<'a> = &'a Sonic;
    type PreparedKey = String;
    type StringBuffer = Sonic;

    // A lookup compares one name after the other.
    const KEYS_PER_LOOKUP: usize = 2;

    fn prepare_key(key: &str) -> String {
        key.to_owned()
    }

    fn with_string_node<T>(buffer: &mut Sonic, string: &str, f: impl FnOnce(&Sonic) -> T) -> T {
        *buffer = Sonic::copy_str(string);
        f(buffer)
    }
}

impl<'a> Node<'a, SonicJson> for &'a Sonic {
    type Object = &'a sonic_rs::Object;
    type Array = &'a sonic_rs::Array;
    type Number = SonicNumber<'a>;

    fn as_object(&self) -> Option<Self::Object> {
        JsonContainerTrait::as_object(*self)
    }

    fn as_array(&self) -> Option<Self::Array> {
        JsonContainerTrait::as_array(*self)
    }

    fn as_string(&self) -> Option<Cow<'a, str>> {
        JsonValueTrait::as_str(*self).map(Cow::Borrowed)
    }

    fn as_number(&self) -> Option<SonicNumber<'a>> {
        JsonValueTrait::is_number(*self).then_some(SonicNumber(self))
    }

    fn as_boolean(&self) -> Option<bool> {
        JsonValueTrait::as_bool(*self)
    }

    fn is_null(&self) -> bool {
        JsonValueTrait::is_null(*self)
    }

    fn json_type(&self) -> JsonType {
        match JsonValueTrait::get_type(*self) {
            sonic_rs::JsonType::Null => JsonType::Null,
            sonic_rs::JsonType::Boolean => JsonType::Boolean,
            sonic_rs::JsonType::Number => JsonType::Number,
            sonic_rs::JsonType::String => JsonType::String,
            sonic_rs::JsonType::Object => JsonType::Object,
            sonic_rs::JsonType::Array => JsonType::Array,
        }
    }

    /// Most constants are text: those are compared where they stand.
    fn equals_value(&self, expected: &Value) -> bool {
        match expected {
            Value::String(text) => JsonValueTrait::as_str(*self) == Some(text),
            Value::Null => JsonValueTrait::is_null(*self),
            Value::Bool(value) => JsonValueTrait::as_bool(*self) == Some(*value),
            Value::Number(number) => {
                JsonValueTrait::is_number(*self) && JsonValueTrait::as_f64(*self) == number.as_f64()
            }
            Value::Array(_) | Value::Object(_) => *self.to_value() == *expected,
        }
    }

    fn to_value(&self) -> Cow<'a, Value> {
        Cow::Owned(serde_json::to_value(self).unwrap_or_default())
    }

    fn identity(&self) -> Option<NodeIdentity> {
        Some(NodeIdentity::new(std::ptr::from_ref::<Sonic>(self).addr()))
    }
}

impl JsonNumber for SonicNumber<'_> {
    fn as_u64(&self) -> Option<u64> {
        self.0.as_u64()
    }

    fn as_i64(&self) -> Option<i64> {
        self.0.as_i64()
    }

    fn as_f64(&self) -> Option<f64> {
        self.0.as_f64()
    }

    fn as_str(&self) -> Cow<'_, str> {
        Cow::Owned(self.0.to_string())
    }

    fn to_number(&self) -> Cow<'_, serde_json::Number> {
        Cow::Owned(serde_json::from_str(&self.0.to_string()).unwrap_or(0.into()))
    }

    fn is_integer(&self) -> bool {
        self.0.is_i64()
            || self.0.is_u64()
            || self.0.as_f64().is_some_and(|number| number.fract() == 0.0)
    }
}

impl<'a> Object<'a, SonicJson> for &'a sonic_rs::Object {
    type Node = &'a Sonic;
    type MemberName = &'a str;
    type MembersIter = Members<'a>;

    fn len(&self) -> usize {
        sonic_rs::Object::len(self)
    }

    fn get(&self, key: &String) -> Option<&'a Sonic> {
        sonic_rs::Object::get(self, key)
    }

    fn members(&self) -> Members<'a> {
        Members(sonic_rs::Object::iter(self))
    }
}

pub struct Members<'a>(sonic_rs::value::object::Iter<'a>);

impl<'a> Iterator for Members<'a> {
    type Item = (&'a str, &'a Sonic);

    fn next(&mut self) -> Option<Self::Item> {
        self.0.next()
    }
}

impl<'a> Array<'a, SonicJson> for &'a sonic_rs::Array {
    type Node = &'a Sonic;
    type ElementsIter = std::slice::Iter<'a, Sonic>;

    fn len(&self) -> usize {
        sonic_rs::Array::len(self)
    }

    fn elements(&self) -> Self::ElementsIter {
        sonic_rs::Array::as_slice(self).iter()
    }
}
