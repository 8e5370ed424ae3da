//! Text as people write it and as a messenger wraps it: HTML with links, entities, quotes, line ends, and letters of many scripts.

use fastrand::Rng;

const WORDS: [&str; 72] = [
    "the",
    "invoice",
    "is",
    "still",
    "open",
    "and",
    "we",
    "cannot",
    "export",
    "it",
    "since",
    "yesterday",
    "please",
    "have",
    "a",
    "look",
    "at",
    "this",
    "webhook",
    "that",
    "never",
    "arrives",
    "thanks",
    "for",
    "your",
    "patience",
    "our",
    "team",
    "will",
    "check",
    "which",
    "request",
    "failed",
    "token",
    "expired",
    "try",
    "again",
    "after",
    "login",
    "screen",
    "shows",
    "error",
    "two",
    "times",
    "then",
    "works",
    "Grüße",
    "können",
    "Straße",
    "über",
    "déjà",
    "reçu",
    "où",
    "mañana",
    "señal",
    "está",
    "não",
    "ação",
    "привет",
    "ошибка",
    "счёт",
    "メール",
    "請求書",
    "届きません",
    "감사합니다",
    "😅",
    "🎉",
    "👍🏽",
    "naïve",
    "…",
    "— exactly —",
    "“quoted”",
];

const NAMES: [&str; 12] = [
    "Maren Holtz",
    "Inés Valbuena",
    "Tomasz Żuraw",
    "Aoife O'Dowd",
    "Søren Brandt",
    "Ada Pellegrini",
    "Joe Karimi",
    "Nguyễn Minh Anh",
    "佐藤 健",
    "Łucja Nowak",
    "Pat Smith",
    "Özlem Kaya",
];

pub fn word(random: &mut Rng) -> &'static str {
    WORDS[random.usize(..WORDS.len())]
}

pub fn name(random: &mut Rng) -> String {
    NAMES[random.usize(..NAMES.len())].to_owned()
}

pub fn sentence(random: &mut Rng, words: usize) -> String {
    let words: Vec<_> = (0..words).map(|_| word(random)).collect();
    words.join(" ")
}

/// Paragraphs, with about one thing in ten words that has to be escaped in HTML or in JSON.
pub fn html(random: &mut Rng, words: usize) -> String {
    let mut out = String::from("<p class=\"no-margin\">");
    for index in 0..words {
        if index > 0 {
            out.push(' ');
        }
        match random.u8(..40) {
            0 => {
                let url = url(random);
                out += &format!(
                    "<a href=\"{url}\" rel=\"nofollow noopener noreferrer\" target=\"_blank\">"
                );
                out += word(random);
                out += "</a>";
            }
            1 => out += "it&#39;s",
            2 => out += "</p>\n<p class=\"no-margin\">",
            3 => out += &format!("<b>{}</b>", word(random)),
            _ => out += word(random),
        }
    }
    out + "</p>"
}

pub fn url(random: &mut Rng) -> String {
    let pages = [
        "settings/webhooks",
        "billing",
        "docs/keys#rotate",
        "inbox/all?view=open&sort=new",
    ];
    let page = pages[random.usize(..pages.len())];
    format!(
        "https://console.grainstack.example.com/{page}?r={}",
        random.u32(..)
    )
}

/// `start`, and digits until it is `length` long.
pub fn digits(random: &mut Rng, start: &str, length: usize) -> String {
    let mut out = start.to_owned();
    out.extend((start.len()..length).map(|_| random.digit(10)));
    out
}

pub fn uuid(random: &mut Rng) -> String {
    let hex = format!("{:032x}", random.u128(..));
    [
        &hex[..8],
        &hex[8..12],
        &hex[12..16],
        &hex[16..20],
        &hex[20..],
    ]
    .join("-")
}
