package locales

import (
	"iter"

	"dich/source"
)

// A Memory holds translations into one language that a person has made: what a
// new text may take over. Of two translations of one text the first added wins, but
// where it is asked for one between certain neighbours (see ExactBetween).
//
// It refers to the catalogs it was made of, which must not change. It is not for use by
// several goroutines at once.
type Memory struct {
	// Plain gives a text of a document without what is no text (see [source.Plain]); where
	// it is nil, texts are so.
	Plain func(document, text string) string
	// Threshold is the least similarity at which a text takes over the translation of
	// another, above 0 to 1; 0 means FuzzyThreshold.
	Threshold float64

	units []unit               // of different texts
	exact map[source.ID]int32  // by text, among units
	more  map[source.ID][]unit // other translations of a text
	added []Unit               // what is in no catalog
	index source.Index         // of the first units
	ready int                  // how many of them it has

	store     *Store // answers in place of all that; nil where none does
	otherwise func()
}

// FuzzyThreshold is the usual threshold of CAT tools.
const FuzzyThreshold = 0.75

// Least gives the threshold.
func (m *Memory) Least() float64 {
	if m.Threshold > 0 {
		return m.Threshold
	}
	return FuzzyThreshold
}

// A Unit is one remembered translation.
type Unit struct {
	Document string // where it is from: a document, or the file of an imported memory
	Source   source.Forms
	Target   source.Forms
}

// A Match is a unit whose text is like the one asked for.
type Match struct {
	Unit
	Similarity float64 // 0 to 1
}

// A Placed unit knows the texts before and after it; zero where there is none, or where
// they say nothing.
type Placed struct {
	Unit
	Before, After source.ID
}

// A unit is a message in its catalog, or without one, what was added.
type unit struct {
	outline *Outline
	at      int32
}

func (m *Memory) placed(u unit) Placed {
	if u.outline == nil {
		return Placed{Unit: m.added[u.at]}
	}
	return u.outline.placed(int(u.at))
}

func (s *Outline) placed(at int) Placed {
	msg := s.At(at)
	neighbour := func(at int) source.ID {
		if at < 0 || at >= len(s.Entries) || s.Entries[at].Is(IsObsolete) != msg.Obsolete {
			return source.ID{}
		}
		return s.Entries[at].ID
	}
	return Placed{Unit{s.Frame.Document, msg.Source, msg.Target}, neighbour(at - 1), neighbour(at + 1)}
}

// AddCatalog remembers what is memorable in a catalog (see [Catalog.Memorable]).
func (m *Memory) AddCatalog(cat *Catalog) { m.AddOutline(NewOutline(cat)) }

// AddOutline is AddCatalog for one by its outline.
func (m *Memory) AddOutline(outline *Outline) {
	for at := range outline.memorable() {
		m.add(outline.Entries[at].ID, unit{outline, int32(at)})
	}
}

// Memorable gives the prose of a catalog that is translated. Interface strings are left
// out, for what they mean hangs on their key; and so are translations that fit one place
// only: of single occurrences, and of sentences that were merged.
func (c *Catalog) Memorable() iter.Seq[Placed] { return NewOutline(c).Memorable() }

// Memorable is that of the catalog.
func (s *Outline) Memorable() iter.Seq[Placed] {
	return func(yield func(Placed) bool) {
		for at := range s.memorable() {
			if !yield(s.placed(at)) {
				return
			}
		}
	}
}

func (s *Outline) memorable() iter.Seq[int] {
	return func(yield func(at int) bool) {
		before := none // it is given when the one after it is known
		give := func() bool { return before == none || !s.Entries[before].Is(IsMemorable) || yield(before) }
		for i := range s.Entries {
			e := &s.Entries[i]
			if e.Is(HasRepeat | IsAttic) {
				continue
			}
			merged := before != none && e.Is(IsMerged) && e.Is(IsObsolete) == s.Entries[before].Is(IsObsolete)
			if !merged && !give() {
				return
			}
			before = i
		}
		give()
	}
}

const none = -1

// Memorable reports a translation that may serve for the same text elsewhere, as far as the
// message by itself can tell.
func (m *Message) Memorable() bool {
	return m.Key == "" && m.State() >= Translated && !m.Merged() && !m.Misplaced()
}

// Add remembers a translation that is in no catalog.
func (m *Memory) Add(u Unit) {
	m.added = append(m.added, u)
	m.add(source.NewID("", u.Source), unit{nil, int32(len(m.added) - 1)})
}

func (m *Memory) add(id source.ID, u unit) {
	if m.exact == nil {
		m.exact, m.more = map[source.ID]int32{}, map[source.ID][]unit{}
	}
	first, known := m.exact[id]
	switch {
	case !known:
		m.exact[id] = int32(len(m.units))
		m.units = append(m.units, u)
	case m.target(m.units[first]) != m.target(u):
		m.more[id] = append(m.more[id], u)
	}
}

func (m *Memory) target(u unit) source.Forms {
	if u.outline == nil {
		return m.added[u.at].Target
	}
	return u.outline.At(int(u.at)).Target
}

// UseStore makes the store answer in place of what was added. Where it cannot any more,
// otherwise is to add all that is in it.
func (m *Memory) UseStore(store *Store, otherwise func()) {
	m.store, m.otherwise = store, otherwise
}

// abandonStore goes on without it.
func (m *Memory) abandonStore() {
	m.store = nil
	m.otherwise()
}

// Same gives the different translations of a text, in the order they were added.
func (m *Memory) Same(src source.Forms) []Placed {
	id := source.NewID("", src)
	if m.store != nil {
		list, err := m.store.same(id)
		if err == nil {
			return list
		}
		m.abandonStore()
	}
	i, ok := m.exact[id]
	if !ok {
		return nil
	}
	list := []Placed{m.placed(m.units[i])}
	for _, u := range m.more[id] {
		list = append(list, m.placed(u))
	}
	return list
}

// Exact finds the translation of a text.
func (m *Memory) Exact(src source.Forms) (Unit, bool) {
	list := m.Same(src)
	if len(list) == 0 {
		return Unit{}, false
	}
	return list[0].Unit, true
}

// ExactBetween finds the translation of a text that stands between two others; zero is
// the end of a document. One that stood between the same is preferred.
func (m *Memory) ExactBetween(src source.Forms, before, after source.ID) (Unit, bool) {
	list := m.Same(src)
	for _, u := range list {
		if u.Before == before && u.After == after {
			return u.Unit, true
		}
	}
	if len(list) == 0 {
		return Unit{}, false
	}
	return list[0].Unit, true
}

// Fuzzy finds the translation of the most similar text, if its similarity is at
// least least.
func (m *Memory) Fuzzy(tokens []source.Token, least float64) (Unit, float64, bool) {
	matches := m.similar(tokens, least, 1)
	if len(matches) == 0 {
		return Unit{}, 0, false
	}
	return matches[0].Unit, matches[0].Similarity, true
}

// Matches finds the texts whose similarity is at least least, the most similar first and
// of equal ones the first added, each with its first translation: at most 16 (see
// [source.Index.Search]).
func (m *Memory) Matches(tokens []source.Token, least float64) []Match {
	return m.similar(tokens, least, none)
}

// similar gives the first matches, or all.
func (m *Memory) similar(tokens []source.Token, least float64, most int) []Match {
	if m.store != nil {
		matches, err := m.store.similar(tokens, least, most)
		if err == nil {
			return matches
		}
		m.abandonStore()
	}
	m.makeIndex()
	var matches []Match
	for _, hit := range first(m.index.Search(tokens, least), most) {
		matches = append(matches, Match{m.placed(m.units[hit.Text]).Unit, hit.Similarity})
	}
	return matches
}

// first gives the first hits; all where most is none.
func first(hits []source.Hit, most int) []source.Hit {
	if most == none {
		return hits
	}
	return hits[:min(len(hits), most)]
}

// makeIndex cuts what was added since. Most updates never ask for it.
func (m *Memory) makeIndex() {
	var tokens []source.Token
	for _, u := range m.units[m.ready:] {
		tokens = cut(tokens[:0], m.placed(u).Unit, m.Plain)
		m.index.Add(tokens)
	}
	m.ready = len(m.units)
}

// cut appends the tokens of a unit's text.
func cut(tokens []source.Token, u Unit, plain func(document, text string) string) []source.Token {
	text := u.Source[source.Other]
	if plain != nil {
		text = plain(u.Document, text)
	}
	return source.AppendTokens(tokens, text)
}
