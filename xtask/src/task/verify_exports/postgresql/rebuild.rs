//! From rows back to the document, to see that nothing was lost on the way.

use serde_json::{Map, Value};

use crate::emit::postgresql::table::{Column, Holds, Table};

/// The document that these rows were, less what no column tells: `[[pointer, table, row], …]`, holders first.
pub fn document(tables: &[Table], rows: &Value) -> Result<Value, String> {
    let mut whole = Value::Object(Map::new());
    for row in rows.as_array().into_iter().flatten() {
        let (pointer, name) = (
            row[0].as_str().unwrap_or("?"),
            row[1].as_str().unwrap_or("?"),
        );
        let table = tables.iter().find(|table| table.name == name);
        let table = table.ok_or_else(|| format!("there is no table {name}"))?;
        let found = &row[2];
        let cell = |column: &Column| found.get(&column.name).filter(|value| !value.is_null());
        put(&mut whole, pointer, found["extra"].clone());
        for column in &table.columns {
            if let (Holds::Extra, Some(extra)) = (&column.holds, cell(column)) {
                put(
                    &mut whole,
                    &format!("{pointer}{}", column.pointer()),
                    extra.clone(),
                );
            }
        }
        for column in &table.columns {
            if let Some(value) = cell(column).and_then(|value| member(column, value)) {
                put(&mut whole, &format!("{pointer}{}", column.pointer()), value);
            }
        }
        for (place, value) in found["misfit"].as_object().into_iter().flatten() {
            put(&mut whole, &format!("{pointer}{place}"), value.clone());
        }
    }
    Ok(whole)
}

fn member(column: &Column, value: &Value) -> Option<Value> {
    match column.holds {
        Holds::Value(_) | Holds::Values(_) | Holds::Json | Holds::Unheld(_) => Some(value.clone()),
        Holds::Count => {
            let count = value.as_u64().unwrap_or_default();
            Some(Value::Array((0..count).map(|_| Value::Null).collect()))
        }
        Holds::Extra | Holds::Variant(_) => None,
    }
}

/// An object that is there already gets the members of the new one.
fn put(whole: &mut Value, pointer: &str, value: Value) {
    let mut place = whole;
    for step in pointer.split('/').skip(1) {
        let step = step.replace("~1", "/").replace("~0", "~");
        let items = place.as_array().map_or(0, Vec::len);
        let index = step.parse::<usize>().ok().filter(|index| *index < items);
        if index.is_none() && !place.is_object() {
            *place = Value::Object(Map::new());
        }
        // A member that is not there yet becomes null first.
        place = match index {
            Some(index) => &mut place[index],
            None => &mut place[step.as_str()],
        };
    }
    match (place, value) {
        (Value::Object(members), Value::Object(new)) => members.extend(new),
        (place, value) => *place = value,
    }
}

/// The first place where the two do not mean the same. Null and absent are the same here, and so are 7 and "7", Unix seconds and ISO 8601 text.
pub fn difference(sent: &Value, kept: &Value, at: &str) -> Option<String> {
    match (sent, kept) {
        (Value::Object(sent), Value::Object(kept)) => {
            let names = sent.keys().chain(kept.keys());
            names.into_iter().find_map(|name| {
                let of =
                    |members: &Map<String, Value>| members.get(name).cloned().unwrap_or_default();
                difference(&of(sent), &of(kept), &format!("{at}/{name}"))
            })
        }
        (Value::Array(sent), Value::Array(kept)) if sent.len() == kept.len() => {
            let pairs = sent.iter().zip(kept).enumerate();
            pairs
                .into_iter()
                .find_map(|(index, (sent, kept))| difference(sent, kept, &format!("{at}/{index}")))
        }
        _ if sent == kept || means_the_same(sent, kept) => None,
        _ => Some(format!("{at}: sent {sent}, kept {kept}")),
    }
}

fn means_the_same(sent: &Value, kept: &Value) -> bool {
    let bare = |value: &Value| match value {
        Value::String(text) => text.clone(),
        value => value.to_string(),
    };
    let number = |value: &Value| value.as_f64().or_else(|| bare(value).parse().ok());
    let moment = |value: &Value| value.as_f64().or_else(|| seconds(value.as_str()?));
    bare(sent) == bare(kept)
        || (number(sent).is_some() && number(sent) == number(kept))
        || (moment(sent).is_some() && moment(sent) == moment(kept))
}

/// Seconds since 1970 of `2026-01-10T07:56:29.5+01:00`.
fn seconds(text: &str) -> Option<f64> {
    let number = |range: std::ops::Range<usize>| text.get(range)?.parse::<i64>().ok();
    let (year, month, day) = (number(0..4)?, number(5..7)?, number(8..10)?);
    let clock = number(11..13)? * 3600 + number(14..16)? * 60 + number(17..19)?;
    // Years begin in March here, so that the day of a leap year is the last one.
    let year = if month <= 2 { year - 1 } else { year };
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let days = 365 * year + year / 4 - year / 100 + year / 400 + of_year - 719_468;
    let rest = text.get(19..)?;
    let zone = rest.find(['Z', '+', '-'])?;
    let fraction = if zone == 0 {
        0.0
    } else {
        format!("0{}", &rest[..zone]).parse::<f64>().ok()?
    };
    let offset = match rest.get(zone..)? {
        "Z" => 0,
        offset => {
            let minutes = offset.get(1..3)?.parse::<i64>().ok()? * 60
                + offset.get(4..6)?.parse::<i64>().ok()?;
            if offset.starts_with('-') {
                -minutes
            } else {
                minutes
            }
        }
    };
    Some((days * 86_400 + clock - offset * 60) as f64 + fraction)
}
