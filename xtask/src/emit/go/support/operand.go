package intercom

import (
	"encoding/json"
	"math"
	"strings"
	"unicode/utf8"
)

// Rules read members through these. What is absent, null or of another type cannot be read, and makes every comparison false: text and
// booleans say so themselves, and a number that cannot be read is NaN.

// An object is a JSON object; nil where there is none.
type object map[string]any

// object is the object that the member holds.
func (o object) object(name string) object {
	members, _ := o[name].(map[string]any)
	return members
}

// has reports whether the member is there and not null, whatever its type.
func (o object) has(name string) bool {
	return o[name] != nil
}

// contains reports whether the member is there, if only as null.
func (o object) contains(name string) bool {
	_, ok := o[name]
	return ok
}

// operand is a value that can be compared, if it could be read.
type operand[T comparable] struct {
	value    T
	readable bool
}

func (o object) text(name string) operand[string] {
	text, ok := o[name].(string)
	return operand[string]{text, ok}
}

// id is the id as text, whether it came as text or as an integer.
func (o object) id(name string) operand[string] {
	var id ID
	if id.read(o[name]) == misfit {
		return operand[string]{}
	}
	key, ok := id.key()
	return operand[string]{key, ok}
}

func (o object) boolean(name string) operand[bool] {
	boolean, ok := o[name].(bool)
	return operand[bool]{boolean, ok}
}

func (a operand[T]) is(value T) bool {
	return a.readable && a.value == value
}

func (a operand[T]) isNot(value T) bool {
	return a.readable && a.value != value
}

func (a operand[T]) equals(b operand[T]) bool {
	return a.readable && b.readable && a.value == b.value
}

func (a operand[T]) differs(b operand[T]) bool {
	return a.readable && b.readable && a.value != b.value
}

func (a operand[T]) in(values ...T) bool {
	for _, value := range values {
		if a.is(value) {
			return true
		}
	}
	return false
}

func (a operand[T]) notIn(values ...T) bool {
	return a.readable && !a.in(values...)
}

// time is in seconds since 1970.
func (o object) time(name string) float64 {
	var time Timestamp
	if time.read(o[name]) == misfit {
		return math.NaN()
	}
	return time.seconds()
}

func (o object) integer(name string) float64 {
	number, ok := o[name].(json.Number)
	if !ok || !isInteger(number) {
		return math.NaN()
	}
	return float(number)
}

func (o object) number(name string) float64 {
	number, ok := o[name].(json.Number)
	if !ok {
		return math.NaN()
	}
	return float(number)
}

// dimension is a number, also where that is written as text.
func (o object) dimension(name string) float64 {
	var dimension Dimension
	if dimension.read(o[name]) == misfit {
		return math.NaN()
	}
	return float(json.Number(dimension.text))
}

// count is how many items a list has.
func (o object) count(name string) float64 {
	items, ok := o[name].([]any)
	if !ok {
		return math.NaN()
	}
	return float64(len(items))
}

// length is how many Unicode characters a text has.
func (o object) length(name string) float64 {
	text, ok := o[name].(string)
	if !ok {
		return math.NaN()
	}
	return float64(utf8.RuneCountInString(text))
}

func isNumber(x float64) bool {
	return !math.IsNaN(x)
}

// differ is what a != b would be, if NaN did not differ from itself.
func differ(a, b float64) bool {
	return a < b || a > b
}

// isUnix reports whether a value is a time that is written as seconds.
func isUnix(value any) bool {
	var t Timestamp
	return t.read(value) == exact && t.isUnix
}

// isISO reports whether a value is a time that is written as text.
func isISO(value any) bool {
	var t Timestamp
	return t.read(value) == exact && !t.isUnix
}

// isDecimal reports whether a value is text of decimal digits.
func isDecimal(value any) bool {
	text, ok := value.(string)
	return ok && text != "" && strings.Trim(text, "0123456789") == ""
}

// namesNotification reports whether a value is text that begins as the ids of notifications do.
func namesNotification(value any) bool {
	text, ok := value.(string)
	return ok && strings.HasPrefix(text, "notif_")
}
