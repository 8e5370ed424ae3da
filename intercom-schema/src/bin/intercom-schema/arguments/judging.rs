//! What `validate` and `profile` share: what is judged, and by what.

use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::value_parser;
use intercom_schema::{ApiVersion, ObjectInfo, Options, Origin, RulePage, Severity};

use super::known::{api_version, changeable_rule, known_object, known_rule, origin};
use crate::cut::Values;

/// What is judged, and by what.
#[derive(Debug, clap::Args)]
pub(crate) struct Judging {
    /// Files, folders and patterns to read; - or none is standard input. JSON, arrays, NDJSON; also packed by gzip or Zstandard
    #[arg(value_name = "FILES")]
    pub(crate) files: Vec<PathBuf>,
    /// Judge by one API version; without it, whatever some version allows is accepted
    #[arg(long, value_name = "V", ignore_case = true, value_parser = api_version())]
    pub(crate) api_version: Option<ApiVersion>,
    /// Where the documents come from, so that rules which hold only there apply
    #[arg(long, value_parser = origin())]
    pub(crate) origin: Option<Origin>,
    /// What every document is; without it, each document's type member says so
    #[arg(long, value_name = "NAME", hide_possible_values = true, value_parser = known_object())]
    pub(crate) object: Option<&'static ObjectInfo>,
    /// Make a rule an error; several rules: repeat, or separate by commas
    #[arg(long, value_name = "RULE", value_delimiter = ',', value_parser = known_rule)]
    deny: Vec<&'static RulePage>,
    /// Make a rule a warning
    #[arg(long, value_name = "RULE", value_delimiter = ',', value_parser = changeable_rule)]
    warn: Vec<&'static RulePage>,
    /// Switch a rule off
    #[arg(long, value_name = "RULE", value_delimiter = ',', value_parser = changeable_rule)]
    allow: Vec<&'static RulePage>,
    /// Print at most N violations of each document; the others are counted
    #[arg(long, value_name = "N", default_value_t = 1000)]
    pub(crate) max_violations: usize,
    /// Refuse documents of more bytes than this
    #[arg(long, value_name = "N", default_value_t = 256 << 20)]
    pub(crate) max_document_bytes: usize,
    /// Refuse documents whose arrays and objects are nested deeper than this
    #[arg(long, value_name = "N", default_value_t = 127, value_parser = value_parser!(u8).range(1..=127))]
    max_depth: u8,
    /// Refuse documents in which an object has more members than this that no schema names
    #[arg(long, value_name = "N", default_value_t = 3_500)]
    max_members: usize,
    /// Refuse documents in which rules would have to compare more facts of the items of lists than this
    #[arg(long, value_name = "N", default_value_t = 500_000)]
    max_facts: usize,
    /// Show values; without it, nothing of a payload is printed but the names of members
    #[arg(long)]
    show_values: bool,
    /// Judge only every Nth document, beginning with the Ith: one of N equal parts, whose reports `merge` adds
    #[arg(long, value_name = "I/N", value_parser = shard)]
    pub(crate) shard: Option<Shard>,
    /// Write there, all or nothing, instead of to standard output
    #[arg(long, short, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
    /// Read this file of settings instead of the intercom-schema.toml that is found upwards from the first input
    #[arg(long, value_name = "FILE")]
    pub(crate) config: Option<PathBuf>,
    /// Read no file of settings
    #[arg(long, conflicts_with = "config")]
    pub(crate) no_config: bool,
    /// Judge with this many threads; without it, one for each core
    #[arg(long, short, value_name = "N")]
    jobs: Option<NonZeroUsize>,
}

/// One of several equal parts of all documents.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Shard {
    /// Counted from 1.
    pub(crate) part: usize,
    pub(crate) of: usize,
}

impl Shard {
    /// Whether it has the document of this number, counted from 0 over all inputs.
    pub(crate) fn has(self, number: usize) -> bool {
        number % self.of == self.part - 1
    }
}

impl Judging {
    /// Whether values of payloads may be printed.
    pub(crate) fn values(&self) -> Values {
        match self.show_values {
            true => Values::Shown,
            false => Values::Masked,
        }
    }

    /// The limits that were said, for the library.
    pub(crate) fn limits(&self) -> Options {
        Options::new()
            .max_violations(self.max_violations)
            .max_document_bytes(self.max_document_bytes)
            .max_depth(self.max_depth.into())
            .max_members(self.max_members)
            .max_facts(self.max_facts)
    }

    /// How many threads judge.
    pub(crate) fn jobs(&self) -> usize {
        let cores = || std::thread::available_parallelism().ok();
        self.jobs.or_else(cores).map_or(1, NonZeroUsize::get)
    }

    /// The rules whose severity was said, by severity; `None` is off.
    pub(crate) fn severities(&self) -> [(&[&'static RulePage], Option<Severity>); 3] {
        [
            (&self.deny, Some(Severity::Error)),
            (&self.warn, Some(Severity::Warning)),
            (&self.allow, None),
        ]
    }

    pub(crate) fn contradiction(&self) -> Option<&'static RulePage> {
        let twice = self
            .deny
            .iter()
            .find(|rule| names(&self.warn, rule) || names(&self.allow, rule));
        twice
            .or_else(|| self.warn.iter().find(|rule| names(&self.allow, rule)))
            .copied()
    }
}

fn names(rules: &[&RulePage], rule: &RulePage) -> bool {
    rules.iter().any(|named| named.id == rule.id)
}

fn shard(text: &str) -> Result<Shard, String> {
    let numbers = text.split_once('/');
    let shard = numbers.and_then(|(part, of)| {
        Some(Shard {
            part: part.parse().ok()?,
            of: of.parse().ok()?,
        })
    });
    shard
        .filter(|shard| (1..=shard.of).contains(&shard.part))
        .ok_or_else(|| "a part is written like 1/3, 2/3, 3/3".to_owned())
}
