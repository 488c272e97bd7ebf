package markdown

import (
	"strings"

	"dich/source"
)

// startsTable makes a table of the paragraph's last line, if the line behind it is one
// of dashes for as many cells (GFM 4.10). Lines before it stay a paragraph.
func (p *blockParser) startsTable(line string) bool {
	columns := dashColumns(line)
	last := p.lines[len(p.lines)-1]
	if columns == 0 || columns != len(cells(p.text, last)) {
		return false
	}
	p.lines = p.lines[:len(p.lines)-1]
	p.flush()
	p.state, p.columns = inTable, columns
	p.row(last)
	return true
}

// row adds the cells of a row that have text. What is more than the table's columns
// is not shown, and left alone.
func (p *blockParser) row(line source.Span) {
	list := cells(p.text, line)
	for _, cell := range list[:min(len(list), p.columns)] {
		p.add(source.Cell, cell)
	}
}

// dashColumns counts the cells of a line like |---|:-:|, else 0.
func dashColumns(line string) int {
	if strings.Trim(line, "|-: \t") != "" {
		return 0
	}
	list := cells(line, source.Span{Start: 0, End: len(line)})
	for _, cell := range list {
		dashes := strings.TrimSuffix(strings.TrimPrefix(cell.Of(line), ":"), ":")
		if dashes == "" || strings.Trim(dashes, "-") != "" {
			return 0
		}
	}
	return len(list)
}

// cells cuts a row at each | that has no backslash, and takes off blanks. The | at
// its beginning and end may be left out.
func cells(text string, line source.Span) []source.Span {
	line.End = line.Start + len(strings.TrimRight(line.Of(text), " \t"))
	if strings.HasPrefix(line.Of(text), "|") {
		line.Start++
	}
	var list []source.Span
	start := line.Start
	for at := line.Start; at < line.End; at++ {
		switch text[at] {
		case '\\':
			at++
		case '|':
			list = append(list, blanksOff(text, source.Span{Start: start, End: at}))
			start = at + 1
		}
	}
	if start < line.End {
		list = append(list, blanksOff(text, source.Span{Start: start, End: line.End}))
	}
	return list
}

func blanksOff(text string, s source.Span) source.Span {
	for !s.Empty() && isBlank(text[s.Start]) {
		s.Start++
	}
	for !s.Empty() && isBlank(text[s.End-1]) {
		s.End--
	}
	return s
}
