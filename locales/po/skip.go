package po

import "strings"

// skip goes on after a broken entry: to the next line that can begin one.
func (p *parser) skip(broken *entry) {
	at := strings.LastIndexByte(p.data[:p.tok.span.Start], '\n') + 1
	if at <= broken.start {
		at = nextLine(p.data, at)
	}
	for at < len(p.data) && !begins(p.data[at:lineEnd(p.data, at)], broken) {
		at = nextLine(p.data, at)
	}
	p.scan = newScanner(p.data, at)
	p.advance()
}

// begins reports a line that does not belong to the broken entry any more.
func begins(line string, broken *entry) bool {
	s := newScanner(line, 0)
	switch tok := s.next(); tok.kind {
	case end, comment:
		return true
	case keyword:
		return tok.text == "msgctxt" || tok.text == "msgid" && broken.id != nil
	}
	return false
}

// nextLine gives the offset after the line's end.
func nextLine(data string, at int) int { return min(lineEnd(data, at)+1, len(data)) }
