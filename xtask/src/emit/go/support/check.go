package intercom

import (
	"encoding/json"
	"reflect"
)

// Severity says how much a violation matters.
type Severity string

const (
	// SeverityError: the rule is documented, and real data keeps it.
	SeverityError Severity = "error"
	// SeverityWarning: the rule is expected, or some real data breaks it, or what it judges may be late by design.
	SeverityWarning Severity = "warning"
	// SeverityDrift: Intercom sends something that this package does not know yet.
	SeverityDrift Severity = "drift"
)

// Origin says where a payload comes from. Some rules hold for payloads of some origins only.
type Origin string

const (
	// OriginREST is the answer to a read.
	OriginREST Origin = "rest"
	// OriginMutation is the answer to a write, whose statistics may still be those from before it.
	OriginMutation Origin = "mutation"
	// OriginList is an item of a list or of a search.
	OriginList Origin = "list"
	// OriginWebhook is a notification.
	OriginWebhook Origin = "webhook"
)

// Options say what is known about a payload. Their zero value is right where nothing is known.
type Options struct {
	// APIVersion is the version that the payload was made for. Without one, whatever any version allows is accepted.
	APIVersion APIVersion
	// Origin is where the payload comes from. Without one, rules for payloads of some origins are left out; what is inside a notification
	// or a list comes from there, whatever stands here.
	Origin Origin
}

// Violation is one thing that is wrong with a payload.
type Violation struct {
	// Rule is the id of the rule that is broken, such as statistics.close_order. Those that begin with "schema." are about one value.
	Rule     string   `json:"rule"`
	Severity Severity `json:"severity"`
	// InstanceLocation is a JSON Pointer (RFC 6901) to the place; the empty one is the whole payload.
	InstanceLocation string `json:"instanceLocation"`
	// Message says what must hold, or what was expected and what was found. It never shows content, which is somebody's data.
	Message string `json:"message"`
}

const (
	ruleSyntax        = "json.syntax"
	ruleType          = "schema.type"
	ruleNull          = "schema.null"
	ruleConst         = "schema.const"
	ruleRequired      = "schema.required"
	ruleUnknownMember = "schema.unknown_member"
	ruleOtherVersion  = "schema.other_version"
)

// check judges JSON text that is meant to be of the type of empty.
func check(data []byte, empty any, options Options) ([]Violation, error) {
	value, err := parsed(data)
	if err != nil {
		return nil, err
	}
	w := walk{options: options}
	w.value(value, reflect.TypeOf(empty), nil)
	return w.found, nil
}

// violations judges the JSON that a value is written as, so that the verdict is the one on what would be sent.
func violations(value json.Marshaler, options Options) []Violation {
	data, err := value.MarshalJSON()
	if err == nil {
		var found []Violation
		if found, err = check(data, value, options); err == nil {
			return found
		}
	}
	return []Violation{{ruleSyntax, SeverityError, "", "the value cannot be written as JSON: " + err.Error()}}
}
