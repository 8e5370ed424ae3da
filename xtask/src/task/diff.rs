//! `cargo xtask diff A B [--json]`: what changes between two API versions, for people or as data.

#[cfg(test)]
mod tests;

use serde_json::{Value, json};

use crate::counted;
use crate::diff::{Change, Changed, What, diff};
use crate::failure::Failure;
use crate::ir::{Ir, Version};
use crate::json::pretty;
use crate::text::wrapped;

use super::export::chosen;

/// What the command line asks for.
pub struct Request {
    from: Version,
    to: Version,
    json: bool,
}

/// Reads `A B [--json]`.
pub fn request(ir: &Ir, arguments: &[&str]) -> Result<Request, Failure> {
    let (json, versions): (Vec<&str>, Vec<&str>) = arguments
        .iter()
        .partition(|argument| **argument == "--json");
    let [from, to] = versions.as_slice() else {
        return Err(Failure::Usage(
            "diff needs two API versions, such as 2.14 2.16".to_owned(),
        ));
    };
    let version = |text: &str| chosen(text, &ir.versions, Version::name, "API version");
    Ok(Request {
        from: version(from)?,
        to: version(to)?,
        json: !json.is_empty(),
    })
}

pub fn run(ir: &Ir, request: &Request) {
    let changed = diff(ir, request.from, request.to);
    let print = if request.json { as_json } else { as_text };
    print!("{}", print(request.from, request.to, &changed));
}

fn as_text(from: Version, to: Version, changed: &[Changed]) -> String {
    let changes = || changed.iter().flat_map(|changed| &changed.changes);
    let breaking = changes().filter(|change| change.what.is_breaking()).count();
    let mut out = format!(
        "API version {} → {}: {}, {breaking} of them breaking\n",
        from.name(),
        to.name(),
        counted(changes().count(), "change"),
    );
    let is_new = |changed: &&Changed| matches!(changed.changes.as_slice(), [change] if change.what == What::ObjectAdded);
    for Changed {
        name,
        found_in,
        changes,
    } in changed.iter().filter(|changed| !is_new(changed))
    {
        out += &format!("\n{name}");
        if !found_in.is_empty() {
            out += &format!(" (in {})", found_in.join(", "));
        }
        out += "\n";
        let subjects = changes.iter().map(|change| change.subject.chars().count());
        let width = subjects.max().unwrap_or(0);
        for change in changes {
            out += &line(change, width);
        }
    }
    let new: Vec<_> = changed
        .iter()
        .filter(is_new)
        .map(|changed| changed.name.as_str())
        .collect();
    if !new.is_empty() {
        let margin = "\n            + ";
        out += &format!(
            "\nnew objects{margin}{}\n",
            wrapped(&new.join(", "), 86).join(margin)
        );
    }
    out
}

fn line(change: &Change, width: usize) -> String {
    let Change {
        what,
        subject,
        detail,
    } = change;
    let mark = if what.is_breaking() { "breaking" } else { "" };
    let gap = if width == 0 { "" } else { "  " };
    format!(
        "  {mark:<8}  {} {subject:<width$}{gap}{detail}\n",
        what.sign()
    )
}

fn as_json(from: Version, to: Version, changed: &[Changed]) -> String {
    let changes: Vec<Value> = changed
        .iter()
        .flat_map(|changed| {
            changed.changes.iter().map(|change| {
                json!({
                    "in": changed.name,
                    "found_in": changed.found_in,
                    "change": change.what.name(),
                    "subject": change.subject,
                    "detail": change.detail,
                    "breaking": change.what.is_breaking(),
                })
            })
        })
        .collect();
    pretty(&json!({ "from": from.name(), "to": to.name(), "changes": changes }))
}
