//! The loop over all documents: inputs in, verdicts out, and everything counted.
//!
//! ```text
//! inputs ─ batches of documents ─▶ workers judge ─ verdicts, in order ─▶ output
//!                                                       └─ counted ─▶ report
//! ```

use std::io;
use std::iter;
use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::Ordering;

use crate::arguments::{Judging, Shard};
use crate::facts::{Facts, facts};
use crate::input::{Input, Unreadable, inputs};
use crate::judge::{About, Judge, Verdict};
use crate::lists::{Items, Lists};
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

impl Document<'_> {
    /// Which of the conversations in the list that the document is; `None` if it is about the document as a whole.
    pub(crate) fn item(&self) -> Option<usize> {
        match self.verdict.about {
            About::Document | About::List => None,
            About::Item(item) => Some(item),
        }
    }

    /// As it is called in output.
    pub(crate) fn name(&self) -> String {
        name(self.number, self.item())
    }
}

/// `3`, or `3.2` for the second conversation in the list that is the third document.
pub(crate) fn name(number: usize, item: Option<usize>) -> String {
    match item {
        None => number.to_string(),
        Some(item) => format!("{number}.{item}"),
    }
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
pub(crate) fn run(
    judging: &Judging,
    wants: Wants,
    output: &mut (dyn Output + Send),
) -> io::Result<Outcome> {
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
    let stop = interrupt::stop();
    let mut reader = Reader::new(inputs, judging, read, Arc::clone(&stop));
    let ran = pipeline::run(
        judging.jobs(),
        &stop,
        || reader.next(),
        |task| workshop.work(task),
        |done| {
            let part = match done {
                Ok(part) => part,
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
            let mut verdicts = part.pieces.iter().flat_map(|piece| &piece.verdicts);
            let silent = verdicts.all(Verdict::is_empty);
            let mut write = || written(&part, wants.fail_fast, &mut report, output);
            let flow = if silent {
                write()
            } else {
                progress.beside(write)
            };
            if let (Some(profile), Some(more)) = (&mut report.profile, part.profile) {
                profile.merge(more);
            }
            flow
        },
    );
    progress.finish();
    let flow = ran?;
    report.tell_version(version);
    output.finish(&report)?;
    match flow.is_continue() && stop.load(Ordering::Relaxed) {
        true => Ok(Outcome::Interrupted),
        false => Ok(outcome(&report)),
    }
}

fn written(
    part: &Judged,
    fail_fast: bool,
    report: &mut Report,
    output: &mut dyn Output,
) -> io::Result<ControlFlow<()>> {
    let file = &part.input.name;
    for piece in &part.pieces {
        for (verdict, facts) in piece.verdicts.iter().zip(&piece.facts) {
            let document = Document {
                file,
                number: piece.number,
                verdict,
            };
            report.count(&document, facts);
            output.document(&document)?;
        }
        if fail_fast && piece.verdicts.iter().any(|verdict| verdict.has_errors) {
            return Ok(ControlFlow::Break(()));
        }
    }
    output.flush()?;
    Ok(ControlFlow::Continue(()))
}

/// How a run ends that counted this.
pub(crate) fn outcome(report: &Report) -> Outcome {
    match (
        report.unreadable.len(),
        report.documents.errors + report.lists.errors,
    ) {
        (0, 0) => Outcome::Fine,
        (0, _) => Outcome::Errors,
        _ => Outcome::Unreadable,
    }
}

/// Why something cannot be read.
pub(crate) fn in_words(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "there is no such file".to_owned(),
        io::ErrorKind::IsADirectory => "this is a folder; name the files in it".to_owned(),
        io::ErrorKind::PermissionDenied => "not allowed to read this file".to_owned(),
        _ => format!("cannot be read: {error}"),
    }
}

/// What a worker gives back of a batch, or of a part of it.
struct Judged {
    input: Arc<Input>,
    pieces: Vec<Piece>,
    profile: Option<Profile>,
}

/// A document of a batch, judged.
struct Piece {
    /// Counted from 1 in its file.
    number: usize,
    /// One, or of a list one on itself and then one on each of its items.
    verdicts: Vec<Verdict>,
    /// Of each verdict.
    facts: Vec<Facts>,
}

/// What may be found before it is handed over.
const MOST_FOUND: usize = 1000;

/// All that workers share.
struct Workshop {
    judge: Judge,
    lists: Lists,
    facts: bool,
    profiler: Option<Profiler>,
}

impl Workshop {
    fn new(judging: &Judging, settings: Settings, wants: Wants) -> Self {
        Workshop {
            judge: Judge::new(judging, settings, wants.cut),
            lists: Lists::new(judging.object),
            facts: wants.facts,
            profiler: wants
                .profile
                .then(|| Profiler::new(judging.object, judging.values())),
        }
    }

    /// All of a batch at once, or in parts where much is found: what is wrong can take many times the memory of where it was found.
    fn work(&self, task: Task) -> impl Iterator<Item = Result<Judged, Unreadable>> {
        let mut left = Some(task.map(|(input, batch)| (input, batch, 0)));
        iter::from_fn(move || {
            let (input, batch, at) = match left.take()? {
                Ok(rest) => rest,
                Err(unreadable) => return Some(Err(unreadable)),
            };
            let mut part = Judged {
                input: Arc::clone(&input),
                pieces: Vec::new(),
                profile: self.profiler.as_ref().map(|_| Profile::default()),
            };
            let mut found = 0;
            for piece in &batch.pieces[at..] {
                let piece = self.judged(piece, &batch.bytes, &mut part.profile);
                let findings = piece.verdicts.iter().map(|verdict| verdict.findings.len());
                found += findings.sum::<usize>();
                part.pieces.push(piece);
                if found > MOST_FOUND {
                    break;
                }
            }
            let at = at + part.pieces.len();
            if at < batch.pieces.len() {
                left = Some(Ok((input, batch, at)));
            }
            Some(Ok(part))
        })
    }

    fn judged(&self, found: &Found, bytes: &[u8], profile: &mut Option<Profile>) -> Piece {
        let alone = |verdict: Verdict| Piece {
            number: found.number,
            verdicts: vec![verdict],
            facts: vec![Facts::default()],
        };
        let document = match &found.what {
            What::Document(range) => &bytes[range.clone()],
            What::Fault(message) => return alone(self.judge.fault(message, found.place)),
            What::TooLarge => return alone(self.judge.too_large(found.place)),
        };
        let items = self.lists.items(document);
        let verdicts = self.judge.document(document, found.place, items.as_ref());
        // Of a list that was not judged to its end, the items are not told apart.
        let items = items.filter(|_| verdicts.len() > 1);
        let facts = self.facts_of(document, items.as_ref());
        if let (Some(profiler), Some(profile)) = (&self.profiler, profile) {
            profiler.look(document, items.as_ref(), &facts, profile);
        }
        Piece {
            number: found.number,
            verdicts,
            facts,
        }
    }

    /// One of the document itself, then one of each item.
    fn facts_of(&self, document: &[u8], items: Option<&Items<'_>>) -> Vec<Facts> {
        let items = items.into_iter().flat_map(Items::iter);
        let documents = std::iter::once(document).chain(items);
        documents
            .map(|document| match self.facts {
                true => facts(document),
                false => Facts::default(),
            })
            .collect()
    }
}
