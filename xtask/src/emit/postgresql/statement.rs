//! Which rules stand on which table, and how they are kept.

use serde_json::{Map, Value};

use super::condition::{Condition, quoted};
use super::rule::{Items, Reader, Row, Why, location, wherever};
use super::table::{Column, Holds, Spot, Table};
use crate::ir::{Enumeration, Expr, Ir, Kind, Origin, Rule, Severity, Union};
use crate::logic::evaluate::holds;
use crate::logic::violated;

/// A rule at one place of a table.
pub struct Statement<'a> {
    pub rule: &'a str,
    pub severity: Severity,
    /// JSON Pointer of what breaks it, in the row's object.
    pub location: String,
    pub keeping: Keeping<'a>,
}

pub enum Keeping<'a> {
    /// By a CHECK: one row decides.
    Row(Condition),
    /// By a unique index on the items' table, over the row that has the list, and a column.
    Unique {
        table: &'a str,
        link: &'a str,
        column: String,
    },
    /// By a query, which finds what is a warning or a drift, or needs several rows.
    Query(Condition),
    /// The same for each item of a list.
    Items {
        condition: Condition,
        table: &'a str,
        link: &'a str,
    },
}

/// A rule that a table cannot say.
pub struct Silence<'a> {
    pub rule: &'a str,
    pub why: Why,
}

/// The rules of the objects in a table's columns, of its enumerations and of its unions.
pub fn statements<'a>(
    ir: &'a Ir,
    tables: &'a [Table<'a>],
    table: &'a Table<'a>,
) -> (Vec<Statement<'a>>, Vec<Silence<'a>>) {
    let (mut said, mut silent) = (Vec::new(), Vec::new());
    for spot in &table.spots {
        for rule in &spot.object.rules {
            match invariant(tables, table, spot, rule) {
                Ok(statement) => said.push(statement),
                Err(why) => silent.push(Silence {
                    rule: &rule.id,
                    why,
                }),
            }
        }
    }
    for column in &table.columns {
        match &column.holds {
            Holds::Value(Kind::Enumeration(name)) => {
                let found = ir.enumerations.iter().find(|one| one.name == *name);
                said.extend(found.map(|one| enumeration(table, column, one)));
            }
            Holds::Variant(union) => said.extend(variants(table, column, union)),
            _ => {}
        }
    }
    (said, silent)
}

fn invariant<'a>(
    tables: &'a [Table<'a>],
    table: &'a Table<'a>,
    spot: &'a Spot<'a>,
    rule: &'a Rule,
) -> Result<Statement<'a>, Why> {
    if !rule.origins.is_empty() && !table.is_root {
        return Err("holds for payloads of one origin, and rows of lists do not say their origin");
    }
    let reader = |alias| Reader {
        tables,
        this: Row {
            table,
            alias,
            at: &spot.steps,
        },
        item: None,
    };
    let one_row = rule.severity == Severity::Error && !reads_items(&rule.assert);
    let alone = reader(if one_row { "" } else { "this" });
    let at = location(alone.this);
    let statement = |location, keeping| Statement {
        rule: &rule.id,
        severity: rule.severity,
        location,
        keeping,
    };
    match &rule.assert {
        Expr::Unique { list, by }
            if rule.severity == Severity::Error && rule.origins.is_empty() =>
        {
            let items = alone.items(list)?;
            let column = items
                .table
                .at(&by.steps)
                .ok_or("names a member that has no column")?;
            let keeping = Keeping::Unique {
                table: &items.table.name,
                link: &items.list.link,
                column: column.name.clone(),
            };
            Ok(statement(at, keeping))
        }
        Expr::Each { list, assert } => {
            let Items { list, table, .. } = alone.items(list)?;
            let item = Some(Row {
                table,
                alias: "item",
                at: &[],
            });
            let holds = Reader { item, ..alone }.condition(assert, true)?;
            let keeping = Keeping::Items {
                condition: limited(alone.this, &rule.origins, holds),
                table: &table.name,
                link: &list.link,
            };
            Ok(statement(String::new(), keeping))
        }
        assert => {
            let mut holds = alone.condition(assert, true)?;
            if is_broken_by_nothing(assert) {
                holds = wherever(alone.this, holds);
            }
            let holds = limited(alone.this, &rule.origins, holds);
            let keeping = if one_row {
                Keeping::Row(holds)
            } else {
                Keeping::Query(holds)
            };
            Ok(statement(at, keeping))
        }
    }
}

/// A rule for payloads of some origins says nothing of others, nor where the origin is not known: then this is unknown, if it is not true.
fn limited(row: Row, origins: &[Origin], holds: Condition) -> Condition {
    let names: Vec<_> = origins.iter().map(|origin| quoted(origin.name())).collect();
    let origin = row.name("origin");
    let elsewhere = match names.as_slice() {
        [] => return holds,
        [one] => Condition::test(format!("{origin} <> {one}")),
        _ => Condition::Among(format!("{origin} NOT IN"), names),
    };
    Condition::joined(vec![elsewhere, holds], false)
}

/// Whether an object without members breaks it. An object that is not there has none either, and breaks nothing.
fn is_broken_by_nothing(assert: &Expr) -> bool {
    holds(&violated(assert), &Value::Object(Map::new()))
}

/// Whether one row is not enough.
fn reads_items(expr: &Expr) -> bool {
    match expr {
        Expr::Each { .. } | Expr::InItems { .. } | Expr::Unique { .. } | Expr::Sorted { .. } => {
            true
        }
        Expr::All(list) | Expr::Any(list) => list.iter().any(reads_items),
        Expr::Not(expr) => reads_items(expr),
        Expr::When { when, then } => reads_items(when) || reads_items(then),
        Expr::Compare(..) | Expr::Ordered(_) | Expr::Present(_) | Expr::In(..) | Expr::Form(..) => {
            false
        }
    }
}

fn enumeration<'a>(
    table: &'a Table<'a>,
    column: &Column<'a>,
    enumeration: &'a Enumeration,
) -> Statement<'a> {
    let is_error = enumeration.severity == Severity::Error;
    let row = row(table, is_error);
    let values = enumeration.values.iter().map(|value| quoted(&value.value));
    let known = Condition::Among(format!("{} IN", row.name(&column.name)), values.collect());
    Statement {
        rule: &enumeration.rule,
        severity: enumeration.severity,
        location: column.pointer(),
        keeping: keeping(known, is_error),
    }
}

/// The rule that an object of no variant breaks, and those that a variant breaks by being what it is.
fn variants<'a>(table: &'a Table<'a>, column: &Column<'a>, union: &'a Union) -> Vec<Statement<'a>> {
    let unheld = table
        .columns
        .iter()
        .find(|other| other.steps == column.steps && other.name != column.name);
    let own = unheld.map(|unheld| {
        let is_error = union.rule.severity == Severity::Error;
        let row = row(table, is_error);
        let none = format!("{} IS NULL", row.name(&unheld.name));
        let known = format!("{} IS NOT NULL", row.name(&column.name));
        let known = Condition::Any(vec![Condition::test(none), Condition::test(known)]);
        (&union.rule, known)
    });
    let of_variants = union.variants.iter().filter_map(|variant| {
        let rule = variant.rule.as_ref()?;
        let row = row(table, rule.severity == Severity::Error);
        let other = format!("{} <> {}", row.name(&column.name), quoted(&variant.name));
        Some((rule, Condition::test(other)))
    });
    own.into_iter()
        .chain(of_variants)
        .map(|(rule, holds)| Statement {
            rule: &rule.id,
            severity: rule.severity,
            location: column.pointer(),
            keeping: keeping(holds, rule.severity == Severity::Error),
        })
        .collect()
}

fn row<'a>(table: &'a Table<'a>, is_error: bool) -> Row<'a> {
    Row {
        table,
        alias: if is_error { "" } else { "this" },
        at: &[],
    }
}

fn keeping<'a>(holds: Condition, is_error: bool) -> Keeping<'a> {
    if is_error {
        Keeping::Row(holds)
    } else {
        Keeping::Query(holds)
    }
}
