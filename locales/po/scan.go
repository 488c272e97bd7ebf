package po

import (
	"strings"
	"unicode/utf8"

	"dich/source"
)

// A scanner cuts a PO file into tokens. White space separates them and means
// nothing else, but a comment and a string end with their line, and the marks
// "#~" and "#|" hold for the rest of it.
type scanner struct {
	data string
	at   int
	line marks
	from int // where the line's mark stands; -1 if it has none
}

// A token is one word of the file.
type token struct {
	kind kind
	text string      // see kind
	span source.Span // the token's own bytes
	from int         // where it begins with its line's mark
	line marks
}

// marks say what a line is part of.
type marks struct{ obsolete, previous bool }

type kind uint8

const (
	end     kind = iota // of the file
	comment             // text: what follows the number sign
	keyword             // text: msgid, msgctxt …
	index               // [0]; text: the digits
	quoted              // text: what stands between the quotes, escapes as they are
	open                // a string that is not closed on its line
	strange             // anything else
)

func newScanner(data string, at int) scanner { return scanner{data: data, at: at, from: -1} }

// next gives the next token; after the last one always end.
func (s *scanner) next() token {
	s.skip()
	t := token{span: source.Span{Start: s.at, End: s.at}, from: s.at, line: s.line}
	if s.from >= 0 {
		t.from = s.from
	}
	if s.at < len(s.data) {
		t.kind, t.text = s.take(s.data[s.at])
	}
	t.span.End = s.at
	return t
}

// skip goes to the next token, over blanks, line ends and marks.
func (s *scanner) skip() {
	for s.at < len(s.data) {
		rest := s.data[s.at:]
		switch {
		case rest[0] == '\n':
			s.line, s.from = marks{}, -1
			s.at++
		case isBlank(rest[0]):
			s.at++
		case strings.HasPrefix(rest, "#~|"):
			s.mark(marks{true, true}, 3)
		case strings.HasPrefix(rest, "#~"):
			s.mark(marks{true, false}, 2)
		case strings.HasPrefix(rest, "#|"):
			s.mark(marks{s.line.obsolete, true}, 2)
		default:
			return
		}
	}
}

func (s *scanner) mark(line marks, size int) {
	if s.from < 0 {
		s.from = s.at
	}
	s.line = line
	s.at += size
}

// take takes the token that begins with the byte first.
func (s *scanner) take(first byte) (kind, string) {
	start := s.at
	switch {
	case first == '#':
		s.at = lineEnd(s.data, s.at)
		return comment, strings.TrimRight(s.data[start+1:s.at], "\r")
	case first == '"':
		return s.quoted()
	case first == '[':
		return s.index()
	case isWord(first):
		for s.at < len(s.data) && isWord(s.data[s.at]) {
			s.at++
		}
		return keyword, s.data[start:s.at]
	}
	_, size := utf8.DecodeRuneInString(s.data[s.at:])
	s.at += size
	return strange, ""
}

func (s *scanner) quoted() (kind, string) {
	start := s.at + 1
	for s.at = start; s.at < len(s.data); s.at++ {
		switch s.data[s.at] {
		case '"':
			s.at++
			return quoted, s.data[start : s.at-1]
		case '\n':
			return open, ""
		case '\\':
			if s.at+1 < len(s.data) && s.data[s.at+1] != '\n' {
				s.at++
			}
		}
	}
	return open, ""
}

func (s *scanner) index() (kind, string) {
	size := strings.IndexByte(s.data[s.at:lineEnd(s.data, s.at)], ']')
	if size < 0 {
		s.at++
		return strange, ""
	}
	digits := strings.Trim(s.data[s.at+1:s.at+size], " \t")
	s.at += size + 1
	if digits == "" || strings.Trim(digits, "0123456789") != "" {
		return strange, ""
	}
	return index, digits
}

// lineEnd gives the offset of the next line feed, or of the end of data.
func lineEnd(data string, at int) int {
	if n := strings.IndexByte(data[at:], '\n'); n >= 0 {
		return at + n
	}
	return len(data)
}

// blanks are the white space within a line; gettext skips the same.
const blanks = " \t\r\f\v"

func isBlank(b byte) bool { return strings.IndexByte(blanks, b) >= 0 }

func isWord(b byte) bool { return 'a' <= b|0x20 && b|0x20 <= 'z' || b == '_' }
