//! `validate`: the loop over inputs and documents, and the totals.

use std::collections::BTreeMap;
use std::io::{self, BufWriter, Read};
use std::path::Path;

use intercom_schema::Severity;

use crate::arguments::{Format, Validate};
use crate::documents::{Piece, documents, without_byte_order_mark};
use crate::human::Human;
use crate::json::Json;
use crate::judge::{Judge, Place, Verdict};
use crate::{Outcome, complain};

/// A document that was judged.
pub(crate) struct Document<'a> {
    pub(crate) file: &'a str,
    /// Counted from 1 in its file.
    pub(crate) number: usize,
    pub(crate) verdict: &'a Verdict,
}

/// Where verdicts go, one way or another.
pub(crate) trait Output {
    /// Writes what is wrong with one document; nothing, if nothing is.
    fn document(&mut self, document: &Document<'_>) -> io::Result<()>;
    /// Lets everything be seen that was written.
    fn flush(&mut self) -> io::Result<()>;
    /// Writes what is to be said in the end.
    fn finish(&mut self, totals: &Totals) -> io::Result<()>;
}

/// What was counted over all inputs.
#[derive(Debug, Default)]
pub(crate) struct Totals {
    pub(crate) documents: usize,
    pub(crate) documents_with_errors: usize,
    /// Printed violations, by severity and rule.
    pub(crate) rules: BTreeMap<(Severity, String), usize>,
    /// Violations beyond `--max-violations`.
    pub(crate) omitted: usize,
    /// Inputs that could not be read.
    pub(crate) unreadable: usize,
}

impl Totals {
    fn count(&mut self, verdict: &Verdict) {
        self.documents += 1;
        self.documents_with_errors += usize::from(verdict.has_errors);
        self.omitted += verdict.omitted;
        for finding in &verdict.findings {
            *self
                .rules
                .entry((finding.severity, finding.rule.to_string()))
                .or_default() += 1;
        }
    }

    fn outcome(&self) -> Outcome {
        match (self.unreadable, self.documents_with_errors) {
            (0, 0) => Outcome::Fine,
            (0, _) => Outcome::Errors,
            _ => Outcome::Unreadable,
        }
    }
}

/// Judges every document of every input.
pub(crate) fn run(arguments: &Validate) -> io::Result<Outcome> {
    let mut output: Box<dyn Output> = match arguments.format {
        Format::Human => Box::new(Human(BufWriter::new(anstream::stdout().lock()))),
        Format::Json => Box::new(Json(BufWriter::new(io::stdout().lock()))),
    };
    let judge = Judge::new(arguments);
    let mut totals = Totals::default();
    let standard_input = [Path::new("-").to_owned()];
    let files = if arguments.files.is_empty() {
        &standard_input
    } else {
        arguments.files.as_slice()
    };
    for file in files {
        let (name, bytes) = read(file);
        match bytes {
            Ok(bytes) => judge_text(
                &judge,
                &name,
                without_byte_order_mark(&bytes),
                &mut totals,
                &mut *output,
            )?,
            Err(error) => {
                totals.unreadable += 1;
                output.flush()?;
                complain(format_args!("{name}: {}", in_words(&error)));
            }
        }
    }
    output.finish(&totals)?;
    Ok(totals.outcome())
}

fn read(file: &Path) -> (String, io::Result<Vec<u8>>) {
    if file != Path::new("-") {
        return (file.display().to_string(), std::fs::read(file));
    }
    let mut bytes = Vec::new();
    let read = io::stdin().lock().read_to_end(&mut bytes);
    ("<stdin>".to_owned(), read.map(|_| bytes))
}

fn in_words(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "there is no such file".to_owned(),
        io::ErrorKind::IsADirectory => "this is a folder; name the files in it".to_owned(),
        io::ErrorKind::PermissionDenied => "not allowed to read this file".to_owned(),
        _ => format!("cannot be read: {error}"),
    }
}

fn judge_text(
    judge: &Judge,
    file: &str,
    text: &[u8],
    totals: &mut Totals,
    output: &mut dyn Output,
) -> io::Result<()> {
    // Lines are counted once, from piece to piece.
    let (mut offset, mut place) = (0, Place::START);
    for (index, piece) in documents(text).enumerate() {
        let start = match &piece {
            Piece::Document(range) => range.start,
            Piece::Fault { offset, .. } => *offset,
        };
        place = place.behind(&text[offset..start]);
        offset = start;
        let verdict = match piece {
            Piece::Document(range) => judge.document(&text[range], place),
            Piece::Fault { message, .. } => judge.fault(message, place),
        };
        totals.count(&verdict);
        output.document(&Document {
            file,
            number: index + 1,
            verdict: &verdict,
        })?;
    }
    output.flush()
}
