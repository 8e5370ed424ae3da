//! A union: a struct around one of several objects, which can be told from the members that are there.

use std::collections::BTreeSet;

use super::{bullets, checks, comment, introduced, name, opened, quoted, severity};
use crate::code::Code;
use crate::ir::{Kind, ShapeRule, Union, Variant};
use crate::text::without_stop;

pub fn file(union: &Union) -> String {
    let type_name = name::exported(&union.name);
    let receiver = type_name[..1].to_ascii_lowercase();
    let mut code = opened(Some(&union.name));
    code.line("import \"encoding/json\"\n");
    comment(
        &mut code,
        &[introduced(&type_name, &union.name, &union.description)],
    );
    code.block(format!("type {type_name} struct {{"), "}", |code| {
        comment(code, &["Variant is the name of what the object was found to be when it was decoded; empty if that is nothing known. Encoding \
                         does not look at it.".to_owned()]);
        code.line("Variant string\n");
        comment(code, &["Value is the object.".to_owned()]);
        code.line(format!("Value {type_name}Value"));
    });
    values(&mut code, union, &type_name);
    methods(&mut code, &type_name, &receiver);
    code.blank();
    code.block(
        format!("func (*{type_name}) shape(o object) shape {{"),
        "}",
        |code| {
            code.line("switch {");
            for variant in &union.variants {
                code.deeper(format!("case {}:", condition(variant)), |code| {
                    returned(code, variant)
                });
            }
            code.line("}");
            let rule = of_rule(&union.rule);
            code.line(format!("return shape{{{rule}}}"));
        },
    );
    code.blank();
    code.block(
        format!("func ({receiver} *{type_name}) hold(shape shape, value any) {{"),
        "}",
        |code| {
            code.line(format!("{receiver}.Variant = shape.name"));
            code.line(format!("{receiver}.Value, _ = value.({type_name}Value)"));
        },
    );
    code.finish()
}

/// The interface that says which types there can be.
fn values(code: &mut Code, union: &Union, type_name: &str) {
    code.blank();
    code.line(format!(
        "// {type_name}Value is what a {type_name} can be:\n//"
    ));
    let mut items: Vec<_> = union
        .variants
        .iter()
        .map(|variant| {
            let kind =
                object(variant).map_or("RawObject".to_owned(), |object| format!("*{object}"));
            format!(
                "{kind} ({}): {}.",
                variant.name,
                without_stop(&variant.description)
            )
        })
        .collect();
    items.push("RawObject: anything else. Kept as it came.".to_owned());
    bullets(code, &items);
    code.block(format!("type {type_name}Value interface {{"), "}", |code| {
        code.line(format!("is{type_name}()"));
    });
    let objects: BTreeSet<_> = union
        .variants
        .iter()
        .filter_map(object)
        .map(|object| format!("*{object}"))
        .collect();
    for kind in objects.into_iter().chain(["RawObject".to_owned()]) {
        code.line(format!("\nfunc ({kind}) is{type_name}() {{}}"));
    }
}

fn methods(code: &mut Code, type_name: &str, receiver: &str) {
    let check = checks(type_name);
    code.line(format!(
        "
// UnmarshalJSON takes any JSON object, and loses nothing of it.
func ({receiver} *{type_name}) UnmarshalJSON(data []byte) error {{
	return decode(data, {receiver})
}}

// MarshalJSON writes the value.
func ({receiver} {type_name}) MarshalJSON() ([]byte, error) {{
	return json.Marshal({receiver}.Value)
}}

// Violations is everything that is wrong with the value as it would be written.
func ({receiver} {type_name}) Violations(options Options) []Violation {{
	return violations({receiver}, options)
}}

{check}
func Check{type_name}(data []byte, options Options) ([]Violation, error) {{
	return check(data, {type_name}{{}}, options)
}}"
    ));
}

fn object(variant: &Variant) -> Option<String> {
    match &variant.kind {
        Kind::Object(name) => Some(name::exported(name)),
        _ => None,
    }
}

/// Whether an object is this variant, if it is none of those before.
fn condition(variant: &Variant) -> String {
    let types: Vec<_> = variant.types.iter().map(|text| quoted(text)).collect();
    let of_type = match types.as_slice() {
        [] => None,
        [one] => Some(format!("o.text(\"type\").is({one})")),
        several => Some(format!("o.text(\"type\").in({})", several.join(", "))),
    };
    let has = variant
        .has
        .iter()
        .map(|name| format!("o.contains({})", quoted(name)));
    let lacks = variant
        .lacks
        .iter()
        .map(|name| format!("!o.contains({})", quoted(name)));
    let tests: Vec<_> = of_type.into_iter().chain(has).chain(lacks).collect();
    if tests.is_empty() {
        "true".to_owned()
    } else {
        tests.join(" && ")
    }
}

fn returned(code: &mut Code, variant: &Variant) {
    let mut facts = vec![format!("name: {}", quoted(&variant.name))];
    facts.extend(object(variant).map(|object| format!("object: new({object})")));
    facts.extend(variant.rule.as_ref().map(of_rule));
    code.line(format!("return shape{{{}}}", facts.join(", ")));
}

fn of_rule(rule: &ShapeRule) -> String {
    format!(
        "rule: {}, severity: {},\n\tmessage: {}",
        quoted(&rule.id),
        severity(rule.severity),
        quoted(&rule.description)
    )
}
