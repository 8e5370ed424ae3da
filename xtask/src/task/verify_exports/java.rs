//! Java: javac and javadoc with every warning an error, the example of the README, and the package asked about every vector.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::{Check, Tool, Workshop};
use crate::ir::Version;

const JACKSON: [&str; 3] = [
    "/usr/share/java/jackson-annotations.jar",
    "/usr/share/java/jackson-core.jar",
    "/usr/share/java/jackson-databind.jar",
];

const TOOLS: &[Tool] = &[
    Tool::Program("javac"),
    Tool::Program("javadoc"),
    Tool::Program("java"),
    Tool::File(JACKSON[0]),
    Tool::File(JACKSON[1]),
    Tool::File(JACKSON[2]),
];

/// An old version and a new one, whose packages are asked about the vectors of that version.
const ALONE: [Version; 2] = [Version::Numbered(2, 7), Version::Numbered(2, 16)];

pub(super) const CHECKS: &[Check] = &[
    Check {
        target: "java",
        name: "javac -Xlint:all",
        needs: TOOLS,
        run: |workshop| {
            let package = Package::compiled(workshop, None)?;
            Ok(format!("{} files, no warning", package.files.len()))
        },
    },
    Check {
        target: "java",
        name: "javadoc -Werror",
        needs: TOOLS,
        run: javadoc,
    },
    Check {
        target: "java",
        name: "example of the README",
        needs: TOOLS,
        run: example,
    },
    Check {
        target: "java",
        name: "behaviour",
        needs: TOOLS,
        run: |workshop| {
            let package = Package::ready(workshop, None)?;
            let seen = workshop
                .tools
                .run(&mut package.own(workshop, "Behaviour")?)?;
            Ok(format!("{} expectations hold", seen.trim()))
        },
    },
    Check {
        target: "java",
        name: "vectors",
        needs: TOOLS,
        run: |workshop| {
            let package = Package::ready(workshop, None)?;
            workshop.compare("java", &mut package.own(workshop, "Runner")?)
        },
    },
    Check {
        target: "java",
        name: "2.7 alone",
        needs: TOOLS,
        run: |workshop| alone(workshop, ALONE[0]),
    },
    Check {
        target: "java",
        name: "2.16 alone",
        needs: TOOLS,
        run: |workshop| alone(workshop, ALONE[1]),
    },
];

/// The export, and where its classes are once it is compiled.
struct Package {
    folder: PathBuf,
    files: Vec<PathBuf>,
    classes: PathBuf,
}

impl Package {
    fn written(workshop: &Workshop, version: Option<Version>) -> Result<Self, String> {
        let folder = workshop.export("java", version)?;
        let mut files = Vec::new();
        java_files(&folder, &mut files)?;
        let at = version.map_or("all".to_owned(), Version::name);
        Ok(Package {
            folder,
            files,
            classes: workshop.scratch("java.classes").join(at),
        })
    }

    fn compiled(workshop: &Workshop, version: Option<Version>) -> Result<Self, String> {
        let package = Package::written(workshop, version)?;
        compile(workshop, &package.files, &[], &package.classes)?;
        Ok(package)
    }

    /// Compiled again only if something has changed: exporting touches no file that is right already.
    fn ready(workshop: &Workshop, version: Option<Version>) -> Result<Self, String> {
        let package = Package::written(workshop, version)?;
        let changed = |path: &Path| fs::metadata(path).and_then(|file| file.modified()).ok();
        let newest = package.files.iter().map(|file| changed(file)).max();
        let compiled = changed(&package.classes.join("intercomschema"));
        if compiled.is_none() || newest.is_none_or(|newest| newest >= compiled) {
            return Package::compiled(workshop, version);
        }
        Ok(package)
    }

    fn class_path(&self) -> String {
        let ours = self.classes.display().to_string();
        [&JACKSON[..], &[&*ours]].concat().join(":")
    }

    /// A command that runs a class of the runners' folder.
    fn own(&self, workshop: &Workshop, class: &str) -> Result<Command, String> {
        let folder = workshop.root().join("tests/conformance/runners/java");
        self.program(workshop, folder.join(class).with_extension("java"), class)
    }

    /// A command that runs the class that `source` has.
    fn program(
        &self,
        workshop: &Workshop,
        source: PathBuf,
        class: &str,
    ) -> Result<Command, String> {
        let classes = workshop.scratch("java.classes").join(class);
        compile(workshop, &[source], &[&self.class_path()], &classes)?;
        let path = format!("{}:{}", self.class_path(), classes.display());
        let mut command = workshop.tools.command("java");
        command.args(["-cp", &path, class]);
        Ok(command)
    }
}

/// From nothing, with everything that javac can complain of as an error.
fn compile(
    workshop: &Workshop,
    files: &[PathBuf],
    beside: &[&str],
    classes: &Path,
) -> Result<(), String> {
    if classes.exists() {
        fs::remove_dir_all(classes).map_err(|error| format!("{}: {error}", classes.display()))?;
    }
    let path = [&JACKSON[..], beside].concat().join(":");
    let mut javac = workshop.tools.command("javac");
    javac.args([
        "--release",
        "17",
        "-encoding",
        "UTF-8",
        "-Xlint:all",
        "-Xdoclint:all/protected",
    ]);
    javac.args(["-Werror", "-cp", &path, "-d"]);
    workshop
        .tools
        .run(javac.arg(classes).args(files))
        .map(|_warnings| ())
}

fn java_files(folder: &Path, files: &mut Vec<PathBuf>) -> Result<(), String> {
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    for entry in entries {
        let path = entry.map_err(|error| error.to_string())?.path();
        if path.is_dir() {
            java_files(&path, files)?;
        } else if path.extension().is_some_and(|kind| kind == "java") {
            files.push(path);
        }
    }
    Ok(())
}

fn javadoc(workshop: &Workshop) -> Result<String, String> {
    let package = Package::written(workshop, None)?;
    let pages = workshop.scratch("java.pages");
    let mut javadoc = workshop.tools.command("javadoc");
    javadoc.args(["--release", "17", "-encoding", "UTF-8", "-Xdoclint:all"]);
    javadoc.args(["-Werror", "-quiet", "-cp", &JACKSON.join(":"), "-d"]);
    workshop
        .tools
        .run(javadoc.arg(pages).args(&package.files))?;
    Ok("no warning".to_owned())
}

/// The README's program prints what the README says.
fn example(workshop: &Workshop) -> Result<String, String> {
    let package = Package::ready(workshop, None)?;
    let page =
        fs::read_to_string(package.folder.join("README.md")).map_err(|error| error.to_string())?;
    let block = |language: &str| {
        let (_, after) = page.split_once(&format!("```{language}\n"))?;
        Some(after.split_once("```")?.0)
    };
    let (Some(program), Some(expected)) = (block("java"), block("text")) else {
        return Err("the README has no program, or no output of it".to_owned());
    };
    let source = workshop.scratch("java.example").join("Example.java");
    fs::create_dir_all(workshop.scratch("java.example")).map_err(|error| error.to_string())?;
    fs::write(&source, program).map_err(|error| error.to_string())?;
    let printed = workshop
        .tools
        .run(&mut package.program(workshop, source, "Example")?)?;
    if printed == expected {
        Ok(format!(
            "{} lines as printed there",
            printed.lines().count()
        ))
    } else {
        Err(format!("prints\n{printed}instead of\n{expected}"))
    }
}

/// The package of one version, on the vectors of that version.
fn alone(workshop: &Workshop, version: Version) -> Result<String, String> {
    let package = Package::ready(workshop, Some(version))?;
    let mut runner = package.own(workshop, "Runner")?;
    workshop.at(version)?.compare("java", &mut runner)
}
