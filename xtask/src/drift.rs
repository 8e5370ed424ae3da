//! Where the schemas and Intercom's published descriptions differ, version by version.
//!
//! ```text
//! Ir, seen in one version ─┐
//!                          ├─ compared fact by fact ─▶ difference ─ explained by evidence? ─┬─▶ counted
//! Description ─────────────┘                                                                └─▶ reported
//! evidence that explained nothing ──────────────────────────────────────────────────────────▶ reported
//! ```
//!
//! So the schemas can say more than the descriptions and never silently something else, and a correction that Intercom has
//! made itself does not stay here as a correction.

mod compare;

use std::collections::BTreeSet;
use std::ops::AddAssign;

use crate::ir::{Differs, Evidence, Ir, Version, Versions};
use crate::load::VERSIONS;
use crate::published::Description;

/// A description, and the version whose name it bears.
pub struct Published {
    pub version: Version,
    pub description: Description,
}

/// What a comparison finds.
#[derive(Debug, Default)]
pub struct Drift {
    /// How much was compared in each version, in the order of the versions.
    pub compared: Vec<(Version, Facts)>,
    /// Versions that the schemas do not cover, and the version that they were compared with.
    pub uncovered: Vec<(Version, Version)>,
    /// What no evidence explains, with every version in which it is the same.
    pub differences: Vec<(Difference, Vec<Version>)>,
    /// What the schemas say of the descriptions, and is not so.
    pub stale: Vec<Stale>,
}

/// How many facts of each sort.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    pub objects: usize,
    pub members: usize,
    pub types: usize,
    pub values: usize,
    pub nulls: usize,
    pub required: usize,
    /// How many of them differ, and are explained.
    pub explained: usize,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// `object` or `object.member`.
    pub subject: String,
    pub differs: Differs,
    /// The place in the description, if the object has several.
    pub place: Option<String>,
    pub published: String,
    pub schema: String,
    /// Where the evidence would stand; `None` where there is nothing yet that could bear it.
    pub address: Option<String>,
    /// The file to correct.
    pub file: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stale {
    /// File and JSON Pointer.
    pub address: String,
    pub message: String,
}

/// A piece of evidence, by its file and its place there.
type Used = BTreeSet<(String, String)>;

pub fn drift(ir: &Ir, published: &[Published]) -> Drift {
    let mut drift = Drift::default();
    let mut used = Used::new();
    for Published {
        version,
        description,
    } in published
    {
        let view = if ir.versions.contains(version) {
            *version
        } else {
            let newest = newest(ir);
            drift.uncovered.push((*version, newest));
            newest
        };
        let found = compare::compare(ir, view, description, &mut used);
        drift.compared.push((*version, found.facts));
        for difference in found.differences {
            let mut known = drift.differences.iter_mut();
            match known.find(|(known, _)| *known == difference) {
                Some((_, versions)) => versions.push(*version),
                None => drift.differences.push((difference, vec![*version])),
            }
        }
        for stale in found.stale {
            if !drift.stale.contains(&stale) {
                drift.stale.push(stale);
            }
        }
    }
    drift.stale.extend(stale_evidence(ir, published, &used));
    drift
}

/// What a version that the schemas do not know yet is compared with: it continues the numbered ones, not Preview.
fn newest(ir: &Ir) -> Version {
    let numbered = |version: &&Version| matches!(version, Version::Numbered(..));
    let newest = ir.versions.iter().rev().find(numbered);
    *newest.unwrap_or(&Version::Preview)
}

/// Evidence that explained nothing, although every version was compared in which it could.
fn stale_evidence(ir: &Ir, published: &[Published], used: &Used) -> Vec<Stale> {
    let compared = |versions: Versions| {
        ir.versions
            .iter()
            .filter(|version| versions.contain(Some(**version)))
            .all(|version| {
                published
                    .iter()
                    .any(|published| published.version == *version)
            })
    };
    all_evidence(ir)
        .into_iter()
        .filter(|(file, versions, evidence)| {
            evidence.differs.is_compared()
                && !used.contains(&(file.to_string(), evidence.place.clone()))
                && compared(versions.and(evidence.versions))
        })
        .map(|(file, _, evidence)| Stale {
            address: format!("schemas/{file}.json#{}", evidence.place),
            message: format!(
                "explains no difference in `{}`; remove it, correct its versions, or say `format` or `payloads` if no description shows it",
                evidence.differs.name()
            ),
        })
        .collect()
}

/// Every piece of evidence, with its file and the versions that its bearer has.
fn all_evidence(ir: &Ir) -> Vec<(&str, Versions, &Evidence)> {
    let mut bearers: Vec<(&str, Versions, &[Evidence])> =
        vec![(VERSIONS, Versions::default(), &ir.evidence)];
    for object in &ir.objects {
        bearers.push((&object.name, object.versions, &object.evidence));
        bearers.extend(object.members.iter().map(|member| {
            let versions = object.versions.and(member.versions);
            (object.name.as_str(), versions, member.evidence.as_slice())
        }));
    }
    let enumerations = ir.enumerations.iter();
    let unions = ir.unions.iter();
    let wires = ir.wires.iter();
    let types = enumerations
        .map(|file| (file.name.as_str(), file.evidence.as_slice()))
        .chain(unions.map(|file| (file.name.as_str(), file.evidence.as_slice())))
        .chain(wires.map(|file| (file.name.as_str(), file.evidence.as_slice())));
    bearers.extend(types.map(|(file, evidence)| (file, Versions::default(), evidence)));
    let each = |(file, versions, list)| {
        let list: &[Evidence] = list;
        list.iter().map(move |evidence| (file, versions, evidence))
    };
    bearers.into_iter().flat_map(each).collect()
}

impl AddAssign for Facts {
    fn add_assign(&mut self, other: Facts) {
        self.objects += other.objects;
        self.members += other.members;
        self.types += other.types;
        self.values += other.values;
        self.nulls += other.nulls;
        self.required += other.required;
        self.explained += other.explained;
    }
}
