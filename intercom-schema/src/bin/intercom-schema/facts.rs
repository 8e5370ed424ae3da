//! What reports sort documents by: the day on which a conversation began, and where it began.

use std::borrow::Cow;

use intercom_schema::Timestamp;
use serde::Deserialize;
use serde_json::value::RawValue;

/// Of one document. Nothing in it is text of the payload's: days are counted, and sources are those that the schema knows.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Facts {
    /// `2024-02-29`, by UTC.
    pub(crate) day: Option<String>,
    pub(crate) source_type: Option<Cow<'static, str>>,
}

/// Stands for every value that the schema does not know.
const UNKNOWN: &str = "(unknown value)";

/// The members that are looked at, unread.
#[derive(Deserialize)]
struct Peek<'a> {
    #[serde(borrow)]
    created_at: Option<&'a RawValue>,
    #[serde(borrow)]
    source: Option<&'a RawValue>,
    #[serde(borrow)]
    data: Option<&'a RawValue>,
    #[serde(borrow)]
    item: Option<&'a RawValue>,
    #[serde(borrow, rename = "type")]
    kind: Option<&'a RawValue>,
}

/// What can be told of a document, well-formed or not.
pub(crate) fn facts(document: &[u8]) -> Facts {
    let Ok(top) = serde_json::from_slice::<Peek<'_>>(document) else {
        return Facts::default();
    };
    // A notification was sent at a time of its own; what it is about is inside.
    let item = inside(top.data).and_then(|data| inside(data.item));
    let conversation = item.as_ref().unwrap_or(&top);
    Facts {
        day: [conversation, &top].into_iter().find_map(day),
        source_type: inside(conversation.source).and_then(|source| source_type(&source)),
    }
}

fn inside(object: Option<&RawValue>) -> Option<Peek<'_>> {
    serde_json::from_str(object?.get()).ok()
}

fn day(object: &Peek<'_>) -> Option<String> {
    let time: Timestamp = serde_json::from_str(object.created_at?.get()).ok()?;
    date(time.unix_seconds().div_euclid(86_400))
}

fn source_type(source: &Peek<'_>) -> Option<Cow<'static, str>> {
    let text: String = serde_json::from_str(source.kind?.get()).ok()?;
    let known = intercom_schema::enumerations().find(|known| known.name == "source_type")?;
    let value = known.value(&text).map_or(UNKNOWN, |value| value.text);
    Some(Cow::Borrowed(value))
}

/// The date of a day counted from 1970-01-01; `None` for years that no calendar prints with four digits.
///
/// Years begin in March here, so that the leap day is the last one, and eras have 400 years, which all are equally long.
pub(crate) fn date(days: i64) -> Option<String> {
    let days = days.checked_add(719_468)?;
    let (era, of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let (year, month) = match month {
        0..10 => (era * 400 + year, month + 3),
        _ => (era * 400 + year + 1, month - 9),
    };
    (0..=9999)
        .contains(&year)
        .then(|| format!("{year:04}-{month:02}-{day:02}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_day_has_its_date() {
        for (days, expected) in [
            (0, Some("1970-01-01")),
            (-1, Some("1969-12-31")),
            (59, Some("1970-03-01")),
            (11_016, Some("2000-02-29")),
            (19_782, Some("2024-02-29")),
            (19_783, Some("2024-03-01")),
            (i64::MAX, None),
            (i64::MIN, None),
        ] {
            assert_eq!(date(days).as_deref(), expected, "{days}");
        }
        // The library reads what is written here, and the days follow each other.
        for days in (-100_000..100_000).step_by(17) {
            let text = format!("{}T00:00:00Z", date(days).unwrap_or_default());
            let time: Timestamp = text.parse().unwrap_or_else(|_| panic!("{text}"));
            assert_eq!(time.unix_seconds(), days * 86_400, "{text}");
        }
    }

    #[test]
    fn a_conversation_is_found_in_its_notification() {
        let check = |document: &str, day: Option<&str>, source: Option<&str>| {
            let facts = facts(document.as_bytes());
            assert_eq!(facts.day.as_deref(), day, "{document}");
            assert_eq!(facts.source_type.as_deref(), source, "{document}");
        };
        let conversation = r#"{"created_at":86400,"source":{"type":"email"}}"#;
        check(conversation, Some("1970-01-02"), Some("email"));
        let notification = format!(r#"{{"created_at":9,"data":{{"item":{conversation}}}}}"#);
        check(&notification, Some("1970-01-02"), Some("email"));
        check(
            r#"{"created_at":"1970-01-03T00:00:00Z","source":{"type":"x"}}"#,
            Some("1970-01-03"),
            Some(UNKNOWN),
        );
        check(r#"{"created_at":[],"source":7}"#, None, None);
        check("{", None, None);
    }
}
