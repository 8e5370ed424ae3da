//! Lines of a program, indented.

use crate::text::wrapped;

/// A program that grows line by line.
#[derive(Debug)]
pub struct Code {
    text: String,
    indent: usize,
    step: &'static str,
}

impl Code {
    /// `step` is what one level of indentation is.
    pub fn new(step: &'static str) -> Self {
        Code {
            text: String::new(),
            indent: 0,
            step,
        }
    }

    /// One line, or several; each is indented as things stand.
    pub fn line(&mut self, text: impl AsRef<str>) {
        for line in text.as_ref().split('\n') {
            if !line.is_empty() {
                self.text += &self.step.repeat(self.indent);
                self.text += line;
            }
            self.text.push('\n');
        }
    }

    pub fn blank(&mut self) {
        self.text.push('\n');
    }

    /// What `inner` writes, one level deeper, between two lines.
    pub fn block(
        &mut self,
        open: impl AsRef<str>,
        close: impl AsRef<str>,
        inner: impl FnOnce(&mut Self),
    ) {
        self.line(open);
        self.indent += 1;
        inner(self);
        self.indent -= 1;
        self.line(close);
    }

    /// The same without a closing line.
    pub fn deeper(&mut self, open: impl AsRef<str>, inner: impl FnOnce(&mut Self)) {
        self.line(open);
        self.indent += 1;
        inner(self);
        self.indent -= 1;
    }

    /// One level deeper, after a line that stands there already.
    pub fn within(&mut self, inner: impl FnOnce(&mut Self)) {
        self.indent += 1;
        inner(self);
        self.indent -= 1;
    }

    /// Sentences, each line of them behind `mark`, up to column `width`.
    pub fn prose(&mut self, mark: &str, text: &str, width: usize) {
        let room = width.saturating_sub(self.step.len() * self.indent + mark.len());
        for line in wrapped(text, room) {
            self.line(format!("{mark}{line}").trim_end());
        }
    }

    pub fn finish(self) -> String {
        self.text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_and_prose_are_indented() {
        let mut code = Code::new("  ");
        code.block("if x {", "}", |code| {
            code.prose("// ", "Some words that need two lines.", 24);
            code.line("a();\n\nb();");
        });
        let expected = "if x {\n  // Some words that\n  // need two lines.\n  a();\n\n  b();\n}\n";
        assert_eq!(code.finish(), expected);
    }
}
