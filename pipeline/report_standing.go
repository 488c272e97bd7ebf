package pipeline

import (
	"dich/locales"
	"dich/source"
)

// A Standing says how far a translation is. Both count the source: its segments, and the
// syllables in them.
type Standing struct{ Segments, Syllables Progress }

// Plus adds the standing of two documents.
func (s Standing) Plus(o Standing) Standing {
	return Standing{s.Segments.Plus(o.Segments), s.Syllables.Plus(o.Syllables)}
}

// StandingOf is how far each document is in each language: by document, by target
// language, in their orders.
func StandingOf(p *Project) [][]Standing {
	all := make([][]Standing, len(p.Documents))
	inParallel(len(p.Documents), func(d int) {
		doc := p.Documents[d]
		sizes := sizesOf(doc)
		for _, target := range p.Targets {
			all[d] = append(all[d], standing(doc, sizes, p.Catalogs[target][doc.Path]))
		}
	})
	return all
}

// sizesOf counts the syllables of each segment.
func sizesOf(doc *source.Document) []int {
	var sizes []int
	for _, seg := range doc.Segments {
		sizes = append(sizes, source.Syllables(seg.Text))
	}
	return sizes
}

func standing(doc *source.Document, sizes []int, cat *locales.Catalog) Standing {
	var s Standing
	f := newFinder(cat)
	n := 0
	for _, seg := range doc.Segments {
		s.Segments.Total++
		s.Syllables.Total += sizes[n]
		if m := f.next(seg.ID); m != nil {
			s.Segments.add(m.State(), 1)
			s.Syllables.add(m.State(), sizes[n])
		}
		n++
	}
	return s
}

// A Tally counts findings by their severity.
type Tally struct{ Errors, Warnings, Notes int }

// TallyOf counts the findings in one language, as [source.Diagnostic] names it: empty for
// the source and the glossary.
func TallyOf(found []source.Diagnostic, locale string) Tally {
	var t Tally
	for i := range found {
		if found[i].Locale == locale {
			t.add(found[i].Severity)
		}
	}
	return t
}

func (t *Tally) add(s source.Severity) {
	switch s {
	case source.Error:
		t.Errors++
	case source.Warning:
		t.Warnings++
	default:
		t.Notes++
	}
}
