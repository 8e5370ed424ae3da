//! TypeScript: an npm package that can be copied as it lies there, with an interface and a check for each object.
//!
//! ```text
//! values, readers, support   fixed, in typescript/*.ts ────────┐
//! versions, types, checks   emitted, with their types marked ──┴─▶ src/*.ts, and of the same text dist/*.js and dist/*.d.ts
//! ```
//! Nothing is compiled here: what is emitted marks everything that only a compiler reads, so that the program for Node is the
//! source without what is marked. `cargo xtask verify-exports typescript` has the compiler prove that it would write the same.

mod checks;
mod layout;
mod rules;
mod tables;
#[cfg(test)]
mod tests;
mod types;

use std::collections::BTreeSet;

use crate::code::Code;
use crate::emit::{Says, Target};
use crate::ir::{Enumeration, Ir, Kind, Version, Wire};
use crate::json::pretty;
use crate::name::pascal;
use crate::tree::Tree;

pub const TARGET: Target = Target {
    name: "typescript",
    title: "TypeScript",
    summary: "An npm package without dependencies: an interface and a check for every object, for TypeScript and for plain JavaScript",
    emit,
    says: |_, _| Says::Checked,
    per_version: false,
};

/// What the package is called.
pub const PACKAGE: &str = "intercom-conversations";

/// As far as lines go.
const WIDTH: usize = 120;

/// Written by hand, and what the compiler makes of it.
const FIXED: &[(&str, &str)] = &[
    ("src/values.ts", include_str!("typescript/values.ts")),
    ("dist/values.js", include_str!("typescript/values.js")),
    ("dist/values.d.ts", include_str!("typescript/values.d.ts")),
    ("src/readers.ts", include_str!("typescript/readers.ts")),
    ("dist/readers.js", include_str!("typescript/readers.js")),
    ("dist/readers.d.ts", include_str!("typescript/readers.d.ts")),
    ("src/support.ts", include_str!("typescript/support.ts")),
    ("dist/support.js", include_str!("typescript/support.js")),
    ("dist/support.d.ts", include_str!("typescript/support.d.ts")),
    ("tsconfig.json", include_str!("typescript/tsconfig.json")),
];

fn emit(ir: &Ir, version: Option<Version>) -> Tree {
    let fixed = FIXED.iter();
    let mut tree: Tree = fixed
        .map(|(path, text)| ((*path).to_owned(), (*text).to_owned()))
        .collect();
    for (name, module) in [
        ("index", index()),
        ("versions", versions(ir)),
        ("types", types::module(ir)),
        ("checks", checks::module(ir)),
    ] {
        tree.insert(format!("src/{name}.ts"), module.source());
        tree.insert(format!("dist/{name}.js"), module.program());
        tree.insert(format!("dist/{name}.d.ts"), module.declarations);
    }
    tree.insert("package.json".to_owned(), manifest(version));
    tree.insert("README.md".to_owned(), readme(version));
    tree
}

/// One file of the source, and what it becomes.
struct Module {
    /// The source, with what only the compiler reads between [`TYPE`] and [`END`].
    marked: String,
    declarations: String,
}

/// Marks what is not there at run time; no schema has these characters.
const TYPE: char = '⟦';
const END: char = '⟧';

impl Module {
    fn source(&self) -> String {
        without_marks(&self.marked)
    }

    /// The source without its types; a line that was nothing else is gone, too.
    fn program(&self) -> String {
        let mut out = String::new();
        for (index, piece) in self.marked.split(TYPE).enumerate() {
            let rest = match piece.split_once(END) {
                Some((_, rest)) if index > 0 => rest,
                _ => piece,
            };
            let is_line = out.is_empty() || out.ends_with('\n');
            out += if is_line && index > 0 {
                rest.strip_prefix('\n').unwrap_or(rest)
            } else {
                rest
            };
        }
        // Where nothing runs, this still says that it is a module.
        if !out.contains("\nexport ") {
            out += "export {};\n";
        }
        out
    }
}

fn without_marks(marked: &str) -> String {
    marked.replace([TYPE, END], "")
}

/// How far a marked line goes.
fn width(marked: &str) -> usize {
    marked
        .chars()
        .filter(|letter| ![TYPE, END].contains(letter))
        .count()
}

fn marked(type_: &str) -> String {
    format!("{TYPE}{type_}{END}")
}

fn header(about: &str) -> String {
    format!("// {about} Written by `intercom-schema export typescript`; do not edit.\n\n")
}

fn index() -> Module {
    let about = header("Everything in the package.");
    let types = "export type { CheckOptions, Origin, Severity, Violation } from \"./support.js\";\nexport type * from \"./types.js\";\n";
    let values = |code: &str| {
        format!(
            "{about}export * from \"./checks.js\";\n{code}export * from \"./values.js\";\nexport * from \"./versions.js\";\n"
        )
    };
    Module {
        marked: values(&(marked(types.trim_end()) + "\n")),
        declarations: values(types),
    }
}

fn versions(ir: &Ir) -> Module {
    let names: Vec<_> = ir
        .versions
        .iter()
        .map(|version| quoted(&version.name()))
        .collect();
    let about = header("The versions of Intercom's API.");
    let docs = "/** The API versions that are covered, oldest first. */\n";
    let type_ =
        "/** A version of the API. */\nexport type ApiVersion = (typeof apiVersions)[number];";
    let mut constant = Code::new("  ");
    let close = format!("]{};", marked(" as const"));
    layout::list(
        &mut constant,
        0,
        "export const apiVersions = [",
        &names,
        &close,
    );
    Module {
        marked: format!("{about}{docs}{}\n{}\n", constant.finish(), marked(type_)),
        declarations: format!(
            "{about}{docs}export declare const apiVersions: readonly [{}];\n\n{type_}\n",
            names.join(", "),
        ),
    }
}

fn manifest(version: Option<Version>) -> String {
    let description = match version {
        Some(version) => format!(
            "Types and checks for Intercom's conversation payloads, API version {}",
            version.name()
        ),
        None => {
            "Types and checks for Intercom's conversation payloads, in every API version".to_owned()
        }
    };
    pretty(&serde_json::json!({
        "name": PACKAGE,
        "version": env!("CARGO_PKG_VERSION"),
        "description": description,
        "license": "MIT OR Apache-2.0",
        "type": "module",
        "sideEffects": false,
        "engines": { "node": ">=18" },
        "main": "./dist/index.js",
        "types": "./dist/index.d.ts",
        "exports": { ".": { "types": "./dist/index.d.ts", "default": "./dist/index.js" } },
        "files": ["dist", "src"],
    }))
}

fn readme(version: Option<Version>) -> String {
    let text = include_str!("typescript/README.md");
    match version {
        Some(version) => text.replace(
            "in every API version",
            &format!("in API version {}", version.name()),
        ),
        None => text.to_owned(),
    }
}

/// Those that some member holds: a single version may have no use for others.
fn enumerations(ir: &Ir) -> impl Iterator<Item = &Enumeration> {
    let members = ir.objects.iter().flat_map(|object| &object.members);
    let used: BTreeSet<&str> = members
        .filter_map(|member| match member.kind.innermost() {
            Kind::Enumeration(name) => Some(name.as_str()),
            _ => None,
        })
        .collect();
    ir.enumerations
        .iter()
        .filter(move |enumeration| used.contains(enumeration.name.as_str()))
}

/// As TypeScript names what a member or an item holds.
fn type_name(kind: &Kind) -> String {
    match kind {
        Kind::Text => "string".to_owned(),
        Kind::Constant(constant) => quoted(constant),
        Kind::Boolean => "boolean".to_owned(),
        Kind::Integer | Kind::Number => "number".to_owned(),
        Kind::Wire(_, wire) => wire_name(*wire).to_owned(),
        Kind::Enumeration(name) | Kind::Object(name) | Kind::Union(name) => pascal(name),
        Kind::List(items) => format!("{}[]", type_name(items)),
    }
}

fn wire_name(wire: Wire) -> &'static str {
    match wire {
        Wire::Timestamp => "Timestamp",
        Wire::Seconds => "Seconds",
        Wire::Id => "Id",
        Wire::Dimension => "Dimension",
        Wire::Any => "unknown",
        Wire::Map => "JsonObject",
    }
}

/// `first_close_at` → `firstCloseAt`
fn camel(name: &str) -> String {
    let mut letters = pascal(name);
    if let Some(first) = letters.get_mut(..1) {
        first.make_ascii_lowercase();
    }
    letters
}

/// Text as a program writes it.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// The name of a member in an object literal or an interface.
fn key(name: &str) -> String {
    let is_word = name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
        && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    if is_word {
        name.to_owned()
    } else {
        quoted(name)
    }
}

/// Paragraphs as a doc comment.
fn docs(code: &mut Code, paragraphs: &[String], depth: usize) {
    let text = paragraphs.join("\n\n").replace("*/", "*\u{2060}/");
    let line = format!("/** {text} */");
    if !text.contains('\n') && line.chars().count() + 2 * depth <= WIDTH {
        code.line(line);
        return;
    }
    code.line("/**");
    code.prose(" * ", &text, WIDTH);
    code.line(" */");
}
