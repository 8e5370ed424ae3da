//! What was counted over all documents: `--format report`, and what every summary is written from.
//!
//! Reports of parts of the documents add up to the report of all of them, byte for byte: counts are sums, and of the examples those
//! are kept that come first by file and document. So a report says where something is wrong, never what stands there.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};

use intercom_schema::{ApiVersion, Severity};
use serde::{Deserialize, Serialize};

use crate::facts::Facts;
use crate::human::{Human, shortened};
use crate::judge::{About, Finding};
use crate::profile::Profile;
use crate::run::{Document, Output, name};

/// All that a run has to say in the end.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Report {
    /// What stands alone, and the conversations in lists.
    pub(crate) documents: Documents,
    /// Lists, by what is wrong with them beside their conversations.
    #[serde(skip_serializing_if = "Documents::is_empty", default)]
    pub(crate) lists: Documents,
    /// By rule.
    pub(crate) violations: BTreeMap<String, Broken>,
    /// Violations beyond `--max-violations`.
    pub(crate) omitted: usize,
    /// Violations that the settings say to live with.
    pub(crate) ignored: usize,
    /// By the day of `created_at`.
    pub(crate) days: BTreeMap<String, Documents>,
    pub(crate) source_types: BTreeMap<String, Documents>,
    /// By the version that was said.
    pub(crate) api_versions: BTreeMap<String, Documents>,
    pub(crate) unreadable: BTreeSet<Unreadable>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) profile: Option<Profile>,
    /// Of what this is a part; nothing, if it is the whole.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) shards: Option<Shards>,
}

/// Documents by the worst that is wrong with them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Documents {
    pub(crate) errors: usize,
    pub(crate) warnings: usize,
    pub(crate) drift: usize,
    pub(crate) fine: usize,
}

/// How often a rule is broken, and where for example.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Broken {
    pub(crate) errors: usize,
    pub(crate) warnings: usize,
    pub(crate) drift: usize,
    /// In how many documents.
    pub(crate) documents: usize,
    pub(crate) examples: Vec<Example>,
}

/// A place where a rule is broken. The order of the members is the order of examples.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Example {
    pub(crate) file: String,
    pub(crate) document: usize,
    /// Of the conversations in the list that the document is; nothing, if it is about the document as a whole.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) item: Option<usize>,
    pub(crate) line: usize,
    pub(crate) column: usize,
    pub(crate) instance_location: String,
}

/// An input that could not be read, or not to its end.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Unreadable {
    pub(crate) file: String,
    pub(crate) reason: String,
}

/// Some of the equal parts of a whole, counted from 1.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Shards {
    pub(crate) of: usize,
    pub(crate) parts: BTreeSet<usize>,
}

/// Examples of one rule.
const EXAMPLES: usize = 5;

/// Characters of a pointer in an example: a name can be as long as its document.
const LONGEST: usize = 1000;

/// Where there is nothing to sort by.
const NONE: &str = "(none)";

/// Days that are counted together, so that there are fewer than 50,000 whatever `created_at` says.
const EARLY: &str = "(before 1970)";
const LATE: &str = "(after 2099)";

/// What is judged by when no version was said.
const ANY: &str = "any";

impl Report {
    /// Counts a document: what is wrong with it, and what reports sort by.
    pub(crate) fn count(&mut self, document: &Document<'_>, facts: &Facts) {
        let verdict = document.verdict;
        let worst = verdict.worst();
        self.omitted += verdict.omitted;
        self.ignored += verdict.ignored;
        if verdict.about == About::List {
            self.lists.count(worst);
        } else {
            self.documents.count(worst);
            let of = |value: Option<&str>| value.unwrap_or(NONE).to_owned();
            let day = facts.day.as_deref().map(day);
            let (days, source_types) = (&mut self.days, &mut self.source_types);
            let groups = [(days, day), (source_types, facts.source_type.as_deref())];
            for (group, value) in groups {
                group.entry(of(value)).or_default().count(worst);
            }
        }
        let mut seen = BTreeSet::new();
        for finding in &verdict.findings {
            let broken = self.violations.entry(finding.rule.to_string()).or_default();
            broken.count(document, finding);
            broken.documents += usize::from(seen.insert(&*finding.rule));
        }
    }

    /// Says by which version everything was judged.
    pub(crate) fn tell_version(&mut self, version: Option<ApiVersion>) {
        if self.documents.total() > 0 {
            let version = version.map_or(ANY, ApiVersion::as_str).to_owned();
            self.api_versions.insert(version, self.documents);
        }
    }

    /// Adds what another run counted.
    ///
    /// # Errors
    /// Why the two do not belong together.
    pub(crate) fn merge(&mut self, other: Report) -> Result<(), String> {
        self.shards = match (self.shards.take(), other.shards) {
            (None, None) => None,
            (Some(one), Some(other)) => one.joined(other)?,
            _ => return Err("a part of a run cannot be added to a whole one".to_owned()),
        };
        self.documents.merge(&other.documents);
        self.lists.merge(&other.lists);
        self.omitted += other.omitted;
        self.ignored += other.ignored;
        for (rule, broken) in other.violations {
            self.violations.entry(rule).or_default().merge(broken);
        }
        for (own, more) in [
            (&mut self.days, other.days),
            (&mut self.source_types, other.source_types),
            (&mut self.api_versions, other.api_versions),
        ] {
            for (key, documents) in more {
                own.entry(key).or_default().merge(&documents);
            }
        }
        // Whoever reads a part sees every input, so that each part has all of them.
        self.unreadable.extend(other.unreadable);
        match (&mut self.profile, other.profile) {
            (Some(own), Some(other)) => own.merge(other),
            (own, other) => *own = own.take().or(other),
        }
        Ok(())
    }

    /// The rules that are broken, the worst and the most often broken first.
    pub(crate) fn worst_first(&self) -> Vec<(&str, &Broken)> {
        let mut rules: Vec<_> = self
            .violations
            .iter()
            .map(|(rule, broken)| (rule.as_str(), broken))
            .collect();
        rules.sort_by_key(|(rule, broken)| {
            (
                std::cmp::Reverse((broken.severity(), broken.total())),
                *rule,
            )
        });
        rules
    }

    /// Violations of one severity.
    pub(crate) fn total(&self, severity: Severity) -> usize {
        self.violations
            .values()
            .map(|broken| broken.of(severity))
            .sum()
    }
}

fn day(day: &str) -> &str {
    match day {
        _ if day < "1970" => EARLY,
        _ if day >= "2100" => LATE,
        _ => day,
    }
}

/// Writes only the summary, without a word on single documents.
pub(crate) struct Text<W>(pub(crate) Human<W>);

impl<W: Write> Output for Text<W> {
    fn document(&mut self, _: &Document<'_>) -> io::Result<()> {
        Ok(())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }

    fn finish(&mut self, report: &Report) -> io::Result<()> {
        self.0.finish(report)
    }
}

impl Documents {
    fn count(&mut self, worst: Option<Severity>) {
        *match worst {
            Some(Severity::Error) => &mut self.errors,
            Some(Severity::Warning) => &mut self.warnings,
            Some(Severity::Drift) => &mut self.drift,
            None => &mut self.fine,
        } += 1;
    }

    pub(crate) fn merge(&mut self, other: &Documents) {
        self.errors += other.errors;
        self.warnings += other.warnings;
        self.drift += other.drift;
        self.fine += other.fine;
    }

    pub(crate) fn total(&self) -> usize {
        self.errors + self.warnings + self.drift + self.fine
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.total() == 0
    }
}

impl Example {
    /// Of the document, as everywhere in output: `3`, or `3.2`.
    pub(crate) fn name(&self) -> String {
        name(self.document, self.item)
    }
}

impl Broken {
    fn count(&mut self, document: &Document<'_>, finding: &Finding) {
        *match finding.severity {
            Severity::Error => &mut self.errors,
            Severity::Warning => &mut self.warnings,
            Severity::Drift => &mut self.drift,
        } += 1;
        self.keep(Example {
            file: document.file.to_owned(),
            document: document.number,
            item: document.item(),
            line: finding.line,
            column: finding.column,
            instance_location: shortened(&finding.instance_location, LONGEST).into_owned(),
        });
    }

    fn merge(&mut self, other: Broken) {
        self.errors += other.errors;
        self.warnings += other.warnings;
        self.drift += other.drift;
        self.documents += other.documents;
        for example in other.examples {
            self.keep(example);
        }
    }

    fn keep(&mut self, example: Example) {
        let place = self.examples.partition_point(|kept| *kept <= example);
        if place < EXAMPLES {
            self.examples.insert(place, example);
            self.examples.truncate(EXAMPLES);
        }
    }

    pub(crate) fn total(&self) -> usize {
        self.errors + self.warnings + self.drift
    }

    pub(crate) fn of(&self, severity: Severity) -> usize {
        match severity {
            Severity::Error => self.errors,
            Severity::Warning => self.warnings,
            Severity::Drift => self.drift,
        }
    }

    /// The worst one that it was broken with.
    pub(crate) fn severity(&self) -> Severity {
        match self {
            Broken { errors: 1.., .. } => Severity::Error,
            Broken { warnings: 1.., .. } => Severity::Warning,
            _ => Severity::Drift,
        }
    }
}

impl Shards {
    /// One part; `None` if there is only one.
    pub(crate) fn part(part: usize, of: usize) -> Option<Shards> {
        (of > 1).then(|| Shards {
            of,
            parts: BTreeSet::from([part]),
        })
    }

    fn joined(mut self, other: Shards) -> Result<Option<Shards>, String> {
        if self.of != other.of {
            return Err(format!(
                "parts of {} and parts of {} are no whole",
                self.of, other.of
            ));
        }
        for part in other.parts {
            if !self.parts.insert(part) {
                return Err(format!("part {part} of {} is there twice", self.of));
            }
        }
        Ok(Some(self).filter(|shards| shards.parts.len() < shards.of))
    }
}
