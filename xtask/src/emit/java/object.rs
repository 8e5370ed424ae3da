//! An object: a record with a component for each member.

use crate::code::Code;
use crate::ir::{Ir, Kind, Member, Object, Wire};
use crate::text::{versions_phrase, versions_sentence};

use super::layout::CONTINUED;
use super::name::{class, component};
use super::{WIDTH, file as java_file, javadoc, quoted, rule, version_annotations, version_name};

pub(super) fn file(ir: &Ir, object: &Object) -> String {
    let mut code = Code::new("    ");
    let mut paragraphs = vec![object.description.clone()];
    paragraphs.extend(versions_sentence(object.versions));
    let mut tags: Vec<_> = object
        .members
        .iter()
        .map(|member| {
            (
                format!("@param {}", component(&member.name)),
                member_sentences(member),
            )
        })
        .collect();
    tags.push((
        "@param extra".to_owned(),
        "the JSON of members that have no component, do not fit theirs, or are null".to_owned(),
    ));
    javadoc::comment(&mut code, &paragraphs, &tags);
    if let Some(origin) = object.origin {
        code.line(format!("@ComesFrom({})", rule::origin_name(origin)));
    }
    code.line(format!("public record {}(", class(&object.name)));
    for member in &object.members {
        code.line(parameter(member));
    }
    code.line(format!("{CONTINUED}Map<String, JsonNode> extra)"));
    let open = format!(
        "{CONTINUED}implements {} {{",
        interfaces(ir, object).join(", ")
    );
    if object.rules.is_empty() {
        code.line(open + "}");
    } else {
        code.block(open, "}", |code| {
            code.blank();
            rule::field(code, &object.rules);
        });
    }
    java_file(&format!("{}.json", object.name), &code.finish())
}

fn parameter(member: &Member) -> String {
    let annotations = annotations(member).join(" ");
    let declared = format!("{} {},", type_name(&member.kind), component(&member.name));
    let line = format!("{CONTINUED}{annotations} {declared}");
    if line.len() > WIDTH {
        format!("{CONTINUED}{annotations}\n{CONTINUED}{CONTINUED}{declared}")
    } else {
        line
    }
}

/// The unions that it is a variant of, or what every object is.
fn interfaces(ir: &Ir, object: &Object) -> Vec<String> {
    let of_unions: Vec<_> = ir
        .unions
        .iter()
        .filter(|union| {
            union
                .variants
                .iter()
                .any(|variant| variant.kind == Kind::Object(object.name.clone()))
        })
        .map(|union| class(&union.name))
        .collect();
    if of_unions.is_empty() {
        vec!["IntercomObject".to_owned()]
    } else {
        of_unions
    }
}

fn member_sentences(member: &Member) -> String {
    let mut sentences = vec![member.description.clone()];
    if let Kind::Constant(constant) = &member.kind
        && !member.description.contains(constant.as_str())
    {
        sentences.push(format!("Always `{constant}`."));
    }
    sentences.extend(versions_sentence(member.versions));
    let says_null = member.description.to_lowercase().contains("null");
    match member.nullable.map(versions_phrase) {
        Some(Some(phrase)) => sentences.push(format!("May be sent as null {phrase}.")),
        Some(None) if !says_null => sentences.push("May be sent as null.".to_owned()),
        Some(None) | None => {}
    }
    sentences.extend(member.unit.iter().map(|unit| format!("Unit: {unit}.")));
    if member.undocumented {
        sentences.push("Sent, but in no published description.".to_owned());
    }
    sentences.join(" ")
}

fn annotations(member: &Member) -> Vec<String> {
    let name = quoted(&member.name);
    let mut annotations = vec![if member.required {
        format!("@JsonProperty(value = {name}, required = true)")
    } else {
        format!("@JsonProperty({name})")
    }];
    annotations.extend(version_annotations(member.versions));
    if let Some(versions) = member.nullable {
        let limit = |word: &str, version: Option<_>| {
            version.map(|version| format!("{word} = {}", version_name(version)))
        };
        let limits: Vec<_> = [
            limit("since", versions.since),
            limit("until", versions.until),
        ]
        .into_iter()
        .flatten()
        .collect();
        annotations.push(if limits.is_empty() {
            "@AllowsNull".to_owned()
        } else {
            format!("@AllowsNull({})", limits.join(", "))
        });
    }
    if let Kind::Constant(constant) = &member.kind {
        annotations.push(format!("@Constant({})", quoted(constant)));
    }
    annotations
}

fn type_name(kind: &Kind) -> String {
    match kind {
        Kind::Text | Kind::Constant(_) => "String".to_owned(),
        Kind::Boolean => "Boolean".to_owned(),
        Kind::Integer => "Long".to_owned(),
        Kind::Number => "BigDecimal".to_owned(),
        Kind::Wire(_, Wire::Timestamp) => "Timestamp".to_owned(),
        Kind::Wire(_, Wire::Seconds) => "Seconds".to_owned(),
        Kind::Wire(_, Wire::Id) => "Id".to_owned(),
        Kind::Wire(_, Wire::Dimension) => "Dimension".to_owned(),
        Kind::Wire(_, Wire::Any) => "JsonNode".to_owned(),
        Kind::Wire(_, Wire::Map) => "ObjectNode".to_owned(),
        Kind::Enumeration(name) | Kind::Object(name) | Kind::Union(name) => class(name),
        Kind::List(items) => format!("List<{}>", type_name(items)),
    }
}
