//! What is wrong with one document, with its places in the file rather than in the document.

use std::borrow::Cow;

use intercom_schema::{
    ObjectInfo, Options, Payload, Position, Related, Report, Severity, Violation,
};

use crate::arguments::Judging;
use crate::cut::{self, Cut, Values};
use crate::settings::Settings;

/// One thing that is wrong, at its place in a file.
#[derive(Debug)]
pub(crate) struct Finding {
    pub(crate) rule: Cow<'static, str>,
    pub(crate) severity: Severity,
    /// JSON Pointer within the document.
    pub(crate) instance_location: String,
    pub(crate) keyword_location: Option<String>,
    pub(crate) message: String,
    pub(crate) line: usize,
    pub(crate) column: usize,
    /// Other places that matter, by JSON Pointer: what a rule compares, the first of two duplicates.
    pub(crate) related: Vec<(String, Option<Place>)>,
    /// The line, if somebody wants to see it.
    pub(crate) cut: Option<Cut>,
}

/// All that is wrong with one document, in the order in which it stands there.
#[derive(Debug, Default)]
pub(crate) struct Verdict {
    pub(crate) findings: Vec<Finding>,
    /// How many more there were than `--max-violations` keeps.
    pub(crate) omitted: usize,
    /// How many the settings say to live with.
    pub(crate) ignored: usize,
    pub(crate) has_errors: bool,
}

/// A judge of documents, by what the command line says.
#[derive(Debug)]
pub(crate) struct Judge {
    options: Options,
    settings: Settings,
    /// What every document is, if that was said.
    object: Option<&'static ObjectInfo>,
    /// Whether lines are cut out, and how they are shown.
    cut: Option<Values>,
}

impl Judge {
    pub(crate) fn new(arguments: &Judging, settings: Settings, cut: bool) -> Self {
        Judge {
            options: settings.options(arguments.limits()),
            settings,
            object: arguments.object,
            cut: cut.then(|| arguments.values()),
        }
    }

    /// Judges the document that begins at `start` of its file.
    pub(crate) fn document(&self, document: &[u8], start: Place) -> Verdict {
        let report = match self.object {
            Some(object) => (object.validate)(&self.options, document),
            None => self.options.validate::<Payload>(document),
        };
        self.verdict(report, document, start)
    }

    fn verdict(&self, report: Report, document: &[u8], start: Place) -> Verdict {
        let mut violations = report.violations;
        let all = violations.len();
        violations.retain(|violation| {
            let pointer = violation.instance_location.as_str();
            !self.settings.ignores(&violation.rule, pointer)
        });
        let is_error = |violation: &Violation| violation.severity == Severity::Error;
        let has_errors = report.omitted_errors > 0 || violations.iter().any(is_error);
        let ignored = all - violations.len();
        let offset = |violation: &Violation| violation.position.map(|position| position.offset);
        violations.sort_by_key(offset);
        // Behind the first place where it is no JSON, what looks like a name may be anything.
        let sound = violations
            .iter()
            .filter(|violation| {
                matches!(
                    &*violation.rule,
                    "json.syntax" | "json.utf8" | "json.depth" | "json.members" | "json.facts"
                )
            })
            .find_map(offset)
            .unwrap_or(document.len());
        let mut cuts = match self.cut {
            Some(values) => {
                let offsets: Vec<_> = violations.iter().filter_map(offset).collect();
                cut::cuts(document, values, sound, &offsets)
            }
            None => Vec::new(),
        }
        .into_iter();
        let finding = |violation: Violation| Finding {
            cut: violation.position.and_then(|_| cuts.next()),
            ..finding(violation, start)
        };
        Verdict {
            findings: violations.into_iter().map(finding).collect(),
            omitted: report.omitted,
            ignored,
            has_errors,
        }
    }

    /// The verdict on a document that was not even read.
    pub(crate) fn too_large(&self, place: Place) -> Verdict {
        let message = "the document has more bytes than --max-document-bytes allows".to_owned();
        let mut verdict = Verdict::default();
        verdict.add_first(own("json.size", Severity::Error, message, place));
        verdict
    }

    /// The verdict where there is no document because the array around it is broken.
    pub(crate) fn fault(&self, message: &'static str, place: Place) -> Verdict {
        let mut verdict = Verdict::default();
        verdict.add_first(own(
            "json.syntax",
            Severity::Error,
            message.to_owned(),
            place,
        ));
        verdict
    }
}

impl Verdict {
    /// Nothing is wrong.
    pub(crate) fn is_empty(&self) -> bool {
        self.findings.is_empty() && self.omitted == 0
    }

    /// The severity of the worst of it; what was omitted is drift at least.
    pub(crate) fn worst(&self) -> Option<Severity> {
        let found = self.findings.iter().map(|finding| finding.severity).max();
        match (found, self.omitted) {
            _ if self.has_errors => Some(Severity::Error),
            (None, 1..) => Some(Severity::Drift),
            (found, _) => found,
        }
    }

    fn add_first(&mut self, finding: Finding) {
        self.has_errors |= finding.severity == Severity::Error;
        self.findings.insert(0, finding);
    }
}

fn own(rule: &'static str, severity: Severity, message: String, place: Place) -> Finding {
    Finding {
        rule: Cow::Borrowed(rule),
        severity,
        instance_location: String::new(),
        keyword_location: None,
        message,
        line: place.line,
        column: place.column,
        related: Vec::new(),
        cut: None,
    }
}

fn finding(violation: Violation, start: Place) -> Finding {
    let place = violation
        .position
        .map_or(start, |position| start.of(position));
    let related = |related: Related| {
        let place = related.position.map(|position| start.of(position));
        (related.instance_location.as_str().to_owned(), place)
    };
    Finding {
        rule: violation.rule,
        severity: violation.severity,
        instance_location: violation.instance_location.as_str().to_owned(),
        keyword_location: violation.keyword_location,
        message: violation.message,
        line: place.line,
        column: place.column,
        related: violation.related.into_iter().map(related).collect(),
        cut: None,
    }
}

/// A line and a column of a file, both counted from 1; columns are characters.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Place {
    pub(crate) line: usize,
    pub(crate) column: usize,
}

impl Place {
    /// The beginning of a file.
    pub(crate) const START: Place = Place { line: 1, column: 1 };

    /// The place behind `text`, which begins here.
    pub(crate) fn behind(self, text: &[u8]) -> Place {
        self.of(Position::of(text, text.len()))
    }

    /// The place in the file of a position in a document that begins here.
    fn of(self, position: Position) -> Place {
        match position.line {
            1 => Place {
                line: self.line,
                column: self.column + position.column - 1,
            },
            later => Place {
                line: self.line + later - 1,
                column: position.column,
            },
        }
    }
}
