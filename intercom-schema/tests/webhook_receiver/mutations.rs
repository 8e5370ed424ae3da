//! Everything that can be wrong with a signed notification, a little at a time.

use serde_json::Value;

use crate::sign::{body_signature, hub, sha1, sha256};

pub(crate) struct Attempt {
    pub(crate) what: String,
    pub(crate) headers: Vec<(&'static str, Vec<u8>)>,
    pub(crate) body: Vec<u8>,
}

pub(crate) fn mutations(valid: &str, body: &[u8], another: &[u8]) -> Vec<Attempt> {
    let mut attempts = Vec::new();
    let mut attempt = |what: String, headers: &[(&'static str, Vec<u8>)], body: &[u8]| {
        attempts.push(Attempt {
            what,
            headers: headers.to_vec(),
            body: body.to_vec(),
        });
    };

    // Each character of the header: every other digit, and some that are none.
    for (at, old) in valid.bytes().enumerate() {
        for new in *b"0123456789abcdefABCDEFgs=:-_ \xff" {
            // Around the value, HTTP does not count spaces.
            let outside = new == b' ' && (at == 0 || at == valid.len() - 1);
            if new == old || outside {
                continue;
            }
            let mut changed = valid.as_bytes().to_vec();
            changed[at] = new;
            let what = format!("{new:#x} in place {at}");
            attempt(what, &[hub(changed)], body);
        }
        let without = [&valid[..at], &valid[at + 1..]].concat();
        attempt(format!("without place {at}"), &[hub(without)], body);
        attempt(format!("cut at {at}"), &[hub(&valid[..at])], body);
    }

    let digits = valid.strip_prefix("sha1=").unwrap();
    let of = |secret: &str| sha1(secret, body);
    for value in [
        String::new(),
        " \t ".to_owned(),
        digits.to_owned(),
        valid.to_uppercase(),
        format!("sha1={}", digits.to_uppercase()),
        format!("SHA1={digits}"),
        format!("Sha1={digits}"),
        format!("sha256={digits}"),
        format!("sha1 ={digits}"),
        format!("sha1= {digits}"),
        format!("sha1={digits}0"),
        format!("sha1={digits}00"),
        format!("sha1=00{digits}"),
        format!("sha1={digits}{digits}"),
        format!("sha1={digits};"),
        format!("sha1={digits}, sha1={digits}"),
        format!("\"{valid}\""),
        format!("sha1={}", digits.chars().rev().collect::<String>()),
        format!("sha1={}", "0".repeat(40)),
        format!("sha1={}", sha256("current secret", body)),
        format!("sha256={}", sha256("current secret", body)),
        sha256("current secret", body),
        of("older secret"),
        of("current secret "),
        of("current secret\n"),
        of("Current secret"),
        of("current secretprevious secret"),
        of(""),
        sha1("current secret", b""),
        sha1("current secret", another),
    ] {
        attempt(format!("header {value:?}"), &[hub(&value)], body);
    }

    let other = ("X-Body-Signature", valid.as_bytes().to_vec());
    let github = ("X-Hub-Signature-256", valid.as_bytes().to_vec());
    for headers in [
        vec![],
        vec![hub(valid), hub(valid)],
        vec![hub(valid), hub("sha1=")],
        vec![hub("sha1="), hub(valid)],
        vec![hub(""), hub(valid)],
        vec![hub(of("previous secret")), hub(valid)],
        vec![hub(valid), hub(valid), hub(valid)],
        vec![other],
        vec![github],
        vec![body_signature(sha256("current secret", body))],
    ] {
        attempt(format!("headers {headers:?}"), &headers, body);
    }

    // Each byte of the body: another one, none, one more.
    for at in 0..body.len() {
        let mut changed = body.to_vec();
        changed[at] ^= 1;
        attempt(format!("another body at {at}"), &[hub(valid)], &changed);
    }
    for at in (0..body.len()).step_by(16) {
        let without = [&body[..at], &body[at + 1..]].concat();
        attempt(format!("body without {at}"), &[hub(valid)], &without);
        let more = [&body[..at], b" ", &body[at..]].concat();
        attempt(format!("body with a space at {at}"), &[hub(valid)], &more);
    }
    let value: Value = serde_json::from_slice(body).unwrap();
    for (what, changed) in [
        ("empty", Vec::new()),
        ("a longer body", [body, b"\n"].concat()),
        ("a shorter body", body[..body.len() - 1].to_vec()),
        ("the body twice", body.repeat(2)),
        ("the same JSON, written again", value.to_string().into()),
        ("with a byte order mark", [b"\xef\xbb\xbf", body].concat()),
    ] {
        attempt(what.to_owned(), &[hub(valid)], &changed);
    }
    attempts
}
