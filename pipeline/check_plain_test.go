package pipeline

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/language"

	"dich/source"
)

// FuzzPlain holds what is told of most letters and words at a glance to what is told where
// they are looked at.
func FuzzPlain(f *testing.F) {
	for _, text := range []string{
		"Và của người, the AND of", "на что БЫЛО быў, И\u0306 и\u0306х", "va\u0300 nu\u031bo\u031b\u0301c", "в(а)“б” «c» [ա] （中）’d‘",
		"ЕС EC Сaт a1б ªа ʙа \xff ЀЁӿԀ ω", "ſ K ª º İi", "жана менен жана үчүн", "де\u00adн qu'il était où",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		tokens := source.Tokens(text)
		for _, token := range tokens {
			if word := token.Span.Of(text); isOfOneScript(word) && len(scriptRuns(word)) > 1 {
				t.Errorf("%q is of two scripts", word)
			}
		}
		var small []string
		for _, token := range tokens {
			word := strings.ToLower(source.Clean(token.Span.Of(text)))
			if slices.ContainsFunc(smallWordOrder, func(language string) bool { return smallWords[language][word] }) {
				small = addNew(small, word)
			}
		}
		var got []string
		for _, w := range smallWordsIn(text, tokens) {
			got = append(got, w.text)
		}
		if !slices.Equal(got, small) {
			t.Errorf("small words of %q: %q, want %q", text, got, small)
		}
		list := glyphsOf(text)
		for i, g := range list {
			if begins, ends := roleOf(list, i, list[:i]); isPlainLetter(g.r) && (begins || ends) {
				t.Errorf("%q of %q is a mark", g.r, text)
			}
		}
	})
}

// Each language that has small words is in the order.
func TestSmallWordOrder(t *testing.T) {
	if len(smallWordOrder) != languagesOfSmallWords || len(smallWords) != languagesOfSmallWords {
		t.Errorf("%d languages have small words, %d are in order", len(smallWords), len(smallWordOrder))
	}
	for _, name := range smallWordOrder {
		if _, err := language.Parse(name); err != nil || len(smallWords[name]) == 0 {
			t.Errorf("%s has no small words", name)
		}
	}
}
