//! The library beside its peers.
//!
//! ```text
//! seed ─generate, plant─▶ Corpus ─verdict─▶ everybody agrees ─measure─▶ Speed ─result─▶ table, JSON, docs/performance.md
//! ```

pub mod contestants;
pub mod corpus;
mod generate;
pub mod json;
pub mod measure;
mod plain;
mod plant;
mod sonic;
pub mod subject;
pub mod verdict;
