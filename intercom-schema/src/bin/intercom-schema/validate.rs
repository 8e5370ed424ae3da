//! `validate`: inputs in, verdicts out, and the totals.
//!
//! ```text
//! inputs ─ batches of documents ─▶ workers judge ─ verdicts, in order ─▶ output
//! ```

use std::collections::BTreeMap;
use std::io::{self, BufWriter};
use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use intercom_schema::Severity;

use crate::arguments::{Format, Validate};
use crate::human::Human;
use crate::input::{Bytes, Input, Unreadable, inputs};
use crate::json::Json;
use crate::judge::{Judge, Verdict};
use crate::progress::Progress;
use crate::stream::{Batch, Found, Limits, Stream, What};
use crate::{Outcome, complain, interrupt, pipeline};

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
    let inputs = inputs(&arguments.files);
    let read = Arc::default();
    let progress = Progress::new(inputs.iter().flatten(), &read);
    let mut reader = Reader::new(inputs, arguments.max_document_bytes, read);
    let stop = interrupt::stop();
    let ran = pipeline::run(
        arguments.jobs(),
        &stop,
        move || reader.next(),
        |task| judged(&judge, task),
        |done| {
            let (input, verdicts) = match done {
                Done::Judged { input, verdicts } => (input, verdicts),
                Done::Unreadable((name, error)) => {
                    totals.unreadable += 1;
                    output.flush()?;
                    let reason = in_words(&error);
                    progress.beside(|| complain(format_args!("{name}: {reason}")));
                    return Ok(ControlFlow::Continue(()));
                }
            };
            let mut write = || {
                for (number, verdict) in &verdicts {
                    totals.count(verdict);
                    output.document(&Document {
                        file: &input.name,
                        number: *number,
                        verdict,
                    })?;
                    if arguments.fail_fast && verdict.has_errors {
                        return Ok(ControlFlow::Break(()));
                    }
                }
                output.flush()?;
                Ok(ControlFlow::Continue(()))
            };
            let silent = verdicts.iter().all(|(_, verdict)| verdict.is_empty());
            progress.update();
            if silent {
                write()
            } else {
                progress.beside(write)
            }
        },
    );
    progress.finish();
    ran?;
    output.finish(&totals)?;
    match stop.load(Ordering::Relaxed) {
        true => Ok(Outcome::Interrupted),
        false => Ok(totals.outcome()),
    }
}

fn in_words(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "there is no such file".to_owned(),
        io::ErrorKind::IsADirectory => "this is a folder; name the files in it".to_owned(),
        io::ErrorKind::PermissionDenied => "not allowed to read this file".to_owned(),
        _ => format!("cannot be read: {error}"),
    }
}

/// What a worker gets.
enum Task {
    Judge { input: Arc<Input>, batch: Batch },
    Unreadable(Unreadable),
}

/// What a worker gives back.
enum Done {
    Judged {
        input: Arc<Input>,
        /// With the documents' numbers.
        verdicts: Vec<(usize, Verdict)>,
    },
    Unreadable(Unreadable),
}

fn judged(judge: &Judge, task: Task) -> Done {
    let (input, batch) = match task {
        Task::Judge { input, batch } => (input, batch),
        Task::Unreadable(unreadable) => return Done::Unreadable(unreadable),
    };
    let verdict = |found: &Found| match &found.what {
        What::Document(range) => judge.document(&batch.bytes[range.clone()], found.place),
        What::Fault(message) => judge.fault(message, found.place),
        What::TooLarge => judge.too_large(found.place),
    };
    let verdicts = batch
        .pieces
        .iter()
        .map(|found| (found.number, verdict(found)))
        .collect();
    Done::Judged { input, verdicts }
}

/// Reads one input after another.
struct Reader {
    inputs: std::vec::IntoIter<Result<Input, Unreadable>>,
    open: Option<(Arc<Input>, Stream<Bytes>)>,
    limits: Limits,
    /// Bytes read of all inputs, packed as they are.
    read: Arc<AtomicU64>,
}

impl Reader {
    fn new(inputs: Vec<Result<Input, Unreadable>>, largest: usize, read: Arc<AtomicU64>) -> Self {
        Reader {
            inputs: inputs.into_iter(),
            open: None,
            limits: Limits::of_documents(largest),
            read,
        }
    }

    fn next(&mut self) -> Option<Task> {
        loop {
            if let Some((input, stream)) = &mut self.open {
                match stream.batch() {
                    Ok(Some(batch)) => {
                        let input = Arc::clone(input);
                        return Some(Task::Judge { input, batch });
                    }
                    Ok(None) => self.open = None,
                    Err(error) => {
                        let name = input.name.clone();
                        self.open = None;
                        return Some(Task::Unreadable((name, error)));
                    }
                }
                continue;
            }
            let opened = match self.inputs.next()? {
                Ok(input) => input
                    .open(&self.read)
                    .map_err(|error| (input.name.clone(), error))
                    .map(|source| (input, source)),
                Err(unreadable) => Err(unreadable),
            };
            match opened {
                Ok((input, source)) => {
                    self.open = Some((Arc::new(input), Stream::new(source, self.limits)));
                }
                Err(unreadable) => return Some(Task::Unreadable(unreadable)),
            }
        }
    }
}
