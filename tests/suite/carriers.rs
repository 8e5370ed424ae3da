//! Everything in which a conversation arrives: captured and published payloads through one door, which finds out by itself what it was given.

use std::collections::{BTreeMap, BTreeSet};

use intercom_schema::{
    ApiVersion, Conversation, Decoded, Options, Origin, Payload, Position, Report, RulePage,
    Severity, Violation, decode,
};
use serde_json::{Value, json};

use crate::shared::{self, Payload as Captured};
use crate::structure;

/// Conversations and their carriers; tickets are described nowhere here.
fn carriers(test: &str) -> Option<Vec<Captured>> {
    let mut payloads = shared::corpus(test)?;
    payloads.retain(|payload| !payload.kind.starts_with("ticket"));
    Some(payloads)
}

/// The variant that a payload was taken for.
fn variant(payload: &Payload) -> &'static str {
    match payload {
        Payload::NotificationEvent(_) => "notification_event",
        Payload::ConversationSource(_) => "conversation_source",
        Payload::ConversationV1(_) => "conversation_v1",
        Payload::ConversationReference(_) => "conversation_reference",
        Payload::Conversation(_) => "conversation",
        Payload::ConversationDeleted(_) => "conversation_deleted",
        Payload::DeletedConversationList(_) => "deleted_conversation_list",
        Payload::ConversationList(_) => "conversation_list",
        Payload::PaginatedResponse(_) => "paginated_response",
        Payload::SideConversationList(_) => "side_conversation_list",
        Payload::ConversationPart(_) => "conversation_part",
        Payload::ConversationParts(_) => "conversation_parts",
        Payload::ConversationStatistics(_) => "conversation_statistics",
        _ => "none of them",
    }
}

/// Without a version, and at each version in which a payload is said to have been sent. What is older than 2.7 has none of ours.
fn at_its_versions(payload: &Captured) -> Vec<(String, Options)> {
    let mut all = vec![("no version".to_owned(), Options::new())];
    let documented: &[ApiVersion] = if payload.versions == "2.6-2.9 docs" {
        &[ApiVersion::V2_7, ApiVersion::V2_8, ApiVersion::V2_9]
    } else {
        &[]
    };
    for version in payload.api_versions().iter().chain(documented) {
        all.push((version.to_string(), Options::new().api_version(*version)));
    }
    all
}

/// Severity, rule and place.
fn said(violation: &Violation) -> String {
    format!(
        "{} {} {}",
        violation.severity, violation.rule, violation.instance_location
    )
}

fn sorted(report: &Report) -> Vec<String> {
    let mut all: Vec<_> = report.violations.iter().map(said).collect();
    all.sort();
    all
}

/// Every document comes back as it went in, is taken for what it is, and is judged alike by every road.
#[test]
fn every_document_is_recognised_and_comes_back_as_it_went_in() {
    let Some(payloads) = carriers("every_document_is_recognised_and_comes_back_as_it_went_in")
    else {
        return;
    };
    let mut counts: BTreeMap<(&str, &str, &str), usize> = BTreeMap::new();
    for payload in &payloads {
        let path = &payload.path;
        let document = payload.json();
        let Decoded { value, report, .. } =
            decode::<Payload>(&payload.bytes).unwrap_or_else(|report| panic!("{path}: {report}"));
        assert_eq!(
            serde_json::to_value(&value).expect("encodes"),
            document,
            "{path}: changed on the way"
        );
        let through_serde: Payload = serde_json::from_slice(&payload.bytes).expect("an object");
        assert!(through_serde == value, "{path}: serde reads another value");
        for (version, options) in at_its_versions(payload) {
            let judged = options.validate::<Payload>(&payload.bytes);
            let decoded = options.decode::<Payload>(&payload.bytes).expect("it was");
            assert_eq!(judged, decoded.report, "{path} at {version}");
            assert!(decoded.value == value, "{path} at {version}");
            // A value has no positions, and its members another order.
            let of_value = options.validate::<Payload>(&document);
            assert_eq!(sorted(&of_value), sorted(&judged), "{path} at {version}");
            // Whoever knows what it is and says so gets the same report, positions and all.
            if let (Some(object), false) = (intercom_schema::object(&payload.kind), payload.is_1x())
            {
                let known = (object.validate)(&options, &payload.bytes);
                assert_eq!(known, judged, "{path} at {version}");
            }
        }
        assert_eq!(report, Options::new().validate::<Payload>(&payload.bytes));
        let expected = match payload.kind.as_str() {
            "conversation" if payload.is_1x() => "conversation_v1",
            "webhook_event" => "notification_event",
            kind => kind,
        };
        assert_eq!(variant(&value), expected, "{path}");
        let class = payload.class.as_str();
        *counts.entry((&payload.kind, class, expected)).or_default() += 1;
    }
    println!(
        "documents that came back as they went in, by kind, class, and what they were taken for:"
    );
    for ((kind, class, variant), times) in &counts {
        println!("{times:5} {kind} ({class}) as {variant}");
    }
    assert_eq!(counts.values().sum::<usize>(), payloads.len());
    assert!(payloads.len() > 350, "{}", payloads.len());
}

/// What Intercom really sent is no error in any version in which it can have been sent.
#[test]
fn nothing_real_is_an_error() {
    let Some(payloads) = carriers("nothing_real_is_an_error") else {
        return;
    };
    let mut table: BTreeMap<String, usize> = BTreeMap::new();
    let mut judged: BTreeMap<&str, usize> = BTreeMap::new();
    for payload in payloads
        .iter()
        .filter(|payload| payload.is_real() && !payload.is_1x())
    {
        for (version, options) in at_its_versions(payload) {
            // All of them were read over REST, and a caller may say so.
            for options in [options.clone(), options.origin(Origin::Rest)] {
                let report = options.validate::<Payload>(&payload.bytes);
                assert_eq!(
                    report.count(Severity::Error),
                    0,
                    "{} at {version}: {report}",
                    payload.path
                );
            }
            let options = version.parse().map_or_else(
                |_| Options::new(),
                |version| Options::new().api_version(version),
            );
            for violation in options.validate::<Payload>(&payload.bytes).violations {
                let named = format!("{} {} ({version})", violation.severity, violation.rule);
                *table.entry(named).or_default() += 1;
            }
        }
        *judged.entry(&payload.kind).or_default() += 1;
    }
    println!("real payloads of 2.x: {judged:?}, 0 errors; said of them:");
    table
        .iter()
        .for_each(|(what, times)| println!("{times:5} {what}"));
    assert!(
        judged["conversation"] >= 4 && judged["conversation_list"] >= 1,
        "{judged:?}"
    );
}

/// Intercom's own examples that are in error, and why. No other may be.
const EXCEPTIONS: &[(&str, &[&str], &str)] = &[
    (
        "webhookdb/spec_00_conversation.json",
        &["/contacts", "/teammates"],
        "the reference pages up to 2.6 show `contacts` and `teammates` as bare lists; every captured payload has objects",
    ),
    (
        "webhookdb/spec_01_webhook_event.json",
        &["/data/item/contacts", "/data/item/teammates"],
        "the same conversation in a notification",
    ),
    (
        "webhookdb/spec_04_conversation_list.json",
        &[
            "/conversations/0/contacts",
            "/conversations/0/teammates",
            "/conversations/1/contacts",
            "/conversations/1/teammates",
        ],
        "the same conversation twice in a list",
    ),
    (
        "webhookdb/spec_05_conversation_list.json",
        &["/conversations/0/contacts", "/conversations/0/teammates"],
        "the same conversation in a list",
    ),
];

#[test]
fn an_example_of_intercoms_is_an_error_only_where_it_is_listed() {
    let Some(payloads) = carriers("an_example_of_intercoms_is_an_error_only_where_it_is_listed")
    else {
        return;
    };
    let mut table: BTreeMap<String, usize> = BTreeMap::new();
    let mut used = BTreeSet::new();
    let mut judged = 0;
    for payload in payloads
        .iter()
        .filter(|payload| payload.class == "vendor" && !payload.is_1x())
    {
        let path = payload.path.as_str();
        let exception = EXCEPTIONS.iter().find(|(listed, ..)| *listed == path);
        for (version, options) in at_its_versions(payload) {
            let report = options.validate::<Payload>(&payload.bytes);
            let errors: Vec<_> = report
                .violations
                .iter()
                .filter(|violation| violation.severity == Severity::Error)
                .map(|violation| (&*violation.rule, violation.instance_location.as_str()))
                .collect();
            let listed: Vec<_> = exception
                .into_iter()
                .flat_map(|(_, places, _)| places.iter())
                .map(|place| ("schema.type", *place))
                .collect();
            assert_eq!(errors, listed, "{path} at {version}: {report}");
            let own = payload.api_versions().is_empty() == (version == "no version");
            for violation in &report.violations {
                if own && violation.severity != Severity::Error {
                    let named = format!("{} {}", violation.severity, violation.rule);
                    *table.entry(named).or_default() += 1;
                }
            }
            judged += 1;
        }
        used.extend(exception.map(|(listed, ..)| *listed));
    }
    println!("{judged} verdicts; in error:");
    for (path, places, reason) in EXCEPTIONS {
        println!("{path} at {places:?}: {reason}");
    }
    println!("warnings and drift at the examples' own versions:");
    table
        .iter()
        .for_each(|(what, times)| println!("{times:5} {what}"));
    assert_eq!(used.len(), EXCEPTIONS.len(), "{used:?}");
    assert!(judged > 500, "{judged}");
}

/// The lists of 1.x are read as lists of 2.x, whose items have other members beside: that many are named as drift, and none is an error.
const LISTS_OF_API_1: &[(&str, usize, usize)] = &[
    ("intercom-dotnet/ConversationsList.json", 3, 0),
    ("intercom-go/conversations.json", 2, 0),
    ("intercom-java/conversations_60567ad.json", 6, 2),
    ("intercom-java/conversations_bdc2d29.json", 6, 0),
    ("intercom-java/conversations_d8e29d9.json", 6, 2),
    ("intercom-ruby/test_conversation_list.json", 2, 0),
];

/// One clear violation for a notification or a conversation of API 1.x, and nothing about what is inside.
#[test]
fn api_1_is_one_violation() {
    let Some(payloads) = carriers("api_1_is_one_violation") else {
        return;
    };
    let mut counts: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    let versions = [None]
        .into_iter()
        .chain(ApiVersion::ALL.iter().copied().map(Some));
    let versions: Vec<Options> = versions
        .map(|version| {
            version.map_or_else(Options::new, |version| Options::new().api_version(version))
        })
        .collect();
    for payload in payloads.iter().filter(|payload| payload.is_1x()) {
        let path = payload.path.as_str();
        for options in &versions {
            let report = options.validate::<Payload>(&payload.bytes);
            let expected: Vec<String> = match payload.kind.as_str() {
                "webhook_event" => vec!["error webhook.item_of_api_2 /data/item".to_owned()],
                "conversation" => vec!["error payload.of_api_2 ".to_owned()],
                "conversation_list" => {
                    let (_, drift, warnings) = LISTS_OF_API_1
                        .iter()
                        .find(|(listed, ..)| *listed == path)
                        .unwrap_or_else(|| panic!("{path} is not listed: {report}"));
                    assert_eq!(report.count(Severity::Error), 0, "{path}: {report}");
                    assert_eq!(report.count(Severity::Drift), *drift, "{path}: {report}");
                    assert_eq!(
                        report.count(Severity::Warning),
                        *warnings,
                        "{path}: {report}"
                    );
                    continue;
                }
                kind => panic!("{path}: a {kind} of API 1.x"),
            };
            assert_eq!(sorted(&report), expected, "{path}");
        }
        *counts.entry((&payload.kind, &payload.class)).or_default() += 1;
    }
    println!("documents of API 1.x: {counts:?}");
    assert_eq!(counts[&("webhook_event", "real")], 24);
    assert_eq!(
        counts[&("conversation_list", "vendor")],
        LISTS_OF_API_1.len()
    );
}

fn notification(item: &Value) -> Value {
    json!({
        "type": "notification_event", "topic": "conversation.read", "id": null,
        "data": { "type": "notification_event_data", "item": item },
        "delivery_attempts": 1, "created_at": 1_770_000_000, "first_sent_at": 1_770_000_000,
    })
}

fn list(items: &[&Value]) -> Value {
    json!({ "type": "conversation.list", "conversations": items, "total_count": items.len() })
}

/// The same list under the name that some descriptions give.
fn data(items: &[&Value]) -> Value {
    json!({
        "type": "list", "data": items, "total_count": items.len(),
        "pages": { "type": "pages", "page": 1, "per_page": 50, "total_pages": 1 },
    })
}

/// A conversation gives the same findings in a carrier and alone, if one says alone what the carrier shows: where it comes from.
#[test]
fn a_carrier_says_of_its_conversation_what_it_says_alone() {
    let mut compared = 0;
    let mut findings = 0;
    for (object, document) in structure::documents() {
        if object.name != "conversation" {
            continue;
        }
        let alone = |origin: Origin, pointer: &str| -> Vec<String> {
            let options = Options::new().origin(origin);
            let report = options.validate::<Conversation>(&document);
            let moved = report.violations.iter().map(|violation| {
                let related: Vec<_> = violation
                    .related
                    .iter()
                    .map(|related| format!("{pointer}{}", related.instance_location))
                    .collect();
                format!(
                    "{} {} {pointer}{} {related:?}",
                    violation.severity, violation.rule, violation.instance_location
                )
            });
            moved.collect()
        };
        let inside = |carrier: &Value| -> Vec<String> {
            let report = Options::new().validate::<Payload>(carrier);
            let there = report.violations.iter().map(|violation| {
                let related: Vec<_> = violation
                    .related
                    .iter()
                    .map(|related| related.instance_location.to_string())
                    .collect();
                format!(
                    "{} {} {} {related:?}",
                    violation.severity, violation.rule, violation.instance_location
                )
            });
            there.collect()
        };
        assert_eq!(
            inside(&notification(&document)),
            alone(Origin::Webhook, "/data/item")
        );
        let mut both = alone(Origin::List, "/conversations/0");
        both.extend(alone(Origin::List, "/conversations/1"));
        assert_eq!(inside(&list(&[&document, &document])), both);
        let mut both = alone(Origin::List, "/data/0");
        both.extend(alone(Origin::List, "/data/1"));
        assert_eq!(inside(&data(&[&document, &document])), both);
        compared += 3;
        findings += both.len();
    }
    println!("{compared} carriers around a conversation, {findings} findings in the lists");
    assert!(compared >= 150 && findings >= 20, "{compared} {findings}");
}

/// Rules that depend on the origin apply inside a carrier without anybody saying where it comes from; and what a caller says of the
/// whole does not overrule what the carrier shows.
#[test]
fn the_carrier_shows_the_origin() {
    let conversation = json!({
        "type": "conversation", "id": "1", "created_at": 1, "updated_at": 9,
        "first_contact_reply": { "created_at": 5, "type": "conversation", "url": null },
        "conversation_parts": { "type": "conversation_part.list", "conversation_parts": [], "total_count": 3 },
        "statistics": { "type": "conversation_statistics", "first_contact_reply_at": "1970-01-01T00:00:05Z", "last_contact_reply_at": 5 },
    });
    let said_of = |options: &Options, document: &Value| -> Vec<String> {
        sorted(&options.validate::<Payload>(document))
    };
    let webhook = "warning parts.webhook_total_counts_list /data/item/conversation_parts";
    let unix = |place: &str| format!("error statistics.times_are_unix {place}/statistics");
    let mut said: Vec<Options> = Origin::ALL
        .iter()
        .map(|origin| Options::new().origin(*origin))
        .collect();
    said.push(Options::new());
    for options in &said {
        assert_eq!(
            said_of(options, &notification(&conversation)),
            [webhook.to_owned()]
        );
        assert_eq!(
            said_of(options, &list(&[&conversation])),
            [unix("/conversations/0")]
        );
        assert_eq!(said_of(options, &data(&[&conversation])), [unix("/data/0")]);
    }
    assert_eq!(said_of(&Options::new(), &conversation), [""; 0]);
    assert_eq!(
        said_of(&Options::new().origin(Origin::Mutation), &conversation),
        [unix("")]
    );
}

/// Where `needle` ends in `text`, counted in another way than the library does.
fn behind(text: &str, needle: &str) -> (usize, usize, usize) {
    assert_eq!(text.matches(needle).count(), 1, "{needle}");
    let offset = text.find(needle).expect("it is there") + needle.len();
    let (mut line, mut column) = (1, 1);
    for character in text[..offset].chars() {
        if character == '\n' {
            (line, column) = (line + 1, 1);
        } else {
            column += 1;
        }
    }
    (offset, line, column)
}

#[test]
fn places_inside_a_carrier_are_right() {
    let item = r##"{ "type": "conversation", "id": "1", "created_at": 5, "updated_at": 9,
  "title": "🎒 été", "open": "no",
	"statistics": { "type": "conversation_statistics",
    "count_reopens": -1, "mood~/": "good" } }"##;
    let carriers = [
        (
            "/data/item",
            format!(
                "{{\"type\": \"notification_event\", \"app_id\": \"日本🍵\",\r\n \"topic\": \"conversation.read\", \"data\": {{ \"item\": {item} }} }}"
            ),
        ),
        (
            "/conversations/1",
            format!(
                "{{\"type\": \"conversation.list\", \"conversations\": [\n{{\"type\":\"conversation\",\"id\":\"é\",\"created_at\":1,\"updated_at\":1}}, {item}] }}"
            ),
        ),
        (
            "/data/0",
            format!("{{\"type\": \"list\", \"pages\": null, \"data\": [{item}] }}"),
        ),
        ("", item.to_owned()),
    ];
    for (pointer, text) in &carriers {
        let report = Options::new().validate::<Payload>(text);
        let found: Vec<_> = report
            .violations
            .iter()
            .map(|violation| {
                let Some(Position {
                    offset,
                    line,
                    column,
                    ..
                }) = violation.position
                else {
                    panic!("{violation} has no position")
                };
                (
                    violation.rule.to_string(),
                    violation.instance_location.to_string(),
                    (offset, line, column),
                )
            })
            .collect();
        let expected = [
            ("schema.type", "/open", behind(text, "\"open\": ")),
            (
                "schema.unknown_member",
                "/statistics/mood~0~1",
                behind(text, "\"mood~/\": "),
            ),
            (
                "statistics.counts_not_negative",
                "/statistics",
                behind(text, "\"statistics\": "),
            ),
        ];
        let expected = expected.map(|(rule, place, position)| {
            (rule.to_owned(), format!("{pointer}{place}"), position)
        });
        assert_eq!(found, expected, "{text}");
    }
}

fn applies(page: &RulePage, origin: Option<Origin>, version: Option<ApiVersion>) -> bool {
    let there =
        page.origins.is_empty() || origin.is_some_and(|origin| page.origins.contains(&origin));
    let then = version.is_none_or(|version| {
        page.since.is_none_or(|since| since <= version)
            && page.until.is_none_or(|until| version <= until)
    });
    there && then
}

/// How many rules apply where and when; and that a rule is broken by its own counterexample exactly there and then.
#[test]
fn rules_apply_where_and_when_their_pages_say() {
    let versions: Vec<Option<ApiVersion>> = [None]
        .into_iter()
        .chain(ApiVersion::ALL.iter().copied().map(Some))
        .collect();
    let origins: Vec<Option<Origin>> = [None]
        .into_iter()
        .chain(Origin::ALL.iter().copied().map(Some))
        .collect();
    let mut tried = 0;
    for page in intercom_schema::rules() {
        let Some(object) = intercom_schema::object(page.object) else {
            continue;
        };
        for origin in &origins {
            for version in &versions {
                let mut options = Options::new();
                if let Some(origin) = origin {
                    options = options.origin(*origin);
                }
                if let Some(version) = version {
                    options = options.api_version(*version);
                }
                let report = (object.validate)(&options, page.fails.as_bytes());
                let broken = report
                    .violations
                    .iter()
                    .any(|violation| violation.rule == page.id);
                assert_eq!(
                    broken,
                    applies(page, *origin, *version),
                    "{} with {origin:?} at {version:?}: {report}",
                    page.id
                );
                tried += 1;
            }
        }
    }
    println!("{tried} counterexamples tried where they count and where they do not");
    assert!(tried > 5_000, "{tried}");

    let count = |origin, version| {
        let pages = intercom_schema::rules();
        pages.filter(|page| applies(page, origin, version)).count()
    };
    let name = |version: &Option<ApiVersion>| version.map_or("none", ApiVersion::as_str);
    print!("{:10}", "rules");
    versions
        .iter()
        .for_each(|version| print!("{:>8}", name(version)));
    println!();
    for origin in &origins {
        print!("{:10}", origin.map_or("unsaid", Origin::as_str));
        for version in &versions {
            print!("{:8}", count(*origin, *version));
        }
        println!();
    }
    for version in &versions {
        let of = |origin| count(Some(origin), *version);
        assert!(of(Origin::Rest) > of(Origin::Mutation), "{version:?}");
        assert!(of(Origin::Rest) > of(Origin::List), "{version:?}");
        assert!(of(Origin::Rest) > of(Origin::Webhook), "{version:?}");
        assert!(
            Origin::ALL
                .iter()
                .all(|origin| of(*origin) > count(None, *version)),
            "{version:?}"
        );
        assert!(of(Origin::Rest) <= count(Some(Origin::Rest), None));
    }
    let latest = count(None, Some(ApiVersion::V2_16));
    assert!(count(None, Some(ApiVersion::V2_7)) < latest, "{latest}");
}
