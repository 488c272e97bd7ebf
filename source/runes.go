package source

import (
	"unicode"
	"unicode/utf8"
)

func decodeRune(s string) (rune, int)     { return utf8.DecodeRuneInString(s) }
func decodeLastRune(s string) (rune, int) { return utf8.DecodeLastRuneInString(s) }

// isBlank reports white space, the no-break kinds included.
func isBlank(r rune) bool {
	if r < 0x80 {
		return r == ' ' || '\t' <= r && r <= '\r'
	}
	return unicode.IsSpace(r)
}

// isInvisible reports characters that have no width and no meaning in a text:
// ZWSP, ZWNJ, ZWJ, word joiner, soft hyphen, the byte order mark, and NUL, which
// stands where a code was (see [Plain]).
func isInvisible(r rune) bool {
	switch r {
	case 0, '\u200b', '\u200c', '\u200d', '\u2060', '\u00ad', '\ufeff':
		return true
	}
	return false
}

// isAccent reports the Armenian marks of stress, exclamation and question: they stand on a
// vowel within the word, Ռուսաստա՞ն, and are no part of its spelling.
func isAccent(r rune) bool { return r == '\u055b' || r == '\u055c' || r == '\u055e' }
