package xml

import (
	"strconv"
	"unicode/utf8"

	"dich/source"
)

// The notes of second places.
const (
	OpenedHere = "xml-opened-here" // of source.XMLMismatch
	FirstHere  = "first-here"      // of all others
)

// What to do about it.
const (
	HintDoctype source.Hint = "xml-doctype"        // take it out
	HintEscape  source.Hint = "xml-escape"         // & is &amp;, < is &lt;
	HintPrefix  source.Hint = "xml-unknown-prefix" // bind it in the root
)

// report stops the scanner.
func (s *Scanner) report(code source.DiagnosticCode, span source.Span, args source.Args) *source.Diagnostic {
	s.stopped = true
	s.found = append(s.found, source.Diagnostic{
		Code: code, Severity: source.Error, Subject: source.Subject{File: s.file, Span: span}, Args: args,
	})
	return &s.found[len(s.found)-1]
}

// syntax reports the character at an offset; it is false, as all faults are.
func (s *Scanner) syntax(at int) bool {
	_, size := utf8.DecodeRuneInString(s.text[at:])
	return s.syntaxIn(source.Span{Start: at, End: at + size})
}

func (s *Scanner) syntaxIn(span source.Span) bool {
	s.report(source.XMLSyntax, span, source.Args{"Got": span.Of(s.text)}).Hint = HintEscape
	return false
}

func (s *Scanner) mismatch(e opened, span source.Span, got string) bool {
	d := s.report(source.XMLMismatch, span, source.Args{"Name": e.name.Raw(), "Got": got})
	d.Related = s.related(OpenedHere, e.span)
	return false
}

func (s *Scanner) secondRoot(span source.Span) bool {
	d := s.report(source.XMLSecondRoot, span, source.Args{"Got": span.Of(s.text)})
	d.Related = s.related(FirstHere, s.root)
	return false
}

func (s *Scanner) tooDeep(span source.Span) bool {
	s.report(source.XMLTooDeep, span, source.Args{"Max": strconv.Itoa(MaxDepth)})
	return false
}

func (s *Scanner) duplicate(a, first *Attribute) bool {
	d := s.report(source.XMLDuplicateAttribute, a.Span, source.Args{"Name": a.Name.Raw()})
	d.Related = s.related(FirstHere, first.Span)
	return false
}

func (s *Scanner) unknownPrefix(span source.Span, prefix string) bool {
	s.report(source.XMLUnknownPrefix, span, source.Args{"Prefix": prefix}).Hint = HintPrefix
	return false
}

func (s *Scanner) related(note string, span source.Span) []source.Related {
	return []source.Related{{Note: note, Subject: source.Subject{File: s.file, Span: span}}}
}
