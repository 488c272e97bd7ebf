package source

import (
	"strings"
	"unicode/utf8"
)

// An index is what makes the rules fast.
type index struct {
	skim            *skimmer
	words, ordinals bitset // abbreviations, and ordinals
	labels          bitset // the first words of labels
	pairs           bool   // there are abbreviations of two words
}

// indexed gives rules that have an index.
func (r *Rules) indexed() *Rules {
	if r.index != nil {
		return r
	}
	with := *r
	with.index = &index{skim: newSkimmer(`.!?("“` + r.OtherStops)}
	for word := range r.Abbreviations {
		with.index.words.add(word)
		with.index.pairs = with.index.pairs || strings.Contains(word, " ")
	}
	for label := range r.Labels {
		first, _, _ := strings.Cut(label, " ")
		with.index.labels.add(first)
	}
	for word := range r.Ordinals {
		with.index.ordinals.add(word)
	}
	return &with
}

// A bitset has a bit for each of some words: most other words have none of the bits,
// so that they need not be looked up.
type bitset [64]uint64

func (b *bitset) add(word string) {
	if word != "" {
		at, bit := place(word)
		b[at] |= bit
	}
}

// mayHave reports a word that may be one of them.
func (b *bitset) mayHave(word string) bool {
	if word == "" {
		return false
	}
	at, bit := place(word)
	return b[at]&bit != 0
}

// place gives the bit of a word: its length, first and last byte tell most apart.
func place(word string) (at int, bit uint64) {
	first, last := word[0], word[len(word)-1]
	return (len(word)*5 + int(last)) & 63, 1 << (first & 63)
}

// isPlain reports a word that is of letters, more than one, and no abbreviation or
// Roman number: of it no rule speaks.
func (x *index) isPlain(word string) bool {
	if word == "" || len(word) <= charLen(word[0]) || x.words.mayHave(word) {
		return false
	}
	for i := range len(word) {
		if b := word[i]; b < utf8.RuneSelf && (b|0x20 < 'a' || 'z' < b|0x20) {
			return false
		}
	}
	last := word[len(word)-1]
	return last < 'A' || 'Z' < last
}
