//! BigQuery and Avro: what lays documents out says whether everything has a place.

use super::{Check, Tool, Workshop};

pub const CHECKS: &[Check] = &[
    Check {
        target: "bigquery",
        name: "client, rows",
        needs: &[Tool::Python("google.cloud.bigquery")],
        run: |workshop| script(workshop, "bigquery"),
    },
    Check {
        target: "avro",
        name: "fastavro",
        needs: &[Tool::Python("fastavro")],
        run: |workshop| script(workshop, "avro"),
    },
];

fn script(workshop: &Workshop, target: &str) -> Result<String, String> {
    let schemas = workshop.export(target, None)?;
    let script = format!("tests/conformance/runners/{target}/verify.py");
    let mut command = workshop.tools.python();
    command
        .arg(script)
        .arg(schemas)
        .arg(workshop.vectors().path());
    workshop
        .tools
        .run(&mut command)
        .map(|seen| seen.trim().to_owned())
}
