package intercom

// enumeration is an open type of text: other values are kept, and reported.
type enumeration interface {
	facts() *enumerationFacts
}

type enumerationFacts struct {
	name     string
	rule     string
	severity Severity
	// severityFrom holds from a version on, in the order of the versions.
	severityFrom []severityFrom
	values       []enumerationValue
}

type severityFrom struct {
	since    APIVersion
	severity Severity
}

type enumerationValue struct {
	value string
	versions
}

func (e *enumerationFacts) severityIn(version APIVersion) Severity {
	severity := e.severity
	for _, from := range e.severityFrom {
		if from.since <= version {
			severity = from.severity
		}
	}
	return severity
}

// lists reports whether some API version has this value.
func (e *enumerationFacts) lists(value string) bool {
	for _, known := range e.values {
		if known.value == value {
			return true
		}
	}
	return false
}

// union is an object that can be one of several.
type union interface {
	// shape tells which one, by the members that are there.
	shape(o object) shape
	// hold takes what an object of that shape was decoded into.
	hold(shape shape, value any)
}

// A shape is what an object was found to be.
type shape struct {
	name string
	// object is empty, of the type that the shape tells; nil if nothing in it is judged.
	object any
	// rule is broken by every object of this shape, if that is not empty.
	rule     string
	severity Severity
	message  string
}

// RawObject is an object that is kept as it came, because no type describes it. Its numbers are of type json.Number.
type RawObject map[string]any
