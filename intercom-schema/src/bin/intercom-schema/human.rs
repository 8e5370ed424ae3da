//! `--format human`: a line for each violation, and a summary. Nothing is said about documents that are fine.

use std::borrow::Cow;
use std::io::{self, Write};

use anstyle::{AnsiColor, Style};
use intercom_schema::Severity;

use crate::judge::{Finding, Place};
use crate::validate::{Document, Output, Totals};

/// Writes violations as text; the writer takes the colours away where they are not wanted.
pub(crate) struct Human<W>(pub(crate) W);

/// Severities, the worst first.
const SEVERITIES: [Severity; 3] = [Severity::Error, Severity::Warning, Severity::Drift];

pub(crate) const BOLD: Style = Style::new().bold();
pub(crate) const DIM: Style = Style::new().dimmed();

/// The colour of a severity, the same wherever one is printed.
pub(crate) fn style(severity: Severity) -> Style {
    let colour = match severity {
        Severity::Error => AnsiColor::Red,
        Severity::Warning => AnsiColor::Yellow,
        Severity::Drift => AnsiColor::Cyan,
    };
    colour.on_default().bold()
}

impl<W: Write> Output for Human<W> {
    fn document(&mut self, document: &Document<'_>) -> io::Result<()> {
        for finding in &document.verdict.findings {
            self.finding(document, finding)?;
        }
        match document.verdict.omitted {
            0 => Ok(()),
            omitted => {
                let file = printable(document.file);
                writeln!(
                    self.0,
                    "{file}: and {omitted} more in document {}",
                    document.number
                )
            }
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }

    fn finish(&mut self, totals: &Totals) -> io::Result<()> {
        self.summary(totals)?;
        self.flush()
    }
}

impl<W: Write> Human<W> {
    fn finding(&mut self, document: &Document<'_>, finding: &Finding) -> io::Result<()> {
        let Finding {
            rule,
            severity,
            line,
            column,
            ..
        } = finding;
        let (file, message) = (printable(document.file), printable(&finding.message));
        let style = style(*severity);
        writeln!(
            self.0,
            "{BOLD}{file}:{line}:{column}:{BOLD:#} {style}{severity}[{rule}]{style:#} {message}"
        )?;

        let mut place = format!("document {}", document.number);
        if !finding.instance_location.is_empty() {
            place = format!("{place} {}", finding.instance_location);
        }
        let related: Vec<_> = finding
            .related
            .iter()
            .map(|related| beside(finding, related))
            .collect();
        if !related.is_empty() {
            place = format!("{place}: {}", related.join(", "));
        }
        writeln!(self.0, "  {DIM}{}{DIM:#}", printable(&place))
    }

    fn summary(&mut self, totals: &Totals) -> io::Result<()> {
        let count = |severity| {
            totals
                .rules
                .iter()
                .filter(|((of, _), _)| *of == severity)
                .map(|(_, count)| count)
                .sum()
        };
        let [errors, warnings, drift]: [usize; 3] = SEVERITIES.map(count);
        if !totals.rules.is_empty() {
            writeln!(self.0)?;
        }
        let documents = counted(totals.documents, "document");
        if totals.rules.is_empty() && totals.omitted == 0 {
            writeln!(self.0, "{BOLD}{documents}{BOLD:#}, no violations")?;
        } else {
            let with_errors = totals.documents_with_errors;
            let (errors, warnings) = (counted(errors, "error"), counted(warnings, "warning"));
            writeln!(
                self.0,
                "{BOLD}{documents}, {with_errors} with errors{BOLD:#}: {errors}, {warnings}, {drift} drift"
            )?;
        }
        if totals.omitted > 0 {
            writeln!(
                self.0,
                "{} not shown; see --max-violations",
                counted(totals.omitted, "more violation")
            )?;
        }
        if totals.unreadable > 0 {
            writeln!(
                self.0,
                "{} could not be read",
                counted(totals.unreadable, "input")
            )?;
        }
        self.table(totals)
    }

    fn table(&mut self, totals: &Totals) -> io::Result<()> {
        let mut rules: Vec<_> = totals.rules.iter().collect();
        rules.sort_by_key(|((severity, rule), count)| {
            (std::cmp::Reverse((*severity, *count)), rule)
        });
        let width = rules
            .iter()
            .map(|(_, count)| count.to_string().len())
            .max()
            .unwrap_or_default();
        for ((severity, rule), count) in &rules {
            let style = style(*severity);
            writeln!(
                self.0,
                "  {count:>width$}  {style}{severity:<7}{style:#}  {rule}"
            )?;
        }
        match rules.first() {
            Some(((_, rule), _)) => {
                writeln!(self.0, "Why? {BOLD}intercom-schema explain {rule}{BOLD:#}")
            }
            None => Ok(()),
        }
    }
}

/// A related place, as it looks from the finding's own: `first_close_at`, or where the same member stands already.
fn beside(finding: &Finding, (pointer, place): &(String, Option<Place>)) -> String {
    match (pointer.strip_prefix(&finding.instance_location), place) {
        (Some(""), Some(Place { line, column })) => format!("also at {line}:{column}"),
        (Some(below), _) => below.trim_start_matches('/').to_owned(),
        (None, _) => pointer.clone(),
    }
}

/// `1 document`, `2 documents`
fn counted(count: usize, noun: &str) -> String {
    match count {
        1 => format!("1 {noun}"),
        _ => format!("{count} {noun}s"),
    }
}

/// Names come from documents: what would move the cursor or turn the writing direction is spelled out.
fn printable(text: &str) -> Cow<'_, str> {
    let harmful = |character: char| {
        let invisible = matches!(character,
            '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}');
        character.is_control() || invisible
    };
    if !text.contains(harmful) {
        return Cow::Borrowed(text);
    }
    let spelled = |character: char| match harmful(character) {
        true => character.escape_unicode().to_string(),
        false => character.to_string(),
    };
    Cow::Owned(text.chars().map(spelled).collect())
}
