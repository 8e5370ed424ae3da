//! Peers of other languages, each in a process of its own with its own clock, where they are installed:
//! `npm install --prefix target/bench/node ajv @sourcemeta/jsonschema`.

use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use serde_json::Value;

use crate::corpus::Corpus;
use crate::measure::{Speed, progress};
use crate::result::Line;

/// What is measured, or what is missing for it.
pub enum Found {
    Measured(Line),
    Missing(String),
}

/// node: from text to a verdict.
///
/// # Errors
/// If it is installed and fails, or refuses other documents than everybody else.
pub fn ajv(corpus: &Corpus, refused: usize, rounds: usize) -> Result<Found, String> {
    if !node().join("node_modules/ajv").is_dir()
        || Command::new("node").arg("--version").output().is_err()
    {
        return Ok(Found::Missing(
            "ajv (node, and npm's `ajv` in target/bench/node)".to_owned(),
        ));
    }
    progress(&format!("{}: ajv", corpus.name));
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("ajv.mjs");
    let documents = written(corpus)?;
    let mut command = Command::new("node");
    command
        .arg(script)
        .arg(schema())
        .arg(documents)
        .arg(rounds.to_string());
    let answer: Value =
        serde_json::from_str(&said(&mut command)?).map_err(|error| format!("ajv: {error}"))?;
    agreed(
        "ajv",
        corpus,
        answer["refused"].as_u64().unwrap_or(u64::MAX) as usize,
        refused,
    )?;
    let seconds = answer["seconds"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_f64);
    let speeds = seconds.map(|seconds| corpus.text.len() as f64 / 1e6 / seconds);
    Ok(Found::Measured(Line {
        name: "ajv",
        about: "JSON.parse of node, and a compiled validator; a process of its own",
        speed: Speed::of(speeds.collect()),
    }))
}

/// Blaze's command line, if it is installed, about to judge a file.
fn blaze_command(file: &Path) -> Result<Command, Found> {
    let program = node().join("node_modules/.bin/jsonschema");
    if !program.exists() {
        return Err(Found::Missing(
            "Blaze (npm's `@sourcemeta/jsonschema` in target/bench/node)".to_owned(),
        ));
    }
    let mut command = Command::new(program);
    command.arg("validate").arg(schema()).arg(file);
    Ok(command)
}

/// Blaze, from a file to the verdicts: its command line knows no other way from text. What it takes for one document, which is its
/// start, does not count.
///
/// # Errors
/// If it is installed and fails, or refuses other documents than everybody else.
pub fn blaze_from_text(corpus: &Corpus, refused: usize, rounds: usize) -> Result<Found, String> {
    progress(&format!("{}: Blaze, from text", corpus.name));
    let (one, all) = (first(corpus)?, written(corpus)?);
    let mut speeds = Vec::new();
    for _ in 0..rounds {
        let mut seconds = [0.0; 2];
        for (file, seconds) in [&one, &all].into_iter().zip(&mut seconds) {
            let mut command = match blaze_command(file) {
                Ok(command) => command,
                Err(missing) => return Ok(missing),
            };
            command.args(["--fast", "--continue"]);
            let started = Instant::now();
            let output = command.current_dir(node()).output();
            *seconds = started.elapsed().as_secs_f64();
            let output = output.map_err(|error| format!("Blaze: {error}"))?;
            if *file == all {
                let summary = String::from_utf8_lossy(&output.stderr);
                agreed("Blaze", corpus, failed(&summary)?, refused)?;
            }
        }
        let [start, whole] = seconds;
        let bytes = corpus.text.len() - corpus.documents[0].len();
        speeds.push(bytes as f64 / 1e6 / (whole - start));
    }
    Ok(Found::Measured(Line {
        name: "blaze.command",
        about: "Blaze in C++: its command line from a file to the verdicts, by the clock on the wall, without its start",
        speed: Speed::of(speeds),
    }))
}

/// `2000 validated, 2000 passed, 0 failed`
fn failed(said: &str) -> Result<usize, String> {
    let last = said.lines().last().unwrap_or_default();
    let count = last
        .strip_suffix(" failed")
        .and_then(|line| line.rsplit(' ').next())
        .and_then(|count| count.parse().ok());
    count.ok_or_else(|| format!("Blaze said: {last}"))
}

/// Blaze, by its command line: only from a parsed document to a verdict, as it does not say how long it parsed.
///
/// # Errors
/// If it is installed and fails, or refuses other documents than everybody else.
pub fn blaze(corpus: &Corpus, refused: usize, rounds: usize) -> Result<Found, String> {
    progress(&format!("{}: Blaze", corpus.name));
    let mut command = match blaze_command(&written(corpus)?) {
        Ok(command) => command,
        Err(missing) => return Ok(missing),
    };
    command
        .args(["--fast", "--continue", "--benchmark", "--loop"])
        .arg(rounds.to_string());
    let said = said(&mut command)?;
    // `documents.jsonl[1]: PASS 10.626 +- 1.855 us (0.020)`
    let lines: Vec<Vec<&str>> = said
        .lines()
        .map(|line| line.split_whitespace().collect())
        .collect();
    let figures = lines.iter().filter_map(|words| match words.as_slice() {
        [
            ..,
            verdict @ ("PASS" | "FAIL"),
            mean,
            "+-",
            deviation,
            "us",
            _,
        ] => Some((
            *verdict,
            mean.parse::<f64>().ok()?,
            deviation.parse::<f64>().ok()?,
        )),
        _ => None,
    });
    let figures: Vec<_> = figures.collect();
    if figures.len() != corpus.documents.len() {
        return Err(format!(
            "Blaze: {} answers about {} documents",
            figures.len(),
            corpus.documents.len()
        ));
    }
    agreed(
        "Blaze",
        corpus,
        figures
            .iter()
            .filter(|(verdict, ..)| *verdict == "FAIL")
            .count(),
        refused,
    )?;
    let total: f64 = figures.iter().map(|(_, mean, _)| mean).sum();
    let deviation: f64 = figures.iter().map(|(.., deviation)| deviation).sum();
    Ok(Found::Measured(Line {
        name: "blaze",
        about: "Blaze in C++, a process of its own, by the clock on the wall; the spread is the deviation that it tells",
        speed: Speed {
            mb_per_s: corpus.text.len() as f64 / total,
            spread: deviation / total,
        },
    }))
}

fn agreed(who: &str, corpus: &Corpus, theirs: usize, ours: usize) -> Result<(), String> {
    if theirs == ours {
        Ok(())
    } else {
        Err(format!(
            "{}: {who} refuses {theirs} documents, everybody else {ours}",
            corpus.name
        ))
    }
}

fn said(command: &mut Command) -> Result<String, String> {
    let name = command.get_program().to_string_lossy().into_owned();
    let output = command
        .current_dir(node())
        .output()
        .map_err(|error| format!("{name}: {error}"))?;
    // A validator ends with a failure where a document is refused; what it said is judged by the caller.
    if output.stdout.is_empty() {
        return Err(format!(
            "{name}: {}",
            String::from_utf8_lossy(&output.stderr)
        ));
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// One document on each line.
fn written(corpus: &Corpus) -> Result<PathBuf, String> {
    lines(corpus, corpus.name, &corpus.documents)
}

/// Only the first one.
fn first(corpus: &Corpus) -> Result<PathBuf, String> {
    lines(corpus, "first", &corpus.documents[..1])
}

fn lines(corpus: &Corpus, name: &str, documents: &[Range<usize>]) -> Result<PathBuf, String> {
    let file = built().join(format!("{name}.jsonl"));
    let mut text = Vec::new();
    for document in documents {
        text.extend_from_slice(&corpus.text[document.clone()]);
        text.push(b'\n');
    }
    fs::write(&file, text).map_err(|error| format!("{}: {error}", file.display()))?;
    Ok(file)
}

fn built() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/bench")
}

fn node() -> PathBuf {
    built().join("node")
}

fn schema() -> PathBuf {
    built().join("inputs/conversation.json")
}
