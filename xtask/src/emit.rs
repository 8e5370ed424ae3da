//! One file for each language: `emit(&Ir) -> Tree`, without reading or writing anything.

pub mod cel;
pub mod json_schema;
pub mod markdown;
pub mod plain;
pub mod rust;
