//! Custom attributes: members that each workspace names for itself, with values of any type.

use serde_json::Value;

use crate::generated::CustomObjectInstanceList;
use crate::options::Options;
use crate::{Map, Timestamp};

/// Reads custom attributes by the type that a program expects of them.
///
/// Each method gives `None` where the attribute is absent, null or of another type; [`Map::get`] gives whatever is there.
///
/// ```
/// use intercom_schema::{Conversation, CustomAttributes, decode};
///
/// let conversation = decode::<Conversation>(
///     r#"{ "type": "conversation", "id": "1", "created_at": 1, "updated_at": 2, "custom_attributes": {
///         "Plan": "team", "Seats": 12, "Has attachments": true, "Renewal": 1767225600, "Score": 0.5
///     } }"#,
/// )?
/// .value;
/// let attributes = conversation.custom_attributes.unwrap_or_default();
/// assert_eq!(attributes.text("Plan"), Some("team"));
/// assert_eq!(attributes.number("Seats"), Some(12.0));
/// assert_eq!(attributes.boolean("Has attachments"), Some(true));
/// assert_eq!(attributes.time("Renewal").map(|time| time.unix_seconds()), Some(1_767_225_600));
/// assert_eq!(attributes.time("Score"), None);
/// # Ok::<(), intercom_schema::Report>(())
/// ```
pub trait CustomAttributes {
    /// Text, and the chosen value of a list attribute.
    fn text(&self, name: &str) -> Option<&str>;
    /// A number, whole or not.
    fn number(&self, name: &str) -> Option<f64>;
    /// A boolean.
    fn boolean(&self, name: &str) -> Option<bool>;
    /// A time, as Unix seconds or as ISO 8601 text. Any integer is taken for one: only the workspace knows which attributes are times.
    fn time(&self, name: &str) -> Option<Timestamp>;
    /// The instances of a custom object that the attribute refers to.
    fn instances(&self, name: &str) -> Option<CustomObjectInstanceList>;
}

impl CustomAttributes for Map {
    fn text(&self, name: &str) -> Option<&str> {
        self.get(name)?.as_str()
    }

    fn number(&self, name: &str) -> Option<f64> {
        self.get(name)?.as_f64()
    }

    fn boolean(&self, name: &str) -> Option<bool> {
        self.get(name)?.as_bool()
    }

    fn time(&self, name: &str) -> Option<Timestamp> {
        match self.get(name)? {
            Value::Number(number) => number.as_i64().map(Timestamp::from),
            Value::String(text) => text.parse().ok(),
            _ => None,
        }
    }

    fn instances(&self, name: &str) -> Option<CustomObjectInstanceList> {
        // Whatever has no `instances` is some other object.
        let value = self
            .get(name)
            .filter(|value| value.get("instances").is_some())?;
        Options::new()
            .decode(value)
            .ok()
            .map(|decoded| decoded.value)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn each_type_is_read_as_itself_only() {
        let json = json!({
            "text": "2026-01-10T07:56:29Z", "integer": 7, "fraction": 7.5, "boolean": false, "null": null,
            "orders": { "type": "order.list", "instances": [{ "id": "22", "type": "order" }] }, "object": {},
        });
        let attributes = json.as_object().expect("an object");
        let names: Vec<&str> = attributes
            .keys()
            .map(String::as_str)
            .chain(["absent"])
            .collect();
        let which = |reads: &dyn Fn(&str) -> bool| -> Vec<&str> {
            let mut which: Vec<&str> = names.iter().copied().filter(|name| reads(name)).collect();
            which.sort_unstable();
            which
        };
        assert_eq!(which(&|name| attributes.text(name).is_some()), ["text"]);
        assert_eq!(
            which(&|name| attributes.number(name).is_some()),
            ["fraction", "integer"]
        );
        assert_eq!(
            which(&|name| attributes.boolean(name).is_some()),
            ["boolean"]
        );
        assert_eq!(
            which(&|name| attributes.time(name).is_some()),
            ["integer", "text"]
        );
        assert_eq!(
            which(&|name| attributes.instances(name).is_some()),
            ["orders"]
        );
        let orders = attributes
            .instances("orders")
            .and_then(|orders| orders.instances);
        assert_eq!(orders.map(|orders| orders.len()), Some(1));
    }
}
