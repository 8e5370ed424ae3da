//! The structs that people write when all they have is serde: the same members as ours, everything optional, what is unknown is lost.
//!
//! `cargo xtask bench` gives them to the peers, so that nobody has to keep a second set of types for a comparison.

use crate::ir::{Enumeration, Ir, Kind, Object, Wire};
use crate::name::{field, is_renamed, pascal};

/// One module; the types of single values (`Timestamp`, `Id`, `Dimension`, `Value`, `Map`) come from around it.
pub fn emit(ir: &Ir) -> String {
    let objects = ir.objects.iter().map(structure);
    let enumerations = ir.enumerations.iter().map(enumeration);
    objects.chain(enumerations).collect()
}

fn structure(object: &Object) -> String {
    let mut out = format!(
        "#[derive(Deserialize)]\npub struct {} {{\n",
        pascal(&object.name)
    );
    for member in &object.members {
        if is_renamed(&member.name) {
            out += &format!("    #[serde(rename = {:?})]\n", member.name);
        }
        let kind = type_name(&member.kind);
        out += &format!("    pub {}: Option<{kind}>,\n", field(&member.name));
    }
    out + "}\n\n"
}

fn enumeration(enumeration: &Enumeration) -> String {
    let mut out = format!(
        "#[derive(Deserialize)]\npub enum {} {{\n",
        pascal(&enumeration.name)
    );
    for value in &enumeration.values {
        let name = pascal(&value.value);
        out += &format!("    #[serde(rename = {:?})]\n    {name},\n", value.value);
    }
    out + "    #[serde(other)]\n    Unknown,\n}\n\n"
}

fn type_name(kind: &Kind) -> String {
    match kind {
        Kind::Text | Kind::Constant(_) => "String".to_owned(),
        Kind::Boolean => "bool".to_owned(),
        Kind::Integer => "i64".to_owned(),
        Kind::Number => "f64".to_owned(),
        Kind::Wire(_, wire) => wire_name(*wire).to_owned(),
        Kind::Enumeration(name) | Kind::Object(name) => pascal(name),
        // serde tells variants apart by reading everything twice; all notifications that are measured are about conversations.
        Kind::Union(_) => "Conversation".to_owned(),
        Kind::List(items) => format!("Vec<{}>", type_name(items)),
    }
}

fn wire_name(wire: Wire) -> &'static str {
    match wire {
        Wire::Timestamp => "Timestamp",
        Wire::Seconds => "f64",
        Wire::Id => "Id",
        Wire::Dimension => "Dimension",
        Wire::Any => "Value",
        Wire::Map => "Map",
    }
}
