package intercom_test

import (
	"encoding/json"
	"math"
	"math/big"
	"testing"
	"time"

	"example.com/intercom"
)

func decoded(t *testing.T, data string) intercom.Conversation {
	t.Helper()
	var conversation intercom.Conversation
	if err := json.Unmarshal([]byte(data), &conversation); err != nil {
		t.Fatalf("%s: %v", data, err)
	}
	return conversation
}

func encodes(t *testing.T, value any, want string) {
	t.Helper()
	got, err := json.Marshal(value)
	if err != nil || string(got) != want {
		t.Errorf("encoded as %s, %v; want %s", got, err, want)
	}
}

func TestNothingIsLost(t *testing.T) {
	for _, data := range []string{
		`{}`,
		`{"id":"7","created_at":"2026-01-10T07:56:29.250+01:00","title":null}`,
		`{"id":7.0,"created_at":"yesterday","open":"no","title":true}`,
		`{"id":123456789012345678901234567890,"created_at":1e3}`,
		`{"source":[],"tags":{"type":"tag.list","tags":[null,{"id":1,"mood":[]},7]}}`,
		`{"state":"asleep","tags":{"tags":[]},"custom_attributes":{"price":1.10,"seats":null},"unknown":{"a":[1.50]}}`,
	} {
		encodes(t, decoded(t, data), data)
	}
}

func TestWhatAProgramSetsCounts(t *testing.T) {
	conversation := decoded(t, `{"title":null,"open":"no","tags":{"tags":[null,{"id":"1"}]}}`)
	conversation.Title = intercom.Ptr("Refund")
	conversation.Open = intercom.Ptr(false)
	conversation.Tags.Tags = append(conversation.Tags.Tags, intercom.Tag{ID: intercom.Ptr(intercom.IntegerID(2))})
	encodes(t, conversation, `{"open":false,"tags":{"tags":[{"id":"1"},{"id":2}]},"title":"Refund"}`)

	delete(conversation.Extra, "title")
	conversation.Title = nil
	conversation.Extra["open"] = nil
	conversation.Open = nil
	conversation.Tags = nil
	encodes(t, conversation, `{"open":null}`)
}

func TestExtraTakesWhateverCanBeWritten(t *testing.T) {
	encodes(t, intercom.Conversation{
		CustomAttributes: map[string]any{"plan": "team"},
		Extra: map[string]any{
			"custom_attributes": map[string]string{"plan": "solo"},
			"mood":              json.RawMessage(`[1.0]`),
			"note":              &intercom.Tag{Name: intercom.Ptr("<b>")},
			"seats":             big.NewInt(7),
		},
	}, `{"custom_attributes":{"plan":"team"},"mood":[1.0],"note":{"name":"\u003cb\u003e"},"seats":7}`)
}

func TestOnlyObjectsAreDecoded(t *testing.T) {
	for _, data := range []string{`[]`, `7`, `"text"`, `{`} {
		var conversation intercom.Conversation
		if err := json.Unmarshal([]byte(data), &conversation); err == nil {
			t.Errorf("%s was decoded", data)
		}
	}
	conversation := decoded(t, `{"id":"7"}`)
	if err := json.Unmarshal([]byte(`null`), &conversation); err != nil || conversation.ID.String() != "7" {
		t.Errorf("null is expected to change nothing; %v", err)
	}
}

func TestWhatIsNoJSONHasNoVerdict(t *testing.T) {
	for _, data := range []string{``, `{`, `{} {}`, `{"id":}`} {
		if _, err := intercom.CheckConversation([]byte(data), intercom.Options{}); err == nil {
			t.Errorf("%q was judged", data)
		}
	}
	conversation := intercom.Conversation{Extra: map[string]any{"endless": math.Inf(1)}}
	violations := conversation.Violations(intercom.Options{})
	if len(violations) != 1 || violations[0].Rule != "json.syntax" {
		t.Errorf("found %v", violations)
	}
}

func TestTimes(t *testing.T) {
	noon := time.Date(2026, 1, 10, 12, 0, 0, 250e6, time.FixedZone("", 3600))
	for _, test := range []struct {
		data string
		want time.Time
	}{
		{`1700000000`, time.Unix(1700000000, 0)},
		{`-1`, time.Unix(-1, 0)},
		{`1.7e9`, time.Unix(1700000000, 0)},
		{`"2026-01-10T12:00:00.25+01:00"`, noon},
		{`"2026-01-10T11:00:00.123456789Z"`, time.Date(2026, 1, 10, 11, 0, 0, 123456789, time.UTC)},
		{`"2024-02-29T23:59:59Z"`, time.Date(2024, 2, 29, 23, 59, 59, 0, time.UTC)},
	} {
		var timestamp intercom.Timestamp
		if err := json.Unmarshal([]byte(test.data), &timestamp); err != nil {
			t.Errorf("%s: %v", test.data, err)
		}
		if got, ok := timestamp.Time(); !ok || !got.Equal(test.want) {
			t.Errorf("%s is %v, %v; want %v", test.data, got, ok, test.want)
		}
		encodes(t, timestamp, test.data)
	}
	for _, data := range []string{
		`1.5`, `"2023-02-29T00:00:00Z"`, `"2026-01-10 12:00:00Z"`, `"2026-01-10T12:00:00"`, `"2026-01-10T24:00:00Z"`,
		`"2026-01-10T12:00:00,5Z"`, `"2026-01-10T12:00:00.1234567890Z"`, `"2026-01-10T1:00:00Z"`, `"2026-01-10T12:00:00+24:00"`,
	} {
		if err := json.Unmarshal([]byte(data), new(intercom.Timestamp)); err == nil {
			t.Errorf("%s was taken for a time", data)
		}
	}
	encodes(t, intercom.ISOTime(noon), `"2026-01-10T11:00:00.250Z"`)
	encodes(t, intercom.UnixTime(7), `7`)
	for _, none := range []*intercom.Timestamp{nil, {}} {
		if got, ok := none.Time(); ok {
			t.Errorf("no time is %v", got)
		}
	}
}

func TestOtherValues(t *testing.T) {
	if !intercom.IntegerID(7).Equal(intercom.TextID("7")) || intercom.TextID("7").Equal(intercom.TextID("07")) {
		t.Error("ids are expected to be equal as text")
	}
	var seven intercom.ID
	if err := json.Unmarshal([]byte(`7.0`), &seven); err != nil || !seven.Equal(intercom.IntegerID(7)) {
		t.Errorf("7.0 is expected to be 7, and is %s; %v", seven, err)
	}
	encodes(t, seven, `7.0`)
	if id, ok := intercom.Ptr(intercom.TextID("215468")).Int64(); !ok || id != 215468 {
		t.Errorf("the id is %d, %v", id, ok)
	}
	if _, ok := intercom.Ptr(intercom.TextID("1e3")).Int64(); ok {
		t.Error("1e3 is text, not a number")
	}
	if duration, ok := intercom.Ptr(intercom.SecondsOf(11.5)).Duration(); !ok || duration != 11500*time.Millisecond {
		t.Errorf("the duration is %v, %v", duration, ok)
	}
	if _, ok := intercom.Ptr(intercom.SecondsOf(1e300)).Duration(); ok {
		t.Error("1e300 seconds are longer than package time can say")
	}
	if !intercom.ConversationStateOpen.IsKnown() || intercom.ConversationState("asleep").IsKnown() {
		t.Error("of these two states, the first one is known")
	}
	if version, ok := intercom.ParseAPIVersion("1.4"); ok || version != 0 {
		t.Errorf("1.4 is %v", version)
	}
}
