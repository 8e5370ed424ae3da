package intercom

import (
	"encoding/json"
	"math"
	"regexp"
	"strconv"
	"time"
)

// Timestamp (timestamp) is a point in time: whole seconds since 1970-01-01 UTC over REST, ISO 8601 text in the statistics of webhooks. It
// is written as it came.
type Timestamp struct {
	text   string
	isUnix bool
}

// UnixTime is a time that is written as seconds since 1970-01-01 UTC.
func UnixTime(seconds int64) Timestamp {
	return Timestamp{text: strconv.FormatInt(seconds, 10), isUnix: true}
}

// ISOTime is a time that is written as text, in UTC and with milliseconds.
func ISOTime(t time.Time) Timestamp {
	return Timestamp{text: t.UTC().Format("2006-01-02T15:04:05.000Z07:00")}
}

// Time is the point in time, in UTC or at the offset that the text has. There is none for nil, which is an absent member, for the zero
// value, and for seconds beyond 64 bits.
func (t *Timestamp) Time() (time.Time, bool) {
	if t == nil {
		return time.Time{}, false
	}
	if t.isUnix {
		seconds, ok := whole(json.Number(t.text))
		return time.Unix(seconds, 0).UTC(), ok
	}
	return isoTime(t.text)
}

// IsUnix reports whether it came as a number of seconds.
func (t Timestamp) IsUnix() bool {
	return t.isUnix
}

// String is the time as it came.
func (t Timestamp) String() string {
	return t.text
}

// seconds since 1970, with a fraction.
func (t Timestamp) seconds() float64 {
	if t.isUnix {
		return float(json.Number(t.text))
	}
	at, ok := isoTime(t.text)
	if !ok {
		return math.NaN()
	}
	return float64(at.Unix()) + float64(at.Nanosecond())/1e9
}

var isoForm = regexp.MustCompile(`^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$`)

// isoTime is stricter than package time, which takes a comma for a point, and any number of digits behind it.
func isoTime(text string) (time.Time, bool) {
	if !isoForm.MatchString(text) {
		return time.Time{}, false
	}
	at, err := time.Parse(time.RFC3339Nano, text)
	return at, err == nil
}

func (t *Timestamp) read(value any) fitting {
	switch value := value.(type) {
	case string:
		if _, ok := isoTime(value); ok {
			*t = Timestamp{text: value}
			return exact
		}
	case json.Number:
		if isInteger(value) {
			*t = Timestamp{text: value.String(), isUnix: true}
			return exact
		}
	}
	return misfit
}

func (*Timestamp) expected() string {
	return "a time (Unix seconds, or ISO 8601 text)"
}

// UnmarshalJSON takes an integer or ISO 8601 text.
func (t *Timestamp) UnmarshalJSON(data []byte) error {
	return decode(data, t)
}

// MarshalJSON writes the time as it came.
func (t Timestamp) MarshalJSON() ([]byte, error) {
	return asItCame(t.text, t.isUnix)
}
