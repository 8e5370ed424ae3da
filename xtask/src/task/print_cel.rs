//! `cargo xtask print-cel`: every rule as CEL, for whoever wants to check it another way.

use crate::emit;
use crate::ir::Ir;

pub fn run(ir: &Ir) {
    print!("{}", emit::cel::emit(ir));
}
