//! Lists that are looked up in other lists: short ones item by item, long ones by an index, with one verdict.

use intercom_schema::{Extra, Id, Object, Report, validate};
use serde_json::{Value, json};

#[derive(Clone, Debug, Default, Object, PartialEq)]
#[object(name = "round")]
#[rule(
    "round.known": Error,
    all([each(letters, |letter| all([
        one_of_items(letter.to, people, |person| person.id),
        one_of_items(letter.street, people, |person| person.street),
        one_of_items(letter.street, streets, |street| street.name)
    ]))]),
    "Every letter goes to somebody in a street that is there."
)]
#[rule("round.has_letters": Warning, present(letters), "There is something to carry.")]
#[rule("round.streets_have_houses": Warning, each(streets, |street| present(street.houses)), "A street has houses.")]
#[rule("round.counted": Warning, eq(count(letters), letter_count), "The letters are counted.")]
struct Round {
    letter_count: Option<i64>,
    letters: Option<Vec<Letter>>,
    people: Option<Vec<Person>>,
    streets: Option<Vec<Street>>,
    extra: Extra,
}

#[derive(Clone, Debug, Default, Object, PartialEq)]
struct Letter {
    #[member(operand)]
    to: Option<Id>,
    #[member(operand, nullable)]
    street: Option<String>,
    extra: Extra,
}

#[derive(Clone, Debug, Default, Object, PartialEq)]
struct Person {
    #[member(operand)]
    id: Option<Id>,
    #[member(operand)]
    street: Option<String>,
    extra: Extra,
}

#[derive(Clone, Debug, Default, Object, PartialEq)]
struct Street {
    #[member(operand)]
    name: Option<String>,
    #[member(operand)]
    houses: Option<Vec<Value>>,
    extra: Extra,
}

/// Rules and places, the same ones for text and for a value.
fn broken(round: &Value) -> Vec<String> {
    let of = |report: Report| -> Vec<String> {
        let violations = report.violations.iter();
        violations
            .map(|violation| format!("{} {}", violation.rule, violation.instance_location))
            .collect()
    };
    let found = of(validate::<Round>(&round.to_string()));
    assert_eq!(of(validate::<Round>(round)), found);
    found
}

/// Whether every letter goes to somebody, where so many people live, each in a street of the own name. There is one street more.
fn known(people: usize, letters: &Value) -> bool {
    let street = |number| format!("s{number}");
    let person = |id| json!({ "id": id, "street": street(id) });
    let round = json!({
        "letters": letters,
        "people": (0..people).map(person).collect::<Vec<_>>(),
        "streets": (0..=people).map(|number| json!({ "name": street(number) })).collect::<Vec<_>>(),
    });
    !broken(&round).contains(&"round.known ".to_owned())
}

#[test]
fn the_verdict_does_not_depend_on_length() {
    for people in [2, 63, 64, 65, 66, 200] {
        let last = people - 1;
        for (letter, expected) in [
            (json!({ "to": 0, "street": "s0" }), true),
            (json!({ "to": last.to_string(), "street": "s0" }), true),
            (json!({ "to": last, "street": format!("s{last}") }), true),
            // Nobody has this id; the street is there, and somebody lives in it.
            (json!({ "to": people, "street": "s1" }), false),
            // Nobody lives there, but the street is there.
            (json!({ "to": 1, "street": format!("s{people}") }), false),
            // What is an id elsewhere is no street, and the other way round.
            (json!({ "to": "s1", "street": "s1" }), false),
            (json!({ "to": 1, "street": "1" }), false),
            // What is not there is not looked up.
            (json!({ "street": "s1" }), true),
            (json!({ "to": 1, "street": null }), true),
            (json!({}), true),
        ] {
            let good = json!({ "to": 1, "street": "s1" });
            for letters in [
                json!([letter]),
                json!([letter, good]),
                json!([good, letter, good]),
            ] {
                assert_eq!(known(people, &letters), expected, "{people}: {letters}");
            }
        }
    }
}

/// Two walks, one after the other: nothing is left of the first one's lists.
#[test]
fn an_index_is_of_its_own_list() {
    let letters = json!([{ "to": 150, "street": "s150" }]);
    assert!(known(200, &letters));
    assert!(!known(100, &letters));
    assert!(known(200, &letters));
}

/// Absent, null, of another type, and empty are four things.
#[test]
fn a_list_is_there_or_not() {
    let rules = |letters: Value| broken(&json!({ "letter_count": 1, "letters": letters }));
    assert_eq!(
        broken(&json!({ "letter_count": 1 })),
        ["round.has_letters "]
    );
    assert_eq!(
        rules(Value::Null),
        ["schema.null /letters", "round.has_letters "]
    );
    assert_eq!(rules(json!(7)), ["schema.type /letters"]);
    assert_eq!(rules(json!([])), ["round.counted "]);
    assert_eq!(rules(json!([{}])), [""; 0]);
    assert_eq!(rules(json!([7])), ["schema.type /letters/0"]);
    assert_eq!(rules(json!([{}, {}])), ["round.counted "]);
    let streets = |streets: Value| broken(&json!({ "letters": [], "streets": streets }));
    assert_eq!(
        streets(json!([{ "houses": [] }, { "houses": [1] }])),
        [""; 0]
    );
    assert_eq!(
        streets(json!([{ "houses": [] }, {}, { "houses": 7 }, { "houses": null }])),
        [
            "schema.type /streets/2/houses",
            "schema.null /streets/3/houses",
            "round.streets_have_houses /streets/1",
            "round.streets_have_houses /streets/3"
        ]
    );
}
