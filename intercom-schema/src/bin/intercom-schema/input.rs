//! Which inputs there are, and their bytes: files, folders, patterns, standard input; plain, gzip or Zstandard.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use flate2::bufread::MultiGzDecoder;
use ruzstd::decoding::StreamingDecoder;

/// Something to read.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Input {
    /// As it is called in output.
    pub(crate) name: String,
    /// `None` is standard input.
    path: Option<PathBuf>,
}

/// The bytes of an input, unpacked.
pub(crate) type Bytes = Box<dyn Read + Send>;

/// An input that cannot be read, and why.
pub(crate) type Unreadable = (String, io::Error);

/// What the names on the command line stand for, in order; a folder for the documents in it, by name.
pub(crate) fn inputs(names: &[PathBuf]) -> Vec<Result<Input, Unreadable>> {
    if names.is_empty() {
        return vec![Ok(Input::standard_input())];
    }
    names.iter().flat_map(|name| named(name)).collect()
}

fn named(name: &Path) -> Vec<Result<Input, Unreadable>> {
    if name == Path::new("-") {
        return vec![Ok(Input::standard_input())];
    }
    if name.is_dir() {
        return folder(name);
    }
    match name
        .to_str()
        .filter(|text| !name.exists() && text.contains(['*', '?', '[']))
    {
        Some(pattern) => matching(pattern),
        None => vec![Ok(Input::file(name.to_owned()))],
    }
}

/// The documents of a folder and of those in it, in the order of their names.
fn folder(folder: &Path) -> Vec<Result<Input, Unreadable>> {
    let mut inputs = Vec::new();
    for entry in walkdir::WalkDir::new(folder).sort_by_file_name() {
        match entry {
            Ok(entry) if entry.file_type().is_dir() || !holds_documents(entry.path()) => {}
            Ok(entry) => inputs.push(Ok(Input::file(entry.into_path()))),
            Err(error) => {
                let name = error.path().unwrap_or(folder).display().to_string();
                inputs.push(Err((name, error.into())));
            }
        }
    }
    if inputs.is_empty() {
        let nothing = io::Error::other("no .json, .ndjson or .jsonl file is in this folder");
        inputs.push(Err((folder.display().to_string(), nothing)));
    }
    inputs
}

fn holds_documents(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let name = name
        .strip_suffix(".gz")
        .or(name.strip_suffix(".zst"))
        .unwrap_or(&name);
    [".json", ".ndjson", ".jsonl"]
        .iter()
        .any(|ending| name.ends_with(ending))
}

fn matching(pattern: &str) -> Vec<Result<Input, Unreadable>> {
    let paths = match glob::glob(pattern) {
        Ok(paths) => paths,
        Err(error) => return vec![Err((pattern.to_owned(), io::Error::other(error)))],
    };
    let inputs: Vec<_> = paths
        .filter(|path| path.as_ref().is_ok_and(|path| !path.is_dir()))
        .map(|path| match path {
            Ok(path) => Ok(Input::file(path)),
            Err(error) => Err((error.path().display().to_string(), error.into())),
        })
        .collect();
    if inputs.is_empty() {
        let nothing = io::Error::new(io::ErrorKind::NotFound, "no file matches");
        return vec![Err((pattern.to_owned(), nothing))];
    }
    inputs
}

impl Input {
    fn standard_input() -> Self {
        Input {
            name: "<stdin>".to_owned(),
            path: None,
        }
    }

    fn file(path: PathBuf) -> Self {
        Input {
            name: path.display().to_string(),
            path: Some(path),
        }
    }

    /// How many bytes there are to read, as far as that is known.
    pub(crate) fn size(&self) -> Option<u64> {
        let metadata = std::fs::metadata(self.path.as_ref()?).ok()?;
        metadata.is_file().then_some(metadata.len())
    }

    /// Its bytes, unpacked; what is read of the file itself is added to `read`.
    ///
    /// # Errors
    /// If it cannot be opened, or is neither plain nor packed as it begins.
    pub(crate) fn open(&self, read: &Arc<AtomicU64>) -> io::Result<Bytes> {
        let source: Bytes = match &self.path {
            None => Box::new(io::stdin()),
            Some(path) => {
                let file = File::open(path)?;
                if file.metadata()?.is_dir() {
                    return Err(io::ErrorKind::IsADirectory.into());
                }
                Box::new(file)
            }
        };
        let own = Arc::new(AtomicU64::new(0));
        let counted = Counted {
            source,
            counters: [Arc::clone(read), Arc::clone(&own)],
        };
        let mut buffered = BufReader::with_capacity(1 << 16, counted);
        let begins = buffered.fill_buf()?;
        if begins.starts_with(&GZIP) {
            return Ok(Box::new(Unpacked::new(MultiGzDecoder::new(buffered), own)));
        }
        if begins.starts_with(&ZSTANDARD) {
            return Ok(Box::new(Unpacked::new(Frames::new(buffered), own)));
        }
        Ok(Box::new(buffered))
    }
}

/// The first bytes of RFC 1952.
const GZIP: [u8; 2] = [0x1f, 0x8b];

/// The first bytes of a frame of RFC 8878.
const ZSTANDARD: [u8; 4] = [0x28, 0xb5, 0x2f, 0xfd];

/// Tells how much has been read.
struct Counted {
    source: Bytes,
    counters: [Arc<AtomicU64>; 2],
}

impl Read for Counted {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.source.read(buffer)?;
        for counter in &self.counters {
            counter.fetch_add(count as u64, Ordering::Relaxed);
        }
        Ok(count)
    }
}

/// Zstandard frames, one after another.
struct Frames<R: BufRead> {
    /// `None` once the last frame has ended.
    decoder: Option<StreamingDecoder<R, ruzstd::decoding::FrameDecoder>>,
    /// Not yet begun.
    source: Option<R>,
}

impl<R: BufRead> Frames<R> {
    fn new(source: R) -> Self {
        Frames {
            decoder: None,
            source: Some(source),
        }
    }
}

impl<R: BufRead> Read for Frames<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        loop {
            if let Some(decoder) = &mut self.decoder {
                let count = decoder.read(buffer)?;
                if count > 0 || buffer.is_empty() {
                    return Ok(count);
                }
                self.source = self.decoder.take().map(StreamingDecoder::into_inner);
            }
            let Some(mut source) = self.source.take() else {
                return Ok(0);
            };
            if source.fill_buf()?.is_empty() {
                return Ok(0);
            }
            let decoder = StreamingDecoder::new(source).map_err(io::Error::other)?;
            self.decoder = Some(decoder);
        }
    }
}

/// Refuses what unpacks to absurdly more than it is: a bomb costs nothing to send and hours to read.
struct Unpacked<R> {
    source: R,
    packed: Arc<AtomicU64>,
    unpacked: u64,
}

/// Exports of conversations, full of the same names, pack to a twentieth; the worst real logs to a hundredth.
const MOST_PER_BYTE: u64 = 400;

/// What is smaller harms nobody.
const HARMLESS: u64 = 16 << 20;

impl<R: Read> Unpacked<R> {
    fn new(source: R, packed: Arc<AtomicU64>) -> Self {
        Unpacked {
            source,
            packed,
            unpacked: 0,
        }
    }
}

impl<R: Read> Read for Unpacked<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.source.read(buffer)?;
        self.unpacked += count as u64;
        let packed = self.packed.load(Ordering::Relaxed);
        if self.unpacked > HARMLESS && self.unpacked / MOST_PER_BYTE > packed {
            return Err(io::Error::other(format!(
                "it unpacks to more than {MOST_PER_BYTE} times its size and is not read any further"
            )));
        }
        Ok(count)
    }
}
