//! What a report says and how, and what options change about it.

use expect_test::expect;
use intercom_schema::{
    ApiVersion, Conversation, ConversationStatistics, Options, Severity, validate,
};

const TEXT: &str = "{
  \"type\": \"conversation\", \"id\": \"1\",
  \"created_at\": 20, \"updated_at\": 10,
  \"title\": \"Fußball ⚽\", \"mood/~\": \"secret\", \"open\": \"yes\",
  \"source\": { \"delivered_as\": \"pigeon\" },
  \"conversation_parts\": { \"conversation_parts\": [ { \"created_at\": 25 }, null ] }
}";

#[test]
fn as_text() {
    expect![[r#"
        drift schema.unknown_member at /mood~1~0 (line 4, column 35): conversation has no such member in any API version known to us
        error schema.type at /open (line 4, column 53): expected a boolean, found text
        error source.delivered_as_known at /source/delivered_as (line 5, column 31): expected a known value of delivered_as, found text of 6 characters
        warning source.redacted_present at /source (line 5, column 13): A source is expected to say whether it was redacted.
        error schema.null at /conversation_parts/conversation_parts/1 (line 6, column 73): expected an object, found null
        error conversation.created_before_updated at the root (line 1, column 1): A conversation cannot be changed before it was created.
        warning conversation.parts_before_update at /conversation_parts/conversation_parts/0 (line 6, column 51): No part is expected to be newer than the last change of the conversation.
        4 errors, 2 warnings, 1 drift"#]]
    .assert_eq(&validate::<Conversation>(TEXT).to_string());
}

#[test]
fn as_json() {
    let report = validate::<Conversation>(
        r#"{"type":"conversation","id":1,"created_at":2,"updated_at":1,"title":7}"#,
    );
    expect![[r#"
        {
          "valid": false,
          "violations": [
            {
              "rule": "schema.type",
              "severity": "error",
              "instanceLocation": "/title",
              "keywordLocation": "conversation.json#/properties/title",
              "message": "expected text, found a number",
              "position": {
                "offset": 68,
                "line": 1,
                "column": 69
              }
            },
            {
              "rule": "conversation.created_before_updated",
              "severity": "error",
              "instanceLocation": "",
              "keywordLocation": "conversation.json#/x-invariants/0",
              "message": "A conversation cannot be changed before it was created.",
              "position": {
                "offset": 0,
                "line": 1,
                "column": 1
              },
              "related": [
                {
                  "instanceLocation": "/created_at"
                },
                {
                  "instanceLocation": "/updated_at"
                }
              ]
            }
          ],
          "omitted": 0
        }"#]]
    .assert_eq(&serde_json::to_string_pretty(&report).expect("encodes"));
}

#[test]
fn as_an_error() {
    let fails = || -> Result<(), Box<dyn std::error::Error>> {
        validate::<Conversation>(TEXT).into_result()?;
        Ok(())
    };
    assert!(fails().is_err_and(|error| error.to_string().contains("source.delivered_as_known")));
    assert!(
        validate::<ConversationStatistics>("{}")
            .into_result()
            .is_ok()
    );
}

#[test]
fn options_change_severities_but_not_what_is_json() {
    let options = Options::new()
        .severity("schema.unknown_member", Severity::Error)
        .severity("schema.type", Severity::Warning)
        .allow("source.redacted_present")
        .allow("json.syntax");
    let report = options.validate::<Conversation>(TEXT);
    let severity = |rule: &str| {
        report
            .violations
            .iter()
            .find(|violation| violation.rule == rule)
            .map(|violation| violation.severity)
    };
    assert_eq!(severity("schema.unknown_member"), Some(Severity::Error));
    assert_eq!(severity("schema.type"), Some(Severity::Warning));
    assert_eq!(severity("source.redacted_present"), None);
    assert!(!options.validate::<Conversation>("{").is_valid());
}

#[test]
fn a_bound_on_violations_hides_none_from_the_verdict() {
    let all = validate::<Conversation>(TEXT);
    for most in 0..=all.violations.len() {
        let report = Options::new()
            .max_violations(most)
            .validate::<Conversation>(TEXT);
        let (kept, truncated) = report.violations.split_at(most);
        assert_eq!(kept, &all.violations[..most]);
        assert_eq!(report.omitted, all.violations.len() - most);
        assert!(!report.is_valid(), "{most}");
        match (all.violations.get(most), truncated) {
            (None, []) => {}
            (Some(next), [truncated]) => {
                assert_eq!(truncated.rule, "report.truncated");
                assert_eq!(truncated.position, next.position);
                let errors = all.violations[most..].iter();
                let errors = errors.filter(|violation| violation.severity == Severity::Error);
                assert_eq!(report.omitted_errors, errors.count());
            }
            other => panic!("{most}: {other:?}"),
        }
    }
    let report = Options::new()
        .max_violations(1)
        .validate::<Conversation>(TEXT);
    let truncated = "leaves out 6 more, of which";
    assert!(report.to_string().contains(truncated), "{report}");
}

#[test]
fn members_of_other_versions_are_kept_but_not_judged() {
    let text = r#"{"type":"conversation","id":"1","created_at":1,"updated_at":2,
        "ai_agent":{"rating":"high","source_type":"unheard of"},"priority":"urgent"}"#;
    let rules = |version| -> Vec<String> {
        let report = Options::new()
            .api_version(version)
            .validate::<Conversation>(text);
        report
            .violations
            .iter()
            .map(|violation| format!("{} {}", violation.severity, violation.rule))
            .collect()
    };
    assert_eq!(
        rules(ApiVersion::V2_10),
        [
            "drift schema.other_version",
            "drift conversation.priority_known"
        ]
    );
    assert_eq!(
        rules(ApiVersion::V2_16),
        ["error schema.type", "drift ai_agent.source_type_known"]
    );
    let decoded = Options::new()
        .api_version(ApiVersion::V2_7)
        .decode::<Conversation>(text)
        .expect("an object");
    assert!(decoded.value.ai_agent.is_some());
}
