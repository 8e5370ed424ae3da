//! Documents with something changed, for questions that are asked thousands of times.

use serde_json::{Value, json};

/// One change somewhere: a value of another type, null, an unknown text, a member gone or added.
pub(crate) fn mutate(place: &mut Value, random: &mut fastrand::Rng) {
    let stop = random.usize(..4) == 0;
    match place {
        Value::Object(members) if !members.is_empty() && !stop => {
            let index = random.usize(..members.len());
            let name = members.keys().nth(index).cloned().unwrap_or_default();
            if random.usize(..6) == 0 {
                members.remove(&name);
            } else {
                mutate(&mut members[&name], random);
            }
        }
        Value::Array(items) if !items.is_empty() && !stop => {
            let index = random.usize(..items.len());
            mutate(&mut items[index], random);
        }
        Value::Object(members) if random.bool() => {
            members.insert("something_new".to_owned(), json!([null, { "a": 1 }]));
        }
        _ => *place = oddity(random),
    }
}

/// A value that may be right or wrong wherever it stands.
pub(crate) fn oddity(random: &mut fastrand::Rng) -> Value {
    let oddities = [
        json!(null),
        json!(true),
        json!(0),
        json!(-1),
        json!(7),
        json!(7.0),
        json!(7.5),
        json!(1e300),
        json!(1_700_000_000),
        json!(""),
        json!("unheard of"),
        json!("42"),
        json!("2026-01-10T07:56:29.000Z"),
        json!("2026-02-30T07:56:29.000Z"),
        json!("closed"),
        json!("customer_initiated"),
        json!([]),
        json!([1, null]),
        json!([{}]),
        json!({}),
        json!({ "type": "x" }),
    ];
    oddities[random.usize(..oddities.len())].clone()
}
