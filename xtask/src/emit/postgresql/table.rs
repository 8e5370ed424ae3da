//! Which tables there are, and what stands in their columns.
//!
//! ```text
//! a document, or what nothing holds ─▶ a table of the object's name
//! a member that is an object        ─▶ columns of the holder's table, with the member's name before theirs
//! a list of objects                 ─▶ a table of its own, named after the way to the list; its rows point to the row that has the list
//!                                      (the table of the object's name, if there is one), and that row knows how many there are
//! ```
//! So everything that a rule compares, but for the items of lists, is in one row.

use std::collections::{BTreeMap, BTreeSet};

use crate::ir::{Ir, Kind, Member, Object, Union, Wire};

/// PostgreSQL cuts longer names off.
const LONGEST_NAME: usize = 63;

pub struct Table<'a> {
    pub name: String,
    pub object: &'a Object,
    /// A document of its own, or at least nothing that only stands in a list.
    pub is_root: bool,
    /// To the rows that hold its rows.
    pub links: Vec<Link>,
    pub columns: Vec<Column<'a>>,
    /// The object itself first, then those that stand in its columns.
    pub spots: Vec<Spot<'a>>,
    pub lists: Vec<List<'a>>,
}

/// A column that says which row of another table has this row in it.
pub struct Link {
    pub column: String,
    pub holder: String,
    /// From the holder's object to the list, or to the member that is one of several objects.
    pub steps: Vec<String>,
    pub is_list: bool,
}

pub struct Column<'a> {
    pub name: String,
    pub steps: Vec<String>,
    pub member: &'a Member,
    pub holds: Holds<'a>,
}

pub enum Holds<'a> {
    /// One value, or a list of them as an array.
    Value(&'a Kind),
    Values(&'a Kind),
    /// How many items a list of objects has.
    Count,
    /// Of an object that stands in columns: its members without a column.
    Extra,
    /// Which variant of a union it is.
    Variant(&'a Union),
    /// The object as it came, if no table has it.
    Unheld(&'a Union),
    /// A list that is neither of objects nor of plain values.
    Json,
}

/// Where an object's members stand in a table.
#[derive(Clone)]
pub struct Spot<'a> {
    pub object: &'a Object,
    pub steps: Vec<String>,
    /// The same steps as [`key`] spells them.
    pub shape: Vec<String>,
}

pub struct List<'a> {
    pub steps: Vec<String>,
    pub shape: Vec<String>,
    pub table: String,
    pub link: String,
    pub item: &'a Object,
    /// No list, but the variant of a union: one row at most.
    pub variant: Option<&'a str>,
}

/// All tables, holders before what they hold.
pub fn tables(ir: &Ir) -> Vec<Table<'_>> {
    let mut found = Found::default();
    for object in roots(ir) {
        found.names.insert(object.name.clone(), &object.name);
        found.roots.insert(&object.name);
    }
    for object in roots(ir) {
        found.add(ir, object.name.clone(), object);
    }
    for (name, link) in std::mem::take(&mut found.links) {
        if let Some(table) = found.tables.get_mut(&name) {
            table.links.push(link);
        }
    }
    in_order(found.tables)
}

/// The objects that come as a document, and those that no other object has.
fn roots(ir: &Ir) -> Vec<&Object> {
    let variants = ir.unions.iter().flat_map(|union| &union.variants);
    let documents: BTreeSet<_> = variants.filter_map(|one| object_name(&one.kind)).collect();
    let members = ir.objects.iter().flat_map(|object| &object.members);
    let held: BTreeSet<_> = members
        .filter_map(|member| object_name(member.kind.innermost()))
        .collect();
    ir.objects
        .iter()
        .filter(|object| {
            documents.contains(object.name.as_str()) || !held.contains(object.name.as_str())
        })
        .collect()
}

fn object_name(kind: &Kind) -> Option<&str> {
    match kind {
        Kind::Object(name) => Some(name),
        _ => None,
    }
}

#[derive(Default)]
struct Found<'a> {
    tables: BTreeMap<String, Table<'a>>,
    /// Whose rows stand in the table of that name.
    names: BTreeMap<String, &'a str>,
    roots: BTreeSet<&'a str>,
    /// The links of each table.
    links: Vec<(String, Link)>,
}

impl<'a> Found<'a> {
    fn add(&mut self, ir: &'a Ir, name: String, object: &'a Object) {
        if self.tables.contains_key(&name) {
            return;
        }
        let mut table = Table {
            name: name.clone(),
            object,
            is_root: self.roots.contains(name.as_str()),
            links: Vec::new(),
            columns: Vec::new(),
            spots: Vec::new(),
            lists: Vec::new(),
        };
        let spot = Spot {
            object,
            steps: Vec::new(),
            shape: Vec::new(),
        };
        fill(ir, &mut table, spot);
        self.connect(&mut table);
        let items: Vec<_> = table
            .lists
            .iter()
            .map(|list| (list.table.clone(), list.item))
            .collect();
        self.tables.insert(name, table);
        for (name, item) in items {
            self.add(ir, name, item);
        }
    }

    /// Gives the lists of a table their tables, and those the way back.
    fn connect(&mut self, table: &mut Table<'a>) {
        for list in &mut table.lists {
            list.table = if self.roots.contains(list.item.name.as_str()) {
                list.item.name.clone()
            } else {
                let mut name = named(&table.name, &list.steps);
                while *self.names.entry(name.clone()).or_insert(&list.item.name) != list.item.name {
                    name.push('_');
                }
                name
            };
        }
        let targets: Vec<_> = table.lists.iter().map(|list| list.table.clone()).collect();
        for list in &mut table.lists {
            let times = targets.iter().filter(|name| **name == list.table).count();
            list.link = if times == 1 {
                fitted(&format!("{}_row_id", table.name))
            } else {
                fitted(&format!("{}_row_id", named(&table.name, &list.steps)))
            };
            let link = Link {
                column: list.link.clone(),
                holder: table.name.clone(),
                steps: list.steps.clone(),
                is_list: list.variant.is_none(),
            };
            self.links.push((list.table.clone(), link));
        }
    }
}

/// Gives the members of an object their columns.
fn fill<'a>(ir: &'a Ir, table: &mut Table<'a>, spot: Spot<'a>) {
    table.spots.push(spot.clone());
    for member in &spot.object.members {
        let steps = extended(&spot.steps, &member.name);
        let shape = extended(&spot.shape, &key(member));
        match &member.kind {
            Kind::Object(name) => match object(ir, table, &steps, name) {
                Some(object) => {
                    let inner = Spot {
                        object,
                        steps: steps.clone(),
                        shape,
                    };
                    fill(ir, table, inner);
                    column(table, steps, member, Holds::Extra);
                }
                None => column(table, steps, member, Holds::Json),
            },
            Kind::Union(name) => {
                if let Some(union) = ir.unions.iter().find(|union| union.name == *name) {
                    column(table, steps.clone(), member, Holds::Variant(union));
                    column(table, steps.clone(), member, Holds::Unheld(union));
                    for variant in &union.variants {
                        let name = object_name(&variant.kind).unwrap_or_default();
                        if let Some(item) = ir.objects.iter().find(|object| object.name == name) {
                            let variant = Some(variant.name.as_str());
                            list(table, &steps, &shape, item, variant);
                        }
                    }
                }
            }
            Kind::List(items) => match &**items {
                Kind::Object(name) => match ir.objects.iter().find(|one| one.name == *name) {
                    Some(item) => {
                        column(table, steps.clone(), member, Holds::Count);
                        list(table, &steps, &shape, item, None);
                    }
                    None => column(table, steps, member, Holds::Json),
                },
                Kind::List(_) | Kind::Union(_) | Kind::Wire(_, Wire::Any | Wire::Map) => {
                    column(table, steps, member, Holds::Json);
                }
                items => column(table, steps, member, Holds::Values(items)),
            },
            kind => column(table, steps, member, Holds::Value(kind)),
        }
    }
}

/// The object of that name, unless it would stand within itself.
fn object<'a>(ir: &'a Ir, table: &Table<'a>, steps: &[String], name: &str) -> Option<&'a Object> {
    let around = |spot: &&Spot| steps.starts_with(&spot.steps) && spot.object.name == name;
    if table.spots.iter().any(|spot| around(&spot)) {
        return None;
    }
    ir.objects.iter().find(|object| object.name == name)
}

fn list<'a>(
    table: &mut Table<'a>,
    steps: &[String],
    shape: &[String],
    item: &'a Object,
    variant: Option<&'a str>,
) {
    table.lists.push(List {
        steps: steps.to_owned(),
        shape: shape.to_owned(),
        table: String::new(),
        link: String::new(),
        item,
        variant,
    });
}

fn column<'a>(table: &mut Table<'a>, steps: Vec<String>, member: &'a Member, holds: Holds<'a>) {
    let suffix = match holds {
        Holds::Count => "_count",
        Holds::Extra => "_extra",
        Holds::Variant(_) => "_variant",
        Holds::Value(_) | Holds::Values(_) | Holds::Unheld(_) | Holds::Json => "",
    };
    let way = match holds {
        Holds::Count => without_echo(&steps).join("_"),
        _ => steps.join("_"),
    };
    let mut name = fitted(&format!("{way}{suffix}"));
    let own = ["row_id", "position", "origin", "extra", "misfit"];
    while own.contains(&name.as_str()) || table.columns.iter().any(|one| one.name == name) {
        name.push('_');
    }
    table.columns.push(Column {
        name,
        steps,
        member,
        holds,
    });
}

/// The name of what hangs below a table.
fn named(table: &str, steps: &[String]) -> String {
    fitted(&format!("{table}_{}", without_echo(steps).join("_")))
}

/// `tags.tags` is called `tags`, and `ai_topics.topics` is called `ai_topics`.
fn without_echo(steps: &[String]) -> Vec<&str> {
    let mut said: Vec<&str> = Vec::new();
    for step in steps {
        match said.last() {
            Some(last) if last == step || last.ends_with(&format!("_{step}")) => {}
            _ => said.push(step),
        }
    }
    said
}

/// Without as many of the first words as it takes.
fn fitted(name: &str) -> String {
    let mut name = name;
    while name.len() > LONGEST_NAME {
        match name.split_once('_') {
            Some((_, rest)) => name = rest,
            None => break,
        }
    }
    name.to_owned()
}

fn extended(steps: &[String], step: &str) -> Vec<String> {
    let mut steps = steps.to_owned();
    steps.push(step.to_owned());
    steps
}

/// The member as the loader's shapes spell it: with a question mark where null is allowed.
pub fn key(member: &Member) -> String {
    let takes_null = member.nullable.is_some() || matches!(member.kind, Kind::Wire(_, Wire::Any));
    format!("{}{}", member.name, if takes_null { "?" } else { "" })
}

/// Holders first.
fn in_order(mut tables: BTreeMap<String, Table<'_>>) -> Vec<Table<'_>> {
    let mut ordered: Vec<Table> = Vec::new();
    while !tables.is_empty() {
        let waits = |table: &Table| {
            table
                .links
                .iter()
                .any(|link| link.holder != table.name && tables.contains_key(&link.holder))
        };
        // A circle of tables that hold each other has to be broken somewhere.
        let next = tables
            .values()
            .find(|table| !waits(table))
            .or_else(|| tables.values().next())
            .map(|table| table.name.clone());
        let Some(table) = next.and_then(|name| tables.remove(&name)) else {
            break;
        };
        ordered.push(table);
    }
    ordered
}

impl<'a> Table<'a> {
    /// The column that tells of the member at the end of that way.
    pub fn at(&self, steps: &[String]) -> Option<&Column<'a>> {
        self.columns.iter().find(|column| column.steps == steps)
    }

    pub fn list(&self, steps: &[String]) -> Option<&List<'a>> {
        self.lists
            .iter()
            .find(|list| list.variant.is_none() && list.steps == steps)
    }
}

impl Column<'_> {
    /// Its JSON Pointer in the row's object.
    pub fn pointer(&self) -> String {
        pointer(&self.steps)
    }

    pub fn sql_type(&self) -> &'static str {
        match &self.holds {
            Holds::Value(kind) => sql_type(kind),
            Holds::Values(kind) => match sql_type(kind) {
                "boolean" => "boolean[]",
                "bigint" => "bigint[]",
                "numeric" => "numeric[]",
                "timestamptz" => "timestamptz[]",
                _ => "text[]",
            },
            Holds::Count => "integer",
            Holds::Variant(_) => "text",
            Holds::Extra | Holds::Unheld(_) | Holds::Json => "jsonb",
        }
    }
}

fn sql_type(kind: &Kind) -> &'static str {
    match kind {
        Kind::Text | Kind::Constant(_) | Kind::Enumeration(_) | Kind::Wire(_, Wire::Id) => "text",
        Kind::Boolean => "boolean",
        Kind::Integer | Kind::Wire(_, Wire::Dimension) => "bigint",
        Kind::Number | Kind::Wire(_, Wire::Seconds) => "numeric",
        Kind::Wire(_, Wire::Timestamp) => "timestamptz",
        Kind::Wire(_, Wire::Any | Wire::Map) | Kind::Object(_) | Kind::Union(_) | Kind::List(_) => {
            "jsonb"
        }
    }
}

pub fn pointer(steps: &[String]) -> String {
    steps.iter().map(|step| format!("/{step}")).collect()
}
