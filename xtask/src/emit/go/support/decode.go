package intercom

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"
)

// parsed reads one JSON value, and keeps its numbers as they are written.
func parsed(data []byte) (any, error) {
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.UseNumber()
	var value any
	if err := decoder.Decode(&value); err != nil {
		return nil, err
	}
	if _, err := decoder.Token(); err != io.EOF {
		return nil, errors.New("intercom: something stands behind the JSON value")
	}
	return value, nil
}

// decode fills what target points at. As everywhere in encoding/json, null changes nothing.
func decode(data []byte, target any) error {
	value, err := parsed(data)
	if err != nil || value == nil {
		return err
	}
	into := reflect.ValueOf(target).Elem()
	if fit(value, into) == misfit {
		return fmt.Errorf("intercom: expected %s for %s, found %s", expected(into.Type()), into.Type().Name(), found(value))
	}
	return nil
}

// How a value fits a type.
type fitting int

const (
	// misfit: the value is not of that kind, and nothing was stored.
	misfit fitting = iota
	// tooLarge: it is of that kind, and too large to be stored.
	tooLarge
	// similar: what was stored is not written as the value was.
	similar
	exact
)

// readable is a type with a reading of its own.
type readable interface {
	read(value any) fitting
	expected() string
}

// fit stores a JSON value, which is not null.
func fit(value any, target reflect.Value) fitting {
	if target.Kind() == reflect.Pointer {
		pointed := reflect.New(target.Type().Elem())
		fits := fit(value, pointed.Elem())
		if fits >= similar {
			target.Set(pointed)
		}
		return fits
	}
	switch custom := target.Addr().Interface().(type) {
	case readable:
		return custom.read(value)
	case union:
		return fitUnion(value, custom)
	}
	switch target.Kind() {
	case reflect.Struct:
		return fitObject(value, target)
	case reflect.Slice:
		return fitItems(value, target)
	case reflect.Int64, reflect.Float64:
		return fitNumber(value, target)
	case reflect.Interface:
		target.Set(reflect.ValueOf(value))
		return exact
	default:
		return fitSame(value, target)
	}
}

// fitSame stores text, booleans and maps, of which the field holds what the reader makes of JSON.
func fitSame(value any, target reflect.Value) fitting {
	held := reflect.ValueOf(value)
	if held.Kind() != target.Kind() || held.Type() == numberType || !held.CanConvert(target.Type()) {
		return misfit
	}
	target.Set(held.Convert(target.Type()))
	return exact
}

var numberType = reflect.TypeOf(json.Number(""))

// fitObject keeps in Extra whatever the fields cannot hold to the letter.
func fitObject(value any, target reflect.Value) fitting {
	members, ok := value.(map[string]any)
	if !ok {
		return misfit
	}
	layout := layoutOf(target.Type())
	target.Set(reflect.Zero(target.Type()))
	extra := make(map[string]any)
	for name, value := range members {
		member := layout.member(name)
		if member != nil && value != nil && fit(value, target.Field(member.index)) == exact {
			continue
		}
		extra[name] = value
	}
	if len(extra) > 0 {
		target.Field(layout.extra).Set(reflect.ValueOf(extra))
	}
	return exact
}

func fitUnion(value any, target union) fitting {
	members, ok := value.(map[string]any)
	if !ok {
		return misfit
	}
	shape := target.shape(members)
	if shape.object == nil {
		target.hold(shape, RawObject(members))
		return exact
	}
	fits := fit(value, reflect.ValueOf(shape.object).Elem())
	target.hold(shape, shape.object)
	return fits
}

// fitItems leaves out the items that do not fit.
func fitItems(value any, target reflect.Value) fitting {
	items, ok := value.([]any)
	if !ok {
		return misfit
	}
	all := exact
	fitting := reflect.MakeSlice(target.Type(), 0, len(items))
	for _, item := range items {
		held := reflect.New(target.Type().Elem()).Elem()
		fits := misfit
		if item != nil {
			fits = fit(item, held)
		} else if held.Kind() == reflect.Interface {
			fits = exact
		}
		if fits != exact {
			all = similar
		}
		if fits >= similar {
			fitting = reflect.Append(fitting, held)
		}
	}
	target.Set(fitting)
	return all
}

func fitNumber(value any, target reflect.Value) fitting {
	number, ok := value.(json.Number)
	if !ok {
		return misfit
	}
	if target.Kind() == reflect.Float64 {
		target.SetFloat(float(number))
	} else if !isInteger(number) {
		return misfit
	} else if integer, ok := whole(number); ok {
		target.SetInt(integer)
	} else {
		return tooLarge
	}
	written, err := json.Marshal(target.Interface())
	if err != nil || string(written) != number.String() {
		return similar
	}
	return exact
}

// expected names a type as messages do.
func expected(kind reflect.Type) string {
	kind = pointedAt(kind)
	if custom, ok := reflect.New(kind).Interface().(readable); ok {
		return custom.expected()
	}
	switch kind.Kind() {
	case reflect.String:
		return "text"
	case reflect.Bool:
		return "a boolean"
	case reflect.Int64:
		return "an integer"
	case reflect.Float64:
		return "a number"
	case reflect.Slice:
		return "an array"
	default:
		return "an object"
	}
}

// found names what a JSON value is, and nothing of its content.
func found(value any) string {
	switch value := value.(type) {
	case nil:
		return "null"
	case bool:
		return "a boolean"
	case string:
		return "text"
	case json.Number:
		if isInteger(value) {
			return "an integer"
		}
		return "a number with a fraction"
	case []any:
		return "an array"
	default:
		return "an object"
	}
}
