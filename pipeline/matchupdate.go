package pipeline

import (
	"slices"

	"golang.org/x/text/language"

	"dich/locales"
	"dich/source"
)

// match compares what the last update left of the document with what it is now. Where
// there is no template of it, the entries of the catalog stand for it.
func (u *updater) match(least float64) *matching {
	was, old := u.past.Template, []int32(nil)
	if was != nil {
		old = outlineOccurrences(was)
	} else {
		was = u.old
		for i := range was.Entries {
			if was.Entries[i].Active() {
				old = append(old, int32(i))
			}
		}
	}
	return match(u.edition(was, old), u.edition(u.template, u.now), least)
}

func (u *updater) edition(outline *locales.Outline, list []int32) edition {
	ids := make([]source.ID, len(list))
	for i, n := range list {
		ids[i] = outline.Entries[n].ID
	}
	return edition{
		ids,
		func(n int) string {
			if !outline.Entries[list[n]].Is(locales.HasKey) {
				return ""
			}
			return outline.At(int(list[n])).Key
		},
		func(n int) string { return plainOf(u.target.Document, outline.At(int(list[n])).Source[source.Other]) },
	}
}

// moved gives the texts whose first occurrence does not stand where it did.
func (m *matching) moved() map[source.ID]bool {
	moved := map[source.ID]bool{}
	for n, o := range m.toOld {
		if o != none && !m.stays[n] && m.now.ids[n] == m.old.ids[o] {
			moved[m.now.ids[n]] = true
		}
	}
	if len(moved) == 0 {
		return moved
	}
	for n, id := range slices.Backward(m.now.ids) {
		if _, some := moved[id]; some {
			o := m.toOld[n]
			moved[id] = o != none && !m.stays[n] && id == m.old.ids[o]
		}
	}
	return moved
}

// An origin is the old entry that a new text was made from, or several; part if the old
// text is in other new ones too.
type origin struct {
	entries []int32
	part    bool
}

// originsOf gives those of the texts that are new, as far as they have translations.
func (u *updater) originsOf(m *matching) map[source.ID]origin {
	origins := map[source.ID]origin{}
	for n, o := range m.toOld {
		if o == none || m.now.ids[n] == m.old.ids[o] {
			continue
		}
		from := origin{part: m.split[n] || m.split[n-1]}
		from.add(u.translated(m.old.ids[o]))
		for ; m.joined[o]; o++ {
			from.add(u.translated(m.old.ids[o+1]))
		}
		if _, known := origins[m.now.ids[n]]; !known && len(from.entries) > 0 {
			origins[m.now.ids[n]] = from
		}
	}
	return origins
}

func (o *origin) add(old int32) {
	if old != none {
		o.entries = append(o.entries, old)
	}
}

// translated gives the entry of an old text, if it has a translation; else none.
func (u *updater) translated(id source.ID) int32 {
	if n := u.active.get(id); n != none && u.old.Entries[n].State != locales.Initial {
		return n
	}
	if n, ok := u.aside[id]; ok {
		return n
	}
	return none
}

func (u *updater) entriesOf(o origin) []*locales.Message {
	list := make([]*locales.Message, len(o.entries))
	for i, n := range o.entries {
		list[i] = u.old.At(int(n))
	}
	return list
}

// takeOver gives a message the translations of its origin, and tells what they say.
func takeOver(msg *locales.Message, entries []*locales.Message, target language.Tag) {
	first := entries[0]
	msg.Target, msg.Previous = first.Target, previousOf(first)
	msg.Notes.Translator = first.Notes.Translator
	merged := first.Merged()
	for _, m := range entries[1:] {
		msg.Previous = &locales.Previous{Source: joinForms(msg.Previous.Source, previousOf(m).Source, " ")}
		msg.Notes.Translator = addNew(slices.Clip(msg.Notes.Translator), m.Notes.Translator...)
		switch {
		case m.Merged():
		case merged:
			msg.Target, merged = m.Target, false
		default:
			msg.Target = joinForms(msg.Target, m.Target, blankOf(target))
		}
	}
}

// previousOf says what a message's target translates.
func previousOf(m *locales.Message) *locales.Previous {
	if m.Fuzzy && m.Previous != nil {
		return m.Previous
	}
	return &locales.Previous{Key: m.Key, Source: m.Source}
}

func joinForms(a, b source.Forms, blank string) source.Forms {
	return source.Singular(a[source.Other] + blank + b[source.Other])
}

// blankOf gives what stands between sentences.
func blankOf(target language.Tag) string {
	switch base, _ := target.Base(); base.String() {
	case "zh", "ja":
		return ""
	}
	return " "
}
