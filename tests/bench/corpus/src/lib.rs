//! What is measured: invented payloads, good ones and such with mistakes in them, always the same ones from the same seed.

pub mod corpus;
pub mod generate;
pub mod json;
pub mod plant;
