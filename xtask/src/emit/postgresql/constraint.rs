//! What refuses a row, and under which name.

use super::condition::{Condition, identifier, quoted};
use super::rule::{Row, wherever};
use super::schema::WIDTH;
use super::statement::{Keeping, Statement};
use super::table::{Column, Holds, Table, pointer};
use crate::ir::{Kind, Origin};

/// What stands below the columns.
pub fn constraints(table: &Table, said: &[Statement]) -> Vec<Vec<String>> {
    let row = Row {
        table,
        alias: "",
        at: &[],
    };
    let mut all: Vec<(String, Condition)> = Vec::new();
    if table.is_root {
        let names = Origin::ALL.iter().map(|origin| quoted(origin.name()));
        all.push((
            "origin_known".to_owned(),
            Condition::Among("origin IN".to_owned(), names.collect()),
        ));
    }
    if table.links.len() > 1 {
        let links: Vec<_> = table
            .links
            .iter()
            .map(|link| identifier(&link.column))
            .collect();
        all.push((
            "one_holder".to_owned(),
            Condition::test(format!("num_nonnulls({}) <= 1", links.join(", "))),
        ));
    }
    all.push((
        "schema.type".to_owned(),
        Condition::test("NOT misfit @? 'strict $.* ? (@.type() != \"null\")'"),
    ));
    all.push((
        "schema.null".to_owned(),
        Condition::test("NOT misfit @? 'strict $.* ? (@.type() == \"null\")'"),
    ));
    let of_kind = |name: &str, parts: Vec<Condition>| {
        (!parts.is_empty()).then(|| (name.to_owned(), Condition::joined(parts, true)))
    };
    all.extend(of_kind("schema.const", constants(table)));
    all.extend(of_kind("schema.required", required(row)));
    let mut rules: Vec<(String, Vec<&Condition>)> = Vec::new();
    for statement in said {
        if let Keeping::Row(condition) = &statement.keeping {
            match rules.iter_mut().find(|(rule, _)| rule == statement.rule) {
                Some((_, conditions)) => conditions.push(condition),
                None => rules.push((statement.rule.to_owned(), vec![condition])),
            }
        }
    }
    let mut entries: Vec<_> = all
        .iter()
        .map(|(name, condition)| check(name, &[condition]))
        .collect();
    entries.extend(
        rules
            .iter()
            .map(|(rule, conditions)| check(rule, conditions)),
    );
    for link in &table.links {
        let place = if link.is_list { ", position" } else { "" };
        entries.push(vec![format!(
            "UNIQUE ({}{place})",
            identifier(&link.column)
        )]);
    }
    entries
}

/// A rule that holds at several places of a row is kept by one constraint.
fn check(name: &str, conditions: &[&Condition]) -> Vec<String> {
    let open = format!("CONSTRAINT {} CHECK (", identifier(name));
    if let [condition] = conditions
        && let [line] = condition.lines(WIDTH - 8).as_slice()
        && open.len() + line.len() < WIDTH - 5
    {
        return vec![format!("{open}{line})")];
    }
    let mut lines = vec![open];
    for (index, condition) in conditions.iter().enumerate() {
        let is_alone = conditions.len() == 1;
        let inner = condition.lines(WIDTH - 12);
        let word = if index == 0 { "" } else { "AND " };
        if is_alone {
            lines.extend(inner.into_iter().map(|line| format!("    {line}")));
        } else {
            lines.push(format!("    {word}("));
            lines.extend(inner.into_iter().map(|line| format!("        {line}")));
            lines.push("    )".to_owned());
        }
    }
    lines.push(")".to_owned());
    lines
}

fn constants(table: &Table) -> Vec<Condition> {
    let constant = |column: &Column| match column.holds {
        Holds::Value(Kind::Constant(text)) => Some(Condition::test(format!(
            "{} = {}",
            identifier(&column.name),
            quoted(text)
        ))),
        _ => None,
    };
    table.columns.iter().filter_map(constant).collect()
}

/// What has to be there wherever its object is.
fn required(row: Row) -> Vec<Condition> {
    let mut parts = Vec::new();
    for spot in &row.table.spots {
        let at = Row {
            at: &spot.steps,
            ..row
        };
        let present = spot
            .object
            .members
            .iter()
            .filter(|member| member.required)
            .filter_map(|member| {
                let mut steps = spot.steps.clone();
                steps.push(member.name.clone());
                let column = row.table.at(&steps)?;
                // A null is there, and breaks another rule.
                let there = row.presence(column, true);
                let null = Condition::test(format!("misfit ? {}", quoted(&pointer(&steps))));
                Some(match member.nullable {
                    Some(_) => there,
                    None => replaced(there, null),
                })
            });
        let present: Vec<_> = present.collect();
        if !present.is_empty() {
            parts.push(wherever(at, Condition::joined(present, true)));
        }
    }
    parts
}

/// With another last part.
fn replaced(there: Condition, last: Condition) -> Condition {
    match there {
        Condition::Any(mut parts) => {
            parts.pop();
            parts.push(last);
            Condition::Any(parts)
        }
        other => other,
    }
}
