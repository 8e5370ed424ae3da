//! The command line: finds documents in files and on standard input, has the library judge them, and says what it found.
//!
//! ```text
//! arguments ─▶ run ─▶ input ─▶ stream ─▶ pipeline ─▶ judge ─▶ human | json | sarif | junit | github
//!               │      │         └─ documents in batches, wherever they stand in their file
//!               │      └─ files, folders, patterns, standard input; unpacked
//!               └─ report ─ counts that add up ─▶ human | json | html
//! arguments ─▶ catalogue: what the library knows about rules and objects
//! arguments ─▶ export: the schemas and rules for other languages
//! settings: the file of a team, below what the arguments say
//! ```
//! The library reads no file and prints nothing; all of that is here. Output goes through one writer whose failures end the
//! program: quietly where the reader has left, and with exit code 74 where the disk is full.

mod arguments;
mod catalogue;
mod cut;
mod destination;
mod documents;
mod export;
mod facts;
mod github;
mod html;
mod human;
mod input;
mod interrupt;
mod json;
mod judge;
mod junit;
mod lists;
mod pipeline;
mod profile;
mod progress;
mod reader;
mod report;
mod run;
mod sarif;
mod settings;
mod shell;
mod stream;
mod validate;

use std::io::{self, Write};
use std::process::ExitCode;

use crate::arguments::{Arguments, Command};

/// How a run ended that could read its arguments and write its output.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    /// Nothing of severity error.
    Fine,
    /// At least one violation of severity error.
    Errors,
    /// Some input could not be read; what could be read was judged.
    Unreadable,
    /// Ctrl-C; what was judged until then has been said.
    Interrupted,
    /// What was asked for cannot be done like that; it has been said why.
    Misuse,
}

/// The command line was wrong.
const USAGE: u8 = 2;
/// Output could not be written: `EX_IOERR` of `sysexits.h`.
const OUTPUT: u8 = 74;

fn main() -> ExitCode {
    let outcome = match Arguments::read() {
        Ok(Arguments { command }) => run(command),
        // Help and the version are answers, too.
        Err(answer) if !answer.use_stderr() => answer
            .print()
            .and_then(|()| io::stdout().flush())
            .map(|()| Outcome::Fine),
        Err(misuse) => {
            let _ = misuse.print();
            return ExitCode::from(USAGE);
        }
    };
    match outcome {
        Ok(Outcome::Fine) => ExitCode::SUCCESS,
        Ok(Outcome::Errors) => ExitCode::from(1),
        Ok(Outcome::Unreadable) => ExitCode::from(3),
        Ok(Outcome::Interrupted) => ExitCode::from(interrupt::CODE),
        Ok(Outcome::Misuse) => ExitCode::from(USAGE),
        // Whoever read our output has seen enough (`head`, a pager).
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            complain(format_args!("cannot write output: {error}"));
            ExitCode::from(OUTPUT)
        }
    }
}

fn run(command: Command) -> io::Result<Outcome> {
    match command {
        Command::Validate(arguments) => validate::validate(&arguments),
        Command::Profile(arguments) => validate::profile(&arguments),
        Command::Merge(arguments) => validate::merge(&arguments),
        Command::Explain { rule } => catalogue::explain(rule),
        Command::Rules { format } => catalogue::rules(format),
        Command::Objects => catalogue::objects(),
        Command::Schema { api_version } => export::schema(api_version),
        Command::Export(arguments) => export::run(&arguments),
        Command::Completions { shell } => shell::completions(shell),
        Command::Man { out } => shell::man(out.as_deref()),
    }
}

/// Tells standard error; if even that is gone, there is nobody left to tell.
fn complain(message: impl std::fmt::Display) {
    let _ = writeln!(io::stderr(), "intercom-schema: {message}");
}
