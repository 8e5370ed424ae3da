package intercom

import (
	"reflect"
	"sort"
	"strings"
	"sync"
)

// A layout is what the tags of an object's struct say: `json` has the name of a member, and `schema` any of required, nullable (with
// nullable-since or nullable-until for some API versions only), since and until (the versions that have it), and const (its only text).
type layout struct {
	kind    reflect.Type
	members []member
	// extra is the index of the field Extra.
	extra int
}

// A member is one member of an object, and the field that holds it.
type member struct {
	name  string
	kind  reflect.Type
	index int
	// required: its absence is an error.
	required bool
	// nullable: it may be null, in the versions of nullableIn.
	nullable   bool
	nullableIn versions
	versions   versions
	// constant is the only text that it may be, if that is not empty.
	constant string
}

var layouts sync.Map

// layoutOf gives nil for types that are no objects.
func layoutOf(kind reflect.Type) *layout {
	if known, ok := layouts.Load(kind); ok {
		return known.(*layout)
	}
	var made *layout
	if kind.Kind() == reflect.Struct {
		if extra, ok := kind.FieldByName("Extra"); ok {
			made = &layout{kind: kind, extra: extra.Index[0]}
			for i := 0; i < kind.NumField(); i++ {
				if field := kind.Field(i); i != made.extra {
					made.members = append(made.members, memberOf(field, i))
				}
			}
		}
	}
	known, _ := layouts.LoadOrStore(kind, made)
	return known.(*layout)
}

func memberOf(field reflect.StructField, index int) member {
	m := member{name: field.Tag.Get("json"), kind: field.Type, index: index}
	for _, fact := range strings.Split(field.Tag.Get("schema"), ",") {
		word, value, _ := strings.Cut(fact, "=")
		switch word {
		case "required":
			m.required = true
		case "nullable":
			m.nullable = true
		case "const":
			m.constant = value
		case "since":
			m.versions.since, _ = ParseAPIVersion(value)
		case "until":
			m.versions.until, _ = ParseAPIVersion(value)
		case "nullable-since":
			m.nullableIn.since, _ = ParseAPIVersion(value)
		case "nullable-until":
			m.nullableIn.until, _ = ParseAPIVersion(value)
		}
	}
	return m
}

func (l *layout) member(name string) *member {
	for i := range l.members {
		if l.members[i].name == name {
			return &l.members[i]
		}
	}
	return nil
}

// anything is the type of members that can be any JSON.
var anything = reflect.TypeOf((*any)(nil)).Elem()

func pointedAt(kind reflect.Type) reflect.Type {
	if kind.Kind() == reflect.Pointer {
		return kind.Elem()
	}
	return kind
}

func sortedNames(o object) []string {
	names := make([]string, 0, len(o))
	for name := range o {
		names = append(names, name)
	}
	sort.Strings(names)
	return names
}
