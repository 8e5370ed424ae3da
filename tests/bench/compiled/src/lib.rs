//! One validator for each root, compiled by `jsonschema`'s macro from the schema that everybody can export.
//!
//! `cargo xtask bench` writes the schemas before it builds this.

/// A conversation by itself.
#[jsonschema::validator(path = "../../../target/bench/inputs/conversation.json")]
pub struct Conversation;

/// A page of a list.
#[jsonschema::validator(path = "../../../target/bench/inputs/conversation_list.json")]
pub struct ConversationList;

/// A webhook's body.
#[jsonschema::validator(path = "../../../target/bench/inputs/notification_event.json")]
pub struct NotificationEvent;
