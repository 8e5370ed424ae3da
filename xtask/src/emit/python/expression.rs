//! Python expressions, broken into lines as `ruff format` breaks them.

/// How wide a line may be.
pub const WIDTH: usize = 100;

const STEP: &str = "    ";

/// An expression that may not fit on one line.
#[derive(Clone, Debug)]
pub enum Expression {
    /// What is never broken.
    Text(String),
    /// `open a, b close`: a call, a dictionary, a list. Broken, each part has its own line.
    Group {
        open: String,
        parts: Vec<Expression>,
        close: &'static str,
    },
    Tuple(Vec<Expression>),
    /// A long text, as pieces that Python joins.
    Pieces(Vec<String>),
    /// `head part`: `required=`, `"name": `, `not `.
    Headed(String, Box<Expression>),
    /// `a in b`
    Infix(Box<Expression>, &'static str, Box<Expression>),
    /// `a and b`, `a or b`, `a | b`
    Joined(&'static str, Vec<Expression>),
    /// `any(body for item in list)`
    Generator {
        call: &'static str,
        body: Box<Expression>,
        list: Box<Expression>,
    },
}

pub fn text(text: impl Into<String>) -> Expression {
    Expression::Text(text.into())
}

pub fn quoted_text(text: &str) -> Expression {
    Expression::Text(quoted(text))
}

pub fn call(function: &str, parts: Vec<Expression>) -> Expression {
    Expression::Group {
        open: format!("{function}("),
        parts,
        close: ")",
    }
}

pub fn headed(head: impl Into<String>, part: Expression) -> Expression {
    Expression::Headed(head.into(), Box::new(part))
}

/// A Python string, in the quotes that need no escape where there are such.
pub fn quoted(text: &str) -> String {
    let quote = if text.contains('"') && !text.contains('\'') {
        '\''
    } else {
        '"'
    };
    let escaped: String = text
        .chars()
        .flat_map(|c| match c {
            '\\' => vec!['\\', '\\'],
            '\n' => vec!['\\', 'n'],
            c if c == quote => vec!['\\', c],
            c => vec![c],
        })
        .collect();
    format!("{quote}{escaped}{quote}")
}

/// The expression where `indent` levels are before the line, `lead` characters on it, and `trail` characters behind.
pub fn laid(expression: &Expression, indent: usize, lead: usize, trail: usize) -> String {
    let flat = flat(expression);
    let column = STEP.len() * indent + lead;
    let is_short = column + flat.chars().count() + trail <= WIDTH;
    if is_short && !matches!(expression, Expression::Pieces(pieces) if pieces.len() > 1) {
        return flat;
    }
    match expression {
        Expression::Text(text) => text.clone(),
        Expression::Group { open, parts, close } => lines(open, parts, close, indent),
        Expression::Tuple(parts) => lines("(", parts, ")", indent),
        Expression::Pieces(pieces) => {
            let pieces: Vec<_> = pieces.iter().map(|piece| quoted(piece)).collect();
            pieces.join(&format!("\n{}", STEP.repeat(indent)))
        }
        Expression::Headed(head, part) => {
            head.clone() + &laid(part, indent, lead + head.chars().count(), trail)
        }
        Expression::Infix(left, word, right) => {
            let head = format!("{} {word} ", self::flat(left));
            head.clone() + &laid(right, indent, lead + head.chars().count(), trail)
        }
        Expression::Joined(word, parts) => {
            let body = body(word, parts, indent + 1);
            format!("(\n{body}\n{})", STEP.repeat(indent))
        }
        Expression::Generator { call, body, list } => {
            let deeper = STEP.repeat(indent + 1);
            let body = match &**body {
                Expression::Joined(word, parts) => self::body(word, parts, indent + 1),
                other => deeper.clone() + &laid(other, indent + 1, 0, 0),
            };
            let head = "for item in ";
            let list = laid(list, indent + 1, head.len(), 0);
            format!(
                "{call}(\n{body}\n{deeper}{head}{list}\n{})",
                STEP.repeat(indent)
            )
        }
    }
}

/// Everything on one line.
fn flat(expression: &Expression) -> String {
    let list = |parts: &[Expression]| parts.iter().map(flat).collect::<Vec<_>>().join(", ");
    match expression {
        Expression::Text(text) => text.clone(),
        Expression::Group { open, parts, close } => format!("{open}{}{close}", list(parts)),
        Expression::Tuple(parts) if parts.len() == 1 => format!("({},)", list(parts)),
        Expression::Tuple(parts) => format!("({})", list(parts)),
        Expression::Pieces(pieces) => quoted(&pieces.concat()),
        Expression::Headed(head, part) => format!("{head}{}", operand(part)),
        Expression::Infix(left, word, right) => format!("{} {word} {}", flat(left), flat(right)),
        Expression::Joined(word, parts) => {
            let parts: Vec<_> = parts.iter().map(operand).collect();
            parts.join(&format!(" {word} "))
        }
        Expression::Generator { call, body, list } => {
            format!("{call}({} for item in {})", flat(body), flat(list))
        }
    }
}

/// What stands within another expression, in parentheses where it has operators of its own.
fn operand(part: &Expression) -> String {
    match part {
        Expression::Joined(..) => format!("({})", flat(part)),
        part => flat(part),
    }
}

fn lines(open: &str, parts: &[Expression], close: &str, indent: usize) -> String {
    let deeper = STEP.repeat(indent + 1);
    let mut out = format!("{open}\n");
    for part in parts {
        out += &format!("{deeper}{},\n", laid(part, indent + 1, 0, 1));
    }
    out + &STEP.repeat(indent) + close
}

/// Parts of an `and` or an `or` between parentheses: on one line, or each on its own.
fn body(word: &str, parts: &[Expression], indent: usize) -> String {
    let margin = STEP.repeat(indent);
    let flat_parts: Vec<_> = parts.iter().map(operand).collect();
    let one_line = flat_parts.join(&format!(" {word} "));
    if margin.len() + one_line.chars().count() <= WIDTH {
        return margin + &one_line;
    }
    let lines: Vec<_> = parts
        .iter()
        .enumerate()
        .map(|(index, part)| {
            let head = match index {
                0 => String::new(),
                _ => format!("{word} "),
            };
            // In parentheses also where one line is enough.
            let part = match part {
                Expression::Joined(..)
                    if margin.len() + head.len() + operand(part).chars().count() <= WIDTH =>
                {
                    operand(part)
                }
                part => laid(part, indent, head.len(), 0),
            };
            format!("{margin}{head}{part}")
        })
        .collect();
    lines.join("\n")
}
