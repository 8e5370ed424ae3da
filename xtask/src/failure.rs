//! How a task ends that could not do its work, and with which exit code.

use crate::load::Problem;

#[derive(Debug)]
pub enum Failure {
    /// The command line is wrong: exit code 2.
    Usage(String),
    /// The schema files are wrong: exit code 1, all problems printed.
    Schemas(Vec<Problem>),
    /// Anything else: exit code 1.
    Work(String),
}

impl Failure {
    pub fn work(message: impl Into<String>) -> Failure {
        Failure::Work(message.into())
    }
}
