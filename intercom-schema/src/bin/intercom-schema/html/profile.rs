//! The profile, as a table: what the schema does not know comes first, then everything by path.

use std::collections::BTreeMap;

use super::{escaped, grouped};
use crate::profile::{Days, Member, Profile, Type, share};
use crate::report::Report;

/// Nothing, if nobody asked for a profile.
pub(super) fn section(report: &Report) -> String {
    let Some(profile) = &report.profile else {
        return String::new();
    };
    let members = profile.members();
    let news: String = members
        .iter()
        .filter(|(_, member, known)| !known || member.unknown > 0)
        .map(|(path, member, known)| {
            let new = Member {
                values: BTreeMap::new(),
                ..(*member).clone()
            };
            row(profile, path, &new, *known)
        })
        .collect();
    let news = match news.as_str() {
        "" => "<p>Nothing: every member and every value is in the schema.</p>\n".to_owned(),
        rows => format!("{}{}", table(rows), more(profile)),
    };
    let all: String = members
        .iter()
        .map(|(path, member, known)| row(profile, path, member, *known))
        .collect();
    format!(
        "<section>\n<h2>What the schema does not know</h2>\n{news}</section>\n\
         <section>\n<h2>What is in the documents</h2>\n<details>\n<summary>{} members</summary>\n{}{}</details>\n</section>\n",
        grouped(members.len()),
        table(&all),
        more(profile)
    )
}

/// What was too much to be told apart.
fn more(profile: &Profile) -> String {
    match profile.more {
        0 => String::new(),
        more => format!(
            "<p class=\"note\">Other unknown members were seen {} more times.</p>\n",
            grouped(more)
        ),
    }
}

fn table(rows: &str) -> String {
    format!(
        "<div class=\"wide\"><table class=\"profile\">\n<tr><th>member</th><th>types</th><th>values</th><th class=\"number\">seen</th>\
         <th class=\"number\">of all</th><th class=\"number\">null</th><th>on the days</th></tr>\n{rows}</table></div>\n"
    )
}

fn row(profile: &Profile, path: &str, member: &Member, known: bool) -> String {
    let days = match &member.days {
        Some(Days { first, last }) if first == last => escaped(first).into_owned(),
        Some(Days { first, last }) => format!("{} –<br>{}", escaped(first), escaped(last)),
        None => String::new(),
    };
    let mut values: Vec<String> = member
        .values
        .iter()
        .map(|(value, count)| format!("{} <small>{}</small>", escaped(value), grouped(*count)))
        .collect();
    for (value, count) in &member.unknown_values {
        let (value, count) = (escaped(value), grouped(*count));
        values.push(format!("<em>{value}</em> <small>{count}</small>"));
    }
    if member.other_unknown() > 0 {
        let count = grouped(member.other_unknown());
        values.push(format!("<em>unknown</em> <small>{count}</small>"));
    }
    let unknown = match known {
        true => "",
        false => " <em>unknown</em>",
    };
    format!(
        "<tr><td><code>{}</code>{unknown}</td><td>{}</td><td class=\"values\">{}</td><td class=\"number\">{}</td>\
         <td class=\"number\">{}</td><td class=\"number\">{}</td><td class=\"days\">{}</td></tr>\n",
        // A long path breaks between its members.
        escaped(path).replace('.', ".<wbr>"),
        member.types_in_words(),
        values.join(", "),
        grouped(member.seen),
        share(member.seen, profile.owners(path)),
        share(member.count(Type::Null), member.seen),
        days,
    )
}
