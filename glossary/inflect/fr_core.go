package inflect

import (
	"slices"
	"strings"
	"unicode"
)

// inflectCore changes the words of a name that agree with each other.
func inflectCore(text string, inflect func(small string) string) string {
	for _, w := range slices.Backward(frenchCore(text)) {
		word := w.of(text)
		if small, ok := smallLetters(word); ok {
			text = put(text, w, likeCapitals(inflect(small), word, small))
		}
	}
	return text
}

// frenchCore gives the words of a name that agree: its noun and adjectives, up to the
// first preposition, mark, or name behind a common noun.
func frenchCore(text string) []stretch {
	var core []stretch
	words := stretches(text)
	fixed := false // to the end of a compound
	for i, w := range words {
		joined := i > 0 && isFrenchJoint(text[words[i-1].end:w.start])
		fixed = fixed && joined
		switch frenchPartOf(text, words, i) {
		case frenchAgreeing:
			if !fixed {
				core = append(core, w)
			}
		case frenchFixing:
			fixed = true
		case frenchEnding:
			if !joined {
				return core
			}
			fixed = true
		}
	}
	return core
}

// A frenchPart is what a word does in the agreement of a name.
type frenchPart uint8

const (
	frenchAgreeing frenchPart = iota
	frenchConstant            // vice-présidents, sino-russes, non permanents
	frenchFixing              // all of its compound stays: porte-parole
	frenchEnding              // nothing behind it agrees, in a compound of the compound: chefs-d’œuvre
)

func frenchPartOf(text string, words []stretch, i int) frenchPart {
	word := words[i].of(text)
	small := strings.ToLower(word)
	opens := opensFrenchCompound(text, words[i])
	switch {
	case opens && isFrenchPrefix(small):
		return frenchConstant
	case opens && slices.Contains(frenchVerbs, small):
		return frenchFixing
	case slices.Contains(frenchStops, small), i > 0 && isBehindFrenchNoun(text, words, i):
		return frenchEnding
	case isFrenchInvariable(word, small):
		return frenchConstant
	}
	return frenchAgreeing
}

func isFrenchJoint(gap string) bool { return gap == "-" || gap == "’" || gap == "'" }

func opensFrenchCompound(text string, w stretch) bool { return strings.HasPrefix(text[w.end:], "-") }

// isBehindFrenchNoun reports a word behind a mark, or a name behind a common noun:
// processus Bologne.
func isBehindFrenchNoun(text string, words []stretch, i int) bool {
	gap := text[words[i-1].end:words[i].start]
	return gap != " " && !isFrenchJoint(gap) || startsCapital(words[i].of(text)) && !startsCapital(words[0].of(text))
}

func isFrenchPrefix(small string) bool {
	return slices.Contains(frenchPrefixes, small) || strings.HasSuffix(small, "o")
}

// isFrenchInvariable reports adverbs, numbers and acronyms.
func isFrenchInvariable(word, small string) bool {
	return slices.Contains(frenchInvariables, small) || strings.ContainsFunc(word, unicode.IsDigit) ||
		allCapitals(word) && len(word) < 6
}

// isFrenchRole reports a name whose noun is what a person does.
func isFrenchRole(text string, words []stretch) bool {
	for _, w := range words {
		small := strings.ToLower(w.of(text))
		if !slices.Contains(beforeFrenchNoun, small) && !(opensFrenchCompound(text, w) && isFrenchPrefix(small)) {
			return slices.Contains(frenchRoles, small) && !hasPrefix(strings.ToLower(text[w.start:]), notFrenchRoles...)
		}
	}
	return false
}

// isFrenchDemonym reports a masculine that is an adjective and a noun: kazakh, européen.
func isFrenchDemonym(small string) bool {
	return slices.Contains(frenchDemonyms, small) || hasSuffix(small, "éen", "ien") && !slices.Contains(frenchThings, small)
}
