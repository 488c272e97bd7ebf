package pipeline

import (
	"golang.org/x/text/language"

	"dich/locales"
	"dich/source"
)

// A Count counts segments and the syllables in them.
type Count struct {
	Segments  int `json:"segments"`
	Syllables int `json:"syllables"`
}

func (c *Count) add(text string) {
	c.Segments++
	c.Syllables += source.Syllables(text)
}

// Plus adds two counts.
func (c Count) Plus(o Count) Count {
	return Count{c.Segments + o.Segments, c.Syllables + o.Syllables}
}

// Leverage says how much of a document old translations cover. Every segment of
// the document is in exactly one of Unchanged, Moved, Exact, Fuzzy and New, so
// these add up to the document; Obsolete counts what is no longer in it.
type Leverage struct {
	Unchanged Count `json:"unchanged"` // in the catalog already, in the same order
	Moved     Count `json:"moved"`     // in the catalog already, elsewhere
	Exact     Count `json:"exact"`     // its translation came back, or from another document
	Fuzzy     Count `json:"fuzzy"`     // given the translation of a similar text
	New       Count `json:"new"`       // without translation
	Obsolete  Count `json:"obsolete"`  // texts that left the document, with their translations
	Terms     Count `json:"terms"`     // of Unchanged and Moved: what needs work because the glossary changed
}

// Total is the document's size.
func (l Leverage) Total() Count {
	return l.Unchanged.Plus(l.Moved).Plus(l.Exact).Plus(l.Fuzzy).Plus(l.New)
}

// Plus adds the leverage of two documents.
func (l Leverage) Plus(o Leverage) Leverage {
	return Leverage{
		l.Unchanged.Plus(o.Unchanged), l.Moved.Plus(o.Moved), l.Exact.Plus(o.Exact),
		l.Fuzzy.Plus(o.Fuzzy), l.New.Plus(o.New), l.Obsolete.Plus(o.Obsolete),
		l.Terms.Plus(o.Terms),
	}
}

// Changed reports whether anything is other than it was.
func (l Leverage) Changed() bool {
	return l.Unchanged != l.Total() || l.Obsolete != Count{} || l.Terms != Count{}
}

// Progress says how far a document's translation is, in segments of the document, or in
// their syllables (see [Standing]).
// What is reviewed is translated, too, and what is final is also reviewed.
type Progress struct {
	Total      int `json:"total"`
	Translated int `json:"translated"`
	Reviewed   int `json:"reviewed"`
	Final      int `json:"final"`
	Fuzzy      int `json:"fuzzy"`
}

// Untranslated is what has no translation at all.
func (p Progress) Untranslated() int { return p.Total - p.Translated - p.Fuzzy }

// Plus adds the progress of two documents.
func (p Progress) Plus(o Progress) Progress {
	return Progress{
		p.Total + o.Total, p.Translated + o.Translated, p.Reviewed + o.Reviewed, p.Final + o.Final, p.Fuzzy + o.Fuzzy,
	}
}

// ProgressOf counts the segments of a document by the state of their translation;
// cat may be nil.
func ProgressOf(doc *source.Document, cat *locales.Catalog) Progress {
	var p Progress
	f := newFinder(cat)
	for _, seg := range doc.Segments {
		p.Total++
		if m := f.next(seg.ID); m != nil {
			p.add(m.State(), 1)
		}
	}
	return p
}

func (p *Progress) add(s locales.State, amount int) {
	switch s {
	case locales.Final:
		p.Final += amount
		fallthrough
	case locales.Reviewed:
		p.Reviewed += amount
		fallthrough
	case locales.Translated:
		p.Translated += amount
	case locales.NeedsWork:
		p.Fuzzy += amount
	}
}

// ProjectProgress is the progress of all documents of a project in one language.
func ProjectProgress(p *Project, target language.Tag) Progress {
	var all Progress
	for _, doc := range p.Documents {
		if outline := p.Outlines[CatalogPath(target, doc.Path)]; outline != nil {
			all.ofOutline(p.Outlines[TemplatePath(doc.Path)], outline)
			continue
		}
		all = all.Plus(ProgressOf(doc, p.Catalogs[target][doc.Path]))
	}
	return all
}

// Aside counts the translations that are kept though no document has their text.
type Aside struct{ Obsolete, Attic int }

// AsideOf counts those of a project in one language.
func AsideOf(p *Project, target language.Tag) Aside {
	var a Aside
	for _, doc := range p.Documents {
		if outline := p.catalogOutline(doc.Path, target); outline != nil {
			a.ofOutline(outline)
		}
	}
	return a
}
