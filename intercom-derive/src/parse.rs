//! Attributes to model. Every mistake is found here, at its own span, and all of them are reported together.

mod union;

pub(crate) use union::union;

use proc_macro2::Span;
use syn::parse::{Parse, ParseStream};
use syn::punctuated::Punctuated;
use syn::spanned::Spanned;
use syn::{
    Attribute, Data, DeriveInput, Error, Expr, Fields, Ident, LitStr, Result, Token, Type,
    parenthesized,
};

use crate::model::{Assert, Enumeration, Member, Object, Rule, Value, Versions};

/// As many as there are bits to remember explicit nulls.
const MOST_MEMBERS: usize = 64;

pub(crate) fn object(input: &DeriveInput) -> Result<Object> {
    let mut mistakes = Mistakes::default();
    let Data::Struct(data) = &input.data else {
        return Err(Error::new(
            input.ident.span(),
            "only a struct can be an object",
        ));
    };
    let Fields::Named(fields) = &data.fields else {
        return Err(Error::new(
            input.ident.span(),
            "an object needs named fields",
        ));
    };
    if !input.generics.params.is_empty() {
        mistakes.push(Error::new(
            input.generics.span(),
            "an object cannot be generic",
        ));
    }

    let mut object = Object {
        ident: input.ident.clone(),
        visibility: input.vis.clone(),
        name: snake_case(&input.ident.to_string()),
        versions: Versions::default(),
        origin: None,
        members: Vec::new(),
        extra: Ident::new("extra", Span::call_site()),
        rules: Vec::new(),
    };
    mistakes.each(attributes(&input.attrs, "object"), |attribute| {
        attribute.parse_args_with(|args: ParseStream<'_>| object_arguments(args, &mut object))
    });
    let mut extra = None;
    mistakes.each(&fields.named, |field| {
        let ident = field
            .ident
            .clone()
            .ok_or_else(|| Error::new(field.span(), "a member needs a name"))?;
        if last_segment(&field.ty).is_some_and(|segment| segment.ident == "Extra") {
            extra = Some(ident);
            return Ok(());
        }
        let mut member = named(ident, &field.ty);
        let outcome = describe(&mut member, &field.ty, &field.attrs);
        // Also where its attributes are wrong: rules may name it all the same.
        object.members.push(member);
        outcome
    });
    match extra {
        Some(ident) => object.extra = ident,
        None => mistakes.push(Error::new(
            input.ident.span(),
            "an object keeps what its members cannot hold: add `pub extra: intercom_schema::Extra`",
        )),
    }
    if object.members.len() > MOST_MEMBERS {
        mistakes.push(Error::new(
            input.ident.span(),
            "an object can have at most 64 members",
        ));
    }
    mistakes.each(attributes(&input.attrs, "rule"), |attribute| {
        let rule = attribute.parse_args_with(|args: ParseStream<'_>| {
            rule(args, &mut object.members, &object.rules)
        })?;
        object.rules.push(rule);
        Ok(())
    });
    mistakes.or(object)
}

pub(crate) fn enumeration(input: &DeriveInput) -> Result<Enumeration> {
    let mut mistakes = Mistakes::default();
    let Data::Enum(data) = &input.data else {
        return Err(Error::new(
            input.ident.span(),
            "only an enum can be an enumeration",
        ));
    };
    let mut enumeration = Enumeration {
        ident: input.ident.clone(),
        name: snake_case(&input.ident.to_string()),
        rule: String::new(),
        severity: Ident::new("Drift", Span::call_site()),
        from: Vec::new(),
        values: Vec::new(),
        unknown: Ident::new("Unknown", Span::call_site()),
    };
    mistakes.each(attributes(&input.attrs, "enumeration"), |attribute| {
        attribute
            .parse_args_with(|args: ParseStream<'_>| enumeration_arguments(args, &mut enumeration))
    });
    if enumeration.rule.is_empty() {
        let message = "name the rule that an unknown value breaks: #[enumeration(rule = \"…\")]";
        mistakes.push(Error::new(input.ident.span(), message));
    }
    let mut unknown = None;
    mistakes.each(&data.variants, |variant| {
        let mut attributes = attributes(&variant.attrs, "value");
        let Some(attribute) = attributes.next() else {
            if variant.fields.len() != 1 || unknown.is_some() {
                let message = "a variant needs its text, #[value(\"…\")]; one variant, `Unknown(UnknownValue)`, takes any other";
                return Err(Error::new(variant.span(), message));
            }
            unknown = Some(variant.ident.clone());
            return Ok(());
        };
        let mut value = Value { ident: variant.ident.clone(), text: String::new(), versions: Versions::default() };
        let text: LitStr = attribute.parse_args_with(|args: ParseStream<'_>| {
            let text = args.parse()?;
            rest(args, |name, args| versions_argument(name, args, &mut value.versions))?;
            Ok(text)
        })?;
        value.text = text.value();
        if enumeration.values.iter().any(|earlier| earlier.text == value.text) {
            return Err(Error::new(text.span(), "this text has a variant already"));
        }
        enumeration.values.push(value);
        Ok(())
    });
    match unknown {
        Some(ident) => enumeration.unknown = ident,
        None => mistakes.push(Error::new(
            input.ident.span(),
            "an enumeration is open: add a variant `Unknown(intercom_schema::UnknownValue)`",
        )),
    }
    mistakes.or(enumeration)
}

fn object_arguments(args: ParseStream<'_>, object: &mut Object) -> Result<()> {
    arguments(args, |name, args| match name.to_string().as_str() {
        "name" => assign(args).map(|text: LitStr| object.name = text.value()),
        "origin" => assign(args).map(|origin| object.origin = Some(origin)),
        _ => versions_argument(name, args, &mut object.versions),
    })
}

fn enumeration_arguments(args: ParseStream<'_>, enumeration: &mut Enumeration) -> Result<()> {
    arguments(args, |name, args| match name.to_string().as_str() {
        "name" => assign(args).map(|text: LitStr| enumeration.name = text.value()),
        "rule" => assign(args).map(|text: LitStr| enumeration.rule = text.value()),
        "severity" => assign(args).map(|severity| enumeration.severity = severity),
        "from" => {
            let version;
            parenthesized!(version in args);
            enumeration.from.push((version.parse()?, assign(args)?));
            Ok(())
        }
        _ => Err(Error::new(
            name.span(),
            "expected `name`, `rule`, `severity` or `from(version)`",
        )),
    })
}

fn named(ident: Ident, ty: &Type) -> Member {
    Member {
        name: plain(&ident),
        ident,
        ty: ty.clone(),
        constant: None,
        required: false,
        nullable: None,
        versions: Versions::default(),
        unit: None,
        undocumented: false,
        operand: false,
        shown: false,
    }
}

/// What the type and the attributes of a field say of its member.
fn describe(member: &mut Member, ty: &Type, attrs: &[Attribute]) -> Result<()> {
    let message = "a member may be absent: its type must be `Option<…>`";
    member.ty = option_of(ty)
        .ok_or_else(|| Error::new(ty.span(), message))?
        .clone();
    for attribute in attributes(attrs, "member") {
        attribute.parse_args_with(|args: ParseStream<'_>| {
            arguments(args, |name, args| match name.to_string().as_str() {
                "rename" => assign(args).map(|text: LitStr| member.name = text.value()),
                "constant" => assign(args).map(|text: LitStr| member.constant = Some(text.value())),
                "unit" => assign(args).map(|text: LitStr| member.unit = Some(text.value())),
                "required" => {
                    member.required = true;
                    Ok(())
                }
                "undocumented" => {
                    member.undocumented = true;
                    Ok(())
                }
                "operand" => {
                    member.shown = true;
                    Ok(())
                }
                "nullable" => {
                    let mut versions = Versions::default();
                    if args.peek(syn::token::Paren) {
                        let inside;
                        parenthesized!(inside in args);
                        arguments(&inside, |name, args| versions_argument(name, args, &mut versions))?;
                    }
                    member.nullable = Some(versions);
                    Ok(())
                }
                "since" | "until" => versions_argument(name, args, &mut member.versions),
                _ => Err(Error::new(
                    name.span(),
                    "expected `rename`, `constant`, `required`, `nullable`, `since`, `until`, `unit`, `undocumented` or `operand`",
                )),
            })
        })?;
    }
    Ok(())
}

/// `"id": Severity, expression, "description", origins(…), since = …, until = …`
fn rule(args: ParseStream<'_>, members: &mut [Member], earlier: &[Rule]) -> Result<Rule> {
    let id: LitStr = args.parse()?;
    if earlier.iter().any(|rule| rule.id == id.value()) {
        return Err(Error::new(id.span(), "another rule has this id"));
    }
    // A colon, as clippy takes lists of words and calls for a list of cfg predicates, and finds duplicates in it.
    args.parse::<Token![:]>()?;
    let severity = args.parse()?;
    args.parse::<Token![,]>()?;
    let surface: Expr = args.parse()?;
    args.parse::<Token![,]>()?;
    let description: LitStr = args.parse()?;
    let mut versions = Versions::default();
    let mut origins = Vec::new();
    rest(args, |name, args| match name.to_string().as_str() {
        "origins" => {
            let inside;
            parenthesized!(inside in args);
            origins = Punctuated::<Ident, Token![,]>::parse_terminated(&inside)?
                .into_iter()
                .collect();
            Ok(())
        }
        _ => versions_argument(name, args, &mut versions),
    })?;
    let mut names = Names {
        members,
        items: Vec::new(),
        operands: Vec::new(),
    };
    let assert = assert(surface, &mut names)?;
    let mut operands = names.operands;
    operands.sort();
    operands.dedup();
    Ok(Rule {
        id: id.value(),
        severity,
        description: description.value(),
        versions,
        origins,
        assert,
        operands,
    })
}

/// `each` at the top finds its violations at the items; it is the one operator whose name the derive knows.
fn assert(surface: Expr, names: &mut Names<'_>) -> Result<Assert> {
    if let Expr::Call(call) = &surface
        && matches!(&*call.func, Expr::Path(path) if path.path.is_ident("each"))
        && call.args.len() == 2
    {
        let path = member_path(&call.args[0])
            .unwrap_or_default()
            .iter()
            .map(plain)
            .collect();
        let list = names.resolve(call.args[0].clone())?;
        let holds = names.resolve(call.args[1].clone())?;
        return Ok(Assert::Items { path, list, holds });
    }
    names.resolve(surface).map(Assert::Object)
}

/// Turns the names of a rule into facts and operators.
struct Names<'m> {
    members: &'m mut [Member],
    /// Parameters of the closures around an expression.
    items: Vec<Ident>,
    operands: Vec<Vec<String>>,
}

impl Names<'_> {
    fn resolve(&mut self, expression: Expr) -> Result<Expr> {
        if let Some(path) = member_path(&expression) {
            return self.fact(&path);
        }
        match expression {
            Expr::Lit(_) => Ok(expression),
            Expr::Array(mut array) => {
                array.elems = array
                    .elems
                    .into_iter()
                    .map(|item| self.resolve(item))
                    .collect::<Result<Punctuated<_, _>>>()?;
                Ok(Expr::Array(array))
            }
            Expr::Call(mut call) => {
                let Some(operator) = single_ident(&call.func) else {
                    return Err(Error::new(
                        call.func.span(),
                        "an operator is one name, such as `lte`",
                    ));
                };
                if let Some(parts) = connected(&operator, &call)? {
                    return self.connect(&operator, parts);
                }
                call.func =
                    Box::new(syn::parse_quote_spanned!(operator.span()=> __rt::rule::#operator));
                // What comes before a closure is the list that the closure goes through.
                let lists: Vec<bool> = call
                    .args
                    .iter()
                    .skip(1)
                    .map(|next| matches!(next, Expr::Closure(_)))
                    .chain([false])
                    .collect();
                call.args = call
                    .args
                    .into_iter()
                    .zip(lists)
                    .map(|(argument, list)| {
                        let span = argument.span();
                        let argument = self.resolve(argument)?;
                        Ok(if list {
                            syn::parse_quote_spanned!(span=> __rt::rule::list(#argument, __notes))
                        } else {
                            argument
                        })
                    })
                    .collect::<Result<Punctuated<_, _>>>()?;
                Ok(Expr::Call(call))
            }
            Expr::Closure(mut closure) => {
                let item = match closure.inputs.first() {
                    Some(syn::Pat::Ident(pattern)) if closure.inputs.len() == 1 => {
                        pattern.ident.clone()
                    }
                    _ => {
                        return Err(Error::new(
                            closure.inputs.span(),
                            "an item is one name: `|item| …`",
                        ));
                    }
                };
                self.items.push(item);
                let body = self.resolve(*closure.body);
                self.items.pop();
                closure.body = Box::new(body?);
                Ok(Expr::Closure(closure))
            }
            other => Err(Error::new(
                other.span(),
                "a rule is made of operators, members, constants and lists: `lte(first_at, last_at)`",
            )),
        }
    }

    /// Each part behind the one before it, so that it is looked at only if that leaves the answer open.
    fn connect(&mut self, operator: &Ident, parts: Vec<Expr>) -> Result<Expr> {
        let function = match operator.to_string().as_str() {
            "all" => Ident::new("and", operator.span()),
            "any" => Ident::new("or", operator.span()),
            _ => operator.clone(),
        };
        let parts = parts
            .into_iter()
            .map(|part| self.resolve(part))
            .collect::<Result<Vec<_>>>()?;
        let mut parts = parts.into_iter().rev();
        let last = parts
            .next()
            .ok_or_else(|| Error::new(operator.span(), "expected at least one condition"))?;
        Ok(parts.fold(last, |rest, part| {
            syn::parse_quote_spanned!(operator.span()=> __rt::rule::#function(#part, || #rest))
        }))
    }

    fn fact(&mut self, path: &[Ident]) -> Result<Expr> {
        let root = &path[0];
        let steps = &path[1..];
        if self.items.contains(root) {
            return Ok(syn::parse_quote!(&#root #(.#steps)*));
        }
        let Some(member) = self.members.iter_mut().find(|member| member.ident == *root) else {
            return Err(Error::new(
                root.span(),
                format!("there is no member `{}` here", plain(root)),
            ));
        };
        member.operand = true;
        self.operands.push(path.iter().map(plain).collect());
        let facts = if member.shown {
            Ident::new("facts", Span::call_site())
        } else {
            Ident::new("own", Span::call_site())
        };
        Ok(syn::parse_quote!(&#facts #(.#path)*))
    }
}

/// The parts of `all([…])`, `any([…])` and `when(…, …)`; nothing for other operators.
fn connected(operator: &Ident, call: &syn::ExprCall) -> Result<Option<Vec<Expr>>> {
    match operator.to_string().as_str() {
        "when" if call.args.len() == 2 => Ok(Some(call.args.iter().cloned().collect())),
        "when" => Err(Error::new(
            call.span(),
            "`when` takes a condition and what follows from it",
        )),
        "all" | "any" => match call.args.first() {
            Some(Expr::Array(array)) if call.args.len() == 1 => {
                Ok(Some(array.elems.iter().cloned().collect()))
            }
            _ => Err(Error::new(
                call.span(),
                format!("`{operator}` takes a list of conditions: `{operator}([…, …])`"),
            )),
        },
        _ => Ok(None),
    }
}

/// `a`, `a.b`, `a.b.c`
fn member_path(expression: &Expr) -> Option<Vec<Ident>> {
    match expression {
        Expr::Path(_) => single_ident(expression).map(|ident| vec![ident]),
        Expr::Field(field) => {
            let mut path = member_path(&field.base)?;
            match &field.member {
                syn::Member::Named(ident) => path.push(ident.clone()),
                syn::Member::Unnamed(_) => return None,
            }
            Some(path)
        }
        _ => None,
    }
}

fn single_ident(expression: &Expr) -> Option<Ident> {
    match expression {
        Expr::Path(path) => path.path.get_ident().cloned(),
        _ => None,
    }
}

fn plain(ident: &Ident) -> String {
    ident.to_string().trim_start_matches("r#").to_owned()
}

fn versions_argument(name: &Ident, args: ParseStream<'_>, versions: &mut Versions) -> Result<()> {
    match name.to_string().as_str() {
        "since" => assign(args).map(|version| versions.since = Some(version)),
        "until" => assign(args).map(|version| versions.until = Some(version)),
        _ => Err(Error::new(
            name.span(),
            format!("`{name}` is not known here"),
        )),
    }
}

/// `= value`
fn assign<T: Parse>(args: ParseStream<'_>) -> Result<T> {
    args.parse::<Token![=]>()?;
    args.parse()
}

/// `name …, name …`; each name's own syntax is read by `argument`.
fn arguments(
    args: ParseStream<'_>,
    mut argument: impl FnMut(&Ident, ParseStream<'_>) -> Result<()>,
) -> Result<()> {
    while !args.is_empty() {
        let name: Ident = args.parse()?;
        argument(&name, args)?;
        if !args.is_empty() {
            args.parse::<Token![,]>()?;
        }
    }
    Ok(())
}

/// The same after arguments that have no name.
fn rest(
    args: ParseStream<'_>,
    argument: impl FnMut(&Ident, ParseStream<'_>) -> Result<()>,
) -> Result<()> {
    if !args.is_empty() {
        args.parse::<Token![,]>()?;
    }
    arguments(args, argument)
}

fn attributes<'i>(
    attrs: &'i [Attribute],
    name: &'static str,
) -> impl Iterator<Item = &'i Attribute> {
    attrs
        .iter()
        .filter(move |attribute| attribute.path().is_ident(name))
}

fn option_of(ty: &Type) -> Option<&Type> {
    let segment = last_segment(ty).filter(|segment| segment.ident == "Option")?;
    match &segment.arguments {
        syn::PathArguments::AngleBracketed(arguments) => match arguments.args.first() {
            Some(syn::GenericArgument::Type(inner)) => Some(inner),
            _ => None,
        },
        _ => None,
    }
}

fn last_segment(ty: &Type) -> Option<&syn::PathSegment> {
    match ty {
        Type::Path(path) => path.path.segments.last(),
        _ => None,
    }
}

/// `ConversationSource` to `conversation_source`
fn snake_case(pascal: &str) -> String {
    let mut snake = String::new();
    for (index, character) in pascal.chars().enumerate() {
        if character.is_uppercase() && index > 0 {
            snake.push('_');
        }
        snake.extend(character.to_lowercase());
    }
    snake
}

/// Everything that was wrong, as one error.
#[derive(Default)]
struct Mistakes(Option<Error>);

impl From<Mistakes> for Error {
    fn from(mistakes: Mistakes) -> Error {
        mistakes
            .0
            .unwrap_or_else(|| Error::new(Span::call_site(), "nothing is wrong"))
    }
}

impl Mistakes {
    fn push(&mut self, error: Error) {
        match &mut self.0 {
            Some(all) => all.combine(error),
            None => self.0 = Some(error),
        }
    }

    fn each<T>(
        &mut self,
        items: impl IntoIterator<Item = T>,
        mut parse: impl FnMut(T) -> Result<()>,
    ) {
        for item in items {
            if let Err(error) = parse(item) {
                self.push(error);
            }
        }
    }

    fn or<T>(self, value: T) -> Result<T> {
        match self.0 {
            Some(error) => Err(error),
            None => Ok(value),
        }
    }
}
