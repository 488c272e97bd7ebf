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
	start  int  // where the sentence begins
	at     int  // where the stops begin
	after  int  // behind the stops
	end    int  // behind all that belongs to them
	next   int  // the next character that is seen; len(text) if none
	gap    bool // a blank stands between end and next
	noted  bool // the mark of a footnote is part of it
	within int  // where that closes which it stands in, see enclosure
	clean  bool // the text before it is clean
}

// How far we look around a candidate, in bytes: so that a text of nothing but stops
// takes no more time than any other. Words of interest are much shorter.
const (
	maxWord   = 96
	maxClause = 256
)

// measure finds the parts of any candidate.
func (r *Rules) measure(c *candidate) {
	text, at := c.text, c.at
	c.after = at + r.stopsLen(text[at:])
	c.end = c.after + closersLen(text[c.after:])
	if c.next = c.end; c.wide() && c.opensQuotation() {
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
// behind it, or blanks and a letter or digit, or inside a number.
func (c *candidate) isSimple() bool {
	if c.text[c.at] >= utf8.RuneSelf {
		return false
	}
	next, gap := c.at+1, false
	for next < len(c.text) && (c.text[next] == ' ' || c.text[next] == '\n') {
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

// rest is what follows the candidate, as far as we look.
func (c *candidate) rest() string { return head(c.text[c.next:], maxClause) }

// wide reports a stop that needs no blank behind it: those of East Asia, any mark
// before a Chinese character, and the Armenian one.
func (c *candidate) wide() bool {
	switch b := c.text[c.at]; {
	case b == '.':
		return false
	case b < utf8.RuneSelf:
		next, _ := decodeRune(c.text[c.next:])
		return next > 0x2E80 && unicode.Is(unicode.Han, next)
	}
	first, _ := decodeRune(c.text[c.at:])
	return first != '…'
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
	case len(stops) == 1 && stops[0] == '.':
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
