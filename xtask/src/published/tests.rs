//! What a description says, however it is written.

use expect_test::{Expect, expect};

use super::{Kind, Shape, read};

const SCHEMAS: &str = "
components:
  schemas:
    owner: { type: object, nullable: true, properties: { name: { type: string } } }
    cat:
      type: object
      properties:
        color: { type: string, enum: [black, white] }
        home: { type: object, properties: { street: { type: string } } }
    dog:
      type: object
      required: [name]
      properties:
        color: { type: string, enum: [brown] }
        home: { type: object, properties: { city: { type: string, nullable: true } } }
        name: { type: string }
    circle: { type: object, properties: { next: { $ref: '#/components/schemas/circle' } } }
    pet:
      type: object
      properties:
        animal: { type: object, anyOf: [{ $ref: '#/components/schemas/cat' }, { $ref: '#/components/schemas/dog' }] }
        owner: { $ref: '#/components/schemas/owner' }
        keeper: { $ref: '#/components/schemas/cat', nullable: true }
        vet: { type: object, nullable: true, allOf: [{ $ref: '#/components/schemas/dog' }] }
        tagged: { allOf: [{ $ref: '#/components/schemas/dog' }], properties: { tag: { type: string } }, required: [tag] }
        ghost: { $ref: '#/components/schemas/nobody' }
        mood: { type: string, enum: [good, null] }
        born: { type: string, format: date-time }
        seen: { oneOf: [{ type: string }, { type: integer }] }
        toys: { type: array, nullable: true, items: { type: string, enum: [ball] } }
        notes: { type: object, additionalProperties: { type: string } }
        rest: { type: object }
        bare: {}
        new_style: { type: [integer, 'null'] }
";

fn shape(place: &str) -> Option<Shape> {
    read(SCHEMAS).unwrap().at(place)
}

/// Kind, null, listed values.
fn check(place: &str, expected: Expect) {
    let said = match shape(place) {
        None => "nothing".to_owned(),
        Some(Shape {
            kind,
            nullable,
            values,
        }) => {
            let null = if nullable { ", or null" } else { "" };
            let values = values.map(|values| format!(": {values:?}"));
            format!("{}{null}{}", kind.described(), values.unwrap_or_default())
        }
    };
    expected.assert_eq(&said);
}

#[test]
fn null_counts_wherever_it_is_said() {
    check("pet.owner", expect!["the object `owner`, or null"]);
    check("pet.keeper", expect!["the object `cat`, or null"]);
    check("pet.vet", expect!["the object `dog`, or null"]);
    check("pet.mood", expect![[r#"text, or null: {"good"}"#]]);
    check("pet.toys", expect!["a list (text), or null"]);
    check("pet.new_style", expect!["an integer, or null"]);
}

#[test]
fn branches_are_one_object_with_all_their_members() {
    check("pet.animal", expect!["the object `pet.animal`"]);
    check(
        "pet.animal.color",
        expect![[r#"text: {"black", "brown", "white"}"#]],
    );
    check("pet.animal.home", expect!["the object `pet.animal.home`"]);
    check("pet.animal.home.street", expect!["text"]);
    check("pet.animal.home.city", expect!["text, or null"]);
    check("pet.animal.name", expect!["text"]);
    check("pet.seen", expect!["text or an integer"]);

    let required = |place| match shape(place).unwrap().kind {
        Kind::Object(object) => object.required.into_iter().collect::<Vec<_>>(),
        kind => panic!("{kind:?}"),
    };
    // Only one branch requires a name; all parts of `allOf` hold together.
    assert_eq!(required("pet.animal"), [""; 0]);
    assert_eq!(required("pet.tagged"), ["name", "tag"]);
}

#[test]
fn kinds_and_places() {
    check("pet.born", expect!["a time as text"]);
    check("pet.toys[]", expect![[r#"text: {"ball"}"#]]);
    check("pet.notes", expect!["an object of free names (text)"]);
    check("pet.notes.*", expect!["text"]);
    check("pet.rest", expect!["an object of free names (anything)"]);
    check("pet.bare", expect!["anything"]);
    check(
        "pet.ghost",
        expect!["a reference to `nobody`, which does not exist"],
    );
    check("pet.wings", expect!["nothing"]);
    check("pet.born[]", expect!["nothing"]);
    check("bird", expect!["nothing"]);
    check("circle.next", expect!["the object `circle`"]);
}

#[test]
fn what_is_no_description() {
    let message = |yaml| read(yaml).unwrap_err();
    expect!["is no OpenAPI description: it has no `components.schemas`"]
        .assert_eq(&message("info: {}"));
    assert!(message("components: [").contains("line"));
    assert!(message("a: 1\na: 2").contains("duplicate"));
}
