//! `cargo xtask export json-schema`: a schema to take elsewhere, printed or written to a folder.

use std::fs;
use std::path::{Path, PathBuf};

use crate::emit::json_schema::{self, Draft, Options};
use crate::failure::Failure;
use crate::ir::{Ir, Version};
use crate::load::listed;

/// What the command line asks for.
pub struct Request {
    options: Options,
    out: Option<PathBuf>,
}

/// Reads `[--api-version V] [--draft D] [--out DIR]`.
pub fn request(ir: &Ir, arguments: &[&str]) -> Result<Request, Failure> {
    let mut request = Request {
        options: Options {
            version: None,
            draft: Draft::Draft2020,
        },
        out: None,
    };
    for pair in arguments.chunks(2) {
        let [flag, value] = pair else {
            return Err(Failure::Usage(format!("`{}` needs a value", pair[0])));
        };
        match *flag {
            "--api-version" => {
                request.options.version =
                    Some(chosen(value, &ir.versions, Version::name, "API version")?);
            }
            "--draft" => request.options.draft = chosen(value, &Draft::ALL, Draft::name, "draft")?,
            "--out" => request.out = Some(PathBuf::from(value)),
            _ => return Err(Failure::Usage(format!("`{flag}` is unknown"))),
        }
    }
    Ok(request)
}

pub fn run(ir: &Ir, request: &Request) -> Result<(), Failure> {
    for (name, content) in json_schema::emit(ir, request.options) {
        match &request.out {
            None => print!("{content}"),
            Some(folder) => println!("{}", written(folder, &name, &content)?.display()),
        }
    }
    Ok(())
}

/// The folder is not ours: other files in it stay.
fn written(folder: &Path, name: &str, content: &str) -> Result<PathBuf, Failure> {
    let path = folder.join(name);
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(&path, content))
        .map_err(|error| Failure::work(format!("{}: {error}", path.display())))?;
    Ok(path)
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
