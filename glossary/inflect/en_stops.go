package inflect

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// withOtherStops writes the acronyms of a name with stops, or without those they have:
// US and U.S., UN Security Council and U.N. Security Council. A name that is all in
// capitals says nothing about its words, and II is a number.
func withOtherStops(text string) []string {
	var forms []string
	if with := withStops(text); with != text {
		forms = append(forms, with)
	}
	if without := withoutStops(text); without != text {
		forms = append(forms, without)
	}
	return forms
}

func withStops(text string) string {
	words := stretches(text)
	if allCapitals(text) && len(words) > 1 {
		return text
	}
	var b strings.Builder
	end := 0
	for _, w := range words {
		if word := w.of(text); fewCapitals(word) && !nextToStop(text, w) {
			b.WriteString(text[end:w.start])
			for _, r := range word {
				b.WriteRune(r)
				b.WriteByte('.')
			}
			end = w.end
		}
	}
	return b.String() + text[end:]
}

// fewCapitals reports two to five capitals that are no Roman number: US.
func fewCapitals(word string) bool {
	n := utf8.RuneCountInString(word)
	return 2 <= n && n <= 5 && strings.Trim(word, "IVX") != "" &&
		!strings.ContainsFunc(word, func(r rune) bool { return !unicode.IsUpper(r) })
}

func nextToStop(text string, w stretch) bool {
	return strings.HasPrefix(text[w.end:], ".") || strings.HasPrefix(text[w.end:], "&") || hasSuffix(text[:w.start], ".", "&")
}

// withoutStops joins two to five capitals with stops between them. A stop behind the
// last is theirs too.
func withoutStops(text string) string {
	var b strings.Builder
	words := stretches(text)
	end := 0
	for i := 0; i < len(words); {
		n := initials(text, words[i:])
		if 2 <= n && n <= 5 {
			b.WriteString(text[end:words[i].start])
			for _, w := range words[i : i+n] {
				b.WriteString(w.of(text))
			}
			end = words[i+n-1].end
			if strings.HasPrefix(text[end:], ".") {
				end++
			}
		}
		i += max(n, 1)
	}
	return b.String() + text[end:]
}

// initials counts the single capitals that the words begin with, one stop and nothing
// else between them.
func initials(text string, words []stretch) int {
	n := 0
	for ; n < len(words) && isInitial(words[n].of(text)); n++ {
		if n > 0 && text[words[n-1].end:words[n].start] != "." {
			break
		}
	}
	return n
}

func isInitial(word string) bool { return utf8.RuneCountInString(word) == 1 && startsCapital(word) }
