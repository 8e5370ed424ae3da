//! `cargo xtask verify-reports [--require]`: what the command line writes, read by programs that others have written.
//!
//! The sample is the input, because its mistakes are known: `tests/sample/expected.json` says what each reader has to find.
//! The readers are in `tests/readers`. One whose tools are not there is said to be so, and fails the run only with `--require`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;

use super::tools::{Tool, Tools};
use crate::failure::Failure;

struct Check {
    name: &'static str,
    needs: &'static [Tool],
    /// What was seen, in a few words, or what is wrong.
    run: fn(&Desk) -> Result<String, String>,
}

const CHECKS: [Check; 6] = [
    Check {
        name: "sarif, its schema",
        needs: &[Tool::Python("jsonschema"), Tool::Npm(SARIF)],
        run: sarif,
    },
    Check {
        name: "junit, junitparser",
        needs: &[Tool::Python("junitparser")],
        run: junit,
    },
    Check {
        name: "html, chromium",
        needs: &[Tool::Program("chromium"), Tool::Program("node")],
        run: page,
    },
    Check {
        name: "completions, bash",
        needs: &[Tool::Program("bash")],
        run: |desk| completed(desk, "bash"),
    },
    Check {
        name: "completions, zsh",
        needs: &[Tool::Program("zsh")],
        run: |desk| completed(desk, "zsh"),
    },
    Check {
        name: "completions, fish",
        needs: &[Tool::Program("fish")],
        run: |desk| completed(desk, "fish"),
    },
];

/// The package that has the published schema among its files, and where.
const SARIF: &str = "@microsoft/jest-sarif";
const SARIF_SCHEMA: &str = "lib/schemas/sarif-2.1.0-rtm.5.json";

const READERS: &str = "tests/readers";
const SAMPLE: &str = "tests/sample";

/// What checks work with.
struct Desk {
    root: PathBuf,
    tools: Tools,
    /// The program that writes.
    program: PathBuf,
    /// For what readers write: screenshots, to look at.
    folder: PathBuf,
}

/// Reads `[--require]`; whether it is there.
pub fn request(arguments: &[&str]) -> Result<bool, Failure> {
    match arguments {
        [] => Ok(false),
        ["--require"] => Ok(true),
        _ => Err(Failure::Usage(
            "`verify-reports` understands only `--require`".to_owned(),
        )),
    }
}

pub fn run(root: &Path, require: bool) -> Result<(), Failure> {
    let desk = Desk::new(root).map_err(Failure::Work)?;
    let (mut passed, mut failed, mut missing) = (0, 0, 0);
    for Check { name, needs, run } in CHECKS {
        let absent = needs.iter().filter(|tool| !desk.tools.has(**tool));
        let absent: Vec<_> = absent.map(Tool::to_string).collect();
        if !absent.is_empty() {
            missing += 1;
            println!("{name:<22}NOT RUN, not found: {}", absent.join(", "));
            continue;
        }
        match run(&desk) {
            Ok(seen) => {
                passed += 1;
                println!("{name:<22}ok: {seen}");
            }
            Err(problem) => {
                failed += 1;
                println!("{name:<22}FAILED\n{problem}");
            }
        }
    }
    println!("\n{passed} readers agree, {failed} do not, {missing} are not there");
    if failed > 0 || passed == 0 || (require && missing > 0) {
        return Err(Failure::work("the reports are not verified"));
    }
    Ok(())
}

impl Desk {
    fn new(root: &Path) -> Result<Desk, String> {
        let tools = Tools::new(root);
        let mut build = Command::new("cargo");
        build.current_dir(root).args([
            "build",
            "--quiet",
            "--package",
            "intercom-schema",
            "--features",
            "cli",
        ]);
        tools.run(&mut build)?;
        let target =
            std::env::var_os("CARGO_TARGET_DIR").map_or(root.join("target"), PathBuf::from);
        let folder = root.join("target/verify/reports");
        fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        Ok(Desk {
            root: root.to_owned(),
            tools,
            program: root.join(target).join("debug/intercom-schema"),
            folder,
        })
    }

    /// What the program prints; it ends with 1 where there are errors, as in the sample.
    fn printed(&self, arguments: &[&str], expected: i32) -> Result<Vec<u8>, String> {
        let mut command = Command::new(&self.program);
        let output = command
            .current_dir(&self.root)
            .args(arguments)
            .stdin(Stdio::null())
            .output()
            .map_err(|error| format!("{command:?}: {error}"))?;
        match output.status.code() {
            Some(code) if code == expected => Ok(output.stdout),
            _ => Err(format!("{command:?} ended with {}", output.status)),
        }
    }

    /// The report on the sample, in a file.
    fn report(&self, format: &str) -> Result<PathBuf, String> {
        let sample = format!("{SAMPLE}/conversations.ndjson");
        let report = self.printed(&["validate", "--format", format, &sample], 1)?;
        let file = self.folder.join(format!("report.{format}"));
        fs::write(&file, report).map_err(|error| format!("{}: {error}", file.display()))?;
        Ok(file)
    }

    /// What a reader says about a file that it gets on standard input.
    fn read(&self, reader: &mut Command, file: &Path) -> Result<Value, String> {
        let file = fs::File::open(file).map_err(|error| error.to_string())?;
        let output = reader
            .stdin(file)
            .output()
            .map_err(|error| format!("{reader:?}: {error}"))?;
        if !output.status.success() {
            return Err(String::from_utf8_lossy(&output.stderr).into_owned());
        }
        serde_json::from_slice(&output.stdout).map_err(|error| error.to_string())
    }

    fn reader(&self, name: &str) -> PathBuf {
        self.root.join(READERS).join(name)
    }

    /// How many mistakes of this severity are in the sample, and all of them.
    fn expected(&self, severity: &str) -> Result<(usize, usize), String> {
        let file = self.root.join(SAMPLE).join("expected.json");
        let text = fs::read_to_string(&file).map_err(|error| error.to_string())?;
        let mistakes: Vec<Value> =
            serde_json::from_str(&text).map_err(|error| error.to_string())?;
        let of_severity = mistakes
            .iter()
            .filter(|mistake| mistake["severity"] == severity);
        Ok((of_severity.count(), mistakes.len()))
    }
}

fn sarif(desk: &Desk) -> Result<String, String> {
    let log = desk.report("sarif")?;
    let schema = desk.tools.node_modules().join(SARIF).join(SARIF_SCHEMA);
    let mut reader = desk.tools.python();
    reader.arg(desk.reader("sarif.py")).arg(schema);
    let levels = desk.read(&mut reader, &log)?;
    let mut results = 0;
    for (severity, level) in [
        ("error", "error"),
        ("warning", "warning"),
        ("drift", "note"),
    ] {
        let (expected, _) = desk.expected(severity)?;
        equal(level, &levels[level], expected)?;
        results += expected;
    }
    Ok(format!("{results} results, and the log is valid"))
}

fn junit(desk: &Desk) -> Result<String, String> {
    let report = desk.report("junit")?;
    let mut reader = desk.tools.python();
    let counted = desk.read(reader.arg(desk.reader("junit.py")), &report)?;
    let (errors, _) = desk.expected("error")?;
    for (name, expected) in [
        ("suites", 1),
        // Each of the sample's errors has a document of its own, and the other documents have one case.
        ("tests", errors + 1),
        ("failures", errors),
        ("errors", 0),
        ("lines", errors),
    ] {
        equal(name, &counted[name], expected)?;
    }
    Ok(format!("{errors} failures"))
}

fn page(desk: &Desk) -> Result<String, String> {
    let page = desk.report("html")?;
    let chromium = desk.tools.program("chromium").ok_or("no browser")?;
    let mut reader = desk.tools.node();
    reader.arg(desk.reader("page.mjs"));
    reader.args([&chromium, &page, &desk.folder]);
    let seen = desk.read(&mut reader, &page)?;
    let problems = seen["problems"].as_array().map_or(1, Vec::len);
    if problems > 0 {
        return Err(format!("the browser complains: {}", seen["problems"]));
    }
    let (_, mistakes) = desk.expected("error")?;
    for scheme in ["light", "dark", "narrow"] {
        let seen = &seen[scheme];
        equal("examples", &seen["examples"], mistakes)?;
        equal("empty sections", &seen["empty"], 0)?;
        if seen["tooWide"] != false {
            return Err(format!("{scheme}: the page is wider than the window"));
        }
        // What the guidelines for accessibility ask of text of this size.
        if seen["contrast"]
            .as_f64()
            .is_none_or(|contrast| contrast < 4.5)
        {
            return Err(format!(
                "{scheme}: too little contrast, {}",
                seen["contrast"]
            ));
        }
    }
    let paper = |scheme: &str| seen[scheme]["paper"].as_f64().unwrap_or(0.5);
    if paper("light") < 0.9 || paper("dark") > 0.1 {
        return Err("light is not light, or dark is not dark".to_owned());
    }
    Ok(format!(
        "{mistakes} examples, light and dark, nothing on the console; screenshots in {}",
        desk.folder.display()
    ))
}

/// What is typed, and how the line has to go on.
const LINES: [(&str, &str); 3] = [
    ("intercom-schema vali", "intercom-schema validate"),
    ("intercom-schema profile --show-v", "profile --show-values"),
    ("intercom-schema validate --format sar", "--format sarif"),
];

fn completed(desk: &Desk, shell: &'static str) -> Result<String, String> {
    let script = desk.folder.join(format!("completions.{shell}"));
    let printed = desk.printed(&["completions", shell], 0)?;
    fs::write(&script, printed).map_err(|error| error.to_string())?;
    for (line, expected) in LINES {
        let mut typed = desk.tools.python();
        typed.arg(desk.reader("complete.py")).arg(shell);
        typed.arg(&script).arg(line);
        let shown = desk.tools.run(&mut typed)?;
        if !shown.contains(expected) {
            return Err(format!("`{line}` and the tab key show `{}`", shown.trim()));
        }
    }
    Ok(format!("{} lines completed by the tab key", LINES.len()))
}

fn equal(what: &str, found: &Value, expected: usize) -> Result<(), String> {
    match found.as_u64() == Some(expected as u64) {
        true => Ok(()),
        false => Err(format!("{what}: expected {expected}, found {found}")),
    }
}
