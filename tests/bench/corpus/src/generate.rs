//! Invented payloads that look like Intercom's, from a seed: the same seed gives the same bytes on every machine.
//!
//! A conversation is played through first (`timeline`): who wrote when, who closed. Everything else is told from that, so that
//! times, counts and states agree and no rule has anything to say. Members stand in the order in which Intercom sends them.

pub use text::html;

mod people;
mod text;
mod timeline;

use std::borrow::Cow;

use fastrand::Rng;

use crate::json::Json;
use crate::object;
use people::People;
use timeline::{Event, Timeline};

/// How a conversation arrives, which decides what is in it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Carrier {
    /// By itself, with all its parts.
    Answer,
    /// In a list, without parts.
    List,
    /// In a notification, with the last part and with times as text.
    Notification,
}

/// A conversation with that many parts.
pub fn conversation(random: &mut Rng, parts: usize, carrier: Carrier) -> Json {
    let people = People::invent(random);
    let timeline = Timeline::play(random, &people, parts);
    let teammates = timeline
        .teammates()
        .map(|admin| people.admins[admin].short());
    let teammates = teammates.collect::<Vec<_>>();
    let agent = random.u8(..4) == 0;
    let mut out = object! {
        "type" => "conversation",
        "id" => text::digits(random, "2154", 15),
        "created_at" => timeline.created,
        "updated_at" => timeline.updated,
        "waiting_since" => timeline.waiting_since(),
        "snoozed_until" => (),
        "source" => source(random, &people),
        "contacts" => object! { "type" => "contact.list", "contacts" => vec![people.contact_reference()] },
        "first_contact_reply" => object! {
            "created_at" => timeline.created,
            "type" => "conversation",
            "url" => text::url(random),
        },
        "admin_assignee_id" => teammates.first().map(|_| people.admins[0].number()),
        "team_assignee_id" => people.team,
        "open" => timeline.state() != "closed",
        "state" => timeline.state(),
        "read" => random.bool(),
        "tags" => tags(random, &people, &timeline),
        "priority" => *random.choice(&["not_priority", "priority"]).unwrap_or(&"none"),
        "sla_applied" => sla(random),
        "statistics" => timeline.statistics(&people, carrier == Carrier::Notification),
        "conversation_rating" => rating(random, &people, &timeline),
        "teammates" => object! { "type" => "admin.list", "admins" => teammates },
        "title" => random.bool().then(|| text::sentence(random, 4)),
        "custom_attributes" => custom_attributes(random),
        "topics" => topics(random),
        "ticket" => (),
        "linked_objects" => linked_objects(random),
        "ai_agent" => agent.then(|| ai_agent(random, &timeline)),
        "ai_agent_participated" => agent,
    };
    let parts = match carrier {
        Carrier::Answer => &timeline.events[..],
        Carrier::List => return out,
        Carrier::Notification => &timeline.events[timeline.events.len().saturating_sub(1)..],
    };
    let count = parts.len() as i64;
    let parts = parts.iter().map(|event| part(random, &people, event));
    let parts = parts.collect::<Vec<_>>();
    let list = object! {
        "type" => "conversation_part.list",
        "conversation_parts" => parts,
        "total_count" => count,
    };
    out.push("conversation_parts", list);
    out
}

/// The answer to a search: a page of conversations.
pub fn list(random: &mut Rng, conversations: usize) -> Json {
    let items = (0..conversations).map(|_| {
        let parts = random.usize(1..20);
        conversation(random, parts, Carrier::List)
    });
    let items = items.collect::<Vec<_>>();
    let per_page = conversations as i64;
    let pages = random.i64(2..40);
    object! {
        "type" => "conversation.list",
        "pages" => object! {
            "type" => "pages",
            "page" => 1,
            "next" => object! { "per_page" => per_page, "starting_after" => text::digits(random, "WzE3", 24) },
            "per_page" => per_page,
            "total_pages" => pages,
        },
        "total_count" => (pages - 1) * per_page + 1,
        "conversations" => items,
    }
}

/// A webhook's body about a conversation.
pub fn notification(random: &mut Rng) -> Json {
    let parts = random.usize(1..12);
    let mut item = conversation(random, parts, Carrier::Notification);
    let at = match item.member("updated_at") {
        Some(Json::Integer(at)) => *at + 1,
        _ => unreachable!("every conversation has a time of its last change"),
    };
    let topics = [
        "conversation.admin.replied",
        "conversation.user.replied",
        "conversation.admin.closed",
        "conversation.admin.assigned",
    ];
    object! {
        "type" => "notification_event",
        "app_id" => "qz81kd0w",
        "data" => object! { "type" => "notification_event_data", "item" => item },
        "links" => object! {},
        "id" => format!("notif_{}", text::uuid(random)),
        "topic" => *random.choice(&topics).unwrap_or(&topics[0]),
        "delivery_status" => "pending",
        "delivery_attempts" => 1,
        "delivered_at" => 0,
        "first_sent_at" => at + 1,
        "created_at" => at,
        "self" => (),
    }
}

fn source(random: &mut Rng, people: &People) -> Json {
    let words = random.usize(8..60);
    let files = random.usize(..10) / 9;
    object! {
        "type" => "conversation",
        "id" => text::digits(random, "26", 10),
        "delivered_as" => "customer_initiated",
        "subject" => "",
        "body" => text::html(random, words),
        "author" => people.contact.author(),
        "attachments" => (0..files).map(|_| attachment(random)).collect::<Vec<_>>(),
        "url" => text::url(random),
        "redacted" => false,
    }
}

fn part(random: &mut Rng, people: &People, event: &Event) -> Json {
    let mut author = people.person(event.actor).author();
    author.push("from_ai_agent", false);
    author.push("is_ai_answer", false);
    let files = random.usize(..12) / 11;
    object! {
        "type" => "conversation_part",
        "id" => event.id.clone(),
        "part_type" => event.kind,
        "body" => event.words.map(|words| text::html(random, words)),
        "created_at" => event.at,
        "updated_at" => event.at,
        "notified_at" => event.at,
        "assigned_to" => event.assigned_to.clone(),
        "author" => author,
        "attachments" => (0..files).map(|_| attachment(random)).collect::<Vec<_>>(),
        "external_id" => (),
        "redacted" => false,
        "email_message_metadata" => (),
        "state" => event.state,
        "tags" => Vec::new(),
        "event_details" => event.details.clone(),
        "app_package_code" => (),
        "metadata" => object! {},
    }
}

fn attachment(random: &mut Rng) -> Json {
    let name = text::digits(random, "Bild ", 9) + ".png";
    object! {
        "type" => "upload",
        "name" => name,
        "url" => text::url(random),
        "content_type" => "image/png",
        "filesize" => random.i64(2_000..4_000_000),
        "width" => random.i64(40..4000),
        "height" => random.i64(40..3000),
    }
}

fn tags(random: &mut Rng, people: &People, timeline: &Timeline) -> Json {
    let tags = (0..random.usize(..4)).map(|_| {
        object! {
            "type" => "tag",
            "id" => text::digits(random, "88", 7),
            "name" => text::word(random),
            "applied_at" => timeline.updated,
            "applied_by" => people.admins[0].short(),
        }
    });
    object! { "type" => "tag.list", "tags" => tags.collect::<Vec<_>>() }
}

fn sla(random: &mut Rng) -> Option<Json> {
    let statuses = ["hit", "missed", "active", "cancelled"];
    (random.u8(..5) == 0).then(|| {
        object! {
            "type" => "conversation_sla_summary",
            "sla_name" => text::sentence(random, 3),
            "sla_status" => *random.choice(&statuses).unwrap_or(&"hit"),
        }
    })
}

fn rating(random: &mut Rng, people: &People, timeline: &Timeline) -> Option<Json> {
    (random.u8(..5) == 0).then(|| {
        object! {
            "rating" => random.i64(1..=5),
            "remark" => text::sentence(random, 8),
            "created_at" => timeline.created + 60,
            "contact" => people.contact_reference(),
            "teammate" => people.admins[0].short(),
            "updated_at" => timeline.created + 90,
        }
    })
}

fn custom_attributes(random: &mut Rng) -> Json {
    let mut out = object! {
        "Language" => "English",
        "Has attachments" => random.bool(),
        "Copilot used" => random.bool(),
    };
    for number in 0..random.usize(..5) {
        let value: Json = match random.u8(..4) {
            0 => text::sentence(random, 3).into(),
            1 => random.i64(..5_000).into(),
            2 => (random.i64(..500) as f64 / 4.0 + 0.125).into(),
            _ => ().into(),
        };
        let name = format!("{} {number}", text::word(random));
        out.push(Cow::Owned(name), value);
    }
    out
}

fn topics(random: &mut Rng) -> Json {
    if random.bool() {
        return object! {};
    }
    let topic = object! { "type" => "topic", "id" => random.i64(800_000..900_000), "name" => text::word(random) };
    object! { "type" => "topic.list", "topics" => vec![topic], "total_count" => 1 }
}

fn linked_objects(random: &mut Rng) -> Json {
    let data = (0..random.usize(..6) / 4).map(|_| {
        object! { "type" => "ticket", "id" => text::digits(random, "2154", 15), "category" => "Customer" }
    });
    let data = data.collect::<Vec<_>>();
    object! { "type" => "list", "data" => data.clone(), "total_count" => data.len() as i64, "has_more" => false }
}

fn ai_agent(random: &mut Rng, timeline: &Timeline) -> Json {
    let sources = (0..random.usize(..3)).map(|_| {
        object! {
            "content_type" => "article",
            "url" => text::url(random),
            "title" => text::sentence(random, 5),
            "locale" => "en",
        }
    });
    let sources = sources.collect::<Vec<_>>();
    object! {
        "source_type" => "workflow",
        "source_title" => text::sentence(random, 3),
        "last_answer_type" => "ai_answer",
        "resolution_state" => "assumed_resolution",
        "rating" => random.i64(1..=5),
        "rating_remark" => text::sentence(random, 6),
        "created_at" => timeline.created + 1,
        "updated_at" => timeline.created + 9,
        "content_sources" => object! {
            "type" => "content_source.list",
            "total_count" => sources.len() as i64,
            "content_sources" => sources,
        },
    }
}
