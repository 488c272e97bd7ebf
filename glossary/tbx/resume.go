package tbx

import (
	"slices"
	"strings"
	"unicode/utf8"

	"dich/source"
)

// report tells of a fault, the first of an entry.
func (s *scanner) report(code source.DiagnosticCode, span source.Span, args source.Args) *source.Diagnostic {
	d := source.Diagnostic{
		Code: code, Severity: source.Error, Subject: source.Subject{File: s.file, Span: span}, Args: args,
	}
	if s.broken {
		return &d
	}
	s.broken = s.entry != nil
	s.found = append(s.found, d)
	return &s.found[len(s.found)-1]
}

// syntax reports the place where the decoder stopped.
func (s *scanner) syntax(start int) bool {
	at := s.culprit(start, min(s.offset(), len(s.text)))
	_, size := utf8.DecodeRuneInString(s.text[at:])
	span := source.Span{Start: at, End: at + size}
	s.report(source.XMLSyntax, span, source.Args{"Got": span.Of(s.text)}).Hint = HintEscape
	return s.resume(max(at, start+1))
}

// culprit finds what stopped the decoder, which looks at some things only when it is
// past them: a character that XML does not have, an & that begins no entity, a < in a
// tag.
func (s *scanner) culprit(start, at int) int {
	read := s.text[start:at]
	if i := strings.IndexFunc(read, isUnwritable); i >= 0 {
		return start + i
	}
	if i := strings.LastIndexByte(read, '&'); i >= 0 {
		return start + i
	}
	if i := strings.LastIndexByte(read, '<'); i > 0 {
		return start + i
	}
	return at
}

// resume goes on at the next entry behind an offset; false if there is none.
func (s *scanner) resume(at int) bool {
	s.leave()
	s.adrift = true
	next := s.nextEntry(at)
	if next < 0 {
		return false
	}
	s.begin(next)
	return true
}

// nextEntry finds the start tag of an entry behind an offset; -1 if there is none.
func (s *scanner) nextEntry(at int) int {
	for at < len(s.text) {
		n := strings.IndexByte(s.text[at:], '<')
		if n < 0 {
			return -1
		}
		at += n
		name := s.text[at+1 : at+1+nameLen(s.text[at+1:])]
		if slices.Contains(s.names, name[strings.IndexByte(name, ':')+1:]) {
			return at
		}
		at++
	}
	return -1
}

// nameLen measures what stands before the end of a name in a tag.
func nameLen(tag string) int {
	const longest = 100
	tag = tag[:min(len(tag), longest)]
	if n := strings.IndexAny(tag, blanks+"/><"); n >= 0 {
		return n
	}
	return len(tag)
}

// leave gives up the entry that is open.
func (s *scanner) leave() {
	if i := slices.Index(s.open, s.entry); i >= 0 {
		s.open = s.open[:i]
	}
	s.entry, s.broken = nil, false
}
