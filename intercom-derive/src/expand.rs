//! Model to code. It cannot fail: what could go wrong has been found in `parse`, or will be found by rustc at the user's own span.

mod masked;
mod union;

pub(crate) use masked::masked;
pub(crate) use union::union;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use crate::model::{Assert, Enumeration, Member, Object, Rule, Value, Versions};

pub(crate) fn object(object: &Object) -> TokenStream {
    let Object {
        ident,
        visibility,
        name,
        extra,
        ..
    } = object;
    let facts = format_ident!("{ident}Facts");
    let enter_origin = object
        .origin
        .as_ref()
        .map(|origin| quote!(let around = walk.enter_origin(__rt::Origin::#origin);));
    let leave_origin = object
        .origin
        .as_ref()
        .map(|_| quote!(walk.leave_origin(around);));
    let versions = versions(&object.versions);
    let members = object.members.iter().map(member_info);
    let count = object.members.len();
    let rules = object
        .rules
        .iter()
        .enumerate()
        .map(|(index, rule)| rule_info(index, rule));
    let facts_struct = facts_struct(object, &facts);
    let arms = object
        .members
        .iter()
        .enumerate()
        .map(|(index, member)| arm(index, member, then(object, index + 1), extra));
    let begin = then(object, 0);
    let checks = object
        .rules
        .iter()
        .enumerate()
        .map(|(index, rule)| check(index, rule));
    let writes = object
        .members
        .iter()
        .enumerate()
        .map(|(index, Member { ident: field, .. })| quote!(out.member(#index, &self.#field)?;));
    quote! {
        const _: () = {
            use ::intercom_schema::__rt;

            const MEMBERS: [__rt::MemberInfo; #count] = [#(#members),*];
            static RULES: &[__rt::RuleInfo] = &[#(#rules),*];
            static NAMES: __rt::Names<#count> = __rt::Names::new(&MEMBERS);

            #facts_struct

            impl __rt::Wire for #ident {
                const EXPECTED: &'static str = "an object";
                const MEMBERS: &'static [__rt::MemberInfo] = &MEMBERS;
                type Fact<'a> = #facts<'a>;

                fn walk<'a, I: __rt::Input<'a>>(
                    walk: &mut __rt::Walk<'_, 'a, I>,
                    at: &__rt::Place<'_>,
                    slot: ::core::option::Option<&mut ::core::option::Option<Self>>,
                    _wanted: bool,
                    facts: &mut #facts<'a>,
                ) -> ::core::result::Result<bool, __rt::Halt> {
                    *facts = #facts { __present: true, ..::core::default::Default::default() };
                    if !walk.input.is_next(__rt::Shape::Object) {
                        walk.misfit(*at, Self::EXPECTED)?;
                        return ::core::result::Result::Ok(false);
                    }
                    #enter_origin
                    let mut kept = match slot {
                        ::core::option::Option::Some(slot) if I::KEEPS => {
                            ::core::option::Option::Some(slot.insert(::core::default::Default::default()))
                        }
                        _ => ::core::option::Option::None,
                    };
                    walk.input.enter()?;
                    let mut meeting = __rt::Meeting::<#count>::new();
                    let mut offsets = [0; #count];
                    let mut unknown: __rt::Unknown<'a> = ::core::option::Option::None;
                    let mut member = #begin;
                    loop {
                        if member == __rt::NEXT {
                            match meeting.next(walk, at, &NAMES, &mut offsets)? {
                                ::core::option::Option::Some(next) => member = next,
                                ::core::option::Option::None => break,
                            }
                        }
                        #(#arms)*
                        if member == #count {
                            __rt::unknown(walk, at, #name, &mut unknown, kept.as_mut().map(|kept| &mut kept.#extra))?;
                            member = __rt::NEXT;
                        }
                    }
                    meeting.finish(walk, at, #name, &MEMBERS, &NAMES);
                    #(#checks)*
                    #leave_origin
                    ::core::result::Result::Ok(true)
                }
            }

            impl __rt::Object for #ident {
                const NAME: &'static str = #name;
                const INFO: __rt::ObjectInfo = __rt::ObjectInfo {
                    name: #name,
                    versions: #versions,
                    members: &MEMBERS,
                    rules: RULES,
                    validate: |options, bytes| options.validate::<#ident>(bytes),
                    reencode: |bytes| __rt::reencode::<#ident>(bytes),
                };

                fn extra(&self) -> &__rt::Extra {
                    &self.#extra
                }

                fn extra_mut(&mut self) -> &mut __rt::Extra {
                    &mut self.#extra
                }
            }

            impl #ident {
                /// Judges the value as it would be encoded now.
                #visibility fn check(&self, options: &__rt::Options) -> __rt::Report {
                    __rt::check(self, options)
                }
            }

            impl __rt::Serialize for #ident {
                fn serialize<S: __rt::Serializer>(&self, serializer: S) -> ::core::result::Result<S::Ok, S::Error> {
                    let mut out = __rt::Writer::new(serializer, &self.#extra, &MEMBERS)?;
                    #(#writes)*
                    out.end()
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
    quote! {
        const _: () = {
            use ::intercom_schema::__rt;

            impl __rt::Wire for #ident {
                const EXPECTED: &'static str = "text";
                type Fact<'a> = __rt::Fact<__rt::Text<'a>>;

                fn walk<'a, I: __rt::Input<'a>>(
                    walk: &mut __rt::Walk<'_, 'a, I>,
                    at: &__rt::Place<'_>,
                    slot: ::core::option::Option<&mut ::core::option::Option<Self>>,
                    _wanted: bool,
                    fact: &mut Self::Fact<'a>,
                ) -> ::core::result::Result<bool, __rt::Halt> {
                    static TEXTS: __rt::Texts = __rt::Texts::new(<#ident as __rt::Enumeration>::INFO.values);
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

/// The struct of what rules can see; its default is an absent object.
fn facts_struct(object: &Object, facts: &proc_macro2::Ident) -> TokenStream {
    let operands: Vec<_> = object
        .members
        .iter()
        .filter(|member| member.operand)
        .collect();
    let idents: Vec<_> = operands.iter().map(|member| &member.ident).collect();
    let types: Vec<_> = operands.iter().map(|member| &member.ty).collect();
    let marker =
        (!object.members.iter().any(|member| member.operand)).then(|| quote!(#[allow(dead_code)]));
    quote! {
        #[doc(hidden)]
        #[derive(::core::default::Default)]
        #[allow(missing_docs, unreachable_pub)]
        pub struct #facts<'a> {
            pub __present: bool,
            #marker
            pub __input: ::core::marker::PhantomData<&'a ()>,
            #(pub #idents: <#types as __rt::Wire>::Fact<'a>,)*
        }

        impl<'a> __rt::Noted<'a> for #facts<'a> {
            const NOTES: usize = 1 #(+ <<#types as __rt::Wire>::Fact<'a> as __rt::Noted<'a>>::NOTES)*;

            fn put(&self, notes: &mut __rt::Notes<'a>) {
                self.__present.put(notes);
                #(self.#idents.put(notes);)*
            }

            #[inline(always)]
            fn take(notes: &[__rt::Note<'a>], at: usize) -> Self {
                let __next = at + 1;
                #(
                    let (#idents, __next) = (
                        __rt::Noted::take(notes, __next),
                        __next + <<#types as __rt::Wire>::Fact<'a> as __rt::Noted<'a>>::NOTES,
                    );
                )*
                let _ = __next;
                #facts {
                    __present: __rt::Noted::take(notes, at),
                    __input: ::core::marker::PhantomData,
                    #(#idents,)*
                }
            }
        }

        impl __rt::Presence for #facts<'_> {
            fn is_present(&self) -> bool {
                self.__present
            }
        }
    }
}

/// Goes on to the member that comes next in the schema, as it mostly does in payloads.
fn then(object: &Object, index: usize) -> TokenStream {
    let special = |character: char| matches!(character, '"' | '\\') || character.is_control();
    match object.members.get(index) {
        Some(member) if !member.name.contains(special) => {
            let (go_on, comma) = match index {
                0 => (quote!(begin), ""),
                _ => (quote!(then), ","),
            };
            let spelled = format!("{comma}\"{}\":", member.name);
            quote!(meeting.#go_on(walk, at, #index, #spelled, &NAMES, &mut offsets))
        }
        _ => quote!(__rt::NEXT),
    }
}

/// What to do when a member's name has been read.
fn arm(
    index: usize,
    member: &Member,
    then: TokenStream,
    extra: &proc_macro2::Ident,
) -> TokenStream {
    let Member {
        ident, ty, operand, ..
    } = member;
    let slot = quote!(kept.as_mut().map(|kept| (&mut kept.#ident, &mut kept.#extra)));
    let fact = if *operand {
        quote!(&mut facts.#ident)
    } else {
        quote!(&mut ::core::default::Default::default())
    };
    let read = match member.constant {
        Some(_) => quote!(walk.constant(known, #slot, #fact)?),
        None => quote!(walk.member::<#ty>(known, #slot, #operand, #fact)?),
    };
    quote! {
        if member == #index {
            let known = __rt::Known {
                at,
                described: const {
                    &__rt::Described { object: <Self as __rt::Object>::NAME, info: MEMBERS[#index], index: #index }
                },
            };
            if I::KEEPS && meeting.again {
                __rt::forget(known, #slot);
            }
            #read;
            member = #then;
        }
    }
}

/// Judges one rule, once the whole object has been seen.
fn check(index: usize, rule: &Rule) -> TokenStream {
    let breach = match &rule.assert {
        Assert::Object(holds) => quote! {
            if #holds == __rt::rule::Truth::False {
                walk.broken(at, <Self as __rt::Object>::NAME, &RULES[#index]);
            }
        },
        Assert::Items { path, list, holds } => quote! {
            walk.broken_items(at, <Self as __rt::Object>::NAME, &RULES[#index], &[#(#path),*], #list, #holds);
        },
    };
    quote!(if walk.applies(&RULES[#index]) { #breach })
}

fn member_info(member: &Member) -> TokenStream {
    let Member {
        name,
        required,
        undocumented,
        ..
    } = member;
    let within = versions(&member.versions);
    let nullable = option(member.nullable.as_ref().map(versions));
    let constant = option(member.constant.as_ref());
    let unit = option(member.unit.as_ref());
    quote! {
        __rt::MemberInfo {
            name: #name,
            versions: #within,
            nullable: #nullable,
            required: #required,
            constant: #constant,
            unit: #unit,
            undocumented: #undocumented,
        }
    }
}

fn rule_info(index: usize, rule: &Rule) -> TokenStream {
    let Rule {
        id,
        severity,
        description,
        origins,
        operands,
        ..
    } = rule;
    let versions = versions(&rule.versions);
    quote! {
        __rt::RuleInfo {
            id: #id,
            severity: __rt::Severity::#severity,
            description: #description,
            versions: #versions,
            origins: &[#(__rt::Origin::#origins),*],
            index: #index,
            operands: &[#(&[#(#operands),*]),*],
        }
    }
}

fn versions(versions: &Versions) -> TokenStream {
    let version = |ident: &Option<proc_macro2::Ident>| {
        option(ident.as_ref().map(|ident| quote!(__rt::ApiVersion::#ident)))
    };
    let (since, until) = (version(&versions.since), version(&versions.until));
    quote!(__rt::Versions { since: #since, until: #until })
}

fn option(value: Option<impl quote::ToTokens>) -> TokenStream {
    match value {
        Some(value) => quote!(::core::option::Option::Some(#value)),
        None => quote!(::core::option::Option::None),
    }
}
