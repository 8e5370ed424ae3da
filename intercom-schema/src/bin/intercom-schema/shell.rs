//! `completions`, `man`: what a shell and a reader of manuals know about this program.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use clap::CommandFactory;
use clap_complete::Shell;

use crate::Outcome;
use crate::arguments::Arguments;

/// Prints the script that completes our arguments.
pub(crate) fn completions(shell: Shell) -> io::Result<Outcome> {
    let mut command = Arguments::command();
    let name = command.get_name().to_owned();
    // Generating cannot report that it could not write, so it writes to memory.
    let mut script = Vec::new();
    if shell != Shell::Bash {
        clap_complete::generate(shell, &mut command, name, &mut script);
        return print(&script);
    }
    // With a hyphen in the name, the script for bash sets the state `intercom__schema__subcmd__…` and looks for
    // `intercom__subcmd__schema__subcmd__…`; so it is made for another name, and registered for ours.
    let other = name.replace('-', "_");
    clap_complete::generate(shell, &mut command, &other, &mut script);
    let script = String::from_utf8_lossy(&script);
    let registered = |line: &str| match line.strip_suffix(&format!(" {other}")) {
        Some(start) if start.trim_start().starts_with("complete ") => format!("{start} {name}\n"),
        _ => format!("{line}\n"),
    };
    print(
        script
            .lines()
            .map(registered)
            .collect::<String>()
            .as_bytes(),
    )
}

/// Prints the manual page of the program, or writes the pages of all commands to a folder.
pub(crate) fn man(folder: Option<&Path>) -> io::Result<Outcome> {
    let command = Arguments::command();
    let Some(folder) = folder else {
        let mut page = Vec::new();
        clap_mangen::Man::new(command).render(&mut page)?;
        return print(&page);
    };
    let named = |error: io::Error| io::Error::other(format!("{}: {error}", folder.display()));
    fs::create_dir_all(folder).map_err(named)?;
    clap_mangen::generate_to(command, folder).map_err(named)?;
    Ok(Outcome::Fine)
}

fn print(bytes: &[u8]) -> io::Result<Outcome> {
    let mut out = io::stdout().lock();
    out.write_all(bytes)?;
    out.flush()?;
    Ok(Outcome::Fine)
}
