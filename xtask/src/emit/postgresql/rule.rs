//! A rule as a condition on rows.

use super::condition::{Condition, quoted};
use super::table::{Column, Holds, List, Table, pointer};
use crate::ir::{Comparison, Constant, Expr, Form, Kind, Member, Operand, Path, Root, Sort, Wire};
use crate::logic::prose::sign;

/// Why a rule cannot be said.
pub type Why = &'static str;

const NO_COLUMN: Why = "names a member that has no column";
const NO_UNIX: Why = "asks how a time is written, and a timestamptz does not say";
const NO_DECIMAL: Why =
    "asks whether an id came as text or as a number, and a text column does not say";

/// A row, and where in it the object stands that a path starts from.
#[derive(Clone, Copy)]
pub struct Row<'a> {
    pub table: &'a Table<'a>,
    /// Before the names of columns; empty in a CHECK, which has one row only.
    pub alias: &'static str,
    pub at: &'a [String],
}

#[derive(Clone, Copy)]
pub struct Reader<'a> {
    pub tables: &'a [Table<'a>],
    pub this: Row<'a>,
    pub item: Option<Row<'a>>,
}

/// A list, the table of its items, and the column that says how many there are.
pub struct Items<'a> {
    pub list: &'a List<'a>,
    pub table: &'a Table<'a>,
    pub count: String,
}

impl Row<'_> {
    pub fn name(&self, column: &str) -> String {
        let column = super::condition::identifier(column);
        if self.alias.is_empty() {
            column
        } else {
            format!("{}.{column}", self.alias)
        }
    }

    /// The member is there and not null, whatever its type; or it is not.
    pub fn presence(&self, column: &Column, truth: bool) -> Condition {
        let mut columns = vec![&column.name];
        if let Holds::Variant(_) = column.holds {
            let others = self.table.columns.iter();
            columns.extend(
                others
                    .filter(|other| other.steps == column.steps && other.name != column.name)
                    .map(|other| &other.name),
            );
        }
        let not = if truth { "NOT " } else { "" };
        let mut parts: Vec<_> = columns
            .into_iter()
            .map(|column| Condition::test(format!("{} IS {not}NULL", self.name(column))))
            .collect();
        if !takes_anything(column.member) {
            parts.push(self.misfit(&column.pointer(), column.member.nullable.is_some(), truth));
        }
        Condition::joined(parts, !truth)
    }

    /// What does not fit its column is there all the same. A null that may not be is kept as well, and is not.
    fn misfit(&self, pointer: &str, takes_null: bool, truth: bool) -> Condition {
        let (misfit, pointer) = (self.name("misfit"), quoted(pointer));
        Condition::test(match (takes_null, truth) {
            (true, true) => format!("{misfit} ? {pointer}"),
            (true, false) => format!("NOT {misfit} ? {pointer}"),
            (false, true) => format!("{misfit} ->> {pointer} IS NOT NULL"),
            (false, false) => format!("{misfit} ->> {pointer} IS NULL"),
        })
    }
}

fn takes_anything(member: &Member) -> bool {
    matches!(member.kind, Kind::Wire(_, Wire::Any))
}

impl<'a> Reader<'a> {
    /// The expression if `truth`, else its negation.
    pub fn condition(&self, expr: &Expr, truth: bool) -> Result<Condition, Why> {
        let several = |list: &[Expr], all: bool| {
            let parts: Result<Vec<_>, Why> = list
                .iter()
                .map(|expr| self.condition(expr, truth))
                .collect();
            Ok(Condition::joined(parts?, all == truth))
        };
        match expr {
            Expr::Compare(comparison, a, b) => self.compare(*comparison, a, b, truth),
            Expr::Ordered(paths) => {
                let pairs = paths
                    .iter()
                    .enumerate()
                    .flat_map(|(index, a)| paths[index + 1..].iter().map(move |b| (a, b)));
                let operand = |path: &Path| Operand::Path(path.clone());
                let parts: Result<Vec<_>, Why> = pairs
                    .map(|(a, b)| self.compare(Comparison::Lte, &operand(a), &operand(b), truth))
                    .collect();
                Ok(Condition::joined(parts?, truth))
            }
            Expr::Present(path) => {
                let (row, steps) = self.place(path);
                let column = row.table.at(&steps).ok_or(NO_COLUMN)?;
                Ok(row.presence(column, truth))
            }
            Expr::In(operand, constants) => Ok(Condition::Among(
                format!(
                    "{} {}IN",
                    self.value(operand)?,
                    if truth { "" } else { "NOT " }
                ),
                constants.iter().map(constant).collect(),
            )),
            Expr::InItems { operand, list, by } => self.among_items(operand, list, by, truth),
            Expr::Form(path, form) => self.form(path, *form, truth),
            Expr::All(list) => several(list, true),
            Expr::Any(list) => several(list, false),
            Expr::Not(expr) => self.condition(expr, !truth),
            Expr::When { when, then } => {
                let parts = vec![self.condition(when, !truth)?, self.condition(then, truth)?];
                Ok(Condition::joined(parts, !truth))
            }
            Expr::Each { list, assert } => self.each(list, assert, truth),
            Expr::Unique { list, by } => self.unique(list, by, truth),
            Expr::Sorted { list, by } => self.sorted(list, by, truth),
        }
    }

    fn compare(
        &self,
        comparison: Comparison,
        a: &Operand,
        b: &Operand,
        truth: bool,
    ) -> Result<Condition, Why> {
        let comparison = if truth {
            comparison
        } else {
            comparison.negated()
        };
        if let (Comparison::Eq | Comparison::Ne, Operand::Constant(Constant::Boolean(wanted))) =
            (comparison, b)
        {
            let not = if *wanted == (comparison == Comparison::Eq) {
                ""
            } else {
                "NOT "
            };
            return Ok(Condition::test(format!("{not}{}", self.value(a)?)));
        }
        let sign = match comparison {
            Comparison::Eq => "=",
            Comparison::Ne => "<>",
            other => sign(other),
        };
        Ok(Condition::test(format!(
            "{} {sign} {}",
            self.value(a)?,
            self.value(b)?
        )))
    }

    fn form(&self, path: &Path, form: Form, truth: bool) -> Result<Condition, Why> {
        let column = self.column(path)?;
        let not = if truth { "" } else { "NOT " };
        match form {
            Form::Unix => Err(NO_UNIX),
            Form::Decimal if path.kind.sort() == Sort::Id => Err(NO_DECIMAL),
            Form::Decimal => {
                let not = if truth { "" } else { "!" };
                Ok(Condition::test(format!("{column} {not}~ '^[0-9]+$'")))
            }
            // An id that came as a number does not begin like this either.
            Form::Notification => Ok(Condition::test(format!("{column} {not}LIKE 'notif\\_%'"))),
        }
    }

    /// Where there is no list, this is unknown; SQL's quantifiers are Kleene's as well.
    fn each(&self, list: &Path, assert: &Expr, truth: bool) -> Result<Condition, Why> {
        let items = self.items(list)?;
        let inner = Reader {
            item: Some(items.row("item")),
            ..*self
        };
        let holds = inner.condition(assert, truth)?;
        let quantifier = if truth { "true = ALL" } else { "true = ANY" };
        Ok(known(
            &[&items.count],
            &format!("{quantifier} ("),
            &self.query(&items, &holds.lines(100)),
        ))
    }

    fn among_items(
        &self,
        operand: &Operand,
        list: &Path,
        by: &Path,
        truth: bool,
    ) -> Result<Condition, Why> {
        let items = self.items(list)?;
        let (value, by) = (self.value(operand)?, items.column(by)?);
        let not = if truth { "" } else { "NOT " };
        let mut query = self.query(&items, std::slice::from_ref(&by));
        query.push(format!("    AND {by} IS NOT NULL"));
        Ok(known(
            &[&items.count, &value],
            &format!("{value} {not}IN ("),
            &query,
        ))
    }

    fn unique(&self, list: &Path, by: &Path, truth: bool) -> Result<Condition, Why> {
        let items = self.items(list)?;
        let by = items.column(by)?;
        let mut query = self.query(&items, &[]);
        query.push(format!("    AND {by} IS NOT NULL"));
        query.push(format!("GROUP BY {by} HAVING count(*) > 1"));
        let not = if truth { "NOT " } else { "" };
        Ok(known(&[&items.count], &format!("{not}EXISTS ("), &query))
    }

    fn sorted(&self, list: &Path, by: &Path, truth: bool) -> Result<Condition, Why> {
        let items = self.items(list)?;
        let by = items.column(by)?;
        let smaller = format!("{by} < lag({by}) OVER (ORDER BY item.position) AS is_smaller");
        let mut query = vec!["SELECT FROM (".to_owned()];
        let mut inner = self.query(&items, &[smaller]);
        inner.push(format!("    AND {by} IS NOT NULL"));
        query.extend(inner.into_iter().map(|line| format!("    {line}")));
        query.push(") AS pair".to_owned());
        query.push("WHERE is_smaller".to_owned());
        let not = if truth { "NOT " } else { "" };
        Ok(known(&[&items.count], &format!("{not}EXISTS ("), &query))
    }

    /// The rows of a list.
    pub fn items(&self, list: &Path) -> Result<Items<'a>, Why> {
        let (row, steps) = self.place(list);
        let (Some(list), Some(count)) = (row.table.list(&steps), row.table.at(&steps)) else {
            return Err("looks into a list that is no table of its own");
        };
        let table = self.tables.iter().find(|table| table.name == list.table);
        Ok(Items {
            list,
            table: table.ok_or(NO_COLUMN)?,
            count: row.name(&count.name),
        })
    }

    fn query(&self, items: &Items, selected: &[String]) -> Vec<String> {
        let mut lines = match selected {
            [one] => vec![format!("SELECT {one}")],
            many => {
                let mut lines = vec!["SELECT".to_owned()];
                lines.extend(many.iter().map(|line| format!("    {line}")));
                lines
            }
        };
        lines.push(format!("FROM intercom.{} AS item", items.table.name));
        let link = super::condition::identifier(&items.list.link);
        lines.push(format!("WHERE item.{link} = {}", self.this.name("row_id")));
        lines
    }

    fn value(&self, operand: &Operand) -> Result<String, Why> {
        Ok(match operand {
            Operand::Constant(value) => constant(value),
            Operand::Path(path) | Operand::Count(path) => self.column(path)?,
            Operand::Length(path) => format!("char_length({})", self.column(path)?),
            Operand::Difference(a, b) => {
                format!(
                    "EXTRACT(EPOCH FROM {} - {})",
                    self.column(a)?,
                    self.column(b)?
                )
            }
        })
    }

    fn column(&self, path: &Path) -> Result<String, Why> {
        let (row, steps) = self.place(path);
        let column = row.table.at(&steps).ok_or(NO_COLUMN)?;
        Ok(row.name(&column.name))
    }

    fn place(&self, path: &Path) -> (Row<'a>, Vec<String>) {
        let row = match path.root {
            Root::This => self.this,
            Root::Item => self.item.unwrap_or(self.this),
        };
        let mut steps = row.at.to_vec();
        steps.extend(path.steps.iter().cloned());
        (row, steps)
    }
}

impl<'a> Items<'a> {
    pub fn row(&self, alias: &'static str) -> Row<'a> {
        Row {
            table: self.table,
            alias,
            at: &[],
        }
    }

    fn column(&self, by: &Path) -> Result<String, Why> {
        let column = self.table.at(&by.steps).ok_or(NO_COLUMN)?;
        Ok(self.row("item").name(&column.name))
    }
}

/// A test that is unknown unless all of these are there.
fn known(columns: &[&str], open: &str, query: &[String]) -> Condition {
    let there: Vec<_> = columns
        .iter()
        .map(|column| format!("{column} IS NOT NULL"))
        .collect();
    let mut lines = vec![format!("CASE WHEN {} THEN {open}", there.join(" AND "))];
    lines.extend(query.iter().map(|line| format!("    {line}")));
    lines.push(") END".to_owned());
    Condition::Test(lines.join("\n"))
}

/// What holds where a row has an object, and nothing where it has none.
pub fn wherever(row: Row, condition: Condition) -> Condition {
    let extra = row
        .table
        .columns
        .iter()
        .find(|column| matches!(column.holds, Holds::Extra) && column.steps == row.at);
    let absent = match extra {
        Some(extra) => format!("{} IS NULL", row.name(&extra.name)),
        // What is no object at all is kept whole.
        None => format!("{} ? ''", row.name("misfit")),
    };
    Condition::joined(vec![Condition::test(absent), condition], false)
}

/// The place of an object in its row, as a JSON Pointer.
pub fn location(row: Row) -> String {
    pointer(row.at)
}

pub fn constant(constant: &Constant) -> String {
    match constant {
        Constant::Text(text) => quoted(text),
        Constant::Number(number) => number.to_string(),
        Constant::Boolean(boolean) => boolean.to_string(),
    }
}
