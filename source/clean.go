package source

import (
	"strings"

	"golang.org/x/text/unicode/norm"
)

// Clean gives the text that a translator sees and that an ID is made from: NFC,
// each run of white space one blank, characters without width dropped, nothing
// at the ends. Clean(Clean(s)) = Clean(s).
func Clean(text string) string {
	if isClean(text) {
		return text
	}
	var b strings.Builder
	b.Grow(len(text))
	gap := false
	for _, r := range text {
		switch {
		case isBlank(r):
			gap = b.Len() > 0
		case isInvisible(r) && !joinsLetters(r):
		default:
			if gap {
				b.WriteByte(' ')
				gap = false
			}
			b.WriteRune(r)
		}
	}
	return norm.NFC.String(b.String())
}

// Compose gives the text in NFC, its white space as the author wrote it: in an
// interface string a line break may matter.
func Compose(text string) string { return norm.NFC.String(text) }

// joinsLetters reports the zero-width characters that some scripts and emoji
// cannot do without.
func joinsLetters(r rune) bool { return r == '\u200c' || r == '\u200d' }

func isClean(text string) bool {
	blank := true // nothing before the text counts as a blank
	for _, r := range text {
		switch {
		case r == ' ':
			if blank {
				return false
			}
			blank = true
		case isBlank(r), isInvisible(r) && !joinsLetters(r):
			return false
		default:
			blank = false
		}
	}
	return !blank && norm.NFC.IsNormalString(text) || text == ""
}
