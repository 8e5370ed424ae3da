//! What is wrong, from the moment it is noticed to the report.

use std::borrow::Cow;

use super::place::Place;
use crate::input::{Fault, Stop};
use crate::object::RuleInfo;
use crate::options::Options;
use crate::report::{Pointer, Position, Related, Report, Severity, Violation};
use crate::rule;
use crate::version::Origin;

/// Violations as they are met, within the bound that options set.
#[derive(Debug)]
pub struct Findings<'o> {
    pub(super) options: &'o Options,
    kept: Vec<Finding>,
    omitted: usize,
    omitted_errors: usize,
    /// Where the first of the omitted ones stands.
    cut_at: usize,
    /// How many bytes the places of the kept ones take.
    places: usize,
    /// Above zero inside a member of another API version, which is kept but not judged.
    pub(super) muted: usize,
    /// How many members were met that no schema knows, or twice, judged or not.
    pub(super) surprises: usize,
    /// Whether some member was met twice.
    pub(super) twice: bool,
    /// Where the instance comes from: as the caller said, or as the carrier around it shows.
    pub(super) origin: Option<Origin>,
}

/// A violation whose offset is not yet a line and a column.
#[derive(Debug)]
struct Finding {
    violation: Violation,
    offset: usize,
    related_offsets: Vec<Option<usize>>,
}

/// A broken rule, before options have had their say.
pub(super) struct Breach {
    pub(super) rule: Cow<'static, str>,
    pub(super) severity: Severity,
    pub(super) keyword: Option<String>,
    pub(super) message: String,
    pub(super) beside: Beside,
}

/// Other places that matter to a breach; spelled out only if it is kept.
pub(super) enum Beside {
    Nothing,
    /// Members below the place.
    Members(&'static [&'static [&'static str]]),
    /// The same place, earlier in the input.
    Earlier(usize),
}

/// What was found so far, to come back to.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mark {
    kept: usize,
    omitted: usize,
    omitted_errors: usize,
    places: usize,
}

/// What a report keeps of places for each violation that it may keep, on average: names can be as long as the document, and
/// every violation inside repeats them.
const PLACES: usize = 4096;

impl Breach {
    pub(super) fn schema(
        rule: &'static str,
        severity: Severity,
        keyword: Option<String>,
        message: String,
    ) -> Self {
        Breach {
            rule: Cow::Borrowed(rule),
            severity,
            keyword,
            message,
            beside: Beside::Nothing,
        }
    }

    pub(super) fn rule(object: &'static str, rule: &'static RuleInfo) -> Self {
        Breach {
            rule: Cow::Borrowed(rule.id),
            severity: rule.severity,
            keyword: Some(format!("{object}.json#/x-invariants/{}", rule.index)),
            message: rule.description.to_owned(),
            beside: Beside::Nothing,
        }
    }
}

impl<'o> Findings<'o> {
    pub(super) fn new(options: &'o Options) -> Self {
        Findings {
            options,
            kept: Vec::new(),
            omitted: 0,
            omitted_errors: 0,
            cut_at: 0,
            places: 0,
            muted: 0,
            surprises: 0,
            twice: false,
            origin: options.said_origin(),
        }
    }

    /// Records why reading ended early.
    pub(super) fn stopped(&mut self, stop: Stop) {
        let rule = match stop.fault {
            Fault::Utf8 => rule::JSON_UTF8,
            Fault::Depth => rule::JSON_DEPTH,
            Fault::Size => rule::JSON_SIZE,
            Fault::Members => rule::JSON_MEMBERS,
            Fault::Facts => rule::JSON_FACTS,
            _ => rule::JSON_SYNTAX,
        };
        self.muted = 0;
        let message = stop.fault.message(self.options.limits());
        let breach = Breach::schema(rule, Severity::Error, None, message);
        // However full the report is: what follows was not judged.
        self.keep(&Place::root(stop.offset), breach, Severity::Error);
    }

    #[cold]
    #[inline(never)]
    pub(super) fn record(&mut self, at: &Place<'_>, breach: Breach) {
        let severity = if breach.rule.starts_with("json.") {
            breach.severity
        } else {
            if self.muted > 0 {
                return;
            }
            match self.options.severity_of(&breach.rule, breach.severity) {
                Some(severity) => severity,
                None => return,
            }
        };
        if self.is_full() {
            if self.omitted == 0 {
                self.cut_at = at.offset;
            }
            self.omitted += 1;
            self.omitted_errors += usize::from(severity == Severity::Error);
            return;
        }
        self.keep(at, breach, severity);
    }

    fn keep(&mut self, at: &Place<'_>, breach: Breach, severity: Severity) {
        let instance_location = at.pointer();
        self.places += instance_location.as_str().len();
        let (related, related_offsets) = related(&instance_location, breach.beside);
        self.places += length(&related);
        let violation = Violation {
            rule: breach.rule,
            severity,
            instance_location,
            keyword_location: breach.keyword,
            message: breach.message,
            position: None,
            related,
        };
        self.kept.push(Finding {
            violation,
            offset: at.offset,
            related_offsets,
        });
    }

    fn is_full(&self) -> bool {
        let most = self.options.most();
        self.kept.len() >= most || self.places >= most.saturating_mul(PLACES)
    }

    /// Forgets what was found since.
    pub(super) fn rewind(&mut self, mark: Mark) {
        self.kept.truncate(mark.kept);
        self.omitted = mark.omitted;
        self.omitted_errors = mark.omitted_errors;
        self.places = mark.places;
    }

    pub(super) fn mark(&self) -> Mark {
        Mark {
            kept: self.kept.len(),
            omitted: self.omitted,
            omitted_errors: self.omitted_errors,
            places: self.places,
        }
    }

    /// That there are more violations than are kept, as one more.
    fn truncation(&self) -> Option<Finding> {
        if self.omitted == 0 {
            return None;
        }
        let severity = match self.omitted_errors {
            0 => Severity::Drift,
            _ => Severity::Error,
        };
        let rule = rule::REPORT_TRUNCATED;
        let severity = self.options.severity_of(rule, severity)?;
        let violation = Violation {
            rule: Cow::Borrowed(rule),
            severity,
            instance_location: Pointer::default(),
            keyword_location: None,
            message: format!(
                "the report is full: from here on, it leaves out {} more, of which {} are errors",
                self.omitted, self.omitted_errors
            ),
            position: None,
            related: Vec::new(),
        };
        Some(Finding {
            violation,
            offset: self.cut_at,
            related_offsets: Vec::new(),
        })
    }

    /// The report; with the bytes that were read, offsets become lines and columns.
    pub(super) fn report(mut self, bytes: Option<&[u8]>) -> Report {
        let truncation = self.truncation();
        self.kept.extend(truncation);
        let mut violations = Vec::with_capacity(self.kept.len());
        let mut offsets = Vec::with_capacity(self.kept.len());
        for finding in self.kept {
            violations.push(finding.violation);
            offsets.push((finding.offset, finding.related_offsets));
        }
        if let Some(bytes) = bytes {
            let related = offsets
                .iter()
                .flat_map(|(_, related)| related.iter().flatten().copied());
            let positions = Positions::of(
                bytes,
                offsets.iter().map(|(offset, _)| *offset).chain(related),
            );
            for (violation, (offset, related_offsets)) in violations.iter_mut().zip(&offsets) {
                violation.position = positions.at(*offset);
                for (related, offset) in violation.related.iter_mut().zip(related_offsets) {
                    related.position = offset.and_then(|offset| positions.at(offset));
                }
            }
        }
        Report {
            violations,
            omitted: self.omitted,
            omitted_errors: self.omitted_errors,
        }
    }
}

fn related(at: &Pointer, beside: Beside) -> (Vec<Related>, Vec<Option<usize>>) {
    let place = |instance_location| Related {
        instance_location,
        position: None,
    };
    match beside {
        Beside::Nothing => (Vec::new(), Vec::new()),
        Beside::Earlier(offset) => (vec![place(at.clone())], vec![Some(offset)]),
        Beside::Members(paths) => {
            let related = paths.iter().map(|path| place(at.below(path)));
            (related.collect(), vec![None; paths.len()])
        }
    }
}

fn length(related: &[Related]) -> usize {
    let lengths = related
        .iter()
        .map(|related| related.instance_location.as_str().len());
    lengths.sum()
}

/// Lines and columns of some offsets, found in one pass over the bytes.
struct Positions(Vec<Position>);

impl Positions {
    fn of(bytes: &[u8], offsets: impl Iterator<Item = usize>) -> Self {
        let mut offsets: Vec<usize> = offsets.map(|offset| offset.min(bytes.len())).collect();
        offsets.sort_unstable();
        offsets.dedup();
        let mut here = Position::START;
        Positions(
            offsets
                .into_iter()
                .map(|offset| {
                    here = here.after(&bytes[here.offset..offset]);
                    here
                })
                .collect(),
        )
    }

    fn at(&self, offset: usize) -> Option<Position> {
        let last = self.0.last()?;
        let index = self
            .0
            .binary_search_by_key(&offset.min(last.offset), |position| position.offset)
            .ok()?;
        Some(self.0[index])
    }
}
