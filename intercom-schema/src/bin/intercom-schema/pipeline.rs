//! All cores at work, results in the order of the input.
//!
//! ```text
//! reader ─ batches ─▶ workers ─ results, in any order ─▶ the caller's thread ─ in order ─▶ sink
//!    ▲                                                            │
//!    └───────────────── a ticket for each batch ◀─────────────────┘
//! ```
//! Tickets bound how many batches are in memory, however slow a worker or the output is.

use std::collections::BTreeMap;
use std::io;
use std::ops::ControlFlow;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel, sync_channel};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

/// Batches in memory, for each worker.
const IN_FLIGHT: usize = 3;

/// How long to wait for a result before looking whether it is still wanted.
const PATIENCE: Duration = Duration::from_millis(50);

/// Gives every batch of `read` to some worker, and what `work` makes of it to `sink`, in order.
///
/// `read` is called until it has nothing more, or `stop` is set, or the sink breaks off. It has a thread of its own that nobody waits
/// for: whoever has seen enough does not want to wait for the next line of standard input.
pub(crate) fn run<B: Send + 'static, T: Send>(
    jobs: usize,
    stop: &Arc<AtomicBool>,
    mut read: impl FnMut() -> Option<B> + Send + 'static,
    work: impl Fn(B) -> T + Sync,
    mut sink: impl FnMut(T) -> io::Result<ControlFlow<()>>,
) -> io::Result<()> {
    let (tickets, spent) = sync_channel::<()>(jobs * IN_FLIGHT);
    // `None` sends a worker home.
    let (batches, queue) = channel::<Option<(usize, B)>>();
    let (results, done) = channel::<(usize, T)>();
    let queue = Mutex::new(queue);
    let (stopped, to_workers) = (Arc::clone(stop), batches.clone());
    thread::spawn(move || {
        for number in 0.. {
            // The sink is gone if nobody takes tickets any more.
            if stopped.load(Ordering::Relaxed) || tickets.send(()).is_err() {
                break;
            }
            let Some(batch) = read() else { break };
            if to_workers.send(Some((number, batch))).is_err() {
                break;
            }
        }
        send_home(jobs, &to_workers);
    });
    thread::scope(|scope| {
        for _ in 0..jobs {
            let (queue, results, work) = (&queue, results.clone(), &work);
            scope.spawn(move || {
                while let Some((number, batch)) = next(queue) {
                    if results.send((number, work(batch))).is_err() {
                        return;
                    }
                }
            });
        }
        drop(results);
        let outcome = in_order(&done, stop, |result| {
            let flow = sink(result)?;
            // One for the batch that is out of memory now.
            let _ = spent.try_recv();
            Ok(flow)
        });
        // Whoever waits for a ticket or a result to be taken ends now.
        drop((spent, done));
        send_home(jobs, &batches);
        outcome
    })
}

fn send_home<B>(jobs: usize, workers: &Sender<Option<(usize, B)>>) {
    for _ in 0..jobs {
        // They are home already if nobody listens.
        let _ = workers.send(None);
    }
}

fn next<B>(queue: &Mutex<Receiver<Option<(usize, B)>>>) -> Option<(usize, B)> {
    // A worker that panicked held nothing that could be broken.
    let queue = queue
        .lock()
        .unwrap_or_else(std::sync::PoisonError::into_inner);
    queue.recv().ok().flatten()
}

fn in_order<T>(
    done: &Receiver<(usize, T)>,
    stop: &AtomicBool,
    mut sink: impl FnMut(T) -> io::Result<ControlFlow<()>>,
) -> io::Result<()> {
    let mut waiting = BTreeMap::new();
    let mut wanted = 0;
    loop {
        match done.recv_timeout(PATIENCE) {
            Ok((number, result)) => waiting.insert(number, result),
            // What has been read is still judged; what has not is not waited for.
            Err(RecvTimeoutError::Timeout) if stop.load(Ordering::Relaxed) => return Ok(()),
            Err(RecvTimeoutError::Timeout) => continue,
            Err(RecvTimeoutError::Disconnected) => return Ok(()),
        };
        while let Some(result) = waiting.remove(&wanted) {
            wanted += 1;
            if sink(result)?.is_break() {
                return Ok(());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn squares(jobs: usize, most: u64, end_at: u64) -> Vec<u64> {
        let mut numbers = 0..most;
        let mut seen = Vec::new();
        run(
            jobs,
            &Arc::default(),
            move || numbers.next(),
            |number| {
                // Later ones are often ready first.
                thread::sleep(std::time::Duration::from_micros(number * 7919 % 200));
                number * number
            },
            |square| {
                seen.push(square);
                let enough = square >= end_at * end_at;
                Ok(if enough {
                    ControlFlow::Break(())
                } else {
                    ControlFlow::Continue(())
                })
            },
        )
        .expect("memory can be written");
        seen
    }

    #[test]
    fn results_come_in_order_for_any_number_of_workers() {
        let expected: Vec<_> = (0..300).map(|number| number * number).collect();
        for jobs in [1, 2, 3, 16] {
            assert_eq!(squares(jobs, 300, u64::MAX >> 32), expected, "{jobs}");
        }
    }

    #[test]
    fn a_sink_that_has_enough_ends_everything() {
        assert_eq!(squares(4, u64::MAX >> 40, 5), [0, 1, 4, 9, 16, 25]);
    }

    #[test]
    fn an_error_of_the_sink_ends_everything() {
        let mut numbers = 0..;
        let error = run(
            2,
            &Arc::default(),
            move || numbers.next(),
            |number: u64| number,
            |number| match number {
                0..10 => Ok(ControlFlow::Continue(())),
                _ => Err(io::ErrorKind::BrokenPipe.into()),
            },
        )
        .expect_err("the sink failed");
        assert_eq!(error.kind(), io::ErrorKind::BrokenPipe);
    }

    /// A reader that waits for a line which never comes.
    #[test]
    fn nobody_waits_for_a_reader_that_waits() {
        let stop = Arc::new(AtomicBool::new(false));
        let (_never_sends, lines) = channel::<u32>();
        let mut ready = vec![2, 1].into_iter();
        let mut seen = Vec::new();
        run(
            2,
            &stop,
            move || ready.next().or_else(|| lines.recv().ok()),
            |line| line,
            |line| {
                seen.push(line);
                stop.store(seen.len() == 2, Ordering::Relaxed);
                Ok(ControlFlow::Continue(()))
            },
        )
        .expect("memory can be written");
        assert_eq!(seen, [2, 1]);
    }
}
