//! What the tables and columns say of themselves.

use super::condition::{identifier, quoted};
use super::table::{Column, Holds, Table, pointer};
use crate::code::Code;
use crate::ir::{Member, Object};
use crate::text::{capitalised, versions_sentence, without_stop};

/// Every table and every column says what it holds.
pub fn comments(code: &mut Code, table: &Table) {
    code.line(format!(
        "COMMENT ON TABLE intercom.{} IS {};",
        table.name,
        quoted(&object_comment(table))
    ));
    let mut comment = |column: &str, text: &str| {
        code.line(format!(
            "COMMENT ON COLUMN intercom.{}.{} IS {};",
            table.name,
            identifier(column),
            quoted(text)
        ));
    };
    comment(
        "row_id",
        "The number of the row, given when it is loaded. Not an id of Intercom.",
    );
    for link in &table.links {
        comment(
            &link.column,
            &format!(
                "The row of {} with this one in it, at {}.",
                link.holder,
                pointer(&link.steps)
            ),
        );
    }
    if !table.links.is_empty() {
        comment(
            "position",
            "The place in that list, counted from 0; NULL where the row stands alone.",
        );
    }
    if table.is_root {
        comment(
            "origin",
            "Where the payload came from: rest, mutation (the answer to a write), list or webhook; NULL if that is not known.",
        );
    }
    for column in &table.columns {
        comment(&column.name, &column_comment(table, column));
    }
    comment("extra", "Members that no column is for, by name.");
    comment(
        "misfit",
        "Values that their column cannot hold, and nulls where none may be, by JSON Pointer in this row's object; under the empty one the whole item, if it is no object.",
    );
}

fn object_comment(table: &Table) -> String {
    let Object {
        title,
        description,
        versions,
        ..
    } = table.object;
    let mut text = format!("{title}. {description}");
    if let Some(sentence) = versions_sentence(*versions) {
        text += &format!(" {sentence}");
    }
    text
}

fn column_comment(table: &Table, column: &Column) -> String {
    let Member {
        description,
        unit,
        versions,
        ..
    } = column.member;
    let place = column.steps.join(".");
    let mut text = match &column.holds {
        Holds::Extra => format!(
            "{description} Here: the members of `{place}` that no column is for; NULL where there is no such object."
        ),
        Holds::Count => {
            let list = table.list(&column.steps).map(|list| list.table.as_str());
            format!(
                "{description} Here: how many there are; NULL where there is no list. They are rows of {}.",
                list.unwrap_or_default()
            )
        }
        Holds::Variant(_) => format!(
            "{description} Here: which object `{place}` is; NULL where there is none, or none that is known."
        ),
        Holds::Unheld(_) => format!(
            "{description} Here: the object as it came, where no table is for it; NULL otherwise."
        ),
        Holds::Value(_) | Holds::Values(_) | Holds::Json => description.clone(),
    };
    if let (Some(unit), Holds::Value(_)) = (unit, &column.holds) {
        text += &format!(" Unit: {unit}.");
    }
    if let Some(sentence) = versions_sentence(*versions) {
        text += &format!(" {}", capitalised(without_stop(&sentence)));
        text.push('.');
    }
    text.replace('\n', " ")
}
