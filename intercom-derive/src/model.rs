//! What the attributes say, as plain data.

use syn::{Expr, Ident, Type, Visibility};

/// A struct with `#[derive(Object)]`.
pub(crate) struct Object {
    pub(crate) ident: Ident,
    pub(crate) visibility: Visibility,
    /// As messages and schema locations name it.
    pub(crate) name: String,
    pub(crate) versions: Versions,
    /// What is inside is known to come from there.
    pub(crate) origin: Option<Ident>,
    pub(crate) members: Vec<Member>,
    /// The field of type `Extra`.
    pub(crate) extra: Ident,
    pub(crate) rules: Vec<Rule>,
}

/// A field that is a JSON member.
pub(crate) struct Member {
    pub(crate) ident: Ident,
    /// As JSON spells it.
    pub(crate) name: String,
    /// The `T` of `Option<T>`.
    pub(crate) ty: Type,
    pub(crate) constant: Option<String>,
    pub(crate) required: bool,
    pub(crate) nullable: Option<Versions>,
    pub(crate) versions: Versions,
    pub(crate) unit: Option<String>,
    pub(crate) undocumented: bool,
    /// A rule of this object looks at it.
    pub(crate) operand: bool,
    /// A rule of an object around this one looks at it, as the attribute says.
    pub(crate) shown: bool,
}

/// API versions by name; rustc knows which there are.
#[derive(Default)]
pub(crate) struct Versions {
    pub(crate) since: Option<Ident>,
    pub(crate) until: Option<Ident>,
}

/// A rule between members.
pub(crate) struct Rule {
    pub(crate) id: String,
    pub(crate) severity: Ident,
    pub(crate) description: String,
    pub(crate) versions: Versions,
    pub(crate) origins: Vec<Ident>,
    pub(crate) assert: Assert,
    /// The member paths it names, from this object.
    pub(crate) operands: Vec<Vec<String>>,
}

/// What must hold, with member paths turned into facts.
pub(crate) enum Assert {
    /// For the object.
    Object(Expr),
    /// For each item of a list, whose path comes first; the closure takes an item's facts.
    Items {
        path: Vec<String>,
        list: Expr,
        holds: Expr,
    },
}

/// An enum with `#[derive(Enumeration)]`.
pub(crate) struct Enumeration {
    pub(crate) ident: Ident,
    pub(crate) name: String,
    pub(crate) rule: String,
    pub(crate) severity: Ident,
    /// Severities that hold from a version on.
    pub(crate) from: Vec<(Ident, Ident)>,
    pub(crate) values: Vec<Value>,
    /// The variant for any other text.
    pub(crate) unknown: Ident,
}

/// A variant with a text of its own.
pub(crate) struct Value {
    pub(crate) ident: Ident,
    pub(crate) text: String,
    pub(crate) versions: Versions,
}

/// An enum with `#[derive(Union)]`.
pub(crate) struct Union {
    pub(crate) ident: Ident,
    pub(crate) name: String,
    /// Broken by an object that is none of the variants.
    pub(crate) rule: Breach,
    pub(crate) variants: Vec<Variant>,
    /// The variant for any other object.
    pub(crate) other: Ident,
}

/// A rule that a shape breaks by being what it is.
pub(crate) struct Breach {
    pub(crate) id: String,
    pub(crate) severity: Ident,
    pub(crate) description: String,
}

/// A variant and how to tell it.
pub(crate) struct Variant {
    pub(crate) ident: Ident,
    pub(crate) name: String,
    pub(crate) ty: Type,
    /// Its `type` member is one of these; empty if that does not matter.
    pub(crate) types: Vec<String>,
    pub(crate) has: Vec<String>,
    pub(crate) lacks: Vec<String>,
    pub(crate) rule: Option<Breach>,
}
