//! Expressions, on one line where they fit and on several where they do not.

/// What continues a line stands this much to the right.
pub(super) const CONTINUED: &str = "        ";

#[derive(Clone, Debug)]
pub(super) enum Layout {
    Text(String),
    /// Joined by `&&` or `||`.
    Joined(&'static str, Vec<Layout>),
    /// What opens it, what stands in it, and `)`.
    Call(String, Vec<Layout>),
    /// A parameter or parameters, and what is made of them.
    Lambda(String, Box<Layout>),
    /// What opens it, what stands in it, and `}`.
    Braces(String, Vec<Layout>),
    /// One thing that is broken already.
    Lines(Vec<String>),
}

impl Layout {
    pub(super) fn text(text: impl Into<String>) -> Self {
        Layout::Text(text.into())
    }

    /// All of it on one line.
    pub(super) fn flat(&self) -> String {
        match self {
            Layout::Text(text) => text.clone(),
            Layout::Joined(sign, parts) => {
                let parts: Vec<_> = parts
                    .iter()
                    .map(|part| part.within(sign, Layout::flat))
                    .collect();
                parts.join(&format!(" {sign} "))
            }
            Layout::Call(open, parts) => {
                let parts: Vec<_> = parts.iter().map(Layout::flat).collect();
                format!("{open}{})", parts.join(", "))
            }
            Layout::Lambda(head, body) => format!("{head} -> {}", body.flat()),
            Layout::Braces(open, parts) => {
                let parts: Vec<_> = parts.iter().map(Layout::flat).collect();
                format!("{open}{}}}", parts.join(", "))
            }
            Layout::Lines(lines) => {
                let lines: Vec<_> = lines.iter().map(|line| line.trim_start()).collect();
                lines.join(" ")
            }
        }
    }

    /// In parentheses where it joins with another sign than what is around it.
    fn within(&self, around: &str, print: impl FnOnce(&Self) -> String) -> String {
        match self {
            Layout::Joined(sign, _) if *sign != around => format!("({})", print(self)),
            _ => print(self),
        }
    }

    /// Lines of at most `room` characters, if that can be.
    pub(super) fn lines(&self, room: usize) -> Vec<String> {
        let flat = self.flat();
        if flat.chars().count() <= room {
            return vec![flat];
        }
        let narrower = room.saturating_sub(CONTINUED.len() + 1);
        match self {
            Layout::Text(_) => vec![flat],
            Layout::Joined(sign, parts) => {
                let mut out = Vec::new();
                for (index, part) in parts.iter().enumerate() {
                    let text = part.within(sign, |part| {
                        part.lines(narrower.saturating_sub(sign.len() + 1))
                            .join("\n")
                    });
                    let lines: Vec<_> = text.lines().map(str::to_owned).collect();
                    if index == 0 {
                        out.extend(lines);
                    } else {
                        let text = format!("{sign} {}", lines.join("\n"));
                        out.extend(deeper(text.lines().map(str::to_owned).collect()));
                    }
                }
                out
            }
            Layout::Call(open, parts) => match parts.as_slice() {
                // A test stands behind the parenthesis that opens around it.
                [Layout::Lambda(head, body)] => {
                    let mut out = vec![format!("{open}{head} ->")];
                    out.extend(deeper(body.lines(narrower)));
                    closed(out, ")")
                }
                _ => filled(enclosed(open, parts, ")", narrower), room),
            },
            Layout::Braces(open, parts) => {
                let mut out = enclosed(open, parts, "", narrower);
                out.push("}".to_owned());
                out
            }
            Layout::Lines(lines) => lines.clone(),
            Layout::Lambda(head, body) => {
                let mut out = vec![format!("{head} ->")];
                out.extend(deeper(body.lines(narrower)));
                out
            }
        }
    }
}

/// What opens it, then its parts, then what closes it.
fn enclosed(open: &str, parts: &[Layout], close: &str, room: usize) -> Vec<String> {
    let mut out = vec![open.trim_end().to_owned()];
    for (index, part) in parts.iter().enumerate() {
        let end = if index + 1 == parts.len() { close } else { "," };
        out.extend(deeper(closed(part.lines(room), end)));
    }
    out
}

fn closed(mut lines: Vec<String>, close: &str) -> Vec<String> {
    if let Some(last) = lines.last_mut() {
        *last += close;
    }
    lines
}

fn deeper(lines: Vec<String>) -> impl Iterator<Item = String> {
    lines.into_iter().map(|line| CONTINUED.to_owned() + &line)
}

/// The lines with short neighbours joined, behind the first one: a long list of texts is no tower.
fn filled(lines: Vec<String>, room: usize) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for (index, line) in lines.into_iter().enumerate() {
        let is_text = |line: &str| line.trim_start().starts_with('"');
        if let Some(last) = out.last_mut()
            && index > 1
            && is_text(last)
            && is_text(&line)
            && last.chars().count() + 1 + line.trim_start().chars().count() <= room
        {
            *last += " ";
            *last += line.trim_start();
        } else {
            out.push(line);
        }
    }
    out
}

/// A text as one literal, or as several that are joined.
pub(super) fn literal(text: &str, room: usize) -> Vec<String> {
    let whole = super::quoted(text);
    if whole.chars().count() <= room {
        return vec![whole];
    }
    let mut parts: Vec<String> = Vec::new();
    for word in text.split_inclusive(' ') {
        match parts.last_mut() {
            Some(last)
                if super::quoted(last).chars().count()
                    + word.chars().count()
                    + CONTINUED.len()
                    + 2
                    <= room =>
            {
                *last += word;
            }
            _ => parts.push(word.to_owned()),
        }
    }
    parts
        .iter()
        .enumerate()
        .map(|(index, part)| {
            let literal = super::quoted(part);
            if index == 0 {
                literal
            } else {
                format!("{CONTINUED}+ {literal}")
            }
        })
        .collect()
}
