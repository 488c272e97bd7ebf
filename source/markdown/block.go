package markdown

import (
	"strings"

	"dich/source"
)

// MaxDepth is how many quotations, list items and footnotes may stand in one another.
const MaxDepth = 200

// A leaf is a block that holds text: a paragraph, a heading, a cell.
type leaf struct {
	kind        source.Kind
	first, last int // its lines, in blockParser.lines; last is the one behind
}

// Leaves that are no text: the comments around what is to be skipped.
const (
	skipBegins source.Kind = "<!-- dich:skip -->"
	skipEnds   source.Kind = "<!-- dich:end -->"
)

// What the block parser is in the middle of.
type leafState uint8

const (
	noLeaf leafState = iota
	inParagraph
	inTable
	inIndented // program code, indented
	inFenced   // program code between fences
	inHTML
)

// A blockParser finds the blocks of a text line by line, in the manner of CommonMark's
// appendix "A parsing strategy".
type blockParser struct {
	text   string
	leaves []leaf
	lines  []source.Span // of all leaves, without blanks at their beginning
	labels map[string]bool
	deep   source.Span // the first place that is too deep; empty if none

	open    []container
	matched int // of open: those that the present line goes on in
	state   leafState
	task    bool // the paragraph is an item's first
	first   int  // the first line of the paragraph
	columns int  // of the table
	fence   byte
	length  int // of the fence
	html    int // the kind of HTML block
}

// parseBlocks reads the text from a place on.
func parseBlocks(text string, from int) *blockParser {
	p := &blockParser{text: text, labels: map[string]bool{}}
	for at := from; at < len(text) && p.deep.Empty(); {
		end, next := lineEnd(text, at)
		p.line(at, end)
		at = next
	}
	p.closeTo(0)
	p.flush()
	return p
}

// lineEnd gives the end of the line, and where the next one begins: behind LF, CRLF or
// a lone CR.
func lineEnd(text string, at int) (end, next int) {
	for end = at; end < len(text) && text[end] != '\n' && text[end] != '\r'; end++ {
	}
	switch {
	case end == len(text):
		return end, end
	case strings.HasPrefix(text[end:], "\r\n"):
		return end, end + 2
	}
	return end, end + 1
}

func (p *blockParser) line(start, end int) {
	c := &cursor{text: p.text, pos: start, end: end}
	for p.matched = 0; p.matched < len(p.open); p.matched++ {
		if !p.open[p.matched].continues(c) {
			break
		}
	}
	if p.fits() && p.goesOn(c) {
		return
	}
	for {
		switch p.begins(c) {
		case taken:
			return
		case isText:
			p.content(c)
			return
		}
	}
}

// fits reports that the line goes on in all open containers.
func (p *blockParser) fits() bool { return p.matched == len(p.open) }

// goesOn reports that a line belongs to the open code or HTML.
func (p *blockParser) goesOn(c *cursor) bool {
	at, indent := c.look()
	switch p.state {
	case inFenced:
		if indent < 4 && closesFence(c.rest(at), p.fence, p.length) {
			p.state = noLeaf
		}
		return true
	case inHTML:
		if htmlEnded(p.html, c.rest(at)) {
			p.state = noLeaf
		}
		return p.html < htmlBlockTag || at < c.end
	case inIndented:
		if indent >= 4 || at == c.end {
			return true
		}
		p.state = noLeaf
	}
	return false
}
