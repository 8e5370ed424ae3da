//! Conditions in SQL, and how they are laid out.
//!
//! SQL has three truth values of its own, and they are Kleene's: a comparison with NULL is unknown, and a CHECK refuses only what is
//! definitely false. So a rule is printed as its author wrote it, and neither lowered nor guarded; `first_close_at <= last_close_at` is all
//! there is to say. Negations are carried inwards, which changes nothing in this logic, because SQL reads better without them.

/// A condition that may be true, false or unknown.
pub enum Condition {
    All(Vec<Condition>),
    Any(Vec<Condition>),
    Test(String),
    /// What stands before the parenthesis, and the list in it.
    Among(String, Vec<String>),
}

impl Condition {
    pub fn test(text: impl Into<String>) -> Self {
        Condition::Test(text.into())
    }

    /// Several of them, without a level that says nothing.
    pub fn joined(parts: Vec<Condition>, all: bool) -> Self {
        let mut flat = Vec::new();
        for part in parts {
            match part {
                Condition::All(inner) if all => flat.extend(inner),
                Condition::Any(inner) if !all => flat.extend(inner),
                other => flat.push(other),
            }
        }
        match flat.len() {
            1 => flat.remove(0),
            _ if all => Condition::All(flat),
            _ => Condition::Any(flat),
        }
    }

    pub fn one_line(&self) -> String {
        let several = |parts: &[Condition], word: &str| {
            let parts: Vec<_> = parts.iter().map(Condition::grouped).collect();
            parts.join(word)
        };
        match self {
            Condition::All(parts) => several(parts, " AND "),
            Condition::Any(parts) => several(parts, " OR "),
            Condition::Test(text) => text.clone(),
            Condition::Among(head, list) => format!("{head} ({})", list.join(", ")),
        }
    }

    fn grouped(&self) -> String {
        match self {
            Condition::All(_) | Condition::Any(_) => format!("({})", self.one_line()),
            Condition::Test(_) | Condition::Among(..) => self.one_line(),
        }
    }

    /// In lines of at most `width` characters, as far as that can be.
    pub fn lines(&self, width: usize) -> Vec<String> {
        let line = self.one_line();
        if line.len() <= width && !line.contains('\n') {
            return vec![line];
        }
        match self {
            Condition::All(parts) => broken(parts, "AND ", width),
            Condition::Any(parts) => broken(parts, "OR ", width),
            Condition::Test(text) => text.lines().map(str::to_owned).collect(),
            Condition::Among(head, list) => {
                let mut lines = vec![format!("{head} (")];
                lines.extend(
                    filled(list, width.saturating_sub(4))
                        .into_iter()
                        .map(indented),
                );
                lines.push(")".to_owned());
                lines
            }
        }
    }
}

fn broken(parts: &[Condition], word: &str, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    for (index, part) in parts.iter().enumerate() {
        let word = if index == 0 { "" } else { word };
        let whole = part.grouped();
        if word.len() + whole.len() <= width && !whole.contains('\n') {
            lines.push(format!("{word}{whole}"));
            continue;
        }
        let inner = part.lines(width.saturating_sub(4));
        if matches!(part, Condition::All(_) | Condition::Any(_)) {
            lines.push(format!("{word}("));
            lines.extend(inner.into_iter().map(indented));
            lines.push(")".to_owned());
        } else {
            let mut inner = inner.into_iter();
            lines.extend(inner.next().map(|first| format!("{word}{first}")));
            lines.extend(inner);
        }
    }
    lines
}

/// A list with commas, as many to a line as fit.
pub fn filled(list: &[String], width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for (index, item) in list.iter().enumerate() {
        let comma = if index + 1 < list.len() { "," } else { "" };
        match lines.last_mut() {
            Some(line) if line.len() + item.len() + 2 <= width => {
                *line += &format!(" {item}{comma}")
            }
            _ => lines.push(format!("{item}{comma}")),
        }
    }
    lines
}

fn indented(line: String) -> String {
    format!("    {line}")
}

/// A text literal.
pub fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

/// A name, in quotes where SQL would read something else.
pub fn identifier(name: &str) -> String {
    let is_plain = crate::name::is_snake(name) && !RESERVED.contains(&name);
    if is_plain {
        name.to_owned()
    } else {
        format!("\"{}\"", name.replace('"', "\"\""))
    }
}

/// The words that PostgreSQL does not take as the name of a column.
const RESERVED: &[&str] = &[
    "all",
    "analyse",
    "analyze",
    "and",
    "any",
    "array",
    "as",
    "asc",
    "asymmetric",
    "authorization",
    "binary",
    "both",
    "case",
    "cast",
    "check",
    "collate",
    "collation",
    "column",
    "concurrently",
    "constraint",
    "create",
    "cross",
    "current_catalog",
    "current_date",
    "current_role",
    "current_schema",
    "current_time",
    "current_timestamp",
    "current_user",
    "default",
    "deferrable",
    "desc",
    "distinct",
    "do",
    "else",
    "end",
    "except",
    "false",
    "fetch",
    "for",
    "foreign",
    "freeze",
    "from",
    "full",
    "grant",
    "group",
    "having",
    "ilike",
    "in",
    "initially",
    "inner",
    "intersect",
    "into",
    "is",
    "isnull",
    "join",
    "lateral",
    "leading",
    "left",
    "like",
    "limit",
    "localtime",
    "localtimestamp",
    "natural",
    "not",
    "notnull",
    "null",
    "offset",
    "on",
    "only",
    "or",
    "order",
    "outer",
    "overlaps",
    "placing",
    "primary",
    "references",
    "returning",
    "right",
    "select",
    "session_user",
    "similar",
    "some",
    "symmetric",
    "system_user",
    "table",
    "tablesample",
    "then",
    "to",
    "trailing",
    "true",
    "union",
    "unique",
    "user",
    "using",
    "variadic",
    "verbose",
    "when",
    "where",
    "window",
    "with",
];
