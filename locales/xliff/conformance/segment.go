package conformance

import (
	"strconv"
	"strings"

	"dich/source"
	"dich/source/xml"
)

// targetOrder: no two targets have one place, where a segment that tells no order has its
// own (4.3.1.24, 4.8.3).
func (c *checker) targetOrder(s *scope) {
	taken := map[int]bool{}
	var moved []*part
	for _, p := range s.parts {
		if p.target == nil || p.target.Attribute("", "order") == nil {
			taken[p.order] = true
		} else if n, err := strconv.Atoi(strings.TrimSpace(p.target.Get("order"))); err == nil && n > 0 {
			p.order = n
			moved = append(moved, p)
		}
	}
	for _, p := range moved {
		switch {
		case p.order > len(s.parts):
			c.badOrder(p, "order-range", len(s.parts))
		case taken[p.order]:
			c.badOrder(p, "order-unique", len(s.parts))
		}
		taken[p.order] = true
	}
}

func (c *checker) badOrder(p *part, name string, places int) {
	a := p.target.Attribute("", "order")
	c.report(TargetOrder, a.Span, rule{name, "4.3.1.24 order"}, p.target, source.Args{
		"Value": a.Value(), "Want": strconv.Itoa(places),
	})
}

// segmentState: a state beyond initial is that of a target, and a subState is that of a
// state (4.3.1.31, 4.3.1.35).
func segmentState(c *checker, e *xml.Element, _ *context) {
	state := e.Attribute("", "state")
	if state == nil && e.Attribute("", "subState") != nil {
		c.missing(e, "state", rule{"sub-state", "4.3.1.35 subState"}, "subState")
	}
	if state == nil || state.Value() == "initial" {
		return
	}
	for child := range e.Elements {
		if key, _ := c.key(child.Name); key == "target" {
			return
		}
	}
	c.report(State, state.Span, rule{"state-target", "4.3.1.31 state"}, e, source.Args{"Value": state.Value()}).Hint = HintState
}

// segmentTexts: source and target are of the languages of the document, and treat white
// space alike (4.2.2.12, 4.2.2.13).
func segmentTexts(c *checker, e *xml.Element, in *context) {
	sourceText, targetText := c.texts(e)
	if sourceText != nil {
		c.sameLanguage(sourceText, in, c.srcLang, "4.2.2.12 source")
	}
	if targetText == nil {
		return
	}
	if c.hasTrgLang {
		c.sameLanguage(targetText, in, c.trgLang, "4.2.2.13 target")
	}
	if sourceText == nil {
		return
	}
	want, got := spaceOf(sourceText, in), spaceOf(targetText, in)
	if want != got {
		place := placeOf(targetText, xml.Namespace, "space")
		c.report(SpaceDiffers, place, rule{"same-space", "4.2.2.13 target"}, targetText, source.Args{"Value": got, "Want": want})
	}
}

// texts gives the source and the target directly in an element; nil where there is none.
func (c *checker) texts(e *xml.Element) (sourceText, targetText *xml.Element) {
	for child := range e.Elements {
		switch key, _ := c.key(child.Name); {
		case key == "source" && sourceText == nil:
			sourceText = child
		case key == "target" && targetText == nil:
			targetText = child
		}
	}
	return sourceText, targetText
}

func spaceOf(e *xml.Element, in *context) string {
	if a := e.Attribute(xml.Namespace, "space"); a != nil {
		return a.Value()
	}
	if in.space == "" {
		return "default"
	}
	return in.space
}

// sameLanguage compares the language that a text has, by itself or from around it.
func (c *checker) sameLanguage(e *xml.Element, in *context, want, section string) {
	got, told := in.lang, in.hasLang
	if a := e.Attribute(xml.Namespace, "lang"); a != nil {
		got, told = a.Value(), true
	}
	if told && !strings.EqualFold(strings.TrimSpace(got), strings.TrimSpace(want)) {
		c.report(LanguageDiffers, placeOf(e, xml.Namespace, "lang"), rule{"same-language", section}, e, source.Args{"Value": got, "Want": want})
	}
}

// placeOf is the place of an attribute; of the tag if it is inherited.
func placeOf(e *xml.Element, space, local string) source.Span {
	if a := e.Attribute(space, local); a != nil {
		return a.Span
	}
	return e.Start
}
