//! `violations.sql`: what breaks rules that refuse nothing.

use super::condition::{Condition, identifier, quoted};
use super::statement::{Keeping, Statement, statements};
use super::table::{Holds, Table, pointer};
use crate::code::Code;
use crate::ir::{Ir, Version};

const WIDTH: usize = 140;

const HEAD: &str = "\
A warning is broken by some real data, and a drift is something that Intercom sends and the schemas do not know yet. A constraint would refuse such rows, and the data would be \
lost; so they are loaded, and this view shows them. It can also see several rows, which a CHECK cannot: an item beside the object with the list, or beside the item before it.

A condition that is unknown is no violation, so `NOT (...)` finds exactly what breaks the rule.";

pub fn emit(ir: &Ir, tables: &[Table], version: Option<Version>) -> String {
    let mut code = Code::new("    ");
    code.prose("-- ", &super::title("Warnings and drifts", version), WIDTH);
    code.line("--");
    code.prose("-- ", HEAD, WIDTH);
    code.blank();
    code.line("CREATE VIEW intercom.violation (rule, severity, relation, row_id, location) AS");
    let mut queries: Vec<Vec<String>> = Vec::new();
    for table in tables {
        let (said, _) = statements(ir, tables, table);
        queries.extend(said.iter().filter_map(|statement| query(table, statement)));
        queries.push(unknown_members(table));
    }
    for (index, lines) in queries.iter().enumerate() {
        if index > 0 {
            code.line("UNION ALL");
        }
        let end = if index + 1 == queries.len() { ";" } else { "" };
        for (number, line) in lines.iter().enumerate() {
            let end = if number + 1 == lines.len() { end } else { "" };
            code.line(format!("{line}{end}"));
        }
    }
    code.blank();
    code.line(
        "COMMENT ON VIEW intercom.violation IS 'What breaks a rule without being an error.';",
    );
    for (column, text) in COMMENTS {
        code.line(format!(
            "COMMENT ON COLUMN intercom.violation.{column} IS {};",
            quoted(text)
        ));
    }
    code.finish()
}

const COMMENTS: [(&str, &str); 5] = [
    ("rule", "The id of the rule."),
    (
        "severity",
        "warning: expected, and broken by some real data. drift: Intercom sends what the schemas do not know.",
    ),
    ("relation", "The table of the row that breaks it."),
    ("row_id", "That row."),
    ("location", "Where in the row's object, as a JSON Pointer."),
];

fn query(table: &Table, statement: &Statement) -> Option<Vec<String>> {
    let (condition, relation, alias, join) = match &statement.keeping {
        Keeping::Row(_) | Keeping::Unique { .. } => return None,
        Keeping::Query(condition) => (condition, table.name.as_str(), "this", None),
        Keeping::Items {
            condition,
            table,
            link,
        } => {
            let join = format!(
                "JOIN intercom.{table} AS item ON item.{} = this.row_id",
                identifier(link)
            );
            (condition, *table, "item", Some(join))
        }
    };
    let mut lines = vec![
        format!(
            "SELECT {}, {}, {}, {alias}.row_id, {}",
            quoted(statement.rule),
            quoted(statement.severity.name()),
            quoted(relation),
            quoted(&statement.location)
        ),
        format!("FROM intercom.{} AS this", table.name),
    ];
    lines.extend(join);
    lines.extend(refused(condition));
    Some(lines)
}

fn refused(condition: &Condition) -> Vec<String> {
    let inner = condition.lines(WIDTH - 12);
    if let [line] = inner.as_slice() {
        return vec![format!("WHERE NOT ({line})")];
    }
    let mut lines = vec!["WHERE NOT (".to_owned()];
    lines.extend(inner.into_iter().map(|line| format!("    {line}")));
    lines.push(")".to_owned());
    lines
}

fn unknown_members(table: &Table) -> Vec<String> {
    let mut places = vec!["('', this.extra)".to_owned()];
    for column in &table.columns {
        if matches!(column.holds, Holds::Extra) {
            places.push(format!(
                "({}, this.{})",
                quoted(&pointer(&column.steps)),
                identifier(&column.name)
            ));
        }
    }
    let mut lines = vec![
        format!(
            "SELECT 'schema.unknown_member', 'drift', {}, this.row_id, place.location || '/' || intercom.escaped(unknown.name)",
            quoted(&table.name)
        ),
        format!("FROM intercom.{} AS this", table.name),
    ];
    if let [_] = places.as_slice() {
        lines.push("CROSS JOIN (VALUES ('')) AS place (location)".to_owned());
        lines.push("CROSS JOIN jsonb_object_keys(this.extra) AS unknown (name)".to_owned());
        return lines;
    }
    lines.push("CROSS JOIN LATERAL (".to_owned());
    lines.push("    VALUES".to_owned());
    lines.extend(
        super::condition::filled(&places, WIDTH - 8)
            .into_iter()
            .map(|line| format!("        {line}")),
    );
    lines.push(") AS place (location, extra)".to_owned());
    lines.push("CROSS JOIN jsonb_object_keys(place.extra) AS unknown (name)".to_owned());
    lines
}
