//! `--format github`: annotations as GitHub Actions reads them from a step's output.

use std::io::{self, Write};

use intercom_schema::Severity;

use crate::human::{LONGEST, printable, shortened};
use crate::report::{Report, Unreadable};
use crate::run::{Document, Output};

/// Writes a line for each violation.
pub(crate) struct Github<W>(pub(crate) W);

impl<W: Write> Output for Github<W> {
    fn document(&mut self, document: &Document<'_>) -> io::Result<()> {
        for finding in &document.verdict.findings {
            let level = match finding.severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
                Severity::Drift => "notice",
            };
            let place = match finding.instance_location.as_str() {
                "" => format!("document {}", document.name()),
                pointer => format!(
                    "document {} {}",
                    document.name(),
                    shortened(pointer, LONGEST)
                ),
            };
            writeln!(
                self.0,
                "::{level} file={},line={},col={},title={}::{}",
                property(document.file),
                finding.line,
                finding.column,
                property(&finding.rule),
                data(&format!("{} ({place})", finding.message)),
            )?;
        }
        Ok(())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }

    fn finish(&mut self, report: &Report) -> io::Result<()> {
        for Unreadable { file, reason } in &report.unreadable {
            let (file, reason) = (property(file), data(reason));
            writeln!(self.0, "::error file={file}::{reason}")?;
        }
        self.flush()
    }
}

/// Percent signs and line ends would be read as part of the command.
fn data(text: &str) -> String {
    printable(text).replace('%', "%25")
}

/// Colons and commas would, too.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
