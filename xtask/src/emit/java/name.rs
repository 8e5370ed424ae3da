//! From the names of the schemas to those of Java.

use crate::name::pascal;

use super::SUPPORT;

/// `ai_agent` → `AiAgent`
pub(super) fn class(name: &str) -> String {
    let class = pascal(name);
    let taken = SUPPORT.iter().any(|(support, _)| *support == class) || LANGUAGE.contains(&&*class);
    if taken { class + "Object" } else { class }
}

/// `created_at` → `createdAt`
pub(super) fn component(name: &str) -> String {
    let pascal = pascal(name);
    let mut letters = pascal.chars();
    let first = letters.next().map(|letter| letter.to_ascii_lowercase());
    let camel: String = first.into_iter().chain(letters).collect();
    if RESERVED.contains(&&*camel) {
        camel + "_"
    } else {
        camel
    }
}

/// `Back-office` → `BACK_OFFICE`
pub(super) fn constant(value: &str) -> String {
    let name: String = value
        .chars()
        .map(|letter| match letter {
            letter if letter.is_ascii_alphanumeric() => letter.to_ascii_uppercase(),
            _ => '_',
        })
        .collect();
    if name.starts_with(|first: char| first.is_ascii_digit()) || name == "_" || name.is_empty() {
        format!("_{name}")
    } else {
        name
    }
}

/// What every Java file can name without an import, as far as ours do.
const LANGUAGE: &[&str] = &[
    "Boolean", "Class", "Enum", "Long", "Object", "Override", "Record", "String",
];

/// Keywords, what no component may be called, and what records of ours have beside their members.
const RESERVED: &[&str] = &[
    "abstract",
    "assert",
    "boolean",
    "break",
    "byte",
    "case",
    "catch",
    "char",
    "class",
    "clone",
    "const",
    "continue",
    "default",
    "do",
    "double",
    "else",
    "enum",
    "extends",
    "extra",
    "false",
    "final",
    "finalize",
    "finally",
    "float",
    "for",
    "getClass",
    "goto",
    "hashCode",
    "if",
    "implements",
    "import",
    "instanceof",
    "int",
    "interface",
    "long",
    "native",
    "new",
    "notify",
    "notifyAll",
    "null",
    "package",
    "private",
    "protected",
    "public",
    "return",
    "short",
    "static",
    "strictfp",
    "super",
    "switch",
    "synchronized",
    "this",
    "throw",
    "throws",
    "toJson",
    "toString",
    "transient",
    "true",
    "try",
    "void",
    "volatile",
    "wait",
    "while",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names() {
        assert_eq!(class("conversation_source"), "ConversationSource");
        assert_eq!(class("rule"), "RuleObject");
        assert_eq!(component("created_at"), "createdAt");
        assert_eq!(component("default"), "default_");
        assert_eq!(constant("Back-office"), "BACK_OFFICE");
        assert_eq!(
            constant("conversation.admin.closed"),
            "CONVERSATION_ADMIN_CLOSED"
        );
        assert_eq!(constant("2fa"), "_2FA");
    }
}
