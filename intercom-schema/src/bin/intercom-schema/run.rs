//! The loop over all documents: inputs in, verdicts out, and everything counted.
//!
//! ```text
//! inputs ─ batches of documents ─▶ workers judge ─ verdicts, in order ─▶ output
//!                                                       └─ counted ─▶ report
//! ```

use std::io;
use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::Ordering;

use crate::arguments::{Judging, Shard};
use crate::facts::{Facts, facts};
use crate::input::{Input, Unreadable, inputs};
use crate::judge::{Judge, Verdict};
use crate::profile::{Profile, Profiler};
use crate::progress::Progress;
use crate::reader::{Reader, Task};
use crate::report::{self, Report, Shards};
use crate::settings::Settings;
use crate::stream::{Found, What};
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
    fn finish(&mut self, report: &Report) -> io::Result<()>;
}

/// What a run needs to know of each document, beside what is wrong with it.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Wants {
    /// The lines in which something is wrong.
    pub(crate) cut: bool,
    /// What reports sort by.
    pub(crate) facts: bool,
    pub(crate) profile: bool,
    /// Nothing, once a document has errors.
    pub(crate) fail_fast: bool,
}

/// Judges every document of every input.
pub(crate) fn run(judging: &Judging, wants: Wants, output: &mut dyn Output) -> io::Result<Outcome> {
    let settings = match Settings::of(judging) {
        Ok(settings) => settings,
        Err(message) => {
            complain(message);
            return Ok(Outcome::Misuse);
        }
    };
    let version = settings.api_version;
    let workshop = Workshop::new(judging, settings, wants);
    let mut report = Report {
        shards: judging
            .shard
            .and_then(|Shard { part, of }| Shards::part(part, of)),
        profile: wants.profile.then(Profile::default),
        ..Report::default()
    };
    let inputs = inputs(&judging.files);
    let read = Arc::default();
    let progress = Progress::new(inputs.iter().flatten(), &read);
    let mut reader = Reader::new(inputs, judging, read);
    let stop = interrupt::stop();
    let ran = pipeline::run(
        judging.jobs(),
        &stop,
        move || reader.next(),
        |task| workshop.work(task),
        |done| {
            let batch = match done {
                Ok(batch) => batch,
                Err((file, error)) => {
                    let reason = in_words(&error);
                    output.flush()?;
                    progress.beside(|| complain(format_args!("{file}: {reason}")));
                    report
                        .unreadable
                        .insert(report::Unreadable { file, reason });
                    return Ok(ControlFlow::Continue(()));
                }
            };
            progress.update();
            let silent = batch
                .documents
                .iter()
                .all(|judged| judged.verdict.is_empty());
            let mut write = || written(&batch, wants.fail_fast, &mut report, output);
            let flow = if silent {
                write()
            } else {
                progress.beside(write)
            };
            if let (Some(profile), Some(more)) = (&mut report.profile, batch.profile) {
                profile.merge(more);
            }
            flow
        },
    );
    progress.finish();
    ran?;
    report.tell_version(version);
    output.finish(&report)?;
    match stop.load(Ordering::Relaxed) {
        true => Ok(Outcome::Interrupted),
        false => Ok(outcome(&report)),
    }
}

fn written(
    batch: &Judged,
    fail_fast: bool,
    report: &mut Report,
    output: &mut dyn Output,
) -> io::Result<ControlFlow<()>> {
    let file = &batch.input.name;
    for Verdicts {
        number,
        verdict,
        facts,
    } in &batch.documents
    {
        report.count(file, *number, verdict, facts);
        output.document(&Document {
            file,
            number: *number,
            verdict,
        })?;
        if fail_fast && verdict.has_errors {
            return Ok(ControlFlow::Break(()));
        }
    }
    output.flush()?;
    Ok(ControlFlow::Continue(()))
}

/// How a run ends that counted this.
pub(crate) fn outcome(report: &Report) -> Outcome {
    match (report.unreadable.len(), report.documents.errors) {
        (0, 0) => Outcome::Fine,
        (0, _) => Outcome::Errors,
        _ => Outcome::Unreadable,
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

/// What a worker gives back.
struct Judged {
    input: Arc<Input>,
    documents: Vec<Verdicts>,
    profile: Option<Profile>,
}

/// A document of a batch, judged.
struct Verdicts {
    /// Counted from 1 in its file.
    number: usize,
    verdict: Verdict,
    facts: Facts,
}

/// All that workers share.
struct Workshop {
    judge: Judge,
    facts: bool,
    profiler: Option<Profiler>,
}

impl Workshop {
    fn new(judging: &Judging, settings: Settings, wants: Wants) -> Self {
        Workshop {
            judge: Judge::new(judging, settings, wants.cut),
            facts: wants.facts,
            profiler: wants
                .profile
                .then(|| Profiler::new(judging.object, judging.values())),
        }
    }

    fn work(&self, task: Task) -> Result<Judged, Unreadable> {
        let (input, batch) = task?;
        let mut profile = self.profiler.as_ref().map(|_| Profile::default());
        let documents = batch.pieces.iter().map(|found| {
            let (verdict, facts) = self.judged(found, &batch.bytes, &mut profile);
            Verdicts {
                number: found.number,
                verdict,
                facts,
            }
        });
        Ok(Judged {
            documents: documents.collect(),
            input,
            profile,
        })
    }

    fn judged(
        &self,
        found: &Found,
        bytes: &[u8],
        profile: &mut Option<Profile>,
    ) -> (Verdict, Facts) {
        let document = match &found.what {
            What::Document(range) => &bytes[range.clone()],
            What::Fault(message) => {
                return (self.judge.fault(message, found.place), Facts::default());
            }
            What::TooLarge => return (self.judge.too_large(found.place), Facts::default()),
        };
        let facts = match self.facts {
            true => facts(document),
            false => Facts::default(),
        };
        if let (Some(profiler), Some(profile)) = (&self.profiler, profile) {
            profiler.look(document, facts.day.as_deref(), profile);
        }
        (self.judge.document(document, found.place), facts)
    }
}
