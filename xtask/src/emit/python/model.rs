//! `models/`: a pydantic model for each object, in the order of its schema, and an alias for each union.

use super::docstring;
use super::expression::{WIDTH, quoted};
use super::imports::{Imports, import, import_lines};
use super::name::{attribute, constant};
use crate::ir::{Kind, Member, Object, Union, Wire};
use crate::name::pascal;
use crate::text::{versions_phrase, versions_sentence};

/// The module of an object.
pub fn object_module(object: &Object) -> String {
    let mut imports = Imports::new();
    import(&mut imports, ".base", "IntercomObject");
    let checks = format!("..checks.{}", object.name);
    import(&mut imports, &checks, &constant(&object.name));
    let mut body = docstring(&class_paragraphs(object), 1);
    body += &format!("\n    shape = {}\n", constant(&object.name));
    for member in &object.members {
        body += &format!("\n{}", field(member, &mut imports));
        body += &docstring(&[member_text(member)], 1);
    }
    let name = pascal(&object.name);
    let head = format!("`{name}`, the model of `{}`.", object.name);
    format!(
        "{}\n{}\n\nclass {name}(IntercomObject):\n{body}",
        docstring(&[head], 0),
        all_imports(&imports),
    )
}

/// The module of a union.
pub fn union_module(union: &Union) -> String {
    let mut imports = Imports::new();
    import(&mut imports, ".base", "tag");
    import(&mut imports, "typing", "Annotated");
    import(&mut imports, "typing", "Any");
    import(&mut imports, "typing", "TypeAlias");
    for name in ["Discriminator", "Tag", "TypeAdapter"] {
        import(&mut imports, "pydantic", name);
    }
    let checks = format!("..checks.{}", union.name);
    import(&mut imports, &checks, &constant(&union.name));
    let mut objects: Vec<&String> = Vec::new();
    for variant in &union.variants {
        match &variant.kind {
            Kind::Object(name) if !objects.contains(&name) => objects.push(name),
            _ => {}
        }
    }
    let mut variants = Vec::new();
    for name in objects {
        let class = pascal(name);
        import(&mut imports, &format!(".{name}"), &class);
        variants.push(format!("Annotated[{class}, Tag({})]", quoted(name)));
    }
    variants.push("Annotated[dict[str, Any], Tag(\"map\")]".to_owned());
    let (class, shape) = (pascal(&union.name), constant(&union.name));
    let head = format!("`{class}`: one of several objects, told apart by their members.");
    let doc = format!(
        "{} An object of no described variant stays a `dict`.",
        union.description
    );
    format!(
        "{}\n{}\n{class}: TypeAlias = Annotated[\n    {},\n    Discriminator(lambda value: tag({shape}, value)),\n]\n{}\n\
         _ADAPTER: TypeAdapter[{class}] = TypeAdapter({class})\n\n\n\
         def parse_{name}(value: object) -> {class}:\n    \
         \"\"\"The object as the model that fits; raises `ValidationError` if it is no JSON object.\"\"\"\n    \
         return _ADAPTER.validate_python(value)\n",
        docstring(&[head], 0),
        all_imports(&imports),
        variants.join("\n    | "),
        docstring(&[doc], 0),
        name = union.name,
    )
}

/// Python's own modules, then pydantic, then ours.
fn all_imports(imports: &Imports) -> String {
    let of = |wanted: fn(&str) -> bool| {
        let imports = imports.iter().filter(|(module, _)| wanted(module));
        import_lines(
            &imports
                .map(|(module, names)| (module.clone(), names.clone()))
                .collect(),
        )
    };
    let groups = [
        of(|module| module == "typing"),
        of(|module| module == "pydantic"),
        of(|module| module.starts_with('.')),
    ];
    groups
        .iter()
        .filter(|group| !group.is_empty())
        .cloned()
        .collect::<Vec<_>>()
        .join("\n")
}

fn class_paragraphs(object: &Object) -> Vec<String> {
    let mut paragraphs = vec![object.description.clone()];
    paragraphs.extend(versions_sentence(object.versions));
    paragraphs
}

fn field(member: &Member, imports: &mut Imports) -> String {
    let name = attribute(&member.name);
    let kind = annotation(&member.kind, imports);
    let kind = match kind.as_str() {
        "Any" => kind,
        _ => format!("{kind} | None"),
    };
    let default = if name == member.name {
        "None".to_owned()
    } else {
        import(imports, "pydantic", "Field");
        format!("Field(default=None, alias={})", quoted(&member.name))
    };
    let line = format!("    {name}: {kind} = {default}\n");
    if line.len() - 1 <= WIDTH {
        return line;
    }
    format!("    {name}: (\n        {kind}\n    ) = {default}\n")
}

fn annotation(kind: &Kind, imports: &mut Imports) -> String {
    let mut of = |module: &str, name: &str| {
        import(imports, module, name);
        name.to_owned()
    };
    match kind {
        Kind::Text => "str".to_owned(),
        Kind::Constant(only) => format!("{}[{}] | str", of("typing", "Literal"), quoted(only)),
        Kind::Boolean => "bool".to_owned(),
        Kind::Integer => "int".to_owned(),
        Kind::Number => of("..values", "Number"),
        Kind::Wire(_, Wire::Timestamp) => of("..values", "Timestamp"),
        Kind::Wire(_, Wire::Seconds) => of("..values", "Seconds"),
        Kind::Wire(_, Wire::Id) => of("..values", "Id"),
        Kind::Wire(_, Wire::Dimension) => of("..values", "Dimension"),
        Kind::Wire(_, Wire::Any) => of("typing", "Any"),
        Kind::Wire(_, Wire::Map) => format!("dict[str, {}]", of("typing", "Any")),
        Kind::Enumeration(name) => of("..enumerations", &pascal(name)),
        Kind::Object(name) | Kind::Union(name) => of(&format!(".{name}"), &pascal(name)),
        Kind::List(items) => format!("list[{}]", annotation(items, imports)),
    }
}

/// What is in it, and the facts that the annotation does not show.
fn member_text(member: &Member) -> String {
    let mut facts = vec![member.description.clone()];
    match &member.kind {
        Kind::Constant(only) if !member.description.contains(only.as_str()) => {
            facts.push(format!("Always `{only}`."));
        }
        _ => {}
    }
    facts.extend(versions_sentence(member.versions));
    let says_so = member.description.to_lowercase().contains("null");
    facts.extend(match member.nullable.map(versions_phrase) {
        Some(Some(phrase)) => Some(format!("Can be null {phrase}.")),
        Some(None) if !says_so => Some("Can be null.".to_owned()),
        _ => None,
    });
    let unit = match &member.kind {
        Kind::Wire(_, Wire::Seconds) => Some("seconds"),
        _ => member.unit.as_deref(),
    };
    facts.extend(unit.map(|unit| format!("Unit: {unit}.")));
    if member.undocumented {
        facts.push("Sent, but in no published description.".to_owned());
    }
    facts.join(" ")
}
