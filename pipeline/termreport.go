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
	var list []TermUse
	for _, t := range tallyTerms(p, nil) {
		for i := range p.Glossary.Concepts {
			if use := t.uses[&p.Glossary.Concepts[i]]; use != nil {
				list = append(list, *use)
			}
		}
	}
	return list
}

// tallyTerms counts the names in each target language. Where see is not nil, it is told
// of each entry in which something is named.
func tallyTerms(p *Project, see func(target int, n *namedEntry)) []termTally {
	from := glossary.NewMatcher(p.Glossary, p.Config.Source)
	tallies := make([]termTally, len(p.Targets))
	inParallel(len(p.Targets), func(i int) {
		target := p.Targets[i]
		t := &tallies[i]
		*t = termTally{locale: target, uses: map[*glossary.Concept]*TermUse{}, see: func(*namedEntry) {}}
		if see != nil {
			t.see = func(n *namedEntry) { see(i, n) }
		}
		to := newTerminology(p.Glossary, target, nil)
		for _, doc := range p.Documents {
			if cat := p.Catalogs[target][doc.Path]; cat != nil {
				t.count(cat, from, to)
			}
		}
	})
	return tallies
}

type termTally struct {
	locale language.Tag
	uses   map[*glossary.Concept]*TermUse
	see    func(*namedEntry)
}

// A namedEntry is one thing that an entry names, and how its translation does.
type namedEntry struct {
	catalog *locales.Catalog
	message *locales.Message
	concept *glossary.Concept
	usage   usage
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
			d := &demands[i]
			u := d.usage(there)
			c := d.spokenOf(there)
			t.add(c, d.count, u)
			t.see(&namedEntry{cat, m, c, u})
		}
	}
}

func (t *termTally) add(c *glossary.Concept, places int, u usage) {
	use := t.use(c)
	use.Source += places
	use.Preferred += u.preferred
	use.Admitted += u.admitted
	use.Deprecated += u.wrong
	if u == (usage{}) {
		use.Missing += places
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
