//! The one test binary: each module is a question that is asked at the library's door.

mod json_syntax;
mod shared;
