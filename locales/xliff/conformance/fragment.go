package conformance

import (
	"slices"
	"strings"

	"dich/source"
	"dich/source/xml"
)

// A fragment is a fragment identifier of XLIFF (section 3), read: #/f=f1/u=u1/t=m1.
type fragment struct {
	absolute          bool
	file, group, unit string
	leaf              string // the prefix of the last selector: n, d, t, a module's; empty for a segment or a source's code
	id                string // of the leaf; empty if there is none
	hasLeaf           bool
}

// readFragment reads what is behind the #; false if it is none.
func readFragment(text string) (fragment, bool) {
	var f fragment
	text, f.absolute = strings.CutPrefix(text, "/")
	seen := map[string]bool{}
	rank := 0
	for selector := range strings.SplitSeq(text, "/") {
		prefix, id, prefixed := strings.Cut(selector, "=")
		if !prefixed {
			prefix, id = "", selector
		}
		if f.hasLeaf || prefixed && seen[prefix] || !isToken(id) || strings.TrimSpace(id) != id {
			return f, false
		}
		seen[prefix] = true
		n := 1 + slices.Index([]string{"f", "g", "u"}, prefix)
		switch {
		case !prefixed || n == 0:
			if prefixed && !isLeafPrefix(prefix) {
				return f, false
			}
			f.leaf, f.id, f.hasLeaf = prefix, id, true
			continue
		case n < rank:
			return f, false
		}
		rank = n
		*[]*string{&f.file, &f.group, &f.unit}[n-1] = id
	}
	return f, true
}

// registered are the prefixes of modules and extensions that the XLIFF TC knows; every
// other prefix is none (section 3.2).
var registered = []string{"mtc", "gls", "fs", "mda", "res", "ctr", "slr", "val", "its", "pgs", "tbx"}

func isLeafPrefix(prefix string) bool {
	return prefix == "n" || prefix == "d" || prefix == "t" || slices.Contains(registered, prefix)
}

// fragmentOf reads the fragment of a reference into this document, and reports one that
// is none. ok is false where there is nothing to follow.
func (c *checker) fragmentOf(e *xml.Element, a *xml.Attribute) (f fragment, ok bool) {
	text, here := strings.CutPrefix(strings.TrimSpace(a.Value()), "#")
	if !here {
		return f, false
	}
	f, ok = readFragment(text)
	if !ok {
		c.badFragment(e, a)
	}
	return f, ok
}

func (c *checker) badFragment(e *xml.Element, a *xml.Attribute) {
	d := c.report(BadFragment, a.Span, rule{"fragment", "3 Fragment Identification"}, e, source.Args{
		"Attribute": a.Name.Raw(), "Value": a.Value(),
	})
	d.Hint = HintFragment
}

// isIn reports a fragment that leads into the unit: what it does not say is that of the
// unit, but for a selector of a file or a group without one of a unit.
func (f *fragment) isIn(in *context) bool {
	if in.frame == nil || in.frame.key != "unit" {
		return false
	}
	id := func(g *frame) string { return strings.TrimSpace(g.element.Get("id")) }
	if f.unit == "" {
		return f.file == "" && f.group == "" && !f.absolute
	}
	return f.unit == id(in.frame) && (f.file == "" || in.frame.file == nil || f.file == id(in.frame.file))
}

// span reports that a reference leads to a span of text in the unit: an annotation or a
// code of a source, with t= of a target, or a segment. The official Schematron knows no t=,
// which the prose has in its examples.
func (s *scope) span(f fragment) bool {
	switch f.leaf {
	case "":
		return f.isIn(s.in) && f.hasLeaf && (s.all[f.id] || s.source[f.id] != nil)
	case "t":
		return f.isIn(s.in) && s.target[f.id] != nil
	}
	return false
}

// spanReference reports a reference of a candidate or a term to nothing in its unit. Where
// something stands before the #, as in the specification's own example t=#m2, we do as the
// official Schematron does: what is behind it names a span.
func (c *checker) spanReference(s *scope, e *xml.Element, section string) {
	a := e.Attribute("", "ref")
	if a == nil {
		return
	}
	before, id, _ := strings.Cut(strings.TrimSpace(a.Value()), "#")
	if before == "" {
		if f, ok := c.fragmentOf(e, a); !ok || s.span(f) {
			return
		}
	} else {
		if id == "" {
			id = before
		}
		if s.all[id] || s.source[id] != nil || s.target[id] != nil {
			return
		}
	}
	c.dangling(e, a, rule{"span-in-unit", section}, "segment, mrk, sm, pc, sc, ph").Hint = HintFragment
}

// references are those of the modules into the texts of a unit, and those of annotations
// to notes.
func (c *checker) references(s *scope) {
	for child := range s.element.Elements {
		switch key, _ := c.key(child.Name); key {
		case "mtc:matches":
			for match := range child.Elements {
				if k, _ := c.key(match.Name); k == "mtc:match" {
					c.spanReference(s, match, "mtc:ref")
				}
			}
		case "gls:glossary":
			c.glossaryReferences(s, child)
		}
	}
	for _, p := range s.parts {
		for _, side := range [][]event{p.src, p.trg} {
			for i := range side {
				if e := &side[i]; !e.closing && (e.kind == "mrk" || e.kind == "sm") {
					c.noteReference(s, e.element)
				}
			}
		}
	}
}

func (c *checker) glossaryReferences(s *scope, glossary *xml.Element) {
	for entry := range glossary.Elements {
		c.spanReference(s, entry, "gls:ref")
		for child := range entry.Elements {
			if key, _ := c.key(child.Name); key == "gls:translation" {
				c.spanReference(s, child, "gls:ref")
			}
		}
	}
}

// noteReference: the comment of an annotation is a note of the same unit (4.7.3.1.3).
func (c *checker) noteReference(s *scope, e *xml.Element) {
	a := e.Attribute("", "ref")
	if a == nil || e.Get("type") != "comment" {
		return
	}
	f, ok := c.readQuietly(a)
	if !ok || f.leaf != "n" || !f.isIn(s.in) || !s.notes[f.id] {
		c.dangling(e, a, rule{"comment-note", "4.7.3.1.3 Comment Annotation"}, "note").Hint = HintFragment
	}
}

// readQuietly reads a fragment that was reported already if it is none.
func (c *checker) readQuietly(a *xml.Attribute) (fragment, bool) {
	text, here := strings.CutPrefix(strings.TrimSpace(a.Value()), "#")
	if !here {
		return fragment{}, false
	}
	return readFragment(text)
}
