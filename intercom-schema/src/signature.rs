//! Whether a request comes from Intercom: it signs the raw body of what it sends with the client secret of the app.
//!
//! ```text
//! header values ─Signature::hub─▶ Signature ─verify─▶ Verified body ─▶ validate, decode
//!                      │                        │
//!                      └─ refused before        └─ the only bytes that anything
//!                         the body is read         needs to look at
//! ```
//!
//! Verify the bytes as they arrived, not JSON that was read and written again.
//!
//! ```
//! use intercom_schema::signature::{Secrets, Signature};
//! use intercom_schema::{NotificationEvent, validate};
//!
//! let secrets = Secrets::new("correct-horse-battery-staple")?.with_previous("hunter2")?;
//! let header = Some("sha1=9a561cd4947ebfcf4d222e9d56603cc0e2c0c156");
//! let body = br#"{"type":"notification_event","topic":"ping","data":{"item":{"type":"ping"}}}"#;
//!
//! let verified = Signature::hub(header)?.verify(body, &secrets)?;
//! let report = validate::<NotificationEvent>(verified.bytes());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! A signature says who wrote a body, not when: a request that somebody recorded is accepted again. Where doing a thing twice
//! matters, remember the `id` of each notification; Intercom itself delivers some of them twice.
//!
//! `examples/webhook_receiver` is a whole server.

use std::fmt;

use hmac::digest::block_api::EagerHash;
use hmac::{Hmac, KeyInit, Mac};
use sha1::Sha1;
use sha2::Sha256;

/// The header of webhook notifications: `sha1=` and 40 hexadecimal digits, an HMAC-SHA1.
///
/// Source: Intercom's documentation of webhooks, "Signed notifications".
pub const HUB_SIGNATURE: &str = "x-hub-signature";

/// The header of what else Intercom sends to an app, such as health checks and the news that it was uninstalled:
/// 64 hexadecimal digits, an HMAC-SHA256.
///
/// Source: Intercom's documentation of the health check names the header; what is in it is known from public receivers.
pub const BODY_SIGNATURE: &str = "x-body-signature";

/// What the header of a request says; not yet whether it is true.
#[derive(Clone, Copy, Debug)]
pub struct Signature(Sum);

#[derive(Clone, Copy, Debug)]
enum Sum {
    Sha1([u8; 20]),
    Sha256([u8; 32]),
}

impl Signature {
    /// Reads the signature of a webhook notification. Takes all values of the header [`HUB_SIGNATURE`], because a request that
    /// has two of them is refused: which one would count is a matter of taste, and tastes differ between a proxy and its server.
    ///
    /// ```
    /// use intercom_schema::signature::{Signature, SignatureError};
    ///
    /// assert!(Signature::hub(["sha1=9a561cd4947ebfcf4d222e9d56603cc0e2c0c156"]).is_ok());
    /// // Intercom writes lower case.
    /// let refused = Signature::hub(["sha1=9A561CD4947EBFCF4D222E9D56603CC0E2C0C156"]);
    /// assert_eq!(refused.unwrap_err(), SignatureError::Malformed);
    /// ```
    ///
    /// # Errors
    /// Unless there is exactly one value, and it is `sha1=` with 40 digits in lower case.
    pub fn hub<V: AsRef<[u8]>>(
        values: impl IntoIterator<Item = V>,
    ) -> Result<Signature, SignatureError> {
        let value = only(values)?;
        let digits = value.as_ref().strip_prefix(b"sha1=");
        let sum = digits.and_then(unhex).ok_or(SignatureError::Malformed)?;
        Ok(Signature(Sum::Sha1(sum)))
    }

    /// Reads the signature of another request, from all values of the header [`BODY_SIGNATURE`].
    ///
    /// ```
    /// use intercom_schema::signature::{Secrets, Signature};
    ///
    /// let header = ["1ea0444b6dba41028dc30412b32ceadfe8e399aef95dd46377e1296a7a2f8399"];
    /// let secrets = Secrets::new("correct-horse-battery-staple")?;
    /// assert!(Signature::body(header)?.verify(br#"{"workspace_id":"abc12345"}"#, &secrets).is_ok());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// Unless there is exactly one value, and it is 64 digits in lower case.
    pub fn body<V: AsRef<[u8]>>(
        values: impl IntoIterator<Item = V>,
    ) -> Result<Signature, SignatureError> {
        let value = only(values)?;
        let sum = unhex(value.as_ref()).ok_or(SignatureError::Malformed)?;
        Ok(Signature(Sum::Sha256(sum)))
    }

    /// Whether one of the secrets signed this body. How long that takes depends on the length of the body and the number of
    /// secrets alone.
    ///
    /// # Errors
    /// [`SignatureError::Mismatch`]; the body is dropped.
    pub fn verify<B: AsRef<[u8]>>(
        &self,
        body: B,
        secrets: &Secrets,
    ) -> Result<Verified<B>, SignatureError> {
        let bytes = body.as_ref();
        let signed_with = |secret: &Secret| match &self.0 {
            Sum::Sha1(sum) => is_mac::<Sha1>(secret, bytes, sum),
            Sum::Sha256(sum) => is_mac::<Sha256>(secret, bytes, sum),
        };
        // Not `any`, which would tell by its time which of the secrets it was.
        let accepted = secrets
            .0
            .iter()
            .fold(false, |accepted, secret| accepted | signed_with(secret));
        if accepted {
            Ok(Verified(body))
        } else {
            Err(SignatureError::Mismatch)
        }
    }
}

/// A body that Intercom signed. There is no other way to make one, so that a function which takes it cannot be given other bytes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Verified<B>(B);

impl<B: AsRef<[u8]>> Verified<B> {
    /// The body, to read.
    pub fn bytes(&self) -> &[u8] {
        self.0.as_ref()
    }

    /// The body as it was given to [`Signature::verify`].
    pub fn into_inner(self) -> B {
        self.0
    }
}

/// Shows the length alone: bodies are people's data.
impl<B: AsRef<[u8]>> fmt::Debug for Verified<B> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Verified({} bytes)", self.bytes().len())
    }
}

/// The client secrets that are accepted: the one of now, and while it is being replaced those of before.
///
/// ```
/// use intercom_schema::signature::{SecretError, Secrets};
///
/// let secrets = Secrets::new("correct-horse-battery-staple")?.with_previous("hunter2")?;
/// assert_eq!(format!("{secrets:?}"), "Secrets(2)"); // never the text
/// assert_eq!(Secrets::new("").unwrap_err(), SecretError::Empty);
/// # Ok::<(), SecretError>(())
/// ```
#[derive(Clone)]
pub struct Secrets(Vec<Secret>);

/// Never empty, and never printed.
#[derive(Clone)]
struct Secret(Box<[u8]>);

impl Secrets {
    /// The client secret of the app, from "Basic information" in Intercom's Developer Hub.
    ///
    /// # Errors
    /// If it cannot be one. With an empty secret everybody could sign.
    pub fn new(secret: impl AsRef<str>) -> Result<Secrets, SecretError> {
        Ok(Secrets(vec![Secret::new(secret.as_ref())?]))
    }

    /// Accepts one more secret.
    ///
    /// # Errors
    /// If it cannot be one.
    pub fn with_previous(mut self, secret: impl AsRef<str>) -> Result<Secrets, SecretError> {
        self.0.push(Secret::new(secret.as_ref())?);
        Ok(self)
    }
}

impl fmt::Debug for Secrets {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Secrets({})", self.0.len())
    }
}

impl Secret {
    fn new(text: &str) -> Result<Secret, SecretError> {
        if text.trim().is_empty() {
            return Err(SecretError::Empty);
        }
        if text.trim() != text {
            return Err(SecretError::OuterSpace);
        }
        Ok(Secret(text.as_bytes().into()))
    }
}

/// Why a signature is refused. All of them deserve the same answer, 401: tell the log which it was, not the sender.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum SignatureError {
    /// The request has no such header.
    Missing,
    /// The request has the header more than once.
    Repeated,
    /// Another prefix, another length, or something that is no digit in lower case.
    Malformed,
    /// None of the secrets signed this body.
    Mismatch,
}

impl fmt::Display for SignatureError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            SignatureError::Missing => "expected a signature, found no such header",
            SignatureError::Repeated => "expected one signature, found more than one",
            SignatureError::Malformed => {
                "expected `sha1=` and 40 hexadecimal digits in lower case, or 64 of them for a body signature"
            }
            SignatureError::Mismatch => "expected a body that was signed with one of the secrets",
        })
    }
}

impl std::error::Error for SignatureError {}

/// Why a text cannot be a client secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum SecretError {
    /// It has no characters but white space.
    Empty,
    /// It begins or ends with white space, most often the line end of the file that it was read from.
    OuterSpace,
}

impl fmt::Display for SecretError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            SecretError::Empty => "expected a client secret, found nothing",
            SecretError::OuterSpace => {
                "expected a client secret, found white space before or after it"
            }
        })
    }
}

impl std::error::Error for SecretError {}

fn only<V>(values: impl IntoIterator<Item = V>) -> Result<V, SignatureError> {
    let mut values = values.into_iter();
    let value = values.next().ok_or(SignatureError::Missing)?;
    match values.next() {
        None => Ok(value),
        Some(_) => Err(SignatureError::Repeated),
    }
}

/// Two digits in lower case for each byte, no more and no fewer.
fn unhex<const N: usize>(digits: &[u8]) -> Option<[u8; N]> {
    let mut sum = [0; N];
    // The decoder is content with fewer digits than there is room for.
    let whole = base16ct::lower::decode(digits, &mut sum).ok()?.len() == N;
    whole.then_some(sum)
}

/// Compares in constant time.
fn is_mac<H: EagerHash>(secret: &Secret, bytes: &[u8], sum: &[u8]) -> bool
where
    Hmac<H>: KeyInit + Mac,
{
    // A key may have any length.
    Hmac::<H>::new_from_slice(&secret.0)
        .is_ok_and(|mac| mac.chain_update(bytes).verify_slice(sum).is_ok())
}
