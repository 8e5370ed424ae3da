//! What is handed to other languages: for one API version, or for all of them together.

use crate::emit::{TARGETS, Target, coverage};
use crate::ir::{Ir, Version};
use crate::lint;
use crate::load::{self, Problem};
use crate::tree::Tree;

/// Where the exports are kept that users can copy without running anything.
pub const COMMITTED: &str = "docs/exports";

/// The schemas as one text, a line for each file, so that a program can carry them with it.
pub fn bundled(documents: &load::Documents) -> String {
    let lines: Vec<_> = documents
        .iter()
        .map(|(name, document)| format!("{}: {document}", serde_json::Value::from(name.as_str())))
        .collect();
    format!("{{\n{}\n}}\n", lines.join(",\n"))
}

/// What such a text says.
///
/// # Errors
/// All that is wrong with the schemas; nothing, if `bundled` wrote the text from files that were checked.
pub fn unbundled(text: &str) -> Result<Ir, Vec<Problem>> {
    let documents = serde_json::from_str(text).map_err(|error| {
        vec![Problem {
            name: "*".to_owned(),
            pointer: String::new(),
            message: error.to_string(),
        }]
    })?;
    lint::checked(&documents)
}

pub fn target(name: &str) -> Option<&'static Target> {
    TARGETS.iter().find(|target| target.name == name)
}

/// The files of one target.
pub fn files(ir: &Ir, target: &Target, version: Option<Version>) -> Tree {
    match version {
        Some(version) => (target.emit)(&ir.at(version), Some(version)),
        None => (target.emit)(ir, None),
    }
}

/// The files of every target, each in a folder of its name.
pub fn all_files(ir: &Ir, version: Option<Version>) -> Tree {
    TARGETS
        .iter()
        .flat_map(|target| under(target.name, files(ir, target, version)))
        .collect()
}

/// The files of one target as they are committed.
pub fn committed(ir: &Ir, target: &Target) -> Tree {
    let mut tree = files(ir, target, None);
    if target.per_version {
        for version in &ir.versions {
            tree.extend(files(ir, target, Some(*version)));
        }
    }
    tree
}

/// Everything in [`COMMITTED`].
pub fn all_committed(ir: &Ir) -> Tree {
    let mut all = coverage::emit(ir);
    for target in TARGETS {
        all.extend(under(target.name, committed(ir, target)));
    }
    all
}

/// The tree in a folder of that name.
pub fn under(folder: &str, tree: Tree) -> Tree {
    tree.into_iter()
        .map(|(path, content)| (format!("{folder}/{path}"), content))
        .collect()
}
