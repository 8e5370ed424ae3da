//! An enumeration: a record around a text, with a constant for each known value.

use crate::code::Code;
use crate::ir::{Enumeration, Version};
use crate::text::versions_sentence;

use super::layout::{CONTINUED, Layout};
use super::name::{class, constant};
use super::{
    WIDTH, file as java_file, javadoc, quoted, severity_name, version_annotations, version_name,
};

pub(super) fn file(enumeration: &Enumeration) -> String {
    let class = class(&enumeration.name);
    let mut code = Code::new("    ");
    let text = (
        "@param text".to_owned(),
        "the value as JSON spells it".to_owned(),
    );
    javadoc::comment(
        &mut code,
        std::slice::from_ref(&enumeration.description),
        &[text],
    );
    code.line(annotation(enumeration));
    let open = format!("public record {class}(String text) implements OpenEnum {{");
    code.block(open, "}", |code| {
        for value in &enumeration.values {
            code.blank();
            let mut paragraphs = vec![value.description.clone()];
            paragraphs.extend(versions_sentence(value.versions));
            javadoc::comment(code, &paragraphs, &[]);
            for annotation in version_annotations(value.versions) {
                code.line(annotation);
            }
            let constant = format!("public static final {class} {} =", constant(&value.value));
            let value = format!("new {class}({});", quoted(&value.value));
            if constant.len() + value.len() + 5 > WIDTH {
                code.line(constant);
                code.line(format!("{CONTINUED}{value}"));
            } else {
                code.line(format!("{constant} {value}"));
            }
        }
    });
    java_file(&format!("{}.json", enumeration.name), &code.finish())
}

fn annotation(enumeration: &Enumeration) -> String {
    let mut arguments = vec![
        Layout::text(format!("rule = {}", quoted(&enumeration.rule))),
        Layout::text(format!(
            "severity = {}",
            severity_name(enumeration.severity)
        )),
    ];
    let from = |(version, severity): &(Version, _)| {
        let (version, severity) = (version_name(*version), severity_name(*severity));
        format!("@From(version = {version}, severity = {severity})")
    };
    let from: Vec<_> = enumeration.severity_from.iter().map(from).collect();
    match from.as_slice() {
        [] => {}
        [one] => arguments.push(Layout::text(format!("from = {one}"))),
        several => {
            let several = several.iter().map(Layout::text).collect();
            arguments.push(Layout::Braces("from = {".to_owned(), several));
        }
    }
    let annotation = Layout::Call("@KnownValues(".to_owned(), arguments);
    annotation.lines(WIDTH).join("\n")
}
