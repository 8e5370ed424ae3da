//! Messages, numbers and rules of parcels.

use expect_test::expect;

use super::{FILE, emit, numbers};
use crate::parcels::parcels_ir;

#[test]
fn a_message_with_its_rule() {
    let ir = parcels_ir();
    let tree = emit(&ir, &numbers(&ir, "{}"), None);
    let text = &tree[FILE];
    let at = text.find("// A parcel.").expect("the message");
    expect![[r#"
        // A parcel.
        message Parcel {
          option (buf.validate.message).cel = {
            id: "parcel.order"
            message: "It arrives after it was sent."
            expression: "!(has(this.sent_at) && has(this.arrived_at) && this.sent_at > this.arrived_at)"
          };
          // Its id.
          optional string id = 1 [
            (buf.validate.field).required = true
          ];
          // What is on it.
          optional string label = 2;
          // Whether it breaks.
          optional bool fragile = 3;
          // When it was sent.
          google.protobuf.Timestamp sent_at = 4;
          // When it arrived.
          google.protobuf.Timestamp arrived_at = 5;
          // Who brings it.
          optional string carrier = 6 [
            (buf.validate.field).cel = {
              id: "parcel.carrier_known"
              message: "The value must be one that is known for `carrier`."
              expression: "this in [\"bike\", \"train\"]"
            }
          ];
          // What is in it.
          repeated Item items = 7;
          // Members that the schema does not know, and values that do not fit their field.
          google.protobuf.Struct extra = 8;
        }
    "#]].assert_eq(&text[at..]);
}

#[test]
fn a_number_is_given_once_and_for_good() {
    let mut ir = parcels_ir();
    let first = numbers(&ir, "{}");
    let kept = serde_json::to_string(&first).expect("JSON");
    let parcel = ir
        .objects
        .iter_mut()
        .find(|object| object.name == "parcel")
        .expect("a parcel");
    let gone = parcel.members.remove(1);
    let mut new = gone.clone();
    new.name = "stamp".to_owned();
    parcel.members.insert(0, new);

    let second = numbers(&ir, &kept);
    for (field, number) in &first["Parcel"] {
        assert_eq!(second["Parcel"][field], *number, "{field}");
    }
    assert_eq!(second["Parcel"]["stamp"], first["Parcel"].len() as u32 + 1);
    let text = emit(&ir, &second, None).remove(FILE).expect("the file");
    let reserved = format!(
        "reserved {};\n  reserved \"{}\";",
        first["Parcel"][&gone.name], gone.name
    );
    assert!(text.contains(&reserved), "{text}");
}
