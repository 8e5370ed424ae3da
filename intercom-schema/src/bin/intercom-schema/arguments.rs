//! What can be said on the command line. Whatever passes here is meant and possible; the rest of the program does not check again.

use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::error::ErrorKind;
use clap::{CommandFactory, Parser, Subcommand, ValueEnum};
use intercom_codegen::emit::TARGETS;
use intercom_schema::{ApiVersion, ObjectInfo, Origin, RulePage, Severity};

use crate::catalogue;
use crate::cut::Values;

/// Validate Intercom conversation payloads, and read about the rules.
#[derive(Debug, Parser)]
#[command(version, after_help = EXAMPLES, arg_required_else_help = true)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) command: Command,
}

const EXAMPLES: &str = "\
Examples:
  intercom-schema validate conversations.ndjson
  intercom-schema profile conversations.ndjson.gz
  intercom-schema explain statistics.close_order

Settings of a team stand in intercom-schema.toml beside its documents: api-version, origin,
[severity] by rule, and [[ignore]] with pointer, rule and reason.

Exit codes: 0 no errors, 1 violations of severity error, 2 wrong usage,
3 some input could not be read, 74 output could not be written,
130 interrupted";

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Say what is wrong with documents: JSON, arrays of documents, one document per line (NDJSON)
    Validate(Validate),
    /// Say what is really in documents: members, types, nulls, values, and since when
    Profile(Profile),
    /// Add reports of parts to the report of the whole
    Merge(Merge),
    /// Tell about one rule: what must hold, why, and an example of either side
    Explain {
        /// Such as statistics.close_order
        #[arg(value_parser = known_rule)]
        rule: &'static RulePage,
    },
    /// List the rules that a violation can name
    Rules {
        /// How to print
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
    /// List the objects that --object can name
    Objects,
    /// Print the JSON Schema of everything that arrives, for one API version or for all of them together
    Schema {
        /// Such as 2.14
        #[arg(long, value_name = "V", ignore_case = true, value_parser = api_version())]
        api_version: Option<ApiVersion>,
    },
    /// Write the schemas and rules for another language: types, checks, tables
    Export(Export),
    /// Print a script that completes arguments, for a shell to source
    Completions {
        /// Whose
        shell: clap_complete::Shell,
    },
    /// Print the manual page, or write those of all commands
    Man {
        /// The folder to write to
        #[arg(long, value_name = "DIR")]
        out: Option<PathBuf>,
    },
}

#[derive(Clone, Copy, Debug, Default, ValueEnum)]
pub(crate) enum Format {
    /// Text to read
    #[default]
    Human,
    /// One JSON object per line
    Json,
}

/// How `validate` prints.
#[derive(Clone, Copy, Debug, Default, PartialEq, ValueEnum)]
pub(crate) enum Verdicts {
    /// Text to read: every violation with its line, and a summary
    #[default]
    Human,
    /// One JSON object per violation, one per line
    Json,
    /// One JSON document of counts and examples; `merge` adds several
    Report,
    /// One page to look at, for a browser
    Html,
    /// SARIF 2.1.0, for code scanning
    Sarif,
    /// JUnit XML, for whatever shows test results
    Junit,
    /// Annotations of GitHub Actions
    Github,
}

/// How a report is printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, ValueEnum)]
pub(crate) enum Summary {
    /// Text to read
    #[default]
    Human,
    /// One JSON document, which `merge` adds to others
    Report,
    /// One page to look at, for a browser
    Html,
}

#[derive(Debug, clap::Args)]
#[command(after_help = VALIDATE_EXAMPLES)]
pub(crate) struct Validate {
    #[command(flatten)]
    pub(crate) judging: Judging,
    /// How to print violations
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: Verdicts,
    /// Stop after the first document with errors
    #[arg(long)]
    pub(crate) fail_fast: bool,
}

#[derive(Debug, clap::Args)]
#[command(after_help = PROFILE_EXAMPLES)]
pub(crate) struct Profile {
    #[command(flatten)]
    pub(crate) judging: Judging,
    /// How to print the profile
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: Summary,
}

#[derive(Debug, clap::Args)]
#[command(after_help = MERGE_EXAMPLES)]
pub(crate) struct Merge {
    /// Reports, as --format report writes them
    #[arg(value_name = "FILES", required = true)]
    pub(crate) files: Vec<PathBuf>,
    /// How to print the whole
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: Summary,
    /// Write there, all or nothing, instead of to standard output
    #[arg(long, short, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
}

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

#[derive(Debug, clap::Args)]
#[command(after_help = EXPORT_EXAMPLES)]
pub(crate) struct Export {
    /// The language or format, or all of them
    #[arg(value_parser = targets())]
    pub(crate) target: String,
    /// For one API version; without it, for all of them together
    #[arg(long, value_name = "V", ignore_case = true, value_parser = api_version())]
    pub(crate) api_version: Option<ApiVersion>,
    /// The folder to write to; without it, an export of one file is printed
    #[arg(long, value_name = "DIR")]
    pub(crate) out: Option<PathBuf>,
}

const EXPORT_EXAMPLES: &str = "\
Examples:
  intercom-schema export json-schema --api-version 2.14 > conversation.schema.json
  intercom-schema export all --out exports";

/// Stands for every target.
pub(crate) const ALL_TARGETS: &str = "all";

fn targets() -> PossibleValuesParser {
    let names = TARGETS.iter().map(|target| target.name);
    PossibleValuesParser::new(names.chain([ALL_TARGETS]))
}

const VALIDATE_EXAMPLES: &str = "\
Examples:
  intercom-schema validate export.ndjson --api-version 2.14 --origin rest
  curl … | intercom-schema validate --object conversation_source -
  intercom-schema validate *.json --format json | jq -r .rule | sort | uniq -c
  intercom-schema validate *.json --allow schema.unknown_member --deny source.type_known
  intercom-schema validate exports/ --format html --output report.html";

const PROFILE_EXAMPLES: &str = "\
Examples:
  intercom-schema profile exports/*.ndjson.gz
  intercom-schema profile export.ndjson --format html --output profile.html";

const MERGE_EXAMPLES: &str = "\
Examples:
  intercom-schema validate export.ndjson --format report --shard 1/2 --output one.json
  intercom-schema validate export.ndjson --format report --shard 2/2 --output two.json
  intercom-schema merge one.json two.json --format html --output report.html";

impl Arguments {
    /// Reads the process's arguments.
    ///
    /// # Errors
    /// A complaint or the help text, to print.
    pub(crate) fn read() -> Result<Arguments, clap::Error> {
        let arguments = Arguments::try_parse()?;
        let judging = match &arguments.command {
            Command::Validate(Validate { judging, .. })
            | Command::Profile(Profile { judging, .. }) => Some(judging),
            _ => None,
        };
        if let Some(rule) = judging.and_then(Judging::contradiction) {
            let message = format!(
                "the rule {} is given two severities; --deny, --warn and --allow exclude each other",
                rule.id
            );
            return Err(Arguments::command().error(ErrorKind::ArgumentConflict, message));
        }
        if let Command::Export(Export {
            target, out: None, ..
        }) = &arguments.command
            && target == ALL_TARGETS
        {
            return Err(Arguments::command().error(
                ErrorKind::MissingRequiredArgument,
                "all exports are many files; say with --out where to write them",
            ));
        }
        Ok(arguments)
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

    fn contradiction(&self) -> Option<&'static RulePage> {
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

pub(crate) fn known_rule(id: &str) -> Result<&'static RulePage, String> {
    intercom_schema::rule(id).ok_or_else(|| match catalogue::similar(id).as_slice() {
        [] => "no rule has this id; `intercom-schema rules` lists them".to_owned(),
        similar => format!(
            "no rule has this id; did you mean {}?",
            similar.join(" or ")
        ),
    })
}

pub(crate) fn changeable_rule(id: &str) -> Result<&'static RulePage, String> {
    match known_rule(id)? {
        json if json.id.starts_with("json.") => Err(
            "what is not JSON cannot be judged any further; rules about JSON itself stay errors"
                .to_owned(),
        ),
        rule => Ok(rule),
    }
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

fn known_object() -> impl TypedValueParser<Value = &'static ObjectInfo> {
    PossibleValuesParser::new(intercom_schema::objects().map(|object| object.name))
        .try_map(|name| intercom_schema::object(&name).ok_or("no object has this name"))
}

fn api_version() -> impl TypedValueParser<Value = ApiVersion> {
    PossibleValuesParser::new(ApiVersion::ALL.iter().map(|version| version.as_str()))
        .try_map(|version| version.parse::<ApiVersion>())
}

fn origin() -> impl TypedValueParser<Value = Origin> {
    PossibleValuesParser::new(Origin::ALL.iter().map(|origin| origin.as_str()))
        .try_map(|origin| origin.parse::<Origin>())
}
