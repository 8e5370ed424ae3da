//! A profile as text: a line for each member, and below it the values that it had.

use std::io::{self, Write};

use anstyle::{AnsiColor, Style};

use super::{Days, Member, Profile, Type};
use crate::human::{BOLD, DIM, printable};

const NEW: Style = AnsiColor::Cyan.on_default().bold();

impl Profile {
    /// Writes everything, a line for each path.
    pub(crate) fn print(&self, out: &mut impl Write) -> io::Result<()> {
        writeln!(
            out,
            "\n{BOLD}{:>9}  {:>6}  {:>6}  {:<21}  member, and its types{BOLD:#}",
            "seen", "of all", "null", "on the days"
        )?;
        for (path, member, known) in self.members() {
            self.line(out, path, member, known)?;
        }
        if self.more > 0 {
            writeln!(
                out,
                "{:>9}  {NEW}and other unknown members{NEW:#}",
                self.more
            )?;
        }
        let values = self.paths.values().filter(|member| member.unknown > 0);
        writeln!(
            out,
            "\n{} members, of which {NEW}{} unknown{NEW:#}; unknown values in {}",
            self.paths.len() + self.unknown.len(),
            self.unknown.len(),
            values.count()
        )
    }

    fn line(
        &self,
        out: &mut impl Write,
        path: &str,
        member: &Member,
        known: bool,
    ) -> io::Result<()> {
        let days = match &member.days {
            Some(Days { first, last }) if first == last => first.clone(),
            Some(Days { first, last }) => format!("{first}/{last}"),
            None => String::new(),
        };
        let (style, new) = match known {
            true => (Style::new(), ""),
            false => (NEW, " (unknown)"),
        };
        writeln!(
            out,
            "{:>9}  {:>6}  {:>6}  {DIM}{days:<21}{DIM:#}  {style}{}{style:#}{new}: {}",
            member.seen,
            share(member.seen, self.owners(path)),
            share(member.count(Type::Null), member.seen),
            printable(path),
            member.types_in_words(),
        )?;
        let indent = " ".repeat(50);
        for (value, count) in &member.values {
            writeln!(out, "{indent}{DIM}{count} × {value}{DIM:#}")?;
        }
        for (value, count) in &member.unknown_values {
            writeln!(
                out,
                "{indent}{NEW}{count} × {} (unknown){NEW:#}",
                printable(value)
            )?;
        }
        if member.other_unknown() > 0 {
            let (which, hint) = match member.unknown_values.is_empty() {
                true => ("unknown values", "; see --show-values"),
                false => ("other unknown values", ""),
            };
            let count = member.other_unknown();
            writeln!(out, "{indent}{NEW}{count} × {which}{NEW:#}{hint}")?;
        }
        Ok(())
    }
}

impl Member {
    /// `text`, or `text 90 %, integer 10 %`; null is told apart.
    pub(crate) fn types_in_words(&self) -> String {
        let some = self.seen - self.count(Type::Null);
        let types: Vec<_> = self
            .types
            .iter()
            .filter(|(kind, _)| **kind != Type::Null)
            .collect();
        match types.as_slice() {
            [] => "always null".to_owned(),
            [(kind, _)] => kind.as_str().to_owned(),
            several => several
                .iter()
                .map(|(kind, count)| format!("{} {}", kind.as_str(), share(**count, some)))
                .collect::<Vec<_>>()
                .join(", "),
        }
    }
}

/// A part of a whole in percent, never rounded to nothing or to all.
pub(crate) fn share(part: usize, whole: usize) -> String {
    if whole == 0 {
        return String::new();
    }
    let percent = part as f64 * 100.0 / whole as f64;
    match percent {
        _ if part == 0 => "0 %".to_owned(),
        _ if part == whole => "100 %".to_owned(),
        ..1.0 => "< 1 %".to_owned(),
        99.0.. => "> 99 %".to_owned(),
        _ => format!("{percent:.0} %"),
    }
}
