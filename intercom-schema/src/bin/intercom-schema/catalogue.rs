//! `explain`, `rules`, `objects`: what can be read about instead of run.

use std::fmt::Display;
use std::io::{self, BufWriter, Write};

use intercom_schema::{ApiVersion, RulePage};
use serde::Serialize;

use crate::Outcome;
use crate::arguments::Format;
use crate::human::{BOLD, DIM, style};

/// The ids that may have been meant, the likeliest first.
pub(crate) fn similar(id: &str) -> Vec<&'static str> {
    let likeness = |rule: &'static RulePage| {
        // People forget the part before the dot.
        let name = rule.id.split_once('.').map_or(rule.id, |(_, name)| name);
        strsim::jaro_winkler(rule.id, id).max(strsim::jaro_winkler(name, id))
    };
    let mut similar: Vec<_> = intercom_schema::rules()
        .map(|rule| (likeness(rule), rule.id))
        .collect();
    similar.sort_by(|(one, _), (other, _)| other.total_cmp(one));
    let best = similar.first().map_or(0.0, |(likeness, _)| *likeness);
    let close = |likeness: f64| likeness > 0.8 && likeness > best - 0.03;
    similar
        .into_iter()
        .take_while(|(likeness, _)| close(*likeness))
        .map(|(_, id)| id)
        .take(3)
        .collect()
}

/// Prints a rule's page.
pub(crate) fn explain(rule: &RulePage) -> io::Result<Outcome> {
    let mut out = BufWriter::new(anstream::stdout().lock());
    let severity = style(rule.severity);
    writeln!(out, "{BOLD}{}{BOLD:#}", rule.id)?;
    writeln!(out, "{}\n", rule.description)?;
    let mut fact = |name: &str, value: &dyn Display| writeln!(out, "{DIM}{name:<9}{DIM:#} {value}");
    fact(
        "severity",
        &format_args!("{severity}{}{severity:#}", rule.severity),
    )?;
    fact(
        "object",
        &if rule.object.is_empty() {
            "every object"
        } else {
            rule.object
        },
    )?;
    fact("formula", &rule.assert)?;
    fact("versions", &versions(rule.since, rule.until))?;
    fact("origins", &origins(rule))?;
    fact("why", &rule.basis)?;
    for (caption, example) in [("holds", rule.holds), ("is broken", rule.fails)] {
        writeln!(out, "\n{DIM}It {caption} in{DIM:#}")?;
        for line in example.lines() {
            writeln!(out, "  {line}")?;
        }
    }
    out.flush()?;
    Ok(Outcome::Fine)
}

/// Lists the rules.
pub(crate) fn rules(format: Format) -> io::Result<Outcome> {
    match format {
        Format::Human => {
            let mut out = BufWriter::new(anstream::stdout().lock());
            let width = intercom_schema::rules()
                .map(|rule| rule.id.len())
                .max()
                .unwrap_or_default();
            for RulePage {
                id,
                severity,
                description,
                ..
            } in intercom_schema::rules()
            {
                let style = style(*severity);
                writeln!(
                    out,
                    "{id:<width$}  {style}{severity:<7}{style:#}  {description}"
                )?;
            }
            out.flush()?;
        }
        Format::Json => {
            let mut out = BufWriter::new(io::stdout().lock());
            for rule in intercom_schema::rules() {
                serde_json::to_writer(&mut out, &Line::of(rule))?;
                out.write_all(b"\n")?;
            }
            out.flush()?;
        }
    }
    Ok(Outcome::Fine)
}

/// Lists the objects.
pub(crate) fn objects() -> io::Result<Outcome> {
    let mut out = BufWriter::new(anstream::stdout().lock());
    let width = intercom_schema::objects()
        .map(|object| object.name.len())
        .max()
        .unwrap_or_default();
    for object in intercom_schema::objects() {
        let versions = versions(object.versions.since, object.versions.until);
        writeln!(out, "{:<width$}  {DIM}{versions}{DIM:#}", object.name)?;
    }
    out.flush()?;
    Ok(Outcome::Fine)
}

/// A rule, as `rules --format json` prints it.
#[derive(Serialize)]
struct Line {
    id: &'static str,
    severity: &'static str,
    object: Option<&'static str>,
    description: &'static str,
    assert: &'static str,
    basis: &'static str,
    holds: &'static str,
    fails: &'static str,
    since: Option<&'static str>,
    until: Option<&'static str>,
    origins: Vec<&'static str>,
}

impl Line {
    fn of(rule: &RulePage) -> Self {
        let RulePage {
            id,
            object,
            severity,
            assert,
            description,
            basis,
            holds,
            fails,
            since,
            until,
            origins,
        } = *rule;
        Line {
            id,
            severity: severity.as_str(),
            object: Some(object).filter(|object| !object.is_empty()),
            description,
            assert,
            basis,
            holds,
            fails,
            since: since.map(ApiVersion::as_str),
            until: until.map(ApiVersion::as_str),
            origins: origins.iter().map(|origin| origin.as_str()).collect(),
        }
    }
}

fn versions(since: Option<ApiVersion>, until: Option<ApiVersion>) -> String {
    match (since, until) {
        (None, None) => "all API versions".to_owned(),
        (Some(ApiVersion::Preview), None) => "only Preview".to_owned(),
        (Some(since), None) => format!("{since} and later"),
        (None, Some(until)) => format!("up to {until}"),
        (Some(since), Some(until)) if since == until => format!("only {since}"),
        (Some(since), Some(until)) => format!("{since} to {until}"),
    }
}

fn origins(rule: &RulePage) -> String {
    match rule.origins {
        [] => "everywhere".to_owned(),
        origins => {
            let names: Vec<_> = origins.iter().map(|origin| origin.as_str()).collect();
            format!("only where --origin says {}", names.join(" or "))
        }
    }
}
