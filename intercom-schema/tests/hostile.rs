//! Hostile inputs, as whoever runs the command line meets them: what is said, how it ends, and what it costs.
//!
//! The inputs are made while the test runs, into files: whatever this process has in memory counts for its children, too.

#[path = "../../tests/hostile/recipe.rs"]
mod recipe;

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{BufRead, BufReader, BufWriter, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use flate2::Compression;
use flate2::write::GzEncoder;
use recipe::Case;
use ruzstd::encoding::CompressionLevel;
use serde_json::Value;
use wait4::Wait4;

/// What the program may take beside three times its input.
const BESIDE: u64 = 32 << 20;

#[test]
fn every_case_is_answered_within_its_bounds() {
    let folder = std::env::temp_dir().join(format!("hostile-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    let mut wrong = Vec::new();
    let cases = recipe::cases();
    for case in &cases {
        let input = packed(case, &folder);
        wrong.extend(complaints(case, &input));
    }
    fs::remove_dir_all(&folder).unwrap();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(cases.len() >= 70, "{}", cases.len());
}

/// What is not as it should be.
fn complaints(case: &Case, input: &Path) -> Vec<String> {
    let mut child = Command::new(env!("CARGO_BIN_EXE_intercom-schema"))
        .args(["validate", "--no-config", "--format", "json", "--jobs", "2"])
        .args(case.arguments())
        .arg(input)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let rules = rules(BufReader::new(child.stdout.take().unwrap()));
    let mut said = String::new();
    let mut stderr = child.stderr.take().unwrap();
    stderr.read_to_string(&mut said).unwrap();
    let used = child.wait4().unwrap();
    let mut wrong = Vec::new();
    let mut check = |holds: bool, what: String| {
        if !holds {
            wrong.push(format!("{}: {what}", case.name()));
        }
    };
    let code = used.status.code().map(i64::from);
    check(code == Some(case.exit()), format!("exit {code:?}, {said}"));
    let expected: BTreeSet<_> = case.rules().into_iter().map(str::to_owned).collect();
    check(rules == expected, format!("{rules:?}"));
    let complained = match case.complaint() {
        Some(complaint) => said.contains(complaint),
        None => said.is_empty(),
    };
    check(complained, said.clone());
    let size = fs::metadata(input).unwrap().len();
    let most = case
        .megabytes()
        .map_or(size * 3 + BESIDE, |megabytes| megabytes * 1_000_000);
    let peak = used.rusage.maxrss;
    check(
        peak <= most,
        format!("{peak} bytes of memory, at most {most}"),
    );
    let time = used.rusage.utime + used.rusage.stime;
    let time = u64::try_from(time.as_millis()).unwrap();
    let most = case.milliseconds().unwrap_or(u64::MAX);
    check(time <= most, format!("{time} ms, at most {most}"));
    println!(
        "{}: {size} bytes, {peak} bytes of memory, {time} ms",
        case.name()
    );
    wrong
}

/// The rules of JSON output, line by line: there may be many.
fn rules(lines: impl BufRead) -> BTreeSet<String> {
    let rule = |line: String| {
        let line: Value = serde_json::from_str(&line).unwrap();
        line["rule"].as_str().unwrap().to_owned()
    };
    lines.lines().map(|line| rule(line.unwrap())).collect()
}

/// The input as a file.
fn packed(case: &Case, folder: &Path) -> PathBuf {
    let mut path = folder.join("0");
    let mut out = BufWriter::new(File::create(&path).unwrap());
    let packs = case.pack();
    let mut packs = packs.iter().enumerate().peekable();
    // Without a file between, which would be as large as what a bomb unpacks to.
    if packs.next_if(|(_, pack)| **pack == "gzip").is_some() {
        let mut out = GzEncoder::new(out, Compression::best());
        case.write(&mut out).unwrap();
        out.finish().unwrap().flush().unwrap();
    } else {
        case.write(&mut out).unwrap();
        out.flush().unwrap();
    }
    for (number, pack) in packs {
        let again = folder.join((number + 1).to_string());
        let mut source = BufReader::new(File::open(&path).unwrap());
        let target = File::create(&again).unwrap();
        match *pack {
            "zstd" => ruzstd::encoding::compress(source, target, CompressionLevel::Fastest),
            _ => {
                let mut out = GzEncoder::new(target, Compression::best());
                std::io::copy(&mut source, &mut out).unwrap();
                out.finish().unwrap();
            }
        }
        path = again;
    }
    let mut file = File::options().write(true).open(&path).unwrap();
    let size = file.metadata().unwrap().len();
    file.set_len(size - case.cut()).unwrap();
    file.seek(SeekFrom::End(0)).unwrap();
    file.write_all(case.behind().as_bytes()).unwrap();
    path
}
