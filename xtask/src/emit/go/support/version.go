package intercom

import "fmt"

// String is the version as the header Intercom-Version spells it; empty if there is none.
func (v APIVersion) String() string {
	if v < 0 || int(v) >= len(apiVersionNames) {
		return fmt.Sprintf("APIVersion(%d)", int(v))
	}
	return apiVersionNames[v]
}

// ParseAPIVersion is the version of that name, such as "2.14".
func ParseAPIVersion(name string) (APIVersion, bool) {
	for i, known := range apiVersionNames {
		if known == name && i > 0 {
			return APIVersion(i), true
		}
	}
	return 0, false
}

// versions is a range of versions, both ends within; 0 where it is open.
type versions struct {
	since, until APIVersion
}

// contain is always true where no version is given.
func (v versions) contain(version APIVersion) bool {
	return version == 0 || v.since <= version && (v.until == 0 || version <= v.until)
}

// String is the range as a message says it.
func (v versions) String() string {
	switch {
	case v.until == 0:
		return v.since.String() + " and later"
	case v.since == 0:
		return "up to " + v.until.String()
	default:
		return v.since.String() + " to " + v.until.String()
	}
}

// since reports whether the payload can be of this version or a later one.
func (w *walk) since(version APIVersion) bool {
	return versions{since: version}.contain(w.options.APIVersion)
}

// until reports whether the payload can be of this version or an earlier one.
func (w *walk) until(version APIVersion) bool {
	return versions{until: version}.contain(w.options.APIVersion)
}
