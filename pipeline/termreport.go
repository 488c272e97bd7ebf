package pipeline

import (
	"sync"

	"golang.org/x/text/language"

	"dich/glossary"
	"dich/locales"
	"dich/source"
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
	tallies := newTermTallies(p)
	tallies.part(p)
	for _, t := range tallies.list {
		for i := range p.Glossary.Concepts {
			if use := t.uses[&p.Glossary.Concepts[i]]; use != nil {
				list = append(list, *use)
			}
		}
	}
	return list
}

// termTallies count the names in each target language.
type termTallies struct {
	from *glossary.Matcher
	list []termTally
}

type termTally struct {
	locale language.Tag
	to     Terminology
	uses   map[*glossary.Concept]*TermUse
	see    func(*namedEntry) // is told of each entry in which something is named
}

func newTermTallies(p *Project) termTallies {
	t := termTallies{from: glossary.NewMatcher(p.Glossary, p.Config.Source)}
	for _, target := range p.Targets {
		t.list = append(t.list, termTally{
			target, newTerminology(p.Glossary, target, nil), map[*glossary.Concept]*TermUse{}, func(*namedEntry) {},
		})
	}
	return t
}

// part goes on with the catalogs of a project, or of a part.
func (t *termTallies) part(p *Project) {
	asked := questions{from: t.from, known: map[question][]demand{}}
	inParallel(len(t.list), func(i int) {
		one := &t.list[i]
		for _, doc := range p.Documents {
			if cat := p.Catalogs[one.locale][doc.Path]; cat != nil {
				one.count(cat, &asked)
			}
		}
	})
}

// questions are what the messages of a part demand: what one language asks of a message,
// the next one asks too. They may be used by several goroutines.
type questions struct {
	from  *glossary.Matcher
	mu    sync.Mutex
	known map[question][]demand
}

// A question is a source text in a document, which tells what is a code in it.
type question struct{ document, text string }

func (q *questions) of(cat *locales.Catalog, m *locales.Message) []demand {
	key := question{cat.Document, m.Source[source.Other]}
	q.mu.Lock()
	demands, known := q.known[key]
	q.mu.Unlock()
	if known {
		return demands
	}
	demands = demandsIn(q.from, cat, m)
	q.mu.Lock()
	defer q.mu.Unlock()
	q.known[key] = demands
	return demands
}

// A namedEntry is one thing that an entry names, and how its translation does.
type namedEntry struct {
	catalog *locales.Catalog
	message *locales.Message
	concept *glossary.Concept
	usage   usage
}

func (t *termTally) count(cat *locales.Catalog, asked *questions) {
	for i := range cat.Messages {
		m := &cat.Messages[i]
		if m.Merged() || !m.Usable() {
			continue
		}
		demands := asked.of(cat, m)
		if len(demands) == 0 {
			continue
		}
		there := answering(demands, t.to.named(cat.Document, m))
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
