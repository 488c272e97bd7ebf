package inflect

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// smallLetters gives a word in small letters, which take the same bytes; false for one
// that is broken or has a letter whose small one is longer or shorter.
func smallLetters(word string) (string, bool) {
	for _, r := range word {
		if utf8.RuneLen(unicode.ToLower(r)) != utf8.RuneLen(r) {
			return "", false
		}
	}
	return strings.ToLower(word), utf8.ValidString(word)
}

// likeCapitals gives a changed word, in small letters, the capitals of the word that it
// was: of its beginning, or of all of it.
func likeCapitals(changed, word, small string) string {
	same := 0
	for at, r := range changed {
		if !strings.HasPrefix(small[at:], string(r)) {
			break
		}
		same = at + utf8.RuneLen(r)
	}
	rest := changed[same:]
	if allCapitals(word) {
		rest = strings.ToUpper(rest)
	}
	return word[:same] + rest
}

// allCapitals reports two or more letters, all of them capitals.
func allCapitals(word string) bool {
	letters := 0
	for _, r := range word {
		if unicode.IsLetter(r) {
			letters++
			if !unicode.IsUpper(r) {
				return false
			}
		}
	}
	return letters > 1
}

// startsCapital reports a first letter that is a capital.
func startsCapital(word string) bool {
	first, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(first)
}
