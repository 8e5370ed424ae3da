//! `cargo xtask codegen [--check]`: everything that is generated and committed.
//!
//! With `--check` nothing is written, and everything up to the writing is the same.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::emit;
use crate::export::{COMMITTED, all_committed, bundled};
use crate::failure::Failure;
use crate::ir::Ir;
use crate::load::Documents;
use crate::tree::{self, Tree};

pub fn run(root: &Path, documents: &Documents, ir: &Ir, check: bool) -> Result<(), Failure> {
    let mut library = formatted(emit::rust::emit(ir), root)?;
    library.insert("sources.json".to_owned(), bundled(documents));
    let folders = [
        ("intercom-schema/src/generated", library),
        ("docs/reference", emit::markdown::emit(ir)),
        (COMMITTED, all_committed(ir)),
        ("xtask/src/emit/protobuf/lock", emit::protobuf::ledger(ir)),
    ];
    let mut changes = Vec::new();
    for (folder, tree) in &folders {
        let path = root.join(folder);
        let changed = if check {
            tree::diff(tree, &path)
        } else {
            tree::write(tree, &path)
        };
        let changed = changed.map_err(|error| Failure::work(format!("{folder}: {error}")))?;
        changes.extend(changed.iter().map(|change| change.line(folder)));
    }
    match (check, changes.len()) {
        (true, 0) => Ok(()),
        (true, _) => Err(Failure::work(format!(
            "these files are not what the schemas say; run `cargo xtask codegen`:\n  {}",
            changes.join("\n  ")
        ))),
        (false, 0) => {
            println!("nothing to change");
            Ok(())
        }
        (false, _) => {
            println!("{}", changes.join("\n"));
            Ok(())
        }
    }
}

/// The tree with its Rust files as rustfmt leaves them.
fn formatted(mut tree: Tree, root: &Path) -> Result<Tree, Failure> {
    for (path, content) in &mut tree {
        if path.ends_with(".rs") {
            *content = rustfmt(content, root)
                .map_err(|message| Failure::work(format!("{path}: {message}")))?;
        }
    }
    Ok(tree)
}

/// In `root`, so that it finds the same settings as `cargo fmt`.
fn rustfmt(code: &str, root: &Path) -> Result<String, String> {
    let mut process = Command::new("rustfmt")
        .args(["--edition", "2024", "--emit", "stdout"])
        .current_dir(root)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| {
            format!(
                "cannot start rustfmt ({error}); install it with `rustup component add rustfmt`"
            )
        })?;
    let mut input = process.stdin.take().ok_or("rustfmt takes no input")?;
    // rustfmt reads everything before it prints, so this cannot block on its output.
    input
        .write_all(code.as_bytes())
        .map_err(|error| error.to_string())?;
    drop(input);
    let output = process
        .wait_with_output()
        .map_err(|error| error.to_string())?;
    if output.status.success() {
        String::from_utf8(output.stdout).map_err(|error| error.to_string())
    } else {
        Err(format!(
            "rustfmt: {}",
            String::from_utf8_lossy(&output.stderr)
        ))
    }
}
