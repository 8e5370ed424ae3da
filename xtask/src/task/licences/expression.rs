//! Expressions of SPDX, as packages say how they may be used: `(MIT OR Apache-2.0) AND Unicode-3.0`.

/// Whether somebody who accepts some licences may use what is under this expression; `None` if it is no expression.
///
/// `MIT/Apache-2.0`, as older packages write it, is an `OR`. An exception only ever allows more.
pub fn allows(expression: &str, accepts: impl Fn(&str) -> bool) -> Option<bool> {
    let spaced = expression
        .replace('(', " ( ")
        .replace(')', " ) ")
        .replace('/', " OR ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut reader = Reader {
        words: &words,
        accepts: &accepts,
    };
    let allowed = reader.any()?;
    reader.words.is_empty().then_some(allowed)
}

struct Reader<'a> {
    words: &'a [&'a str],
    accepts: &'a dyn Fn(&str) -> bool,
}

impl<'a> Reader<'a> {
    fn any(&mut self) -> Option<bool> {
        let mut allowed = self.all()?;
        while self.takes("OR") {
            allowed |= self.all()?;
        }
        Some(allowed)
    }

    fn all(&mut self) -> Option<bool> {
        let mut allowed = self.one()?;
        while self.takes("AND") {
            allowed &= self.one()?;
        }
        Some(allowed)
    }

    fn one(&mut self) -> Option<bool> {
        if self.takes("(") {
            let inside = self.any()?;
            return self.takes(")").then_some(inside);
        }
        let licence = self.name()?;
        if self.takes("WITH") {
            self.name()?;
        }
        Some((self.accepts)(licence))
    }

    fn name(&mut self) -> Option<&'a str> {
        let (first, rest) = self.words.split_first()?;
        let is_name = !["(", ")", "AND", "OR", "WITH"].contains(first);
        self.words = rest;
        is_name.then_some(*first)
    }

    fn takes(&mut self, word: &str) -> bool {
        match self.words.split_first() {
            Some((first, rest)) if *first == word => {
                self.words = rest;
                true
            }
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::allows;

    #[test]
    fn expressions_are_understood() {
        for (expression, expected) in [
            ("MIT", Some(true)),
            ("GPL-3.0-only", Some(false)),
            ("GPL-3.0-only OR MIT", Some(true)),
            ("GPL-3.0-only/MIT", Some(true)),
            ("MIT AND GPL-3.0-only", Some(false)),
            ("MIT OR GPL-3.0-only AND AGPL-3.0-only", Some(true)),
            ("(MIT OR GPL-3.0-only) AND AGPL-3.0-only", Some(false)),
            ("(GPL-3.0-only OR MIT) AND Zlib", Some(true)),
            ("Zlib WITH LLVM-exception", Some(true)),
            ("GPL-3.0-only WITH Classpath-exception-2.0", Some(false)),
            ("", None),
            ("MIT OR", None),
            ("OR MIT", None),
            ("(MIT", None),
            ("MIT)", None),
            ("MIT Zlib", None),
            ("MIT WITH", None),
        ] {
            let allowed = allows(expression, |id| ["MIT", "Zlib"].contains(&id));
            assert_eq!(allowed, expected, "{expression}");
        }
    }
}
