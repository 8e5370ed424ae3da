//! `cargo xtask bench --instructions`: counts the instructions of the main paths and compares them with those that are committed.
//!
//! The program runs itself under callgrind, once for each path. A pass is measured as the difference between a run with three of
//! them and a run with one, so that preparing the documents does not count, nor what happens only once.

use std::env;
use std::fs;
use std::path::PathBuf;
use std::process::{Command, ExitCode};

use intercom_bench::instructions::PATHS;
use intercom_bench::machine;
use serde_json::{Map, Value, json};

/// How the program calls itself. It keeps the system's allocator, which does the same in every run.
const PASS: &str = "--pass";

/// What a count may change by before it is worth a look.
const TOLERANCE: f64 = 0.02;

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
    Ok(())
}

fn counted() -> Result<Vec<(&'static str, u64)>, String> {
    let count = |(name, _): &(&'static str, _)| {
        let (one, three) = (under_callgrind(name, 1)?, under_callgrind(name, 3)?);
        let count = three.saturating_sub(one) / 2;
        println!("{name:<24}{count:>14}");
        Ok((*name, count))
    };
    PATHS.iter().map(count).collect()
}

fn under_callgrind(path: &str, times: usize) -> Result<u64, String> {
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
        Some(count) if output.status.success() => Ok(count),
        _ => Err(format!("valgrind on {path}:\n{said}")),
    }
}

fn judge(counts: &[(&str, u64)]) -> Result<(), String> {
    let file = file();
    let text = fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()))?;
    let committed: Value =
        serde_json::from_str(&text).map_err(|error| format!("{}: {error}", file.display()))?;
    for (what, here) in circumstances()? {
        if committed[what] != here.as_str() {
            println!(
                "NOT JUDGED: counted with {what} {here}, committed with {}",
                committed[what]
            );
            return Ok(());
        }
    }
    let changes: Vec<_> = counts
        .iter()
        .filter_map(|(name, count)| change(name, *count, &committed["instructions"][name]))
        .collect();
    if changes.is_empty() {
        println!("no change of more than {:.0} %", TOLERANCE * 100.0);
        return Ok(());
    }
    Err(format!(
        "{}\nIf that is meant, run `cargo xtask bench --instructions --bless` and commit tests/bench/instructions.json.",
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
    let change = count as f64 / before as f64 - 1.0;
    (change.abs() > TOLERANCE).then(|| {
        format!(
            "{name}: {count} instructions, {before} before: {:+.1} %",
            change * 100.0
        )
    })
}

fn bless(counts: &[(&str, u64)]) -> Result<(), String> {
    let counts: Map<_, _> = counts
        .iter()
        .map(|(name, count)| ((*name).to_owned(), json!(count)))
        .collect();
    let mut content = json!({ "instructions": counts });
    for (what, here) in circumstances()? {
        content[what] = here.into();
    }
    let file = file();
    fs::write(&file, format!("{content:#}\n"))
        .map_err(|error| format!("{}: {error}", file.display()))?;
    println!("written to tests/bench/instructions.json");
    Ok(())
}

/// With another compiler or another processor the same code has other instructions.
fn circumstances() -> Result<[(&'static str, String); 2], String> {
    let output = Command::new("rustc")
        .arg("-V")
        .output()
        .map_err(|error| format!("rustc: {error}"))?;
    let rustc = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    Ok([("rustc", rustc), ("processor", machine::processor())])
}

fn file() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("instructions.json")
}
