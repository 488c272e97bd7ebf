package markdown

import (
	"strings"
	"unicode"
)

func isDigit(c byte) bool  { return '0' <= c && c <= '9' }
func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }
func isBlank(c byte) bool  { return c == ' ' || c == '\t' }
func isSpace(c byte) bool  { return c == ' ' || '\t' <= c && c <= '\r' }

// isPunct reports ASCII punctuation, all of which may stand behind a backslash.
func isPunct(c byte) bool {
	return '!' <= c && c <= '/' || ':' <= c && c <= '@' || '[' <= c && c <= '`' || '{' <= c && c <= '~'
}

func trimBlanks(s string) string { return strings.Trim(s, " \t") }

// spaceLen counts the white space at the beginning.
func spaceLen(s string) int {
	n := 0
	for n < len(s) && isSpace(s[n]) {
		n++
	}
	return n
}

// runLen counts how often c stands at the beginning.
func runLen(s string, c byte) int {
	n := 0
	for n < len(s) && s[n] == c {
		n++
	}
	return n
}

// escaped reports a byte with an odd number of backslashes before it.
func escaped(s string, at int) bool {
	n := 0
	for n < at && s[at-1-n] == '\\' {
		n++
	}
	return n%2 == 1
}

func isUnicodePunct(r rune) bool { return unicode.IsPunct(r) || unicode.IsSymbol(r) }
