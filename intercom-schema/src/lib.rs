//! Intercom conversation payloads: types that lose nothing, and a validator that says everything that is wrong.
//!
//! ```
//! use intercom_schema::{Conversation, validate};
//!
//! let bytes = br#"{ "type": "conversation", "id": "1", "created_at": 2, "updated_at": 1 }"#;
//! let report = validate::<Conversation>(bytes);
//! assert_eq!(report.violations[0].rule, "conversation.created_before_updated");
//! ```
//!
//! - [`validate`] judges bytes, text or a [`Value`] in one walk and builds nothing; [`decode`] builds the value in the same walk.
//! - [`Options`] say the API version, the origin and the severities.
//! - Every member is an `Option`; what the types cannot hold (unknown members, explicit nulls, members of the wrong type) is in
//!   [`Extra`], so that any JSON object decodes, and encodes back to the same JSON.
//! - [`rules`] lists everything that a violation can name. The facts stand in the project's `schemas` folder; the types are generated from it.
//!
//! | feature | adds |
//! |---|---|
//! | `schemars` | `schemars::JsonSchema` for every type: the exported schema |
//! | `jiff`, `chrono`, `time` | conversions of [`Timestamp`] |
//! | `cli` | the command line `intercom-schema` |
//! | `signature` | module `signature`: whether a webhook comes from Intercom |

extern crate self as intercom_schema;

mod attributes;
mod catalogue;
mod extra;
mod fact;
mod foreign;
mod generated;
mod input;
mod masked;
mod names;
mod object;
mod options;
mod parsed;
mod report;
mod rule;
mod scan;
#[cfg(feature = "schemars")]
mod schema_export;
#[cfg(feature = "signature")]
pub mod signature;
mod version;
mod walk;
mod wire;

pub use attributes::CustomAttributes;
pub(crate) use catalogue::Reencode;
pub use catalogue::{RulePage, enumerations, object, objects, reencode, rule, rules, unions};
pub use extra::Extra;
pub use generated::*;
pub use input::Json;
/// Makes an enum an open set of texts.
///
/// ```
/// use intercom_schema::{Enumeration, UnknownValue};
///
/// #[derive(Clone, Debug, PartialEq, Enumeration)]
/// #[enumeration(rule = "parcel.carrier_known", severity = Warning)]
/// enum Carrier {
///     #[value("bike")]
///     Bike,
///     #[value("train")]
///     Train,
///     Unknown(UnknownValue),
/// }
///
/// assert_eq!(Carrier::from("train"), Carrier::Train);
/// assert_eq!(Carrier::from("pigeon").as_str(), "pigeon");
/// ```
///
/// On the enum: `name`, `rule` (the id that an unknown value breaks), `severity`, and `from(V2_16) = Drift` for another severity from
/// an API version on. On a variant: its text, `since`, `until`.
pub use intercom_derive::Enumeration;
/// `Debug` that shows names and shapes in place of values, for whatever is `Serialize`. Intercom's objects have it; derive it in
/// place of `Debug`.
///
/// ```
/// use intercom_schema::{Extra, Masked, Object, decode};
///
/// #[derive(Clone, Default, Masked, Object, PartialEq)]
/// struct Parcel {
///     addressee: Option<String>,
///     id: Option<i64>,
///     extra: Extra,
/// }
///
/// let parcel = decode::<Parcel>(r#"{ "addressee": "Zoë", "id": 7 }"#)?.value;
/// assert_eq!(format!("{parcel:?}"), r#"Parcel {"addressee": text(3), "id": number}"#);
/// # Ok::<(), intercom_schema::Report>(())
/// ```
pub use intercom_derive::Masked;
/// Makes a struct an object: read, judged and written back like Intercom's own.
///
/// ```
/// use intercom_schema::{Enumeration, Extra, Object, Timestamp, UnknownValue, validate};
///
/// /// A parcel, which has nothing to do with Intercom.
/// #[derive(Clone, Debug, Default, PartialEq, Object)]
/// #[rule("parcel.delivery_order": Error, lte(sent_at, delivered_at), "A parcel arrives after it was sent.")]
/// #[rule("parcel.delivered_by": Warning, when(present(delivered_at), present(carrier)), "Somebody delivered it.")]
/// struct Parcel {
///     #[member(required)]
///     id: Option<String>,
///     sent_at: Option<Timestamp>,
///     #[member(nullable)]
///     delivered_at: Option<Timestamp>,
///     carrier: Option<Carrier>,
///     extra: Extra,
/// }
///
/// #[derive(Clone, Debug, PartialEq, Enumeration)]
/// #[enumeration(rule = "parcel.carrier_known", severity = Error)]
/// enum Carrier {
///     #[value("bike")]
///     Bike,
///     Unknown(UnknownValue),
/// }
///
/// let report = validate::<Parcel>(r#"{ "id": "7", "sent_at": 20, "delivered_at": 10, "carrier": "pigeon" }"#);
/// let rules: Vec<_> = report.violations.iter().map(|violation| &*violation.rule).collect();
/// assert_eq!(rules, ["parcel.carrier_known", "parcel.delivery_order"]);
/// ```
///
/// Every member is an `Option`; one field is an [`Extra`]. The derive also gives the struct `check`, `Serialize` and `Deserialize`;
/// `Clone`, `Default` and `PartialEq` are derived as usual, and so is `Debug`, or [`macro@crate::Masked`] in its place.
///
/// On the struct: `#[object(name = "…")]`, and any number of
/// `#[rule("id": Severity, expression, "what must hold", origins(…), since = …, until = …)]`.
/// On a member: `rename`, `constant`, `required`, `nullable`, `since`, `until`, `unit`, `undocumented`, and `operand`
/// for a member that a rule of an object around this one names.
///
/// Expressions: `lt` `lte` `gt` `gte` `eq` `ne` of two operands, `ordered([…])`, `present(member)`, `one_of(member, […])`, `unix(time)`,
/// `decimal(id)`, `all([…])`, `any([…])`, `not(…)`, `when(…, …)`, `each(list, |item| …)`, `unique(list, |item| item.id)`,
/// `sorted(list, |item| item.at)`, `one_of_items(member, list, |item| item.id)`; operands are members (`author.name` for one of another object), constants,
/// `count(list)`, `length(text)` and `difference(time, time)`.
pub use intercom_derive::Object;
/// Makes an enum one of several objects, told apart by their members.
///
/// ```
/// use intercom_schema::{Extra, Map, Object, Union, decode};
///
/// #[derive(Clone, Debug, PartialEq, Union)]
/// #[union(rule("delivery.known": Drift, "A delivery is a parcel or a letter."))]
/// enum Delivery {
///     #[variant(types("parcel"), has("weight"))]
///     Parcel(Box<Parcel>),
///     #[variant(types("letter"))]
///     Letter(Box<Letter>),
///     Other(Map),
/// }
///
/// #[derive(Clone, Debug, Default, PartialEq, Object)]
/// struct Parcel {
///     r#type: Option<String>,
///     weight: Option<i64>,
///     extra: Extra,
/// }
///
/// #[derive(Clone, Debug, Default, PartialEq, Object)]
/// struct Letter {
///     r#type: Option<String>,
///     extra: Extra,
/// }
///
/// let parcel = decode::<Delivery>(r#"{ "weight": 7, "type": "parcel" }"#)?;
/// assert!(matches!(parcel.value, Delivery::Parcel(parcel) if parcel.weight == Some(7)));
/// let dove = decode::<Delivery>(r#"{ "type": "dove" }"#)?;
/// assert_eq!(dove.report.violations[0].rule, "delivery.known");
/// # Ok::<(), intercom_schema::Report>(())
/// ```
///
/// The first variant that fits is meant: its `type` is one of `types`, it has all members of `has` and none of `lacks`. A variant can
/// have a `rule` of its own that every such object breaks.
pub use intercom_derive::Union;
pub use object::{
    Enumeration, EnumerationInfo, MemberInfo, Object, ObjectInfo, RuleInfo, SeverityByVersion,
    ShapeRule, Union, UnionInfo, ValueInfo, VariantInfo,
};
pub use options::{Decoded, Options, decode, validate};
pub use report::{Pointer, Position, Related, Report, Severity, Violation};
pub use serde_json::Value;
pub use version::{ApiVersion, Origin, UnknownName, Versions};
pub use wire::{Dimension, Id, NotATime, Seconds, Timestamp, UnknownValue, Wire};

/// A JSON object whose member names are not fixed.
pub type Map = serde_json::Map<String, Value>;

/// What the derives call.
#[doc(hidden)]
pub mod __rt {
    pub use serde::{Deserialize, Deserializer, Serialize, Serializer};

    pub use crate::fact::{Fact, Kept, Note, Noted, Notes, Opaque, Word};
    pub use crate::input::{Expected, Halt, Input, Shape, Text};
    pub use crate::masked::masked;
    pub use crate::names::{Key, Name, Names, Texts};
    pub use crate::object::Writer;
    pub use crate::rule::Presence;
    pub use crate::walk::{
        BEGIN, Described, END, Known, Meeting, NEXT, Place, START, Slot, Walk, broken_items,
        forget, unknown,
    };
    pub use crate::wire::{deserialize, enumeration, quick_enumeration, variant};
    pub use crate::*;

    /// The operators of rules, by the names that attributes use.
    pub mod rule {
        pub use crate::rule::*;
    }

    /// Decodes and encodes again.
    pub fn reencode<T: Object + Serialize>(bytes: &[u8]) -> Result<Value, Report> {
        let decoded = decode::<T>(bytes)?;
        // Members are encoded into memory, from names that are text: there is nothing to go wrong.
        Ok(serde_json::to_value(decoded.value).unwrap_or_default())
    }

    /// Judges a value as it would be encoded now.
    pub fn check<T: Object + Serialize>(value: &T, options: &Options) -> Report {
        options.validate::<T>(&serde_json::to_value(value).unwrap_or_default())
    }
}

#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
struct Readme;
