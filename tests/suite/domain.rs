//! The domain of a rule: instances that try it from all sides, made from the schemas, and what the surface oracle says of them.
//!
//! Each member that the rule names is absent, null, of the wrong type, or one of a few values on both sides of every border that the
//! rule draws. Small domains are walked whole, large ones are sampled with a fixed seed.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use crate::surface::{self, Kind, Rule, Schemas, Scope};

/// Instances of which a rule has fewer are all tried.
const EXHAUSTIVE: usize = 20_000;
const SAMPLES: usize = 6_000;

/// Where the oracle finds the rule broken.
pub(crate) fn expected(schemas: &Schemas, rule: &Rule, instance: &Value) -> BTreeSet<String> {
    let scope = Scope::new(schemas, &rule.object, instance);
    if let Some(list) = rule.assert["each"].as_str() {
        let pointer = list.replace('.', "/");
        let items = surface::failing_items(&scope, &rule.assert);
        return items
            .into_iter()
            .map(|index| format!("/{pointer}/{index}"))
            .collect();
    }
    if surface::evaluate(&scope, &rule.assert) == Some(false) {
        [String::new()].into()
    } else {
        BTreeSet::new()
    }
}

/// Instances that try a rule from all sides.
pub(crate) fn domain(schemas: &Schemas, rule: &Rule) -> Vec<Value> {
    let mut slots = Slots {
        schemas,
        object: &rule.object,
        members: Vec::new(),
        lists: Vec::new(),
    };
    slots.collect(&rule.assert, None);
    let choices: Vec<Vec<Option<Value>>> = slots
        .members
        .iter()
        .map(|slot| values(&slot.kind, &slot.constants))
        .collect();
    let combinations = choices
        .iter()
        .try_fold(1_usize, |product, choice| product.checked_mul(choice.len()));
    let mut random = fastrand::Rng::with_seed(0x1c0);
    let build = |picks: &[usize], random: &mut fastrand::Rng| {
        let mut instance = Value::Object(Map::new());
        for (slot, (choice, pick)) in slots.members.iter().zip(choices.iter().zip(picks)) {
            put(&mut instance, &slot.path, choice[*pick].clone());
        }
        for list in &slots.lists {
            put(&mut instance, &list.path, list_value(list, random));
        }
        instance
    };
    match combinations {
        Some(combinations) if slots.lists.is_empty() && combinations <= EXHAUSTIVE => (0
            ..combinations)
            .map(|mut number| {
                let picks: Vec<usize> = choices
                    .iter()
                    .map(|choice| {
                        let pick = number % choice.len();
                        number /= choice.len();
                        pick
                    })
                    .collect();
                build(&picks, &mut random)
            })
            .collect(),
        _ => {
            // Half of the samples are almost whole, so that long conjunctions are decided by each of their parts.
            let mut sample = |number: usize| {
                let base: Vec<usize> = choices
                    .iter()
                    .map(|choice| random.usize(..choice.len()))
                    .collect();
                let picks: Vec<usize> = if number.is_multiple_of(2) {
                    base
                } else {
                    let odd = random.usize(..choices.len().max(1));
                    let usual = random.usize(..8);
                    let pick = |(index, choice): (usize, &Vec<_>)| {
                        if index == odd {
                            base[index]
                        } else {
                            usual.min(choice.len() - 1)
                        }
                    };
                    choices.iter().enumerate().map(pick).collect()
                };
                build(&picks, &mut random)
            };
            (0..SAMPLES).map(&mut sample).collect()
        }
    }
}

/// A member that a rule names, and the constants that it is compared with.
struct Slot {
    path: String,
    kind: Kind,
    constants: Vec<Value>,
}

struct List {
    path: String,
    /// Members of an item.
    items: Vec<Slot>,
    /// Sizes beside the usual ones.
    sizes: Vec<usize>,
}

struct Slots<'s> {
    schemas: &'s Schemas,
    object: &'s str,
    members: Vec<Slot>,
    lists: Vec<List>,
}

impl Slots<'_> {
    /// Finds members and lists in an expression; `list` is the list that `item.…` belongs to.
    fn collect(&mut self, expression: &Value, list: Option<&str>) {
        match expression {
            Value::Object(members) if members.contains_key("const") => {}
            Value::Object(members) => {
                let inner = ["each", "unique", "sorted"]
                    .iter()
                    .find_map(|name| members.get(*name))
                    .and_then(Value::as_str);
                if let Some(inner) = inner {
                    self.list(inner);
                    match members.get("by").and_then(Value::as_str) {
                        Some(by) => self.member(&format!("item.{by}"), Some(inner), &[]),
                        None => self.collect(&members["assert"], Some(inner)),
                    }
                } else if let Some(Value::String(counted)) = members.get("count") {
                    self.list(counted);
                } else {
                    for (operator, argument) in members {
                        self.operator(operator, argument, list);
                    }
                }
            }
            Value::Array(parts) => parts.iter().for_each(|part| self.collect(part, list)),
            Value::String(path) => self.member(path, list, &[]),
            _ => {}
        }
    }

    fn operator(&mut self, operator: &str, argument: &Value, list: Option<&str>) {
        if operator == "form" {
            return self.member(argument[0].as_str().expect("a path"), list, &[]);
        }
        if operator == "in" && argument[1].is_array() {
            let constants = argument[1].as_array().cloned().unwrap_or_default();
            return self.member(argument[0].as_str().expect("a path"), list, &constants);
        }
        if let (Some(path), Some(other)) = (argument[0].as_str(), argument.get(1))
            && operator != "ordered"
        {
            let constant = match other {
                Value::Object(members) => members.get("const").cloned(),
                Value::Number(_) => Some(other.clone()),
                _ => None,
            };
            self.member(path, list, &Vec::from_iter(constant));
            return self.collect(other, list);
        }
        if let (Some(counted), Some(size)) = (argument[0]["count"].as_str(), argument[1].as_u64()) {
            self.list(counted);
            let list = self
                .lists
                .iter_mut()
                .find(|list| list.path == counted)
                .expect("just added");
            list.sizes.extend([size as usize, size as usize + 1]);
            return;
        }
        self.collect(argument, list);
    }

    fn member(&mut self, path: &str, list: Option<&str>, constants: &[Value]) {
        let steps: Vec<&str> = path.split('.').collect();
        let slots = match (list, steps[0]) {
            (Some(list), "item") => {
                let path: Vec<&str> = list.split('.').collect();
                let Kind::List(item) = surface::kind(self.schemas, self.object, &path) else {
                    panic!("{list} is no list")
                };
                let Kind::Object(object) = *item else {
                    panic!("{list} has no objects")
                };
                let kind = surface::kind(self.schemas, &object, &steps[1..]);
                let list = self
                    .lists
                    .iter_mut()
                    .find(|known| known.path == list)
                    .expect("a known list");
                (&mut list.items, steps[1..].join("."), kind)
            }
            _ => (
                &mut self.members,
                path.to_owned(),
                surface::kind(self.schemas, self.object, &steps),
            ),
        };
        let (slots, path, kind) = slots;
        match slots.iter_mut().find(|slot| slot.path == path) {
            Some(slot) => slot.constants.extend_from_slice(constants),
            None => slots.push(Slot {
                path,
                kind,
                constants: constants.to_vec(),
            }),
        }
    }

    fn list(&mut self, path: &str) {
        if !self.lists.iter().any(|list| list.path == path) {
            self.lists.push(List {
                path: path.to_owned(),
                items: Vec::new(),
                sizes: Vec::new(),
            });
        }
        // A list that is also asked for its presence is no member of its own.
        self.members.retain(|slot| slot.path != path);
    }
}

/// `None` stands for an absent member.
fn values(kind: &Kind, constants: &[Value]) -> Vec<Option<Value>> {
    let mut values = match kind {
        Kind::Time => vec![
            json!(1_700_000_000),
            json!(1_700_000_001),
            json!(1_700_000_002),
            json!(true),
            json!("2023-11-14T22:13:20.000Z"),
            json!("2023-11-14T22:13:21.500Z"),
            json!("2023-11-14T23:13:22+01:00"),
        ],
        Kind::Integer | Kind::Number => vec![json!(0), json!(1), json!(2), json!("2"), json!(-1)],
        Kind::Digits => vec![json!(0), json!(1), json!(2), json!("2"), json!("x")],
        Kind::Text => vec![json!(""), json!("other"), json!("\u{e9}\n\"x"), json!(7)],
        Kind::Boolean => vec![json!(true), json!(false), json!("true")],
        Kind::Id => vec![
            json!("5"),
            json!(5),
            json!(7),
            json!("c3po"),
            json!("notif_1c0f"),
            json!(true),
            json!(""),
        ],
        Kind::Any => vec![json!({}), json!("x")],
        Kind::Object(_) => vec![json!({}), json!("x")],
        Kind::List(_) => vec![json!([]), json!("x")],
    };
    for constant in constants {
        match constant.as_i64() {
            Some(number) => values.extend([json!(number - 1), constant.clone(), json!(number + 1)]),
            None => values.push(constant.clone()),
        }
    }
    values.push(Value::Null);
    let mut seen: Vec<Option<Value>> = vec![None];
    for value in values {
        if !seen.contains(&Some(value.clone())) {
            seen.push(Some(value));
        }
    }
    seen
}

fn list_value(list: &List, random: &mut fastrand::Rng) -> Option<Value> {
    let size = match random.usize(..20) {
        0 => return None,
        1 => return Some(Value::Null),
        2 => return Some(json!("no list")),
        3 if !list.sizes.is_empty() => list.sizes[random.usize(..list.sizes.len())],
        _ => random.usize(..4),
    };
    let wholesome = random.bool();
    let items = (0..size).map(|_| {
        let mut item = Value::Object(Map::new());
        for slot in &list.items {
            let choices = values(&slot.kind, &slot.constants);
            // Items that have their members, more often than not.
            let value = match random.usize(..choices.len()) {
                0 if wholesome => choices[1].clone(),
                pick => choices[pick].clone(),
            };
            put(&mut item, &slot.path, value);
        }
        if !wholesome && random.usize(..12) == 0 {
            json!("no object")
        } else {
            item
        }
    });
    Some(items.collect())
}

/// Puts a value at a path, through objects that may be there already.
fn put(instance: &mut Value, path: &str, value: Option<Value>) {
    let Some(value) = value else { return };
    let mut place = instance;
    for step in path.split('.') {
        if !place.is_object() {
            // A member of it was put first, as something else.
            return;
        }
        place = &mut place[step];
        if place.is_null() {
            *place = json!({});
        }
    }
    if place.as_object().is_none_or(Map::is_empty) {
        *place = value;
    }
}
