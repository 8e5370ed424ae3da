//! From the names of the schemas to the names of Go.

use crate::ir::Version;

/// `ai_agent_ids` → `AIAgentIDs`, `Back-office` → `BackOffice`.
pub fn exported(name: &str) -> String {
    words(name).map(titled).collect()
}

/// `ai_agent` → `aiAgent`
pub fn internal(name: &str) -> String {
    let mut words = words(name);
    let first = words.next().unwrap_or_default().to_ascii_lowercase();
    first + &words.map(titled).collect::<String>()
}

/// The field of a member. A struct has some names already.
pub fn field(name: &str) -> String {
    let field = exported(name);
    if TAKEN.contains(&field.as_str()) {
        field + "Member"
    } else {
        field
    }
}

/// The file of a type. Go leaves out files whose names end as those of tests or of other systems do.
pub fn file(name: &str) -> String {
    let last = name.rsplit('_').next().unwrap_or_default();
    if name.contains('_') && SUFFIXES.contains(&last) {
        format!("{name}_type.go")
    } else {
        format!("{name}.go")
    }
}

/// `Version2_16`, `VersionPreview`
pub fn version(version: Version) -> String {
    match version {
        Version::Preview => "VersionPreview".to_owned(),
        Version::Numbered(major, minor) => format!("Version{major}_{minor}"),
    }
}

fn words(name: &str) -> impl Iterator<Item = &str> {
    name.split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
}

fn titled(word: &str) -> String {
    let upper = word.to_ascii_uppercase();
    if INITIALISMS.contains(&upper.as_str()) {
        return upper;
    }
    match upper.strip_suffix('S') {
        Some(one) if INITIALISMS.contains(&one) => format!("{one}s"),
        _ => crate::name::pascal(word),
    }
}

/// What Go people write in capitals throughout.
const INITIALISMS: &[&str] = &[
    "AI", "API", "CSS", "DNS", "HTML", "HTTP", "HTTPS", "ID", "IP", "JSON", "SLA", "SMS", "SQL",
    "UI", "UID", "URI", "URL", "UTF8", "UUID", "XML",
];

const TAKEN: &[&str] = &["Extra", "MarshalJSON", "UnmarshalJSON", "Violations"];

const SUFFIXES: &[&str] = &[
    "test",
    "aix",
    "android",
    "darwin",
    "dragonfly",
    "freebsd",
    "illumos",
    "ios",
    "js",
    "linux",
    "netbsd",
    "openbsd",
    "plan9",
    "solaris",
    "wasip1",
    "windows",
    "386",
    "amd64",
    "arm",
    "arm64",
    "loong64",
    "mips",
    "mips64",
    "ppc64",
    "riscv64",
    "s390x",
    "wasm",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_as_go_people_write_them() {
        assert_eq!(exported("ai_agent_ids"), "AIAgentIDs");
        assert_eq!(exported("Back-office"), "BackOffice");
        assert_eq!(
            exported("conversation.admin.open.assigned"),
            "ConversationAdminOpenAssigned"
        );
        assert_eq!(internal("sla_applied"), "slaApplied");
        assert_eq!(field("extra"), "ExtraMember");
        assert_eq!(file("drug_test"), "drug_test_type.go");
        assert_eq!(file("test"), "test.go");
    }
}
