package intercom

import "math"

// A list is a list of objects; an item that is no object is nil. It is nil itself if there is no list.
type list []object

func (o object) list(name string) list {
	items, ok := o[name].([]any)
	if !ok {
		return nil
	}
	objects := make(list, len(items))
	for i, item := range items {
		objects[i], _ = item.(map[string]any)
	}
	return objects
}

func (l list) some(test func(item object) bool) bool {
	for _, item := range l {
		if test(item) {
			return true
		}
	}
	return false
}

func (l list) every(test func(item object) bool) bool {
	return l != nil && !l.some(func(item object) bool { return !test(item) })
}

// repeats reports whether two items have the same value that can be read.
func (l list) repeats(by func(item object) operand[string]) bool {
	seen := make(map[string]bool)
	return l.some(func(item object) bool {
		key := by(item)
		again := key.readable && seen[key.value]
		seen[key.value] = seen[key.value] || key.readable
		return again
	})
}

// decreases reports whether a value is smaller than the last one before it that could be read.
func (l list) decreases(by func(item object) float64) bool {
	last := math.NaN()
	return l.some(func(item object) bool {
		value := by(item)
		smaller := value < last
		if isNumber(value) {
			last = value
		}
		return smaller
	})
}
