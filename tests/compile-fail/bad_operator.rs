//! A rule uses an operator, a severity and a version that do not exist.
use intercom_schema::{Extra, Id, Object, Timestamp};

#[derive(Clone, Debug, Default, PartialEq, Object)]
#[rule("parcel.sent": Error, exists(sent_at), "A parcel is sent.")]
#[rule("parcel.id": Fatal, present(id), "A parcel has an id.")]
#[rule("parcel.ids": Error, present(id), "A parcel has an id.", since = V1_0)]
struct Parcel {
    id: Option<Id>,
    sent_at: Option<Timestamp>,
    extra: Extra,
}

fn main() {}
