package main

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"unicode"
)

// The words of a term: of a hundred terms so many have one, two … five.
var termLengths = []int{15, 40, 20, 15, 10}

// stopWords is how many of the commonest words a term of the text neither begins nor
// ends with: "và của" is no term, and a glossary names what is rarer than most.
const stopWords = 1000

// ofText is the share of the terms that stand in the text: one in so many. A large
// glossary has more than one text speaks of.
const ofText = 4

// termsOf makes a glossary for a text, in small letters: some of its terms stand in the
// text, the others are made up. The same text gives the same terms.
func termsOf(text string, count int) []string {
	w := newWriter(2, []string{""})
	words := strings.Fields(strings.ToLower(text))
	stop := commonest(words, stopWords)
	seen := map[string]bool{}
	for tries := 0; len(seen) < count/ofText && tries < 20*count; tries++ {
		n := w.termLength()
		at := w.IntN(len(words) - n)
		if term := words[at : at+n]; isTerm(term, stop) {
			seen[strings.Join(term, " ")] = true
		}
	}
	for len(seen) < count {
		n := max(2, w.termLength())
		term := make([]string, n)
		for i := range term {
			term[i] = w.syllable()
		}
		seen[strings.Join(term, " ")] = true
	}
	return slices.Sorted(maps.Keys(seen))
}

func (w *writer) termLength() int {
	n := w.IntN(100)
	for i, share := range termLengths {
		if n -= share; n < 0 {
			return i + 1
		}
	}
	return len(termLengths)
}

// commonest gives the words that occur most often.
func commonest(words []string, n int) map[string]bool {
	counts := map[string]int{}
	for _, word := range words {
		counts[word]++
	}
	byCount := slices.SortedFunc(maps.Keys(counts), func(a, b string) int {
		return cmp.Or(cmp.Compare(counts[b], counts[a]), cmp.Compare(a, b))
	})
	stop := map[string]bool{}
	for _, word := range byCount[:min(n, len(byCount))] {
		stop[word] = true
	}
	return stop
}

// isTerm reports words without marks or numbers, with no common word at either end.
func isTerm(words []string, stop map[string]bool) bool {
	for _, word := range words {
		if strings.ContainsFunc(word, func(r rune) bool { return !unicode.IsLetter(r) }) {
			return false
		}
	}
	return !stop[words[0]] && !stop[words[len(words)-1]]
}
