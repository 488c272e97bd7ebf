package source

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Position is what a person is told: line and column, both from 1. A column
// counts what a person counts, so a combining mark does not advance it.
type Position struct{ Line, Column int }

// Lines finds positions in one text. A line ends at LF, CRLF or a lone CR. It is for
// one goroutine, for it remembers columns: whoever asks for many places, in whatever
// order, has even the longest line read about once.
type Lines struct {
	text   string
	starts []int              // byte offset of each line's first byte
	markup bool               // <…> is no column
	marks  map[int][]lineMark // by line, from 0: columns that are known, in order
	last   struct {
		line int
		lineMark
	}
}

// A lineMark is a place in a line, and its column.
type lineMark struct{ offset, column int }

// markStep is how many bytes there are between two marks at least.
const markStep = 1 << 12

// NewLines reads the line ends of text once.
func NewLines(text string) *Lines {
	starts := make([]int, 1, 2+strings.Count(text, "\n"))
	for at := 0; at < len(text); {
		end := len(text)
		if n := strings.IndexByte(text[at:], '\n'); n >= 0 {
			end = at + n + 1
		}
		starts = appendReturns(starts, text, at, end)
		if text[end-1] == '\n' {
			starts = append(starts, end)
		}
		at = end
	}
	return &Lines{text: text, starts: starts, marks: map[int][]lineMark{}}
}

// appendReturns adds the lines that begin after a lone CR between two offsets.
func appendReturns(starts []int, text string, at, end int) []int {
	for {
		n := strings.IndexByte(text[at:end], '\r')
		if n < 0 {
			return starts
		}
		if at += n + 1; at == len(text) || text[at] != '\n' {
			starts = append(starts, at)
		}
	}
}

// NewParagraphs is for text in XML, which has no lines: paragraphs that begin at starts
// count for lines, and what is no markup for columns. What stands before the first
// paragraph counts with it.
func NewParagraphs(text string, starts []int) *Lines {
	if len(starts) == 0 {
		starts = []int{0}
	}
	return &Lines{text: text, starts: append([]int{0}, starts[1:]...), markup: true, marks: map[int][]lineMark{}}
}

// At gives the position of a byte offset; an offset outside the text is taken
// to its nearest end, one inside a character to where that begins.
func (l *Lines) At(offset int) Position {
	offset = max(0, min(offset, len(l.text)))
	for n := 1; n < utf8.UTFMax && n <= offset && offset < len(l.text); n++ {
		if _, size := decodeRune(l.text[offset-n:]); size > n {
			offset -= n
		}
	}
	line := sort.SearchInts(l.starts, offset+1) - 1
	return Position{line + 1, l.column(line, offset)}
}

// column counts from the last mark before a place on, and leaves marks on the way. In
// markup only a place that was asked for is known to be outside of a tag.
func (l *Lines) column(line, offset int) int {
	known := l.marks[line]
	i := sort.Search(len(known), func(i int) bool { return known[i].offset > offset })
	at := lineMark{l.starts[line], 1}
	if i > 0 {
		at = known[i-1]
	}
	if l.last.line == line && at.offset < l.last.offset && l.last.offset <= offset {
		at = l.last.lineMark
	}
	for i == len(known) && offset-at.offset >= markStep {
		next := at.offset + markStep
		for !l.markup && next < offset && !utf8.RuneStart(l.text[next]) {
			next++
		}
		if l.markup {
			next = offset
		}
		at = lineMark{next, at.column + l.columns(l.text[at.offset:next])}
		l.marks[line] = append(l.marks[line], at)
		known, i = l.marks[line], i+1
	}
	at = lineMark{offset, at.column + l.columns(l.text[at.offset:offset])}
	l.last.line, l.last.lineMark = line, at
	return at.column
}

func (l *Lines) columns(text string) int {
	if !l.markup {
		return columnsIn(text)
	}
	n := 0
	for {
		plain, rest, tag := strings.Cut(text, "<")
		n += columnsIn(plain)
		if !tag {
			return n
		}
		if _, text, tag = strings.Cut(rest, ">"); !tag {
			return n
		}
	}
}

// columnsIn counts what a person counts.
func columnsIn(text string) int {
	n := 0
	for _, r := range text {
		if r < 0x300 || isPrecomposed(r) || !unicode.In(r, unicode.Mn, unicode.Me) && r != '\ufeff' {
			n++
		}
	}
	return n
}

// isPrecomposed reports the block where most Vietnamese letters with two marks are.
func isPrecomposed(r rune) bool { return 0x1E00 <= r && r < 0x1F00 }

// Start gives the byte offset of a line, counted from 1. A line that is not there
// starts at the nearest end of the text.
func (l *Lines) Start(n int) int {
	switch {
	case n < 1:
		return 0
	case n > len(l.starts):
		return len(l.text)
	}
	return l.starts[n-1]
}

// Line gives the text of a line, counted from 1, without its end.
func (l *Lines) Line(n int) string {
	if n < 1 || n > len(l.starts) {
		return ""
	}
	end := len(l.text)
	if n < len(l.starts) {
		end = l.starts[n]
	}
	return strings.TrimRight(l.text[l.starts[n-1]:end], "\r\n")
}
