//! Schemas for the tests: of parcels, which have nothing to do with Intercom.

use serde_json::{Value, json};

use crate::ir::{Expr, Ir};
use crate::load::{Documents, VERSIONS};
use crate::lower::lower;

/// Schemas without a mistake.
pub fn parcels() -> Documents {
    let dialect = "https://json-schema.org/draft/2020-12/schema";
    let wire = |name: &str| json!({ "$schema": dialect, "title": "W", "description": "W.", "x-wire": name });
    let time = |description: &str| json!({ "description": description, "anyOf": [{ "$ref": "timestamp.json" }, { "type": "null" }] });
    Documents::from([
        (
            VERSIONS.into(),
            json!({
                "title": "V", "description": "V.",
                "versions": ["2.7", "2.8", "2.9", "2.10", "2.16", "Preview"]
            }),
        ),
        ("timestamp".into(), wire("timestamp")),
        ("id".into(), wire("id")),
        (
            "carrier".into(),
            json!({
                "$schema": dialect, "title": "Carrier", "description": "Who brings it.", "type": "string",
                "x-enum": {
                    "rule": "parcel.carrier_known", "severity": { "default": "error", "2.16": "drift" },
                    "values": [
                        { "value": "bike", "description": "A bike." },
                        { "value": "train", "description": "A train.", "since": "2.9" }
                    ]
                }
            }),
        ),
        (
            "item".into(),
            json!({
                "$schema": dialect, "title": "Item", "description": "A thing.", "type": "object",
                "properties": {
                    "id": { "description": "Its id.", "$ref": "id.json" },
                    "weight": { "description": "Its weight.", "type": "integer", "x-unit": "grams" }
                }
            }),
        ),
        (
            "parcel".into(),
            json!({
                "$schema": dialect, "title": "Parcel", "description": "A parcel.", "type": "object",
                "required": ["id"],
                "properties": {
                    "id": { "description": "Its id.", "$ref": "id.json" },
                    "label": { "description": "What is on it.", "type": ["string", "null"] },
                    "fragile": { "description": "Whether it breaks.", "type": "boolean" },
                    "sent_at": time("When it was sent."),
                    "arrived_at": time("When it arrived."),
                    "carrier": { "description": "Who brings it.", "$ref": "carrier.json" },
                    "items": { "description": "What is in it.", "type": "array", "items": { "$ref": "item.json" } }
                },
                "x-invariants": [{
                    "id": "parcel.order", "severity": "error", "assert": { "lte": ["sent_at", "arrived_at"] },
                    "description": "It arrives after it was sent.", "basis": "Physics.",
                    "holds": { "sent_at": 1, "arrived_at": 1 }, "fails": { "sent_at": 2, "arrived_at": 1 }
                }]
            }),
        ),
    ])
}

/// The schemas as the emitters get them.
pub fn parcels_ir() -> Ir {
    lower(&parcels()).0
}

/// A rule about a parcel.
pub fn expr(assert: Value) -> Expr {
    let mut documents = parcels();
    documents.get_mut("parcel").unwrap()["x-invariants"][0]["assert"] = assert;
    let (mut ir, problems) = lower(&documents);
    assert_eq!(problems, []);
    let parcel = ir
        .objects
        .iter_mut()
        .find(|object| object.name == "parcel")
        .unwrap();
    parcel.rules.remove(0).assert
}
