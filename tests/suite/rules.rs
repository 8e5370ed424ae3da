//! Every rule against two oracles: the surface form evaluated directly ([`crate::surface`]), and CEL as xtask prints it.

use std::collections::BTreeSet;

use intercom_schema::{Options, Report};
use serde_json::{Value, json};

use crate::domain::{domain, expected};
use crate::surface::{self, Rule};

#[test]
fn every_rule_agrees_with_the_surface_oracle() {
    let schemas = surface::schemas();
    let rules = surface::rules(&schemas);
    let mut instances = 0;
    for rule in &rules {
        let mut broken = 0;
        for instance in domain(&schemas, rule) {
            let expected = expected(&schemas, rule, &instance);
            let found = found(rule, &instance);
            assert_eq!(found, expected, "{} on {instance}", rule.id);
            broken += usize::from(!expected.is_empty());
            instances += 1;
        }
        assert!(
            broken > 0,
            "{}: no instance of its domain breaks it",
            rule.id
        );
    }
    println!(
        "{} rules, {instances} instances, 0 disagreements",
        rules.len()
    );
    assert!(
        rules.len() > 90 && instances > 100_000,
        "{} rules, {instances} instances",
        rules.len()
    );
}

#[test]
fn every_example_of_a_rule_stands_on_its_side() {
    let schemas = surface::schemas();
    for rule in surface::rules(&schemas) {
        assert_eq!(
            found(&rule, &rule.holds),
            BTreeSet::new(),
            "{} holds for {}",
            rule.id,
            rule.holds
        );
        assert_ne!(
            found(&rule, &rule.fails),
            BTreeSet::new(),
            "{} fails for {}",
            rule.id,
            rule.fails
        );
        let page =
            intercom_schema::rule(&rule.id).unwrap_or_else(|| panic!("{} has a page", rule.id));
        assert_eq!(
            serde_json::from_str::<Value>(page.holds).expect("JSON"),
            rule.holds
        );
        assert_eq!(
            serde_json::from_str::<Value>(page.fails).expect("JSON"),
            rule.fails
        );
        assert!(
            !page.basis.is_empty() && !page.description.is_empty(),
            "{}",
            rule.id
        );
    }
}

/// What would the oracle say if the lowering had one operator, one part or one constant wrong? It must say something else for some instance of the domain.
#[test]
fn the_oracle_notices_every_flipped_operator() {
    let schemas = surface::schemas();
    let mut mutants = 0;
    let mut survivors = Vec::new();
    for rule in surface::rules(&schemas) {
        let instances = domain(&schemas, &rule);
        let verdicts: Vec<_> = instances
            .iter()
            .map(|instance| expected(&schemas, &rule, instance))
            .collect();
        for assert in mutated(&rule.assert) {
            let mutant = Rule {
                assert,
                ..rule.clone()
            };
            mutants += 1;
            let noticed = instances
                .iter()
                .zip(&verdicts)
                .any(|(instance, verdict)| expected(&schemas, &mutant, instance) != *verdict);
            if !noticed {
                survivors.push(mutant);
            }
        }
    }
    println!(
        "{mutants} changed assertions, {} not noticed",
        survivors.len()
    );
    assert!(mutants > 600, "{mutants}");
    let ids: Vec<&str> = survivors.iter().map(|mutant| &*mutant.id).collect();
    assert_eq!(ids, SAID_TWICE, "{survivors:#?}");
}

/// Rules that lose nothing with a part which says what holds for an absent member: a comparison with it is unknown anyway. They say
/// it all the same, once or twice, as it is what a reader wants to know.
const SAID_TWICE: &[&str] = &[
    "conversation.last_close_matches_parts",
    "source.outbound_has_no_url",
    "source.email_has_no_url",
    "source.twitter_author_is_blank",
    "source.twitter_author_is_blank",
];

/// Where the library finds it broken.
fn found(rule: &Rule, instance: &Value) -> BTreeSet<String> {
    let object = intercom_schema::object(&rule.object)
        .unwrap_or_else(|| panic!("no object {}", rule.object));
    let options = match rule.origins.first() {
        Some(origin) => Options::new().origin(origin.parse().expect("an origin")),
        None => Options::new(),
    };
    let report: Report = (object.validate)(&options, instance.to_string().as_bytes());
    assert_eq!(report.omitted, 0);
    let of_rule = report
        .violations
        .iter()
        .filter(|violation| violation.rule == rule.id);
    // A rule of an object can break again in an object inside it; the domain has none there.
    of_rule
        .map(|violation| violation.instance_location.to_string())
        .collect()
}

/// An expression with one operator flipped, for each operator that it has.
fn mutated(expression: &Value) -> Vec<Value> {
    let mut mutants = Vec::new();
    match expression {
        Value::Object(members) => {
            for (operator, argument) in members {
                let flips: &[&str] = match operator.as_str() {
                    "lt" => &["lte", "gt"],
                    "lte" => &["lt", "gte"],
                    "gt" => &["gte", "lt"],
                    "gte" => &["gt", "lte"],
                    "eq" => &["ne"],
                    "ne" => &["eq"],
                    "all" => &["any"],
                    "any" => &["all"],
                    "unique" => &["sorted_instead"],
                    _ => &[],
                };
                for flip in flips.iter().filter(|flip| **flip != "sorted_instead") {
                    // A conjunction of one is a disjunction of one.
                    if argument.as_array().is_none_or(|parts| parts.len() > 1) {
                        mutants.push(json!({ *flip: argument }));
                    }
                }
                match operator.as_str() {
                    "not" => mutants.push(argument.clone()),
                    "present" => mutants.push(json!({ "not": { "present": argument } })),
                    "all" | "any" => {
                        let shorter = without_one(argument);
                        mutants.extend(shorter.map(|parts| json!({ operator.as_str(): parts })));
                    }
                    "ordered" => {
                        let shorter = without_one(argument);
                        mutants.extend(shorter.map(|chain| json!({ "ordered": chain })));
                        let mut chain = argument.as_array().cloned().unwrap_or_default();
                        chain.reverse();
                        mutants.push(json!({ "ordered": chain }));
                    }
                    "in" if argument[1].is_array() => {
                        let shorter = without_one(&argument[1]);
                        mutants
                            .extend(shorter.map(|values| json!({ "in": [argument[0], values] })));
                        mutants.push(json!({ "not": expression }));
                    }
                    "const" => mutants.push(json!({ "const": "another" })),
                    "when" => {
                        mutants.push(json!({ "when": members["then"], "then": argument }));
                        mutants.push(members["then"].clone());
                    }
                    "sorted" | "unique" | "in" | "form" => {
                        mutants.push(json!({ "not": expression }))
                    }
                    _ => {}
                }
                for inner in mutated(argument) {
                    let mut whole = members.clone();
                    whole.insert(operator.clone(), inner);
                    mutants.push(Value::Object(whole));
                }
            }
        }
        Value::Array(parts) => {
            for (index, part) in parts.iter().enumerate() {
                for inner in mutated(part) {
                    let mut whole = parts.clone();
                    whole[index] = inner;
                    mutants.push(Value::Array(whole));
                }
            }
        }
        Value::Number(number) => {
            let number = number.as_i64().expect("an integer");
            mutants.extend([json!(number - 1), json!(number + 1)]);
        }
        _ => {}
    }
    mutants
}

/// A list that lacks one of its items, for each of several.
fn without_one(list: &Value) -> impl Iterator<Item = Value> {
    let items = list.as_array().cloned().unwrap_or_default();
    let several = if items.len() > 1 { items.len() } else { 0 };
    (0..several).map(move |index| {
        let mut items = items.clone();
        items.remove(index);
        Value::Array(items)
    })
}
