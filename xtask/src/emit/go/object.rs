//! An object: a struct, its methods, and the conditions under which a rule is broken.

use super::operand::read;
use super::{checks, comment, introduced, name, opened, quoted, rule, severity};
use crate::code::Code;
use crate::ir::{Kind, Member, Object, Origin, Rule, Version, Versions, Wire};
use crate::logic::{Formula, Judged, judged};
use crate::text::{versions_phrase, versions_sentence};

pub fn file(object: &Object) -> String {
    let type_name = name::exported(&object.name);
    let mut code = opened(Some(&object.name));
    declaration(&mut code, object, &type_name);
    methods(&mut code, &type_name);
    if let Some(origin) = object.origin {
        code.line(format!("\n// What is inside comes from there.\nfunc (*{type_name}) origin() Origin {{\n\treturn {}\n}}", origin_name(origin)));
    }
    if !object.rules.is_empty() {
        code.blank();
        code.block(
            format!("func (*{type_name}) judge(w *walk, o object, at *place) {{"),
            "}",
            |code| {
                for rule in &object.rules {
                    judge(code, rule);
                }
            },
        );
    }
    code.finish()
}

fn declaration(code: &mut Code, object: &Object, type_name: &str) {
    let mut paragraphs = vec![introduced(type_name, &object.name, &object.description)];
    paragraphs.extend(versions_sentence(object.versions));
    comment(code, &paragraphs);
    code.block(format!("type {type_name} struct {{"), "}", |code| {
        for member in &object.members {
            comment(code, &member_paragraphs(member));
            code.line(format!("{} {} {}", name::field(&member.name), nilable(&member.kind), tags(member)));
            code.blank();
        }
        code.line("// Extra has the members that have no field, and the JSON of those that their field cannot hold as it is, such as null.");
        code.line("Extra map[string]any `json:\"-\"`");
    });
}

fn member_paragraphs(member: &Member) -> Vec<String> {
    let mut facts = Vec::new();
    if let Kind::Constant(constant) = &member.kind
        && !member.description.contains(constant.as_str())
    {
        facts.push(format!("Always `{constant}`."));
    }
    facts.extend(versions_sentence(member.versions));
    facts.extend(
        member
            .nullable
            .map(|versions| match versions_phrase(versions) {
                Some(phrase) => format!("Can be null {phrase}."),
                None => "Can be null.".to_owned(),
            }),
    );
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

/// What the fixed part of the package reads of a member.
fn tags(member: &Member) -> String {
    let mut facts = Vec::new();
    if member.required {
        facts.push("required".to_owned());
    }
    if let Some(versions) = member.nullable {
        facts.push("nullable".to_owned());
        facts.extend(limits("nullable-", versions));
    }
    facts.extend(limits("", member.versions));
    if let Kind::Constant(constant) = &member.kind {
        facts.push(format!("const={constant}"));
    }
    let json = format!("json:{:?}", member.name);
    if facts.is_empty() {
        format!("`{json}`")
    } else {
        format!("`{json} schema:{:?}`", facts.join(","))
    }
}

fn limits(prefix: &str, versions: Versions) -> Vec<String> {
    let limit = |word: &str, version: Version| format!("{prefix}{word}={}", version.name());
    let since = versions.since.map(|version| limit("since", version));
    let until = versions.until.map(|version| limit("until", version));
    since.into_iter().chain(until).collect()
}

/// A type of which nil says that the member is absent.
fn nilable(kind: &Kind) -> String {
    match kind {
        Kind::List(_) | Kind::Wire(_, Wire::Any | Wire::Map) => type_name(kind),
        kind => format!("*{}", type_name(kind)),
    }
}

fn type_name(kind: &Kind) -> String {
    match kind {
        Kind::Text | Kind::Constant(_) => "string".to_owned(),
        Kind::Boolean => "bool".to_owned(),
        Kind::Integer => "int64".to_owned(),
        Kind::Number => "float64".to_owned(),
        Kind::Wire(_, wire) => match wire {
            Wire::Timestamp => "Timestamp",
            Wire::Seconds => "Seconds",
            Wire::Id => "ID",
            Wire::Dimension => "Dimension",
            Wire::Any => "any",
            Wire::Map => "map[string]any",
        }
        .to_owned(),
        Kind::Enumeration(name) | Kind::Object(name) | Kind::Union(name) => name::exported(name),
        Kind::List(items) => format!("[]{}", type_name(items)),
    }
}

/// What every object can do.
fn methods(code: &mut Code, type_name: &str) {
    let receiver = type_name[..1].to_ascii_lowercase();
    let check = checks(type_name);
    code.line(format!(
        "
// UnmarshalJSON takes any JSON object, and loses nothing of it.
func ({receiver} *{type_name}) UnmarshalJSON(data []byte) error {{
	return decode(data, {receiver})
}}

// MarshalJSON writes the fields that are not nil, and what Extra has besides.
func ({receiver} {type_name}) MarshalJSON() ([]byte, error) {{
	return encode({receiver})
}}

// Violations is everything that is wrong with the object as it would be written.
func ({receiver} {type_name}) Violations(options Options) []Violation {{
	return violations({receiver}, options)
}}

{check}
func Check{type_name}(data []byte, options Options) ([]Violation, error) {{
	return check(data, {type_name}{{}}, options)
}}"
    ));
}

/// A rule as the statement that reports it.
fn judge(code: &mut Code, rule: &Rule) {
    match judged(&rule.assert) {
        Judged::Object(formula) => reported(code, rule, &formula, "at"),
        Judged::Items(list, formula) => {
            let steps = list.steps.iter();
            let place: String = steps
                .map(|step| format!(".member({})", quoted(step)))
                .collect();
            let open = format!("for i, item := range {} {{", read(&list, "item"));
            code.block(open, "}", |code| {
                reported(code, rule, &formula, &format!("at{place}.item(i)"));
            });
        }
    }
}

fn reported(code: &mut Code, rule: &Rule, formula: &Formula, at: &str) {
    let condition = rule::condition(&conditions(rule), formula);
    code.block(format!("if {condition} {{"), "}", |code| {
        let severity = severity(rule.severity);
        code.line(format!("w.broken({at}, {}, {severity},", quoted(&rule.id)));
        code.line(format!("\t{})", quoted(&rule.description)));
    });
}

/// Whether the rule applies at all.
fn conditions(rule: &Rule) -> Vec<String> {
    let mut conditions = Vec::new();
    conditions.extend(
        rule.versions
            .since
            .map(|since| format!("w.since({})", name::version(since))),
    );
    conditions.extend(
        rule.versions
            .until
            .map(|until| format!("w.until({})", name::version(until))),
    );
    if !rule.origins.is_empty() {
        let origins: Vec<_> = rule.origins.iter().copied().map(origin_name).collect();
        conditions.push(format!("w.from({})", origins.join(", ")));
    }
    conditions
}

fn origin_name(origin: Origin) -> &'static str {
    match origin {
        Origin::Rest => "OriginREST",
        Origin::Mutation => "OriginMutation",
        Origin::List => "OriginList",
        Origin::Webhook => "OriginWebhook",
    }
}
