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
    /// `a in b`, `a == b`; broken, `is_in(a, b)`.
    Infix(Box<Expression>, &'static str, Box<Expression>),
    /// `a and b`, `a or b`; broken, `all_of(a, b)`, `any_of(a, b)`.
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
        // Operators that take several lines have more than one right layout; a call has one.
        Expression::Infix(left, "in", right) => lines(
            "is_in(",
            &[(**left).clone(), (**right).clone()],
            ")",
            indent,
        ),
        Expression::Infix(left, word, right) => {
            let tail = format!(" {word} {}", self::flat(right));
            laid(left, indent, lead, tail.len() + trail) + &tail
        }
        Expression::Joined(word, parts) => {
            let open = if *word == "and" { "all_of(" } else { "any_of(" };
            lines(open, parts, ")", indent)
        }
        Expression::Generator { call, body, list } => {
            let deeper = STEP.repeat(indent + 1);
            let body = deeper.clone() + &laid(body, indent + 1, 0, 0);
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
        Expression::Headed(head, part) if head == "not " => head.clone() + &operand(part),
        Expression::Headed(head, part) => head.clone() + &flat(part),
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
