//! Mistakes to plant in a good conversation: each breaks exactly one rule, and none disturbs another.

use fastrand::Rng;

use crate::json::Json;
use crate::object;

/// Changes the conversation and is true, or is false because there is nothing to change.
type Change = fn(&mut Json) -> bool;

const MISTAKES: [(&str, Change); 12] = [
    ("schema.type", |it| set(it, &["read"], "yes")),
    ("schema.null", |it| set(it, &["tags"], ())),
    ("schema.const", |it| {
        set(it, &["contacts", "type"], "contacts")
    }),
    ("schema.required", |it| {
        it.remove("id");
        true
    }),
    ("source.delivered_as_known", |it| {
        set(it, &["source", "delivered_as"], "carried_by_pigeon")
    }),
    ("statistics.counts_not_negative", |it| {
        set(it, &["statistics", "count_conversation_parts"], -1)
    }),
    ("rating.range", |it| {
        set(it, &["conversation_rating", "rating"], 6)
    }),
    ("conversation.open_matches_state", |it| {
        match it.member("open") {
            Some(Json::Boolean(open)) => {
                *open = !*open;
                true
            }
            _ => false,
        }
    }),
    ("linked_objects.has_more_means_more", |it| {
        set(it, &["linked_objects", "has_more"], true)
    }),
    ("part.created_before_updated", |it| {
        first_part(it).is_some_and(|part| set(part, &["updated_at"], 1))
    }),
    ("part.id_is_decimal", |it| {
        first_part(it).is_some_and(|part| set(part, &["id"], "first"))
    }),
    ("schema.unknown_member", |it| {
        it.push(
            "mood",
            object! { "weather" => vec!["rain".into(), 7.into()] },
        );
        true
    }),
];

/// Plants one to three of them and says which rules are broken, in alphabetical order.
pub fn plant(random: &mut Rng, conversation: &mut Json) -> Vec<&'static str> {
    let mut mistakes = MISTAKES;
    random.shuffle(&mut mistakes);
    let wanted = random.usize(1..=3);
    let planted = mistakes.iter().filter(|(_, change)| change(conversation));
    let mut rules: Vec<_> = planted.map(|(rule, _)| *rule).take(wanted).collect();
    rules.sort_unstable();
    rules
}

fn set(place: &mut Json, path: &[&str], value: impl Into<Json>) -> bool {
    let found = path
        .iter()
        .try_fold(place, |place, name| place.member(name));
    match found {
        Some(place) if *place != Json::Null => {
            *place = value.into();
            true
        }
        _ => false,
    }
}

fn first_part(conversation: &mut Json) -> Option<&mut Json> {
    match conversation
        .member("conversation_parts")?
        .member("conversation_parts")?
    {
        Json::Array(parts) => parts.first_mut(),
        _ => None,
    }
}
