//! A rule compares what has no order.
use intercom_schema::{Extra, Id, Object, Timestamp};

#[derive(Clone, Debug, Default, PartialEq, Object)]
#[rule("parcel.order": Error, lte(sent_at, id), "A parcel has an id after it was sent.")]
#[rule("parcel.same": Error, eq(sent_at, 5), "A parcel is sent at five.")]
struct Parcel {
    id: Option<Id>,
    sent_at: Option<Timestamp>,
    extra: Extra,
}

fn main() {}
