package locales

import "dich/source"

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
	index source.Index         // of the first units
	ready int                  // how many of them it has
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
	Document string // where it is from
	Source   source.Forms
	Target   source.Forms
}

// A unit is a message in its catalog.
type unit struct {
	cat *Catalog
	at  int32
}

func (u unit) message() *Message { return &u.cat.Messages[u.at] }

func (u unit) whole() Unit { return Unit{u.cat.Document, u.message().Source, u.message().Target} }

// between reports that these two are the texts before and after the unit's own; zero
// where there is none.
func (u unit) between(before, after source.ID) bool {
	return u.neighbour(-1) == before && u.neighbour(1) == after
}

func (u unit) neighbour(step int) source.ID {
	at := int(u.at) + step
	if at < 0 || at >= len(u.cat.Messages) || u.cat.Messages[at].Obsolete != u.message().Obsolete {
		return source.ID{}
	}
	return u.cat.Messages[at].ID
}

// AddCatalog remembers the prose of a catalog that is translated. Interface strings
// are left out, for what they mean hangs on their key; and so are translations that
// fit one place only: of single occurrences, and of sentences that were merged.
func (m *Memory) AddCatalog(cat *Catalog) {
	before := none // it is remembered when the one after it is known
	for i := range cat.Messages {
		msg := &cat.Messages[i]
		if msg.Repeat > 0 || msg.Attic {
			continue
		}
		if before != none && (!msg.Merged() || msg.Obsolete != cat.Messages[before].Obsolete) {
			m.addMessage(cat, before)
		}
		before = i
	}
	if before != none {
		m.addMessage(cat, before)
	}
}

const none = -1

func (m *Memory) addMessage(cat *Catalog, at int) {
	msg := &cat.Messages[at]
	if msg.Key == "" && msg.State() >= Translated && !msg.Merged() && !msg.Misplaced() {
		m.add(msg.ID, unit{cat, int32(at)})
	}
}

// Add remembers one translation.
func (m *Memory) Add(u Unit) {
	msg := NewMessage("", u.Source)
	msg.Target = u.Target
	m.add(msg.ID, unit{&Catalog{Document: u.Document, Messages: []Message{msg}}, 0})
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
	case m.units[first].message().Target != u.message().Target:
		m.more[id] = append(m.more[id], u)
	}
}

// Exact finds the translation of a text.
func (m *Memory) Exact(src source.Forms) (Unit, bool) {
	i, ok := m.exact[source.NewID("", src)]
	if !ok {
		return Unit{}, false
	}
	return m.units[i].whole(), true
}

// ExactBetween finds the translation of a text that stands between two others; zero is
// the end of a document. One that stood between the same is preferred.
func (m *Memory) ExactBetween(src source.Forms, before, after source.ID) (Unit, bool) {
	id := source.NewID("", src)
	i, ok := m.exact[id]
	if !ok {
		return Unit{}, false
	}
	for _, u := range append([]unit{m.units[i]}, m.more[id]...) {
		if u.between(before, after) {
			return u.whole(), true
		}
	}
	return m.units[i].whole(), true
}

// Fuzzy finds the translation of the most similar text, if its similarity is at
// least least.
func (m *Memory) Fuzzy(tokens []source.Token, least float64) (Unit, float64, bool) {
	m.makeIndex()
	hits := m.index.Search(tokens, least)
	if len(hits) == 0 {
		return Unit{}, 0, false
	}
	return m.units[hits[0].Text].whole(), hits[0].Similarity, true
}

// makeIndex cuts what was added since. Most updates never ask for it.
func (m *Memory) makeIndex() {
	var tokens []source.Token
	for _, u := range m.units[m.ready:] {
		text := u.message().Source[source.Other]
		if m.Plain != nil {
			text = m.Plain(u.cat.Document, text)
		}
		tokens = source.AppendTokens(tokens[:0], text)
		m.index.Add(tokens)
	}
	m.ready = len(m.units)
}
