//! `export`: the schemas and rules for other languages, from the schemas that the program carries with it.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use intercom_codegen::export::{all_files, files, target, unbundled};
use intercom_codegen::ir::Version;
use intercom_codegen::tree::Tree;
use intercom_schema::ApiVersion;

use crate::arguments::Export;
use crate::{Outcome, complain};

/// All schema files, in one.
pub(crate) const SOURCES: &str = include_str!("../../generated/sources.json");

/// Prints one file, or writes many.
pub(crate) fn run(arguments: &Export) -> io::Result<Outcome> {
    let ir = unbundled(SOURCES).map_err(|problems| {
        // They were checked before they were built in.
        io::Error::other(format!("{} problems in the schemas", problems.len()))
    })?;
    let version = arguments
        .api_version
        .and_then(|version| Version::parse(version.as_str()));
    let tree = match target(&arguments.target) {
        Some(target) => files(&ir, target, version),
        None => all_files(&ir, version),
    };
    match &arguments.out {
        Some(folder) => write(&tree, folder),
        None => print(&tree, &arguments.target),
    }
}

/// Prints the JSON Schema.
pub(crate) fn schema(api_version: Option<ApiVersion>) -> io::Result<Outcome> {
    run(&Export {
        target: "json-schema".to_owned(),
        api_version,
        out: None,
    })
}

fn print(tree: &Tree, target: &str) -> io::Result<Outcome> {
    let (1, Some(content)) = (tree.len(), tree.values().next()) else {
        complain(format_args!(
            "{target} is {} files; say with --out where to write them",
            tree.len()
        ));
        return Ok(Outcome::Misuse);
    };
    let mut out = io::stdout().lock();
    out.write_all(content.as_bytes())?;
    out.flush()?;
    Ok(Outcome::Fine)
}

/// Other files of the folder stay as they are.
fn write(tree: &Tree, folder: &Path) -> io::Result<Outcome> {
    let mut out = io::stdout().lock();
    for (name, content) in tree {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().unwrap_or(folder))
            .and_then(|()| fs::write(&path, content))
            .map_err(|error| io::Error::other(format!("{}: {error}", path.display())))?;
        writeln!(out, "{}", path.display())?;
    }
    out.flush()?;
    Ok(Outcome::Fine)
}
