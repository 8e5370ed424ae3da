//! Headers as Intercom writes them. That these functions are right is shown by the answers of `openssl` in the tests.

use hmac::{Hmac, KeyInit, Mac};

pub(crate) fn hub(value: impl AsRef<[u8]>) -> (&'static str, Vec<u8>) {
    ("X-Hub-Signature", value.as_ref().to_vec())
}

pub(crate) fn body_signature(value: impl AsRef<[u8]>) -> (&'static str, Vec<u8>) {
    ("X-Body-Signature", value.as_ref().to_vec())
}

pub(crate) fn sha1(secret: &str, body: &[u8]) -> String {
    let mac = Hmac::<sha1::Sha1>::new_from_slice(secret.as_bytes()).unwrap();
    format!(
        "sha1={}",
        hex(&mac.chain_update(body).finalize().into_bytes())
    )
}

pub(crate) fn sha256(secret: &str, body: &[u8]) -> String {
    let mac = Hmac::<sha2::Sha256>::new_from_slice(secret.as_bytes()).unwrap();
    hex(&mac.chain_update(body).finalize().into_bytes())
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
