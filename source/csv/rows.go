package csv

import (
	"strings"

	"dich/source"
)

// A Cell is one value of a table. Its span leaves out quotation marks around it.
type Cell struct {
	Value string
	Span  source.Span
}

// A Row is one record of a table. Its span leaves out the line's end.
type Row struct {
	Cells []Cell
	Span  source.Span
}

// Blank reports a row with nothing but white space in it.
func (r Row) Blank() bool {
	for _, c := range r.Cells {
		if trim(c.Value) != "" {
			return false
		}
	}
	return true
}

// Values gives what the cells hold, trimmed.
func (r Row) Values() []string {
	values := make([]string, len(r.Cells))
	for i, c := range r.Cells {
		values[i] = trim(c.Value)
	}
	return values
}

// Rows cuts a text into rows as RFC 4180 section 2 says; a line ends at LF, CRLF or a
// lone CR.
type Rows struct {
	Text      string
	At        int  // where the next row begins
	Separator byte // of cells
	Bare      bool // quotation marks are letters like others
}

// More reports that there is another row.
func (s *Rows) More() bool { return s.At < len(s.Text) }

// Next reads a row. Where a quotation mark is wrong it gives false and a row of
// only a span: that cell to the end of its line. Reading goes on at the next line.
func (s *Rows) Next() (Row, bool) {
	r := Row{Span: source.Span{Start: s.At}}
	for {
		c, ok := s.cell()
		if !ok {
			r = Row{Span: source.Span{Start: s.At, End: s.At + lineLen(s.Text[s.At:])}}
			s.skipLine(r.Span.End)
			return r, false
		}
		r.Cells = append(r.Cells, c)
		if s.At == len(s.Text) || s.Text[s.At] != s.Separator {
			break
		}
		s.At++
	}
	r.Span.End = s.At
	s.skipLine(s.At)
	return r, true
}

// cell reads the value at s.At and stops behind it; where that fails it moves
// nothing.
func (s *Rows) cell() (Cell, bool) {
	if !s.Bare && strings.HasPrefix(s.Text[s.At:], `"`) {
		return s.quoted()
	}
	span := source.Span{Start: s.At, End: s.At}
	for span.End < len(s.Text) && !s.ends(s.Text[span.End]) {
		if s.Text[span.End] == '"' && !s.Bare {
			return Cell{}, false
		}
		span.End++
	}
	s.At = span.End
	return Cell{span.Of(s.Text), span}, true
}

// ends reports a byte that ends a cell.
func (s *Rows) ends(b byte) bool { return b == s.Separator || b == '\n' || b == '\r' }

func (s *Rows) quoted() (Cell, bool) {
	inner := source.Span{Start: s.At + 1, End: s.At + 1}
	for {
		n := strings.IndexByte(s.Text[inner.End:], '"')
		if n < 0 {
			return Cell{}, false
		}
		inner.End += n
		if !strings.HasPrefix(s.Text[inner.End:], `""`) {
			break
		}
		inner.End += len(`""`)
	}
	if rest := s.Text[inner.End+1:]; rest != "" && !s.ends(rest[0]) {
		return Cell{}, false
	}
	s.At = inner.End + 1
	return Cell{strings.ReplaceAll(inner.Of(s.Text), `""`, `"`), inner}, true
}

// skipLine goes behind the line's end at offset end.
func (s *Rows) skipLine(end int) {
	rest := s.Text[end:]
	switch {
	case strings.HasPrefix(rest, "\r\n"):
		end += 2
	case rest != "":
		end++
	}
	s.At = end
}

// lineLen counts the bytes before the line's end.
func lineLen(s string) int {
	if n := strings.IndexAny(s, "\r\n"); n >= 0 {
		return n
	}
	return len(s)
}

// trim takes away white space and characters without width at both ends.
func trim(s string) string { return source.Span{End: len(s)}.Trim(s).Of(s) }
