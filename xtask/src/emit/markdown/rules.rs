//! The page of all rules, each under the same headings.

use serde_json::Value;

use crate::ir::{Enumeration, Ir, Object, Origin, Rejected, Rule, ShapeRule, Union};
use crate::json;
use crate::logic::prose::prose;
use crate::text::{enumeration_rule, versions_phrase};

use super::{HEADER, page_link, sentence};

pub(super) fn page(ir: &Ir) -> String {
    let mut sections: Vec<(&str, String)> = Vec::new();
    let mut rejected: Vec<(&str, String)> = Vec::new();
    for object in &ir.objects {
        sections.extend(
            object
                .rules
                .iter()
                .map(|rule| (rule.id.as_str(), section(object, rule))),
        );
        rejected.extend(
            object
                .rejected
                .iter()
                .map(|rule| (rule.id.as_str(), rejected_section(object, rule))),
        );
    }
    sections.extend(
        ir.enumerations
            .iter()
            .map(|enumeration| (enumeration.rule.as_str(), enumeration_section(enumeration))),
    );
    for union in &ir.unions {
        sections.extend(
            union
                .rules()
                .map(|rule| (rule.id.as_str(), shape_section(union, rule))),
        );
    }
    sections.sort();
    rejected.sort();

    let mut out = HEADER.to_owned();
    out += "# Rules\n\n";
    out += "A rule is broken only where it is definitely false: whatever is absent, null or of the wrong type decides nothing. ";
    out += "The severities are **error** (Intercom's documentation defines it, and real data keeps it), ";
    out += "**warning** (expected, or broken by some real data, or stale by design) and ";
    out += "**drift** (Intercom sends something that the schemas do not know yet).\n";
    out.extend(sections.into_iter().map(|(_, section)| section));
    if !rejected.is_empty() {
        out +=
            "\n# Not rules\n\nWhat looks like a rule and is not, so that nobody adds it again.\n";
        out.extend(rejected.into_iter().map(|(_, section)| section));
    }
    out
}

/// A link to the rule's section.
pub(super) fn link(id: &str) -> String {
    format!("[`{id}`](rules.md#{})", id.replace('.', ""))
}

/// "**error**; from 2.16 on **drift**"
pub(super) fn severities(enumeration: &Enumeration) -> String {
    let mut out = format!("**{}**", enumeration.severity.name());
    for (since, severity) in &enumeration.severity_from {
        out += &format!("; from {} on **{}**", since.name(), severity.name());
    }
    out
}

fn section(object: &Object, rule: &Rule) -> String {
    let mut applies = vec![page_link(&object.name)];
    applies.extend(versions_phrase(rule.versions));
    if !rule.origins.is_empty() {
        let origins: Vec<_> = rule
            .origins
            .iter()
            .map(|origin| origin_phrase(*origin))
            .collect();
        applies.push(format!("in {}", origins.join(" and ")));
    }
    let example = |text: &str| json::pretty(&serde_json::from_str(text).unwrap_or(Value::Null));
    assembled(
        &rule.id,
        &rule.description,
        Some(prose(&rule.assert)),
        &rule.basis,
        rule.severity.name(),
        &sentence(&applies),
        [example(&rule.holds), example(&rule.fails)],
    )
}

fn enumeration_section(enumeration: &Enumeration) -> String {
    let known = enumeration
        .values
        .first()
        .map(|value| format!("{:?}\n", value.value))
        .unwrap_or_default();
    assembled(
        &enumeration.rule,
        &enumeration_rule(enumeration),
        None,
        "The values that Intercom has documented or was seen to send.",
        severities(enumeration).trim_matches('*'),
        &sentence(&[page_link(&enumeration.name)]),
        [known, "\"some_new_value\"\n".to_owned()],
    )
}

fn shape_section(union: &Union, rule: &ShapeRule) -> String {
    let example = |text: &str| json::pretty(&serde_json::from_str(text).unwrap_or(Value::Null));
    assembled(
        &rule.id,
        &rule.description,
        None,
        &rule.basis,
        rule.severity.name(),
        &sentence(&[page_link(&union.name)]),
        [example(&rule.holds), example(&rule.fails)],
    )
}

fn assembled(
    id: &str,
    description: &str,
    formula: Option<String>,
    basis: &str,
    severity: &str,
    applies: &str,
    [holds, fails]: [String; 2],
) -> String {
    let formula = formula
        .map(|formula| format!("\n\n```text\n{formula}\n```"))
        .unwrap_or_default();
    format!(
        "\n## {id}\n\n\
         **What must hold.** {description}{formula}\n\n\
         **Why.** {basis}\n\n\
         **Severity.** **{severity}**\n\n\
         **Applies to.** {applies}\n\n\
         **Holds.**\n\n```json\n{holds}```\n\n\
         **Does not hold.**\n\n```json\n{fails}```\n"
    )
}

fn rejected_section(object: &Object, rule: &Rejected) -> String {
    let formula = rule
        .assert
        .as_ref()
        .map(|assert| format!("\n\n```text\n{}\n```", prose(assert)))
        .unwrap_or_default();
    format!(
        "\n## {}\n\n**What would have to hold.** {}{formula}\n\n**Why it is none.** {}\n\n**Would apply to.** {}.\n",
        rule.id,
        rule.description,
        rule.reason,
        page_link(&object.name),
    )
}

fn origin_phrase(origin: Origin) -> &'static str {
    match origin {
        Origin::Rest => "answers to reads",
        Origin::Mutation => "answers to writes",
        Origin::List => "items of lists",
        Origin::Webhook => "webhooks",
    }
}
