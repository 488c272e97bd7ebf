package source

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A candidate is a place where a sentence may end: a run of stops with what belongs
// to it, such as a closing quotation mark or the mark of a footnote.
type candidate struct {
	text   string
	start  int       // where the sentence begins
	at     int       // where the stops begin
	after  int       // behind the stops
	end    int       // behind all that belongs to them
	next   int       // the next character that is seen; len(text) if none
	gap    bool      // a blank stands between end and next
	noted  bool      // the mark of a footnote is part of it
	within enclosure // what it stands in, if anything
	clean  bool      // the sentence before it is clean
}

// How far we look around a candidate, in bytes: so that a text of nothing but stops
// takes no more time than any other. Words of interest are much shorter.
const (
	maxWord   = 96
	maxClause = 256
)

func (r *Rules) candidate(text string, start, at int) candidate {
	c := candidate{text: text, start: start, at: at}
	if !c.isSimple() {
		r.measure(&c)
	}
	return c
}

// measure finds the parts of any candidate.
func (r *Rules) measure(c *candidate) {
	text, at := c.text, c.at
	c.after = at + r.stopsLen(text[at:])
	c.end = c.after + closersLen(text[c.after:])
	if c.wide() && c.opensQuotation() {
		c.end = c.after
	}
	if n := c.noteLen(); n > 0 {
		c.end += n
		c.noted = true
	}
	c.look()
	if n := c.lateLen(); n > 0 {
		c.end = c.next + n
		c.look()
	}
}

// isSimple sees to the most frequent candidates: one stop with nothing or a letter
// behind it, or a blank and a letter or digit, or inside a number.
func (c *candidate) isSimple() bool {
	if c.text[c.at] >= utf8.RuneSelf {
		return false
	}
	next, gap := c.at+1, false
	if next < len(c.text) && c.text[next] == ' ' {
		next, gap = next+1, true
	}
	if next < len(c.text) && !beginsLetter(c.text[next]) {
		inNumber := c.at > c.start && isPlain(c.text[c.at-1]) && c.text[c.at-1] <= '9'
		if !isDigit(rune(c.text[next])) || !gap && !inNumber {
			return false
		}
	}
	c.after, c.end, c.next, c.gap = c.at+1, c.at+1, next, gap
	return true
}

// beginsLetter reports the first byte of a Latin or Cyrillic letter, in UTF-8.
func beginsLetter(b byte) bool {
	return 'a' <= b|0x20 && b|0x20 <= 'z' || 0xC3 <= b && b <= 0xD4 && b != 0xCC && b != 0xCD
}

// look finds the next character that is seen.
func (c *candidate) look() {
	c.next, c.gap = c.end, false
	for c.next < len(c.text) {
		r, size := decodeRune(c.text[c.next:])
		if isBlank(r) {
			c.gap = true
		} else if !isInvisible(r) {
			return
		}
		c.next += size
	}
}

// before is the sentence before the stops, as far as we look.
func (c *candidate) before() string { return c.text[max(c.start, c.at-maxClause):c.at] }

// opensQuotation reports a straight quotation mark right behind the stops that begins
// what follows, since none is open.
func (c *candidate) opensQuotation() bool {
	return c.text[c.after:c.end] == `"` && c.end < len(c.text) && strings.Count(c.before(), `"`)%2 == 0
}

// rest is what follows the candidate, as far as we look.
func (c *candidate) rest() string { return head(c.text[c.next:], maxClause) }

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

func isPlain(b byte) bool { return 'a' <= b && b <= 'z' || 'A' <= b && b <= 'Z' || isDigit(rune(b)) }

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

// wide reports a stop that needs no blank behind it: those of East Asia, any mark
// before a Chinese character, and the Armenian one.
func (c *candidate) wide() bool {
	switch first, _ := decodeRune(c.text[c.at:]); first {
	case '。', '！', '？', '։':
		return true
	case '!', '?':
		next, _ := decodeRune(c.text[c.next:])
		return next > 0x2E80 && unicode.Is(unicode.Han, next)
	}
	return false
}

func (c *candidate) stops() string { return c.text[c.at:c.after] }

// What a run of stops can be.
type stopKind uint8

const (
	pointStop stopKind = iota
	markStop
	ellipsisStop
)

func (c *candidate) kind() stopKind {
	stops := c.stops()
	switch {
	case stops == ".":
		return pointStop
	case strings.ContainsAny(stops, "?!:"):
		return markStop
	case strings.Contains(stops, "…") || strings.HasSuffix(stops, ".."), strings.HasSuffix(stops, " ."):
		return ellipsisStop
	}
	return pointStop
}

// closed reports a quotation mark, a bracket or a footnote's mark behind the stops.
func (c *candidate) closed() bool { return c.end > c.after }

// bracketed reports that what closes is a bracket.
func (c *candidate) bracketed() bool {
	return !c.noted && strings.ContainsAny(c.text[c.after:c.end], ")]}")
}

// quotesItself reports stops that stand alone in brackets or quotation marks: (?!),
// [...], “…”.
func (c *candidate) quotesItself() bool {
	if !c.closed() {
		return false
	}
	before := c.before()
	r, size := decodeLastRune(before)
	if r == '"' { // which closes as often
		r, _ = decodeLastRune(before[:len(before)-size])
		return isBlank(r)
	}
	return isOpener(r) && r != '\''
}

// opensSentence reports that what follows can be a sentence's beginning: not a small
// letter, nor a mark that goes on, such as a comma.
func (c *candidate) opensSentence() bool {
	if b := c.text[c.next]; 'A' <= b && b <= 'Z' {
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

// firstSeen gives the first character that is neither a blank nor invisible.
func firstSeen(s string) rune {
	r, _ := decodeRune(strings.TrimLeftFunc(s, isHidden))
	return r
}

// isHidden reports blanks and what has no width.
func isHidden(r rune) bool { return isBlank(r) || isInvisible(r) }

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
		if !unicode.IsLetter(r) {
			break
		}
		if unicode.IsUpper(r) {
			return true
		}
	}
	return false
}

func (r *Rules) isStop(c rune) bool {
	return isStop(c) || r.OtherStops != "" && strings.ContainsRune(r.OtherStops, c)
}

func isStop(r rune) bool {
	switch r {
	case '.', '!', '?', '…', '。', '！', '？', '։':
		return true
	}
	return false
}

func isCloser(r rune) bool {
	switch r {
	case '"', '\'', '”', '’', '»', ')', ']', '}', '」', '』', '》', '）':
		return true
	}
	return false
}

func isOpener(r rune) bool {
	switch r {
	case '"', '\'', '“', '‘', '«', '„', '(', '[', '{', '「', '『', '《', '（':
		return true
	}
	return false
}

func isDash(r rune) bool { return r == '-' || r == '–' || r == '—' }
