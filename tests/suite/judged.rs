//! Whole documents against the oracle [`crate::judge`]: every version, every origin, everything that is reported.

use intercom_schema::{ApiVersion, Origin};

use crate::judge::{Judge, of_library};
use crate::mutation::mutate;
use crate::structure::documents;
use crate::surface;

const MUTATIONS: usize = 30_000;

#[test]
fn every_document_is_judged_as_the_schema_files_say() {
    let schemas = surface::schemas();
    let documents = documents();
    let mut random = fastrand::Rng::with_seed(0x06ac1e);
    let mut rules = std::collections::BTreeSet::new();
    for number in 0..MUTATIONS {
        let (object, document) = &documents[number % documents.len()];
        let mut document = document.clone();
        // The first time round as they are.
        if number >= documents.len() {
            for _ in 0..=number % 3 {
                mutate(&mut document, &mut random);
            }
        }
        let version = random
            .choice(ApiVersion::ALL)
            .map(|version| version.as_str());
        let origin = random.choice(Origin::ALL).map(|origin| origin.as_str());
        let asked = (
            version.filter(|_| random.usize(..4) > 0),
            origin.filter(|_| random.bool()),
        );
        let expected = Judge::verdict(&schemas, object.name, asked, &document);
        let found = of_library(object.name, asked, &document);
        let missed: Vec<_> = expected.difference(&found).collect();
        let invented: Vec<_> = found.difference(&expected).collect();
        assert!(
            missed.is_empty() && invented.is_empty(),
            "{} at {asked:?}: {document}\nmissed {missed:?}\ninvented {invented:?}",
            object.name
        );
        rules.extend(found.into_iter().map(|(rule, _, _)| rule));
    }
    println!(
        "{MUTATIONS} documents, {} rules broken by some, 0 disagreements",
        rules.len()
    );
    assert!(rules.len() > 80, "{rules:?}");
}
