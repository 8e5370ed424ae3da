//! OpenAPI 3.1: every type as a component, and a webhook for each event that a notification can be about.
//!
//! The components are those of the JSON Schema bundle, since OpenAPI 3.1 speaks the same draft. There are no paths: how payloads
//! are asked for is Intercom's to describe, and paths may be absent.

#[cfg(test)]
mod tests;

use serde_json::{Map, Value, json};

use crate::emit::{Target, json_schema};
use crate::ir::{EnumValue, Enumeration, Ir, Kind, Object, Origin, Version};
use crate::json::pretty;
use crate::text::without_stop;
use crate::tree::Tree;

pub const TARGET: Target = Target {
    name: "openapi",
    title: "OpenAPI 3.1",
    summary: "One document: every type as a component, and a webhook for each topic",
    emit,
    says: json_schema::TARGET.says,
    per_version: true,
};

/// The member of a notification that says which event it is about.
const TOPIC: &str = "topic";

const COMPONENTS: &str = "#/components/schemas/";

pub fn emit(ir: &Ir, version: Option<Version>) -> Tree {
    let of = version.map_or("baseline".to_owned(), Version::name);
    let name = format!("intercom-{}.openapi.json", of.to_lowercase());
    Tree::from([(name, pretty(&document(ir, version)))])
}

fn document(ir: &Ir, version: Option<Version>) -> Value {
    let options = json_schema::Options {
        version,
        draft: json_schema::Draft::Draft2020,
    };
    let mut components = Map::new();
    components.insert(
        "schemas".into(),
        json_schema::definitions(ir, options, COMPONENTS).into(),
    );

    let mut document = Map::new();
    document.insert("openapi".into(), "3.1.0".into());
    document.insert("info".into(), info(ir, version));
    if let Some((notification, topics)) = notification(ir) {
        let topics: Vec<_> = topics
            .values
            .iter()
            .filter(|topic| topic.versions.contain(version))
            .collect();
        document.insert("tags".into(), tags(&topics));
        let webhooks = topics
            .iter()
            .map(|topic| (topic.value.clone(), webhook(notification, topic)));
        document.insert("webhooks".into(), Value::Object(webhooks.collect()));
        document.insert("security".into(), json!([{ "signature": [] }]));
        components.insert("responses".into(), responses());
        components.insert("securitySchemes".into(), security_schemes());
    }
    document.insert("components".into(), components.into());
    document.into()
}

fn info(ir: &Ir, version: Option<Version>) -> Value {
    const LICENSE: &str = "MIT OR Apache-2.0";
    let covered = match (version, ir.versions.as_slice()) {
        (Some(version), _) => version.name(),
        (None, [first, .., last]) => format!("{} to {}", first.name(), last.name()),
        (None, versions) => versions.iter().map(|version| version.name()).collect(),
    };
    json!({
        "title": json_schema::title(version),
        "summary": "Intercom's conversation payloads as they are really sent.",
        "description": "\
    Every object that a conversation reaches, and what carries conversations: lists, search results, webhook notifications. Lists of values are closed only where \
    another value is an error; elsewhere `x-known-values` has those that are known. Rules between members that a schema can say are asserted, and `x-invariants` \
    has all of them. Not affiliated with Intercom.",
        "version": covered,
        "license": { "name": LICENSE, "identifier": LICENSE },
    })
}

/// What arrives by webhook and names its topic, and the topics.
fn notification(ir: &Ir) -> Option<(&Object, &Enumeration)> {
    let mut carriers = ir
        .objects
        .iter()
        .filter(|object| object.origin == Some(Origin::Webhook));
    carriers.find_map(|object| {
        let Kind::Enumeration(name) = &object.member(TOPIC)?.kind else {
            return None;
        };
        let mut enumerations = ir.enumerations.iter();
        Some((
            object,
            enumerations.find(|enumeration| enumeration.name == *name)?,
        ))
    })
}

fn webhook(notification: &Object, topic: &EnumValue) -> Value {
    json!({
        "post": {
            "operationId": topic.value,
            "tags": [tag(&topic.value)],
            "summary": without_stop(&topic.description),
            "requestBody": {
                "required": true,
                "content": { "application/json": { "schema": {
                    "allOf": [
                        { "$ref": format!("{COMPONENTS}{}", notification.name) },
                        { "properties": { TOPIC: { "const": topic.value } } },
                    ],
                } } },
            },
            "responses": {
                "200": { "$ref": "#/components/responses/received" },
                "410": { "$ref": "#/components/responses/unwanted" },
                "429": { "$ref": "#/components/responses/too_many" },
            },
        },
    })
}

/// Topics are grouped by what they begin with.
fn tag(topic: &str) -> &str {
    topic.split('.').next().unwrap_or(topic)
}

fn tags(topics: &[&EnumValue]) -> Value {
    let mut names: Vec<_> = topics.iter().map(|topic| tag(&topic.value)).collect();
    names.dedup();
    let tags = names.iter().map(|name| {
        let description = format!("The topics that begin with `{name}`.");
        json!({ "name": name, "description": description })
    });
    tags.collect()
}

/// Source: Intercom's documentation of webhooks, "Signed notifications".
fn security_schemes() -> Value {
    json!({
        "signature": {
            "type": "apiKey",
            "in": "header",
            "name": "X-Hub-Signature",
            "description": "\
    Shows that a notification comes from Intercom: `sha1=` and the HMAC-SHA1 of the raw body with the client secret of the app, in hexadecimal digits. \
    To be verified over the bytes as they arrived.",
        },
    })
}

/// Source: Intercom's documentation of webhooks, on how answers are understood.
fn responses() -> Value {
    json!({
        "received": {
            "description": "Received. Intercom waits five seconds for it, and otherwise tries once more after a minute.",
        },
        "unwanted": {
            "description": "Nobody wants these notifications any more: Intercom ends the subscription.",
        },
        "too_many": {
            "description": "Too many at once: Intercom slows the whole subscription down, and drops what stays refused.",
        },
    })
}
