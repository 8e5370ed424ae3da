//! The operators of the rule vocabulary, in Kleene's three-valued logic.
//!
//! A rule in an attribute, such as `lte(first_close_at, last_close_at)`, becomes a call of the function of that name; what cannot be
//! compared does not compile. Something absent, null or of the wrong type makes a comparison unknown, and a rule is broken only when
//! it is definitely false.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};

use smallvec::SmallVec;

use crate::fact::{Amount, Fact, IdFact, Items, Kept, Moment, Noted, Notes, Opaque, Word};
use crate::input::Text;

/// The text is not JSON, or bytes that no JSON text has.
pub const JSON_SYNTAX: &str = "json.syntax";
/// The bytes are not UTF-8.
pub const JSON_UTF8: &str = "json.utf8";
/// Nesting beyond the limit.
pub const JSON_DEPTH: &str = "json.depth";
/// More bytes than the reader allows.
pub const JSON_SIZE: &str = "json.size";
/// More members of free names than the reader allows.
pub const JSON_MEMBERS: &str = "json.members";
/// More facts of the items of lists than the reader allows.
pub const JSON_FACTS: &str = "json.facts";
/// More violations than the report keeps.
pub const REPORT_TRUNCATED: &str = "report.truncated";
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
    #[inline(always)]
    fn from(holds: bool) -> Self {
        if holds { Truth::True } else { Truth::False }
    }
}

impl From<Option<bool>> for Truth {
    #[inline(always)]
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

    #[inline(always)]
    fn read(self) -> Option<T> {
        self.value()
    }
}

impl<T: Copy> Operand for Fact<T> {
    type Value = T;

    #[inline(always)]
    fn read(self) -> Option<T> {
        self.value()
    }
}

impl<'a, T: Word<'a>> Operand for &Kept<'_, 'a, T> {
    type Value = T;

    #[inline(always)]
    fn read(self) -> Option<T> {
        self.value()
    }
}

impl Operand for i64 {
    type Value = Amount;

    #[inline(always)]
    fn read(self) -> Option<Amount> {
        Some(Amount(self as f64))
    }
}

impl Operand for f64 {
    type Value = Amount;

    #[inline(always)]
    fn read(self) -> Option<Amount> {
        Some(Amount(self))
    }
}

impl Operand for bool {
    type Value = bool;

    #[inline(always)]
    fn read(self) -> Option<bool> {
        Some(self)
    }
}

impl Operand for &'static str {
    type Value = Text<'static>;

    #[inline(always)]
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
    #[inline(always)]
    fn order(self) -> Option<Ordering> {
        self.0.seconds.partial_cmp(&self.1.seconds)
    }
}

impl Ordered for (Amount, Amount) {
    #[inline(always)]
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
    #[inline]
    fn same(self) -> bool {
        self.0.seconds == self.1.seconds
    }
}

impl Same for (Amount, Amount) {
    #[inline]
    fn same(self) -> bool {
        self.0 == self.1
    }
}

impl Same for (bool, bool) {
    #[inline]
    fn same(self) -> bool {
        self.0 == self.1
    }
}

impl Same for (Text<'_>, Text<'_>) {
    #[inline(always)]
    fn same(self) -> bool {
        self.0 == self.1
    }
}

impl Same for (IdFact<'_>, IdFact<'_>) {
    #[inline]
    fn same(self) -> bool {
        match self {
            (IdFact::Text(a), IdFact::Text(b)) => a == b,
            (IdFact::Integer(a), IdFact::Integer(b)) => a == b,
            // The text may be long, and is compared with many.
            (IdFact::Text(text), IdFact::Integer(integer))
            | (IdFact::Integer(integer), IdFact::Text(text)) => text.is(&integer.to_string()),
        }
    }
}

impl Same for (IdFact<'_>, Text<'_>) {
    #[inline]
    fn same(self) -> bool {
        (self.0, IdFact::Text(self.1)).same()
    }
}

impl Same for (Text<'_>, IdFact<'_>) {
    #[inline]
    fn same(self) -> bool {
        (IdFact::Text(self.0), self.1).same()
    }
}

/// What can be hashed, so that what is the same has the same hash.
pub trait Hashed {
    /// Feeds the hasher.
    fn feed(&self, hasher: &mut impl Hasher);
}

impl Hashed for Moment {
    fn feed(&self, hasher: &mut impl Hasher) {
        Amount(self.seconds).feed(hasher);
    }
}

impl Hashed for Amount {
    fn feed(&self, hasher: &mut impl Hasher) {
        // Minus zero is zero.
        (self.0 + 0.0).to_bits().hash(hasher);
    }
}

impl Hashed for bool {
    fn feed(&self, hasher: &mut impl Hasher) {
        self.hash(hasher);
    }
}

impl Hashed for Text<'_> {
    fn feed(&self, hasher: &mut impl Hasher) {
        self.hash(hasher);
    }
}

impl Hashed for IdFact<'_> {
    fn feed(&self, hasher: &mut impl Hasher) {
        self.key().hash(hasher);
    }
}

#[inline(always)]
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
#[inline(always)]
pub fn lt<A: Operand, B: Operand>(a: A, b: B) -> Truth
where
    (A::Value, B::Value): Ordered,
{
    compare(a, b, Ordering::is_lt)
}

/// `a` does not come after `b`.
#[inline(always)]
pub fn lte<A: Operand, B: Operand>(a: A, b: B) -> Truth
where
    (A::Value, B::Value): Ordered,
{
    compare(a, b, Ordering::is_le)
}

/// `a` comes after `b`.
#[inline(always)]
pub fn gt<A: Operand, B: Operand>(a: A, b: B) -> Truth
where
    (A::Value, B::Value): Ordered,
{
    compare(a, b, Ordering::is_gt)
}

/// `a` does not come before `b`.
#[inline(always)]
pub fn gte<A: Operand, B: Operand>(a: A, b: B) -> Truth
where
    (A::Value, B::Value): Ordered,
{
    compare(a, b, Ordering::is_ge)
}

/// Both are the same; ids compare as text.
#[inline(always)]
pub fn eq<A: Operand, B: Operand>(a: A, b: B) -> Truth
where
    (A::Value, B::Value): Same,
{
    a.read().zip(b.read()).map(Same::same).into()
}

/// They differ.
#[inline(always)]
pub fn ne<A: Operand, B: Operand>(a: A, b: B) -> Truth
where
    (A::Value, B::Value): Same,
{
    not(eq(a, b))
}

/// Each one that is there does not come before the last one that was there.
#[inline(always)]
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
    #[inline(always)]
    fn is_present(&self) -> bool {
        !matches!(self, Fact::Absent)
    }
}

impl<T> Presence for Kept<'_, '_, T> {
    #[inline(always)]
    fn is_present(&self) -> bool {
        self.is_there()
    }
}

impl<F> Presence for Items<F> {
    #[inline(always)]
    fn is_present(&self) -> bool {
        self.present
    }
}

/// It is there and not null. Never unknown.
#[inline(always)]
pub fn present(member: &impl Presence) -> Truth {
    member.is_present().into()
}

/// It is one of these.
#[inline(always)]
pub fn one_of<A: Operand, B: Operand, const N: usize>(a: A, values: [B; N]) -> Truth
where
    (A::Value, B::Value): Same,
{
    let Some(a) = a.read() else {
        return Truth::Unknown;
    };
    let mut found = false;
    for value in values {
        found |= value.read().is_some_and(|value| (a, value).same());
    }
    found.into()
}

/// A list, with what is known of its items.
#[derive(Debug)]
pub struct List<'n, 'a, F> {
    items: Items<F>,
    notes: &'n Notes<'a>,
}

/// A list that a rule goes through.
#[inline]
pub fn list<'n, 'a, F: Noted<'a>>(items: &Items<F>, notes: &'n Notes<'a>) -> List<'n, 'a, F> {
    List {
        items: items.clone(),
        notes,
    }
}

impl<'n, 'a, F: Noted<'a>> List<'n, 'a, F> {
    #[inline(always)]
    fn facts(&self) -> impl Iterator<Item = F::Kept<'n>> + use<'n, 'a, F> {
        self.items.iter(self.notes).map(|item| item.facts)
    }
}

/// It is the same as this member of some item of the list.
#[inline(always)]
pub fn one_of_items<'n, 'a, A: Operand, F: Noted<'a>, T: Word<'a> + Hashed>(
    a: A,
    list: List<'n, 'a, F>,
    member: impl for<'k> Fn(&'k F::Kept<'n>) -> &'k Kept<'n, 'a, T>,
) -> Truth
where
    A::Value: Hashed,
    (A::Value, T): Same,
{
    match a.read() {
        Some(a) if list.items.readable => {
            if list.items.is_long()
                && let Some(found) = indexed(a, &list, &member)
            {
                return found.into();
            }
            for item in list.facts() {
                if member(&item).value().is_some_and(|value| (a, value).same()) {
                    return Truth::True;
                }
            }
            Truth::False
        }
        _ => Truth::Unknown,
    }
}

/// Whether some item of a long list has the value there, if another list is gone through and this is asked for each of its items: then
/// the values are hashed once, or two lists of n items would cost n² comparisons.
#[inline(never)]
fn indexed<'n, 'a, A: Hashed, F: Noted<'a>, T: Word<'a> + Hashed>(
    a: A,
    list: &List<'n, 'a, F>,
    member: &impl for<'k> Fn(&'k F::Kept<'n>) -> &'k Kept<'n, 'a, T>,
) -> Option<bool> {
    // A member is told from another one of the same list by its place in the first item.
    let place = member(&list.facts().next()?).place();
    let values = || list.facts().filter_map(|item| member(&item).value());
    list.notes.index((list.items.start(), place), values, a)
}

/// A member, however it was seen.
pub trait Seen {
    /// What is compared.
    type Value: Copy;
    /// What is known of it.
    fn seen(&self) -> Fact<Self::Value>;
}

impl<T: Copy> Seen for Fact<T> {
    type Value = T;

    #[inline(always)]
    fn seen(&self) -> Fact<T> {
        *self
    }
}

impl<'a, T: Word<'a>> Seen for Kept<'_, 'a, T> {
    type Value = T;

    #[inline(always)]
    fn seen(&self) -> Fact<T> {
        self.fact()
    }
}

/// It stands there as an integer of Unix seconds.
#[inline(always)]
pub fn unix(moment: &impl Seen<Value = Moment>) -> Truth {
    let moment = moment.seen().value();
    moment.map(|moment| moment.unix).into()
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
#[inline(always)]
pub fn decimal<T: Written>(member: &impl Seen<Value = T>) -> Truth {
    let digits = |text: Text<'_>| {
        let text = text.bytes();
        // Without an early end, as nearly all of them are.
        !text.is_empty()
            && text
                .iter()
                .fold(true, |all, byte| all & byte.is_ascii_digit())
    };
    member
        .seen()
        .value()
        .map(|value| value.text().is_some_and(digits))
        .into()
}

/// It stands there as text that begins as ids of notifications do.
#[inline(always)]
pub fn notification<T: Written>(member: &impl Seen<Value = T>) -> Truth {
    let begins = |text: Text<'_>| text.bytes().starts_with(b"notif_");
    member
        .seen()
        .value()
        .map(|value| value.text().is_some_and(begins))
        .into()
}

/// It does not hold.
#[inline(always)]
pub fn not(part: Truth) -> Truth {
    match part {
        Truth::True => Truth::False,
        Truth::False => Truth::True,
        Truth::Unknown => Truth::Unknown,
    }
}

/// If the one holds, so does the other, which is looked at only then.
#[inline(always)]
pub fn when(condition: Truth, consequence: impl FnOnce() -> Truth) -> Truth {
    or(not(condition), consequence)
}

/// Both hold. The derive makes this of `all`, so that what follows something false is not looked at.
#[inline(always)]
pub fn and(first: Truth, rest: impl FnOnce() -> Truth) -> Truth {
    match first {
        Truth::False => Truth::False,
        Truth::True => rest(),
        Truth::Unknown => match rest() {
            Truth::False => Truth::False,
            _ => Truth::Unknown,
        },
    }
}

/// One of them holds. The derive makes this of `any`.
#[inline(always)]
pub fn or(first: Truth, rest: impl FnOnce() -> Truth) -> Truth {
    not(and(not(first), || not(rest())))
}

/// It holds for every item.
#[inline(always)]
pub fn each<'n, 'a, F: Noted<'a>>(
    list: List<'n, 'a, F>,
    holds: impl Fn(&F::Kept<'n>) -> Truth,
) -> Truth {
    let mut truth = if list.items.readable {
        Truth::True
    } else {
        Truth::Unknown
    };
    list.notes.index_lists(true);
    for item in list.facts() {
        match holds(&item) {
            Truth::True => {}
            Truth::False => {
                truth = Truth::False;
                break;
            }
            Truth::Unknown => truth = Truth::Unknown,
        }
    }
    list.notes.index_lists(false);
    truth
}

/// What can tell items apart.
#[diagnostic::on_unimplemented(
    message = "items cannot be told apart by this",
    label = "not text, not an id"
)]
pub trait Key<'a>: Copy {
    /// As text, in UTF-8.
    fn key(self) -> Cow<'a, [u8]>;
}

impl<'a> Key<'a> for Text<'a> {
    #[inline]
    fn key(self) -> Cow<'a, [u8]> {
        self.bytes()
    }
}

impl<'a> Key<'a> for IdFact<'a> {
    #[inline]
    fn key(self) -> Cow<'a, [u8]> {
        match self {
            IdFact::Text(text) => text.bytes(),
            IdFact::Integer(integer) => Cow::Owned(integer.to_string().into_bytes()),
        }
    }
}

/// No two items have the same value there.
#[inline(always)]
pub fn unique<'n, 'a, F: Noted<'a>, K: Key<'a> + Word<'a>>(
    list: List<'n, 'a, F>,
    member: impl for<'k> Fn(&'k F::Kept<'n>) -> &'k Kept<'n, 'a, K>,
) -> Truth {
    if !list.items.readable {
        return Truth::Unknown;
    }
    // What is made later nearly always has the greater id, and what only grows has nothing twice.
    let mut last: Option<Cow<'a, [u8]>> = None;
    let mut grows = true;
    for item in list.facts() {
        if let Some(key) = member(&item).value().map(Key::key) {
            grows &= last.is_none_or(|last| (last.len(), &last) < (key.len(), &key));
            last = Some(key);
        }
    }
    let keys = || list.facts().filter_map(|item| member(&item).value());
    (grows || all_differ(keys().map(|key| hash(&key.key()))) || {
        let mut seen = HashSet::new();
        keys().all(|key| seen.insert(key.key()))
    })
    .into()
}

/// Whether no number comes twice. Allocates only for more of them than the longest conversation has parts.
#[inline(never)]
fn all_differ(numbers: impl Iterator<Item = u64>) -> bool {
    let mut numbers: SmallVec<[u64; 512]> = numbers.collect();
    numbers.sort_unstable();
    numbers.is_sorted_by(|a, b| a < b)
}

fn hash(text: &[u8]) -> u64 {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    hasher.finish()
}

/// No item has a smaller value there than one before it.
#[inline(always)]
pub fn sorted<'n, 'a, F: Noted<'a>, K: Word<'a>>(
    list: List<'n, 'a, F>,
    member: impl for<'k> Fn(&'k F::Kept<'n>) -> &'k Kept<'n, 'a, K>,
) -> Truth
where
    (K, K): Ordered,
{
    if !list.items.readable {
        return Truth::Unknown;
    }
    let mut last: Option<K> = None;
    for value in list.facts().filter_map(|item| member(&item).value()) {
        if last.is_some_and(|last| (last, value).order().is_some_and(Ordering::is_gt)) {
            return Truth::False;
        }
        last = Some(value);
    }
    Truth::True
}

/// How many items a list has.
#[inline(always)]
pub fn count<F>(items: &Items<F>) -> Fact<Amount> {
    match (items.present, items.readable) {
        (_, true) => Fact::Is(Amount(items.count as f64)),
        (true, false) => Fact::Misfit,
        (false, false) => Fact::Absent,
    }
}

/// How many Unicode characters a text has.
pub fn length<'t>(text: &impl Seen<Value = Text<'t>>) -> Fact<Amount> {
    match text.seen() {
        Fact::Is(text) => Fact::Is(Amount(text.characters() as f64)),
        Fact::Misfit => Fact::Misfit,
        Fact::Absent => Fact::Absent,
    }
}

/// Seconds from the second time to the first.
#[inline(always)]
pub fn difference(
    later: &impl Seen<Value = Moment>,
    earlier: &impl Seen<Value = Moment>,
) -> Fact<Amount> {
    match later.seen().value().zip(earlier.seen().value()) {
        Some((later, earlier)) => Fact::Is(Amount(later.seconds - earlier.seconds)),
        None => Fact::Absent,
    }
}

impl Presence for Opaque {
    #[inline(always)]
    fn is_present(&self) -> bool {
        true
    }
}
