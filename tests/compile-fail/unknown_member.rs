//! A rule names a member that is not there.
use intercom_schema::{Extra, Object, Timestamp};

#[derive(Clone, Debug, Default, PartialEq, Object)]
#[rule("parcel.order": Error, lte(sent_at, arrived_at), "A parcel arrives after it was sent.")]
struct Parcel {
    sent_at: Option<Timestamp>,
    delivered_at: Option<Timestamp>,
    extra: Extra,
}

fn main() {}
