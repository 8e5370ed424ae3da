//! The operators of the rule vocabulary, in Kleene's three-valued logic.
//!
//! A rule in an attribute, such as `lte(first_close_at, last_close_at)`, becomes a call of the function of that name; what cannot be
//! compared does not compile. Something absent, null or of the wrong type makes a comparison unknown, and a rule is broken only when
//! it is definitely false.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::collections::HashSet;

use crate::fact::{Amount, Fact, IdFact, Items, Moment, Opaque};
use crate::input::Text;

/// The text is not JSON, or bytes that no JSON text has.
pub const JSON_SYNTAX: &str = "json.syntax";
/// The bytes are not UTF-8.
pub const JSON_UTF8: &str = "json.utf8";
/// Nesting beyond the limit.
pub const JSON_DEPTH: &str = "json.depth";
/// More bytes than the reader allows.
pub const JSON_SIZE: &str = "json.size";
/// One name twice in one object.
pub const JSON_DUPLICATE_MEMBER: &str = "json.duplicate_member";
/// A value of the wrong type.
pub const SCHEMA_TYPE: &str = "schema.type";
/// A null where none may stand.
pub const SCHEMA_NULL: &str = "schema.null";
/// Another text than the only one that may stand there.
pub const SCHEMA_CONST: &str = "schema.const";
/// A member that every instance has is missing.
pub const SCHEMA_REQUIRED: &str = "schema.required";
/// A member that no API version has.
pub const SCHEMA_UNKNOWN_MEMBER: &str = "schema.unknown_member";
/// A member that other API versions have.
pub const SCHEMA_OTHER_VERSION: &str = "schema.other_version";

/// Kleene's three truth values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Truth {
    /// Definitely true.
    True,
    /// Definitely false.
    False,
    /// Something needed to decide is absent.
    Unknown,
}

impl From<bool> for Truth {
    fn from(holds: bool) -> Self {
        if holds { Truth::True } else { Truth::False }
    }
}

impl From<Option<bool>> for Truth {
    fn from(holds: Option<bool>) -> Self {
        holds.map_or(Truth::Unknown, Truth::from)
    }
}

/// Something that a comparison can read: a member's fact, a constant, a count, a length, a difference.
#[diagnostic::on_unimplemented(
    message = "a comparison cannot read this",
    label = "not a time, a number, a boolean, text or an id"
)]
pub trait Operand {
    /// What is compared.
    type Value: Copy;
    /// Nothing, when it is absent or unreadable.
    fn read(self) -> Option<Self::Value>;
}

impl<T: Copy> Operand for &Fact<T> {
    type Value = T;

    fn read(self) -> Option<T> {
        self.value()
    }
}

impl<T: Copy> Operand for Fact<T> {
    type Value = T;

    fn read(self) -> Option<T> {
        self.value()
    }
}

impl Operand for i64 {
    type Value = Amount;

    fn read(self) -> Option<Amount> {
        Some(Amount(self as f64))
    }
}

impl Operand for f64 {
    type Value = Amount;

    fn read(self) -> Option<Amount> {
        Some(Amount(self))
    }
}

impl Operand for bool {
    type Value = bool;

    fn read(self) -> Option<bool> {
        Some(self)
    }
}

impl Operand for &'static str {
    type Value = Text<'static>;

    fn read(self) -> Option<Text<'static>> {
        Some(Text::plain(self))
    }
}

/// Two values that can be put in order: times, or numbers.
#[diagnostic::on_unimplemented(
    message = "these two cannot be put in order",
    label = "order compares a time with a time, or a number with a number"
)]
pub trait Ordered {
    /// Whether the left one comes before the right one, or after it, or neither.
    fn order(self) -> Option<Ordering>;
}

impl Ordered for (Moment, Moment) {
    fn order(self) -> Option<Ordering> {
        self.0.seconds.partial_cmp(&self.1.seconds)
    }
}

impl Ordered for (Amount, Amount) {
    fn order(self) -> Option<Ordering> {
        self.0.partial_cmp(&self.1)
    }
}

/// Two values that can be equal: two of a kind, or an id and text.
#[diagnostic::on_unimplemented(
    message = "these two cannot be equal",
    label = "equality compares two of a kind, or an id with text"
)]
pub trait Same {
    /// Whether both mean the same.
    fn same(self) -> bool;
}

impl Same for (Moment, Moment) {
    fn same(self) -> bool {
        self.0.seconds == self.1.seconds
    }
}

impl Same for (Amount, Amount) {
    fn same(self) -> bool {
        self.0 == self.1
    }
}

impl Same for (bool, bool) {
    fn same(self) -> bool {
        self.0 == self.1
    }
}

impl Same for (Text<'_>, Text<'_>) {
    fn same(self) -> bool {
        self.0 == self.1
    }
}

impl Same for (IdFact<'_>, IdFact<'_>) {
    fn same(self) -> bool {
        self.0.key() == self.1.key()
    }
}

impl Same for (IdFact<'_>, Text<'_>) {
    fn same(self) -> bool {
        self.0.key() == self.1.key()
    }
}

impl Same for (Text<'_>, IdFact<'_>) {
    fn same(self) -> bool {
        self.0.key() == self.1.key()
    }
}

fn compare<A: Operand, B: Operand>(a: A, b: B, holds: fn(Ordering) -> bool) -> Truth
where
    (A::Value, B::Value): Ordered,
{
    a.read()
        .zip(b.read())
        .and_then(Ordered::order)
        .map(holds)
        .into()
}

/// `a` comes before `b`.
pub fn lt<A: Operand, B: Operand>(a: A, b: B) -> Truth
where
    (A::Value, B::Value): Ordered,
{
    compare(a, b, Ordering::is_lt)
}

/// `a` does not come after `b`.
pub fn lte<A: Operand, B: Operand>(a: A, b: B) -> Truth
where
    (A::Value, B::Value): Ordered,
{
    compare(a, b, Ordering::is_le)
}

/// `a` comes after `b`.
pub fn gt<A: Operand, B: Operand>(a: A, b: B) -> Truth
where
    (A::Value, B::Value): Ordered,
{
    compare(a, b, Ordering::is_gt)
}

/// `a` does not come before `b`.
pub fn gte<A: Operand, B: Operand>(a: A, b: B) -> Truth
where
    (A::Value, B::Value): Ordered,
{
    compare(a, b, Ordering::is_ge)
}

/// Both are the same; ids compare as text.
pub fn eq<A: Operand, B: Operand>(a: A, b: B) -> Truth
where
    (A::Value, B::Value): Same,
{
    a.read().zip(b.read()).map(Same::same).into()
}

/// They differ.
pub fn ne<A: Operand, B: Operand>(a: A, b: B) -> Truth
where
    (A::Value, B::Value): Same,
{
    not(eq(a, b))
}

/// Each one that is there does not come before the last one that was there.
pub fn ordered<A: Operand, const N: usize>(chain: [A; N]) -> Truth
where
    (A::Value, A::Value): Ordered,
{
    let mut last: Option<A::Value> = None;
    let mut truth = Truth::True;
    for operand in chain {
        match operand.read() {
            None => truth = Truth::Unknown,
            Some(value) => {
                if last.is_some_and(|last| (last, value).order().is_some_and(Ordering::is_gt)) {
                    return Truth::False;
                }
                last = Some(value);
            }
        }
    }
    truth
}

/// What can be asked whether it is there.
#[diagnostic::on_unimplemented(
    message = "this is no member that can be there",
    label = "not a member"
)]
pub trait Presence {
    /// There, and not null, whatever its type.
    fn is_present(&self) -> bool;
}

impl<T> Presence for Fact<T> {
    fn is_present(&self) -> bool {
        !matches!(self, Fact::Absent)
    }
}

impl<F> Presence for Items<F> {
    fn is_present(&self) -> bool {
        self.present
    }
}

/// It is there and not null. Never unknown.
pub fn present(member: &impl Presence) -> Truth {
    member.is_present().into()
}

/// It is one of these.
pub fn one_of<A: Operand, B: Operand, const N: usize>(a: A, values: [B; N]) -> Truth
where
    (A::Value, B::Value): Same,
{
    let Some(a) = a.read() else {
        return Truth::Unknown;
    };
    values
        .into_iter()
        .any(|value| value.read().is_some_and(|value| (a, value).same()))
        .into()
}

/// It is the same as this member of some item of the list.
pub fn one_of_items<'f, A: Operand, F, B: Operand + 'f>(
    a: A,
    items: &'f Items<F>,
    member: impl Fn(&'f F) -> B,
) -> Truth
where
    (A::Value, B::Value): Same,
{
    match a.read() {
        Some(a) if items.readable => items
            .iter()
            .any(|item| {
                member(&item.fact)
                    .read()
                    .is_some_and(|value| (a, value).same())
            })
            .into(),
        _ => Truth::Unknown,
    }
}

/// It stands there as an integer of Unix seconds.
pub fn unix(moment: &Fact<Moment>) -> Truth {
    moment.value().map(|moment| moment.unix).into()
}

/// What can be text of a certain form.
#[diagnostic::on_unimplemented(
    message = "only text and ids can have this form",
    label = "not text, not an id"
)]
pub trait Written: Copy {
    /// The text, if it is one.
    fn text(&self) -> Option<Text<'_>>;
}

impl Written for Text<'_> {
    fn text(&self) -> Option<Text<'_>> {
        Some(*self)
    }
}

impl Written for IdFact<'_> {
    fn text(&self) -> Option<Text<'_>> {
        match self {
            IdFact::Text(text) => Some(*text),
            IdFact::Integer(_) => None,
        }
    }
}

/// It stands there as text of decimal digits.
pub fn decimal<T: Written>(member: &Fact<T>) -> Truth {
    let digits = |text: Text<'_>| {
        let text = text.decode();
        !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
    };
    member
        .value()
        .map(|value| value.text().is_some_and(digits))
        .into()
}

/// It stands there as text that begins as ids of notifications do.
pub fn notification<T: Written>(member: &Fact<T>) -> Truth {
    let begins = |text: Text<'_>| text.decode().starts_with("notif_");
    member
        .value()
        .map(|value| value.text().is_some_and(begins))
        .into()
}

/// All hold.
pub fn all<const N: usize>(parts: [Truth; N]) -> Truth {
    parts
        .into_iter()
        .fold(Truth::True, |all, part| match (all, part) {
            (Truth::False, _) | (_, Truth::False) => Truth::False,
            (Truth::True, Truth::True) => Truth::True,
            _ => Truth::Unknown,
        })
}

/// At least one holds.
pub fn any<const N: usize>(parts: [Truth; N]) -> Truth {
    not(all(parts.map(not)))
}

/// It does not hold.
pub fn not(part: Truth) -> Truth {
    match part {
        Truth::True => Truth::False,
        Truth::False => Truth::True,
        Truth::Unknown => Truth::Unknown,
    }
}

/// If the one holds, so does the other.
pub fn when(condition: Truth, consequence: Truth) -> Truth {
    any([not(condition), consequence])
}

/// It holds for every item.
pub fn each<'f, F>(items: &'f Items<F>, holds: impl Fn(&'f F) -> Truth) -> Truth {
    let start = if items.readable {
        Truth::True
    } else {
        Truth::Unknown
    };
    items
        .iter()
        .fold(start, |truth, item| all([truth, holds(&item.fact)]))
}

/// What can tell items apart.
#[diagnostic::on_unimplemented(
    message = "items cannot be told apart by this",
    label = "not text, not an id"
)]
pub trait Key {
    /// As text.
    fn key(&self) -> Cow<'_, str>;
}

impl Key for Text<'_> {
    fn key(&self) -> Cow<'_, str> {
        self.decode()
    }
}

impl Key for IdFact<'_> {
    fn key(&self) -> Cow<'_, str> {
        match self {
            IdFact::Text(text) => text.decode(),
            IdFact::Integer(integer) => Cow::Owned(integer.to_string()),
        }
    }
}

/// No two items have the same value there.
pub fn unique<'f, F, K: Key + Copy + 'f>(
    items: &'f Items<F>,
    member: impl Fn(&'f F) -> &'f Fact<K>,
) -> Truth {
    if !items.readable {
        return Truth::Unknown;
    }
    let mut seen = HashSet::new();
    items
        .iter()
        .filter_map(|item| match member(&item.fact) {
            Fact::Is(key) => Some(key),
            Fact::Absent | Fact::Misfit => None,
        })
        .all(|key| seen.insert(key.key()))
        .into()
}

/// No item has a smaller value there than one before it.
pub fn sorted<'f, F, K: Copy + 'f>(
    items: &'f Items<F>,
    member: impl Fn(&'f F) -> &'f Fact<K>,
) -> Truth
where
    (K, K): Ordered,
{
    if !items.readable {
        return Truth::Unknown;
    }
    let mut last: Option<K> = None;
    for value in items.iter().filter_map(|item| member(&item.fact).value()) {
        if last.is_some_and(|last| (last, value).order().is_some_and(Ordering::is_gt)) {
            return Truth::False;
        }
        last = Some(value);
    }
    Truth::True
}

/// How many items a list has.
pub fn count<F>(items: &Items<F>) -> Fact<Amount> {
    match (items.present, items.readable) {
        (_, true) => Fact::Is(Amount(items.count as f64)),
        (true, false) => Fact::Misfit,
        (false, false) => Fact::Absent,
    }
}

/// How many Unicode characters a text has.
pub fn length(text: &Fact<Text<'_>>) -> Fact<Amount> {
    match text {
        Fact::Is(text) => Fact::Is(Amount(text.characters() as f64)),
        Fact::Misfit => Fact::Misfit,
        Fact::Absent => Fact::Absent,
    }
}

/// Seconds from the second time to the first.
pub fn difference(later: &Fact<Moment>, earlier: &Fact<Moment>) -> Fact<Amount> {
    match later.value().zip(earlier.value()) {
        Some((later, earlier)) => Fact::Is(Amount(later.seconds - earlier.seconds)),
        None => Fact::Absent,
    }
}

impl Presence for Opaque {
    fn is_present(&self) -> bool {
        true
    }
}
