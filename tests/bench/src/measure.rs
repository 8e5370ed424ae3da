//! The clock: rounds over a slice of the corpus, in each of them every contestant once, then medians.
//!
//! All run in one process and take turns, so that whatever else the machine does hits everybody alike; what counts is processor time.

use std::hint::black_box;
use std::io::{IsTerminal, Write};
use std::ops::Range;

use serde_json::Value;

use crate::clock;
use crate::contestants::Contestant;
use crate::corpus::Corpus;

/// How long to measure.
#[derive(Clone, Copy, Debug)]
pub struct Effort {
    pub rounds: usize,
    /// Bytes of a round's slice, or a little more.
    pub slice: usize,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Speed {
    /// The median of all rounds; a megabyte has a million bytes.
    pub mb_per_s: f64,
    /// The distance between the quartiles, as a share of the median.
    pub spread: f64,
}

/// The speed of each contestant, in their order.
pub fn measure(
    corpus: &Corpus,
    contestants: &mut [Contestant],
    parsed: bool,
    effort: Effort,
) -> Vec<Speed> {
    let mut samples = vec![Vec::with_capacity(effort.rounds); contestants.len()];
    let mut next = 0;
    // One round more than is counted: the first warms up.
    for round in 0..=effort.rounds {
        progress(&format!(
            "{}: round {round} of {}",
            corpus.name, effort.rounds
        ));
        let slice = slice(corpus, next, effort.slice);
        next = slice.end % corpus.documents.len();
        let mut pass = Pass::new(corpus, slice, parsed);
        for turn in 0..contestants.len() {
            // Nobody always comes after the same one.
            let index = (turn + round) % contestants.len();
            let speed = pass.speed(&mut contestants[index]);
            if round > 0 {
                samples[index].push(speed);
            }
        }
    }
    progress("");
    samples.into_iter().map(Speed::of).collect()
}

/// The speed of one contestant on each of two corpora, which take turns.
pub fn compare(corpora: [&Corpus; 2], contestant: &mut Contestant, effort: Effort) -> [Speed; 2] {
    let mut samples = [Vec::new(), Vec::new()];
    let mut next = [0, 0];
    for round in 0..=effort.rounds {
        progress(&format!(
            "{} beside {}: round {round} of {}",
            corpora[1].name, corpora[0].name, effort.rounds
        ));
        for turn in 0..2 {
            let index = (turn + round) % 2;
            let corpus = corpora[index];
            let slice = slice(corpus, next[index], effort.slice);
            next[index] = slice.end % corpus.documents.len();
            let speed = Pass::new(corpus, slice, false).speed(contestant);
            if round > 0 {
                samples[index].push(speed);
            }
        }
    }
    progress("");
    samples.map(Speed::of)
}

/// The documents from `start` on, until `bytes` are reached.
fn slice(corpus: &Corpus, start: usize, bytes: usize) -> Range<usize> {
    let begin = corpus.documents[start].start;
    let tail = &corpus.documents[start..];
    let end = tail
        .iter()
        .position(|document| document.end - begin >= bytes);
    start..end.map_or(corpus.documents.len(), |end| start + end + 1)
}

/// What everybody reads in one round.
struct Pass<'a> {
    text: &'a [u8],
    scratch: Vec<u8>,
    documents: Vec<Range<usize>>,
    values: Vec<Value>,
}

impl<'a> Pass<'a> {
    fn new(corpus: &'a Corpus, slice: Range<usize>, parsed: bool) -> Self {
        let documents = &corpus.documents[slice];
        let (begin, end) = (documents[0].start, documents[documents.len() - 1].end);
        let values = documents.iter().map(|document| match parsed {
            true => serde_json::from_slice(&corpus.text[document.clone()]).unwrap_or_default(),
            false => Value::Null,
        });
        Pass {
            text: &corpus.text[begin..end],
            scratch: corpus.text[begin..end].to_vec(),
            values: values.collect(),
            documents: documents
                .iter()
                .map(|document| document.start - begin..document.end - begin)
                .collect(),
        }
    }

    fn speed(&mut self, contestant: &mut Contestant) -> f64 {
        // Some unescape in place; for all the same, so that all find the text equally near.
        self.scratch.copy_from_slice(self.text);
        let started = clock::seconds();
        for (document, value) in self.documents.iter().zip(&self.values) {
            black_box((contestant.read)(
                &mut self.scratch[document.clone()],
                value,
            ));
        }
        self.text.len() as f64 / 1e6 / (clock::seconds() - started)
    }
}

impl Speed {
    pub fn of(mut samples: Vec<f64>) -> Speed {
        samples.sort_by(f64::total_cmp);
        let at = |share: f64| samples[((samples.len() - 1) as f64 * share).round() as usize];
        let median = at(0.5);
        Speed {
            mb_per_s: median,
            spread: (at(0.75) - at(0.25)) / median,
        }
    }
}

/// A line that replaces the one before, where somebody is looking.
pub fn progress(line: &str) {
    let mut out = std::io::stderr();
    if out.is_terminal() {
        // If nobody can be told, the work goes on all the same.
        _ = write!(out, "\r\x1b[K{line}");
        _ = out.flush();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn median_and_quartiles() {
        let speed = Speed::of(vec![50.0, 10.0, 30.0, 20.0, 40.0]);
        assert_eq!(speed.mb_per_s, 30.0);
        assert_eq!(speed.spread, 20.0 / 30.0);
    }
}
