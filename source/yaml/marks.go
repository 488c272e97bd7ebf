package yaml

import (
	"strings"
	"unicode/utf8"
)

// marks finds the bytes of the parser's positions. Who asks for one after the other has
// even the longest line read once.
type marks struct {
	text   string
	starts []int // the offset of each line
	last   struct{ offset, line, column int }
}

// newMarks reads the line ends once. A byte order mark stands before the first line.
func newMarks(text string) marks {
	m := marks{text: text, starts: []int{len(text) - len(strings.TrimPrefix(text, "\ufeff"))}}
	for at, c := range text {
		if isBreak(c) && !(c == '\r' && strings.HasPrefix(text[at+1:], "\n")) {
			m.starts = append(m.starts, at+utf8.RuneLen(c))
		}
	}
	return m
}

// offset gives the byte at a line and column, both from 1; a column counts characters.
// What is not in the text is taken to its end.
func (m *marks) offset(line, column int) int {
	line = min(max(line, 1), len(m.starts))
	if m.last.line != line || m.last.column > column {
		m.last.offset, m.last.line, m.last.column = m.starts[line-1], line, 1
	}
	for m.last.column < column && m.last.offset < len(m.text) {
		_, size := utf8.DecodeRuneInString(m.text[m.last.offset:])
		m.last.offset += size
		m.last.column++
	}
	return m.last.offset
}
