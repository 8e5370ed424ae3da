package intercom

import (
	"encoding/json"
	"strconv"
)

// Dimension (dimension) is a size: an integer, or text of decimal digits. It is written as it came.
type Dimension struct {
	text      string
	isInteger bool
}

// IntegerDimension is a size that is written as an integer.
func IntegerDimension(size int64) Dimension {
	return Dimension{text: strconv.FormatInt(size, 10), isInteger: true}
}

// Int64 is the size, if there is one that 64 bits can hold.
func (d *Dimension) Int64() (int64, bool) {
	if d == nil {
		return 0, false
	}
	return whole(json.Number(d.text))
}

// String is the size as it came.
func (d Dimension) String() string {
	return d.text
}

func (d *Dimension) read(value any) fitting {
	switch value := value.(type) {
	case string:
		if isDecimal(value) {
			*d = Dimension{text: value}
			return exact
		}
	case json.Number:
		if isInteger(value) {
			*d = Dimension{text: value.String(), isInteger: true}
			return exact
		}
	}
	return misfit
}

func (*Dimension) expected() string {
	return "an integer, or digits as text"
}

// UnmarshalJSON takes an integer or text of digits.
func (d *Dimension) UnmarshalJSON(data []byte) error {
	return decode(data, d)
}

// MarshalJSON writes the size as it came.
func (d Dimension) MarshalJSON() ([]byte, error) {
	return asItCame(d.text, d.isInteger)
}
