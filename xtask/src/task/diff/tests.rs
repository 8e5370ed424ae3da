//! Each change between two versions, as a reader sees it.

use expect_test::{Expect, expect};
use serde_json::{Value, json};

use super::{as_json, as_text, request};
use crate::diff::diff;
use crate::ir::{Ir, Version};
use crate::lint;
use crate::parcels::parcels;

/// Parcels to which something happens in 2.9, 2.10 and 2.16.
fn eventful() -> Ir {
    let mut documents = parcels();
    let parcel = documents.get_mut("parcel").unwrap();
    parcel["properties"]["fragile"]["x-until"] = json!("2.9");
    parcel["properties"]["label"]["x-nullable"] = json!({ "since": "2.10" });
    parcel["properties"]["arrived_at"]["x-since"] = json!("2.16");
    parcel["properties"]["insurance"] = json!({
        "description": "Its insurance.", "x-since": "2.16",
        "anyOf": [{ "$ref": "insurance.json" }, { "type": "null" }]
    });
    let mut insurance = documents["item"].clone();
    insurance["title"] = json!("Insurance");
    insurance["x-since"] = json!("2.16");
    // Its values come with it: they are nothing new to a reader of the older version.
    insurance["properties"]["cover"] =
        json!({ "description": "What it covers.", "$ref": "cover.json" });
    documents.insert("insurance".into(), insurance);
    let mut cover = documents["carrier"].clone();
    cover["x-enum"] = json!({
        "rule": "insurance.cover_known", "severity": "drift",
        "values": [{ "value": "all", "description": "All.", "since": "2.16" }]
    });
    documents.insert("cover".into(), cover);
    lint::checked(&documents).unwrap()
}

fn check(from: &str, to: &str, expected: Expect) {
    let [from, to] = [from, to].map(|name| Version::parse(name).unwrap());
    expected.assert_eq(&as_text(from, to, &diff(&eventful(), from, to)));
}

#[test]
fn forwards() {
    check(
        "2.7",
        "2.16",
        expect![[r#"
            API version 2.7 → 2.16: 8 changes, 3 of them breaking

            parcel
              breaking  ~ label         may be null now
              breaking  - fragile       no longer a member
                        + arrived_at    a new member: timestamp, or null
                        + insurance     a new member: insurance, or null
                        + parcel.order  a rule from now on (error): It arrives after it was sent.

            carrier (in parcel.carrier)
              breaking  + train                 a new value
                        ~ parcel.carrier_known  an unknown value was an error, and is drift now

            new objects
                        + insurance
        "#]],
    );
}

#[test]
fn backwards() {
    check(
        "2.16",
        "2.9",
        expect![[r#"
            API version 2.16 → 2.9: 7 changes, 3 of them breaking

            insurance
              breaking  - no longer an object

            parcel
                        ~ label         is no longer null
                        + fragile       a new member: true or false
              breaking  - arrived_at    no longer a member
              breaking  - insurance     no longer a member
                        - parcel.order  no longer a rule (error): It arrives after it was sent.

            carrier (in parcel.carrier)
                        ~ parcel.carrier_known  an unknown value was drift, and is an error now
        "#]],
    );
}

#[test]
fn nothing_to_say() {
    check(
        "2.7",
        "2.8",
        expect![[r#"
            API version 2.7 → 2.8: 0 changes, 0 of them breaking
        "#]],
    );
}

#[test]
fn as_data() {
    let [from, to] = ["2.8", "2.9"].map(|name| Version::parse(name).unwrap());
    let printed = as_json(from, to, &diff(&eventful(), from, to));
    let expected = json!({
        "from": "2.8", "to": "2.9",
        "changes": [{
            "in": "carrier", "found_in": ["parcel.carrier"], "change": "value_added",
            "subject": "train", "detail": "a new value", "breaking": true
        }]
    });
    assert_eq!(serde_json::from_str::<Value>(&printed).unwrap(), expected);
}

#[test]
fn arguments() {
    let ir = eventful();
    assert!(request(&ir, &["2.7", "--json", "2.9"]).unwrap().json);
    let message = |arguments: &[&str]| match request(&ir, arguments) {
        Err(crate::failure::Failure::Usage(message)) => message,
        _ => "nothing to complain of".to_owned(),
    };
    expect!["diff needs two API versions, such as 2.14 2.16"].assert_eq(&message(&["2.7"]));
    expect!["`2.99` is no API version; they are `2.7`, `2.8`, `2.9`, `2.10`, `2.16`, `Preview`"]
        .assert_eq(&message(&["2.7", "2.99"]));
}
