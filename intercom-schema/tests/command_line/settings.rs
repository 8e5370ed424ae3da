//! The file of settings, and what the program tells shells and readers of manuals.

use std::fs;
use std::process::Stdio;

use super::{BAD, Folder, GOOD, code, err, out, program, run, validate};

const DRIFT: &str = r#"{"type":"conversation_statistics","mood":"good"}"#;

/// Judges one document with a file of settings beside it: the exit code, and all output.
fn judged(settings: &str, document: &str, arguments: &[&str]) -> (i32, String) {
    let folder = Folder::new();
    fs::create_dir_all(folder.0.join("deep/down")).unwrap();
    folder.file("intercom-schema.toml", settings);
    let file = folder.file("deep/down/some.json", document);
    let output = run(&[&["validate", file.to_str().unwrap()], arguments].concat());
    (code(&output), format!("{}{}", out(&output), err(&output)))
}

#[test]
fn the_file_is_found_upwards_from_the_first_input() {
    let severe = "[severity]\n\"schema.unknown_member\" = \"error\"";
    let (code, text) = judged(severe, DRIFT, &[]);
    assert_eq!(code, 1, "{text}");
    assert!(text.contains("error[schema.unknown_member]"), "{text}");
    assert_eq!(judged(severe, DRIFT, &["--no-config"]).0, 0);
    assert_eq!(judged("", DRIFT, &[]).0, 0);
    // What the command line says stands above it.
    assert_eq!(
        judged(severe, DRIFT, &["--warn", "schema.unknown_member"]).0,
        0
    );
    let off = "[severity]\n\"schema.unknown_member\" = \"off\"";
    assert!(
        judged(off, DRIFT, &[])
            .1
            .contains("1 document, no violations")
    );
}

#[test]
fn standard_input_has_the_folder_we_are_in() {
    let folder = Folder::new();
    folder.file(
        "intercom-schema.toml",
        "[severity]\n\"schema.type\" = \"off\"",
    );
    let mut command = program();
    command.args(["validate", "-"]).current_dir(&folder.0);
    let file = fs::File::open(folder.file("bad.json", BAD)).unwrap();
    let output = command.stdin(Stdio::from(file)).output().unwrap();
    assert_eq!(code(&output), 0, "{}", out(&output));
}

#[test]
fn version_and_origin_can_be_settled() {
    let late = r#"{"type":"conversation","id":"1","created_at":1,"updated_at":1,"ai_agent_participated":false}"#;
    let version = "api-version = \"2.10\"\norigin = \"rest\"";
    assert!(
        judged(version, late, &[])
            .1
            .contains("schema.other_version")
    );
    assert!(
        !judged(version, late, &["--api-version", "2.14"])
            .1
            .contains("schema.other_version")
    );
    let text = r#"{"type":"conversation_statistics","last_close_at":"2024-01-01T00:00:00Z"}"#;
    assert!(
        judged(version, text, &[])
            .1
            .contains("statistics.times_are_unix")
    );
    assert!(
        !judged(version, text, &["--origin", "webhook"])
            .1
            .contains("statistics.times_are_unix")
    );
}

#[test]
fn what_is_lived_with_is_counted_and_not_shown() {
    let ignore = |rest: &str| format!("[[ignore]]\nreason = \"An old import.\"\n{rest}");
    for covered in [
        "pointer = \"/count_reopens\"",
        "pointer = \"/*\"\nrule = \"schema.type\"",
        "pointer = \"/**\"",
    ] {
        let (code, text) = judged(&ignore(covered), BAD, &[]);
        assert_eq!(code, 0, "{covered}: {text}");
        assert!(
            text.contains("1 violation ignored, as intercom-schema.toml says"),
            "{text}"
        );
    }
    for other in [
        "pointer = \"/count\"",
        "pointer = \"/count_reopens/*\"",
        "pointer = \"/*\"\nrule = \"schema.null\"",
    ] {
        assert_eq!(judged(&ignore(other), BAD, &[]).0, 1, "{other}");
    }
    // What is no JSON cannot be lived with.
    assert_eq!(judged(&ignore("pointer = \"/**\""), "{", &[]).0, 1);
}

/// What nobody wants to hear of takes no place away from what is said.
#[test]
fn what_is_lived_with_does_not_count_against_the_bound() {
    let ignored = "[[ignore]]\npointer = \"/*\"\nreason = \"An old import.\"";
    let rule = format!("{ignored}\nrule = \"schema.unknown_member\"");
    let members: String = (0..3000)
        .map(|number| format!(r#""m{number}":1,"#))
        .collect();
    let document = format!(
        r#"{{"type":"conversation_statistics",{members}"count_reopens":"x","count_assignments":"x"}}"#
    );
    let (code, text) = judged(&rule, &document, &["--max-violations", "1"]);
    assert_eq!(code, 1);
    assert!(text.contains("error[schema.type]"), "{text}");
    assert!(
        text.contains("leaves out 1 more, of which 1 are errors"),
        "{text}"
    );
    assert!(text.contains("3000 violations ignored"), "{text}");
    assert!(
        judged(&rule, &document, &[])
            .1
            .contains(": 2 errors, 0 warnings, 0 drift")
    );
    let (code, text) = judged(ignored, &document, &["--max-violations", "1"]);
    assert_eq!(code, 0, "{text}");
    assert!(text.contains("3002 violations ignored"), "{text}");
}

#[test]
fn the_example_of_the_documentation_is_right() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/command-line.md");
    let text = fs::read_to_string(path).unwrap();
    let (_, example) = text.split_once("```toml\n").unwrap();
    let (example, _) = example.split_once("```").unwrap();
    let conversation = r#"{"type":"conversation","id":"1","created_at":1,"updated_at":1,"custom_attributes":{"a":1},"mood":1}"#;
    let (code, text) = judged(example, conversation, &[]);
    assert_eq!(code, 0, "{text}");
    assert!(text.contains("1 document, no violations"), "{text}");
}

#[test]
fn a_wrong_file_is_wrong_usage_and_says_where() {
    for (settings, hint) in [
        ("api-version = \"2.6\"", "2.6"),
        ("origin = \"mail\"", "mail"),
        ("versoin = \"2.14\"", "line 1"),
        ("\n[severity]\n\"schema.type\" = \"loud\"", "line 3"),
        (
            "[severity]\n\"close_order\" = \"off\"",
            "did you mean statistics.close_order?",
        ),
        (
            "[severity]\n\"json.syntax\" = \"off\"",
            "rules about JSON itself stay errors",
        ),
        ("[[ignore]]\npointer = \"/a\"", "reason"),
        (
            "[[ignore]]\npointer = \"/a\"\nreason = \" \"",
            "a reason is missing",
        ),
        (
            "[[ignore]]\npointer = \"a\"\nreason = \"x\"",
            "begins with /",
        ),
        ("[[", "line 1"),
    ] {
        let (code, text) = judged(settings, GOOD, &[]);
        assert_eq!(code, 2, "{settings}: {text}");
        assert!(
            text.contains("intercom-schema.toml: ") && text.contains(hint),
            "{text}"
        );
    }
    let missing = validate(&["--config", "/nowhere.toml"], GOOD);
    assert_eq!(code(&missing), 2);
    assert!(err(&missing).contains("/nowhere.toml: there is no such file"));
    assert_eq!(code(&validate(&["--config", "x", "--no-config"], GOOD)), 2);
}

#[test]
fn the_schema_is_the_export() {
    for arguments in [&[][..], &["--api-version", "2.14"]] {
        let schema = run(&[&["schema"], arguments].concat());
        let export = run(&[&["export", "json-schema"], arguments].concat());
        assert_eq!(code(&schema), 0);
        assert!(schema.stdout == export.stdout && schema.stdout.len() > 10_000);
    }
}

#[test]
fn shells_and_manuals_know_every_command() {
    let commands = [
        "validate", "profile", "merge", "explain", "rules", "objects", "schema", "export",
    ];
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let script = run(&["completions", shell]);
        assert_eq!(code(&script), 0, "{shell}");
        for command in commands {
            assert!(out(&script).contains(command), "{shell} {command}");
        }
    }
    let page = run(&["man"]);
    assert_eq!(code(&page), 0);
    assert!(
        out(&page).contains(".TH intercom\\-schema 1")
            || out(&page).contains(".TH intercom-schema 1")
    );
    let folder = Folder::new();
    let pages = folder.0.join("man");
    assert_eq!(code(&run(&["man", "--out", pages.to_str().unwrap()])), 0);
    for command in commands {
        assert!(
            pages.join(format!("intercom-schema-{command}.1")).is_file(),
            "{command}"
        );
    }
}

/// Bash itself completes with the script.
#[test]
fn bash_completes_with_the_script() {
    let script = r#"
        source /dev/stdin
        complete=$(complete -p intercom-schema)
        [[ $complete =~ -F\ ([^ ]+) ]] || exit 1
        COMP_WORDS=(intercom-schema validate --format h); COMP_CWORD=3
        ${BASH_REMATCH[1]} intercom-schema h --format
        echo "${COMPREPLY[@]}""#;
    let completions = run(&["completions", "bash"]).stdout;
    let folder = Folder::new();
    let input = fs::File::open(folder.file("completions", completions)).unwrap();
    let bash = std::process::Command::new("bash")
        .args(["-c", script])
        .stdin(input)
        .output();
    let Ok(output) = bash else {
        use std::io::Write;
        let _ = writeln!(std::io::stderr(), "NOT RUN: bash is not installed");
        return;
    };
    assert_eq!(out(&output), "human html\n", "{}", err(&output));
}
