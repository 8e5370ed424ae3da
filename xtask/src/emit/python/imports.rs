//! What the modules of the package take from each other.

use std::collections::{BTreeMap, BTreeSet};

use super::expression::WIDTH;
use super::name::sorted;

/// What a module uses of the others, by their names.
pub type Imports = BTreeMap<String, BTreeSet<String>>;

/// Modules in alphabetical order, those of the folder above first.
pub fn import_lines(imports: &Imports) -> String {
    let (above, beside): (Vec<_>, Vec<_>) = imports
        .iter()
        .partition(|(module, _)| module.starts_with(".."));
    let mut out = String::new();
    for (module, names) in above.into_iter().chain(beside) {
        let names = sorted(names);
        let line = format!("from {module} import {}", names.join(", "));
        if line.len() <= WIDTH {
            out += &format!("{line}\n");
        } else {
            out += &format!(
                "from {module} import (\n    {},\n)\n",
                names.join(",\n    ")
            );
        }
    }
    out
}

pub fn import(imports: &mut Imports, module: &str, name: &str) {
    imports
        .entry(module.to_owned())
        .or_default()
        .insert(name.to_owned());
}
