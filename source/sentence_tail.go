package source

import (
	"strings"
	"unicode"
)

// opensQuotation reports a straight quotation mark right behind the stops that begins
// what follows, since none is open.
func (c *candidate) opensQuotation() bool {
	return c.text[c.after:c.end] == `"` && c.end < len(c.text) && strings.Count(c.before(), `"`)%2 == 0
}

// stopsLen measures a run of stops: "?!", "...", also ". . ." and "./." at the end
// of official writing.
func (r *Rules) stopsLen(s string) int {
	n := prefixLen(s, r.isStop)
	for strings.HasSuffix(s[:n], ".") {
		rest := s[n:]
		switch {
		case strings.HasPrefix(rest, "/."):
			n += len("/.")
		case strings.HasPrefix(rest, " .") && (len(rest) == 2 || rest[2] == ' '):
			n += len(" .")
		default:
			return n
		}
	}
	return n
}

// closersLen measures the closing marks that s begins with, and the invisible
// characters between them.
func closersLen(s string) int {
	n := 0
	for at, r := range s {
		if isCloser(r) || isEmoji(r) {
			n = at + len(string(r))
		} else if !isInvisible(r) {
			break
		}
	}
	return n
}

// noteLen measures the marks of footnotes behind the closers: [1], [cần dẫn nguồn],
// (1), ¹, and a number right behind the stop of a word in small letters.
func (c *candidate) noteLen() int {
	s := strings.TrimLeftFunc(head(c.text[c.end:], maxWord), isInvisible)
	hidden := len(head(c.text[c.end:], maxWord)) - len(s)
	n := prefixLen(s, isSuperscript)
	for n < len(s) && (s[n] == '[' || s[n] == '(') {
		end := strings.IndexAny(s[n:], "])")
		if end < 0 || s[n] == '(' && strings.Trim(s[n+1:n+end], "0123456789") != "" {
			break
		}
		n += end + 1
	}
	if digits := prefixLen(s, isDigit); n == 0 && 0 < digits && digits <= 2 && c.behindSmallWord() {
		n = digits
	}
	if n == 0 || !followedByBlank(s, n) {
		return 0
	}
	return hidden + n
}

func isSuperscript(r rune) bool {
	return r == '¹' || r == '²' || r == '³' || '⁰' <= r && r <= '⁹'
}

// behindSmallWord reports two small letters before the stops.
func (c *candidate) behindSmallWord() bool {
	head := c.text[max(c.start, c.at-maxWord):c.at]
	return unicode.IsLower(lastLetter(&head)) && unicode.IsLower(lastLetter(&head))
}

// lateLen measures what stands behind a blank and yet belongs to the sentence: a
// closing mark that a typist has set off, and faces.
func (c *candidate) lateLen() int {
	s := c.rest()
	if !c.gap || s == "" || isPlain(s[0]) {
		return 0
	}
	if n := prefixLen(s, isLateCloser); n > 0 && followedByBlank(s, n) {
		return n
	}
	if s[0] == '"' && followedByBlank(s, 1) && lastOpening(c.before(), `"`) >= 0 {
		return 1
	}
	if n := faceLen(s); n > 0 && followedByBlank(s, n) {
		return n
	}
	return 0
}

// lastOpening finds the last such mark, if it stands as an opening one does, behind a
// blank and before none; else it gives -1.
func lastOpening(s, mark string) int {
	at := strings.LastIndex(s, mark)
	if at < 0 || followedByBlank(s, at+len(mark)) {
		return -1
	}
	if r, size := decodeLastRune(strings.TrimRightFunc(s[:at], isInvisible)); size > 0 && !isBlank(r) && !isOpener(r) {
		return -1
	}
	return at
}

// followedByBlank reports that nothing is seen right behind the first n bytes.
func followedByBlank(s string, n int) bool {
	s = strings.TrimLeftFunc(s[n:], isInvisible)
	r, _ := decodeRune(s)
	return s == "" || isBlank(r)
}

func isLateCloser(r rune) bool { return isCloser(r) && !isOpener(r) }

// faceLen measures emoji, and faces made of marks: :) =)) :D <3
func faceLen(s string) int {
	if n := prefixLen(s, isEmoji); n > 0 {
		return n
	}
	if strings.HasPrefix(s, "<3") || strings.HasPrefix(s, "^^") {
		return 2
	}
	eyes := strings.TrimLeft(s, ":;=")
	mouth := strings.TrimLeft(strings.TrimPrefix(eyes, "-"), ")(DPpv")
	if len(eyes) < len(s) && len(mouth) < len(eyes) {
		return len(s) - len(mouth)
	}
	return 0
}

// isEmoji reports pictures (Unicode's blocks from 1F300 on, hearts and smiling faces)
// and what joins and colours them.
func isEmoji(r rune) bool {
	return 0x1F300 <= r && r <= 0x1FAFF || r == '❤' || r == '☺' || r == '\ufe0f' || r == '\u200d'
}
