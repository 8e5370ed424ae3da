//! A union: a sealed interface, whose annotation says how its variants are told apart.

use std::collections::BTreeSet;

use crate::code::Code;
use crate::ir::{Kind, ShapeRule, Union, Variant};

use super::layout::{CONTINUED, Layout, literal};
use super::name::class;
use super::{WIDTH, file as java_file, javadoc, quoted, severity_name};

pub(super) fn file(union: &Union) -> String {
    let name = class(&union.name);
    let mut code = Code::new("    ");
    javadoc::comment(&mut code, std::slice::from_ref(&union.description), &[]);
    let variants = union
        .variants
        .iter()
        .map(|variant| variant_annotation(&name, variant));
    let annotation = Layout::Call(
        "@OneOf(".to_owned(),
        vec![
            Layout::Braces("value = {".to_owned(), variants.collect()),
            breaks("otherwise = ", &union.rule),
        ],
    );
    code.line(annotation.lines(WIDTH).join("\n"));
    let permitted: BTreeSet<_> = union.variants.iter().filter_map(object_class).collect();
    let permitted: Vec<_> = permitted
        .into_iter()
        .chain([format!("{name}.Other")])
        .collect();
    code.line(format!(
        "public sealed interface {name} extends IntercomObject"
    ));
    let mut open = crate::text::wrapped(
        &format!("permits {} {{", permitted.join(", ")),
        WIDTH - 2 * CONTINUED.len(),
    )
    .join(&format!("\n{CONTINUED}{CONTINUED}{CONTINUED}"));
    open.insert_str(0, CONTINUED);
    code.block(open, "}", |code| {
        code.blank();
        let what =
            "An object that is none of the others, kept as it came and not judged.".to_owned();
        javadoc::comment(
            code,
            &[what],
            &[("@param json".to_owned(), "the object".to_owned())],
        );
        code.block(
            format!("record Other(ObjectNode json) implements {name} {{"),
            "}",
            |code| {
                code.blank();
                code.line("@Override");
                code.block("public ObjectNode toJson() {", "}", |code| {
                    code.line("return json;")
                });
            },
        );
    });
    java_file(&format!("{}.json", union.name), &code.finish())
}

fn variant_annotation(union: &str, variant: &Variant) -> Layout {
    let object = object_class(variant).unwrap_or_else(|| format!("{union}.Other"));
    let mut arguments = vec![Layout::text(format!("is = {object}.class"))];
    let lists = [
        ("type", &variant.types),
        ("has", &variant.has),
        ("lacks", &variant.lacks),
    ];
    for (name, list) in lists {
        let texts: Vec<_> = list.iter().map(|text| quoted(text)).collect();
        match texts.as_slice() {
            [] => {}
            [one] => arguments.push(Layout::text(format!("{name} = {one}"))),
            several => {
                arguments.push(Layout::text(format!("{name} = {{{}}}", several.join(", "))));
            }
        }
    }
    arguments.extend(variant.rule.as_ref().map(|rule| breaks("breaks = ", rule)));
    Layout::Call("@Variant(".to_owned(), arguments)
}

fn breaks(name: &str, rule: &ShapeRule) -> Layout {
    let mut message = literal(&rule.description, WIDTH - 4 * CONTINUED.len());
    message[0].insert_str(0, "message = ");
    Layout::Call(
        format!("{name}@Breaks("),
        vec![
            Layout::text(format!("rule = {}", quoted(&rule.id))),
            Layout::text(format!("severity = {}", severity_name(rule.severity))),
            Layout::Lines(message),
        ],
    )
}

fn object_class(variant: &Variant) -> Option<String> {
    match &variant.kind {
        Kind::Object(name) => Some(class(name)),
        _ => None,
    }
}
