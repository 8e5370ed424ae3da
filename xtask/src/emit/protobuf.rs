//! Protobuf: a message for each object, and the rules that are errors as protovalidate's CEL.
//!
//! A field has one type, so ids are text and times are timestamps; what does not fit goes to `extra`. Field numbers are for good: they
//! stand in a ledger, to which `cargo xtask codegen` adds what is new and from which nothing is ever taken.

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use crate::code::Code;
use crate::emit::cel::Dialect;
use crate::emit::{Says, Subject, Target, described};
use crate::ir::{Enumeration, Ir, Kind, Member, Object, Rule, Severity, Union, Version, Wire};
use crate::json::pretty;
use crate::logic::violated;
use crate::name::pascal;
use crate::tree::Tree;

pub const TARGET: Target = Target {
    name: "protobuf",
    title: "Protobuf",
    summary: "A message for each object, with protovalidate's rules and field numbers that never change",
    emit: |ir, version| emit(ir, &numbers(ir, LEDGER), version),
    says,
    per_version: false,
};

/// The numbers that were given so far: message, field, number.
pub type Numbers = BTreeMap<String, BTreeMap<String, u32>>;

const LEDGER: &str = include_str!("protobuf/lock/numbers.json");

const EXTRA: &str = "extra";

/// Where the file lies, as its package says.
const FILE: &str = "intercom/conversations/v1/conversations.proto";

/// The ledger, with a number for everything that has none yet.
pub fn numbers(ir: &Ir, ledger: &str) -> Numbers {
    let mut numbers: Numbers = serde_json::from_str(ledger).unwrap_or_default();
    let of_objects = ir.objects.iter().map(|object| {
        let fields: Vec<_> = object
            .members
            .iter()
            .map(|member| member.name.as_str())
            .collect();
        (&object.name, fields)
    });
    let of_unions = ir.unions.iter().map(|union| {
        let fields: Vec<_> = union
            .variants
            .iter()
            .filter(|variant| variant.kind.name().is_some())
            .map(|variant| variant.name.as_str())
            .collect();
        (&union.name, fields)
    });
    for (name, fields) in of_objects.chain(of_unions) {
        let given = numbers.entry(pascal(name)).or_default();
        for field in fields.into_iter().chain([EXTRA]) {
            if !given.contains_key(field) {
                let next = given.values().max().unwrap_or(&0) + 1;
                // Protobuf keeps 19000 to 19999 for itself; no object will ever come near.
                given.insert(field.to_owned(), next);
            }
        }
    }
    numbers
}

/// The ledger as it is to be kept, in a folder of its own.
pub fn ledger(ir: &Ir) -> Tree {
    let numbers = numbers(ir, LEDGER);
    let of_messages = numbers.into_iter().map(|(message, fields)| {
        let mut fields: Vec<_> = fields.into_iter().collect();
        fields.sort_by_key(|(_, number)| *number);
        let fields: serde_json::Map<_, _> = fields
            .into_iter()
            .map(|(field, number)| (field, number.into()))
            .collect();
        (message, serde_json::Value::Object(fields))
    });
    let messages: serde_json::Map<_, _> = of_messages.collect();
    Tree::from([("numbers.json".to_owned(), pretty(&messages.into()))])
}

fn emit(ir: &Ir, numbers: &Numbers, version: Option<Version>) -> Tree {
    let mut code = Code::new("  ");
    code.line("// Written by `cargo xtask codegen`; the schemas say what stands here.");
    let of = version.map_or("any API version".to_owned(), |version| {
        format!("API version {}", version.name())
    });
    code.line(format!(
        "// Conversations as Intercom sends them, in {of}, and everything that they reach."
    ));
    code.line("syntax = \"proto3\";\n\npackage intercom.conversations.v1;\n");
    code.line("import \"buf/validate/validate.proto\";");
    code.line("import \"google/protobuf/struct.proto\";");
    code.line("import \"google/protobuf/timestamp.proto\";");
    let none = BTreeMap::new();
    for object in &ir.objects {
        let numbers = numbers.get(&pascal(&object.name)).unwrap_or(&none);
        code.blank();
        message(&mut code, ir, object, numbers, version.is_none());
    }
    for union in &ir.unions {
        let numbers = numbers.get(&pascal(&union.name)).unwrap_or(&none);
        code.blank();
        one_of(&mut code, union, numbers);
    }
    Tree::from([
        (FILE.to_owned(), code.finish()),
        ("buf.yaml".to_owned(), BUF.to_owned()),
        ("README.md".to_owned(), README.to_owned()),
    ])
}

/// `whole`: all versions together, so that a number without a member belonged to one that is gone.
fn message(
    code: &mut Code,
    ir: &Ir,
    object: &Object,
    numbers: &BTreeMap<String, u32>,
    whole: bool,
) {
    code.prose("// ", &object.description, WIDTH);
    code.block(
        format!("message {} {{", pascal(&object.name)),
        "}",
        |code| {
            let gone = numbers
                .iter()
                .filter(|(field, _)| whole && *field != EXTRA && object.member(field).is_none());
            for (field, number) in gone {
                code.line(format!("reserved {number};\nreserved \"{field}\";"));
            }
            for rule in &object.rules {
                if let Ok(expression) = expression(rule) {
                    code.block("option (buf.validate.message).cel = {", "};", |code| {
                        code.line(format!("id: {:?}", rule.id));
                        code.line(format!("message: {}", quoted(&rule.description)));
                        code.line(format!("expression: {}", quoted(&expression)));
                    });
                }
            }
            for member in &object.members {
                code.prose("// ", &described(member), WIDTH);
                code.line(field(ir, member, numbers.get(&member.name).unwrap_or(&0)));
            }
            code.line(
                "// Members that the schema does not know, and values that do not fit their field.",
            );
            code.line(format!(
                "google.protobuf.Struct {EXTRA} = {};",
                numbers.get(EXTRA).unwrap_or(&0)
            ));
        },
    );
}

fn field(ir: &Ir, member: &Member, number: &u32) -> String {
    let (label, kind) = match &member.kind {
        Kind::List(items) => ("repeated ", &**items),
        // What is a message can be absent by itself.
        kind @ (Kind::Object(_)
        | Kind::Union(_)
        | Kind::Wire(_, Wire::Any | Wire::Map | Wire::Timestamp)) => ("", kind),
        kind => ("optional ", kind),
    };
    let mut options = Vec::new();
    if member.required {
        options.push("(buf.validate.field).required = true".to_owned());
    }
    if let Kind::Constant(constant) = kind {
        options.push(format!("(buf.validate.field).string.const = {constant:?}"));
    }
    if let Kind::Enumeration(name) = kind
        && let Some(enumeration) = ir.enumerations.iter().find(|found| found.name == *name)
        && enumeration.severity == Severity::Error
    {
        options.push(known(enumeration, label == "repeated "));
    }
    let head = format!("{label}{} {} = {number}", word(kind), member.name);
    match options.len() {
        0 => format!("{head};"),
        _ => format!(
            "{head} [\n  {}\n];",
            options.join(",\n").replace('\n', "\n  ")
        ),
    }
}

fn known(enumeration: &Enumeration, repeated: bool) -> String {
    let values: Vec<_> = enumeration
        .values
        .iter()
        .map(|value| format!("\"{}\"", value.value))
        .collect();
    let items = if repeated { ".repeated.items" } else { "" };
    format!(
        "(buf.validate.field){items}.cel = {{\n  id: {:?}\n  message: {}\n  expression: {}\n}}",
        enumeration.rule,
        quoted(&crate::text::enumeration_rule(enumeration)),
        quoted(&format!("this in [{}]", values.join(", "))),
    )
}

fn word(kind: &Kind) -> String {
    match kind {
        Kind::Text | Kind::Constant(_) | Kind::Enumeration(_) | Kind::Wire(_, Wire::Id) => {
            "string".to_owned()
        }
        Kind::Boolean => "bool".to_owned(),
        Kind::Integer | Kind::Wire(_, Wire::Dimension) => "int64".to_owned(),
        Kind::Number | Kind::Wire(_, Wire::Seconds) => "double".to_owned(),
        Kind::Wire(_, Wire::Timestamp) => "google.protobuf.Timestamp".to_owned(),
        Kind::Wire(_, Wire::Map) => "google.protobuf.Struct".to_owned(),
        Kind::Object(name) | Kind::Union(name) => pascal(name),
        // A list in a list has no other spelling.
        Kind::Wire(_, Wire::Any) | Kind::List(_) => "google.protobuf.Value".to_owned(),
    }
}

fn one_of(code: &mut Code, union: &Union, numbers: &BTreeMap<String, u32>) {
    code.prose("// ", &union.description, WIDTH);
    code.block(format!("message {} {{", pascal(&union.name)), "}", |code| {
        code.block("oneof object {", "}", |code| {
            for variant in &union.variants {
                let Some(object) = variant.kind.name() else {
                    continue;
                };
                code.prose("// ", &variant.description, WIDTH);
                let number = numbers.get(&variant.name).unwrap_or(&0);
                code.line(format!("{} {} = {number};", pascal(object), variant.name));
            }
            code.line("// An object that is none of these.");
            let number = numbers.get(EXTRA).unwrap_or(&0);
            code.line(format!("google.protobuf.Struct {EXTRA} = {number};"));
        });
    });
}

/// True where the rule holds.
fn expression(rule: &Rule) -> Result<String, &'static str> {
    if rule.severity != Severity::Error {
        return Err("no error, and protovalidate knows only valid and invalid");
    }
    if !rule.origins.is_empty() {
        return Err(
            "holds only where a payload comes from one origin, which a message does not say",
        );
    }
    let violated = Dialect::Message.formula(&violated(&rule.assert))?;
    Ok(format!("!({violated})"))
}

fn says(_: &Ir, subject: Subject) -> Says {
    match subject {
        Subject::Invariant(_, rule) => match expression(rule) {
            Ok(_) => Says::Checked,
            Err(why) => Says::Cannot(why),
        },
        Subject::Enumeration(enumeration) if enumeration.severity == Severity::Error => {
            Says::Checked
        }
        Subject::Enumeration(_) => {
            Says::Cannot("no error, and protovalidate knows only valid and invalid")
        }
        Subject::Shape(..) => Says::Cannot("an object of another shape has no message"),
    }
}

/// A string of the Protobuf language.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

const WIDTH: usize = 110;

const BUF: &str = "\
version: v2
deps:
  - buf.build/bufbuild/protovalidate
lint:
  use:
    - STANDARD
breaking:
  use:
    - FILE
";

const README: &str = "\
# Protobuf

One file, `intercom/conversations/v1/conversations.proto`, with a message for each object. Field numbers never change: what is added gets a new one, what is
removed stays reserved. Validate with [protovalidate](https://protovalidate.com): a violation has the id of our rule.

| in the payload | field |
|---|---|
| an id, as text or as a number | `string` |
| a time, as Unix seconds or as ISO 8601 text | `google.protobuf.Timestamp` |
| a size, as a number or as digits | `int64` |
| free-form members | `google.protobuf.Struct` |
| one of several objects | a message with a `oneof` |
| an absent member, a null | not set; an empty list is the same as none |
| a member without a field, a value that does not fit its field | a member of `extra` |

The JSON mapping of Protobuf does not read Intercom's payloads: times are numbers there, ids are both. Fill the messages from a validated payload.
";
