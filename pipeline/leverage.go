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
	}
}

// Changed reports whether anything is other than it was.
func (l Leverage) Changed() bool { return l.Unchanged != l.Total() || l.Obsolete != Count{} }

// Progress says how far a document's translation is, in segments of the document.
type Progress struct {
	Total      int `json:"total"`
	Translated int `json:"translated"`
	Fuzzy      int `json:"fuzzy"`
}

// Untranslated is what has no translation at all.
func (p Progress) Untranslated() int { return p.Total - p.Translated - p.Fuzzy }

// Plus adds the progress of two documents.
func (p Progress) Plus(o Progress) Progress {
	return Progress{Total: p.Total + o.Total, Translated: p.Translated + o.Translated, Fuzzy: p.Fuzzy + o.Fuzzy}
}

// ProgressOf counts the segments of a document by the state of their translation;
// cat may be nil.
func ProgressOf(doc *source.Document, cat *locales.Catalog) Progress {
	var p Progress
	index := map[source.ID]*locales.Message{}
	if cat != nil {
		index = cat.ByID()
	}
	for _, seg := range doc.Segments {
		p.Total++
		if m := index[seg.ID]; m != nil {
			switch m.State {
			case locales.Translated:
				p.Translated++
			case locales.NeedsWork:
				p.Fuzzy++
			}
		}
	}
	return p
}

// ProjectProgress is the progress of all documents of a project in one language.
func ProjectProgress(p *Project, target language.Tag) Progress {
	var all Progress
	for _, doc := range p.Documents {
		all = all.Plus(ProgressOf(doc, p.Catalogs[target][doc.Path]))
	}
	return all
}
