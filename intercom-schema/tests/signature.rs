//! Signatures against answers that others computed: the RFCs' own, Python's `hmac`, `openssl dgst`.

use intercom_schema::signature::{SecretError, Secrets, Signature, SignatureError};

#[test]
fn agrees_with_others() {
    // RFC 2202 and RFC 4231, test case 2.
    agrees(
        "Jefe",
        b"what do ya want for nothing?",
        "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79",
        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
    );
    // A secret as long as a block, and no body.
    agrees(
        &"k".repeat(64),
        b"",
        "b6b10bf17b16d7347adb5e4149102761dbb3bcbd",
        "83026a325aaee70e36cfe607536aa1054104ad1077c36134810d4ccded1ccd3b",
    );
    // A longer one, which is hashed first.
    agrees(
        &"k".repeat(65),
        b"x",
        "7209aca75ec680871725fd309aa689746677dbd4",
        "75092ca3ee2b307470c227697b42b3e65376aa3bae98fb5a1f7b7536daa9588a",
    );
    // Bodies are bytes, and need not be text.
    agrees(
        "schlüssel",
        &[0, 255, 13, 10],
        "c243828228da243cac8caffbd054505f68795dea",
        "51e97e5289a524fe1debe0ba3accd2d2416bcedd2ed4ed31b3bcb139f2d8e85d",
    );
}

#[track_caller]
fn agrees(secret: &str, body: &[u8], sha1: &str, sha256: &str) {
    let secrets = Secrets::new(secret).unwrap();
    let hub = Signature::hub([format!("sha1={sha1}")]).unwrap();
    let other = Signature::body([sha256]).unwrap();
    assert_eq!(hub.verify(body, &secrets).unwrap().bytes(), body);
    assert_eq!(other.verify(body, &secrets).unwrap().bytes(), body);

    let longer = [body, b" "].concat();
    for signature in [hub, other] {
        let refused = signature.verify(&longer, &secrets).unwrap_err();
        assert_eq!(refused, SignatureError::Mismatch);
        let others = Secrets::new("another").unwrap();
        assert!(signature.verify(body, &others).is_err());
    }
}

#[test]
fn a_header_is_read_only_if_it_is_just_so() {
    let digits = "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79";
    let hub = |value: &str| Signature::hub([value]).err();
    assert_eq!(hub(&format!("sha1={digits}")), None);
    for malformed in [
        "",
        " ",
        "sha1=",
        "sha1",
        digits,
        &format!("sha1={}", &digits[..39]),
        &format!("sha1={}", &digits[..38]),
        &format!("sha1={digits}0"),
        &format!("sha1={digits}00"),
        &format!("sha1={}", digits.to_uppercase()),
        &format!("sha1={}", digits.replacen('e', "E", 1)),
        &format!("sha1={}", digits.replacen('e', "g", 1)),
        &format!("sha1={}", digits.replacen('e', "é", 1)),
        &format!("SHA1={digits}"),
        &format!("sha256={digits}"),
        &format!("sha1:{digits}"),
        &format!("sha1=0x{}", &digits[2..]),
        &format!(" sha1={digits}"),
        &format!("sha1={digits} "),
        &format!("sha1={digits}\n"),
        &format!("sha1={digits}\0"),
        &format!("sha1= {digits}"),
        &format!("sha1={digits},sha1={digits}"),
        &format!("\"sha1={digits}\""),
    ] {
        assert_eq!(
            hub(malformed),
            Some(SignatureError::Malformed),
            "{malformed:?}"
        );
    }

    let digits = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";
    let body = |value: &str| Signature::body([value]).err();
    assert_eq!(body(digits), None);
    for malformed in [
        "",
        &digits[..63],
        &digits[..62],
        &digits[..40],
        &format!("{digits}0"),
        &format!("{digits}00"),
        &format!("sha256={digits}"),
        &digits.to_uppercase(),
    ] {
        assert_eq!(
            body(malformed),
            Some(SignatureError::Malformed),
            "{malformed:?}"
        );
    }
}

#[test]
fn there_is_one_header() {
    let value = "sha1=effcdf6ae5eb2fa2d27416d5f184df9c259a7c79";
    let hub = |values: &[&str]| Signature::hub(values).err();
    assert_eq!(hub(&[]), Some(SignatureError::Missing));
    assert_eq!(hub(&[value]), None);
    assert_eq!(hub(&[value, value]), Some(SignatureError::Repeated));
    assert_eq!(hub(&[value, "sha1="]), Some(SignatureError::Repeated));
    assert_eq!(hub(&["sha1=", value]), Some(SignatureError::Repeated));
}

#[test]
fn any_of_the_secrets_will_do() {
    let signature = Signature::hub(["sha1=effcdf6ae5eb2fa2d27416d5f184df9c259a7c79"]).unwrap();
    let accepted = |secrets: Secrets| {
        let body = b"what do ya want for nothing?";
        signature.verify(body, &secrets).is_ok()
    };
    let secrets = |first: &str, second: &str| Secrets::new(first)?.with_previous(second);
    assert!(accepted(secrets("Jefe", "b").unwrap()));
    assert!(accepted(secrets("a", "Jefe").unwrap()));
    assert!(accepted(
        secrets("a", "b").unwrap().with_previous("Jefe").unwrap()
    ));
    // Not even times: with `!=` for `or`, they would cancel each other.
    assert!(accepted(secrets("Jefe", "Jefe").unwrap()));
    assert!(!accepted(secrets("a", "b").unwrap()));
    assert!(!accepted(secrets("jefe", "Jefe2").unwrap()));
}

#[test]
fn a_secret_is_something() {
    for (text, error) in [
        ("", SecretError::Empty),
        (" \n", SecretError::Empty),
        ("secret\n", SecretError::OuterSpace),
        (" secret", SecretError::OuterSpace),
    ] {
        assert_eq!(Secrets::new(text).unwrap_err(), error);
        let rotating = Secrets::new("secret").unwrap().with_previous(text);
        assert_eq!(rotating.unwrap_err(), error);
    }
}

#[test]
fn nothing_prints_secrets_or_bodies() {
    let secrets = Secrets::new("Jefe").unwrap();
    let signature = Signature::hub(["sha1=effcdf6ae5eb2fa2d27416d5f184df9c259a7c79"]).unwrap();
    let body = b"what do ya want for nothing?";
    let verified = signature.verify(body, &secrets).unwrap();
    assert_eq!(
        format!("{secrets:?} {verified:?}"),
        "Secrets(1) Verified(28 bytes)"
    );
}

#[test]
fn each_refusal_says_what_was_expected() {
    let said = [
        SignatureError::Missing.to_string(),
        SignatureError::Repeated.to_string(),
        SignatureError::Malformed.to_string(),
        SignatureError::Mismatch.to_string(),
        SecretError::Empty.to_string(),
        SecretError::OuterSpace.to_string(),
    ];
    for (index, sentence) in said.iter().enumerate() {
        assert!(sentence.starts_with("expected "), "{sentence}");
        assert!(!said[..index].contains(sentence), "{sentence}");
    }
}
