package locales

import "dich/source"

// A Memory holds translations into one language that a person has made: what a
// new text may take over. Of two translations of one text the first added wins.
type Memory struct {
	// Plain gives a text of a document without what is no text (see [source.Plain]); where
	// it is nil, texts are so.
	Plain func(document, text string) string

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

// AddCatalog remembers the prose of a catalog that is translated. Interface strings
// are left out, for what they mean hangs on their key; and so are translations that
// fit one place only: of single occurrences, and of sentences that were merged.
func (m *Memory) AddCatalog(cat *Catalog) {
	before := &Message{} // it is remembered when the one after it is known
	for i := range cat.Messages {
		msg := &cat.Messages[i]
		if msg.Repeat > 0 || msg.Attic {
			continue
		}
		if !msg.Merged() || msg.Obsolete != before.Obsolete {
			m.addMessage(cat.Document, before)
		}
		before = msg
	}
	m.addMessage(cat.Document, before)
}

func (m *Memory) addMessage(document string, msg *Message) {
	if msg.Key == "" && msg.State() >= Translated && !msg.Merged() && !msg.Misplaced() {
		m.Add(Unit{document, msg.Source, msg.Target})
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
	text := u.Source[source.Other]
	if m.Plain != nil {
		text = m.Plain(u.Document, text)
	}
	m.index.Add(source.Tokens(text))
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
