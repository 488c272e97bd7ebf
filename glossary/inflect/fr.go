package inflect

import (
	"slices"
	"strings"
)

// French puts the whole name into the plural, its nouns with their adjectives, up to
// the first preposition: ministres des Affaires étrangères. Adjectives, and people by
// what they do, have a feminine too. The article is no part of a name, and many leave
// the accent of a capital away.
//
// The rules are those of Grevisse and Goosse, Le bon usage (16th ed., 2016), 512–567.
var french = Language{Forms: frenchForms}

// frenchForms gives at most 32 forms; a person has none.
func frenchForms(name Name) []string {
	if name.Person {
		return nil
	}
	changes := []change{withoutArticle, withOtherStops, withOtherCapitals, withoutLigature}
	switch name.Speech {
	case Adjective:
		changes = append(changes, inGendersAndNumbers)
	case Unsaid, Noun, Other:
		changes = append(changes, func(text string) []string { return inflectedNoun(text, name.Speech == Noun) })
	}
	return changed(name.Text, 32, changes...)
}

// inflectedNoun gives a noun in the plural, and a person in the feminine. A single word
// with a capital is the name of one thing unless it is known (Président) or is said to
// be a common noun.
func inflectedNoun(text string, common bool) []string {
	words := stretches(text)
	switch {
	case len(words) == 0:
		return nil
	case isFrenchRole(text, words), len(words) == 1 && isFrenchDemonym(strings.ToLower(text)):
		return inGendersAndNumbers(text)
	case common, !startsCapital(words[0].of(text)), hasSmallWord(text, words):
		return []string{inflectCore(text, frenchPlural)}
	}
	return nil
}

// hasSmallWord reports a word without a capital: Conseil de sécurité, but not New York.
func hasSmallWord(text string, words []stretch) bool {
	return slices.ContainsFunc(words, func(w stretch) bool { return !startsCapital(w.of(text)) })
}

// inGendersAndNumbers gives the plural, the feminine and its plural of a masculine.
func inGendersAndNumbers(text string) []string {
	forms := []string{inflectCore(text, frenchPlural)}
	for _, feminine := range []func(string) string{frenchFeminine, otherFeminine} {
		one := inflectCore(text, feminine)
		forms = append(forms, one, inflectCore(one, frenchPlural))
	}
	return forms
}

// withoutArticle takes away an article that the name begins with. Some names have it
// for good (La Haye); there it goes into a preposition: au Caire, du Caire.
func withoutArticle(text string) []string {
	rest := text
	for _, article := range []string{"le ", "la ", "les ", "l’", "l'"} {
		if len(text) > len(article) && strings.EqualFold(text[:len(article)], article) {
			rest = text[len(article):]
		}
	}
	switch small := strings.ToLower(rest); {
	case rest == text:
		return nil
	case slices.Contains(frenchTowns, small):
		return []string{"au " + rest, "du " + rest}
	case slices.Contains(frenchWithArticle, small):
		return nil
	}
	return []string{rest}
}

// withOtherCapitals writes the capitals that begin words without their accents; and
// with it, where a common word is known to have it.
func withOtherCapitals(text string) []string {
	without, with := text, text
	for _, w := range slices.Backward(stretches(text)) {
		word := w.of(text)
		for _, c := range accentedCapitals {
			if rest, ok := strings.CutPrefix(word, c.with); ok {
				without = put(without, w, c.without+rest)
			}
		}
		if rest, ok := strings.CutPrefix(word, "E"); ok && hasPrefix(strings.ToLower(rest), behindAccent...) {
			with = put(with, w, "É"+rest)
		}
	}
	return []string{without, with}
}

var accentedCapitals = []struct{ with, without string }{
	{"À", "A"}, {"Â", "A"}, {"Ç", "C"}, {"È", "E"}, {"É", "E"}, {"Ê", "E"}, {"Î", "I"}, {"Ô", "O"}, {"Û", "U"},
}

var ligatures = strings.NewReplacer("œ", "oe", "Œ", "Oe")

func withoutLigature(text string) []string { return []string{ligatures.Replace(text)} }
