//! The receiver of `examples/webhook_receiver`, over real HTTP on loopback: what it accepts, what it refuses, what it puts aside.

#[path = "webhook_receiver/mutations.rs"]
mod mutations;
#[path = "../examples/webhook_receiver/receiver.rs"]
mod receiver;
#[path = "webhook_receiver/server.rs"]
mod server;
#[path = "webhook_receiver/sign.rs"]
mod sign;

use std::io::{Read, Write};
use std::net::TcpStream;
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

use intercom_schema::NotificationEvent;
use mutations::mutations;
use serde_json::Value;
use server::{SOON, read_answer, start, start_with};
use sign::{body_signature, hub, sha1, sha256};

const NOTIFICATIONS: &str = "/webhooks/intercom";
const HEALTH: &str = "/webhooks/intercom/health";
const UNINSTALL: &str = "/webhooks/intercom/uninstall";

const USER_CREATED: &[u8] = include_bytes!("webhook_receiver/user_created.json");
const ADMIN_REPLIED: &[u8] = include_bytes!("webhook_receiver/admin_replied.json");
const DELETED: &[u8] = include_bytes!("webhook_receiver/deleted.json");
const CONTACT_ATTACHED: &[u8] = include_bytes!("webhook_receiver/contact_attached.json");
const PING: &[u8] = include_bytes!("webhook_receiver/ping.json");
const DRIFTING: &[u8] = include_bytes!("webhook_receiver/drifting.json");
const VIOLATING: &[u8] = include_bytes!("webhook_receiver/violating.json");

// What is signed is answered with 200, whatever it is.

#[test]
fn what_is_signed_is_answered_and_what_is_odd_is_put_aside() {
    let server = start("events", |_| {});
    for body in [USER_CREATED, ADMIN_REPLIED, DELETED, CONTACT_ATTACHED, PING] {
        assert_eq!(server.notify(body), 200);
    }
    let odd: [&[u8]; 8] = [
        DRIFTING,
        VIOLATING,
        b"",
        b"<html>not JSON</html>",
        b"\xff\xfe{\0}\0",
        b"[]",
        b"null",
        &USER_CREATED[..USER_CREATED.len() / 2],
    ];
    for body in odd {
        assert_eq!(server.notify(body), 200);
    }

    let left = server.stop();
    let topics: Vec<_> = left.handled.iter().map(topic).collect();
    assert_eq!(
        topics,
        [
            "conversation.user.created",
            "conversation.admin.replied",
            "conversation.deleted",
            "conversation.contact.attached",
            "ping",
            // What only drifts is both handled and put aside.
            "conversation.user.created",
        ]
    );
    let bodies: Vec<_> = left.aside.iter().map(|(body, _)| &body[..]).collect();
    assert_eq!(bodies, odd);
    // In the conversation as well as around it.
    let [(_, drifting), (_, violating), rest @ ..] = &left.aside[..] else {
        unreachable!()
    };
    assert_eq!(drifting["valid"], true);
    assert_eq!(
        said(drifting),
        [
            "schema.unknown_member at /data/item/mood",
            "schema.unknown_member at /priority_lane",
        ]
    );
    assert_eq!(violating["valid"], false);
    assert_eq!(
        said(violating),
        [
            "statistics.counts_not_negative at /data/item/statistics",
            "webhook.attempts_start_at_one at ",
        ]
    );
    for (body, report) in rest {
        assert_eq!(report["valid"], false, "{}", String::from_utf8_lossy(body));
    }
}

#[test]
fn drift_does_not_fill_the_disk() {
    let server = start("most_drifting", |settings| settings.most_drifting = 2);
    for body in [DRIFTING, DRIFTING, DRIFTING, VIOLATING, DRIFTING] {
        assert_eq!(server.notify(body), 200);
    }
    let left = server.stop();
    let bodies: Vec<_> = left.aside.iter().map(|(body, _)| &body[..]).collect();
    assert_eq!(bodies, [DRIFTING, DRIFTING, VIOLATING]);
    assert_eq!(left.handled.len(), 4);
}

#[test]
fn both_secrets_are_accepted_while_one_replaces_the_other() {
    let server = start("rotation", |_| {});
    // `openssl dgst -sha1 -hmac 'current secret' tests/webhook_receiver/ping.json`
    let by_openssl = "sha1=c874047de445fc37e498763fb56501a446229801";
    assert_eq!(server.post(NOTIFICATIONS, &[hub(by_openssl)], PING), 200);
    for (secret, status) in [
        ("current secret", 200),
        ("previous secret", 200),
        ("older secret", 401),
    ] {
        let headers = [hub(sha1(secret, PING))];
        assert_eq!(server.post(NOTIFICATIONS, &headers, PING), status);
    }
    assert_eq!(server.stop().handled.len(), 3);
}

#[test]
fn other_signed_requests_are_answered() {
    let server = start("other", |_| {});
    let body = br#"{"workspace_id":"abc12345"}"#;
    // `printf '{"workspace_id":"abc12345"}' | openssl dgst -sha256 -hmac 'current secret'`
    let valid = "b16fc3dc1ead9e96514a9f621f2224b02a80a9112e18f47ef0b3b09af190188b";
    let answer = server.send(HEALTH, &[body_signature(valid)], body);
    assert_eq!(answer.status, 200);
    assert!(answer.text.ends_with("\r\n\r\n{\"state\":\"OK\"}"));
    assert_eq!(server.post(UNINSTALL, &[body_signature(valid)], body), 200);

    let header = |value: &str| vec![body_signature(value)];
    for headers in [
        vec![],
        header(""),
        header(&valid[..62]),
        header(&valid.to_uppercase()),
        header(&format!("sha256={valid}")),
        header(&sha256("older secret", body)),
        [header(valid), header(valid)].concat(),
        vec![hub(sha1("current secret", body))],
        vec![hub(valid)],
        header(&sha1("current secret", body)),
    ] {
        assert_eq!(server.post(HEALTH, &headers, body), 401, "{headers:?}");
        assert_eq!(server.post(UNINSTALL, &headers, body), 401, "{headers:?}");
    }
    for at in 0..body.len() {
        let mut changed = body.to_vec();
        changed[at] ^= 1;
        assert_eq!(server.post(HEALTH, &header(valid), &changed), 401);
    }
    server.stop().is_empty();
}

#[test]
fn intercom_can_test_the_address() {
    let server = start("head", |_| {});
    let request = |method: &str, path: &str| {
        let head = format!("{method} {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        server.raw(&[head.as_bytes()]).status
    };
    assert_eq!(request("HEAD", NOTIFICATIONS), 200);
    assert_eq!(request("GET", NOTIFICATIONS), 405);
    assert_eq!(request("POST", NOTIFICATIONS), 401);
    assert_eq!(request("POST", "/"), 404);
    server.stop().is_empty();
}

// What is not, is not.

#[test]
fn no_mutated_signature_is_accepted() {
    let server = start("mutations", |_| {});
    let body = DELETED;
    let valid = sha1("current secret", body);
    assert_eq!(server.post(NOTIFICATIONS, &[hub(&valid)], body), 200);

    let attempts = mutations(&valid, body, PING);
    let accepted: Vec<_> = attempts
        .iter()
        .filter(|attempt| server.post(NOTIFICATIONS, &attempt.headers, &attempt.body) != 401)
        .map(|attempt| &attempt.what)
        .collect();
    assert_eq!(accepted, Vec::<&String>::new());
    println!("{} mutated signatures refused, 0 accepted", attempts.len());
    assert_eq!(attempts.len(), 1966);

    let left = server.stop();
    assert_eq!(left.handled.len(), 1, "the one that is not mutated");
    assert_eq!(left.aside, []);
}

// What is too much.

#[test]
fn a_body_over_the_limit_is_refused_before_it_is_buffered() {
    const LIMIT: usize = 64 << 10;
    let server = start("limit", |settings| settings.body_limit = LIMIT);
    // JSON may end with any number of spaces.
    let body = |length: usize| {
        let mut body = PING.to_vec();
        body.resize(length, b' ');
        body
    };

    // The last length that is accepted, and the first that is not, with the length in the header and without.
    for (length, status) in [(LIMIT, 200), (LIMIT + 1, 413)] {
        let body = body(length);
        let with_length = head(&body, &format!("Content-Length: {length}"));
        let answer = server.raw(&[with_length.as_bytes(), &body]);
        assert_eq!(answer.status, status, "{length} with a length");

        let in_chunks = head(&body, "Transfer-Encoding: chunked");
        let first = format!("{:x}\r\n", LIMIT / 2);
        let (half, rest) = body.split_at(LIMIT / 2);
        let second = format!("\r\n{:x}\r\n", rest.len());
        let parts = [
            in_chunks.as_bytes(),
            first.as_bytes(),
            half,
            second.as_bytes(),
            rest,
        ];
        let answer = server.raw(&[&parts.concat(), b"\r\n0\r\n\r\n"]);
        assert_eq!(answer.status, status, "{length} in chunks");
    }

    // The header alone decides: nothing of the body is sent, and nothing is waited for.
    for length in [LIMIT as u64 + 1, 1 << 40, u64::MAX - 2] {
        let head = head(PING, &format!("Content-Length: {length}"));
        let answer = server.raw(&[head.as_bytes()]);
        assert_eq!(answer.status, 413, "{length} announced");
    }

    // Without a length, somewhere after the limit: what the client can send until then is what lies in the buffers of the system.
    let chunk = [b"4000\r\n".as_slice(), &[b' '; 0x4000], b"\r\n"].concat();
    let endless = head(PING, "Transfer-Encoding: chunked");
    let (answer, sent) = server.pour(endless.as_bytes(), &chunk);
    assert_eq!(answer.status, 413);
    assert!(sent < 32 << 20, "{sent} bytes");
    // And without a signature, at once.
    let unsigned = endless.replace("X-Hub", "X-Pub");
    let (answer, sent) = server.pour(unsigned.as_bytes(), &chunk);
    assert_eq!(answer.status, 401);
    assert!(sent < 32 << 20, "{sent} bytes");

    let left = server.stop();
    assert_eq!(left.handled.len(), 2);
    assert_eq!(left.aside, []);
}

#[test]
fn a_body_that_does_not_come_is_not_waited_for() {
    let server = start("slow", |settings| {
        settings.read_within = Duration::from_millis(200);
    });
    let head = head(PING, &format!("Content-Length: {}", PING.len()));
    let half = &PING[..PING.len() / 2];
    assert_eq!(server.raw(&[head.as_bytes(), half]).status, 408);
    server.stop().is_empty();
}

#[test]
fn as_many_bodies_are_read_at_once_as_there_are_readers() {
    let server = start("readers", |settings| settings.readers = 1);
    let length = format!("Content-Length: {}\r\nExpect: 100-continue", PING.len());
    let mut slow = TcpStream::connect(server.address).unwrap();
    slow.write_all(head(PING, &length).as_bytes()).unwrap();
    // The server says so when it begins to read.
    let mut answer = [0; 25];
    slow.read_exact(&mut answer).unwrap();
    assert_eq!(&answer, b"HTTP/1.1 100 Continue\r\n\r\n");

    assert_eq!(server.notify(PING), 503);
    // What is refused by its header needs no reader.
    assert_eq!(server.post(NOTIFICATIONS, &[hub("")], PING), 401);
    slow.write_all(PING).unwrap();
    assert_eq!(read_answer(&mut slow, Instant::now()).status, 200);
    assert_eq!(server.notify(PING), 200);
    assert_eq!(server.stop().handled.len(), 2);
}

#[test]
fn the_answer_does_not_wait_for_the_program() {
    let (begun, has_begun) = mpsc::channel();
    let (go_on, may_go_on) = mpsc::channel();
    let server = start_with(
        "busy",
        |settings| settings.queue = 1,
        move |_| {
            begun.send(()).unwrap();
            may_go_on.recv().unwrap();
        },
    );
    // The first is being handled, the second waits, and there is no room for a third.
    assert_eq!(server.notify(PING), 200);
    has_begun.recv_timeout(SOON).unwrap();
    assert_eq!(server.notify(DELETED), 200);
    assert_eq!(server.notify(USER_CREATED), 503);
    assert_eq!(server.post(NOTIFICATIONS, &[hub("sha1=")], PING), 401);
    let wrong = sha1("older secret", PING);
    assert_eq!(server.post(NOTIFICATIONS, &[hub(wrong)], PING), 401);
    // Intercom tries again.
    go_on.send(()).unwrap();
    has_begun.recv_timeout(SOON).unwrap();
    assert_eq!(server.notify(USER_CREATED), 200);

    // What was answered with 200 is handled, even if the server is asked to stop.
    go_on.send(()).unwrap();
    go_on.send(()).unwrap();
    let left = server.stop();
    let topics: Vec<_> = left.handled.iter().map(topic).collect();
    assert_eq!(
        topics,
        ["ping", "conversation.deleted", "conversation.user.created"]
    );
}

#[test]
fn a_program_that_panics_stops_the_server() {
    let server = start_with("panic", |_| {}, |_| panic!("on purpose"));
    assert_eq!(server.notify(PING), 200);
    let begun = Instant::now();
    while !server.thread.is_finished() {
        assert!(begun.elapsed() < SOON);
        thread::sleep(Duration::from_millis(5));
    }
    assert!(server.thread.join().unwrap().is_err());
}

/// The first lines of a signed notification.
fn head(body: &[u8], length: &str) -> String {
    let signature = sha1("current secret", body);
    format!(
        "POST {NOTIFICATIONS} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nX-Hub-Signature: {signature}\r\n{length}\r\n\r\n"
    )
}

fn topic(event: &NotificationEvent) -> &str {
    event.topic.as_ref().unwrap().as_str()
}

fn said(report: &Value) -> Vec<String> {
    let violations = report["violations"].as_array().unwrap().iter();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let mut said: Vec<_> = violations
        .map(|it| text(&it["rule"]) + " at " + &text(&it["instanceLocation"]))
        .collect();
    said.sort();
    said
}
