//! Two threads, each with half of the documents, beside one with all of them: nothing is shared that they would have to wait for.

use std::hint::black_box;
use std::ops::Range;
use std::time::Instant;

use intercom_schema::{Conversation, validate};

use crate::corpus::Corpus;
use crate::measure::{Speed, progress};

pub struct Threads {
    pub one: Speed,
    pub two: Speed,
}

/// By the clock on the wall: processor time could not show that one waits for the other.
pub fn measure(corpus: &Corpus, rounds: usize) -> Threads {
    progress("two threads");
    let middle = corpus.text.len() / 2;
    let half = corpus
        .documents
        .partition_point(|document| document.end <= middle);
    let (first, second) = corpus.documents.split_at(half);
    let (mut one, mut two) = (Vec::new(), Vec::new());
    for _ in 0..rounds {
        let started = Instant::now();
        pass(corpus, &corpus.documents);
        one.push(speed(corpus, started));
        let started = Instant::now();
        std::thread::scope(|scope| {
            scope.spawn(|| pass(corpus, first));
            pass(corpus, second);
        });
        two.push(speed(corpus, started));
    }
    progress("");
    Threads {
        one: Speed::of(one),
        two: Speed::of(two),
    }
}

fn pass(corpus: &Corpus, documents: &[Range<usize>]) {
    for document in documents {
        black_box(validate::<Conversation>(&corpus.text[document.clone()]));
    }
}

fn speed(corpus: &Corpus, started: Instant) -> f64 {
    corpus.text.len() as f64 / 1e6 / started.elapsed().as_secs_f64()
}
