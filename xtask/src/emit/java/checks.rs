//! What is one file for all schemas: the versions, and a check for each object.

use crate::code::Code;
use crate::ir::{Ir, Version};

use super::name::{class, component};
use super::{file as java_file, javadoc, quoted, version_name};

/// `Checks`, with a method for each object and each union.
pub(super) fn file(ir: &Ir) -> String {
    let mut code = Code::new("    ");
    let about = "Judges JSON as it is, without making an object of it first: every violation of the schemas \
                 and of the rules between members, each with its place.";
    javadoc::comment(&mut code, &[about.to_owned()], &[]);
    code.block("public final class Checks {", "}", |code| {
        code.blank();
        code.line("private Checks() {}");
        let objects = ir
            .objects
            .iter()
            .map(|object| (&object.name, &object.title));
        let unions = ir.unions.iter().map(|union| (&union.name, &union.title));
        for (name, title) in objects.chain(unions) {
            code.blank();
            let tag = |tag: &str, what: &str| (tag.to_owned(), what.to_owned());
            let tags = [
                tag("@param value", "the JSON"),
                tag("@param options", "what is known of it"),
                tag("@return", "everything that is wrong with it"),
            ];
            let about = format!("{title}, as {{@link {}}} describes it.", class(name));
            javadoc::comment(code, &[about], &tags);
            code.block(
                format!(
                    "public static List<Violation> {}(JsonNode value, Options options) {{",
                    component(name)
                ),
                "}",
                |code| {
                    code.line(format!(
                        "return Kind.of({}.class).violations(value, options);",
                        class(name)
                    ));
                },
            );
        }
    });
    java_file("*.json", &code.finish())
}

/// `ApiVersion`
pub(super) fn versions(ir: &Ir) -> String {
    let mut code = Code::new("    ");
    javadoc::comment(
        &mut code,
        &["A version of Intercom's API, oldest first.".to_owned()],
        &[],
    );
    code.block("public enum ApiVersion {", "}", |code| {
        for (index, version) in ir.versions.iter().enumerate() {
            let end = if index + 1 == ir.versions.len() {
                ";"
            } else {
                ","
            };
            javadoc::comment(code, &[sentence(*version)], &[]);
            code.line(format!(
                "{}({}){end}",
                version_name(*version),
                quoted(&version.name())
            ));
        }
        code.line(VERSION_METHODS);
    });
    java_file("meta/versions.json", &code.finish())
}

fn sentence(version: Version) -> String {
    match version {
        Version::Preview => "The version that is not yet one, newer than all others.".to_owned(),
        Version::Numbered(..) => format!("Version {}.", version.name()),
    }
}

const VERSION_METHODS: &str = r#"
private final String text;

ApiVersion(String text) {
    this.text = text;
}

/**
 * The version as the header {@code Intercom-Version} spells it.
 *
 * @return such as {@code 2.14}
 */
public String text() {
    return text;
}

/**
 * The version of that name.
 *
 * @param text such as {@code 2.14}
 * @return the version; empty if this package does not describe it
 */
public static Optional<ApiVersion> of(String text) {
    return Stream.of(values()).filter(version -> version.text.equals(text)).findFirst();
}"#;
