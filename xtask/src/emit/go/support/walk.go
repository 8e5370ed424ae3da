package intercom

import (
	"fmt"
	"reflect"
	"unicode/utf8"
)

// A walk passes over a JSON value once, and gathers what is wrong with it.
type walk struct {
	options Options
	found   []Violation
}

// judged is an object that has rules between its members.
type judged interface {
	judge(w *walk, o object, at *place)
}

// carrier is an object inside of which everything has the same origin.
type carrier interface {
	origin() Origin
}

func (w *walk) broken(at *place, rule string, severity Severity, message string) {
	w.found = append(w.found, Violation{rule, severity, at.pointer(), message})
}

// from reports whether the payload is known to come from one of these.
func (w *walk) from(origins ...Origin) bool {
	for _, origin := range origins {
		if w.options.Origin == origin {
			return true
		}
	}
	return false
}

// value judges a value. Whether it may be null is for its member to say.
func (w *walk) value(value any, kind reflect.Type, at *place) {
	kind = pointedAt(kind)
	if kind == anything {
		return
	}
	if value == nil {
		w.wrong(at, kind, value)
		return
	}
	if items, ok := value.([]any); ok && kind.Kind() == reflect.Slice {
		w.items(items, kind.Elem(), at)
		return
	}
	members, isObject := value.(map[string]any)
	switch empty := reflect.New(kind).Interface().(type) {
	case union:
		if isObject {
			w.variant(empty.shape(members), members, at)
			return
		}
	case enumeration:
		if text, ok := value.(string); ok {
			w.enumerated(text, empty, at)
			return
		}
	default:
		if layout := layoutOf(kind); layout != nil && isObject {
			w.object(members, layout, at)
			return
		}
	}
	if fit(value, reflect.New(kind).Elem()) == misfit {
		w.wrong(at, kind, value)
	}
}

func (w *walk) items(items []any, kind reflect.Type, at *place) {
	for i, item := range items {
		if item == nil && kind != anything {
			w.broken(at.item(i), ruleNull, SeverityError, "expected "+expected(kind)+", found null")
			continue
		}
		w.value(item, kind, at.item(i))
	}
}

func (w *walk) object(o object, layout *layout, at *place) {
	empty := reflect.New(layout.kind).Interface()
	if carrier, ok := empty.(carrier); ok {
		around := w.options.Origin
		w.options.Origin = carrier.origin()
		defer func() { w.options.Origin = around }()
	}
	for i := range layout.members {
		member := &layout.members[i]
		if value, ok := o[member.name]; ok {
			w.member(value, member, at.member(member.name))
		} else if member.required {
			w.broken(at, ruleRequired, SeverityError, "the member "+member.name+" is missing")
		}
	}
	for _, name := range sortedNames(o) {
		if layout.member(name) == nil {
			message := layout.kind.Name() + " has no such member in any API version known to this package"
			w.broken(at.member(name), ruleUnknownMember, SeverityDrift, message)
		}
	}
	if judged, ok := empty.(judged); ok {
		judged.judge(w, o, at)
	}
}

func (w *walk) member(value any, member *member, at *place) {
	if !member.versions.contain(w.options.APIVersion) {
		message := "this member belongs to other API versions (" + member.versions.String() + ")"
		w.broken(at, ruleOtherVersion, SeverityDrift, message)
		return
	}
	if value == nil {
		nullable := member.nullable && member.nullableIn.contain(w.options.APIVersion)
		if !nullable && member.kind != anything {
			w.broken(at, ruleNull, SeverityError, "expected "+expected(member.kind)+", found null")
		}
		return
	}
	w.value(value, member.kind, at)
	if text, ok := value.(string); ok && member.constant != "" && text != member.constant {
		message := fmt.Sprintf("expected %q, found text of %d characters", member.constant, utf8.RuneCountInString(text))
		w.broken(at, ruleConst, SeverityError, message)
	}
}

func (w *walk) enumerated(text string, enumeration enumeration, at *place) {
	facts := enumeration.facts()
	for _, known := range facts.values {
		if known.value == text && known.versions.contain(w.options.APIVersion) {
			return
		}
	}
	message := "expected a value of " + facts.name + " in this API version, found one of another version"
	if !facts.lists(text) {
		message = fmt.Sprintf("expected a known value of %s, found text of %d characters", facts.name, utf8.RuneCountInString(text))
	}
	w.broken(at, facts.rule, facts.severityIn(w.options.APIVersion), message)
}

// variant judges an object as the one that its shape tells.
func (w *walk) variant(shape shape, o object, at *place) {
	if shape.rule != "" {
		w.broken(at, shape.rule, shape.severity, shape.message)
	}
	if shape.object != nil {
		w.object(o, layoutOf(reflect.TypeOf(shape.object).Elem()), at)
	}
}

func (w *walk) wrong(at *place, kind reflect.Type, value any) {
	w.broken(at, ruleType, SeverityError, "expected "+expected(kind)+", found "+found(value))
}
