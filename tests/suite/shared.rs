//! Reference material that is not part of the project: it may lie in a folder `shared` beside the checkout.
//!
//! Tests that need it say aloud when it is not there; they never count as if they had run.

use std::io::Write;
use std::path::{Path, PathBuf};

use serde_json::Value;

/// The folder `shared/<name>`, or `None` after saying which test does without it.
pub(crate) fn folder(name: &str, test: &str) -> Option<PathBuf> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../shared")
        .join(name);
    if path.is_dir() {
        return Some(path);
    }
    // Not `eprintln`, which the harness keeps to itself while a test passes.
    let _ = writeln!(
        std::io::stderr(),
        "NOT RUN: {test} needs shared/{name} beside the checkout, which is not there"
    );
    None
}

/// A captured or published payload, as the index of the corpus lists it.
#[derive(Clone, Debug)]
pub(crate) struct Payload {
    pub(crate) path: String,
    pub(crate) kind: String,
    pub(crate) versions: String,
    pub(crate) class: String,
    pub(crate) bytes: Vec<u8>,
}

impl Payload {
    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.bytes).unwrap_or_else(|error| panic!("{}: {error}", self.path))
    }

    /// API 1.x has other objects under the same names.
    pub(crate) fn is_1x(&self) -> bool {
        self.versions == "1.x"
    }

    pub(crate) fn is_real(&self) -> bool {
        self.class == "real"
    }

    /// The versions of ours in which it is said to have been sent; empty where none of them is named.
    pub(crate) fn api_versions(&self) -> Vec<intercom_schema::ApiVersion> {
        self.versions
            .split(", ")
            .filter_map(|version| version.parse().ok())
            .collect()
    }
}

/// Every payload of the corpus; `None` if it is not there.
pub(crate) fn corpus(test: &str) -> Option<Vec<Payload>> {
    let folder = folder("corpus", test)?;
    let index = std::fs::read_to_string(folder.join("INDEX.tsv")).expect("the corpus has an index");
    let payloads = index.lines().skip(1).map(|line| {
        let columns: Vec<&str> = line.split('\t').collect();
        Payload {
            path: columns[0].to_owned(),
            kind: columns[1].to_owned(),
            versions: columns[2].to_owned(),
            class: columns[5].to_owned(),
            bytes: std::fs::read(folder.join(columns[0]))
                .unwrap_or_else(|error| panic!("{}: {error}", columns[0])),
        }
    });
    Some(payloads.collect())
}
