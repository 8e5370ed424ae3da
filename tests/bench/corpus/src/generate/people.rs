//! Who takes part in a conversation.

use fastrand::Rng;

use super::text;
use crate::json::Json;
use crate::object;

pub struct People {
    pub contact: Person,
    pub admins: Vec<Person>,
    pub bot: Person,
    pub team: i64,
}

pub struct Person {
    kind: &'static str,
    id: String,
    name: String,
    email: String,
}

/// Who did something.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Actor {
    Contact,
    /// One of `People::admins`.
    Admin(usize),
    Bot,
}

impl People {
    pub fn invent(random: &mut Rng) -> People {
        let hex = text::uuid(random).replace('-', "");
        People {
            contact: Person::invent(random, "user", hex[..24].to_owned()),
            admins: (0..3)
                .map(|_| {
                    let id = random.i64(6_000_000..7_000_000);
                    Person::invent(random, "admin", id.to_string())
                })
                .collect(),
            bot: Person::invent(random, "bot", "6402099".to_owned()),
            team: random.i64(2_000_000..3_000_000),
        }
    }

    pub fn person(&self, actor: Actor) -> &Person {
        match actor {
            Actor::Contact => &self.contact,
            Actor::Admin(index) => &self.admins[index],
            Actor::Bot => &self.bot,
        }
    }

    pub fn contact_reference(&self) -> Json {
        object! { "type" => "contact", "id" => &*self.contact.id, "external_id" => format!("usr_{}", &self.contact.id[..5]) }
    }
}

impl Person {
    fn invent(random: &mut Rng, kind: &'static str, id: String) -> Person {
        let name = text::name(random);
        // Addresses are ASCII; names need not be.
        let address: String = name
            .to_lowercase()
            .chars()
            .map(|c| if c.is_ascii_alphabetic() { c } else { '.' })
            .collect();
        Person {
            kind,
            id,
            email: format!("{address}@example.org"),
            name,
        }
    }

    pub fn author(&self) -> Json {
        object! { "type" => self.kind, "id" => &*self.id, "name" => &*self.name, "email" => &*self.email }
    }

    pub fn short(&self) -> Json {
        object! { "type" => self.kind, "id" => &*self.id }
    }

    pub fn number(&self) -> i64 {
        self.id.parse().unwrap_or(0)
    }
}
