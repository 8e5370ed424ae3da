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
pub(super) struct Findings<'o> {
    pub(super) options: &'o Options,
    kept: Vec<Finding>,
    omitted: usize,
    omitted_errors: usize,
    /// Above zero inside a member of another API version, which is kept but not judged.
    pub(super) muted: usize,
    /// How many members were met that no schema knows, or twice, judged or not.
    pub(super) surprises: usize,
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
    pub(super) related: Vec<(Pointer, Option<usize>)>,
}

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
            related: Vec::new(),
        }
    }
}
impl Breach {
    pub(super) fn rule(object: &'static str, rule: &'static RuleInfo) -> Self {
        Breach {
            rule: Cow::Borrowed(rule.id),
            severity: rule.severity,
            keyword: Some(format!("{object}.json#/x-invariants/{}", rule.index)),
            message: rule.description.to_owned(),
            related: Vec::new(),
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
            muted: 0,
            surprises: 0,
            origin: options.said_origin(),
        }
    }

    /// Records why reading ended early.
    pub(super) fn stopped(&mut self, stop: Stop) {
        let rule = match stop.fault {
            Fault::Utf8 => rule::JSON_UTF8,
            Fault::Depth => rule::JSON_DEPTH,
            _ => rule::JSON_SYNTAX,
        };
        self.muted = 0;
        let breach = Breach::schema(rule, Severity::Error, None, stop.fault.message().to_owned());
        self.record(&Place::root(stop.offset), breach);
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
        if self.kept.len() >= self.options.most() {
            self.omitted += 1;
            self.omitted_errors += usize::from(severity == Severity::Error);
            return;
        }
        let (related, related_offsets) = breach
            .related
            .into_iter()
            .map(|(instance_location, offset)| {
                (
                    Related {
                        instance_location,
                        position: None,
                    },
                    offset,
                )
            })
            .unzip();
        let violation = Violation {
            rule: breach.rule,
            severity,
            instance_location: at.pointer(),
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

    /// Forgets what was found since there were `count`, `omitted` and `omitted_errors` findings.
    pub(super) fn rewind(&mut self, mark: (usize, usize, usize)) {
        self.kept.truncate(mark.0);
        (self.omitted, self.omitted_errors) = (mark.1, mark.2);
    }

    pub(super) fn mark(&self) -> (usize, usize, usize) {
        (self.kept.len(), self.omitted, self.omitted_errors)
    }

    /// The report; with the bytes that were read, offsets become lines and columns.
    pub(super) fn report(self, bytes: Option<&[u8]>) -> Report {
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
