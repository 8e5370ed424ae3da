//! Python: a package with pydantic models, and checks of plain JSON that need no pydantic.
//!
//! ```text
//! models/<object>.py ─ a class for each object ─▶ checks/<object>.py ─ members and rules ─▶ checks/judging.py, which walks
//! ```
//! What does not depend on the schemas is written by hand and stands in `python/support/`.

mod check;
mod enumeration;
mod expression;
mod imports;
mod model;
mod name;
mod package;
mod rule;
#[cfg(test)]
mod tests;

use crate::emit::{Says, Target};
use crate::ir::{Ir, Version};
use crate::text::wrapped;
use crate::tree::Tree;

pub const TARGET: Target = Target {
    name: "python",
    title: "Python",
    summary: "A typed package: pydantic models that keep whatever comes, `violations()` on each, and checks of plain JSON",
    emit,
    says: |_, _| Says::Checked,
    per_version: false,
};

/// Where the modules are.
const PACKAGE: &str = "src/intercom_conversations";

fn emit(ir: &Ir, version: Option<Version>) -> Tree {
    let versioned = version.is_none();
    let mut tree = Tree::from([
        ("pyproject.toml".to_owned(), package::project(ir, version)),
        ("README.md".to_owned(), package::readme(ir, version)),
    ]);
    let mut module = |path: &str, content: String| {
        tree.insert(format!("{PACKAGE}/{path}"), content);
    };
    module("py.typed", String::new());
    module("__init__.py", package::front_door(ir, versioned));
    module("enumerations.py", enumeration::aliases(ir));
    module(
        "report.py",
        include_str!("python/support/report.py").to_owned(),
    );
    module(
        "values.py",
        include_str!("python/support/values.py").to_owned(),
    );
    module("versions.py", package::versions(ir));
    module("checks/__init__.py", package::checks_door(ir));
    module("checks/enumerations.py", enumeration::tables(ir));
    module(
        "checks/judging.py",
        include_str!("python/support/judging.py").to_owned(),
    );
    module(
        "checks/reading.py",
        include_str!("python/support/reading.py").to_owned(),
    );
    module(
        "checks/spelling.py",
        include_str!("python/support/spelling.py").to_owned(),
    );
    module(
        "checks/walk.py",
        include_str!("python/support/walk.py").to_owned(),
    );
    module("models/__init__.py", package::models_door(ir));
    module("models/base.py", base(versioned));
    for object in &ir.objects {
        let name = &object.name;
        module(
            &format!("checks/{name}.py"),
            check::object_module(object, versioned),
        );
        module(&format!("models/{name}.py"), model::object_module(object));
    }
    for union in &ir.unions {
        let name = &union.name;
        module(
            &format!("checks/{name}.py"),
            check::union_module(union, versioned),
        );
        module(&format!("models/{name}.py"), model::union_module(union));
    }
    tree
}

/// The models' base, which knows versions only where there are several.
fn base(versioned: bool) -> String {
    let base = include_str!("python/support/base.py");
    if versioned {
        return base.to_owned();
    }
    let method = |versioned| head("def violations", &["self"], versioned, 1);
    base.replace(&method(true), &method(false))
        .replace("api_version=api_version, ", "")
        .replace("from ..versions import ApiVersion\n", "")
}

/// The first lines of a function that checks something.
fn head(name: &str, parameters: &[&str], versioned: bool, indent: usize) -> String {
    let margin = "    ".repeat(indent);
    let mut parameters = parameters.to_vec();
    parameters.push("*");
    if versioned {
        parameters.push("api_version: ApiVersion | None = None");
    }
    parameters.push("origin: Origin | None = None");
    let parameters = parameters.join(", ");
    let one_line = format!("{margin}{name}({parameters}) -> list[Violation]:");
    if one_line.len() <= expression::WIDTH {
        return one_line + "\n";
    }
    format!("{margin}{name}(\n{margin}    {parameters}\n{margin}) -> list[Violation]:\n")
}

/// Paragraphs as a docstring.
fn docstring(paragraphs: &[String], indent: usize) -> String {
    let margin = " ".repeat(4 * indent);
    let text = paragraphs.join("\n\n");
    let text = text.replace('\\', "\\\\").replace("\"\"\"", "'''");
    let one_line = format!("{margin}\"\"\"{text}\"\"\"");
    if !text.contains('\n') && one_line.chars().count() <= expression::WIDTH && !text.ends_with('"')
    {
        return one_line + "\n";
    }
    // The quotes of a single line stand beside it; if they have no room there, it becomes two.
    let room = expression::WIDTH - 3 - margin.len();
    let mut lines = wrapped(&text, room);
    if lines.len() == 1 {
        lines = wrapped(&text, room - 4);
    }
    let lines: Vec<_> = lines
        .iter()
        .map(|line| format!("{margin}{line}").trim_end().to_owned())
        .collect();
    format!(
        "{margin}\"\"\"{}\n{margin}\"\"\"\n",
        lines.join("\n").trim_start()
    )
}
