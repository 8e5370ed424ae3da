//! Hostile inputs at every door of the library, and the table of them in `SECURITY.md`. What they cost the command line is tested beside it.

#[path = "../hostile/recipe.rs"]
mod recipe;

use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::Path;
use std::time::Duration;

use expect_test::expect_file;
use intercom_schema::{Conversation, Options, Payload, Report, Value};
use recipe::Case;
use rustix::time::{ClockId, clock_gettime};

/// The rules of a report, each once.
fn rules(report: &Report) -> BTreeSet<&str> {
    let violations = report.violations.iter();
    violations.map(|violation| &*violation.rule).collect()
}

fn options(case: &Case) -> Options {
    let arguments = case.arguments();
    let limits = arguments.chunks(2);
    limits.fold(Options::new(), |options, limit| {
        let most = limit[1].parse().expect("a number");
        match limit[0] {
            "--max-depth" => options.max_depth(most),
            "--max-document-bytes" => options.max_document_bytes(most),
            other => panic!("{other} is no limit"),
        }
    })
}

#[test]
fn every_door_gives_the_same_answer() {
    let mut checked = 0;
    for case in recipe::cases() {
        if case.is_transport() {
            continue;
        }
        let (name, options) = (case.name(), options(&case));
        let mut bytes = Vec::new();
        case.write(&mut bytes).expect("memory can be written");
        let expected: BTreeSet<_> = case.rules().into_iter().collect();
        let report = options.validate::<Payload>(&bytes);
        assert_eq!(rules(&report), expected, "{name}");
        let decoded = options.decode::<Payload>(&bytes);
        let decoded = decoded.map_or_else(|report| report, |decoded| decoded.report);
        assert!(decoded == report, "decode: {name}");
        if let Ok(text) = std::str::from_utf8(&bytes) {
            assert!(options.validate::<Payload>(text) == report, "text: {name}");
        }
        as_value(&case, &options, &bytes, &expected);
        through_serde(&case, &bytes, &expected);
        checked += 1;
    }
    assert!(checked > 70, "{checked}");
}

/// As a value that serde_json has parsed; which keeps one of two members, and has no bytes.
fn as_value(case: &Case, options: &Options, bytes: &[u8], expected: &BTreeSet<&str>) {
    let name = case.name();
    let unreadable = ["json.syntax", "json.utf8", "json.depth"];
    match serde_json::from_slice::<Value>(bytes) {
        Err(_) => assert!(
            unreadable.iter().any(|rule| expected.contains(rule)),
            "{name}"
        ),
        Ok(value) => {
            let mut expected = expected.clone();
            if expected.remove("json.duplicate_member") {
                expected.remove("report.truncated");
            }
            expected.remove("json.size");
            let report = options.validate::<Payload>(&value);
            assert_eq!(rules(&report), expected, "value: {name}");
            let decoded = options.decode::<Payload>(&value);
            let decoded = decoded.map_or_else(|report| report, |decoded| decoded.report);
            assert!(decoded == report, "decode of a value: {name}");
        }
    }
}

/// Through serde, where there is no report: an error for all that is wrong with the JSON, and for what is no object.
fn through_serde(case: &Case, bytes: &[u8], expected: &BTreeSet<&str>) {
    if !case.arguments().is_empty() {
        return;
    }
    let sound = !expected.iter().any(|rule| rule.starts_with("json."));
    let object = bytes.trim_ascii_start().starts_with(b"{");
    let read = serde_json::from_slice::<Payload>(bytes);
    assert_eq!(
        read.is_ok(),
        sound && object,
        "{}: {:?}",
        case.name(),
        read.err()
    );
}

/// Not through JSON, where duplicates are at home as well, and numbers that are none.
#[test]
fn other_formats_are_read_as_strictly() {
    use serde::Deserialize;
    use serde::de::value::{Error, MapDeserializer, SeqDeserializer};
    let read = |members: Vec<(&'static str, f64)>| {
        let members = MapDeserializer::<_, Error>::new(members.into_iter());
        Conversation::deserialize(members)
    };
    assert!(read(vec![("a", 1.5), ("b", 2.5)]).is_ok());
    let twice = read(vec![("a", 1.5), ("a", 2.5)]).expect_err("a duplicate");
    assert!(twice.to_string().contains("stands twice"), "{twice}");
    for number in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        let error = read(vec![("a", number)]).expect_err("no number");
        assert!(error.to_string().contains("not finite"), "{error}");
    }
    let list = SeqDeserializer::<_, Error>::new([1_u8].into_iter());
    let error = Conversation::deserialize(list).expect_err("a list");
    assert!(error.to_string().contains("expected an object"), "{error}");
}

#[test]
fn a_million_arrays_take_no_time() {
    let text = format!("{{\"a\":{}", "[".repeat(1_000_000));
    let took = quickest(|| intercom_schema::validate::<Payload>(&text));
    assert!(took < Duration::from_millis(50), "{took:?}");
}

/// Nobody reads on where there is nothing to find.
#[test]
fn an_array_in_place_of_the_document_is_not_read() {
    let text = format!("[{}0]", "0,".repeat(10_000_000));
    let refused = quickest(|| intercom_schema::validate::<Conversation>(text.as_str()));
    let read = quickest(|| intercom_schema::validate::<Value>(text.as_str()));
    assert!(refused * 20 < read, "{refused:?} {read:?}");
}

fn quickest<T>(work: impl Fn() -> T) -> Duration {
    let times = (0..5).map(|_| {
        let start = thread_time();
        std::hint::black_box(work());
        thread_time() - start
    });
    times.min().unwrap_or_default()
}

/// What this thread has had of the processor: others may want it, too.
fn thread_time() -> Duration {
    let time = clock_gettime(ClockId::ThreadCPUTime);
    Duration::new(time.tv_sec as u64, time.tv_nsec as u32)
}

/// An input of a size.
type Shape = fn(usize) -> String;

/// Inputs of a size, in each of which something could be compared with everything else.
fn shapes() -> Vec<(&'static str, Shape)> {
    fn joined(count: usize, item: impl Fn(usize) -> String) -> String {
        (0..count).map(item).collect::<Vec<_>>().join(",")
    }
    fn conversation(rest: String) -> String {
        format!("{{\"type\":\"conversation\",{rest}}}")
    }
    fn parts(parts: String, admins: String) -> String {
        conversation(format!(
            "\"teammates\":{{\"type\":\"admin.list\",\"admins\":[{admins}]}},\
             \"source\":{{\"author\":{{\"id\":\"{}\"}}}},\
             \"conversation_parts\":{{\"conversation_parts\":[{parts}]}}",
            "\\u0037".repeat(2_000)
        ))
    }
    fn comment(id: impl std::fmt::Display) -> String {
        format!("{{\"part_type\":\"comment\",\"author\":{{\"type\":\"admin\",\"id\":{id}}}}}")
    }
    vec![
        ("unknown members", |n| {
            conversation(joined(n, |i| format!("\"x{i}\":0")))
        }),
        ("escaped unknown members", |n| {
            conversation(joined(n, |i| format!("\"\\u0078{i}\":0")))
        }),
        ("one unknown member", |n| {
            conversation(joined(n, |_| "\"x\":0".to_owned()))
        }),
        ("one known member", |n| {
            conversation(joined(n, |_| "\"id\":\"1\"".to_owned()))
        }),
        ("members of free names", |n| {
            let members = joined(n, |i| format!("\"x{i}\":0"));
            conversation(format!("\"custom_attributes\":{{{members}}}"))
        }),
        ("names that share a hash where its key is known", |n| {
            let members = joined(n, |i| format!("\"{}\":0", colliding(i)));
            conversation(format!("\"custom_attributes\":{{{members}}}"))
        }),
        ("wrong values", |n| {
            let tags = joined(n, |_| "0".to_owned());
            conversation(format!("\"tags\":{{\"tags\":[{tags}]}}"))
        }),
        ("duplicates inside of a long name", |n| {
            let name = "x".repeat(n);
            conversation(format!(
                "\"{name}\":{{{}}}",
                joined(n, |_| "\"a\":0".to_owned())
            ))
        }),
        ("nesting", |n| {
            let nested = format!("{}0{}", "[".repeat(120), "]".repeat(120));
            conversation(format!("\"x\":[{}]", joined(n / 60, |_| nested.clone())))
        }),
        ("comments among teammates", |n| {
            let admins = joined(n, |i| format!("{{\"type\":\"admin\",\"id\":\"a{i}\"}}"));
            parts(joined(n, |i| comment(format_args!("\"b{i}\""))), admins)
        }),
        ("numbers beside a long id", |n| {
            parts(joined(n, comment), String::new())
        }),
        ("parts of one id", |n| {
            parts(joined(n, |_| "{\"id\":\"1\"}".to_owned()), String::new())
        }),
        ("a notification whose type comes last", |n| {
            let item = joined(n, |i| format!("\"x{i}\":{{\"y\":[0]}}"));
            format!(
                "{{\"data\":{{\"item\":{{{item},\"type\":\"conversation\"}}}},\"type\":\"notification_event\"}}"
            )
        }),
    ]
}

/// Names that a table of 256 places or fewer would put into one of them, if it hashed as the standard library does, with keys of zero.
fn colliding(number: usize) -> String {
    use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher};
    let hasher = BuildHasherDefault::<DefaultHasher>::default();
    let names = (0..).map(|attempt| format!("{number:x}_{attempt:x}"));
    let mut names = names.filter(|name| hasher.hash_one(name.as_str()) & 0xff == 0);
    names.next().unwrap_or_default()
}

#[test]
fn time_grows_with_the_input_and_no_faster() {
    let options = Options::new().max_members(usize::MAX).max_facts(usize::MAX);
    for (name, shape) in shapes() {
        let (small, large) = (shape(4_000), shape(16_000));
        for door in ["validate", "decode"] {
            let time = |text: &str| match door {
                "validate" => quickest(|| options.validate::<Payload>(text)),
                _ => quickest(|| options.decode::<Payload>(text).map(drop)),
            };
            // Four times as much takes four times as long; quadratic time, sixteen times. What else the machine does can cost time, too.
            let attempts = (0..4).map(|_| (time(&small), time(&large)));
            let linear = |(small, large): &(Duration, Duration)| {
                *large < *small * 9 + Duration::from_millis(1)
            };
            let mut seen = Vec::new();
            let held = attempts
                .inspect(|times| seen.push(*times))
                .any(|times| linear(&times));
            println!("{name}, {door}: {seen:?}");
            assert!(held, "{name}, {door}: {seen:?}");
        }
    }
}

/// The table stands in `SECURITY.md` between two marks; what is around it, a person wrote.
#[test]
fn the_table_is_fresh() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../SECURITY.md");
    let text = std::fs::read_to_string(&path).expect("readable");
    let (begin, end) = ("<!-- cases -->\n", "<!-- end of cases -->\n");
    let (before, rest) = text.split_once(begin).expect("a mark");
    let (_, after) = rest.split_once(end).expect("another mark");
    expect_file![path].assert_eq(&format!("{before}{begin}{}{end}{after}", table()));
}

fn table() -> String {
    let peers: Value = serde_json::from_str(include_str!("../hostile/peers.json")).expect("JSON");
    let mut tools: Vec<_> = peers["tools"].as_object().expect("tools").iter().collect();
    tools.sort_by_key(|(tool, _)| tool.as_str());
    let mut out = "| input | answer | exit |".to_owned();
    for (tool, version) in &tools {
        write!(out, " {tool} {} |", version.as_str().expect("a version")).expect("text");
    }
    out += &format!("\n|---|---|---|{}\n", "---|".repeat(tools.len()));
    for case in recipe::cases() {
        let mut answer = case.rules().join(", ");
        if answer.is_empty() {
            answer = if case.exit() == 3 { "refused" } else { "fine" }.to_owned();
        }
        write!(out, "| {} | {answer} | {} |", case.name(), case.exit()).expect("text");
        for (tool, _) in &tools {
            let said = peers["answers"][case.name()][tool.as_str()].as_str();
            write!(out, " {} |", said.unwrap_or("—")).expect("text");
        }
        out.push('\n');
    }
    out
}

/// Wherever the member stands and however its name is spelled, both of its places are named.
#[test]
fn a_duplicate_has_two_places() {
    for (text, pointer) in [
        (r#"{"id":"1","\u0069d":"2"}"#, "/id"),
        (
            r#"{"tags":{"tags":[{},{"id":"1","x":0,"id":"2"}]}}"#,
            "/tags/tags/1/id",
        ),
        (
            r#"{"custom_attributes":{"a/b":1,"a\/b":2}}"#,
            "/custom_attributes/a~1b",
        ),
        (
            r#"{"custom_attributes":{"a":{"b":[{"c":1,"\u0063":2}]}}}"#,
            "/custom_attributes/a/b/0/c",
        ),
        (r#"{"x":{"y":1,"y":2}}"#, "/x/y"),
        (r#"{"x":1,"\u0078":2}"#, "/x"),
        (
            r#"{"linked_objects":{"data":[{"id":"1","\u0069\u0064":"2"}]}}"#,
            "/linked_objects/data/0/id",
        ),
    ] {
        let report = intercom_schema::validate::<Conversation>(text);
        let twice: Vec<_> = report
            .violations
            .iter()
            .filter(|violation| violation.rule == "json.duplicate_member")
            .collect();
        assert_eq!(twice.len(), 1, "{text}");
        assert_eq!(twice[0].instance_location, pointer);
        assert_eq!(twice[0].related[0].instance_location, pointer);
        // The second name stands at the last quoted text that a colon follows, and the first one before it.
        let names: Vec<usize> = text
            .match_indices("\":")
            .map(|(end, _)| text[..end].rfind('"').unwrap_or(0))
            .collect();
        let offset =
            |position: Option<intercom_schema::Position>| position.map(|position| position.offset);
        let (first, second) = (
            offset(twice[0].related[0].position),
            offset(twice[0].position),
        );
        assert_eq!(second, names.last().copied(), "{text}");
        assert!(
            first < second && names.iter().any(|name| Some(*name) == first),
            "{text}: {first:?}"
        );
        let written = |at: Option<usize>| -> String {
            let name = text[at.unwrap_or(0)..]
                .split_inclusive('"')
                .take(2)
                .collect::<String>();
            serde_json::from_str(&name).expect("a name")
        };
        assert_eq!(written(first), written(second), "{text}");
    }
}
