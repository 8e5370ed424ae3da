//! Where tools are: in the project's own toolchains, which `.ci/toolchains` installs, or on the path.

use std::fmt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What a check needs to be installed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tool {
    /// A program on the path, or among the project's own toolchains.
    Program(&'static str),
    /// A module that Python can import.
    Python(&'static str),
    /// A package that Node can load.
    Npm(&'static str),
    File(&'static str),
}

/// Where to look for them.
pub struct Tools {
    root: PathBuf,
}

impl Tools {
    pub fn new(root: &Path) -> Self {
        Tools {
            root: root.to_owned(),
        }
    }

    pub fn has(&self, tool: Tool) -> bool {
        match tool {
            Tool::Program(name) => self.program(name).is_some(),
            Tool::Python(module) => {
                self.succeeds(self.python().args(["-c", &format!("import {module}")]))
            }
            Tool::Npm(package) => self.node_modules().join(package).is_dir(),
            Tool::File(path) => Path::new(path).exists(),
        }
    }

    /// The program's path.
    pub fn program(&self, name: &str) -> Option<PathBuf> {
        self.folders()
            .into_iter()
            .map(|folder| folder.join(name))
            .find(|file| file.is_file())
    }

    /// Where programs are: ours first, then those of the machine.
    fn folders(&self) -> Vec<PathBuf> {
        let own = [
            self.node_modules().join(".bin"),
            self.toolchains().join("python/bin"),
        ];
        let path = std::env::var_os("PATH").unwrap_or_default();
        own.into_iter()
            .chain(std::env::split_paths(&path))
            .chain(servers())
            .collect()
    }

    /// A command that finds the same programs as we do, such as the Node that a script asks for.
    fn prepared(&self, program: PathBuf) -> Command {
        let mut command = Command::new(program);
        if let Ok(path) = std::env::join_paths(self.folders()) {
            command.env("PATH", path);
        }
        command.current_dir(&self.root);
        command
    }

    /// A command that runs a program which a check says it needs.
    pub fn command(&self, name: &str) -> Command {
        self.prepared(self.program(name).unwrap_or_else(|| name.into()))
    }

    /// The project's own Python, or the machine's.
    pub fn python(&self) -> Command {
        let own = self.toolchains().join("python/bin/python");
        self.prepared(if own.is_file() { own } else { "python3".into() })
    }

    /// A command that runs Node with the project's own packages.
    pub fn node(&self) -> Command {
        let mut command = self.command("node");
        command.env("NODE_PATH", self.node_modules());
        command
    }

    pub fn node_modules(&self) -> PathBuf {
        self.toolchains().join("node/node_modules")
    }

    fn toolchains(&self) -> PathBuf {
        self.root.join("target/toolchains")
    }

    /// Runs a command that has to succeed, and gives back what it printed; what it says on either stream if it fails.
    pub fn run(&self, command: &mut Command) -> Result<String, String> {
        let output = command
            .stdin(Stdio::null())
            .output()
            .map_err(|error| format!("{command:?}: {error}"))?;
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        if output.status.success() {
            return Ok(text);
        }
        Err(format!(
            "{command:?} ended with {}\n{text}{}",
            output.status,
            String::from_utf8_lossy(&output.stderr)
        ))
    }

    fn succeeds(&self, command: &mut Command) -> bool {
        command
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status()
            .is_ok_and(|status| status.success())
    }
}

/// Debian keeps the programs of each version of PostgreSQL in a folder of their own, which is not on the path.
fn servers() -> Vec<PathBuf> {
    let versions = std::fs::read_dir("/usr/lib/postgresql");
    let folders = versions.into_iter().flatten().flatten();
    folders.map(|folder| folder.path().join("bin")).collect()
}

impl fmt::Display for Tool {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Tool::Program(name) => f.write_str(name),
            Tool::Python(module) => write!(f, "Python's {module}"),
            Tool::Npm(package) => write!(f, "npm's {package}"),
            Tool::File(path) => f.write_str(path),
        }
    }
}
