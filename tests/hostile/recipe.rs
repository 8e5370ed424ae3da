//! Hostile inputs, and what is expected of them: `cases.json`.
//!
//! An input is written as a recipe, a list of texts, `{"hex": …}`, and `{"of": …, "times": n}`, which repeats a text or a recipe. In a
//! repeated text `#` stands for the number of the repetition, and `between` comes between two of them.

use std::io::{self, Write};

use serde_json::Value;

/// One input.
pub(crate) struct Case(Value);

/// Every input.
pub(crate) fn cases() -> Vec<Case> {
    let cases: Value = serde_json::from_str(include_str!("cases.json")).expect("JSON");
    let cases = cases.as_array().expect("a list of cases");
    cases.iter().cloned().map(Case).collect()
}

#[allow(dead_code)] // Each of the two tests that share this needs some of it.
impl Case {
    pub(crate) fn name(&self) -> &str {
        self.0["name"].as_str().expect("a name")
    }

    /// The rules that a report names, each once.
    pub(crate) fn rules(&self) -> Vec<&str> {
        texts(&self.0["rules"])
    }

    /// The exit code of the command line.
    pub(crate) fn exit(&self) -> i64 {
        self.0["exit"].as_i64().expect("an exit code")
    }

    /// Options for the command line, and the library's limits of the same names.
    pub(crate) fn arguments(&self) -> Vec<&str> {
        texts(&self.0["arguments"])
    }

    /// What the command line says on standard error.
    pub(crate) fn complaint(&self) -> Option<&str> {
        self.0["complaint"].as_str()
    }

    /// Whether the input is how documents come, rather than a document.
    pub(crate) fn is_transport(&self) -> bool {
        self.0["transport"] == true
    }

    /// How it is packed.
    pub(crate) fn pack(&self) -> Vec<&str> {
        self.0["pack"]
            .as_str()
            .unwrap_or_default()
            .split_whitespace()
            .collect()
    }

    /// How many bytes are missing in the end.
    pub(crate) fn cut(&self) -> u64 {
        self.0["cut"].as_u64().unwrap_or(0)
    }

    /// What follows the end.
    pub(crate) fn behind(&self) -> &str {
        self.0["behind"].as_str().unwrap_or_default()
    }

    /// The processor time that it may take, where that matters.
    pub(crate) fn milliseconds(&self) -> Option<u64> {
        self.0["milliseconds"].as_u64()
    }

    /// The memory that it may take, where that is not three times the input and 32 MiB.
    pub(crate) fn megabytes(&self) -> Option<u64> {
        self.0["megabytes"].as_u64()
    }

    /// Writes the input, not yet packed.
    pub(crate) fn write(&self, out: &mut dyn Write) -> io::Result<()> {
        write(&self.0["input"], out)
    }
}

fn texts(list: &Value) -> Vec<&str> {
    let texts = list.as_array().into_iter().flatten();
    texts.map(|text| text.as_str().expect("text")).collect()
}

fn write(recipe: &Value, out: &mut dyn Write) -> io::Result<()> {
    for part in recipe.as_array().expect("a recipe") {
        match (part.as_str(), part["hex"].as_str()) {
            (Some(text), _) => out.write_all(text.as_bytes())?,
            (None, Some(hex)) => out.write_all(&bytes(hex))?,
            (None, None) => repeat(part, out)?,
        }
    }
    Ok(())
}

fn repeat(part: &Value, out: &mut dyn Write) -> io::Result<()> {
    let times = part["times"].as_u64().expect("a number");
    let between = part["between"].as_str().unwrap_or_default();
    let mut once = Vec::new();
    match part["of"].as_str() {
        Some(text) if text.contains('#') => {
            for number in 0..times {
                let between = if number > 0 { between } else { "" };
                write!(
                    out,
                    "{between}{}",
                    text.replace('#', &format!("{number:x}"))
                )?;
            }
            return Ok(());
        }
        Some(text) => once.extend_from_slice(text.as_bytes()),
        None => write(&part["of"], &mut once)?,
    }
    let again = [between.as_bytes(), &once].concat();
    out.write_all(if times > 0 { &once } else { b"" })?;
    // Many at once, as there may be a million of one byte.
    let block = again.repeat(1 + (1 << 16) / again.len());
    let mut left = again.len() * usize::try_from(times.saturating_sub(1)).expect("a number");
    while left > 0 {
        let some = left.min(block.len());
        out.write_all(&block[..some])?;
        left -= some;
    }
    Ok(())
}

fn bytes(hex: &str) -> Vec<u8> {
    let digits = hex.as_bytes().chunks(2);
    let byte = |pair: &[u8]| {
        let pair = std::str::from_utf8(pair).expect("ASCII");
        u8::from_str_radix(pair, 16).expect("hexadecimal")
    };
    digits.map(byte).collect()
}
