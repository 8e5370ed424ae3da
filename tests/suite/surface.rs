//! An oracle for rules: evaluates the surface form, as it stands in the schema files, over JSON.
//!
//! It shares no code with the library, the derive or xtask, and takes another road: it resolves each path's type in the schema files and
//! computes with Kleene's values directly.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::Value;

/// The schema files, by name.
pub(crate) type Schemas = BTreeMap<String, Value>;

pub(crate) fn schemas() -> Schemas {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../schemas");
    let entries = std::fs::read_dir(folder)
        .expect("the schemas are there")
        .map(|entry| entry.expect("readable").path());
    entries
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == "json")
        })
        .map(|path| {
            let name = path
                .file_stem()
                .and_then(|stem| stem.to_str())
                .expect("a name")
                .to_owned();
            let text = std::fs::read_to_string(&path).expect("readable");
            (name, serde_json::from_str(&text).expect("JSON"))
        })
        .collect()
}

/// What a member holds, as far as rules can tell.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Kind {
    Time,
    Integer,
    Number,
    Digits,
    Text,
    Boolean,
    Id,
    Any,
    Object(String),
    List(Box<Kind>),
}

/// The type of the member that `path` leads to from the object `name`.
pub(crate) fn kind(schemas: &Schemas, name: &str, path: &[&str]) -> Kind {
    let mut kind = Kind::Object(name.to_owned());
    for step in path {
        let Kind::Object(object) = &kind else {
            panic!("{name}: {path:?} leads through something that is no object")
        };
        let member = &schemas[object]["properties"][step];
        assert!(member.is_object(), "{object} has no member {step}");
        kind = spelled(schemas, member);
    }
    kind
}

fn spelled(schemas: &Schemas, schema: &Value) -> Kind {
    if let Some(options) = schema["anyOf"].as_array() {
        return spelled(schemas, &options[0]);
    }
    if let Some(file) = schema["$ref"].as_str() {
        let name = file.trim_end_matches(".json");
        return match schemas[name]["x-wire"].as_str() {
            Some("timestamp") => Kind::Time,
            Some("seconds") => Kind::Number,
            Some("dimension") => Kind::Digits,
            Some("id") => Kind::Id,
            Some(_) => Kind::Any,
            None if schemas[name]["x-enum"].is_object() => Kind::Text,
            None => Kind::Object(name.to_owned()),
        };
    }
    if schema["const"].is_string() {
        return Kind::Text;
    }
    let ty = schema["type"]
        .as_str()
        .or_else(|| schema["type"][0].as_str());
    match ty {
        Some("string") => Kind::Text,
        Some("boolean") => Kind::Boolean,
        Some("integer") => Kind::Integer,
        Some("number") => Kind::Number,
        Some("array") => Kind::List(Box::new(spelled(schemas, &schema["items"]))),
        other => panic!("no kind for {other:?}"),
    }
}

/// A rule as its schema file writes it.
#[derive(Clone, Debug)]
pub(crate) struct Rule {
    pub(crate) object: String,
    pub(crate) id: String,
    pub(crate) assert: Value,
    pub(crate) origins: Vec<String>,
    pub(crate) holds: Value,
    pub(crate) fails: Value,
}

pub(crate) fn rules(schemas: &Schemas) -> Vec<Rule> {
    let of = |(object, schema): (&String, &Value)| {
        let rules = schema["x-invariants"]
            .as_array()
            .cloned()
            .unwrap_or_default();
        let object = object.clone();
        rules.into_iter().map(move |rule| Rule {
            object: object.clone(),
            id: rule["id"].as_str().expect("an id").to_owned(),
            assert: rule["assert"].clone(),
            origins: rule["origins"]
                .as_array()
                .into_iter()
                .flatten()
                .map(|origin| origin.as_str().expect("text").to_owned())
                .collect(),
            holds: rule["holds"].clone(),
            fails: rule["fails"].clone(),
        })
    };
    schemas.iter().flat_map(of).collect()
}

/// Where a rule looks: an object, and inside `each` one item of a list.
#[derive(Clone, Copy)]
pub(crate) struct Scope<'s> {
    pub(crate) schemas: &'s Schemas,
    pub(crate) object: &'s str,
    pub(crate) instance: &'s Value,
    item: Option<(&'s str, &'s Value)>,
}

impl<'s> Scope<'s> {
    pub(crate) fn new(schemas: &'s Schemas, object: &'s str, instance: &'s Value) -> Self {
        Scope {
            schemas,
            object,
            instance,
            item: None,
        }
    }

    /// The value that a path leads to, unless it is absent or null, and its kind.
    fn find(&self, path: &str) -> (Kind, Option<&'s Value>) {
        let steps: Vec<&str> = path.split('.').collect();
        let (object, instance, steps) = match self.item {
            Some((object, item)) if steps[0] == "item" => (object, item, &steps[1..]),
            _ => (self.object, self.instance, &steps[..]),
        };
        let kind = kind(self.schemas, object, steps);
        let mut value = Some(instance);
        for step in steps {
            value = value
                .and_then(|value| value.as_object())
                .and_then(|members| members.get(*step));
        }
        (kind, value.filter(|value| !value.is_null()))
    }

    fn items(&self, path: &str) -> (String, Option<&'s Vec<Value>>) {
        let (kind, value) = self.find(path);
        let Kind::List(item) = kind else {
            panic!("{path} is no list")
        };
        let object = if let Kind::Object(object) = *item {
            object
        } else {
            String::new()
        };
        (object, value.and_then(Value::as_array))
    }

    fn at_item<'i>(&self, object: &'i str, item: &'i Value) -> Scope<'i>
    where
        's: 'i,
    {
        Scope {
            item: Some((object, item)),
            ..*self
        }
    }
}

/// Something that can be compared.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Readable {
    Number(f64),
    Text(String),
    Boolean(bool),
}

pub(crate) fn read(kind: &Kind, value: &Value) -> Option<Readable> {
    match kind {
        Kind::Time => time(value).map(Readable::Number),
        Kind::Integer => whole(value).map(Readable::Number),
        Kind::Number => value.as_f64().map(Readable::Number),
        Kind::Digits => match value {
            Value::String(text) if text.bytes().all(|byte| byte.is_ascii_digit()) => {
                text.parse().ok().map(Readable::Number)
            }
            other => whole(other).map(Readable::Number),
        },
        Kind::Text => value.as_str().map(|text| Readable::Text(text.to_owned())),
        Kind::Boolean => value.as_bool().map(Readable::Boolean),
        Kind::Id => match value {
            Value::String(text) => Some(Readable::Text(text.clone())),
            Value::Number(number) if number.is_i64() => Some(Readable::Text(number.to_string())),
            // A whole number is an integer, however it is spelled; more than 64 bits are no id.
            other => whole(other)
                .filter(|number| number.abs() < 2_f64.powi(63))
                .map(|number| Readable::Text(number.to_string())),
        },
        Kind::Any | Kind::Object(_) | Kind::List(_) => None,
    }
}

/// A number without a fraction.
fn whole(value: &Value) -> Option<f64> {
    value.as_f64().filter(|number| number.fract() == 0.0)
}

/// Unix seconds of an integer or of ISO text.
pub(crate) fn time(value: &Value) -> Option<f64> {
    match value {
        Value::Number(_) => whole(value),
        Value::String(text) => {
            let time: jiff::Timestamp = text.parse().ok()?;
            Some(time.as_second() as f64 + f64::from(time.subsec_nanosecond()) / 1e9)
        }
        _ => None,
    }
}

fn operand(scope: &Scope<'_>, operand: &Value) -> Option<Readable> {
    match operand {
        Value::String(path) => {
            let (kind, value) = scope.find(path);
            read(&kind, value?)
        }
        Value::Number(number) => number.as_f64().map(Readable::Number),
        Value::Bool(boolean) => Some(Readable::Boolean(*boolean)),
        Value::Object(members) => {
            let (operator, argument) = members.iter().next().expect("one operator");
            match operator.as_str() {
                "const" => argument
                    .as_str()
                    .map(|text| Readable::Text(text.to_owned())),
                "count" => scope
                    .items(text(argument))
                    .1
                    .map(|items| Readable::Number(items.len() as f64)),
                "length" => {
                    let (_, value) = scope.find(text(argument));
                    value?
                        .as_str()
                        .map(|text| Readable::Number(text.chars().count() as f64))
                }
                "difference" => {
                    let of = |index: usize| scope.find(text(&argument[index])).1.and_then(time);
                    Some(Readable::Number(of(0)? - of(1)?))
                }
                other => panic!("no operand {other}"),
            }
        }
        other => panic!("no operand {other}"),
    }
}

fn text(value: &Value) -> &str {
    value.as_str().expect("a path")
}

/// Whether an expression is definitely true, definitely false, or unknown.
pub(crate) fn evaluate(scope: &Scope<'_>, expression: &Value) -> Option<bool> {
    let members = expression.as_object().expect("an expression is an object");
    if let (Some(condition), Some(consequence)) = (members.get("when"), members.get("then")) {
        return match (evaluate(scope, condition), evaluate(scope, consequence)) {
            (Some(false), _) | (_, Some(true)) => Some(true),
            (Some(true), Some(false)) => Some(false),
            _ => None,
        };
    }
    if let Some(list) = members.get("each") {
        let (object, items) = scope.items(text(list));
        let verdicts: Vec<_> = items?
            .iter()
            .map(|item| evaluate(&scope.at_item(&object, item), &members["assert"]))
            .collect();
        return conjunction(&verdicts);
    }
    if let Some(list) = members.get("unique").or(members.get("sorted")) {
        let by = format!("item.{}", text(&members["by"]));
        let (object, items) = scope.items(text(list));
        let values: Vec<Readable> = items?
            .iter()
            .filter_map(|item| operand(&scope.at_item(&object, item), &Value::String(by.clone())))
            .collect();
        return Some(if members.contains_key("unique") {
            (0..values.len()).all(|i| !values[i + 1..].contains(&values[i]))
        } else {
            values
                .windows(2)
                .all(|pair| compare(&pair[0], &pair[1]).is_le())
        });
    }
    let (operator, argument) = members.iter().next().expect("one operator");
    let both = || Some((operand(scope, &argument[0])?, operand(scope, &argument[1])?));
    match operator.as_str() {
        "lt" => both().map(|(a, b)| compare(&a, &b).is_lt()),
        "lte" => both().map(|(a, b)| compare(&a, &b).is_le()),
        "gt" => both().map(|(a, b)| compare(&a, &b).is_gt()),
        "gte" => both().map(|(a, b)| compare(&a, &b).is_ge()),
        "eq" => both().map(|(a, b)| a == b),
        "ne" => both().map(|(a, b)| a != b),
        "ordered" => {
            let chain: Vec<_> = argument
                .as_array()
                .expect("a chain")
                .iter()
                .map(|path| operand(scope, path))
                .collect();
            let there: Vec<_> = chain.iter().flatten().collect();
            let decreases = there
                .windows(2)
                .any(|pair| compare(pair[0], pair[1]).is_gt());
            if decreases {
                Some(false)
            } else {
                (there.len() == chain.len()).then_some(true)
            }
        }
        "present" => Some(scope.find(text(argument)).1.is_some()),
        "in" => {
            let value = operand(scope, &argument[0])?;
            if let Some(values) = argument[1].as_array() {
                return Some(values.iter().any(|constant| match (constant, &value) {
                    (Value::String(text), Readable::Text(value)) => text == value,
                    (Value::Number(number), Readable::Number(value)) => {
                        number.as_f64() == Some(*value)
                    }
                    (Value::Bool(boolean), Readable::Boolean(value)) => boolean == value,
                    _ => false,
                }));
            }
            let (object, items) = scope.items(text(&argument[1]["each"]));
            let by = Value::String(format!("item.{}", text(&argument[1]["by"])));
            Some(
                items?.iter().any(|item| {
                    operand(&scope.at_item(&object, item), &by).as_ref() == Some(&value)
                }),
            )
        }
        "form" => {
            let (kind, value) = scope.find(text(&argument[0]));
            let value = value.filter(|value| read(&kind, value).is_some())?;
            Some(match text(&argument[1]) {
                "unix" => value.is_number(),
                "decimal" => value.as_str().is_some_and(|text| {
                    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
                }),
                "notification" => value
                    .as_str()
                    .is_some_and(|text| text.starts_with("notif_")),
                other => panic!("no form {other}"),
            })
        }
        "all" => conjunction(&parts(scope, argument)),
        "any" => disjunction(&parts(scope, argument)),
        "not" => evaluate(scope, argument).map(|holds| !holds),
        other => panic!("no operator {other}"),
    }
}

/// The indexes of the items for which a rule that begins with `each` is definitely false.
pub(crate) fn failing_items(scope: &Scope<'_>, rule: &Value) -> Vec<usize> {
    let (object, items) = scope.items(text(&rule["each"]));
    let fails =
        |item: &Value| evaluate(&scope.at_item(&object, item), &rule["assert"]) == Some(false);
    let items = items.into_iter().flatten().enumerate();
    items
        .filter(|(_, item)| fails(item))
        .map(|(index, _)| index)
        .collect()
}

fn parts(scope: &Scope<'_>, expressions: &Value) -> Vec<Option<bool>> {
    expressions
        .as_array()
        .expect("a list of expressions")
        .iter()
        .map(|part| evaluate(scope, part))
        .collect()
}

fn disjunction(parts: &[Option<bool>]) -> Option<bool> {
    if parts.contains(&Some(true)) {
        Some(true)
    } else if parts.contains(&None) {
        None
    } else {
        Some(false)
    }
}

fn conjunction(parts: &[Option<bool>]) -> Option<bool> {
    if parts.contains(&Some(false)) {
        Some(false)
    } else if parts.contains(&None) {
        None
    } else {
        Some(true)
    }
}

fn compare(a: &Readable, b: &Readable) -> std::cmp::Ordering {
    match (a, b) {
        (Readable::Number(a), Readable::Number(b)) => a.partial_cmp(b).expect("no NaN in JSON"),
        _ => panic!("{a:?} and {b:?} have no order"),
    }
}
