//! As many findings as mistakes were made, each at the line, the column and the pointer where it was made.

use super::{findings, out, validate};

/// A text that knows where its end stands.
struct Text {
    text: String,
    line: usize,
    column: usize,
    /// What stands between two members: nothing, or a new line.
    between: &'static str,
}

impl Text {
    fn new(between: &'static str) -> Self {
        Text {
            text: String::new(),
            line: 1,
            column: 1,
            between,
        }
    }

    fn push(&mut self, text: &str) {
        for character in text.chars() {
            match character {
                '\n' => (self.line, self.column) = (self.line + 1, 1),
                _ => self.column += 1,
            }
        }
        self.text.push_str(text);
    }

    fn member(&mut self, name: &str, value: &str) {
        self.push(",");
        self.push(self.between);
        self.push(&format!("\"{name}\":"));
        self.push(value);
    }
}

/// A mistake in one member of a part: its name, its value, and the rule that is broken.
const MISTAKES: [(&str, &str, &str); 6] = [
    ("part_type", "7", "schema.type"),
    ("redacted", "null", "schema.null"),
    ("mood", "\"é😀\"", "schema.unknown_member"),
    ("part_type", "\"telepathy\"", "part.type_known"),
    ("body", "{\"a\\\\\":[1]}", "schema.type"),
    // The place is that of the part.
    ("updated_at", "1600000000", "part.created_before_updated"),
];

/// Adds a conversation of 60 parts, of which every one of `wrong` has a mistake; gives back what is to be found.
fn conversation(text: &mut Text, wrong: impl Fn(usize) -> bool) -> Vec<String> {
    let mut expected = Vec::new();
    text.push(r#"{"type":"conversation""#);
    for (name, value) in [
        ("id", "\"1\""),
        ("created_at", "1600000000"),
        ("updated_at", "1700000000"),
    ] {
        text.member(name, value);
    }
    text.member("title", "\"Größe: 😀 \\\" {[\"");
    text.member("conversation_parts", "{\"type\":\"conversation_part.list\"");
    text.member("total_count", "60");
    text.member("conversation_parts", "[");
    for part in 0..60 {
        text.push(if part == 0 { "" } else { "," });
        text.push(text.between);
        let pointer = format!("/conversation_parts/conversation_parts/{part}");
        let start = (text.line, text.column);
        text.push(r#"{"type":"conversation_part""#);
        text.member("id", &format!("\"{part}\""));
        text.member("created_at", &format!("{}", 1_600_000_001 + part));
        text.member(
            "author",
            r#"{"type":"admin","id":"1","name":"ä","email":"a@example.org"}"#,
        );
        let mistake = wrong(part).then(|| MISTAKES[part / 6 % MISTAKES.len()]);
        for (name, value) in [
            ("updated_at", "1700000000"),
            ("body", "\"ü\""),
            ("part_type", "\"comment\""),
            ("redacted", "false"),
        ] {
            if mistake.is_none_or(|(wrong, _, _)| wrong != name) {
                text.member(name, value);
            }
        }
        if let Some((name, value, rule)) = mistake {
            text.member(name, value);
            let end = (text.line, text.column - value.chars().count());
            let ((line, column), pointer) = match rule {
                "part.created_before_updated" => (start, pointer),
                _ => (end, format!("{pointer}/{name}")),
            };
            expected.push(format!("{line}:{column} {rule} {pointer}"));
        }
        text.push("}");
    }
    text.push("]}}");
    expected
}

/// Documents of which some parts are wrong, in a text that may hold something around them.
fn check(
    between: &'static str,
    around: [&str; 3],
    wrong: &[&dyn Fn(usize) -> bool],
    expected: usize,
) {
    let [before, comma, behind] = around;
    let in_list = before.contains("conversations");
    let mut text = Text::new(between);
    let mut all = Vec::new();
    text.push(before);
    for (index, wrong) in wrong.iter().enumerate() {
        text.push(if index == 0 { "" } else { comma });
        let found = conversation(&mut text, wrong);
        all.extend(found.into_iter().map(|finding| match in_list {
            false => format!("{} {finding}", index + 1),
            true => {
                let below = format!(" /conversations/{index}/");
                format!("1.{} {}", index + 1, finding.replacen(" /", &below, 1))
            }
        }));
    }
    text.push(behind);
    assert_eq!(all.len(), expected);
    let output = validate(&["--format", "json"], &text.text);
    assert_eq!(findings(&output), all, "{between:?} {before}");
    let human = validate(&["--format", "human"], &text.text);
    assert_eq!(out(&human).matches("\n  document ").count(), expected);
}

#[test]
fn every_mistake_is_found_where_it_was_made() {
    let every_twentieth = |part: usize| part % 20 == 3;
    let every_sixth = |part: usize| part % 6 == 1;
    let most = |part: usize| part % 6 != 1;
    let all: [(usize, &dyn Fn(usize) -> bool); 3] =
        [(3, &every_twentieth), (10, &every_sixth), (50, &most)];
    for between in ["", " ", "\n  ", "\r\n\t"] {
        for (count, wrong) in all {
            check(between, ["", "", ""], &[wrong], count);
            check(
                between,
                ["[", ",", "]"],
                &[wrong, &|_| false, wrong],
                2 * count,
            );
            check(between, ["\n\n", "\n", "\n"], &[&|_| false, wrong], count);
            let list = [
                r#"{"type":"conversation.list","conversations":["#,
                ",\n",
                "]}",
            ];
            check(between, list, &[wrong, &|_| false, wrong], 2 * count);
        }
    }
}

/// Each of fifty mistakes in a line of a megabyte, in a few hundred bytes.
#[test]
fn findings_in_a_line_of_a_megabyte_are_short() {
    let mut text = Text::new("");
    let expected = conversation(&mut text, |part| part % 6 != 1);
    let long = format!("\"{}\"", "€ \\\"x\\\" ".repeat(2000));
    let line = text.text.replace("\"ü\"", &long);
    assert!(
        line.len() > 1 << 20 && !line.contains('\n'),
        "{}",
        line.len()
    );
    let output = validate(&[], &line);
    let (told, _) = out(&output).split_once("\n\n").unwrap();
    let mut lengths = Vec::new();
    for finding in told.split("\n<stdin>:") {
        assert_eq!(finding.lines().count(), 4, "{finding}");
        lengths.push(finding.len());
    }
    assert_eq!(lengths.len(), expected.len());
    assert!(lengths.iter().all(|length| *length < 500), "{lengths:?}");
}
