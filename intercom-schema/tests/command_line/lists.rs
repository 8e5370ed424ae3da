//! Conversations in lists and in notifications: which document each is, and that nothing of the list itself is lost.

use serde_json::{Value, json};

use super::{BAD, Folder, GOOD, check, check_with, code, err, findings, out, run, validate};

/// A conversation that began on a day, with more members behind.
fn conversation(day: u64, more: &str) -> String {
    let time = day * 86_400;
    format!(
        r#"{{"type":"conversation","id":"{day}","created_at":{time},"updated_at":{time},"source":{{"type":"email","redacted":false}}{more}}}"#
    )
}

const WRONG: &str = r#","state":7"#;

fn list(conversations: &[String], more: &str) -> String {
    let conversations = conversations.join(",");
    format!(r#"{{"type":"conversation.list","conversations":[{conversations}]{more}}}"#)
}

fn report(command: &str, arguments: &[&str], text: &str) -> Value {
    let folder = Folder::new();
    let file = folder.file("some.ndjson", text);
    let all = [command, "--format", "report", file.to_str().unwrap()];
    let output = run(&[&all, arguments].concat());
    serde_json::from_str(out(&output)).unwrap()
}

/// The column behind some text.
fn behind(text: &str) -> usize {
    text.chars().count() + 1
}

#[test]
fn a_conversation_in_a_list_has_a_number_and_its_own_place() {
    let (one, two) = (conversation(1, ""), conversation(2, WRONG));
    let list = list(&[one.clone(), two, one.clone()], "");
    let column = list.find("\"state\":7").unwrap() + 9;
    check(
        format!("{GOOD}\n{list}\n{BAD}"),
        &[
            &format!("2.2 2:{column} schema.type /conversations/1/state"),
            "3 3:51 schema.type /count_reopens",
        ],
    );
    // Wherever the list stands, and however its members are ordered.
    let pretty = "[\n{\n\"conversations\": [\n{},\n{\"type\":\"conversation\",\"id\":\"1\",\"created_at\":1,\n\"updated_at\":1,\n\"state\":7}],\n\"type\":\"conversation.list\"}\n]";
    let found = findings(&validate(&["--format", "json"], pretty));
    assert!(
        found.contains(&"1.2 7:9 schema.type /conversations/1/state".to_owned()),
        "{found:?}"
    );
    assert!(
        found.iter().any(|finding| finding.starts_with("1.1 4:1 ")),
        "{found:?}"
    );
}

#[test]
fn what_is_wrong_with_the_list_itself_is_said_of_the_list() {
    let text = list(
        &[conversation(1, ""), conversation(2, "")],
        r#","total_count":1"#,
    );
    check(
        &text,
        &["1 1:1 conversation_list.total_covers_conversations"],
    );
    let report = report("validate", &[], &text);
    assert_eq!(
        report["documents"],
        json!({ "errors": 0, "warnings": 0, "drift": 0, "fine": 2 })
    );
    assert_eq!(
        report["lists"],
        json!({ "errors": 1, "warnings": 0, "drift": 0, "fine": 0 })
    );
    let human = validate(&[], &text);
    assert!(
        out(&human).contains("2 documents and 1 list, 1 with errors: 1 error, "),
        "{}",
        out(&human)
    );
    // An item that is no conversation at all is still an item.
    let text = list(
        &[conversation(1, ""), "null".to_owned(), "7".to_owned()],
        "",
    );
    let found = findings(&validate(&["--format", "json"], text));
    let places: Vec<_> = found.iter().map(|finding| &finding[..4]).collect();
    assert_eq!(places, ["1.2 ", "1.3 "], "{found:?}");
}

#[test]
fn reports_count_the_conversations_of_lists() {
    let text = format!(
        "{}\n{}\n{}\n",
        list(&[conversation(1, ""), conversation(2, WRONG)], ""),
        conversation(1, ""),
        list(&[conversation(2, "")], ""),
    );
    let report = report("validate", &["--api-version", "2.14"], &text);
    let all = json!({ "errors": 1, "warnings": 0, "drift": 0, "fine": 3 });
    assert_eq!(report["documents"], all);
    assert_eq!(report["sourceTypes"], json!({ "email": all }));
    assert_eq!(report["apiVersions"], json!({ "2.14": all }));
    assert_eq!(
        report["days"],
        json!({
            "1970-01-02": { "errors": 0, "warnings": 0, "drift": 0, "fine": 2 },
            "1970-01-03": { "errors": 1, "warnings": 0, "drift": 0, "fine": 1 },
        })
    );
    assert_eq!(report["lists"]["fine"], 2);
    let example = &report["violations"]["schema.type"]["examples"][0];
    assert_eq!(
        (&example["document"], &example["item"]),
        (&json!(1), &json!(2))
    );
}

#[test]
fn profiles_know_the_days_of_conversations_in_lists() {
    let text = list(
        &[conversation(1, ""), conversation(3, r#","mood":1"#)],
        r#","hint":1"#,
    );
    let profile = &report("profile", &[], &text)["profile"];
    let days = |path: &str| {
        let known = &profile["paths"][path];
        let member = if known.is_null() {
            &profile["unknown"][path]
        } else {
            known
        };
        &member["days"]
    };
    let from_to = |first: &str, last: &str| json!({ "first": first, "last": last });
    assert_eq!(
        days("conversation_list.conversations[].id"),
        &from_to("1970-01-02", "1970-01-04")
    );
    assert_eq!(
        days("conversation_list.conversations[].mood"),
        &from_to("1970-01-04", "1970-01-04")
    );
    assert_eq!(days("conversation_list.hint"), &Value::Null);
    assert_eq!(
        profile["paths"]["conversation_list.conversations[].id"]["seen"],
        2
    );
}

#[test]
fn every_format_names_the_conversation() {
    let text = list(&[conversation(1, ""), conversation(2, WRONG)], "");
    for (format, name) in [
        ("human", "document 1.2 /conversations/1/state"),
        ("json", "\"document\":1,\"item\":2,"),
        ("report", "\"item\": 2"),
        ("html", "<td>1.2</td>"),
        ("sarif", "\"properties\":{\"document\":\"1.2\"}"),
        ("junit", "name=\"document 1.2\""),
        ("github", "(document 1.2 /conversations/1/state)"),
    ] {
        let output = validate(&["--format", format], &text);
        assert_eq!(code(&output), 1, "{format}");
        assert!(out(&output).contains(name), "{format}: {}", out(&output));
    }
    let junit = validate(&["--format", "junit"], &text);
    assert!(out(&junit).contains("documents without errors: 1"));
}

/// A list that was cut off: nobody knows what is right in it.
#[test]
fn a_list_that_is_no_json_is_one_document() {
    let whole = list(&[conversation(1, ""), conversation(2, WRONG)], "");
    let cut = &whole[..whole.len() - 1];
    let found = findings(&validate(&["--format", "json"], cut));
    assert_eq!(
        found.last().unwrap(),
        &format!("1 1:{} json.syntax", behind(cut))
    );
    assert!(found[0].starts_with("1 1:"), "{found:?}");
    let report = report("validate", &[], cut);
    assert_eq!(report["documents"]["errors"], 1);
    assert_eq!(report["documents"]["fine"], 0);
    assert_eq!(report["lists"], Value::Null);
    // JSON, but deeper than anybody reads: what stands behind it was not seen.
    let deep = format!(r#","mood":{}{}"#, "[".repeat(200), "]".repeat(200));
    let text = list(&[conversation(1, &deep), conversation(2, WRONG)], "");
    let found = findings(&validate(&["--format", "json"], &text));
    assert!(
        found.iter().all(|finding| finding.starts_with("1 1:")),
        "{found:?}"
    );
    let report = self::report("validate", &[], &text);
    assert_eq!(report["documents"]["errors"], 1);
    assert_eq!(report["documents"]["fine"], 0);
}

#[test]
fn the_bound_of_violations_is_for_each_conversation() {
    let members: String = (0..50).map(|number| format!(r#","m{number}":1"#)).collect();
    let text = list(
        &[conversation(1, &members), conversation(2, WRONG)],
        r#","a":1,"b":1"#,
    );
    let arguments = ["--format", "json", "--max-violations", "1"];
    let found = findings(&validate(&arguments, &text));
    let documents: Vec<_> = found
        .iter()
        .map(|finding| finding.split_once(' ').unwrap().0)
        .collect();
    assert_eq!(documents, ["1", "1", "1.1", "1.1", "1.2"], "{found:?}");
    let truncated = found
        .iter()
        .filter(|finding| finding.ends_with(" report.truncated"));
    assert_eq!(truncated.count(), 2, "{found:?}");
    let human = validate(&["--max-violations", "1"], &text);
    assert!(out(&human).contains("leaves out 49 more, of which 0 are errors\n  document 1.1\n"));
    assert!(out(&human).contains("leaves out 1 more, of which 0 are errors\n  document 1\n"));
}

#[test]
fn what_is_ignored_in_a_conversation_is_ignored_wherever_it_stands() {
    let folder = Folder::new();
    let settings = "[[ignore]]\npointer = \"/state\"\nreason = \"Known.\"";
    folder.file("intercom-schema.toml", settings);
    let conversation = conversation(1, WRONG);
    let notification = format!(
        r#"{{"type":"notification_event","app_id":"a","topic":"conversation.user.created","data":{{"type":"notification_event_data","item":{conversation}}}}}"#
    );
    let texts = [
        conversation.clone(),
        list(&[conversation], ""),
        notification,
    ];
    for text in texts {
        let file = folder.file("some.json", &text);
        let output = run(&["validate", "--format", "json", file.to_str().unwrap()]);
        let found = findings(&output);
        assert!(
            !found.iter().any(|finding| finding.contains("/state")),
            "{found:?}"
        );
        assert_eq!(code(&output), 0, "{found:?} {}", err(&output));
    }
}

#[test]
fn shards_divide_lists_and_add_up() {
    let folder = Folder::new();
    let lines: String = (0..9)
        .map(|line| {
            let more = if line % 2 == 0 { WRONG } else { "" };
            list(&[conversation(line, more), conversation(line + 1, "")], "") + "\n"
        })
        .collect();
    let file = folder.file("lists.ndjson", lines);
    let file = file.to_str().unwrap();
    let whole = run(&["validate", "--format", "report", file]);
    for parts in [2, 5] {
        let reports: Vec<_> = (1..=parts)
            .map(|part| {
                let shard = format!("{part}/{parts}");
                let report = run(&["validate", "--format", "report", "--shard", &shard, file]);
                let report = folder.file(&format!("{part}.json"), report.stdout);
                report.to_str().unwrap().to_owned()
            })
            .collect();
        let mut arguments = vec!["merge", "--format", "report"];
        arguments.extend(reports.iter().map(String::as_str));
        assert!(run(&arguments).stdout == whole.stdout, "{parts} parts");
    }
}

#[test]
fn an_object_that_was_said_may_be_a_list() {
    let text = list(&[conversation(1, WRONG)], "").replace("conversation.list", "tea_pot");
    let column = text.find("\"state\":7").unwrap() + 9;
    check_with(
        &["--object", "conversation_list"],
        &text,
        &[&format!(
            "1.1 1:{column} schema.type /conversations/0/state"
        )],
    );
}
