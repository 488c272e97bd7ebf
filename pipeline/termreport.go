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
	named := make([][][]namedEntry, len(p.Documents)) // by document, then by language
	inParallel(len(named), func(d int) {
		asked := questions{from: t.from, known: map[question][]demand{}}
		named[d] = make([][]namedEntry, len(t.list))
		inParallel(len(t.list), func(i int) {
			if cat := p.Catalogs[t.list[i].locale][p.Documents[d].Path]; cat != nil {
				named[d][i] = t.list[i].named(cat, &asked)
			}
		})
	})
	inParallel(len(t.list), func(i int) {
		for _, languages := range named {
			t.list[i].count(languages[i])
		}
	})
}

// questions are what the messages of a document demand: what one language asks of a message,
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
	places  int // in the source
}

func (t *termTally) count(list []namedEntry) {
	for i := range list {
		t.add(&list[i])
		t.see(&list[i])
	}
}

// named finds what is named in a catalog, in its order.
func (t *termTally) named(cat *locales.Catalog, asked *questions) []namedEntry {
	var list []namedEntry
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
			list = append(list, namedEntry{cat, m, d.spokenOf(there), d.usage(there), d.count})
		}
	}
	return list
}

func (t *termTally) add(n *namedEntry) {
	use, u := t.use(n.concept), n.usage
	use.Source += n.places
	use.Preferred += u.preferred
	use.Admitted += u.admitted
	use.Deprecated += u.wrong
	if u == (usage{}) {
		use.Missing += n.places
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
