//! The derive on structs of a user's own: what misuse looks like, and that it works where nothing is Intercom's.

use intercom_schema::{
    Enumeration, Extra, Id, Object, Options, Seconds, Severity, Timestamp, UnknownValue, decode,
    validate,
};

#[test]
fn misuse_is_a_compile_error_at_its_own_place() {
    trybuild::TestCases::new().compile_fail("compile-fail/*.rs");
}

/// A ride of a bicycle courier.
#[derive(Clone, Debug, Default, PartialEq, Object)]
#[object(name = "ride")]
#[rule("ride.order": Error, ordered([accepted_at, collected_at, delivered_at]), "A ride goes forward in time.")]
#[rule(
    "ride.duration": Warning,
    lte(duration, difference(delivered_at, collected_at)),
    "A ride takes no longer than its clock time."
)]
#[rule("ride.stops_have_places": Error, each(stops, |stop| present(stop.place)), "A stop has a place.")]
#[rule("ride.stops_unique": Error, unique(stops, |stop| stop.place), "A ride stops nowhere twice.")]
struct Ride {
    #[member(required)]
    id: Option<Id>,
    accepted_at: Option<Timestamp>,
    collected_at: Option<Timestamp>,
    #[member(nullable)]
    delivered_at: Option<Timestamp>,
    duration: Option<Seconds>,
    #[member(rename = "vehicleKind")]
    vehicle: Option<Vehicle>,
    stops: Option<Vec<Stop>>,
    extra: Extra,
}

#[derive(Clone, Debug, Default, PartialEq, Object)]
struct Stop {
    #[member(operand, nullable)]
    place: Option<String>,
    extra: Extra,
}

#[derive(Clone, Debug, PartialEq, Enumeration)]
#[enumeration(rule = "ride.vehicle_known", severity = Warning, from(V2_16) = Error)]
enum Vehicle {
    #[value("bike")]
    Bike,
    #[value("cargo bike", since = V2_10)]
    CargoBike,
    Unknown(UnknownValue),
}

fn rules(report: &intercom_schema::Report) -> Vec<(&str, &str)> {
    let violations = report.violations.iter();
    violations
        .map(|violation| (&*violation.rule, violation.instance_location.as_str()))
        .collect()
}

#[test]
fn a_struct_that_has_nothing_to_do_with_intercom() {
    let good = r#"{"id":7,"accepted_at":10,"collected_at":20,"delivered_at":80,"duration":59.5,"vehicleKind":"bike","stops":[{"place":"A"},{"place":"B"}]}"#;
    assert!(validate::<Ride>(good).is_empty());
    let bad = r#"{"accepted_at":30,"collected_at":20,"delivered_at":80,"duration":61,"vehicleKind":"sledge",
        "stops":[{"place":"A"},{"place":null},{"place":"A","bell":true}]}"#;
    let decoded = decode::<Ride>(bad).expect("an object");
    assert_eq!(
        rules(&decoded.report),
        [
            ("ride.vehicle_known", "/vehicleKind"),
            ("schema.unknown_member", "/stops/2/bell"),
            ("schema.required", ""),
            ("ride.order", ""),
            ("ride.duration", ""),
            ("ride.stops_have_places", "/stops/1"),
            ("ride.stops_unique", ""),
        ]
    );
    assert_eq!(decoded.value.vehicle, Some(Vehicle::from("sledge")));
    assert!(
        matches!(&decoded.value.vehicle, Some(Vehicle::Unknown(unknown)) if unknown.as_str() == "sledge")
    );
    assert_eq!(
        serde_json::to_value(&decoded.value).expect("encodes"),
        serde_json::from_str::<serde_json::Value>(bad).expect("JSON")
    );
    assert_eq!(
        decoded.value.check(&Options::new()).violations.len(),
        decoded.report.violations.len()
    );
}

#[test]
fn values_and_severities_depend_on_the_version() {
    let text = r#"{"id":1,"vehicleKind":"cargo bike"}"#;
    let at = |version: &str| {
        let report = Options::new()
            .api_version(version.parse().expect("a version"))
            .validate::<Ride>(text);
        report
            .violations
            .first()
            .map(|violation| violation.severity)
    };
    assert_eq!(
        (at("2.9"), at("2.10"), at("2.16")),
        (Some(Severity::Warning), None, None)
    );
    let sledge = text.replace("cargo bike", "sledge");
    let report = Options::new()
        .api_version("2.16".parse().expect("a version"))
        .validate::<Ride>(&sledge);
    assert_eq!(report.count(Severity::Error), 1);
}

#[test]
fn a_value_changed_by_the_program_is_written_changed() {
    // `id` is exact, `duration` is not (7.0 is no integer to JSON), `delivered_at` was null, `accepted_at` does not fit.
    let text = r#"{"id":"7","delivered_at":null,"accepted_at":"soon"}"#;
    let mut ride = decode::<Ride>(text).expect("an object").value;
    assert!(ride.was_null("delivered_at") && !ride.was_null("collected_at"));
    assert_eq!(
        serde_json::to_string(&ride).expect("encodes"),
        r#"{"id":"7","accepted_at":"soon","delivered_at":null}"#
    );
    ride.accepted_at = Some(5.into());
    ride.delivered_at = Some("2026-01-10T07:56:29Z".parse().expect("a time"));
    ride.write_null("collected_at", true);
    assert_eq!(
        serde_json::to_string(&ride).expect("encodes"),
        r#"{"id":"7","accepted_at":5,"collected_at":null,"delivered_at":"2026-01-10T07:56:29Z"}"#
    );
}

/// What a carrier shows of the origin holds inside of it, and no longer after it.
#[derive(Clone, Debug, Default, PartialEq, Object)]
struct Bag {
    letter: Option<Letter>,
    note: Option<Note>,
    extra: Extra,
}

#[derive(Clone, Debug, Default, PartialEq, Object)]
#[object(origin = Webhook)]
struct Letter {
    note: Option<Note>,
    extra: Extra,
}

#[derive(Clone, Debug, Default, PartialEq, Object)]
#[rule("note.has_text": Error, present(text), "A note has a text.", origins(Webhook))]
struct Note {
    text: Option<String>,
    extra: Extra,
}

#[test]
fn an_origin_ends_with_its_carrier() {
    let report = validate::<Bag>(r#"{"letter":{"note":{}},"note":{}}"#);
    assert_eq!(rules(&report), [("note.has_text", "/letter/note")]);
    let everywhere = Options::new().origin(intercom_schema::Origin::Webhook);
    assert_eq!(
        everywhere
            .validate::<Bag>(r#"{"letter":{},"note":{}}"#)
            .violations
            .len(),
        1
    );
}
