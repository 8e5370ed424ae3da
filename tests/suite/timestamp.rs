//! Times as text: our parser, the pattern in the schema, and a date library must agree.

use intercom_schema::Timestamp;
use serde_json::json;

use crate::surface;

#[test]
fn the_parser_the_pattern_and_a_date_library_agree() {
    let schema = surface::schemas()["timestamp"].clone();
    let pattern = jsonschema::validator_for(&schema).expect("a schema");
    let mut random = fastrand::Rng::with_seed(3);
    let (mut times, mut others) = (0, 0);
    let mut check = |text: &str| {
        let ours = text.parse::<Timestamp>();
        assert_eq!(pattern.is_valid(&json!(text)), ours.is_ok(), "{text}");
        if let Ok(time) = ours {
            // The library knows no offset beyond 25:59 and no year beyond its range; ours are within both.
            let theirs: jiff::Timestamp = text
                .parse()
                .unwrap_or_else(|error| panic!("{text}: {error}"));
            let nanos = theirs.as_nanosecond().rem_euclid(1_000_000_000);
            assert_eq!(
                i128::from(time.unix_seconds()),
                theirs.as_nanosecond().div_euclid(1_000_000_000),
                "{text}"
            );
            assert_eq!(i128::from(time.subsec_nanos()), nanos, "{text}");
            assert_eq!(json!(time), json!(text));
            times += 1;
        } else {
            others += 1;
        }
    };
    for year in [
        0, 1, 1600, 1899, 1900, 1969, 1970, 1999, 2000, 2023, 2024, 2026, 2100, 2400, 9998,
    ] {
        for month in 0..=13 {
            for day in [0, 1, 28, 29, 30, 31, 32] {
                check(&format!("{year:04}-{month:02}-{day:02}T12:30:00Z"));
            }
        }
    }
    let good = "2026-01-10T07:56:29.250Z";
    for at in 0..good.len() {
        check(&good[..at]);
        for other in [
            "0", "9", "T", "Z", ":", "-", "+", ".", " ", "t", "z", "٣", "",
        ] {
            check(&format!("{}{other}{}", &good[..at], &good[at + 1..]));
        }
    }
    for _ in 0..20_000 {
        let pick = |random: &mut fastrand::Rng, most: u32| random.u32(..=most);
        let fraction = match random.u8(..3) {
            0 => String::new(),
            1 => format!(".{}", random.u32(..1000)),
            _ => format!(".{:09}", random.u32(..1_000_000_000)),
        };
        let offset = match random.u8(..3) {
            0 => "Z".to_owned(),
            1 => format!("+{:02}:{:02}", pick(&mut random, 24), pick(&mut random, 60)),
            _ => format!("-{:02}:{:02}", pick(&mut random, 24), pick(&mut random, 60)),
        };
        check(&format!(
            "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}{fraction}{offset}",
            1 + pick(&mut random, 9900),
            pick(&mut random, 13),
            pick(&mut random, 32),
            pick(&mut random, 24),
            pick(&mut random, 60),
            pick(&mut random, 59),
        ));
    }
    println!("{times} times, {others} other texts");
    assert!(times > 10_000 && others > 4_000, "{times} {others}");
}

#[test]
fn conversions_to_date_libraries() {
    let time: Timestamp = "2026-01-10T08:56:29.25+01:00".parse().expect("a time");
    let jiff = jiff::Timestamp::try_from(&time).expect("in range");
    assert_eq!(jiff.to_string(), "2026-01-10T07:56:29.25Z");
    assert!(jiff::Timestamp::try_from(&Timestamp::from(i64::MAX)).is_err());
}
