//! The one test binary: each module is a question that is asked at the library's door.

mod cel;
mod corpus;
mod derive;
mod json_syntax;
mod rules;
mod shared;
mod structure;
mod surface;
