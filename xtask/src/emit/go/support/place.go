package intercom

import (
	"strconv"
	"strings"
)

// A place is where a value stands, as a chain to the whole payload, which is nil. It is spelled out only if something is wrong there.
type place struct {
	around *place
	step   string
}

func (p *place) member(name string) *place {
	return &place{p, name}
}

func (p *place) item(index int) *place {
	return &place{p, strconv.Itoa(index)}
}

var escaped = strings.NewReplacer("~", "~0", "/", "~1")

// pointer is the place as a JSON Pointer.
func (p *place) pointer() string {
	if p == nil {
		return ""
	}
	return p.around.pointer() + "/" + escaped.Replace(p.step)
}
