//! `cargo xtask verify-exports [TARGET …] [--require]`: the exports, tried by the tools of the languages they are written for.
//!
//! ```text
//! tests/conformance, fixtures, corpus ─ vectors ─▶ target/verify/vectors.ndjson ─▶ a runner in the target's language
//!                                                             └──── expected ───▶ compare ◀──── found ────┘
//! ```
//! A check whose tools are not there is said to be so, and fails the run only with `--require`.

mod go;
mod java;
mod json_schema;
mod openapi;
mod postgresql;
mod protobuf;
mod python;
mod typescript;
mod vectors;
mod warehouse;
mod workshop;

use std::path::{Path, PathBuf};
use std::time::Instant;

use crate::emit::TARGETS;
use crate::failure::Failure;
use crate::ir::Ir;
use crate::load::listed;
use crate::task::tools::Tool;

pub use workshop::Workshop;

/// One thing that a tool can say about an export.
pub struct Check {
    pub target: &'static str,
    /// What is tried, in a few words: `tsc --strict`.
    pub name: &'static str,
    pub needs: &'static [Tool],
    /// What was seen, in a few words with figures, or what is wrong.
    pub run: fn(&Workshop) -> Result<String, String>,
}

/// Those of every target.
const CHECKS: &[&[Check]] = &[
    json_schema::CHECKS,
    openapi::CHECKS,
    typescript::CHECKS,
    python::CHECKS,
    go::CHECKS,
    java::CHECKS,
    postgresql::CHECKS,
    warehouse::CHECKS,
    protobuf::CHECKS,
];

#[derive(Default)]
pub struct Request {
    targets: Vec<String>,
    require: bool,
    /// Vectors that were written before, rather than new ones.
    vectors: Option<PathBuf>,
}

pub fn request(arguments: &[&str]) -> Result<Request, Failure> {
    let names: Vec<_> = TARGETS.iter().map(|target| target.name).collect();
    let mut request = Request::default();
    let mut arguments = arguments.iter();
    while let Some(argument) = arguments.next() {
        match *argument {
            "--require" => request.require = true,
            "--vectors" => match arguments.next() {
                Some(file) => request.vectors = Some(PathBuf::from(file)),
                None => return Err(Failure::Usage("`--vectors` needs a file".to_owned())),
            },
            target if names.contains(&target) => request.targets.push(target.to_owned()),
            unknown => {
                return Err(Failure::Usage(format!(
                    "`{unknown}` is no target; they are {}",
                    listed(&names)
                )));
            }
        }
    }
    Ok(request)
}

pub fn run(root: &Path, ir: &Ir, request: &Request) -> Result<(), Failure> {
    let workshop = Workshop::new(root, ir, request.vectors.as_deref()).map_err(Failure::Work)?;
    let wanted = |target: &str| {
        request.targets.is_empty() || request.targets.iter().any(|name| name == target)
    };
    let checks = CHECKS.iter().copied().flatten();
    let (mut passed, mut failed, mut missing) = (0, 0, 0);
    for check in checks.filter(|check| wanted(check.target)) {
        let head = format!("{:<22}{:<24}", check.target, check.name);
        let absent: Vec<_> = check
            .needs
            .iter()
            .filter(|tool| !workshop.tools.has(**tool))
            .map(|tool| tool.to_string())
            .collect();
        if !absent.is_empty() {
            missing += 1;
            println!("{head} not found: {}", absent.join(", "));
            continue;
        }
        let start = Instant::now();
        match (check.run)(&workshop) {
            Ok(seen) => {
                passed += 1;
                println!("{head} ok: {seen} ({:.1} s)", start.elapsed().as_secs_f64());
            }
            Err(problem) => {
                failed += 1;
                println!("{head} FAILED\n{}", indented(&problem));
            }
        }
    }
    println!("\n{passed} checks passed, {failed} failed, {missing} without their tools");
    if failed > 0 || (request.require && missing > 0) {
        return Err(Failure::work("the exports are not verified"));
    }
    if passed == 0 {
        return Err(Failure::work("nothing was tried"));
    }
    Ok(())
}

fn indented(text: &str) -> String {
    let lines: Vec<_> = text.lines().map(|line| format!("    {line}")).collect();
    lines.join("\n")
}
