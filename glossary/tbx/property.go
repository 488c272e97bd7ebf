package tbx

import (
	"slices"

	"dich/source"
)

// A property is one thing that an element says of a concept, of one of its languages or
// of a term. The category is that of ISO 12620; what stands in a group with another
// thing, and speaks of it, is called after both: definition.source.
type property struct {
	category string
	of       string // definition in definition.source
	value    string
	span     source.Span
}

// How the levels of an entry are called: in version 3, in version 2, and in the old
// TBX-Min.
var (
	languageNames = []string{"langSec", "langSet", "langGroup"}
	termNames     = []string{"termSec", "tig", "ntig", "termGroup"}
)

// What holds other elements without saying anything of them.
var wrappers = []string{"termGrp", "noteGrp"}

var groups = []string{"adminGrp", "descripGrp", "termNoteGrp", "transacGrp"}

// What older versions and other programs call differently.
var synonyms = map[string]string{
	"customer":               "customerSubset",
	"descrip":                "definition", // without a type, in Weblate's files
	"normativeAuthorization": "administrativeStatus",
	"termStatus":             "administrativeStatus",
	"relatedConcept":         "crossReference", // in some releases of TBX-Basic's schema
}

// Categories that say what they say with the attribute target.
var references = []string{"crossReference", "externalCrossReference", "relatedTerm", "xGraphic"}

// properties gives what the elements inside of one say, those of some names aside.
func (r *reader) properties(e *element, aside ...string) []property {
	var list []property
	for _, child := range e.elements() {
		switch {
		case slices.Contains(aside, child.name):
		case slices.Contains(wrappers, child.name):
			list = append(list, r.properties(child, aside...)...)
		case slices.Contains(groups, child.name):
			list = append(list, r.group(child)...)
		default:
			list = append(list, r.property(child))
		}
	}
	r.strayText(e)
	return slices.DeleteFunc(list, func(p property) bool { return p.value == "" })
}

// group gives the head of a group and what is said of it.
func (r *reader) group(e *element) []property {
	list := r.properties(e)
	for i := 1; i < len(list); i++ {
		list[i].of = list[0].category
		list[i].category = list[0].category + "." + list[i].category
	}
	r.unread(e)
	return list
}

// keep makes a column of a property; the suffix tells of which language it is said.
func (c *columns) keep(p property, suffix string) {
	if p.of != "" {
		c.addPart(Prefix+p.of+suffix, Prefix+p.category+suffix, p.value)
		return
	}
	c.add(Prefix+p.category+suffix, p.value)
}

func (r *reader) property(e *element) property {
	p := property{category: e.name}
	if kind := e.get("type"); kind != "" { // DCT and the old TBX-Min have none
		p.category = kind
	}
	if usual, ok := synonyms[p.category]; ok {
		p.category = usual
	}
	p.value, p.span = textOf(r.text, e)
	r.markup(e)
	r.unread(e, "type", "target", "module", "metaType", "datatype")
	r.target(e, &p)
	return p
}

// target takes a reference's target for its value. A label that says more than the
// target, and the target of what is no reference, are not kept.
func (r *reader) target(e *element, p *property) {
	target := e.get("target")
	switch {
	case target == "":
	case !slices.Contains(references, p.category):
		r.notKept("target", e.span)
	default:
		if p.category == "crossReference" {
			target = readID(target)
		}
		if p.value != "" && p.value != target {
			r.notKept(p.category, p.span)
		}
		p.value, p.span = target, e.span
	}
}

// markup counts the elements inside of a text, of which only the text is kept.
func (r *reader) markup(e *element) {
	for _, child := range e.elements() {
		r.notKept(child.name, child.span)
		r.markup(child)
	}
}

// unread counts the attributes of an element that have none of the names.
func (r *reader) unread(e *element, names ...string) {
	for _, a := range e.attributes {
		if name := qualified(a.Name); a.Name.Space != "xmlns" && name != "xmlns" && !slices.Contains(names, name) {
			r.notKept(name, e.span)
		}
	}
}

// strayText counts text that stands between the elements of an element.
func (r *reader) strayText(e *element) {
	for _, n := range e.content {
		if span := n.text.Trim(r.text); n.element == nil && !span.Empty() {
			r.notKept(e.name, span)
		}
	}
}
