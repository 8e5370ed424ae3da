//! What is wrong with one document, with its places in the file rather than in the document.

use std::borrow::Cow;

use intercom_schema::{
    ObjectInfo, Options, Payload, Pointer, Position, Related, Report, Severity, Violation,
};

use crate::arguments::Judging;
use crate::cut::{self, Cut, Values};
use crate::lists::Items;
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

/// What was judged.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) enum About {
    /// What stands alone.
    #[default]
    Document,
    /// A list itself, without the conversations in it.
    List,
    /// One of the conversations in a list, counted from 1.
    Item(usize),
}

/// All that is wrong with one document, in the order in which it stands there.
#[derive(Debug, Default)]
pub(crate) struct Verdict {
    pub(crate) about: About,
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
    /// The same, with far more violations.
    patient: Options,
    /// Violations to keep of each document.
    most: usize,
    settings: Settings,
    /// What every document is, if that was said.
    object: Option<&'static ObjectInfo>,
    /// Whether lines are cut out, and how they are shown.
    cut: Option<Values>,
}

/// Violations that are looked through where some of them do not count, or count for another document of the same list. What comes
/// behind them is told from them no longer, so that memory stays bounded.
const PATIENCE: usize = 20_000;

/// The rule that a report breaks which has no room for more.
const TRUNCATED: &str = "report.truncated";

/// The one rule about JSON behind whose violation reading goes on.
const DUPLICATE_MEMBER: &str = "json.duplicate_member";

impl Judge {
    pub(crate) fn new(arguments: &Judging, settings: Settings, cut: bool) -> Self {
        let most = arguments.max_violations;
        Judge {
            options: settings.options(arguments.limits()),
            patient: settings.options(arguments.limits().max_violations(most.max(PATIENCE))),
            most,
            settings,
            object: arguments.object,
            cut: cut.then(|| arguments.values()),
        }
    }

    /// Judges what begins at `start` of its file: gives one verdict, or of a list one on itself and then one on each of its items.
    pub(crate) fn document(
        &self,
        document: &[u8],
        start: Place,
        items: Option<&Items<'_>>,
    ) -> Vec<Verdict> {
        let mut report = self.report(&self.options, document);
        if report.omitted > 0 && (items.is_some() || self.settings.ignores_some()) {
            report = self.report(&self.patient, document);
        }
        // Where nobody has seen every item, none of them can be called fine.
        let items = items.filter(|_| report.omitted == 0 && unsound(&report.violations).is_none());
        let mut verdicts = empty(items);
        let kept = self.kept(&mut report.violations, items, &mut verdicts);
        let found = self.findings(kept, document, start);
        for (verdict, finding) in found {
            verdicts[verdict].findings.push(finding);
        }
        verdicts[0].omitted += report.omitted;
        verdicts[0].has_errors |= report.omitted_errors > 0;
        verdicts
    }

    fn report(&self, options: &Options, document: &[u8]) -> Report {
        match self.object {
            Some(object) => (object.validate)(options, document),
            None => options.validate::<Payload>(document),
        }
    }

    /// The violations to tell of, each with the number of its verdict; the others are counted there.
    fn kept(
        &self,
        violations: &mut Vec<Violation>,
        items: Option<&Items<'_>>,
        verdicts: &mut [Verdict],
    ) -> Vec<(usize, Violation)> {
        let mut counts = vec![0; verdicts.len()];
        let mut omitted_errors = vec![0; verdicts.len()];
        let (mut kept, mut first_omitted) = (Vec::new(), Vec::new());
        for violation in violations.drain(..) {
            let pointer = violation.instance_location.as_str();
            let item = items.and_then(|items| items.of(pointer));
            let (number, below) = item.map_or((0, pointer), |(item, below)| (item + 1, below));
            let verdict = &mut verdicts[number];
            let ignores = |pointer| self.settings.ignores(&violation.rule, pointer);
            if ignores(pointer) || ignores(below) {
                verdict.ignored += 1;
                continue;
            }
            let is_error = violation.severity == Severity::Error;
            verdict.has_errors |= is_error;
            // That there are more is not one of them, nor why nobody read on.
            let beside = violation.rule == TRUNCATED || unsound([&violation]).is_some();
            counts[number] += usize::from(!beside);
            if counts[number] <= self.most || beside {
                kept.push((number, violation));
                continue;
            }
            verdict.omitted += 1;
            omitted_errors[number] += usize::from(is_error);
            if counts[number] == self.most + 1 {
                first_omitted.push((number, violation));
            }
        }
        let truncations = first_omitted.into_iter().filter_map(|(number, first)| {
            let counts = (verdicts[number].omitted, omitted_errors[number]);
            Some((number, self.truncation(first, counts)?))
        });
        kept.extend(truncations);
        kept
    }

    /// As the library says that there are more, at the place of the first of them.
    fn truncation(&self, first: Violation, (omitted, errors): (usize, usize)) -> Option<Violation> {
        let severity = match errors {
            0 => Severity::Drift,
            _ => Severity::Error,
        };
        let mut violation = first;
        violation.severity = self.settings.severity_of(TRUNCATED, severity)?;
        violation.rule = Cow::Borrowed(TRUNCATED);
        violation.instance_location = Pointer::default();
        violation.keyword_location = None;
        violation.related = Vec::new();
        violation.message = format!(
            "the report is full: from here on, it leaves out {omitted} more, of which {errors} are errors"
        );
        Some(violation)
    }

    /// In the order of the text, with their lines if somebody wants to see them.
    fn findings(
        &self,
        mut kept: Vec<(usize, Violation)>,
        document: &[u8],
        start: Place,
    ) -> impl Iterator<Item = (usize, Finding)> {
        kept.sort_by_key(|(_, violation)| offset(violation));
        let mut cuts = Vec::new();
        if let Some(values) = self.cut {
            let violations = kept.iter().map(|(_, violation)| violation);
            // Behind the first place where it is no JSON, what looks like a name may be anything.
            let sound = unsound(violations.clone()).and_then(offset);
            let offsets: Vec<_> = violations.filter_map(offset).collect();
            cuts = cut::cuts(document, values, sound.unwrap_or(document.len()), &offsets);
        }
        let mut cuts = cuts.into_iter();
        kept.into_iter().map(move |(number, violation)| {
            let cut = violation.position.and_then(|_| cuts.next());
            let finding = finding(violation, start);
            (number, Finding { cut, ..finding })
        })
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

/// Verdicts on what nobody has looked at yet.
fn empty(items: Option<&Items<'_>>) -> Vec<Verdict> {
    let Some(items) = items else {
        return vec![Verdict::default()];
    };
    let about = (1..=items.count()).map(About::Item);
    let verdict = |about| Verdict {
        about,
        ..Verdict::default()
    };
    std::iter::once(About::List)
        .chain(about)
        .map(verdict)
        .collect()
}

/// The first place where reading ended, before the end.
fn unsound<'v>(violations: impl IntoIterator<Item = &'v Violation>) -> Option<&'v Violation> {
    violations
        .into_iter()
        .find(|violation| violation.rule.starts_with("json.") && violation.rule != DUPLICATE_MEMBER)
}

fn offset(violation: &Violation) -> Option<usize> {
    violation.position.map(|position| position.offset)
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
