//! What happens in a conversation, and the figures that Intercom would give for it.

use fastrand::Rng;
use jiff::Timestamp;

use super::people::{Actor, People};
use super::text;
use crate::json::Json;
use crate::object;

pub struct Timeline {
    pub created: i64,
    pub updated: i64,
    pub events: Vec<Event>,
}

/// What becomes a part.
pub struct Event {
    pub id: String,
    pub kind: &'static str,
    pub actor: Actor,
    pub at: i64,
    /// How long the text is, if it has one.
    pub words: Option<usize>,
    pub assigned_to: Option<Json>,
    pub details: Json,
    /// Of the conversation, afterwards.
    pub state: &'static str,
}

impl Timeline {
    /// The contact writes, a workflow assigns a team, people talk, and somebody may close.
    pub fn play(random: &mut Rng, people: &People, parts: usize) -> Timeline {
        let created = random.i64(1_700_000_000..1_780_000_000);
        let mut out = Timeline {
            created,
            updated: created,
            events: Vec::with_capacity(parts),
        };
        let mut id = random.u64(70_000_000_000..80_000_000_000);
        for number in 0..parts {
            out.updated += if number < 2 { 2 } else { random.i64(20..4_000) };
            id += random.u64(1..90_000);
            let mut event = out.next(random, people, number);
            event.id = id.to_string();
            out.events.push(event);
        }
        out
    }

    fn next(&self, random: &mut Rng, people: &People, number: usize) -> Event {
        let mut event = Event {
            id: String::new(),
            kind: "comment",
            actor: Actor::Admin(random.usize(..people.admins.len())),
            at: self.updated,
            words: None,
            assigned_to: None,
            details: object! {},
            state: "open",
        };
        let closed = self.state() == "closed";
        match (number, random.u8(..20)) {
            (0, _) => {
                event.kind = "workflow_assignment";
                event.actor = Actor::Bot;
                event.assigned_to =
                    Some(object! { "type" => "team", "id" => people.team.to_string() });
            }
            (1, _) => {
                event.kind = "conversation_attribute_updated_by_workflow";
                event.actor = Actor::Bot;
                event.details = object! {
                    "workflow" => object! { "name" => "Triage: developers" },
                    "attribute" => object! { "name" => "Product area" },
                    "value" => object! { "name" => text::word(random) },
                };
            }
            _ if closed => {
                event.kind = "open";
                event.actor = Actor::Contact;
                event.words = Some(random.usize(3..30));
            }
            (_, 0) => event.kind = "close",
            (_, 1) => {
                event.kind = "assignment";
                event.assigned_to = Some(people.admins[0].short());
            }
            (_, 2 | 3) => {
                event.kind = "note";
                event.words = Some(random.usize(3..80));
            }
            (_, roll) => {
                event.words = Some(random.usize(3..120));
                if roll < 12 {
                    event.actor = Actor::Contact;
                }
            }
        }
        if event.kind == "close" {
            event.state = "closed";
        }
        event
    }

    pub fn state(&self) -> &'static str {
        self.events.last().map_or("open", |event| event.state)
    }

    /// Since the contact's first message that no teammate has answered.
    pub fn waiting_since(&self) -> Option<i64> {
        if self.state() == "closed" {
            return None;
        }
        match self.last(is_admin_reply) {
            Some(answered) => self
                .events
                .iter()
                .find(|event| event.at > answered && is_contact_reply(event))
                .map(|event| event.at),
            None => Some(self.created),
        }
    }

    /// The admins that wrote to the contact.
    pub fn teammates(&self) -> impl Iterator<Item = usize> {
        let wrote = |admin: &usize| {
            let by = Actor::Admin(*admin);
            self.events
                .iter()
                .any(|event| event.kind == "comment" && event.actor == by)
        };
        (0..3).filter(wrote)
    }

    pub fn statistics(&self, people: &People, as_text: bool) -> Json {
        let time = |at: Option<i64>| at.map(|at| if as_text { iso(at) } else { at.into() });
        let since_start = |at: Option<i64>| at.map(|at| at - self.created);
        let reply = self.first(is_admin_reply);
        let before_reply =
            |event: &Event| is_assignment(event) && reply.is_some_and(|at| event.at <= at);
        let assigned_before_reply = self.last(before_reply);
        let (closed, closed_last) = (self.first(is_close), self.last(is_close));
        let closer = self.events.iter().rfind(|event| is_close(event));
        let count = |which: fn(&Event) -> bool| {
            self.events.iter().filter(|event| which(event)).count() as i64
        };
        let team = |seconds: Option<i64>| {
            let seconds = seconds.map(|seconds| {
                object! { "team_id" => people.team, "team_name" => "Developer Support", "response_time" => seconds }
            });
            seconds.into_iter().collect::<Vec<_>>()
        };
        object! {
            "type" => "conversation_statistics",
            "time_to_assignment" => since_start(assigned_before_reply),
            "time_to_admin_reply" => since_start(reply),
            "time_to_first_close" => since_start(closed),
            "time_to_last_close" => since_start(closed_last),
            "median_time_to_reply" => reply.map(|at| (at - self.created) as f64 / 2.0),
            "first_contact_reply_at" => time(Some(self.created)),
            "first_assignment_at" => time(self.first(is_assignment)),
            "first_admin_reply_at" => time(reply),
            "first_close_at" => time(closed),
            "last_assignment_at" => time(self.last(is_assignment)),
            "last_assignment_admin_reply_at" => time(assigned_before_reply),
            "last_contact_reply_at" => time(self.last(is_contact_reply).or(Some(self.created))),
            "last_admin_reply_at" => time(self.last(is_admin_reply)),
            "last_close_at" => time(closed_last),
            "last_closed_by_id" => closer.map(|event| people.person(event.actor).number()),
            "count_reopens" => count(|event| event.kind == "open"),
            "count_assignments" => count(is_assignment),
            "count_conversation_parts" => self.events.len() as i64 + 1,
            "assigned_team_first_response_time" => team(since_start(reply)),
            "assigned_team_first_response_time_in_office_hours" => team(since_start(reply)),
            "handling_time" => since_start(closed),
            "adjusted_handling_time" => since_start(closed).map(|seconds| seconds / 2),
        }
    }

    fn first(&self, which: impl Fn(&Event) -> bool) -> Option<i64> {
        self.events
            .iter()
            .find(|event| which(event))
            .map(|event| event.at)
    }

    fn last(&self, which: impl Fn(&Event) -> bool) -> Option<i64> {
        self.events
            .iter()
            .rfind(|event| which(event))
            .map(|event| event.at)
    }
}

fn is_assignment(event: &Event) -> bool {
    event.assigned_to.is_some()
}

fn is_close(event: &Event) -> bool {
    event.kind == "close"
}

fn is_admin_reply(event: &Event) -> bool {
    event.kind == "comment" && matches!(event.actor, Actor::Admin(_))
}

fn is_contact_reply(event: &Event) -> bool {
    event.words.is_some() && event.actor == Actor::Contact
}

/// `2026-01-10T07:56:29.000Z`
fn iso(at: i64) -> Json {
    let time = Timestamp::from_second(at).unwrap_or_default();
    time.strftime("%Y-%m-%dT%H:%M:%S.000Z").to_string().into()
}
