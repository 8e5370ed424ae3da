//! How far the run is: a bar for people who wait, and nothing for programs.

use std::io::{self, IsTerminal};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::input::Input;

/// A bar on standard error, if that is a terminal.
pub(crate) struct Progress {
    bar: ProgressBar,
    /// Bytes read of all inputs, packed as they are.
    read: Arc<AtomicU64>,
}

const SIZE_KNOWN: &str =
    "{bar:30} {percent:>3} %  {bytes} of {total_bytes}, {binary_bytes_per_sec}, {eta} left";
const SIZE_UNKNOWN: &str = "{spinner} {bytes}, {binary_bytes_per_sec}";

impl Progress {
    pub(crate) fn new<'a>(
        inputs: impl Iterator<Item = &'a Input>,
        read: &Arc<AtomicU64>,
    ) -> Progress {
        Progress {
            bar: bar(inputs),
            read: Arc::clone(read),
        }
    }

    /// Lets something be written: where both go to one terminal, the bar makes way for it.
    pub(crate) fn beside<T>(&self, write: impl FnOnce() -> T) -> T {
        self.bar.set_position(self.read.load(Ordering::Relaxed));
        self.bar.suspend(write)
    }

    /// Looks anew how far the run is.
    pub(crate) fn update(&self) {
        self.bar.set_position(self.read.load(Ordering::Relaxed));
    }

    /// Leaves no trace.
    pub(crate) fn finish(&self) {
        self.bar.finish_and_clear();
    }
}

fn bar<'a>(mut inputs: impl Iterator<Item = &'a Input>) -> ProgressBar {
    if !io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let size = inputs.try_fold(0, |sum, input| Some(sum + input.size()?));
    let (bar, template) = match size {
        Some(size) => (ProgressBar::new(size), SIZE_KNOWN),
        None => (ProgressBar::no_length(), SIZE_UNKNOWN),
    };
    bar.set_draw_target(ProgressDrawTarget::stderr());
    if let Ok(style) = ProgressStyle::with_template(template) {
        bar.set_style(style.progress_chars("━╸─"));
    }
    // A run that is over before anybody looks shows nothing.
    bar.enable_steady_tick(Duration::from_millis(200));
    bar
}
