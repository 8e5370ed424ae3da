//! Properties of any JSON that is shaped as the schemas say, or nearly so: proptest makes it, and makes it small where one does not hold.
//!
//! The questions are those of the fuzz targets, and the oracle's. What fuzzing finds by luck, the generator knows: which member holds
//! what.

use std::sync::LazyLock;

use intercom_schema::{ApiVersion, Origin};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use proptest::test_runner::RngSeed;
use serde_json::{Map, Value, json};

use crate::fuzz::targets::{report, round_trip};
use crate::judge::{Judge, of_library};
use crate::surface::{self, Schemas};

static SCHEMAS: LazyLock<Schemas> = LazyLock::new(surface::schemas);

/// How deep objects of the schemas stand in each other; the deeper ones are empty.
const DEPTH: usize = 4;

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 1_000,
        // The same documents each time: whoever breaks something is to see it, not who comes after.
        rng_seed: RngSeed::Fixed(0x1c0),
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn every_road_leads_to_the_same_report(asked in asked()) {
        report::holds(asked.input().as_bytes());
    }

    #[test]
    fn what_is_decoded_is_encoded_to_the_same(asked in asked()) {
        round_trip::holds(asked.input().as_bytes());
    }

    #[test]
    fn the_schema_files_say_what_is_reported(asked in asked()) {
        let at = (asked.version, asked.origin);
        let expected = Judge::verdict(&SCHEMAS, &asked.name, at, &asked.document);
        prop_assert_eq!(of_library(&asked.name, at, &asked.document), expected);
    }
}

/// A document, and as what it is to be judged.
#[derive(Clone, Debug)]
struct Asked {
    name: String,
    version: Option<&'static str>,
    origin: Option<&'static str>,
    document: Value,
}

impl Asked {
    /// As the fuzz targets read it.
    fn input(&self) -> String {
        let words = [Some(&*self.name), self.version, self.origin];
        let words: Vec<_> = words.into_iter().flatten().collect();
        format!("{}\n{}", words.join(" "), self.document)
    }
}

fn asked() -> impl Strategy<Value = Asked> {
    let names = [
        "conversation",
        "conversation_list",
        "conversation_part",
        "conversation_source",
        "conversation_statistics",
        "notification_event",
        "notification_item",
        "payload",
    ];
    let versions: Vec<_> = ApiVersion::ALL
        .iter()
        .map(|version| version.as_str())
        .collect();
    let origins: Vec<_> = Origin::ALL.iter().map(|origin| origin.as_str()).collect();
    let version = proptest::option::of(select(versions));
    let origin = proptest::option::of(select(origins));
    select(names.to_vec()).prop_flat_map(move |name| {
        let document = of_file(&SCHEMAS, name, DEPTH);
        (document, version.clone(), origin.clone()).prop_map(|(document, version, origin)| Asked {
            name: name.to_owned(),
            version,
            origin,
            document,
        })
    })
}

/// What the type of a file may hold.
fn of_file(schemas: &Schemas, name: &str, depth: usize) -> BoxedStrategy<Value> {
    let schema = &schemas[name];
    if let Some(values) = schema["x-enum"]["values"].as_array() {
        let values: Vec<_> = values.iter().map(|value| value["value"].clone()).collect();
        return prop_oneof![9 => select(values), 1 => text()].boxed();
    }
    if let Some(variants) = schema["x-union"]["variants"].as_array() {
        return union(schemas, variants, depth);
    }
    match schema["x-wire"].as_str() {
        Some("timestamp") => prop_oneof![
            (1_699_999_990..1_700_000_010_i64).prop_map(Value::from),
            (10..60_u8).prop_map(|second| json!(format!("2023-11-14T22:13:{second}.000Z"))),
        ]
        .boxed(),
        Some("seconds") => (0..100_u32)
            .prop_map(|half| json!(f64::from(half) / 2.0))
            .boxed(),
        Some("id" | "dimension") => {
            let number = (0..6_u8).prop_map(Value::from);
            prop_oneof![
                number.clone(),
                number.prop_map(|number| json!(number.to_string()))
            ]
            .boxed()
        }
        Some("map") => proptest::collection::vec((word(), any_json()), 0..3)
            .prop_map(|members| Value::Object(members.into_iter().collect()))
            .boxed(),
        Some(_) => any_json().boxed(),
        None if depth == 0 => Just(json!({})).boxed(),
        None => object(schemas, &schema["properties"], depth),
    }
}

fn object(schemas: &Schemas, properties: &Value, depth: usize) -> BoxedStrategy<Value> {
    let members: Vec<(String, BoxedStrategy<Value>)> = properties
        .as_object()
        .into_iter()
        .flatten()
        .map(|(name, spelled)| {
            let held = prop_oneof![
                12 => of_spelling(schemas, spelled, depth - 1),
                1 => Just(Value::Null),
                1 => any_json(),
            ];
            (name.clone(), held.boxed())
        })
        .collect();
    let most = members.len().min(10);
    let known = subsequence(members, 0..=most).prop_flat_map(|members| {
        let (names, held): (Vec<_>, Vec<_>) = members.into_iter().unzip();
        held.prop_map(move |held| names.iter().cloned().zip(held).collect::<Map<_, _>>())
    });
    let stranger = proptest::option::weighted(0.1, (word(), any_json()));
    let known = (known, stranger).prop_map(|(mut members, stranger)| {
        members.extend(stranger);
        Value::Object(members)
    });
    known.boxed()
}

/// Something that has what a variant is told by.
fn union(schemas: &Schemas, variants: &[Value], depth: usize) -> BoxedStrategy<Value> {
    let of_variant = |variant: &Value| {
        let file = variant["$ref"].as_str().unwrap_or("map.json");
        let inner = of_file(schemas, file.trim_end_matches(".json"), depth);
        let when = variant["when"].clone();
        inner.prop_map(move |mut value| {
            if let (Some(ty), Some(members)) = (when["type"].get(0), value.as_object_mut()) {
                members.insert("type".to_owned(), ty.clone());
            }
            for name in when["has"].as_array().into_iter().flatten() {
                let name = name.as_str().expect("a name");
                if value.get(name).is_none() {
                    value[name] = Value::Null;
                }
            }
            value
        })
    };
    proptest::strategy::Union::new(variants.iter().map(of_variant)).boxed()
}

/// What a spelling lets pass, but for null.
fn of_spelling(schemas: &Schemas, spelled: &Value, depth: usize) -> BoxedStrategy<Value> {
    if let Some(choices) = spelled["anyOf"].as_array() {
        return of_spelling(schemas, &choices[0], depth);
    }
    if let Some(file) = spelled["$ref"].as_str() {
        return of_file(schemas, file.trim_end_matches(".json"), depth);
    }
    if spelled["const"].is_string() {
        return Just(spelled["const"].clone()).boxed();
    }
    let ty = spelled["type"].as_str().or(spelled["type"][0].as_str());
    match ty {
        Some("string") => text().boxed(),
        Some("boolean") => any::<bool>().prop_map(Value::from).boxed(),
        Some("integer") => (0..5_u8).prop_map(Value::from).boxed(),
        Some("number") => (0..10_u8)
            .prop_map(|half| json!(f64::from(half) / 2.0))
            .boxed(),
        Some("array") => {
            let item = of_spelling(schemas, &spelled["items"], depth);
            proptest::collection::vec(item, 0..4)
                .prop_map(Value::from)
                .boxed()
        }
        other => panic!("no type {other:?}"),
    }
}

fn text() -> impl Strategy<Value = Value> {
    prop_oneof![Just(String::new()), any::<String>(), word()].prop_map(Value::from)
}

fn word() -> impl Strategy<Value = String> {
    "[a-z_/~]{1,12}"
}

fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        text(),
    ];
    leaf.prop_recursive(3, 12, 4, |inner| {
        let members = proptest::collection::vec((any::<String>(), inner.clone()), 0..4);
        prop_oneof![
            proptest::collection::vec(inner, 0..4).prop_map(Value::from),
            members.prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}
