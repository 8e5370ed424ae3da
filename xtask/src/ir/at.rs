//! One API version cut out of all of them.

use super::{Enumeration, Ir, Kind, Object, Union, Variant, Version, Versions, Wire};

impl Ir {
    /// What `version` knows, as if there were no other: its members, values, nulls and rules, with nothing left that depends on a version.
    pub fn at(&self, version: Version) -> Ir {
        let objects: Vec<_> = self
            .objects
            .iter()
            .filter(|object| object.versions.contain(Some(version)))
            .map(|object| object_at(object, version))
            .collect();
        let unions = self.unions.iter().map(|union| union_at(union, &objects));
        Ir {
            versions: vec![version],
            evidence: self.evidence.clone(),
            unions: unions.collect(),
            enumerations: self
                .enumerations
                .iter()
                .filter(|enumeration| is_held(&enumeration.name, &objects))
                .map(|enumeration| enumeration_at(enumeration, version))
                .collect(),
            wires: self.wires.clone(),
            objects,
        }
    }
}

fn object_at(object: &Object, version: Version) -> Object {
    let mut object = object.clone();
    object.versions = Versions::default();
    object
        .members
        .retain(|member| member.versions.contain(Some(version)));
    for member in &mut object.members {
        member.versions = Versions::default();
        member.nullable = member
            .nullable
            .filter(|versions| versions.contain(Some(version)))
            .map(|_| Versions::default());
    }
    object
        .rules
        .retain(|rule| rule.versions.contain(Some(version)));
    for rule in &mut object.rules {
        rule.versions = Versions::default();
    }
    object
}

/// Whether some member holds values of the enumeration, which no version but that of the member knows.
fn is_held(enumeration: &str, objects: &[Object]) -> bool {
    let mut members = objects.iter().flat_map(|object| &object.members);
    members.any(
        |member| matches!(member.kind.innermost(), Kind::Enumeration(name) if name == enumeration),
    )
}

fn enumeration_at(enumeration: &Enumeration, version: Version) -> Enumeration {
    let mut enumeration = enumeration.clone();
    enumeration.severity = enumeration.severity_in(Some(version));
    enumeration.severity_from.clear();
    enumeration
        .values
        .retain(|value| value.versions.contain(Some(version)));
    for value in &mut enumeration.values {
        value.versions = Versions::default();
    }
    enumeration
}

/// A variant whose object the version does not have is kept as it comes, like one that never had a file.
fn union_at(union: &Union, objects: &[Object]) -> Union {
    let variants = union.variants.iter().map(|variant| Variant {
        kind: match &variant.kind {
            Kind::Object(name) if !objects.iter().any(|object| object.name == *name) => {
                Kind::Wire(Wire::Map.name().to_owned(), Wire::Map)
            }
            kind => kind.clone(),
        },
        ..variant.clone()
    });
    Union {
        variants: variants.collect(),
        ..union.clone()
    }
}
