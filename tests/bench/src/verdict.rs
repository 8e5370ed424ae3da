//! Before anything is timed: the library finds exactly what was planted, and every schema validator comes to its verdict.

use std::collections::BTreeSet;

use intercom_schema::{Severity, validate};
use serde_json::{Value, json};

use crate::contestants::{Contestant, Says};
use crate::corpus::Corpus;
use crate::subject::Subject;

/// How many documents have a violation, and how many of them a schema refuses.
#[derive(Clone, Copy, Debug, Default)]
pub struct Agreement {
    pub documents: usize,
    pub violating: usize,
    pub refused: usize,
}

/// # Errors
/// The first document on which somebody differs.
pub fn check<S: Subject>(
    corpus: &Corpus,
    contestants: &mut [Contestant],
) -> Result<Agreement, String> {
    let sayable = sayable(S::SCHEMA);
    let mut agreement = Agreement::default();
    let mut scratch = Vec::new();
    for (number, range) in corpus.documents.iter().enumerate() {
        let text = &corpus.text[range.clone()];
        let report = validate::<S::Ours>(text);
        let mut found: Vec<_> = report
            .violations
            .iter()
            .map(|violation| &*violation.rule)
            .collect();
        found.sort_unstable();
        if found != corpus.planted[number] {
            let planted = &corpus.planted[number];
            return Err(format!(
                "{} {number}: planted {planted:?}, found {report}",
                corpus.name
            ));
        }
        let errors = report
            .violations
            .iter()
            .filter(|violation| violation.severity == Severity::Error);
        let accepted = !errors
            .map(|violation| &*violation.rule)
            .any(|rule| sayable.contains(rule));
        let value = serde_json::from_slice(text)
            .map_err(|error| format!("{} {number}: {error}", corpus.name))?;
        for contestant in contestants.iter_mut() {
            let expected = match contestant.says {
                Says::Rules => report.is_valid(),
                Says::Schema => accepted,
                // Structs may take what a rule refuses; what is good they must take, or their figures mean nothing.
                Says::Types if !report.is_empty() => continue,
                Says::Types | Says::Json => true,
            };
            scratch.clear();
            scratch.extend_from_slice(text);
            if (contestant.read)(&mut scratch, &value) != expected {
                return Err(format!(
                    "{} {number}: {} does not say {expected}, planted {:?}",
                    corpus.name, contestant.name, corpus.planted[number]
                ));
            }
        }
        agreement.documents += 1;
        agreement.violating += usize::from(!report.is_empty());
        agreement.refused += usize::from(!accepted);
    }
    Ok(agreement)
}

/// The rules that the exported schema can say: those of JSON Schema itself, and those that it lists as asserted.
fn sayable(schema: &str) -> BTreeSet<String> {
    let schema: Value = serde_json::from_str(schema).unwrap_or_default();
    let mut rules: BTreeSet<String> = [
        "schema.type",
        "schema.null",
        "schema.const",
        "schema.required",
    ]
    .map(str::to_owned)
    .into();
    rules.extend(intercom_schema::enumerations().map(|enumeration| enumeration.rule.to_owned()));
    let definitions = schema["$defs"]
        .as_object()
        .into_iter()
        .flat_map(|all| all.values());
    for definition in definitions {
        let written = definition["x-invariants"].as_array().into_iter().flatten();
        let asserted = written.filter(|rule| rule["asserted"] == json!(true));
        rules.extend(
            asserted
                .filter_map(|rule| rule["id"].as_str())
                .map(str::to_owned),
        );
    }
    rules
}
