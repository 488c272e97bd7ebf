package main

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"dich/source"
)

// A cell is what stands in one place of a line on a terminal: a character with the
// marks that combine with it, or the escape that shows a control character.
type cell struct {
	text   string
	width  int // columns
	offset int // of its first byte in the line
	size   int // bytes
}

func (c cell) end() int { return c.offset + c.size }

const tabColumns = 4

// markLine gives a line of a text as a terminal shows it, no wider than columns, and
// below it carets under the bytes of the span. Of a long line it gives the part
// around the span, with … where something is left out.
func markLine(lines *source.Lines, span source.Span, number, columns int) (line, under string) {
	text := lines.Line(number)
	start := min(span.Start-lines.Start(number), len(text))
	end := min(start+span.Len(), len(text))
	near := nearby(text, start)
	cells := cut(near.Of(text))
	from := cellAt(cells, start-near.Start)
	to := max(from, cellAt(cells, end-1-near.Start))
	lo, hi := window(cells, from, to, columns)
	before, after := "", ""
	if lo > 0 || near.Start > 0 {
		before = "…"
	}
	if hi < len(cells) || near.End < len(text) {
		after = "…"
	}
	line = before + join(cells[lo:hi]) + after
	under = strings.Repeat(" ", columnsOf(before)+widthOf(cells[lo:from])) +
		strings.Repeat("^", max(1, widthOf(cells[from:max(from, min(to+1, hi))])))
	return line, under
}

// nearby is as much of a line as any terminal shows around a byte of it: a line may
// be as long as a file.
func nearby(line string, at int) source.Span {
	const reach = 1 << 12 // bytes
	lo, hi := max(0, at-reach), min(len(line), at+reach)
	for lo > 0 && lo < at && !utf8.RuneStart(line[lo]) {
		lo++
	}
	for hi < len(line) && !utf8.RuneStart(line[hi]) {
		hi++
	}
	return source.Span{Start: lo, End: hi}
}

// cut makes the cells of a line. A byte order mark takes no place.
func cut(line string) []cell {
	var cells []cell
	for at := 0; at < len(line); {
		r, size := utf8.DecodeRuneInString(line[at:])
		char := line[at : at+size]
		switch width := columnsOfRune(r); {
		case r == '\t':
			cells = append(cells, cell{strings.Repeat(" ", tabColumns), tabColumns, at, size})
		case r == '\ufeff' && at == 0:
			cells = append(cells, cell{"", 0, at, size})
		case isCommand(r) || r == utf8.RuneError:
			shown := visibleRune(char)
			cells = append(cells, cell{shown, columnsOf(shown), at, size})
		case width == 0 && len(cells) > 0:
			last := &cells[len(cells)-1]
			last.text, last.size = last.text+char, last.size+size
		default:
			cells = append(cells, cell{char, width, at, size})
		}
		at += size
	}
	return cells
}

// cellAt finds the cell that a byte of the line belongs to; a byte behind the line
// belongs to none, and gives the number of cells.
func cellAt(cells []cell, offset int) int {
	after := func(c cell, offset int) int { return cmp.Compare(c.offset, offset) }
	i, exact := slices.BinarySearchFunc(cells, offset, after)
	if !exact && i > 0 && offset < cells[len(cells)-1].end() {
		i--
	}
	return i
}

// window chooses cells lo to hi that fit in so many columns: the marked ones with a
// third of the room before them, all of the line if it fits.
func window(cells []cell, from, to, columns int) (lo, hi int) {
	if widthOf(cells) <= columns {
		return 0, len(cells)
	}
	room := max(1, columns-2) // for two ellipses
	lo, hi = from, from
	for lo > 0 && widthOf(cells[lo-1:from]) <= room/3 {
		lo--
	}
	for hi < len(cells) && widthOf(cells[lo:hi+1]) <= room {
		hi++
	}
	for hi == len(cells) && lo > 0 && widthOf(cells[lo-1:hi]) <= room {
		lo--
	}
	return lo, max(hi, min(from+1, len(cells)))
}

func widthOf(cells []cell) int {
	n := 0
	for _, c := range cells {
		n += c.width
	}
	return n
}

func join(cells []cell) string {
	var b strings.Builder
	for _, c := range cells {
		b.WriteString(c.text)
	}
	return b.String()
}
