//! `--format json`: one JSON object per violation, one per line, and nothing else. `--format report`: one JSON document in the end.

use std::io::{self, Write};

use serde::Serialize;

use crate::report::Report;
use crate::run::{Document, Output};

/// Writes the report as JSON.
pub(crate) struct Whole<W>(pub(crate) W);

impl<W: Write> Output for Whole<W> {
    fn document(&mut self, _: &Document<'_>) -> io::Result<()> {
        Ok(())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }

    fn finish(&mut self, report: &Report) -> io::Result<()> {
        serde_json::to_writer_pretty(&mut self.0, report)?;
        self.0.write_all(b"\n")?;
        self.0.flush()
    }
}

/// Writes violations as NDJSON.
pub(crate) struct Json<W>(pub(crate) W);

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Line<'a> {
    file: &'a str,
    document: usize,
    item: Option<usize>,
    rule: &'a str,
    severity: &'a str,
    instance_location: &'a str,
    keyword_location: Option<&'a str>,
    message: &'a str,
    line: usize,
    column: usize,
}

impl<W: Write> Output for Json<W> {
    fn document(&mut self, document: &Document<'_>) -> io::Result<()> {
        for finding in &document.verdict.findings {
            let line = Line {
                file: document.file,
                document: document.number,
                item: document.item(),
                rule: &finding.rule,
                severity: finding.severity.as_str(),
                instance_location: &finding.instance_location,
                keyword_location: finding.keyword_location.as_deref(),
                message: &finding.message,
                line: finding.line,
                column: finding.column,
            };
            serde_json::to_writer(&mut self.0, &line)?;
            self.0.write_all(b"\n")?;
        }
        Ok(())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }

    fn finish(&mut self, _: &Report) -> io::Result<()> {
        self.flush()
    }
}
