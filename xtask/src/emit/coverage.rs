//! Which rule which language can say: a page for people, and the same as data.

use serde_json::{Map, Value, json};

use crate::emit::{Says, Subject, TARGETS, Target, python, subjects, typescript};
use crate::ir::Ir;
use crate::json::pretty;
use crate::name::pascal;
use crate::text::in_cell;
use crate::tree::Tree;

/// The object that is shown.
const EXAMPLE: &str = "conversation_rating";

pub fn emit(ir: &Ir) -> Tree {
    Tree::from([
        ("README.md".to_owned(), page(ir)),
        ("coverage.json".to_owned(), pretty(&data(ir))),
    ])
}

/// `{ "typescript": { "<rule>": null | "why not" } }`
pub fn data(ir: &Ir) -> Value {
    let of_target = |target: &Target| {
        let rules = subjects(ir).into_iter().map(|subject| {
            let why = match (target.says)(ir, subject) {
                Says::Checked => Value::Null,
                Says::Cannot(why) => why.into(),
            };
            (subject.id().to_owned(), why)
        });
        Value::Object(rules.collect())
    };
    let targets = TARGETS
        .iter()
        .map(|target| (target.name.to_owned(), of_target(target)));
    json!(targets.collect::<Map<_, _>>())
}

fn page(ir: &Ir) -> String {
    let mut out = "\
<!-- Written by `cargo xtask codegen`; the schemas say what stands here. -->

# In other languages

The schemas and the rules between members, from the same source as the Rust types. `cargo xtask export <target> --out DIR`, or the same of the installed
command line, writes one of them, with `--api-version V` for one API version. What lies here is for all API versions together, and can be copied.

| target | what it is | rules |
|---|---|---|
"
    .to_owned();
    let subjects = subjects(ir);
    for target in TARGETS {
        let said = subjects
            .iter()
            .filter(|subject| (target.says)(ir, **subject) == Says::Checked);
        out += &format!(
            "| [{}]({}) | {} | {} of {} |\n",
            target.name,
            target.name,
            in_cell(target.summary),
            said.count(),
            subjects.len(),
        );
    }
    out += "\n[Side by side](../exports-side-by-side.md) with what other generators make of Intercom's own description.\n";
    out += &example(ir);
    out += &reasons(ir, &subjects);
    out += &table(ir, &subjects);
    out
}

/// One object as two of the languages write it.
fn example(ir: &Ir) -> String {
    let mut out = String::new();
    if let Some((_, types)) = (typescript::TARGET.emit)(ir, None).remove_entry("src/types.ts")
        && let Some(at) = types.find(&format!("export interface {} ", pascal(EXAMPLE)))
        && let Some(length) = types[at..].find("\n}\n")
    {
        let interface = &types[at..at + length + 3];
        out += &format!("\n## An object, for example\n\nIn TypeScript:\n\n```ts\n{interface}```\n");
    }
    let module = format!("/models/{EXAMPLE}.py");
    let python = (python::TARGET.emit)(ir, None);
    if let Some((_, class)) = python.iter().find(|(path, _)| path.ends_with(&module)) {
        out += &format!("\nIn Python:\n\n```python\n{class}```\n");
    }
    out
}

/// Why rules cannot be said, each reason once.
fn reasons(ir: &Ir, subjects: &[Subject]) -> String {
    let mut out =
        "\n## What cannot be said\n\n| target | why | rules |\n|---|---|---|\n".to_owned();
    for target in TARGETS {
        let mut reasons: Vec<(&str, usize)> = Vec::new();
        for subject in subjects {
            if let Says::Cannot(why) = (target.says)(ir, *subject) {
                match reasons.iter_mut().find(|(reason, _)| *reason == why) {
                    Some((_, times)) => *times += 1,
                    None => reasons.push((why, 1)),
                }
            }
        }
        for (why, times) in reasons {
            out += &format!("| {} | {} | {times} |\n", target.name, in_cell(why));
        }
    }
    out
}

fn table(ir: &Ir, subjects: &[Subject]) -> String {
    let names: Vec<_> = TARGETS.iter().map(|target| target.name).collect();
    let mut out = format!(
        "\n## Rule by rule\n\n`yes`: what was exported notices that the rule is broken.\n\n| rule | {} |\n|---|{}\n",
        names.join(" | "),
        "---|".repeat(names.len()),
    );
    for subject in subjects {
        let cells: Vec<_> = TARGETS
            .iter()
            .map(|target| match (target.says)(ir, *subject) {
                Says::Checked => "yes",
                Says::Cannot(_) => "–",
            })
            .collect();
        out += &format!(
            "| [`{id}`](../reference/rules.md#{anchor}) | {} |\n",
            cells.join(" | "),
            id = subject.id(),
            anchor = subject.id().replace('.', ""),
        );
    }
    out
}
