package locales

import "dich/source"

// A Memory holds translations into one language that a person has made: what a
// new text may take over. Of two translations of one text the first added wins.
type Memory struct {
	units []Unit
	exact map[source.ID]int
	index source.Index
}

// A Unit is one remembered translation.
type Unit struct {
	Document string // where it is from
	Source   source.Forms
	Target   source.Forms
}

// AddCatalog remembers the prose of a catalog that is translated. Interface
// strings are left out: what they mean hangs on their key.
func (m *Memory) AddCatalog(cat *Catalog) {
	for i := range cat.Messages {
		if msg := &cat.Messages[i]; msg.Key == "" && msg.State >= Translated {
			m.Add(Unit{cat.Document, msg.Source, msg.Target})
		}
	}
}

// Add remembers one translation.
func (m *Memory) Add(u Unit) {
	if m.exact == nil {
		m.exact = map[source.ID]int{}
	}
	id := source.NewID("", u.Source)
	if _, known := m.exact[id]; known {
		return
	}
	m.exact[id] = len(m.units)
	m.units = append(m.units, u)
	m.index.Add(source.Tokens(u.Source[source.Other]))
}

// Exact finds the translation of a text.
func (m *Memory) Exact(src source.Forms) (Unit, bool) {
	i, ok := m.exact[source.NewID("", src)]
	if !ok {
		return Unit{}, false
	}
	return m.units[i], true
}

// Fuzzy finds the translation of the most similar text, if its similarity is at
// least least.
func (m *Memory) Fuzzy(tokens []source.Token, least float64) (Unit, float64, bool) {
	hits := m.index.Search(tokens, least)
	if len(hits) == 0 {
		return Unit{}, 0, false
	}
	return m.units[hits[0].Text], hits[0].Similarity, true
}
