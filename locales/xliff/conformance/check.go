package conformance

import (
	"slices"
	"strconv"
	"strings"

	"dich/source"
	"dich/source/xml"
)

// Check reports what is wrong in an XLIFF file, in the order of the places; nothing if it
// is valid. The version is what the file says. A fault in the XML ends the reading, all
// else does not.
func Check(file, text string) []source.Diagnostic {
	c := &checker{file: file, text: text, scan: xml.NewScanner(file, text, xml.Options{})}
	c.document()
	c.found = append(c.found, c.scan.Found()...)
	source.SortDiagnostics(c.found)
	return c.found
}

// A checker reads a file.
type checker struct {
	file, text string
	scan       *xml.Scanner
	edition    *edition
	frames     []*frame
	found      []source.Diagnostic
	facts
	languages map[string]bool // well-formed or not, by tag
}

// facts are what is known of the whole document.
type facts struct {
	srcLang, trgLang string
	hasTrgLang       bool
	needsTrgLang     bool // a target without it was reported
	files            ids
}

// document reads all of the text.
func (c *checker) document() {
	for c.scan.Next() {
		switch c.scan.Kind {
		case xml.StartTag:
			if !c.start() {
				return
			}
		case xml.EndTag:
			c.end()
		case xml.Text, xml.CDATA:
			c.loose()
		}
	}
}

// start takes an element: those that hold units are read piece by piece, all others with
// what is in them. False if there is nothing more to read.
func (c *checker) start() bool {
	if len(c.frames) == 0 {
		return c.root()
	}
	parent := c.frames[len(c.frames)-1]
	key, foreign := c.key(c.scan.Name)
	if streamed[key] && !foreign && c.edition.models[key] != nil {
		e := c.tag()
		parent.order.child(c, e, key, foreign)
		c.push(e, key, parent)
		return true
	}
	e := c.scan.Element()
	if e == nil {
		return false
	}
	parent.order.child(c, e, key, foreign)
	c.inside(parent, e, key, foreign)
	c.scan.Forget()
	return true
}

// streamed are the elements that hold units.
var streamed = map[string]bool{"file": true, "group": true, "body": true}

// tag is the element of the start tag that was read last, without its content.
func (c *checker) tag() *xml.Element {
	return header(&xml.Element{Name: c.scan.Name, Attributes: c.scan.Attributes, Start: c.scan.Span})
}

// header is an element without its content, to keep when the scanner forgets it.
func header(e *xml.Element) *xml.Element {
	return &xml.Element{Name: e.Name, Attributes: slices.Clone(e.Attributes), Start: e.Start}
}

// root finds the version.
func (c *checker) root() bool {
	e := c.tag()
	version := e.Get("version")
	switch e.Name.Space {
	case space2:
		c.edition = editions["2.0"]()
		if version == "2.1" {
			c.edition = editions["2.1"]()
		}
	case space22:
		c.edition = editions["2.2"]()
	case space12:
		c.edition = editions["1.2"]()
	}
	if c.edition == nil || e.Name.Local != "xliff" {
		c.edition = editions["2.1"]()
		got := strings.TrimSpace(e.Name.Space + " " + e.Name.Raw())
		c.report(UnknownRoot, e.Start, rule{"root", "4.2.2.1 xliff"}, e, source.Args{"Got": got})
		return false
	}
	c.checkVersion(e, version)
	c.srcLang = e.Get("srcLang")
	c.trgLang, c.hasTrgLang = e.Get("trgLang"), e.Attribute("", "trgLang") != nil
	c.push(e, "xliff", nil)
	return true
}

// versions are what a namespace can say. The schema of 2.2 lets documents of its namespace
// say an older version, for backward compatibility, and so does that of 1.2.
var versions = map[string]string{space2: "2.0, 2.1", space22: "2.2, 2.1, 2.0", space12: "1.2, 1.1, 1.0"}

func (c *checker) checkVersion(e *xml.Element, version string) {
	a := e.Attribute("", "version")
	want := versions[e.Name.Space]
	if a == nil || strings.Contains(", "+want+",", ", "+version+",") {
		return
	}
	c.badValue(e, a, "version", want)
}

// key gives the name of an element as the tables have it; foreign if it is of no namespace
// of the specification.
func (c *checker) key(n xml.Name) (key string, foreign bool) {
	prefix, known := c.edition.spaces[n.Space]
	switch {
	case !known:
		return "", true
	case prefix == "":
		return n.Local, false
	}
	return prefix + ":" + n.Local, false
}

// A rule is named by what it demands, and by where the specification demands it.
type rule struct{ name, section string }

// report says what is wrong with an element. Behind the limit nothing is kept of it.
func (c *checker) report(code source.DiagnosticCode, span source.Span, r rule, e *xml.Element, args source.Args) *source.Diagnostic {
	switch {
	case len(c.found) > Limit:
		return &source.Diagnostic{}
	case len(c.found) == Limit:
		code, args = TooMany, source.Args{"Limit": strconv.Itoa(Limit)}
	case args == nil:
		args = source.Args{}
	}
	args["Version"], args["Section"], args["Rule"] = c.edition.version, c.edition.section(r.section), r.name
	args["Element"] = e.Name.Raw()
	c.found = append(c.found, source.Diagnostic{
		Code: code, Severity: source.Error, Subject: source.Subject{File: c.file, Span: span}, Args: args,
	})
	return &c.found[len(c.found)-1]
}

// badValue reports a value that its attribute cannot have.
func (c *checker) badValue(e *xml.Element, a *xml.Attribute, ruleName, want string) {
	c.report(BadValue, a.Span, rule{ruleName, c.attributeSection(e, a)}, e, source.Args{
		"Attribute": a.Name.Raw(), "Value": a.Value(), "Want": want,
	})
}

// attributeSection tells where an attribute is defined: with the attributes of the core,
// else with its module or its element.
func (c *checker) attributeSection(e *xml.Element, a *xml.Attribute) string {
	key, _ := c.key(e.Name)
	if prefix := c.edition.spaces[a.Name.Space]; a.Name.Space != "" && prefix != "" {
		return prefix + ":" + a.Name.Local
	}
	if a.Name.Space == xml.Namespace || a.Name.Space == "" && !strings.Contains(key, ":") && !c.edition.one {
		name := a.Name.Raw()
		if number := attributeSections[name]; number != "" {
			return number + " " + name
		}
	}
	if m := c.edition.models[key]; m != nil {
		return m.place()
	}
	return ""
}

// place is the section of a model.
func (m *model) place() string {
	if m.section == "" {
		return m.key
	}
	return m.section
}

// ids are identifiers that are unique among each other, with the place of the first.
type ids map[string]int

// once reports an identifier that stands twice.
func (c *checker) once(seen *ids, e *xml.Element, a *xml.Attribute, r rule) {
	if a == nil {
		return
	}
	value := strings.TrimSpace(a.Value())
	if *seen == nil {
		*seen = ids{}
	}
	first, known := (*seen)[value]
	if !known {
		(*seen)[value] = a.ValueSpan.Start
		return
	}
	c.duplicate(e, a, r, source.Span{Start: first, End: first + len(a.Raw)})
}

func (c *checker) duplicate(e *xml.Element, a *xml.Attribute, r rule, first source.Span) {
	d := c.report(DuplicateID, a.Span, r, e, source.Args{"Attribute": a.Name.Raw(), "Value": a.Value()})
	d.Related = c.related(FirstHere, first)
}

// related is a second place. It is kept inside of the text: two attributes of one value may
// be written with references of different lengths.
func (c *checker) related(note string, s source.Span) []source.Related {
	s = source.Span{Start: min(s.Start, len(c.text)), End: min(s.End, len(c.text))}
	return []source.Related{{Note: note, Subject: source.Subject{File: c.file, Span: s}}}
}

// dangling reports a reference to nothing.
func (c *checker) dangling(e *xml.Element, a *xml.Attribute, r rule, want string) *source.Diagnostic {
	return c.report(BadReference, a.Span, r, e, source.Args{
		"Attribute": a.Name.Raw(), "Value": a.Value(), "Want": want,
	})
}

// missing reports an attribute that an element needs, because of another.
func (c *checker) missing(e *xml.Element, name string, r rule, because string) *source.Diagnostic {
	return c.report(MissingAttribute, e.Start, r, e, source.Args{"Attribute": name, "Got": because})
}

// conflict reports an attribute that may not stand beside something else.
func (c *checker) conflict(e *xml.Element, a *xml.Attribute, other string, r rule) {
	c.report(AttributeConflict, a.Span, r, e, source.Args{"Attribute": a.Name.Raw(), "Other": other})
}
