//! `--format sarif`: SARIF 2.1.0 (OASIS), which code scanning and editors read. Written as it comes, however long it gets.

use std::io::{self, Write};

use intercom_schema::{RulePage, Severity};
use serde_json::{Value, json};

use crate::judge::{Finding, Place};
use crate::report::{Report, Unreadable};
use crate::run::{Document, Output};

/// Writes a log with one run.
pub(crate) struct Sarif<W> {
    out: W,
    results: usize,
    begun: bool,
}

const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

impl<W: Write> Sarif<W> {
    pub(crate) fn new(out: W) -> Self {
        Sarif {
            out,
            results: 0,
            begun: false,
        }
    }

    fn begin(&mut self) -> io::Result<()> {
        if std::mem::replace(&mut self.begun, true) {
            return Ok(());
        }
        let driver = json!({
            "name": env!("CARGO_PKG_NAME"),
            "semanticVersion": env!("CARGO_PKG_VERSION"),
            "rules": intercom_schema::rules().map(rule).collect::<Vec<_>>(),
        });
        write!(
            self.out,
            r#"{{"$schema":"{SCHEMA}","version":"2.1.0","runs":[{{"tool":{{"driver":{driver}}},"columnKind":"unicodeCodePoints","results":["#
        )
    }

    fn result(&mut self, document: &Document<'_>, finding: &Finding) -> io::Result<()> {
        let comma = if self.results > 0 { "," } else { "" };
        self.results += 1;
        write!(self.out, "{comma}\n{}", result(document, finding))
    }
}

impl<W: Write> Output for Sarif<W> {
    fn document(&mut self, document: &Document<'_>) -> io::Result<()> {
        self.begin()?;
        for finding in &document.verdict.findings {
            self.result(document, finding)?;
        }
        Ok(())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }

    fn finish(&mut self, report: &Report) -> io::Result<()> {
        self.begin()?;
        let invocation = json!({
            "executionSuccessful": report.unreadable.is_empty(),
            "toolExecutionNotifications": report.unreadable.iter().map(notification).collect::<Vec<_>>(),
        });
        writeln!(self.out, "\n],\"invocations\":[{invocation}]}}]}}")?;
        self.flush()
    }
}

fn rule(rule: &RulePage) -> Value {
    json!({
        "id": rule.id,
        "shortDescription": { "text": rule.description },
        "fullDescription": { "text": format!("{} {}", rule.description, rule.basis) },
        "help": { "text": format!("intercom-schema explain {}", rule.id) },
        "defaultConfiguration": { "level": level(rule.severity) },
    })
}

fn result(document: &Document<'_>, finding: &Finding) -> Value {
    let mut result = json!({
        "ruleId": finding.rule,
        "level": level(finding.severity),
        "message": { "text": finding.message },
        "locations": [location(
            document.file,
            Some(Place { line: finding.line, column: finding.column }),
            &finding.instance_location,
        )],
        "properties": { "document": document.name() },
    });
    let related = finding.related.iter();
    let related: Vec<_> = related
        .map(|(pointer, place)| location(document.file, *place, pointer))
        .collect();
    if !related.is_empty() {
        result["relatedLocations"] = Value::Array(related);
    }
    result
}

fn location(file: &str, place: Option<Place>, pointer: &str) -> Value {
    let mut physical = json!({ "artifactLocation": { "uri": uri(file) } });
    if let Some(Place { line, column }) = place {
        physical["region"] = json!({ "startLine": line, "startColumn": column });
    }
    json!({
        "physicalLocation": physical,
        "logicalLocations": [{ "fullyQualifiedName": pointer, "kind": "member" }],
    })
}

fn notification(unreadable: &Unreadable) -> Value {
    json!({
        "level": "error",
        "message": { "text": unreadable.reason },
        "locations": [{ "physicalLocation": { "artifactLocation": { "uri": uri(&unreadable.file) } } }],
    })
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Drift => "note",
    }
}

/// A file's name as a reference by RFC 3986, relative as it is.
fn uri(file: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte);
    file.bytes()
        .map(|byte| match plain(byte) {
            true => char::from(byte).to_string(),
            false => format!("%{byte:02X}"),
        })
        .collect()
}
