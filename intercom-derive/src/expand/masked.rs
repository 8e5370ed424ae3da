//! `Debug` by shapes.

use proc_macro2::TokenStream;
use quote::quote;

pub(crate) fn masked(input: &syn::DeriveInput) -> TokenStream {
    let ident = &input.ident;
    let (parameters, arguments, conditions) = input.generics.split_for_impl();
    quote! {
        impl #parameters ::core::fmt::Debug for #ident #arguments #conditions {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::intercom_schema::__rt::masked(::core::stringify!(#ident), self, f)
            }
        }
    }
}
