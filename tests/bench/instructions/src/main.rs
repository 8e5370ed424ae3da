//! `cargo xtask bench --instructions`: counts the instructions of the main paths and compares them with those that are committed.
//!
//! The program runs itself under callgrind, once for each path. A pass is measured as the difference between a run with three of
//! them and a run with one, so that preparing the documents does not count, nor what happens only once.

#[path = "../../src/machine.rs"]
mod machine;
mod paths;

use std::env;
use std::fs;
use std::path::PathBuf;
use std::process::{Command, ExitCode};

use paths::PATHS;
use serde_json::{Map, Value, json};

/// How the program calls itself. It keeps the system's allocator, which does the same in every run.
const PASS: &str = "--pass";

/// What a count may change by before it is worth a look, in percent.
const TOLERANCE: u64 = 2;

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match arguments.as_slice() {
        [PASS, path, times] => pass(path, times),
        [] => counted().and_then(|counts| judge(&counts)),
        ["--bless"] => counted().and_then(|counts| bless(&counts)),
        other => Err(format!("`{}` is unknown", other.join(" "))),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

/// What callgrind watches.
fn pass(path: &str, times: &str) -> Result<(), String> {
    let found = PATHS.iter().find(|(name, _)| *name == path);
    let (_, prepare) = found.ok_or(format!("`{path}` is no path"))?;
    let times: usize = times.parse().map_err(|error| format!("{times}: {error}"))?;
    let pass = prepare();
    (0..times).for_each(|_| pass());
    // As callgrind imitates it, which is not always what the machine has.
    println!("{}", machine::processor());
    Ok(())
}

/// What one pass of each path takes, and with which compiler and on which processor: with others the same code has other instructions.
struct Counts {
    paths: Vec<(&'static str, u64)>,
    circumstances: [(&'static str, String); 2],
}

fn counted() -> Result<Counts, String> {
    let mut processor = String::new();
    let count = |(name, _): &(&'static str, _)| {
        let (one, _) = under_callgrind(name, 1)?;
        let (three, seen) = under_callgrind(name, 3)?;
        processor = seen;
        let count = three.saturating_sub(one) / 2;
        println!("{name:<24}{count:>14}");
        Ok((*name, count))
    };
    let paths = PATHS.iter().map(count).collect::<Result<_, String>>()?;
    let output = Command::new("rustc")
        .arg("-V")
        .output()
        .map_err(|error| format!("rustc: {error}"))?;
    let rustc = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    Ok(Counts {
        paths,
        circumstances: [("rustc", rustc), ("processor", processor)],
    })
}

/// The number of instructions, and what the program saw of the processor.
fn under_callgrind(path: &str, times: usize) -> Result<(u64, String), String> {
    let program = env::current_exe().map_err(|error| format!("this program: {error}"))?;
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg(program)
        .args([PASS, path, &times.to_string()])
        .output()
        .map_err(|error| {
            format!("valgrind: {error}; it has to be installed to count instructions")
        })?;
    let said = String::from_utf8_lossy(&output.stderr);
    let collected = said.lines().find_map(|line| line.split_once("Collected :"));
    let count = collected.and_then(|(_, count)| count.trim().parse().ok());
    match count {
        Some(count) if output.status.success() => {
            let processor = String::from_utf8_lossy(&output.stdout);
            Ok((count, processor.trim().to_owned()))
        }
        _ => Err(format!("valgrind on {path}:\n{said}")),
    }
}

fn judge(counts: &Counts) -> Result<(), String> {
    let file = file();
    let text = fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()))?;
    let committed: Value =
        serde_json::from_str(&text).map_err(|error| format!("{}: {error}", file.display()))?;
    for (what, here) in &counts.circumstances {
        if committed[what] != here.as_str() {
            println!(
                "NOT JUDGED: counted with {here}, committed with {}",
                committed[what]
            );
            return Ok(());
        }
    }
    let changes: Vec<_> = counts
        .paths
        .iter()
        .filter_map(|(name, count)| change(name, *count, &committed["instructions"][name]))
        .collect();
    if changes.is_empty() {
        println!("no change of more than {TOLERANCE} %");
        return Ok(());
    }
    Err(format!(
        "{}\nIf that is meant, run `cargo xtask bench --instructions --bless` and commit tests/bench/instructions/instructions.json.",
        changes.join("\n")
    ))
}

/// What to say of a count that is not as it was.
fn change(name: &str, count: u64, committed: &Value) -> Option<String> {
    let Some(before) = committed.as_u64() else {
        return Some(format!(
            "{name}: {count} instructions, and none are committed"
        ));
    };
    (count.abs_diff(before) * 100 > before * TOLERANCE).then(|| {
        let change = (count as f64 / before as f64 - 1.0) * 100.0;
        format!("{name}: {count} instructions, {before} before: {change:+.1} %")
    })
}

fn bless(counts: &Counts) -> Result<(), String> {
    let paths: Map<_, _> = counts
        .paths
        .iter()
        .map(|(name, count)| ((*name).to_owned(), json!(count)))
        .collect();
    let mut content = json!({ "instructions": paths });
    for (what, here) in &counts.circumstances {
        content[*what] = here.as_str().into();
    }
    let file = file();
    fs::write(&file, format!("{content:#}\n"))
        .map_err(|error| format!("{}: {error}", file.display()))?;
    println!("written to tests/bench/instructions/instructions.json");
    Ok(())
}

fn file() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("instructions.json")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_percent_are_tolerated_and_more_is_said() {
        let committed = json!(10_000);
        assert_eq!(change("path", 10_200, &committed), None);
        assert_eq!(change("path", 9_800, &committed), None);
        let slower = "path: 10201 instructions, 10000 before: +2.0 %";
        assert_eq!(change("path", 10_201, &committed).as_deref(), Some(slower));
        assert!(change("path", 9_799, &committed).is_some());
        assert!(change("path", 1, &Value::Null).is_some());
    }
}
