//! `--format junit`: a suite for each file, a failed case for each document with errors, and one case for all others.
//!
//! A case for each document that is fine would make a report as large as the export, which no reader of such reports survives. A suite
//! says first how many cases it has, so that they are kept until it ends; a file with very many failures has several suites.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::io::{self, Write};

use intercom_schema::Severity;

use crate::human::{LONGEST, printable, shortened};
use crate::judge::About;
use crate::report::Report;
use crate::run::{Document, Output};

/// Writes the suite of a file when the next file begins.
pub(crate) struct Junit<W> {
    out: W,
    begun: bool,
    suite: Option<Suite>,
}

#[derive(Default)]
struct Suite {
    file: String,
    cases: String,
    failures: usize,
    others: usize,
}

/// Bytes of cases that are kept.
const LARGEST: usize = 4 << 20;

impl<W: Write> Junit<W> {
    pub(crate) fn new(out: W) -> Self {
        Junit {
            out,
            begun: false,
            suite: None,
        }
    }

    fn begin(&mut self) -> io::Result<()> {
        if !std::mem::replace(&mut self.begun, true) {
            writeln!(self.out, r#"<?xml version="1.0" encoding="UTF-8"?>"#)?;
            writeln!(self.out, r#"<testsuites name="intercom-schema">"#)?;
        }
        Ok(())
    }

    fn end_suite(&mut self) -> io::Result<()> {
        let Some(suite) = self.suite.take() else {
            return Ok(());
        };
        self.begin()?;
        let (file, failures) = (escaped(&suite.file), suite.failures);
        let tests = failures + usize::from(suite.others > 0);
        writeln!(
            self.out,
            r#"  <testsuite name="{file}" tests="{tests}" failures="{failures}" errors="0">"#
        )?;
        self.out.write_all(suite.cases.as_bytes())?;
        if suite.others > 0 {
            let name = format!("documents without errors: {}", suite.others);
            writeln!(
                self.out,
                r#"    <testcase classname="{file}" name="{name}"/>"#
            )?;
        }
        writeln!(self.out, "  </testsuite>")
    }
}

impl<W: Write> Output for Junit<W> {
    fn document(&mut self, document: &Document<'_>) -> io::Result<()> {
        if self
            .suite
            .as_ref()
            .is_none_or(|suite| suite.file != document.file || suite.cases.len() > LARGEST)
        {
            self.end_suite()?;
            self.suite = Some(Suite {
                file: document.file.to_owned(),
                ..Suite::default()
            });
        }
        if let Some(suite) = &mut self.suite {
            suite.add(document);
        }
        Ok(())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }

    fn finish(&mut self, report: &Report) -> io::Result<()> {
        self.end_suite()?;
        self.begin()?;
        for unreadable in &report.unreadable {
            let (file, reason) = (escaped(&unreadable.file), escaped(&unreadable.reason));
            writeln!(
                self.out,
                r#"  <testsuite name="{file}" tests="1" failures="0" errors="1">
    <testcase classname="{file}" name="can be read"><error message="{reason}"/></testcase>
  </testsuite>"#
            )?;
        }
        writeln!(self.out, "</testsuites>")?;
        self.flush()
    }
}

impl Suite {
    fn add(&mut self, document: &Document<'_>) {
        let verdict = document.verdict;
        if !verdict.has_errors {
            self.others += usize::from(verdict.about != About::List);
            return;
        }
        self.failures += 1;
        let errors = verdict
            .findings
            .iter()
            .filter(|finding| finding.severity == Severity::Error);
        let rules: Vec<_> = errors.clone().map(|finding| &*finding.rule).collect();
        let mut lines = String::new();
        for finding in errors {
            let place = format!("{}:{}", finding.line, finding.column);
            let text = format!(
                "{place} [{}] {} {}",
                finding.rule,
                finding.message,
                shortened(&finding.instance_location, LONGEST)
            );
            lines.push_str(&escaped(text.trim_end()));
            lines.push('\n');
        }
        let first = rules.first().copied().unwrap_or("--max-violations");
        // Writing to text cannot fail.
        let _ = writeln!(
            self.cases,
            "    <testcase classname=\"{file}\" name=\"document {number}\">\n      \
             <failure type=\"{kind}\" message=\"{count}\">{lines}</failure>\n    </testcase>",
            file = escaped(document.file),
            number = document.name(),
            kind = escaped(first),
            count = crate::human::counted(rules.len(), "error"),
        );
    }
}

/// Text as XML has it; what XML cannot have at all is spelled out.
fn escaped(text: &str) -> Cow<'_, str> {
    let text = printable(text);
    if !text.contains(['&', '<', '>', '"', '\u{FFFE}', '\u{FFFF}']) {
        return text;
    }
    let escaped = text
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
        .replace(['\u{FFFE}', '\u{FFFF}'], "\u{FFFD}");
    Cow::Owned(escaped)
}
