//! Finds the documents in a text: one, the elements of an array, one per line, or one after another.
//!
//! Nothing is parsed here. Where a document ends is told by counting brackets outside of text, which needs no stack and is right
//! for every well-formed document; what is not well-formed gets a piece that the library then refuses at the right place. A
//! broken line does not touch the next line; after a broken element of an array reading goes on where a comma follows.
//!
//! A text may be larger than memory: [`Documents::next`] looks at what has been read so far and says so when it needs to see more.

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

/// What a look at the text gives.
#[derive(Debug, PartialEq)]
pub(crate) enum Look {
    Piece(Piece),
    /// The next piece may reach beyond what has been read.
    More,
    End,
}

/// How far the documents of a text have been found.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Documents {
    at: usize,
    /// Not known before the first look.
    layout: Option<Layout>,
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
    /// Where its line ends, if it has to end there.
    end_of_line: Option<usize>,
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

/// One document per line, if the first line is a document and not the only one. A broken first line does not hide that: then the
/// second one decides, as long as both begin like objects at the margin and the whole is not a document after all.
///
/// Of a text that was not read to its end, what has been read decides, and a first line longer than that is no line.
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

impl Documents {
    /// At the beginning of a text, behind its byte order mark.
    pub(crate) fn new() -> Self {
        Documents {
            at: 0,
            layout: None,
            array: None,
            started: false,
        }
    }

    /// The next piece of `text`, which is `whole` if nothing follows it.
    pub(crate) fn next(&mut self, text: &[u8], whole: bool) -> Look {
        let layout = *self.layout.get_or_insert_with(|| layout(text));
        let mut view = View {
            text,
            layout,
            whole,
            documents: *self,
            reached_end: false,
        };
        let piece = view.next();
        if view.reached_end {
            return Look::More;
        }
        *self = view.documents;
        piece.map_or(Look::End, Look::Piece)
    }

    /// The first `count` bytes of the text are there no longer.
    pub(crate) fn forget(&mut self, count: usize) {
        self.at -= count;
        if let Some(Array {
            end_of_line: Some(end),
            ..
        }) = &mut self.array
        {
            *end -= count;
        }
    }

    /// Whatever comes next begins there at the earliest.
    pub(crate) fn at(&self) -> usize {
        self.at
    }

    /// Goes on behind the end of the line, as if nothing had begun; `false` if documents are not lines.
    pub(crate) fn resume_behind(&mut self, end_of_line: usize) -> bool {
        self.at = end_of_line;
        self.array = None;
        self.started = true;
        self.layout == Some(Layout::Lines)
    }
}

/// A look at the text as far as it has been read.
struct View<'a> {
    text: &'a [u8],
    layout: Layout,
    whole: bool,
    documents: Documents,
    /// More text could have changed what was seen.
    reached_end: bool,
}

impl View<'_> {
    fn next(&mut self) -> Option<Piece> {
        loop {
            if let Some(array) = self.documents.array {
                match self.element(array) {
                    None if self.reached_end => return None,
                    None => continue,
                    piece => return piece,
                }
            }
            self.documents.at = self.skip_blank(self.documents.at, self.text.len());
            if self.documents.at == self.text.len() {
                let empty = !self.documents.started;
                self.documents.started = true;
                let at = self.documents.at;
                return empty.then_some(Piece::Document(at..at));
            }
            self.documents.started = true;
            if self.text[self.documents.at] == b'[' {
                let end_of_line = match self.layout {
                    Layout::Lines => Some(self.end_of_line(self.documents.at)),
                    Layout::Whole => None,
                };
                self.documents.at += 1;
                self.documents.array = Some(Array {
                    end_of_line,
                    expects: Expects::ElementOrEnd,
                });
                continue;
            }
            let end = match self.layout {
                Layout::Lines => self.end_of_line(self.documents.at),
                Layout::Whole => self
                    .end_before_next_object()
                    .unwrap_or_else(|| self.end_of_text_so_far()),
            };
            return Some(Piece::Document(self.advance(end)));
        }
    }

    /// The next piece of an array; `None` at its end.
    fn element(&mut self, array: Array) -> Option<Piece> {
        let end = array.end_of_line.unwrap_or(self.text.len());
        self.documents.at = self.skip_blank(self.documents.at, end);
        if self.documents.at == end {
            self.documents.array = None;
            return Some(Piece::Fault {
                offset: end,
                message: "the input ends in the middle of an array",
            });
        }
        let (expects, piece) = match (self.text[self.documents.at], array.expects) {
            (b']', Expects::ElementOrEnd | Expects::CommaOrEnd) => {
                self.documents.at += 1;
                return self.leave(array, end);
            }
            (b',', Expects::CommaOrEnd) => {
                self.documents.at += 1;
                (Expects::Element, None)
            }
            (b'{', Expects::CommaOrEnd) => {
                let fault = Piece::Fault {
                    offset: self.documents.at,
                    message: "a comma is expected before the next document",
                };
                (Expects::Element, Some(fault))
            }
            (_, Expects::CommaOrEnd) => {
                let message =
                    "a comma or the closing bracket is expected here; what follows is not read";
                self.documents.array = None;
                let unread = self.rest(array);
                return Some(Piece::Fault {
                    offset: unread.start,
                    message,
                });
            }
            (b']' | b',', _) => {
                let fault = Piece::Fault {
                    offset: self.documents.at,
                    message: "a JSON value is expected here",
                };
                // As if there had been a value.
                (Expects::CommaOrEnd, Some(fault))
            }
            (_, _) => match self.end_of_value(self.documents.at, end) {
                Some(element) => {
                    let element = element.max(self.documents.at + 1);
                    let piece = Piece::Document(self.advance(element));
                    (Expects::CommaOrEnd, Some(piece))
                }
                // The element is broken, and nobody can say more about the array.
                None => {
                    self.documents.array = None;
                    return Some(Piece::Document(self.rest(array)));
                }
            },
        };
        self.documents.array = Some(Array { expects, ..array });
        piece
    }

    /// Behind the closing bracket nothing may follow on the same line, nor, in a text that is one document, anything at all but
    /// another array or object.
    fn leave(&mut self, array: Array, end: usize) -> Option<Piece> {
        self.documents.array = None;
        let behind = self.skip_blank(self.documents.at, end);
        if behind == end || self.begins_on_new_line(self.documents.at, behind) {
            self.documents.at = behind;
            return None;
        }
        self.rest(array);
        Some(Piece::Fault {
            offset: behind,
            message: "something follows the end of the array",
        })
    }

    /// What is left of the line, or of the text.
    fn rest(&mut self, array: Array) -> Range<usize> {
        let end = array
            .end_of_line
            .unwrap_or_else(|| self.end_of_text_so_far());
        self.advance(end)
    }

    /// Where this document ends, if another one begins on a later line: documents one after another, as `jq` prints them.
    fn end_before_next_object(&mut self) -> Option<usize> {
        let at = self.documents.at;
        let end = self.end_of_value(at, self.text.len())?;
        let behind = self.skip_blank(end, self.text.len());
        self.begins_on_new_line(end, behind).then_some(end)
    }

    fn begins_on_new_line(&self, end: usize, behind: usize) -> bool {
        matches!(self.text.get(behind), Some(b'{' | b'['))
            && self.text[end..behind].contains(&b'\n')
    }

    /// Where the value that begins at `start` ends; `None` if it is still open at `limit`.
    fn end_of_value(&mut self, start: usize, limit: usize) -> Option<usize> {
        let mut depth = 0_usize;
        let mut at = start;
        while at < limit {
            match self.text[at] {
                b'"' => match self.end_of_quoted(at + 1, limit) {
                    Some(end) => at = end - 1,
                    None => {
                        self.see_up_to(limit);
                        return None;
                    }
                },
                b'{' | b'[' => depth += 1,
                b'}' | b']' if depth == 0 => return Some(at),
                b'}' | b']' if depth == 1 => return Some(at + 1),
                b'}' | b']' => depth -= 1,
                b',' if depth == 0 => return Some(at),
                _ => {}
            }
            at += 1;
        }
        self.see_up_to(limit);
        (depth == 0).then_some(limit)
    }

    /// Behind the closing quote.
    fn end_of_quoted(&self, start: usize, limit: usize) -> Option<usize> {
        let mut at = start;
        loop {
            at += memchr::memchr2(b'"', b'\\', self.text.get(at..limit)?)?;
            if self.text[at] == b'"' {
                return Some(at + 1);
            }
            at += 2;
        }
    }

    fn advance(&mut self, end: usize) -> Range<usize> {
        let start = std::mem::replace(&mut self.documents.at, end);
        start..end
    }

    fn skip_blank(&mut self, start: usize, end: usize) -> usize {
        let blank = self.text[start..end]
            .iter()
            .take_while(|byte| is_blank(byte))
            .count();
        if start + blank == end {
            self.see_up_to(end);
        }
        start + blank
    }

    fn end_of_line(&mut self, start: usize) -> usize {
        match memchr::memchr(b'\n', &self.text[start..]) {
            Some(length) => start + length,
            None => self.end_of_text_so_far(),
        }
    }

    fn end_of_text_so_far(&mut self) -> usize {
        self.see_up_to(self.text.len());
        self.text.len()
    }

    fn see_up_to(&mut self, place: usize) {
        self.reached_end |= !self.whole && place == self.text.len();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The pieces of a text: documents as they stand, faults by their offset.
    fn pieces(text: &str) -> Vec<String> {
        let mut documents = Documents::new();
        let mut pieces = Vec::new();
        loop {
            match documents.next(text.as_bytes(), true) {
                Look::Piece(Piece::Document(range)) => pieces.push(text[range].to_owned()),
                Look::Piece(Piece::Fault { offset, message }) => {
                    pieces.push(format!("{offset}: {message}"));
                }
                Look::More => panic!("there is no more"),
                Look::End => return pieces,
            }
        }
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

    /// However little is read at a time, the pieces are those of the whole text, once the layout is known.
    #[test]
    fn pieces_do_not_depend_on_how_much_is_read() {
        let texts = [
            "{}\n{\"a\":[1,2]}\n\n{\"b\":\"}\\\"\"}",
            "{}\n{\n{}\n{\"x\":1",
            "[{}, {\"a\":\"]\"} ,[[1]],2 ]\n{}\n[{}]",
            "[{} {}, x",
            "[{},]} \n",
            "{\n}\n{\n}\n",
        ];
        for text in texts {
            let text = text.as_bytes();
            let mut whole = Documents::new();
            let mut expected = Vec::new();
            while let Look::Piece(piece) = whole.next(text, true) {
                expected.push(piece);
            }
            let mut documents = Documents::new();
            documents.layout = whole.layout;
            let (mut pieces, mut seen) = (Vec::new(), 0);
            loop {
                match documents.next(&text[..seen], seen == text.len()) {
                    Look::Piece(piece) => pieces.push(piece),
                    Look::More => seen += 1,
                    Look::End => break,
                }
            }
            assert_eq!(pieces, expected, "{}", String::from_utf8_lossy(text));
        }
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
            let mut documents = Documents::new();
            let count = (0..8).take_while(|_| documents.next(&text, true) != Look::End);
            assert!(count.count() < 8, "{:?}", String::from_utf8_lossy(&text));
        }
    }
}
