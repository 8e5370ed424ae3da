//! An open enumeration to code.

use proc_macro2::TokenStream;
use quote::quote;

use super::versions;
use crate::model::{Enumeration, Value};

pub(crate) fn enumeration(enumeration: &Enumeration) -> TokenStream {
    let Enumeration {
        ident,
        name,
        rule,
        severity,
        unknown,
        ..
    } = enumeration;
    let from = enumeration
        .from
        .iter()
        .map(|(version, severity)| quote!((__rt::ApiVersion::#version, __rt::Severity::#severity)));
    let infos = enumeration.values.iter().map(
        |Value {
             text,
             versions: within,
             ..
         }| {
            let versions = versions(within);
            quote!(__rt::ValueInfo { text: #text, versions: #versions })
        },
    );
    let idents: Vec<_> = enumeration
        .values
        .iter()
        .map(|value| &value.ident)
        .collect();
    let texts: Vec<_> = enumeration.values.iter().map(|value| &value.text).collect();
    let (indices, count) = (0..texts.len(), texts.len());
    quote! {
        const _: () = {
            use ::intercom_schema::__rt;

            static TEXTS: __rt::Texts<[__rt::Key; #count]> = __rt::Texts::new(<#ident as __rt::Enumeration>::INFO.values);

            impl __rt::Wire for #ident {
                const EXPECTED: &'static str = "text";
                type Fact<'a> = __rt::Fact<__rt::Text<'a>>;

                fn quick<'a, I: __rt::Input<'a>>(
                    walk: &mut __rt::Walk<'_, 'a, I>,
                    cursor: I::Cursor,
                    slot: ::core::option::Option<&mut ::core::option::Option<Self>>,
                    fact: &mut Self::Fact<'a>,
                ) -> ::core::option::Option<I::Cursor> {
                    __rt::quick_enumeration(walk, cursor, slot, fact, &TEXTS, |index| match index {
                        #(#indices => ::core::option::Option::Some(Self::#idents),)*
                        _ => ::core::option::Option::None,
                    })
                }

                fn walk<'a, I: __rt::Input<'a>>(
                    walk: &mut __rt::Walk<'_, 'a, I>,
                    at: &__rt::Place<'_>,
                    slot: ::core::option::Option<&mut ::core::option::Option<Self>>,
                    _wanted: bool,
                    fact: &mut Self::Fact<'a>,
                ) -> ::core::result::Result<bool, __rt::Halt> {
                    __rt::enumeration(walk, at, slot, fact, &TEXTS)
                }
            }

            impl __rt::Enumeration for #ident {
                const INFO: __rt::EnumerationInfo = __rt::EnumerationInfo {
                    name: #name,
                    rule: #rule,
                    severity: __rt::SeverityByVersion {
                        default: __rt::Severity::#severity,
                        from: &[#(#from),*],
                    },
                    values: &[#(#infos),*],
                };

                fn as_str(&self) -> &str {
                    #ident::as_str(self)
                }
            }

            impl #ident {
                /// The text, also of a value that is not known.
                pub fn as_str(&self) -> &str {
                    match self {
                        #(Self::#idents => #texts,)*
                        Self::#unknown(unknown) => unknown.as_str(),
                    }
                }
            }

            impl ::core::convert::From<&str> for #ident {
                fn from(text: &str) -> Self {
                    match text {
                        #(#texts => Self::#idents,)*
                        other => Self::#unknown(__rt::UnknownValue::__new(other)),
                    }
                }
            }

            impl ::core::fmt::Display for #ident {
                fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    f.pad(self.as_str())
                }
            }

            impl __rt::Serialize for #ident {
                fn serialize<S: __rt::Serializer>(&self, serializer: S) -> ::core::result::Result<S::Ok, S::Error> {
                    serializer.serialize_str(self.as_str())
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
