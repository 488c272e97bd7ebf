package conformance

import (
	"strings"

	"dich/source/xml"
)

// revisions: the current version is that of one of them (ctr:currentVersion).
func revisions(c *checker, e *xml.Element, _ *context) {
	c.properties(e)
	current := e.Attribute("", "currentVersion")
	var seen ids
	known := false
	for child := range e.Elements {
		a := child.Attribute("", "version")
		c.once(&seen, child, a, rule{"revision-version", "ctr:version"})
		known = known || a != nil && current != nil && a.Value() == current.Value()
	}
	if current != nil && !known {
		c.dangling(e, current, rule{"current-version", "ctr:currentVersion"}, "revision")
	}
}

// properties: an item is of the content of what is tracked, or of one of its attributes
// (ctr:property).
func (c *checker) properties(e *xml.Element) {
	m := c.edition.models[e.Get("appliesTo")]
	if m == nil {
		return
	}
	for revision := range e.Elements {
		for item := range revision.Elements {
			a := item.Attribute("", "property")
			if a == nil || a.Value() == "content" {
				continue
			}
			_, known := m.attributes[a.Value()]
			if own := strings.Contains(a.Value(), ":") && m.others != none; !known && !own {
				c.badValue(item, a, "property", "content, "+strings.Join(m.names(), ", "))
			}
		}
	}
}

// tracked: revisions are of something that stands beside them; of one among several notes
// they tell which (ctr:ref, ctr:revisions).
func (c *checker) tracked(f *frame) {
	for _, e := range f.tracks {
		ref := e.Attribute("", "ref")
		if ref == nil {
			if e.Get("appliesTo") == "note" && f.severalNamedNotes() {
				c.missing(e, "ref", rule{"revisions-of-one", "ctr:revisions"}, "note")
			}
			continue
		}
		id := strings.TrimSpace(ref.Value())
		switch e.Get("appliesTo") {
		case "note":
			if !f.notes[id] {
				c.dangling(e, ref, rule{"revisions-of", "ctr:ref"}, "note")
			}
		case "segment", "ignorable", "data", "source", "target":
			if f.key == "unit" && !f.parts[id] {
				c.dangling(e, ref, rule{"revisions-of", "ctr:ref"}, e.Get("appliesTo"))
			}
		}
	}
}

func (f *frame) severalNamedNotes() bool { return len(f.notes) > 1 && !f.notes[""] }

// validationRule: it is one rule, not two (val:rule).
func validationRule(c *checker, e *xml.Element, in *context) {
	var first *xml.Attribute
	custom := false
	for i := range e.Attributes {
		a := &e.Attributes[i]
		if _, known := c.edition.spaces[a.Name.Space]; a.Name.Space != "" && a.Name.Space != spaceXMLNS && !known {
			custom = true
		}
		if a.Name.Space != "" || !contains([]string{"isPresent", "isNotPresent", "startsWith", "endsWith"}, a.Name.Local) {
			continue
		}
		if first != nil {
			c.conflict(e, a, first.Name.Local, rule{"one-rule", "val:rule"})
			continue
		}
		first = a
	}
	if first == nil && !custom {
		c.missing(e, "isPresent, isNotPresent, startsWith, endsWith", rule{"one-rule", "val:rule"}, "")
	}
	c.validationNeeds(e, "occurs", []string{"isPresent"})
	c.validationNeeds(e, "existsInSource", []string{"isPresent", "startsWith", "endsWith"})
	if a := e.Attribute("", "disabled"); a != nil && a.Value() == "yes" && in.frame != nil && in.frame.key == "file" {
		c.conflict(e, a, in.frame.element.Name.Raw(), rule{"disabled-below", "val:disabled"})
	}
}

// validationNeeds: an attribute refines a rule that is there.
func (c *checker) validationNeeds(e *xml.Element, name string, others []string) {
	if e.Attribute("", name) == nil {
		return
	}
	for _, other := range others {
		if e.Attribute("", other) != nil {
			return
		}
	}
	c.missing(e, strings.Join(others, ", "), rule{"rule-needs", "val:" + name}, name)
}
