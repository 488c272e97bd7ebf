package conformance

import (
	"strings"

	"dich/source"
	"dich/source/xml"
)

// open12 are the rules of an element of XLIFF 1.2 that holds units, where it begins.
func (c *checker) open12(f *frame) {
	if f.key == "group" && f.file != nil {
		c.once(&f.file.groups, f.element, f.element.Attribute("", "id"), rule{"group-id", "2.4.2 group"})
	}
}

// close12 are those where it ends.
func (c *checker) close12(f *frame) {
	if f.key == "xliff" {
		return
	}
	if a := f.element.Attribute("", "tool-id"); a != nil && f.key == "file" && !f.tools[a.Value()] {
		c.dangling(f.element, a, rule{"tool-id", "2.2.1 file"}, "tool")
	}
}

// inside12 checks an element directly in one that holds units: what refers to the header,
// and what is unique in a text.
func (c *checker) inside12(f *frame, e *xml.Element, key string) {
	if f.file == nil {
		return
	}
	switch key {
	case "header":
		c.header(f.file, e)
	case "trans-unit", "bin-unit":
		c.once(&f.file.units, e, e.Attribute("", "id"), rule{"unit-id", "2.4.3 trans-unit"})
		c.unit12(f.file, e)
	}
}

func (c *checker) header(f *frame, e *xml.Element) {
	f.tools, f.phases = map[string]bool{}, map[string]bool{}
	for child := range e.Elements {
		switch child.Name.Local {
		case "tool":
			f.tools[child.Get("tool-id")] = true
		case "phase-group":
			for phase := range child.Elements {
				f.phases[phase.Get("phase-name")] = true
			}
		}
	}
}

// unit12 are the rules of a unit of XLIFF 1.2.
func (c *checker) unit12(f *frame, e *xml.Element) {
	segments := map[string]bool{}
	for child := range e.Elements {
		switch child.Name.Local {
		case "seg-source":
			c.text12(child)
			c.segments12(child, segments)
		case "source":
			c.text12(child)
		case "target":
			c.text12(child)
			c.language12(f, child)
		}
	}
	c.headerReferences(f, e)
}

// headerReferences: a phase or a tool is one of the header.
func (c *checker) headerReferences(f *frame, e *xml.Element) {
	for _, named := range []struct {
		attribute, want string
		known           map[string]bool
	}{{"phase-name", "phase", f.phases}, {"tool-id", "tool", f.tools}} {
		if a := e.Attribute("", named.attribute); a != nil && !named.known[a.Value()] {
			c.dangling(e, a, rule{named.attribute, c.attributeSection(e, a)}, named.want)
		}
	}
	for child := range e.Elements {
		if child.Name.Space == space12 {
			c.headerReferences(f, child)
		}
	}
}

// segments12: a segment has one place in seg-source.
func (c *checker) segments12(e *xml.Element, known map[string]bool) {
	var seen ids
	for child := range e.Elements {
		if a := child.Attribute("", "mid"); a != nil && child.Name.Local == "mrk" {
			c.once(&seen, child, a, rule{"segment-id", "2.5.10 mrk"})
			known[a.Value()] = true
		}
	}
}

// language12: a target in another language than its file says so nowhere else.
func (c *checker) language12(f *frame, e *xml.Element) {
	a, want := e.Attribute(xml.Namespace, "lang"), f.element.Get("target-language")
	if a != nil && want != "" && !strings.EqualFold(a.Value(), want) {
		c.sameLanguage(e, &context{}, want, "2.4.5 target")
	}
}

// text12: an ept has its bpt, an ex its bx, before it (2.5). Identifiers of codes are those
// of the format, and a code may be cloned: nothing is unique.
func (c *checker) text12(e *xml.Element) { c.codes12(e, map[string]bool{}) }

// ends12 are the ends of spans and where these begin.
var ends12 = map[string]string{"ept": "bpt", "ex": "bx"}

func (c *checker) codes12(e *xml.Element, starts map[string]bool) {
	for child := range e.Elements {
		if child.Name.Space != space12 {
			continue
		}
		begin, isEnd := ends12[child.Name.Local]
		switch {
		case child.Name.Local == "bpt" || child.Name.Local == "bx":
			starts[child.Name.Local+pair12(child)] = true
		case isEnd && !starts[begin+pair12(child)]:
			c.report(CodePair, child.Start, rule{"span-end", "2.5 Inline Elements"}, child, source.Args{
				"Value": pair12(child), "Want": begin,
			})
		}
		c.codes12(child, starts)
	}
}

// pair12 is the identifier that both ends of a span share: rid, or id where there is none.
func pair12(e *xml.Element) string {
	if rid := e.Get("rid"); rid != "" {
		return rid
	}
	return e.Get("id")
}
