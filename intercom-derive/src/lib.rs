//! Derive macros that turn a struct's attributes into a walk over JSON and the checks on the way.
//!
//! ```text
//! tokens ─parse─▶ Model ─expand─▶ impls
//! ```
//! Every mistake of the person who wrote the attributes is found in `parse`, at its own span, or by rustc in the expressions that
//! `expand` passes on with their spans: operators and API versions are names that rustc resolves. `expand` cannot fail.
//!
//! The macros know no Intercom object. Documentation with examples is where they are re-exported: `intercom_schema::Object`,
//! `intercom_schema::Enumeration`, `intercom_schema::Union` and `intercom_schema::Masked`.

use proc_macro::TokenStream;

mod expand;
mod model;
mod parse;

/// See `intercom_schema::Object`.
#[proc_macro_derive(Object, attributes(object, member, rule))]
pub fn object(input: TokenStream) -> TokenStream {
    let input = syn::parse_macro_input!(input as syn::DeriveInput);
    match parse::object(&input) {
        Ok(object) => expand::object(&object).into(),
        Err(error) => error.into_compile_error().into(),
    }
}

/// See `intercom_schema::Enumeration`.
#[proc_macro_derive(Enumeration, attributes(enumeration, value))]
pub fn enumeration(input: TokenStream) -> TokenStream {
    let input = syn::parse_macro_input!(input as syn::DeriveInput);
    match parse::enumeration(&input) {
        Ok(enumeration) => expand::enumeration(&enumeration).into(),
        Err(error) => error.into_compile_error().into(),
    }
}

/// See `intercom_schema::Masked`.
#[proc_macro_derive(Masked)]
pub fn masked(input: TokenStream) -> TokenStream {
    let input = syn::parse_macro_input!(input as syn::DeriveInput);
    expand::masked(&input).into()
}

/// See `intercom_schema::Union`.
#[proc_macro_derive(Union, attributes(union, variant))]
pub fn union(input: TokenStream) -> TokenStream {
    let input = syn::parse_macro_input!(input as syn::DeriveInput);
    match parse::union(&input) {
        Ok(union) => expand::union(&union).into(),
        Err(error) => error.into_compile_error().into(),
    }
}
