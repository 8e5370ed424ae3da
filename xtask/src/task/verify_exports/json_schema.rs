//! The bundles of every version, asked of Ajv in strict mode and of python-jsonschema.
//!
//! A bundle only says valid or invalid: expected to be invalid is what has a violation of severity `error` whose rule the bundle says.

use std::process::Command;

use super::{Check, Tool, Workshop};
use crate::emit::json_schema::Draft;

pub(super) const RUNNERS: &str = "tests/conformance/runners/json-schema";

const AJV: &[Tool] = &[Tool::Program("node"), Tool::Npm("ajv")];
const PYTHON: &[Tool] = &[Tool::Program("python3"), Tool::Python("jsonschema")];

pub const CHECKS: &[Check] = &[
    Check {
        target: "json-schema",
        name: "ajv strict, meta-schema",
        needs: AJV,
        run: |workshop| schemas(workshop, ajv(workshop), Draft::Draft2020),
    },
    Check {
        target: "json-schema",
        name: "ajv, vectors",
        needs: AJV,
        run: |workshop| vectors(workshop, ajv(workshop), Draft::Draft2020),
    },
    Check {
        target: "json-schema",
        name: "python, meta-schema",
        needs: PYTHON,
        run: |workshop| schemas(workshop, python(workshop), Draft::Draft2020),
    },
    Check {
        target: "json-schema",
        name: "python, vectors",
        needs: PYTHON,
        run: |workshop| vectors(workshop, python(workshop), Draft::Draft2020),
    },
    Check {
        target: "json-schema-draft-07",
        name: "ajv strict, meta-schema",
        needs: AJV,
        run: |workshop| schemas(workshop, ajv(workshop), Draft::Draft07),
    },
    Check {
        target: "json-schema-draft-07",
        name: "ajv, vectors",
        needs: AJV,
        run: |workshop| vectors(workshop, ajv(workshop), Draft::Draft07),
    },
    Check {
        target: "json-schema-draft-07",
        name: "python, meta-schema",
        needs: PYTHON,
        run: |workshop| schemas(workshop, python(workshop), Draft::Draft07),
    },
    Check {
        target: "json-schema-draft-07",
        name: "python, vectors",
        needs: PYTHON,
        run: |workshop| vectors(workshop, python(workshop), Draft::Draft07),
    },
];

fn ajv(workshop: &Workshop) -> Command {
    let mut command = workshop.tools.node();
    command.arg(workshop.root().join(RUNNERS).join("runner.cjs"));
    command
}

pub(super) fn python(workshop: &Workshop) -> Command {
    let mut command = workshop.tools.python();
    command.arg(workshop.root().join(RUNNERS).join("runner.py"));
    command
}

/// Every bundle is a schema of its draft, and can be used.
fn schemas(workshop: &Workshop, mut runner: Command, draft: Draft) -> Result<String, String> {
    let folder = workshop.every_version(draft.target().name)?;
    let said = workshop
        .tools
        .run(runner.arg("schemas").arg(folder).arg(draft.name()))?;
    Ok(said.trim().to_owned())
}

fn vectors(workshop: &Workshop, mut runner: Command, draft: Draft) -> Result<String, String> {
    let name = draft.target().name;
    let folder = workshop.every_version(name)?;
    workshop.compare(name, runner.arg("vectors").arg(folder).arg(draft.name()))
}
