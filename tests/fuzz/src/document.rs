//! An input for the library: a line that says as what to judge, and a document.
//!
//! ```text
//! conversation 2.14 rest
//! { "type": "conversation", … }
//! ```
//! Words that mean nothing are left out of account, so that every input means something.

use intercom_schema::{ApiVersion, Options, Origin};

use super::reshape;

/// What an input asks.
#[derive(Clone, Debug)]
pub struct Document<'i> {
    /// `conversation`; maybe the name of nothing.
    pub name: &'i str,
    pub options: Options,
    pub bytes: &'i [u8],
}

impl<'i> Document<'i> {
    pub fn read(input: &'i [u8]) -> Self {
        let (line, bytes) = split_line(input);
        let mut words = std::str::from_utf8(line).unwrap_or_default().split(' ');
        let name = words.next().unwrap_or_default();
        let mut options = Options::new().max_violations(usize::MAX);
        for word in words {
            if let Ok(version) = word.parse::<ApiVersion>() {
                options = options.api_version(version);
            }
            if let Ok(origin) = word.parse::<Origin>() {
                options = options.origin(origin);
            }
        }
        Document {
            name,
            options,
            bytes,
        }
    }
}

/// Up to the first line end, and behind it.
pub fn split_line(input: &[u8]) -> (&[u8], &[u8]) {
    match input.iter().position(|byte| *byte == b'\n') {
        Some(end) => (&input[..end], &input[end + 1..]),
        None => (&[], input),
    }
}

/// Another input made of this one: JSON changed as JSON, or another line before it. Sometimes nothing, for bytes to be changed blindly.
pub fn reshaped(input: &[u8], most: usize, seed: u32) -> Option<Vec<u8>> {
    let mut random = fastrand::Rng::with_seed(seed.into());
    if random.usize(..4) == 0 {
        return None;
    }
    let (line, bytes) = split_line(input);
    let mut line = line.to_vec();
    if random.usize(..8) == 0 {
        line = another_line(&mut random).into_bytes();
    }
    let bytes = reshape::reshaped(bytes, reshape::known_words(), &mut random)?;
    let input = [&line, b"\n".as_slice(), &bytes].concat();
    (input.len() <= most).then_some(input)
}

fn another_line(random: &mut fastrand::Rng) -> String {
    let objects = intercom_schema::objects().map(|object| object.name);
    let names: Vec<_> = objects.chain(["payload", "notification_item"]).collect();
    let mut words = vec![names[random.usize(..names.len())]];
    if random.bool() {
        words.push(ApiVersion::ALL[random.usize(..ApiVersion::ALL.len())].as_str());
    }
    if random.bool() {
        words.push(Origin::ALL[random.usize(..Origin::ALL.len())].as_str());
    }
    words.join(" ")
}
