//! An oracle for whole documents: judges them by the schema files as they stand, in any version, from any origin.
//!
//! As [`crate::surface`], which it asks about rules, it shares no code with the library, the derive or the generator. Because it reads
//! the files anew each time, it can also say what another schema would say.

use std::collections::BTreeSet;

use intercom_schema::{ApiVersion, Origin};
use serde_json::Value;

use crate::domain;
use crate::surface::{Rule, Schemas};

/// Rule, severity, instance location.
pub(crate) type Verdict = BTreeSet<(String, String, String)>;

/// How to judge, and what was found.
pub(crate) struct Judge<'s> {
    schemas: &'s Schemas,
    version: Option<&'s str>,
    origin: Option<&'s str>,
    verdict: Verdict,
}

impl<'s> Judge<'s> {
    /// What is wrong with an instance of the object or union `name`.
    pub(crate) fn verdict(
        schemas: &'s Schemas,
        name: &'s str,
        (version, origin): (Option<&'s str>, Option<&'s str>),
        instance: &Value,
    ) -> Verdict {
        let mut judge = Judge {
            schemas,
            version,
            origin,
            verdict: Verdict::new(),
        };
        judge.file(name, instance, String::new());
        judge.verdict
    }

    /// Whether each member of each object, and each rule, is there in a version.
    pub(crate) fn availability(schemas: &'s Schemas, version: Option<&'s str>) -> Vec<bool> {
        let judge = Judge {
            schemas,
            version,
            origin: None,
            verdict: Verdict::new(),
        };
        let mut there = Vec::new();
        for (name, schema) in schemas {
            let members = schema["properties"].as_object().into_iter().flatten();
            there.extend(members.map(|(member, _)| judge.has(name, member)));
            let rules = items(&schema["x-invariants"]);
            there.extend(rules.map(|rule| judge.names(name, &rule["assert"], None) == Some(true)));
        }
        there
    }

    fn report(&mut self, rule: &str, severity: &str, location: String) {
        let violation = (rule.to_owned(), severity.to_owned(), location);
        self.verdict.insert(violation);
    }

    fn wrong_type(&mut self, fits: bool, location: String) {
        if !fits {
            self.report("schema.type", "error", location);
        }
    }

    /// A value that is not null, by the file of its type.
    fn file(&mut self, name: &'s str, value: &Value, location: String) {
        let schema = &self.schemas[name];
        if schema["x-enum"].is_object() {
            self.enumeration(&schema["x-enum"], value, location);
        } else if schema["x-wire"].is_string() {
            self.wrong_type(fits(schema, value), location);
        } else if !value.is_object() {
            self.wrong_type(false, location);
        } else if schema["x-union"].is_object() {
            self.union(&schema["x-union"], value, location);
        } else {
            let around = self.origin;
            self.origin = schema["x-origin"].as_str().or(around);
            self.object(name, value, location);
            self.origin = around;
        }
    }

    fn enumeration(&mut self, enumeration: &'s Value, value: &Value, location: String) {
        let Some(text) = value.as_str() else {
            return self.wrong_type(false, location);
        };
        let mut values = items(&enumeration["values"]);
        if values.any(|known| known["value"] == text && self.contains(known, "since", "until")) {
            return;
        }
        let severity = match &enumeration["severity"] {
            Value::Object(severities) => {
                let since = |since: &&String| position(since) <= self.version.and_then(position);
                let latest = severities
                    .keys()
                    .filter(|word| *word != "default")
                    .filter(since)
                    .max_by_key(|since| position(since));
                let word = latest.filter(|_| self.version.is_some());
                &severities[word.map_or("default", String::as_str)]
            }
            severity => severity,
        };
        let (rule, severity) = (text_of(&enumeration["rule"]), text_of(severity));
        self.report(rule, severity, location);
    }

    fn union(&mut self, union: &'s Value, value: &Value, location: String) {
        let is = |variant: &&'s Value| {
            let when = &variant["when"];
            let mut types = items(&when["type"]).peekable();
            let named = |member: &Value| value.get(text_of(member)).is_some();
            (types.peek().is_none() || types.any(|ty| *ty == value["type"]))
                && items(&when["has"]).all(named)
                && !items(&when["lacks"]).any(named)
        };
        let variant = items(&union["variants"]).find(is);
        let rule = variant.map_or(&union["rule"], |variant| &variant["rule"]);
        if rule.is_object() {
            let (id, severity) = (text_of(&rule["id"]), text_of(&rule["severity"]));
            self.report(id, severity, location.clone());
        }
        if let Some(name) = variant.and_then(|variant| file_name(variant)) {
            self.file(name, value, location);
        }
    }

    fn object(&mut self, name: &'s str, instance: &Value, location: String) {
        let schema = &self.schemas[name];
        for (member, value) in instance.as_object().into_iter().flatten() {
            let place = format!(
                "{location}/{}",
                member.replace('~', "~0").replace('/', "~1")
            );
            match schema["properties"].get(member) {
                None => self.report("schema.unknown_member", "drift", place),
                Some(_) if !self.has(name, member) => {
                    self.report("schema.other_version", "drift", place);
                }
                Some(spelled) if value.is_null() => self.null(spelled, place),
                Some(spelled) => self.value(spelled, value, place),
            }
        }
        for member in items(&schema["required"]) {
            if instance.get(text_of(member)).is_none() {
                self.report("schema.required", "error", location.clone());
            }
        }
        for rule in items(&schema["x-invariants"]) {
            self.rule(name, rule, instance, &location);
        }
    }

    fn null(&mut self, spelled: &'s Value, location: String) {
        let allowed = nullable(spelled) && self.contains(&spelled["x-nullable"], "since", "until");
        if !allowed && !self.takes_null(spelled) {
            self.report("schema.null", "error", location);
        }
    }

    fn takes_null(&self, spelled: &Value) -> bool {
        file_name(spelled).is_some_and(|name| self.schemas[name]["x-wire"] == "any")
    }

    /// A value that is not null, by a spelling.
    fn value(&mut self, spelled: &'s Value, value: &Value, location: String) {
        if let Some(choices) = spelled["anyOf"].as_array() {
            return self.value(&choices[0], value, location);
        }
        if let Some(name) = file_name(spelled) {
            return self.file(name, value, location);
        }
        if let Some(constant) = spelled["const"].as_str() {
            return match value.as_str() {
                Some(text) if text == constant => {}
                Some(_) => self.report("schema.const", "error", location),
                None => self.wrong_type(false, location),
            };
        }
        self.wrong_type(fits(spelled, value), location.clone());
        let Some(spelled) = spelled.get("items") else {
            return;
        };
        for (index, item) in items(value).enumerate() {
            let place = format!("{location}/{index}");
            if !item.is_null() {
                self.value(spelled, item, place);
            } else if !self.takes_null(spelled) {
                self.report("schema.null", "error", place);
            }
        }
    }

    fn rule(&mut self, object: &str, rule: &'s Value, instance: &Value, location: &str) {
        let mut origins = items(&rule["origins"]).peekable();
        let from_there =
            origins.peek().is_none() || origins.any(|origin| Some(text_of(origin)) == self.origin);
        let assert = &rule["assert"];
        let applies = from_there
            && self.contains(rule, "since", "until")
            && self.names(object, assert, None) == Some(true);
        if !applies {
            return;
        }
        let surface = Rule {
            object: object.to_owned(),
            id: String::new(),
            assert: assert.clone(),
            origins: Vec::new(),
            holds: Value::Null,
            fails: Value::Null,
        };
        for place in domain::expected(self.schemas, &surface, instance) {
            let (id, severity) = (text_of(&rule["id"]), text_of(&rule["severity"]));
            self.report(id, severity, format!("{location}{place}"));
        }
    }

    /// Whether the version has all members that an expression names; `None` if one of them is a member of nothing.
    fn names(&self, object: &str, expression: &Value, item: Option<&str>) -> Option<bool> {
        let all = |parts: &mut dyn Iterator<Item = &Value>| {
            let mut all = true;
            for part in parts {
                all &= self.names(object, part, item)?;
            }
            Some(all)
        };
        match expression {
            Value::String(path) => self.path(object, path, item).map(|(has, _)| has),
            Value::Array(parts) => all(&mut parts.iter()),
            Value::Object(members) if members.contains_key("const") => Some(true),
            Value::Object(members) => {
                let lists = ["each", "unique", "sorted", "count"];
                if let Some(list) = lists.iter().find_map(|list| members.get(*list)) {
                    let (has, list) = self.path(object, text_of(list), item)?;
                    let list = list["anyOf"].get(0).unwrap_or(list);
                    let of = file_name(list.get("items")?).unwrap_or_default();
                    let inner = match (members.get("by"), members.get("assert")) {
                        (Some(by), _) => self.path(of, text_of(by), None)?.0,
                        (None, Some(assert)) => self.names(object, assert, Some(of))?,
                        (None, None) => true,
                    };
                    return Some(has && inner);
                }
                if let Some(form) = members.get("form") {
                    return self.names(object, &form[0], item);
                }
                if let Some(of) = members.get("in").filter(|of| of[1].is_array()) {
                    return self.names(object, &of[0], item);
                }
                all(&mut members.values())
            }
            _ => Some(true),
        }
    }

    /// Whether the version has all members of a path and the object it begins at, and how the last member is spelled.
    fn path(&self, object: &str, path: &str, item: Option<&str>) -> Option<(bool, &'s Value)> {
        let (mut object, steps) = match (item, path.strip_prefix("item.")) {
            (Some(item), Some(rest)) => (item, rest),
            _ => (object, path),
        };
        let mut has = self.contains(&self.schemas[object], "x-since", "x-until");
        let mut last = &Value::Null;
        for step in steps.split('.') {
            last = self.schemas.get(object)?["properties"].get(step)?;
            has &= self.has(object, step);
            object = held(last).unwrap_or_default();
        }
        Some((has, last))
    }

    /// Whether the version has the member, which cannot be there without what it holds.
    fn has(&self, object: &str, member: &str) -> bool {
        let around = &self.schemas[object];
        let spelled = &around["properties"][member];
        let held = held(spelled).map(|held| &self.schemas[held]);
        let held = held.filter(|held| held["properties"].is_object());
        let outlived = |version: &&ApiVersion| {
            let version = Some(version.as_str());
            within(around, "x-since", "x-until", version)
                && held.is_some_and(|held| !within(held, "x-since", "x-until", version))
        };
        let limited = ApiVersion::ALL.iter().any(|version| outlived(&version));
        self.contains(spelled, "x-since", "x-until")
            && !(limited && held.is_some_and(|held| !self.contains(held, "x-since", "x-until")))
    }

    fn contains(&self, limits: &Value, since: &str, until: &str) -> bool {
        within(limits, since, until, self.version)
    }
}

/// Without a version, everything that some version has.
fn within(limits: &Value, since: &str, until: &str, version: Option<&str>) -> bool {
    let Some(version) = version else { return true };
    let at = |keyword: &str| limits[keyword].as_str().map(position);
    at(since).is_none_or(|since| since <= position(version))
        && at(until).is_none_or(|until| position(version) <= until)
}

fn position(version: &str) -> Option<usize> {
    let mut all = ApiVersion::ALL.iter();
    all.position(|known| known.as_str() == version)
}

/// The object that a member holds, or its items are.
pub(crate) fn held(spelled: &Value) -> Option<&str> {
    let spelled = spelled["anyOf"].get(0).unwrap_or(spelled);
    let spelled = spelled.get("items").unwrap_or(spelled);
    file_name(spelled)
}

fn file_name(schema: &Value) -> Option<&str> {
    schema["$ref"].as_str()?.strip_suffix(".json")
}

fn nullable(spelled: &Value) -> bool {
    let is_null = |choice: &Value| choice == "null" || choice["type"] == "null";
    items(&spelled["anyOf"]).any(is_null) || items(&spelled["type"]).any(is_null)
}

/// Whether the standard keywords of a wire type or of a spelling let a value pass.
fn fits(schema: &Value, value: &Value) -> bool {
    let mut choices = items(&schema["anyOf"]).peekable();
    if choices.peek().is_some() {
        return choices.any(|choice| fits(choice, value));
    }
    let is = |ty: &Value| match text_of(ty) {
        "string" => value.is_string(),
        "boolean" => value.is_boolean(),
        "integer" => value.as_f64().is_some_and(|number| number.fract() == 0.0),
        "number" => value.is_number(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        other => panic!("no type {other}"),
    };
    let mut types = items(&schema["type"]).filter(|ty| *ty != "null").peekable();
    let type_fits = match &schema["type"] {
        Value::Null => true,
        Value::String(_) => is(&schema["type"]),
        _ => types.any(is),
    };
    let Some(pattern) = schema["pattern"].as_str() else {
        return type_fits;
    };
    // The expressions are the schemas' own; what they mean is said by a JSON Schema validator.
    let schema = serde_json::json!({ "pattern": pattern });
    type_fits
        && jsonschema::validator_for(&schema)
            .expect("a schema")
            .is_valid(value)
}

fn items(list: &Value) -> impl Iterator<Item = &Value> {
    list.as_array().into_iter().flatten()
}

fn text_of(value: &Value) -> &str {
    value
        .as_str()
        .unwrap_or_else(|| panic!("{value} is no text"))
}

/// What the library finds, in the form of the oracle.
pub(crate) fn of_library(
    name: &str,
    (version, origin): (Option<&str>, Option<&str>),
    instance: &Value,
) -> Verdict {
    let mut options = intercom_schema::Options::new().max_violations(usize::MAX);
    if let Some(version) = version {
        options = options.api_version(version.parse().expect("a version"));
    }
    if let Some(origin) = origin {
        options = options.origin(origin.parse::<Origin>().expect("an origin"));
    }
    let text = instance.to_string();
    let report = match name {
        "payload" => options.validate::<intercom_schema::Payload>(&text),
        "notification_item" => options.validate::<intercom_schema::NotificationItem>(&text),
        name => {
            let object = intercom_schema::object(name).unwrap_or_else(|| panic!("no {name}"));
            (object.validate)(&options, text.as_bytes())
        }
    };
    let violations = report.violations.iter();
    violations
        .map(|violation| {
            (
                violation.rule.to_string(),
                violation.severity.to_string(),
                violation.instance_location.to_string(),
            )
        })
        .collect()
}
