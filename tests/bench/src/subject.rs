//! What a corpus holds, as a type: our type for it, the peers' struct, and the validator that a macro compiled from our schema.

use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::plain;

pub trait Subject: 'static {
    type Ours: intercom_schema::Object;
    type Plain: DeserializeOwned;

    /// The exported bundle with this object at the root.
    const SCHEMA: &str;

    /// The verdict of the validator that `jsonschema` compiles at compile time.
    fn macros_accept(value: &Value) -> bool;
}

macro_rules! subject {
    ($(#[$doc:meta])* $name:ident, $object:ident, $file:literal) => {
        $(#[$doc])*
        pub struct $name;

        impl Subject for $name {
            type Ours = intercom_schema::$object;
            type Plain = plain::$object;

            const SCHEMA: &str = include_str!(concat!("../../../target/bench/inputs/", $file));

            fn macros_accept(value: &Value) -> bool {
                intercom_bench_compiled::$object::is_valid(value)
            }
        }
    };
}

subject!(
    /// A conversation by itself.
    OfConversation, Conversation, "conversation.json"
);
subject!(
    /// A page of a list.
    OfList, ConversationList, "conversation_list.json"
);
subject!(
    /// A webhook's body.
    OfNotification, NotificationEvent, "notification_event.json"
);
