package po

import (
	"dich/locales"
	"dich/source"
)

// slots says for each msgstr[N] of a plural entry which CLDR categories it
// speaks for: those whose counts Plural-Forms sends there. The last one is the
// slot's own: the others take its text and have one of their own only in a mark.
type slots [][]source.PluralCategory

// singular is for entries without msgid_plural.
var singular = slots{{source.Other}}

// newSlots lays a formula over the rules of a language; false where they divide
// the counts differently, or a slot has no category.
//
// Zero alone may differ: many headers send it elsewhere than CLDR does (hy with
// n != 1), and the forms are the same. A slot that no count takes belongs to a
// category that has no whole numbers (ru with nplurals=4: fractions).
func newSlots(f formula, p locales.Plurals) (slots, bool) {
	if f.count > len(p.Categories) {
		return nil, false
	}
	s := make(slots, f.count)
	placed := map[source.PluralCategory]uint64{}
	for _, n := range sampleCounts {
		c := p.Of(locales.Integer(n))
		i, _ := f.form.eval(n)
		switch before, ok := placed[c]; {
		case !ok:
			placed[c] = i
		case before != i && n != 0:
			return nil, false
		}
	}
	for _, c := range p.Categories {
		if i, ok := placed[c]; ok {
			s[i] = append(s[i], c)
		}
	}
	return s.fill(p, placed)
}

// fill gives the slots that no count takes to the categories without one.
func (s slots) fill(p locales.Plurals, placed map[source.PluralCategory]uint64) (slots, bool) {
	var free []source.PluralCategory
	for _, c := range p.Categories {
		if _, ok := placed[c]; !ok {
			free = append(free, c)
		}
	}
	for i := range s {
		if len(s[i]) > 0 {
			continue
		}
		if len(free) == 0 {
			return nil, false
		}
		s[i], free = free[:1], free[1:]
	}
	return s, true
}

// forms reads the texts of msgstr[0], msgstr[1] …; more texts than slots are not
// looked at.
func (s slots) forms(texts []string) source.Forms {
	var f source.Forms
	for i, text := range texts[:min(len(texts), len(s))] {
		for _, c := range s[i] {
			f[c] = text
		}
	}
	return f
}

// texts is the inverse of forms, as far as slots go: what a category of a shared
// slot has to itself is for a mark.
func (s slots) texts(f source.Forms) []string {
	texts := make([]string, len(s))
	for i, categories := range s {
		for _, c := range categories {
			if f[c] != "" {
				texts[i] = f[c]
			}
		}
	}
	return texts
}

// own reports a category that has a slot of its own, and so never a mark.
func (s slots) own(c source.PluralCategory) bool {
	for _, categories := range s {
		if categories[len(categories)-1] == c {
			return true
		}
	}
	return false
}
