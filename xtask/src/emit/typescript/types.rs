//! An interface for each object, and a type for each enumeration and union.

use super::{Module, WIDTH, docs, enumerations, header, key, marked, quoted, type_name};
use crate::code::Code;
use crate::ir::{Enumeration, Ir, Kind, Member, Object, Union, Variant};
use crate::name::pascal;
use crate::text::{versions_phrase, versions_sentence};

pub(super) fn module(ir: &Ir) -> Module {
    let mut code = Code::new("  ");
    for object in &ir.objects {
        interface(&mut code, object);
    }
    for enumeration in enumerations(ir) {
        open_enumeration(&mut code, enumeration);
    }
    for each in &ir.unions {
        union(&mut code, each);
    }
    let about = header("What Intercom sends.");
    let body = code.finish();
    let body = imports(&body) + body.trim_end();
    Module {
        marked: format!("{about}{}\n", marked(&body)),
        declarations: format!("{about}{body}\n"),
    }
}

/// The types of `values.ts` that the text names.
fn imports(body: &str) -> String {
    let names = ["Dimension", "Id", "JsonObject", "Seconds", "Timestamp"];
    let words: std::collections::BTreeSet<&str> = body
        .lines()
        .filter(|line| !line.trim_start().starts_with(['*', '/']))
        .flat_map(|line| line.split(|c: char| !c.is_ascii_alphanumeric()))
        .collect();
    let used: Vec<_> = names
        .into_iter()
        .filter(|name| words.contains(name))
        .collect();
    if used.is_empty() {
        return String::new();
    }
    format!(
        "import type {{ {} }} from \"./values.js\";\n\n",
        used.join(", ")
    )
}

fn interface(code: &mut Code, object: &Object) {
    let mut paragraphs = vec![object.description.clone()];
    paragraphs.extend(versions_sentence(object.versions));
    docs(code, &paragraphs, 0);
    code.block(
        format!("export interface {} {{", pascal(&object.name)),
        "}\n",
        |code| {
            for member in &object.members {
                docs(code, &member_paragraphs(member), 1);
                let optional = if member.required { "" } else { "?" };
                let or_null = match (&member.nullable, type_name(&member.kind).as_str()) {
                    (None, _) | (_, "unknown") => "",
                    (Some(_), _) => " | null",
                };
                let type_ = type_name(&member.kind);
                code.line(format!(
                    "{}{optional}: {type_}{or_null};",
                    key(&member.name)
                ));
            }
            code.line("/** Members that are not described. */");
            code.line("[member: string]: unknown;");
        },
    );
}

fn member_paragraphs(member: &Member) -> Vec<String> {
    let mut facts = Vec::new();
    if let Kind::Constant(constant) = &member.kind
        && !member.description.contains(constant.as_str())
    {
        facts.push(format!("Always `{constant}`."));
    }
    facts.extend(versions_sentence(member.versions));
    let nullable = member.nullable.and_then(versions_phrase);
    facts.extend(nullable.map(|phrase| format!("Can be null {phrase}.")));
    facts.extend(member.unit.iter().map(|unit| format!("Unit: {unit}.")));
    if member.undocumented {
        facts.push("Sent, but in no published description.".to_owned());
    }
    let mut paragraphs = vec![member.description.clone()];
    if !facts.is_empty() {
        paragraphs.push(facts.join(" "));
    }
    paragraphs
}

/// `"a" | "b" | (string & {})`: an editor offers the known values, and any other text is a value, too.
fn open_enumeration(code: &mut Code, enumeration: &Enumeration) {
    let values = enumeration.values.iter().map(|value| {
        let versions = versions_phrase(value.versions);
        let versions = versions.map_or(String::new(), |phrase| format!(" ({phrase})"));
        format!("- `{}`{versions}: {}", value.value, value.description)
    });
    let paragraphs = [
        format!("{} Other texts may come.", enumeration.description),
        values.collect::<Vec<_>>().join("\n"),
    ];
    docs(code, &paragraphs, 0);
    let mut choices: Vec<_> = enumeration
        .values
        .iter()
        .map(|value| quoted(&value.value))
        .collect();
    choices.push("(string & {})".to_owned());
    alias(code, &pascal(&enumeration.name), &choices);
}

fn union(code: &mut Code, union: &Union) {
    let name = pascal(&union.name);
    docs(code, std::slice::from_ref(&union.description), 0);
    let mut choices: Vec<String> = Vec::new();
    for variant in &union.variants {
        let choice = type_name(&variant.kind);
        if !choices.contains(&choice) {
            choices.push(choice);
        }
    }
    alias(code, &name, &choices);

    let told = format!("A value, and which of the objects it is that `{name}` can be.");
    docs(code, &[told], 0);
    let mut choices: Vec<_> = union.variants.iter().map(told_variant).collect();
    choices.push("{ readonly is: undefined; readonly value: unknown }".to_owned());
    alias(code, &format!("Told{name}"), &choices);
}

fn told_variant(variant: &Variant) -> String {
    format!(
        "{{ readonly is: {}; readonly value: {} }}",
        quoted(&variant.name),
        type_name(&variant.kind)
    )
}

/// A union of types, on one line if it fits.
fn alias(code: &mut Code, name: &str, choices: &[String]) {
    let line = format!("export type {name} = {};", choices.join(" | "));
    if line.chars().count() <= WIDTH {
        code.line(line + "\n");
        return;
    }
    code.deeper(format!("export type {name} ="), |code| {
        for (index, choice) in choices.iter().enumerate() {
            let stop = if index + 1 == choices.len() { ";" } else { "" };
            code.line(format!("| {choice}{stop}"));
        }
    });
    code.blank();
}
