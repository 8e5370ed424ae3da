//! The tables that say how each object, enumeration and union is judged.

use super::checks::is_helper;
use super::layout::list;
use super::{WIDTH, camel, key, marked, quoted, rules, width};
use crate::code::Code;
use crate::ir::{
    Enumeration, Ir, Kind, Member, Object, Severity, ShapeRule, Union, Variant, Version, Versions,
    Wire,
};
use crate::name::pascal;

pub(super) fn shape(code: &mut Code, ir: &Ir, object: &Object) {
    let name = table(&object.name);
    let type_ = marked(&format!(": Shape<{}>", pascal(&object.name)));
    code.block(format!("const {name}{type_} = {{"), "};\n", |code| {
        code.line(format!("name: {},", quoted(&object.name)));
        if let Some(origin) = object.origin {
            code.line(format!("origin: {},", quoted(origin.name())));
        }
        let required: Vec<_> = object
            .members
            .iter()
            .filter(|member| member.required)
            .map(|member| quoted(&member.name))
            .collect();
        if !required.is_empty() {
            list(code, 1, "required: [", &required, "],");
        }
        code.block("members: {", "},", |code| {
            object.members.iter().for_each(|each| member(code, each));
        });
        rules::rules(code, ir, object);
    });
}

fn member(code: &mut Code, member: &Member) {
    let mut tests = Vec::new();
    if !member.versions.are_all() {
        tests.push(format!("walk.has({})", range(member.versions)));
    }
    let is_any = matches!(&member.kind, Kind::Wire(_, Wire::Any));
    if !is_any {
        let test = test(&member.kind, "value");
        match member.nullable {
            None => tests.push(test),
            Some(versions) => {
                let null = match versions.are_all() {
                    true => "value === null".to_owned(),
                    false => format!("(value === null && walk.within({}))", range(versions)),
                };
                let either = format!("{null} || {test}");
                tests.push(if tests.is_empty() {
                    either
                } else {
                    format!("({either})")
                });
            }
        }
    }
    let name = key(&member.name);
    match tests.as_slice() {
        [] => code.line(format!("{name}: () => true,")),
        // Any value fits, but not in every version.
        [version] if is_any => code.line(format!("{name}: (walk) => {version},")),
        tests => {
            let test = tests.join(" && ");
            let line = format!("{name}: (walk, value) => {test},");
            if 4 + width(&line) <= WIDTH {
                code.line(line);
            } else {
                code.deeper(format!("{name}: (walk, value) =>"), |code| {
                    code.line(format!("{test},"))
                });
            }
        }
    }
}

/// What says whether a value fits.
fn test(kind: &Kind, value: &str) -> String {
    match kind {
        Kind::Text => format!("walk.text({value})"),
        Kind::Constant(constant) => format!("walk.constant({value}, {})", quoted(constant)),
        Kind::Boolean => format!("walk.boolean({value})"),
        Kind::Integer => format!("walk.integer({value})"),
        Kind::Number => format!("walk.number({value})"),
        Kind::Wire(_, Wire::Any) => "true".to_owned(),
        Kind::Wire(_, wire) => format!("walk.{}({value})", wire.name()),
        Kind::Enumeration(name) => format!("walk.enumeration({value}, {})", table(name)),
        Kind::Object(name) => format!("walk.object({value}, {})", table(name)),
        Kind::Union(name) => format!("walk.union({value}, {})", table(name)),
        Kind::List(items) if matches!(**items, Kind::Wire(_, Wire::Any)) => {
            format!("walk.list({value}, () => true)")
        }
        Kind::List(items) => format!("walk.list({value}, (item) => {})", test(items, "item")),
    }
}

pub(super) fn values(code: &mut Code, enumeration: &Enumeration) {
    let name = pascal(&enumeration.name);
    let type_ = marked(&format!(": Enumeration<{name}>"));
    code.block(
        format!("const {}{type_} = {{", table(&enumeration.name)),
        "};\n",
        |code| {
            code.line(format!("name: {},", quoted(&enumeration.name)));
            code.line(format!("rule: {},", quoted(&enumeration.rule)));
            code.line(format!(
                "severity: {},",
                quoted(enumeration.severity.name())
            ));
            let from: Vec<_> = enumeration
                .severity_from
                .iter()
                .map(|(since, severity)| {
                    format!("[{}, {}]", version(*since), quoted(severity.name()))
                })
                .collect();
            if !from.is_empty() {
                list(code, 1, "severityFrom: [", &from, "],");
            }
            code.block("values: {", "},", |code| {
                for value in &enumeration.values {
                    code.line(format!(
                        "{}: {},",
                        key(&value.value),
                        limits(value.versions)
                    ));
                }
            });
        },
    );
}

pub(super) fn variants(code: &mut Code, union: &Union) {
    let type_ = marked(": Union");
    code.block(
        format!("const {}{type_} = {{", table(&union.name)),
        "};\n",
        |code| {
            code.line(format!("name: {},", quoted(&union.name)));
            shape_rule(code, &union.rule);
            code.block("variants: [", "],", |code| {
                union.variants.iter().for_each(|each| variant(code, each));
            });
        },
    );
}

fn variant(code: &mut Code, variant: &Variant) {
    code.block("{", "},", |code| {
        code.line(format!("name: {},", quoted(&variant.name)));
        for (name, texts) in [
            ("types", &variant.types),
            ("has", &variant.has),
            ("lacks", &variant.lacks),
        ] {
            if !texts.is_empty() {
                let texts: Vec<_> = texts.iter().map(|text| quoted(text)).collect();
                list(code, 3, &format!("{name}: ["), &texts, "],");
            }
        }
        if let Some(rule) = &variant.rule {
            shape_rule(code, rule);
        }
        if let Kind::Object(name) = &variant.kind {
            code.line(format!(
                "check: (walk, value) => walk.object(value, {}),",
                table(name)
            ));
        }
    });
}

fn shape_rule(code: &mut Code, rule: &ShapeRule) {
    code.block("rule: {", "},", |code| {
        code.line(format!("id: {},", quoted(&rule.id)));
        code.line(format!("severity: {},", quoted(rule.severity.name())));
        text(code, "description", &rule.description);
    });
}

/// A member of a literal that is text, however long.
fn text(code: &mut Code, name: &str, text: &str) {
    let text = quoted(text);
    if 8 + name.len() + text.chars().count() <= WIDTH {
        code.line(format!("{name}: {text},"));
    } else {
        code.deeper(format!("{name}:"), |code| code.line(format!("{text},")));
    }
}

/// The name of the table that says how something is judged.
pub(super) fn table(name: &str) -> String {
    let table = camel(name);
    let is_taken = rules::RESERVED.contains(&table.as_str()) || is_helper(&table);
    if is_taken {
        format!("{table}Shape")
    } else {
        table
    }
}

/// The arguments that stand for some versions: `"2.9"`, or `undefined, "2.12"`.
pub(super) fn range(versions: Versions) -> String {
    match (versions.since, versions.until) {
        (Some(since), None) => version(since),
        (since, until) => {
            let end = |end: Option<Version>| end.map_or("undefined".to_owned(), version);
            format!("{}, {}", end(since), end(until))
        }
    }
}

/// The same as a literal.
fn limits(versions: Versions) -> String {
    let since = versions
        .since
        .map(|since| format!("since: {}", version(since)));
    let until = versions
        .until
        .map(|until| format!("until: {}", version(until)));
    let limits: Vec<_> = since.into_iter().chain(until).collect();
    if limits.is_empty() {
        "{}".to_owned()
    } else {
        format!("{{ {} }}", limits.join(", "))
    }
}

fn version(version: Version) -> String {
    quoted(&version.name())
}

pub(super) fn severity(severity: Severity) -> String {
    quoted(severity.name())
}
