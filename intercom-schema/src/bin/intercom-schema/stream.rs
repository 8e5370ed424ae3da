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
    limits: Limits,
}

/// How many bytes are kept at a time.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Limits {
    /// What is read before anything is decided: whether documents are lines, say.
    pub(crate) window: usize,
    /// A batch is cut when it has this many.
    pub(crate) batch: usize,
    /// A document may have this many.
    pub(crate) largest: usize,
}

/// What is said of a document can be many times its size.
const MOST_PIECES: usize = 1024;

impl Limits {
    pub(crate) fn of_documents(largest: usize) -> Self {
        Limits {
            window: 1 << 20,
            // Smaller ones cost more to hand over than to judge.
            batch: 1 << 18,
            largest,
        }
    }
}

impl<R: Read> Stream<R> {
    pub(crate) fn new(source: R, limits: Limits) -> Self {
        Stream {
            source,
            buffer: Vec::new(),
            whole: false,
            documents: Documents::new(),
            place: Place::START,
            placed: 0,
            number: 0,
            limits,
        }
    }

    /// The next documents; `None` at the end. After an error nothing more comes.
    pub(crate) fn batch(&mut self) -> io::Result<Option<Batch>> {
        if self.number == 0 && self.buffer.is_empty() && !self.whole {
            self.read(self.limits.window)?;
            let mark = self.buffer.len() - without_byte_order_mark(&self.buffer).len();
            self.buffer.drain(..mark);
        }
        let mut pieces = Vec::new();
        loop {
            match self.documents.next(&self.buffer, self.whole) {
                Look::Piece(piece) => pieces.push(self.found(piece)),
                Look::More if !pieces.is_empty() => return Ok(Some(self.cut(pieces))),
                Look::More if self.buffer.len() - self.documents.at() > self.limits.largest => {
                    let at = self.documents.at();
                    let blank = self.buffer[at..]
                        .iter()
                        .take_while(|byte| byte.is_ascii_whitespace());
                    let start = at + blank.count();
                    pieces.push(self.placed(start, What::TooLarge));
                    self.skip_line(start)?;
                    return Ok(Some(self.cut(pieces)));
                }
                Look::More => self.read(self.buffer.len().max(self.limits.batch))?,
                Look::End if pieces.is_empty() => return Ok(None),
                Look::End => return Ok(Some(self.cut(pieces))),
            }
            if self.documents.at() >= self.limits.batch || pieces.len() >= MOST_PIECES {
                return Ok(Some(self.cut(pieces)));
            }
        }
    }

    fn read(&mut self, most: usize) -> io::Result<()> {
        // Growing step by step would move everything several times.
        self.buffer.reserve(most);
        let mut source = self.source.by_ref().take(most as u64);
        self.whole = source.read_to_end(&mut self.buffer)? < most;
        Ok(())
    }

    fn found(&mut self, piece: Piece) -> Found {
        match piece {
            Piece::Document(range) if range.len() > self.limits.largest => {
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

    /// Passes over the line at `start` without keeping it; where documents are no lines, over everything.
    fn skip_line(&mut self, start: usize) -> io::Result<()> {
        self.documents.resume_behind(start);
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
            self.read(self.limits.batch)?;
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
        read_within(text, Limits::of_documents(largest))
    }

    fn read_within(text: impl AsRef<[u8]>, limits: Limits) -> Vec<String> {
        let mut stream = Stream::new(text.as_ref(), limits);
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

    #[test]
    fn how_much_is_read_at_a_time_does_not_matter() {
        let lines = "{\"a\":\"\u{e4}[\"}\r\n\r\n{\"b\":[1,2]}\n[{},{\"c\":3}]\n{\"d\n{}";
        let texts = [
            lines.to_owned(),
            format!("\u{FEFF}{lines}"),
            format!("[{}{{}}]", "{\"a\":[1,{}]}, ".repeat(9)),
            "{\n\"a\": 1\n}\n{\n\"b\": 2\n}\n".to_owned(),
        ];
        for text in texts {
            let expected = read(&text, 100);
            // The first window has to show whether documents are lines, so it holds two of them.
            for window in [40, 64] {
                for batch in [1, 2, 3, 7, 50] {
                    let limits = Limits {
                        window,
                        batch,
                        largest: 100,
                    };
                    let seen = read_within(&text, limits);
                    assert_eq!(seen, expected, "{window} {batch} {text}");
                }
            }
        }
    }

    /// 64 MiB in which the largest document has a few bytes.
    #[test]
    fn memory_is_bounded_by_the_batch() {
        let line = format!("{{\"body\":\"{}\"}}\n", "x".repeat(1000));
        let text = io::repeat(0).take(64 << 20);
        struct Lines<R>(R, Vec<u8>);
        impl<R: Read> Read for Lines<R> {
            fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
                let most = buffer.len().min(self.1.len());
                let count = self.0.read(&mut buffer[..most])?;
                buffer[..count].copy_from_slice(&self.1[..count]);
                self.1.rotate_left(count);
                Ok(count)
            }
        }
        let limits = Limits::of_documents(1 << 20);
        let mut stream = Stream::new(Lines(text, line.clone().into_bytes()), limits);
        let (mut documents, mut most) = (0, 0);
        while let Some(batch) = stream.batch().expect("memory can be read") {
            documents += batch.pieces.len();
            most = most.max(batch.bytes.capacity() + stream.buffer.capacity());
        }
        assert_eq!(documents, (64_usize << 20).div_ceil(line.len()));
        assert!(most < 8 << 20, "{most} bytes were kept");
    }
}
