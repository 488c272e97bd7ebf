package tbx

import (
	"encoding/xml"
	"io"
	"slices"
	"strconv"
	"strings"

	"dich/glossary"
	"dich/source"
)

// MaxDepth is how many elements may stand one inside the other.
const MaxDepth = 1000

// entriesOf says how the entries of a file are called, by its root.
var entriesOf = map[string][]string{
	"tbx":    {"conceptEntry"},
	"martif": {"termEntry"},
	"TBX":    {"entry", "conceptEntry", "termEntry"}, // the old TBX-Min had all three
}

// A scanner cuts a file into entries. After a fault it goes on with the next entry.
type scanner struct {
	file    string
	text    string
	base    int // where the decoder began
	decoder *xml.Decoder
	root    *element
	names   []string // what entries are called
	open    []*element
	entry   *element       // the one that is open
	broken  bool           // it has a fault, which was told
	adrift  bool           // after a fault in the middle of a tag: what is open is not known
	deliver func(*element) // takes each entry that has no fault
	other   func(*element) // is told of each element outside of entries
	found   []source.Diagnostic
}

func (s *scanner) run() {
	s.begin(len(s.text) - len(strings.TrimPrefix(s.text, "\ufeff")))
	for s.token() {
	}
}

// begin reads on from an offset.
func (s *scanner) begin(at int) {
	s.base = at
	s.decoder = xml.NewDecoder(strings.NewReader(s.text[at:]))
	s.decoder.CharsetReader = func(_ string, in io.Reader) (io.Reader, error) { return in, nil } // it is decoded
}

func (s *scanner) offset() int { return s.base + int(s.decoder.InputOffset()) }

// token reads the next piece of the text; false at the end.
func (s *scanner) token() bool {
	span := source.Span{Start: s.offset()}
	token, err := s.decoder.RawToken()
	span.End = s.offset()
	switch {
	case err == io.EOF:
		s.end()
		return false
	case err != nil:
		return s.syntax(span.Start)
	}
	switch t := token.(type) {
	case xml.StartElement:
		return s.start(t, span)
	case xml.EndElement:
		s.close(t, span)
	case xml.CharData:
		return s.characters(span)
	case xml.Directive:
		return s.directive(span)
	}
	return true
}

// end reports what is still open at the end.
func (s *scanner) end() {
	at := source.Span{Start: len(s.text), End: len(s.text)}
	switch n := len(s.open); {
	case s.adrift:
	case n > 0:
		s.mismatch(s.open[n-1], at, "")
	case s.root == nil:
		s.report(source.XMLSyntax, at, source.Args{"Got": ""})
	}
}

func (s *scanner) mismatch(e *element, span source.Span, got string) {
	if s.adrift && s.entry == nil {
		return
	}
	d := s.report(source.XMLMismatch, span, source.Args{"Name": e.prefixed, "Got": got})
	d.Related = []source.Related{{Note: OpenedHere, Subject: source.Subject{File: s.file, Span: e.span}}}
}

func (s *scanner) start(t xml.StartElement, span source.Span) bool {
	isEntry := slices.Contains(s.names, t.Name.Local)
	switch {
	case s.root != nil && len(s.open) == 0 && !s.adrift:
		return s.secondRoot(span)
	case isEntry && s.entry != nil:
		s.mismatch(s.open[len(s.open)-1], span, "")
		s.leave()
	}
	e := &element{name: t.Name.Local, prefixed: qualified(t.Name), span: span, attributes: t.Copy().Attr}
	if s.root == nil && !s.isRoot(e) {
		return false
	}
	if isEntry {
		s.entry = e
	}
	if len(s.open) == MaxDepth {
		s.report(source.XMLTooDeep, span, source.Args{"Max": strconv.Itoa(MaxDepth)})
		return s.resume(span.End)
	}
	switch {
	case s.entry == nil:
		s.other(e)
	case e != s.entry:
		parent := s.open[len(s.open)-1]
		parent.content = append(parent.content, node{element: e})
	}
	s.open = append(s.open, e)
	s.repeats(e)
	return true
}

// isRoot takes the first element for the root, and reports one that is not TBX's.
func (s *scanner) isRoot(e *element) bool {
	names, ok := entriesOf[e.name]
	if !ok {
		s.report(NoTBX, e.span, source.Args{"Name": e.prefixed}).Hint = HintRoot
		return false
	}
	s.root, s.names = e, names
	return true
}

// repeats reports an attribute that stands twice, which encoding/xml lets pass.
func (s *scanner) repeats(e *element) {
	if len(e.attributes) < 2 {
		return
	}
	seen := map[xml.Name]bool{}
	for _, a := range e.attributes {
		if seen[a.Name] {
			s.report(source.XMLDuplicateAttribute, e.span, source.Args{"Name": qualified(a.Name)})
			return
		}
		seen[a.Name] = true
	}
}

func (s *scanner) secondRoot(span source.Span) bool {
	d := s.report(source.XMLSecondRoot, span, source.Args{"Got": span.Of(s.text)})
	d.Related = []source.Related{{Note: glossary.FirstHere, Subject: source.Subject{File: s.file, Span: s.root.span}}}
	return false
}

// close ends the last element of that name, and what is open inside of it.
func (s *scanner) close(t xml.EndElement, span source.Span) {
	name := qualified(t.Name)
	i := len(s.open) - 1
	for i >= 0 && s.open[i].prefixed != name {
		i--
	}
	n := len(s.open)
	switch {
	case n == 0 && !s.adrift:
		s.report(source.XMLSyntax, span, source.Args{"Got": span.Of(s.text)})
	case n > 0 && i < n-1:
		s.mismatch(s.open[n-1], span, name)
	}
	if i < 0 {
		return
	}
	closed := s.open[i:]
	s.open = s.open[:i]
	if s.entry == nil || !slices.Contains(closed, s.entry) {
		return
	}
	if !s.broken {
		s.deliver(s.entry)
	}
	s.entry, s.broken = nil, false
}

// characters adds text to the element of the entry that it stands in.
func (s *scanner) characters(span source.Span) bool {
	if s.entry != nil {
		inner := s.open[len(s.open)-1]
		inner.content = append(inner.content, node{text: span})
		return true
	}
	if len(s.open) > 0 || s.adrift || strings.Trim(span.Of(s.text), blanks) == "" {
		return true
	}
	span = span.Trim(s.text)
	if s.root != nil {
		return s.secondRoot(span)
	}
	s.report(source.XMLSyntax, span, source.Args{"Got": span.Of(s.text)})
	return false
}

// directive passes over a document type declaration that only names a DTD. Any other
// could declare entities: in front of the root it costs the file.
func (s *scanner) directive(span source.Span) bool {
	if !declares(span.Of(s.text)) {
		return true
	}
	s.report(source.XMLDoctype, span, nil).Hint = HintDoctype
	return s.root != nil && s.resume(span.End)
}

// declares reports a [ outside of quotation marks.
func declares(doctype string) bool {
	var quote rune
	for _, r := range doctype {
		switch {
		case r == quote:
			quote = 0
		case quote != 0:
		case r == '"' || r == '\'':
			quote = r
		case r == '[':
			return true
		}
	}
	return false
}
