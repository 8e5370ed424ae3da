//! Reads all inputs, one after another, as batches for whoever judges them.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use crate::arguments::{Judging, Shard};
use crate::input::{Bytes, Input, Unreadable};
use crate::stream::{Batch, Found, Limits, Stream};

/// Some documents of an input, or why it cannot be read any further.
pub(crate) type Task = Result<(Arc<Input>, Batch), Unreadable>;

/// Reads one input after another.
pub(crate) struct Reader {
    inputs: std::vec::IntoIter<Result<Input, Unreadable>>,
    open: Option<(Arc<Input>, Stream<Bytes>)>,
    limits: Limits,
    shard: Option<Shard>,
    /// How many documents have been found in all inputs.
    found: usize,
    /// Bytes read of all inputs, packed as they are.
    read: Arc<AtomicU64>,
    stop: Arc<AtomicBool>,
}

impl Reader {
    pub(crate) fn new(
        inputs: Vec<Result<Input, Unreadable>>,
        judging: &Judging,
        read: Arc<AtomicU64>,
        stop: Arc<AtomicBool>,
    ) -> Self {
        Reader {
            inputs: inputs.into_iter(),
            open: None,
            limits: Limits::of_documents(judging.max_document_bytes),
            shard: judging.shard,
            found: 0,
            read,
            stop,
        }
    }

    pub(crate) fn next(&mut self) -> Option<Task> {
        let task = self.read()?;
        // Of what would have come nobody wants to hear any more.
        (task.is_ok() || !self.stop.load(Ordering::Relaxed)).then_some(task)
    }

    fn read(&mut self) -> Option<Task> {
        loop {
            if let Some((input, stream)) = &mut self.open {
                match stream.batch() {
                    Ok(Some(mut batch)) => {
                        let input = Arc::clone(input);
                        self.found += batch.pieces.len();
                        if let Some(shard) = self.shard {
                            let mut numbers = self.found - batch.pieces.len()..;
                            let ours = |_: &Found| numbers.next().is_some_and(|n| shard.has(n));
                            batch.pieces.retain(ours);
                        }
                        return Some(Ok((input, batch)));
                    }
                    Ok(None) => self.open = None,
                    Err(error) => {
                        let name = input.name.clone();
                        self.open = None;
                        return Some(Err((name, error)));
                    }
                }
                continue;
            }
            let opened = match self.inputs.next()? {
                Ok(input) => input
                    .open(&self.read, &self.stop)
                    .map_err(|error| (input.name.clone(), error))
                    .map(|source| (input, source)),
                Err(unreadable) => Err(unreadable),
            };
            match opened {
                Ok((input, source)) => {
                    self.open = Some((Arc::new(input), Stream::new(source, self.limits)));
                }
                Err(unreadable) => return Some(Err(unreadable)),
            }
        }
    }
}
