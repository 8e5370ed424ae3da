//! `cargo xtask drift --openapi DIR [--json]`: the schemas beside Intercom's published descriptions.

#[cfg(test)]
mod tests;

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::counted;
use crate::drift::{Difference, Drift, Facts, Published, drift};
use crate::failure::Failure;
use crate::ir::{Ir, Version};
use crate::json::pretty;
use crate::published;

/// What the command line asks for.
pub struct Request {
    folder: PathBuf,
    json: bool,
}

/// Reads `--openapi DIR [--json]`, in any order.
pub fn request(arguments: &[&str]) -> Result<Request, Failure> {
    let (mut folder, mut json) = (None, false);
    let mut arguments = arguments.iter();
    while let Some(argument) = arguments.next() {
        match *argument {
            "--json" => json = true,
            "--openapi" => folder = arguments.next().map(PathBuf::from),
            _ => return Err(Failure::Usage(format!("`{argument}` is unknown"))),
        }
    }
    let usage = || Failure::Usage("drift needs a folder of descriptions: --openapi DIR".to_owned());
    Ok(Request {
        folder: folder.ok_or_else(usage)?,
        json,
    })
}

pub fn run(ir: &Ir, request: &Request) -> Result<(), Failure> {
    let found = drift(ir, &read(&request.folder)?);
    if request.json {
        print!("{}", pretty(&as_json(&found)));
    } else {
        print!("{}", as_text(&found));
    }
    let problems = found.uncovered.len() + found.differences.len() + found.stale.len();
    if problems == 0 {
        Ok(())
    } else {
        Err(Failure::work(format!(
            "{} to look at",
            counted(problems, "point")
        )))
    }
}

/// The descriptions of a folder, oldest first: `2.16.yaml`, `preview.yaml`.
pub fn read(folder: &Path) -> Result<Vec<Published>, Failure> {
    let of = |path: &Path, error: String| Failure::work(format!("{}: {error}", path.display()));
    let entries = fs::read_dir(folder).map_err(|error| of(folder, error.to_string()))?;
    let mut published = Vec::new();
    for entry in entries {
        let path = entry.map_err(|error| of(folder, error.to_string()))?.path();
        if !path
            .extension()
            .is_some_and(|end| end == "yaml" || end == "yml")
        {
            continue;
        }
        let version = version(&path).ok_or_else(|| {
            of(
                &path,
                "the file is not named after a version, such as 2.16.yaml or preview.yaml".into(),
            )
        })?;
        let text = fs::read_to_string(&path).map_err(|error| of(&path, error.to_string()))?;
        let description = published::read(&text).map_err(|error| of(&path, error))?;
        published.push(Published {
            version,
            description,
        });
    }
    if published.is_empty() {
        return Err(of(folder, "there is no .yaml file".to_owned()));
    }
    published.sort_by_key(|published| published.version);
    Ok(published)
}

fn version(path: &Path) -> Option<Version> {
    let name = path.file_stem()?.to_str()?;
    if name.eq_ignore_ascii_case("preview") {
        return Some(Version::Preview);
    }
    Version::parse(name)
}

fn as_text(drift: &Drift) -> String {
    table(drift) + "\n" + &findings(drift)
}

fn findings(drift: &Drift) -> String {
    let mut out = String::new();
    for (version, compared) in &drift.uncovered {
        out += &format!(
            "{}: not in our version list; compared with what the schemas say of {}. Add it to schemas/meta/versions.json\n",
            version.name(),
            compared.name()
        );
    }
    for (difference, versions) in &drift.differences {
        out += &format!("{} {}\n", runs(drift, versions), line(difference));
    }
    for stale in &drift.stale {
        out += &format!("{}: {}\n", stale.address, stale.message);
    }
    let explained = total(drift).explained;
    out + &format!(
        "{} ({} explained), {}\n",
        counted(drift.differences.len(), "unexplained difference"),
        explained,
        counted(drift.stale.len(), "stale annotation")
    )
}

fn line(difference: &Difference) -> String {
    let Difference {
        subject,
        published,
        schema,
        file,
        address,
        place,
        differs,
    } = difference;
    let way = match address {
        Some(address) => format!(
            "explain it with x-evidence \"differs\": \"{}\" in {address}, or correct the schema",
            differs.name()
        ),
        None => format!("add it to schemas/{file}.json#/properties"),
    };
    let place = place.iter().map(|place| format!(" as {place}"));
    let place: String = place.collect();
    format!("{subject}: published{place} says {published}, schema says {schema}; {way}")
}

/// `2.7–2.10, 2.12`: neighbours among the versions that were compared.
fn runs(drift: &Drift, versions: &[Version]) -> String {
    let mut runs: Vec<(Version, Version)> = Vec::new();
    let mut continues = false;
    for (version, _) in &drift.compared {
        let is_in = versions.contains(version);
        match runs.last_mut() {
            Some((_, last)) if is_in && continues => *last = *version,
            _ if is_in => runs.push((*version, *version)),
            _ => {}
        }
        continues = is_in;
    }
    let runs: Vec<_> = runs
        .iter()
        .map(|(first, last)| match first == last {
            true => first.name(),
            false => format!("{}–{}", first.name(), last.name()),
        })
        .collect();
    runs.join(", ")
}

const HEADINGS: [&str; 7] = [
    "objects",
    "members",
    "types",
    "enum values",
    "nullabilities",
    "required",
    "explained",
];

fn cells(facts: &Facts) -> [usize; 7] {
    let Facts {
        objects,
        members,
        types,
        values,
        nulls,
        required,
        explained,
    } = *facts;
    [objects, members, types, values, nulls, required, explained]
}

fn total(drift: &Drift) -> Facts {
    let mut total = Facts::default();
    for (_, facts) in &drift.compared {
        total += *facts;
    }
    total
}

fn table(drift: &Drift) -> String {
    let row = |name: &str, cells: [String; 7]| {
        let mut line = format!("{name:<8}");
        for (cell, heading) in cells.iter().zip(HEADINGS) {
            line += &format!("  {cell:>width$}", width = heading.len());
        }
        line + "\n"
    };
    let mut out = row("compared", HEADINGS.map(str::to_owned));
    for (version, facts) in &drift.compared {
        out += &row(
            &version.name(),
            cells(facts).map(|number| number.to_string()),
        );
    }
    out + &row(
        "total",
        cells(&total(drift)).map(|number| number.to_string()),
    )
}

fn as_json(drift: &Drift) -> Value {
    let names = |versions: &[Version]| -> Vec<String> {
        versions.iter().map(|version| version.name()).collect()
    };
    let facts = |facts: &Facts| -> Value {
        let cells = HEADINGS.iter().zip(cells(facts));
        cells
            .map(|(name, number)| (name.replace(' ', "_"), Value::from(number)))
            .collect()
    };
    json!({
        "compared": drift.compared.iter()
            .map(|(version, numbers)| (version.name(), facts(numbers)))
            .collect::<serde_json::Map<_, _>>(),
        "total": facts(&total(drift)),
        "uncovered": drift.uncovered.iter()
            .map(|(version, compared)| json!({ "version": version.name(), "compared_with": compared.name() }))
            .collect::<Vec<_>>(),
        "differences": drift.differences.iter()
            .map(|(difference, versions)| json!({
                "versions": names(versions),
                "subject": difference.subject,
                "differs": difference.differs.name(),
                "place": difference.place,
                "published": difference.published,
                "schema": difference.schema,
                "address": difference.address,
            }))
            .collect::<Vec<_>>(),
        "stale": drift.stale.iter()
            .map(|stale| json!({ "address": stale.address, "message": stale.message }))
            .collect::<Vec<_>>(),
    })
}
