//! Names that arguments may have: of rules, objects, versions and origins.

use clap::builder::{PossibleValuesParser, TypedValueParser};
use intercom_schema::{ApiVersion, ObjectInfo, Origin, RulePage};

use crate::catalogue;

pub(crate) fn known_rule(id: &str) -> Result<&'static RulePage, String> {
    intercom_schema::rule(id).ok_or_else(|| match catalogue::similar(id).as_slice() {
        [] => "no rule has this id; `intercom-schema rules` lists them".to_owned(),
        similar => format!(
            "no rule has this id; did you mean {}?",
            similar.join(" or ")
        ),
    })
}

pub(crate) fn changeable_rule(id: &str) -> Result<&'static RulePage, String> {
    match known_rule(id)? {
        json if json.id.starts_with("json.") => Err(
            "what is not JSON cannot be judged any further; rules about JSON itself stay errors"
                .to_owned(),
        ),
        rule => Ok(rule),
    }
}

pub(crate) fn known_object() -> impl TypedValueParser<Value = &'static ObjectInfo> {
    PossibleValuesParser::new(intercom_schema::objects().map(|object| object.name))
        .try_map(|name| intercom_schema::object(&name).ok_or("no object has this name"))
}

pub(crate) fn api_version() -> impl TypedValueParser<Value = ApiVersion> {
    PossibleValuesParser::new(ApiVersion::ALL.iter().map(|version| version.as_str()))
        .try_map(|version| version.parse::<ApiVersion>())
}

pub(crate) fn origin() -> impl TypedValueParser<Value = Origin> {
    PossibleValuesParser::new(Origin::ALL.iter().map(|origin| origin.as_str()))
        .try_map(|origin| origin.parse::<Origin>())
}
