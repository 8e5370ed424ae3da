//! `--format human`: each violation with its line, and a summary. Nothing is said about documents that are fine.

use std::borrow::Cow;
use std::cmp::Reverse;
use std::io::{self, Write};

use anstyle::{AnsiColor, Style};
use intercom_schema::Severity;

use crate::cut::Cut;
use crate::judge::{Finding, Place};
use crate::report::Report;
use crate::run::{Document, Output};
use crate::settings::FILE;

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
        Ok(())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }

    fn finish(&mut self, report: &Report) -> io::Result<()> {
        self.summary(report)?;
        if let Some(profile) = &report.profile {
            profile.print(&mut self.0)?;
        }
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

        let mut place = format!("document {}", document.name());
        if !finding.instance_location.is_empty() {
            place = format!("{place} {}", shortened(&finding.instance_location, LONGEST));
        }
        let related: Vec<_> = finding
            .related
            .iter()
            .map(|related| beside(finding, related))
            .collect();
        if !related.is_empty() {
            place = format!("{place}: {}", related.join(", "));
        }
        writeln!(self.0, "  {DIM}{}{DIM:#}", printable(&place))?;
        match &finding.cut {
            Some(cut) => self.cut(cut, style),
            None => Ok(()),
        }
    }

    /// The line and the carets below it. What is printed for a character may be longer than one.
    fn cut(&mut self, cut: &Cut, style: Style) -> io::Result<()> {
        let (before, rest) = split(&cut.text, cut.start);
        let (marked, _) = split(rest, cut.length);
        let width = |text: &str| printable(text).chars().count();
        let (indent, carets) = (width(before), width(marked).max(1));
        writeln!(self.0, "  {DIM}|{DIM:#} {}", printable(&cut.text))?;
        writeln!(
            self.0,
            "  {DIM}|{DIM:#} {:indent$}{style}{}{style:#}",
            "",
            "^".repeat(carets)
        )
    }

    fn summary(&mut self, report: &Report) -> io::Result<()> {
        let [errors, warnings, drift] = SEVERITIES.map(|severity| report.total(severity));
        if !report.violations.is_empty() {
            writeln!(self.0)?;
        }
        let mut documents = counted(report.documents.total(), "document");
        if !report.lists.is_empty() {
            let lists = counted(report.lists.total(), "list");
            documents = format!("{documents} and {lists}");
        }
        if report.violations.is_empty() && report.omitted == 0 {
            writeln!(self.0, "{BOLD}{documents}{BOLD:#}, no violations")?;
        } else {
            let with_errors = report.documents.errors + report.lists.errors;
            let (errors, warnings) = (counted(errors, "error"), counted(warnings, "warning"));
            writeln!(
                self.0,
                "{BOLD}{documents}, {with_errors} with errors{BOLD:#}: {errors}, {warnings}, {drift} drift"
            )?;
        }
        if report.omitted > 0 {
            writeln!(
                self.0,
                "{} not shown; see --max-violations",
                counted(report.omitted, "more violation")
            )?;
        }
        if report.ignored > 0 {
            let ignored = counted(report.ignored, "violation");
            writeln!(self.0, "{ignored} ignored, as {FILE} says")?;
        }
        if !report.unreadable.is_empty() {
            writeln!(
                self.0,
                "{} could not be read",
                counted(report.unreadable.len(), "input")
            )?;
        }
        self.table(report)
    }

    fn table(&mut self, report: &Report) -> io::Result<()> {
        let mut rows: Vec<_> = report
            .violations
            .iter()
            .flat_map(|(rule, broken)| {
                SEVERITIES.map(|severity| (severity, broken.of(severity), rule))
            })
            .filter(|(_, count, _)| *count > 0)
            .collect();
        rows.sort_by_key(|&(severity, count, rule)| (Reverse((severity, count)), rule));
        let width = rows.iter().map(|(_, count, _)| count.to_string().len());
        let width = width.max().unwrap_or_default();
        for (severity, count, rule) in &rows {
            let style = style(*severity);
            writeln!(
                self.0,
                "  {count:>width$}  {style}{severity:<7}{style:#}  {rule}"
            )?;
        }
        match rows.first() {
            Some((_, _, rule)) => {
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
        (Some(below), _) => shortened(below.trim_start_matches('/'), LONGEST).into_owned(),
        (None, _) => shortened(pointer, LONGEST).into_owned(),
    }
}

/// In front of the character with this number, and from there on.
fn split(text: &str, characters: usize) -> (&str, &str) {
    let end = text.char_indices().nth(characters);
    text.split_at(end.map_or(text.len(), |(end, _)| end))
}

/// Characters of a pointer that people read.
pub(crate) const LONGEST: usize = 160;

/// A text without its middle, if it has more characters.
pub(crate) fn shortened(text: &str, characters: usize) -> Cow<'_, str> {
    if text.len() <= characters || text.chars().count() <= characters {
        return Cow::Borrowed(text);
    }
    let (head, rest) = split(text, characters / 2);
    let tail = rest.char_indices().rev().nth(characters / 2 - 2);
    Cow::Owned(format!(
        "{head}…{}",
        &rest[tail.map_or(0, |(start, _)| start)..]
    ))
}

/// `1 document`, `2 documents`
pub(crate) fn counted(count: usize, noun: &str) -> String {
    match count {
        1 => format!("1 {noun}"),
        _ => format!("{count} {noun}s"),
    }
}

/// Names come from documents: what would move the cursor or turn the writing direction is spelled out.
pub(crate) fn printable(text: &str) -> Cow<'_, str> {
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
