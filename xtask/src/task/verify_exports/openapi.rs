//! The OpenAPI documents of every version: what linters say of them, and what their components and webhooks say of the vectors.

use super::json_schema::python;
use super::{Check, Tool, Workshop};

pub const CHECKS: &[Check] = &[
    Check {
        target: "openapi",
        name: "openapi-spec-validator",
        needs: &[Tool::Python("openapi_spec_validator")],
        run: valid,
    },
    Check {
        target: "openapi",
        name: "redocly lint",
        needs: &[Tool::Program("node"), Tool::Npm("@redocly/cli")],
        run: linted,
    },
    Check {
        target: "openapi",
        name: "vectors",
        needs: &[Tool::Python("openapi_schema_validator")],
        run: |workshop| {
            let folder = workshop.every_version("openapi")?;
            let mut runner = python(workshop);
            workshop.compare("openapi", runner.arg("vectors").arg(folder).arg("openapi"))
        },
    },
];

fn valid(workshop: &Workshop) -> Result<String, String> {
    let documents = documents(workshop)?;
    let mut command = workshop.tools.python();
    command.args(["-m", "openapi_spec_validator", "--schema", "3.1"]);
    workshop.tools.run(command.args(&documents))?;
    Ok(format!("{} documents", documents.len()))
}

fn linted(workshop: &Workshop) -> Result<String, String> {
    let documents = documents(workshop)?;
    let mut command = workshop.tools.command("redocly");
    // Neither asks for newer versions nor counts users.
    command.env("REDOCLY_TELEMETRY", "off");
    command.env("REDOCLY_SUPPRESS_UPDATE_NOTICE", "true");
    command.args(["lint", "--format", "stylish", "--config"]);
    command.arg("tests/conformance/runners/openapi/redocly.yaml");
    workshop.tools.run(command.args(&documents))?;
    Ok(format!("{} documents", documents.len()))
}

fn documents(workshop: &Workshop) -> Result<Vec<std::path::PathBuf>, String> {
    let folder = workshop.every_version("openapi")?;
    let entries = std::fs::read_dir(&folder).map_err(|error| error.to_string())?;
    let mut documents: Vec<_> = entries
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_, _>>()
        .map_err(|error| error.to_string())?;
    documents.sort();
    Ok(documents)
}
