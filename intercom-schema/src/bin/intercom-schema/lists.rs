//! Finds the conversations in an answer that lists them: each is a document of its own, though the list is judged as a whole.
//!
//! Which payloads are lists, and of what, is in the schemas: what has `pages`, and everything of which it has a list. They are read
//! when the first document comes that may be one; the member `type` tells so of nearly all others.

use std::borrow::Cow;
use std::fmt;
use std::ops::Range;
use std::sync::OnceLock;

use intercom_codegen::export::unbundled;
use intercom_codegen::ir::{self, Ir, Kind, Variant};
use intercom_schema::ObjectInfo;
use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

use crate::export::SOURCES;

/// What documents may be.
pub(crate) struct Lists {
    /// The object that every document is, if that was said.
    object: Option<&'static ObjectInfo>,
    known: OnceLock<Known>,
}

/// The conversations of a list, unread.
pub(crate) struct Items<'a> {
    /// By the name of the list's member, in the order of the document.
    members: Vec<(Cow<'a, str>, Vec<&'a RawValue>)>,
}

/// What the schemas say: the shapes in their order, the first that fits is meant. Without a shape, it is this one always.
struct Known(Vec<(Option<Variant>, Holds)>);

/// The members that hold lists of documents; none, if the payload is no list.
type Holds = Vec<String>;

/// The union of whatever arrives.
pub(crate) const PAYLOAD: &str = "payload";

/// The object which tells where a list stands among all pages.
const PAGES: &str = "cursor_pages";

/// Intercom sends at most 150 on a page. What has very many more is judged as one document, so that memory is not spent on verdicts on
/// next to nothing.
const MOST_ITEMS: usize = 10_000;

/// Members of a list.
const MOST_MEMBERS: usize = 1_000;

/// A `type` that no list has, in front of everything else.
const NO_LISTS: [&str; 2] = ["conversation", "notification_event"];

impl Lists {
    pub(crate) fn new(object: Option<&'static ObjectInfo>) -> Self {
        Lists {
            object,
            known: OnceLock::new(),
        }
    }

    /// The documents in this one, if it is a list and JSON throughout.
    pub(crate) fn items<'a>(&self, document: &'a [u8]) -> Option<Items<'a>> {
        let known = match self.object {
            None if begins_as_no_list(document) => return None,
            _ => self.known.get_or_init(|| Known::of(self.object)),
        };
        if known.0.iter().all(|(_, holds)| holds.is_empty()) {
            return None;
        }
        let Members(members) = serde_json::from_slice(document).ok()?;
        let member = |name: &str| members.iter().find(|(other, _)| other == name);
        let kind = member("type").and_then(|(_, kind)| serde_json::from_str(kind.get()).ok());
        let kind = kind.as_ref().map(|Name(kind)| &**kind);
        let has = |name: &str| member(name).is_some();
        let is_meant = |variant: &Variant| fits(variant, kind, has);
        let (_, holds) = known
            .0
            .iter()
            .find(|(variant, _)| variant.as_ref().is_none_or(is_meant))?;
        let elements = |(name, list): &(Cow<'a, str>, &'a RawValue)| {
            let Elements(elements) = serde_json::from_str(list.get()).ok()?;
            Some((name.clone(), elements))
        };
        let lists = members
            .iter()
            .filter(|(name, list)| {
                holds.iter().any(|held| held == name) && list.get().starts_with('[')
            })
            .map(elements)
            .collect::<Option<Vec<_>>>()?;
        // Of a member that stands twice, nobody can say which one a pointer means.
        let twice = |(place, (name, _)): (usize, &(Cow<'_, str>, _))| {
            lists[..place].iter().any(|(other, _)| other == name)
        };
        (!holds.is_empty() && !lists.iter().enumerate().any(twice))
            .then_some(Items { members: lists })
    }
}

impl<'a> Items<'a> {
    pub(crate) fn iter(&self) -> impl Iterator<Item = &'a [u8]> {
        let items = self.members.iter().flat_map(|(_, items)| items);
        items.map(|item| item.get().as_bytes())
    }

    pub(crate) fn count(&self) -> usize {
        self.members.iter().map(|(_, items)| items.len()).sum()
    }

    /// Which of them a pointer leads to, counted from 0, and the rest of the pointer; `None` if it is about the list itself.
    pub(crate) fn of<'p>(&self, pointer: &'p str) -> Option<(usize, &'p str)> {
        let (member, rest) = pointer.strip_prefix('/')?.split_once('/')?;
        let (index, below) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
        let those = self.of_member(member)?;
        let item = those.start.checked_add(index.parse().ok()?)?;
        those.contains(&item).then_some((item, below))
    }

    /// Those in the list of this name.
    pub(crate) fn of_member(&self, name: &str) -> Option<Range<usize>> {
        let mut start = 0;
        for (member, items) in &self.members {
            let end = start + items.len();
            if member == name {
                return Some(start..end);
            }
            start = end;
        }
        None
    }
}

/// Whether an object of this `type` and with these members has the shape of a variant.
pub(crate) fn fits(variant: &Variant, kind: Option<&str>, has: impl Fn(&str) -> bool) -> bool {
    (variant.types.is_empty() || variant.types.iter().any(|name| Some(name.as_str()) == kind))
        && variant.has.iter().all(|name| has(name))
        && !variant.lacks.iter().any(|name| has(name))
}

impl Known {
    fn of(object: Option<&ObjectInfo>) -> Known {
        // They were checked before they were built in; without any, nothing is a list.
        let Ir {
            objects, unions, ..
        } = unbundled(SOURCES).unwrap_or_default();
        let holds_of = |name: &str| {
            let object = objects.iter().find(|object| object.name == name);
            object.map_or_else(Vec::new, holds)
        };
        if let Some(object) = object {
            return Known(vec![(None, holds_of(object.name))]);
        }
        let payload = unions.into_iter().find(|union| union.name == PAYLOAD);
        let variants = payload.map_or_else(Vec::new, |union| union.variants);
        let with_lists = |variant: Variant| {
            let holds = match &variant.kind {
                Kind::Object(name) => holds_of(name),
                _ => Vec::new(),
            };
            (Some(variant), holds)
        };
        Known(variants.into_iter().map(with_lists).collect())
    }
}

fn holds(object: &ir::Object) -> Holds {
    let is_page = |member: &ir::Member| member.kind == Kind::Object(PAGES.to_owned());
    if !object.members.iter().any(is_page) {
        return Vec::new();
    }
    let members = object.members.iter();
    members
        .filter(|member| matches!(&member.kind, Kind::List(of) if matches!(**of, Kind::Object(_))))
        .map(|member| member.name.clone())
        .collect()
}

/// Whether the first member says that this is something else. Most documents begin like that, and are not read twice.
fn begins_as_no_list(document: &[u8]) -> bool {
    let mut text = document;
    let mut expect = |sign: &[u8]| {
        let rest = text.trim_ascii_start().strip_prefix(sign);
        text = rest.unwrap_or(text);
        rest.is_some()
    };
    expect(b"{")
        && expect(b"\"type\"")
        && expect(b":")
        && expect(b"\"")
        && NO_LISTS.iter().any(|name| {
            let rest = text.strip_prefix(name.as_bytes());
            rest.is_some_and(|rest| rest.starts_with(b"\""))
        })
}

/// The members of an object, unread.
struct Members<'a>(Vec<(Cow<'a, str>, &'a RawValue)>);

/// The elements of an array, unread.
struct Elements<'a>(Vec<&'a RawValue>);

impl<'de> Deserialize<'de> for Elements<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct UpToMost;
        impl<'de> Visitor<'de> for UpToMost {
            type Value = Elements<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an array")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Elements<'de>, A::Error> {
                let mut elements = Vec::new();
                while let Some(element) = seq.next_element()? {
                    elements.push(element);
                    bounded(elements.len(), MOST_ITEMS)?;
                }
                Ok(Elements(elements))
            }
        }
        deserializer.deserialize_seq(UpToMost)
    }
}

fn bounded<E: Error>(count: usize, most: usize) -> Result<(), E> {
    match count > most {
        true => Err(E::custom("too many")),
        false => Ok(()),
    }
}

impl<'de> Deserialize<'de> for Members<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct UpToMost;
        impl<'de> Visitor<'de> for UpToMost {
            type Value = Members<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Members<'de>, A::Error> {
                let mut members = Vec::new();
                while let Some((Name(name), value)) = map.next_entry()? {
                    members.push((name, value));
                    bounded(members.len(), MOST_MEMBERS)?;
                }
                Ok(Members(members))
            }
        }
        deserializer.deserialize_map(UpToMost)
    }
}

/// Borrowed where it has no escapes.
#[derive(serde::Deserialize)]
struct Name<'a>(#[serde(borrow)] Cow<'a, str>);

#[cfg(test)]
mod tests {
    use super::*;

    /// How many documents are in this one; `None` if it is no list.
    fn check(document: &str, expected: Option<usize>) {
        let items = Lists::new(None).items(document.as_bytes());
        assert_eq!(items.map(|items| items.count()), expected, "{document}");
    }

    #[test]
    fn lists_are_told_from_other_payloads() {
        check(
            r#"{"type":"conversation.list","conversations":[{},{}]}"#,
            Some(2),
        );
        check(r#"{"conversations":[{}],"type":"list"}"#, Some(1));
        check(r#"{"c\u006fnversations":[{}],"type":"list"}"#, Some(1));
        check(
            r#"{"d\u0061ta":[{}],"type":"l\u0069st","pages":null}"#,
            Some(1),
        );
        check(r#"{"type":"list","data":[{},{},7],"pages":null}"#, Some(3));
        check(
            r#"{"type":"conversations.list","conversations":[{}]}"#,
            Some(1),
        );
        check(r#"{"side_conversations":[{},{}]}"#, Some(2));
        check(r#"{"conversations":[]}"#, Some(0));
        // Not a list, but something that is judged as one.
        check(r#"{"conversations":7}"#, Some(0));
        // No pages: the parts of one conversation.
        check(
            r#"{"type":"conversation_part.list","conversation_parts":[{}]}"#,
            None,
        );
        check(r#"{"type":"conversation","conversations":[{}]}"#, None);
        check(
            r#"{"id":1,"conversations":[{}],"type":"conversation"}"#,
            None,
        );
        check(r#"{"conversations":[{}],"conversations":[{}]}"#, None);
        check(r#"{"conversations":[{}]"#, None);
        check(r#"[{"conversations":[{}]}]"#, None);
        check("7", None);
    }

    #[test]
    fn a_list_of_very_many_is_not_divided() {
        let many =
            |count: usize| format!(r#"{{"conversations":[{}{{}}]}}"#, "{},".repeat(count - 1));
        check(&many(MOST_ITEMS), Some(MOST_ITEMS));
        check(&many(MOST_ITEMS + 1), None);
        let members =
            |count: usize| format!(r#"{{{}"conversations":[{{}}]}}"#, "\"a\":1,".repeat(count));
        check(&members(MOST_MEMBERS - 1), Some(1));
        check(&members(MOST_MEMBERS), None);
    }

    #[test]
    fn an_object_that_was_said_is_taken_for_that() {
        let items = |object: &str, document: &str| {
            let lists = Lists::new(intercom_schema::object(object));
            let items = lists.items(document.as_bytes());
            items.map(|items| items.count())
        };
        let list = r#"{"type":"conversation","conversations":[{}]}"#;
        assert_eq!(items("conversation_list", list), Some(1));
        assert_eq!(items("conversation", list), None);
    }

    /// The one fact about unions that is written here a second time.
    #[test]
    fn a_type_that_no_list_has_belongs_to_something_else_whatever_follows() {
        let known = Known::of(None);
        let first_list = known.0.iter().position(|(_, holds)| !holds.is_empty());
        let before = &known.0[..first_list.expect("there are lists")];
        for name in NO_LISTS {
            let decided = before
                .iter()
                .flat_map(|(variant, _)| variant)
                .any(|variant| {
                    variant.types.iter().any(|other| other == name)
                        && variant.has.is_empty()
                        && variant.lacks.is_empty()
                });
            assert!(decided, "{name}");
        }
        assert!(begins_as_no_list(b" {\n \"type\" : \"conversation\" ,"));
        for other in [
            "",
            "{",
            "{\"type\":\"conversation.list\"",
            "{\"id\":1",
            "{\"type\":conversation",
        ] {
            assert!(!begins_as_no_list(other.as_bytes()), "{other}");
        }
    }

    #[test]
    fn pointers_lead_to_items() {
        let document = br#"{"type":"list","data":[{},{}],"conversations":[{}],"pages":null}"#;
        let lists = Lists::new(None);
        let items = lists.items(document).expect("this is a list");
        for (pointer, expected) in [
            ("/data/0", Some((0, ""))),
            ("/data/1/a/0", Some((1, "/a/0"))),
            ("/conversations/0/a", Some((2, "/a"))),
            ("/data/2", None),
            ("/data", None),
            ("/data/x", None),
            ("/pages/0", None),
            ("", None),
        ] {
            assert_eq!(items.of(pointer), expected, "{pointer}");
        }
    }
}
