//! What the project wants to reach, and whether this run did.

use crate::result::{REFERENCE, Results};

pub struct Mark {
    pub what: String,
    pub wanted: f64,
    pub measured: f64,
}

impl Mark {
    pub fn is_reached(&self) -> bool {
        self.measured >= self.wanted
    }
}

/// Those that can be judged by what was measured.
pub fn marks(results: &Results) -> Vec<Mark> {
    let mixed = results.race("mixed");
    let against = |peer: &'static str, wanted: f64| {
        let measured = mixed.and_then(|race| Some(race.speed("validate")? / race.speed(peer)?));
        (format!("validate / {peer}"), wanted, measured)
    };
    let on = |corpus: &'static str, wanted: f64| {
        let race = results.race(corpus);
        let measured = race.and_then(|race| Some(race.speed("validate")? / race.speed(REFERENCE)?));
        (
            format!("validate / {REFERENCE}, {corpus}"),
            wanted,
            measured,
        )
    };
    let typed = |ours: &str| {
        mixed.and_then(|race| Some(race.speed(ours)? / race.speed("serde_json.typed")?))
    };
    let parsed = results.parsed.as_ref();
    let parsed = parsed.and_then(|race| Some(race.speed("validate")? / race.speed(REFERENCE)?));
    let threads = results
        .threads
        .as_ref()
        .map(|threads| threads.two.mb_per_s / threads.one.mb_per_s);
    let marks = [
        against(REFERENCE, 8.0),
        against("jsonschema.macros_sonic", 3.0),
        against("jsonschema.sonic_dom", 3.0),
        against("blaze.command", 4.0),
        against("serde_json.ignored_any", 1.2),
        against("simd_json.tape", 1.2),
        against("sonic_rs.skip", 1.2),
        on("sorted", 8.0),
        on("pretty", 8.0),
        on("escaped", 7.0),
        on("small", 7.0),
        on("shuffled", 4.0),
        (
            "validate, violating / mixed".to_owned(),
            0.8,
            results
                .violating
                .map(|[good, violating]| violating.mb_per_s / good.mb_per_s),
        ),
        ("decode / serde_json.typed".to_owned(), 1.5, typed("decode")),
        (
            "from_slice / serde_json.typed".to_owned(),
            1.0,
            typed("from_slice"),
        ),
        (
            format!("validate / {REFERENCE}, parsed values"),
            1.0,
            parsed,
        ),
        ("validate, two threads / one".to_owned(), 1.8, threads),
    ];
    let known = marks.into_iter().filter_map(|(what, wanted, measured)| {
        measured.map(|measured| Mark {
            what,
            wanted,
            measured,
        })
    });
    known.collect()
}
