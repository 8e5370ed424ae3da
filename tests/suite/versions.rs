//! What is said of members of other API versions: to which they belong.

use intercom_schema::{ApiVersion, Extra, Object, Options, Value, validate};

#[derive(Clone, Debug, Default, Object, PartialEq)]
struct Coin {
    #[member(since = V2_9)]
    euro: Option<i64>,
    #[member(until = V2_8)]
    mark: Option<i64>,
    #[member(since = V2_8, until = V2_10, nullable)]
    token: Option<Value>,
    ducat: Option<i64>,
    extra: Extra,
}

/// Each finding: the member, and what its message says in brackets.
fn check(version: ApiVersion, text: &str, expected: &[(&str, &str)]) {
    let options = Options::new().api_version(version);
    let report = options.validate::<Coin>(text);
    let found: Vec<_> = report
        .violations
        .iter()
        .map(|violation| {
            assert_eq!(violation.rule, "schema.other_version");
            let (_, versions) = violation.message.split_once(" (").expect("versions");
            let place = violation.instance_location.as_str();
            (place, versions.trim_end_matches(')'))
        })
        .collect();
    assert_eq!(found, expected, "{version}: {text}");
    let decoded = options.decode::<Coin>(text).expect("an object");
    assert_eq!(decoded.report, report);
    let value: Value = serde_json::from_str(text).expect("JSON");
    assert_eq!(
        serde_json::to_value(&decoded.value).expect("encodes"),
        value
    );
    assert_eq!(
        options.validate::<Coin>(&value).violations.len(),
        expected.len()
    );
}

#[test]
fn a_member_of_another_version_is_named_with_its_versions() {
    let (euro, mark, token) = (
        ("/euro", "2.9 and later"),
        ("/mark", "up to 2.8"),
        ("/token", "2.8 to 2.10"),
    );
    let text = r#"{"euro":1,"mark":2,"token":3,"ducat":4}"#;
    check(ApiVersion::V2_7, text, &[euro, token]);
    check(ApiVersion::V2_8, text, &[euro]);
    check(ApiVersion::V2_9, text, &[mark]);
    check(ApiVersion::V2_10, text, &[mark]);
    check(ApiVersion::V2_11, text, &[mark, token]);
    assert!(validate::<Coin>(text).is_empty());
    // Nothing in it is judged, and what comes behind it is.
    let wrong = r#"{"token":null,"euro":"one","mark":[{}]}"#;
    check(
        ApiVersion::V2_7,
        &wrong.replace("[{}]", "1"),
        &[token, euro],
    );
    check(
        ApiVersion::V2_11,
        &wrong.replace("\"one\"", "1"),
        &[token, mark],
    );
    let behind = r#"{"mark":[{}],"ducat":"four"}"#;
    let report = Options::new()
        .api_version(ApiVersion::V2_9)
        .validate::<Coin>(behind);
    let rules: Vec<_> = report.violations.iter().map(|found| &*found.rule).collect();
    assert_eq!(rules, ["schema.other_version", "schema.type"]);
}
