package xml

import (
	"strings"

	"dich/source"
)

// MaxDepth is how many elements may stand one inside the other.
const MaxDepth = 1000

// Options say what is let pass.
type Options struct {
	// ExternalDTD lets a document type declaration pass that only names a DTD, which is
	// not read. One that has declarations of its own is refused all the same.
	ExternalDTD bool
}

// A Scanner reads a text token by token:
//
//	s := xml.NewScanner(file, text, xml.Options{})
//	for s.Next() {
//		switch s.Kind { … }
//	}
//	found := s.Found()
//
// It stops at the first fault; see Resume. A byte order mark belongs to no token.
type Scanner struct {
	Token
	file     string
	text     string
	options  Options
	at       int // where the next token begins
	open     []opened
	bindings []binding
	root     source.Span // its start tag
	typed    bool        // it has a document type declaration
	stopped  bool
	found    []source.Diagnostic

	pending    []Node    // of the elements that are being read
	elements   []Element // stores for what was read
	nodes      []Node
	attributes []Attribute
}

// An opened element, and how many bindings there were outside of it.
type opened struct {
	name     Name
	span     source.Span
	bindings int
}

// NewScanner begins at the start of a decoded text, whatever encoding it declares.
func NewScanner(file, text string, o Options) *Scanner {
	return &Scanner{file: file, text: text, options: o, at: len(text) - len(strings.TrimPrefix(text, mark))}
}

const mark = "\ufeff"

// Found gives what is wrong in what was read; all are errors.
func (s *Scanner) Found() []source.Diagnostic { return s.found }

// Depth is how many elements are open behind the token: a StartTag is open, an EndTag
// is not.
func (s *Scanner) Depth() int { return len(s.open) }

// Offset is where the next token begins; after a fault, where the broken token begins.
func (s *Scanner) Offset() int { return s.at }

// Resume reads on at an offset, as if only so many of the open elements were open: for
// readers that lose one entry to a fault, not the file.
func (s *Scanner) Resume(at, depth int) {
	s.at, s.stopped, s.Token = at, false, Token{Attributes: s.Attributes[:0]}
	for len(s.open) > depth {
		s.pop()
	}
}

// Next reads a token; false at the end of the text or at a fault.
func (s *Scanner) Next() bool {
	switch {
	case s.stopped:
		return false
	case s.Empty:
		s.closeEmpty()
		return true
	case s.at == len(s.text):
		return s.end()
	case s.text[s.at] != '<':
		return s.characters()
	}
	switch rest := s.text[s.at+1:]; {
	case rest == "":
		return s.syntax(len(s.text))
	case rest[0] == '/':
		return s.endTag()
	case rest[0] == '?':
		return s.instruction()
	case rest[0] == '!':
		return s.markup(rest[1:])
	}
	return s.startTag()
}

// emit makes the token that begins where the scanner stands.
func (s *Scanner) emit(kind Kind, end int, inner source.Span) bool {
	s.Kind, s.Span, s.Inner = kind, source.Span{Start: s.at, End: end}, inner
	s.Name, s.Attributes, s.Empty = Name{}, s.Attributes[:0], false
	s.at = end
	return true
}

// end reports what is missing at the end of the text.
func (s *Scanner) end() bool {
	s.stopped = true
	switch n := len(s.open); {
	case n > 0:
		s.mismatch(s.open[n-1], source.Span{Start: s.at, End: s.at}, "")
	case s.root.Empty():
		s.syntax(s.at)
	}
	return false
}

// Characters gives the characters of a Text or a CDATA section: references are decoded, and
// each line end is a line feed (XML 1.0 section 2.11). For another token it is what is
// between its marks.
func (s *Scanner) Characters() string {
	if s.Kind == Text {
		return decodeText(s.Inner.Of(s.text))
	}
	return lineFeeds(s.Inner.Of(s.text))
}

// Raw gives the token as it is written.
func (s *Scanner) Raw() string { return s.Span.Of(s.text) }

// Skip passes over the element of the StartTag that was read last; false at a fault.
// The token is its EndTag then.
func (s *Scanner) Skip() bool {
	for depth := len(s.open); s.Next(); {
		if len(s.open) < depth {
			return true
		}
	}
	return false
}
