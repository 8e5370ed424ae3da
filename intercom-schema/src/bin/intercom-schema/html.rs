//! `--format html`: one page to look at, which needs nothing beside it: no network, no script.
//!
//! It is written from the report alone, so that it can show nothing which the report does not have: no values.

mod chart;
mod profile;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io::{self, Write};

use intercom_schema::Severity;

use crate::human::{counted, printable};
use crate::report::{Broken, Documents, Example, Report};
use crate::run::{Document, Output};
use crate::settings::FILE;

/// Writes the page in the end.
pub(crate) struct Html<W>(pub(crate) W);

const STYLE: &str = include_str!("html/page.css");

impl<W: Write> Output for Html<W> {
    fn document(&mut self, _: &Document<'_>) -> io::Result<()> {
        Ok(())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }

    fn finish(&mut self, report: &Report) -> io::Result<()> {
        let title = match report.documents.total() {
            1 => "1 document".to_owned(),
            total => format!("{} documents", grouped(total)),
        };
        let body: String = [
            verdicts(report, &title),
            missing(report),
            rules(report),
            chart::over_time(&report.days),
            section("By source type", &rows(&report.source_types)),
            section("By API version", &rows(&report.api_versions)),
            profile::section(report),
        ]
        .concat();
        write!(
            self.0,
            "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"color-scheme\" content=\"light dark\">\n\
             <title>{title} · intercom-schema</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n{body}\
             <footer>intercom-schema {}. Counts and places only: no content of a document is on this page.</footer>\n\
             </main>\n</body>\n</html>\n",
            env!("CARGO_PKG_VERSION")
        )?;
        self.0.flush()
    }
}

/// How documents are told apart: class, word, count.
fn classes(documents: &Documents) -> [(&'static str, &'static str, usize); 4] {
    [
        ("error", "with errors", documents.errors),
        ("warning", "with warnings", documents.warnings),
        ("drift", "with drift", documents.drift),
        ("fine", "fine", documents.fine),
    ]
}

fn verdicts(report: &Report, title: &str) -> String {
    let documents = &report.documents;
    let tiles: String = classes(documents)
        .map(|(class, word, count)| {
            format!(
                "<li class=\"{class}\"><b>{}</b> {word}</li>\n",
                grouped(count)
            )
        })
        .concat();
    let total = documents.total();
    format!(
        "<header>\n<h1>{title}</h1>\n{}<ul class=\"tiles\">\n{tiles}</ul>\n{}</header>\n",
        stacked(documents, total),
        in_lists(&report.lists)
    )
}

/// What is wrong with lists themselves, whose conversations are among the documents.
fn in_lists(lists: &Documents) -> String {
    if lists.is_empty() {
        return String::new();
    }
    let wrong = match lists.total() - lists.fine {
        0 => String::new(),
        wrong => format!(", {} of them with violations of their own", grouped(wrong)),
    };
    let lists = counted(lists.total(), "list");
    format!("<p class=\"note\">With conversations from {lists}{wrong}.</p>\n")
}

/// Inputs that could not be read, and parts that are not there: what makes all counts below too small.
fn missing(report: &Report) -> String {
    let mut lines: Vec<String> = report
        .unreadable
        .iter()
        .map(|unreadable| {
            format!(
                "<li><code>{}</code>: {}</li>\n",
                escaped(&unreadable.file),
                escaped(&unreadable.reason)
            )
        })
        .collect();
    if let Some(shards) = &report.shards {
        lines.push(format!(
            "<li>This is only a part: {} of {} equal parts.</li>\n",
            shards.parts.len(),
            shards.of
        ));
    }
    match lines.as_slice() {
        [] => String::new(),
        _ => section(
            "Not everything was read",
            &format!("<ul class=\"missing\">\n{}</ul>\n", lines.concat()),
        ),
    }
}

fn rules(report: &Report) -> String {
    let worst_first = report.worst_first();
    let none = match worst_first.is_empty() {
        true => "<p>None.</p>\n",
        false => "",
    };
    let most = worst_first.iter().map(|(_, broken)| broken.total()).max();
    let rows: String = worst_first
        .iter()
        .map(|(rule, broken)| row(rule, broken, most.unwrap_or(1)))
        .collect();
    let omitted = match report.omitted {
        0 => String::new(),
        omitted => format!(
            "<p class=\"note\">{} not counted; see <code>--max-violations</code>.</p>\n",
            counted(omitted, "more violation")
        ),
    };
    let ignored = match report.ignored {
        0 => String::new(),
        ignored => format!(
            "<p class=\"note\">{} ignored, as <code>{FILE}</code> says.</p>\n",
            counted(ignored, "violation")
        ),
    };
    section(
        "Violations by rule",
        &format!("{none}{rows}{omitted}{ignored}"),
    )
}

fn row(rule: &str, broken: &Broken, most: usize) -> String {
    let severity = broken.severity();
    let description = intercom_schema::rule(rule).map_or("", |page| page.description);
    let examples: String = broken.examples.iter().map(example).collect();
    let bar: String = [Severity::Error, Severity::Warning, Severity::Drift]
        .map(|severity| segment(severity.as_str(), broken.of(severity), most))
        .concat();
    format!(
        "<details class=\"rule\">\n<summary><span class=\"name\"><i class=\"dot {severity}\"></i><code>{}</code>\
         <small>{severity}</small></span><span class=\"bar\">{bar}</span><b>{}</b></summary>\n\
         <p>{} In {}.</p>\n<table>\n<tr><th>member</th><th>file</th><th>document</th><th>line:column</th></tr>\n\
         {examples}</table>\n</details>\n",
        escaped(rule),
        grouped(broken.total()),
        sentence(description),
        counted(broken.documents, "document"),
    )
}

fn example(example: &Example) -> String {
    let pointer = match example.instance_location.as_str() {
        "" => "the document".to_owned(),
        pointer => format!("<code>{}</code>", escaped(pointer)),
    };
    format!(
        "<tr><td>{pointer}</td><td><code>{}</code></td><td>{}</td><td>{}:{}</td></tr>\n",
        escaped(&example.file),
        example.name(),
        example.line,
        example.column
    )
}

fn rows(groups: &BTreeMap<String, Documents>) -> String {
    let mut groups: Vec<_> = groups.iter().collect();
    groups.sort_by_key(|(name, documents)| (std::cmp::Reverse(documents.total()), *name));
    let most = groups.iter().map(|(_, documents)| documents.total()).max();
    let most = most.unwrap_or(1);
    let row = |(name, documents): (&String, &Documents)| {
        format!(
            "<div class=\"group\"><span class=\"name\">{}</span>{}<b>{}</b></div>\n",
            escaped(name),
            stacked(documents, most),
            grouped(documents.total())
        )
    };
    groups.into_iter().map(row).collect()
}

/// A bar of documents, as long as they are many.
fn stacked(documents: &Documents, most: usize) -> String {
    let segments = classes(documents).map(|(class, _, count)| segment(class, count, most));
    format!("<span class=\"bar\">{}</span>\n", segments.concat())
}

fn segment(class: &str, count: usize, most: usize) -> String {
    if count == 0 {
        return String::new();
    }
    let percent = count as f64 * 100.0 / most.max(1) as f64;
    format!(
        "<i class=\"{class}\" style=\"width:{percent:.3}%\" title=\"{} {class}\"></i>",
        grouped(count)
    )
}

fn section(title: &str, content: &str) -> String {
    match content {
        "" => String::new(),
        _ => format!("<section>\n<h2>{title}</h2>\n{content}</section>\n"),
    }
}

/// `1 234 567`, with spaces that do not break.
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (place, digit) in digits.char_indices() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            grouped.push('\u{202F}');
        }
        grouped.push(digit);
    }
    grouped
}

/// A description: what stands between backticks is code.
fn sentence(text: &str) -> String {
    let parts = text.split('`').enumerate();
    parts
        .map(|(place, part)| match place % 2 {
            0 => escaped(part).into_owned(),
            _ => format!("<code>{}</code>", escaped(part)),
        })
        .collect()
}

/// Text as HTML has it, also in attributes.
fn escaped(text: &str) -> Cow<'_, str> {
    let text = printable(text);
    if !text.contains(['&', '<', '>', '"']) {
        return text;
    }
    let escaped = text
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;");
    Cow::Owned(escaped)
}
