//! What can be said on the command line. Whatever passes here is meant and possible; the rest of the program does not check again.

mod judging;
mod known;

use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::error::ErrorKind;
use clap::{CommandFactory, Parser, Subcommand, ValueEnum};
use intercom_codegen::emit::TARGETS;
use intercom_schema::{ApiVersion, RulePage};

pub(crate) use self::judging::{Judging, Shard};
use self::known::api_version;
pub(crate) use self::known::{changeable_rule, known_rule};

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
