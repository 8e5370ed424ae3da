//! The Python package, judged by its type checkers, its formatter and its own interpreter.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::json;

use super::{Check, Tool, Workshop};
use crate::ir::Version;

const RUNNER: &str = "tests/conformance/runners/python";

pub const CHECKS: &[Check] = &[
    Check {
        target: "python",
        name: "mypy --strict",
        needs: &[Tool::Program("mypy"), Tool::Python("pydantic")],
        run: |workshop| mypy(workshop, None),
    },
    Check {
        target: "python",
        name: "pyright, strict",
        needs: &[Tool::Program("pyright"), Tool::Python("pydantic")],
        run: pyright,
    },
    Check {
        target: "python",
        name: "ruff",
        needs: &[Tool::Program("ruff")],
        run: |workshop| ruff(workshop, None),
    },
    Check {
        target: "python",
        name: "models",
        needs: &[Tool::Python("pydantic")],
        run: models,
    },
    Check {
        target: "python",
        name: "README",
        needs: &[Tool::Python("pydantic")],
        run: examples,
    },
    Check {
        target: "python",
        name: "pip install",
        needs: &[
            Tool::Python("pip"),
            Tool::Python("hatchling"),
            Tool::Python("pydantic"),
        ],
        run: install,
    },
    Check {
        target: "python",
        name: "vectors",
        needs: &[Tool::Python("pydantic")],
        run: |workshop| {
            let folder = workshop.export("python", None)?;
            workshop.compare("python", &mut runner(workshop, &folder))
        },
    },
    Check {
        target: "python",
        name: "2.7 alone",
        needs: &[
            Tool::Program("mypy"),
            Tool::Program("ruff"),
            Tool::Python("pydantic"),
        ],
        run: |workshop| alone(workshop, Version::Numbered(2, 7)),
    },
    Check {
        target: "python",
        name: "Preview alone",
        needs: &[
            Tool::Program("mypy"),
            Tool::Program("ruff"),
            Tool::Python("pydantic"),
        ],
        run: |workshop| alone(workshop, Version::Preview),
    },
];

/// The package, and for all versions together also the programs that use it.
fn mypy(workshop: &Workshop, version: Option<Version>) -> Result<String, String> {
    let folder = workshop.export("python", version)?;
    let mut mypy = workshop.tools.command("mypy");
    mypy.current_dir(&folder).arg("--cache-dir");
    mypy.arg(workshop.scratch("python.mypy")).arg("src");
    if version.is_none() {
        mypy.arg(workshop.root().join(RUNNER));
    }
    let said = workshop.tools.run(&mut mypy)?;
    Ok(last_line(&said).to_owned())
}

fn pyright(workshop: &Workshop) -> Result<String, String> {
    let folder = workshop.export("python", None)?;
    let python = workshop.tools.run(
        workshop
            .tools
            .python()
            .args(["-c", "import sys; print(sys.executable)"]),
    )?;
    // The package says itself how it wants to be judged; what uses it is judged as strictly.
    let users = workshop.scratch("python.pyright.json");
    let settings = json!({
        "include": [workshop.root().join(RUNNER)],
        "extraPaths": [folder.join("src")],
        "pythonVersion": "3.10",
        "typeCheckingMode": "strict",
    });
    fs::write(&users, settings.to_string()).map_err(|error| error.to_string())?;
    let mut seen = Vec::new();
    for project in [folder, users] {
        let mut pyright = workshop.tools.command("pyright");
        pyright.arg("--project").arg(project).arg("--warnings");
        pyright.args(["--pythonpath", python.trim()]);
        seen.push(last_line(&workshop.tools.run(&mut pyright)?).to_owned());
    }
    Ok(format!("{}; what uses it: {}", seen[0], seen[1]))
}

fn ruff(workshop: &Workshop, version: Option<Version>) -> Result<String, String> {
    let folder = workshop.export("python", version)?;
    let runner = workshop.root().join(RUNNER);
    let settings = folder.join("pyproject.toml");
    let ruff = |arguments: &[&str]| {
        let mut ruff = workshop.tools.command("ruff");
        ruff.args(arguments).arg("--no-cache").arg("--config");
        ruff.arg(&settings).arg(&folder).arg(&runner);
        workshop.tools.run(&mut ruff)
    };
    let formatted = ruff(&["format", "--check"])?;
    ruff(&["check", "--output-format", "concise"])?;
    Ok(last_line(&formatted).to_owned())
}

/// What a program can do with a model, in memory and in JSON.
fn models(workshop: &Workshop) -> Result<String, String> {
    let folder = workshop.export("python", None)?;
    let mut tests = python(workshop, &folder);
    tests.arg(workshop.root().join(RUNNER).join("test_models.py"));
    let said = workshop.tools.run(&mut tests)?;
    let count = said.lines().find_map(|line| line.strip_prefix("Ran "));
    match count.and_then(|count| count.split(' ').next()) {
        None | Some("0") => Err(format!("no test was run\n{said}")),
        Some(count) => Ok(format!("{count} tests pass")),
    }
}

/// What documentation shows is what comes out.
fn examples(workshop: &Workshop) -> Result<String, String> {
    let program = "
import doctest, sys, intercom_conversations.values
page = doctest.testfile(sys.argv[1], module_relative=False)
values = doctest.testmod(intercom_conversations.values)
print(page.attempted, 'lines of the README,', values.attempted, 'of docstrings')
sys.exit(page.failed + values.failed > 0 or not page.attempted or not values.attempted)
";
    let mut seen = String::new();
    for version in [None, Some(Version::Numbered(2, 14))] {
        let folder = workshop.export("python", version)?;
        let mut doctest = python(workshop, &folder);
        doctest.args(["-c", program]).arg(folder.join("README.md"));
        seen = workshop.tools.run(&mut doctest)?;
    }
    Ok(last_line(&seen).to_owned())
}

/// The package as pip leaves it, with everything that its users need.
fn install(workshop: &Workshop) -> Result<String, String> {
    let folder = workshop.export("python", None)?;
    let installed = workshop.scratch("python.installed");
    if installed.exists() {
        fs::remove_dir_all(&installed).map_err(|error| error.to_string())?;
    }
    let mut pip = workshop.tools.python();
    pip.args([
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
    ]);
    pip.args([
        "--no-index",
        "--no-deps",
        "--no-build-isolation",
        "--target",
    ]);
    workshop.tools.run(pip.arg(&installed).arg(&folder))?;
    let mut import = workshop.tools.python();
    import.env("PYTHONPATH", &installed).args([
        "-c",
        "import intercom_conversations as p; print(p.__file__)",
    ]);
    let imported = workshop.tools.run(&mut import)?;
    let package = installed.join("intercom_conversations");
    if Path::new(imported.trim()).parent() != Some(&package) || !package.join("py.typed").is_file()
    {
        return Err(format!(
            "{imported} is not what was installed, or is not typed"
        ));
    }
    Ok("imports, and is typed".to_owned())
}

/// The package of one version: typed, formatted, and right about the vectors of that version.
fn alone(workshop: &Workshop, version: Version) -> Result<String, String> {
    mypy(workshop, Some(version))?;
    ruff(workshop, Some(version))?;
    let folder = workshop.export("python", Some(version))?;
    let mut runner = runner(workshop, &folder);
    runner.arg(version.name());
    workshop.at(version)?.compare("python", &mut runner)
}

fn runner(workshop: &Workshop, folder: &Path) -> Command {
    let mut command = python(workshop, folder);
    command.arg(workshop.root().join(RUNNER).join("runner.py"));
    command
}

/// An interpreter that finds the package.
fn python(workshop: &Workshop, folder: &Path) -> Command {
    let mut command = workshop.tools.python();
    command.env("PYTHONPATH", folder.join("src"));
    command.env("PYTHONDONTWRITEBYTECODE", "1");
    command
}

fn last_line(text: &str) -> &str {
    text.trim_end().lines().last().unwrap_or_default()
}
