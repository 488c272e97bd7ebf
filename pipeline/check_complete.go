package pipeline

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/language"

	"dich/locales"
	"dich/source"
)

// What makes a translation less than complete, though it is not empty.
const (
	SameAsSource      DiagnosticCode = "same-as-source"          // words of the source, not translated
	EmptyTranslation  DiagnosticCode = "empty-translation"       // no word is left beside the codes
	PluralSuperfluous DiagnosticCode = "plural-form-superfluous" // a form that no number takes in the language
)

// checkSameAsSource finds translations that are the source. Names, acronyms, numbers,
// addresses and loanwords (internet) are the same in many languages.
func checkSameAsSource(p *checkedPair) []finding {
	if p.source == p.target {
		return nil
	}
	return p.eachForm(func(text string) []finding {
		if source.Clean(text) != source.Clean(p.whole) || !needsTranslation(text, p.message.Key != "", p.target) {
			return nil
		}
		return []finding{{span: source.Span{Start: 0, End: len(text)}, args: source.Args{"Source": excerpt(source.Clean(text))}, hint: "same-as-source"}}
	})
}

// needsTranslation reports a small word with letters that other languages do not have, or
// two small words; in an interface string, or where the target has another alphabet, a
// word with a capital will do.
func needsTranslation(text string, short bool, target language.Tag) bool {
	script, _ := target.Script()
	short = short || script.String() != "Latn"
	small := 0
	for _, t := range source.Tokens(text) {
		word := t.Span.Of(text)
		switch {
		case (t.Shape == source.Lower || t.Shape == source.Capital && short) && hasVietnamese(word):
			return true
		case t.Shape == source.Lower && !isAddressPart(text, t.Span):
			small++
		}
	}
	return small >= 2
}

// isAddressPart reports a word that touches a mark of an address: dich.vn, a@b.org.
func isAddressPart(text string, word source.Span) bool {
	return word.Start > 0 && strings.ContainsRune("@/._-#", rune(text[word.Start-1])) ||
		word.End+1 < len(text) && strings.ContainsRune("@/._-:", rune(text[word.End])) && text[word.End+1] > ' '
}

// hasVietnamese reports a letter that of the languages with Latin letters hardly another
// one has: đ, ă, ơ, ư, and those with a tone mark of Vietnamese alone.
func hasVietnamese(word string) bool {
	return strings.ContainsFunc(source.Compose(word), func(r rune) bool {
		return 0x1EA0 <= r && r <= 0x1EF9 || strings.ContainsRune("ăđơưĂĐƠƯ", r)
	})
}

// checkEmptyTranslation finds a translation that has codes or marks and no word, where its
// source has one.
func checkEmptyTranslation(p *checkedPair) []finding {
	if !hasText(p.whole) {
		return nil
	}
	return p.eachForm(func(text string) []finding {
		if hasText(text) {
			return nil
		}
		return []finding{{args: source.Args{"Source": excerpt(source.Clean(p.whole))}}}
	})
}

// hasText reports a letter, a digit, or something that a reader sees in their place.
func hasText(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool {
		return unicode.IsLetter(r) || unicode.IsDigit(r) || r == object || unicode.Is(unicode.So, r)
	})
}

// checkPluralSuperfluous finds forms that the language does not have.
func checkPluralSuperfluous(p *checkedPair) []finding {
	rules := locales.PluralsOf(p.target)
	if !locales.HasPlurals(p.target) {
		return nil
	}
	var found []finding
	for category := range p.message.Target.Each {
		if !slices.Contains(rules.Categories, category) || !p.message.Source.Plural() && category != source.Other {
			found = append(found, finding{args: source.Args{"Form": category.String()}})
		}
	}
	return found
}
