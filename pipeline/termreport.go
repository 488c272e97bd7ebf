package pipeline

import (
	"golang.org/x/text/language"

	"dich/glossary"
	"dich/locales"
)

// A TermUse says how a concept is named in the translations into one language, counted
// in places. Only entries that are translated and need no work count, each once.
type TermUse struct {
	Locale     language.Tag
	Concept    *glossary.Concept
	Source     int // places in the source that name it
	Preferred  int // places in the translations, by the status of the name
	Admitted   int
	Deprecated int // or forbidden
	Missing    int // places in the source of entries whose translation does not name it at all
}

// TermReport counts the names of all concepts that the source speaks of, language by
// language, in the order of the glossary. A form that names several concepts counts for
// the one that the translation names, else for the first.
func TermReport(p *Project) []TermUse {
	from := glossary.NewMatcher(p.Glossary, p.Config.Source)
	var list []TermUse
	for _, target := range p.Targets {
		t := termTally{locale: target, uses: map[*glossary.Concept]*TermUse{}}
		to := newTerminology(p.Glossary, target, nil)
		for _, doc := range p.Documents {
			if cat := p.Catalogs[target][doc.Path]; cat != nil {
				t.count(cat, from, to)
			}
		}
		for i := range p.Glossary.Concepts {
			if use := t.uses[&p.Glossary.Concepts[i]]; use != nil {
				list = append(list, *use)
			}
		}
	}
	return list
}

type termTally struct {
	locale language.Tag
	uses   map[*glossary.Concept]*TermUse
}

func (t *termTally) count(cat *locales.Catalog, from *glossary.Matcher, to Terminology) {
	for i := range cat.Messages {
		m := &cat.Messages[i]
		if m.Merged() || !m.Usable() {
			continue
		}
		demands := demandsIn(from, cat, m)
		if len(demands) == 0 {
			continue
		}
		there := answering(demands, to.named(cat.Document, m))
		for i := range demands {
			t.add(&demands[i], demands[i].usage(there), there)
		}
	}
}

func (t *termTally) add(d *demand, u usage, there []glossary.Match) {
	use := t.use(d.spokenOf(there))
	use.Source += d.count
	use.Preferred += u.preferred
	use.Admitted += u.admitted
	use.Deprecated += u.wrong
	if u == (usage{}) {
		use.Missing += d.count
	}
}

func (t *termTally) use(c *glossary.Concept) *TermUse {
	if t.uses[c] == nil {
		t.uses[c] = &TermUse{Locale: t.locale, Concept: c}
	}
	return t.uses[c]
}

// spokenOf is the concept that a translation names, of those that the source may mean.
func (d *demand) spokenOf(there []glossary.Match) *glossary.Concept {
	for _, m := range there {
		for _, c := range d.concepts {
			if (&demand{concepts: []*glossary.Concept{c}}).met(m) {
				return c
			}
		}
	}
	return d.concepts[0]
}
