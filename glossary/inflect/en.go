package inflect

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

// English has a plural. Where it changes the last word of a name, the word of the text
// is taken apart; where it changes another (Ministers of Foreign Affairs,
// Secretaries-General), it is a form, and so is what Britain and America, or two
// newspapers, write in different ways: Defence and Defense, US and U.S. The 's of the
// possessive is no part of a word.
//
// The rules are those of Quirk and others, A Comprehensive Grammar of the English
// Language (1985), 5.79–5.102.
var english = Language{Forms: englishForms, Bases: englishBases}

// englishForms gives at most 32 forms; a person has none.
func englishForms(name Name) []string {
	if name.Person {
		return nil
	}
	changes := []change{withoutThe, inOtherSpelling, joinedOtherwise, withOtherAnd, withOtherStops}
	if name.Speech == Unsaid || name.Speech == Noun || name.Speech == Other {
		changes = append(changes, withPluralHead)
	}
	return changed(name.Text, 32, changes...)
}

// englishBases gives the singulars that a word may be the plural of, at most 8.
//
// In capitals an S of a word that may be an acronym is no ending: CES has nothing to do
// with CE, but NGOs is a plural.
func englishBases(word string) []string {
	small, ok := smallLetters(word)
	if !ok || !mayBePlural(word, small) {
		return nil
	}
	if acronym := word[:len(word)-1]; word[len(acronym)] == 's' && allCapitals(acronym) {
		return []string{acronym}
	}
	var bases []string
	for _, base := range englishSingulars(small, startsCapital(word)) {
		if base = likeCapitals(base, word, small); base != word && !slices.Contains(bases, base) {
			bases = append(bases, base)
		}
	}
	slices.SortStableFunc(bases, func(a, b string) int {
		return cmp.Compare(utf8.RuneCountInString(b), utf8.RuneCountInString(a))
	})
	return bases
}

// mayBePlural reports a word whose end is in small letters, or that is too long in
// capitals for an acronym.
func mayBePlural(word, small string) bool {
	last := len(word) - 1
	switch {
	case last < 2:
		return false
	case allCapitals(word):
		return utf8.RuneCountInString(word) > 5
	}
	return small[last] == word[last]
}

// withoutThe takes away an article, unless the name is nothing without it.
func withoutThe(text string) []string {
	rest, ok := cutWord(text, "the")
	if !ok || slices.Contains(namesWithThe, strings.ToLower(rest)) {
		return nil
	}
	return []string{rest}
}

// Names of one word that mean something else without their article.
var namesWithThe = []string{
	"atlantic", "conversation", "economist", "guardian", "hague", "hill", "independent", "intercept", "lancet",
	"mirror", "nation", "observer", "spectator", "sun", "telegraph", "times",
}

// cutWord cuts the first word and its blank off a text, whatever its capitals.
func cutWord(text, word string) (rest string, ok bool) {
	if len(text) <= len(word) || text[len(word)] != ' ' || !strings.EqualFold(text[:len(word)], word) {
		return "", false
	}
	return text[len(word)+1:], true
}

// withOtherAnd writes & for and, and the other way round: not in AT&T.
func withOtherAnd(text string) []string {
	return []string{strings.ReplaceAll(text, " & ", " and "), strings.ReplaceAll(text, " and ", " & ")}
}
