package glossary

import (
	"strings"

	"golang.org/x/text/language"

	"dich/source"
)

// A stem is a word without its plural ending.
type stem struct {
	text string
	key  source.Key
}

// An ending is what a plural has where the singular has something else.
type ending struct{ plural, singular string }

// The plural endings of a language; where there are several for one word, all are
// tried. Only small letters: in capitals, the S of CES is not an ending.
var pluralEndings = map[string][]ending{
	"en": {{"ies", "y"}, {"es", ""}, {"s", ""}},
}

// stemsOf gives the singulars that a word may be the plural of.
func stemsOf(word string, endings []ending) []stem {
	var stems []stem
	for _, e := range endings {
		if rest, ok := strings.CutSuffix(word, e.plural); ok && rest != "" {
			singular := rest + e.singular
			stems = append(stems, stem{singular, source.FoldKey(singular)})
		}
	}
	return stems
}

func endingsFor(locale language.Tag) []ending {
	base, _ := locale.Base()
	return pluralEndings[base.String()]
}
