//! Rules: each as a test that is true where the rule is broken.

use crate::code::Code;
use crate::ir::{
    Comparison, Constant, Expr, Form, Kind, Operand, Origin, Path, Root, Rule, Severity, Sort, Wire,
};
use crate::logic::{Formula, Judged, judged};

use super::layout::{CONTINUED, Layout, literal};
use super::{WIDTH, quoted, version_name};

/// The field `RULES` of a record.
pub(super) fn field(code: &mut Code, rules: &[Rule]) {
    code.line("static final List<Rule> RULES = List.of(");
    for (index, rule) in rules.iter().enumerate() {
        let end = if index + 1 == rules.len() { ");" } else { "," };
        let lines = one(rule).join("\n") + end;
        for line in lines.lines() {
            code.line(format!("{CONTINUED}{line}"));
        }
    }
}

fn one(rule: &Rule) -> Vec<String> {
    let room = WIDTH - 4 - CONTINUED.len();
    let mut calls: Vec<String> = Vec::new();
    let versions = [
        ("since", rule.versions.since),
        ("until", rule.versions.until),
    ];
    calls.extend(versions.into_iter().filter_map(|(call, version)| {
        version.map(|version| format!(".{call}({})", version_name(version)))
    }));
    if !rule.origins.is_empty() {
        let origins: Vec<_> = rule.origins.iter().copied().map(origin_name).collect();
        calls.push(format!(".from({})", origins.join(", ")));
    }
    // Room is left for what closes the list.
    calls.extend(test(&rule.assert).lines(room - CONTINUED.len() - 2));
    let mut lines = head(rule, room);
    lines.extend(calls.into_iter().map(|call| CONTINUED.to_owned() + &call));
    lines
}

/// `Rule.error("statistics.close_order", "The first close cannot …")`
fn head(rule: &Rule, room: usize) -> Vec<String> {
    let maker = match rule.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Drift => "drift",
    };
    let id = quoted(&rule.id);
    let head = format!("Rule.{maker}({id}, {})", quoted(&rule.description));
    if head.chars().count() <= room {
        return vec![head];
    }
    // Deeper than the calls that follow, so that they can be told from what is handed over here.
    let deep = format!("{CONTINUED}{CONTINUED}");
    let message = literal(&rule.description, room - deep.len() - 1);
    let mut lines = vec![format!("Rule.{maker}({id},")];
    lines.extend(message.into_iter().map(|line| format!("{deep}{line}")));
    if let Some(last) = lines.last_mut() {
        last.push(')');
    }
    lines
}

/// What is true where the rule is broken, and so where the violation is.
pub(super) fn test(assert: &Expr) -> Layout {
    match judged(assert) {
        Judged::Object(formula) => {
            let test = Layout::Lambda("it".to_owned(), Box::new(broken(&formula, "item")));
            Layout::Call(".brokenIf(".to_owned(), vec![test])
        }
        Judged::Items(list, formula) => {
            let steps: Vec<_> = list.steps.iter().map(|step| quoted(step)).collect();
            let list = Layout::text(format!("List.of({})", steps.join(", ")));
            let test = Layout::Lambda("(it, item)".to_owned(), Box::new(broken(&formula, "item")));
            Layout::Call(".brokenByItem(".to_owned(), vec![list, test])
        }
    }
}

pub(super) fn origin_name(origin: Origin) -> &'static str {
    match origin {
        Origin::Rest => "Origin.REST",
        Origin::Mutation => "Origin.MUTATION",
        Origin::List => "Origin.LIST",
        Origin::Webhook => "Origin.WEBHOOK",
    }
}

/// `item` is what the item is called that is looked at, if one is.
fn broken(formula: &Formula, item: &str) -> Layout {
    let several = |parts: &[Formula]| parts.iter().map(|part| broken(part, item)).collect();
    let asked = |list: &Path, question: &str, rest: Vec<Layout>| {
        let items = reader(list, "items", item);
        Layout::Call(format!("{items}.{question}("), rest)
    };
    let of_other = |by: &Path| {
        Layout::Lambda(
            "other".to_owned(),
            Box::new(Layout::text(path_value(by, "other"))),
        )
    };
    match formula {
        Formula::All(parts) => Layout::Joined("&&", several(parts)),
        Formula::Any(parts) => Layout::Joined("||", several(parts)),
        Formula::Present(path) => Layout::text(reader(path, "present", item)),
        Formula::Absent(path) => Layout::text(reader(path, "absent", item)),
        Formula::Compare(comparison, a, b) => compared(*comparison, a, b, item),
        Formula::In(operand, constants, among) => {
            let name = if *among { "in" } else { "notIn" };
            let constants = constants.iter().map(|value| Layout::text(constant(value)));
            Layout::Call(
                format!("{name}({}, ", value(operand, item)),
                constants.collect(),
            )
        }
        Formula::InItems {
            operand,
            list,
            by,
            among,
        } => asked(
            list,
            if *among { "have" } else { "lack" },
            vec![Layout::text(value(operand, item)), of_other(by)],
        ),
        Formula::Form(path, form, expected) => Layout::text(format!(
            "eq({}, {expected})",
            reader(path, form_reader(path, *form), item)
        )),
        Formula::Some(list, part) => asked(list, "any", vec![of_item(part)]),
        Formula::Every(list, part) => asked(list, "all", vec![of_item(part)]),
        Formula::Unique { list, by, truth } => asked(
            list,
            if *truth { "areUnique" } else { "repeat" },
            vec![of_other(by)],
        ),
        Formula::Sorted { list, by, truth } => asked(
            list,
            if *truth { "areSorted" } else { "fall" },
            vec![of_other(by)],
        ),
    }
}

fn of_item(part: &Formula) -> Layout {
    Layout::Lambda("item".to_owned(), Box::new(broken(part, "item")))
}

/// With a constant on the right, if there is one.
fn compared(comparison: Comparison, a: &Operand, b: &Operand, item: &str) -> Layout {
    let (comparison, a, b) = match a {
        Operand::Constant(_) => (turned(comparison), b, a),
        _ => (comparison, a, b),
    };
    Layout::Call(
        format!("{}(", comparison.name()),
        vec![Layout::text(value(a, item)), Layout::text(value(b, item))],
    )
}

/// The comparison that says the same with its operands exchanged.
fn turned(comparison: Comparison) -> Comparison {
    match comparison {
        Comparison::Lt => Comparison::Gt,
        Comparison::Lte => Comparison::Gte,
        Comparison::Gt => Comparison::Lt,
        Comparison::Gte => Comparison::Lte,
        Comparison::Eq | Comparison::Ne => comparison,
    }
}

fn value(operand: &Operand, item: &str) -> String {
    match operand {
        Operand::Path(path) => path_value(path, item),
        Operand::Constant(value) => constant(value),
        Operand::Count(path) => format!("{}.count()", reader(path, "items", item)),
        Operand::Length(path) => reader(path, "length", item),
        Operand::Difference(a, b) => {
            format!(
                "difference({}, {})",
                path_value(a, item),
                path_value(b, item)
            )
        }
    }
}

fn path_value(path: &Path, item: &str) -> String {
    let how = match (path.kind.sort(), &path.kind) {
        (Sort::Moment, _) => "time",
        (Sort::Amount, Kind::Integer) => "integer",
        (Sort::Amount, Kind::Wire(_, Wire::Dimension)) => "dimension",
        (Sort::Amount, _) => "number",
        (Sort::Boolean, _) => "bool",
        (Sort::Text, _) => "text",
        (Sort::Id, _) => "id",
        (Sort::List | Sort::Other, _) => "items",
    };
    reader(path, how, item)
}

fn form_reader(path: &Path, form: Form) -> &'static str {
    match (form, path.kind.sort()) {
        (Form::Unix, _) => "isUnixTime",
        (Form::Decimal, Sort::Id) => "isDecimalId",
        (Form::Decimal, _) => "isDecimalText",
        (Form::Notification, Sort::Id) => "isNotificationId",
        (Form::Notification, _) => "isNotificationText",
    }
}

/// `it.time("statistics", "first_close_at")`
fn reader(path: &Path, how: &str, item: &str) -> String {
    let root = match path.root {
        Root::This => "it",
        Root::Item => item,
    };
    let steps: Vec<_> = path.steps.iter().map(|step| quoted(step)).collect();
    format!("{root}.{how}({})", steps.join(", "))
}

fn constant(constant: &Constant) -> String {
    match constant {
        Constant::Text(text) => quoted(text),
        Constant::Number(number) => number.to_string(),
        Constant::Boolean(boolean) => boolean.to_string(),
    }
}
