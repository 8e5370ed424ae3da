//! One file for each verb.

pub mod bench;
pub mod codegen;
pub mod diff;
pub mod drift;
pub mod export;
pub mod generate;
pub mod licences;
pub mod print_cel;
pub mod tools;
pub mod verify_exports;
pub mod verify_reports;
