//! Finds the documents in a text: one, the elements of an array, one per line, or one after another.
//!
//! Nothing is parsed here. Where a document ends is told by counting brackets outside of text, which needs no stack and is right
//! for every well-formed document; what is not well-formed gets a piece that the library then refuses at the right place. A
//! broken line does not touch the next line; after a broken element of an array reading goes on where a comma follows.

use std::ops::Range;

use serde::de::IgnoredAny;

/// What stands where a document should.
#[derive(Debug, PartialEq)]
pub(crate) enum Piece {
    /// The bytes of one document, well-formed or not.
    Document(Range<usize>),
    /// The array around the documents is broken here.
    Fault {
        offset: usize,
        message: &'static str,
    },
}

/// The pieces of a text, lazily, from front to back.
#[derive(Debug)]
pub(crate) struct Documents<'a> {
    text: &'a [u8],
    at: usize,
    layout: Layout,
    array: Option<Array>,
    /// A text without any document is no JSON.
    started: bool,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Layout {
    /// One document per line.
    Lines,
    /// One document, or several, over as many lines as they need.
    Whole,
}

/// An array of documents that was entered.
#[derive(Clone, Copy, Debug)]
struct Array {
    end_of_chunk: usize,
    expects: Expects,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Expects {
    ElementOrEnd,
    Element,
    CommaOrEnd,
}

const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// The text behind a byte order mark, which some programs write at the start of a file.
pub(crate) fn without_byte_order_mark(text: &[u8]) -> &[u8] {
    text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(text)
}

/// The documents of a whole file.
pub(crate) fn documents(text: &[u8]) -> Documents<'_> {
    Documents {
        text,
        at: 0,
        layout: layout(text),
        array: None,
        started: false,
    }
}

/// One document per line, if the first line is a document and not the only one. A broken first line does not hide that: then the
/// second one decides, as long as both begin like objects at the margin and the whole is not a document after all.
fn layout(text: &[u8]) -> Layout {
    let mut lines = text
        .split(|&byte| byte == b'\n')
        .filter(|line| !line.iter().all(is_blank));
    let (Some(first), Some(second)) = (lines.next(), lines.next()) else {
        return Layout::Whole;
    };
    let objects = first.starts_with(b"{") && second.starts_with(b"{");
    if is_json(first) || (objects && is_json(second) && !is_json(text)) {
        Layout::Lines
    } else {
        Layout::Whole
    }
}

/// Whether brackets and commas are right; a document that is wrong otherwise is still one document.
fn is_json(text: &[u8]) -> bool {
    serde_json::from_slice::<IgnoredAny>(text).is_ok()
}

fn is_blank(byte: &u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\r' | b'\n')
}

impl Iterator for Documents<'_> {
    type Item = Piece;

    fn next(&mut self) -> Option<Piece> {
        loop {
            if let Some(array) = self.array {
                match self.element(array) {
                    None => continue,
                    piece => return piece,
                }
            }
            self.at = self.skip_blank(self.at, self.text.len());
            if self.at == self.text.len() {
                let empty = !self.started;
                self.started = true;
                return empty.then_some(Piece::Document(self.at..self.at));
            }
            self.started = true;
            let end_of_chunk = match self.layout {
                Layout::Lines => self.end_of_line(self.at),
                Layout::Whole => self.text.len(),
            };
            if self.text[self.at] == b'[' {
                self.at += 1;
                self.array = Some(Array {
                    end_of_chunk,
                    expects: Expects::ElementOrEnd,
                });
                continue;
            }
            let end = match self.layout {
                Layout::Lines => end_of_chunk,
                Layout::Whole => self.end_before_next_object().unwrap_or(end_of_chunk),
            };
            return Some(Piece::Document(self.advance(end)));
        }
    }
}

impl Documents<'_> {
    /// The next piece of an array; `None` at its end.
    fn element(&mut self, array: Array) -> Option<Piece> {
        let end = array.end_of_chunk;
        self.at = self.skip_blank(self.at, end);
        if self.at == end {
            self.array = None;
            return Some(Piece::Fault {
                offset: end,
                message: "the input ends in the middle of an array",
            });
        }
        let (expects, piece) = match (self.text[self.at], array.expects) {
            (b']', Expects::ElementOrEnd | Expects::CommaOrEnd) => {
                self.at += 1;
                return self.leave(end);
            }
            (b',', Expects::CommaOrEnd) => {
                self.at += 1;
                (Expects::Element, None)
            }
            (b'{', Expects::CommaOrEnd) => {
                let fault = Piece::Fault {
                    offset: self.at,
                    message: "a comma is expected before the next document",
                };
                (Expects::Element, Some(fault))
            }
            (_, Expects::CommaOrEnd) => {
                let message =
                    "a comma or the closing bracket is expected here; what follows is not read";
                self.array = None;
                let unread = self.advance(end);
                return Some(Piece::Fault {
                    offset: unread.start,
                    message,
                });
            }
            (b']' | b',', _) => {
                let fault = Piece::Fault {
                    offset: self.at,
                    message: "a JSON value is expected here",
                };
                // As if there had been a value.
                (Expects::CommaOrEnd, Some(fault))
            }
            (_, _) => match self.end_of_value(self.at, end) {
                Some(element) => (
                    Expects::CommaOrEnd,
                    Some(Piece::Document(self.advance(element.max(self.at + 1)))),
                ),
                // The element is broken, and nobody can say more about the array.
                None => {
                    self.array = None;
                    return Some(Piece::Document(self.advance(end)));
                }
            },
        };
        self.array = Some(Array { expects, ..array });
        piece
    }

    /// Behind the closing bracket nothing may follow on the same line, nor, in a text that is one document, anything at all but
    /// another array or object.
    fn leave(&mut self, end: usize) -> Option<Piece> {
        self.array = None;
        let behind = self.skip_blank(self.at, end);
        if behind == end || self.begins_on_new_line(self.at, behind) {
            self.at = behind;
            return None;
        }
        self.at = end;
        Some(Piece::Fault {
            offset: behind,
            message: "something follows the end of the array",
        })
    }

    /// Where this document ends, if another one begins on a later line: documents one after another, as `jq` prints them.
    fn end_before_next_object(&self) -> Option<usize> {
        let end = self.end_of_value(self.at, self.text.len())?;
        let behind = self.skip_blank(end, self.text.len());
        self.begins_on_new_line(end, behind).then_some(end)
    }

    fn begins_on_new_line(&self, end: usize, behind: usize) -> bool {
        matches!(self.text.get(behind), Some(b'{' | b'['))
            && self.text[end..behind].contains(&b'\n')
    }

    /// Where the value that begins at `start` ends; `None` if it is still open at `limit`.
    fn end_of_value(&self, start: usize, limit: usize) -> Option<usize> {
        let mut depth = 0_usize;
        let mut at = start;
        while at < limit {
            match self.text[at] {
                b'"' => at = self.end_of_text(at + 1, limit)? - 1,
                b'{' | b'[' => depth += 1,
                b'}' | b']' if depth == 0 => return Some(at),
                b'}' | b']' if depth == 1 => return Some(at + 1),
                b'}' | b']' => depth -= 1,
                b',' if depth == 0 => return Some(at),
                _ => {}
            }
            at += 1;
        }
        (depth == 0).then_some(limit)
    }

    /// Behind the closing quote.
    fn end_of_text(&self, start: usize, limit: usize) -> Option<usize> {
        let mut at = start;
        while at < limit {
            match self.text[at] {
                b'"' => return Some(at + 1),
                b'\\' => at += 2,
                _ => at += 1,
            }
        }
        None
    }

    fn advance(&mut self, end: usize) -> Range<usize> {
        let start = std::mem::replace(&mut self.at, end);
        start..end
    }

    fn skip_blank(&self, start: usize, end: usize) -> usize {
        start
            + self.text[start..end]
                .iter()
                .take_while(|byte| is_blank(byte))
                .count()
    }

    fn end_of_line(&self, start: usize) -> usize {
        let length = self.text[start..].iter().position(|byte| *byte == b'\n');
        length.map_or(self.text.len(), |length| start + length)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The pieces of a text: documents as they stand, faults by their offset.
    fn pieces(text: &str) -> Vec<String> {
        let piece = |piece| match piece {
            Piece::Document(range) => text[range].to_owned(),
            Piece::Fault { offset, message } => format!("{offset}: {message}"),
        };
        documents(text.as_bytes()).map(piece).collect()
    }

    #[test]
    fn one_document_may_take_several_lines() {
        assert_eq!(pieces("{}"), ["{}"]);
        assert_eq!(
            pieces(" {\n\"a\": [\n{}\n]\n}\n"),
            ["{\n\"a\": [\n{}\n]\n}\n"]
        );
        assert_eq!(pieces("{\"a\": [\n{}\n]}"), ["{\"a\": [\n{}\n]}"]);
        assert_eq!(pieces("{} x"), ["{} x"]);
        assert_eq!(pieces("{\"a\": \"\n"), ["{\"a\": \"\n"]);
        assert_eq!(pieces("7"), ["7"]);
    }

    #[test]
    fn nothing_is_one_empty_document() {
        assert_eq!(pieces(""), [""]);
        assert_eq!(pieces(" \r\n\t\n"), [""]);
    }

    #[test]
    fn a_line_is_a_document() {
        assert_eq!(pieces("{}\n{\"a\":1}\n"), ["{}", "{\"a\":1}"]);
        assert_eq!(pieces("{}\r\n\r\n  \n{}"), ["{}\r", "{}"]);
        assert_eq!(pieces("{}\n{\n{}\n"), ["{}", "{", "{}"]);
        assert_eq!(pieces("{\"a\n{}\n{}"), ["{\"a", "{}", "{}"]);
        assert_eq!(
            pieces("{}\n[{},{}]\n[]\n[\n{}"),
            [
                "{}",
                "{}",
                "{}",
                "15: the input ends in the middle of an array",
                "{}"
            ]
        );
    }

    #[test]
    fn documents_may_follow_each_other_over_several_lines() {
        assert_eq!(pieces("{\n}\n{\n}\n"), ["{\n}", "{\n}\n"]);
        assert_eq!(pieces("[\n{}\n]\n{\n}"), ["{}", "{\n}"]);
        assert_eq!(pieces("{\n} {\n}"), ["{\n} {\n}"]);
    }

    #[test]
    fn an_element_is_a_document() {
        assert_eq!(pieces("[]"), [""; 0]);
        assert_eq!(
            pieces("[{}, {\"a\":\"]\\\"\"} ,[[1]],2 ]\n"),
            ["{}", "{\"a\":\"]\\\"\"}", "[[1]]", "2 "]
        );
        assert_eq!(pieces("[\n{},\n{}\n]"), ["{}", "{}"]);
    }

    #[test]
    fn a_broken_array_is_a_fault_where_it_breaks() {
        assert_eq!(
            pieces("[{}"),
            ["{}", "3: the input ends in the middle of an array"]
        );
        assert_eq!(pieces("[{}, {\"a\": ["), ["{}", "{\"a\": ["]);
        assert_eq!(pieces("[{}, \"a"), ["{}", "\"a"]);
        assert_eq!(pieces("["), ["1: the input ends in the middle of an array"]);
        assert_eq!(pieces("[{},]"), ["{}", "4: a JSON value is expected here"]);
        assert_eq!(pieces("[,{}]"), ["1: a JSON value is expected here", "{}"]);
        assert_eq!(
            pieces("[{} {}]"),
            [
                "{}",
                "4: a comma is expected before the next document",
                "{}"
            ]
        );
        let unread = "a comma or the closing bracket is expected here; what follows is not read";
        assert_eq!(
            pieces("[{\"a\":1]}, {}]"),
            ["{\"a\":1]", &format!("8: {unread}")]
        );
        assert_eq!(pieces("[}]"), ["}"]);
        assert_eq!(
            pieces("[{}] x"),
            ["{}", "5: something follows the end of the array"]
        );
        assert_eq!(pieces("[{\"a\":1],{}]"), ["{\"a\":1]", "{}"]);
    }

    #[test]
    fn every_text_has_an_end() {
        // Whatever stands there, the pieces advance.
        let alphabet = b"{}[],\"\\\n 1";
        for number in 0..alphabet.len().pow(6) {
            let mut rest = number;
            let text: Vec<u8> = (0..6)
                .map(|_| {
                    let byte = alphabet[rest % alphabet.len()];
                    rest /= alphabet.len();
                    byte
                })
                .collect();
            assert!(
                documents(&text).take(8).count() < 8,
                "{:?}",
                String::from_utf8_lossy(&text)
            );
        }
    }
}
