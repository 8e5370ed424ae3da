//! Cutting out a version.

use crate::ir::Version;
use crate::parcels::parcels_ir;

#[test]
fn a_version_has_no_word_of_another_one() {
    let ir = parcels_ir();
    for version in ir.versions.clone() {
        let cut = ir.at(version);
        assert_eq!(cut.versions, [version]);
        for (object, whole) in cut.objects.iter().map(|object| {
            let whole = ir.objects.iter().find(|whole| whole.name == object.name);
            (object, whole.expect("nothing is added"))
        }) {
            assert!(object.versions.are_all(), "{}", object.name);
            let names: Vec<_> = object.members.iter().map(|member| &member.name).collect();
            let expected: Vec<_> = whole
                .members
                .iter()
                .filter(|member| member.versions.contain(Some(version)))
                .map(|member| &member.name)
                .collect();
            assert_eq!(names, expected, "{} in {}", object.name, version.name());
            for (member, whole) in object
                .members
                .iter()
                .map(|member| (member, whole.member(&member.name).expect("a member")))
            {
                assert!(member.versions.are_all(), "{}", member.name);
                let allowed = whole
                    .nullable
                    .is_some_and(|versions| versions.contain(Some(version)));
                assert_eq!(member.nullable.is_some(), allowed, "{}", member.name);
            }
            assert!(object.rules.iter().all(|rule| rule.versions.are_all()));
        }
    }
}

#[test]
fn an_enumeration_keeps_the_values_and_the_severity_of_its_version() {
    let carrier = |version| {
        let cut = parcels_ir().at(version);
        let carrier = cut
            .enumerations
            .into_iter()
            .find(|enumeration| enumeration.name == "carrier")
            .expect("an enumeration");
        let values: Vec<_> = carrier
            .values
            .into_iter()
            .map(|value| value.value)
            .collect();
        (carrier.severity.name(), values.join(" "))
    };
    assert_eq!(
        carrier(Version::Numbered(2, 8)),
        ("error", "bike".to_owned())
    );
    assert_eq!(
        carrier(Version::Preview),
        ("drift", "bike train".to_owned())
    );
}

#[test]
fn an_enumeration_goes_with_the_last_member_that_holds_it() {
    let mut ir = parcels_ir();
    let mut objects = ir.objects.iter_mut();
    let parcel = objects
        .find(|object| object.name == "parcel")
        .expect("an object");
    let mut members = parcel.members.iter_mut();
    let carrier = members
        .find(|member| member.name == "carrier")
        .expect("a member");
    carrier.versions.since = Some(Version::Numbered(2, 9));
    let enumerations = |version| ir.at(version).enumerations.len();
    assert_eq!(enumerations(Version::Numbered(2, 8)), 0);
    assert_eq!(enumerations(Version::Numbered(2, 9)), 1);
}
