//! Model to code. It cannot fail: what could go wrong has been found in `parse`, or will be found by rustc at the user's own span.

mod enumeration;
mod masked;
mod union;

pub(crate) use enumeration::enumeration;
pub(crate) use masked::masked;
pub(crate) use union::union;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use crate::model::{Assert, Member, Object, Rule, Versions};

pub(crate) fn object(object: &Object) -> TokenStream {
    let Object {
        ident,
        visibility,
        name,
        extra,
        ..
    } = object;
    let facts = format_ident!("{ident}Facts");
    let own = format_ident!("{ident}OwnFacts");
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
    let kept = format_ident!("{ident}KeptFacts");
    let facts_structs = facts_structs(object, &facts, &kept, &own);
    let arms = object
        .members
        .iter()
        .enumerate()
        .map(|(index, member)| arm(index, member, then(object, Some(index)), extra));
    let begin = then(object, None);
    let quick = quick(object, &facts);
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
            static NAMES: __rt::Names<[__rt::Name; #count]> = __rt::Names::new(&MEMBERS);

            #facts_structs

            impl __rt::Wire for #ident {
                const EXPECTED: &'static str = "an object";
                const OPENS: ::core::option::Option<__rt::Shape> = ::core::option::Option::Some(__rt::Shape::Object);
                const MEMBERS: &'static [__rt::MemberInfo] = &MEMBERS;
                type Fact<'a> = #facts<'a>;

                #quick

                fn walk<'a, I: __rt::Input<'a>>(
                    walk: &mut __rt::Walk<'_, 'a, I>,
                    at: &__rt::Place<'_>,
                    slot: ::core::option::Option<&mut ::core::option::Option<Self>>,
                    _wanted: bool,
                    facts: &mut #facts<'a>,
                ) -> ::core::result::Result<bool, __rt::Halt> {
                    *facts = #facts { __present: __rt::Fact::Is(__rt::Opaque), ..::core::default::Default::default() };
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
                    let mut members = walk.input.members()?;
                    let mut own = #own::default();
                    let mut meeting = __rt::Meeting::new();
                    let mut cursor = walk.input.cursor();
                    let mut met: u64 = 0;
                    let mut last = __rt::START;
                    let mut member = __rt::BEGIN;
                    loop {
                        if member == __rt::BEGIN {
                            #begin
                        }
                        if member == __rt::NEXT {
                            if let ::core::option::Option::Some((guess, value)) =
                                walk.guess(&NAMES, (met, last), &mut members, cursor)
                            {
                                met |= 1 << guess;
                                member = guess;
                                cursor = value;
                            } else {
                                member = walk.next(cursor, &NAMES, &mut members, (met, last), at, &mut meeting)?;
                                cursor = walk.input.cursor();
                                if member == __rt::END {
                                    break;
                                }
                                met |= meeting.bits;
                            }
                        }
                        #(#arms)*
                        if member == #count {
                            walk.input.go(cursor);
                            __rt::unknown(walk, at, #name, &mut meeting, kept.as_mut().map(|kept| &mut kept.#extra))?;
                            cursor = walk.input.cursor();
                            member = __rt::NEXT;
                        }
                    }
                    walk.finish(at, #name, &MEMBERS, &NAMES, met, &meeting);
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

/// The structs of what rules can see: those of objects around this one, and only its own. Their default is an absent object.
fn facts_structs(
    object: &Object,
    facts: &proc_macro2::Ident,
    kept: &proc_macro2::Ident,
    own: &proc_macro2::Ident,
) -> TokenStream {
    let fields = |chosen: fn(&Member) -> bool| {
        let chosen = object.members.iter().filter(move |member| chosen(member));
        chosen
            .map(|Member { ident, ty, .. }| (ident, ty))
            .unzip::<_, _, Vec<_>, Vec<_>>()
    };
    let (idents, types) = fields(|member| member.shown);
    let (own_idents, own_types) = fields(|member| member.operand && !member.shown);
    quote! {
        #[doc(hidden)]
        #[derive(::core::default::Default)]
        #[allow(missing_docs, unreachable_pub)]
        pub struct #facts<'a> {
            pub __present: __rt::Fact<__rt::Opaque>,
            pub __input: ::core::marker::PhantomData<&'a ()>,
            #(pub #idents: <#types as __rt::Wire>::Fact<'a>,)*
        }

        #[derive(::core::default::Default)]
        struct #own<'a> {
            __input: ::core::marker::PhantomData<&'a ()>,
            #(#own_idents: <#own_types as __rt::Wire>::Fact<'a>,)*
        }

        impl<'a> __rt::Noted<'a> for #facts<'a> {
            const NOTES: usize = 1 #(+ <<#types as __rt::Wire>::Fact<'a> as __rt::Noted<'a>>::NOTES)*;
            type Kept<'n> = #kept<'n, 'a> where 'a: 'n;

            #[inline]
            fn put(&self, notes: &mut __rt::Notes<'a>) {
                self.__present.put(notes);
                #(self.#idents.put(notes);)*
            }

            #[inline(always)]
            fn kept<'n>(notes: &'n [__rt::Note<'a>], at: usize) -> #kept<'n, 'a> {
                let __next = at + 1;
                #(
                    let (#idents, __next) = (
                        <<#types as __rt::Wire>::Fact<'a> as __rt::Noted<'a>>::kept(notes, __next),
                        __next + <<#types as __rt::Wire>::Fact<'a> as __rt::Noted<'a>>::NOTES,
                    );
                )*
                let _ = __next;
                #kept {
                    __present: <__rt::Fact<__rt::Opaque> as __rt::Noted<'a>>::kept(notes, at),
                    #(#idents,)*
                }
            }
        }

        #[doc(hidden)]
        #[allow(missing_docs, unreachable_pub)]
        pub struct #kept<'n, 'a> {
            pub __present: __rt::Kept<'n, 'a, __rt::Opaque>,
            #(pub #idents: <<#types as __rt::Wire>::Fact<'a> as __rt::Noted<'a>>::Kept<'n>,)*
        }

        impl __rt::Presence for #kept<'_, '_> {
            fn is_present(&self) -> bool {
                __rt::Presence::is_present(&self.__present)
            }
        }

        impl __rt::Presence for #facts<'_> {
            fn is_present(&self) -> bool {
                __rt::Presence::is_present(&self.__present)
            }
        }
    }
}

/// Passes over an object without members, if there is nothing to say about that.
fn quick(object: &Object, facts: &proc_macro2::Ident) -> Option<TokenStream> {
    let required = object.members.iter().any(|member| member.required);
    let says_nothing = !required && object.rules.is_empty();
    says_nothing.then(|| {
        quote! {
            #[inline(always)]
            fn quick<'a, I: __rt::Input<'a>>(
                walk: &mut __rt::Walk<'_, 'a, I>,
                cursor: I::Cursor,
                slot: ::core::option::Option<&mut ::core::option::Option<Self>>,
                fact: &mut Self::Fact<'a>,
            ) -> ::core::option::Option<I::Cursor> {
                let next = walk.input.quick_empty_object(cursor)?;
                if let ::core::option::Option::Some(slot) = slot {
                    *slot = ::core::option::Option::Some(::core::default::Default::default());
                }
                *fact = #facts { __present: __rt::Fact::Is(__rt::Opaque), ..::core::default::Default::default() };
                ::core::option::Option::Some(next)
            }
        }
    })
}

/// Goes on to the member that comes next in the schema, as it mostly does in payloads, or in the alphabet, as it does where a program
/// has sorted them. `last` is the member that was read; there is none at the beginning.
fn then(object: &Object, last: Option<usize>) -> TokenStream {
    let comma = if last.is_some() { "," } else { "" };
    let begun = last
        .is_none()
        .then(|| quote!(walk.input.begun(&mut members);));
    let expected = in_the_schema(object, last).into_iter();
    let expected = expected.chain(in_the_alphabet(object, last));
    let mut tries: Vec<_> = expected.collect();
    tries.dedup();
    let spelled = |index: usize| format!("{comma}{}: ", quoted(&object.members[index].name));
    let room = tries.iter().map(|index| spelled(*index).len()).max();
    let room = room.unwrap_or_default().max(8);
    let tries = tries.into_iter().map(|index| {
        let (name, spelled) = (&object.members[index].name, spelled(index));
        quote! {
            if let ::core::option::Option::Some(value) = walk.input.follows(
                &mut members,
                cursor,
                const { &__rt::Expected { name: #name, spelled: #spelled, room: #room } },
            )
                && met >> #index & 1 == 0
            {
                #begun
                met |= 1 << #index;
                cursor = value;
                member = #index;
            } else
        }
    });
    let last = last.map(|last| quote!(last = #last;));
    quote! {
        #(#tries)* {
            if let ::core::option::Option::Some(end) = walk.input.ends(&mut members, cursor) {
                walk.input.go(end);
                break;
            }
            #last
            member = __rt::NEXT;
        }
    }
}

/// The member behind another one, or the first one, in the order of the schema.
fn in_the_schema(object: &Object, last: Option<usize>) -> Option<usize> {
    let first = last.map_or(0, |last| last + 1);
    (first..object.members.len()).find(|index| is_usual(&object.members[*index]))
}

/// The same in the order of their names.
fn in_the_alphabet(object: &Object, last: Option<usize>) -> Option<usize> {
    let behind = |name: &str| last.is_none_or(|last| name > object.members[last].name.as_str());
    let members = object.members.iter().enumerate();
    let members = members.filter(|(_, member)| is_usual(member) && behind(&member.name));
    members
        .min_by_key(|(_, member)| &member.name)
        .map(|(index, _)| index)
}

/// Whether payloads of most versions have the member: neither those of the preview alone, nor only those of old ones.
fn is_usual(member: &Member) -> bool {
    let Versions { since, until } = &member.versions;
    until.is_none() && since.as_ref().is_none_or(|since| since != "Preview")
}

/// As JSON writes it.
fn quoted(text: &str) -> String {
    let mut quoted = String::from('"');
    for character in text.chars() {
        match character {
            '"' | '\\' => quoted.extend(['\\', character]),
            control if control.is_control() => {
                let mut units = [0; 2];
                for unit in control.encode_utf16(&mut units) {
                    quoted.push_str(&format!("\\u{unit:04x}"));
                }
            }
            other => quoted.push(other),
        }
    }
    quoted.push('"');
    quoted
}

/// What to do when a member's name has been read.
fn arm(
    index: usize,
    member: &Member,
    then: TokenStream,
    extra: &proc_macro2::Ident,
) -> TokenStream {
    let Member {
        ident,
        ty,
        operand,
        shown,
        ..
    } = member;
    let slot = quote!(kept.as_mut().map(|kept| (&mut kept.#ident, &mut kept.#extra)));
    let wanted = *operand || *shown;
    let fact = match (shown, operand) {
        (true, _) => quote!(&mut facts.#ident),
        (false, true) => quote!(&mut own.#ident),
        (false, false) => quote!(&mut ::core::default::Default::default()),
    };
    let read = match &member.constant {
        Some(constant) => {
            let quoted = quoted(constant);
            quote!(walk.constant_value(known, cursor, #slot, #fact, #quoted)?)
        }
        None => quote!(walk.value::<#ty>(known, cursor, #slot, #wanted, #fact)?),
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
                meeting.again = false;
                __rt::forget(known, #slot);
            }
            cursor = #read;
            #then
        }
    }
}

/// Judges one rule, once the whole object has been seen.
fn check(index: usize, rule: &Rule) -> TokenStream {
    let breach = match &rule.assert {
        Assert::Object(holds) => quote! {
            let __notes = &*walk.notes;
            let holds = #holds;
            let _ = __notes;
            if holds == __rt::rule::Truth::False {
                walk.broken(at, <Self as __rt::Object>::NAME, &RULES[#index]);
            }
        },
        Assert::Items { path, list, holds } => quote! {
            let broken = (<Self as __rt::Object>::NAME, &RULES[#index]);
            let (__notes, findings) = walk.judging();
            __rt::broken_items((__notes, findings), at, broken, &[#(#path),*], #list, #holds);
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
