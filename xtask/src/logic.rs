//! From a rule's three values to two: when is it definitely false?
//!
//! An expression over absent members is unknown, and unknown is no violation. No target language has that third value, so it
//! is removed here, once: [`violated`] is true exactly where the expression is definitely false, [`kept`] exactly where it is
//! definitely true, and both are plain formulas that an emitter prints as they stand.
//!
//! ```text
//! F(a ≤ b) = a and b readable ∧ a > b     F(all x) = ∨ F(x)            F(when c then t) = T(c) ∧ F(t)
//! F(present p) = p absent or null         F(any x) = ∧ F(x)            F(each x of l: e) = some x of l has F(e)
//! ```

pub mod evaluate;
pub mod prose;
#[cfg(test)]
mod tests;

use crate::ir::{Comparison, Constant, Expr, Form, Operand, Path};

/// Plain logic: true or false for every instance. The tests at its leaves are false where something they read cannot be read:
/// absent, null, or not of the member's kind.
#[derive(Clone, Debug)]
pub enum Formula {
    All(Vec<Formula>),
    Any(Vec<Formula>),
    /// Neither absent nor null; whatever its kind.
    Present(Path),
    Absent(Path),
    /// Both operands are readable and the comparison is true.
    Compare(Comparison, Operand, Operand),
    /// The operand is readable, and among the constants (`true`) or not (`false`).
    In(Operand, Vec<Constant>, bool),
    /// The operand and the list are readable, and some item's member equals it (`true`) or none does (`false`).
    InItems {
        operand: Operand,
        list: Path,
        by: Path,
        among: bool,
    },
    /// The member is readable, and has the form (`true`) or not (`false`).
    Form(Path, Form, bool),
    /// The list is readable and some item makes it true.
    Some(Path, Box<Formula>),
    /// The list is readable and every item makes it true.
    Every(Path, Box<Formula>),
    /// The list is readable, and no two items have the same readable value (`true`) or two do (`false`).
    Unique {
        list: Path,
        by: Path,
        truth: bool,
    },
    /// The list is readable, and no readable value is smaller than the last one before it (`true`) or some is (`false`).
    Sorted {
        list: Path,
        by: Path,
        truth: bool,
    },
}

/// Where a rule is judged, and what is true there exactly if it is broken.
#[derive(Clone, Debug)]
pub enum Judged {
    /// Once; the violation is at the object.
    Object(Formula),
    /// For each item of the list that is readable; the violation is at the item.
    Items(Path, Formula),
}

/// How a program judges a rule. A rule that begins with `each` says which items break it.
pub fn judged(expr: &Expr) -> Judged {
    match expr {
        Expr::Each { list, assert } => Judged::Items(list.clone(), violated(assert)),
        expr => Judged::Object(violated(expr)),
    }
}

/// True exactly where `expr` is definitely false.
pub fn violated(expr: &Expr) -> Formula {
    lowered(expr, false)
}

/// True exactly where `expr` is definitely true.
pub fn kept(expr: &Expr) -> Formula {
    lowered(expr, true)
}

fn lowered(expr: &Expr, truth: bool) -> Formula {
    let several = |list: &[Expr]| list.iter().map(|expr| lowered(expr, truth)).collect();
    let list_and_member = |list: &Path, by: &Path| (list.clone(), by.clone());
    match expr {
        Expr::Compare(comparison, a, b) => {
            let comparison = if truth {
                *comparison
            } else {
                comparison.negated()
            };
            Formula::Compare(comparison, a.clone(), b.clone())
        }
        Expr::Ordered(paths) => {
            let comparison = if truth {
                Comparison::Lte
            } else {
                Comparison::Gt
            };
            let pairs = paths
                .iter()
                .enumerate()
                .flat_map(|(index, a)| paths[index + 1..].iter().map(move |b| (a, b)));
            let pairs = pairs
                .map(|(a, b)| {
                    Formula::Compare(
                        comparison,
                        Operand::Path(a.clone()),
                        Operand::Path(b.clone()),
                    )
                })
                .collect();
            joined(pairs, truth)
        }
        Expr::Present(path) if truth => Formula::Present(path.clone()),
        Expr::Present(path) => Formula::Absent(path.clone()),
        Expr::In(operand, constants) => Formula::In(operand.clone(), constants.clone(), truth),
        Expr::InItems { operand, list, by } => {
            let (list, by) = list_and_member(list, by);
            Formula::InItems {
                operand: operand.clone(),
                list,
                by,
                among: truth,
            }
        }
        Expr::Form(path, form) => Formula::Form(path.clone(), *form, truth),
        Expr::All(list) => joined(several(list), truth),
        Expr::Any(list) => joined(several(list), !truth),
        Expr::Not(expr) => lowered(expr, !truth),
        Expr::When { when, then } => {
            joined(vec![lowered(when, !truth), lowered(then, truth)], !truth)
        }
        Expr::Each { list, assert } if truth => {
            Formula::Every(list.clone(), Box::new(lowered(assert, true)))
        }
        Expr::Each { list, assert } => {
            Formula::Some(list.clone(), Box::new(lowered(assert, false)))
        }
        Expr::Unique { list, by } => {
            let (list, by) = list_and_member(list, by);
            Formula::Unique { list, by, truth }
        }
        Expr::Sorted { list, by } => {
            let (list, by) = list_and_member(list, by);
            Formula::Sorted { list, by, truth }
        }
    }
}

/// All of them or any of them, without a level that says nothing.
fn joined(parts: Vec<Formula>, all: bool) -> Formula {
    let mut flat = Vec::new();
    for part in parts {
        match part {
            Formula::All(inner) if all => flat.extend(inner),
            Formula::Any(inner) if !all => flat.extend(inner),
            other => flat.push(other),
        }
    }
    match flat.len() {
        1 => flat.remove(0),
        _ if all => Formula::All(flat),
        _ => Formula::Any(flat),
    }
}
