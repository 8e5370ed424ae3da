//! Files that are to exist, as a value: an emitter makes it, `--check` compares it, writing is the last step.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::Path;

/// Contents by path, with `/` between the steps.
pub type Tree = BTreeMap<String, String>;

/// What has to be done to `folder`, which the tree owns wholly, until it is the tree.
#[derive(Debug, PartialEq, Eq)]
pub enum Change {
    /// A file is missing or has other contents.
    Write(String),
    /// A file is not in the tree.
    Remove(String),
}

impl Change {
    /// The file in `folder`, and what becomes of it.
    pub fn line(&self, folder: &str) -> String {
        match self {
            Change::Write(path) => format!("{folder}/{path}"),
            Change::Remove(path) => format!("{folder}/{path} (no longer generated)"),
        }
    }
}

/// Writes what differs and removes what the tree does not have.
pub fn write(tree: &Tree, folder: &Path) -> io::Result<Vec<Change>> {
    let changes = diff(tree, folder)?;
    for change in &changes {
        match change {
            Change::Write(path) => {
                let file = folder.join(path);
                fs::create_dir_all(file.parent().unwrap_or(folder))?;
                fs::write(file, &tree[path])?;
            }
            Change::Remove(path) => fs::remove_file(folder.join(path))?,
        }
    }
    Ok(changes)
}

/// What `write` would do.
pub fn diff(tree: &Tree, folder: &Path) -> io::Result<Vec<Change>> {
    let mut changes = Vec::new();
    for (path, content) in tree {
        match fs::read_to_string(folder.join(path)) {
            Ok(present) if present == *content => {}
            Ok(_) => changes.push(Change::Write(path.clone())),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                changes.push(Change::Write(path.clone()))
            }
            Err(error) => return Err(error),
        }
    }
    let stale = present_files(folder, "")?
        .into_iter()
        .filter(|path| !tree.contains_key(path));
    changes.extend(stale.map(Change::Remove));
    Ok(changes)
}

fn present_files(folder: &Path, prefix: &str) -> io::Result<BTreeSet<String>> {
    let mut files = BTreeSet::new();
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(files),
        Err(error) => return Err(error),
    };
    for entry in entries {
        let entry = entry?;
        let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            files.extend(present_files(&entry.path(), &format!("{path}/"))?);
        } else {
            files.insert(path);
        }
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_becomes_the_tree() {
        let folder = std::env::temp_dir().join(format!("xtask-tree-{}", std::process::id()));
        let old = Tree::from([
            ("a.md".into(), "old".into()),
            ("sub/stale.md".into(), "x".into()),
        ]);
        write(&old, &folder).unwrap();
        let new = Tree::from([
            ("a.md".into(), "new".into()),
            ("sub/b.md".into(), "b".into()),
        ]);

        let expected = vec![
            Change::Write("a.md".into()),
            Change::Write("sub/b.md".into()),
            Change::Remove("sub/stale.md".into()),
        ];
        assert_eq!(diff(&new, &folder).unwrap(), expected);
        assert_eq!(write(&new, &folder).unwrap(), expected);
        assert_eq!(diff(&new, &folder).unwrap(), []);
        fs::remove_dir_all(&folder).unwrap();
    }
}
