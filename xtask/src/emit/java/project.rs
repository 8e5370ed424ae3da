//! What makes a Maven project of the package: `pom.xml` and a page for its users.

use crate::ir::{Ir, Version};
use crate::tree::Tree;

const POM: &str = include_str!("project/pom.xml");
const README: &str = include_str!("project/README.md");
const PACKAGE_INFO: &str = include_str!("project/package-info.java");

pub(super) fn emit(ir: &Ir, version: Option<Version>) -> Tree {
    let which = version.map_or_else(
        || match (ir.versions.first(), ir.versions.last()) {
            (Some(first), Some(last)) => {
                format!("API versions {} to {}", first.name(), last.name())
            }
            _ => "all API versions".to_owned(),
        },
        |version| format!("API version {}", version.name()),
    );
    let filled = |text: &str| {
        text.replace("${which}", &which)
            .replace("${release}", env!("CARGO_PKG_VERSION"))
    };
    let package_info = format!("src/main/java/{}/package-info.java", super::PACKAGE);
    Tree::from([
        ("pom.xml".to_owned(), filled(POM)),
        ("README.md".to_owned(), filled(README)),
        (package_info, filled(PACKAGE_INFO)),
    ])
}
