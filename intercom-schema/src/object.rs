//! What an object and an enumeration say of themselves; the derive writes the implementations.

use serde::de::DeserializeOwned;
use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::extra::Extra;
use crate::options::Options;
use crate::report::{Report, Severity};
use crate::version::{ApiVersion, Origin, Versions};
use crate::wire::Wire;

/// A JSON object with known members and rules. Derive it with [`macro@crate::Object`].
pub trait Object: Wire + Default + DeserializeOwned {
    /// What a schema file would be called, such as `conversation_source`.
    const NAME: &'static str;
    /// Name, members, rules.
    const INFO: ObjectInfo;

    /// What the typed members cannot hold.
    fn extra(&self) -> &Extra;
    /// The same, to change.
    fn extra_mut(&mut self) -> &mut Extra;

    /// Whether a member was null rather than absent. `false` once the program gave it a value.
    fn was_null(&self, member: &str) -> bool {
        Self::INFO
            .member_index(member)
            .is_some_and(|index| self.extra().is_null_at(index))
    }

    /// Writes a member as null, rather than leaving it out, while it is `None`.
    fn write_null(&mut self, member: &str, null: bool) {
        if let Some(index) = Self::INFO.member_index(member) {
            self.extra_mut().set_null_at(index, null);
        }
    }
}

/// An object, as data.
#[derive(Clone, Copy, Debug)]
pub struct ObjectInfo {
    /// `conversation_source`
    pub name: &'static str,
    /// The API versions that have the object.
    pub versions: Versions,
    /// In schema order.
    pub members: &'static [MemberInfo],
    /// In schema order.
    pub rules: &'static [RuleInfo],
    /// Judges JSON as this object.
    pub validate: fn(&Options, &[u8]) -> Report,
}

impl ObjectInfo {
    fn member_index(&self, name: &str) -> Option<usize> {
        self.members.iter().position(|member| member.name == name)
    }
}

/// A member, as data.
#[derive(Clone, Copy, Debug)]
pub struct MemberInfo {
    /// As JSON spells it.
    pub name: &'static str,
    /// The API versions that have it.
    pub versions: Versions,
    /// The API versions in which it may be null; `None` means in none.
    pub nullable: Option<Versions>,
    /// Every instance has it.
    pub required: bool,
    /// The only text that may stand there.
    pub constant: Option<&'static str>,
    /// What is counted: seconds, bytes, parts.
    pub unit: Option<&'static str>,
    /// Sent, but described nowhere by Intercom.
    pub undocumented: bool,
}

/// A rule between members, as data.
#[derive(Clone, Copy, Debug)]
pub struct RuleInfo {
    /// `statistics.close_order`
    pub id: &'static str,
    /// Unless options say otherwise.
    pub severity: Severity,
    /// What must hold.
    pub description: &'static str,
    /// The API versions in which it applies.
    pub versions: Versions,
    /// Where it applies; empty means everywhere.
    pub origins: &'static [Origin],
    /// Its place among the object's rules.
    pub index: usize,
    /// The members that it names.
    pub operands: &'static [&'static [&'static str]],
}

/// A set of texts that may grow. Derive it with [`macro@crate::Enumeration`].
pub trait Enumeration: Wire {
    /// Name, rule, values.
    const INFO: EnumerationInfo;

    /// The text, also of a value that is not known.
    fn as_str(&self) -> &str;
}

/// An enumeration, as data.
#[derive(Clone, Copy, Debug)]
pub struct EnumerationInfo {
    /// `delivered_as`
    pub name: &'static str,
    /// The rule that an unknown value breaks.
    pub rule: &'static str,
    /// How much an unknown value matters.
    pub severity: SeverityByVersion,
    /// In schema order.
    pub values: &'static [ValueInfo],
}

impl EnumerationInfo {
    /// The value with this text, of whatever API version.
    pub fn value(&self, text: &str) -> Option<&'static ValueInfo> {
        self.values.iter().find(|value| value.text == text)
    }
}

/// A value of an enumeration, as data.
#[derive(Clone, Copy, Debug)]
pub struct ValueInfo {
    /// As JSON spells it.
    pub text: &'static str,
    /// The API versions that have it.
    pub versions: Versions,
}

/// A severity that depends on the API version.
#[derive(Clone, Copy, Debug)]
pub struct SeverityByVersion {
    /// Without a version, and before the first of `from`.
    pub default: Severity,
    /// Severities that hold from a version on, oldest first.
    pub from: &'static [(ApiVersion, Severity)],
}

impl SeverityByVersion {
    /// The severity in one version.
    pub fn at(&self, version: Option<ApiVersion>) -> Severity {
        let Some(version) = version else {
            return self.default;
        };
        let latest = self.from.iter().rev().find(|(since, _)| *since <= version);
        latest.map_or(self.default, |(_, severity)| *severity)
    }
}

/// One of several objects, told apart by their members. Derive it with [`macro@crate::Union`].
pub trait Union: Wire {
    /// Name, variants, and the rule that an object of no variant breaks.
    const INFO: UnionInfo;
}

/// A union, as data.
#[derive(Clone, Copy, Debug)]
pub struct UnionInfo {
    /// `notification_item`
    pub name: &'static str,
    /// Broken by an object that is none of the variants.
    pub rule: ShapeRule,
    /// The first one that fits is meant.
    pub variants: &'static [VariantInfo],
}

/// A variant of a union and how to tell it, as data.
#[derive(Clone, Copy, Debug)]
pub struct VariantInfo {
    /// `conversation`
    pub name: &'static str,
    /// The member `type` is one of these; empty if that does not matter.
    pub types: &'static [&'static str],
    /// Members that it has.
    pub has: &'static [&'static str],
    /// Members that it lacks.
    pub lacks: &'static [&'static str],
    /// Broken by every object of this variant.
    pub rule: Option<ShapeRule>,
}

/// A rule that an object breaks by being what it is.
#[derive(Clone, Copy, Debug)]
pub struct ShapeRule {
    /// `webhook.item_known`
    pub id: &'static str,
    /// Unless options say otherwise.
    pub severity: Severity,
    /// What must hold.
    pub description: &'static str,
}

/// Writes an object in schema order, and then what `extra` holds beside.
#[derive(Debug)]
pub struct Writer<'v, M> {
    out: M,
    extra: &'v Extra,
    members: &'static [MemberInfo],
}

impl<'v, M: SerializeMap> Writer<'v, M> {
    /// Begins the object.
    pub fn new<S: Serializer<SerializeMap = M, Error = M::Error>>(
        serializer: S,
        extra: &'v Extra,
        members: &'static [MemberInfo],
    ) -> Result<Self, M::Error> {
        Ok(Writer {
            out: serializer.serialize_map(None)?,
            extra,
            members,
        })
    }

    /// The member with this index: its value; or the JSON it came from, if the type could not hold that; or null, if it was null.
    pub fn member<T: Wire + Serialize>(
        &mut self,
        index: usize,
        value: &Option<T>,
    ) -> Result<(), M::Error> {
        let name = self.members[index].name;
        match (self.extra.get(name), value) {
            (Some(json), None) => self.out.serialize_entry(name, json),
            (Some(json), Some(value)) if crate::wire::reread::<T>(json).as_ref() == Some(value) => {
                self.out.serialize_entry(name, json)
            }
            (_, Some(value)) => self.out.serialize_entry(name, value),
            (None, None) if self.extra.is_null_at(index) => self.out.serialize_entry(name, &()),
            (None, None) => Ok(()),
        }
    }

    /// Ends the object, after the members that have no place in the type.
    pub fn end(mut self) -> Result<M::Ok, M::Error> {
        for (name, json) in self.extra.iter() {
            if !self.members.iter().any(|member| member.name == name) {
                self.out.serialize_entry(name, json)?;
            }
        }
        self.out.end()
    }
}
