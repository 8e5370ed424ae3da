//! What the library costs those who compile it, beside serde's derive on the same members.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use crate::measure::progress;

/// Seconds by the clock on the wall, the median of some rounds.
pub struct Compile {
    pub what: &'static str,
    pub ours: f64,
    pub derived: f64,
}

/// A library with the types, and a program that uses it.
struct Side {
    library: &'static str,
    user: &'static str,
    /// What the program says, with `{round}` for what changes.
    program: &'static str,
}

const OURS: Side = Side {
    library: "intercom-schema",
    user: "uses-ours",
    program: "fn main() {
    let report = intercom_schema::validate::<intercom_schema::Conversation>(b\"{}\");
    println!(\"{} {round}\", report.is_valid());
}
",
};

const DERIVED: Side = Side {
    library: "derived",
    user: "uses-derived",
    program: "fn main() {
    let read = serde_json::from_slice::<derived::Conversation>(b\"{}\");
    println!(\"{} {round}\", read.is_ok());
}
",
};

/// # Errors
/// If cargo cannot be run, or does not compile what it is given.
pub fn measure(rounds: usize) -> Result<Vec<Compile>, String> {
    let workspace = Workspace::prepare()?;
    let from_nothing = workspace.compare("from nothing, dependencies and all", 1, |side, _| {
        _ = fs::remove_dir_all(workspace.0.join("target"));
        workspace.check(side.user)
    })?;
    for side in [OURS, DERIVED] {
        workspace.check(side.user)?;
    }
    let library = workspace.compare("the library alone", rounds, |side, _| {
        workspace.cargo(&["clean", "--quiet", "--package", side.library])?;
        workspace.check(side.library)
    })?;
    for side in [OURS, DERIVED] {
        workspace.check(side.user)?;
    }
    let user = workspace.compare(
        "a program that uses it, after a change",
        rounds,
        |side, round| {
            workspace.write_program(side, round)?;
            workspace.check(side.user)
        },
    )?;
    progress("");
    Ok(vec![from_nothing, library, user])
}

struct Workspace(PathBuf);

impl Workspace {
    fn prepare() -> Result<Self, String> {
        let bench = Path::new(env!("CARGO_MANIFEST_DIR"));
        let workspace = Workspace(bench.join("../../target/bench/compile"));
        let of = |package: &str, dependencies: &str| {
            format!(
                "[package]\nname = \"{package}\"\nedition = \"2024\"\n\n[dependencies]\n{dependencies}"
            )
        };
        let json = "serde_json = \"1.0\"\n";
        let ours = "intercom-schema = { path = \"../../../../intercom-schema\" }\n";
        let derived = "derived = { path = \"../derived\" }\n";
        let serde = "serde = { version = \"1.0\", features = [\"derive\"] }\n";
        let members = "members = [\"derived\", \"uses-derived\", \"uses-ours\"]\n";
        let types = "#[path = \"../../../../../tests/bench/src/plain.rs\"]\nmod plain;\n\npub use plain::*;\n";
        for (file, text) in [
            (
                "Cargo.toml",
                format!("[workspace]\nresolver = \"3\"\n{members}"),
            ),
            (
                "derived/Cargo.toml",
                of("derived", &(serde.to_owned() + json)),
            ),
            ("derived/src/lib.rs", types.to_owned()),
            (
                "uses-derived/Cargo.toml",
                of("uses-derived", &(derived.to_owned() + json)),
            ),
            ("uses-ours/Cargo.toml", of("uses-ours", ours)),
        ] {
            workspace.write(file, &text)?;
        }
        for side in [OURS, DERIVED] {
            workspace.write_program(&side, 0)?;
        }
        // The versions that are measured everywhere else.
        let locked =
            fs::read_to_string(bench.join("Cargo.lock")).map_err(|error| error.to_string())?;
        workspace.write("Cargo.lock", &locked)?;
        Ok(workspace)
    }

    fn write_program(&self, side: &Side, round: usize) -> Result<(), String> {
        let program = side.program.replace("{round}", &round.to_string());
        self.write(&format!("{}/src/main.rs", side.user), &program)
    }

    fn write(&self, file: &str, text: &str) -> Result<(), String> {
        let path = self.0.join(file);
        let folder = path.parent().unwrap_or(&self.0);
        fs::create_dir_all(folder)
            .and_then(|()| fs::write(&path, text))
            .map_err(|error| format!("{}: {error}", path.display()))
    }

    /// Both sides in turns.
    fn compare(
        &self,
        what: &'static str,
        rounds: usize,
        mut run: impl FnMut(&Side, usize) -> Result<f64, String>,
    ) -> Result<Compile, String> {
        let (mut ours, mut derived) = (Vec::new(), Vec::new());
        for round in 1..=rounds {
            progress(&format!("compiling: {what}"));
            ours.push(run(&OURS, round)?);
            derived.push(run(&DERIVED, round)?);
        }
        Ok(Compile {
            what,
            ours: median(ours),
            derived: median(derived),
        })
    }

    fn check(&self, package: &str) -> Result<f64, String> {
        self.cargo(&["check", "--quiet", "--package", package])
    }

    /// How many seconds it took.
    fn cargo(&self, arguments: &[&str]) -> Result<f64, String> {
        let mut command = Command::new("cargo");
        command
            .current_dir(&self.0)
            .args(arguments)
            .env("CARGO_TARGET_DIR", self.0.join("target"));
        // What was asked for the benchmark is not meant for its subjects.
        command.env_remove("RUSTFLAGS");
        let started = Instant::now();
        let output = command
            .output()
            .map_err(|error| format!("cargo: {error}"))?;
        let seconds = started.elapsed().as_secs_f64();
        match output.status.success() {
            true => Ok(seconds),
            false => Err(format!(
                "cargo {}: {}",
                arguments.join(" "),
                String::from_utf8_lossy(&output.stderr)
            )),
        }
    }
}

fn median(mut seconds: Vec<f64>) -> f64 {
    seconds.sort_by(f64::total_cmp);
    seconds.get(seconds.len() / 2).copied().unwrap_or(f64::NAN)
}
