package intercom

import (
	"encoding/json"
	"math"
	"strconv"
	"time"
)

// Seconds (seconds) is a duration in seconds, which may have a fraction. It is written as it came.
type Seconds struct {
	number json.Number
}

// SecondsOf is a duration of this many seconds.
func SecondsOf(seconds float64) Seconds {
	return Seconds{json.Number(strconv.FormatFloat(seconds, 'f', -1, 64))}
}

// Float64 is the number of seconds.
func (s Seconds) Float64() float64 {
	return float(s.number)
}

// Duration is the same as package time has it, rounded to nanoseconds. There is none for nil, for the zero value,
// and beyond 292 years.
func (s *Seconds) Duration() (time.Duration, bool) {
	if s == nil {
		return 0, false
	}
	nanoseconds := math.Round(s.Float64() * float64(time.Second))
	if math.Abs(nanoseconds) < math.MaxInt64 {
		return time.Duration(nanoseconds), true
	}
	return 0, false
}

// String is the number of seconds as it came.
func (s Seconds) String() string {
	return s.number.String()
}

func (s *Seconds) read(value any) fitting {
	number, ok := value.(json.Number)
	if !ok {
		return misfit
	}
	s.number = number
	return exact
}

func (*Seconds) expected() string {
	return "a number of seconds"
}

// UnmarshalJSON takes a number.
func (s *Seconds) UnmarshalJSON(data []byte) error {
	return decode(data, s)
}

// MarshalJSON writes the number as it came.
func (s Seconds) MarshalJSON() ([]byte, error) {
	return asItCame(s.number.String(), true)
}
