package pipeline

import (
	"slices"

	"dich/glossary"
	"dich/locales"
	"dich/locales/handoff"
	"dich/source"
)

// terms are the names of the glossary in a text of a document, one for each place, as
// far as the glossary knows what they are called in the target language. A name inside a
// longer one is none.
func (s *sender) terms(document, text string) []handoff.Term {
	plain := plainOf(document, text)
	matches := s.names.Find(plain, source.Tokens(plain))
	demands := demandsOf(plain, matches)
	var list []handoff.Term
	for _, m := range matches {
		if m.Nested {
			continue
		}
		concepts := conceptsOf(m)
		i := slices.IndexFunc(demands, func(d demand) bool { return slices.Equal(d.concepts, concepts) })
		if t := s.term(&demands[i]); len(t.Targets)+len(t.Forbidden) > 0 {
			t.Span = m.Span
			list = append(list, t)
		}
	}
	return list
}

// term says of a demand what its hint says: see demand.hint.
func (s *sender) term(d *demand) handoff.Term {
	t := handoff.Term{Concept: d.concepts[0].ID, Definition: d.concepts[0].Definition}
	t.Targets = d.names(s.target, unmarked, glossary.Preferred, glossary.Admitted)
	if d.keep {
		t.Targets = addNew([]string{d.text}, t.Targets...)
	}
	t.Forbidden = d.names(s.target, unmarked, glossary.Deprecated, glossary.Forbidden)
	return t
}

// candidates are what the memory knows of a text: its translations, else those of the most
// similar texts, the best first.
func (s *sender) candidates(document string, m *locales.Message) []handoff.Candidate {
	const most = 3
	var list []handoff.Candidate
	for _, r := range Recall(s.memory, document, m.Source, s.memory.Least(), s.names) {
		if len(list) == most || !r.Exact && len(list) > 0 && list[0].Similarity == 1 {
			break
		}
		list = append(list, handoff.Candidate{
			Source: r.Source[source.Other], Target: r.Target[source.Other],
			Similarity: float64(r.Score()) / 100, Origin: r.Document,
		})
	}
	return list
}
