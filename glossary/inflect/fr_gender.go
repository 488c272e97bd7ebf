package inflect

import (
	"slices"
	"strings"
)

// An endingPair changes the end of a word.
type endingPair struct{ from, to string }

// swapEnding changes the end of a word by the first pair that fits.
func swapEnding(small string, pairs []endingPair) (string, bool) {
	for _, p := range pairs {
		if rest, ok := strings.CutSuffix(small, p.from); ok && rest != "" {
			return rest + p.to, true
		}
	}
	return small, false
}

// frenchPlural gives the plural of a word in small letters.
func frenchPlural(small string) string {
	if many, ok := frenchPlurals[small]; ok {
		return many
	}
	if slices.Contains(frenchRegular, small) {
		return small + "s"
	}
	many, ok := swapEnding(small, frenchPluralEndings)
	if !ok {
		many += "s"
	}
	return many
}

var frenchPluralEndings = []endingPair{
	{"s", "s"}, {"x", "x"}, {"z", "z"}, {"al", "aux"}, {"au", "aux"}, {"eu", "eux"}, {"œu", "œux"},
}

// frenchFeminine gives the feminine of a masculine in small letters.
func frenchFeminine(small string) string {
	if feminine, ok := frenchFeminines[small]; ok {
		return feminine
	}
	feminine, ok := swapEnding(small, frenchFeminineEndings)
	if !ok {
		feminine += "e"
	}
	return feminine
}

// otherFeminine gives the second feminine that some words have: auteure, autrice.
func otherFeminine(small string) string {
	if feminine, ok := secondFeminines[small]; ok {
		return feminine
	}
	return frenchFeminine(small)
}

// The first that fits counts.
var frenchFeminineEndings = []endingPair{
	{"e", "e"},
	{"en", "enne"},
	{"el", "elle"}, {"eil", "eille"},
	{"er", "ère"},
	{"ieur", "ieure"}, {"teur", "trice"}, {"eur", "euse"},
	{"eux", "euse"}, {"oux", "ouse"},
	{"et", "ette"},
	{"f", "ve"},
	{"eau", "elle"},
	{"gu", "guë"},
	{"g", "gue"},
}
