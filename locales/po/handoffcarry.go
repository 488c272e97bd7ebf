package po

import (
	"strings"

	"dich/locales"
	"dich/locales/handoff"
	"dich/source"
)

// CarryHandoff gives what is left of a hand-off in a PO file: an entry for each text of a
// document, a unit each. Of a source there are the forms one and other; a note with line
// ends is several; a plural form that is empty has the text of the form whose msgstr[N] it
// shares.
func CarryHandoff(f *handoff.File) *handoff.File {
	carried := &handoff.File{Source: f.Source, Target: f.Target}
	s, _ := layout(&locales.Catalog{Target: f.Target})
	for _, d := range f.Documents {
		out := &handoff.Document{Path: d.Path}
		seen := map[name]bool{}
		for _, u := range d.Units {
			for i := range u.Segments {
				if segment, id := carry(&u.Segments[i], d.Path, s); id != (name{}) && !seen[id] {
					seen[id] = true
					out.Units = append(out.Units, &handoff.Unit{ID: unitID(&segment.Message), Segments: []handoff.Segment{segment}})
				}
			}
		}
		if len(out.Units) > 0 {
			carried.Documents = append(carried.Documents, out)
		}
	}
	return carried
}

// carry gives a segment as it comes back, and the name of its entry.
func carry(s *handoff.Segment, document string, of slots) (handoff.Segment, name) {
	m := outgoing(s, document)
	id := name{context(&m), msgid(m.Source)}
	if m.Repeat > 0 {
		m.Key = ""
	}
	m.Obsolete = m.Obsolete || m.Attic
	m.Source = carrySource(m.Source)
	if p := m.Previous; p != nil {
		m.Previous = &locales.Previous{Key: p.Key, Source: carrySource(p.Source)}
	}
	if !isPlural(m.Source) {
		of = singular
	}
	carryNotes(&m)
	texts := of.texts(m.Target)
	marks := append(of.formMarks(m.Target, texts), m.Notes.Marks...)
	m.Target = of.forms(texts)
	m.Notes.Marks = of.takeForms(marks, &m.Target)
	m.ID = source.NewID(m.Key, m.Source)
	carried := handoff.Segment{Message: m}
	carried.Base = takeBase(&carried.Notes)
	return carried, id
}

func carrySource(f source.Forms) source.Forms {
	if !isPlural(f) {
		return source.Singular(f[source.Other])
	}
	return source.Forms{source.One: msgid(f), source.Other: f[source.Other]}
}

// carryNotes reads the comments as they are written.
func carryNotes(m *locales.Message) {
	n, e := &m.Notes, entry{}
	for _, line := range noteLines(n.Translator) {
		e.translator(line)
	}
	e.notes.Marks = append(e.notes.Marks, noteLines(n.Marks)...)
	e.notes.Extracted = noteLines(n.Extracted)
	for _, reference := range n.References {
		if reference = oneLine(reference); reference != "" {
			e.notes.References = append(e.notes.References, reference)
		}
	}
	e.notes.Flags = e.flags(nil, strings.Join(n.Flags, ","))
	e.notes.Sticky = e.flags(nil, strings.Join(n.Sticky, ","))
	m.Notes, m.Fuzzy = e.notes, m.Fuzzy || e.fuzzy
}
