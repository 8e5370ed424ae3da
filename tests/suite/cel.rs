//! The second oracle for rules: CEL, as xtask's lowering prints it, evaluated by the `cel` crate.
//!
//! The surface oracle and CEL must agree on every instance of a rule's domain, and no operator of the printed form may be flipped
//! without a disagreement: so the lowering, which every other target language shares, is right wherever the domain looks.

use std::path::Path;
use std::process::Command;

use cel::{Context, Program};
use serde_json::{Map, Value, json};

use crate::domain::{domain, expected};
use crate::surface::{self, Kind, Schemas};

#[test]
fn every_printed_rule_agrees_with_the_surface_oracle() {
    let schemas = surface::schemas();
    let printed = printed();
    let rules = surface::rules(&schemas);
    assert_eq!(printed.len(), rules.len(), "one entry for each rule");
    let (mut said, mut instances, mut mutants) = (0, 0, 0);
    let mut survivors = Vec::new();
    for (rule, entry) in rules.iter().map(|rule| (rule, &printed[&rule.id])) {
        let Some(expression) = entry["cel"].as_str() else {
            assert!(
                entry["why"].as_str().is_some_and(|why| why.len() > 20),
                "{} says why not",
                rule.id
            );
            continue;
        };
        said += 1;
        let domain = domain(&schemas, rule);
        let prepared: Vec<_> = domain
            .iter()
            .map(|instance| prepared(&schemas, &Kind::Object(rule.object.clone()), instance))
            .collect();
        let verdicts: Vec<bool> = domain
            .iter()
            .map(|instance| !expected(&schemas, rule, instance).is_empty())
            .collect();
        let program =
            Program::compile(expression).unwrap_or_else(|error| panic!("{}: {error}", rule.id));
        for (instance, verdict) in prepared.iter().zip(&verdicts) {
            let found = evaluate(&program, instance)
                .unwrap_or_else(|error| panic!("{} on {instance}: {error}", rule.id));
            assert_eq!(found, *verdict, "{} on {instance}\n{expression}", rule.id);
            instances += 1;
        }
        for mutant in flipped(expression) {
            mutants += 1;
            let program =
                Program::compile(&mutant).unwrap_or_else(|error| panic!("{mutant}: {error}"));
            let noticed = prepared
                .iter()
                .zip(&verdicts)
                .any(|(instance, verdict)| evaluate(&program, instance) != Ok(*verdict));
            if !noticed {
                survivors.push(format!("{}: {mutant}", rule.id));
            }
        }
    }
    println!(
        "{said} of {} rules in CEL, {instances} instances, 0 disagreements; {mutants} flipped operators",
        rules.len()
    );
    assert!(
        said > 90 && instances > 100_000 && mutants > 200,
        "{said} {instances} {mutants}"
    );
    assert!(
        survivors.is_empty(),
        "not noticed:\n{}",
        survivors.join("\n")
    );
}

fn printed() -> Map<String, Value> {
    let output = Command::new(env!("CARGO"))
        .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(".."))
        .args(["xtask", "print-cel"])
        .output()
        .expect("cargo runs");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let entries: Vec<Value> = serde_json::from_slice(&output.stdout).expect("JSON");
    entries
        .into_iter()
        .map(|entry| (entry["id"].as_str().expect("an id").to_owned(), entry))
        .collect()
}

fn evaluate(program: &Program, instance: &Value) -> Result<bool, String> {
    let mut context = Context::default();
    context
        .add_variable("this", instance)
        .map_err(|error| error.to_string())?;
    match program
        .execute(&context)
        .map_err(|error| error.to_string())?
    {
        cel::Value::Bool(verdict) => Ok(verdict),
        other => Err(format!("{other:?} is no verdict")),
    }
}

/// As CEL needs an instance: times and digits as numbers, ids as text, and what does not fit its type as a map that fits nothing.
fn prepared(schemas: &Schemas, kind: &Kind, value: &Value) -> Value {
    if value.is_null() {
        return Value::Null;
    }
    match kind {
        Kind::Object(name) => match value.as_object() {
            Some(members) => {
                let member = |(name_, value): (&String, &Value)| {
                    let known = schemas[name]["properties"].get(name_).is_some();
                    let inner = if known {
                        surface::kind(schemas, name, &[name_])
                    } else {
                        Kind::Any
                    };
                    (name_.clone(), prepared(schemas, &inner, value))
                };
                Value::Object(members.iter().map(member).collect())
            }
            None => json!(0),
        },
        Kind::List(item) => match value.as_array() {
            Some(items) => items
                .iter()
                .map(|value| prepared(schemas, item, value))
                .collect(),
            None => json!({}),
        },
        Kind::Any => value.clone(),
        scalar => match surface::read(scalar, value) {
            Some(surface::Readable::Number(number)) => json!(number),
            Some(surface::Readable::Text(text)) => json!(text),
            Some(surface::Readable::Boolean(boolean)) => json!(boolean),
            None => json!({}),
        },
    }
}

/// The expression with one operator flipped; tests of types and presence that only guard are left alone.
fn flipped(expression: &str) -> Vec<String> {
    let flips = [
        (" > ", " >= "),
        (" >= ", " > "),
        (" < ", " <= "),
        (" <= ", " < "),
        (" == ", " != "),
        (" != ", " == "),
        (" || ", " && "),
    ];
    let mut mutants = Vec::new();
    for (operator, other) in flips {
        for (at, _) in expression.match_indices(operator) {
            let before = &expression[..at];
            let after = &expression[at + operator.len()..];
            let guard = before
                .rsplit(' ')
                .next()
                .is_some_and(|word| word.trim_start_matches('(').starts_with("type("))
                || after.starts_with("null");
            if !guard {
                mutants.push(format!("{before}{other}{after}"));
            }
        }
    }
    for (at, _) in expression.match_indices('!') {
        if !expression[at..].starts_with("!=") {
            mutants.push(format!("{}{}", &expression[..at], &expression[at + 1..]));
        }
    }
    mutants
}
