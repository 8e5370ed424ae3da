//! Two rules have one id.
use intercom_schema::{Extra, Id, Object, Timestamp};

#[derive(Clone, Debug, Default, PartialEq, Object)]
#[rule("parcel.sent": Error, present(sent_at), "A parcel is sent.")]
#[rule("parcel.sent": Error, present(id), "A parcel has an id.")]
struct Parcel {
    id: Option<Id>,
    sent_at: Option<Timestamp>,
    extra: Extra,
}

fn main() {}
