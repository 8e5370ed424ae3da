//! What was measured, as data and as JSON.

use serde_json::{Map, Value, json};

use crate::compile::Compile;
use crate::contestants::Contestant;
use crate::corpus::Corpus;
use crate::marks::Mark;
use crate::measure::Speed;
use crate::slopes::Slope;
use crate::threads::Threads;
use crate::verdict::Agreement;

pub struct Results {
    pub quick: bool,
    /// The first one is what the promises are about.
    pub races: Vec<Race>,
    /// On values that were parsed before.
    pub parsed: Option<Race>,
    pub slopes: Vec<Slope>,
    /// `validate` on good documents, and on the same ones with violations.
    pub violating: Option<[Speed; 2]>,
    pub threads: Option<Threads>,
    pub compile: Vec<Compile>,
    /// What would have been measured if it were here.
    pub not_found: Vec<String>,
}

/// One corpus.
pub struct Race {
    pub corpus: &'static str,
    pub about: &'static str,
    pub bytes: usize,
    pub agreement: Agreement,
    pub lines: Vec<Line>,
}

pub struct Line {
    pub name: &'static str,
    pub about: &'static str,
    pub speed: Speed,
}

/// Everything is compared with the best Rust peer from bytes to a verdict.
pub const REFERENCE: &str = "jsonschema.macros";

impl Race {
    pub fn new(
        corpus: &Corpus,
        agreement: Agreement,
        contestants: &[Contestant],
        speeds: Vec<Speed>,
    ) -> Race {
        let line = |(contestant, speed): (&Contestant, Speed)| Line {
            name: contestant.name,
            about: contestant.about,
            speed,
        };
        Race {
            corpus: corpus.name,
            about: corpus.about,
            bytes: corpus.text.len(),
            agreement,
            lines: contestants.iter().zip(speeds).map(line).collect(),
        }
    }

    pub fn speed(&self, contestant: &str) -> Option<f64> {
        let line = self.lines.iter().find(|line| line.name == contestant);
        line.map(|line| line.speed.mb_per_s)
    }

    /// As a multiple of the reference.
    pub fn ratio(&self, line: &Line) -> f64 {
        self.speed(REFERENCE)
            .map_or(f64::NAN, |reference| line.speed.mb_per_s / reference)
    }
}

impl Results {
    pub fn race(&self, corpus: &str) -> Option<&Race> {
        self.races.iter().find(|race| race.corpus == corpus)
    }

    pub fn json(&self, marks: &[Mark]) -> Value {
        let corpora = self
            .races
            .iter()
            .map(|race| (race.corpus.to_owned(), race_json(race)));
        let slopes = self.slopes.iter().map(|slope| {
            let figures = json!({
                "unit": slope.unit, "sizes": slope.sizes, "ns_per_unit": slope.nanoseconds.map(rounded), "steepness": rounded(slope.steepness()),
            });
            (slope.name.to_owned(), figures)
        });
        let compile = self.compile.iter().map(|compile| {
            let seconds =
                json!({ "ours": rounded(compile.ours), "derived": rounded(compile.derived) });
            (compile.what.to_owned(), seconds)
        });
        let marks = marks.iter().map(|mark| {
            json!({ "mark": mark.what, "wanted": mark.wanted, "measured": rounded(mark.measured), "reached": mark.is_reached() })
        });
        json!({
            "quick": self.quick,
            "contestants": self.races.first().map(speeds_json),
            "corpora": corpora.collect::<Map<_, _>>(),
            "parsed": self.parsed.as_ref().map(race_json),
            "slopes": slopes.collect::<Map<_, _>>(),
            "violating": self.violating.map(|[good, violating]| json!({ "good": speed_json(good), "violating": speed_json(violating) })),
            "threads": self.threads.as_ref().map(|threads| json!({ "1": speed_json(threads.one), "2": speed_json(threads.two) })),
            "compile": compile.collect::<Map<_, _>>(),
            "marks": marks.collect::<Vec<_>>(),
            "not_found": self.not_found,
        })
    }
}

fn race_json(race: &Race) -> Value {
    json!({
        "documents": race.agreement.documents,
        "bytes": race.bytes,
        "violating": race.agreement.violating,
        "refused_by_all": race.agreement.refused,
        "contestants": speeds_json(race),
    })
}

fn speeds_json(race: &Race) -> Value {
    let speeds = race
        .lines
        .iter()
        .map(|line| (line.name.to_owned(), speed_json(line.speed)));
    Value::Object(speeds.collect())
}

fn speed_json(speed: Speed) -> Value {
    json!({ "mb_per_s": rounded(speed.mb_per_s), "spread": rounded(speed.spread) })
}

/// Three decimals: more would be noise.
fn rounded(number: f64) -> f64 {
    (number * 1000.0).round() / 1000.0
}
