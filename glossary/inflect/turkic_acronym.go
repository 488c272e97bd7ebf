package inflect

import (
	"slices"
	"strings"
	"unicode"
)

// letterNames gives names of letters by the consonant that each of them has.
func letterNames(list string) map[rune][]string {
	names := map[rune][]string{}
	for name := range strings.FieldsSeq(list) {
		for _, r := range name {
			if !isOneOf(r, "аеиыэ") {
				names[r] = append(names[r], name)
			}
		}
	}
	return names
}

// inCapitals reports a stem that ends in capitals before small letters.
func (j *joint) inCapitals() bool {
	n := len(j.stem)
	return !j.loud && unicode.IsUpper(j.word[n-1]) && unicode.IsUpper(j.word[n-2])
}

// spelt reports a stem that may be read letter by letter: one in capitals, or where the
// whole word is, one that does not look like a word. There a letter more is rather
// another acronym: ШКУ.
func (j *joint) spelt() bool {
	if j.loud {
		return len(j.letters) > 1 && !j.readable(j.stem)
	}
	return j.inCapitals()
}

// suitsName reports that the affix can stand behind a name of the stem's last letter. A
// vowel is its own name.
func (j *joint) suitsName() bool {
	return slices.ContainsFunc(j.names[j.stem[len(j.stem)-1]], func(name string) bool {
		return j.suits([]rune(name))
	})
}

// readable reports that a stem in capitals is rather a word than an acronym: it is long,
// or consonants and vowels take turns, but for й, р, л and nasals.
func (l *turkic) readable(stem []rune) bool {
	switch {
	case l.harmony(stem) == "":
		return false
	case len(stem) > longestAcronym:
		return true
	}
	for i := range stem[1:] {
		if l.clash(stem[i], stem[i+1]) {
			return false
		}
	}
	return len(stem) > 2
}

// clash reports two letters that seldom stand side by side in a word.
func (l *turkic) clash(a, b rune) bool {
	if isOneOf(a, "йлмнңр") || isOneOf(b, "йлмнңр") {
		return false
	}
	return (l.vowels[a] == "") == (l.vowels[b] == "")
}
