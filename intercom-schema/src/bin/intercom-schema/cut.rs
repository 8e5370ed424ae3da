//! A cut of the line in which something is wrong: member names and the shape of values, with the member marked.
//!
//! ```text
//! "state":"…","count_reopens":"…","open":bool
//!             ^^^^^^^^^^^^^^^^^^^
//! ```
//! Payloads are people's data, so that values are shown only to those who ask for them. The text is cut into tokens from its beginning,
//! once for all places; what is not JSON is a token, too, and shows nothing.

use std::collections::VecDeque;

/// Some of a line, and what is marked in it.
#[derive(Debug, PartialEq)]
pub(crate) struct Cut {
    pub(crate) text: String,
    /// In characters.
    pub(crate) start: usize,
    pub(crate) length: usize,
}

/// Whether values are shown.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Values {
    Masked,
    Shown,
}

#[derive(Clone, Copy, Debug)]
struct Token {
    kind: Kind,
    start: usize,
    end: usize,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Kind {
    Punctuation,
    Text,
    Number,
    Boolean,
    Null,
    Blank,
    LineBreak,
    Broken,
}

/// Characters on either side of what is marked.
const AROUND: usize = 36;

/// Characters of one name, or of one value that is shown.
const LONGEST: usize = 48;

/// The tokens that are kept for what stands before a place.
const KEPT: usize = 24;

/// The document, and how it is shown.
struct View<'a> {
    text: &'a [u8],
    values: Values,
    /// Up to here it is JSON, so that what looks like a member's name is one.
    sound: usize,
}

/// A cut for each of the offsets, which ascend.
pub(crate) fn cuts(text: &[u8], values: Values, sound: usize, offsets: &[usize]) -> Vec<Cut> {
    let view = View {
        text,
        values,
        sound,
    };
    let mut before = VecDeque::new();
    let mut at = 0;
    let mut cuts = Vec::new();
    for &offset in offsets {
        loop {
            let token = token(text, at);
            if offset < token.end || token.end == at {
                cuts.push(view.cut(&before, token));
                break;
            }
            at = token.end;
            match token.kind {
                Kind::LineBreak => before.clear(),
                _ => before.push_back(token),
            }
            if before.len() > KEPT {
                before.pop_front();
            }
        }
    }
    cuts
}

impl View<'_> {
    fn cut(&self, before: &VecDeque<Token>, at: Token) -> Cut {
        let mut before: Vec<Token> = before.iter().copied().collect();
        let mut marked = vec![at];
        // The member's name, its colon, and what is between.
        let name = before.iter().rposition(|token| token.kind == Kind::Text);
        if let Some(name) = name.filter(|&name| self.is_only_colon(&before[name + 1..])) {
            marked.splice(..0, before.drain(name..));
        }
        let mut head = self.shown_up_to(before.iter().rev(), |text, more| text.insert_str(0, more));
        head = head.trim_start().to_owned();
        let middle: String = marked.iter().map(|token| self.shown(token)).collect();
        let mut tail = String::new();
        if at.kind != Kind::LineBreak {
            let after = std::iter::successors(Some(token(self.text, at.end)), |last| {
                Some(token(self.text, last.end))
            });
            let after: Vec<Token> = after
                .take_while(|token| token.kind != Kind::LineBreak && token.start < token.end)
                .take(KEPT)
                .collect();
            tail = self.shown_up_to(after.iter(), String::push_str);
        }
        Cut {
            start: head.chars().count(),
            length: middle.trim_end().chars().count().max(1),
            text: format!("{head}{middle}{}", tail.trim_end()),
        }
    }

    fn is_only_colon(&self, tokens: &[Token]) -> bool {
        let mut tokens = tokens.iter().filter(|token| token.kind != Kind::Blank);
        let colon = tokens.next().map(|token| self.text[token.start]);
        colon == Some(b':') && tokens.next().is_none()
    }

    fn shown_up_to<'t>(
        &self,
        tokens: impl Iterator<Item = &'t Token>,
        add: impl Fn(&mut String, &str),
    ) -> String {
        let mut shown = String::new();
        for token in tokens {
            if shown.chars().count() > AROUND {
                add(&mut shown, "…");
                break;
            }
            add(&mut shown, &self.shown(token));
        }
        shown
    }

    fn shown(&self, token: &Token) -> String {
        let raw = || {
            let raw = String::from_utf8_lossy(&self.text[token.start..token.end]);
            shortened(&raw)
        };
        match token.kind {
            Kind::Punctuation | Kind::Null => raw(),
            Kind::Blank => " ".to_owned(),
            Kind::LineBreak => String::new(),
            Kind::Text if self.is_name(token) => raw(),
            _ if self.values == Values::Shown => raw(),
            Kind::Text => "\"…\"".to_owned(),
            Kind::Number => "0".to_owned(),
            Kind::Boolean => "bool".to_owned(),
            Kind::Broken => "?".to_owned(),
        }
    }

    fn is_name(&self, text: &Token) -> bool {
        let mut next = token(self.text, text.end);
        while matches!(next.kind, Kind::Blank | Kind::LineBreak) && next.start < next.end {
            next = token(self.text, next.end);
        }
        next.start < self.sound && self.text.get(next.start) == Some(&b':')
    }
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// The token that begins at `start`; an empty one at the end.
fn token(text: &[u8], start: usize) -> Token {
    let run = |of: fn(&u8) -> bool| {
        let rest = text.get(start..).unwrap_or_default();
        start + rest.iter().take_while(|&byte| of(byte)).count()
    };
    let is_blank = |byte: &u8| matches!(byte, b' ' | b'\t' | b'\r');
    let (kind, end) = match text.get(start) {
        None => (Kind::LineBreak, start),
        Some(b'"') => (Kind::Text, end_of_text(text, start + 1)),
        Some(b'\n') => (Kind::LineBreak, start + 1),
        Some(b'{' | b'}' | b'[' | b']' | b':' | b',') => (Kind::Punctuation, start + 1),
        Some(b'-' | b'0'..=b'9') => {
            let digits = |byte: &u8| matches!(byte, b'0'..=b'9' | b'-' | b'+' | b'.' | b'e' | b'E');
            (Kind::Number, run(digits))
        }
        Some(byte) if is_blank(byte) => (Kind::Blank, run(is_blank)),
        Some(_) => {
            let end = run(|byte| !b"\"{}[]:, \t\r\n".contains(byte));
            let kind = match &text[start..end] {
                b"true" | b"false" => Kind::Boolean,
                b"null" => Kind::Null,
                _ => Kind::Broken,
            };
            (kind, end)
        }
    };
    Token { kind, start, end }
}

/// Behind the closing quote, or where the text ends without one.
fn end_of_text(text: &[u8], mut at: usize) -> usize {
    loop {
        let rest = text.get(at..).unwrap_or_default();
        match memchr::memchr2(b'"', b'\\', rest) {
            None => return text.len(),
            Some(quote) if rest[quote] == b'"' => return at + quote + 1,
            Some(backslash) => at += backslash + 2,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is shown of `text` where `mark` begins in it, with the carets below.
    fn check(values: Values, text: &str, mark: &str, expected: [&str; 2]) {
        let offset = text.find(mark).unwrap_or(text.len());
        let cuts = cuts(text.as_bytes(), values, text.len(), &[offset]);
        let Cut {
            text,
            start,
            length,
        } = &cuts[0];
        let carets = format!("{}{}", " ".repeat(*start), "^".repeat(*length));
        assert_eq!([text.as_str(), &carets], expected);
    }

    #[test]
    fn the_member_is_marked_and_values_are_masked() {
        check(
            Values::Masked,
            r#"{"a":"secret","b" : 17,"c":true,"d":null}"#,
            "17",
            [
                r#"{"a":"…","b" : 0,"c":bool,"d":null}"#,
                r#"         ^^^^^^^"#,
            ],
        );
        check(
            Values::Shown,
            r#"{"a":"value","b":17}"#,
            "17",
            [r#"{"a":"value","b":17}"#, r#"             ^^^^^^"#],
        );
        check(
            Values::Masked,
            "{\n  \"a\": {\"b\": 1},\n  \"c\": [\"x\", \"y\"]\n}",
            "\"y\"",
            [r#""c": ["…", "…"]"#, r#"           ^^^"#],
        );
    }

    #[test]
    fn a_long_line_is_cut_on_both_sides() {
        let text = format!("[{}]", r#"{"body":"\"secret\\"},"#.repeat(9));
        let offset = text.len() / 2;
        let cuts = cuts(text.as_bytes(), Values::Masked, text.len(), &[0, offset]);
        let middle = &cuts[1].text;
        assert!(middle.starts_with('…') && middle.ends_with('…'), "{middle}");
        assert!(middle.chars().count() < 120 && !middle.contains("secret"));
        assert_eq!(cuts[0].start, 0);
    }

    #[test]
    fn what_is_broken_shows_nothing() {
        for text in [
            "{\"a\":secret}",
            "{\"a\":\"secret",
            "secret\":",
            "\"secret\n",
            "{\"a\" \"secret\": 1}",
        ] {
            for offset in 0..=text.len() {
                let cuts = cuts(text.as_bytes(), Values::Masked, 4, &[offset]);
                assert!(!cuts[0].text.contains("secret"), "{text} {offset}");
            }
        }
        check(Values::Masked, "{\"a\":", "nowhere", ["{\"a\":", " ^^^^"]);
    }

    #[test]
    fn whatever_stands_there_there_is_a_cut() {
        let alphabet = b"{\":\\,7 \n\xFFn";
        for number in 0..alphabet.len().pow(5) {
            let mut rest = number;
            let text: Vec<u8> = (0..5)
                .map(|_| {
                    let byte = alphabet[rest % alphabet.len()];
                    rest /= alphabet.len();
                    byte
                })
                .collect();
            let offsets: Vec<_> = (0..=text.len()).collect();
            // Nothing counts as a name here, so that nothing of the text is shown but its signs.
            let cuts = cuts(&text, Values::Masked, 0, &offsets);
            assert_eq!(cuts.len(), offsets.len());
            for Cut {
                text,
                start,
                length,
            } in cuts
            {
                assert!(start + length <= text.chars().count() + 1);
                assert!(!text.contains(['7', '\n']), "{text:?}");
            }
        }
    }
}
