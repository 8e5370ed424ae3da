package intercom

import (
	"encoding/json"
	"math"
)

// asItCame writes a number or text.
func asItCame(text string, isNumber bool) ([]byte, error) {
	if isNumber {
		return json.Marshal(json.Number(text))
	}
	return json.Marshal(text)
}

// isInteger is true of 7 and of 7.0, as in JSON Schema.
func isInteger(number json.Number) bool {
	value := float(number)
	return value == math.Trunc(value) && !math.IsInf(value, 0)
}

// whole is the number as an integer. Written with a fraction or an exponent, it is read as a float, which beyond 2^53 no longer says which
// integer was meant.
func whole(number json.Number) (int64, bool) {
	if integer, err := number.Int64(); err == nil {
		return integer, true
	}
	value := float(number)
	const most = 1 << 53
	return int64(value), value == math.Trunc(value) && math.Abs(value) <= most
}

// float is NaN for text that is no number.
func float(number json.Number) float64 {
	value, err := number.Float64()
	if err != nil && value == 0 {
		return math.NaN()
	}
	return value
}
