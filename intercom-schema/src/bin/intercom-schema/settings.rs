//! What a run judges by: a file that a team keeps beside its documents, and above it what the command line says.
//!
//! ```toml
//! api-version = "2.14"
//! origin = "rest"
//!
//! [severity]
//! "source.type_known" = "error"
//! "schema.unknown_member" = "off"
//!
//! [[ignore]]
//! pointer = "/custom_attributes/**"
//! rule = "schema.type"
//! reason = "The import of 2019 wrote numbers as text."
//! ```

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use intercom_schema::{ApiVersion, Options, Origin, Severity};
use serde::Deserialize;

use crate::arguments::{Judging, changeable_rule, known_rule};

/// The name of the file, wherever it is.
pub(crate) const FILE: &str = "intercom-schema.toml";

/// What documents are judged by.
#[derive(Clone, Debug, Default)]
pub(crate) struct Settings {
    pub(crate) api_version: Option<ApiVersion>,
    origin: Option<Origin>,
    /// `None` is off.
    severities: BTreeMap<&'static str, Option<Severity>>,
    ignored: Vec<Ignored>,
}

/// The file, as it is written.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct File {
    api_version: Option<String>,
    origin: Option<String>,
    #[serde(default)]
    severity: BTreeMap<String, Level>,
    #[serde(default)]
    ignore: Vec<Ignored>,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Level {
    Error,
    Warning,
    Drift,
    Off,
}

/// Violations that are known and lived with.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Ignored {
    /// A JSON Pointer in which `*` is any one member or item, and `**` in the end is everything below.
    pointer: String,
    /// Every rule, if none is named.
    rule: Option<String>,
    /// For whoever wonders in a year.
    reason: String,
}

impl Settings {
    /// By the command line, and the file that it names or that is found.
    ///
    /// # Errors
    /// What is wrong with the file, and where.
    pub(crate) fn of(arguments: &Judging) -> Result<Settings, String> {
        let file = match (&arguments.config, arguments.no_config) {
            (Some(file), _) => Some(file.clone()),
            (None, true) => None,
            (None, false) => found(arguments.files.first().map(PathBuf::as_path)),
        };
        let mut settings = match file {
            Some(file) => read(&file).map_err(|error| format!("{}: {error}", file.display()))?,
            None => Settings::default(),
        };
        settings.api_version = arguments.api_version.or(settings.api_version);
        settings.origin = arguments.origin.or(settings.origin);
        for (rules, severity) in arguments.severities() {
            let rules = rules.iter().map(|rule| (rule.id, severity));
            settings.severities.extend(rules);
        }
        Ok(settings)
    }

    /// What the library shall know, beside its limits.
    pub(crate) fn options(&self, limits: Options) -> Options {
        let mut options = limits;
        if let Some(version) = self.api_version {
            options = options.api_version(version);
        }
        if let Some(origin) = self.origin {
            options = options.origin(origin);
        }
        for (rule, severity) in &self.severities {
            options = match severity {
                Some(severity) => options.severity(*rule, *severity),
                None => options.allow(*rule),
            };
        }
        options
    }

    /// Whether somebody decided to live with this. What is no JSON can be trusted in nothing, and is not ignored.
    pub(crate) fn ignores(&self, rule: &str, pointer: &str) -> bool {
        // The conversation that a notification is about is meant as if it stood alone.
        let inside = pointer.strip_prefix(NOTIFIED);
        let by = |ignored: &Ignored| {
            let covers = |pointer| covers(&ignored.pointer, pointer);
            ignored.rule.as_deref().is_none_or(|named| named == rule)
                && (covers(pointer) || inside.is_some_and(covers))
        };
        !rule.starts_with("json.") && self.ignored.iter().any(by)
    }

    /// What a rule is reported with; `None` if it is switched off.
    pub(crate) fn severity_of(&self, rule: &str, severity: Severity) -> Option<Severity> {
        self.severities.get(rule).copied().unwrap_or(Some(severity))
    }

    pub(crate) fn ignores_some(&self) -> bool {
        !self.ignored.is_empty()
    }
}

/// Where a notification has what it is about.
const NOTIFIED: &str = "/data/item";

/// The file nearest to an input, from its folder upwards; where there is no folder, from the one we are in.
fn found(input: Option<&Path>) -> Option<PathBuf> {
    let folder = match input {
        Some(input) if input.is_dir() => Some(input),
        Some(input) if input.exists() => input.parent(),
        _ => None,
    };
    let folder = folder.unwrap_or(Path::new("."));
    let folder = fs::canonicalize(if folder == Path::new("") {
        Path::new(".")
    } else {
        folder
    });
    let folder = folder.ok()?;
    let mut files = folder.ancestors().map(|folder| folder.join(FILE));
    files.find(|file| file.is_file())
}

fn read(file: &Path) -> Result<Settings, String> {
    let text = fs::read_to_string(file).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => "there is no such file".to_owned(),
        _ => error.to_string(),
    })?;
    let file: File = toml::from_str(&text).map_err(|error| {
        let start = error.span().map_or(0, |span| span.start);
        let line = text.get(..start).unwrap_or_default().matches('\n').count() + 1;
        format!("line {line}: {}", error.message())
    })?;
    settings(file)
}

fn settings(file: File) -> Result<Settings, String> {
    let named = |what: &str, error: &dyn std::fmt::Display| format!("{what}: {error}");
    let mut severities = BTreeMap::new();
    for (id, level) in &file.severity {
        let rule = match level {
            Level::Error => known_rule(id),
            Level::Warning | Level::Drift | Level::Off => changeable_rule(id),
        };
        let rule = rule.map_err(|error| named(id, &error))?;
        severities.insert(
            rule.id,
            match level {
                Level::Error => Some(Severity::Error),
                Level::Warning => Some(Severity::Warning),
                Level::Drift => Some(Severity::Drift),
                Level::Off => None,
            },
        );
    }
    for ignored in &file.ignore {
        if let Some(id) = &ignored.rule {
            changeable_rule(id).map_err(|error| named(id, &error))?;
        }
        if ignored.reason.trim().is_empty() {
            return Err(format!("{}: a reason is missing", ignored.pointer));
        }
        if !(ignored.pointer.is_empty() || ignored.pointer.starts_with('/')) {
            return Err(format!("{}: a pointer begins with /", ignored.pointer));
        }
    }
    let parsed = |text: &str| {
        text.parse::<ApiVersion>()
            .map_err(|error| named(text, &error))
    };
    Ok(Settings {
        api_version: file.api_version.as_deref().map(parsed).transpose()?,
        origin: file
            .origin
            .as_deref()
            .map(|text| text.parse::<Origin>().map_err(|error| named(text, &error)))
            .transpose()?,
        severities,
        ignored: file.ignore,
    })
}

fn covers(pattern: &str, pointer: &str) -> bool {
    let mut parts = pointer.split('/');
    let mut patterns = pattern.split('/').peekable();
    while let Some(pattern) = patterns.next() {
        if pattern == "**" && patterns.peek().is_none() {
            return true;
        }
        match parts.next() {
            Some(part) if pattern == "*" || pattern == part => {}
            _ => return false,
        }
    }
    parts.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::covers;

    #[test]
    fn a_pattern_covers_a_pointer() {
        for (pattern, covered, others) in [
            ("", &[""][..], &["/a"][..]),
            ("/a", &["/a"], &["", "/a/b", "/b", "/ab"]),
            (
                "/a/*/c",
                &["/a/b/c", "/a/0/c"],
                &["/a/b", "/a/c", "/a/b/c/d"],
            ),
            ("/a/**", &["/a/b", "/a/b/c", "/a/"], &["", "/b", "/ab/c"]),
            ("/**", &["/a", "/a/b"], &[]),
            ("/**/a", &["/**/a"], &["/b/a"]),
        ] {
            for pointer in covered {
                assert!(covers(pattern, pointer), "{pattern} {pointer}");
            }
            for pointer in others {
                assert!(!covers(pattern, pointer), "{pattern} {pointer}");
            }
        }
    }
}
