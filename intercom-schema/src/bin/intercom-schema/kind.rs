//! Which object is this document? Its `type` says so, mostly.

use std::cmp::Reverse;
use std::fmt;

use intercom_schema::{ObjectInfo, Value, object, objects};
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, Visitor};

/// What can be known of a document before it is judged.
#[derive(Debug, Default)]
pub(crate) struct Head {
    /// It begins as an object.
    pub(crate) is_object: bool,
    /// The text of the member `type`.
    kind: Option<String>,
    /// The names of its members, as far as it could be read.
    members: Vec<String>,
}

/// Reads a document's head; what is broken has as much of a head as stands before the break.
pub(crate) fn head(document: &[u8]) -> Head {
    let mut head = Head::default();
    let mut deserializer = serde_json::Deserializer::from_slice(document);
    // What is wrong with it is for the library to say.
    let _ = ReadHead(&mut head).deserialize(&mut deserializer);
    head
}

/// The object that a document is; or why that cannot be told.
///
/// Objects share values of `type` (`tag.list` is that of two); the `type` of a source is a channel, of which one is called
/// `conversation`, too; and a ticket says that it is one, as the mere reference to it does. So of the objects that come into
/// question the one that knows most of the document's members has it, and it has to know more than half of them, unless the
/// `type` is its own name.
pub(crate) fn deduce(head: &Head) -> Result<&'static ObjectInfo, String> {
    let kind = head.kind.as_deref();
    let named = kind.and_then(|kind| object(&kind.replace('.', "_")));
    let named =
        named.filter(|object| constant(object).is_none_or(|constant| Some(constant) == kind));
    let is_named = |object: &ObjectInfo| named.is_some_and(|named| named.name == object.name);
    let fit = |object: &ObjectInfo| {
        (
            known_members(object, head),
            is_named(object),
            constant(object) == kind,
        )
    };

    let meant = objects().filter(|object| kind.is_some() && constant(object) == kind);
    let mut candidates: Vec<_> = meant
        .chain(signed(head))
        .filter(|object| !is_named(object))
        .collect();
    candidates.retain(|object| known_members(object, head) * 2 > head.members.len());
    candidates.extend(named);
    candidates.sort_by_key(|object| Reverse(fit(object)));
    match (candidates.as_slice(), kind) {
        ([first, second, ..], _) if fit(first) == fit(second) => Err(format!(
            "it may be {} as well as {}",
            first.name, second.name
        )),
        ([first, ..], _) => Ok(first),
        ([], Some(kind)) => Err(format!(
            "its `type`, text of {} characters, is that of no object",
            kind.chars().count()
        )),
        ([], None) => Err("it has no `type`".to_owned()),
    }
}

/// Members by which an object is known whose `type`, if it has one, says something else.
const SIGNATURES: [(&str, &str); 3] = [
    ("conversations", "conversation_list"),
    ("deleted", "conversation_deleted"),
    ("delivered_as", "conversation_source"),
];

fn signed(head: &Head) -> impl Iterator<Item = &'static ObjectInfo> {
    let signatures = SIGNATURES
        .into_iter()
        .filter(|(member, _)| head.members.iter().any(|name| name == member));
    signatures.filter_map(|(_, name)| object(name))
}

fn constant(object: &ObjectInfo) -> Option<&'static str> {
    object
        .members
        .iter()
        .find(|member| member.name == "type")
        .and_then(|member| member.constant)
}

fn known_members(object: &ObjectInfo, head: &Head) -> usize {
    object
        .members
        .iter()
        .filter(|member| head.members.iter().any(|name| name == member.name))
        .count()
}

struct ReadHead<'h>(&'h mut Head);

impl<'de> DeserializeSeed<'de> for ReadHead<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for ReadHead<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let ReadHead(head) = self;
        head.is_object = true;
        while let Some(name) = map.next_key::<String>()? {
            if name == "type" && head.kind.is_none() {
                if let Value::String(kind) = map.next_value()? {
                    head.kind = Some(kind);
                }
            } else {
                map.next_value::<IgnoredAny>()?;
            }
            head.members.push(name);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(document: &str) -> Result<&'static str, String> {
        deduce(&head(document.as_bytes())).map(|object| object.name)
    }

    #[test]
    fn the_type_names_the_object() {
        assert_eq!(
            kind(r#"{ "type": "conversation", "id": "1" }"#),
            Ok("conversation")
        );
        assert_eq!(
            kind(r#"{ "type": "conversation.list" }"#),
            Ok("conversation_list")
        );
        assert_eq!(
            kind(r#"{ "type": "conversation_statistics" }"#),
            Ok("conversation_statistics")
        );
        assert_eq!(
            kind(r#"{ "type": "conversation_part.list" }"#),
            Ok("conversation_parts")
        );
        assert_eq!(
            kind(r#"{ "type": "notification_event" }"#),
            Ok("notification_event")
        );
    }

    #[test]
    fn members_decide_where_the_type_does_not() {
        assert_eq!(
            kind(r#"{ "type": "conversation", "id": "1", "metrics_retained": true }"#),
            Ok("deleted_conversation_item")
        );
        assert_eq!(
            kind(r#"{ "type": "conversation", "delivered_as": "automated", "url": null }"#),
            Ok("conversation_source")
        );
        assert_eq!(
            kind(r#"{ "type": null, "delivered_as": "automated" }"#),
            Ok("conversation_source")
        );
        assert_eq!(
            kind(r#"{ "type": "email", "delivered_as": "automated" }"#),
            Ok("conversation_source")
        );
        assert_eq!(
            kind(r#"{ "type": "list", "conversations": [], "pages": {} }"#),
            Ok("conversation_list")
        );
        assert_eq!(
            kind(r#"{ "type": "conversations.list", "conversations": [] }"#),
            Ok("deleted_conversation_list")
        );
        assert_eq!(
            kind(r#"{ "id": "1", "object": "conversation", "deleted": true }"#),
            Ok("conversation_deleted")
        );
        assert_eq!(
            kind(r#"{ "type": "conversation", "a": 1, "b": 2, "c": 3 }"#),
            Ok("conversation")
        );
    }

    #[test]
    fn what_cannot_be_told_is_said_without_its_content() {
        assert_eq!(kind(r#"{ "id": "1" }"#), Err("it has no `type`".to_owned()));
        assert_eq!(
            kind(r#"{ "type": "secret" }"#),
            Err("its `type`, text of 6 characters, is that of no object".to_owned())
        );
        assert_eq!(
            kind(r#"{ "type": "tag.list", "tags": [] }"#),
            Err("it may be company_tags as well as tags".to_owned())
        );
        // There is an object of this name, whose `type` is `tag.list`.
        assert!(kind(r#"{ "type": "tags" }"#).is_err());
        let ticket = r#"{ "type": "ticket", "id": "1", "contacts": {}, "ticket_parts": {}, "ticket_attributes": {} }"#;
        assert_eq!(
            kind(ticket),
            Err("its `type`, text of 6 characters, is that of no object".to_owned())
        );
    }

    #[test]
    fn a_broken_document_has_the_head_before_the_break() {
        let head = head(br#"{ "type": "conversation", "id": "#);
        assert!(head.is_object);
        assert_eq!(deduce(&head).map(|object| object.name), Ok("conversation"));
        assert!(!super::head(b"7").is_object);
    }
}
