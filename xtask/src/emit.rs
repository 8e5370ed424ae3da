//! One file for each language: `emit(&Ir, version) -> Tree`, without reading or writing anything.
//!
//! Exports get an [`Ir`] that has been cut to the version, if there is one; the version is told only for names and titles.

pub mod avro;
pub mod bigquery;
pub mod cel;
pub mod coverage;
pub mod go;
pub mod java;
pub mod json_schema;
pub mod markdown;
pub mod openapi;
pub mod plain;
pub mod postgresql;
pub mod protobuf;
pub mod python;
pub mod rust;
pub mod typescript;

use crate::ir::{Enumeration, Ir, Member, Object, Rule, ShapeRule, Union, Variant, Version};
use crate::text::versions_sentence;
use crate::tree::Tree;

/// A language that the schemas and their rules are exported to.
pub struct Target {
    /// As the command line and folders spell it.
    pub name: &'static str,
    pub title: &'static str,
    /// What a user finds in it, in one sentence.
    pub summary: &'static str,
    pub emit: fn(&Ir, Option<Version>) -> Tree,
    /// Whether what was exported notices that this rule is broken.
    pub says: fn(&Ir, Subject) -> Says,
    /// Whether an export of every version is committed, beside that of all of them together.
    pub per_version: bool,
}

/// A rule, wherever it stands.
#[derive(Clone, Copy)]
pub enum Subject<'a> {
    Invariant(&'a Object, &'a Rule),
    Enumeration(&'a Enumeration),
    Shape(&'a Union, &'a ShapeRule),
}

/// Whether a language can say a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Says {
    Checked,
    /// And why not.
    Cannot(&'static str),
}

/// In the order in which people read of them.
pub const TARGETS: &[Target] = &[
    json_schema::TARGET,
    json_schema::DRAFT_07,
    openapi::TARGET,
    typescript::TARGET,
    python::TARGET,
    go::TARGET,
    java::TARGET,
    postgresql::TARGET,
    bigquery::TARGET,
    avro::TARGET,
    protobuf::TARGET,
];

impl Subject<'_> {
    pub fn id(&self) -> &str {
        match self {
            Subject::Invariant(_, rule) => &rule.id,
            Subject::Enumeration(enumeration) => &enumeration.rule,
            Subject::Shape(_, rule) => &rule.id,
        }
    }
}

/// The objects that arrive by themselves rather than inside others: the variants of unions that nothing refers to, or, without such a union,
/// the objects that nothing refers to.
pub fn arriving(ir: &Ir) -> Vec<&Object> {
    let referred = |name: &str| {
        let members = ir.objects.iter().flat_map(|object| &object.members);
        members
            .map(|member| member.kind.innermost())
            .chain(variants(ir).map(|variant| &variant.kind))
            .any(|kind| kind.name() == Some(name))
    };
    let mut offered = ir
        .unions
        .iter()
        .filter(|union| !referred(&union.name))
        .flat_map(|union| &union.variants)
        .filter_map(|variant| variant.kind.name())
        .peekable();
    let arrives: Box<dyn Fn(&str) -> bool> = if offered.peek().is_some() {
        let offered: Vec<_> = offered.collect();
        Box::new(move |name| offered.contains(&name))
    } else {
        Box::new(|name| !referred(name))
    };
    let objects = ir.objects.iter();
    objects.filter(|object| arrives(&object.name)).collect()
}

fn variants(ir: &Ir) -> impl Iterator<Item = &Variant> {
    ir.unions.iter().flat_map(|union| &union.variants)
}

/// What is known of a member beside its kind: its description, unit, versions.
pub fn described(member: &Member) -> String {
    let mut text = member.description.clone();
    if let Some(unit) = &member.unit {
        text += &format!(" Unit: {unit}.");
    }
    if let Some(versions) = versions_sentence(member.versions) {
        text += &format!(" {versions}");
    }
    text
}

/// Every rule that a schema file states, in the order of the files' names.
pub fn subjects(ir: &Ir) -> Vec<Subject<'_>> {
    let of_objects = ir.objects.iter().flat_map(|object| {
        let rules = object.rules.iter();
        rules.map(move |rule| Subject::Invariant(object, rule))
    });
    let of_enumerations = ir.enumerations.iter().map(Subject::Enumeration);
    let of_unions = ir
        .unions
        .iter()
        .flat_map(|union| union.rules().map(move |rule| Subject::Shape(union, rule)));
    of_objects.chain(of_enumerations).chain(of_unions).collect()
}
