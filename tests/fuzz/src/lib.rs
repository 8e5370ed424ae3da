//! What must hold for any bytes, as functions that panic where it does not.
//!
//! ```text
//! libFuzzer ─bytes─▶ targets/<name>.rs ─┐
//!                                       ├─▶ <name>::holds
//! corpus/<name>/ ─▶ the test suite ─────┘
//! ```
//!
//! The targets need a nightly compiler and libFuzzer; these functions do not, so that the suite can ask them about the inputs that a
//! campaign has found worth keeping.

#![forbid(unsafe_code)]

pub mod document;
// The suite, which takes these functions in as well, has it twice then.
#[allow(clippy::duplicate_mod)]
#[path = "../../suite/mutation.rs"]
mod mutation;
pub mod report;
pub mod reshape;
pub mod round_trip;
pub mod schemas;
pub mod signature;
pub mod words;
