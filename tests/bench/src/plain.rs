//! What the peers fill: serde's derive on the same members as ours, from the same schemas. What they do not know, they lose.

use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, Error, Visitor};
use serde_json::Value;

pub use structs::{Conversation, ConversationList, NotificationEvent};

type Map = serde_json::Map<String, Value>;

#[allow(dead_code, reason = "what is read is measured, not used")]
mod structs {
    use super::{Deserialize, Dimension, Id, Map, Timestamp, Value};

    include!("../../../target/bench/inputs/plain.rs");
}

/// Unix seconds, or text.
pub struct Timestamp(pub Either);

/// Text, or an integer.
pub struct Id(pub Either);

/// An integer, or text.
pub struct Dimension(pub Either);

/// A visitor by hand: serde's untagged enums first copy what they read, which would make the peers slower than they need be.
pub enum Either {
    Integer(i64),
    Text(String),
}

impl<'de> Deserialize<'de> for Either {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Both;

        impl Visitor<'_> for Both {
            type Value = Either;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an integer or text")
            }

            fn visit_i64<E: Error>(self, number: i64) -> Result<Either, E> {
                Ok(Either::Integer(number))
            }

            fn visit_u64<E: Error>(self, number: u64) -> Result<Either, E> {
                i64::try_from(number)
                    .map(Either::Integer)
                    .map_err(E::custom)
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Either, E> {
                Ok(Either::Text(text.to_owned()))
            }
        }

        deserializer.deserialize_any(Both)
    }
}

macro_rules! read_as_either {
    ($($name:ident),*) => {$(
        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                Either::deserialize(deserializer).map($name)
            }
        }
    )*};
}

read_as_either!(Timestamp, Id, Dimension);
