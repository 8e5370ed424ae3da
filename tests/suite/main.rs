//! The one test binary: each module is a question that is asked at the library's door.

mod carriers;
mod catalogue;
mod cel;
mod conformance;
mod corpus;
mod derive;
mod domain;
mod drift;
mod fuzz;
mod json_syntax;
mod judge;
mod judged;
mod museum;
mod mutation;
mod properties;
mod report;
mod rules;
mod sample;
mod schema_mutants;
mod seed;
mod shared;
mod structure;
mod surface;
mod timestamp;
mod webhooks;
