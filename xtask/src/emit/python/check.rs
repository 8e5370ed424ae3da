//! `checks/`: what is known of each object and each union, and the rules between members.

use super::expression::{Expression, call, headed, laid, quoted, quoted_text, text};
use super::imports::{Imports, import, import_lines};
use super::name::{constant, function};
use super::rule::{Readers, expression};
use super::{docstring, head};
use crate::ir::{
    Kind, Member, Object, Origin, Path, Rule, ShapeRule, Union, Variant, Version, Versions, Wire,
};
use crate::logic::{Judged, judged};
use crate::text::{versions_sentence, without_stop, wrapped};

/// The module of an object.
pub fn object_module(object: &Object, versioned: bool) -> String {
    let mut imports = Imports::new();
    let mut readers = Readers::new();
    let shape = shape(object, &mut imports);
    let rules = rules(object, &mut readers);
    if !readers.is_empty() {
        let names = readers.iter().map(|name| (*name).to_owned());
        imports
            .entry(".reading".to_owned())
            .or_default()
            .extend(names);
    }
    use_signature(&mut imports, versioned);
    import(&mut imports, ".judging", "Shape");
    let facts =
        versions_sentence(object.versions).map_or(String::new(), |facts| format!(" {facts}"));
    let about = match object.rules.len() {
        0 => "what it holds.",
        _ => "what it holds, and its rules. A rule's function is true of an object that breaks it.",
    };
    let doc = format!("`{}`: {about}{facts}", object.name);
    format!(
        "{}\n{}\n{shape}\n\n\n{}{rules}",
        docstring(&[doc], 0),
        import_lines(&imports),
        check_function(&object.name, versioned),
    )
}

/// The module of a union.
pub fn union_module(union: &Union, versioned: bool) -> String {
    let mut imports = Imports::new();
    let variants: Vec<_> = union
        .variants
        .iter()
        .map(|variant| self::variant(variant, &mut imports))
        .collect();
    let parts = vec![
        Expression::Tuple(variants),
        headed("rule=", shape_rule(&union.rule)),
    ];
    let name = constant(&union.name);
    let one_of = headed(format!("{name} = "), call("OneOf", parts));
    use_signature(&mut imports, versioned);
    for name in ["OneOf", "Variant"] {
        import(&mut imports, ".judging", name);
    }
    let doc = format!("`{}`: how to tell which object it is.", union.name);
    format!(
        "{}\n{}\n{}\n\n\n{}",
        docstring(&[doc], 0),
        import_lines(&imports),
        laid(&one_of, 0, 0, 0),
        check_function(&union.name, versioned),
    )
}

fn use_signature(imports: &mut Imports, versioned: bool) {
    import(imports, "..report", "Origin");
    import(imports, "..report", "Violation");
    import(imports, ".judging", "judged");
    if versioned {
        import(imports, "..versions", "ApiVersion");
    }
}

fn check_function(name: &str, versioned: bool) -> String {
    let mut parts = vec![text(constant(name)), text("value")];
    if versioned {
        parts.push(text("api_version=api_version"));
    }
    parts.push(text("origin=origin"));
    let about = format!("Everything that is wrong with JSON that should be `{name}`.");
    format!(
        "{}{}    {}\n",
        head(
            &format!("def check_{name}"),
            &["value: object"],
            versioned,
            0
        ),
        docstring(&[about], 1),
        laid(&headed("return ", call("judged", parts)), 1, 0, 0),
    )
}

fn shape(object: &Object, imports: &mut Imports) -> String {
    let members: Vec<_> = object
        .members
        .iter()
        .map(|member| {
            let head = format!("{}: ", quoted(&member.name));
            headed(head, self::member(member, imports))
        })
        .collect();
    let mut parts = vec![
        quoted_text(&object.name),
        Expression::Group {
            open: "{".to_owned(),
            parts: members,
            close: "}",
        },
    ];
    if let Some(origin) = object.origin {
        parts.push(headed("origin=", quoted_text(origin.name())));
    }
    let head = format!("{} = ", constant(&object.name));
    laid(&headed(head, call("Shape", parts)), 0, 0, 0)
}

fn member(member: &Member, imports: &mut Imports) -> Expression {
    import(imports, ".judging", "Member");
    let mut parts = vec![kind(&member.kind, imports)];
    if member.required {
        parts.push(text("required=True"));
    }
    if member.nullable.is_some() {
        parts.push(text("nullable=True"));
    }
    parts.extend(limits("", member.versions));
    parts.extend(limits("null_", member.nullable.unwrap_or_default()));
    call("Member", parts)
}

/// `since="2.11"`, `until="2.15"`
fn limits(prefix: &str, versions: Versions) -> Vec<Expression> {
    let limit = |word: &str, version: Option<Version>| {
        version.map(|version| text(format!("{prefix}{word}={}", quoted(&version.name()))))
    };
    let since = limit("since", versions.since);
    since
        .into_iter()
        .chain(limit("until", versions.until))
        .collect()
}

fn kind(of: &Kind, imports: &mut Imports) -> Expression {
    let mut judging = |name: &str| {
        import(imports, ".judging", name);
        text(name)
    };
    match of {
        Kind::Text => judging("TEXT"),
        Kind::Boolean => judging("BOOLEAN"),
        Kind::Integer => judging("INTEGER"),
        Kind::Number => judging("NUMBER"),
        Kind::Wire(_, wire) => judging(match wire {
            Wire::Timestamp => "TIMESTAMP",
            Wire::Seconds => "SECONDS",
            Wire::Id => "ID",
            Wire::Dimension => "DIMENSION",
            Wire::Any => "ANY",
            Wire::Map => "MAP",
        }),
        Kind::Constant(only) => {
            judging("Constant");
            call("Constant", vec![quoted_text(only)])
        }
        Kind::List(items) => {
            judging("ListOf");
            call("ListOf", vec![kind(items, imports)])
        }
        Kind::Enumeration(name) => {
            import(imports, ".enumerations", &constant(name));
            text(constant(name))
        }
        Kind::Object(name) | Kind::Union(name) => {
            import(imports, &format!(".{name}"), &constant(name));
            text(constant(name))
        }
    }
}

fn variant(variant: &Variant, imports: &mut Imports) -> Expression {
    let shape = match &variant.kind {
        Kind::Object(name) => {
            import(imports, &format!(".{name}"), &constant(name));
            text(constant(name))
        }
        _ => text("None"),
    };
    let names =
        |names: &[String]| Expression::Tuple(names.iter().map(|name| quoted_text(name)).collect());
    let mut parts = vec![shape];
    for (head, list) in [
        ("types=", &variant.types),
        ("has=", &variant.has),
        ("lacks=", &variant.lacks),
    ] {
        if !list.is_empty() {
            parts.push(headed(head, names(list)));
        }
    }
    if let Some(rule) = &variant.rule {
        parts.push(headed("rule=", shape_rule(rule)));
    }
    call("Variant", parts)
}

fn shape_rule(rule: &ShapeRule) -> Expression {
    let lines = wrapped(&rule.description, 80);
    let last = lines.len().saturating_sub(1);
    let pieces = lines.into_iter().enumerate().map(
        |(index, line)| {
            if index < last { line + " " } else { line }
        },
    );
    Expression::Tuple(vec![
        quoted_text(&rule.id),
        quoted_text(rule.severity.name()),
        Expression::Pieces(pieces.collect()),
    ])
}

/// A function for each rule.
fn rules(object: &Object, readers: &mut Readers) -> String {
    let judged: Vec<_> = object
        .rules
        .iter()
        .map(|rule| match judged(&rule.assert) {
            Judged::Object(formula) => (rule, None, expression(&formula, readers)),
            Judged::Items(list, formula) => (rule, Some(list), expression(&formula, readers)),
        })
        .collect();
    let mut names: Vec<String> = readers.iter().map(|name| (*name).to_owned()).collect();
    let mut out = String::new();
    for (rule, list, broken) in judged {
        let taken: Vec<_> = names.iter().map(String::as_str).collect();
        let name = function(&rule.id, &taken);
        out += &rule_function(object, rule, &name, list.as_ref(), &broken);
        names.push(name);
    }
    for call in ["all_of", "any_of", "is_in"] {
        if out.contains(&format!("{call}(")) {
            readers.insert(call);
        }
    }
    out
}

fn rule_function(
    object: &Object,
    rule: &Rule,
    name: &str,
    list: Option<&Path>,
    broken: &Expression,
) -> String {
    let mut parts = vec![quoted_text(&rule.id), quoted_text(rule.severity.name())];
    let steps = list.into_iter().flat_map(|list| &list.steps);
    parts.extend(steps.map(|step| quoted_text(step)));
    if !rule.origins.is_empty() {
        let origins = rule.origins.iter().copied().map(Origin::name);
        let origins = Expression::Tuple(origins.map(quoted_text).collect());
        parts.push(headed("origins=", origins));
    }
    parts.extend(limits("", rule.versions));
    let (decorator, parameters) = match list {
        None => ("rule", "this: object"),
        Some(_) => ("rule_for_items", "this: object, item: object"),
    };
    let decorator = call(&format!("@{}.{decorator}", constant(&object.name)), parts);
    let message = format!("{}.", without_stop(&rule.description));
    format!(
        "\n\n{}\ndef {name}({parameters}) -> bool:\n{}    {}\n",
        laid(&decorator, 0, 0, 0),
        docstring(&[message], 1),
        laid(&headed("return ", broken.clone()), 1, 0, 0),
    )
}
