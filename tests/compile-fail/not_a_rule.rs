//! A rule is no expression of the vocabulary.
use intercom_schema::{Extra, Object, Timestamp};

#[derive(Clone, Debug, Default, PartialEq, Object)]
#[rule("parcel.order": Error, sent_at < delivered_at, "A parcel arrives after it was sent.")]
struct Parcel {
    sent_at: Option<Timestamp>,
    delivered_at: Option<Timestamp>,
    extra: Extra,
}

fn main() {}
