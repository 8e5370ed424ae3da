//! What makes a package of the modules: its description, its front door, and the values of the enumerations.

use super::docstring;
use super::expression::quoted;
use super::name::sorted;
use crate::ir::{Ir, Version};
use crate::name::pascal;

/// `pyproject.toml`
pub fn project(ir: &Ir, version: Option<Version>) -> String {
    include_str!("support/pyproject.toml")
        .replace("{version}", env!("CARGO_PKG_VERSION"))
        .replace("{about}", &about(ir, version))
}

/// `README.md`
pub fn readme(ir: &Ir, version: Option<Version>) -> String {
    let text = include_str!("support/README.md").replace("{about}", &about(ir, version));
    if version.is_none() {
        return text.replace("{api_version}", "api_version=\"2.14\", ");
    }
    let lines = text.lines().filter(|line| !line.contains("`api_version`"));
    lines
        .map(|line| line.replace("{api_version}", "") + "\n")
        .collect()
}

/// Which versions the package is for.
fn about(ir: &Ir, version: Option<Version>) -> String {
    match (version, ir.versions.first(), ir.versions.last()) {
        (None, Some(first), Some(last)) => {
            format!("API versions {} to {}", first.name(), last.name())
        }
        (version, ..) => format!(
            "API version {}",
            version.map_or(String::new(), Version::name)
        ),
    }
}

/// The names of everything, in the order of the folders.
pub fn front_door(ir: &Ir, versioned: bool) -> String {
    let mut groups = vec![
        (".checks", sorted(checks(ir))),
        (
            ".enumerations",
            sorted(ir.enumerations.iter().map(|one| pascal(&one.name))),
        ),
        (".models", sorted(models(ir))),
        (".report", sorted(["Origin", "Severity", "Violation"])),
        (
            ".values",
            sorted(["Dimension", "Id", "Number", "Seconds", "Timestamp"]),
        ),
    ];
    if versioned {
        groups.push((".versions", vec!["ApiVersion".to_owned()]));
    }
    let head = "Intercom's conversation payloads as they really are: models that lose nothing, checks that say everything.";
    door(head, &groups)
}

pub fn checks_door(ir: &Ir) -> String {
    let objects = ir.objects.iter().map(|object| object.name.as_str());
    let names: Vec<_> = objects
        .chain(ir.unions.iter().map(|union| union.name.as_str()))
        .collect();
    let mut groups: Vec<_> = names
        .iter()
        .map(|name| (format!(".{name}"), vec![format!("check_{name}")]))
        .collect();
    groups.sort();
    let groups: Vec<_> = groups
        .iter()
        .map(|(module, names)| (module.as_str(), names.clone()))
        .collect();
    door(
        "Checks of plain JSON, one for each object; nothing here needs pydantic.",
        &groups,
    )
}

pub fn models_door(ir: &Ir) -> String {
    let objects = ir
        .objects
        .iter()
        .map(|object| (format!(".{}", object.name), vec![pascal(&object.name)]));
    let unions = ir.unions.iter().map(|union| {
        let names = vec![pascal(&union.name), format!("parse_{}", union.name)];
        (format!(".{}", union.name), names)
    });
    let base = (".base".to_owned(), vec!["IntercomObject".to_owned()]);
    let mut groups: Vec<_> = objects.chain(unions).chain([base]).collect();
    groups.sort();
    let groups: Vec<_> = groups
        .iter()
        .map(|(module, names)| (module.as_str(), names.clone()))
        .collect();
    door("A pydantic model for each object.", &groups)
}

fn checks(ir: &Ir) -> Vec<String> {
    let objects = ir.objects.iter().map(|object| &object.name);
    objects
        .chain(ir.unions.iter().map(|union| &union.name))
        .map(|name| format!("check_{name}"))
        .collect()
}

fn models(ir: &Ir) -> Vec<String> {
    let mut names = vec!["IntercomObject".to_owned()];
    names.extend(ir.objects.iter().map(|object| pascal(&object.name)));
    for union in &ir.unions {
        names.push(pascal(&union.name));
        names.push(format!("parse_{}", union.name));
    }
    names
}

/// A module that only gives names to others.
fn door(head: &str, groups: &[(&str, Vec<String>)]) -> String {
    let mut out = docstring(&[head.to_owned()], 0) + "\n";
    let mut all = Vec::new();
    for (module, names) in groups {
        let line = format!("from {module} import {}\n", names.join(", "));
        out += &if line.len() <= super::expression::WIDTH + 1 {
            line
        } else {
            format!(
                "from {module} import (\n    {},\n)\n",
                names.join(",\n    ")
            )
        };
        all.extend(names.iter().cloned());
    }
    let all: Vec<_> = sorted(all).iter().map(|name| quoted(name)).collect();
    out + &format!("\n__all__ = [\n    {},\n]\n", all.join(",\n    "))
}

/// `versions.py`
pub fn versions(ir: &Ir) -> String {
    let names: Vec<_> = ir
        .versions
        .iter()
        .map(|version| quoted(&version.name()))
        .collect();
    let literal = super::expression::Expression::Group {
        open: "Literal[".to_owned(),
        parts: names.iter().map(super::expression::text).collect(),
        close: "]",
    };
    let alias = super::expression::headed("ApiVersion: TypeAlias = ", literal);
    format!(
        "\"\"\"The versions of Intercom's API that are covered.\"\"\"\n\n\
         from typing import Literal, TypeAlias, get_args\n\n\
         {}\n\"\"\"As the header `Intercom-Version` spells it, oldest first.\"\"\"\n\n\
         VERSIONS: tuple[str, ...] = get_args(ApiVersion)\n",
        super::expression::laid(&alias, 0, 0, 0)
    )
}
