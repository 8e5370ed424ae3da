//! The middle of the generator: what the schema files say, as plain data.
//!
//! `load` and `lower` write it, `lint` judges it, every emitter reads it. It knows no target language and no spelling of
//! the schema files; whoever reads an [`Ir`] finds all names resolved and every fact in one place.

mod at;
#[cfg(test)]
mod tests;

/// Everything, each list of files in the alphabetical order of the names.
#[derive(Clone, Debug, Default)]
pub struct Ir {
    /// The API versions that are covered, oldest first.
    pub versions: Vec<Version>,
    /// What is wrong with the published description of a version as a whole.
    pub evidence: Vec<Evidence>,
    pub objects: Vec<Object>,
    pub enumerations: Vec<Enumeration>,
    pub unions: Vec<Union>,
    pub wires: Vec<WireType>,
}

/// What has members.
#[derive(Clone, Debug)]
pub struct Object {
    pub name: String,
    pub title: String,
    pub description: String,
    pub versions: Versions,
    /// Everything inside comes from there.
    pub origin: Option<Origin>,
    /// Where the published descriptions have it: its name, or places within other objects.
    pub published_as: Vec<String>,
    pub evidence: Vec<Evidence>,
    pub members: Vec<Member>,
    pub rules: Vec<Rule>,
    pub rejected: Vec<Rejected>,
}

#[derive(Clone, Debug)]
pub struct Member {
    pub name: String,
    pub description: String,
    pub kind: Kind,
    /// Its absence is an error in every version.
    pub required: bool,
    /// The versions in which it may be null; `None` where it may never be.
    pub nullable: Option<Versions>,
    pub versions: Versions,
    pub unit: Option<String>,
    /// Payloads have it, no published description does.
    pub undocumented: bool,
    pub evidence: Vec<Evidence>,
    /// A rule of an enclosing object reads it.
    pub operand: bool,
}

/// What a member or an item holds when it is not null.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    Text,
    /// Exactly one text.
    Constant(String),
    Boolean,
    Integer,
    Number,
    /// The file's name and how its values are read.
    Wire(String, Wire),
    Enumeration(String),
    Object(String),
    Union(String),
    List(Box<Kind>),
}

/// Texts of which some are known; every enumeration is open.
#[derive(Clone, Debug)]
pub struct Enumeration {
    pub name: String,
    pub title: String,
    pub description: String,
    /// The id of the rule that an unknown value breaks.
    pub rule: String,
    /// When no version is given, and up to the first of `severity_from`.
    pub severity: Severity,
    /// From a version on, in the order of the versions.
    pub severity_from: Vec<(Version, Severity)>,
    pub values: Vec<EnumValue>,
    pub evidence: Vec<Evidence>,
}

#[derive(Clone, Debug)]
pub struct EnumValue {
    pub value: String,
    pub description: String,
    pub versions: Versions,
}

/// One of several objects, told apart by their members.
#[derive(Clone, Debug)]
pub struct Union {
    pub name: String,
    pub title: String,
    pub description: String,
    /// Broken by an object that is none of the variants.
    pub rule: ShapeRule,
    /// The first one that fits is meant.
    pub variants: Vec<Variant>,
    pub evidence: Vec<Evidence>,
}

/// An object that a union can be, and how to tell it.
#[derive(Clone, Debug)]
pub struct Variant {
    pub name: String,
    pub description: String,
    /// An object with a file, or a map.
    pub kind: Kind,
    /// Its `type` member is one of these; empty if that does not matter.
    pub types: Vec<String>,
    pub has: Vec<String>,
    pub lacks: Vec<String>,
    /// Broken by every object of this shape.
    pub rule: Option<ShapeRule>,
}

/// A rule that an object breaks by being what it is.
#[derive(Clone, Debug)]
pub struct ShapeRule {
    pub id: String,
    pub severity: Severity,
    pub description: String,
    pub basis: String,
    /// Instances on both sides, as JSON text.
    pub holds: String,
    pub fails: String,
    pub place: String,
}

/// A value that is read by hand-written code, because it comes in more than one spelling.
#[derive(Clone, Debug)]
pub struct WireType {
    pub name: String,
    pub title: String,
    pub description: String,
    pub unit: Option<String>,
    /// The same fact for other validators, as JSON text.
    pub shape: String,
    pub evidence: Vec<Evidence>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wire {
    Timestamp,
    Seconds,
    Id,
    Dimension,
    Any,
    Map,
}

/// Where reality differs from what is published.
#[derive(Clone, Debug)]
pub struct Evidence {
    pub differs: Differs,
    pub documented: String,
    pub observed: String,
    pub source: String,
    pub versions: Versions,
    /// Where it stands in its file, for messages.
    pub place: String,
}

/// In what reality and a published description differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Differs {
    /// An object or a member is there.
    Member,
    Type,
    Nullable,
    Enum,
    Required,
    /// The type is the same and its spelling is another. No comparison with a description can see it.
    Format,
    /// Schema and description agree; payloads, or words beside the description, do not. Nor can this be seen.
    Payloads,
}

/// A statement over several members that has to hold.
#[derive(Clone, Debug)]
pub struct Rule {
    pub id: String,
    pub severity: Severity,
    pub assert: Expr,
    /// `assert` as it was written, as JSON text.
    pub written: String,
    pub description: String,
    pub basis: String,
    /// The smallest instances on both sides of the border, as JSON text.
    pub holds: String,
    pub fails: String,
    /// Empty: payloads of any origin.
    pub origins: Vec<Origin>,
    /// The versions that have every member it names, within its own limits.
    pub versions: Versions,
    /// Where it stands in its file, for messages.
    pub place: String,
}

/// What looks like a rule and is not.
#[derive(Clone, Debug)]
pub struct Rejected {
    pub id: String,
    pub description: String,
    pub reason: String,
    pub assert: Option<Expr>,
    pub place: String,
}

/// A rule as its author wrote it. An expression is true, false or unknown.
#[derive(Clone, Debug)]
pub enum Expr {
    Compare(Comparison, Operand, Operand),
    Ordered(Vec<Path>),
    Present(Path),
    In(Operand, Vec<Constant>),
    /// Among the members `by` of a list's items.
    InItems {
        operand: Operand,
        list: Path,
        by: Path,
    },
    Form(Path, Form),
    All(Vec<Expr>),
    Any(Vec<Expr>),
    Not(Box<Expr>),
    When {
        when: Box<Expr>,
        then: Box<Expr>,
    },
    Each {
        list: Path,
        assert: Box<Expr>,
    },
    Unique {
        list: Path,
        by: Path,
    },
    Sorted {
        list: Path,
        by: Path,
    },
}

#[derive(Clone, Debug)]
pub enum Operand {
    Path(Path),
    Constant(Constant),
    /// The items of a list.
    Count(Path),
    /// The characters of a text.
    Length(Path),
    /// The first time minus the second, in seconds.
    Difference(Path, Path),
}

#[derive(Clone, Debug, PartialEq)]
pub enum Constant {
    Text(String),
    Number(f64),
    Boolean(bool),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comparison {
    Lt,
    Lte,
    Gt,
    Gte,
    Eq,
    Ne,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A time written as a whole number of seconds.
    Unix,
    /// A text of decimal digits.
    Decimal,
    /// A text that begins as ids of notifications do.
    Notification,
}

/// The way to a member, through objects only.
#[derive(Clone, Debug)]
pub struct Path {
    pub root: Root,
    pub steps: Vec<String>,
    /// What the last step holds.
    pub kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Root {
    /// The object that has the rule.
    This,
    /// The item of a list that is looked at.
    Item,
}

/// What comparisons see in a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    Moment,
    Amount,
    Boolean,
    Text,
    Id,
    List,
    /// Can only be present or not.
    Other,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    Error,
    Warning,
    Drift,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    Rest,
    Mutation,
    List,
    Webhook,
}

/// A version of the API. Older ones are smaller; [`Ir::versions`] says which there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Version {
    /// `2.16` is `Numbered(2, 16)`.
    Numbered(u16, u16),
    /// Newer than every numbered version.
    Preview,
}

/// A range of versions, both ends within; `None` where the range is open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Versions {
    pub since: Option<Version>,
    pub until: Option<Version>,
}

impl Object {
    pub fn member(&self, name: &str) -> Option<&Member> {
        self.members.iter().find(|member| member.name == name)
    }
}

impl Kind {
    pub fn sort(&self) -> Sort {
        match self {
            Kind::Text | Kind::Constant(_) | Kind::Enumeration(_) => Sort::Text,
            Kind::Boolean => Sort::Boolean,
            Kind::Integer | Kind::Number | Kind::Wire(_, Wire::Seconds | Wire::Dimension) => {
                Sort::Amount
            }
            Kind::Wire(_, Wire::Timestamp) => Sort::Moment,
            Kind::Wire(_, Wire::Id) => Sort::Id,
            Kind::Wire(_, Wire::Any | Wire::Map) | Kind::Object(_) | Kind::Union(_) => Sort::Other,
            Kind::List(_) => Sort::List,
        }
    }

    /// The file that the kind is written in, if it is a type of its own.
    pub fn name(&self) -> Option<&str> {
        match self {
            Kind::Enumeration(name) | Kind::Object(name) | Kind::Union(name) => Some(name),
            Kind::Text
            | Kind::Constant(_)
            | Kind::Boolean
            | Kind::Integer
            | Kind::Number
            | Kind::Wire(..)
            | Kind::List(_) => None,
        }
    }

    /// The kind itself, or that of the items of the items.
    pub fn innermost(&self) -> &Kind {
        match self {
            Kind::List(items) => items.innermost(),
            kind => kind,
        }
    }
}

impl Union {
    /// Its own rule and those of the variants.
    pub fn rules(&self) -> impl Iterator<Item = &ShapeRule> {
        let of_variants = self
            .variants
            .iter()
            .filter_map(|variant| variant.rule.as_ref());
        std::iter::once(&self.rule).chain(of_variants)
    }
}

impl Operand {
    pub fn sort(&self) -> Sort {
        match self {
            Operand::Path(path) => path.kind.sort(),
            Operand::Constant(Constant::Text(_)) => Sort::Text,
            Operand::Constant(Constant::Boolean(_)) => Sort::Boolean,
            Operand::Constant(Constant::Number(_))
            | Operand::Count(_)
            | Operand::Length(_)
            | Operand::Difference(..) => Sort::Amount,
        }
    }
}

impl Enumeration {
    /// The severity of a value that `version` does not know.
    pub fn severity_in(&self, version: Option<Version>) -> Severity {
        let from = |version| {
            self.severity_from
                .iter()
                .rev()
                .find(|(since, _)| *since <= version)
        };
        version
            .and_then(from)
            .map_or(self.severity, |(_, severity)| *severity)
    }
}

impl Versions {
    /// Always true when no version is given.
    pub fn contain(self, version: Option<Version>) -> bool {
        version.is_none_or(|version| {
            self.since.is_none_or(|since| since <= version)
                && self.until.is_none_or(|until| version <= until)
        })
    }

    pub fn are_all(self) -> bool {
        self == Versions::default()
    }

    /// The versions in both; it may be none, see [`Versions::is_empty`].
    pub fn and(self, other: Versions) -> Versions {
        Versions {
            since: self.since.max(other.since),
            until: match (self.until, other.until) {
                (Some(a), Some(b)) => Some(a.min(b)),
                (a, b) => a.or(b),
            },
        }
    }

    pub fn is_empty(self) -> bool {
        matches!((self.since, self.until), (Some(since), Some(until)) if since > until)
    }
}

impl Version {
    /// The version of that name, whether there is one or not.
    pub fn parse(name: &str) -> Option<Version> {
        if name == "Preview" {
            return Some(Version::Preview);
        }
        let (major, minor) = name.split_once('.')?;
        let version = Version::Numbered(major.parse().ok()?, minor.parse().ok()?);
        (version.name() == name).then_some(version)
    }

    pub fn name(self) -> String {
        match self {
            Version::Numbered(major, minor) => format!("{major}.{minor}"),
            Version::Preview => "Preview".to_owned(),
        }
    }
}

impl Differs {
    pub const ALL: [Differs; 7] = [
        Differs::Member,
        Differs::Type,
        Differs::Nullable,
        Differs::Enum,
        Differs::Required,
        Differs::Format,
        Differs::Payloads,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Differs::Member => "member",
            Differs::Type => "type",
            Differs::Nullable => "nullable",
            Differs::Enum => "enum",
            Differs::Required => "required",
            Differs::Format => "format",
            Differs::Payloads => "payloads",
        }
    }

    /// Whether a comparison with a published description can see it.
    pub fn is_compared(self) -> bool {
        !matches!(self, Differs::Format | Differs::Payloads)
    }
}

impl Severity {
    pub const ALL: [Severity; 3] = [Severity::Error, Severity::Warning, Severity::Drift];

    pub fn name(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Drift => "drift",
        }
    }
}

impl Origin {
    pub const ALL: [Origin; 4] = [
        Origin::Rest,
        Origin::Mutation,
        Origin::List,
        Origin::Webhook,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Origin::Rest => "rest",
            Origin::Mutation => "mutation",
            Origin::List => "list",
            Origin::Webhook => "webhook",
        }
    }
}

impl Comparison {
    pub const ALL: [Comparison; 6] = [
        Comparison::Lt,
        Comparison::Lte,
        Comparison::Gt,
        Comparison::Gte,
        Comparison::Eq,
        Comparison::Ne,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Comparison::Lt => "lt",
            Comparison::Lte => "lte",
            Comparison::Gt => "gt",
            Comparison::Gte => "gte",
            Comparison::Eq => "eq",
            Comparison::Ne => "ne",
        }
    }

    /// The same comparison with its sides exchanged.
    pub fn mirrored(self) -> Comparison {
        match self {
            Comparison::Lt => Comparison::Gt,
            Comparison::Lte => Comparison::Gte,
            Comparison::Gt => Comparison::Lt,
            Comparison::Gte => Comparison::Lte,
            Comparison::Eq => Comparison::Eq,
            Comparison::Ne => Comparison::Ne,
        }
    }

    /// The comparison that is true exactly where this one is false.
    pub fn negated(self) -> Comparison {
        match self {
            Comparison::Lt => Comparison::Gte,
            Comparison::Lte => Comparison::Gt,
            Comparison::Gt => Comparison::Lte,
            Comparison::Gte => Comparison::Lt,
            Comparison::Eq => Comparison::Ne,
            Comparison::Ne => Comparison::Eq,
        }
    }
}

impl Wire {
    pub const ALL: [Wire; 6] = [
        Wire::Timestamp,
        Wire::Seconds,
        Wire::Id,
        Wire::Dimension,
        Wire::Any,
        Wire::Map,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Wire::Timestamp => "timestamp",
            Wire::Seconds => "seconds",
            Wire::Id => "id",
            Wire::Dimension => "dimension",
            Wire::Any => "any",
            Wire::Map => "map",
        }
    }
}

impl Form {
    pub const ALL: [Form; 3] = [Form::Unix, Form::Decimal, Form::Notification];

    pub fn name(self) -> &'static str {
        match self {
            Form::Unix => "unix",
            Form::Decimal => "decimal",
            Form::Notification => "notification",
        }
    }
}
