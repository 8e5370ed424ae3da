//! `Debug` by shapes.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Data, DeriveInput, Fields, Variant};

pub(crate) fn masked(input: &DeriveInput) -> TokenStream {
    let ident = &input.ident;
    let (parameters, arguments, conditions) = input.generics.split_for_impl();
    let whole = quote!(::intercom_schema::__rt::masked(
        ::core::stringify!(#ident),
        self,
        f
    ));
    let shown = match &input.data {
        Data::Enum(data) if data.variants.iter().all(holds_one) => {
            let arms = data.variants.iter().map(|Variant { ident, .. }| {
                quote!(Self::#ident(held) => ::intercom_schema::__rt::masked(::core::stringify!(#ident), held, f),)
            });
            quote!(match self { #(#arms)* })
        }
        _ => whole,
    };
    quote! {
        impl #parameters ::core::fmt::Debug for #ident #arguments #conditions {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                #shown
            }
        }
    }
}

/// A variant that holds a value, as those of unions do, is shown by its own name.
fn holds_one(variant: &Variant) -> bool {
    matches!(&variant.fields, Fields::Unnamed(fields) if fields.unnamed.len() == 1)
}
