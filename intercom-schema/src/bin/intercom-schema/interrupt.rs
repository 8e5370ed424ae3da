//! Ctrl-C: the first one ends the run with what is known so far, the second one ends it at once.

use std::process;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// What shells expect of a program that was interrupted: 128 and the number of the signal.
pub(crate) const CODE: u8 = 130;

/// Set when the run shall end.
pub(crate) fn stop() -> Arc<AtomicBool> {
    let stop = Arc::new(AtomicBool::new(false));
    let set = Arc::clone(&stop);
    // Where it cannot be caught, it ends the program as it always did.
    let _ = ctrlc::set_handler(move || {
        if set.swap(true, Ordering::Relaxed) {
            process::exit(i32::from(CODE));
        }
    });
    stop
}
