//! A document about parcels: with a webhook for each topic if something arrives by webhook, and with none if nothing does.

use expect_test::expect;

use super::document;
use crate::ir::{Ir, Origin, Version};
use crate::json::{one_line, pretty};
use crate::parcels::parcels_ir;

/// The parcel is a notification, and its carrier the topic.
fn notified() -> Ir {
    let mut ir = parcels_ir();
    let mut objects = ir.objects.iter_mut();
    let parcel = objects.find(|object| object.name == "parcel").unwrap();
    parcel.origin = Some(Origin::Webhook);
    let mut members = parcel.members.iter_mut();
    let carrier = members.find(|member| member.name == "carrier").unwrap();
    carrier.name = "topic".to_owned();
    ir
}

#[test]
fn a_webhook_for_each_topic_of_the_version() {
    let document = |version| document(&notified(), version);
    let names = |version| {
        let document = document(version);
        let webhooks = document["webhooks"].as_object().unwrap();
        webhooks.keys().cloned().collect::<Vec<_>>()
    };
    assert_eq!(names(None), ["bike", "train"]);
    assert_eq!(names(Some(Version::Numbered(2, 8))), ["bike"]);
    expect![[r##"
        {
          "post": {
            "operationId": "bike",
            "tags": ["bike"],
            "summary": "A bike",
            "requestBody": {
              "required": true,
              "content": {
                "application/json": {
                  "schema": {
                    "allOf": [
                      { "$ref": "#/components/schemas/parcel" },
                      { "properties": { "topic": { "const": "bike" } } }
                    ]
                  }
                }
              }
            },
            "responses": {
              "200": { "$ref": "#/components/responses/received" },
              "410": { "$ref": "#/components/responses/unwanted" },
              "429": { "$ref": "#/components/responses/too_many" }
            }
          }
        }
    "##]]
    .assert_eq(&pretty(&document(None)["webhooks"]["bike"]));
}

#[test]
fn without_notifications_there_are_components_only() {
    let document = document(&parcels_ir(), None);
    let parts: Vec<_> = document.as_object().unwrap().keys().collect();
    assert_eq!(parts, ["openapi", "info", "components"]);
    assert_eq!(document["info"]["version"], "2.7 to Preview");
    expect![[r##"{ "description": "What is in it.", "type": "array", "items": { "$ref": "#/components/schemas/item" } }"##]]
        .assert_eq(&one_line(&document["components"]["schemas"]["parcel"]["properties"]["items"]));
}
