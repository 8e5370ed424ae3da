//! stub
#![allow(missing_docs)]
use crate::catalogue::RulePage;
use crate::{EnumerationInfo, Enumeration, Object, ObjectInfo, Extra, Id, Timestamp, Seconds, UnknownValue};
pub static OBJECTS: &[&ObjectInfo] = &[&<Conversation as Object>::INFO];
pub static ENUMERATIONS: &[&EnumerationInfo] = &[&<State as Enumeration>::INFO];
pub static RULE_PAGES: &[RulePage] = &[];

#[derive(Clone, Debug, PartialEq, Eq, Hash, Enumeration)]
#[enumeration(name = "state", rule = "conversation.state_known", severity = Error, from(V2_16) = Drift)]
#[non_exhaustive]
pub enum State { #[value("open", since = V2_7)] Open, #[value("closed")] Closed, Unknown(UnknownValue) }

#[derive(Clone, Debug, Default, PartialEq, Object)]
#[object(name = "conversation")]
#[rule("conversation.created_before_updated", Error, lte(created_at, updated_at), "x")]
#[rule("conversation.x", Error, each(parts.items, |item| gte(item.created_at, created_at)), "x")]
#[rule("conversation.y", Error, when(all([present(state), ne(state, "closed")]), lte(count(parts.items), 500)), "x", origins(Rest), since = V2_10)]
pub struct Conversation {
    #[member(constant = "conversation")]
    pub r#type: Option<String>,
    pub id: Option<Id>,
    #[member(nullable)]
    pub created_at: Option<Timestamp>,
    pub updated_at: Option<Timestamp>,
    pub state: Option<State>,
    #[member(since = V2_10, nullable(since = V2_16))]
    pub parts: Option<Parts>,
    pub extra: Extra,
}
#[derive(Clone, Debug, Default, PartialEq, Object)]
#[rule("parts.unique", Error, unique(items, |item| item.id), "x")]
#[rule("parts.sorted", Error, sorted(items, |item| item.created_at), "x")]
pub struct Parts { #[member(operand)] pub items: Option<Vec<Part>>, pub extra: Extra }
#[derive(Clone, Debug, Default, PartialEq, Object)]
#[rule("part.b", Error, lte(took, difference(updated_at, created_at)), "x")]
pub struct Part { #[member(operand)] pub id: Option<Id>, #[member(operand)] pub created_at: Option<Timestamp>, pub updated_at: Option<Timestamp>, pub took: Option<Seconds>, pub extra: Extra }
