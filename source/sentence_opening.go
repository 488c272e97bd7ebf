package source

import (
	"strings"
	"unicode"
)

// opensSentence reports that what follows can be a sentence's beginning: not a small
// letter, nor a mark that goes on, such as a comma.
func (c *candidate) opensSentence() bool {
	if first, _ := decodeRune(c.text[c.next:]); unicode.IsUpper(first) {
		return true
	}
	rest := c.rest()
	if opensList(rest) && !isLetter(c.word()) || opensAddress(rest) {
		return true
	}
	for at, r := range rest {
		switch {
		case unicode.IsLower(r):
			return hasInnerCapital(rest[at:])
		case unicode.IsLetter(r), isDigit(r), unicode.IsSymbol(r), r == '#', r == '@':
			return true
		case r == '.' || r == '…':
			return opensWithEllipsis(rest[at:])
		case strings.ContainsRune(",;:)]}/%", r) || isStop(r):
			return false
		}
	}
	return false
}

// opensList reports the small letters of a list: "a) Tổ chức", "(ii) Cá nhân", "đ. Đất".
func opensList(s string) bool {
	s = strings.TrimPrefix(s, "(")
	r, size := decodeRune(s)
	if !unicode.IsLower(r) {
		return false
	}
	if strings.HasPrefix(s[size:], ")") || strings.HasPrefix(strings.TrimLeft(s, "ivx"), ")") {
		return true
	}
	name, ok := strings.CutPrefix(s[size:], ".")
	return ok && followedByBlank(name, 0) && unicode.IsUpper(firstSeen(name))
}

func opensAddress(s string) bool {
	return strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://")
}

// opensWithEllipsis reports "...và rồi" and "[...]".
func opensWithEllipsis(s string) bool {
	n := prefixLen(s, isStop)
	r, _ := decodeRune(s[n:])
	return (n > 1) && (unicode.IsLetter(r) || r == ']' || r == ')')
}

// hasInnerCapital reports a word like iPhone or eBay.
func hasInnerCapital(s string) bool {
	for _, r := range s {
		if !unicode.IsLetter(r) && !unicode.IsMark(r) {
			break
		}
		if unicode.IsUpper(r) {
			return true
		}
	}
	return false
}

// firstSeen gives the first character that is neither a blank nor invisible.
func firstSeen(s string) rune {
	r, _ := decodeRune(strings.TrimLeftFunc(s, isHidden))
	return r
}

// isHidden reports blanks and what has no width.
func isHidden(r rune) bool { return isBlank(r) || isInvisible(r) }
