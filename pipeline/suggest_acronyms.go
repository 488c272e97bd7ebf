package pipeline

import (
	"sort"

	"dich/source"
)

// acronyms gives the acronyms that no term has, those that a text defines with their
// full names.
func (s *suggester) acronyms() []*candidate {
	byText := map[string]*candidate{}
	var list []*candidate
	for n := range s.passages {
		passage := &s.passages[n]
		for _, at := range acronymsIn(passage.text) {
			if passage.knows(at) {
				continue
			}
			text := source.Clean(at.Of(passage.text))
			c := byText[text]
			if c == nil {
				c = &candidate{kind: CandidateAcronym, words: 1, at: n}
				byText[text] = c
				list = append(list, c)
			}
			c.places = append(c.places, candidatePlace{n, at})
			c.weight++
		}
	}
	for i, c := range list {
		list[i] = s.defined(c)
	}
	return list
}

// knows reports that a term of the glossary overlaps a span.
func (p *passageTerms) knows(span source.Span) bool {
	i := sort.Search(len(p.known), func(i int) bool { return p.known[i].End > span.Start })
	return i < len(p.known) && p.known[i].Start < span.End
}

// defined turns an acronym into the definition it has somewhere; else it gives it back.
func (s *suggester) defined(c *candidate) *candidate {
	for _, place := range c.places {
		passage := &s.passages[place.passage]
		if name, words := passage.nameBefore(place.span); words > 1 {
			acronym := source.Clean(place.span.Of(passage.text))
			return &candidate{
				kind: CandidateDefinition, acronym: acronym, words: words, at: c.at, weight: c.weight,
				places: []candidatePlace{{place.passage, name}},
			}
		}
	}
	return c
}

// nameBefore gives the name that an acronym in parentheses stands behind, and how many
// syllables it has: back to the first capital of a run in which capitals follow one
// another closely, as in "Tổ chức Y tế Thế giới (WHO)".
func (p *passageTerms) nameBefore(acronym source.Span) (source.Span, int) {
	i := sort.Search(len(p.tokens), func(i int) bool { return p.tokens[i].Span.Start >= acronym.Start })
	if i < 2 || i == len(p.tokens) || p.tokens[i].Span != acronym || p.tokens[i-1].Span.Of(p.text) != "(" {
		return source.Span{}, 0
	}
	last := i - 2
	first, gap := -1, 0
	for at := last; at >= 0 && gap <= widestGap && p.tokens[at].Shape.IsWord(); at-- {
		gap++
		if shape := p.tokens[at].Shape; shape == source.Capital || shape == source.Upper {
			first, gap = at, 0
		}
	}
	if first == 0 && functionKeys()[p.tokens[0].Key] { // Hôm nay Tổ chức …
		first++
		for first < last && p.tokens[first].Shape == source.Lower {
			first++
		}
	}
	if first < 0 {
		return source.Span{}, 0
	}
	return source.Span{Start: p.tokens[first].Span.Start, End: p.tokens[last].Span.End}, last - first + 1
}

// widestGap is how many small syllables stand between two capitals of a name at most:
// "Hợp tác và Phát triển".
const widestGap = 3
