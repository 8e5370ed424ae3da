//! A rule names a member that the inner object does not offer.
use intercom_schema::{Extra, Object, Timestamp};

#[derive(Clone, Debug, Default, PartialEq, Object)]
#[rule("parcel.paid": Error, lte(order.paid_at, sent_at), "A parcel is sent after it was paid.")]
struct Parcel {
    sent_at: Option<Timestamp>,
    order: Option<Order>,
    extra: Extra,
}

#[derive(Clone, Debug, Default, PartialEq, Object)]
struct Order {
    #[member(operand)]
    payed_at: Option<Timestamp>,
    extra: Extra,
}

fn main() {}
