//! `schema.sql`: the tables.

use super::comment::comments;
use super::condition::identifier;
use super::constraint::constraints;
use super::statement::{Keeping, Statement, statements};
use super::table::Table;
use crate::code::Code;
use crate::ir::{Ir, Version};

pub const WIDTH: usize = 140;

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
