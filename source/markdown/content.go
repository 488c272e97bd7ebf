package markdown

import (
	"strings"

	"dich/source"
)

// content takes the text of a line, or sees that there is none.
func (p *blockParser) content(c *cursor) {
	at, _ := c.look()
	line := source.Span{Start: at, End: c.end}
	switch {
	case line.Empty():
		p.closeTo(p.matched)
		p.flush()
	case p.state == inParagraph: // fits or not: CommonMark's "lazy continuation line"
		p.lines = append(p.lines, line)
	case p.fits() && p.state == inTable:
		p.row(line)
	default:
		p.closeTo(p.matched)
		p.task = len(p.open) > 0 && !p.open[len(p.open)-1].filled && p.kind() == source.Item
		p.start(inParagraph)
		p.first = len(p.lines)
		p.lines = append(p.lines, line)
	}
}

// kind says what a paragraph is, by what it stands in.
func (p *blockParser) kind() source.Kind {
	if n := len(p.open); n > 0 {
		return p.open[n-1].kind
	}
	return source.Paragraph
}

// closeTo closes all containers but the first n, and the leaf in them.
func (p *blockParser) closeTo(n int) {
	if n < len(p.open) {
		p.flush()
		p.open = p.open[:n]
	}
}

// flush ends the open leaf.
func (p *blockParser) flush() {
	if p.state == inParagraph {
		p.define()
		p.close(p.kind())
	}
	p.state = noLeaf
}

// close makes a leaf of the paragraph's lines.
func (p *blockParser) close(kind source.Kind) {
	if p.first == len(p.lines) {
		return
	}
	if p.task && isTask(p.lines[p.first].Of(p.text)) && kind == source.Item {
		line := &p.lines[p.first]
		line.Start += len("[x]")
		line.Start = blanksOff(p.text, *line).Start
	}
	last := &p.lines[len(p.lines)-1]
	last.End = last.Start + len(strings.TrimRight(last.Of(p.text), " \t"))
	if p.lines[p.first].Empty() {
		p.first++
	}
	if p.first < len(p.lines) {
		p.leaves = append(p.leaves, leaf{kind, p.first, len(p.lines)})
	}
}

// isTask reports the box of GFM's task list.
func isTask(line string) bool {
	return len(line) > 2 && line[0] == '[' && isOneOf(line[1], " \txX") && line[2] == ']' && (len(line) == 3 || isBlank(line[3]))
}

// add makes a leaf of one line, unless it is empty.
func (p *blockParser) add(kind source.Kind, line source.Span) {
	if line.Empty() {
		return
	}
	p.lines = append(p.lines, line)
	p.leaves = append(p.leaves, leaf{kind, len(p.lines) - 1, len(p.lines)})
}
