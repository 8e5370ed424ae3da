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
    ($name:ident, $ours:ident, $validator:ident, $path:literal) => {
        #[doc = $path]
        pub struct $name;

        #[jsonschema::validator(path = $path)]
        struct $validator;

        impl Subject for $name {
            type Ours = intercom_schema::$ours;
            type Plain = plain::$ours;

            const SCHEMA: &str = include_str!(concat!("../", $path));

            fn macros_accept(value: &Value) -> bool {
                $validator::is_valid(value)
            }
        }
    };
}

subject!(
    OfConversation,
    Conversation,
    ConversationValidator,
    "../../target/bench/inputs/conversation.json"
);
subject!(
    OfList,
    ConversationList,
    ListValidator,
    "../../target/bench/inputs/conversation_list.json"
);
subject!(
    OfNotification,
    NotificationEvent,
    NotificationValidator,
    "../../target/bench/inputs/notification_event.json"
);
