//! `cargo xtask export <target>|all [--api-version V] [--draft D] [--out DIR]`: schemas, types and checks to take elsewhere.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::emit::json_schema::Draft;
use crate::emit::{TARGETS, Target};
use crate::export::{COMMITTED, all_committed, all_files, committed, files, target};
use crate::failure::Failure;
use crate::ir::{Ir, Version};
use crate::load::listed;
use crate::tree::{self, Tree};

/// What the command line asks for.
pub struct Request {
    /// `None`: all of them.
    target: Option<&'static Target>,
    version: Option<Version>,
    out: Option<PathBuf>,
}

/// Reads `<target>|all [--api-version V] [--draft D] [--out DIR]`.
pub fn request(ir: &Ir, arguments: &[&str]) -> Result<Request, Failure> {
    let [name, flags @ ..] = arguments else {
        return Err(Failure::Usage(format!("export what? {}", choices())));
    };
    let mut request =
        Request {
            target: match *name {
                "all" => None,
                name => Some(target(name).ok_or_else(|| {
                    Failure::Usage(format!("`{name}` is no target; {}", choices()))
                })?),
            },
            version: None,
            out: None,
        };
    for pair in flags.chunks(2) {
        let [flag, value] = pair else {
            return Err(Failure::Usage(format!("`{}` needs a value", pair[0])));
        };
        match *flag {
            "--api-version" => {
                request.version = Some(chosen(value, &ir.versions, Version::name, "API version")?);
            }
            "--draft" if *name == "json-schema" => {
                request.target = Some(chosen(value, &Draft::ALL, Draft::name, "draft")?.target());
            }
            "--out" => request.out = Some(PathBuf::from(value)),
            _ => return Err(Failure::Usage(format!("`{flag}` is unknown"))),
        }
    }
    Ok(request)
}

fn choices() -> String {
    let names: Vec<_> = TARGETS.iter().map(|target| target.name).collect();
    format!("targets are {} and `all`", listed(&names))
}

/// To the folder that was said; else to standard output, if it is one file; else to where the exports are committed.
pub fn run(root: &Path, ir: &Ir, request: &Request) -> Result<(), Failure> {
    let asked = match request.target {
        Some(target) => files(ir, target, request.version),
        None => all_files(ir, request.version),
    };
    if let Some(folder) = &request.out {
        return added(&asked, folder);
    }
    if let (1, Some(content)) = (asked.len(), asked.values().next()) {
        return match io::stdout().write_all(content.as_bytes()) {
            // Whoever reads has seen enough.
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
            written => written.map_err(|error| Failure::work(error.to_string())),
        };
    }
    if request.version.is_some() {
        return Err(Failure::Usage(
            "an export of one API version with several files needs `--out`".to_owned(),
        ));
    }
    let (tree, folder) = match request.target {
        Some(target) => (
            committed(ir, target),
            format!("{COMMITTED}/{}", target.name),
        ),
        None => (all_committed(ir), COMMITTED.to_owned()),
    };
    let changes = tree::write(&tree, &root.join(&folder))
        .map_err(|error| Failure::work(format!("{folder}: {error}")))?;
    changes
        .iter()
        .for_each(|change| println!("{}", change.line(&folder)));
    Ok(())
}

/// The folder is not ours: other files in it stay.
fn added(tree: &Tree, folder: &Path) -> Result<(), Failure> {
    for (name, content) in tree {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().unwrap_or(folder))
            .and_then(|()| fs::write(&path, content))
            .map_err(|error| Failure::work(format!("{}: {error}", path.display())))?;
        println!("{}", path.display());
    }
    Ok(())
}

pub fn chosen<T: Copy, N: AsRef<str>>(
    text: &str,
    choices: &[T],
    name: fn(T) -> N,
    what: &str,
) -> Result<T, Failure> {
    choices
        .iter()
        .copied()
        .find(|choice| name(*choice).as_ref() == text)
        .ok_or_else(|| {
            let names: Vec<_> = choices.iter().map(|choice| name(*choice)).collect();
            Failure::Usage(format!(
                "`{text}` is no {what}; they are {}",
                listed(&names)
            ))
        })
}
