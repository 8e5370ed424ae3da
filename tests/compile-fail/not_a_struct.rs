//! Only structs with named fields are objects.
use intercom_schema::{Extra, Id, Object};

#[derive(Clone, Debug, Default, PartialEq, Object)]
struct Parcel(Option<Id>, Extra);

fn main() {}
