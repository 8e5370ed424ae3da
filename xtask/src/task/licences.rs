//! `cargo xtask licences`: what everything that we build upon allows, where it comes from, and what is there twice.
//!
//! Of both workspaces, for all platforms and features: what is in the lock files. Two versions of one package are told; in what users
//! of the library or of the command line compile, they fail the run.

mod expression;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::Value;

use self::expression::allows;
use crate::failure::Failure;

/// What may be used under MIT or Apache-2.0 without asking more of anybody than to keep a notice. An entry that nobody needs any
/// more fails the run.
const ALLOWED: [&str; 6] = [
    "Apache-2.0",
    "BSD-3-Clause",
    "MIT",
    "MIT-0",
    "Unicode-3.0",
    "Zlib",
];

/// The lock files, by the manifest of their workspace.
const MANIFESTS: [&str; 2] = ["Cargo.toml", "tests/bench/Cargo.toml"];

/// What users compile, with all of its features.
const SHIPPED: &str = "intercom-schema";

const REGISTRY: &str = "registry+https://github.com/rust-lang/crates.io-index";

struct Package {
    id: String,
    name: String,
    version: String,
    /// `None` if it does not say so.
    licence: Option<String>,
    /// `None` if it is one of ours.
    source: Option<String>,
    /// What it needs to be built, not only to be tested: ids of packages.
    needs: Vec<String>,
}

pub fn run(root: &Path) -> Result<(), Failure> {
    let mut all = Vec::new();
    let mut problems = Vec::new();
    for manifest in MANIFESTS {
        let packages = packages(root, manifest).map_err(Failure::Work)?;
        problems.extend(duplicates(&packages));
        all.extend(packages);
    }
    problems.extend(all.iter().filter_map(problem));
    problems.extend(unneeded(&all));
    problems.sort();
    problems.dedup();
    for problem in &problems {
        println!("{problem}");
    }
    match problems.is_empty() {
        true => {
            println!("{} packages in two lock files: all allowed", all.len());
            Ok(())
        }
        false => Err(Failure::work("some packages cannot be used like that")),
    }
}

fn packages(root: &Path, manifest: &str) -> Result<Vec<Package>, String> {
    let mut command = Command::new("cargo");
    command
        .args([
            "metadata",
            "--locked",
            "--all-features",
            "--format-version",
            "1",
        ])
        .arg("--manifest-path")
        .arg(root.join(manifest))
        .stderr(Stdio::inherit());
    let output = command
        .output()
        .map_err(|error| format!("cargo: {error}"))?;
    if !output.status.success() {
        return Err(format!("{command:?} ended with {}", output.status));
    }
    let metadata: Value =
        serde_json::from_slice(&output.stdout).map_err(|error| error.to_string())?;
    let needs = needs(&metadata);
    let packages = metadata["packages"].as_array().into_iter().flatten();
    Ok(packages
        .map(|package| Package::read(package, &needs))
        .collect())
}

impl Package {
    fn read(package: &Value, needs: &BTreeMap<String, Vec<String>>) -> Package {
        let text = |name: &str| package[name].as_str().map(str::to_owned);
        let id = text("id").unwrap_or_default();
        Package {
            name: text("name").unwrap_or_default(),
            version: text("version").unwrap_or_default(),
            licence: text("license"),
            source: text("source"),
            needs: needs.get(&id).cloned().unwrap_or_default(),
            id,
        }
    }
}

/// What is linked or run by the compiler, for each package.
fn needs(metadata: &Value) -> BTreeMap<String, Vec<String>> {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let is_built = |dependency: &&Value| {
        let mut kinds = dependency["dep_kinds"].as_array().into_iter().flatten();
        // Some packages tie the versions of others to their own by needing them where nothing ever runs.
        kinds.any(|kind| kind["kind"] != "dev" && kind["target"] != "cfg(any())")
    };
    let nodes = metadata["resolve"]["nodes"].as_array();
    let node = |node: &Value| {
        let dependencies = node["deps"].as_array().into_iter().flatten();
        let built = dependencies.filter(is_built);
        let built = built.map(|dependency| text(&dependency["pkg"]));
        (text(&node["id"]), built.collect())
    };
    nodes.into_iter().flatten().map(node).collect()
}

fn problem(package: &Package) -> Option<String> {
    let Package { name, version, .. } = package;
    match (&package.licence, &package.source) {
        (_, Some(source)) if source != REGISTRY => {
            Some(format!("{name} {version} does not come from crates.io"))
        }
        (None, _) => Some(format!("{name} {version} does not say how it may be used")),
        (Some(licence), _) => match allows(licence, |id| ALLOWED.contains(&id)) {
            Some(true) => None,
            Some(false) => Some(format!("{name} {version} may be used under {licence} only")),
            None => Some(format!(
                "{name} {version}: `{licence}` is no expression of SPDX"
            )),
        },
    }
}

/// Prints what is there in several versions; gives back what users would compile twice.
fn duplicates(packages: &[Package]) -> Vec<String> {
    let shipped = shipped(packages);
    let mut versions: BTreeMap<&str, Vec<&Package>> = BTreeMap::new();
    for package in packages {
        versions.entry(&package.name).or_default().push(package);
    }
    let mut problems = Vec::new();
    for (name, packages) in versions.iter().filter(|(_, packages)| packages.len() > 1) {
        let list: Vec<_> = packages.iter().map(|package| &*package.version).collect();
        let list = format!("{name} is there as {}", list.join(" and "));
        let ours = packages
            .iter()
            .filter(|package| shipped.contains(&*package.id));
        match ours.count() {
            2.. => problems.push(format!("{list}, and users compile both")),
            _ => println!("{list}"),
        }
    }
    problems
}

fn shipped(packages: &[Package]) -> BTreeSet<&str> {
    let by_id: BTreeMap<&str, &Package> = packages
        .iter()
        .map(|package| (package.id.as_str(), package))
        .collect();
    let first = packages.iter().filter(|package| package.name == SHIPPED);
    let mut waiting: Vec<_> = first.map(|package| package.id.as_str()).collect();
    let mut shipped = BTreeSet::new();
    while let Some(id) = waiting.pop() {
        if shipped.insert(id)
            && let Some(package) = by_id.get(id)
        {
            waiting.extend(package.needs.iter().map(String::as_str));
        }
    }
    shipped
}

fn unneeded(packages: &[Package]) -> Vec<String> {
    let licences: BTreeSet<_> = packages
        .iter()
        .filter_map(|package| package.licence.as_deref())
        .collect();
    let needed = |id: &str| {
        licences.iter().any(|licence| {
            let with = allows(licence, |other| ALLOWED.contains(&other));
            let without = allows(licence, |other| ALLOWED.contains(&other) && other != id);
            with != without
        })
    };
    let unneeded = ALLOWED.iter().filter(|id| !needed(id));
    unneeded
        .map(|id| format!("{id} is allowed, and nothing needs it"))
        .collect()
}
