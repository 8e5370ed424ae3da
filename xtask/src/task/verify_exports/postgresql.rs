//! The tables, in a server of its own that PostgreSQL's own programs start and end.

mod place;
mod rebuild;
mod server;

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::Stdio;

use serde_json::Value;

use self::server::Server;
use super::{Check, Tool, Workshop};
use crate::emit::coverage;
use crate::emit::postgresql::table::tables;
use crate::ir::{Ir, Version};

const NEEDS: &[Tool] = &[
    Tool::Program("initdb"),
    Tool::Program("postgres"),
    Tool::Program("psql"),
];

pub const CHECKS: &[Check] = &[
    Check {
        target: "postgresql",
        name: "psql ON_ERROR_STOP",
        needs: NEEDS,
        run: applied,
    },
    Check {
        target: "postgresql",
        name: "README's example",
        needs: NEEDS,
        run: example,
    },
    Check {
        target: "postgresql",
        name: "documents",
        needs: NEEDS,
        run: documents,
    },
    Check {
        target: "postgresql",
        name: "nothing lost",
        needs: NEEDS,
        run: nothing_lost,
    },
    Check {
        target: "postgresql",
        name: "vectors",
        needs: NEEDS,
        run: rules,
    },
];

/// In the order in which they have to be applied.
const FILES: [&str; 3] = ["schema.sql", "load.sql", "violations.sql"];

const RUNNERS: &str = "tests/conformance/runners/postgresql";

/// Every version's files, without a warning, and every object described.
fn applied(workshop: &Workshop) -> Result<String, String> {
    let server = Server::start(workshop)?;
    let versions = std::iter::once(None).chain(workshop.ir().versions.iter().copied().map(Some));
    let mut count = 0;
    let mut seen = String::new();
    for version in versions {
        let database = installed(workshop, &server, version)?;
        let undescribed = server.query(&database, UNDESCRIBED)?;
        if !undescribed.is_empty() {
            return Err(format!("has no comment: {undescribed}"));
        }
        count += 1;
        if version.is_none() {
            seen = server.query(&database, SIZE)?;
        }
    }
    Ok(format!("{count} versions, in all of them together {seen}"))
}

const UNDESCRIBED: &str = "
SELECT string_agg(relation.relname || '.' || COALESCE(attribute.attname, '*'), ', ')
FROM pg_class AS relation
JOIN pg_attribute AS attribute ON attribute.attrelid = relation.oid AND attribute.attnum > 0
WHERE relation.relnamespace = 'intercom'::regnamespace AND relation.relkind IN ('r', 'v')
    AND (col_description(relation.oid, attribute.attnum) IS NULL OR obj_description(relation.oid) IS NULL)";

const SIZE: &str = "
SELECT format('%s tables, %s columns, %s constraints named after rules',
    (SELECT count(*) FROM pg_class WHERE relnamespace = 'intercom'::regnamespace AND relkind = 'r'),
    (SELECT count(*) FROM pg_attribute JOIN pg_class ON attrelid = pg_class.oid
        WHERE relnamespace = 'intercom'::regnamespace AND relkind = 'r' AND attnum > 0),
    (SELECT count(*) FROM pg_constraint JOIN pg_class ON conrelid = pg_class.oid
        WHERE relnamespace = 'intercom'::regnamespace AND conname LIKE '%.%')
    + (SELECT count(*) FROM pg_indexes WHERE schemaname = 'intercom' AND indexname LIKE '%.%'))";

/// What the README shows is what happens.
fn example(workshop: &Workshop) -> Result<String, String> {
    let server = Server::start(workshop)?;
    let database = installed(workshop, &server, None)?;
    let readme = workshop.scratch("postgresql").join("all/README.md");
    let readme = fs::read_to_string(&readme).map_err(|error| error.to_string())?;
    let (mut commands, mut shown) = (String::new(), String::new());
    for block in readme.split("```").skip(1).step_by(2) {
        if let Some(sql) = block.strip_prefix("sql\n") {
            commands += sql;
        } else if let Some(text) = block.strip_prefix("text\n") {
            shown += text;
        }
    }
    let said = server.session(&database, &commands)?;
    if said.trim() != shown.trim() || shown.is_empty() {
        return Err(format!(
            "the README shows\n{shown}\nand this is said\n{said}"
        ));
    }
    Ok(format!("{} lines as shown", shown.lines().count()))
}

/// Vectors of single rules, through the runner.
fn rules(workshop: &Workshop) -> Result<String, String> {
    let server = Server::start(workshop)?;
    let database = installed(workshop, &server, None)?;
    let mut runner = server.psql(&database);
    runner
        .args(place::variables(workshop.ir()))
        .arg("-f")
        .arg(workshop.root().join(RUNNERS).join("rules.sql"));
    workshop.compare("postgresql", &mut runner)
}

/// Every document can be put together again from the rows that it became.
fn nothing_lost(workshop: &Workshop) -> Result<String, String> {
    let server = Server::start(workshop)?;
    let database = installed(workshop, &server, None)?;
    let answers = workshop.scratch("postgresql-rows.ndjson");
    ask(
        workshop,
        &server,
        &database,
        "rows.sql",
        workshop.ir(),
        &[],
        &answers,
    )?;
    let tables = tables(workshop.ir());
    let answers = File::open(&answers).map_err(|error| error.to_string())?;
    let mut answers = BufReader::new(answers).lines();
    let (mut documents, mut rows, mut lost) = (0, 0, Vec::new());
    for vector in workshop.vectors().lines()? {
        let vector = vector.map_err(|error| error.to_string())?;
        let answer = answers.next().ok_or("an answer is missing")?;
        let answer = parsed(&answer.map_err(|error| error.to_string())?)?;
        let Some(path) = answer["path"].as_str() else {
            continue;
        };
        let vector = parsed(&vector)?;
        let whole = rebuild::document(&tables, &answer["rows"])?;
        let kept = whole.pointer(path).cloned().unwrap_or_default();
        documents += 1;
        rows += answer["rows"].as_array().map_or(0, Vec::len);
        if let Some(difference) = rebuild::difference(&vector["instance"], &kept, "") {
            lost.push(format!("{}: {difference}", vector["name"]));
        }
    }
    if documents == 0 || !lost.is_empty() {
        let shown: Vec<_> = lost.iter().take(8).cloned().collect();
        return Err(format!(
            "{} of {documents} documents are not what was sent\n{}",
            lost.len(),
            shown.join("\n")
        ));
    }
    Ok(format!(
        "{documents} documents put together again from {rows} rows"
    ))
}

fn parsed(line: &str) -> Result<Value, String> {
    serde_json::from_str(line).map_err(|error| format!("{line}: {error}"))
}

/// Gives all vectors to a runner that answers in a file, a line for each.
fn ask(
    workshop: &Workshop,
    server: &Server,
    database: &str,
    runner: &str,
    ir: &Ir,
    more: &[&str],
    answers: &Path,
) -> Result<(), String> {
    let output = File::create(answers).map_err(|error| error.to_string())?;
    let input = File::open(workshop.vectors().path()).map_err(|error| error.to_string())?;
    let output = server
        .psql(database)
        .args(place::variables(ir))
        .args(more)
        .arg("-f")
        .arg(workshop.root().join(RUNNERS).join(runner))
        .stdin(input)
        .stdout(output)
        .stderr(Stdio::piped())
        .output()
        .map_err(|error| error.to_string())?;
    if output.status.success() {
        Ok(())
    } else {
        Err(String::from_utf8_lossy(&output.stderr).into_owned())
    }
}

/// Whole documents: an error is refused by name, and the view finds the rest. Without a version, and in the versions that the vectors name.
fn documents(workshop: &Workshop) -> Result<String, String> {
    let server = Server::start(workshop)?;
    let mut versions = vec![None];
    for name in ["2.7", "2.14", "2.16", "Preview"] {
        versions.extend(Version::parse(name).map(Some));
    }
    let mut tally = Tally::default();
    for version in versions {
        let database = installed(workshop, &server, version)?;
        let ir = version.map_or_else(
            || workshop.ir().clone(),
            |version| workshop.ir().at(version),
        );
        let answers = workshop.scratch(&format!("postgresql-{database}.ndjson"));
        let name = format!("version={}", version.map(Version::name).unwrap_or_default());
        ask(
            workshop,
            &server,
            &database,
            "documents.sql",
            &ir,
            &["-v", &name],
            &answers,
        )?;
        judge(workshop, &ir, &answers, &mut tally)?;
    }
    tally.finish()
}

#[derive(Default)]
struct Tally {
    accepted: usize,
    refused: usize,
    skipped: BTreeMap<String, usize>,
    found: usize,
    wrong: Vec<String>,
}

impl Tally {
    fn finish(self) -> Result<String, String> {
        if !self.wrong.is_empty() || self.accepted == 0 || self.refused == 0 {
            let shown: Vec<_> = self.wrong.iter().take(8).cloned().collect();
            return Err(format!(
                "{} documents disagree, {} accepted, {} refused\n{}",
                self.wrong.len(),
                self.accepted,
                self.refused,
                shown.join("\n")
            ));
        }
        let skipped = self.skipped.iter();
        let skipped: String = skipped
            .map(|(why, times)| format!("; {times} not asked: {why}"))
            .collect();
        Ok(format!(
            "{} accepted, {} refused by the name of a rule they break, {} warnings and drifts found where they are; 0 disagreements{skipped}",
            self.accepted, self.refused, self.found
        ))
    }
}

type Violation = (String, String, String);

fn judge(workshop: &Workshop, ir: &Ir, answers: &Path, tally: &mut Tally) -> Result<(), String> {
    let coverage = coverage::data(ir);
    let is_silent = |rule: &str| !coverage["postgresql"][rule].is_null();
    let answers = fs::read_to_string(answers).map_err(|error| error.to_string())?;
    let mut answers = answers.lines();
    for vector in workshop.vectors().lines()? {
        let vector = vector.map_err(|error| error.to_string())?;
        let answer = answers.next().ok_or("an answer is missing")?;
        let answer: Value =
            serde_json::from_str(answer).map_err(|error| format!("{answer}: {error}"))?;
        if let Some(why) = answer.get("skip") {
            if let Some(why) = why.as_str() {
                *tally.skipped.entry(why.to_owned()).or_default() += 1;
            }
            continue;
        }
        let vector: Value = serde_json::from_str(&vector).map_err(|error| error.to_string())?;
        let expected = violations(&vector["expected"]);
        let expected = expected.into_iter().filter(|(rule, _, _)| !is_silent(rule));
        let (errors, others): (Vec<_>, Vec<_>) =
            expected.partition(|(_, severity, _)| severity == "error");
        let refused = answer["refused"].as_str();
        let is_right = match refused {
            None => errors.is_empty(),
            Some(rule) => errors.iter().any(|(error, _, _)| error == rule),
        };
        let others: BTreeSet<_> = others.into_iter().collect();
        let found: BTreeSet<_> = violations(&answer["violations"]).into_iter().collect();
        if !is_right || found != others {
            let missed: Vec<_> = others.difference(&found).collect();
            let invented: Vec<_> = found.difference(&others).collect();
            tally.wrong.push(format!(
                "{}: refused for {refused:?}, expected {errors:?}; not found {missed:?}, invented {invented:?}",
                vector["name"]
            ));
        }
        match refused {
            None => tally.accepted += 1,
            Some(_) => tally.refused += 1,
        }
        tally.found += found.len();
    }
    Ok(())
}

/// In a package for one version, a member of another version is an unknown one.
fn violations(list: &Value) -> Vec<Violation> {
    let text = |value: &Value| value.as_str().unwrap_or("?").to_owned();
    let list = list.as_array().into_iter().flatten();
    list.map(|violation| {
        let rule = match text(&violation[0]).as_str() {
            "schema.other_version" => "schema.unknown_member".to_owned(),
            rule => rule.to_owned(),
        };
        (rule, text(&violation[1]), text(&violation[2]))
    })
    .collect()
}

/// A database with the files of a version.
fn installed(
    workshop: &Workshop,
    server: &Server,
    version: Option<Version>,
) -> Result<String, String> {
    let folder = workshop.export("postgresql", version)?;
    let name = version.map_or("all".to_owned(), Version::name);
    let database = format!("v{}", name.to_lowercase().replace('.', "_"));
    server.create(&database)?;
    for file in FILES {
        let said = server.apply(&database, &folder.join(file))?;
        if !said.is_empty() {
            return Err(format!("{file} is not silent:\n{said}"));
        }
    }
    Ok(database)
}
