//! PostgreSQL: tables, a loader, and a view of what breaks rules.
//!
//! ```text
//! Ir ─tables─▶ Tables ─┬─ statements ─▶ rules as conditions on rows ─┬─▶ schema.sql, where an error is a CHECK with the rule's id
//!                      │                                             └─▶ violations.sql, a view of warnings and drifts
//!                      └─▶ load.sql
//! ```

mod comment;
mod condition;
mod constraint;
mod load;
mod rule;
mod schema;
mod shape;
mod statement;
pub mod table;
#[cfg(test)]
mod tests;
mod violations;

use crate::emit::{Says, Subject, Target};
use crate::ir::{Ir, Version};
use crate::tree::Tree;

pub const TARGET: Target = Target {
    name: "postgresql",
    title: "PostgreSQL",
    summary: "Tables whose constraints are named after the rules, a loader for payloads, and a view of what is less than an error; for PostgreSQL 13 and later",
    emit,
    says,
    per_version: false,
};

pub fn emit(ir: &Ir, version: Option<Version>) -> Tree {
    let tables = table::tables(ir);
    Tree::from([
        (
            "README.md".to_owned(),
            include_str!("postgresql/README.md").to_owned(),
        ),
        ("schema.sql".to_owned(), schema::emit(ir, &tables, version)),
        ("load.sql".to_owned(), load::emit(ir, &tables, version)),
        (
            "violations.sql".to_owned(),
            violations::emit(ir, &tables, version),
        ),
    ])
}

/// A rule is checked where every table that has its object says it.
pub fn says(ir: &Ir, subject: Subject) -> Says {
    // Where no object holds the union, the loader itself refuses.
    if matches!(subject, Subject::Shape(union, _) if !load::is_held(ir, union)) {
        return Says::Checked;
    }
    let tables = table::tables(ir);
    let mut said = false;
    for table in &tables {
        let (statements, silences) = statement::statements(ir, &tables, table);
        if let Some(silence) = silences.iter().find(|silence| silence.rule == subject.id()) {
            return Says::Cannot(silence.why);
        }
        said |= statements
            .iter()
            .any(|statement| statement.rule == subject.id());
    }
    if said {
        Says::Checked
    } else {
        Says::Cannot("is about something that no table has")
    }
}

/// The first line of a file.
fn title(what: &str, version: Option<Version>) -> String {
    let versions = match version {
        Some(version) => format!("API version {}", version.name()),
        None => "all API versions together".to_owned(),
    };
    format!(
        "{what} for Intercom's conversation payloads, {versions}. Written by `cargo xtask codegen`; the schemas say what stands here."
    )
}
