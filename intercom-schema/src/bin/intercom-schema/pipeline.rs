//! All cores at work, results in the order of the input.
//!
//! ```text
//! input ─▶ one worker at a time reads a batch ─▶ all of them work ─▶ one at a time gives results to the sink, in order ─▶ sink
//! ```
//! Who has read a batch works on it while it is still near, and gives what comes of it to the sink when that is its turn, with whatever
//! was waiting for it. So much is read ahead of the sink and no more, however slow a worker or the output is. What is made of a batch
//! comes in parts, and only the first is kept: whoever has more waits for its turn.

use std::collections::BTreeMap;
use std::io;
use std::ops::ControlFlow;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;

/// Batches in memory, for each worker.
const IN_FLIGHT: usize = 3;

/// Gives every batch of `read` to some worker, and the parts of what `work` makes of it to `sink`, in order.
///
/// `read` is called until it has nothing more, or `stop` is set. That happens here as well, so that whoever waits in `read` knows: when
/// the sink breaks off, which is what comes back then.
pub(crate) fn run<B, T: Send, Parts: Iterator<Item = T>>(
    jobs: usize,
    stop: &AtomicBool,
    read: impl FnMut() -> Option<B> + Send,
    work: impl Fn(B) -> Parts + Sync,
    sink: impl FnMut(T) -> io::Result<ControlFlow<()>> + Send,
) -> io::Result<ControlFlow<()>> {
    let entrance = Mutex::new(Entrance { read, number: 0 });
    let exit = Exit::new(sink, jobs * IN_FLIGHT);
    thread::scope(|scope| {
        for _ in 0..jobs {
            scope.spawn(|| {
                let _home = AtHome(&exit, stop);
                while let Some((number, batch)) = next(&entrance, &exit, stop) {
                    if exit.take(number, work(batch)).is_break() {
                        return;
                    }
                }
            });
        }
    });
    exit.outcome()
}

fn next<B, T, S>(
    entrance: &Mutex<Entrance<impl FnMut() -> Option<B>>>,
    exit: &Exit<T, S>,
    stop: &AtomicBool,
) -> Option<(usize, B)> {
    let mut entrance = locked(entrance);
    let number = entrance.number;
    if exit.room_for(number).is_break() || stop.load(Ordering::Relaxed) {
        return None;
    }
    entrance.number += 1;
    Some((number, (entrance.read)()?))
}

/// What a worker leaves that panicked is used by nobody.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

struct Entrance<R> {
    read: R,
    /// Of the batch that is read next.
    number: usize,
}

/// Where results leave in order.
struct Exit<T, S> {
    /// How many batches may be in memory.
    most: usize,
    queue: Mutex<Queue<T, S>>,
    /// It is another batch's turn, or everything is over.
    turned: Condvar,
}

struct Queue<T, S> {
    sink: S,
    /// The batch whose turn it is.
    turn: usize,
    /// What is left of batches whose turn is yet to come: nothing, or one part.
    waiting: BTreeMap<usize, Option<T>>,
    over: bool,
    error: Option<io::Error>,
}

impl<T, S: FnMut(T) -> io::Result<ControlFlow<()>>> Exit<T, S> {
    fn new(sink: S, most: usize) -> Self {
        Exit {
            most,
            queue: Mutex::new(Queue {
                sink,
                turn: 0,
                waiting: BTreeMap::new(),
                over: false,
                error: None,
            }),
            turned: Condvar::new(),
        }
    }

    /// Takes what was made of a batch; waits for its turn only if it has several parts. Breaks when everything is over.
    fn take(&self, number: usize, mut parts: impl Iterator<Item = T>) -> ControlFlow<()> {
        let mut last = parts.next();
        for part in parts {
            let mut queue = self.wait_while(|queue| queue.turn != number);
            queue.give(last.replace(part))?;
        }
        let mut queue = locked(&self.queue);
        queue.waiting.insert(number, last);
        while let Some(part) = queue.next() {
            queue.give(part)?;
            queue.turn += 1;
            self.turned.notify_all();
        }
        ControlFlow::Continue(())
    }

    fn outcome(self) -> io::Result<ControlFlow<()>> {
        let queue = self.queue.into_inner();
        let queue = queue.unwrap_or_else(PoisonError::into_inner);
        let flow = queue.flow();
        queue.error.map_or(Ok(flow), Err)
    }
}

impl<T, S> Exit<T, S> {
    /// Waits until this batch may be read. Breaks when everything is over.
    fn room_for(&self, number: usize) -> ControlFlow<()> {
        self.wait_while(|queue| number >= queue.turn + self.most)
            .flow()
    }

    fn wait_while(
        &self,
        mut waits: impl FnMut(&Queue<T, S>) -> bool,
    ) -> MutexGuard<'_, Queue<T, S>> {
        self.turned
            .wait_while(locked(&self.queue), |queue| !queue.over && waits(queue))
            .unwrap_or_else(PoisonError::into_inner)
    }
}

impl<T, S> Queue<T, S> {
    /// What is left of the batch whose turn it is, if that is ready.
    fn next(&mut self) -> Option<Option<T>> {
        self.waiting.remove(&self.turn)
    }

    fn flow(&self) -> ControlFlow<()> {
        match self.over {
            true => ControlFlow::Break(()),
            false => ControlFlow::Continue(()),
        }
    }
}

impl<T, S: FnMut(T) -> io::Result<ControlFlow<()>>> Queue<T, S> {
    fn give(&mut self, part: Option<T>) -> ControlFlow<()> {
        self.flow()?;
        let flow = part.map_or(Ok(ControlFlow::Continue(())), &mut self.sink);
        self.over = match flow {
            Ok(flow) => flow.is_break(),
            Err(error) => {
                self.error = Some(error);
                true
            }
        };
        self.flow()
    }
}

/// Ends everything when its worker panics, whose batch will never have its turn; and whenever it is over, tells who waits.
struct AtHome<'a, T, S>(&'a Exit<T, S>, &'a AtomicBool);

impl<T, S> Drop for AtHome<'_, T, S> {
    fn drop(&mut self) {
        let AtHome(exit, stop) = self;
        let mut queue = locked(&exit.queue);
        queue.over |= thread::panicking();
        stop.fetch_or(queue.over, Ordering::Relaxed);
        exit.turned.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::AtomicUsize;
    use std::time::Duration;

    use super::*;

    fn squares(jobs: usize, most: u64, end_at: u64) -> Vec<u64> {
        let mut numbers = 0..most;
        let mut seen = Vec::new();
        let flow = run(
            jobs,
            &AtomicBool::default(),
            move || numbers.next(),
            |number| {
                // Later ones are often ready first.
                thread::sleep(Duration::from_micros(number * 7919 % 200));
                [number * number].into_iter()
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
        assert_eq!(flow.is_break(), seen.last() >= Some(&(end_at * end_at)));
        seen
    }

    #[test]
    fn results_come_in_order_for_any_number_of_workers() {
        let expected: Vec<_> = (0..300).map(|number| number * number).collect();
        for jobs in [1, 2, 3, 16] {
            assert_eq!(squares(jobs, 300, u64::MAX >> 32), expected, "{jobs}");
        }
    }

    /// None of the first ten batches, one of each of the next ten, and so on.
    #[test]
    fn parts_come_in_order_and_do_not_pile_up() {
        for jobs in [1, 2, 5] {
            let mut numbers = 0..40;
            let (read, made, mut seen) = (AtomicUsize::new(0), AtomicUsize::new(0), Vec::new());
            let flow = run(
                jobs,
                &AtomicBool::default(),
                || {
                    read.fetch_add(1, Ordering::Relaxed);
                    numbers.next()
                },
                |number| {
                    let made = &made;
                    (0..number / 10).map(move |part| {
                        // The first one that has any takes so long that all others have to wait.
                        thread::sleep(Duration::from_micros(match number {
                            10 => 20_000,
                            _ => number * 7919 % 200,
                        }));
                        made.fetch_add(1, Ordering::Relaxed);
                        (number, part)
                    })
                },
                |(number, part)| {
                    seen.push((number, part));
                    let ahead = read.load(Ordering::Relaxed) as u64 - number;
                    assert!(ahead <= (jobs * IN_FLIGHT) as u64, "{ahead} were read");
                    // Of each worker one that is kept and the next one; of each batch that waits another one.
                    let kept = made.load(Ordering::Relaxed) - seen.len();
                    assert!(kept <= jobs * (2 + IN_FLIGHT), "{kept} are kept");
                    Ok(ControlFlow::Continue(()))
                },
            )
            .expect("memory can be written");
            assert!(flow.is_continue());
            let parts = (0..40).flat_map(|number| (0..number / 10).map(move |part| (number, part)));
            assert!(seen.into_iter().eq(parts), "{jobs}");
        }
    }

    #[test]
    #[should_panic(expected = "a scoped thread panicked")]
    fn a_worker_that_panics_leaves_nobody_waiting() {
        let mut numbers = 0..9;
        let _ = run(
            3,
            &AtomicBool::default(),
            move || numbers.next(),
            |number| (0..3).inspect(move |part| assert!((number, *part) != (1, 1))),
            |_| Ok(ControlFlow::Continue(())),
        );
    }

    #[test]
    fn a_sink_that_has_enough_ends_everything() {
        assert_eq!(squares(4, u64::MAX >> 40, 5), [0, 1, 4, 9, 16, 25]);
    }

    /// As of standard input that is held open.
    #[test]
    fn nobody_waits_for_more_when_the_sink_has_enough() {
        let stop = AtomicBool::new(false);
        let mut first = Some(());
        let flow = run(
            2,
            &stop,
            || {
                while first.is_none() && !stop.load(Ordering::Relaxed) {
                    thread::sleep(Duration::from_millis(1));
                }
                first.take()
            },
            |()| {
                // The other one is waiting by now.
                thread::sleep(Duration::from_millis(20));
                [()].into_iter()
            },
            |()| Ok(ControlFlow::Break(())),
        );
        assert!(flow.expect("memory can be written").is_break());
    }

    #[test]
    fn an_error_of_the_sink_ends_everything() {
        let mut numbers = 0..;
        let error = run(
            2,
            &AtomicBool::default(),
            move || numbers.next(),
            |number: u64| [number].into_iter(),
            |number| match number {
                0..10 => Ok(ControlFlow::Continue(())),
                _ => Err(io::ErrorKind::BrokenPipe.into()),
            },
        )
        .expect_err("the sink failed");
        assert_eq!(error.kind(), io::ErrorKind::BrokenPipe);
    }

    #[test]
    fn what_was_read_before_it_was_stopped_is_still_worked_on() {
        let stop = AtomicBool::new(false);
        let mut seen = Vec::new();
        let mut numbers = 0..;
        let flow = run(
            2,
            &stop,
            || {
                let number = numbers.next()?;
                stop.store(number == 6, Ordering::Relaxed);
                Some(number)
            },
            |number| [number].into_iter(),
            |number| {
                seen.push(number);
                Ok(ControlFlow::Continue(()))
            },
        )
        .expect("memory can be written");
        assert!(flow.is_continue());
        assert_eq!(seen, [0, 1, 2, 3, 4, 5, 6]);
    }
}
