//! The library beside its peers.
//!
//! ```text
//! seed ─generate, plant─▶ Corpus ─verdict─▶ everybody agrees ─measure─▶ Speed ─┐
//!                                   slopes, threads, other processes ──────────┴▶ Results ─table─▶ terminal, docs/performance.md
//! ```

pub use intercom_bench_corpus::corpus;
use intercom_bench_corpus::{generate, json, object};

mod clock;
pub mod compile;
pub mod contestants;
pub mod machine;
pub mod marks;
pub mod measure;
mod plain;
pub mod processes;
pub mod result;
pub mod slopes;
mod sonic;
pub mod subject;
pub mod table;
pub mod threads;
pub mod verdict;
