//! The chores of the workspace: `cargo xtask <verb>`.

mod drift;
// The generator's own tests use the rest of it.
#[allow(dead_code)]
#[cfg(test)]
mod parcels;
mod published;
mod task;

#[cfg(test)]
use intercom_codegen::lower;
use intercom_codegen::{diff, emit, export, failure, ir, json, lint, load, text, tree};

use std::path::Path;
use std::process::ExitCode;

use failure::Failure;
use ir::Ir;

const USAGE: &str = "\
usage: cargo xtask <verb>

  codegen              write everything that is generated from the schemas
  codegen --check      fail if something of it is not up to date; write nothing
  export TARGET|all    print an export of one file; write one of several to docs/exports/
      --api-version V  for one API version, such as 2.14 or Preview; without it, for all together
      --draft D        of json-schema: 2020-12 (unless told otherwise) or draft-07
      --out DIR        write it to DIR
  verify-exports       try the exports with the languages' own tools, as far as they are installed
      TARGET …         only these targets
      --require        fail if a tool is missing
      --vectors FILE   ask what stands in FILE, rather than new vectors
  verify-reports       have the command line's output read by programs that others have written
      --require        fail if one of them is missing
  drift --openapi DIR  compare the schemas with Intercom's published descriptions in DIR (2.16.yaml, preview.yaml)
      --json           print the result as JSON
  diff A B             print what changes from API version A to B, and what of it breaks a reader
      --json           print it as JSON
  bench                measure the library beside its peers, and print a table
      --json           print the figures as JSON
      --quick          within a minute
      --corpus NAME    on one corpus only
      --write          write docs/performance.md as well
      --native         compile everything for this machine's processor
      --instructions   count instructions instead, and compare with tests/bench/instructions/instructions.json
      --bless          with --instructions: write that file anew
  licences             fail if something that we build upon may not be used, or is there twice
  generate             print invented documents, one per line, the same ones for the same seed
      --bytes N        up to so many bytes, such as 300MB or 2GB
      --seed N         other ones
      --corpus NAME    of one of the benchmark's kinds: mixed (unless told otherwise), lists, one_percent, …
  print-cel            print every rule as a CEL expression that is true where the rule is violated";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .unwrap_or(Path::new("."));
    match run(root, &arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure::Usage(message)) => {
            eprintln!("{message}\n\n{USAGE}");
            ExitCode::from(2)
        }
        Err(Failure::Schemas(problems)) => {
            for problem in &problems {
                eprintln!("{problem}");
            }
            eprintln!(
                "{} in the schema files; nothing was generated",
                counted(problems.len(), "problem")
            );
            ExitCode::FAILURE
        }
        Err(Failure::Work(message)) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn run(root: &Path, arguments: &[&str]) -> Result<(), Failure> {
    match arguments {
        ["codegen"] => codegen(root, false),
        ["codegen", "--check"] => codegen(root, true),
        ["export", arguments @ ..] => {
            let ir = ir(root)?;
            let request = task::export::request(&ir, arguments)?;
            task::export::run(root, &ir, &request)
        }
        ["verify-exports", arguments @ ..] => {
            let request = task::verify_exports::request(arguments)?;
            task::verify_exports::run(root, &ir(root)?, &request)
        }
        ["verify-reports", arguments @ ..] => {
            let require = task::verify_reports::request(arguments)?;
            task::verify_reports::run(root, require)
        }
        ["print-cel"] => {
            task::print_cel::run(&ir(root)?);
            Ok(())
        }
        ["bench", flags @ ..] => {
            let request = task::bench::request(flags)?;
            task::bench::run(root, &ir(root)?, &request)
        }
        ["licences"] => task::licences::run(root),
        ["generate", arguments @ ..] => task::generate::run(root, arguments),
        ["diff", arguments @ ..] => {
            let ir = ir(root)?;
            task::diff::run(&ir, &task::diff::request(&ir, arguments)?);
            Ok(())
        }
        ["drift", flags @ ..] => {
            let request = task::drift::request(flags)?;
            task::drift::run(&ir(root)?, &request)
        }
        ["--help" | "-h" | "help"] => {
            println!("{USAGE}");
            Ok(())
        }
        [] => Err(Failure::Usage("which verb?".to_owned())),
        _ => Err(Failure::Usage(format!(
            "`{}` is no verb with such arguments",
            arguments.join(" ")
        ))),
    }
}

fn codegen(root: &Path, check: bool) -> Result<(), Failure> {
    let documents = documents(root)?;
    let ir = lint::checked(&documents).map_err(Failure::Schemas)?;
    task::codegen::run(root, &documents, &ir, check)
}

/// What the schema files say, if they say nothing wrong.
fn ir(root: &Path) -> Result<Ir, Failure> {
    lint::checked(&documents(root)?).map_err(Failure::Schemas)
}

fn documents(root: &Path) -> Result<load::Documents, Failure> {
    load::load(&root.join("schemas")).map_err(Failure::Schemas)
}

fn counted(number: usize, what: &str) -> String {
    if number == 1 {
        format!("1 {what}")
    } else {
        format!("{number} {what}s")
    }
}
