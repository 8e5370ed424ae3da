//! The chores of the workspace: `cargo xtask <verb>`.
//!
//! ```text
//! schemas/*.json ─load─▶ Documents ─lower─▶ Ir ─lint─▶ Ir ─┬─ emit::rust ─────────▶ intercom-schema/src/generated/
//!                                                          ├─ emit::markdown ─────▶ docs/reference/
//!                                                          ├─ emit::json_schema ──▶ export
//!                                                          └─ emit::cel ──────────▶ print-cel
//! ```
//!
//! It does not depend on the library, so that a broken generated file can always be generated anew.

mod emit;
mod failure;
mod ir;
mod lint;
mod load;
mod logic;
mod lower;
mod name;
mod task;
mod text;
mod tree;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use failure::Failure;
use ir::Ir;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().map(PathBuf::from).unwrap_or_default();
    match run(&root, &arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure::Usage(m)) => { eprintln!("{m}"); ExitCode::from(2) }
        Err(Failure::Schemas(p)) => { for p in p { eprintln!("{p}"); } ExitCode::FAILURE }
        Err(Failure::Work(m)) => { eprintln!("{m}"); ExitCode::FAILURE }
    }
}

fn run(root: &Path, arguments: &[String]) -> Result<(), Failure> {
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments.as_slice() {
        ["codegen"] => task::codegen::run(root, &ir(root)?, false),
        ["codegen", "--check"] => task::codegen::run(root, &ir(root)?, true),
        _ => Err(Failure::Usage("usage".into())),
    }
}

fn ir(root: &Path) -> Result<Ir, Failure> {
    let documents = load::load(&root.join("schemas")).map_err(Failure::Schemas)?;
    let (ir, mut problems) = lower::lower(&documents);
    problems.extend(lint::lint(&ir));
    if problems.is_empty() { Ok(ir) } else { problems.sort(); Err(Failure::Schemas(problems)) }
}
