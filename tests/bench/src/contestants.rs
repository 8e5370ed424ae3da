//! Who is measured. Everybody gets bytes and answers whether they are good, as far as the contestant can tell.

use std::hint::black_box;

use boon::{Compiler, Schemas};
use intercom_schema::{decode, validate};
use serde::de::IgnoredAny;
use serde_json::Value;

use crate::sonic::SonicJson;
use crate::subject::Subject;

pub struct Contestant {
    pub name: &'static str,
    pub about: &'static str,
    pub says: Says,
    pub read: Read,
}

/// What the answer means.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Says {
    /// No rule of ours is broken, those included that a schema cannot say.
    Rules,
    /// The exported schema accepts it.
    Schema,
    /// It fits the structs.
    Types,
    /// It is JSON.
    Json,
}

/// From bytes that may be changed, or from the value that they were parsed to.
pub type Read = Box<dyn FnMut(&mut [u8], &Value) -> bool>;

/// From bytes to a verdict, a value, or nothing.
pub fn from_bytes<S: Subject>() -> Vec<Contestant> {
    let mut out = ours::<S>();
    out.extend(validators::<S>());
    out.extend(structs::<S>());
    out.extend(readers());
    out
}

fn ours<S: Subject>() -> Vec<Contestant> {
    vec![
        Contestant {
            name: "validate",
            about: "every rule, every violation with its place; no value",
            says: Says::Rules,
            read: Box::new(|bytes, _| validate::<S::Ours>(&*bytes).is_valid()),
        },
        Contestant {
            name: "decode",
            about: "the same, and owned types that lose nothing",
            says: Says::Rules,
            read: Box::new(|bytes, _| {
                decode::<S::Ours>(&*bytes).is_ok_and(|it| it.report.is_valid())
            }),
        },
        Contestant {
            name: "from_slice",
            about: "the same types by way of serde_json, without a report",
            says: Says::Types,
            read: Box::new(|bytes, _| {
                serde_json::from_slice::<S::Ours>(bytes)
                    .map(black_box)
                    .is_ok()
            }),
        },
    ]
}

fn validators<S: Subject>() -> Vec<Contestant> {
    let runtime = runtime::<S>();
    let over_sonic = jsonschema::options_for::<SonicJson>()
        .build(&schema::<S>())
        .expect("our schema is a schema");
    let (schemas, index) = boon_schemas::<S>();
    vec![
        Contestant {
            name: "jsonschema.macros",
            about: "serde_json's Value, and a validator compiled from our exported schema",
            says: Says::Schema,
            read: Box::new(|bytes, _| parsed(bytes).is_some_and(|it| S::macros_accept(&it))),
        },
        Contestant {
            name: "jsonschema.runtime",
            about: "serde_json's Value, and a validator built at run time",
            says: Says::Schema,
            read: Box::new(move |bytes, _| parsed(bytes).is_some_and(|it| runtime.is_valid(&it))),
        },
        Contestant {
            name: "jsonschema.macros_sonic",
            about: "serde_json's Value read by sonic-rs, and the compiled validator",
            says: Says::Schema,
            read: Box::new(|bytes, _| {
                sonic_rs::from_slice::<Value>(bytes).is_ok_and(|it| S::macros_accept(&it))
            }),
        },
        Contestant {
            name: "jsonschema.sonic_dom",
            about: "sonic-rs's own tree, and a validator built at run time over it",
            says: Says::Schema,
            read: Box::new(move |bytes, _| {
                sonic_rs::from_slice::<sonic_rs::Value>(bytes)
                    .is_ok_and(|it| over_sonic.is_valid(&it))
            }),
        },
        Contestant {
            name: "boon",
            about: "serde_json's Value, and boon",
            says: Says::Schema,
            read: Box::new(move |bytes, _| {
                parsed(bytes).is_some_and(|it| schemas.validate(&it, index).is_ok())
            }),
        },
    ]
}

fn structs<S: Subject>() -> Vec<Contestant> {
    let reader = |name, about, read| Contestant {
        name,
        about,
        says: Says::Types,
        read,
    };
    let mut buffers = simd_json::Buffers::default();
    vec![
        reader(
            "serde_json.typed",
            "derived structs, unknown members lost",
            Box::new(|bytes, _| {
                serde_json::from_slice::<S::Plain>(bytes)
                    .map(black_box)
                    .is_ok()
            }),
        ),
        reader(
            "simd_json.typed",
            "the same structs",
            Box::new(move |bytes, _| {
                simd_json::serde::from_slice_with_buffers::<S::Plain>(bytes, &mut buffers)
                    .map(black_box)
                    .is_ok()
            }),
        ),
        reader(
            "sonic_rs.typed",
            "the same structs",
            Box::new(|bytes, _| {
                sonic_rs::from_slice::<S::Plain>(bytes)
                    .map(black_box)
                    .is_ok()
            }),
        ),
    ]
}

fn readers() -> Vec<Contestant> {
    let reader = |name, about, read| Contestant {
        name,
        about,
        says: Says::Json,
        read,
    };
    let mut buffers = simd_json::Buffers::default();
    vec![
        reader(
            "serde_json.value",
            "a tree",
            Box::new(|bytes, _| parsed(bytes).map(black_box).is_some()),
        ),
        reader(
            "sonic_rs.value",
            "a tree",
            Box::new(|bytes, _| {
                sonic_rs::from_slice::<sonic_rs::Value>(bytes)
                    .map(black_box)
                    .is_ok()
            }),
        ),
        reader(
            "simd_json.tape",
            "a list of tokens",
            Box::new(move |bytes, _| {
                simd_json::to_tape_with_buffers(bytes, &mut buffers)
                    .map(black_box)
                    .is_ok()
            }),
        ),
        reader(
            "serde_json.ignored_any",
            "nothing: the text is skipped",
            Box::new(|bytes, _| serde_json::from_slice::<IgnoredAny>(bytes).is_ok()),
        ),
        reader(
            "sonic_rs.skip",
            "nothing: the text is skipped",
            Box::new(|bytes, _| {
                sonic_rs::from_slice::<sonic_rs::LazyValue>(bytes)
                    .map(black_box)
                    .is_ok()
            }),
        ),
    ]
}

/// From a value that somebody else parsed.
pub fn from_values<S: Subject>() -> Vec<Contestant> {
    let runtime = runtime::<S>();
    let (schemas, index) = boon_schemas::<S>();
    vec![
        Contestant {
            name: "validate",
            about: "every rule, every violation with its place",
            says: Says::Rules,
            read: Box::new(|_, value| validate::<S::Ours>(value).is_valid()),
        },
        Contestant {
            name: "jsonschema.macros",
            about: "the compiled validator",
            says: Says::Schema,
            read: Box::new(|_, value| S::macros_accept(value)),
        },
        Contestant {
            name: "jsonschema.runtime",
            about: "the validator built at run time",
            says: Says::Schema,
            read: Box::new(move |_, value| runtime.is_valid(value)),
        },
        Contestant {
            name: "boon",
            about: "boon",
            says: Says::Schema,
            read: Box::new(move |_, value| schemas.validate(value, index).is_ok()),
        },
    ]
}

fn parsed(bytes: &[u8]) -> Option<Value> {
    serde_json::from_slice(bytes).ok()
}

fn schema<S: Subject>() -> Value {
    serde_json::from_str(S::SCHEMA).expect("the exported schema is JSON")
}

fn runtime<S: Subject>() -> jsonschema::Validator {
    jsonschema::validator_for(&schema::<S>()).expect("our schema is a schema")
}

fn boon_schemas<S: Subject>() -> (Schemas, boon::SchemaIndex) {
    const PLACE: &str = "urn:intercom:bench";
    let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
    compiler
        .add_resource(PLACE, schema::<S>())
        .expect("a schema has a place");
    let index = compiler
        .compile(PLACE, &mut schemas)
        .expect("our schema is a schema");
    (schemas, index)
}
