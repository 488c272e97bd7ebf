package html

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
)

const (
	longestName   = 33 // the longest name of a character reference, and more
	longestLegacy = 6  // the longest that may stand without a semicolon
)

// reference reads the character reference at the beginning of a text, which begins
// with &: the characters it stands for, and how many bytes it has; 0 if it is none.
// In an attribute's value the rules are stricter (HTML 13.2.5.73).
func reference(s string, inValue bool) (shown string, n int) {
	if len(s) > 1 && s[1] == '#' {
		n = numericLen(s)
	} else {
		n = namedLen(s, inValue)
	}
	if n == 0 {
		return "", 0
	}
	return space(html.UnescapeString(s[:n])), n
}

// space makes a blank of a character that a reader sees as one.
func space(shown string) string {
	if len(shown) == 1 && isSpace(shown[0]) {
		return " "
	}
	return shown
}

func numericLen(s string) int {
	at, isDigit := 2, isDecimal
	if at < len(s) && s[at]|0x20 == 'x' {
		at, isDigit = 3, isHex
	}
	first := at
	for at < len(s) && isDigit(s[at]) {
		at++
	}
	if at == first {
		return 0
	}
	if at < len(s) && s[at] == ';' {
		at++
	}
	return at
}

func namedLen(s string, inValue bool) int {
	end := 1
	for end < len(s) && end <= longestName && isAlnum(s[end]) {
		end++
	}
	if end < len(s) && s[end] == ';' && isReference(s[:end+1]) {
		return end + 1
	}
	for n := min(end, 1+longestLegacy); n > 2; n-- {
		if !isLegacy(s[:n]) {
			continue
		}
		if inValue && n < len(s) && (s[n] == '=' || isAlnum(s[n])) {
			return 0
		}
		return n
	}
	return 0
}

// isReference reports a reference with its semicolon. Where only a shorter name is
// known, the semicolon stays.
func isReference(s string) bool {
	shown := html.UnescapeString(s)
	return shown != s && (!strings.HasSuffix(shown, ";") || s == "&semi;")
}

// isLegacy reports a reference without a semicolon. All of those are one character.
func isLegacy(s string) bool {
	shown := html.UnescapeString(s)
	return shown != s && utf8.RuneCountInString(shown) == 1
}

func isDecimal(c byte) bool { return '0' <= c && c <= '9' }
func isHex(c byte) bool     { return isDecimal(c) || 'a' <= c|0x20 && c|0x20 <= 'f' }
func isLetter(c byte) bool  { return 'a' <= c|0x20 && c|0x20 <= 'z' }
func isAlnum(c byte) bool   { return isDecimal(c) || isLetter(c) }
