//! The paths whose instructions are counted, small enough for a processor that is imitated.

use std::hint::black_box;

use fastrand::Rng;
use intercom_bench_corpus::generate::{self, Carrier};
use intercom_bench_corpus::json::Style;
use intercom_bench_corpus::plant::plant;
use intercom_schema::{Conversation, NotificationEvent, Object, decode, validate};
use serde_json::Value;

/// Reads the documents of the path once.
pub type Pass = Box<dyn Fn()>;

/// A name, and what prepares the path.
pub const PATHS: [(&str, fn() -> Pass); 7] = [
    ("validate.small", || {
        validating::<Conversation>(conversations(2, 12, 0))
    }),
    ("validate.large", || {
        validating::<Conversation>(conversations(40, 3, 0))
    }),
    ("validate.indented", || {
        validating::<Conversation>(conversations_as(Style::Pretty, 20, 4, 0))
    }),
    ("validate.violating", || {
        validating::<Conversation>(conversations(8, 6, 1))
    }),
    ("validate.notification", || {
        let mut random = Rng::with_seed(9);
        validating::<NotificationEvent>(
            (0..8)
                .map(|_| generate::notification(&mut random).write(Style::Compact))
                .collect(),
        )
    }),
    ("validate.value", || {
        let texts = conversations(8, 6, 0);
        let values: Vec<Value> = texts
            .iter()
            .filter_map(|text| serde_json::from_str(text).ok())
            .collect();
        Box::new(move || {
            for value in &values {
                black_box(validate::<Conversation>(value));
            }
        })
    }),
    ("decode.large", || {
        let texts = conversations(40, 3, 0);
        Box::new(move || {
            for text in &texts {
                black_box(decode::<Conversation>(text).is_ok());
            }
        })
    }),
];

fn validating<T: Object>(texts: Vec<String>) -> Pass {
    Box::new(move || {
        for text in &texts {
            black_box(validate::<T>(text));
        }
    })
}

fn conversations(parts: usize, documents: usize, mistakes: usize) -> Vec<String> {
    conversations_as(Style::Compact, parts, documents, mistakes)
}

fn conversations_as(style: Style, parts: usize, documents: usize, mistakes: usize) -> Vec<String> {
    let mut random = Rng::with_seed(8);
    let documents = (0..documents).map(|_| {
        let mut document = generate::conversation(&mut random, parts, Carrier::Answer);
        for _ in 0..mistakes {
            plant(&mut random, &mut document);
        }
        document.write(style)
    });
    documents.collect()
}
