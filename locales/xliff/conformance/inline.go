package conformance

import (
	"strings"

	"dich/source"
	"dich/source/xml"
)

// codeReferences are what a code says of others: its original data, its sub-flows and the
// code that it copies.
func (c *checker) codeReferences(s *scope, e *event) {
	for _, name := range []string{"dataRef", "dataRefStart", "dataRefEnd"} {
		a := e.element.Attribute("", name)
		if a != nil && !s.data[strings.TrimSpace(a.Value())] {
			c.dangling(e.element, a, rule{"original-data", attributeSections[name] + " " + name}, "data")
		}
	}
	for _, name := range []string{"subFlows", "subFlowsStart", "subFlowsEnd"} {
		c.subFlows(s, e.element, e.element.Attribute("", name))
	}
	if e.isCode() {
		c.copyOf(s, e)
	}
}

// subFlows: the units are in the same file; they may come later (4.7.4).
func (c *checker) subFlows(s *scope, e *xml.Element, a *xml.Attribute) {
	if a == nil || s.in.frame == nil || s.in.frame.file == nil {
		return
	}
	for id := range strings.FieldsSeq(a.Value()) {
		s.in.frame.file.flows = append(s.in.frame.file.flows, flow{header(e), *a, id})
	}
}

// copyOf: the base code is in the same unit, has no original data and may be copied
// (4.7.2.4.2).
func (c *checker) copyOf(s *scope, e *event) {
	a := e.element.Attribute("", "copyOf")
	if a == nil {
		return
	}
	const section = "4.3.1.8 copyOf"
	for _, name := range []string{"dataRef", "dataRefStart", "dataRefEnd"} {
		if data := e.element.Attribute("", name); data != nil {
			c.conflict(e.element, data, "copyOf", rule{"copy-without-data", section})
		}
	}
	id := strings.TrimSpace(a.Value())
	base := s.source[id]
	if base == nil || !base.isCode() {
		base = s.target[id]
	}
	switch {
	case base == nil || !base.isCode() || base.element == e.element:
		c.dangling(e.element, a, rule{"copy-base", section}, "code")
	case hasData(base.element):
		c.dangling(e.element, a, rule{"copy-base-data", section}, "code, dataRef")
	case base.element.Get("canCopy") == "no":
		c.dangling(e.element, a, rule{"copy-base-can-copy", "4.7.2.6 Editing Hints"}, `canCopy="yes"`)
	}
}

func hasData(e *xml.Element) bool {
	return e.Attribute("", "dataRef") != nil || e.Attribute("", "dataRefStart") != nil || e.Attribute("", "dataRefEnd") != nil
}

// pairs: each sc has its ec and each sm its em, behind it; where the other end is in
// another unit, the code is isolated (4.2.3.4 to 4.2.3.8).
func (c *checker) pairs(s *scope, events []event, inTarget bool) {
	starts, closed := map[string]*event{}, map[string]*event{}
	for i := range events {
		e := &events[i]
		switch e.kind {
		case "sc", "sm":
			starts[e.kind+e.id] = e
		case "ec":
			c.endCode(s, e, starts, closed, inTarget)
		case "em":
			c.endMarker(s, e, starts, closed, inTarget)
		}
	}
	for i := range events {
		e := &events[i]
		switch {
		case e.kind == "sc" && closed[e.id] == nil && e.element.Get("isolated") != "yes" && !s.elsewhere("ec", e.id, inTarget):
			c.unpaired(e, "ec", rule{"sc-isolated", "4.2.3.4 sc"}).Hint = HintIsolated
		case e.kind == "sm" && closed["sm"+e.id] == nil && !s.elsewhere("em", e.id, inTarget):
			c.unpaired(e, "em", rule{"sm-em", "4.2.3.7 sm"})
		}
	}
}

// elsewhere reports that the other end of a target's span is only in sources that have no
// target yet.
func (s *scope) elsewhere(kind, id string, inTarget bool) bool {
	return inTarget && s.untranslated()[kind+id]
}

// untranslated are the codes and markers in sources without a target: by kind and
// identifier, and by the end of a code.
func (s *scope) untranslated() map[any]bool {
	if s.waiting != nil {
		return s.waiting
	}
	s.waiting = map[any]bool{}
	for _, p := range s.parts {
		if p.target != nil {
			continue
		}
		for i := range p.src {
			s.waiting[p.src[i].kind+p.src[i].pair()] = true
			if p.src[i].isCode() {
				s.waiting[endOf(&p.src[i])] = true
			}
		}
	}
	return s.waiting
}

func (c *checker) unpaired(e *event, want string, r rule) *source.Diagnostic {
	return c.report(CodePair, e.element.Start, r, e.element, source.Args{"Value": e.pair(), "Want": want})
}

// endCode checks an ec: with id and isolated, or with startRef.
func (c *checker) endCode(s *scope, e *event, starts, closed map[string]*event, inTarget bool) {
	const section = "4.2.3.5 ec"
	el := e.element
	ref, id := el.Attribute("", "startRef"), el.Attribute("", "id")
	if el.Get("isolated") == "yes" {
		if ref != nil {
			c.conflict(el, ref, "isolated", rule{"ec-isolated", section})
		}
		if id == nil {
			c.missing(el, "id", rule{"ec-isolated", section}, "isolated")
		}
		return
	}
	if id != nil {
		c.conflict(el, id, `isolated="no"`, rule{"ec-isolated", section})
	}
	if dir := el.Attribute("", "dir"); dir != nil {
		c.conflict(el, dir, `isolated="no"`, rule{"ec-dir", section})
	}
	if ref == nil {
		c.missing(el, "startRef", rule{"ec-start-ref", section}, `isolated="no"`).Hint = HintIsolated
		return
	}
	start := starts["sc"+e.startRef()]
	switch {
	case start == nil && !s.elsewhere("sc", e.startRef(), inTarget):
		c.unpaired(e, "sc", rule{"ec-start-ref", section}).Hint = HintIsolated
	case start == nil:
	case start.element.Get("isolated") == "yes":
		c.unpaired(start, "ec", rule{"sc-isolated", "4.2.3.4 sc"}).Hint = HintIsolated
	case closed[e.startRef()] != nil:
		c.unpaired(e, "sc", rule{"ec-once", section})
	default:
		c.sameHints(start.element, el)
	}
	closed[e.startRef()] = e
}

func (c *checker) endMarker(s *scope, e *event, starts, closed map[string]*event, inTarget bool) {
	id := e.startRef()
	if id == "" {
		return
	}
	if starts["sm"+id] == nil && !s.elsewhere("sm", id, inTarget) || closed["sm"+id] != nil {
		c.unpaired(e, "sm", rule{"em-start-ref", "4.2.3.8 em"})
	}
	closed["sm"+id] = e
}

// sameHints: both ends of a span may be edited alike; where the start is the first of a
// sequence, the end is in it (4.2.3.4, 4.2.3.5).
func (c *checker) sameHints(start, end *xml.Element) {
	for _, name := range []string{"canCopy", "canDelete", "canOverlap", "canReorder"} {
		want, got := hint(start, name), hint(end, name)
		if want == "firstNo" {
			want = "no"
		}
		if want == got {
			continue
		}
		span := end.Start
		if a := end.Attribute("", name); a != nil {
			span = a.Span
		}
		c.report(CodeHints, span, rule{"ec-hints", "4.2.3.5 ec"}, end, source.Args{"Attribute": name, "Value": got, "Want": want})
	}
}

// hint gives an editing hint, which is yes by default.
func hint(e *xml.Element, name string) string {
	if v := e.Get(name); v != "" {
		return v
	}
	return "yes"
}

// codeHints: a code that may not be moved may neither be copied nor deleted (4.7.2.6).
func codeHints(c *checker, e *xml.Element, _ *context) {
	a := e.Attribute("", "canReorder")
	if a == nil || a.Value() == "yes" {
		return
	}
	for _, name := range []string{"canCopy", "canDelete"} {
		if got := hint(e, name); got != "no" {
			span := a.Span
			if b := e.Attribute("", name); b != nil {
				span = b.Span
			}
			c.report(CodeHints, span, rule{"reorder-hints", "4.7.2.6 Editing Hints"}, e, source.Args{
				"Attribute": name, "Value": got, "Want": "no",
			})
		}
	}
}

// subTypes are the sub-types of the specification and the types that they refine
// (4.3.1.36).
var subTypes = map[string]string{
	"xlf:lb": "fmt", "xlf:pb": "fmt", "xlf:b": "fmt", "xlf:i": "fmt", "xlf:u": "fmt", "xlf:var": "ui",
}

func codeType(c *checker, e *xml.Element, _ *context) {
	a := e.Attribute("", "subType")
	if a == nil {
		return
	}
	r := rule{"sub-type", "4.3.1.36 subType"}
	if e.Attribute("", "type") == nil {
		c.missing(e, "type", r, "subType")
		return
	}
	if want := subTypes[a.Value()]; want != e.Get("type") && strings.HasPrefix(a.Value(), "xlf:") {
		c.report(BadValue, a.Span, r, e, source.Args{"Attribute": "subType", "Value": a.Value(), "Want": subTypesOf(e.Get("type"))})
	}
}

func subTypesOf(t string) string {
	switch t {
	case "fmt":
		return "xlf:b, xlf:i, xlf:u, xlf:lb, xlf:pb, prefix:value"
	case "ui":
		return "xlf:var, prefix:value"
	}
	return "prefix:value"
}

// pairedAttributes: what a pc says of its start it says of its end. The prose does not
// demand it; the Schematron, which is there since 2.1 and prevails, does (F16, F22, F26).
func pairedAttributes(c *checker, e *xml.Element, _ *context) {
	if c.edition.version == "2.0" {
		return
	}
	for _, name := range []string{"dataRef", "subFlows", "equiv"} {
		start, end := e.Attribute("", name+"Start"), e.Attribute("", name+"End")
		switch {
		case start != nil && end == nil:
			c.missing(e, name+"End", rule{"pc-pair", attributeSections[name+"End"] + " " + name + "End"}, name+"Start")
		case start == nil && end != nil:
			c.missing(e, name+"Start", rule{"pc-pair", attributeSections[name+"Start"] + " " + name + "Start"}, name+"End")
		}
	}
}

// lostCodes: a target has each code of its source that may not be deleted; it may have
// moved to the target of another segment (4.7.2.6).
func (c *checker) lostCodes(s *scope, targets []event) {
	var kept map[string]bool
	for _, p := range s.parts {
		if p.target == nil {
			continue
		}
		for i := range p.src {
			e := &p.src[i]
			if e.closing || !e.isCode() || e.element.Get("canDelete") != "no" || e.pair() == "" {
				continue
			}
			if kept == nil {
				kept = keptCodes(targets)
			}
			if !kept[side(e)+e.pair()] {
				c.lost(p, e)
			}
		}
	}
}

// side tells the end of a span from its start: both have one identifier.
func side(e *event) string {
	if e.kind == "ec" && e.startRef() != "" {
		return "/"
	}
	return ""
}

func keptCodes(targets []event) map[string]bool {
	kept := map[string]bool{}
	for i := range targets {
		switch e := &targets[i]; e.kind {
		case "pc":
			kept[e.id], kept["/"+e.id] = true, true
		case "ph", "sc", "ec":
			kept[side(e)+e.pair()] = true
		}
	}
	return kept
}

func (c *checker) lost(p *part, e *event) {
	d := c.report(CodesDiffer, p.target.Start, rule{"can-delete", "4.7.2.6 Editing Hints"}, p.target, source.Args{"Value": e.pair()})
	d.Hint = HintKeepCode
	d.Related = c.related(SourceHere, e.element.Start)
}
