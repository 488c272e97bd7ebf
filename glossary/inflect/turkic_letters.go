package inflect

import (
	"strings"
	"unicode"
)

// meantLetters reads pairs of a wrong letter and the right one, for both cases.
func meantLetters(pairs string) map[rune]rune {
	meant := map[rune]rune{}
	for pair := range strings.FieldsSeq(pairs) {
		letters := []rune(pair)
		meant[letters[0]] = letters[1]
		meant[unicode.ToUpper(letters[0])] = unicode.ToUpper(letters[1])
	}
	return meant
}

// means gives the letter that is meant by one.
func (l *turkic) means(r rune) rune {
	if right, ok := l.meant[r]; ok {
		return right
	}
	return r
}
