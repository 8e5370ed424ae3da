//! Schemas are written by people: whatever stands in them, there is an export or a list of what is wrong.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use intercom_codegen::emit::TARGETS;
use intercom_codegen::ir::Ir;
use intercom_codegen::load::{self, Documents};
use intercom_codegen::{export, lint};
use serde_json::Value;

use super::reshape;

/// The input is a bundle: the name of each file, and what stands in it.
pub fn holds(input: &[u8]) {
    let Ok(text) = std::str::from_utf8(input) else {
        return;
    };
    let documents: Documents = match load::parse(text) {
        Ok(Value::Object(files)) => files.into_iter().collect(),
        Ok(other) => [("file".to_owned(), other)].into(),
        Err(message) => return assert!(!message.is_empty()),
    };
    match lint::checked(&documents) {
        Ok(ir) => exported(&ir, input.iter().map(|byte| usize::from(*byte)).sum()),
        Err(problems) => told_well(&problems),
    }
}

/// For one language and one version or all of them, as exports for each of them take long.
fn exported(ir: &Ir, choice: usize) {
    let target = &TARGETS[choice % TARGETS.len()];
    let version = ir
        .versions
        .get(choice / TARGETS.len() % (ir.versions.len() + 1));
    for path in export::files(ir, target, version.copied()).keys() {
        let stays = path.split('/').all(|step| !matches!(step, "" | "." | ".."));
        assert!(stays, "{}: {path:?} leaves its folder", target.name);
    }
}

fn told_well(problems: &[load::Problem]) {
    assert!(!problems.is_empty());
    for problem in problems {
        assert!(!problem.message.is_empty());
        assert!(problem.pointer.is_empty() || problem.pointer.starts_with('/'));
    }
}

/// Another bundle made of this one. Sometimes nothing, for bytes to be changed blindly.
pub fn reshaped(input: &[u8], most: usize, seed: u32) -> Option<Vec<u8>> {
    let mut random = fastrand::Rng::with_seed(seed.into());
    if random.usize(..8) == 0 {
        return None;
    }
    let bundle = reshape::reshaped(input, words(), &mut random)?;
    (bundle.len() <= most).then_some(bundle)
}

/// Keywords, names of files and members, and texts of the real schemas.
fn words() -> &'static [String] {
    static WORDS: OnceLock<Vec<String>> = OnceLock::new();
    WORDS.get_or_init(|| {
        let mut words = BTreeSet::new();
        let sources = include_str!("../../../intercom-schema/src/generated/sources.json");
        collect(&serde_json::from_str(sources).expect("JSON"), &mut words);
        words.into_iter().collect()
    })
}

fn collect(json: &Value, words: &mut BTreeSet<String>) {
    match json {
        Value::Object(members) => {
            for (name, value) in members {
                words.insert(name.clone());
                collect(value, words);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| collect(item, words)),
        Value::String(text) if text.len() < 40 => drop(words.insert(text.clone())),
        _ => {}
    }
}
