package conformance

import (
	"dich/source/xml"
)

// shared are the rules of the attributes that modules define for many elements.
func (c *checker) shared(e *xml.Element, in *context) {
	tagged := false
	for i := range e.Attributes {
		a := &e.Attributes[i]
		if a.Name.Space == "" {
			continue
		}
		switch c.edition.spaces[a.Name.Space] {
		case "fs":
			if a.Name.Local == "subFs" && e.Attribute(a.Name.Space, "fs") == nil {
				c.missing(e, "fs:fs", rule{"sub-fs", "fs:subFs"}, a.Name.Raw())
			}
		case "slr":
			c.sizes(e, a, in)
		case "its", "itsm":
			tagged = true
		}
	}
	if tagged {
		c.tagged(e, in)
	}
}
