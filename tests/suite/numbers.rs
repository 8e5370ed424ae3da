//! Numbers in members of Rust's own types: what a field holds of them, what is kept beside it, and what rules compare.

use intercom_schema::{Extra, Object, Options, Value, decode, validate};

#[derive(Clone, Debug, Default, Object, PartialEq)]
#[rule("numbers.order": Error, lte(integer, float), "The integer is the smaller one.")]
struct Numbers {
    integer: Option<i64>,
    float: Option<f64>,
    extra: Extra,
}

/// Decodes the text and what serde_json makes of it, which must come to the same and lose nothing.
fn decoded(text: &str) -> (Numbers, Vec<String>) {
    let decoded = decode::<Numbers>(text).expect("an object");
    let value: Value = serde_json::from_str(text).expect("JSON");
    let of_value = Options::new().decode::<Numbers>(&value).expect("an object");
    assert_eq!(decoded.value, of_value.value, "{text}");
    assert_eq!(
        serde_json::to_value(&decoded.value).expect("encodes"),
        value,
        "{text}"
    );
    let rules = |report: intercom_schema::Report| -> Vec<String> {
        let violations = report.violations.into_iter();
        violations
            .map(|violation| violation.rule.into_owned())
            .collect()
    };
    assert_eq!(validate::<Numbers>(text), decoded.report);
    let found = rules(decoded.report);
    assert_eq!(found, rules(of_value.report), "{text}");
    (decoded.value, found)
}

#[test]
fn integers_that_a_field_holds() {
    // Whether the field alone would be written in the same way.
    for (text, held, exact) in [
        ("0", Some(0), true),
        ("-0", Some(0), false),
        ("7", Some(7), true),
        ("-7", Some(-7), true),
        ("7.0", Some(7), false),
        ("-7.0e0", Some(-7), false),
        ("1e3", Some(1000), false),
        ("1500e-2", Some(15), false),
        ("999999999999999", Some(999_999_999_999_999), true),
        ("-999999999999999999", Some(-999_999_999_999_999_999), true),
        ("1000000000000000000", Some(1_000_000_000_000_000_000), true),
        ("9223372036854775807", Some(i64::MAX), true),
        ("-9223372036854775808", Some(i64::MIN), true),
        // No `i64` is that large.
        ("9223372036854775808", None, false),
        ("18446744073709551616", None, false),
        ("-9223372036854775809", None, false),
        // Beyond 2^53 nobody knows which integer a float was.
        ("9007199254740992.0", Some(1 << 53), false),
        ("-9007199254740992.0", Some(-(1 << 53)), false),
        ("9007199254740994.0", None, false),
        ("1e300", None, false),
    ] {
        for space in ["", " ", "                         "] {
            let (value, rules) = decoded(&format!("{{\"integer\":{space}{text}{space}}}"));
            assert_eq!(rules, [""; 0], "{text}");
            assert_eq!(value.integer, held, "{text}");
            let alone = Numbers {
                integer: held,
                ..Numbers::default()
            };
            assert_eq!(value == alone, exact, "{text}");
        }
    }
    for text in ["7.5", "-0.1", "1e-3", "\"7\"", "true", "[]"] {
        let (value, rules) = decoded(&format!("{{\"integer\":{text}}}"));
        assert_eq!(rules, ["schema.type"], "{text}");
        assert_eq!(value.integer, None);
    }
}

#[test]
fn floats_that_a_field_holds() {
    for (text, held, exact) in [
        ("1.5", 1.5, true),
        ("-0", -0.0, true),
        ("0.0", 0.0, true),
        ("7.0", 7.0, true),
        ("1e300", 1e300, true),
        ("0.1", 0.1, true),
        ("18446744073709551616", 18_446_744_073_709_551_616.0, true),
        // Written from a float, they would have a point.
        ("7", 7.0, false),
        ("-7", -7.0, false),
        ("1000000000000000000", 1e18, false),
        ("18446744073709551615", 18_446_744_073_709_551_615.0, false),
    ] {
        let (value, rules) = decoded(&format!("{{\"float\":{text}}}"));
        assert_eq!(rules, [""; 0], "{text}");
        assert_eq!(value.float, Some(held), "{text}");
        let alone = Numbers {
            float: Some(held),
            ..Numbers::default()
        };
        assert_eq!(value == alone, exact, "{text}");
    }
}

#[test]
fn rules_compare_what_is_meant() {
    for (integer, float, holds) in [
        ("7", "7", true),
        ("7", "6.9", false),
        ("7.0", "7", true),
        ("8.0", "7", false),
        ("1e3", "1000.0", true),
        ("1e3", "999", false),
        ("-9223372036854775808", "-9e18", true),
        ("-8e18", "-9e18", false),
        ("9223372036854775808", "9.3e18", true),
        ("9223372036854775808", "9.2e18", false),
        ("1000000000000000000", "1e18", true),
        ("1000000000000000000", "999999999999999", false),
        ("-1", "-0", true),
        ("0", "-0", true),
    ] {
        let (_, rules) = decoded(&format!("{{\"integer\":{integer},\"float\":{float}}}"));
        assert_eq!(rules.is_empty(), holds, "{integer} {float}");
    }
}
