//! `load.sql`: from JSON to rows.

use std::collections::BTreeSet;

use serde_json::Value;

use super::condition::{Condition, identifier, quoted};
use super::shape::{shape_constant, word};
use super::table::{Column, Holds, List, Table};
use crate::code::Code;
use crate::ir::{Ir, Kind, Union, Version, Wire};

pub const WIDTH: usize = 140;

/// The functions that read single values, whatever the schemas say.
const READ: &str = include_str!("read.sql");

const HEAD: &str = "\
SELECT intercom.load(payload) puts a payload into the tables, all of it or, if a constraint refuses something, nothing. It answers with the row of the outermost object.

A plan made for one payload would be cheaper by its own account only, as everything in it has been computed while planning; hence force_generic_plan, which loads several times faster.";

pub fn emit(ir: &Ir, tables: &[Table], version: Option<Version>) -> String {
    let mut code = Code::new("    ");
    code.prose("-- ", &super::title("The loader", version), WIDTH);
    code.line("--");
    code.prose("-- ", HEAD, WIDTH);
    code.blank();
    code.line(READ.replace("$PATTERN", &timestamp_pattern(ir)).trim_end());
    for (word, sql_type) in arrays(tables) {
        code.blank();
        array(&mut code, word, sql_type);
    }
    for union in &ir.unions {
        code.blank();
        variant(&mut code, union);
    }
    for table in tables.iter().rev().filter(|table| has_loader(table)) {
        code.blank();
        loader(&mut code, ir, tables, table);
    }
    for union in ir.unions.iter().filter(|union| !is_held(ir, union)) {
        code.blank();
        door(&mut code, tables, union);
    }
    code.finish()
}

/// Whether some object has the union as a member.
pub fn is_held(ir: &Ir, union: &Union) -> bool {
    let mut members = ir.objects.iter().flat_map(|object| &object.members);
    members.any(|member| *member.kind.innermost() == Kind::Union(union.name.clone()))
}

/// The rows of other tables are written where their list is.
pub fn has_loader(table: &Table) -> bool {
    table.is_root || !table.lists.is_empty()
}

/// The kinds of values that stand in arrays, and the types of those.
fn arrays(tables: &[Table]) -> BTreeSet<(&'static str, &'static str)> {
    let columns = tables.iter().flat_map(|table| &table.columns);
    columns
        .filter_map(|column| match column.holds {
            Holds::Values(kind) => Some((word(kind), column.sql_type())),
            _ => None,
        })
        .collect()
}

fn array(code: &mut Code, word: &str, sql_type: &str) {
    code.line(format!(
        "CREATE FUNCTION intercom.as_{word}_list(list jsonb) RETURNS {sql_type}"
    ));
    code.block("STABLE LANGUAGE sql AS $$", "$$;", |code| {
        code.line("SELECT CASE WHEN jsonb_typeof(list) = 'array' THEN ARRAY(");
        code.line(format!("    SELECT intercom.as_{word}(item.value) FROM intercom.items(list) AS item ORDER BY item.place"));
        code.line(") END");
    });
}

/// What text has to be to be a time, as the schemas say it.
fn timestamp_pattern(ir: &Ir) -> String {
    let is_text = |shape: &Value| shape["pattern"].as_str().map(str::to_owned);
    ir.wires
        .iter()
        .filter(|wire| wire.name == Wire::Timestamp.name())
        .filter_map(|wire| serde_json::from_str::<Value>(&wire.shape).ok())
        .find_map(|shape| shape["anyOf"].as_array()?.iter().find_map(is_text))
        .unwrap_or_default()
}

fn variant(code: &mut Code, union: &Union) {
    code.line(format!("-- Which object it is: {}", union.title));
    code.line(format!(
        "CREATE FUNCTION intercom.{}_variant(object jsonb) RETURNS text",
        union.name
    ));
    code.block("IMMUTABLE LANGUAGE sql AS $$", "$$;", |code| {
        code.block("SELECT CASE", "END", |code| {
            code.line("WHEN jsonb_typeof(object) <> 'object' THEN NULL");
            for variant in &union.variants {
                let list = |names: &[String]| {
                    let names: Vec<_> = names.iter().map(|name| quoted(name)).collect();
                    names.join(", ")
                };
                let mut tests = Vec::new();
                match variant.types.as_slice() {
                    [] => {}
                    [one] => tests.push(format!("object ->> 'type' = {}", quoted(one))),
                    several => tests.push(format!("object ->> 'type' IN ({})", list(several))),
                }
                if !variant.has.is_empty() {
                    tests.push(format!("object ?& ARRAY[{}]", list(&variant.has)));
                }
                if !variant.lacks.is_empty() {
                    tests.push(format!("NOT object ?| ARRAY[{}]", list(&variant.lacks)));
                }
                if tests.is_empty() {
                    tests.push("true".to_owned());
                }
                code.line(format!(
                    "WHEN {} THEN {}",
                    tests.join(" AND "),
                    quoted(&variant.name)
                ));
            }
        });
    });
}

fn loader(code: &mut Code, ir: &Ir, tables: &[Table], table: &Table) {
    let mut parameters = vec![
        "object jsonb".to_owned(),
        "origin text DEFAULT NULL".to_owned(),
    ];
    for link in &table.links {
        parameters.push(format!("{} bigint DEFAULT NULL", identifier(&link.column)));
    }
    if !table.links.is_empty() {
        parameters.push("place integer DEFAULT NULL".to_owned());
    }
    let head = format!("CREATE FUNCTION intercom.load_{}(", table.name);
    match super::condition::filled(&parameters, WIDTH - head.len() - 16).as_slice() {
        [line] => code.line(format!("{head}{line}) RETURNS bigint")),
        _ => code.block(head, ") RETURNS bigint", |code| {
            super::condition::filled(&parameters, WIDTH - 4)
                .iter()
                .for_each(|line| code.line(line));
        }),
    }
    code.line("LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan AS $$");
    code.deeper("DECLARE", |code| {
        code.line("this bigint;");
        shape_constant(code, ir, table);
    });
    code.block("BEGIN", "END", |code| {
        if let Some(origin) = table.object.origin {
            code.line("-- Everything in it comes from there.");
            code.line(format!("origin := {};", quoted(origin.name())));
        }
        row(code, table);
        for list in &table.lists {
            match tables.iter().find(|other| other.name == list.table) {
                Some(items) if list.variant.is_some() => held_object(code, table, list, items),
                Some(items) if has_loader(items) => held_rows(code, list, items),
                Some(items) => plain_rows(code, list, items),
                None => {}
            }
        }
        code.line("RETURN this;");
    });
    code.line("$$;");
}

/// The column and what is written into it.
type Cell = (String, String);

fn row(code: &mut Code, table: &Table) {
    let mut cells: Vec<Cell> = Vec::new();
    for link in &table.links {
        let name = identifier(&link.column);
        cells.push((name.clone(), format!("load_{}.{name}", table.name)));
    }
    if !table.links.is_empty() {
        cells.push(("position".to_owned(), "place".to_owned()));
    }
    if table.is_root {
        cells.push(("origin".to_owned(), format!("load_{}.origin", table.name)));
    }
    cells.extend(cells_of(table, "object", "shape"));
    insert(code, table, &cells);
    code.deeper("VALUES (", |code| values(code, &cells));
    code.line(") RETURNING row_id INTO this;");
}

fn insert(code: &mut Code, table: &Table, cells: &[Cell]) {
    let columns: Vec<_> = cells.iter().map(|(column, _)| column.clone()).collect();
    let head = format!("INSERT INTO intercom.{} (", table.name);
    match super::condition::filled(&columns, WIDTH - head.len() - 5).as_slice() {
        [line] => code.line(format!("{head}{line})")),
        _ => code.block(head, ")", |code| {
            super::condition::filled(&columns, WIDTH - 8)
                .iter()
                .for_each(|line| code.line(line));
        }),
    }
}

fn values(code: &mut Code, cells: &[Cell]) {
    for (index, (_, value)) in cells.iter().enumerate() {
        let comma = if index + 1 < cells.len() { "," } else { "" };
        code.line(format!("{value}{comma}"));
    }
}

/// What the columns get from the object, read by its shape.
fn cells_of(table: &Table, object: &str, shape: &str) -> Vec<Cell> {
    let mut cells: Vec<Cell> = table
        .columns
        .iter()
        .map(|column| {
            (
                identifier(&column.name),
                value(table, column, object, shape),
            )
        })
        .collect();
    cells.push((
        "extra".to_owned(),
        format!("COALESCE(intercom.rest({object}, {shape}), '{{}}')"),
    ));
    cells.push((
        "misfit".to_owned(),
        format!("intercom.misfits({object}, {shape})"),
    ));
    cells
}

fn value(table: &Table, column: &Column, object: &str, shape: &str) -> String {
    let found = at(object, &column.steps);
    match &column.holds {
        Holds::Value(kind) => format!("intercom.as_{}({found})", word(kind)),
        Holds::Values(kind) => format!("intercom.as_{}_list({found})", word(kind)),
        Holds::Count => format!("intercom.length({found})"),
        Holds::Extra => {
            let spot = table.spots.iter().find(|spot| spot.steps == column.steps);
            let inner = spot.map(|spot| at(shape, &spot.shape)).unwrap_or_default();
            format!("intercom.rest({found}, {inner})")
        }
        Holds::Variant(union) => format!("intercom.{}_variant({found})", union.name),
        Holds::Unheld(union) => {
            let held: Vec<_> = table
                .lists
                .iter()
                .filter(|list| list.steps == column.steps)
                .filter_map(|list| list.variant.map(quoted))
                .collect();
            format!(
                "CASE WHEN intercom.{}_variant({found}) IN ({}) THEN NULL ELSE intercom.as_map({found}) END",
                union.name,
                held.join(", ")
            )
        }
        Holds::Json if matches!(column.member.kind, Kind::List(_)) => {
            format!("intercom.as_list({found})")
        }
        Holds::Json => format!("intercom.as_map({found})"),
    }
}

fn at(object: &str, steps: &[String]) -> String {
    match steps {
        [] => object.to_owned(),
        [one] => format!("{object} -> {}", quoted(one)),
        several => format!(
            "{object} #> {}",
            quoted(&format!("{{{}}}", several.join(",")))
        ),
    }
}

fn held_object(code: &mut Code, table: &Table, list: &List, items: &Table) {
    let found = at("object", &list.steps);
    let column = table.columns.iter().find_map(|column| match column.holds {
        Holds::Variant(union) if column.steps == list.steps => Some(union),
        _ => None,
    });
    let Some(union) = column else { return };
    let variant = quoted(list.variant.unwrap_or_default());
    code.block(
        format!(
            "IF intercom.{}_variant({found}) = {variant} THEN",
            union.name
        ),
        "END IF;",
        |code| {
            code.line(format!(
                "PERFORM intercom.load_{}({found}, load_{}.origin, {} => this);",
                items.name,
                table.name,
                identifier(&list.link)
            ));
        },
    );
}

fn held_rows(code: &mut Code, list: &List, items: &Table) {
    code.line(format!(
        "PERFORM intercom.load_{}(item.value, origin, {} => this, place => item.place)",
        items.name,
        identifier(&list.link)
    ));
    code.line(format!(
        "FROM intercom.items({}) AS item;",
        at("object", &list.steps)
    ));
}

fn plain_rows(code: &mut Code, list: &List, items: &Table) {
    let mut steps = list.shape.clone();
    steps.push("0".to_owned());
    let mut cells = vec![
        (identifier(&list.link), "this".to_owned()),
        ("position".to_owned(), "item.place".to_owned()),
    ];
    cells.extend(cells_of(items, "item.value", "of_item"));
    // Most payloads have few of the lists, and an INSERT of no rows takes its time as well.
    let guard = format!(
        "IF jsonb_typeof({}) = 'array' THEN",
        at("object", &list.steps)
    );
    code.block(guard, "END IF;", |code| {
        insert(code, items, &cells);
        code.deeper("SELECT", |code| values(code, &cells));
        code.line(format!(
            "FROM intercom.items({}) AS item",
            at("object", &list.steps)
        ));
        code.line(format!(
            "CROSS JOIN (VALUES ({})) AS known (of_item);",
            at("shape", &steps)
        ));
    });
}

/// The function that takes whatever comes.
fn door(code: &mut Code, tables: &[Table], union: &Union) {
    code.line("-- A payload, whatever it is. The origin (rest, mutation, list, webhook) need not be told where the payload says it itself.");
    code.line(
        "CREATE FUNCTION intercom.load(payload jsonb, origin text DEFAULT NULL) RETURNS bigint",
    );
    code.line("LANGUAGE plpgsql AS $$");
    code.block("BEGIN", "END", |code| {
        code.block(
            "IF jsonb_typeof(payload) <> 'object' THEN",
            "END IF;",
            |code| {
                refusal(
                    code,
                    "schema.type",
                    "A payload is expected to be an object.",
                );
            },
        );
        code.block(
            format!("CASE intercom.{}_variant(payload)", union.name),
            "END CASE;",
            |code| {
                for variant in &union.variants {
                    let Kind::Object(name) = &variant.kind else {
                        continue;
                    };
                    if tables.iter().any(|table| table.name == *name) {
                        code.deeper(format!("WHEN {} THEN", quoted(&variant.name)), |code| {
                            code.line(format!("RETURN intercom.load_{name}(payload, origin);"));
                        });
                    }
                }
                let rules = union
                    .variants
                    .iter()
                    .filter_map(|variant| Some((variant, variant.rule.as_ref()?)));
                for (variant, rule) in rules {
                    code.deeper(format!("WHEN {} THEN", quoted(&variant.name)), |code| {
                        refusal(code, &rule.id, &rule.description)
                    });
                }
                code.deeper("ELSE", |code| {
                    refusal(code, &union.rule.id, &union.rule.description)
                });
            },
        );
    });
    code.line("$$;");
}

fn refusal(code: &mut Code, rule: &str, description: &str) {
    let message = Condition::test(quoted(&format!("{rule}: {description}"))).one_line();
    code.line(format!(
        "RAISE EXCEPTION USING ERRCODE = 'check_violation', CONSTRAINT = {}, MESSAGE = {message};",
        quoted(rule)
    ));
}
