//! Sentences as Javadoc reads them.

use crate::code::Code;

use crate::text;

/// Comments end before this column, code may be wider.
const WIDTH: usize = 100;

/// A comment of paragraphs, then `@param name what` and other tags.
pub(super) fn comment(code: &mut Code, paragraphs: &[String], tags: &[(String, String)]) {
    if let ([sentence], []) = (paragraphs, tags) {
        let line = format!("/** {} */", html(sentence));
        if line.chars().count() + 4 <= WIDTH && !line.contains('\n') {
            code.line(line);
            return;
        }
    }
    code.line("/**");
    for (index, paragraph) in paragraphs.iter().enumerate() {
        let mark = if index > 0 {
            code.line(" *");
            "<p>"
        } else {
            ""
        };
        let text = format!("{mark}{}", html(paragraph).replace("\n\n", "\n<p>"));
        for line in wrapped(&text) {
            code.line(format!(" * {line}").trim_end());
        }
    }
    if !tags.is_empty() && !paragraphs.is_empty() {
        code.line(" *");
    }
    for (tag, what) in tags {
        let text = format!("{tag} {}", html(&what.replace("\n\n", " ")));
        for (index, line) in wrapped(&text).iter().enumerate() {
            code.line(format!(" * {}{line}", if index > 0 { "    " } else { "" }));
        }
    }
    code.line(" */");
}

/// Lines in which no `{@code …}` is broken.
fn wrapped(text: &str) -> Vec<String> {
    const HELD: &str = "\u{1}";
    let mut held = String::new();
    for (index, part) in text.split("{@").enumerate() {
        match part.split_once('}') {
            Some((inline, rest)) if index > 0 => {
                held += &format!("{{@{}}}{rest}", inline.replace(' ', HELD));
            }
            _ => held += part,
        }
    }
    let lines = text::wrapped(&held, WIDTH - 7);
    lines.iter().map(|line| line.replace(HELD, " ")).collect()
}

/// Markdown's code and links in Javadoc's own words; everything else stays what it says.
fn html(text: &str) -> String {
    let mut out = String::new();
    for (index, part) in text.split('`').enumerate() {
        if index % 2 == 1 {
            out += &format!("{{@code {part}}}");
        } else {
            out += &links(&escaped(part));
        }
    }
    out
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('@', "&#64;")
        .replace("{&#64;link ", "{@link ")
}

/// `[text](address)` as a link.
fn links(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('[') {
        let link = after.split_once("](").and_then(|(label, after)| {
            let (address, after) = after.split_once(')')?;
            Some((label, address, after))
        });
        let Some((label, address, after)) = link else {
            out += before;
            out.push('[');
            rest = after;
            continue;
        };
        out += &format!("{before}<a href=\"{address}\">{label}</a>");
        rest = after;
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::html;

    #[test]
    fn markdown_in_comments() {
        assert_eq!(
            html("`a < b`, a < b, [here](https://example.org/x) and [there]"),
            "{@code a < b}, a &lt; b, <a href=\"https://example.org/x\">here</a> and [there]"
        );
    }
}
