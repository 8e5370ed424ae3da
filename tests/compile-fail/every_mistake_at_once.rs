//! Several mistakes in one struct are all reported.
use intercom_schema::{Id, Object, Timestamp};

#[derive(Clone, Debug, Default, PartialEq, Object)]
#[object(title = "parcel")]
#[rule("parcel.order": Error, lte(sent_at, arrived_at), "A parcel arrives after it was sent.")]
struct Parcel {
    id: Id,
    #[member(nullible)]
    sent_at: Option<Timestamp>,
}

fn main() {}
