//! From the schema files to everything that is made of them.
//!
//! ```text
//! schemas/*.json ─load─▶ Documents ─lower─▶ Ir ─lint─▶ Ir ─┬─ emit::rust ─────────▶ intercom-schema/src/generated/
//!                                                          ├─ emit::markdown ─────▶ docs/reference/
//!                                                          ├─ emit::<language> ───▶ docs/exports/, and whoever exports
//!                                                          ├─ emit::cel ──────────▶ print-cel
//!                                                          └─ diff, and the program's drift beside what `published` reads
//! ```
//!
//! It does not depend on the library, so that a broken generated file can always be generated anew. `cargo xtask` is a program around it,
//! and so is the library's command line, which exports from schemas that it carries with it.

pub mod code;
pub mod diff;
pub mod emit;
pub mod export;
pub mod failure;
pub mod ir;
pub mod json;
pub mod lint;
pub mod load;
pub mod logic;
pub mod lower;
pub mod name;
#[cfg(test)]
mod parcels;
pub mod text;
pub mod tree;
