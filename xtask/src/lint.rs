use crate::ir::Ir;
use crate::load::Problem;
pub fn lint(_ir: &Ir) -> Vec<Problem> { Vec::new() }
