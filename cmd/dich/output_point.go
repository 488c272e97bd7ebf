package main

import (
	"strings"
	"unicode/utf8"

	"dich/source"
)

// A point is a line and a column, both from 1, the column in code points: other
// programs do not know what a person counts as one character.
type point struct{ line, column int }

// points finds them, and is quick when it is asked for places in their order.
type points struct {
	*places
	last struct {
		lines  *source.Lines
		line   int
		offset int
		column int
	}
}

// span gives the first point of a subject and the one behind it; false where its text
// is not known. Of a DOCX it counts paragraphs for lines and what is read for columns, as
// people are told, too: GitHub shows no finding that has no line.
func (p *points) span(subject source.Subject) (from, to point, ok bool) {
	lines := p.lines(subject.File, subject.Part)
	switch {
	case lines == nil:
		return point{}, point{}, false
	case subject.Part != "":
		from, to := lines.At(subject.Span.Start), lines.At(max(subject.Span.Start, subject.Span.End))
		return point{from.Line, from.Column}, point{to.Line, to.Column}, true
	}
	from = p.at(lines, subject.Span.Start)
	return from, p.at(lines, max(subject.Span.Start, subject.Span.End)), true
}

func (p *points) at(lines *source.Lines, offset int) point {
	line := lines.At(offset).Line
	text, begin := lines.Line(line), lines.Start(line)
	at := max(0, min(offset-begin, len(text)))
	for at > 0 && at < len(text) && !utf8.RuneStart(text[at]) {
		at--
	}
	done, column := 0, 1
	if l := p.last; l.lines == lines && l.line == line && l.offset <= at {
		done, column = l.offset, l.column
	}
	column += utf8.RuneCountInString(text[done:at])
	if done == 0 && begin == 0 && at > 0 && strings.HasPrefix(text, "\ufeff") {
		column--
	}
	p.last.lines, p.last.line, p.last.offset, p.last.column = lines, line, at, column
	return point{line, column}
}
