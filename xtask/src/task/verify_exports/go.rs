//! Go: gofmt, go vet, the examples, and the package asked about every vector. Nothing is downloaded: the package needs nothing.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::{Check, Tool, Workshop};
use crate::emit::go::type_name;
use crate::ir::{Ir, Version};

const TOOLS: &[Tool] = &[Tool::Program("go"), Tool::Program("gofmt")];

pub const CHECKS: &[Check] = &[
    Check {
        target: "go",
        name: "gofmt",
        needs: TOOLS,
        run: |workshop| formatted(workshop, None),
    },
    Check {
        target: "go",
        name: "go vet",
        needs: TOOLS,
        run: |workshop| vetted(workshop, None),
    },
    Check {
        target: "go",
        name: "go test",
        needs: TOOLS,
        run: |workshop| {
            let package = workshop.export("go", None)?;
            let seen = workshop
                .tools
                .run(go(workshop, &package).args(["test", "-v", "-count=1", "."]))?;
            match seen.matches("--- PASS").count() {
                0 => Err("nothing was run".to_owned()),
                tests => Ok(format!("{tests} tests and examples pass")),
            }
        },
    },
    Check {
        target: "go",
        name: "example of the README",
        needs: TOOLS,
        run: readme,
    },
    Check {
        target: "go",
        name: "vectors",
        needs: TOOLS,
        run: |workshop| workshop.compare("go", &mut runner(workshop, None)?),
    },
    Check {
        target: "go",
        name: "2.7 alone",
        needs: TOOLS,
        run: |workshop| alone(workshop, Version::Numbered(2, 7)),
    },
    Check {
        target: "go",
        name: "2.16 alone",
        needs: TOOLS,
        run: |workshop| alone(workshop, Version::Numbered(2, 16)),
    },
];

fn formatted(workshop: &Workshop, version: Option<Version>) -> Result<String, String> {
    let package = workshop.export("go", version)?;
    let changed = workshop
        .tools
        .run(workshop.tools.command("gofmt").arg("-l").arg(&package))?;
    if changed.is_empty() {
        Ok("it would change nothing".to_owned())
    } else {
        Err(format!("gofmt would change\n{changed}"))
    }
}

fn vetted(workshop: &Workshop, version: Option<Version>) -> Result<String, String> {
    let package = workshop.export("go", version)?;
    workshop
        .tools
        .run(go(workshop, &package).args(["vet", "./..."]))?;
    Ok("no warning".to_owned())
}

/// The package of one version: as clean, and right about the vectors of that version.
fn alone(workshop: &Workshop, version: Version) -> Result<String, String> {
    formatted(workshop, Some(version))?;
    vetted(workshop, Some(version))?;
    workshop
        .at(version)?
        .compare("go", &mut runner(workshop, Some(version))?)
}

/// A Go command in a folder, which can download nothing.
fn go(workshop: &Workshop, folder: &Path) -> Command {
    let mut command = workshop.tools.command("go");
    command
        .current_dir(folder)
        .env("GOFLAGS", "-mod=mod")
        .env("GOPROXY", "off")
        .env("GOTOOLCHAIN", "local");
    command
}

/// The compiled runner, with the types of this version.
fn runner(workshop: &Workshop, version: Option<Version>) -> Result<Command, String> {
    let at = version.map_or("all".to_owned(), Version::name);
    let main = workshop.root().join("tests/conformance/runners/go/main.go");
    let main = fs::read_to_string(&main).map_err(|error| format!("{}: {error}", main.display()))?;
    let kinds = match version {
        Some(version) => kinds(&workshop.ir().at(version)),
        None => kinds(workshop.ir()),
    };
    let files = [("main.go", main), ("kinds.go", kinds)];
    let program = program(workshop, version, &format!("go.runner/{at}"), &files)?;
    Ok(Command::new(program))
}

/// Compiles a program that uses the package.
fn program(
    workshop: &Workshop,
    version: Option<Version>,
    name: &str,
    files: &[(&str, String)],
) -> Result<PathBuf, String> {
    let package = workshop.export("go", version)?;
    let folder = workshop.scratch(name);
    let module = format!(
        "module runner\n\ngo 1.19\n\nrequire example.com/intercom v0.0.0\n\nreplace example.com/intercom => {}\n",
        package.display()
    );
    fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    for (file, text) in files.iter().chain([&("go.mod", module)]) {
        fs::write(folder.join(file), text).map_err(|error| format!("{file}: {error}"))?;
    }
    workshop
        .tools
        .run(go(workshop, &folder).args(["vet", "."]))?;
    workshop
        .tools
        .run(go(workshop, &folder).args(["build", "-o", "program", "."]))?;
    Ok(folder.join("program"))
}

/// The file that tells the runner which types there are.
fn kinds(ir: &Ir) -> String {
    let objects = ir.objects.iter().map(|object| &object.name);
    let unions = ir.unions.iter().map(|union| &union.name);
    let kinds: String = objects
        .chain(unions)
        .map(|name| {
            let kind = type_name(name);
            format!("\t{name:?}: {{intercom.Check{kind}, func() value {{ return new(intercom.{kind}) }}}},\n")
        })
        .collect();
    format!(
        "package main\n\nimport \"example.com/intercom\"\n\nvar kinds = map[string]kind{{\n{kinds}}}\n"
    )
}

/// The README's program prints what the README says.
fn readme(workshop: &Workshop) -> Result<String, String> {
    let package = workshop.export("go", None)?;
    let page = fs::read_to_string(package.join("README.md")).map_err(|error| error.to_string())?;
    let block = |language: &str| {
        let (_, after) = page.split_once(&format!("```{language}\n"))?;
        Some(after.split_once("```")?.0)
    };
    let (Some(main), Some(expected)) = (block("go"), block("text")) else {
        return Err("the README has no program, or no output of it".to_owned());
    };
    let files = [("main.go", main.to_owned())];
    let program = program(workshop, None, "go.readme", &files)?;
    let unformatted = workshop.tools.run(
        workshop
            .tools
            .command("gofmt")
            .arg("-d")
            .arg(workshop.scratch("go.readme")),
    )?;
    if !unformatted.is_empty() {
        return Err(format!("gofmt would change the program\n{unformatted}"));
    }
    let printed = workshop.tools.run(&mut Command::new(program))?;
    if printed == expected {
        Ok(format!(
            "{} lines as printed there",
            printed.lines().count()
        ))
    } else {
        Err(format!("prints\n{printed}instead of\n{expected}"))
    }
}
