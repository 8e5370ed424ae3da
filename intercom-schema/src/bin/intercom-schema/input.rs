//! Which inputs there are, and their bytes: files, folders, patterns, standard input; plain, gzip or Zstandard.

use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Cursor, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::thread;
use std::time::Duration;

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
        let metadata = fs::metadata(self.path.as_ref()?).ok()?;
        metadata.is_file().then_some(metadata.len())
    }

    /// Its bytes, unpacked; what is read of the file itself is added to `read`. Where reading could wait for somebody, it ends with an
    /// error once `stop` is set.
    ///
    /// # Errors
    /// If it cannot be opened, or is neither plain nor packed as it begins.
    pub(crate) fn open(&self, read: &Arc<AtomicU64>, stop: &Arc<AtomicBool>) -> io::Result<Bytes> {
        let source: Bytes = match &self.path {
            None => Box::new(Ahead::new(|| Ok(io::stdin()), Arc::clone(stop))),
            Some(path) => match fs::metadata(path)?.file_type() {
                kind if kind.is_dir() => return Err(io::ErrorKind::IsADirectory.into()),
                kind if kind.is_file() => Box::new(File::open(path)?),
                _ => {
                    let path = path.clone();
                    Box::new(Ahead::new(|| File::open(path), Arc::clone(stop)))
                }
            },
        };
        let own = Arc::new(AtomicU64::new(0));
        let mut counted = Counted {
            source,
            counters: [Arc::clone(read), Arc::clone(&own)],
        };
        let mut begins = Vec::new();
        let longest = ZSTANDARD.len() as u64;
        counted.by_ref().take(longest).read_to_end(&mut begins)?;
        let (gzip, zstandard) = (begins.starts_with(&GZIP), begins.starts_with(&ZSTANDARD));
        let whole = Cursor::new(begins).chain(counted);
        if !gzip && !zstandard {
            return Ok(Box::new(whole));
        }
        let packed = BufReader::with_capacity(1 << 16, whole);
        Ok(match gzip {
            true => Box::new(Unpacked::new(MultiGzDecoder::new(packed), own)),
            false => Box::new(Unpacked::new(Frames::new(packed), own)),
        })
    }
}

/// A pipe or a terminal, read by a thread that nobody waits for: whoever presses Ctrl-C does not want to wait for the next line.
struct Ahead {
    pieces: Receiver<io::Result<Vec<u8>>>,
    piece: Cursor<Vec<u8>>,
    stop: Arc<AtomicBool>,
}

/// Bytes that are read ahead at a time, and how often.
const PIECE: usize = 1 << 16;
const PIECES: usize = 4;

/// How long to wait for bytes before looking whether they are still wanted.
const PATIENCE: Duration = Duration::from_millis(50);

impl Ahead {
    /// Even to open it may take until somebody comes to write.
    fn new<R: Read>(
        open: impl FnOnce() -> io::Result<R> + Send + 'static,
        stop: Arc<AtomicBool>,
    ) -> Self {
        let (sender, pieces) = sync_channel(PIECES);
        thread::spawn(move || {
            // Whoever does not listen any more does not want to know the error either.
            if let Err(error) = open().and_then(|source| read_ahead(source, &sender)) {
                let _ = sender.send(Err(error));
            }
        });
        Ahead {
            pieces,
            piece: Cursor::default(),
            stop,
        }
    }
}

/// To the end, or until nobody listens any more.
fn read_ahead(mut source: impl Read, sender: &SyncSender<io::Result<Vec<u8>>>) -> io::Result<()> {
    let mut buffer = vec![0; PIECE];
    loop {
        let count = match source.read(&mut buffer) {
            Ok(0) => return Ok(()),
            Ok(count) => count,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        if sender.send(Ok(buffer[..count].to_vec())).is_err() {
            return Ok(());
        }
    }
}

impl Read for Ahead {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        loop {
            let count = self.piece.read(buffer)?;
            if count > 0 || buffer.is_empty() {
                return Ok(count);
            }
            match self.pieces.recv_timeout(PATIENCE) {
                Ok(piece) => self.piece = Cursor::new(piece?),
                Err(RecvTimeoutError::Disconnected) => return Ok(0),
                Err(RecvTimeoutError::Timeout) if self.stop.load(Ordering::Relaxed) => {
                    return Err(io::Error::other("stopped"));
                }
                Err(RecvTimeoutError::Timeout) => {}
            }
        }
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

#[cfg(test)]
mod tests {
    use std::sync::mpsc::channel;

    use super::*;

    /// Says what it is told to, and waits where nobody says anything.
    struct Said(std::sync::mpsc::Receiver<&'static [u8]>);

    impl Read for Said {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            let said = self.0.recv().unwrap_or_default();
            buffer[..said.len()].copy_from_slice(said);
            Ok(said.len())
        }
    }

    #[test]
    fn a_pipe_is_read_to_its_end() {
        let (say, said) = channel();
        let mut ahead = Ahead::new(|| Ok(Said(said)), Arc::default());
        for word in ["one ", "two ", "three"] {
            say.send(word.as_bytes()).expect("somebody listens");
        }
        drop(say);
        let mut text = String::new();
        ahead.read_to_string(&mut text).expect("it can be read");
        assert_eq!(text, "one two three");
    }

    #[test]
    fn nobody_waits_for_a_pipe_that_waits() {
        let (say, said) = channel();
        let stop = Arc::new(AtomicBool::new(false));
        let mut ahead = Ahead::new(|| Ok(Said(said)), Arc::clone(&stop));
        say.send(b"one".as_slice()).expect("somebody listens");
        let mut text = [0; 3];
        ahead.read_exact(&mut text).expect("it can be read");
        assert_eq!(&text, b"one");
        stop.store(true, Ordering::Relaxed);
        ahead
            .read(&mut text)
            .expect_err("there is nothing to be read");
        drop(say);
    }
}
