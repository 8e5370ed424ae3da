//! A PostgreSQL server that lives as long as a check.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

use crate::task::verify_exports::Workshop;

/// Nothing in it has to outlive the run, so nothing waits for a disk.
const SETTINGS: &[&str] = &[
    "listen_addresses=",
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "autovacuum=off",
    "jit=off",
    "max_wal_size=4GB",
];

/// The server runs as a child of a shell that waits for its input to end. The input ends when this is dropped, and also when this program dies
/// without having dropped anything.
const GUARDIAN: &str =
    r#"data=$1; shift; "$@" & cat; kill -INT "$(head -n 1 "$data/postmaster.pid")"; wait"#;

pub struct Server {
    guardian: Child,
    /// The server's data and its socket, whose path must be short, in the system's folder for such things: the user that the server runs as
    /// may not be able to reach the workspace.
    folder: PathBuf,
    psql: PathBuf,
}

impl Server {
    pub fn start(workshop: &Workshop) -> Result<Self, String> {
        let folder =
            std::env::temp_dir().join(format!("intercom-postgresql-{}", std::process::id()));
        let data = folder.join("data");
        let find = |name: &str| {
            workshop
                .tools
                .program(name)
                .ok_or(format!("{name} is not there"))
        };
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        let is_root = workshop.tools.run(Command::new("id").arg("-u"))?.trim() == "0";
        if is_root {
            // PostgreSQL does not run as root; its packages bring this user.
            workshop
                .tools
                .run(Command::new("chown").arg("postgres").arg(&folder))?;
        }
        let as_user = |program: PathBuf| {
            let mut words: Vec<PathBuf> = Vec::new();
            if is_root {
                words.extend(["runuser", "-u", "postgres", "--"].map(PathBuf::from));
            }
            words.push(program);
            words
        };
        let command = |words: &[PathBuf]| {
            let mut command = Command::new(&words[0]);
            command.args(&words[1..]).current_dir(&folder);
            command
        };
        workshop.tools.run(
            command(&as_user(find("initdb")?))
                .args([
                    "--username=postgres",
                    "--auth=trust",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--no-sync",
                    "-D",
                ])
                .arg(&data),
        )?;
        let scratch = workshop.scratch("postgresql");
        let log = fs::create_dir_all(&scratch)
            .and_then(|()| fs::File::create(scratch.join("server.log")))
            .map_err(|error| error.to_string())?;
        let mut guardian = Command::new("sh");
        guardian
            .args(["-c", GUARDIAN, "sh"])
            .arg(&data)
            .args(as_user(find("postgres")?))
            .arg("-D")
            .arg(&data)
            .arg("-k")
            .arg(&folder)
            .args(SETTINGS.iter().flat_map(|setting| ["-c", setting]))
            .current_dir(&folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(log);
        let server = Server {
            guardian: guardian.spawn().map_err(|error| error.to_string())?,
            folder,
            psql: find("psql")?,
        };
        server.wait()?;
        Ok(server)
    }

    fn wait(&self) -> Result<(), String> {
        let mut problem = String::new();
        for _ in 0..150 {
            match self.query("postgres", "SELECT 1") {
                Ok(_) => return Ok(()),
                Err(error) => problem = error,
            }
            sleep(Duration::from_millis(200));
        }
        Err(problem)
    }

    /// A client that stops at the first error and prints nothing but what it is asked for.
    pub fn psql(&self, database: &str) -> Command {
        let mut command = Command::new(&self.psql);
        command
            .args([
                "-X",
                "-q",
                "-A",
                "-t",
                "-v",
                "ON_ERROR_STOP=1",
                "-U",
                "postgres",
                "-d",
                database,
                "-h",
            ])
            .arg(&self.folder)
            .env("PGCLIENTENCODING", "UTF8");
        command
    }

    pub fn create(&self, database: &str) -> Result<(), String> {
        self.query("postgres", &format!("CREATE DATABASE \"{database}\""))?;
        Ok(())
    }

    /// What psql says to a file, on either stream.
    pub fn apply(&self, database: &str, file: &Path) -> Result<String, String> {
        said(self.psql(database).arg("-f").arg(file))
    }

    pub fn query(&self, database: &str, sql: &str) -> Result<String, String> {
        said(self.psql(database).args(["-c", sql]))
    }

    /// What a person sees who types these commands, errors and all.
    pub fn session(&self, database: &str, commands: &str) -> Result<String, String> {
        let mut process = Command::new(&self.psql)
            .args(["-X", "-q", "-U", "postgres", "-d", database, "-h"])
            .arg(&self.folder)
            .env("PGCLIENTENCODING", "UTF8")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .map_err(|error| error.to_string())?;
        if let Some(mut input) = process.stdin.take() {
            let all = format!("\\set VERBOSITY terse\n{commands}");
            input
                .write_all(all.as_bytes())
                .map_err(|error| error.to_string())?;
        }
        let output = process
            .wait_with_output()
            .map_err(|error| error.to_string())?;
        let both = [output.stdout, output.stderr].concat();
        Ok(String::from_utf8_lossy(&both).into_owned())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.guardian.stdin.take());
        let _ = self.guardian.wait();
        let _ = fs::remove_dir_all(&self.folder);
    }
}

fn said(command: &mut Command) -> Result<String, String> {
    let output = command
        .stdin(Stdio::null())
        .output()
        .map_err(|error| error.to_string())?;
    let both = [output.stdout, output.stderr].concat();
    let text = String::from_utf8_lossy(&both).trim().to_owned();
    if output.status.success() {
        Ok(text)
    } else {
        Err(text)
    }
}
