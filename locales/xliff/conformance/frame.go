package conformance

import (
	"strings"

	"dich/source/xml"
)

// A frame is an open element that holds units, or a unit: what is unique in it, and what
// can be referred to.
type frame struct {
	element    *xml.Element
	key        string
	parent     *frame
	order      order
	context    context
	file       *frame
	groups     ids               // of a file
	units      ids               // of a file, by identifier
	flows      []flow            // of a file
	resources  map[string]bool   // of a file: identifiers of its resource items
	extensions ids               // by namespace and identifier
	sizes      map[string]bool   // identifiers in slr:data
	profiles   map[string]string // of a file: what slr:profiles says, by attribute
	records    ids               // of its:provenanceRecords and its:locQualityIssues
	issues     map[string]bool   // those of its:locQualityIssues
	notes      map[string]bool   // identifiers of the notes; empty for a note without one
	tracks     []*xml.Element    // headers of ctr:revisions
	parts      map[string]bool   // what else a revision may be of: identifiers in a unit
	phases     map[string]bool   // of a file of XLIFF 1.2
	tools      map[string]bool   // of a file of XLIFF 1.2
}

// A flow is a reference to the unit of a sub-flow, which may still come.
type flow struct {
	element   *xml.Element
	attribute xml.Attribute
	unit      string
}

func (c *checker) newFrame(e *xml.Element, key string, parent *frame) *frame {
	f := &frame{element: e, key: key, parent: parent}
	f.order = order{model: c.edition.models[key], parent: e}
	if parent != nil {
		f.context, f.file = parent.context, parent.file
	}
	if key == "file" {
		f.file = f
	}
	f.context.frame = f
	f.context = f.context.within(c, e)
	return f
}

// push opens an element that holds units.
func (c *checker) push(e *xml.Element, key string, parent *frame) {
	f := c.newFrame(e, key, parent)
	c.frames = append(c.frames, f)
	c.attributes(e, f.order.model)
	if c.edition.one {
		c.open12(f)
		return
	}
	switch key {
	case "file":
		c.once(&c.files, e, e.Attribute("", "id"), rule{"file-id", "4.3.1.21 id"})
	case "group":
		if f.file != nil {
			c.once(&f.file.groups, e, e.Attribute("", "id"), rule{"group-id", "4.3.1.21 id"})
		}
	}
}

// end closes it.
func (c *checker) end() {
	if len(c.frames) == 0 {
		return
	}
	f := c.frames[len(c.frames)-1]
	c.frames = c.frames[:len(c.frames)-1]
	f.order.end(c)
	if c.edition.one {
		c.close12(f)
		return
	}
	c.shared(f.element, &f.context)
	c.tracked(f)
	for _, w := range f.flows {
		if _, known := f.units[w.unit]; !known {
			c.dangling(w.element, &w.attribute, rule{"sub-flow", "4.7.4 Sub-Flows"}, "unit")
		}
	}
}

// inside checks an element directly in one that holds units.
func (c *checker) inside(parent *frame, e *xml.Element, key string, foreign bool) {
	switch {
	case foreign:
		if !c.edition.one {
			c.extension(parent, e)
		}
		return
	case key == "unit" && !c.edition.one:
		c.unit(parent, e)
		return
	case !c.edition.one:
		parent.notice(c, e, key)
	default:
		c.inside12(parent, e, key)
	}
	c.tree(e, key, parent.context)
}

// unit checks a unit, with a frame of its own.
func (c *checker) unit(parent *frame, e *xml.Element) {
	if parent.file != nil {
		c.once(&parent.file.units, e, e.Attribute("", "id"), rule{"unit-id", "4.3.1.21 id"})
	}
	f := c.newFrame(e, "unit", parent)
	for child := range e.Elements {
		key, foreign := c.key(child.Name)
		if foreign {
			c.extension(f, child)
		} else {
			f.notice(c, child, key)
		}
	}
	in := parent.context
	in.frame = f
	c.tree(e, "unit", in)
	c.tracked(f)
}

// extension takes the identifiers of an extension, which are unique in the element that it
// stands in (4.9.2). Two extensions know nothing of each other, so each counts alone.
func (c *checker) extension(f *frame, e *xml.Element) {
	for i := range e.Attributes {
		a := &e.Attributes[i]
		if a.Name.Local != "id" || a.Name.Space != "" && a.Name.Space != xml.Namespace {
			continue
		}
		if !isToken(a.Value()) {
			c.badValue(e, a, "extension-id", "NMTOKEN")
		}
		c.uniqueIn(f, e, a)
	}
	for child := range e.Elements {
		if _, foreign := c.key(child.Name); foreign {
			c.extension(f, child)
		}
	}
}

func (c *checker) uniqueIn(f *frame, e *xml.Element, a *xml.Attribute) {
	id := e.Name.Space + " " + strings.TrimSpace(a.Value())
	if f.extensions == nil {
		f.extensions = ids{}
	}
	first, known := f.extensions[id]
	if !known {
		f.extensions[id] = a.ValueSpan.Start
		return
	}
	c.duplicate(e, a, rule{"extension-id", "4.9.2 Constraints"}, spanAt(first, a))
}
