package po

import "strings"

// pageWidth is gettext's: the columns of a line with its quotes.
const pageWidth = 79

// wrap gives the strings that msgcat writes for a text, without their quotes. The
// first stands beside the keyword, which takes the columns before it: all of the
// text if it has one line and fits there, else nothing. Then each line of the text
// is a string of its own, broken where it is wider than width columns.
func wrap(text string, before, width int) []string {
	if !strings.Contains(strings.TrimSuffix(text, "\n"), "\n") {
		if lines := appendFolded(nil, text, before, width); len(lines) == 1 {
			return lines
		}
	}
	lines := []string{""}
	for line := range strings.Lines(text) {
		lines = appendFolded(lines, line, 0, width)
	}
	return lines
}

// appendFolded escapes one line of a text and breaks it. Its first string begins
// at a column; a piece that cannot be broken may be wider than width.
func appendFolded(lines []string, line string, column, width int) []string {
	escaped := escape(line)
	if column+len(escaped) <= width { // no rune has more columns than bytes
		return append(lines, escaped)
	}
	start, piece, wide := 0, 0, 0 // where the string and its last piece begin; the piece's columns
	endPiece := func(next int) {
		if piece > start && column+wide > width {
			lines = append(lines, escaped[start:piece])
			start, column = piece, 0
		}
		column += wide
		piece, wide = next, 0
	}
	last := len(escaped) // of what can be broken
	if strings.HasSuffix(line, "\n") {
		last -= len(`\n`)
	}
	var b breaker
	inEscape := false
	for i, r := range escaped {
		if b.breaksBefore(r) && !inEscape && i < last {
			endPiece(i)
		}
		wide += runeWidth(r)
		inEscape = r == '\\' && !inEscape
	}
	endPiece(len(escaped))
	return append(lines, escaped[start:])
}
