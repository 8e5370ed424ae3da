//! A signature passes if the secret made it of the body, and only then.
//!
//! An input is the secret in a line, the header in a line, and the body.

use intercom_schema::signature::{Secrets, Signature, SignatureError};
use sha1::{Digest, Sha1};
use sha2::Sha256;

use super::document::split_line;

/// Of both hash functions.
const BLOCK: usize = 64;

pub fn holds(input: &[u8]) {
    let (secret, rest) = split_line(input);
    let (header, body) = split_line(rest);
    let Ok(text) = std::str::from_utf8(secret) else {
        return;
    };
    let trimmed = text.trim();
    let secrets = Secrets::new(text);
    assert_eq!(secrets.is_ok(), !trimmed.is_empty() && trimmed == text);
    let Ok(secrets) = secrets else { return };
    let hub = |body: &[u8]| format!("sha1={}", hex(&mac::<Sha1>(secret, body)));
    let other = |body: &[u8]| hex(&mac::<Sha256>(secret, body));
    passes_alone(Signature::hub, header, &hub(body), body, &secrets);
    passes_alone(Signature::body, header, &other(body), body, &secrets);

    // One bit of the body, of the header or of the secret, somewhere.
    let at = input.iter().fold(7, |at: usize, byte| {
        at.wrapping_mul(31) ^ usize::from(*byte)
    });
    if let Some(changed) = flipped(body, at) {
        refused(&hub(body), &changed, &secrets);
        refused(&hub(&changed), body, &secrets);
    }
    let header = hub(body).into_bytes();
    let changed = flipped(&header, at).expect("a header has bytes");
    refused(&String::from_utf8_lossy(&changed), body, &secrets);
    let changed = flipped(secret, at).and_then(|secret| String::from_utf8(secret).ok());
    if let Some(Ok(others)) = changed.map(Secrets::new) {
        refused(&hub(body), body, &others);
        let both = others.with_previous(text).expect("a secret");
        let signature = Signature::hub([hub(body)]).expect("a header");
        assert!(signature.verify(body, &both).is_ok(), "the one of before");
    }
}

/// Of all headers the right one alone is accepted.
fn passes_alone(
    read: fn([Vec<u8>; 1]) -> Result<Signature, SignatureError>,
    header: &[u8],
    right: &str,
    body: &[u8],
    secrets: &Secrets,
) {
    let signature = read([right.as_bytes().to_vec()]).expect("a header as Intercom writes it");
    let verified = signature.verify(body, secrets).expect("signed");
    assert_eq!(verified.bytes(), body);
    let accepted =
        read([header.to_vec()]).is_ok_and(|signature| signature.verify(body, secrets).is_ok());
    assert_eq!(accepted, header == right.as_bytes());
}

fn refused(header: &str, body: &[u8], secrets: &Secrets) {
    let passes =
        Signature::hub([header]).and_then(|signature| signature.verify(body, secrets).map(|_| ()));
    assert!(passes.is_err(), "{header} passes");
}

fn flipped(bytes: &[u8], at: usize) -> Option<Vec<u8>> {
    let mut changed = bytes.to_vec();
    let index = (at / 8).checked_rem(bytes.len())?;
    changed[index] ^= 1 << (at % 8);
    Some(changed)
}

/// As RFC 2104 defines it, beside the crate that the library takes.
fn mac<H: Digest>(secret: &[u8], body: &[u8]) -> Vec<u8> {
    let mut key = [0; BLOCK];
    if secret.len() > BLOCK {
        let short = H::digest(secret);
        key[..short.len()].copy_from_slice(&short);
    } else {
        key[..secret.len()].copy_from_slice(secret);
    }
    let inner = H::new()
        .chain_update(key.map(|byte| byte ^ 0x36))
        .chain_update(body);
    let outer = H::new().chain_update(key.map(|byte| byte ^ 0x5c));
    outer.chain_update(inner.finalize()).finalize().to_vec()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
