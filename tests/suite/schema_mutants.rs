//! A test of the conformance cases: would they notice if a schema said something else?
//!
//! Every constraint and every rule of every schema file is changed, one at a time, in all ways that are listed here. Read by the
//! oracle [`crate::judge`], the changed schema must give some case another verdict; so a library that lost the constraint would fail it.
//! What happens inside of a rule's assertion is asked in [`crate::rules`], of the rule's domain.

use std::collections::{BTreeMap, BTreeSet};

use intercom_schema::ApiVersion;
use serde_json::{Value, json};

use crate::judge::{self, Judge, Verdict};
use crate::surface::{self, Schemas};
use crate::webhooks::files;

/// A wire type that takes any value, but no null.
const LOOSE: &str = "loose";

#[test]
fn every_change_of_a_schema_is_noticed_by_a_case() {
    let mut schemas = surface::schemas();
    let mutants = mutants(&schemas);
    schemas.insert(LOOSE.to_owned(), json!({ "x-wire": LOOSE }));
    let cases = cases(&schemas);
    let available = availability(&schemas);
    let mut idle = 0;
    let mut survivors = Vec::new();
    for mutant in &mutants {
        let originals = mutant.replace(&mut schemas);
        // Cases of the file itself first, as most mutants fall by them.
        let own = cases.iter().filter(|case| case.object == mutant.file);
        let others = cases.iter().filter(|case| case.object != mutant.file);
        let others = others.filter(|case| case.reaches.contains(&mutant.file));
        let killed = own.chain(others).any(|case| {
            let asked = (case.version.as_deref(), case.origin.as_deref());
            Judge::verdict(&schemas, &case.object, asked, &case.instance) != case.expected
        });
        if !killed && availability(&schemas) == available {
            idle += 1;
        } else if !killed {
            survivors.push(format!("{}: {}", mutant.file, mutant.change));
        }
        schemas.extend(originals);
    }
    println!(
        "{} mutants of {} schemas by {} cases: {} noticed, {idle} that change no version of anything, {} not noticed",
        mutants.len(),
        schemas.len(),
        cases.len(),
        mutants.len() - survivors.len() - idle,
        survivors.len()
    );
    assert!(mutants.len() > 2_500, "{}", mutants.len());
    assert!(
        survivors.is_empty(),
        "{} not noticed:\n{}",
        survivors.len(),
        survivors.join("\n")
    );
}

struct Case {
    object: String,
    /// The files that can have a say.
    reaches: BTreeSet<String>,
    version: Option<String>,
    origin: Option<String>,
    instance: Value,
    expected: Verdict,
}

/// The cases, of which the oracle has to say what they say themselves.
fn cases(schemas: &Schemas) -> Vec<Case> {
    let mut cases = Vec::new();
    for (object, listed) in files("conformance/cases") {
        let mut reaches = BTreeSet::new();
        reach(&object, schemas, &mut reaches);
        for case in listed.as_array().expect("a list of cases") {
            let text = |value: &Value| value.as_str().map(str::to_owned);
            let violations = case["expected"].as_array().expect("a list").iter();
            let expected = violations.map(|violation| {
                let member = |name: &str| text(&violation[name]).expect("a text");
                (
                    member("rule"),
                    member("severity"),
                    member("instanceLocation"),
                )
            });
            let case = Case {
                object: object.clone(),
                reaches: reaches.clone(),
                version: text(&case["apiVersion"]),
                origin: text(&case["origin"]),
                instance: case["instance"].clone(),
                expected: expected.collect(),
            };
            let asked = (case.version.as_deref(), case.origin.as_deref());
            let found = Judge::verdict(schemas, &object, asked, &case.instance);
            assert_eq!(
                found, case.expected,
                "{object} at {asked:?}: {}",
                case.instance
            );
            cases.push(case);
        }
    }
    cases
}

fn reach(name: &str, schemas: &Schemas, reached: &mut BTreeSet<String>) {
    if reached.insert(name.to_owned()) {
        for part in schemas[name].to_string().split("\"$ref\":\"").skip(1) {
            let other = part.split_once(".json\"").expect("the name of a file").0;
            reach(other, schemas, reached);
        }
    }
}

struct Mutant {
    file: String,
    change: String,
    schema: Value,
    /// Another file that says the same once more.
    also: Option<(String, Value)>,
}

impl Mutant {
    /// Puts the changed files in their place; gives back the originals.
    fn replace(&self, schemas: &mut Schemas) -> Vec<(String, Value)> {
        let changed = [
            Some((self.file.clone(), self.schema.clone())),
            self.also.clone(),
        ];
        let changed = changed.into_iter().flatten();
        changed
            .map(|(file, schema)| {
                let original = schemas.insert(file.clone(), schema);
                (file, original.expect("the file was there"))
            })
            .collect()
    }
}

/// Which member and which rule there is in which version. A bound that changes nothing of it is said by another file as well.
fn availability(schemas: &Schemas) -> Vec<bool> {
    let versions = ApiVersion::ALL.iter().map(|version| Some(version.as_str()));
    versions
        .flat_map(|version| Judge::availability(schemas, version))
        .collect()
}

/// Where a member is limited as the object that it holds is: that object, limited in the changed way.
fn said_again(schemas: &Schemas, before: &Value, after: &Value) -> Option<(String, Value)> {
    let members = before["properties"].as_object()?;
    for (name, member) in members {
        let changed = after["properties"].get(name)?;
        for keyword in ["x-since", "x-until"] {
            let held = judge::held(member).and_then(|held| schemas.get_key_value(held));
            let same = |(_, held): &(_, &Value)| {
                member[keyword].is_string()
                    && held[keyword] == member[keyword]
                    && changed[keyword] != member[keyword]
            };
            if let Some((file, held)) = held.filter(same) {
                let mut held = held.clone();
                held[keyword] = changed[keyword].clone();
                return Some((file.clone(), held));
            }
        }
    }
    None
}

fn mutants(schemas: &Schemas) -> Vec<Mutant> {
    let mut mutants = Vec::new();
    for (file, schema) in schemas {
        let mut changes = Changes {
            schema,
            made: Vec::new(),
        };
        if schema["properties"].is_object() {
            changes.object(schemas);
        } else if schema["x-enum"].is_object() {
            changes.enumeration();
        } else if schema["x-union"].is_object() {
            changes.union();
        } else {
            changes.wire_type();
        }
        for (change, changed) in changes.made {
            if changed != *schema {
                mutants.push(Mutant {
                    also: said_again(schemas, schema, &changed),
                    file: file.clone(),
                    change,
                    schema: changed,
                });
            }
        }
    }
    let mut counts: BTreeMap<_, usize> = BTreeMap::new();
    for mutant in &mutants {
        *counts
            .entry(mutant.change.split(" of ").next())
            .or_default() += 1;
    }
    println!("{counts:?}");
    mutants
}

/// One schema file, and what is made of it.
struct Changes<'s> {
    schema: &'s Value,
    made: Vec<(String, Value)>,
}

impl Changes<'_> {
    /// Another value at a place of the file; nothing there, if it is `None`.
    fn set(&mut self, change: &str, pointer: &str, value: Option<Value>) {
        let mut schema = self.schema.clone();
        let (parent, last) = pointer.rsplit_once('/').expect("a place in the file");
        match (schema.pointer_mut(parent), value) {
            (Some(Value::Object(members)), Some(value)) => drop(members.insert(last.into(), value)),
            (Some(Value::Object(members)), None) => drop(members.remove(last)),
            (Some(Value::Array(items)), Some(value)) => items[index(last)] = value,
            (Some(Value::Array(items)), None) => drop(items.remove(index(last))),
            _ => panic!("no place {pointer}"),
        }
        self.made.push((format!("{change} of {pointer}"), schema));
    }

    fn at(&self, pointer: &str) -> &Value {
        self.schema.pointer(pointer).unwrap_or(&Value::Null)
    }

    /// The pointers of the items of a list.
    fn items(&self, pointer: &str) -> Vec<String> {
        let count = self.at(pointer).as_array().map_or(0, Vec::len);
        (0..count)
            .map(|index| format!("{pointer}/{index}"))
            .collect()
    }

    fn each_gone(&mut self, pointer: &str) {
        for item in self.items(pointer) {
            self.set("loss", &item, None);
        }
    }

    /// A version bound is lost, or one version off.
    fn bounds(&mut self, pointer: &str, keywords: [&str; 2]) {
        for keyword in keywords {
            let pointer = format!("{pointer}/{keyword}");
            let Some(bound) = self.at(&pointer).as_str().map(str::to_owned) else {
                continue;
            };
            self.set("loss", &pointer, None);
            for other in neighbours(&bound) {
                self.set("another version", &pointer, Some(json!(other)));
            }
        }
    }

    fn severity(&mut self, pointer: &str) {
        for severity in ["error", "warning", "drift"] {
            self.set("another severity", pointer, Some(json!(severity)));
        }
    }

    fn object(&mut self, schemas: &Schemas) {
        self.each_gone("/required");
        self.bounds("", ["x-since", "x-until"]);
        if self.at("/x-origin").is_string() {
            self.set("loss", "/x-origin", None);
            let here = rules_of_origin(schemas, &self.at("/x-origin").clone());
            for origin in ["rest", "mutation", "list", "webhook"].map(Value::from) {
                if rules_of_origin(schemas, &origin) != here {
                    self.set("another origin", "/x-origin", Some(origin));
                }
            }
        }
        let members = self
            .at("/properties")
            .as_object()
            .cloned()
            .unwrap_or_default();
        for member in members.keys() {
            self.member(&format!("/properties/{member}"), schemas);
        }
        for rule in self.items("/x-invariants") {
            self.set("loss", &rule, None);
            self.set(
                "another id",
                &format!("{rule}/id"),
                Some(json!("another.id")),
            );
            self.severity(&format!("{rule}/severity"));
            self.bounds(&rule, ["since", "until"]);
            self.each_gone(&format!("{rule}/origins"));
            if self.at(&rule).get("origins").is_some() {
                self.set("loss", &format!("{rule}/origins"), None);
            }
        }
    }

    fn member(&mut self, pointer: &str, schemas: &Schemas) {
        self.set("loss", pointer, None);
        self.bounds(pointer, ["x-since", "x-until"]);
        let nullable = format!("{pointer}/x-nullable");
        if self.at(&nullable).is_object() {
            self.set("loss", &nullable, None);
            self.bounds(&nullable, ["since", "until"]);
        }
        let member = self.at(pointer).clone();
        let (spelled, null) = without_null(&member);
        let takes_any = spelled["$ref"] == "any.json";
        let mut respelled = |change: &str, spelled: Value, null: bool| {
            let mut schema = member.clone();
            for keyword in ["type", "$ref", "anyOf", "const", "items"] {
                schema.as_object_mut().expect("a member").remove(keyword);
            }
            let spelled = if null {
                json!({ "anyOf": [spelled, { "type": "null" }] })
            } else {
                spelled
            };
            let spelled = spelled.as_object().cloned().unwrap_or_default();
            schema.as_object_mut().expect("a member").extend(spelled);
            self.set(change, pointer, Some(schema));
        };
        if takes_any {
            return;
        }
        respelled(
            if null { "no null" } else { "null" },
            spelled.clone(),
            !null,
        );
        for (change, spelled) in looser(&spelled, schemas) {
            respelled(change, spelled, null);
        }
        if spelled["const"].is_string() {
            respelled("another constant", json!({ "const": "another" }), null);
        }
        if spelled["items"].is_object() {
            let list = |items: Value| json!({ "type": "array", "items": items });
            respelled("items with null", list(json!({ "$ref": "any.json" })), null);
            for (_, items) in looser(&spelled["items"], schemas) {
                respelled("looser items", list(items), null);
            }
        }
    }

    fn enumeration(&mut self) {
        self.set("another id", "/x-enum/rule", Some(json!("another.id")));
        let severity = self.at("/x-enum/severity").clone();
        match severity.as_object() {
            None => self.severity("/x-enum/severity"),
            Some(severities) => {
                for since in severities.keys() {
                    let pointer = format!("/x-enum/severity/{since}");
                    self.severity(&pointer);
                    if since == "default" {
                        continue;
                    }
                    self.set("loss", &pointer, None);
                    for other in neighbours(since) {
                        let mut moved = severities.clone();
                        let severity = moved.remove(since).expect("just seen");
                        moved.insert(other.to_owned(), severity);
                        self.set("another version", "/x-enum/severity", Some(moved.into()));
                    }
                }
            }
        }
        for value in self.items("/x-enum/values") {
            self.set("loss", &value, None);
            self.bounds(&value, ["since", "until"]);
        }
    }

    fn union(&mut self) {
        let mut rules = vec!["/x-union/rule".to_owned()];
        for variant in self.items("/x-union/variants") {
            self.set("loss", &variant, None);
            for list in ["type", "has", "lacks"] {
                let pointer = format!("{variant}/when/{list}");
                // A list of one type that loses it would fit any type: another change.
                self.each_gone(&pointer);
            }
            if self.at(&variant).get("$ref").is_some() {
                self.set("loss", &format!("{variant}/$ref"), None);
            }
            if self.at(&variant).get("rule").is_some() {
                self.set("loss", &format!("{variant}/rule"), None);
                rules.push(format!("{variant}/rule"));
            }
        }
        for rule in rules {
            self.set(
                "another id",
                &format!("{rule}/id"),
                Some(json!("another.id")),
            );
            self.severity(&format!("{rule}/severity"));
        }
    }

    fn wire_type(&mut self) {
        for choice in self.items("/anyOf") {
            self.set("loss", &choice, None);
            if self.at(&choice).get("pattern").is_some() {
                self.set("loss", &format!("{choice}/pattern"), None);
            }
        }
        self.each_gone("/type");
        match self.at("/type").as_str() {
            Some("number") => self.set("narrower type", "/type", Some(json!("integer"))),
            Some("object") => self.set("loss", "/type", None),
            _ => {}
        }
    }
}

/// The rules that are limited to some origins, this one among them.
fn rules_of_origin(schemas: &Schemas, origin: &Value) -> Vec<String> {
    let rules = schemas
        .values()
        .filter_map(|schema| schema["x-invariants"].as_array());
    let of_origin = |rule: &&Value| {
        let origins = rule["origins"].as_array();
        origins.is_some_and(|origins| origins.contains(origin))
    };
    let rules = rules.flatten().filter(of_origin);
    rules.map(|rule| rule["id"].to_string()).collect()
}

/// Spellings that let more values pass than this one does.
fn looser(spelled: &Value, schemas: &Schemas) -> Vec<(&'static str, Value)> {
    let mut looser = vec![("any type", json!({ "$ref": "loose.json" }))];
    let file = spelled["$ref"]
        .as_str()
        .and_then(|file| file.strip_suffix(".json"));
    if let Some(schema) = file.map(|file| &schemas[file]) {
        if schema["x-enum"].is_object() {
            looser.push(("any text", json!({ "type": "string" })));
        }
        if schema["type"] == "object" && schema["x-wire"].is_null() {
            looser.push(("any object", json!({ "$ref": "map.json" })));
        }
    }
    if spelled["const"].is_string() {
        looser.push(("any text", json!({ "type": "string" })));
    }
    if spelled["type"] == "integer" {
        looser.push(("any number", json!({ "type": "number" })));
    }
    looser
}

/// A spelling, and whether null was one of its values.
fn without_null(member: &Value) -> (Value, bool) {
    if let Some(choices) = member["anyOf"].as_array() {
        return (choices[0].clone(), true);
    }
    let mut spelled = json!({});
    for keyword in ["type", "$ref", "const", "items"] {
        if let Some(value) = member.get(keyword) {
            spelled[keyword] = value.clone();
        }
    }
    let null = spelled["type"].is_array();
    if null {
        spelled["type"] = spelled["type"][0].clone();
    }
    (spelled, null)
}

/// The versions before and after.
fn neighbours(version: &str) -> Vec<&'static str> {
    let at = ApiVersion::ALL
        .iter()
        .position(|known| known.as_str() == version);
    let at = at.unwrap_or_else(|| panic!("no version {version}"));
    let near = [at.checked_sub(1), Some(at + 1)].into_iter().flatten();
    near.filter_map(|index| Some(ApiVersion::ALL.get(index)?.as_str()))
        .collect()
}

fn index(step: &str) -> usize {
    step.parse().expect("an index")
}
