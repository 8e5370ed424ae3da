//! From the names of the schemas to the names of Rust.

/// `ai_agent` → `AiAgent`, `Back-office` → `BackOffice`.
pub fn pascal(name: &str) -> String {
    let words = name.split(|c: char| !c.is_ascii_alphanumeric());
    words
        .flat_map(|word| {
            let mut letters = word.chars();
            let first = letters.next().map(|first| first.to_ascii_uppercase());
            first.into_iter().chain(letters)
        })
        .collect()
}

/// The name as a Rust field: `type` → `r#type`, and `self`, which may not even be raw, → `self_`.
pub fn field(name: &str) -> String {
    if KEYWORDS.contains(&name) {
        format!("r#{name}")
    } else if CANNOT_BE_RAW.contains(&name) {
        format!("{name}_")
    } else {
        name.to_owned()
    }
}

/// Whether the field's name says what the member is called.
pub fn is_renamed(name: &str) -> bool {
    CANNOT_BE_RAW.contains(&name)
}

/// Whether `name` is written like a member or a file: small letters, digits and underscores, a letter first.
pub fn is_snake(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_lowercase())
        && name
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
}

/// Whether Rust takes `name` as the name of a type or a variant.
pub fn is_pascal(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_uppercase()) && name != "Self"
}

/// The keywords that may stand behind `r#`.
const KEYWORDS: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn",
    "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let",
    "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return",
    "static", "struct", "trait", "true", "try", "type", "typeof", "unsafe", "unsized", "use",
    "virtual", "where", "while", "yield",
];

const CANNOT_BE_RAW: &[&str] = &["self", "super", "crate"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_types_and_variants() {
        assert_eq!(pascal("conversation_source"), "ConversationSource");
        assert_eq!(pascal("Back-office"), "BackOffice");
        assert_eq!(pascal("2_factor"), "2Factor");
        assert_eq!(field("type"), "r#type");
        assert_eq!(field("self"), "self_");
        assert_eq!(field("state"), "state");
    }
}
