//! Protobuf: protoc compiles it, buf lints it, and protovalidate finds broken what we find broken.

use std::path::PathBuf;

use super::vectors::Detail;
use super::{Check, Tool, Workshop};

pub const CHECKS: &[Check] = &[
    Check {
        target: "protobuf",
        name: "protoc, buf lint",
        needs: &[
            Tool::Python("grpc_tools"),
            Tool::Python("protovalidate"),
            Tool::Program("buf"),
        ],
        run: |workshop| {
            let image = image(workshop)?;
            let config = workshop.scratch("protobuf/all/buf.yaml");
            let mut lint = workshop.tools.command("buf");
            // The image has protovalidate's own files in it, which are not ours to judge.
            lint.arg("lint")
                .arg(&image)
                .args(["--path", "intercom"])
                .arg("--config")
                .arg(config);
            workshop.tools.run(&mut lint)?;
            Ok("compiled without warnings, clean under the standard rules".to_owned())
        },
    },
    Check {
        target: "protobuf",
        name: "protovalidate",
        needs: &[Tool::Python("grpc_tools"), Tool::Python("protovalidate")],
        run: |workshop| {
            let mut runner = workshop.tools.python();
            runner
                .arg("tests/conformance/runners/protobuf/run.py")
                .arg(image(workshop)?);
            workshop.compare_in(Detail::BrokenRules, "protobuf", &mut runner)
        },
    },
];

/// The compiled file, with everything that it imports.
fn image(workshop: &Workshop) -> Result<PathBuf, String> {
    let export = workshop.export("protobuf", None)?;
    let image = workshop.scratch("protobuf.binpb");
    let mut compile = workshop.tools.python();
    compile
        .arg("tests/conformance/runners/protobuf/image.py")
        .arg(export)
        .arg(&image);
    workshop.tools.run(&mut compile)?;
    Ok(image)
}
