package tbx

import (
	"encoding/xml"
	"strings"

	"dich/source"
)

// An element of an entry. Names are without their prefixes: no two of TBX's differ by
// namespace alone.
type element struct {
	name       string
	prefixed   string      // its name as it stands there
	span       source.Span // of its start tag
	attributes []xml.Attr
	content    []node
}

// A node is an element or a text, which may be a CDATA section.
type node struct {
	element *element
	text    source.Span
}

// get gives an attribute by its name as it stands there, trimmed; empty if there is none.
func (e *element) get(name string) string {
	for _, a := range e.attributes {
		if qualified(a.Name) == name {
			return strings.Trim(a.Value, blanks)
		}
	}
	return ""
}

// elements gives the elements directly inside of it.
func (e *element) elements() []*element {
	var list []*element
	for _, n := range e.content {
		if n.element != nil {
			list = append(list, n.element)
		}
	}
	return list
}

// qualified gives a name as it stands in the file.
func qualified(n xml.Name) string {
	if n.Space == "" {
		return n.Local
	}
	return n.Space + ":" + n.Local
}
