package xliff

import (
	"fmt"
	"slices"

	"dich/locales"
	"dich/locales/handoff"
	"dich/source"
)

// unit12 writes the segments as a trans-unit of XLIFF 1.2. Several are mrk elements of its
// seg-source and its target, with the gaps between them.
func (w *unitWriter) unit12(u *handoff.Unit, id string) {
	state := w.state12()
	w.line(0)
	w.add("<trans-unit")
	w.attribute("id", id)
	if s := w.segments[0].Segment; s.Key != "" && len(w.segments) == 1 {
		w.attribute("resname", s.Key)
	}
	if u.Kind != "" {
		w.attribute("restype", "x-"+ours+"-"+string(u.Kind))
	}
	if state >= locales.Reviewed { // "has passed its final review" (section 2.3); Weblate takes it at its word
		w.add(` approved="yes"`)
	}
	w.add(" xml:space=\"preserve\">\n")
	w.texts12(state)
	w.candidates12()
	w.headings12(u)
	w.notes12(u)
	w.modules(u)
	w.line(0)
	w.add("</trans-unit>\n")
}

// state12 is the state of a trans-unit: the least of its segments'.
func (w *unitWriter) state12() locales.State {
	state := locales.Final
	for i := range w.segments {
		s := &w.segments[i]
		if s.to == "" {
			return locales.Initial
		}
		state = min(state, s.State())
	}
	return state
}

// The states of 1.2 (section 2.5), and what is less than translated. What needs work is
// needs-translation: Weblate and Poedit take needs-review-translation for finished.
var states12 = map[locales.State]string{
	locales.Initial: "new", locales.NeedsWork: "needs-translation", locales.Translated: "translated",
	locales.Reviewed: "signed-off", locales.Final: "final",
}

func (w *unitWriter) texts12(state locales.State) {
	several := len(w.segments) > 1 || w.segments[0].gap != ""
	w.line(1)
	w.add("<source>")
	w.all12(func(s *writtenSegment) []byte { return s.source }, false)
	w.add("</source>\n")
	if several {
		w.line(1)
		w.add("<seg-source>")
		w.all12(func(s *writtenSegment) []byte { return s.source }, true)
		w.add("</seg-source>\n")
	}
	if !slices.ContainsFunc(w.segments, func(s writtenSegment) bool { return s.to != "" }) {
		return
	}
	w.line(1)
	w.add(`<target state="`, states12[state], `">`)
	w.all12(func(s *writtenSegment) []byte { return s.target }, several)
	w.add("</target>\n")
}

// all12 writes one side of all segments.
func (w *unitWriter) all12(side func(*writtenSegment) []byte, marked bool) {
	for i := range w.segments {
		s := &w.segments[i]
		if marked {
			w.add(`<mrk mtype="seg" mid="`, s.id, `">`)
		}
		*w.out = append(*w.out, side(s)...)
		if marked {
			w.add("</mrk>")
		}
		*w.out = w.appendText(*w.out, s.gap)
	}
}

func (w *unitWriter) candidates12() {
	for _, s := range w.common {
		for i := range s.Candidates {
			c := &s.Candidates[i]
			w.line(1)
			w.add(`<alt-trans match-quality="`, percent(c.Similarity), `%"`)
			if len(w.segments) > 1 {
				w.add(` mid="`, s.id, `"`)
			}
			if c.Origin != "" {
				w.attribute("origin", c.Origin)
			}
			w.add("><source>")
			*w.out = w.appendText(*w.out, c.Source)
			w.add("</source><target>")
			*w.out = w.appendText(*w.out, c.Target)
			w.add("</target></alt-trans>\n")
		}
	}
}

const headingContext = "x-dich-heading"

func (w *unitWriter) headings12(u *handoff.Unit) {
	if len(u.Headings) == 0 {
		return
	}
	w.line(1)
	w.add(`<context-group purpose="information">`)
	for _, heading := range u.Headings {
		w.add(`<context context-type="`, headingContext, `">`)
		w.escaped(heading)
		w.add("</context>")
	}
	w.add("</context-group>\n")
}

// notes12 writes notes; those of one segment of several name it.
func (w *unitWriter) notes12(u *handoff.Unit) {
	note := func(s *writtenSegment, from, text string) {
		if len(u.Segments) > 1 {
			from += " " + s.id
		}
		w.line(1)
		w.add(`<note from="`, from, `">`)
		w.escaped(text)
		w.add("</note>\n")
	}
	for _, s := range w.common {
		for _, text := range s.Notes.Extracted {
			note(s, noteDev, text)
		}
		for _, text := range s.Notes.Translator {
			note(s, noteTrans, text)
		}
	}
}

// appendPiece12 writes an inline element of XLIFF 1.2: they hold what they stand for, which
// g and x do not.
func (w *unitWriter) appendPiece12(b []byte, pieces []piece, i int) []byte {
	p := &pieces[i]
	element, attributes := "ph", ""
	switch {
	case isMark(*p) && !p.inner:
		return b
	case p.kind == markStart:
		return fmt.Appendf(b, `<mrk mtype="term" mid="%s">`, p.id)
	case p.kind == markEnd:
		return append(b, "</mrk>"...)
	case p.other >= 0 && p.kind == codeStart:
		element = "bpt"
	case p.other >= 0:
		element = "ept"
	case p.kind == codeStart:
		element, attributes = "it", ` pos="open"`
	case p.kind == codeEnd:
		element, attributes = "it", ` pos="close"`
	case p.code.Kind == source.Field:
		attributes = ` ctype="x-` + ours + `-field"`
	}
	b = fmt.Appendf(b, `<%s id="%s"%s>`, element, p.id, attributes)
	b = w.appendNative(b, p.code.Text)
	return fmt.Appendf(b, "</%s>", element)
}
