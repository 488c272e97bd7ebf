package glossary

import (
	"cmp"
	"slices"

	"golang.org/x/text/language"

	"dich/source"
)

// A Matcher finds the terms of one language in texts. It may be used by several
// goroutines.
//
// A term stands where its words stand, folded (see [source.Key]), with nothing
// between them that is not in the term. Except:
//
//   - dashes and blanks are interchangeable: Á-Âu, Á – Âu and Á Âu are the same;
//   - a comma of the term, and the stop of an initial, may be missing in the text;
//     marks before the term's first word do not count;
//   - acronyms and abbreviations, and a word of a name that is an acronym (LHQ in
//     "Hội đồng Bảo an LHQ"), compare with their case;
//   - a name of one word (Nga, Thổ) needs a capital in the text: thiên nga is a bird;
//   - the last word may have a plural ending in the text: strategic partners.
//
// A text and its NFD, its line wraps or no-break spaces give the same matches.
type Matcher struct {
	glossary *Glossary
	index    index
	endings  []ending // of plurals
}

// NewMatcher makes a matcher of the terms that have exactly this locale. The
// glossary must not change as long as the matcher or a match of it is used.
func NewMatcher(g *Glossary, locale language.Tag) *Matcher {
	m := &Matcher{glossary: g, index: newIndex(), endings: endingsFor(locale)}
	for c := range g.Concepts {
		for t := range g.Concepts[c].Terms {
			if term := &g.Concepts[c].Terms[t]; term.Locale == locale {
				m.index.add(newEntry(c, t, term))
			}
		}
	}
	return m
}

// Find gives the places in text where terms stand, in order, a longer one before a
// shorter one with the same start. Tokens are the text's, or a run of them.
//
// Of two that overlap the left one counts, of two that begin together the longer
// one; those that lie wholly inside such a match are given as nested. Concepts that
// have the same form are all in the one match, each with the term that is written
// as the text is: by its bytes in NFC; else, where a sentence begins, with a small
// first letter; else the concept's preferred term of those that fit, else the first.
func (m *Matcher) Find(text string, tokens []source.Token) []Match {
	var matches []Match
	var hits []hit
	end := 0 // where the last match that is not nested ends
	for first := range tokens {
		if tokens[first].Shape == source.Mark {
			continue
		}
		hits = m.hits(hits[:0], text, tokens, first)
		slices.SortFunc(hits, longerFirst)
		for len(hits) > 0 {
			var same []hit
			same, hits = cutSame(hits)
			span := source.Span{Start: tokens[first].Span.Start, End: same[0].end}
			if nested := span.End <= end; nested || span.Start >= end {
				matches = append(matches, Match{span, m.best(same), nested})
				end = max(end, span.End)
			}
		}
	}
	return matches
}

// A hit is a term that begins at the token at hand.
type hit struct {
	entry *entry
	end   int // offset in the text
	likeness
}

// hits finds all terms that begin at the token first.
func (m *Matcher) hits(hits []hit, text string, tokens []source.Token, first int) []hit {
	r := reading{text: text, tokens: tokens, first: first, dashed: true}
	node := root
	for r.last = first; r.last < len(tokens); r.last++ {
		t := tokens[r.last]
		if t.Shape == source.Mark {
			r.dashed = r.dashed && isDash(t)
			continue
		}
		next, ok := m.index.next(node, t.Key)
		before := len(hits)
		if ok {
			hits = m.collect(hits, next, &r)
		}
		if len(hits) == before {
			hits = m.collectPlurals(hits, node, r)
		}
		if !ok {
			break
		}
		node = next
	}
	return hits
}

// collectPlurals adds the terms whose last word is a plural in the text.
func (m *Matcher) collectPlurals(hits []hit, node int32, r reading) []hit {
	for _, s := range stemsOf(r.word(r.last), m.endings) {
		if next, ok := m.index.next(node, s.key); ok {
			r.stem = s.text
			hits = m.collect(hits, next, &r)
		}
	}
	return hits
}

// collect adds the terms of a node that stand where the reading is.
func (m *Matcher) collect(hits []hit, node int32, r *reading) []hit {
	for e := m.index.first(node); e != nil; e = m.index.after(e) {
		if end, ok := e.stands(r); ok {
			like := liken(r.until(end), m.term(e).Text, r.opensSentence())
			hits = append(hits, hit{e, r.tokens[end-1].Span.End, like})
		}
	}
	return hits
}

// best gives one term of each concept among terms with the same span.
func (m *Matcher) best(hits []hit) []TermRef {
	var refs []TermRef
	for i := 0; i < len(hits); {
		best := hits[i]
		concept := best.entry.concept
		for ; i < len(hits) && hits[i].entry.concept == concept; i++ {
			if m.better(hits[i], best) {
				best = hits[i]
			}
		}
		refs = append(refs, TermRef{&m.glossary.Concepts[concept], m.term(best.entry)})
	}
	return refs
}

// better reports that term a says more about how the text is written than b, which
// comes before it.
func (m *Matcher) better(a, b hit) bool {
	if a.likeness != b.likeness {
		return a.likeness > b.likeness
	}
	return m.term(a.entry).Status == Preferred && m.term(b.entry).Status != Preferred
}

func (m *Matcher) term(e *entry) *Term { return &m.glossary.Concepts[e.concept].Terms[e.term] }

// longerFirst orders hits by length, then as the glossary has them.
func longerFirst(a, b hit) int {
	return cmp.Or(
		cmp.Compare(b.end, a.end),
		cmp.Compare(a.entry.concept, b.entry.concept),
		cmp.Compare(a.entry.term, b.entry.term),
	)
}

// cutSame cuts off the hits that end where the first does.
func cutSame(hits []hit) (same, rest []hit) {
	n := 1
	for n < len(hits) && hits[n].end == hits[0].end {
		n++
	}
	return hits[:n], hits[n:]
}
