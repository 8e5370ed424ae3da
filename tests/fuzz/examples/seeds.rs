//! Writes what a campaign starts from, out of the documents, cases and schemas of the repository: `seeds <folder>`.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

/// Schemas that need more than this are left to others that need less.
const LARGEST_BUNDLE: usize = 24_000;

fn main() {
    let folder = std::env::args_os().nth(1).expect("the folder to write to");
    let folder = PathBuf::from(folder);
    let documents = documents();
    write(&folder.join("report"), &documents);
    write(&folder.join("round_trip"), &documents);
    write(&folder.join("schemas"), &bundles());
    write(&folder.join("signature"), &signatures());
    write(&folder.join("words"), &tokens());
}

fn write(folder: &Path, seeds: &BTreeSet<String>) {
    fs::create_dir_all(folder).expect("a folder");
    for (index, seed) in seeds.iter().enumerate() {
        fs::write(folder.join(format!("{index:04}")), seed).expect("a seed is written");
    }
    println!("{}: {} seeds", folder.display(), seeds.len());
}

/// Fixtures, notifications, incidents and conformance cases, each behind the line that says as what to judge it.
fn documents() -> BTreeSet<String> {
    let mut seeds = BTreeSet::new();
    let mut add = |line: &str, json: &Value| _ = seeds.insert(format!("{line}\n{json}"));
    for folder in entries(&tests().join("fixtures")) {
        for (_, json) in files(&folder) {
            add(&stem(&folder), &json);
        }
    }
    for (_, fixture) in files(&tests().join("webhooks")) {
        for side in ["accepted", "broken"] {
            if fixture[side].is_object() {
                add("notification_event", &fixture[side]);
            }
        }
    }
    for (_, incident) in files(&tests().join("museum")) {
        add("payload", &incident["document"]);
    }
    for (object, cases) in files(&tests().join("conformance/cases")) {
        for case in cases.as_array().into_iter().flatten() {
            let words = [&json!(object), &case["apiVersion"], &case["origin"]];
            let words: Vec<_> = words.into_iter().filter_map(Value::as_str).collect();
            add(&words.join(" "), &case["instance"]);
        }
    }
    seeds
}

/// Each schema file with all that it needs.
fn bundles() -> BTreeSet<String> {
    let schemas = tests().join("../schemas");
    let mut all: BTreeMap<String, Value> = files(&schemas).into_iter().collect();
    let (_, versions) = files(&schemas.join("meta"))
        .into_iter()
        .find(|(name, _)| name == "versions")
        .expect("the versions");
    all.insert("meta/versions".into(), versions);
    let bundle = |name: &String| {
        let mut needed = BTreeSet::from(["meta/versions".to_owned()]);
        need(name, &all, &mut needed);
        let files = needed.iter().map(|name| (name.clone(), all[name].clone()));
        Value::Object(files.collect()).to_string()
    };
    let bundles = all.keys().map(bundle);
    bundles
        .filter(|bundle| bundle.len() < LARGEST_BUNDLE)
        .collect()
}

fn need(name: &str, all: &BTreeMap<String, Value>, needed: &mut BTreeSet<String>) {
    if needed.insert(name.to_owned()) {
        for part in all[name].to_string().split("\"$ref\":\"").skip(1) {
            let other = part.split_once(".json\"").expect("a file").0;
            need(other, all, needed);
        }
    }
}

fn signatures() -> BTreeSet<String> {
    let secret = "correct-horse-battery-staple";
    let ping = r#"{"type":"notification_event","topic":"ping","data":{"item":{"type":"ping"}}}"#;
    let seeds = [
        format!("{secret}\nsha1=9a561cd4947ebfcf4d222e9d56603cc0e2c0c156\n{ping}"),
        format!("{secret}\nsha1=9A561CD4947EBFCF4D222E9D56603CC0E2C0C156\n{ping}"),
        format!("{secret}\n1ea0444b6dba41028dc30412b32ceadfe8e399aef95dd46377e1296a7a2f8399\n{{}}"),
        format!("{}\nsha1=\n", "long".repeat(40)),
        " outer space\nsha256=\n{}".to_owned(),
    ];
    seeds.into()
}

/// What a scanner has to take for what it is.
fn tokens() -> BTreeSet<String> {
    let tokens = [
        "",
        " \n\r\t          ",
        "\u{b}",
        "0",
        "-0",
        "-1",
        "007",
        "12345678",
        "123456789012345",
        "1234567890123456",
        "9223372036854775808",
        "1.5",
        "1e3",
        "1E-400",
        "1e400",
        "-1.0e+10",
        "true",
        "false",
        "null",
        "nul",
        "[]",
        "{}",
        "[1,[2,{\"a\":[]}]]",
        "\"\"",
        "plain text that is long enough",
        "\\\"",
        "\\u00e9",
        "\\ud83d\\ude00",
        "\\ud83d",
        "\\udc00\\ud83d",
        "\\x",
        "\\u12",
        "é€😀",
        "\u{7f}",
        "\0",
        "{\"id\":1,\"id\":2}",
        ",",
        ":",
        "\"a\":1,",
        ",\"a\":1",
        "name",
        "id",
        "2026-01-10T07:56:29.000Z",
        "2026-02-30T07:56:29Z",
        "1700000000",
    ];
    tokens.map(str::to_owned).into()
}

fn tests() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{folder:?}: {error}"));
    let mut paths: Vec<_> = entries
        .map(|entry| entry.expect("readable").path())
        .collect();
    paths.retain(|path| !path.ends_with("README.md"));
    paths.sort();
    paths
}

fn files(folder: &Path) -> Vec<(String, Value)> {
    let paths = entries(folder).into_iter();
    paths
        .filter(|path| path.extension().is_some_and(|end| end == "json"))
        .map(|path| {
            let text = fs::read(&path).expect("readable");
            let json = serde_json::from_slice(&text);
            (
                stem(&path),
                json.unwrap_or_else(|error| panic!("{path:?}: {error}")),
            )
        })
        .collect()
}

fn stem(path: &Path) -> String {
    path.file_stem()
        .expect("a name")
        .to_string_lossy()
        .into_owned()
}
