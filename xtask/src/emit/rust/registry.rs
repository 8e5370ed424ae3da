//! What lists all generated types: `mod.rs`, the catalogue of rules, and the embedded schemas.

use crate::emit::json_schema;
use crate::ir::{Enumeration, Ir, Origin, Rule, Severity, ShapeRule, Version, Versions};
use crate::logic::prose::prose;
use crate::name::pascal;
use crate::tree::Tree;

use super::attribute::origin_name;
use super::{header, severity_name, version_name};

pub(super) fn emit(ir: &Ir) -> Tree {
    let mut tree = Tree::from([
        ("mod.rs".to_owned(), module(ir)),
        ("rules.rs".to_owned(), rules(ir)),
        ("schemars.rs".to_owned(), schemars(ir)),
        ("version.rs".to_owned(), version(ir)),
    ]);
    for name in type_names(ir) {
        tree.insert(
            format!("schemas/{name}.json"),
            json_schema::embedded(ir, name),
        );
    }
    tree
}

fn type_names(ir: &Ir) -> Vec<&str> {
    let objects = ir.objects.iter().map(|object| object.name.as_str());
    let enumerations = ir
        .enumerations
        .iter()
        .map(|enumeration| enumeration.name.as_str());
    let unions = ir.unions.iter().map(|union| union.name.as_str());
    let mut names: Vec<_> = objects.chain(enumerations).chain(unions).collect();
    names.sort_unstable();
    names
}

fn module(ir: &Ir) -> String {
    let names = type_names(ir);
    let mut out = header("*");
    for name in &names {
        out += &format!("mod {name};\n");
    }
    out += "mod rules;\n#[cfg(feature = \"schemars\")]\nmod schemars;\nmod version;\n\n";
    out += "use crate::{Enumeration, EnumerationInfo, Object, ObjectInfo, Union, UnionInfo};\n";
    out += "use crate::{Reencode, __rt};\n\n";
    for name in &names {
        out += &format!("pub use {name}::{};\n", pascal(name));
    }
    out += "pub(crate) use rules::RULE_PAGES;\npub use version::ApiVersion;\n";
    out += "\n/// Every object, in alphabetical order.\npub(crate) static OBJECTS: &[&ObjectInfo] = &[\n";
    for object in &ir.objects {
        out += &format!("    &<{} as Object>::INFO,\n", pascal(&object.name));
    }
    out += "];\n\n/// How each of them, by name, is decoded and encoded again.\npub(crate) static REENCODE: &[(&str, Reencode)] = &[\n";
    for object in &ir.objects {
        let name = pascal(&object.name);
        out += &format!("    (<{name} as Object>::NAME, __rt::reencode::<{name}>),\n");
    }
    out += "];\n\n/// Every enumeration, in alphabetical order.\npub(crate) static ENUMERATIONS: &[&EnumerationInfo] = &[\n";
    for enumeration in &ir.enumerations {
        out += &format!(
            "    &<{} as Enumeration>::INFO,\n",
            pascal(&enumeration.name)
        );
    }
    out += "];\n\n/// Every union, in alphabetical order.\npub(crate) static UNIONS: &[&UnionInfo] = &[\n";
    for union in &ir.unions {
        out += &format!("    &<{} as Union>::INFO,\n", pascal(&union.name));
    }
    out + "];\n"
}

/// The enum of the API versions, which everything else names.
fn version(ir: &Ir) -> String {
    let mut out = header("meta/versions");
    out += "/// A version of Intercom's REST API and of its webhooks; older ones are smaller.\n";
    out += "#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]\n";
    out += "#[non_exhaustive]\npub enum ApiVersion {\n";
    for version in &ir.versions {
        let docs = match version {
            Version::Numbered(..) => format!("API version {}.", version.name()),
            Version::Preview => {
                r#"What Intercom calls "Preview" (or "Unstable"): newer than every numbered version."#
                    .to_owned()
            }
        };
        out += &format!("    /// {docs}\n    {},\n", version_name(*version));
    }
    out += "}\n\nimpl ApiVersion {\n    /// Every version, oldest first.\n";
    out += "    pub const ALL: &'static [ApiVersion] = &[\n";
    for version in &ir.versions {
        out += &format!("        ApiVersion::{},\n", version_name(*version));
    }
    out += "    ];\n\n    /// As the `Intercom-Version` header writes it.\n";
    out += "    pub fn as_str(self) -> &'static str {\n        match self {\n";
    for version in &ir.versions {
        let name = version.name();
        out += &format!(
            "            ApiVersion::{} => {name:?},\n",
            version_name(*version)
        );
    }
    out + "        }\n    }\n}\n"
}

/// A page of the catalogue: what is known about a rule beside how it is checked.
struct Page<'a> {
    id: &'a str,
    object: &'a str,
    severity: Severity,
    description: String,
    basis: String,
    assert: String,
    holds: String,
    fails: String,
    origins: &'a [Origin],
    versions: Versions,
}

fn rules(ir: &Ir) -> String {
    let of_objects = ir
        .objects
        .iter()
        .flat_map(|object| object.rules.iter().map(|rule| page(&object.name, rule)));
    let of_enumerations = ir.enumerations.iter().map(enumeration_page);
    let of_unions = ir
        .unions
        .iter()
        .flat_map(|union| union.rules().map(|rule| shape_page(&union.name, rule)));
    let mut pages: Vec<Page> = of_objects.chain(of_enumerations).chain(of_unions).collect();
    pages.sort_by_key(|page| page.id);

    let mut imports = vec!["Severity"];
    if pages.iter().any(|page| !page.versions.are_all()) {
        imports.insert(0, "ApiVersion");
    }
    if pages.iter().any(|page| !page.origins.is_empty()) {
        imports.insert(imports.len() - 1, "Origin");
    }
    let mut out = header("*");
    out += "use crate::catalogue::RulePage;\n";
    match imports.as_slice() {
        [import] => out += &format!("use crate::{import};\n"),
        imports => out += &format!("use crate::{{{}}};\n", imports.join(", ")),
    }
    out += "\n/// What is known about every rule, in the order of the ids.\n";
    out += "pub(crate) static RULE_PAGES: &[RulePage] = &[\n";
    for page in &pages {
        out += &page_literal(page);
    }
    out + "];\n"
}

fn page<'a>(object: &'a str, rule: &'a Rule) -> Page<'a> {
    Page {
        id: &rule.id,
        object,
        severity: rule.severity,
        description: rule.description.clone(),
        basis: rule.basis.clone(),
        assert: prose(&rule.assert),
        holds: rule.holds.clone(),
        fails: rule.fails.clone(),
        origins: &rule.origins,
        versions: rule.versions,
    }
}

fn enumeration_page(enumeration: &Enumeration) -> Page<'_> {
    let known: Vec<_> = enumeration
        .values
        .iter()
        .map(|value| format!("{:?}", value.value))
        .collect();
    Page {
        id: &enumeration.rule,
        object: &enumeration.name,
        severity: enumeration.severity,
        description: crate::text::enumeration_rule(enumeration),
        basis: "The values that Intercom has documented or was seen to send.".to_owned(),
        assert: format!("the value is in [{}]", known.join(", ")),
        holds: known.first().cloned().unwrap_or_default(),
        fails: "\"some_new_value\"".to_owned(),
        origins: &[],
        versions: Versions::default(),
    }
}

fn shape_page<'a>(union: &'a str, rule: &'a ShapeRule) -> Page<'a> {
    Page {
        id: &rule.id,
        object: union,
        severity: rule.severity,
        description: rule.description.clone(),
        basis: rule.basis.clone(),
        assert: "the object has a shape that is described".to_owned(),
        holds: rule.holds.clone(),
        fails: rule.fails.clone(),
        origins: &[],
        versions: Versions::default(),
    }
}

fn page_literal(page: &Page) -> String {
    let version = |version: Option<Version>| match version {
        Some(version) => format!("Some(ApiVersion::{})", version_name(version)),
        None => "None".to_owned(),
    };
    let origins: Vec<_> = page
        .origins
        .iter()
        .map(|origin| format!("Origin::{}", origin_name(*origin)))
        .collect();
    let fields = [
        ("id", format!("{:?}", page.id)),
        ("object", format!("{:?}", page.object)),
        (
            "severity",
            format!("Severity::{}", severity_name(page.severity)),
        ),
        ("description", format!("{:?}", page.description)),
        ("basis", format!("{:?}", page.basis)),
        ("assert", raw(&page.assert)),
        ("holds", raw(&page.holds)),
        ("fails", raw(&page.fails)),
        ("origins", format!("&[{}]", origins.join(", "))),
        ("since", version(page.versions.since)),
        ("until", version(page.versions.until)),
    ];
    let fields: String = fields
        .iter()
        .map(|(name, value)| format!("        {name}: {value},\n"))
        .collect();
    format!("    RulePage {{\n{fields}    }},\n")
}

/// A Rust literal without escapes.
fn raw(text: &str) -> String {
    if text.contains(['"', '\\']) {
        format!("r#\"{text}\"#")
    } else {
        format!("{text:?}")
    }
}

fn schemars(ir: &Ir) -> String {
    let names = type_names(ir);
    let mut out = header("*");
    out += "use std::borrow::Cow;\n\nuse schemars::{JsonSchema, Schema, SchemaGenerator};\n\n";
    out += "use crate::schema_export::embedded;\n\n";
    let types: Vec<_> = names.iter().map(|name| pascal(name)).collect();
    out += &format!("use super::{{{}}};\n", types.join(", "));
    for name in names {
        out += &format!(
            "\nimpl JsonSchema for {} {{\n    fn schema_name() -> Cow<'static, str> {{\n        {name:?}.into()\n    }}\n\n",
            pascal(name)
        );
        let references: Vec<_> = json_schema::references(ir, name)
            .iter()
            .map(|name| {
                format!(
                    "({name:?}, |generator| generator.subschema_for::<{}>())",
                    pascal(name)
                )
            })
            .collect();
        let references = if references.is_empty() {
            "&[]".to_owned()
        } else {
            format!("&[{},]", references.join(", "))
        };
        out += &format!(
            "    fn json_schema(generator: &mut SchemaGenerator) -> Schema {{\n        \
             embedded(include_str!(\"schemas/{name}.json\"), generator, {references})\n    }}\n}}\n"
        );
    }
    out
}
