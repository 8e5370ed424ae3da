//! Instances and what is expected of them; and whether a runner's answers are that.
//!
//! A vector is a line of JSON: `{ "name", "object", "apiVersion", "origin", "instance", "only", "encode", "expected": [[rule, severity, location], …] }`.
//! With `only`, no other rule is compared. A runner answers each line with `{ "violations": [[rule, severity, location], …], "encoded": instance }`,
//! the latter where the vector says `encode`. Of languages that only know valid and invalid, the answer is `{ "valid": true }` or
//! `{ "valid": false }`. `{ "skip": "why" }` is an answer of languages that cannot be asked this.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::{BufRead, BufReader, Lines};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;

use crate::emit::coverage;
use crate::ir::{Ir, Version};

/// How many disagreements are shown.
const SHOWN: usize = 8;

pub struct Vectors {
    path: PathBuf,
    count: usize,
    summary: String,
}

impl Vectors {
    /// Has the tests' own program write them: expectations come from there, not from what is exported.
    pub fn written(root: &Path) -> Result<Self, String> {
        let folder = root.join("target/verify");
        fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        let path = folder.join("vectors.ndjson");
        // As the tests are built, so that nothing is built twice.
        let mut build = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        build.args([
            "build",
            "--quiet",
            "--workspace",
            "--all-features",
            "--example",
            "vectors",
        ]);
        succeed(build.current_dir(root))?;
        // Beside this program, wherever the target folder is.
        let own = std::env::current_exe().map_err(|error| error.to_string())?;
        let mut write = Command::new(own.with_file_name("examples").join("vectors"));
        let output = succeed(write.current_dir(root).arg(&path))?;
        let said = String::from_utf8_lossy(&output.stdout).trim().to_owned();
        Vectors::read(&path, said)
    }

    /// Those that stand in a file.
    pub fn read(path: &Path, summary: String) -> Result<Self, String> {
        let file = File::open(path).map_err(|error| format!("{}: {error}", path.display()))?;
        Ok(Vectors {
            path: path.to_owned(),
            count: BufReader::new(file).lines().count(),
            summary,
        })
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    pub fn count(&self) -> usize {
        self.count
    }

    pub fn summary(&self) -> &str {
        &self.summary
    }

    /// Those of one version about objects that it has, written to a file, for an export of that version alone.
    pub fn at(&self, version: Version, ir: &Ir, file: &Path) -> Result<Self, String> {
        let mut text = String::new();
        for line in self.lines()? {
            let line = line.map_err(|error| error.to_string())?;
            text.extend(alone(&line, version, ir)?.map(|line| line + "\n"));
        }
        fs::write(file, text).map_err(|error| format!("{}: {error}", file.display()))?;
        Vectors::read(file, String::new())
    }

    pub fn lines(&self) -> Result<Lines<BufReader<File>>, String> {
        let file = File::open(&self.path).map_err(|error| error.to_string())?;
        Ok(BufReader::new(file).lines())
    }
}

/// A vector as an export of `version` alone sees it, where members of other versions are like any that nobody knows.
fn alone(vector: &str, version: Version, ir: &Ir) -> Result<Option<String>, String> {
    let mut vector: Value = serde_json::from_str(vector).map_err(|error| error.to_string())?;
    let objects = ir.objects.iter().map(|object| &object.name);
    let mut names = objects.chain(ir.unions.iter().map(|union| &union.name));
    if vector["apiVersion"] != version.name().as_str()
        || names.all(|name| vector["object"] != name.as_str())
    {
        return Ok(None);
    }
    for expected in vector["expected"].as_array_mut().into_iter().flatten() {
        if expected[0] == "schema.other_version" {
            expected[0] = "schema.unknown_member".into();
        }
    }
    Ok(Some(vector.to_string()))
}

fn succeed(command: &mut Command) -> Result<Output, String> {
    let output = command
        .output()
        .map_err(|error| format!("{command:?}: {error}"))?;
    if output.status.success() {
        Ok(output)
    } else {
        Err(String::from_utf8_lossy(&output.stderr).into_owned())
    }
}

type Verdict = BTreeSet<(String, String, String)>;

/// What of an answer is compared.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Detail {
    /// Every violation with its place, and the encoded document.
    Everything,
    /// Which rules of the schema files that are errors are broken somewhere.
    BrokenRules,
}

/// A comparison under way.
pub struct Comparison {
    target: String,
    detail: Detail,
    /// Rules that the target says.
    said: BTreeSet<String>,
    /// Rules that the target does not say.
    silent: BTreeSet<String>,
    /// Names of vectors on which the target is known to disagree.
    gaps: BTreeMap<String, bool>,
    compared: usize,
    skipped: BTreeMap<String, usize>,
    encoded: usize,
    /// Answers that there is something wrong.
    refused: usize,
    wrong: usize,
    shown: Vec<String>,
}

impl Comparison {
    pub fn new(root: &Path, ir: &Ir, target: &str, detail: Detail) -> Result<Self, String> {
        let coverage = coverage::data(ir);
        let rules = |said: bool| {
            let of_target = coverage[target].as_object().into_iter().flatten();
            of_target
                .filter(|(_, why)| why.is_null() == said)
                .map(|(rule, _)| rule.clone())
                .collect()
        };
        Ok(Comparison {
            target: target.to_owned(),
            detail,
            said: rules(true),
            silent: rules(false),
            gaps: gaps(root, target)?,
            compared: 0,
            skipped: BTreeMap::new(),
            encoded: 0,
            refused: 0,
            wrong: 0,
            shown: Vec::new(),
        })
    }

    /// Compares one answer with what its vector expects.
    pub fn line(&mut self, vector: &str, answer: &str) -> Result<(), String> {
        let vector: Value = serde_json::from_str(vector).map_err(|error| error.to_string())?;
        let answer: Value = serde_json::from_str(answer)
            .map_err(|error| format!("no JSON in the answer {answer}: {error}"))?;
        let name = vector["name"].as_str().unwrap_or_default();
        if let Some(why) = answer["skip"].as_str() {
            *self.skipped.entry(why.to_owned()).or_default() += 1;
            return Ok(());
        }
        self.compared += 1;
        let problems = match answer["valid"].as_bool() {
            Some(valid) => self.validity(&vector, valid),
            None => self.violations(&vector, &answer),
        };
        match (self.gaps.get_mut(name), problems.is_empty()) {
            (Some(hit), false) => *hit = true,
            (None, false) => {
                self.wrong += 1;
                if self.shown.len() < SHOWN {
                    let mut instance = vector["instance"].to_string();
                    if let Some((at, _)) = instance.char_indices().nth(600) {
                        instance.truncate(at);
                        instance += " …";
                    }
                    self.shown
                        .push(format!("{name}: {}\n  {instance}", problems.join("; ")));
                }
            }
            (_, true) => {}
        }
        Ok(())
    }

    fn counts(&self, (rule, severity, _): &(String, String, String)) -> bool {
        match self.detail {
            Detail::Everything => true,
            Detail::BrokenRules => self.said.contains(rule) && severity == "error",
        }
    }

    fn reduced(&self, violations: impl Iterator<Item = (String, String, String)>) -> Verdict {
        violations
            .map(|(rule, severity, place)| match self.detail {
                Detail::Everything => (rule, severity, place),
                Detail::BrokenRules => (rule, severity, String::new()),
            })
            .collect()
    }

    /// What is wrong with an answer that lists violations.
    fn violations(&mut self, vector: &Value, answer: &Value) -> Vec<String> {
        let only = vector["only"].as_str();
        let counts = |violation: &(String, String, String)| {
            only.is_none_or(|only| violation.0 == only) && self.counts(violation)
        };
        let expected: Verdict = self.reduced(
            verdict(&vector["expected"])
                .into_iter()
                .filter(|violation| !self.silent.contains(&violation.0))
                .filter(counts),
        );
        let found: Verdict =
            self.reduced(verdict(&answer["violations"]).into_iter().filter(counts));
        let mut problems: Vec<String> = Vec::new();
        let missed: Vec<_> = expected.difference(&found).collect();
        let invented: Vec<_> = found.difference(&expected).collect();
        if !missed.is_empty() {
            problems.push(format!("does not find {missed:?}"));
        }
        if !invented.is_empty() {
            problems.push(format!("finds {invented:?}, which is not there"));
        }
        if vector["encode"] == true && self.detail == Detail::Everything {
            self.encoded += 1;
            if !same(&vector["instance"], &answer["encoded"]) {
                problems.push(format!("encodes it as {}", answer["encoded"]));
            }
        }
        self.refused += usize::from(!found.is_empty());
        problems
    }

    /// What is wrong with an answer that says only whether anything is: less than an error does not make an instance invalid.
    fn validity(&mut self, vector: &Value, valid: bool) -> Vec<String> {
        let errors: Verdict = verdict(&vector["expected"])
            .into_iter()
            .filter(|(rule, severity, _)| severity == "error" && !self.silent.contains(rule))
            .collect();
        self.refused += usize::from(!valid);
        if valid == errors.is_empty() {
            Vec::new()
        } else if valid {
            vec![format!("calls it valid, despite {errors:?}")]
        } else {
            vec!["calls it invalid, without a reason".to_owned()]
        }
    }

    pub fn finish(self, vectors: usize) -> Result<String, String> {
        let skipped: usize = self.skipped.values().sum();
        if self.compared + skipped != vectors {
            return Err(format!(
                "{} of {vectors} vectors were answered",
                self.compared + skipped
            ));
        }
        let closed: Vec<_> = self
            .gaps
            .iter()
            .filter(|(_, hit)| !**hit)
            .map(|(name, _)| name.as_str())
            .collect();
        if !closed.is_empty() {
            return Err(format!(
                "{} agrees now, remove from tests/conformance/gaps.json: {}",
                self.target,
                closed.join(", ")
            ));
        }
        if self.wrong > 0 || self.compared == 0 {
            return Err(format!(
                "{} of {} vectors disagree\n{}",
                self.wrong,
                self.compared,
                self.shown.join("\n")
            ));
        }
        if self.refused == 0 {
            return Err(format!(
                "nothing wrong was found in any of {} vectors",
                self.compared
            ));
        }
        let mut seen = format!(
            "{} verdicts, {} of them that something is wrong, 0 disagreements",
            self.compared, self.refused
        );
        if self.encoded > 0 {
            seen += &format!("; {} documents encode to the same JSON", self.encoded);
        }
        if !self.gaps.is_empty() {
            seen += &format!("; {} known gaps", self.gaps.len());
        }
        for (why, times) in &self.skipped {
            seen += &format!("; {times} not asked: {why}");
        }
        Ok(seen)
    }
}

fn verdict(list: &Value) -> Verdict {
    let text = |value: &Value| value.as_str().unwrap_or("?").to_owned();
    list.as_array()
        .into_iter()
        .flatten()
        .map(|violation| {
            (
                text(&violation[0]),
                text(&violation[1]),
                text(&violation[2]),
            )
        })
        .collect()
}

/// The same JSON: members in any order, numbers of the same value.
fn same(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Number(a), Value::Number(b)) => a == b || a.as_f64() == b.as_f64(),
        (Value::Array(a), Value::Array(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b))
        }
        (Value::Object(a), Value::Object(b)) => {
            a.len() == b.len()
                && a.iter()
                    .all(|(name, a)| b.get(name).is_some_and(|b| same(a, b)))
        }
        (a, b) => a == b,
    }
}

/// `{ "<target>": { "<vector>": "why" } }`
fn gaps(root: &Path, target: &str) -> Result<BTreeMap<String, bool>, String> {
    let path = root.join("tests/conformance/gaps.json");
    let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    let all: Value =
        serde_json::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))?;
    let of_target = all[target].as_object().into_iter().flatten();
    Ok(of_target.map(|(name, _)| (name.clone(), false)).collect())
}
