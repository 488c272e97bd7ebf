package conformance

import (
	"slices"
	"strings"

	"dich/source"
	"dich/source/xml"
)

// An order goes along the content of an element as its children come.
type order struct {
	model  *model
	parent *xml.Element
	at     int                    // the particle
	count  int                    // elements that it took
	first  source.Span            // of these
	guests map[string]source.Span // modules that stand there
}

// child takes the next child: it must be the right one in the right place.
func (o *order) child(c *checker, e *xml.Element, key string, foreign bool) {
	if !foreign && !o.named(key) {
		var told bool
		if foreign, told = o.visitor(c, e, key); told {
			return
		}
	}
	for i := o.at; i < len(o.model.content); i++ {
		if p := &o.model.content[i]; p.accepts(key, foreign) {
			o.take(c, e, i)
			return
		}
	}
	if c.edition.models[key] == nil && !foreign {
		o.unknown(c, e)
		return
	}
	o.misplaced(c, e)
}

// visitor is an element of another namespace of the specification: a guest of the core, or
// one in a module that takes any. told is that it was reported.
func (o *order) visitor(c *checker, e *xml.Element, key string) (foreign, told bool) {
	own, _, inModule := strings.Cut(o.model.key, ":")
	prefix, _, isModule := strings.Cut(key, ":")
	switch {
	case inModule:
		return !isModule || prefix != own, false
	case !isModule:
		return false, false
	case c.edition.models[key] == nil:
		o.unknown(c, e)
		return true, true
	}
	return true, !o.host(c, e, key)
}

// named reports an element that the model names.
func (o *order) named(key string) bool {
	return slices.ContainsFunc(o.model.content, func(p particle) bool { return slices.Contains(p.names, key) })
}

// host takes the element of a module in an element of the core.
func (o *order) host(c *checker, e *xml.Element, key string) bool {
	several, welcome := guests[o.model.key][key]
	if !welcome {
		o.misplaced(c, e)
		return false
	}
	if o.guests == nil {
		o.guests = map[string]source.Span{}
	}
	if first, seen := o.guests[key]; seen && !several {
		o.repeated(c, e, "module-once", first)
		return false
	}
	o.guests[key] = e.Start
	return true
}

// take gives an element to a particle, if there is room.
func (o *order) take(c *checker, e *xml.Element, to int) {
	if p := &o.model.content[to]; to == o.at && p.max > 0 && o.count >= p.max {
		o.repeated(c, e, "content", o.first)
		return
	}
	o.skip(c, to)
	if o.count == 0 {
		o.first = e.Start
	}
	o.count++
}

// skip goes to a particle: those before it must have what they need.
func (o *order) skip(c *checker, to int) {
	for o.at < to {
		o.enough(c)
		o.at, o.count = o.at+1, 0
	}
}

// enough reports that the particle has too few elements.
func (o *order) enough(c *checker) {
	if p := &o.model.content[o.at]; o.count < p.min {
		c.report(MissingElement, o.parent.Start, rule{"content", o.model.place()}, o.parent, source.Args{
			"Want": strings.Join(p.names, ", "),
		})
	}
}

// end is the end of the element.
func (o *order) end(c *checker) {
	if last := len(o.model.content) - 1; last >= 0 {
		o.skip(c, last)
		o.enough(c)
	}
}

func (o *order) unknown(c *checker, e *xml.Element) {
	c.report(UnknownElement, e.Start, rule{"known-element", o.model.place()}, e, source.Args{"Parent": o.parent.Name.Raw()})
}

func (o *order) misplaced(c *checker, e *xml.Element) {
	c.report(MisplacedElement, e.Start, rule{"content", o.model.place()}, e, source.Args{"Parent": o.parent.Name.Raw()})
}

func (o *order) repeated(c *checker, e *xml.Element, name string, first source.Span) {
	d := c.report(RepeatedElement, e.Start, rule{name, o.model.place()}, e, source.Args{"Parent": o.parent.Name.Raw()})
	d.Related = c.related(FirstHere, first)
}

// attributes checks those of an element against its model.
func (c *checker) attributes(e *xml.Element, m *model) {
	for i := range e.Attributes {
		c.attribute(e, &e.Attributes[i], m)
	}
	for _, name := range m.required {
		if attributeOf(e, name) == nil {
			c.missing(e, name, rule{"required-attribute", m.place()}, "")
		}
	}
}

// attributeOf finds an attribute by the name of the tables.
func attributeOf(e *xml.Element, name string) *xml.Attribute {
	if local, ok := strings.CutPrefix(name, "xml:"); ok {
		return e.Attribute(xml.Namespace, local)
	}
	return e.Attribute("", name)
}

const spaceXMLNS = "http://www.w3.org/2000/xmlns/"

func (c *checker) attribute(e *xml.Element, a *xml.Attribute, m *model) {
	switch a.Name.Space {
	case spaceXMLNS, spaceXSI:
		return
	case "":
		c.own(e, a, m, a.Name.Local)
	case xml.Namespace:
		if _, known := m.attributes["xml:"+a.Name.Local]; known {
			c.own(e, a, m, "xml:"+a.Name.Local)
			return
		}
		if m.others != anyOther {
			c.unknownAttribute(e, a, m)
		} else if k, known := xmlKinds[a.Name.Local]; known {
			c.value(e, a, kinds[k])
		}
	default:
		c.other(e, a, m)
	}
}

// xmlKinds are the attributes of XML itself, where any may stand.
var xmlKinds = map[string]string{"lang": "language", "space": "space", "id": "name"}

func (c *checker) own(e *xml.Element, a *xml.Attribute, m *model, name string) {
	spec, known := m.attributes[name]
	if !known {
		c.unknownAttribute(e, a, m)
		return
	}
	c.value(e, a, spec.kind)
}

func (c *checker) value(e *xml.Element, a *xml.Attribute, k kind) {
	if value := a.Value(); !c.fits(k, value) {
		c.badValue(e, a, "value", k.want)
	}
}

// fits is accepts with a memory: most languages of a file are one and the same.
func (c *checker) fits(k kind, value string) bool {
	if k.want != "BCP 47" {
		return k.accepts(value)
	}
	ok, known := c.languages[value]
	if !known {
		if c.languages == nil || len(c.languages) > Limit {
			c.languages = map[string]bool{}
		}
		ok = k.accepts(value)
		c.languages[value] = ok
	}
	return ok
}

// other checks an attribute of another namespace: a module's where it defines it, and any
// of an extension where extensions may stand.
func (c *checker) other(e *xml.Element, a *xml.Attribute, m *model) {
	prefix, known := c.edition.spaces[a.Name.Space]
	if !known {
		if m.others == none || m.others == someOther {
			c.unknownAttribute(e, a, m)
		}
		return
	}
	spec, defined := c.edition.extras[m.key][prefix+":"+a.Name.Local]
	if !defined {
		c.unknownAttribute(e, a, m)
		return
	}
	c.value(e, a, spec.kind)
}

func (c *checker) unknownAttribute(e *xml.Element, a *xml.Attribute, m *model) {
	c.report(UnknownAttribute, a.Span, rule{"known-attribute", m.place()}, e, source.Args{"Attribute": a.Name.Raw()})
}

// loose is text between the elements that hold units.
func (c *checker) loose() {
	if len(c.frames) == 0 || strings.Trim(c.scan.Raw(), blanks) == "" {
		return
	}
	f := c.frames[len(c.frames)-1]
	c.misplacedText(c.scan.Span, f.element, f.order.model)
}

const blanks = "\t\n\r "

func (c *checker) misplacedText(span source.Span, e *xml.Element, m *model) {
	raw := span.Of(c.text)
	span.Start += len(raw) - len(strings.TrimLeft(raw, blanks))
	span.End -= len(raw) - len(strings.TrimRight(raw, blanks))
	c.report(MisplacedText, span, rule{"no-text", m.place()}, e, nil)
}

// tree checks an element with all that is in it.
func (c *checker) tree(e *xml.Element, key string, in context) {
	m := c.edition.models[key]
	if m == nil {
		return
	}
	in = in.within(c, e)
	c.attributes(e, m)
	o := order{model: m, parent: e}
	for i := range e.Content {
		n := &e.Content[i]
		switch n.Kind {
		case xml.StartTag:
			childKey, foreign := c.key(n.Element.Name)
			o.child(c, n.Element, childKey, foreign)
			if !foreign && m.key != "skeleton" {
				c.tree(n.Element, childKey, in)
			}
		case xml.Text, xml.CDATA:
			if !m.text && (n.Kind == xml.CDATA || strings.Trim(n.Raw, blanks) != "") {
				c.misplacedText(n.Span, e, m)
			}
		}
	}
	o.end(c)
	if !c.edition.one {
		c.shared(e, &in)
		for _, r := range rules[key] {
			r(c, e, &in)
		}
	}
}
