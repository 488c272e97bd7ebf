package main

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/language"

	"dich/glossary"
	"dich/source"
)

// asked gives the matches that a translation must have a name for, one for each
// set of concepts.
func asked(from *glossary.Matcher, text string) []glossary.Match {
	var list []glossary.Match
	for _, m := range from.Find(text, source.Tokens(text)) {
		same := func(other glossary.Match) bool { return shares(other, m) }
		if !m.Nested && !slices.ContainsFunc(list, same) {
			list = append(list, m)
		}
	}
	return list
}

// shares reports that two matches have a concept in common.
func shares(a, b glossary.Match) bool {
	return slices.ContainsFunc(a.Terms, func(r glossary.TermRef) bool {
		return slices.ContainsFunc(b.Terms, func(s glossary.TermRef) bool { return r.Concept.ID == s.Concept.ID })
	})
}

// isTermNamed reports that a translation has a name that is allowed for a concept of the
// match, as the matcher finds it. A form of several concepts is satisfied by any. A name
// inside a longer one is not its own: 联合国安理会 is no 联合国.
func isTermNamed(want glossary.Match, to *glossary.Matcher, target string) bool {
	for _, m := range to.Find(target, source.Tokens(target)) {
		m.Terms = slices.DeleteFunc(slices.Clone(m.Terms), func(r glossary.TermRef) bool { return !isAllowed(r.Term) })
		if !m.Nested && shares(want, m) {
			return true
		}
	}
	return false
}

// isTermWritten is the same for a reader who knows no grammar: the names as the
// glossary has them, whole words, whatever their case.
func isTermWritten(want glossary.Match, target string, locale language.Tag) bool {
	for _, r := range want.Terms {
		for _, t := range r.Concept.In(locale) {
			if isAllowed(t) && hasWords(target, t.Text, locale) {
				return true
			}
		}
	}
	return false
}

func isAllowed(t *glossary.Term) bool {
	return t.Status == glossary.Preferred || t.Status == glossary.Admitted
}

// isAskable reports that a concept of the match has a name in the language.
func isAskable(want glossary.Match, locale language.Tag) bool {
	return slices.ContainsFunc(want.Terms, func(r glossary.TermRef) bool {
		return slices.ContainsFunc(r.Concept.In(locale), isAllowed)
	})
}

// hasWords looks for words in a text by their letters. They must be whole, but in
// Chinese.
func hasWords(text, words string, locale language.Tag) bool {
	text, words = strings.ToLower(source.Compose(text)), strings.ToLower(source.Compose(words))
	for at := 0; ; {
		i := strings.Index(text[at:], words)
		if i < 0 {
			return false
		}
		start, end := at+i, at+i+len(words)
		before, _ := utf8.DecodeLastRuneInString(text[:start])
		after, _ := utf8.DecodeRuneInString(text[end:])
		if base, _ := locale.Base(); base.String() == "zh" || !isOfWord(before) && !isOfWord(after) {
			return true
		}
		at = end
	}
}

func isOfWord(r rune) bool {
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r))
}
