//! What changes for a reader who goes from one API version to another.
//!
//! From the schemas alone: what they say of the one version, and what of the other. Whatever can surprise a program that was
//! written for the first version is breaking.

use crate::ir::{Enumeration, Ir, Kind, Member, Object, Severity, Version, Versions};

/// The changes in one object or enumeration; never none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    pub name: String,
    /// The members that hold the enumeration, as `object.member`; empty for an object.
    pub found_in: Vec<String>,
    pub changes: Vec<Change>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    pub what: What,
    /// The member, value or rule; empty for the whole object.
    pub subject: String,
    /// In a reader's terms.
    pub detail: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    ObjectAdded,
    ObjectGone,
    MemberAdded,
    MemberGone,
    NullAdded,
    NullGone,
    ValueAdded,
    ValueGone,
    SeverityChanged,
    RuleBegins,
    RuleEnds,
}

/// Objects first, then enumerations, each in the order of the schemas.
pub fn diff(ir: &Ir, from: Version, to: Version) -> Vec<Changed> {
    let step = Step { ir, from, to };
    let objects = ir.objects.iter().map(|object| step.object(object));
    let enumerations = ir.enumerations.iter().map(|file| step.enumeration(file));
    objects
        .chain(enumerations)
        .filter(|changed| !changed.changes.is_empty())
        .collect()
}

struct Step<'a> {
    ir: &'a Ir,
    from: Version,
    to: Version,
}

/// Whether something is in the one version and in the other.
enum Presence {
    Both,
    Added,
    Gone,
    Neither,
}

impl Step<'_> {
    fn presence(&self, versions: Versions) -> Presence {
        let [from, to] = [self.from, self.to].map(|version| versions.contain(Some(version)));
        match (from, to) {
            (true, true) => Presence::Both,
            (false, true) => Presence::Added,
            (true, false) => Presence::Gone,
            (false, false) => Presence::Neither,
        }
    }

    fn object(&self, object: &Object) -> Changed {
        let mut changes = Vec::new();
        let mut whole = |what, detail: &str| {
            changes.push(Change {
                what,
                subject: String::new(),
                detail: detail.to_owned(),
            });
        };
        match self.presence(object.versions) {
            Presence::Both => {
                for member in &object.members {
                    self.member(member, &mut changes);
                }
                self.rules(object, &mut changes);
            }
            Presence::Added => whole(What::ObjectAdded, "a new object"),
            Presence::Gone => whole(What::ObjectGone, "no longer an object"),
            Presence::Neither => {}
        }
        Changed {
            name: object.name.clone(),
            found_in: Vec::new(),
            changes,
        }
    }

    fn member(&self, member: &Member, changes: &mut Vec<Change>) {
        let null = |version| {
            member
                .nullable
                .is_some_and(|range| range.contain(Some(version)))
        };
        let (what, detail) = match self.presence(member.versions) {
            Presence::Added => {
                let or_null = if null(self.to) { ", or null" } else { "" };
                let detail = format!("a new member: {}{or_null}", kind_name(&member.kind));
                (What::MemberAdded, detail)
            }
            Presence::Gone => (What::MemberGone, "no longer a member".to_owned()),
            Presence::Both if !null(self.from) && null(self.to) => {
                (What::NullAdded, "may be null now".to_owned())
            }
            Presence::Both if null(self.from) && !null(self.to) => {
                (What::NullGone, "is no longer null".to_owned())
            }
            Presence::Both | Presence::Neither => return,
        };
        changes.push(Change {
            what,
            subject: member.name.clone(),
            detail,
        });
    }

    fn rules(&self, object: &Object, changes: &mut Vec<Change>) {
        for rule in &object.rules {
            let (what, word) = match self.presence(rule.versions) {
                Presence::Added => (What::RuleBegins, "a rule from now on"),
                Presence::Gone => (What::RuleEnds, "no longer a rule"),
                Presence::Both | Presence::Neither => continue,
            };
            changes.push(Change {
                what,
                subject: rule.id.clone(),
                detail: format!("{word} ({}): {}", rule.severity.name(), rule.description),
            });
        }
    }

    fn enumeration(&self, enumeration: &Enumeration) -> Changed {
        let mut changes = Vec::new();
        let found_in = |version| self.found_in(enumeration, version);
        let places = found_in(self.to);
        // What comes or goes with its members is their change.
        if !places.is_empty() && !found_in(self.from).is_empty() {
            self.values(enumeration, &mut changes);
        }
        Changed {
            name: enumeration.name.clone(),
            found_in: places,
            changes,
        }
    }

    fn values(&self, enumeration: &Enumeration, changes: &mut Vec<Change>) {
        for value in &enumeration.values {
            let (what, detail) = match self.presence(value.versions) {
                Presence::Added => (What::ValueAdded, "a new value"),
                Presence::Gone => (What::ValueGone, "no longer a value"),
                Presence::Both | Presence::Neither => continue,
            };
            changes.push(Change {
                what,
                subject: value.value.clone(),
                detail: detail.to_owned(),
            });
        }
        let [from, to] = [self.from, self.to].map(|version| enumeration.severity_in(Some(version)));
        if from != to {
            changes.push(Change {
                what: What::SeverityChanged,
                subject: enumeration.rule.clone(),
                detail: format!(
                    "an unknown value was {}, and is {} now",
                    phrase(from),
                    phrase(to)
                ),
            });
        }
    }

    /// The members of a version that hold the enumeration.
    fn found_in(&self, enumeration: &Enumeration, version: Version) -> Vec<String> {
        let holds = |member: &&Member| {
            matches!(member.kind.innermost(), Kind::Enumeration(name) if *name == enumeration.name)
                && member.versions.contain(Some(version))
        };
        let objects = self.ir.objects.iter();
        objects
            .filter(|object| object.versions.contain(Some(version)))
            .flat_map(|object| {
                let members = object.members.iter().filter(holds);
                members.map(|member| format!("{}.{}", object.name, member.name))
            })
            .collect()
    }
}

fn phrase(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "an error",
        Severity::Warning => "a warning",
        Severity::Drift => "drift",
    }
}

fn kind_name(kind: &Kind) -> String {
    match kind {
        Kind::Text => "text".to_owned(),
        Kind::Constant(constant) => format!("the text `{constant}`"),
        Kind::Boolean => "true or false".to_owned(),
        Kind::Integer => "an integer".to_owned(),
        Kind::Number => "a number".to_owned(),
        Kind::Wire(name, _) | Kind::Enumeration(name) | Kind::Object(name) | Kind::Union(name) => {
            name.clone()
        }
        Kind::List(items) => format!("a list of {}", kind_name(items)),
    }
}

impl What {
    /// Whether a program can stumble that was written for the first version.
    pub fn is_breaking(self) -> bool {
        match self {
            What::ObjectGone
            | What::MemberGone
            | What::NullAdded
            | What::ValueAdded
            | What::ValueGone => true,
            What::ObjectAdded
            | What::MemberAdded
            | What::NullGone
            | What::SeverityChanged
            | What::RuleBegins
            | What::RuleEnds => false,
        }
    }

    /// In data.
    pub fn name(self) -> &'static str {
        match self {
            What::ObjectAdded => "object_added",
            What::ObjectGone => "object_gone",
            What::MemberAdded => "member_added",
            What::MemberGone => "member_gone",
            What::NullAdded => "null_added",
            What::NullGone => "null_gone",
            What::ValueAdded => "value_added",
            What::ValueGone => "value_gone",
            What::SeverityChanged => "severity_changed",
            What::RuleBegins => "rule_begins",
            What::RuleEnds => "rule_ends",
        }
    }

    /// Beside the subject: `+` came, `-` went, `~` is another.
    pub fn sign(self) -> char {
        match self {
            What::ObjectAdded | What::MemberAdded | What::ValueAdded | What::RuleBegins => '+',
            What::ObjectGone | What::MemberGone | What::ValueGone | What::RuleEnds => '-',
            What::NullAdded | What::NullGone | What::SeverityChanged => '~',
        }
    }
}
