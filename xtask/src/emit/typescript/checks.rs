//! The module of the checks: a function for each object and union, and the tables that they use.

use super::layout::list;
use super::tables::{shape, table, values, variants};
use super::{Module, TYPE, docs, enumerations, header, marked};
use crate::code::Code;
use crate::ir::Ir;
use crate::name::pascal;

/// What the emitted code may call, and where it is.
const HELPERS: &[(&str, &[&str])] = &[
    (
        "readers",
        &[
            "areEqual",
            "booleanOf",
            "countOf",
            "decreases",
            "differ",
            "dimensionOf",
            "hasForm",
            "idOf",
            "integerOf",
            "isAmong",
            "isOutside",
            "isPresent",
            "isTimeText",
            "itemsOf",
            "lacksForm",
            "lengthOf",
            "membersOf",
            "numberOf",
            "repeats",
            "textOf",
            "timeOf",
        ],
    ),
    ("support", &["judged", "variantOf"]),
];

/// Whether the emitted code may mean something else by that name.
pub(super) fn is_helper(name: &str) -> bool {
    HELPERS.iter().any(|(_, names)| names.contains(&name))
}

pub(super) fn module(ir: &Ir) -> Module {
    let mut code = Code::new("  ");
    for object in &ir.objects {
        function(&mut code, &Function::check(&object.name, "object"));
        shape(&mut code, ir, object);
    }
    for union in &ir.unions {
        function(&mut code, &Function::check(&union.name, "union"));
        function(&mut code, &Function::tell(&union.name));
        variants(&mut code, union);
    }
    for enumeration in enumerations(ir) {
        values(&mut code, enumeration);
    }
    let about = header("What is wrong with a value, and how that is found out.");
    let body = code.finish();
    Module {
        marked: format!("{about}{}{}\n", imports(ir, &body), body.trim_end()),
        declarations: about + &declarations(ir),
    }
}

/// An exported function, in what the source and the declarations have in common.
struct Function {
    docs: Vec<String>,
    name: String,
    parameters: &'static [(&'static str, &'static str)],
    result: String,
    body: String,
}

impl Function {
    fn check(name: &str, method: &str) -> Self {
        let type_ = pascal(name);
        Function {
            docs: vec![format!(
                "Everything that is wrong with a value, judged as `{type_}`."
            )],
            name: format!("check{type_}"),
            parameters: &[("value", "unknown"), ("options?", "CheckOptions")],
            result: "Violation[]".to_owned(),
            body: format!(
                "judged(value, (walk) => walk.{method}(value, {}), options)",
                table(name)
            ),
        }
    }

    fn tell(name: &str) -> Self {
        let type_ = pascal(name);
        Function {
            docs: vec![format!(
                "Which of the objects a value is that `{type_}` can be, told by its members."
            )],
            name: format!("tell{type_}"),
            parameters: &[("value", "unknown")],
            result: format!("Told{type_}"),
            body: format!(
                "{{ is: variantOf(value, {}), value }}{}",
                table(name),
                marked(&format!(" as Told{type_}"))
            ),
        }
    }
}

fn function(code: &mut Code, function: &Function) {
    docs(code, &function.docs, 0);
    let parameters: Vec<_> = function
        .parameters
        .iter()
        .map(|(name, type_)| {
            let bare = name.trim_end_matches('?');
            format!(
                "{bare}{}",
                marked(&format!("{}: {type_}", &name[bare.len()..]))
            )
        })
        .collect();
    let result = marked(&format!(": {}", function.result));
    let open = format!(
        "export function {}({}){result} {{",
        function.name,
        parameters.join(", ")
    );
    code.block(open, "}\n", |code| {
        code.line(format!("return {};", function.body))
    });
}

fn declarations(ir: &Ir) -> String {
    let mut code = Code::new("  ");
    let told: Vec<_> = ir
        .unions
        .iter()
        .map(|union| format!("Told{}", pascal(&union.name)))
        .collect();
    let of_support = ["CheckOptions", "Violation"].map(str::to_owned);
    import(&mut code, "import type", of_support.to_vec(), "support");
    import(&mut code, "import type", told, "types");
    let checks = ir
        .objects
        .iter()
        .map(|object| Function::check(&object.name, "object"));
    let of_unions = ir.unions.iter().flat_map(|union| {
        [
            Function::check(&union.name, "union"),
            Function::tell(&union.name),
        ]
    });
    for function in checks.chain(of_unions) {
        code.blank();
        docs(&mut code, &function.docs, 0);
        let parameters = function
            .parameters
            .iter()
            .map(|(name, type_)| format!("{name}: {type_}"));
        let parameters: Vec<_> = parameters.collect();
        code.line(format!(
            "export declare function {}({}): {};",
            function.name,
            parameters.join(", "),
            function.result
        ));
    }
    code.finish()
}

fn imports(ir: &Ir, body: &str) -> String {
    let is_called =
        |name: &str| body.contains(&format!("{name}(")) || body.contains(&format!("{name}{TYPE}"));
    let mut run = Code::new("  ");
    for (module, names) in HELPERS {
        let called = names.iter().copied().filter(|name| is_called(name));
        import(
            &mut run,
            "import",
            called.map(str::to_owned).collect(),
            module,
        );
    }

    let kinds = ["CheckOptions", "Enumeration", "Shape", "Union", "Violation"];
    let is_named = |name: &&str| body.contains(&format!(": {name}"));
    let kinds = kinds.into_iter().filter(is_named).map(str::to_owned);
    let objects = ir.objects.iter().map(|object| pascal(&object.name));
    let enumerations = enumerations(ir).map(|enumeration| pascal(&enumeration.name));
    let told = ir
        .unions
        .iter()
        .map(|union| format!("Told{}", pascal(&union.name)));
    let mut types = Code::new("  ");
    import(&mut types, "import type", kinds.collect(), "support");
    import(
        &mut types,
        "import type",
        objects.chain(enumerations).chain(told).collect(),
        "types",
    );
    format!("{}{}\n\n", run.finish(), marked(types.finish().trim_end()))
}

fn import(code: &mut Code, what: &str, mut names: Vec<String>, module: &str) {
    names.sort_unstable();
    if !names.is_empty() {
        list(
            code,
            0,
            &format!("{what} {{"),
            &names,
            &format!("}} from \"./{module}.js\";"),
        );
    }
}
