package glossary

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dich/source"
)

// hear gives the words of a term as far as a text must have them: folded, unless their
// capitals count.
func hear(t *Term) string {
	tokens := source.Tokens(t.Text)
	words := make([]string, 0, len(tokens))
	shouts := shouts(tokens)
	for _, token := range tokens {
		if token.Shape == source.Mark {
			continue
		}
		word := token.Span.Of(t.Text)
		switch {
		case !t.countsCapitals(token, shouts):
			word = source.Fold(word)
		case t.Case == FreeInitial && len(words) == 0:
			word = lowerInitial(source.Clean(word))
		default:
			word = source.Clean(word)
		}
		words = append(words, word)
	}
	return strings.Join(words, " ")
}

// countsCapitals reports a word whose capitals a text must have. Those of a term that is
// all in capitals say nothing.
func (t *Term) countsCapitals(token source.Token, shouts bool) bool {
	switch {
	case t.Case == AnyCase:
		return false
	case t.Case == ExactCase, t.Case == FreeInitial, t.Type == Acronym, t.Type == Abbreviation:
		return true
	}
	return token.Shape == source.Upper && !shouts
}

// shouts reports several words that are all in capitals.
func shouts(tokens []source.Token) bool {
	words := 0
	for _, t := range tokens {
		switch t.Shape {
		case source.Upper:
			words++
		case source.Lower, source.Capital, source.Mixed:
			return false
		}
	}
	return words > 1
}

func lowerInitial(word string) string {
	first, size := utf8.DecodeRuneInString(word)
	return string(unicode.ToLower(first)) + word[size:]
}

// foldWords gives the words of a text, folded, with a blank on both sides of each.
func foldWords(text string) string {
	var b strings.Builder
	b.WriteByte(' ')
	for _, token := range source.Tokens(text) {
		if token.Shape != source.Mark {
			b.WriteString(source.Fold(token.Span.Of(text)) + " ")
		}
	}
	return b.String()
}
