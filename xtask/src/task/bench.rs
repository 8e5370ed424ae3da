//! `cargo xtask bench`: prepares what the peers need, and runs the package `tests/bench` with the same flags.
//!
//! That package is no member of the workspace, so that nobody compiles the peers who does not measure. It finds the exported
//! schemas and the structs for serde in `target/bench/inputs`, where this writes them.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::emit::{json_schema, plain};
use crate::failure::Failure;
use crate::ir::Ir;
use crate::json::pretty;

/// What the package understands itself.
const PASSED_ON: [&str; 4] = ["--json", "--quick", "--write", "--bless"];

/// What is at the top of the documents that are measured.
const ROOTS: [&str; 3] = ["conversation", "conversation_list", "notification_event"];

/// What the command line asks for.
#[derive(Debug, Default, PartialEq)]
pub struct Request {
    instructions: bool,
    native: bool,
    flags: Vec<String>,
}

/// Reads `[--json] [--quick] [--corpus NAME] [--write] [--native]`, or `--instructions [--bless]`.
pub fn request(arguments: &[&str]) -> Result<Request, Failure> {
    let mut request = Request::default();
    let mut arguments = arguments.iter();
    while let Some(argument) = arguments.next() {
        match *argument {
            "--instructions" => request.instructions = true,
            "--native" => request.native = true,
            "--corpus" => {
                let Some(name) = arguments.next() else {
                    return Err(Failure::Usage("`--corpus` needs a name".to_owned()));
                };
                let both = ["--corpus", name].map(str::to_owned);
                request.flags.extend(both);
            }
            flag if PASSED_ON.contains(&flag) => request.flags.push(flag.to_owned()),
            flag => return Err(Failure::Usage(format!("`{flag}` is unknown"))),
        }
    }
    let bless = request.flags.iter().any(|flag| flag == "--bless");
    if request.instructions && (request.native || request.flags.len() > usize::from(bless)) {
        return Err(Failure::Usage(
            "`--instructions` goes with `--bless` only".to_owned(),
        ));
    }
    if bless && !request.instructions {
        return Err(Failure::Usage(
            "`--bless` needs `--instructions`".to_owned(),
        ));
    }
    Ok(request)
}

pub fn run(root: &Path, ir: &Ir, request: &Request) -> Result<(), Failure> {
    prepare(&root.join("target/bench/inputs"), ir)?;
    let mut command = Command::new("cargo");
    command
        .current_dir(root.join("tests/bench"))
        .args(["run", "--quiet", "--release", "--locked", "--package"])
        .arg(if request.instructions {
            "intercom-bench-instructions"
        } else {
            "intercom-bench"
        })
        .arg("--")
        .args(&request.flags);
    if request.native {
        command.env("RUSTFLAGS", "-C target-cpu=native");
    }
    let status = command
        .status()
        .map_err(|error| Failure::work(format!("cargo: {error}")))?;
    if status.success() {
        Ok(())
    } else {
        Err(Failure::work("the benchmark failed"))
    }
}

/// Writes only what changed, so that nothing is compiled anew without need.
fn prepare(folder: &Path, ir: &Ir) -> Result<(), Failure> {
    let mut files = vec![("plain.rs".to_owned(), plain::emit(ir))];
    files.extend(schemas(ir)?);
    for (name, content) in files {
        let path = folder.join(name);
        if fs::read_to_string(&path).is_ok_and(|old| old == content) {
            continue;
        }
        fs::create_dir_all(folder)
            .and_then(|()| fs::write(&path, content))
            .map_err(|error| Failure::work(format!("{}: {error}", path.display())))?;
    }
    Ok(())
}

/// The bundle as everybody gets it, once for each root.
fn schemas(ir: &Ir) -> Result<Vec<(String, String)>, Failure> {
    let options = json_schema::Options {
        version: None,
        draft: json_schema::Draft::Draft2020,
    };
    let exported: String = json_schema::emit(ir, options).into_values().collect();
    let mut bundle: Value = serde_json::from_str(&exported)
        .map_err(|error| Failure::work(format!("the exported schema: {error}")))?;
    let of_root = |name: &str| {
        bundle["$ref"] = format!("#/$defs/{name}").into();
        (format!("{name}.json"), pretty(&bundle))
    };
    Ok(ROOTS.map(of_root).into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn flags_are_passed_on() {
        let request = request(&["--quick", "--corpus", "small", "--native"]).expect("understood");
        assert_eq!(request.flags, ["--quick", "--corpus", "small"]);
        assert!(request.native && !request.instructions);
    }

    #[test]
    fn what_does_not_go_together_is_refused() {
        let refused: [&[&str]; 5] = [
            &["--corpus"],
            &["--fast"],
            &["--bless"],
            &["--instructions", "--json"],
            &["--instructions", "--native"],
        ];
        for arguments in refused {
            assert!(
                matches!(request(arguments), Err(Failure::Usage(_))),
                "{arguments:?}"
            );
        }
        assert!(request(&["--instructions", "--bless"]).is_ok());
    }
}
