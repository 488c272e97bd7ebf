package markdown

import (
	"strings"

	"dich/source"
)

// outcome says what the beginning of a line turned out to be.
type outcome uint8

const (
	isText outcome = iota
	opened         // a container, and what stands in it comes next
	taken          // a block that the whole line belongs to
)

// begins looks for the beginning of a block, in CommonMark's order.
func (p *blockParser) begins(c *cursor) outcome {
	at, indent := c.look()
	if at == c.end {
		return isText
	}
	paragraph := p.fits() && p.state == inParagraph
	if indent >= 4 {
		if p.state == inParagraph {
			return isText
		}
		return p.start(inIndented)
	}
	line := c.rest(at)
	switch line[0] {
	case '>':
		return p.contain(c, container{kind: source.Quotation}, 1)
	case '#':
		if n := atxLevel(line); n > 0 {
			p.start(noLeaf)
			p.add(source.Heading, atxText(p.text, source.Span{Start: at + n, End: c.end}))
			return taken
		}
	case '`', '~':
		if n := fenceLen(line); n > 0 {
			p.fence, p.length = line[0], n
			return p.start(inFenced)
		}
	case '<':
		if kind := htmlStart(line); kind > 0 && !(kind == htmlAnyTag && p.state == inParagraph) {
			return p.startHTML(source.Span{Start: at, End: c.end}, kind)
		}
	case '[':
		if n := footnoteMark(line); n > 0 {
			return p.contain(c, container{kind: source.Footnote, indent: 4}, n)
		}
	}
	return p.beginsLine(c, at, indent, paragraph)
}

// beginsLine goes on with what may begin with the same character as another.
func (p *blockParser) beginsLine(c *cursor, at, indent int, paragraph bool) outcome {
	line := c.rest(at)
	if paragraph && isUnderline(line) {
		if p.underline() {
			return taken
		}
		paragraph = false
	}
	if isThematic(line) {
		return p.start(noLeaf)
	}
	if n := listMark(line, paragraph); n > 0 {
		return p.contain(c, container{kind: source.Item, indent: indent}, n)
	}
	if paragraph && p.startsTable(line) {
		return taken
	}
	return isText
}

// start closes what the line does not go on in, and begins a leaf.
func (p *blockParser) start(state leafState) outcome {
	p.closeTo(p.matched)
	p.flush()
	p.fill()
	p.state = state
	return taken
}

// contain opens a container behind a mark of some bytes.
func (p *blockParser) contain(c *cursor, b container, mark int) outcome {
	p.start(noLeaf)
	if len(p.open) == MaxDepth {
		at, _ := c.look()
		p.deep = source.Span{Start: at, End: at + mark}
		return taken
	}
	c.jump(mark)
	switch b.kind {
	case source.Quotation:
		c.take(1)
	case source.Item:
		b.indent += itemIndent(c, mark)
	}
	p.open = append(p.open, b)
	p.matched++
	return opened
}

// fill notes that something stands in the innermost container.
func (p *blockParser) fill() {
	if n := len(p.open); n > 0 {
		p.open[n-1].filled = true
	}
}

// atxText takes off the blanks around the text of a heading and the #s behind it, and
// an id in braces, which many renderers know.
func atxText(text string, line source.Span) source.Span {
	s := strings.TrimRight(line.Of(text), " \t")
	if head := strings.TrimRight(s, "#"); head == "" || isBlank(head[len(head)-1]) {
		s = strings.TrimRight(head, " \t")
	}
	if open := strings.LastIndexByte(s, '{'); open > 0 && isBlank(s[open-1]) && isHeadingID(s[open:]) {
		s = strings.TrimRight(s[:open], " \t")
	}
	blanks := len(s) - len(strings.TrimLeft(s, " \t"))
	return source.Span{Start: line.Start + blanks, End: line.Start + len(s)}
}

// isHeadingID reports {#id .class}.
func isHeadingID(s string) bool {
	return len(s) > 3 && (s[1] == '#' || s[1] == '.') && strings.IndexByte(s, '}') == len(s)-1
}

// underline makes a heading of the paragraph; false if nothing of it is left once its
// definitions are taken out.
func (p *blockParser) underline() bool {
	p.state = noLeaf
	p.define()
	if p.first == len(p.lines) {
		return false
	}
	p.close(source.Heading)
	return true
}

// startHTML begins an HTML block, and notes the comments that are for us.
func (p *blockParser) startHTML(line source.Span, kind int) outcome {
	p.start(inHTML)
	p.html = kind
	s := line.Of(p.text)
	if kind < htmlBlockTag && htmlEnded(kind, s) {
		p.state = noLeaf
	}
	switch commentWord(s) {
	case "dich:skip":
		p.add(skipBegins, line)
	case "dich:end":
		p.add(skipEnds, line)
	}
	return taken
}

// commentWord gives the text of the comment that a line begins with.
func commentWord(line string) string {
	comment, ok := strings.CutPrefix(line, "<!--")
	comment, _, closed := strings.Cut(comment, "-->")
	if !ok || !closed {
		return ""
	}
	return strings.TrimSpace(comment)
}
