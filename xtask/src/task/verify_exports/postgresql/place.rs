//! Where the object of a vector stands in a payload that can be loaded.

use serde_json::{Map, Value, json};

use crate::emit::postgresql::table::{Table, pointer, tables};
use crate::ir::{Ir, Kind, Object, Wire};

/// A row of the object, and what to put it into.
struct Place<'a> {
    object: &'a str,
    root: &'a str,
    path: Vec<String>,
    /// Whoever carries it says where it comes from.
    is_carried: bool,
}

/// How many places of an object are tried.
const TRIED: usize = 2;

/// What the runners read.
pub fn variables(ir: &Ir) -> [String; 4] {
    let tables = tables(ir);
    let links = tables.iter().flat_map(|table| {
        table.links.iter().map(|link| {
            json!({ "relation": table.name, "column": link.column, "holder": link.holder, "pointer": pointer(&link.steps) })
        })
    });
    let links: Vec<_> = links.collect();
    [
        "-v".to_owned(),
        format!("places={}", places(ir, &tables)),
        "-v".to_owned(),
        format!("links={}", Value::from(links)),
    ]
}

fn places(ir: &Ir, tables: &[Table]) -> Value {
    let mut all = Vec::new();
    for object in &ir.objects {
        let mut found: Vec<Place> = Vec::new();
        for table in tables {
            for spot in table
                .spots
                .iter()
                .filter(|spot| spot.object.name == object.name)
            {
                if let Some((root, mut path)) = holder(tables, table) {
                    path.extend(spot.steps.iter().cloned());
                    found.push(Place {
                        object: &object.name,
                        root: &root.name,
                        is_carried: !path.is_empty() && root.object.origin.is_some(),
                        path,
                    });
                }
            }
        }
        found.sort_by_key(|place| (place.is_carried, place.path.len()));
        let wanted = if found.first().is_some_and(|place| place.is_carried) {
            1
        } else {
            TRIED
        };
        found.retain({
            let free = found.iter().any(|place| !place.is_carried);
            move |place| !(free && place.is_carried)
        });
        for (number, place) in found.iter().take(wanted).enumerate() {
            all.push(entry(ir, place, number));
        }
    }
    all.push(
        json!({ "object": "payload", "number": 0, "root": "load", "holder": null, "path": [] }),
    );
    let item = ["data".to_owned(), "item".to_owned()];
    if let Some(event) = ir
        .objects
        .iter()
        .find(|object| object.name == "notification_event")
    {
        all.push(json!({
            "object": "notification_item", "number": 0, "root": "load_notification_event", "holder": filled(ir, event, &item), "path": item
        }));
    }
    Value::from(all)
}

fn entry(ir: &Ir, place: &Place, number: usize) -> Value {
    let root = ir.objects.iter().find(|object| object.name == place.root);
    let holder = root.map(|root| filled(ir, root, &place.path));
    json!({
        "object": place.object,
        "number": number,
        "root": format!("load_{}", place.root),
        "holder": holder,
        "path": place.path,
    })
}

/// The table whose function loads a row of this one, and the way to it.
fn holder<'a>(
    tables: &'a [Table<'a>],
    table: &'a Table<'a>,
) -> Option<(&'a Table<'a>, Vec<String>)> {
    if table.is_root {
        return Some((table, Vec::new()));
    }
    let link = table.links.first()?;
    let above = tables.iter().find(|other| other.name == link.holder)?;
    let (root, mut path) = holder(tables, above)?;
    path.extend(link.steps.iter().cloned());
    path.push("0".to_owned());
    Some((root, path))
}

/// An object with what it requires, and with everything that leads to the end of the path.
fn filled(ir: &Ir, object: &Object, path: &[String]) -> Value {
    let mut members = required(ir, object);
    if let [step, rest @ ..] = path {
        let kind = object.member(step).map(|member| &member.kind);
        members.insert(step.clone(), inner(ir, kind, rest));
    }
    Value::Object(members)
}

fn inner(ir: &Ir, kind: Option<&Kind>, path: &[String]) -> Value {
    if path.is_empty() {
        return Value::Null;
    }
    match kind {
        Some(Kind::Object(name)) => {
            let object = ir.objects.iter().find(|object| object.name == *name);
            object.map_or(Value::Null, |object| filled(ir, object, path))
        }
        Some(Kind::List(items)) => Value::Array(vec![inner(ir, Some(items), &path[1..])]),
        _ => Value::Null,
    }
}

fn required(ir: &Ir, object: &Object) -> Map<String, Value> {
    let members = object.members.iter().filter(|member| member.required);
    members
        .map(|member| (member.name.clone(), smallest(ir, &member.kind)))
        .collect()
}

fn smallest(ir: &Ir, kind: &Kind) -> Value {
    match kind {
        Kind::Text | Kind::Enumeration(_) => "ping".into(),
        Kind::Constant(text) => text.as_str().into(),
        Kind::Boolean => false.into(),
        Kind::Integer | Kind::Number => 1.into(),
        Kind::Wire(_, Wire::Map) | Kind::Union(_) => json!({}),
        Kind::Wire(..) => 1.into(),
        Kind::List(_) => json!([]),
        Kind::Object(name) => {
            let object = ir.objects.iter().find(|object| object.name == *name);
            object.map_or(Value::Null, |object| Value::Object(required(ir, object)))
        }
    }
}
