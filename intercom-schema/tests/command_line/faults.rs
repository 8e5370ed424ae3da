//! What fails around the program: it is killed, the disk is full, files vanish, grow, shrink, or may not be read.
#![cfg(unix)]

use std::fs::{self, OpenOptions};
use std::io::Write;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::Value;

use super::reports::FORMATS;
use super::{BAD, Folder, GOOD, code, err, make_pipe, out, program, run};

/// What a test cannot do here is said, so that nobody takes it for done.
fn not_run(reason: &str) {
    let _ = writeln!(std::io::stderr(), "NOT RUN: {reason}");
}

/// Every command that writes a report, without its inputs.
fn commands() -> Vec<Vec<&'static str>> {
    let validate = FORMATS.map(|format| vec!["validate", "--format", format]);
    let profile = ["human", "report", "html"].map(|format| vec!["profile", "--format", format]);
    validate.into_iter().chain(profile).collect()
}

fn named(path: &Path) -> &str {
    path.to_str().unwrap()
}

// Kills

/// Kills for each format; more of them by hand, with `KILLS=100`.
fn kills() -> u32 {
    let kills = std::env::var("KILLS").ok();
    kills.map_or(6, |kills| kills.parse().expect("KILLS is a number"))
}

/// At whatever moment it is killed, the file is the old report or the whole new one.
#[test]
fn a_killed_run_leaves_a_whole_report() {
    let (mut old, mut new) = (0, 0);
    for command in commands() {
        let folder = Folder::new();
        let lines = folder.file("some.ndjson", format!("{BAD}\n{GOOD}\n").repeat(6000));
        let report = folder.0.join("report");
        let start = || {
            fs::write(&report, "the old report").unwrap();
            let mut run = program();
            run.args(&command).arg(&lines).arg("--output").arg(&report);
            run.stderr(Stdio::null()).spawn().unwrap()
        };
        let begun = Instant::now();
        start().wait().unwrap();
        let duration = begun.elapsed();
        let whole = fs::read(&report).unwrap();
        assert!(whole.len() > 400, "{command:?}");
        for kill in 0..kills() {
            let mut child = start();
            // Somewhat beyond the end, so that some of them come too late.
            thread::sleep(duration.mul_f64(f64::from(kill) * 1.2 / f64::from(kills())));
            // It may have ended before.
            let _ = child.kill();
            child.wait().unwrap();
            match fs::read(&report).unwrap() {
                left if left == b"the old report" => old += 1,
                left => {
                    assert!(
                        left == whole,
                        "{command:?}: {} of {} bytes",
                        left.len(),
                        whole.len()
                    );
                    new += 1;
                }
            }
        }
    }
    assert!(old > 0, "nothing was killed in time");
    let _ = writeln!(
        std::io::stderr(),
        "killed {} times: {old} old reports, {new} new ones",
        old + new
    );
}

// Full disks

/// A disk of 64 KiB; `None`, and said so, if this test may not mount one.
struct Disk(Folder);

impl Disk {
    fn new() -> Option<Disk> {
        let folder = Folder::new();
        let mount = Command::new("mount")
            .args(["-t", "tmpfs", "-o", "size=64k", "tmpfs"])
            .arg(&folder.0)
            .stderr(Stdio::null())
            .status();
        if mount.is_ok_and(|status| status.success()) {
            return Some(Disk(folder));
        }
        not_run("a small disk needs the right to mount one; /dev/full stands for it");
        None
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(&self.0.0).status();
    }
}

#[test]
fn a_full_disk_is_74_and_leaves_the_old_report() {
    let inputs = Folder::new();
    let lines = inputs.file("some.ndjson", format!("{BAD}\n").repeat(2000));
    let Some(disk) = Disk::new() else { return };
    let report = disk.0.0.join("report");
    fs::write(&report, "the old report").unwrap();
    // What is left is too little for the smallest report.
    let filler = disk.0.0.join("filler");
    let filled = fs::write(&filler, vec![b'x'; 1 << 20]);
    assert!(filled.is_err(), "the disk has no bound");
    let kept = fs::metadata(&filler).unwrap().len();
    for command in commands() {
        let output = program()
            .args(&command)
            .arg(&lines)
            .arg("--output")
            .arg(&report)
            .output()
            .unwrap();
        assert_eq!(code(&output), 74, "{command:?}: {}", err(&output));
        let message = format!(
            "intercom-schema: cannot write output: {}: No space left on device",
            named(&report)
        );
        assert!(
            err(&output).starts_with(&message),
            "{command:?}: {}",
            err(&output)
        );
        assert_eq!(
            fs::read_to_string(&report).unwrap(),
            "the old report",
            "{command:?}"
        );
        let names = fs::read_dir(&disk.0.0).unwrap().count();
        assert_eq!(names, 2, "{command:?} leaves something on the full disk");
    }
    assert_eq!(fs::metadata(&filler).unwrap().len(), kept);
    // As soon as there is space, it is written.
    fs::remove_file(&filler).unwrap();
    let output = run(&[
        "validate",
        "--format",
        "report",
        named(&lines),
        "--output",
        named(&report),
    ]);
    assert_eq!(code(&output), 1, "{}", err(&output));
    assert!(fs::read_to_string(&report).unwrap().contains("schema.type"));
}

#[cfg(target_os = "linux")]
#[test]
fn a_device_without_space_is_74_in_every_format() {
    let folder = Folder::new();
    let file = folder.file("some.ndjson", format!("{BAD}\n").repeat(3));
    let report = folder.file(
        "report.json",
        run(&["validate", "--format", "report", named(&file)]).stdout,
    );
    let file = named(&file);
    let mut all: Vec<Vec<&str>> = commands();
    all.iter_mut().for_each(|command| command.push(file));
    all.push(vec!["merge", named(&report)]);
    for command in all {
        let full = OpenOptions::new().write(true).open("/dev/full").unwrap();
        let printed = program().args(&command).stdout(full).output().unwrap();
        let written = program()
            .args(&command)
            .args(["--output", "/dev/full"])
            .output()
            .unwrap();
        for output in [printed, written] {
            assert_eq!(code(&output), 74, "{command:?}");
            assert!(
                err(&output).contains("No space left on device"),
                "{}",
                err(&output)
            );
        }
    }
}

// Files that change while they are read

/// The report of a run over a pipe and some files, which has begun to read when `meanwhile` is called.
fn report_while(files: &[&Path], meanwhile: impl FnOnce()) -> (i32, Value, String) {
    let folder = Folder::new();
    let pipe = folder.0.join("pipe");
    make_pipe(&pipe);
    let child = program()
        .args(["validate", "--format", "report", "--jobs", "2"])
        .arg(&pipe)
        .args(files)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // It can be opened once the program reads it, and knows all of its inputs by then.
    let mut pipe = OpenOptions::new().write(true).open(&pipe).unwrap();
    meanwhile();
    pipe.write_all(GOOD.as_bytes()).unwrap();
    drop(pipe);
    let output = child.wait_with_output().unwrap();
    let report = serde_json::from_str(out(&output)).unwrap();
    (code(&output), report, err(&output).to_owned())
}

#[test]
fn a_file_that_vanishes_is_said_and_the_others_are_judged() {
    let folder = Folder::new();
    let (gone, bad) = (folder.file("a.json", GOOD), folder.file("b.json", BAD));
    let (code, report, complaint) = report_while(&[&folder.0], || fs::remove_file(&gone).unwrap());
    assert_eq!(code, 3);
    assert_eq!(
        complaint,
        format!("intercom-schema: {}: there is no such file\n", named(&gone))
    );
    assert_eq!(
        (&report["documents"]["errors"], &report["documents"]["fine"]),
        (&1.into(), &1.into())
    );
    assert_eq!(report["unreadable"][0]["file"], named(&gone));
    assert!(bad.exists());
}

#[test]
fn a_file_is_judged_as_far_as_it_is_there() {
    let documents = |report: &Value| -> u64 {
        let verdicts = report["documents"].as_object().unwrap().values();
        verdicts.map(|count| count.as_u64().unwrap()).sum()
    };
    // It becomes longer than it was when the size was looked up, or is gone down to nothing.
    let folder = Folder::new();
    let file = folder.file("some.ndjson", format!("{GOOD}\n").repeat(10));
    let longer = || fs::write(&file, format!("{GOOD}\n").repeat(70_000)).unwrap();
    let (ended, report, _) = report_while(&[&file], longer);
    assert_eq!((ended, documents(&report)), (0, 70_001));
    let shorter = || fs::write(&file, format!("{GOOD}\n")).unwrap();
    let (ended, report, _) = report_while(&[&file], shorter);
    assert_eq!((ended, documents(&report)), (0, 2));

    // It grows while it is read: what was there is judged, and whatever was added is whole lines.
    let lines = format!("{GOOD}\n").repeat(100);
    fs::write(&file, lines.repeat(300)).unwrap();
    let writer = thread::spawn({
        let (file, lines) = (file.clone(), lines.clone());
        move || {
            let mut file = OpenOptions::new().append(true).open(file).unwrap();
            for _ in 0..300 {
                file.write_all(lines.as_bytes()).unwrap();
                thread::sleep(Duration::from_micros(200));
            }
        }
    });
    let output = run(&["validate", "--format", "report", named(&file)]);
    writer.join().unwrap();
    let report: Value = serde_json::from_str(out(&output)).unwrap();
    assert!(
        (30_000..=60_000).contains(&documents(&report)),
        "{}",
        documents(&report)
    );
    // At most the last line was cut where the file ended then.
    assert!(
        report["documents"]["errors"].as_u64().unwrap() <= 1,
        "{report}"
    );
    assert_eq!(err(&output), "");

    // It is emptied while it is read.
    fs::write(&file, lines.repeat(3000)).unwrap();
    let child = program()
        .args(["validate", "--format", "report", named(&file)])
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    thread::sleep(Duration::from_millis(20));
    fs::write(&file, "").unwrap();
    let output = child.wait_with_output().unwrap();
    assert!([0, 1].contains(&code(&output)), "{}", code(&output));
    serde_json::from_str::<Value>(out(&output)).unwrap();
}

// Files that may not be read

#[test]
fn a_file_that_may_not_be_read_is_said() {
    use std::os::unix::fs::PermissionsExt;
    let folder = Folder::new();
    let (secret, bad) = (folder.file("a.json", GOOD), folder.file("b.json", BAD));
    let closed = folder.0.join("closed");
    fs::create_dir(&closed).unwrap();
    fs::write(closed.join("c.json"), GOOD).unwrap();
    let close = |path: &PathBuf, mode: u32| {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap()
    };
    close(&secret, 0);
    close(&closed, 0);
    let mut run = program();
    run.args(["validate", "--no-config", named(&folder.0)]);
    if fs::read(&secret).is_ok() {
        // Whoever may read everything becomes somebody who may not.
        run.uid(65534).gid(65534);
    }
    let output = run.output();
    close(&closed, 0o700);
    let Ok(output) = output else {
        not_run("nobody but root can run the program here");
        return;
    };
    assert_eq!(code(&output), 3, "{}", err(&output));
    let complaint = format!(
        "intercom-schema: {}: not allowed to read this file\n",
        named(&secret)
    );
    assert!(err(&output).contains(&complaint), "{}", err(&output));
    assert!(
        err(&output).contains(&format!("{}: ", named(&closed))),
        "{}",
        err(&output)
    );
    assert!(
        out(&output).contains(&format!("{}:1:51: error", named(&bad))),
        "{}",
        out(&output)
    );
    assert!(
        out(&output).contains("2 inputs could not be read"),
        "{}",
        out(&output)
    );
}

/// Reading fails in the middle of it, for everybody.
#[cfg(target_os = "linux")]
#[test]
fn a_file_that_fails_while_it_is_read_is_said() {
    let output = run(&["validate", "/proc/self/mem", "/proc/self/nothing"]);
    assert_eq!(code(&output), 3);
    assert!(
        err(&output).contains("/proc/self/mem: cannot be read: "),
        "{}",
        err(&output)
    );
    assert!(
        err(&output).contains("/proc/self/nothing: there is no such file"),
        "{}",
        err(&output)
    );
}

// Names that are no text

#[cfg(target_os = "linux")]
#[test]
fn names_that_are_no_text_are_read_and_written_in_every_format() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let folder = Folder::new();
    let (input, report) = (
        OsStr::from_bytes(b"in\xff.json"),
        OsStr::from_bytes(b"out\xfe"),
    );
    fs::write(folder.0.join(input), BAD).unwrap();
    for command in commands() {
        let output = program()
            .current_dir(&folder.0)
            .args(&command)
            .arg(input)
            .arg("--output")
            .arg(report)
            .output()
            .unwrap();
        assert_eq!(code(&output), 1, "{command:?}: {}", err(&output));
        let written = fs::read_to_string(folder.0.join(report)).unwrap();
        let shown = ["in\u{FFFD}.json", "in%EF%BF%BD.json"];
        let is_summary = command[0] == "profile";
        assert!(
            is_summary || shown.iter().any(|name| written.contains(name)),
            "{command:?}: {written}"
        );
        fs::remove_file(folder.0.join(report)).unwrap();
    }
    assert_eq!(
        fs::read_dir(&folder.0).unwrap().count(),
        1,
        "something else was left there"
    );
}
