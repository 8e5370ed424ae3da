//! JSON as a person would write it: on one line what fits on one line.

use serde_json::Value;

const WIDTH: usize = 100;

/// The document, with a line end.
pub fn pretty(value: &Value) -> String {
    printed(value, 0, 0) + "\n"
}

/// `{ "id": "1", "open": true }`
pub fn one_line(value: &Value) -> String {
    match value {
        Value::Array(items) if !items.is_empty() => {
            format!(
                "[{}]",
                items.iter().map(one_line).collect::<Vec<_>>().join(", ")
            )
        }
        Value::Object(members) if !members.is_empty() => {
            let members: Vec<_> = members
                .iter()
                .map(|(name, value)| format!("{}: {}", quoted(name), one_line(value)))
                .collect();
            format!("{{ {} }}", members.join(", "))
        }
        value => value.to_string(),
    }
}

/// `before`: the characters that stand before the value on its line.
fn printed(value: &Value, indent: usize, before: usize) -> String {
    let line = one_line(value);
    // One more for the comma.
    if before + line.chars().count() < WIDTH {
        return line;
    }
    let inner = indent + 2;
    let margin = format!("\n{}", " ".repeat(inner));
    let end = format!("\n{}", " ".repeat(indent));
    match value {
        Value::Array(items) if !items.is_empty() => {
            let items: Vec<_> = items
                .iter()
                .map(|item| printed(item, inner, inner))
                .collect();
            format!("[{margin}{}{end}]", items.join(&format!(",{margin}")))
        }
        Value::Object(members) if !members.is_empty() => {
            let members: Vec<_> = members
                .iter()
                .map(|(name, value)| {
                    let name = format!("{}: ", quoted(name));
                    let before = inner + name.chars().count();
                    name + &printed(value, inner, before)
                })
                .collect();
            format!("{{{margin}{}{end}}}", members.join(&format!(",{margin}")))
        }
        _ => line,
    }
}

fn quoted(name: &str) -> String {
    Value::from(name).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_fits_stays_on_one_line() {
        let value = json!({ "id": "1", "list": [1, { "a": null }], "empty": {} });
        assert_eq!(
            one_line(&value),
            r#"{ "id": "1", "list": [1, { "a": null }], "empty": {} }"#
        );
        let long = json!({ "id": "1", "list": [vec!["a"; 16], vec!["b"; 16]] });
        let lines = pretty(&long).lines().map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(lines[0..3], ["{", "  \"id\": \"1\",", "  \"list\": ["]);
    }
}
