//! `validate`, `profile`, `merge`: which report is asked for, and where it goes.

use std::fs;
use std::io::{self, Write};

use crate::arguments::{Merge, Profile, Summary, Validate, Verdicts};
use crate::destination::Destination;
use crate::github::Github;
use crate::html::Html;
use crate::human::Human;
use crate::json::{Json, Whole};
use crate::junit::Junit;
use crate::report::{self, Report};
use crate::run::{Output, Wants, in_words, outcome, run};
use crate::sarif::Sarif;
use crate::{Outcome, complain};

/// Judges documents.
pub(crate) fn validate(arguments: &Validate) -> io::Result<Outcome> {
    let format = arguments.format;
    let mut destination = Destination::new(
        arguments.judging.output.as_deref(),
        format == Verdicts::Human,
    )?;
    let out: &mut (dyn Write + Send) = destination.writer();
    let mut output: Box<dyn Output + Send + '_> = match format {
        Verdicts::Human => Box::new(Human(out)),
        Verdicts::Json => Box::new(Json(out)),
        Verdicts::Report => Box::new(Whole(out)),
        Verdicts::Html => Box::new(Html(out)),
        Verdicts::Sarif => Box::new(Sarif::new(out)),
        Verdicts::Junit => Box::new(Junit::new(out)),
        Verdicts::Github => Box::new(Github(out)),
    };
    let wants = Wants {
        cut: format == Verdicts::Human,
        facts: matches!(format, Verdicts::Report | Verdicts::Html),
        profile: false,
        fail_fast: arguments.fail_fast,
    };
    let outcome = run(&arguments.judging, wants, &mut *output)?;
    drop(output);
    kept(destination, outcome)
}

/// Says what is in documents.
pub(crate) fn profile(arguments: &Profile) -> io::Result<Outcome> {
    let Profile { judging, format } = arguments;
    summarised(*format, judging.output.as_deref(), |output| {
        // What is wrong with every document is not asked here.
        let wants = Wants {
            facts: true,
            profile: true,
            ..Wants::default()
        };
        run(judging, wants, output)
    })
}

/// Adds reports.
pub(crate) fn merge(arguments: &Merge) -> io::Result<Outcome> {
    let mut whole: Option<Report> = None;
    let mut unreadable = 0;
    for file in &arguments.files {
        let read = fs::read(file).map_err(|error| in_words(&error));
        let added = read
            .and_then(|bytes| {
                // Where it goes wrong is said, what stands there is not.
                serde_json::from_slice::<Report>(&bytes).map_err(|error| {
                    let (line, column) = (error.line(), error.column());
                    format!("this is not a report, as line {line}, column {column} shows")
                })
            })
            .and_then(|report| match &mut whole {
                Some(whole) => whole.merge(report),
                None => {
                    whole = Some(report);
                    Ok(())
                }
            });
        if let Err(reason) = added {
            unreadable += 1;
            complain(format_args!("{}: {reason}", file.display()));
        }
    }
    let whole = whole.unwrap_or_default();
    summarised(arguments.format, arguments.output.as_deref(), |output| {
        output.finish(&whole)?;
        match unreadable {
            0 => Ok(outcome(&whole)),
            _ => Ok(Outcome::Unreadable),
        }
    })
}

fn summarised(
    format: Summary,
    output: Option<&std::path::Path>,
    write: impl FnOnce(&mut (dyn Output + Send)) -> io::Result<Outcome>,
) -> io::Result<Outcome> {
    let mut destination = Destination::new(output, format == Summary::Human)?;
    let out: &mut (dyn Write + Send) = destination.writer();
    let outcome = match format {
        Summary::Human => write(&mut report::Text(Human(out))),
        Summary::Report => write(&mut Whole(out)),
        Summary::Html => write(&mut Html(out)),
    }?;
    kept(destination, outcome)
}

/// Where nothing was judged, the old report is still the last one.
fn kept(destination: Destination, outcome: Outcome) -> io::Result<Outcome> {
    if outcome != Outcome::Misuse {
        destination.keep()?;
    }
    Ok(outcome)
}
