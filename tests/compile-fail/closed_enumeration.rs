//! An enumeration is open, has a rule, and each text once.

use intercom_schema::Enumeration;

#[derive(Clone, Debug, PartialEq, Enumeration)]
enum Carrier {
    #[value("bike")]
    Bike,
    #[value("bike")]
    Bicycle,
    Train,
}

fn main() {}
