package glossary

import (
	"strings"

	"dich/source"
)

// A cell is one value of a CSV text. Its span leaves out quotation marks around it.
type cell struct {
	value string
	span  source.Span
}

// A row is one record of a CSV text. Its span leaves out the line's end.
type row struct {
	cells []cell
	span  source.Span
}

// values gives what the cells hold, trimmed.
func (r row) values() []string {
	values := make([]string, len(r.cells))
	for i, c := range r.cells {
		values[i] = trim(c.value)
	}
	return values
}

func (r row) blank() bool {
	for _, c := range r.cells {
		if trim(c.value) != "" {
			return false
		}
	}
	return true
}

// csvRows cuts a CSV text into rows as RFC 4180 section 2 says; a line ends at
// LF, CRLF or a lone CR. The package encoding/csv would do but for two things:
// after a quotation mark that is never closed it has no further rows, and it turns
// CRLF within a value into LF.
type csvRows struct {
	text      string
	at        int  // where the next row begins
	separator byte // of cells
	bare      bool // quotation marks are letters like others
}

func (s *csvRows) more() bool { return s.at < len(s.text) }

// next reads a row. Where a quotation mark is wrong it gives false and a row of
// only a span: that cell to the end of its line. Reading goes on at the next line.
func (s *csvRows) next() (row, bool) {
	r := row{span: source.Span{Start: s.at}}
	for {
		c, ok := s.cell()
		if !ok {
			r = row{span: source.Span{Start: s.at, End: s.at + lineLen(s.text[s.at:])}}
			s.skipLine(r.span.End)
			return r, false
		}
		r.cells = append(r.cells, c)
		if s.at == len(s.text) || s.text[s.at] != s.separator {
			break
		}
		s.at++
	}
	r.span.End = s.at
	s.skipLine(s.at)
	return r, true
}

// cell reads the value at s.at and stops behind it; where that fails it moves
// nothing.
func (s *csvRows) cell() (cell, bool) {
	if !s.bare && strings.HasPrefix(s.text[s.at:], `"`) {
		return s.quoted()
	}
	span := source.Span{Start: s.at, End: s.at}
	for span.End < len(s.text) && !s.ends(s.text[span.End]) {
		if s.text[span.End] == '"' && !s.bare {
			return cell{}, false
		}
		span.End++
	}
	s.at = span.End
	return cell{span.Of(s.text), span}, true
}

// ends reports a byte that ends a cell.
func (s *csvRows) ends(b byte) bool { return b == s.separator || b == '\n' || b == '\r' }

func (s *csvRows) quoted() (cell, bool) {
	inner := source.Span{Start: s.at + 1, End: s.at + 1}
	for {
		n := strings.IndexByte(s.text[inner.End:], '"')
		if n < 0 {
			return cell{}, false
		}
		inner.End += n
		if !strings.HasPrefix(s.text[inner.End:], `""`) {
			break
		}
		inner.End += len(`""`)
	}
	if rest := s.text[inner.End+1:]; rest != "" && !s.ends(rest[0]) {
		return cell{}, false
	}
	s.at = inner.End + 1
	return cell{strings.ReplaceAll(inner.Of(s.text), `""`, `"`), inner}, true
}

// skipLine goes behind the line's end at offset end.
func (s *csvRows) skipLine(end int) {
	rest := s.text[end:]
	switch {
	case strings.HasPrefix(rest, "\r\n"):
		end += 2
	case rest != "":
		end++
	}
	s.at = end
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
