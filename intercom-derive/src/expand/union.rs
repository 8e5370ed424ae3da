//! A union to code.

use proc_macro2::TokenStream;
use quote::quote;

use super::option;
use crate::model::{Breach, Union, Variant};

pub(crate) fn union(union: &Union) -> TokenStream {
    let Union {
        ident, name, other, ..
    } = union;
    let rule = breach(&union.rule);
    let infos = union.variants.iter().map(|variant| {
        let Variant {
            name,
            types,
            has,
            lacks,
            ..
        } = variant;
        let rule = option(variant.rule.as_ref().map(breach));
        quote! {
            __rt::VariantInfo {
                name: #name,
                types: &[#(#types),*],
                has: &[#(#has),*],
                lacks: &[#(#lacks),*],
                rule: #rule,
            }
        }
    });
    let arms = union.variants.iter().enumerate().map(|(index, Variant { ident, ty, .. })| {
        quote!(::core::option::Option::Some(#index) => __rt::variant::<#ty, _, _>(walk, at, slot, Self::#ident),)
    });
    let presumed = union.variants.iter().enumerate().map(|(index, Variant { ident, ty, .. })| {
        quote!(#index => __rt::variant::<#ty, _, _>(walk, at, slot.as_deref_mut(), Self::#ident),)
    });
    let types = union.variants.iter().map(|variant| &variant.ty);
    let idents: Vec<_> = union
        .variants
        .iter()
        .map(|variant| &variant.ident)
        .collect();
    quote! {
        const _: () = {
            use ::intercom_schema::__rt;

            impl __rt::Wire for #ident {
                const EXPECTED: &'static str = "an object";
                type Fact<'a> = __rt::Fact<__rt::Opaque>;

                fn walk<'a, I: __rt::Input<'a>>(
                    walk: &mut __rt::Walk<'_, 'a, I>,
                    at: &__rt::Place<'_>,
                    slot: ::core::option::Option<&mut ::core::option::Option<Self>>,
                    _wanted: bool,
                    fact: &mut Self::Fact<'a>,
                ) -> ::core::result::Result<bool, __rt::Halt> {
                    if !walk.input.is_next(__rt::Shape::Object) {
                        walk.misfit(*at, Self::EXPECTED)?;
                        *fact = __rt::Fact::Misfit;
                        return ::core::result::Result::Ok(false);
                    }
                    *fact = __rt::Fact::Is(__rt::Opaque);
                    let mut slot = slot;
                    let known = [#(<#types as __rt::Wire>::MEMBERS),*];
                    if let ::core::option::Option::Some(index) = walk.presumed(&<Self as __rt::Union>::INFO, &known) {
                        let before = walk.before();
                        let walked = match index {
                            #(#presumed)*
                            _ => ::core::result::Result::Err(__rt::Halt),
                        };
                        if walk.presumption_holds(before, walked) {
                            return walked;
                        }
                    }
                    match walk.tell(at, &<Self as __rt::Union>::INFO)? {
                        #(#arms)*
                        _ => __rt::variant(walk, at, slot, Self::#other),
                    }
                }
            }

            impl __rt::Union for #ident {
                const INFO: __rt::UnionInfo = __rt::UnionInfo {
                    name: #name,
                    rule: #rule,
                    variants: &[#(#infos),*],
                };
            }

            impl __rt::Serialize for #ident {
                fn serialize<S: __rt::Serializer>(&self, serializer: S) -> ::core::result::Result<S::Ok, S::Error> {
                    match self {
                        #(Self::#idents(inner) => inner.serialize(serializer),)*
                        Self::#other(inner) => inner.serialize(serializer),
                    }
                }
            }

            impl<'de> __rt::Deserialize<'de> for #ident {
                fn deserialize<D: __rt::Deserializer<'de>>(deserializer: D) -> ::core::result::Result<Self, D::Error> {
                    __rt::deserialize(deserializer)
                }
            }
        };
    }
}

fn breach(breach: &Breach) -> TokenStream {
    let Breach {
        id,
        severity,
        description,
    } = breach;
    quote! {
        __rt::ShapeRule {
            id: #id,
            severity: __rt::Severity::#severity,
            description: #description,
        }
    }
}
