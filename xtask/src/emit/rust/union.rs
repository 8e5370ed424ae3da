//! An enum for each union.

use std::collections::BTreeSet;

use crate::ir::{ShapeRule, Union, Variant};
use crate::name::pascal;

use super::{attribute, docs, header, import, severity_name, type_docs, type_name};

pub(super) fn file(union: &Union) -> String {
    let siblings: BTreeSet<String> = union
        .variants
        .iter()
        .map(|variant| type_name(&variant.kind))
        .collect();
    let siblings: Vec<String> = siblings.into_iter().filter(|name| name != "Map").collect();
    let mut out = header(&union.name);
    out += "use crate::{Map, Masked, Union};\n";
    out += &format!("use super::{};\n\n", import(&siblings));
    out += &type_docs(&union.description, None, &union.evidence);
    out += "#[derive(Clone, Masked, PartialEq, Union)]\n";
    out += &format!(
        "#[union(\n    name = {:?},\n    {}\n)]\n",
        union.name,
        rule(&union.rule)
    );
    out += "#[non_exhaustive]\n";
    out += &format!("pub enum {} {{\n", pascal(&union.name));
    for each in &union.variants {
        out += &variant(each);
    }
    out += "    /// Any other object, as it came.\n    Other(Map),\n}\n";
    out
}

fn variant(variant: &Variant) -> String {
    let mut arguments = Vec::new();
    for (name, texts) in [
        ("types", &variant.types),
        ("has", &variant.has),
        ("lacks", &variant.lacks),
    ] {
        if !texts.is_empty() {
            let texts: Vec<_> = texts.iter().map(|text| format!("{text:?}")).collect();
            arguments.push(format!("{name}({})", texts.join(", ")));
        }
    }
    arguments.extend(variant.rule.as_ref().map(rule));
    let held = match type_name(&variant.kind).as_str() {
        "Map" => "Map".to_owned(),
        object => format!("Box<{object}>"),
    };
    docs(std::slice::from_ref(&variant.description), 4)
        + &attribute::attribute("variant", &arguments, 4)
        + &format!("    {}({held}),\n", pascal(&variant.name))
}

fn rule(rule: &ShapeRule) -> String {
    format!(
        "rule({:?}: {}, {:?})",
        rule.id,
        severity_name(rule.severity),
        rule.description
    )
}
