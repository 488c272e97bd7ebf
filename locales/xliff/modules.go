package xliff

import (
	"fmt"
	"slices"
	"strconv"

	"dich/locales/handoff"
	"dich/source"
)

// The types of our metadata, of a segment and of a term.
const (
	metaSegment  = "segment" // the segment's ID; the first of each group
	metaKey      = "key"
	metaRepeat   = "repeat"
	metaBase     = "base"
	metaForms    = "source-forms" // the plural categories that the source has
	metaOldKey   = "previous-key"
	metaOld      = "previous-" // and the category
	metaMark     = "mark"
	metaFlag     = "flag"
	metaState    = "state" // of a segment of several, in 1.2
	metaConcept  = "concept"
	metaForbid   = "forbidden"
	metaSpan     = "span"     // of a term that cannot be marked, in 1.2
	metaNoteOf   = "note-of-" // and the category of the note; in 1.2
	noteDev      = "developer"
	noteTrans    = "translator"
	noteHeading  = "heading"
	noteIDPrefix = "n-"
)

// common calls yield for the segments that stand for all of theirs: of the forms of a plural
// only other.
func (w *unitWriter) common(yield func(int, *writtenSegment) bool) {
	for i := range w.segments {
		s := &w.segments[i]
		if (s.form == "" || s.form == source.Other.String()) && !yield(i, s) {
			return
		}
	}
}

func (w *unitWriter) modules(u *handoff.Unit) {
	if w.version != V12 {
		w.candidates()
	}
	w.glossary()
	w.metadata(u)
}

// candidates writes what the memory knows (module mtc).
func (w *unitWriter) candidates() {
	begun := false
	for _, s := range w.common {
		for i := range s.Candidates {
			if !begun {
				w.line(1)
				w.add("<mtc:matches>\n")
				begun = true
			}
			w.candidate(s, &s.Candidates[i])
		}
	}
	if begun {
		w.line(1)
		w.add("</mtc:matches>\n")
	}
}

func (w *unitWriter) candidate(s *writtenSegment, c *handoff.Candidate) {
	w.line(2)
	w.add(`<mtc:match ref="#`, s.id, `" similarity="`, percent(c.Similarity), `"`)
	if c.Origin != "" {
		w.attribute("origin", c.Origin)
	}
	w.add(">\n")
	for _, e := range [...]struct{ name, text string }{{"source", c.Source}, {"target", c.Target}} {
		w.line(3)
		w.add("<", e.name, ">")
		*w.out = w.appendText(*w.out, e.text)
		w.add("</", e.name, ">\n")
	}
	w.line(2)
	w.add("</mtc:match>\n")
}

func percent(similarity float64) string {
	n := hundredths(similarity)
	return fmt.Sprintf("%d.%02d", n/100, n%100)
}

// glossary writes the names of the glossary that stand in the unit (module gls).
func (w *unitWriter) glossary() {
	begun := false
	for i, s := range w.common {
		for t := range s.Terms {
			if !begun {
				w.line(1)
				w.add("<gls:glossary>\n")
				begun = true
			}
			w.term(s, &s.Terms[t], w.termIDs[i][t])
		}
	}
	if begun {
		w.line(1)
		w.add("</gls:glossary>\n")
	}
}

func (w *unitWriter) term(s *writtenSegment, t *handoff.Term, id string) {
	w.line(2)
	w.add("<gls:glossEntry")
	if id != "" && !w.crossing[id] {
		w.add(` ref="#`, id, `"`)
	}
	w.add(">\n")
	w.line(3)
	w.element("gls:term", drop(handoff.NewLoss(""), t.Span.Of(s.from)))
	w.add("\n")
	for _, target := range t.Targets {
		w.line(3)
		w.element("gls:translation", target)
		w.add("\n")
	}
	if t.Definition != "" || len(t.Targets) == 0 {
		w.line(3)
		w.element("gls:definition", t.Definition)
		w.add("\n")
	}
	w.line(3)
	w.meta(ownMeta, metaSegment, s.id)
	w.meta(ownMeta, metaConcept, t.Concept)
	for _, f := range t.Forbidden {
		w.meta(ownMeta, metaForbid, f)
	}
	if w.crossing[id] {
		w.meta(ownMeta, metaSpan, fmt.Sprintf("%d %d", t.Span.Start, t.Span.End))
	}
	w.add("\n")
	w.line(2)
	w.add("</gls:glossEntry>\n")
}

// The elements that hold one of our values: in a unit, and in a glossary's entry.
const (
	moduleMeta = "mda:meta"
	ownMeta    = ours + ":meta"
)

func (w *unitWriter) meta(element, kind, value string) {
	w.add("<", element)
	w.attribute("type", kind)
	w.add(">")
	w.escaped(value)
	w.add("</", element, ">")
}

// metadata writes what only dich understands (module mda), a group for each segment.
func (w *unitWriter) metadata(u *handoff.Unit) {
	var metas [][2]string
	begun := false
	for _, s := range w.common {
		metas = w.metas(metas[:0], u, s)
		if len(metas) == 0 {
			continue
		}
		if !begun {
			w.line(1)
			w.add("<mda:metadata>\n")
			begun = true
		}
		w.line(2)
		w.add(`<mda:metaGroup category="`, ours, `">`)
		w.meta(moduleMeta, metaSegment, s.id)
		for _, m := range metas {
			w.meta(moduleMeta, m[0], m[1])
		}
		w.add("</mda:metaGroup>\n")
	}
	if begun {
		w.line(1)
		w.add("</mda:metadata>\n")
	}
}

func (w *unitWriter) metas(m [][2]string, u *handoff.Unit, s *writtenSegment) [][2]string {
	if s.Key != "" && len(u.Segments) > 1 {
		m = append(m, [2]string{metaKey, s.Key})
	}
	if s.Repeat != 0 {
		m = append(m, [2]string{metaRepeat, strconv.Itoa(s.Repeat)})
	}
	if s.Base != "" {
		m = append(m, [2]string{metaBase, s.Base})
	}
	if s.form != "" {
		m = append(m, [2]string{metaForms, formNames(s.Source)})
	}
	if s.Previous != nil {
		m = append(m, [2]string{metaOldKey, s.Previous.Key})
		for c, text := range s.Previous.Source.Each {
			m = append(m, [2]string{metaOld + c.String(), text})
		}
	}
	for _, mark := range (carrier{nil, s.Segment}).otherMarks() {
		m = append(m, [2]string{metaMark, mark})
	}
	for _, flag := range s.Notes.Flags {
		m = append(m, [2]string{metaFlag, flag})
	}
	if w.version == V12 && len(u.Segments) > 1 {
		m = append(m, [2]string{metaState, s.State().String()})
	}
	return m
}

func formNames(forms source.Forms) string {
	names := ""
	for c := range forms.Each {
		if names != "" {
			names += " "
		}
		names += c.String()
	}
	return names
}

// notes writes the headings above the unit, what the source says to translators and what
// they wrote. The ID of a note begins with that of its segment.
func (w *unitWriter) notes(u *handoff.Unit) {
	begun := false
	note := func(id, category, text string) {
		if !begun {
			w.line(1)
			w.add("<notes>\n")
			begun = true
		}
		w.line(2)
		w.add("<note")
		if id != "" {
			w.attribute("id", id)
		}
		w.attribute("category", category)
		w.add(">")
		w.escaped(text)
		w.add("</note>\n")
	}
	for _, heading := range u.Headings {
		note("", noteHeading, heading)
	}
	for _, s := range w.common {
		for i, text := range slices.Concat(s.Notes.Extracted, s.Notes.Translator) {
			category := noteDev
			if i >= len(s.Notes.Extracted) {
				category = noteTrans
			}
			note(noteIDPrefix+s.id+"."+strconv.Itoa(i+1), category, text)
		}
	}
	if begun {
		w.line(1)
		w.add("</notes>\n")
	}
}
