//! `export`: what the installed program writes is what is committed.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::{Folder, code, err, out, run};

fn committed() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/exports")
}

/// The files of a folder by their paths in it.
fn files(folder: &Path) -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    let mut open = vec![folder.to_owned()];
    while let Some(next) = open.pop() {
        for entry in
            fs::read_dir(&next).unwrap_or_else(|error| panic!("{}: {error}", next.display()))
        {
            let path = entry.expect("readable").path();
            if path.is_dir() {
                open.push(path);
                continue;
            }
            let name = path
                .strip_prefix(folder)
                .expect("inside")
                .display()
                .to_string();
            files.insert(name, fs::read_to_string(&path).expect("text"));
        }
    }
    files
}

#[test]
fn one_file_is_printed() {
    let output = run(&["export", "json-schema"]);
    assert_eq!((code(&output), err(&output)), (0, ""));
    let expected =
        fs::read_to_string(committed().join("json-schema/intercom-baseline.2020-12.json"));
    assert!(
        out(&output) == expected.expect("it is committed"),
        "not what is committed"
    );

    let output = run(&["export", "json-schema", "--api-version", "2.14"]);
    let expected = fs::read_to_string(committed().join("json-schema/intercom-2.14.2020-12.json"));
    assert!(
        out(&output) == expected.expect("it is committed"),
        "not what is committed"
    );
}

#[test]
fn all_of_them_are_what_is_committed() {
    let folder = Folder::new();
    let there = folder.0.join("exports");
    let output = run(&["export", "all", "--out", there.to_str().expect("a name")]);
    assert_eq!((code(&output), err(&output)), (0, ""));
    let (written, committed) = (files(&there), files(&committed()));
    for (name, content) in &written {
        assert!(
            committed.get(name) == Some(content),
            "{name} is not what is committed"
        );
    }
    let targets = |files: &BTreeMap<String, String>| -> Vec<String> {
        let folders = files.keys().filter_map(|name| name.split_once('/'));
        let mut names: Vec<_> = folders.map(|(folder, _)| folder.to_owned()).collect();
        names.dedup();
        names
    };
    assert_eq!(targets(&written), targets(&committed));
    assert_eq!(out(&output).lines().count(), written.len());
}

#[test]
fn other_files_of_the_folder_stay() {
    let folder = Folder::new();
    let mine = folder.file("mine.txt", "mine");
    let output = run(&[
        "export",
        "avro",
        "--out",
        folder.0.to_str().expect("a name"),
    ]);
    assert_eq!(code(&output), 0);
    assert!(folder.0.join("conversation.avsc").is_file());
    assert_eq!(fs::read_to_string(mine).expect("still there"), "mine");
}

#[test]
fn many_files_need_a_folder() {
    for arguments in [["export", "all"], ["export", "avro"]] {
        let output = run(&arguments);
        assert_eq!((code(&output), out(&output)), (2, ""));
        assert!(err(&output).contains("--out"), "{}", err(&output));
    }
    let output = run(&["export", "cobol"]);
    assert_eq!(code(&output), 2);
    assert!(err(&output).contains("json-schema"), "{}", err(&output));
}

#[test]
fn a_folder_that_cannot_be_written_is_74() {
    let folder = Folder::new();
    let file = folder.file("taken", "");
    let output = run(&["export", "avro", "--out", file.to_str().expect("a name")]);
    assert_eq!(code(&output), 74);
    assert!(err(&output).contains("taken"), "{}", err(&output));
}
