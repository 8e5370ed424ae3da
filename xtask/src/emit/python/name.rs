//! From the names of the schemas to the names of Python.

/// A member as the attribute of a model: `from` → `from_`.
pub fn attribute(member: &str) -> String {
    if is_keyword(member) || TAKEN.contains(&member) || member.starts_with("model_") {
        format!("{member}_")
    } else {
        member.to_owned()
    }
}

/// An object as the name of what is known of it: `SLA_APPLIED`.
pub fn constant(object: &str) -> String {
    object.to_ascii_uppercase()
}

/// The function that judges a rule: what is behind the first dot of its id, if the module has no such name yet.
pub fn function(rule: &str, taken: &[&str]) -> String {
    let short = rule.split_once('.').map_or(rule, |(_, name)| name);
    let long = rule.replace('.', "_");
    let short = short.replace('.', "_");
    if is_keyword(&short) || BUILTINS.contains(&short.as_str()) || taken.contains(&short.as_str()) {
        long
    } else {
        short
    }
}

/// Names in the order in which `ruff` sorts what is imported from one module: constants, classes, functions.
pub fn sorted<S: AsRef<str>>(names: impl IntoIterator<Item = S>) -> Vec<String> {
    let mut names: Vec<String> = names
        .into_iter()
        .map(|name| name.as_ref().to_owned())
        .collect();
    let class = |name: &str| {
        let is_constant = name.len() > 1 && !name.contains(|c: char| c.is_ascii_lowercase());
        let is_class = name.starts_with(|c: char| c.is_ascii_uppercase());
        match (is_constant, is_class) {
            (true, _) => 0,
            (false, true) => 1,
            (false, false) => 2,
        }
    };
    names.sort_by(|a, b| (class(a), a).cmp(&(class(b), b)));
    names.dedup();
    names
}

fn is_keyword(name: &str) -> bool {
    KEYWORDS.contains(&name)
}

const KEYWORDS: &[&str] = &[
    "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif",
    "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda",
    "nonlocal", "not", "or", "pass", "raise", "return", "try", "while", "with", "yield",
];

/// Functions that a module's own should not hide.
const BUILTINS: &[&str] = &[
    "all", "any", "filter", "format", "id", "len", "map", "max", "min", "next", "range", "round",
    "sorted", "sum", "type",
];

/// What models have themselves, and what annotations are made of.
const TAKEN: &[&str] = &[
    "bool",
    "construct",
    "copy",
    "dict",
    "float",
    "from_orm",
    "int",
    "json",
    "list",
    "misfits",
    "parse_file",
    "parse_obj",
    "parse_raw",
    "schema",
    "schema_json",
    "shape",
    "str",
    "update_forward_refs",
    "validate",
    "violations",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_python_has_taken() {
        assert_eq!(attribute("from"), "from_");
        assert_eq!(attribute("self"), "self");
        assert_eq!(attribute("model_dump"), "model_dump_");
        assert_eq!(function("rating.range", &[]), "rating_range");
        assert_eq!(function("parts.count", &["count"]), "parts_count");
        assert_eq!(function("parts.count.total", &["count"]), "count_total");
    }

    #[test]
    fn names_as_they_are_imported() {
        let names = ["judged", "Member", "ID", "TEXT", "ListOf", "Id"];
        assert_eq!(sorted(names).join(" "), "ID TEXT Id ListOf Member judged");
    }
}
