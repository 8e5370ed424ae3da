//! BigQuery: a table schema for each object that arrives by itself, with the others as records in it.
//!
//! A column has one type, so what Intercom sends in several is loaded in one: ids as text, times as TIMESTAMP. What has no column, or does not
//! fit its own, goes to `extra`.

use serde_json::{Value, json};

use crate::emit::{Says, Subject, Target, arriving, described};
use crate::ir::{Ir, Kind, Member, Object, Wire};
use crate::json::pretty;
use crate::text::in_cell;
use crate::tree::Tree;

pub const TARGET: Target = Target {
    name: "bigquery",
    title: "BigQuery",
    summary: "A table schema for each object that arrives by itself: a conversation, a part, a list, a notification",
    emit: |ir, _| {
        let tables = arriving(ir).into_iter().map(|object| {
            let columns = columns(ir, object);
            (format!("{}.json", object.name), pretty(&columns))
        });
        tables.chain([readme(ir)]).collect::<Tree>()
    },
    says: |_: &Ir, _: Subject| Says::Cannot("a table schema has no checks"),
    per_version: false,
};

/// BigQuery takes no longer one.
const LONGEST_DESCRIPTION: usize = 1024;

fn columns(ir: &Ir, object: &Object) -> Value {
    let members = object.members.iter().map(|member| column(ir, member));
    let extra = json!({
        "name": "extra",
        "type": "JSON",
        "mode": "NULLABLE",
        "description": "Members that the schema does not know, and values that do not fit their column.",
    });
    members.chain([extra]).collect()
}

fn column(ir: &Ir, member: &Member) -> Value {
    let (mode, kind) = match &member.kind {
        Kind::List(items) => ("REPEATED", &**items),
        kind => ("NULLABLE", kind),
    };
    let mut column = json!({ "name": member.name, "type": word(kind), "mode": mode });
    let description: String = described(member)
        .chars()
        .take(LONGEST_DESCRIPTION)
        .collect();
    column["description"] = description.into();
    if let Kind::Object(name) = kind
        && let Some(object) = ir.objects.iter().find(|object| object.name == *name)
    {
        column["fields"] = columns(ir, object);
    }
    column
}

fn word(kind: &Kind) -> &'static str {
    match kind {
        Kind::Text | Kind::Constant(_) | Kind::Enumeration(_) | Kind::Wire(_, Wire::Id) => "STRING",
        Kind::Boolean => "BOOLEAN",
        Kind::Integer | Kind::Wire(_, Wire::Dimension) => "INTEGER",
        Kind::Number | Kind::Wire(_, Wire::Seconds) => "FLOAT",
        Kind::Wire(_, Wire::Timestamp) => "TIMESTAMP",
        Kind::Object(_) => "RECORD",
        // A list in a list is no column, and neither is one of several objects.
        Kind::Wire(_, Wire::Any | Wire::Map) | Kind::Union(_) | Kind::List(_) => "JSON",
    }
}

fn readme(ir: &Ir) -> (String, String) {
    let mut text = "\
# BigQuery

A table schema for each object that arrives by itself.

```console
$ bq mk --table my_dataset.conversations conversation.json
```

A row is the object with a few values written in the one way that its column has:

| in the payload | column |
|---|---|
| an id, as text or as a number | `STRING`: the text |
| a time, as Unix seconds or as ISO 8601 text | `TIMESTAMP` |
| a size, as a number or as digits | `INTEGER` |
| one of several objects, free-form members | `JSON`: the JSON as it came |
| a list that is null | no items: BigQuery has no null there |
| a member without a column, a value that does not fit its column | a member of the object in `extra` |

## Rules

BigQuery does not check what must hold between columns. Validate before loading; these are the rules:

| object | rule | severity | what must hold |
|---|---|---|---|
"
    .to_owned();
    for object in &ir.objects {
        for rule in &object.rules {
            text += &format!(
                "| {} | `{}` | {} | {} |\n",
                object.name,
                rule.id,
                rule.severity.name(),
                in_cell(&rule.description)
            );
        }
    }
    ("README.md".to_owned(), text)
}
