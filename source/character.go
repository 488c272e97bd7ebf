package source

import (
	"sync"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// A repertoire has what must be known of the characters that the texts we read are
// made of, Chinese apart: Latin, Cyrillic and Armenian letters, marks that combine with
// them, and general punctuation.
type repertoire [0x2070]character

// A character is of a kind, and has a lower-cased canonical decomposition of up to
// three.
type character struct {
	kind kind // unknown if it is not in the repertoire
	fold [3]rune
}

// kind says what a character is to a word.
type kind uint8

const (
	unknown   kind = iota
	nothing        // white space, and the picture: U+FFFC
	accent         // see [isAccent]
	invisible      // see [isInvisible]
	digit
	letter // small, or without case
	capital
	combining
	ideograph // Chinese: a word of its own
	other     // marks and symbols
)

// The blocks of Unicode that are in the repertoire, each without its end.
var blocks = [][2]rune{{0x00, 0x250}, {0x300, 0x370}, {0x400, 0x590}, {0x1E00, 0x1F00}, {0x2000, 0x2070}}

// characters is made when the first text needs it: a run that reads none starts faster.
var characters = sync.OnceValue(func() *repertoire {
	table := new(repertoire)
	var buffer []byte
	for _, block := range blocks {
		for r := block[0]; r < block[1]; r++ {
			buffer = norm.NFD.AppendString(buffer[:0], string(r))
			table[r].kind = kindOf(r)
			for i, c := range []rune(string(buffer)) {
				table[r].fold[i] = unicode.ToLower(c)
			}
		}
	}
	return table
})

func (c *repertoire) kind(r rune) kind {
	if int(r) < len(c) && c[r].kind != unknown {
		return c[r].kind
	}
	if isCommonHan(r) {
		return ideograph
	}
	return kindOf(r)
}

// isCommonHan reports characters in two blocks of Chinese, without case or
// decompositions.
func isCommonHan(r rune) bool { return 0x4E00 <= r && r < 0xA000 || 0x3400 <= r && r < 0x4DC0 }

func kindOf(r rune) kind {
	switch {
	case isBlank(r), r == '\ufffc': // a picture is no word
		return nothing
	case isInvisible(r):
		return invisible
	case isAccent(r):
		return accent
	case isDigit(r):
		return digit
	case unicode.Is(unicode.Han, r):
		return ideograph
	case unicode.IsUpper(r):
		return capital
	case unicode.IsLetter(r):
		return letter
	case unicode.IsMark(r):
		return combining
	}
	return other
}
