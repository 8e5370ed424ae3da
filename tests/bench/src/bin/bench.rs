//! `cargo xtask bench`: everything that is measured by the clock.

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use intercom_bench::contestants::{self, Contestant};
use intercom_bench::corpus::{Corpus, DOCUMENTS, RECIPES, Recipe, Root};
use intercom_bench::marks::marks;
use intercom_bench::measure::{Effort, compare, measure, progress};
use intercom_bench::processes::{self, Found};
use intercom_bench::result::{Line, Race, Results};
use intercom_bench::slopes;
use intercom_bench::subject::{OfConversation, OfList, OfNotification, Subject};
use intercom_bench::{compile, table, threads, verdict};

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

#[derive(Default)]
struct Options {
    json: bool,
    quick: bool,
    write: bool,
    corpus: Option<&'static Recipe>,
}

fn main() -> ExitCode {
    let done = options().and_then(|options| run(&options));
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            progress("");
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn options() -> Result<Options, String> {
    let mut options = Options::default();
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--json" => options.json = true,
            "--quick" => options.quick = true,
            "--write" => options.write = true,
            "--corpus" => {
                let name = arguments.next().unwrap_or_default();
                let found = RECIPES.iter().find(|recipe| recipe.name == name);
                let names = RECIPES.map(|recipe| recipe.name).join(", ");
                options.corpus =
                    Some(found.ok_or(format!("`{name}` is no corpus; they are {names}"))?);
            }
            other => return Err(format!("`{other}` is unknown")),
        }
    }
    if options.write && (options.quick || options.corpus.is_some()) {
        return Err("`--write` wants a whole run: neither `--quick` nor `--corpus`".to_owned());
    }
    Ok(options)
}

fn run(options: &Options) -> Result<(), String> {
    let results = results(options)?;
    let marks = marks(&results);
    if options.json {
        println!("{:#}", results.json(&marks));
    } else {
        println!("{}", table::text(&results, &marks).trim_start());
    }
    if options.write {
        let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/performance.md");
        fs::write(&page, table::markdown(&results, &marks))
            .map_err(|error| format!("{}: {error}", page.display()))?;
    }
    let steep = results
        .slopes
        .iter()
        .find(|slope| slope.steepness() > slopes::LIMIT);
    match steep {
        Some(slope) => Err(format!(
            "{}: a {} costs {:.2} times as much in the largest document as in the smallest; {} is the limit",
            slope.name,
            slope.unit,
            slope.steepness(),
            slopes::LIMIT
        )),
        None => Ok(()),
    }
}

fn results(options: &Options) -> Result<Results, String> {
    let mut results = Results {
        quick: options.quick,
        races: Vec::new(),
        parsed: None,
        slopes: Vec::new(),
        violating: None,
        threads: None,
        compile: Vec::new(),
        not_found: Vec::new(),
    };
    for (number, recipe) in RECIPES.iter().enumerate() {
        if options
            .corpus
            .is_some_and(|chosen| chosen.name != recipe.name)
        {
            continue;
        }
        // The first one is what the promises are about; a quick run only glances at the others.
        let is_first = number == 0 || options.corpus.is_some();
        let (documents, rounds, slice) = match (options.quick, is_first) {
            (true, true) => (DOCUMENTS, 11, 3_000_000),
            (true, false) => (DOCUMENTS / 10, 5, 1_000_000),
            (false, true) => (DOCUMENTS, 31, 10_000_000),
            (false, false) => (DOCUMENTS, 15, 8_000_000),
        };
        let effort = Effort { rounds, slice };
        progress(&format!("{}: inventing {documents} documents", recipe.name));
        let corpus = recipe.follow(documents);
        let mut race = race(&corpus, effort)?;
        let refused = race.agreement.refused;
        if matches!(recipe.name, "mixed" | "violating") {
            let ajv = processes::ajv(&corpus, refused, rounds.min(9))?;
            let blaze = processes::blaze_from_text(&corpus, refused, rounds.min(5))?;
            for found in [ajv, blaze] {
                take(found, &mut race.lines, &mut results.not_found);
            }
        }
        results.races.push(race);
        if recipe.name == "violating" {
            let mut contestants = contestants::from_bytes::<OfConversation>();
            let good = RECIPES[0].follow(documents);
            results.violating = Some(compare([&good, &corpus], &mut contestants[0], effort));
        }
        if recipe.name == "mixed" {
            let mut everybody = contestants::from_values::<OfConversation>();
            let mut parsed = race_between::<OfConversation>(&corpus, &mut everybody, true, effort)?;
            let blaze = processes::blaze(&corpus, refused, rounds.min(9))?;
            take(blaze, &mut parsed.lines, &mut results.not_found);
            results.parsed = Some(parsed);
            results.threads = Some(threads::measure(&corpus, rounds.min(9)));
        }
    }
    if options.corpus.is_none() {
        results.slopes = slopes::measure(if options.quick { 5 } else { 15 })?;
    }
    if options.corpus.is_none() && !options.quick {
        results.compile = compile::measure(5)?;
    }
    Ok(results)
}

fn take(found: Found, lines: &mut Vec<Line>, not_found: &mut Vec<String>) {
    match found {
        Found::Measured(line) => lines.push(line),
        Found::Missing(what) if not_found.contains(&what) => {}
        Found::Missing(what) => not_found.push(what),
    }
}

fn race(corpus: &Corpus, effort: Effort) -> Result<Race, String> {
    fn of<S: Subject>(corpus: &Corpus, effort: Effort) -> Result<Race, String> {
        race_between::<S>(corpus, &mut contestants::from_bytes::<S>(), false, effort)
    }
    match corpus.root {
        Root::Conversation => of::<OfConversation>(corpus, effort),
        Root::List => of::<OfList>(corpus, effort),
        Root::Notification => of::<OfNotification>(corpus, effort),
    }
}

fn race_between<S: Subject>(
    corpus: &Corpus,
    everybody: &mut [Contestant],
    parsed: bool,
    effort: Effort,
) -> Result<Race, String> {
    progress(&format!("{}: comparing verdicts", corpus.name));
    let agreement = verdict::check::<S>(corpus, everybody)?;
    let speeds = measure(corpus, everybody, parsed, effort);
    Ok(Race::new(corpus, agreement, everybody, speeds))
}
