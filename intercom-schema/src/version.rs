//! API versions and origins: what a payload's sender says about it, as values.

use std::fmt;
use std::str::FromStr;

pub use crate::generated::ApiVersion;

impl fmt::Display for ApiVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl FromStr for ApiVersion {
    type Err = UnknownName;

    /// Reads the `Intercom-Version` header; `Unstable` is an older name of `Preview`.
    fn from_str(text: &str) -> Result<Self, UnknownName> {
        if text.eq_ignore_ascii_case("unstable") {
            return Ok(ApiVersion::Preview);
        }
        let known = ApiVersion::ALL
            .iter()
            .find(|version| version.as_str().eq_ignore_ascii_case(text));
        known.copied().ok_or(UnknownName {
            expected: "an API version such as 2.16, or Preview",
        })
    }
}

/// Where a payload comes from; some rules hold only for some origins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Origin {
    /// The answer to a read over REST.
    Rest,
    /// The answer to a write over REST, whose statistics lag behind.
    Mutation,
    /// An item of a list or of search results, which has no parts.
    List,
    /// A webhook notification, which has only the new parts.
    Webhook,
}

impl Origin {
    /// Every origin.
    pub const ALL: &'static [Origin] = &[
        Origin::Rest,
        Origin::Mutation,
        Origin::List,
        Origin::Webhook,
    ];

    /// `rest`, `mutation`, `list` or `webhook`.
    pub fn as_str(self) -> &'static str {
        match self {
            Origin::Rest => "rest",
            Origin::Mutation => "mutation",
            Origin::List => "list",
            Origin::Webhook => "webhook",
        }
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl FromStr for Origin {
    type Err = UnknownName;

    fn from_str(text: &str) -> Result<Self, UnknownName> {
        let known = Origin::ALL.iter().find(|origin| origin.as_str() == text);
        known.copied().ok_or(UnknownName {
            expected: "rest, mutation, list or webhook",
        })
    }
}

/// A text that names none of the values it could name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownName {
    expected: &'static str,
}

impl fmt::Display for UnknownName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "expected {}", self.expected)
    }
}

impl std::error::Error for UnknownName {}

/// A run of API versions; open at either end where nothing is said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Versions {
    /// The first version; `None` means from the beginning.
    pub since: Option<ApiVersion>,
    /// The last version; `None` means still.
    pub until: Option<ApiVersion>,
}

impl Versions {
    /// Whether `version` lies within; without a version everything does.
    pub fn contain(&self, version: Option<ApiVersion>) -> bool {
        let Some(version) = version else { return true };
        self.since.is_none_or(|since| since <= version)
            && self.until.is_none_or(|until| version <= until)
    }
}
