//! Reads one input in batches: whole documents, with where each stands, and never more in memory than a batch or the largest document.

use std::io::{self, Read};
use std::ops::Range;

use crate::documents::{Documents, Look, Piece, without_byte_order_mark};
use crate::judge::Place;

/// Some documents of one input, in order.
#[derive(Debug)]
pub(crate) struct Batch {
    pub(crate) bytes: Vec<u8>,
    pub(crate) pieces: Vec<Found>,
}

/// A document in a batch, or what stands where one should.
#[derive(Debug)]
pub(crate) struct Found {
    /// Counted from 1 in its input.
    pub(crate) number: usize,
    pub(crate) place: Place,
    pub(crate) what: What,
}

#[derive(Debug)]
pub(crate) enum What {
    Document(Range<usize>),
    Fault(&'static str),
    /// A document of more bytes than are allowed.
    TooLarge,
}

/// An input that is being read.
pub(crate) struct Stream<R> {
    source: R,
    buffer: Vec<u8>,
    /// Everything has been read.
    whole: bool,
    documents: Documents,
    /// The place of the byte at `placed`.
    place: Place,
    placed: usize,
    number: usize,
    largest: usize,
}

/// What is read before anything is decided: whether documents are lines, say.
const WINDOW: usize = 1 << 20;

/// A batch is cut when it has this many bytes.
const BATCH: usize = 1 << 19;

impl<R: Read> Stream<R> {
    /// `largest`: the number of bytes that a document may have.
    pub(crate) fn new(source: R, largest: usize) -> Self {
        Stream {
            source,
            buffer: Vec::new(),
            whole: false,
            documents: Documents::new(),
            place: Place::START,
            placed: 0,
            number: 0,
            largest,
        }
    }

    /// The next documents; `None` at the end. After an error nothing more comes.
    pub(crate) fn batch(&mut self) -> io::Result<Option<Batch>> {
        if self.number == 0 && self.buffer.is_empty() && !self.whole {
            self.read(WINDOW)?;
            let mark = self.buffer.len() - without_byte_order_mark(&self.buffer).len();
            self.buffer.drain(..mark);
        }
        let mut pieces = Vec::new();
        loop {
            match self.documents.next(&self.buffer, self.whole) {
                Look::Piece(piece) => pieces.push(self.found(piece)),
                Look::More if !pieces.is_empty() => return Ok(Some(self.cut(pieces))),
                Look::More if self.buffer.len() - self.documents.at() > self.largest => {
                    let at = self.documents.at();
                    let blank = self.buffer[at..]
                        .iter()
                        .take_while(|byte| byte.is_ascii_whitespace());
                    let start = at + blank.count();
                    pieces.push(self.placed(start, What::TooLarge));
                    self.skip_line()?;
                    return Ok(Some(self.cut(pieces)));
                }
                Look::More => self.read(self.buffer.len().max(BATCH))?,
                Look::End if pieces.is_empty() => return Ok(None),
                Look::End => return Ok(Some(self.cut(pieces))),
            }
            if self.documents.at() >= BATCH {
                return Ok(Some(self.cut(pieces)));
            }
        }
    }

    fn read(&mut self, most: usize) -> io::Result<()> {
        let mut source = self.source.by_ref().take(most as u64);
        self.whole = source.read_to_end(&mut self.buffer)? < most;
        Ok(())
    }

    fn found(&mut self, piece: Piece) -> Found {
        match piece {
            Piece::Document(range) if range.len() > self.largest => {
                self.placed(range.start, What::TooLarge)
            }
            Piece::Document(range) => self.placed(range.start, What::Document(range)),
            Piece::Fault { offset, message } => self.placed(offset, What::Fault(message)),
        }
    }

    /// Lines are counted once, from piece to piece.
    fn placed(&mut self, start: usize, what: What) -> Found {
        self.place = self.place.behind(&self.buffer[self.placed..start]);
        self.placed = start;
        self.number += 1;
        Found {
            number: self.number,
            place: self.place,
            what,
        }
    }

    /// Passes over the rest of a line without keeping it; where documents are no lines, over everything.
    fn skip_line(&mut self) -> io::Result<()> {
        loop {
            let at = self.documents.at();
            if let Some(length) = memchr::memchr(b'\n', &self.buffer[at..])
                && self.documents.resume_behind(at + length)
            {
                return Ok(());
            }
            let end = self.buffer.len();
            self.documents.resume_behind(end);
            if self.whole {
                return Ok(());
            }
            self.place = self.place.behind(&self.buffer[self.placed..]);
            self.buffer.clear();
            self.placed = 0;
            self.documents.forget(end);
            self.read(BATCH)?;
        }
    }

    fn cut(&mut self, pieces: Vec<Found>) -> Batch {
        let at = self.documents.at();
        if self.placed < at {
            self.place = self.place.behind(&self.buffer[self.placed..at]);
        }
        self.placed = self.placed.saturating_sub(at);
        self.documents.forget(at);
        let rest = self.buffer.split_off(at);
        Batch {
            bytes: std::mem::replace(&mut self.buffer, rest),
            pieces,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a text is read as, with documents of at most `largest` bytes.
    fn read(text: impl AsRef<[u8]>, largest: usize) -> Vec<String> {
        let mut stream = Stream::new(text.as_ref(), largest);
        let mut seen = Vec::new();
        while let Some(batch) = stream.batch().expect("memory can be read") {
            for Found {
                number,
                place,
                what,
            } in batch.pieces
            {
                let what = match what {
                    What::Document(range) => String::from_utf8_lossy(&batch.bytes[range]).into(),
                    What::Fault(message) => format!("fault: {message}"),
                    What::TooLarge => "too large".to_owned(),
                };
                seen.push(format!("{number} {}:{} {what}", place.line, place.column));
            }
        }
        seen
    }

    #[test]
    fn documents_have_numbers_and_places() {
        assert_eq!(
            read("{}\n{\"a\":1}\n", 100),
            ["1 1:1 {}", "2 2:1 {\"a\":1}"]
        );
        assert_eq!(read("\u{FEFF}[{}, {}]", 100), ["1 1:2 {}", "2 1:6 {}"]);
        assert_eq!(read("", 100), ["1 1:1 "]);
    }

    #[test]
    fn places_are_counted_over_batches() {
        let line = format!("{{\"body\":\"{}\"}}\n", "ü".repeat(1000));
        let text = line.repeat(2000);
        let seen = read(&text, 1 << 20);
        assert_eq!(seen.len(), 2000);
        for (index, seen) in seen.iter().enumerate() {
            let number = index + 1;
            assert!(
                seen.starts_with(&format!("{number} {number}:1 {{")),
                "{}",
                &seen[..40]
            );
        }
        // The same in a single line.
        let text = format!("[{}]", text.trim_end().replace('\n', ","));
        let seen = read(&text, 1 << 20);
        let column = 2 + 1999 * (line.chars().count());
        assert!(
            seen[1999].starts_with(&format!("2000 1:{column} {{")),
            "{}",
            &seen[1999][..40]
        );
    }

    #[test]
    fn a_document_that_is_too_large_does_not_hide_the_next_line() {
        let large = format!("{{\"a\":\"{}\"}}", "x".repeat(3 << 20));
        let text = format!("{{}}\n{large}\n{{}}\n");
        let seen = read(&text, 1 << 20);
        assert_eq!(seen, ["1 1:1 {}", "2 2:1 too large", "3 3:1 {}"]);
        assert_eq!(read(&large, 1 << 20), ["1 1:1 too large"]);
        assert_eq!(
            read("{}\n{\"a\":12}\n{}", 6),
            ["1 1:1 {}", "2 2:1 too large", "3 3:1 {}"]
        );
    }
}
