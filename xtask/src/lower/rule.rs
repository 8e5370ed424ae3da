//! The rules: reads `x-invariants`, finds the members they name, and checks that each operator gets what it can compare.

use crate::ir::{
    Comparison, Constant, Expr, Form, Ir, Kind, Operand, Origin, Path, Rejected, Root, Rule,
    Severity, Sort, Versions,
};
use crate::json::one_line;
use crate::load::{Node, Problem, listed};

use super::{Operands, optional_items, versions};

const RULE: &[&str] = &[
    "id",
    "severity",
    "assert",
    "description",
    "basis",
    "holds",
    "fails",
    "origins",
    "since",
    "until",
];

pub(super) fn rule(
    node: &Node,
    ir: &Ir,
    operands: &mut Operands,
    problems: &mut Vec<Problem>,
) -> Option<Rule> {
    node.object(RULE, problems)?;
    let own = versions(node, "since", "until", &ir.versions, problems);
    let severity = match node.get("severity") {
        Some(node) => super::severity(&node, problems),
        None => {
            problems
                .push(node.problem("`severity` is missing; write `error`, `warning` or `drift`"));
            None
        }
    };
    let example = |member: &str, problems: &mut Vec<Problem>| match node.get(member) {
        Some(node) => node
            .free_object(problems)
            .map(|_| one_line(node.value))
            .unwrap_or_default(),
        None => {
            problems.push(node.problem(format!(
                "`{member}` is missing; give the smallest instance that {member}"
            )));
            String::new()
        }
    };
    let mut reader = Reader {
        ir,
        item: None,
        versions: own,
        operands,
        problems,
    };
    let assert = reader.assertion(node, "assert");
    let versions = reader.versions;
    if versions.is_empty() {
        problems.push(node.problem(
            "no API version has all the members it names; look at their `x-since` and `x-until`",
        ));
    }
    Some(Rule {
        id: node.required_text("id", problems),
        severity: severity.unwrap_or(Severity::Error),
        written: node
            .get("assert")
            .map(|node| one_line(node.value))
            .unwrap_or_default(),
        description: node.required_text("description", problems),
        basis: node.required_text("basis", problems),
        holds: example("holds", problems),
        fails: example("fails", problems),
        origins: optional_items(node, "origins", problems)
            .iter()
            .filter_map(|node| node.choice(&Origin::ALL, Origin::name, problems))
            .collect(),
        versions,
        place: node.pointer.clone(),
        assert: assert?,
    })
}

pub(super) fn rejected(node: &Node, ir: &Ir, problems: &mut Vec<Problem>) -> Rejected {
    node.object(&["id", "assert", "description", "reason"], problems);
    let mut operands = Operands::new();
    let mut reader = Reader {
        ir,
        item: None,
        versions: Versions::default(),
        operands: &mut operands,
        problems,
    };
    Rejected {
        assert: node
            .get("assert")
            .and_then(|_| reader.assertion(node, "assert")),
        id: node.required_text("id", problems),
        description: node.required_text("description", problems),
        reason: node.required_text("reason", problems),
        place: node.pointer.clone(),
    }
}

/// What reading a rule needs to know, and what it finds out on the way.
struct Reader<'a> {
    ir: &'a Ir,
    /// The object whose members are `item.…`.
    item: Option<&'a str>,
    versions: Versions,
    operands: &'a mut Operands,
    problems: &'a mut Vec<Problem>,
}

impl<'a> Reader<'a> {
    fn assertion(&mut self, node: &Node<'a>, member: &str) -> Option<Expr> {
        match node.get(member) {
            Some(node) => self.expr(&node),
            None => self.fail(node, format!("`{member}` is missing; say what must hold")),
        }
    }

    fn expr(&mut self, node: &Node<'a>) -> Option<Expr> {
        node.free_object(self.problems)?;
        let members = node.members();
        let mut names: Vec<_> = members.iter().map(|(name, _)| *name).collect();
        names.sort_unstable();
        match names.as_slice() {
            ["then", "when"] => {
                let (when, then) = (self.assertion(node, "when"), self.assertion(node, "then"));
                Some(Expr::When {
                    when: Box::new(when?),
                    then: Box::new(then?),
                })
            }
            ["assert", "each"] => self.each(node, &node.get("each")?),
            ["by", "unique"] => {
                let (list, by) = self.list_and_member(&node.get("unique")?, &node.get("by")?)?;
                self.needs(&node.get("by")?, by.kind.sort(), &[Sort::Text, Sort::Id])?;
                Some(Expr::Unique { list, by })
            }
            ["by", "sorted"] => {
                let (list, by) = self.list_and_member(&node.get("sorted")?, &node.get("by")?)?;
                self.needs(
                    &node.get("by")?,
                    by.kind.sort(),
                    &[Sort::Moment, Sort::Amount],
                )?;
                Some(Expr::Sorted { list, by })
            }
            [operator] => self.operator(operator, &members[0].1),
            _ => self.fail(
                node,
                format!(
                    "{} are no operator together; see the table in schemas/README.md",
                    listed(&names)
                ),
            ),
        }
    }

    fn operator(&mut self, operator: &str, node: &Node<'a>) -> Option<Expr> {
        if let Some(comparison) = Comparison::ALL
            .into_iter()
            .find(|comparison| comparison.name() == operator)
        {
            return self.comparison(comparison, node);
        }
        match operator {
            "present" => Some(Expr::Present(self.path(node)?)),
            "not" => Some(Expr::Not(Box::new(self.expr(node)?))),
            "all" => Some(Expr::All(self.several(node, Self::expr)?)),
            "any" => Some(Expr::Any(self.several(node, Self::expr)?)),
            "ordered" => {
                let paths = self.several(node, Self::path)?;
                let sort = paths[0].kind.sort();
                self.needs(node, sort, &[Sort::Moment, Sort::Amount])?;
                if paths.iter().any(|path| path.kind.sort() != sort) {
                    return self.fail(
                        node,
                        "mixes times and amounts; order only what has one kind",
                    );
                }
                Some(Expr::Ordered(paths))
            }
            "in" => self.among(node),
            "form" => {
                let [path, form] = self.two(node)?;
                let (path, form) = (
                    self.path(&path)?,
                    form.choice(&Form::ALL, Form::name, self.problems)?,
                );
                let fitting: &[Sort] = match form {
                    Form::Unix => &[Sort::Moment],
                    Form::Decimal | Form::Notification => &[Sort::Id, Sort::Text],
                };
                self.needs(node, path.kind.sort(), fitting)?;
                Some(Expr::Form(path, form))
            }
            _ => self.fail(
                node,
                format!("`{operator}` is no operator; see the table in schemas/README.md"),
            ),
        }
    }

    fn comparison(&mut self, comparison: Comparison, node: &Node<'a>) -> Option<Expr> {
        let [a, b] = self.two(node)?;
        let (a, b) = (self.operand(&a)?, self.operand(&b)?);
        match comparison {
            Comparison::Eq | Comparison::Ne => self.comparable(node, &a, &b)?,
            Comparison::Lt | Comparison::Lte | Comparison::Gt | Comparison::Gte => {
                self.needs(node, a.sort(), &[Sort::Moment, Sort::Amount])?;
                if a.sort() != b.sort() {
                    return self.fail(node, different_sorts(a.sort(), b.sort()));
                }
            }
        }
        if matches!((&a, &b), (Operand::Constant(_), Operand::Constant(_))) {
            return self.fail(node, "compares two constants; name a member");
        }
        Some(Expr::Compare(comparison, a, b))
    }

    fn among(&mut self, node: &Node<'a>) -> Option<Expr> {
        let [operand_node, set] = self.two(node)?;
        let operand = self.operand(&operand_node)?;
        if set.value.is_object() {
            set.object(&["each", "by"], self.problems)?;
            let (Some(list), Some(by)) = (set.get("each"), set.get("by")) else {
                return self.fail(
                    &set,
                    "needs `each` (a list) and `by` (a member of its items)",
                );
            };
            let (list, by) = self.list_and_member(&list, &by)?;
            self.comparable(node, &operand, &Operand::Path(by.clone()))?;
            return Some(Expr::InItems { operand, list, by });
        }
        let constants = self.several(&set, Self::constant)?;
        for constant in &constants {
            self.comparable(&set, &operand, &Operand::Constant(constant.clone()))?;
        }
        Some(Expr::In(operand, constants))
    }

    fn each(&mut self, node: &Node<'a>, list: &Node<'a>) -> Option<Expr> {
        if self.item.is_some() {
            return self
                .fail(node, "is an `each` inside an `each`; put the inner one into the rules of the item's object");
        }
        let path = self.path(list)?;
        self.item = Some(self.item_object(list, &path)?);
        let assert = self.assertion(node, "assert");
        self.item = None;
        Some(Expr::Each {
            list: path,
            assert: Box::new(assert?),
        })
    }

    /// A list of objects, and a member of its items.
    fn list_and_member(&mut self, list: &Node<'a>, by: &Node<'a>) -> Option<(Path, Path)> {
        let path = self.path(list)?;
        let object = self.item_object(list, &path)?;
        let text = by.text(self.problems)?;
        let by_path = self.resolve(by, Root::Item, object, text)?;
        let sorts = [
            Sort::Moment,
            Sort::Amount,
            Sort::Boolean,
            Sort::Text,
            Sort::Id,
        ];
        self.needs(by, by_path.kind.sort(), &sorts)?;
        Some((path, by_path))
    }

    fn item_object(&mut self, node: &Node<'a>, list: &Path) -> Option<&'a str> {
        let ir = self.ir;
        let Kind::List(items) = &list.kind else {
            self.needs(node, list.kind.sort(), &[Sort::List])?;
            return None;
        };
        let object = match &**items {
            Kind::Object(name) => ir.objects.iter().find(|object| object.name == *name),
            _ => None,
        };
        match object {
            Some(object) => Some(&object.name),
            None => self.fail(
                node,
                "is a list whose items have no members; name a list of objects",
            ),
        }
    }

    fn operand(&mut self, node: &Node<'a>) -> Option<Operand> {
        if node.value.is_string() {
            return Some(Operand::Path(self.path(node)?));
        }
        if !node.value.is_object() {
            return Some(Operand::Constant(self.constant(node)?));
        }
        match node.members().as_slice() {
            [("const", node)] => Some(Operand::Constant(Constant::Text(node.text(self.problems)?.to_owned()))),
            [("count", node)] => {
                let path = self.path(node)?;
                self.needs(node, path.kind.sort(), &[Sort::List])?;
                Some(Operand::Count(path))
            }
            [("length", node)] => {
                let path = self.path(node)?;
                self.needs(node, path.kind.sort(), &[Sort::Text])?;
                Some(Operand::Length(path))
            }
            [("difference", node)] => {
                let [a, b] = self.two(node)?;
                let (a, b) = (self.path(&a)?, self.path(&b)?);
                self.needs(node, a.kind.sort(), &[Sort::Moment])?;
                self.needs(node, b.kind.sort(), &[Sort::Moment])?;
                Some(Operand::Difference(a, b))
            }
            _ => self.fail(
                node,
                "is no operand; write a member path, a number, a boolean, `const`, `count`, `length` or `difference`",
            ),
        }
    }

    fn constant(&mut self, node: &Node<'a>) -> Option<Constant> {
        if let Some(text) = node.value.as_str() {
            return Some(Constant::Text(text.to_owned()));
        }
        let number = node.value.as_f64().map(Constant::Number);
        match number.or_else(|| node.value.as_bool().map(Constant::Boolean)) {
            Some(constant) => Some(constant),
            None => self.fail(node, "is no constant; write a text, a number or a boolean"),
        }
    }

    fn path(&mut self, node: &Node<'a>) -> Option<Path> {
        let text = node.text(self.problems)?;
        match (self.item, text.strip_prefix("item.")) {
            (Some(item), Some(rest)) => self.resolve(node, Root::Item, item, rest),
            _ => self.resolve(node, Root::This, node.name, text),
        }
    }

    /// Follows `text` from `object`, remembering the versions and the objects on the way.
    fn resolve(&mut self, node: &Node<'a>, root: Root, object: &str, text: &str) -> Option<Path> {
        let ir = self.ir;
        let steps: Vec<String> = text.split('.').map(str::to_owned).collect();
        let mut object = ir
            .objects
            .iter()
            .find(|candidate| candidate.name == object)?;
        self.versions = self.versions.and(object.versions);
        for (index, step) in steps.iter().enumerate() {
            let Some(member) = object.members.iter().find(|member| member.name == *step) else {
                return self.fail(
                    node,
                    format!(
                        "`{}` has no usable member `{step}`; correct the path or add it",
                        object.name
                    ),
                );
            };
            self.versions = self.versions.and(member.versions);
            if root == Root::Item || index > 0 {
                self.operands.insert((object.name.clone(), step.clone()));
            }
            if index + 1 == steps.len() {
                return Some(Path {
                    root,
                    steps,
                    kind: member.kind.clone(),
                });
            }
            match &member.kind {
                Kind::Object(name) => {
                    object = ir.objects.iter().find(|object| object.name == *name)?
                }
                _ => {
                    return self.fail(
                        node,
                        format!("`{step}` is no object, so `{text}` cannot go through it"),
                    );
                }
            }
            self.versions = self.versions.and(object.versions);
        }
        None
    }

    /// Whether two operands can be equal.
    fn comparable(&mut self, node: &Node<'a>, a: &Operand, b: &Operand) -> Option<()> {
        let sorts = [a.sort(), b.sort()];
        for sort in sorts {
            self.needs(
                node,
                sort,
                &[
                    Sort::Moment,
                    Sort::Amount,
                    Sort::Boolean,
                    Sort::Text,
                    Sort::Id,
                ],
            )?;
        }
        if !matches!(sorts, [Sort::Id, Sort::Text] | [Sort::Text, Sort::Id]) && sorts[0] != sorts[1]
        {
            return self.fail(node, different_sorts(sorts[0], sorts[1]));
        }
        for (a, b) in [(a, b), (b, a)] {
            if let (Operand::Path(Path { kind, .. }), Operand::Constant(Constant::Text(text))) =
                (a, b)
            {
                self.can_be(node, kind, text)?;
            }
        }
        Some(())
    }

    /// A constant that the member never has is a mistake, not a comparison.
    fn can_be(&mut self, node: &Node<'a>, kind: &Kind, text: &str) -> Option<()> {
        let ir = self.ir;
        let known = match kind {
            Kind::Constant(constant) => constant == text,
            Kind::Enumeration(name) => {
                let enumeration = ir
                    .enumerations
                    .iter()
                    .find(|enumeration| enumeration.name == *name)?;
                enumeration.values.iter().any(|known| known.value == text)
            }
            _ => true,
        };
        if known {
            Some(())
        } else {
            self.fail(
                node,
                format!("`{text}` is none of the member's values; correct it, or add the value"),
            )
        }
    }

    fn needs(&mut self, node: &Node<'a>, found: Sort, fitting: &[Sort]) -> Option<()> {
        if fitting.contains(&found) {
            return Some(());
        }
        let names: Vec<_> = fitting.iter().map(|sort| sort_name(*sort)).collect();
        self.fail(
            node,
            format!("needs {}, found {}", names.join(" or "), sort_name(found)),
        )
    }

    fn several<T>(
        &mut self,
        node: &Node<'a>,
        read: fn(&mut Self, &Node<'a>) -> Option<T>,
    ) -> Option<Vec<T>> {
        let items = node.items(self.problems);
        if items.is_empty() {
            return self.fail(
                node,
                "is an empty list; give it something, or remove the operator",
            );
        }
        let read: Vec<_> = items.iter().map(|node| read(self, node)).collect();
        read.into_iter().collect()
    }

    fn two(&mut self, node: &Node<'a>) -> Option<[Node<'a>; 2]> {
        match <[Node; 2]>::try_from(node.items(self.problems)) {
            Ok(two) => Some(two),
            Err(items) => self.fail(node, format!("needs two arguments, found {}", items.len())),
        }
    }

    fn fail<T>(&mut self, node: &Node, message: impl Into<String>) -> Option<T> {
        self.problems.push(node.problem(message));
        None
    }
}

fn different_sorts(a: Sort, b: Sort) -> String {
    format!(
        "compares {} with {}; compare what has one kind",
        sort_name(a),
        sort_name(b)
    )
}

fn sort_name(sort: Sort) -> &'static str {
    match sort {
        Sort::Moment => "a time",
        Sort::Amount => "an amount",
        Sort::Boolean => "a boolean",
        Sort::Text => "a text",
        Sort::Id => "an id",
        Sort::List => "a list",
        Sort::Other => "a value that can only be present",
    }
}
