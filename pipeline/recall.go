package pipeline

import (
	"cmp"
	"slices"

	"dich/glossary"
	"dich/locales"
	"dich/source"
)

// penalties say how many per cent a match loses for what differs between the text asked
// for and the one remembered, whatever their similarity: the translation says that, too.
//
//	negation  15   a negation, a modal, a comparison, an opposite
//	number    10   a quantity, an ordinal, a unit
//	date      10   a day, a year, a time
//	name      10   a name, or a term of the glossary
//
// They add up, to 30 at most. So a match with a penalty stands behind one without that is
// less similar by fewer per cent than the penalty.
var penalties = map[Class]int{ClassNegation: 15, ClassNumber: 10, ClassDate: 10, ClassName: 10}

const mostPenalty = 30

// A Recalled match is a remembered text that is like one asked for, and what that is worth.
type Recalled struct {
	locales.Match
	Exact   bool    // it is the same text
	Classes []Class // what differs and is penalised, in their order
	Penalty int     // per cent
}

// Percent is the similarity in whole per cent, rounded down. Texts that are not the same
// are 99 % alike at most, as in all CAT tools.
func (r *Recalled) Percent() int {
	if r.Exact {
		return 100
	}
	return min(99, int(100*r.Similarity+1e-9))
}

// Score is what the match is worth, in per cent.
func (r *Recalled) Score() int { return r.Percent() - r.Penalty }

// Recall finds what a memory knows of a text of a document: all translations of the same
// text, then those of similar ones. Those come by their score, then by their similarity,
// then as they were added. least is the least similarity, from 0 to 1, before penalties.
// names finds the glossary's terms in the source language; it may be nil.
func Recall(memory *locales.Memory, document string, text source.Forms, least float64, names *glossary.Matcher) []Recalled {
	var list, similar []Recalled
	for _, u := range memory.Same(text) {
		list = append(list, Recalled{Match: locales.Match{Unit: u.Unit, Similarity: 1}, Exact: true})
	}
	for _, match := range similarTo(memory, document, text, least) {
		similar = append(similar, judge(match, document, text, names))
	}
	slices.SortStableFunc(similar, func(a, b Recalled) int {
		return cmp.Or(cmp.Compare(b.Score(), a.Score()), cmp.Compare(b.Similarity, a.Similarity))
	})
	return append(list, similar...)
}

// RecallBest gives the first of the similar texts that [Recall] gives. It looks at no more
// of them than it must.
func RecallBest(memory *locales.Memory, document string, text source.Forms, least float64, names *glossary.Matcher) (best Recalled, ok bool) {
	for _, match := range similarTo(memory, document, text, least) {
		if r := (Recalled{Match: match}); ok && r.Percent() <= best.Score() {
			break // and so are all after it
		}
		if r := judge(match, document, text, names); !ok || r.Score() > best.Score() {
			best, ok = r, true
		}
	}
	return best, ok
}

// similarTo gives the matches of other texts, the most similar first.
func similarTo(memory *locales.Memory, document string, text source.Forms, least float64) []locales.Match {
	matches := memory.Matches(source.Tokens(plainOf(document, text[source.Other])), least)
	return slices.DeleteFunc(matches, func(m locales.Match) bool { return m.Source == text })
}

func judge(match locales.Match, document string, text source.Forms, names *glossary.Matcher) Recalled {
	r := Recalled{Match: match}
	r.penalise(knownClassesOf(passageOf(document, text), passageOf(match.Document, match.Source), names))
	return r
}

func passageOf(document string, text source.Forms) Passage {
	return Passage{Text: text[source.Other], Plain: plainOf(document, text[source.Other])}
}

func (r *Recalled) penalise(classes []Class) {
	for _, c := range classes {
		if penalties[c] > 0 {
			r.Classes = append(r.Classes, c)
			r.Penalty = min(r.Penalty+penalties[c], mostPenalty)
		}
	}
}
