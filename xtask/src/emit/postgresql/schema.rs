//! `schema.sql`: the tables.

use super::condition::{Condition, identifier, quoted};
use super::rule::{Row, wherever};
use super::statement::{Keeping, Statement, statements};
use super::table::{Column, Holds, Table, pointer};
use crate::code::Code;
use crate::ir::{Ir, Kind, Member, Object, Origin, Version};
use crate::text::{capitalised, versions_sentence, without_stop};

const WIDTH: usize = 140;

const HEAD: &str = "\
A row is an object. A member of a plain kind is a column of its name. A member that is an object has its members in columns of the same row, with its own name before \
theirs, so that rules between them see one row. A list of objects is a table, whose rows point to the row with the list and say their place in it, counted from 0 as in a JSON \
Pointer; the row with the list says how many there are.

NULL stands for null and for absent. What is not a value of its column's type is kept in `misfit`, under its JSON Pointer, and so is a null where none may be. Members \
that no column is for are kept in `extra`, those of an object within the row in its own `..._extra`; that one is NULL where there is no such object.

A constraint has the id of the rule that it keeps, so that a refused row names the rule. Rules that are less than an error refuse nothing; violations.sql finds what \
breaks them. SQL compares with NULL as the rules compare with what is absent: the result is unknown, and a CHECK refuses only what is false. So the conditions stand here as \
they stand in the schemas.";

pub fn emit(ir: &Ir, tables: &[Table], version: Option<Version>) -> String {
    let mut code = Code::new("    ");
    code.prose("-- ", &super::title("The tables", version), WIDTH);
    code.line("--");
    code.prose("-- ", HEAD, WIDTH);
    code.blank();
    code.line("CREATE SCHEMA intercom;");
    code.line(
        "COMMENT ON SCHEMA intercom IS 'Conversations of Intercom, as they come over REST and in webhooks.';",
    );
    code.blank();
    code.line("-- One for all tables, so that a row is known by its number alone.");
    code.line("CREATE SEQUENCE intercom.row_id;");
    let mut unique: Vec<Unique> = Vec::new();
    for table in tables {
        let (said, _) = statements(ir, tables, table);
        code.blank();
        create(&mut code, table, &said);
        for statement in &said {
            if let Keeping::Unique {
                table,
                link,
                column,
            } = &statement.keeping
            {
                add(&mut unique, statement.rule, table, link, column);
            }
        }
    }
    for index in &unique {
        code.blank();
        unique_index(&mut code, index);
    }
    code.finish()
}

/// A rule stands wherever its object does, and one index on the items keeps it for all of them.
struct Unique {
    rule: String,
    table: String,
    column: String,
    links: Vec<String>,
}

fn add(list: &mut Vec<Unique>, rule: &str, table: &str, link: &str, column: &str) {
    let same = |index: &&mut Unique| index.rule == rule && index.table == table;
    match list.iter_mut().find(same) {
        Some(index) => index.links.push(identifier(link)),
        None => list.push(Unique {
            rule: rule.to_owned(),
            table: table.to_owned(),
            column: identifier(column),
            links: vec![identifier(link)],
        }),
    }
}

fn unique_index(code: &mut Code, index: &Unique) {
    let Unique {
        rule,
        table,
        column,
        links,
    } = index;
    let holder = match links.as_slice() {
        [one] => one.clone(),
        several => format!("COALESCE({})", several.join(", ")),
    };
    code.line("-- An id that is NULL is no double of another.");
    code.line(format!(
        "CREATE UNIQUE INDEX \"{rule}\" ON intercom.{table} ({holder}, {column});"
    ));
}

fn create(code: &mut Code, table: &Table, said: &[Statement]) {
    let mut entries = own_columns(table);
    entries.extend(table.columns.iter().map(|column| {
        vec![format!(
            "{} {}",
            identifier(&column.name),
            column.sql_type()
        )]
    }));
    entries.push(vec!["extra jsonb NOT NULL DEFAULT '{}'".to_owned()]);
    entries.push(vec!["misfit jsonb NOT NULL DEFAULT '{}'".to_owned()]);
    entries.extend(constraints(table, said));
    code.block(
        format!("CREATE TABLE intercom.{} (", table.name),
        ");",
        |code| {
            let last = entries.len() - 1;
            for (index, mut lines) in entries.into_iter().enumerate() {
                if let (true, Some(line)) = (index < last, lines.last_mut()) {
                    line.push(',');
                }
                lines.iter().for_each(|line| code.line(line));
            }
        },
    );
    comments(code, table);
}

fn own_columns(table: &Table) -> Vec<Vec<String>> {
    let mut lines = vec!["row_id bigint PRIMARY KEY DEFAULT nextval('intercom.row_id')".to_owned()];
    let not_null = if table.is_root || table.links.len() > 1 {
        ""
    } else {
        " NOT NULL"
    };
    for link in &table.links {
        lines.push(format!(
            "{} bigint{not_null} REFERENCES intercom.{} ON DELETE CASCADE",
            identifier(&link.column),
            link.holder
        ));
    }
    if !table.links.is_empty() {
        lines.push(format!("position integer{not_null}"));
    }
    if table.is_root {
        lines.push("origin text".to_owned());
    }
    lines.into_iter().map(|line| vec![line]).collect()
}

/// What stands below the columns.
fn constraints(table: &Table, said: &[Statement]) -> Vec<Vec<String>> {
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

fn comments(code: &mut Code, table: &Table) {
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
