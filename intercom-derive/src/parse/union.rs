//! The attributes of a union.

use syn::parse::ParseStream;
use syn::punctuated::Punctuated;
use syn::{Data, DeriveInput, Error, Fields, LitStr, Result, Token, parenthesized};

use super::{Mistakes, arguments, assign, attributes, snake_case};
use crate::model::{Breach, Union, Variant};

pub(crate) fn union(input: &DeriveInput) -> Result<Union> {
    let mut mistakes = Mistakes::default();
    let Data::Enum(data) = &input.data else {
        return Err(Error::new(
            input.ident.span(),
            "only an enum can be a union",
        ));
    };
    let mut name = snake_case(&input.ident.to_string());
    let mut rule = None;
    mistakes.each(attributes(&input.attrs, "union"), |attribute| {
        attribute.parse_args_with(|args: ParseStream<'_>| {
            arguments(args, |argument, args| match argument.to_string().as_str() {
                "name" => assign(args).map(|text: LitStr| name = text.value()),
                "rule" => breach(args).map(|breach| rule = Some(breach)),
                _ => Err(Error::new(argument.span(), "expected `name` or `rule(…)`")),
            })
        })
    });
    let mut variants = Vec::new();
    let mut other = None;
    mistakes.each(&data.variants, |variant| {
        let ty = match &variant.fields {
            Fields::Unnamed(fields) if fields.unnamed.len() == 1 => &fields.unnamed[0].ty,
            _ => return Err(Error::new(variant.ident.span(), "a variant holds one value: `Parcel(Box<Parcel>)`")),
        };
        let Some(attribute) = attributes(&variant.attrs, "variant").next() else {
            if other.is_some() {
                let message = "say how to tell the variant: #[variant(types(\"…\"), has(\"…\"), lacks(\"…\"))]; \
                               only one may be for any other object";
                return Err(Error::new(variant.ident.span(), message));
            }
            other = Some(variant.ident.clone());
            return Ok(());
        };
        let mut parsed = Variant {
            ident: variant.ident.clone(),
            name: snake_case(&variant.ident.to_string()),
            ty: ty.clone(),
            types: Vec::new(),
            has: Vec::new(),
            lacks: Vec::new(),
            rule: None,
        };
        attribute.parse_args_with(|args: ParseStream<'_>| {
            arguments(args, |argument, args| match argument.to_string().as_str() {
                "types" => texts(args).map(|texts| parsed.types = texts),
                "has" => texts(args).map(|texts| parsed.has = texts),
                "lacks" => texts(args).map(|texts| parsed.lacks = texts),
                "rule" => breach(args).map(|breach| parsed.rule = Some(breach)),
                _ => Err(Error::new(argument.span(), "expected `types`, `has`, `lacks` or `rule`")),
            })
        })?;
        variants.push(parsed);
        Ok(())
    });
    match (rule, other) {
        (Some(rule), Some(other)) => mistakes.or(Union {
            ident: input.ident.clone(),
            name,
            rule,
            variants,
            other,
        }),
        (None, _) => {
            let message = "name the rule that an object of no variant breaks: #[union(rule(\"id\": Drift, \"…\"))]";
            mistakes.push(Error::new(input.ident.span(), message));
            Err(mistakes.into())
        }
        (_, None) => {
            let message = "a union is open: add a variant without #[variant(…)], such as `Other(intercom_schema::Map)`";
            mistakes.push(Error::new(input.ident.span(), message));
            Err(mistakes.into())
        }
    }
}

/// `("id": Severity, "description")`
fn breach(args: ParseStream<'_>) -> Result<Breach> {
    let inside;
    parenthesized!(inside in args);
    let id: LitStr = inside.parse()?;
    inside.parse::<Token![:]>()?;
    let severity = inside.parse()?;
    inside.parse::<Token![,]>()?;
    let description: LitStr = inside.parse()?;
    Ok(Breach {
        id: id.value(),
        severity,
        description: description.value(),
    })
}

/// `("a", "b")`
fn texts(args: ParseStream<'_>) -> Result<Vec<String>> {
    let inside;
    parenthesized!(inside in args);
    let texts = Punctuated::<LitStr, Token![,]>::parse_terminated(&inside)?;
    Ok(texts.iter().map(LitStr::value).collect())
}
