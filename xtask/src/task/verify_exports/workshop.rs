//! What checks work with: the exports in a scratch folder, the tools, the vectors.

use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::vectors::{Comparison, Detail, Vectors};
use crate::export::{committed, files, target};
use crate::ir::{Ir, Version};
use crate::task::tools::Tools;
use crate::tree;

pub struct Workshop<'a> {
    pub tools: Tools,
    root: &'a Path,
    ir: &'a Ir,
    vectors: Vectors,
}

impl<'a> Workshop<'a> {
    pub fn new(root: &'a Path, ir: &'a Ir, vectors: Option<&Path>) -> Result<Self, String> {
        let vectors = match vectors {
            Some(file) => Vectors::read(file, format!("vectors of {}", file.display()))?,
            None => Vectors::written(root)?,
        };
        println!("{}\n", vectors.summary());
        Ok(Workshop {
            tools: Tools::new(root),
            root,
            ir,
            vectors,
        })
    }

    /// One for exports of this version alone: with its vectors, about objects that it has.
    pub fn at(&self, version: Version) -> Result<Self, String> {
        let file = self.scratch(&format!("{}.ndjson", version.name()));
        let ir = self.ir.at(version);
        Ok(Workshop {
            tools: Tools::new(self.root),
            root: self.root,
            ir: self.ir,
            vectors: self.vectors.at(version, &ir, &file)?,
        })
    }

    pub fn root(&self) -> &Path {
        self.root
    }

    pub fn ir(&self) -> &Ir {
        self.ir
    }

    pub fn vectors(&self) -> &Vectors {
        &self.vectors
    }

    /// A folder for what a check writes; it stays until the next run, to look at.
    pub fn scratch(&self, name: &str) -> PathBuf {
        self.root.join("target/verify").join(name)
    }

    /// The export of a target, fresh, in a folder of its own.
    pub fn export(&self, name: &str, version: Option<Version>) -> Result<PathBuf, String> {
        let target = target(name).ok_or("no such target")?;
        let at = version.map_or("all".to_owned(), Version::name);
        let folder = self.scratch(name).join(at);
        let tree = files(self.ir, target, version);
        tree::write(&tree, &folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        Ok(folder)
    }

    /// What is committed of a target, fresh, in a folder of its own.
    pub fn every_version(&self, name: &str) -> Result<PathBuf, String> {
        let target = target(name).ok_or("no such target")?;
        let folder = self.scratch(name).join("committed");
        let tree = committed(self.ir, target);
        tree::write(&tree, &folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        Ok(folder)
    }

    /// Gives every vector to a runner on its standard input and compares what it answers, line by line.
    pub fn compare(&self, name: &str, runner: &mut Command) -> Result<String, String> {
        self.compare_in(Detail::Everything, name, runner)
    }

    pub fn compare_in(
        &self,
        detail: Detail,
        name: &str,
        runner: &mut Command,
    ) -> Result<String, String> {
        let mut comparison = Comparison::new(self.root, self.ir, name, detail)?;
        let input = File::open(self.vectors.path()).map_err(|error| error.to_string())?;
        let complaints = self.scratch(&format!("{name}.stderr"));
        let stderr = File::create(&complaints).map_err(|error| error.to_string())?;
        let mut process = runner
            .stdin(input)
            .stdout(Stdio::piped())
            .stderr(stderr)
            .spawn()
            .map_err(|error| format!("{runner:?}: {error}"))?;
        let output = process.stdout.take().ok_or("the runner has no output")?;
        let mut answers = BufReader::new(output).lines();
        for expected in self.vectors.lines()? {
            let expected = expected.map_err(|error| error.to_string())?;
            match answers.next() {
                Some(Ok(answer)) => comparison.line(&expected, &answer)?,
                Some(Err(error)) => return Err(error.to_string()),
                None => break,
            }
        }
        let status = process.wait().map_err(|error| error.to_string())?;
        let complaints = fs::read_to_string(complaints).unwrap_or_default();
        if !status.success() {
            return Err(format!("the runner ended with {status}\n{complaints}"));
        }
        if answers.next().is_some() {
            return Err("the runner answers more than it was asked".to_owned());
        }
        comparison.finish(self.vectors.count())
    }
}
