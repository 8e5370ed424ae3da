//! Lists that are looked up in other lists: short ones item by item, long ones by an index, with one verdict.

use intercom_schema::{Extra, Id, Object, Options, Report, Timestamp, Wire, validate};
use serde_json::{Value, json};

#[derive(Clone, Debug, Default, Object, PartialEq)]
#[object(name = "round")]
#[rule(
    "round.known": Error,
    each(letters, |letter| all([
        one_of_items(letter.to, people, |person| person.id),
        one_of_items(letter.street, people, |person| person.street),
        one_of_items(letter.street, streets, |street| street.name)
    ])),
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

#[derive(Clone, Debug, Default, Object, PartialEq)]
#[object(name = "shelf")]
#[rule("shelf.since": Error, each(books, |book| unix(book.since)), "A time is a number.")]
#[rule("shelf.id": Error, each(books, |book| decimal(book.id)), "An id is text of digits.")]
#[rule("shelf.title": Error, each(books, |book| lte(length(book.title), 5)), "Titles are short.")]
#[rule("shelf.lent": Error, each(books, |book| lte(difference(book.back, book.since), 100)), "Nobody reads for long.")]
#[rule("shelf.pages": Error, each(books, |book| gte(book.pages, 1)), "A book has pages.")]
#[rule("shelf.read": Error, each(books, |book| eq(book.read, true)), "A book is read.")]
#[rule("shelf.read_said": Error, each(books, |book| present(book.read)), "It is said whether a book is read.")]
#[rule("shelf.owner": Error, each(books, |book| present(book.owner)), "A book belongs to somebody.")]
#[rule("shelf.title_there": Error, each(books, |book| present(book.title)), "A book has a title.")]
#[rule("shelf.sorted": Error, sorted(books, |book| book.pages), "Longer books come later.")]
#[rule("shelf.unique_id": Error, unique(books, |book| book.id), "No id comes twice.")]
#[rule("shelf.unique_title": Error, unique(books, |book| book.title), "No title comes twice.")]
struct Shelf {
    books: Option<Vec<Book>>,
    extra: Extra,
}

#[derive(Clone, Debug, Default, Object, PartialEq)]
struct Book {
    #[member(operand, nullable)]
    since: Option<Timestamp>,
    #[member(operand, nullable)]
    back: Option<Timestamp>,
    #[member(operand, nullable)]
    id: Option<Id>,
    #[member(operand, nullable)]
    title: Option<String>,
    #[member(operand, nullable)]
    pages: Option<i64>,
    #[member(operand, nullable)]
    read: Option<bool>,
    #[member(operand, nullable)]
    owner: Option<Person>,
    extra: Extra,
}

/// Rules and places, the same ones for text and for a value.
fn broken<T: Wire>(document: &Value) -> Vec<String> {
    let of = |report: Report| -> Vec<String> {
        let violations = report.violations.iter();
        violations
            .map(|violation| format!("{} {}", violation.rule, violation.instance_location))
            .collect()
    };
    let found = of(validate::<T>(&document.to_string()));
    assert_eq!(of(validate::<T>(document)), found);
    found
}

/// The letters that do not go to somebody, where so many people live, each in a street of the own name. There is one street more.
fn astray(people: usize, letters: &Value) -> Vec<String> {
    let street = |number| format!("s{number}");
    let person = |id| json!({ "id": id, "street": street(id) });
    let round = json!({
        "letters": letters,
        "people": (0..people).map(person).collect::<Vec<_>>(),
        "streets": (0..=people).map(|number| json!({ "name": street(number) })).collect::<Vec<_>>(),
    });
    let broken = broken::<Round>(&round);
    let places = broken
        .iter()
        .filter_map(|breach| breach.strip_prefix("round.known "));
    places.map(str::to_owned).collect()
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
            for (place, letters) in [
                ("/letters/0", json!([letter])),
                ("/letters/0", json!([letter, good])),
                ("/letters/1", json!([good, letter, good])),
            ] {
                let expected = if expected { &[][..] } else { &[place][..] };
                assert_eq!(astray(people, &letters), expected, "{people}: {letters}");
            }
        }
    }
}

/// Two walks, one after the other: nothing is left of the first one's lists.
#[test]
fn an_index_is_of_its_own_list() {
    let letters = json!([{ "to": 150, "street": "s150" }]);
    assert_eq!(astray(200, &letters), [""; 0]);
    assert_eq!(astray(100, &letters), ["/letters/0"]);
    assert_eq!(astray(200, &letters), [""; 0]);
}

/// Absent, null, of another type, and empty are four things.
#[test]
fn a_list_is_there_or_not() {
    let rules = |letters: Value| broken::<Round>(&json!({ "letter_count": 1, "letters": letters }));
    assert_eq!(
        broken::<Round>(&json!({ "letter_count": 1 })),
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
    let streets = |streets: Value| broken::<Round>(&json!({ "letters": [], "streets": streets }));
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

/// What a rule sees of an item's member, of every type: a value, nothing, or something that it cannot read.
#[test]
fn items_are_seen_as_they_are() {
    let book = |id: &str, pages: u8| {
        json!({
            "since": 1_000, "back": 1_100, "id": id, "title": format!("t{id}"), "pages": pages, "read": true,
            "owner": { "id": 1 },
        })
    };
    for (member, value, expected) in [
        ("since", json!("1970-01-01T00:16:40Z"), "shelf.since"),
        ("since", json!(999), "shelf.lent"),
        ("since", json!(null), ""),
        ("since", json!(true), "schema.type"),
        ("back", json!(1_101), "shelf.lent"),
        ("back", json!("1970-01-01T00:18:20Z"), ""),
        ("back", json!("1970-01-01T00:18:21Z"), "shelf.lent"),
        ("back", json!([]), "schema.type"),
        ("id", json!(7), "shelf.id"),
        ("id", json!("7a"), "shelf.id"),
        ("id", json!("7"), ""),
        ("id", json!(null), ""),
        ("id", json!({}), "schema.type"),
        ("title", json!("12345"), ""),
        ("title", json!("éééé\n"), ""),
        ("title", json!("123456"), "shelf.title"),
        ("title", json!("\n\n\n\n\n\n"), "shelf.title"),
        ("title", json!(null), "shelf.title_there"),
        ("title", json!(7), "schema.type"),
        ("pages", json!(0), "shelf.pages shelf.sorted"),
        ("pages", json!(1), "shelf.sorted"),
        ("pages", json!(2), ""),
        ("pages", json!(4), ""),
        ("pages", json!(5), "shelf.sorted"),
        ("pages", json!(null), ""),
        ("pages", json!("2"), "schema.type"),
        ("read", json!(false), "shelf.read"),
        ("read", json!(null), "shelf.read_said"),
        ("read", json!("yes"), "schema.type"),
        ("owner", json!({}), ""),
        ("owner", json!(null), "shelf.owner"),
        // Something is there.
        ("owner", json!("Zoë"), "schema.type"),
        // The first one has it, too.
        ("id", json!("1"), "shelf.unique_id"),
        ("title", json!("t1"), "shelf.unique_title"),
    ] {
        let mut books = [book("1", 2), book("2", 3), book("3", 4)];
        books[1][member] = value.clone();
        let mut found = broken::<Shelf>(&json!({ "books": books }));
        for found in &mut found {
            let (rule, place) = found.split_once(' ').expect("a rule and a place");
            assert!(place.is_empty() || place.starts_with("/books/1"), "{found}");
            *found = rule.to_owned();
        }
        assert_eq!(found.join(" "), expected, "{member}: {value}");
    }
    let mut absent = book("1", 2);
    absent.as_object_mut().expect("an object").clear();
    assert_eq!(
        broken::<Shelf>(&json!({ "books": [absent] })),
        [
            "shelf.read_said /books/0",
            "shelf.owner /books/0",
            "shelf.title_there /books/0"
        ]
    );
}

/// How much rules may look at: more with each item, and nothing of lists that no rule goes through.
#[test]
fn what_rules_look_at_is_limited() {
    #[derive(Clone, Debug, Default, Object, PartialEq)]
    struct Library {
        shelves: Option<Vec<Shelf>>,
        extra: Extra,
    }
    let needed = |document: &Value| {
        let refused = |most: usize| {
            let options = Options::new().max_facts(most);
            let of = |report: Report| {
                let mut violations = report.violations.iter();
                violations.any(|violation| violation.rule == "json.facts")
            };
            let refused = of(options.validate::<Library>(&document.to_string()));
            assert_eq!(of(options.validate::<Library>(document)), refused);
            refused
        };
        let needed = (0..100).find(|most| !refused(*most));
        let needed = needed.expect("some are enough");
        assert!((needed..100).all(|most| !refused(most)));
        needed
    };
    let shelf = |books: usize| json!({ "books": vec![json!({ "id": "1" }); books] });
    let one = needed(&json!({ "shelves": [shelf(1)] }));
    assert!(one > 1);
    for (books, most) in [
        (vec![], 0),
        (vec![0], 0),
        (vec![2], 2),
        (vec![3], 3),
        // Shelf by shelf: of what is judged, nothing is left.
        (vec![1, 1], 1),
        (vec![3, 2, 0, 3, 1], 3),
    ] {
        let shelves: Vec<_> = books.iter().map(|books| shelf(*books)).collect();
        assert_eq!(needed(&json!({ "shelves": shelves })), most * one);
    }
}

/// A list in the items of a list.
#[test]
fn rules_go_through_lists_of_lists() {
    #[derive(Clone, Debug, Default, Object, PartialEq)]
    #[object(name = "cellar")]
    #[rule(
        "cellar.owned": Error,
        all([each(piles, |pile| each(pile.books, |book| present(book.owner)))]),
        "Every book belongs to somebody."
    )]
    #[rule("cellar.counted": Error, each(piles, |pile| eq(count(pile.books), pile.size)), "Books are counted.")]
    struct Cellar {
        piles: Option<Vec<Pile>>,
        extra: Extra,
    }
    #[derive(Clone, Debug, Default, Object, PartialEq)]
    struct Pile {
        #[member(operand)]
        books: Option<Vec<Book>>,
        #[member(operand)]
        size: Option<i64>,
        extra: Extra,
    }
    let (owned, lost) = (json!({ "owner": {} }), json!({}));
    for (piles, holds) in [
        (json!([]), true),
        (json!([{ "books": [] }]), true),
        (
            json!([{ "books": [owned, owned] }, { "books": [owned] }]),
            true,
        ),
        (
            json!([{ "books": [owned, lost] }, { "books": [owned] }]),
            false,
        ),
        (
            json!([{ "books": [owned] }, { "books": [owned, owned, lost] }]),
            false,
        ),
        (json!([{ "books": [lost] }, {}]), false),
    ] {
        let found = broken::<Cellar>(&json!({ "piles": piles }));
        assert_eq!(found.is_empty(), holds, "{piles}: {found:?}");
    }
    let counted = json!([{ "books": [owned, owned], "size": 2 }, { "books": [], "size": 0 }]);
    assert_eq!(broken::<Cellar>(&json!({ "piles": counted })), [""; 0]);
    let wrong = json!([{ "books": [owned], "size": 1 }, { "books": [owned, owned], "size": 1 }]);
    assert_eq!(
        broken::<Cellar>(&json!({ "piles": wrong })),
        ["cellar.counted /piles/1"]
    );
}
