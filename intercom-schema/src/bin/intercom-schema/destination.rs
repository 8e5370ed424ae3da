//! Where output goes: standard output, or a file that is there as a whole or not at all.
//!
//! A report is written beside its file and takes its name in the end. Whoever reads the file, even after a crash or on a full disk, sees
//! the old report or the new one.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use anstream::{AutoStream, ColorChoice, StripStream};

/// A place to write to.
pub(crate) struct Destination {
    writer: Box<dyn Write + Send>,
    beside: Option<Beside>,
}

/// A file that has not yet got its name.
struct Beside {
    file: File,
    path: PathBuf,
    name: PathBuf,
}

/// Says where it was that something could not be written.
struct Named<W> {
    writer: W,
    name: PathBuf,
}

impl Destination {
    /// A file, or standard output; `coloured` output has its colours taken away where nobody sees them.
    ///
    /// # Errors
    /// If the file cannot be created.
    pub(crate) fn new(file: Option<&Path>, coloured: bool) -> io::Result<Self> {
        let Some(name) = file else {
            let writer: Box<dyn Write + Send> = match coloured {
                true if AutoStream::choice(&io::stdout()) == ColorChoice::Never => {
                    without_colours(io::stdout())
                }
                true => Box::new(BufWriter::new(anstream::stdout())),
                false => Box::new(BufWriter::new(io::stdout())),
            };
            return Ok(Destination {
                writer,
                beside: None,
            });
        };
        // A link stays one; what it leads to is written anew.
        let name = &fs::canonicalize(name).unwrap_or_else(|_| name.to_owned());
        // A device or a pipe is written to; another file cannot take its place.
        let special = fs::metadata(name).is_ok_and(|metadata| !metadata.is_file());
        let path = match special {
            true => name.to_owned(),
            false => part_of(name),
        };
        let file = File::create(&path).map_err(|error| named(name, error))?;
        let beside = match special {
            true => None,
            false => Some(Beside {
                file: file.try_clone()?,
                path,
                name: name.to_owned(),
            }),
        };
        let file: Box<dyn Write + Send> = Box::new(Named {
            writer: file,
            name: name.to_owned(),
        });
        let writer: Box<dyn Write + Send> = match coloured {
            true => without_colours(file),
            false => Box::new(BufWriter::new(file)),
        };
        Ok(Destination { writer, beside })
    }

    pub(crate) fn writer(&mut self) -> &mut (dyn Write + Send) {
        &mut self.writer
    }

    /// Gives the file its name.
    ///
    /// # Errors
    /// If that cannot be done, or not everything could be written.
    pub(crate) fn keep(mut self) -> io::Result<()> {
        self.writer.flush()?;
        let Some(Beside { file, path, name }) = &self.beside else {
            return Ok(());
        };
        // A disk may take bytes that it has no place for. What has its name is on the disk.
        file.sync_all()
            .and_then(|()| fs::rename(path, name))
            .map_err(|error| named(name, error))?;
        self.beside = None;
        Ok(())
    }
}

impl<W: Write> Write for Named<W> {
    fn write(&mut self, buffer: &[u8]) -> io::Result<usize> {
        let written = self.writer.write(buffer);
        written.map_err(|error| named(&self.name, error))
    }

    fn flush(&mut self) -> io::Result<()> {
        let flushed = self.writer.flush();
        flushed.map_err(|error| named(&self.name, error))
    }
}

fn named(name: &Path, error: io::Error) -> io::Error {
    match error.kind() {
        // Write again, or: nobody reads any more.
        io::ErrorKind::Interrupted | io::ErrorKind::BrokenPipe => error,
        kind => io::Error::new(kind, format!("{}: {error}", name.display())),
    }
}

impl Drop for Destination {
    fn drop(&mut self) {
        if let Some(Beside { path, .. }) = &self.beside {
            let _ = fs::remove_file(path);
        }
    }
}

/// Buffered on both sides: what takes colours away writes the pieces between them one by one.
fn without_colours<W: Write + Send + 'static>(writer: W) -> Box<dyn Write + Send> {
    let buffered: Box<dyn Write + Send> = Box::new(BufWriter::new(writer));
    let plain = StripStream::new(buffered);
    Box::new(BufWriter::new(plain))
}

/// In the same folder, so that it can be renamed; hidden, and with a name that no other run has.
fn part_of(name: &Path) -> PathBuf {
    let file = name.file_name().unwrap_or_default().to_string_lossy();
    name.with_file_name(format!(".{file}.{}.part", std::process::id()))
}
