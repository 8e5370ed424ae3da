//! Enumerations: for editors the values that are known, for checks what an unknown one breaks.

use super::docstring;
use super::expression::{Expression, call, headed, laid, quoted, quoted_text, text};
use super::imports::{Imports, import, import_lines};
use super::name::constant;
use crate::ir::{Enumeration, Ir, Version, Versions};
use crate::name::pascal;
use crate::text::{versions_sentence, wrapped};

/// `enumerations.py`: what editors complete.
pub fn aliases(ir: &Ir) -> String {
    let head = "Texts of which some are known. Each is open: another value is kept, and `violations()` reports it.";
    let mut out = docstring(&[head.to_owned()], 0);
    out += "\nfrom typing import Literal, TypeAlias\n";
    for enumeration in &ir.enumerations {
        out += &format!("\n{}", enumeration_alias(enumeration));
    }
    out
}

fn enumeration_alias(enumeration: &Enumeration) -> String {
    let mut out = format!(
        "{}: TypeAlias = (\n    Literal[\n",
        pascal(&enumeration.name)
    );
    for value in &enumeration.values {
        let mut comment = value.description.clone();
        if let Some(sentence) = versions_sentence(value.versions) {
            comment += &format!(" {sentence}");
        }
        for line in wrapped(&comment, 90) {
            out += &format!("        # {line}\n");
        }
        out += &format!("        {},\n", quoted(&value.value));
    }
    out += "    ]\n    | str\n)\n";
    out + &docstring(std::slice::from_ref(&enumeration.description), 0)
}

/// `checks/enumerations.py`: what checks know of them.
pub fn tables(ir: &Ir) -> String {
    let mut out = docstring(
        &["The enumerations: which values belong to some API versions only, and what an unknown one breaks.".to_owned()],
        0,
    );
    let mut imports = Imports::new();
    import(&mut imports, ".judging", "Enumeration");
    for enumeration in &ir.enumerations {
        import(&mut imports, "..enumerations", &pascal(&enumeration.name));
    }
    out += &format!("\n{}\n", import_lines(&imports));
    for enumeration in &ir.enumerations {
        out += &laid(&enumeration_table(enumeration), 0, 0, 0);
        out += "\n";
    }
    out
}

fn enumeration_table(enumeration: &Enumeration) -> Expression {
    let mut parts = vec![
        quoted_text(&enumeration.name),
        text(pascal(&enumeration.name)),
        headed("rule=", quoted_text(&enumeration.rule)),
        headed("severity=", quoted_text(enumeration.severity.name())),
    ];
    let mut table = |head: &str, entries: Vec<(String, String)>| {
        if !entries.is_empty() {
            parts.push(headed(format!("{head}="), dictionary(&entries)));
        }
    };
    let from = &enumeration.severity_from;
    let severities = from
        .iter()
        .map(|(since, severity)| (since.name(), severity.name().to_owned()));
    table("severity_since", severities.collect());
    let limited = |limit: fn(Versions) -> Option<Version>| {
        let values = enumeration.values.iter();
        values
            .filter_map(|value| Some((value.value.clone(), limit(value.versions)?.name())))
            .collect()
    };
    table("since", limited(|versions| versions.since));
    table("until", limited(|versions| versions.until));
    let name = constant(&enumeration.name);
    headed(format!("{name} = "), call("Enumeration", parts))
}

fn dictionary(entries: &[(String, String)]) -> Expression {
    let entries = entries
        .iter()
        .map(|(key, value)| text(format!("{}: {}", quoted(key), quoted(value))));
    Expression::Group {
        open: "{".to_owned(),
        parts: entries.collect(),
        close: "}",
    }
}
