//! What the walk reads: a narrow view of JSON that bytes and a parsed [`Value`] both offer.
//!
//! The walk asks for what comes next and says what it takes; it never sees a token stream or a tree. Two inputs implement
//! [`Input`]: the scanner over bytes ([`crate::scan`]) and the reader of a [`Value`] ([`crate::parsed`]). Whatever one accepts, the
//! other accepts.

mod number;
mod text;

use std::fmt;

use serde_json::{Map, Value};

pub(crate) use number::Number;
pub use text::Text;

use crate::names::{Key, Name, Names};

/// JSON that can be walked: bytes, text, or a parsed value.
///
/// Implemented for `&[u8]`, `&str`, the usual owned buffers behind a reference, and `&serde_json::Value`.
pub trait Json<'a> {
    /// The reader of this kind of JSON; with `LINES`, one that expects every member on a line of its own.
    #[doc(hidden)]
    type Input<const KEEPS: bool, const LINES: bool>: Input<'a>;

    /// Starts reading; fails where the whole buffer is unfit (bytes that are not UTF-8, or too many of them).
    #[doc(hidden)]
    fn open<const KEEPS: bool, const LINES: bool>(
        self,
        limits: Limits,
    ) -> Result<Self::Input<KEEPS, LINES>, Stop>;

    /// The bytes behind it, where there are any, to turn offsets into lines and columns.
    #[doc(hidden)]
    fn bytes(&self) -> Option<&'a [u8]>;
}

/// One JSON document, read from front to back.
///
/// `ready` passes the white space before a value; what takes a value expects to be there, and that the value's shape is known.
#[doc(hidden)]
pub trait Input<'a> {
    /// Whether values are built of what is read, or it is only judged.
    const KEEPS: bool;

    /// Where a value began, to take it whole afterwards.
    type Mark: Copy;

    /// Where reading stands, small enough for a register: the loop over an object's members holds it while all is as expected.
    type Cursor: Copy;

    /// What is still to come of an object that is being read, and of an array.
    type Members: fmt::Debug;
    type Items: fmt::Debug;

    /// Passes the white space before the value that comes next.
    fn ready(&mut self);
    /// Whether the value that comes next has this shape, going by its beginning.
    fn is_next(&self, shape: Shape) -> bool;
    /// The shape of the value that comes next, which is made ready.
    fn peek(&mut self) -> Result<Shape, Halt>;
    /// Byte offset of the value that comes next (0 where there are no bytes).
    fn offset(&self) -> usize;
    /// Takes the null that comes next; likewise the others.
    fn null(&mut self) -> Result<(), Halt>;
    fn boolean(&mut self) -> Result<bool, Halt>;
    fn number(&mut self) -> Result<Number<'a>, Halt>;
    fn text(&mut self) -> Result<Text<'a>, Halt>;
    /// Takes the text that comes next if it is this one, written without escapes.
    fn exactly(&mut self, text: &str) -> bool;
    /// Enters the object that comes next.
    fn members(&mut self) -> Result<Self::Members, Halt>;
    /// Takes the next member's name, for `name`, if it is one of these, and says which. May overlook it.
    fn found(
        &mut self,
        at: Self::Cursor,
        members: &mut Self::Members,
        names: &'static Names,
    ) -> Option<usize>;
    /// Takes the next member's name, for `name`, and makes its value ready; leaves the object when there is none, and says so.
    fn member(&mut self, members: &mut Self::Members) -> Result<bool, Halt>;
    /// The name that `member` took last, and its offset.
    fn name(&self) -> (Text<'a>, usize);
    /// Which of these it is.
    fn known(&self, names: &'static Names) -> Option<usize>;
    /// Enters the array that comes next.
    fn items(&mut self) -> Result<Self::Items, Halt>;
    /// Whether another item follows in the array; leaves it when not.
    fn item(&mut self, items: &mut Self::Items) -> Result<bool, Halt>;
    /// Only white space may follow the document.
    fn finish(&mut self) -> Result<(), Halt>;
    /// Why reading ended early, if it did.
    fn stopped(&self) -> Option<Stop>;
    /// Ends reading, for a reason that the input itself does not know of.
    fn refuse(&mut self, fault: Fault, offset: usize) -> Halt;

    /// Where reading stands.
    fn cursor(&self) -> Self::Cursor;
    /// Goes on from a place to which the quick ones led.
    fn go(&mut self, cursor: Self::Cursor);
    /// Where what is spelled just so ends, if it stands at the cursor: text with its quotes.
    ///
    /// Everything that takes a cursor may overlook what stands there, and then leaves it to the others: it sees what nearly all
    /// payloads have, and reports nothing.
    fn comes(&mut self, at: Self::Cursor, spelled: &'static str) -> Option<Self::Cursor>;
    /// Where the value of the next member stands, if that is the expected one. It is asked before anybody looks whether the member came
    /// already: who takes it at once must have none twice.
    fn follows(
        &mut self,
        members: &mut Self::Members,
        at: Self::Cursor,
        expected: &'static Expected,
    ) -> Option<Self::Cursor>;
    /// Remembers that a member came, which is the first one.
    fn begun(&mut self, members: &mut Self::Members);
    /// Where the value of the next member stands, if that has this name.
    fn guessed(
        &mut self,
        members: &mut Self::Members,
        at: Self::Cursor,
        name: &'static Name,
    ) -> Option<Self::Cursor>;
    /// Leaves the object if it ends at the cursor.
    fn ends(&mut self, members: &mut Self::Members, at: Self::Cursor) -> Option<Self::Cursor>;
    fn quick_text(&mut self, at: Self::Cursor) -> Option<(Text<'a>, Self::Cursor)>;
    /// Text of at most [`Key::WHOLE`] bytes without escapes, and its key.
    fn quick_word(&mut self, at: Self::Cursor) -> Option<(Key, Text<'a>, Self::Cursor)>;
    fn quick_integer(&mut self, at: Self::Cursor) -> Option<(i64, Self::Cursor)>;
    fn quick_boolean(&mut self, at: Self::Cursor) -> Option<(bool, Self::Cursor)>;
    fn quick_null(&mut self, at: Self::Cursor) -> Option<Self::Cursor>;
    fn quick_empty_array(&mut self, at: Self::Cursor) -> Option<Self::Cursor>;
    fn quick_empty_object(&mut self, at: Self::Cursor) -> Option<Self::Cursor>;

    fn mark(&self) -> Self::Mark;
    /// Goes back to a value that was read since, whole or in part.
    fn rewind(&mut self, mark: Self::Mark);
    /// Goes back to the object that is being read, which begins at this offset.
    fn back_to(&mut self, offset: usize);
    /// The value that was read since `mark`, whole.
    fn since(&self, mark: Self::Mark) -> Value;
}

/// Nesting that is still read: 127 arrays and objects inside each other, as serde_json reads. No option raises it, because the walk
/// recurses, and because what is kept of a document must be readable by serde_json.
pub(crate) const DEPTH_LIMIT: usize = 127;

/// What a reader takes of a document, and no more.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Arrays and objects inside each other.
    pub depth: usize,
    /// Where the document is bytes.
    pub bytes: usize,
    /// Members of one object that no schema names.
    pub members: usize,
    /// Of the items of lists, at one time: what rules compare.
    pub facts: usize,
}

impl Limits {
    /// Generous: conversations of 500 parts, more of which Intercom does not send, have 2 MB and 6,000 facts, and workspaces name some
    /// hundred attributes.
    pub(crate) const DEFAULT: Limits = Limits {
        depth: DEPTH_LIMIT,
        bytes: 256 << 20,
        members: 3_500,
        facts: 500_000,
    };
}

/// A member that is expected to come next.
#[doc(hidden)]
#[derive(Debug)]
pub struct Expected {
    /// Its name.
    pub name: &'static str,
    /// The name as it is spelled: behind a comma, if it is not the first member, in quotes, and before a colon and a space.
    pub spelled: &'static str,
    /// How many bytes the longest takes of those that are expected in its place; a word at least.
    pub room: usize,
}

impl Expected {
    /// As it is spelled without that space.
    #[inline(always)]
    pub(crate) fn without_space(&self) -> &'static [u8] {
        match self.spelled.as_bytes() {
            [spelled @ .., _] => spelled,
            [] => &[],
        }
    }
}

/// The six shapes of JSON.
#[doc(hidden)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    Null,
    Boolean,
    Number,
    Text,
    Array,
    Object,
}

impl Shape {
    #[inline]
    pub(crate) fn of(value: &Value) -> Self {
        match value {
            Value::Null => Shape::Null,
            Value::Bool(_) => Shape::Boolean,
            Value::Number(_) => Shape::Number,
            Value::String(_) => Shape::Text,
            Value::Array(_) => Shape::Array,
            Value::Object(_) => Shape::Object,
        }
    }

    /// As a message names it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Shape::Null => "null",
            Shape::Boolean => "a boolean",
            Shape::Number => "a number",
            Shape::Text => "text",
            Shape::Array => "an array",
            Shape::Object => "an object",
        }
    }
}

/// Reading ended before the document did. [`Input::stopped`] says why, so that what every value returns stays small.
#[doc(hidden)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Halt;

/// Why reading ended before the document did, and where.
#[doc(hidden)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stop {
    pub fault: Fault,
    pub offset: usize,
}

/// What can be wrong with JSON itself.
#[doc(hidden)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    Utf8,
    UnexpectedEnd,
    Value,
    MemberName,
    Colon,
    CommaOrEnd,
    ControlCharacter,
    Escape,
    LoneSurrogate,
    Number,
    NumberRange,
    Trailing,
    Depth,
    Size,
    Members,
    Facts,
}

impl Fault {
    /// What is said of the second of two members.
    pub(crate) const TWICE: &str =
        "the member stands twice in its object; readers disagree about which of them counts";

    pub(crate) fn message(self, limits: Limits) -> String {
        let message = match self {
            Fault::Utf8 => "the bytes are not UTF-8",
            Fault::UnexpectedEnd => "the input ends in the middle of a value",
            Fault::Value => "a JSON value is expected here",
            Fault::MemberName => "a member name in double quotes is expected here",
            Fault::Colon => "a colon is expected after a member name",
            Fault::CommaOrEnd => "a comma or the closing bracket is expected here",
            Fault::ControlCharacter => "a control character inside text must be escaped",
            Fault::Escape => "this is no escape sequence of JSON",
            Fault::LoneSurrogate => "half of a surrogate pair stands alone",
            Fault::Number => "this is no number of JSON",
            Fault::NumberRange => "the number is too large for a 64-bit float",
            Fault::Trailing => "something follows the end of the document",
            Fault::Depth => {
                return format!(
                    "arrays and objects are nested more than {} deep",
                    limits.depth
                );
            }
            Fault::Size => return format!("the document has more than {} bytes", limits.bytes),
            Fault::Members => {
                return format!(
                    "the object has more than {} members that no schema names",
                    limits.members
                );
            }
            Fault::Facts => {
                return format!(
                    "rules would have to compare more than {} facts of the items of lists",
                    limits.facts
                );
            }
        };
        message.to_owned()
    }
}

/// A JSON object whose member names are not fixed.
pub(crate) type Members = Map<String, Value>;
