//! Code on one line where it fits, and on several as a formatter of TypeScript would put it.

use super::{WIDTH, width};
use crate::code::Code;

/// What is listed between two marks: `f(a, b);`, or each on a line of its own.
pub(super) fn list(code: &mut Code, depth: usize, open: &str, items: &[String], close: &str) {
    let space = if open.ends_with('{') { " " } else { "" };
    let line = format!("{open}{space}{}{space}{close}", items.join(", "));
    if 2 * depth + width(&line) <= WIDTH {
        code.line(line);
        return;
    }
    code.block(open, close, |code| {
        items.iter().for_each(|item| code.line(format!("{item},")));
    });
}

/// Plain logic over expressions of the language.
#[derive(Clone, Debug)]
pub(super) enum Condition {
    Is(String),
    /// A call up to its list of constants, and these.
    Among(String, Vec<String>),
    All(Vec<Condition>),
    Any(Vec<Condition>),
    /// `list.some((item) => …)`: the list, the method, what is asked of an item.
    Items(String, &'static str, Box<Condition>),
}

impl Condition {
    /// All of them, without a level that says nothing; one alone is itself.
    pub(super) fn all(parts: Vec<Condition>) -> Condition {
        let mut flat = Vec::new();
        for part in parts {
            match part {
                Condition::All(inner) => flat.extend(inner),
                part => flat.push(part),
            }
        }
        match flat.len() {
            1 => flat.remove(0),
            _ => Condition::All(flat),
        }
    }

    /// `if (…) {`
    pub(super) fn asked(&self, code: &mut Code, depth: usize, then: impl FnOnce(&mut Code)) {
        let line = format!("if ({}) {{", self.on_a_line());
        if 2 * depth + width(&line) <= WIDTH {
            code.block(line, "}", then);
            return;
        }
        code.block("if (", ") {", |code| {
            self.lines(depth + 1)
                .iter()
                .for_each(|line| code.line(line));
        });
        code.within(then);
        code.line("}");
    }

    fn on_a_line(&self) -> String {
        match self {
            Condition::Is(test) => test.clone(),
            Condition::Among(open, constants) => format!("{open}[{}])", constants.join(", ")),
            Condition::All(parts) => joined(parts, " && "),
            Condition::Any(parts) => joined(parts, " || "),
            Condition::Items(list, method, asked) => {
                format!("{list}.{method}((item) => {})", asked.on_a_line())
            }
        }
    }

    /// Each part on a line of its own, deeper ones only where they do not fit.
    fn lines(&self, depth: usize) -> Vec<String> {
        let line = self.on_a_line();
        match self {
            Condition::All(parts) => parted(parts, "&&", depth),
            Condition::Any(parts) => parted(parts, "||", depth),
            _ if 2 * depth + width(&line) <= WIDTH => vec![line],
            Condition::Items(list, method, asked) => {
                let mut lines = vec![format!("{list}.{method}(")];
                let line = format!("(item) => {},", asked.on_a_line());
                if 2 * depth + 2 + width(&line) <= WIDTH {
                    lines.push(format!("  {line}"));
                } else {
                    lines.push("  (item) =>".to_owned());
                    lines.extend(
                        asked
                            .lines(depth + 2)
                            .iter()
                            .map(|line| format!("    {line}")),
                    );
                    lines.last_mut().into_iter().for_each(|last| last.push(','));
                }
                lines.push(")".to_owned());
                lines
            }
            Condition::Among(open, constants) => {
                let constants = constants.iter().map(|constant| format!("  {constant},"));
                std::iter::once(format!("{open}["))
                    .chain(constants)
                    .chain(["])".to_owned()])
                    .collect()
            }
            Condition::Is(_) => vec![line],
        }
    }

    /// The same in brackets, if it needs them; what follows the first part stands deeper.
    fn grouped(&self, depth: usize) -> Vec<String> {
        let (parts, word) = match self {
            Condition::All(parts) => (parts, "&&"),
            Condition::Any(parts) => (parts, "||"),
            _ => return self.lines(depth),
        };
        let (first, rest) = parts.split_at(1);
        let mut lines = parted(first, word, depth);
        lines
            .iter_mut()
            .take(1)
            .for_each(|line| line.insert(0, '('));
        lines
            .iter_mut()
            .last()
            .into_iter()
            .for_each(|line| *line += &format!(" {word}"));
        lines.extend(
            parted(rest, word, depth + 1)
                .iter()
                .map(|line| format!("  {line}")),
        );
        lines
            .iter_mut()
            .last()
            .into_iter()
            .for_each(|line| line.push(')'));
        lines
    }

    /// Whether it needs brackets beside others.
    fn is_group(&self) -> bool {
        matches!(self, Condition::All(parts) | Condition::Any(parts) if parts.len() > 1)
    }
}

fn joined(parts: &[Condition], word: &str) -> String {
    let parts: Vec<_> = parts.iter().map(bracketed).collect();
    parts.join(word)
}

fn bracketed(part: &Condition) -> String {
    let line = part.on_a_line();
    if part.is_group() {
        format!("({line})")
    } else {
        line
    }
}

fn parted(parts: &[Condition], word: &str, depth: usize) -> Vec<String> {
    let mut lines = Vec::new();
    for (index, part) in parts.iter().enumerate() {
        let line = bracketed(part);
        // With the word behind it, a line is three columns longer.
        let mut own = if 2 * depth + width(&line) + word.len() < WIDTH {
            vec![line]
        } else {
            part.grouped(depth)
        };
        if let (Some(last), true) = (own.last_mut(), index + 1 < parts.len()) {
            *last += &format!(" {word}");
        }
        lines.extend(own);
    }
    lines
}
