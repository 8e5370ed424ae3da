//! What the schema files may not say, although each place of them can be understood.
//!
//! All problems at once, each with the place to go to: an author corrects them in one go.

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::ir::{Enumeration, Expr, Ir, Kind, Member, Object, Rule, Wire};
use crate::load::{Documents, Problem};
use crate::logic::evaluate::holds;
use crate::logic::{kept, violated};
use crate::lower::lower;
use crate::name::{is_pascal, is_snake, pascal};

/// The whole way from the files: everything that is wrong with them, or nothing.
pub fn checked(documents: &Documents) -> Result<Ir, Vec<Problem>> {
    let (ir, mut problems) = lower(documents);
    problems.extend(lint(&ir));
    problems.sort();
    problems.dedup();
    if problems.is_empty() {
        Ok(ir)
    } else {
        Err(problems)
    }
}

fn lint(ir: &Ir) -> Vec<Problem> {
    let mut problems = Vec::new();
    names(ir, &mut problems);
    rule_ids(ir, &mut problems);
    cycles(ir, &mut problems);
    for object in &ir.objects {
        members(object, &mut problems);
        for rule in &object.rules {
            examples(ir, object, rule, &mut problems);
        }
    }
    for enumeration in &ir.enumerations {
        values(enumeration, &mut problems);
    }
    problems
}

/// Types that the library itself has, so that no schema file can be called like them.
const TAKEN: &[&str] = &[
    "ApiVersion",
    "Decoded",
    "Enumeration",
    "EnumerationInfo",
    "Extra",
    "Json",
    "MemberInfo",
    "NotATime",
    "Object",
    "ObjectInfo",
    "Option",
    "Options",
    "Origin",
    "Pointer",
    "Position",
    "Related",
    "Report",
    "RuleInfo",
    "RulePage",
    "Severity",
    "String",
    "Value",
    "ValueInfo",
    "Vec",
    "Versions",
    "Violation",
];

/// Modules that stand beside the generated ones.
const TAKEN_FILES: &[&str] = &["mod", "rules", "schemars", "version"];

fn names(ir: &Ir, problems: &mut Vec<Problem>) {
    let generated: Vec<&str> = ir
        .objects
        .iter()
        .map(|object| object.name.as_str())
        .chain(
            ir.enumerations
                .iter()
                .map(|enumeration| enumeration.name.as_str()),
        )
        .chain(ir.unions.iter().map(|union| union.name.as_str()))
        .collect();
    let mut types: BTreeMap<String, &str> = BTreeMap::new();
    for name in generated {
        let type_name = pascal(name);
        if !is_snake(name) {
            report(
                problems,
                name,
                "",
                "the file's name is no snake_case; rename the file".to_owned(),
            );
        }
        if TAKEN.contains(&type_name.as_str())
            || TAKEN_FILES.contains(&name)
            || Wire::ALL.iter().any(|wire| wire.name() == name)
        {
            report(
                problems,
                name,
                "",
                format!("the library has its own `{type_name}`; rename the file"),
            );
        }
        if let Some(other) = types.insert(type_name.clone(), name) {
            report(
                problems,
                name,
                "",
                format!("becomes `{type_name}`, as {other}.json does; rename one of the files"),
            );
        }
    }
}

fn rule_ids(ir: &Ir, problems: &mut Vec<Problem>) {
    let accepted = ir.objects.iter().flat_map(|object| {
        object
            .rules
            .iter()
            .map(|rule| (&rule.id, &object.name, rule.place.as_str()))
    });
    let rejected = ir.objects.iter().flat_map(|object| {
        object
            .rejected
            .iter()
            .map(|rule| (&rule.id, &object.name, rule.place.as_str()))
    });
    let of_enumerations = ir
        .enumerations
        .iter()
        .map(|enumeration| (&enumeration.rule, &enumeration.name, "/x-enum"));
    let mut seen: BTreeMap<&str, String> = BTreeMap::new();
    let of_unions = ir.unions.iter().flat_map(|union| {
        union
            .rules()
            .map(|rule| (&rule.id, &union.name, rule.place.as_str()))
    });
    for (id, name, place) in accepted
        .chain(rejected)
        .chain(of_enumerations)
        .chain(of_unions)
    {
        let words: Vec<_> = id.split('.').collect();
        if id.is_empty() {
            continue; // Reported where it was read.
        } else if words.len() != 2 || !words.iter().all(|word| is_snake(word)) {
            report(
                problems,
                name,
                place,
                format!("`{id}` is no rule id; write `subject.what_holds`"),
            );
        } else if matches!(words[0], "json" | "schema") {
            report(
                problems,
                name,
                place,
                format!(
                    "`{id}`: `{}.` is for the rules that concern every object; name the subject",
                    words[0]
                ),
            );
        }
        if let Some(first) = seen.insert(id, format!("{name}.json#{place}")) {
            report(
                problems,
                name,
                place,
                format!("the rule id `{id}` is taken by {first}; choose another"),
            );
        }
    }
}

fn members(object: &Object, problems: &mut Vec<Problem>) {
    /// The derive remembers nulls in as many bits.
    const MOST: usize = 64;
    if object.members.len() > MOST {
        let message = format!(
            "has {} members, but only {MOST} fit; move some into an object of their own",
            object.members.len()
        );
        report(problems, &object.name, "/properties", message);
    }
    for member in &object.members {
        let mut problem = |message: &str| {
            report(
                problems,
                &object.name,
                &format!("/properties/{}", member.name),
                message.to_owned(),
            );
        };
        if !is_snake(&member.name) {
            problem(
                "is no snake_case; the generated field would need another name, which the vocabulary does not have yet",
            );
        }
        if member.name == "extra" {
            problem(
                "the generated struct has its own `extra`; the emitter needs another name for it first",
            );
        }
        if member.required && object.versions.and(member.versions) != object.versions {
            problem(
                "is required, but some versions of the object do not have it; remove it from `required`",
            );
        }
        match (unit_of(member), &member.unit) {
            (Unit::Needed, None) => problem("counts something; say what with `x-unit`"),
            (Unit::Forbidden, Some(_)) => problem("has `x-unit` but counts nothing; remove it"),
            _ => {}
        }
    }
}

enum Unit {
    Needed,
    Allowed,
    Forbidden,
}

fn unit_of(member: &Member) -> Unit {
    match member.kind.innermost() {
        Kind::Integer | Kind::Number => Unit::Needed,
        // Counts something, and its own file cannot know what.
        Kind::Wire(_, Wire::Dimension) => Unit::Allowed,
        _ => Unit::Forbidden,
    }
}

fn values(enumeration: &Enumeration, problems: &mut Vec<Problem>) {
    if enumeration.values.is_empty() {
        report(
            problems,
            &enumeration.name,
            "/x-enum",
            "has no values; list those that are known".to_owned(),
        );
    }
    let (mut texts, mut variants) = (
        BTreeSet::new(),
        BTreeMap::from([("Unknown".to_owned(), "Unknown")]),
    );
    for (index, value) in enumeration.values.iter().enumerate() {
        let place = format!("/x-enum/values/{index}");
        let variant = pascal(&value.value);
        if !texts.insert(&value.value) {
            report(
                problems,
                &enumeration.name,
                &place,
                format!("`{}` is listed twice; remove one", value.value),
            );
        } else if !is_pascal(&variant) {
            report(
                problems,
                &enumeration.name,
                &place,
                format!(
                    "`{}` gives no name for a Rust variant; teach xtask/src/name.rs one",
                    value.value
                ),
            );
        } else if let Some(other) = variants.insert(variant.clone(), &value.value) {
            report(
                problems,
                &enumeration.name,
                &place,
                format!(
                    "`{}` becomes `{variant}`, as `{other}` does; teach xtask/src/name.rs the difference",
                    value.value
                ),
            );
        }
    }
}

fn examples(ir: &Ir, object: &Object, rule: &Rule, problems: &mut Vec<Problem>) {
    let violates = |instance: &Value| holds(&violated(&rule.assert), instance);
    for (keyword, example) in [("holds", &rule.holds), ("fails", &rule.fails)] {
        // What is no JSON object has been reported where it was read.
        let Ok(instance) = serde_json::from_str(example) else {
            continue;
        };
        let mut problem = |message: String| {
            report(
                problems,
                &object.name,
                &format!("{}/{keyword}", rule.place),
                message,
            );
        };
        if let Some(unknown) = unknown_member(ir, object, &instance) {
            problem(format!(
                "has `{unknown}`, which the schemas do not know; correct the name"
            ));
        } else if keyword == "fails" && !violates(&instance) {
            problem(format!(
                "does not violate `{}`; correct the example or the rule",
                rule.id
            ));
        } else if keyword == "holds" && violates(&instance) {
            problem(format!(
                "violates `{}`; correct the example or the rule",
                rule.id
            ));
        } else if keyword == "holds" && !is_decided(&rule.assert, &instance) {
            problem(format!(
                "says nothing about `{}`; name the members that the rule reads",
                rule.id
            ));
        }
    }
}

/// Whether some part of the rule is true, and not the whole unknown.
fn is_decided(expr: &Expr, instance: &Value) -> bool {
    match expr {
        Expr::All(parts) => parts.iter().any(|part| is_decided(part, instance)),
        expr => holds(&kept(expr), instance),
    }
}

/// The first member of the instance that its object does not have.
fn unknown_member<'a>(ir: &Ir, object: &Object, instance: &'a Value) -> Option<&'a str> {
    instance.as_object()?.iter().find_map(|(name, value)| {
        let Some(member) = object.members.iter().find(|member| member.name == *name) else {
            return Some(name.as_str());
        };
        let Kind::Object(held) = member.kind.innermost() else {
            return None;
        };
        let held = ir.objects.iter().find(|object| object.name == *held)?;
        let items = value
            .as_array()
            .map_or(std::slice::from_ref(value), Vec::as_slice);
        items.iter().find_map(|item| unknown_member(ir, held, item))
    })
}

/// An object that contains itself would have no end.
fn cycles(ir: &Ir, problems: &mut Vec<Problem>) {
    let next: BTreeMap<&str, Vec<(&str, &str)>> = ir
        .objects
        .iter()
        .map(|object| {
            let members =
                object
                    .members
                    .iter()
                    .filter_map(|member| match member.kind.innermost() {
                        Kind::Object(name) => Some((member.name.as_str(), name.as_str())),
                        _ => None,
                    });
            (object.name.as_str(), members.collect())
        })
        .collect();
    for object in next.keys() {
        for (member, target) in &next[object] {
            if reaches(target, object, &next, &mut BTreeSet::new()) {
                let message = format!(
                    "leads back to `{object}` by way of `{target}`; objects cannot contain themselves"
                );
                report(problems, object, &format!("/properties/{member}"), message);
            }
        }
    }
}

fn reaches<'a>(
    from: &'a str,
    to: &str,
    next: &BTreeMap<&'a str, Vec<(&'a str, &'a str)>>,
    seen: &mut BTreeSet<&'a str>,
) -> bool {
    from == to
        || seen.insert(from)
            && next
                .get(from)
                .into_iter()
                .flatten()
                .any(|(_, target)| reaches(target, to, next, seen))
}

fn report(problems: &mut Vec<Problem>, name: &str, pointer: &str, message: String) {
    problems.push(Problem {
        name: name.to_owned(),
        pointer: pointer.to_owned(),
        message,
    });
}
