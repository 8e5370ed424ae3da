package intercom

import (
	"encoding/json"
	"strconv"
)

// ID (id) is the id of something at Intercom: text in the documentation, now and then an integer in reality. It remembers which, and is
// written as it came; use Equal to compare ids.
type ID struct {
	text      string
	isInteger bool
}

// TextID is an id that is written as text.
func TextID(text string) ID {
	return ID{text: text}
}

// IntegerID is an id that is written as an integer.
func IntegerID(integer int64) ID {
	return ID{text: strconv.FormatInt(integer, 10), isInteger: true}
}

// String is the id as text, however it came.
func (id ID) String() string {
	return id.text
}

// IsInteger reports whether it came as an integer.
func (id ID) IsInteger() bool {
	return id.isInteger
}

// Int64 is the id as a number, if there is an id and it is one, however it came.
func (id *ID) Int64() (int64, bool) {
	if id == nil {
		return 0, false
	}
	if id.isInteger {
		return whole(json.Number(id.text))
	}
	integer, err := strconv.ParseInt(id.text, 10, 64)
	return integer, err == nil
}

// Equal reports whether both are the same id: 7 and "7" are.
func (id ID) Equal(other ID) bool {
	a, _ := id.key()
	b, _ := other.key()
	return a == b
}

// key is the text by which ids are compared. An integer beyond 64 bits has none that rules could read.
func (id ID) key() (string, bool) {
	if !id.isInteger {
		return id.text, true
	}
	integer, ok := whole(json.Number(id.text))
	if !ok {
		return id.text, false
	}
	return strconv.FormatInt(integer, 10), true
}

func (id *ID) read(value any) fitting {
	switch value := value.(type) {
	case string:
		*id = ID{text: value}
		return exact
	case json.Number:
		if isInteger(value) {
			*id = ID{text: value.String(), isInteger: true}
			return exact
		}
	}
	return misfit
}

func (*ID) expected() string {
	return "an id (text or an integer)"
}

// UnmarshalJSON takes text or an integer.
func (id *ID) UnmarshalJSON(data []byte) error {
	return decode(data, id)
}

// MarshalJSON writes the id as it came.
func (id ID) MarshalJSON() ([]byte, error) {
	return asItCame(id.text, id.isInteger)
}
