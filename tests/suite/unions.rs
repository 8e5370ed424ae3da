//! A union of a user's own: what an object is taken for depends on its members, and not on their order.

use intercom_schema::{ApiVersion, Extra, Map, Object, Options, Union, Value, decode, validate};

#[derive(Clone, Debug, PartialEq, Union)]
#[union(name = "vessel", rule("vessel.known": Drift, "A vessel of some known kind is expected."))]
enum Vessel {
    /// The only one that its type alone tells.
    #[variant(types("barge"))]
    Barge(Box<Barge>),
    /// Of a type that is told by a member which the next one knows, or does not.
    #[variant(types("kayak"), has("sail"))]
    SailingKayak(Map),
    #[variant(types("kayak"))]
    Kayak(Box<Barge>),
    #[variant(types("canoe"), has("outrigger"))]
    OutriggerCanoe(Map),
    #[variant(types("canoe"))]
    Canoe(Box<Barge>),
    /// Of the same type as the next one, with nothing that the next one does not know as well.
    #[variant(types("boat"), has("sail"))]
    Sailing(Box<Sailing>),
    #[variant(types("boat", "raft"), lacks("engine"))]
    Rowing(Box<Rowing>),
    #[variant(
        types("boat"),
        has("steam"),
        rule("vessel.of_this_age": Warning, "No steam is expected any more.")
    )]
    Steaming(Map),
    #[variant(types("boat"))]
    Motor(Box<Motor>),
    #[variant(types("float"), rule("vessel.floats": Error, "It should do more than float."))]
    Float(Box<Motor>),
    #[variant(has("wheels"), lacks("type"))]
    Cart(Box<Cart>),
    #[variant(types("plane"), has("wings", "floats"))]
    Seaplane(Map),
    Other(Map),
}

macro_rules! kinds {
    ($($name:ident)*) => {
        $(
            /// Each knows what tells the others apart.
            #[derive(Clone, Debug, Default, Object, PartialEq)]
            struct $name {
                r#type: Option<String>,
                #[member(nullable)]
                sail: Option<Value>,
                engine: Option<String>,
                wheels: Option<i64>,
                steam: Option<bool>,
                #[member(since = V2_10)]
                radio: Option<Value>,
                extra: Extra,
            }
        )*
    };
}

kinds!(Barge Sailing Rowing Motor Cart);

fn kind(vessel: &Vessel) -> &'static str {
    match vessel {
        Vessel::Barge(_) => "barge",
        Vessel::SailingKayak(_) => "sailing kayak",
        Vessel::Kayak(_) => "kayak",
        Vessel::OutriggerCanoe(_) => "outrigger canoe",
        Vessel::Canoe(_) => "canoe",
        Vessel::Sailing(_) => "sailing",
        Vessel::Rowing(_) => "rowing",
        Vessel::Steaming(_) => "steaming",
        Vessel::Motor(_) => "motor",
        Vessel::Float(_) => "float",
        Vessel::Cart(_) => "cart",
        Vessel::Seaplane(_) => "seaplane",
        Vessel::Other(_) => "other",
    }
}

/// In every order of the members: the kind, and the rules of the union that are broken.
fn check(members: &[&str], expected: (&str, &[&str])) {
    let mut rotated = members.to_vec();
    for _ in 0..members.len().max(1) {
        for backwards in [false, true] {
            let mut members = rotated.clone();
            if backwards {
                members.reverse();
            }
            let text = format!("{{{}}}", members.join(","));
            let decoded = decode::<Vessel>(&text).expect("an object");
            let rules = decoded.report.violations.iter();
            let rules: Vec<_> = rules
                .map(|violation| &*violation.rule)
                .filter(|rule| rule.starts_with("vessel."))
                .collect();
            assert_eq!((kind(&decoded.value), &*rules), expected, "{text}");
            assert_eq!(validate::<Vessel>(&text), decoded.report, "{text}");
            let value: Value = serde_json::from_str(&text).expect("JSON");
            assert_eq!(
                serde_json::to_value(&decoded.value).expect("encodes"),
                value
            );
            let of_value = Options::new().decode::<Vessel>(&value).expect("an object");
            assert_eq!(of_value.value, decoded.value, "{text}");
        }
        if !rotated.is_empty() {
            rotated.rotate_left(1);
        }
    }
}

#[test]
fn signs_tell_what_it_is() {
    const KNOWN: &[&str] = &[];
    const UNKNOWN: &[&str] = &["vessel.known"];
    let (boat, raft) = (r#""type":"boat""#, r#""type":"raft""#);
    let (sail, engine) = (r#""sail":null"#, r#""engine":"diesel""#);
    let (wheels, steam) = (r#""wheels":4"#, r#""steam":true"#);
    check(&[boat], ("rowing", KNOWN));
    check(&[raft], ("rowing", KNOWN));
    check(&[boat, sail], ("sailing", KNOWN));
    check(&[boat, sail, engine], ("sailing", KNOWN));
    check(&[boat, sail, engine, steam], ("sailing", KNOWN));
    check(&[raft, sail], ("rowing", KNOWN));
    check(&[boat, engine], ("motor", KNOWN));
    check(&[boat, engine, wheels], ("motor", KNOWN));
    check(&[boat, steam], ("rowing", KNOWN));
    check(
        &[boat, engine, steam],
        ("steaming", &["vessel.of_this_age"]),
    );
    let barge = r#""type":"barge""#;
    check(&[barge], ("barge", KNOWN));
    check(&[barge, sail, engine, wheels, steam], ("barge", KNOWN));
    check(&[barge, r#""cargo":"sand""#], ("barge", KNOWN));
    check(&[barge, r#""engine":"boat""#], ("barge", KNOWN));
    check(&[r#""engine":"barge""#], ("other", UNKNOWN));
    check(&[r#""engine":"barge""#, boat], ("motor", KNOWN));
    let (kayak, canoe) = (r#""type":"kayak""#, r#""type":"canoe""#);
    let outrigger = r#""outrigger":1"#;
    check(&[kayak], ("kayak", KNOWN));
    check(&[kayak, engine], ("kayak", KNOWN));
    check(&[kayak, sail], ("sailing kayak", KNOWN));
    check(&[kayak, outrigger], ("kayak", KNOWN));
    check(&[kayak, outrigger, sail], ("sailing kayak", KNOWN));
    check(&[canoe], ("canoe", KNOWN));
    check(&[canoe, sail], ("canoe", KNOWN));
    check(&[canoe, sail, outrigger], ("outrigger canoe", KNOWN));
    check(&[raft, engine], ("other", UNKNOWN));
    check(&[r#""type":"float""#], ("float", &["vessel.floats"]));
    check(&[r#""type":"float""#, sail], ("float", &["vessel.floats"]));
    check(&[wheels], ("cart", KNOWN));
    check(&[wheels, sail, engine], ("cart", KNOWN));
    check(&[wheels, r#""type":"cart""#], ("other", UNKNOWN));
    check(&[wheels, r#""type":null"#], ("other", UNKNOWN));
    check(&[r#""type":"plane""#, r#""wings":2"#], ("other", UNKNOWN));
    check(&[r#""type":"plane""#, r#""floats":2"#], ("other", UNKNOWN));
    let plane = [r#""type":"plane""#, r#""wings":2"#, r#""floats":2"#];
    check(&plane, ("seaplane", KNOWN));
    check(&plane[1..], ("other", UNKNOWN));
    check(&[r#""type":7"#], ("other", UNKNOWN));
    check(&[r#""type":["boat"]"#], ("other", UNKNOWN));
    check(&[r#""kind":"boat""#], ("other", UNKNOWN));
    check(&[r#""\u0074ype":"\u0062oat""#, sail], ("sailing", KNOWN));
    check(&[], ("other", UNKNOWN));
}

/// What was found while an object was taken for something else is forgotten, and what was found before it is not.
#[test]
fn what_a_wrong_guess_found_is_not_reported() {
    #[derive(Clone, Debug, Default, Object, PartialEq)]
    struct Harbour {
        name: Option<String>,
        vessels: Option<Vec<Vessel>>,
        extra: Extra,
    }
    let text = r#"{
        "name": 7,
        "vessels": [
            { "type": "boat", "wheels": "none", "wings": 0 },
            { "type": "boat", "engine": 1, "sail": {}, "wheels": "none" },
            { "type": "carriage" }
        ]
    }"#;
    for most in [1_000, 3, 2, 1, 0] {
        let options = Options::new().max_violations(most);
        let report = options.validate::<Harbour>(text);
        let mut found: Vec<_> = report
            .violations
            .iter()
            .map(|violation| format!("{} {}", violation.rule, violation.instance_location))
            .collect();
        found.retain(|found| found != "report.truncated ");
        let all = [
            "schema.type /name",
            "schema.type /vessels/0/wheels",
            "schema.unknown_member /vessels/0/wings",
            "schema.type /vessels/1/engine",
            "schema.type /vessels/1/wheels",
            "vessel.known /vessels/2",
        ];
        assert_eq!(found, all[..most.min(all.len())], "{report}");
        assert_eq!(found.len() + report.omitted, all.len(), "{report}");
        let decoded = options.decode::<Harbour>(text).expect("an object");
        assert_eq!(decoded.report, report);
    }
}

/// Where reading ends in a member that is not judged, all is said that was found before, and where it ended.
#[test]
fn a_wrong_guess_ends_where_it_ends() {
    let options = Options::new().api_version(ApiVersion::V2_7);
    for text in [
        r#"{"type":"float","radio":[1,"#,
        r#"{"type":"boat","radio":[1,"#,
        r#"{"type":"raft","radio":[1,"#,
        r#"{"type":"barge","radio":[1,"#,
    ] {
        let report = options.validate::<Vessel>(text);
        let rules = report.violations.iter();
        let mut rules: Vec<_> = rules.map(|violation| &*violation.rule).collect();
        rules.retain(|rule| *rule != "vessel.floats");
        assert_eq!(rules, ["schema.other_version", "json.syntax"], "{text}");
    }
}

/// Of two types, the last one counts, as it does for who reads a value.
#[test]
fn the_last_type_counts() {
    for (members, expected) in [
        (r#""type":"kayak","type":"barge""#, "barge"),
        (r#""type":"barge","type":"kayak""#, "kayak"),
        (r#""type":"barge","type":7"#, "other"),
        (r#""type":"barge","type":{"type":"barge"}"#, "other"),
        (r#""type":null,"type":"barge""#, "barge"),
        (r#""type":"barge","engine":"","type":["barge"]"#, "other"),
    ] {
        let text = format!("{{{members}}}");
        let decoded = decode::<Vessel>(&text).expect("an object");
        assert_eq!(kind(&decoded.value), expected, "{text}");
        let mut rules = decoded.report.violations.iter();
        assert!(rules.any(|violation| violation.rule == "json.duplicate_member"));
        let value: Value = serde_json::from_str(&text).expect("JSON");
        let of_value = Options::new().decode::<Vessel>(&value).expect("an object");
        assert_eq!(of_value.value, decoded.value, "{text}");
    }
}
