//! Names that are long, nearly the same, or not written as they are: each of them is taken for itself, wherever it stands.

use intercom_schema::{
    Enumeration, Extra, Object, Options, Report, UnknownValue, Value, decode, validate,
};
use serde_json::{Map, json};

#[derive(Clone, Debug, Default, Object, PartialEq)]
struct Named {
    #[member(rename = "")]
    none: Option<i64>,
    a: Option<i64>,
    ab: Option<i64>,
    ba: Option<i64>,
    abc: Option<i64>,
    acb: Option<i64>,
    abcd: Option<i64>,
    abcde: Option<i64>,
    abcdefgh: Option<i64>,
    hgfedcba: Option<i64>,
    abcdefghi: Option<i64>,
    #[member(rename = "a\\n")]
    backslash: Option<i64>,
    #[member(rename = "a\n")]
    line_break: Option<i64>,
    #[member(rename = "a\\")]
    at_the_end: Option<i64>,
    #[member(rename = "a\":1,\"b")]
    quotes: Option<i64>,
    #[member(rename = "\u{0}")]
    zero: Option<i64>,
    #[member(rename = "\u{1f}")]
    control: Option<i64>,
    #[member(rename = "\u{20}")]
    space: Option<i64>,
    #[member(rename = "é😀")]
    beyond_ascii: Option<i64>,
    // With quotes and colon as long as what is compared at once, and around that.
    abcdefghijklmnopqrstuvwxyz01: Option<i64>,
    abcdefghijklmnopqrstuvwxyz012: Option<i64>,
    abcdefghijklmnopqrstuvwxyz013: Option<i64>,
    abcdefghijklmnopqrstuvwxyz0123: Option<i64>,
    abcdefghijklmnopqrstuvwxyz0124: Option<i64>,
    abcdefghijklmnopqrstuvwxyz01234: Option<i64>,
    abcdefghijklmnopqrstuvwxyz0123456789_: Option<i64>,
    abcdefghijklmnopqrstuvwxyz0123456789_a: Option<i64>,
    abcdefghijklmnopqrstuvwxyz0123456789_b: Option<i64>,
    extra: Extra,
}

/// Texts of every length up to where an end and a beginning are all that is compared at first, and beyond.
#[derive(Clone, Debug, Enumeration, PartialEq)]
#[enumeration(rule = "texts.short_known")]
enum Short {
    #[value("")]
    L0,
    #[value("a")]
    L1,
    #[value("ab")]
    L2,
    #[value("abc")]
    L3,
    #[value("abcd")]
    L4,
    #[value("abcde")]
    L5,
    #[value("abcdef")]
    L6,
    #[value("abcdefg")]
    L7,
    #[value("abcdefgh")]
    L8,
    #[value("abcdefghi")]
    L9,
    #[value("abcdefghijklmno")]
    L15,
    #[value("abcdefghijklmnop")]
    L16,
    #[value("abcdefghijklmnopq")]
    L17,
    #[value("abcdefgh_ijklmnopq")]
    L18,
    #[value("é\"\\\n")]
    Escaped,
    Unknown(UnknownValue),
}

macro_rules! texts {
    ($($name:ident $text:literal)*) => {
        #[derive(Clone, Debug, Enumeration, PartialEq)]
        #[enumeration(rule = "texts.known")]
        enum Texts {
            $(#[value($text)] $name,)*
            Unknown(UnknownValue),
        }
    };
}

// More than there is room for in a table of 256 places.
texts! {
    V0 "0" V1 "1" V2 "2" V3 "3" V4 "4" V5 "5" V6 "6" V7 "7" V8 "8" V9 "9" V10 "10" V11 "11" V12 "12" V13 "13" V14 "14"
    V15 "15" V16 "16" V17 "17" V18 "18" V19 "19" V20 "20" V21 "21" V22 "22" V23 "23" V24 "24" V25 "25" V26 "26"
    V27 "27" V28 "28" V29 "29" V30 "30" V31 "31" V32 "32" V33 "33" V34 "34" V35 "35" V36 "36" V37 "37" V38 "38"
    V39 "39" V40 "40" V41 "41" V42 "42" V43 "43" V44 "44" V45 "45" V46 "46" V47 "47" V48 "48" V49 "49" V50 "50"
    V51 "51" V52 "52" V53 "53" V54 "54" V55 "55" V56 "56" V57 "57" V58 "58" V59 "59" V60 "60" V61 "61" V62 "62"
    V63 "63" V64 "64" V65 "65" V66 "66" V67 "67" V68 "68" V69 "69" V70 "70" V71 "71" V72 "72" V73 "73" V74 "74"
    V75 "75" V76 "76" V77 "77" V78 "78" V79 "79" V80 "80" V81 "81" V82 "82" V83 "83" V84 "84" V85 "85" V86 "86"
    V87 "87" V88 "88" V89 "89" V90 "90" V91 "91" V92 "92" V93 "93" V94 "94" V95 "95" V96 "96" V97 "97" V98 "98"
    V99 "99" V100 "100" V101 "101" V102 "102" V103 "103" V104 "104" V105 "105" V106 "106" V107 "107" V108 "108"
    V109 "109" V110 "110" V111 "111" V112 "112" V113 "113" V114 "114" V115 "115" V116 "116" V117 "117" V118 "118"
    V119 "119" V120 "120" V121 "121" V122 "122" V123 "123" V124 "124" V125 "125" V126 "126" V127 "127" V128 "128"
    V129 "129" V130 "130" V131 "131" V132 "132" V133 "133" V134 "134" V135 "135" V136 "136" V137 "137" V138 "138"
    V139 "139" V140 "140" V141 "141" V142 "142" V143 "143" V144 "144" V145 "145" V146 "146" V147 "147" V148 "148"
    V149 "149" V150 "150" V151 "151" V152 "152" V153 "153" V154 "154" V155 "155" V156 "156" V157 "157" V158 "158"
    V159 "159" V160 "160" V161 "161" V162 "162" V163 "163" V164 "164" V165 "165" V166 "166" V167 "167" V168 "168"
    V169 "169" V170 "170" V171 "171" V172 "172" V173 "173" V174 "174" V175 "175" V176 "176" V177 "177" V178 "178"
    V179 "179" V180 "180" V181 "181" V182 "182" V183 "183" V184 "184" V185 "185" V186 "186" V187 "187" V188 "188"
    V189 "189" V190 "190" V191 "191" V192 "192" V193 "193" V194 "194" V195 "195" V196 "196" V197 "197" V198 "198"
    V199 "199" V200 "200" V201 "201" V202 "202" V203 "203" V204 "204" V205 "205" V206 "206" V207 "207" V208 "208"
    V209 "209" V210 "210" V211 "211" V212 "212" V213 "213" V214 "214" V215 "215" V216 "216" V217 "217" V218 "218"
    V219 "219" V220 "220" V221 "221" V222 "222" V223 "223" V224 "224" V225 "225" V226 "226" V227 "227" V228 "228"
    V229 "229" V230 "230" V231 "231" V232 "232" V233 "233" V234 "234" V235 "235" V236 "236" V237 "237" V238 "238"
    V239 "239" V240 "240" V241 "241" V242 "242" V243 "243" V244 "244" V245 "245" V246 "246" V247 "247" V248 "248"
    V249 "249" V250 "250" V251 "251" V252 "252" V253 "253" V254 "254" V255 "255" V256 "256" V257 "257" V258 "258"
    V259 "259"
}

#[derive(Clone, Debug, Default, Object, PartialEq)]
struct Texted {
    short: Option<Short>,
    text: Option<Texts>,
    extra: Extra,
}

fn names() -> Vec<&'static str> {
    Named::INFO
        .members
        .iter()
        .map(|member| member.name)
        .collect()
}

/// The pointers of what nobody knows.
fn strangers(report: &Report) -> Vec<&str> {
    let violations = report.violations.iter();
    violations
        .map(|violation| {
            assert_eq!(violation.rule, "schema.unknown_member", "{report}");
            violation.instance_location.as_str()
        })
        .collect()
}

/// The name as JSON: with no more escapes than it must have, and with nothing but escapes.
fn spellings(name: &str) -> [String; 2] {
    let escaped: String = name
        .encode_utf16()
        .map(|unit| format!("\\u{unit:04x}"))
        .collect();
    [json!(name).to_string(), format!("\"{escaped}\"")]
}

/// Reads members in this order, and says which of them nobody knows.
fn check(members: &[(String, &str)], space: &str) {
    let spelled: Vec<_> = members
        .iter()
        .enumerate()
        .map(|(value, (spelled, _))| format!("{spelled}{space}:{space}{value}"))
        .collect();
    let comma = format!("{space},{space}");
    let text = format!("{{{space}{}{space}}}", spelled.join(&comma));
    let expected: Map<String, Value> = members
        .iter()
        .enumerate()
        .map(|(value, (_, name))| ((*name).to_owned(), value.into()))
        .collect();
    let unknown: Vec<_> = members
        .iter()
        .filter(|(_, name)| !names().contains(name))
        .map(|(_, name)| format!("/{}", name.replace('~', "~0").replace('/', "~1")))
        .collect();
    // The second time, it is known what came after what.
    for _ in 0..2 {
        let decoded = decode::<Named>(&text).expect("an object");
        assert_eq!(strangers(&decoded.report), unknown, "{text}");
        assert_eq!(validate::<Named>(&text), decoded.report);
        let value = Value::Object(expected.clone());
        assert_eq!(
            serde_json::to_value(&decoded.value).expect("encodes"),
            value
        );
        let of_value = Options::new().decode::<Named>(&value).expect("an object");
        assert_eq!(of_value.value, decoded.value);
    }
}

#[test]
fn every_name_is_found_in_any_order_and_spelling() {
    let names = names();
    for spelling in [0, 1] {
        let spelled = |name: &&'static str| (spellings(name)[spelling].clone(), *name);
        for step in [1, 5, names.len() - 1] {
            // Steps that have no divisor in common with how many there are, or some names are left out.
            let order: Vec<_> = (0..names.len())
                .map(|index| spelled(&names[index * step % names.len()]))
                .collect();
            check(&order, "");
            check(&order, " ");
            check(&order, "\n\t\r ");
        }
        for name in &names {
            check(&[spelled(name)], "");
        }
        for (index, name) in names.iter().enumerate() {
            let mut others = names.clone();
            others.remove(index);
            check(&others.iter().map(spelled).collect::<Vec<_>>(), "");
            check(
                &[spelled(&names[0]), spelled(name)][usize::from(index == 0)..],
                "",
            );
        }
    }
}

#[test]
fn what_nearly_is_a_name_is_none() {
    for name in names() {
        let mut others = vec![format!("{name}_"), format!("_{name}"), name.to_uppercase()];
        others.extend((0..name.len()).filter_map(|at| Some(name.get(..at)?.to_owned())));
        // One byte of it is another one.
        others.extend((0..name.len()).filter_map(|at| {
            let (before, after) = (name.get(..at)?, name.get(at + 1..)?);
            Some(format!("{before}~{after}"))
        }));
        for other in others {
            let known = names().contains(&&*other);
            let spelled = spellings(&other)[0].clone();
            if known {
                continue;
            }
            check(&[(spelled.clone(), &*other)], "");
            check(
                &[
                    (spellings("a")[0].clone(), "a"),
                    (spelled, &*other),
                    (spellings("abcde")[0].clone(), "abcde"),
                ],
                "",
            );
        }
    }
}

/// A name that is written as it is, where it must not be.
#[test]
fn escapes_are_not_read_as_what_they_are_made_of() {
    for (text, expected) in [
        (r#"{"a\n":1}"#, json!({ "a\n": 1 })),
        (r#"{"a\\n":1}"#, json!({ "a\\n": 1 })),
        (r#"{"a\\":1,"b":2}"#, json!({ "a\\": 1, "b": 2 })),
        (r#"{"a":1,"b":2}"#, json!({ "a": 1, "b": 2 })),
    ] {
        let text = format!("{text}{}", " ".repeat(40));
        let decoded = decode::<Named>(&text).expect("an object");
        assert_eq!(
            serde_json::to_value(decoded.value).expect("encodes"),
            expected
        );
    }
    for broken in [
        "{\"a\\\":1}",
        "{\"a\n\":1}",
        "{\"\u{0}\":1}",
        "{\"\u{1f}\":1}",
    ] {
        let text = format!("{broken}{}", " ".repeat(40));
        let report = validate::<Named>(&text);
        assert_eq!(report.violations[0].rule, "json.syntax", "{broken}");
    }
}

/// Whether the text is one of an enumeration's own, which `member` has.
fn is_known(member: &str, text: &str) -> bool {
    let mut known = Vec::new();
    for spelled in spellings(text) {
        let document = format!("{{\"{member}\":{spelled}}}");
        let decoded = decode::<Texted>(&document).expect("an object");
        assert_eq!(validate::<Texted>(&document), decoded.report);
        let value: Value = serde_json::from_str(&document).expect("JSON");
        assert_eq!(
            serde_json::to_value(&decoded.value).expect("encodes"),
            value
        );
        assert_eq!(
            validate::<Texted>(&value).is_empty(),
            decoded.report.is_empty()
        );
        known.push(decoded.report.is_empty());
    }
    assert_eq!(known[0], known[1], "{text}");
    known[0]
}

#[test]
fn every_text_of_an_enumeration_is_found_and_no_other() {
    let short: Vec<_> = Short::INFO.values.iter().map(|value| value.text).collect();
    for text in &short {
        assert!(is_known("short", text), "{text}");
        // Another byte in any place, one more, one less, two that changed places.
        let mut others = vec![format!("{text}_"), format!("_{text}")];
        for (at, character) in text.char_indices() {
            let (before, after) = (&text[..at], &text[at + character.len_utf8()..]);
            others.push(format!("{before}{after}"));
            others.extend(["~", "b", "é"].map(|other| format!("{before}{other}{after}")));
            let mut after = after.chars();
            if let Some(next) = after.next() {
                others.push(format!("{before}{next}{character}{}", after.as_str()));
            }
        }
        for other in others {
            assert_eq!(
                is_known("short", &other),
                short.contains(&&*other),
                "{other}"
            );
        }
    }
    for number in 0..400 {
        assert_eq!(
            is_known("text", &number.to_string()),
            number < 260,
            "{number}"
        );
    }
    assert!(!is_known("text", ""));
    assert!(!is_known("text", "00"));
}
