//! Sentences: wrapping them, and putting them where Markdown and rustdoc read them.

use crate::ir::{Evidence, Version, Versions};

/// `text` in lines of at most `width` characters. Paragraphs and lists stay what they are.
pub fn wrapped(text: &str, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    for line in text.lines() {
        let indent = if is_list_item(line) { "  " } else { "" };
        let mut current = String::new();
        for word in line.split_whitespace() {
            let starts_something = starts_a_block(word);
            if !current.is_empty()
                && current.chars().count() + 1 + word.chars().count() > width
                && !starts_something
            {
                lines.push(std::mem::replace(&mut current, indent.to_owned()));
            }
            if !current.trim().is_empty() {
                current.push(' ');
            }
            current.push_str(word);
        }
        lines.push(current);
    }
    lines
}

fn is_list_item(line: &str) -> bool {
    line.starts_with("- ") || line.starts_with("* ")
}

/// Whether Markdown would read a line that begins with this word as something else than text.
fn starts_a_block(word: &str) -> bool {
    matches!(word, "-" | "*" | "+" | "=") || word.starts_with(['#', '>', '|']) || {
        let digits = word.trim_start_matches(|c: char| c.is_ascii_digit());
        digits.len() < word.len() && matches!(digits, "." | ")")
    }
}

/// Text in which rustdoc finds no links and no HTML where none were meant.
pub fn for_rustdoc(text: &str) -> String {
    let mut out = String::new();
    for (index, part) in text.split('`').enumerate() {
        if index > 0 {
            out.push('`');
        }
        if index % 2 == 1 {
            out.push_str(part);
            continue;
        }
        let words: Vec<_> = part.split(' ').map(linked).collect();
        out.push_str(&words.join(" "));
    }
    out
}

fn linked(word: &str) -> String {
    let is_address = word.starts_with("https://") || word.starts_with("http://");
    if is_address {
        let address = word.trim_end_matches(['.', ',', ';', ':', ')']);
        return format!("<{address}>{}", &word[address.len()..]);
    }
    let escaped = if word.contains("](") {
        word.to_owned()
    } else {
        word.replace('[', "\\[").replace(']', "\\]")
    };
    escaped.replace('<', "\\<")
}

/// "Since API version 2.12.", or nothing where there is nothing to say.
pub fn versions_sentence(versions: Versions) -> Option<String> {
    versions_phrase(versions).map(|phrase| format!("{}.", capitalised(&phrase)))
}

/// "since API version 2.12", "only in API version Preview", …
pub fn versions_phrase(versions: Versions) -> Option<String> {
    let name = Version::name;
    match (versions.since, versions.until) {
        (None, None) => None,
        (Some(Version::Preview), None) => Some("only in the Preview version of the API".to_owned()),
        (Some(since), None) => Some(format!("since API version {}", name(since))),
        (None, Some(until)) => Some(format!("until API version {}", name(until))),
        (Some(since), Some(until)) if since == until => {
            Some(format!("only in API version {}", name(since)))
        }
        (Some(since), Some(until)) => Some(format!(
            "in API versions {} to {}",
            name(since),
            name(until)
        )),
    }
}

/// "Documented: an integer. Observed: null. Source: 26 of 29 captured objects."
pub fn evidence_sentence(evidence: &Evidence) -> String {
    let versions = versions_phrase(evidence.versions)
        .map(|phrase| format!(" {phrase}"))
        .unwrap_or_default();
    format!(
        "Documented{versions}: {}. Observed: {}. Source: {}.",
        without_stop(&evidence.documented),
        without_stop(&evidence.observed),
        without_stop(&evidence.source),
    )
}

/// Text that stays in its cell of a Markdown table.
pub fn in_cell(text: &str) -> String {
    text.replace('|', "\\|")
        .replace("\n\n", "<br>")
        .replace('\n', " ")
}

pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string());
    first.unwrap_or_default() + letters.as_str()
}

/// Text that can stand before a full stop of our own.
pub fn without_stop(text: &str) -> &str {
    text.trim_end().trim_end_matches('.')
}

/// What an unknown value of an enumeration breaks, as a sentence.
pub fn enumeration_rule(enumeration: &crate::ir::Enumeration) -> String {
    format!(
        "The value must be one that is known for `{}`.",
        enumeration.name
    )
}
