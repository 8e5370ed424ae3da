//! An enumeration: a type of text with constants, open to other values.

use super::{comment, introduced, name, opened, quoted, severity};
use crate::code::Code;
use crate::ir::{EnumValue, Enumeration};
use crate::text::versions_sentence;

pub fn file(enumeration: &Enumeration) -> String {
    let type_name = name::exported(&enumeration.name);
    let facts = format!("{}Facts", name::internal(&enumeration.name));
    let receiver = type_name[..1].to_ascii_lowercase();
    let mut code = opened(Some(&enumeration.name));
    let introduction = introduced(&type_name, &enumeration.name, &enumeration.description);
    comment(
        &mut code,
        &[
            introduction,
            "Other values than these are kept, and reported.".to_owned(),
        ],
    );
    code.line(format!("type {type_name} string\n"));
    code.block("const (", ")", |code| {
        for value in &enumeration.values {
            let mut paragraphs = vec![value.description.clone()];
            paragraphs.extend(versions_sentence(value.versions));
            comment(code, &[paragraphs.join(" ")]);
            let constant = format!("{type_name}{}", name::exported(&value.value));
            code.line(format!("{constant} {type_name} = {}", quoted(&value.value)));
        }
    });
    code.line(format!(
        "
// IsKnown reports whether some API version has this value.
func ({receiver} {type_name}) IsKnown() bool {{
	return {facts}.lists(string({receiver}))
}}

func ({type_name}) facts() *enumerationFacts {{
	return &{facts}
}}
"
    ));
    facts_of(&mut code, &facts, enumeration);
    code.finish()
}

fn facts_of(code: &mut Code, name: &str, enumeration: &Enumeration) {
    let mut facts = vec![
        ("name", quoted(&enumeration.name)),
        ("rule", quoted(&enumeration.rule)),
        ("severity", severity(enumeration.severity).to_owned()),
    ];
    let from: Vec<_> = enumeration
        .severity_from
        .iter()
        .map(|(since, word)| format!("{{{}, {}}}", name::version(*since), severity(*word)))
        .collect();
    if !from.is_empty() {
        facts.push((
            "severityFrom",
            format!("[]severityFrom{{{}}}", from.join(", ")),
        ));
    }
    let width = facts
        .iter()
        .map(|(key, _)| key.len() + 1)
        .max()
        .unwrap_or_default();
    code.block(format!("var {name} = enumerationFacts{{"), "}", |code| {
        for (key, value) in facts {
            code.line(format!("{:width$} {value},", format!("{key}:")));
        }
        code.block("values: []enumerationValue{", "},", |code| {
            for value in &enumeration.values {
                code.line(listed(value));
            }
        });
    });
}

fn listed(value: &EnumValue) -> String {
    let text = quoted(&value.value);
    let since = value
        .versions
        .since
        .map(|since| format!("since: {}", name::version(since)));
    let until = value
        .versions
        .until
        .map(|until| format!("until: {}", name::version(until)));
    let limits: Vec<_> = since.into_iter().chain(until).collect();
    if limits.is_empty() {
        format!("{{value: {text}}},")
    } else {
        format!(
            "{{value: {text}, versions: versions{{{}}}}},",
            limits.join(", ")
        )
    }
}
