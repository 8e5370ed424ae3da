//! Time that this thread has had a processor: what other processes do meanwhile does not count.

use rustix::time::{ClockId, clock_gettime};

/// Seconds, from some beginning.
pub fn seconds() -> f64 {
    let time = clock_gettime(ClockId::ThreadCPUTime);
    time.tv_sec as f64 + time.tv_nsec as f64 / 1e9
}
