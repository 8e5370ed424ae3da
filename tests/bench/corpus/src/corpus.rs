//! The corpora: what is read, many different documents of one kind in one buffer.

use std::ops::Range;

use fastrand::Rng;

use crate::generate::{self, Carrier};
use crate::json::{Json, Style};
use crate::plant::plant;

/// Different ones in every corpus: a few documents that are read again and again stay in the caches and flatter.
pub const DOCUMENTS: usize = 2_000;

/// Of everything that is measured.
pub const SEED: u64 = 0x1c0_5eed;

pub struct Corpus {
    pub name: &'static str,
    pub about: &'static str,
    pub root: Root,
    pub text: Vec<u8>,
    pub documents: Vec<Range<usize>>,
    /// The rules that each document breaks, in alphabetical order.
    pub planted: Vec<Vec<&'static str>>,
}

/// What every document of a corpus is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Root {
    Conversation,
    List,
    Notification,
}

/// How a corpus is made.
pub struct Recipe {
    pub name: &'static str,
    pub about: &'static str,
    root: Root,
    document: fn(&mut Rng) -> Json,
    style: Style,
    order: Order,
    /// How many of a hundred documents have mistakes.
    mistakes: usize,
}

#[derive(Clone, Copy)]
enum Order {
    /// As Intercom sends the members.
    Sent,
    Sorted,
    /// Another one in every object.
    Shuffled,
}

const MIXED: Recipe = Recipe {
    name: "mixed",
    about: "conversations of 1 to 60 parts, as Intercom sends them",
    root: Root::Conversation,
    document: |random| match random.u8(..3) {
        0 => small(random),
        1 => conversation(random, 4..20),
        _ => large(random),
    },
    style: Style::Compact,
    order: Order::Sent,
    mistakes: 0,
};

/// The first one is what the promises are about.
pub const RECIPES: [Recipe; 11] = [
    MIXED,
    Recipe {
        name: "small",
        about: "conversations of one or two parts",
        document: small,
        ..MIXED
    },
    Recipe {
        name: "large",
        about: "conversations of 20 to 60 parts",
        document: large,
        ..MIXED
    },
    Recipe {
        name: "notifications",
        about: "webhooks about conversations, times of statistics as text",
        root: Root::Notification,
        document: generate::notification,
        ..MIXED
    },
    Recipe {
        name: "lists",
        about: "pages of 4 to 8 conversations without parts",
        root: Root::List,
        document: |random| {
            let conversations = random.usize(4..=8);
            generate::list(random, conversations)
        },
        ..MIXED
    },
    Recipe {
        name: "sorted",
        about: "the mixed ones, members in alphabetical order",
        order: Order::Sorted,
        ..MIXED
    },
    Recipe {
        name: "shuffled",
        about: "the mixed ones, every object's members in an order of its own",
        order: Order::Shuffled,
        ..MIXED
    },
    Recipe {
        name: "pretty",
        about: "the mixed ones, on many lines and indented",
        style: Style::Pretty,
        ..MIXED
    },
    Recipe {
        name: "escaped",
        about: "the mixed ones, with `\\u` escapes for HTML and for all that is not ASCII",
        style: Style::Escaped,
        ..MIXED
    },
    Recipe {
        name: "one_percent",
        about: "the mixed ones, one in a hundred with one to three violations",
        mistakes: 1,
        ..MIXED
    },
    Recipe {
        name: "violating",
        about: "the mixed ones, all with one to three violations",
        mistakes: 100,
        ..MIXED
    },
];

impl Recipe {
    pub fn follow(&self, documents: usize) -> Corpus {
        let mut corpus = Corpus {
            name: self.name,
            about: self.about,
            root: self.root,
            text: Vec::new(),
            documents: Vec::new(),
            planted: Vec::new(),
        };
        for (document, planted) in self.documents(SEED).take(documents) {
            let start = corpus.text.len();
            corpus.text.extend(document.bytes());
            corpus.documents.push(start..corpus.text.len());
            corpus.planted.push(planted);
        }
        corpus
    }

    /// One document after another without an end, each with the rules that it breaks, in alphabetical order.
    pub fn documents(&self, seed: u64) -> impl Iterator<Item = (String, Vec<&'static str>)> {
        let mut random = Rng::with_seed(seed);
        // Apart, so that the documents themselves are the same in every corpus of one kind.
        let mut changes = Rng::with_seed(seed.wrapping_add(1));
        (0_usize..).map(move |number| {
            let mut document = (self.document)(&mut random);
            let is_wrong = number % 100 < self.mistakes;
            let planted = is_wrong.then(|| plant(&mut changes, &mut document));
            match self.order {
                Order::Sent => {}
                Order::Sorted => document.sort(),
                Order::Shuffled => document.shuffle(&mut changes),
            }
            (document.write(self.style), planted.unwrap_or_default())
        })
    }
}

fn small(random: &mut Rng) -> Json {
    conversation(random, 1..3)
}

fn large(random: &mut Rng) -> Json {
    conversation(random, 20..61)
}

fn conversation(random: &mut Rng, parts: Range<usize>) -> Json {
    let parts = random.usize(parts);
    generate::conversation(random, parts, Carrier::Answer)
}
