//! The questions of the fuzz targets, asked about the inputs that campaigns have left, and about all documents that we have written.

use std::path::Path;

#[allow(dead_code, unreachable_pub)]
#[path = "../fuzz/src/lib.rs"]
pub(crate) mod targets;

use targets::{report, round_trip, schemas, signature, words};

#[test]
fn report() {
    replay("report", report::holds);
}

#[test]
fn round_trip() {
    replay("round_trip", round_trip::holds);
}

#[test]
fn schemas() {
    replay("schemas", schemas::holds);
}

#[test]
fn signature() {
    replay("signature", signature::holds);
}

#[test]
fn words() {
    replay("words", words::holds);
}

fn replay(target: &str, holds: fn(&[u8])) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fuzz/corpus")
        .join(target);
    let entries = std::fs::read_dir(&folder).unwrap_or_else(|error| panic!("{folder:?}: {error}"));
    let mut count = 0;
    for entry in entries {
        let path = entry.expect("readable").path();
        // Shown only if it does not hold.
        println!("{}", path.display());
        holds(&std::fs::read(&path).expect("readable"));
        count += 1;
    }
    assert!(count > 10, "{target}: {count} inputs are too few");
}
