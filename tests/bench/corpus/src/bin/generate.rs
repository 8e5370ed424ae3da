//! `cargo xtask generate`: writes documents to standard output, one per line, until there are as many bytes as were asked for.
//!
//! Nothing is kept, so that a file may be larger than memory. The same arguments give the same bytes on every machine.

use std::io::{self, BufWriter, IsTerminal, Write};
use std::process::ExitCode;

use indicatif::{ProgressBar, ProgressStyle};
use intercom_bench_corpus::corpus::{RECIPES, Recipe, SEED};

struct Options {
    recipe: &'static Recipe,
    bytes: u64,
    seed: u64,
}

/// As many as are written between two looks at the bar.
const STRIDE: usize = 64;

fn main() -> ExitCode {
    let options = match options(std::env::args().skip(1)) {
        Ok(options) => options,
        Err(message) => {
            eprintln!("{message}");
            return ExitCode::from(2);
        }
    };
    match write(&options) {
        Ok(()) => ExitCode::SUCCESS,
        // Whoever reads has enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("cannot write: {error}");
            ExitCode::FAILURE
        }
    }
}

fn write(options: &Options) -> io::Result<()> {
    let mut out = BufWriter::with_capacity(1 << 20, io::stdout().lock());
    let bar = bar(options.bytes);
    let mut written = 0;
    for (number, (document, _)) in options.recipe.documents(options.seed).enumerate() {
        let line = document.len() as u64 + 1;
        if written + line > options.bytes {
            break;
        }
        out.write_all(document.as_bytes())?;
        out.write_all(b"\n")?;
        written += line;
        if number % STRIDE == 0 {
            bar.set_position(written);
        }
    }
    bar.finish_and_clear();
    out.flush()
}

/// On standard error, if somebody looks there.
fn bar(bytes: u64) -> ProgressBar {
    if !io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let template =
        "{bar:30} {percent:>3} %  {bytes} of {total_bytes}, {binary_bytes_per_sec}, {eta} left";
    let bar = ProgressBar::new(bytes);
    match ProgressStyle::with_template(template) {
        Ok(style) => bar.with_style(style.progress_chars("━╸─")),
        Err(_) => bar,
    }
}

fn options(mut arguments: impl Iterator<Item = String>) -> Result<Options, String> {
    let mut options = Options {
        recipe: &RECIPES[0],
        bytes: 0,
        seed: SEED,
    };
    while let Some(argument) = arguments.next() {
        let value = arguments
            .next()
            .ok_or(format!("{argument} needs a value"))?;
        match argument.as_str() {
            "--bytes" => options.bytes = bytes(&value).ok_or("--bytes is like 300MB or 2GB")?,
            "--seed" => options.seed = value.parse().map_err(|_| "--seed is a number")?,
            "--corpus" => options.recipe = recipe(&value)?,
            _ => return Err(format!("{argument} is unknown")),
        }
    }
    match options.bytes {
        0 => Err("say with --bytes how much, such as 2GB".to_owned()),
        _ => Ok(options),
    }
}

/// Bytes in powers of ten, as disks are sold.
fn bytes(text: &str) -> Option<u64> {
    let unit = text.find(|character: char| !character.is_ascii_digit());
    let (number, unit) = text.split_at(unit.unwrap_or(text.len()));
    let unit = match unit {
        "" | "B" => 1,
        "kB" | "KB" => 1_000,
        "MB" => 1_000_000,
        "GB" => 1_000_000_000,
        _ => return None,
    };
    number.parse::<u64>().ok()?.checked_mul(unit)
}

fn recipe(name: &str) -> Result<&'static Recipe, String> {
    let recipe = RECIPES.iter().find(|recipe| recipe.name == name);
    recipe
        // Not one document per line.
        .filter(|recipe| recipe.name != "pretty")
        .ok_or_else(|| {
            let names = RECIPES.iter().map(|recipe| recipe.name);
            let names: Vec<_> = names.filter(|name| *name != "pretty").collect();
            format!("--corpus is one of {}", names.join(", "))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_have_units() {
        for (text, expected) in [
            ("17", Some(17)),
            ("3kB", Some(3_000)),
            ("300MB", Some(300_000_000)),
            ("2GB", Some(2_000_000_000)),
            ("2GiB", None),
            ("GB", None),
            ("-1", None),
            ("99999999999GB", None),
        ] {
            assert_eq!(bytes(text), expected, "{text}");
        }
    }

    #[test]
    fn arguments_are_checked() {
        let read = |arguments: &[&str]| options(arguments.iter().map(|text| (*text).to_owned()));
        let some =
            read(&["--bytes", "1kB", "--seed", "7", "--corpus", "lists"]).expect("understood");
        assert_eq!(
            (some.bytes, some.seed, some.recipe.name),
            (1000, 7, "lists")
        );
        for wrong in [
            &[][..],
            &["--bytes"],
            &["--bytes", "many"],
            &["--bytes", "1", "--corpus", "pretty"],
            &["--bytes", "1", "--seed", "x"],
            &["--fast", "1"],
        ] {
            assert!(read(wrong).is_err(), "{wrong:?}");
        }
    }
}
