//! The results for people: plain text for a terminal, Markdown for `docs/performance.md`. Both have the same tables.

use std::fmt::Write;

use crate::compile::Compile;
use crate::marks::Mark;
use crate::measure::Speed;
use crate::result::{REFERENCE, Race, Results};
use crate::slopes::{LIMIT, Slope};

/// A heading, a sentence, and rows of which the first is the header.
struct Table {
    heading: String,
    sentence: String,
    rows: Vec<Vec<String>>,
}

pub fn text(results: &Results, marks: &[Mark]) -> String {
    let mut out = String::new();
    for table in tables(results, marks) {
        let widths = widths(&table.rows);
        _ = writeln!(out, "\n{}\n  {}", table.heading, table.sentence);
        for row in &table.rows {
            _ = writeln!(out, "  {}", aligned(row, &widths, "  ").trim_end());
        }
    }
    for missing in &results.not_found {
        _ = writeln!(out, "\nnot found: {missing}");
    }
    out
}

pub fn markdown(results: &Results, marks: &[Mark]) -> String {
    let mut out = preface();
    for table in tables(results, marks) {
        let widths = widths(&table.rows);
        _ = writeln!(out, "\n## {}\n\n{}\n", table.heading, table.sentence);
        for (index, row) in table.rows.iter().enumerate() {
            _ = writeln!(out, "| {} |", aligned(row, &widths, " | "));
            if index == 0 {
                let rules = widths
                    .iter()
                    .enumerate()
                    .map(|(column, width)| match column {
                        0 => "-".repeat(*width),
                        _ => "-".repeat(width - 1) + ":",
                    });
                _ = writeln!(out, "| {} |", rules.collect::<Vec<_>>().join(" | "));
            }
        }
    }
    for missing in &results.not_found {
        _ = writeln!(out, "\nNot found: {missing}.");
    }
    out
}

fn preface() -> String {
    format!(
        "\
# Performance

Written by `cargo xtask bench --write`; every figure is from one run. What matters are the ratios: the figures themselves belong to the machine
({}).

```console
$ cargo xtask bench                  # everything, as a table
$ cargo xtask bench --quick --json   # within a minute, as JSON
$ cargo xtask bench --corpus small   # one corpus
$ cargo xtask bench --native         # everything compiled for this machine's processor
$ cargo xtask bench --instructions   # instruction counts, compared with tests/bench/instructions/instructions.json
```

The documents are invented, from a seed; `tests/bench` has the generator. All contestants run in one process with the same allocator (mimalloc) and take turns, round by
round, on the same documents, unlike each other and more than fit in the caches. What is timed is the processor time of the thread from bytes to the answer, with
everything that is allocated and freed on the way. A speed is the median of all rounds, in millions of bytes per second; the spread is the distance between
the quartiles as a share of it. Before anything is timed, `validate` finds exactly the planted violations, and every schema validator comes to its verdict, document by
document.
",
        machine()
    )
}

/// What of the machine matters, and nothing that names it.
fn machine() -> String {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    format!("{cores} logical cores, {}", crate::machine::processor())
}

fn tables(results: &Results, marks: &[Mark]) -> Vec<Table> {
    let mut out: Vec<_> = results.races.iter().map(race).collect();
    if let Some(parsed) = &results.parsed {
        let mut table = race(parsed);
        table.heading = format!("Parsed values: {}", parsed.corpus);
        table.sentence += " Everybody gets a `serde_json::Value` that is not timed; speeds are in bytes of its text.";
        out.push(table);
    }
    if !results.slopes.is_empty() {
        out.push(slopes(&results.slopes));
    }
    if let Some([good, violating]) = results.violating {
        let row = |name: &str, speed: Speed| {
            vec![
                name.to_owned(),
                figure(speed.mb_per_s),
                share(speed.spread),
                times(speed.mb_per_s / good.mb_per_s),
            ]
        };
        out.push(Table {
            heading: "What violations cost".to_owned(),
            sentence:
                "`validate` on the mixed conversations and on the violating ones, which take turns."
                    .to_owned(),
            rows: vec![
                ["corpus", "MB/s", "spread", "× mixed"]
                    .map(str::to_owned)
                    .into(),
                row("mixed", good),
                row("violating", violating),
            ],
        });
    }
    if let Some(threads) = &results.threads {
        let row = |name: &str, speed: Speed| {
            let ratio = speed.mb_per_s / threads.one.mb_per_s;
            vec![
                name.to_owned(),
                figure(speed.mb_per_s),
                share(speed.spread),
                times(ratio),
            ]
        };
        out.push(Table {
            heading: "Threads".to_owned(),
            sentence: "`validate` on the mixed conversations by the clock on the wall; two threads have half of the documents each.".to_owned(),
            rows: vec![
                ["threads", "MB/s", "spread", "× one"].map(str::to_owned).into(),
                row("1", threads.one),
                row("2", threads.two),
            ],
        });
    }
    if !results.compile.is_empty() {
        out.push(compile(&results.compile));
    }
    if !marks.is_empty() {
        out.push(aims(marks));
    }
    out
}

fn compile(compile: &[Compile]) -> Table {
    let header = ["", "ours, s", "serde's derive, s", "ours / derive"].map(str::to_owned);
    let mut rows = vec![header.to_vec()];
    rows.extend(compile.iter().map(|compile| {
        vec![
            compile.what.to_owned(),
            format!("{:.2}", compile.ours),
            format!("{:.2}", compile.derived),
            times(compile.ours / compile.derived),
        ]
    }));
    Table {
        heading: "Compile time".to_owned(),
        sentence: "`cargo check` by the clock on the wall: the library with its default features, beside structs of the same members with serde's derive, which check nothing and write nothing.".to_owned(),
        rows,
    }
}

fn race(race: &Race) -> Table {
    let header = [
        "",
        "MB/s",
        "spread",
        &format!("× {REFERENCE}"),
        "from bytes to",
    ]
    .map(str::to_owned);
    let mut rows = vec![header.to_vec()];
    rows.extend(race.lines.iter().map(|line| {
        vec![
            line.name.to_owned(),
            figure(line.speed.mb_per_s),
            share(line.speed.spread),
            times(race.ratio(line)),
            line.about.to_owned(),
        ]
    }));
    let agreement = race.agreement;
    Table {
        heading: format!("Corpus: {}", race.corpus),
        sentence: format!(
            "{}: {} documents, {} bytes on average; {} have violations, {} of those are refused by every schema validator.",
            capital(race.about),
            agreement.documents,
            race.bytes / agreement.documents.max(1),
            agreement.violating,
            agreement.refused,
        ),
        rows,
    }
}

fn slopes(slopes: &[Slope]) -> Table {
    let header = [
        "",
        "a unit is",
        "sizes",
        "ns per unit",
        "largest / smallest",
    ]
    .map(str::to_owned);
    let mut rows = vec![header.to_vec()];
    rows.extend(slopes.iter().map(|slope| {
        vec![
            slope.name.to_owned(),
            format!("a {}", slope.unit),
            slope.sizes.map(|size| size.to_string()).join(", "),
            slope
                .nanoseconds
                .map(|cost| format!("{cost:.2}"))
                .join(", "),
            times(slope.steepness()),
        ]
    }));
    Table {
        heading: "Slopes".to_owned(),
        sentence: format!(
            "What a unit costs `validate` as there are more of them; the run fails if the largest size costs more than {LIMIT} × the smallest."
        ),
        rows,
    }
}

fn aims(marks: &[Mark]) -> Table {
    let header = ["", "wanted", "measured", "reached"].map(str::to_owned);
    let mut rows = vec![header.to_vec()];
    rows.extend(marks.iter().map(|mark| {
        let reached = if mark.is_reached() { "yes" } else { "no" };
        vec![
            mark.what.clone(),
            times(mark.wanted),
            times(mark.measured),
            reached.to_owned(),
        ]
    }));
    Table {
        heading: "Marks".to_owned(),
        sentence: "What the project wants to reach. On the mixed conversations where nothing else is said.".to_owned(),
        rows,
    }
}

fn widths(rows: &[Vec<String>]) -> Vec<usize> {
    let columns = rows.first().map_or(0, Vec::len);
    let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max();
    (0..columns)
        .map(|column| width(column).unwrap_or(0).max(2))
        .collect()
}

/// Figures to the right, words to the left.
fn aligned(row: &[String], widths: &[usize], between: &str) -> String {
    let cells = row
        .iter()
        .zip(widths)
        .enumerate()
        .map(|(column, (cell, width))| {
            let is_words = column == 0 || column == 4;
            if is_words {
                format!("{cell:<width$}")
            } else {
                format!("{cell:>width$}")
            }
        });
    cells.collect::<Vec<_>>().join(between)
}

fn figure(number: f64) -> String {
    format!("{number:.0}")
}

fn share(number: f64) -> String {
    format!("{:.1} %", number * 100.0)
}

fn times(number: f64) -> String {
    format!("{number:.2}")
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string());
    first.unwrap_or_default() + letters.as_str()
}
