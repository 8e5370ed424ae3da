package intercom

import (
	"bytes"
	"encoding/json"
	"reflect"
)

// encode writes an object, with its members in the order of the schema and then whatever else is in Extra.
func encode(value any) ([]byte, error) {
	var out bytes.Buffer
	if err := encodeValue(&out, reflect.ValueOf(value)); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

func encodeValue(out *bytes.Buffer, value reflect.Value) error {
	pointed := value
	if value.Kind() == reflect.Pointer && !value.IsNil() {
		pointed = value.Elem()
	}
	if layout := layoutOf(pointed.Type()); layout != nil {
		return encodeObject(out, pointed, layout)
	}
	if value.Kind() == reflect.Slice && layoutOf(value.Type().Elem()) != nil {
		return encodeItems(out, value)
	}
	data, err := json.Marshal(value.Interface())
	out.Write(data)
	return err
}

func encodeItems(out *bytes.Buffer, items reflect.Value) error {
	out.WriteByte('[')
	for i := 0; i < items.Len(); i++ {
		if i > 0 {
			out.WriteByte(',')
		}
		if err := encodeValue(out, items.Index(i)); err != nil {
			return err
		}
	}
	out.WriteByte(']')
	return nil
}

func encodeObject(out *bytes.Buffer, o reflect.Value, layout *layout) error {
	out.WriteByte('{')
	first := true
	write := func(name string, value reflect.Value) error {
		if !first {
			out.WriteByte(',')
		}
		first = false
		key, err := json.Marshal(name)
		if err != nil {
			return err
		}
		out.Write(key)
		out.WriteByte(':')
		if !value.IsValid() {
			out.WriteString("null")
			return nil
		}
		return encodeValue(out, value)
	}
	extra, _ := o.Field(layout.extra).Interface().(map[string]any)
	for i := range layout.members {
		member := &layout.members[i]
		field := o.Field(member.index)
		kept, isKept := extra[member.name]
		var err error
		switch {
		case isKept && (field.IsNil() || isReadingOf(kept, field)):
			err = write(member.name, reflect.ValueOf(kept))
		case !field.IsNil():
			err = write(member.name, field)
		}
		if err != nil {
			return err
		}
	}
	for _, name := range sortedNames(extra) {
		if layout.member(name) == nil {
			if err := write(name, reflect.ValueOf(extra[name])); err != nil {
				return err
			}
		}
	}
	out.WriteByte('}')
	return nil
}

// isReadingOf reports whether a field still is what decoding made of JSON that it cannot hold to the letter. If a program has given it
// another value, that one counts.
func isReadingOf(kept any, field reflect.Value) bool {
	if kept == nil {
		return false
	}
	again := reflect.New(field.Type()).Elem()
	fit(kept, again)
	return reflect.DeepEqual(again.Interface(), field.Interface())
}
