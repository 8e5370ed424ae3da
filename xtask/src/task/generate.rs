//! `cargo xtask generate`: documents from a seed, as many bytes as anybody wants, on standard output.
//!
//! The benchmark's corpora are made in the same place, a package beside it that is no member of the workspace.

use std::path::Path;
use std::process::Command;

use crate::failure::Failure;

pub fn run(root: &Path, arguments: &[&str]) -> Result<(), Failure> {
    let status = Command::new("cargo")
        .current_dir(root.join("tests/bench"))
        .args(["run", "--quiet", "--release", "--locked"])
        .args([
            "--package",
            "intercom-bench-corpus",
            "--bin",
            "generate",
            "--",
        ])
        .args(arguments)
        .status()
        .map_err(|error| Failure::work(format!("cargo: {error}")))?;
    match status.success() {
        true => Ok(()),
        false => Err(Failure::work("nothing, or not everything, was generated")),
    }
}
