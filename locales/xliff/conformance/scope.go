package conformance

import (
	"cmp"
	"slices"
	"strings"

	"dich/source"
	"dich/source/xml"
)

// A scope is what the identifiers of codes are unique in: a unit, or a translation
// candidate.
type scope struct {
	element *xml.Element
	in      *context
	isUnit  bool
	parts   []*part
	data    map[string]bool   // original data
	notes   map[string]bool   // of the unit
	source  map[string]*event // what has an identifier in a source
	target  map[string]*event // and in a target
	partIDs ids               // of segments
	all     map[string]bool   // identifiers of segments
	waiting map[any]bool      // see untranslated
}

// A part is a segment, or what stands between two, or the texts of a candidate.
type part struct {
	element        *xml.Element
	source, target *xml.Element
	order          int // where the target stands, from 1
	src, trg       []event
}

// An event is a code or a marker in a text; a pc and a mrk are one where they begin and
// another, closing, where they end.
type event struct {
	element *xml.Element
	kind    string // ph, pc, sc, ec, mrk, sm, em, cp
	id      string
	closing bool
	part    *part
}

// isCode reports an inline code, which an annotation is not.
func (e *event) isCode() bool {
	return e.kind == "ph" || e.kind == "pc" || e.kind == "sc" || e.kind == "ec"
}

// startRef is the identifier of the other end; empty where there is none.
func (e *event) startRef() string { return strings.TrimSpace(e.element.Get("startRef")) }

// pair is the identifier that both ends of a span share.
func (e *event) pair() string {
	if ref := e.startRef(); ref != "" {
		return ref
	}
	return e.id
}

// newScope reads the texts of a unit or a candidate.
func (c *checker) newScope(e *xml.Element, in *context, isUnit bool) *scope {
	s := &scope{
		element: e, in: in, isUnit: isUnit,
		data: map[string]bool{}, notes: map[string]bool{}, source: map[string]*event{}, target: map[string]*event{},
		all: map[string]bool{},
	}
	if !isUnit {
		s.add(c, e)
	}
	for child := range e.Elements {
		switch key, _ := c.key(child.Name); key {
		case "originalData":
			for data := range child.Elements {
				s.data[strings.TrimSpace(data.Get("id"))] = true
			}
		case "notes":
			for note := range child.Elements {
				if id := strings.TrimSpace(note.Get("id")); id != "" {
					s.notes[id] = true
				}
			}
		case "segment", "ignorable":
			if isUnit {
				s.add(c, child)
			}
		}
	}
	return s
}

func (s *scope) add(c *checker, e *xml.Element) {
	p := &part{element: e, order: len(s.parts) + 1}
	for child := range e.Elements {
		switch key, _ := c.key(child.Name); {
		case key == "source" && p.source == nil:
			p.source = child
			p.src = c.events(child, p, nil)
		case key == "target" && p.target == nil:
			p.target = child
			p.trg = c.events(child, p, nil)
		}
	}
	s.parts = append(s.parts, p)
}

// events lists the codes and markers of a text, in order.
func (c *checker) events(e *xml.Element, p *part, list []event) []event {
	for child := range e.Elements {
		key, foreign := c.key(child.Name)
		if foreign || strings.Contains(key, ":") {
			continue
		}
		ev := event{element: child, kind: key, id: strings.TrimSpace(child.Get("id")), part: p}
		list = append(list, ev)
		if key == "pc" || key == "mrk" {
			list = c.events(child, p, list)
			ev.closing = true
			list = append(list, ev)
		}
	}
	return list
}

// sources are all codes and markers of the source texts, in order.
func (s *scope) sources() []event {
	var list []event
	for _, p := range s.parts {
		list = append(list, p.src...)
	}
	return list
}

// targets are those of the targets, in the order that these are composed in.
func (s *scope) targets() []event {
	ordered := slices.Clone(s.parts)
	slices.SortStableFunc(ordered, func(a, b *part) int { return cmp.Compare(a.order, b.order) })
	var list []event
	for _, p := range ordered {
		list = append(list, p.trg...)
	}
	return list
}

// inUnit are the rules of a unit.
func inUnit(c *checker, e *xml.Element, in *context) {
	s := c.newScope(e, in, true)
	c.needsSegment(s)
	c.targetOrder(s)
	c.inScope(s)
	for _, p := range s.parts {
		c.targetLanguage(p)
	}
	c.references(s)
	c.plurals(s)
}

// inMatch are those of a translation candidate.
func inMatch(c *checker, e *xml.Element, in *context) { c.inScope(c.newScope(e, in, false)) }

// inScope are the rules of both.
func (c *checker) inScope(s *scope) {
	c.identifiers(s)
	sources, targets := s.sources(), s.targets()
	for _, side := range [][]event{sources, targets} {
		for i := range side {
			if !side[i].closing {
				c.codeReferences(s, &side[i])
			}
		}
	}
	c.pairs(s, sources, false)
	c.pairs(s, targets, true)
	c.nonReorderable(s, sources, targets)
	if s.isUnit {
		c.lostCodes(s, targets)
	}
}

// needsSegment: a unit has a segment (4.2.2.5).
func (c *checker) needsSegment(s *scope) {
	for _, p := range s.parts {
		if p.element.Name.Local == "segment" {
			return
		}
	}
	if len(s.parts) > 0 {
		c.report(MissingElement, s.element.Start, rule{"unit-segment", "4.2.2.5 unit"}, s.element, source.Args{"Want": "segment"})
	}
}

// targetLanguage: there is a trgLang if there is a target (4.2.2.1). It is told once.
func (c *checker) targetLanguage(p *part) {
	if p.target == nil || c.hasTrgLang || c.needsTrgLang {
		return
	}
	c.needsTrgLang = true
	c.report(MissingAttribute, p.target.Start, rule{"trg-lang", "4.2.2.1 xliff"}, c.frames[0].element, source.Args{
		"Attribute": "trgLang", "Got": p.target.Name.Raw(),
	}).Hint = HintTrgLang
}

// identifiers: they are unique among the segments, codes and markers of the scope; those
// of a target are those of the source beside it, for the same codes (4.3.1.21).
func (c *checker) identifiers(s *scope) {
	r := rule{"inline-id", "4.3.1.21 id"}
	for _, p := range s.parts {
		if s.isUnit {
			c.once(&s.partIDs, p.element, p.element.Attribute("", "id"), r)
			s.all[strings.TrimSpace(p.element.Get("id"))] = true
		}
	}
	for _, p := range s.parts {
		c.identifiersIn(s, p.src, s.source, r)
	}
	for _, p := range s.parts {
		c.identifiersIn(s, p.trg, s.target, r)
	}
}

func (c *checker) identifiersIn(s *scope, events []event, seen map[string]*event, r rule) {
	for i := range events {
		e := &events[i]
		if e.closing || e.id == "" {
			continue
		}
		a := e.element.Attribute("", "id")
		if first, taken := s.partIDs[e.id]; taken {
			c.duplicate(e.element, a, r, spanAt(first, a))
		}
		if first := seen[e.id]; first != nil {
			c.duplicate(e.element, a, r, first.element.Attribute("", "id").ValueSpan)
			continue
		}
		seen[e.id] = e
		if first := s.source[e.id]; first != nil && first != e && (first.part != e.part || !sameKind(first, e)) {
			c.duplicate(e.element, a, r, first.element.Attribute("", "id").ValueSpan)
		}
	}
}

// sameKind reports two ways of writing one code: a pc may become sc and ec (4.7.2.2), and a
// mrk sm and em (4.7.3.2).
func sameKind(a, b *event) bool {
	return a.kind == b.kind || a.kind+b.kind == "pcsc" || a.kind+b.kind == "scpc" ||
		a.kind+b.kind == "mrksm" || a.kind+b.kind == "smmrk"
}
