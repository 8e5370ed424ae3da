//! TypeScript, tried by its compiler, by a formatter and linter, and by Node: in the package's own folder, and as its users do.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::json;

use super::{Check, Tool, Workshop};
use crate::emit::typescript::PACKAGE;
use crate::export::{files, target};
use crate::ir::Version;
use crate::tree;

const TARGET: &str = "typescript";
const RUNNER: &str = "tests/conformance/runners/typescript";
const OLD_COMPILER: &str = "typescript-5.0";
const COMPILER: &[Tool] = &[Tool::Npm("typescript"), Tool::Program("node")];
const NODE: &[Tool] = &[
    Tool::Npm("typescript"),
    Tool::Npm("@types/node"),
    Tool::Program("node"),
];

pub const CHECKS: &[Check] = &[
    Check {
        target: TARGET,
        name: "tsc, strictest",
        needs: COMPILER,
        run: compiles,
    },
    Check {
        target: TARGET,
        name: "dist is the source",
        needs: COMPILER,
        run: dist_is_the_source,
    },
    Check {
        target: TARGET,
        name: "tsc 5.0, as users",
        needs: &[Tool::Npm(OLD_COMPILER), Tool::Program("node")],
        run: old_compiler,
    },
    Check {
        target: TARGET,
        name: "biome",
        needs: &[Tool::Npm("@biomejs/biome")],
        run: is_tidy,
    },
    Check {
        target: TARGET,
        name: "example of the README",
        needs: &[Tool::Program("node")],
        run: example_runs,
    },
    Check {
        target: TARGET,
        name: "vectors",
        needs: NODE,
        run: vectors,
    },
    Check {
        target: TARGET,
        name: "one API version",
        needs: NODE,
        run: single_versions,
    },
];

/// The oldest compiler that users may have reads the declarations, and accepts and refuses of programs what it should.
fn old_compiler(workshop: &Workshop) -> Result<String, String> {
    let user = user(workshop, None)?;
    let settings = json!({ "extends": "./tsconfig.json", "compilerOptions": { "types": [] }, "include": ["types.ts"] });
    write(&user.join("tsconfig.types.json"), &settings.to_string())?;
    let mut tsc = compiler(workshop, OLD_COMPILER);
    tsc.arg("--project")
        .arg(user.join("tsconfig.types.json"))
        .arg("--noEmit");
    workshop.tools.run(&mut tsc)?;
    let refused = read(&user.join("types.ts"))?
        .matches("@ts-expect-error")
        .count();
    Ok(format!(
        "accepts what it should, refuses {refused} mistakes"
    ))
}

/// The package compiles under the settings that it comes with.
fn compiles(workshop: &Workshop) -> Result<String, String> {
    let folder = workshop.export(TARGET, None)?;
    let out = compiled(workshop, &folder)?;
    Ok(format!("{} files, no complaint", names(&out)?.len()))
}

/// A compiler by the name of its package: two of them are installed, and only one can be called `tsc`.
fn compiler(workshop: &Workshop, package: &str) -> Command {
    let mut node = workshop.tools.node();
    node.arg(workshop.tools.node_modules().join(package).join("bin/tsc"));
    node
}

/// What the compiler makes of the source, beside the package.
fn compiled(workshop: &Workshop, folder: &Path) -> Result<PathBuf, String> {
    let out = workshop.scratch("typescript-compiled");
    emptied(&out)?;
    let mut tsc = compiler(workshop, "typescript");
    tsc.arg("--project").arg(folder).arg("--outDir").arg(&out);
    workshop.tools.run(&mut tsc)?;
    Ok(out)
}

/// Who makes the programs and declarations of what is written by hand.
const MAKER: &str = "tests/conformance/runners/typescript/compile-support.sh";

/// The compiler prints the shipped programs and declarations just as it prints the source, to the byte: only spaces and line breaks
/// were other than its own.
fn dist_is_the_source(workshop: &Workshop) -> Result<String, String> {
    let folder = workshop.export(TARGET, None)?;
    let compiled = compiled(workshop, &folder)?;
    let printed = workshop.scratch("typescript-printed");
    emptied(&printed)?;
    write(&printed.join("package.json"), r#"{ "type": "module" }"#)?;
    let shipped = folder.join("dist");
    for name in names(&shipped)? {
        let text = read(&shipped.join(&name))?;
        // Declarations are a program, too, of which nothing is left but declarations.
        let (kind, name) = match name.strip_suffix(".d.ts") {
            Some(name) => ("declarations", format!("{name}.ts")),
            None => ("programs", name),
        };
        write(&printed.join(kind).join(name), &text)?;
    }
    for (kind, only) in [
        ("declarations", ["--declaration", "--emitDeclarationOnly"]),
        ("programs", ["--allowJs", "--noCheck"]),
    ] {
        let mut tsc = compiler(workshop, "typescript");
        tsc.args([
            "--ignoreConfig",
            "--noCheck",
            "--module",
            "nodenext",
            "--target",
            "es2022",
            "--types",
            "",
        ]);
        tsc.args(only).arg("--outDir").arg(printed.join("out"));
        let folder = printed.join(kind);
        tsc.args(names(&folder)?.iter().map(|name| folder.join(name)));
        workshop.tools.run(&mut tsc)?;
    }
    let (expected, found) = (names(&compiled)?, names(&printed.join("out"))?);
    if expected != found {
        return Err(format!(
            "the source makes {expected:?}, and shipped are {found:?}"
        ));
    }
    for name in &expected {
        same_lines(
            name,
            &read(&compiled.join(name))?,
            &read(&printed.join("out").join(name))?,
        )?;
    }
    Ok(format!(
        "{} files are what the compiler writes",
        expected.len()
    ))
}

fn same_lines(name: &str, expected: &str, found: &str) -> Result<(), String> {
    if expected == found {
        return Ok(());
    }
    let pairs = expected.lines().zip(found.lines()).enumerate();
    let first = pairs
        .into_iter()
        .find(|(_, (expected, found))| expected != found);
    Err(match first {
        Some((index, (expected, found))) => format!(
            "{name}, line {}: the source makes
  {expected}
and shipped is
  {found}
({MAKER} makes what is written by hand)",
            index + 1
        ),
        None => format!("{name} is longer or shorter than what the source makes"),
    })
}

fn is_tidy(workshop: &Workshop) -> Result<String, String> {
    let folder = workshop.export(TARGET, None)?;
    let runner = workshop.root().join(RUNNER);
    let mut format = workshop.tools.command("biome");
    format.args(["format", "--indent-style=space", "--line-width=120"]);
    workshop
        .tools
        .run(format.arg(folder.join("src")).arg(&runner))?;
    let mut lint = workshop.tools.command("biome");
    lint.args(["lint", "--error-on-warnings"]);
    workshop
        .tools
        .run(lint.arg(folder.join("src")).arg(&runner))?;
    Ok(format!(
        "{} files of source, formatted, no complaint",
        names(&folder.join("src"))?.len()
    ))
}

/// The example of the README prints what stands below it.
fn example_runs(workshop: &Workshop) -> Result<String, String> {
    let user = user(workshop, None)?;
    let readme = read(&user.join("node_modules").join(PACKAGE).join("README.md"))?;
    let block = |language: &str| {
        let (_, rest) = readme.split_once(&format!("```{language}\n"))?;
        rest.split_once("```").map(|(block, _)| block)
    };
    let (Some(example), Some(expected)) = (block("js"), block("text")) else {
        return Err("the README has no example with its output".to_owned());
    };
    write(&user.join("example.js"), example)?;
    let printed = workshop
        .tools
        .run(workshop.tools.node().arg(user.join("example.js")))?;
    if printed != expected {
        return Err(format!("it prints\n{printed}and not\n{expected}"));
    }
    Ok(format!(
        "{} lines, as they stand there",
        printed.lines().count()
    ))
}

fn vectors(workshop: &Workshop) -> Result<String, String> {
    let user = user(workshop, None)?;
    compile_user(workshop, &user)?;
    workshop.compare(
        TARGET,
        workshop.tools.node().arg(user.join("out/runner.js")),
    )
}

/// The packages for the oldest and the newest numbered version, each on the vectors of that version.
fn single_versions(workshop: &Workshop) -> Result<String, String> {
    let numbered = workshop
        .ir()
        .versions
        .iter()
        .copied()
        .filter(|version| *version != Version::Preview);
    let numbered: Vec<_> = numbered.collect();
    let ends = numbered.first().into_iter().chain(numbered.last());
    let seen: Result<Vec<_>, String> = ends
        .map(|version| {
            let name = version.name();
            let folder = workshop.export(TARGET, Some(*version))?;
            compiled(workshop, &folder)?;
            let user = user(workshop, Some(*version))?;
            let runner = user.join("out/runner.js");
            compile_user(workshop, &user)?;
            let seen = workshop
                .at(*version)?
                .compare(TARGET, workshop.tools.node().arg(runner).arg(&name))?;
            Ok(format!("{name}: {seen}"))
        })
        .collect();
    Ok(seen?.join("; "))
}

/// A folder of somebody who has installed the package, with the programs of the conformance suite.
fn user(workshop: &Workshop, version: Option<Version>) -> Result<PathBuf, String> {
    let name = version.map_or("all".to_owned(), Version::name);
    let user = workshop.scratch(&format!("typescript-user-{name}"));
    emptied(&user)?;
    let package = target(TARGET).ok_or("no such target")?;
    let installed = user.join("node_modules").join(PACKAGE);
    tree::write(&files(workshop.ir(), package, version), &installed)
        .map_err(|error| error.to_string())?;
    let runner = workshop.root().join(RUNNER);
    let wanted = ["package.json", "tsconfig.json", "runner.ts"];
    // What types have to accept and refuse is about members of all versions.
    let wanted = wanted
        .iter()
        .chain(version.is_none().then_some(&"types.ts"));
    for name in wanted {
        write(&user.join(name), &read(&runner.join(name))?)?;
    }
    Ok(user)
}

fn compile_user(workshop: &Workshop, user: &Path) -> Result<(), String> {
    let mut tsc = compiler(workshop, "typescript");
    tsc.arg("--project")
        .arg(user)
        .arg("--typeRoots")
        .arg(workshop.tools.node_modules().join("@types"));
    workshop.tools.run(&mut tsc).map(|_| ())
}

/// The names of the files in a folder, in their order.
fn names(folder: &Path) -> Result<Vec<String>, String> {
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut names = Vec::new();
    for entry in entries {
        let entry = entry.map_err(|error| error.to_string())?;
        names.push(entry.file_name().to_string_lossy().into_owned());
    }
    names.sort_unstable();
    Ok(names)
}

fn emptied(folder: &Path) -> Result<(), String> {
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    }
    fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

fn write(path: &Path, text: &str) -> Result<(), String> {
    let folder = path.parent().unwrap_or(path);
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(path, text))
        .map_err(|error| format!("{}: {error}", path.display()))
}
