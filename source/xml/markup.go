package xml

import (
	"strings"

	"dich/source"
)

// characters reads up to the next tag. Outside of the root there are only blanks.
func (s *Scanner) characters() bool {
	span := source.Span{Start: s.at, End: len(s.text)}
	if i := strings.IndexByte(s.text[s.at:], '<'); i >= 0 {
		span.End = s.at + i
	}
	piece := span.Of(s.text)
	if i := fault(piece, false); i >= 0 {
		return s.syntax(s.at + i)
	}
	if len(s.open) == 0 && strings.Trim(piece, blanks) != "" {
		span.Start += len(piece) - len(strings.TrimLeft(piece, blanks))
		span.End -= len(piece) - len(strings.TrimRight(piece, blanks))
		if s.root.Empty() {
			return s.syntaxIn(span)
		}
		return s.secondRoot(span)
	}
	return s.emit(Text, span.End, span)
}

const blanks = "\t\n\r "

// markup reads what begins with <!; rest is behind it.
func (s *Scanner) markup(rest string) bool {
	switch {
	case strings.HasPrefix(rest, "--"):
		return s.comment()
	case strings.HasPrefix(rest, "[CDATA[") && len(s.open) > 0:
		return s.enclosed(CDATA, len("<![CDATA["), "]]>")
	case strings.HasPrefix(rest, "DOCTYPE"):
		return s.doctype()
	}
	return s.syntax(s.at)
}

// enclosed reads what ends with certain marks.
func (s *Scanner) enclosed(kind Kind, opening int, closing string) bool {
	inner := source.Span{Start: s.at + opening, End: len(s.text)}
	length := strings.Index(inner.Of(s.text), closing)
	if length >= 0 {
		inner.End = inner.Start + length
	}
	if i := forbiddenAt(inner.Of(s.text)); i >= 0 {
		return s.syntax(inner.Start + i)
	}
	if length < 0 {
		return s.syntax(len(s.text))
	}
	return s.emit(kind, inner.End+len(closing), inner)
}

// comment reads <!--…-->, which has no other -- (XML 1.0 section 2.5).
func (s *Scanner) comment() bool {
	inner := s.at + len("<!--")
	i := strings.Index(s.text[inner:], "--")
	if end := inner + i + 2; i >= 0 && (end == len(s.text) || s.text[end] != '>') {
		return s.syntax(end)
	}
	return s.enclosed(Comment, len("<!--"), "-->")
}

// instruction reads <?target …?>, and the XML declaration at the beginning of the text.
func (s *Scanner) instruction() bool {
	start := s.at + 2
	end := nameEnd(s.text, start)
	target := s.text[start:end]
	switch {
	case end == start:
		return s.syntax(end)
	case strings.EqualFold(target, "xml"):
		return s.declaration(target)
	}
	behind := s.blanks(end)
	if behind == end && !strings.HasPrefix(s.text[end:], "?>") {
		return s.syntax(end)
	}
	if !s.enclosed(Instruction, behind-s.at, "?>") {
		return false
	}
	s.Name.Local = target
	return true
}

// declaration reads <?xml version="1.0" encoding="…" standalone="…"?>.
func (s *Scanner) declaration(target string) bool {
	start := s.at
	if s.text[:start] != "" && s.text[:start] != mark || target != "xml" {
		return s.syntax(start)
	}
	s.Attributes = s.Attributes[:0]
	at := start + len("<?xml")
	for !strings.HasPrefix(s.text[at:], "?>") {
		before := at
		if at = s.blanks(at); strings.HasPrefix(s.text[at:], "?>") {
			break
		}
		if at == before {
			return s.syntax(at)
		}
		if at = s.attribute(at); at < 0 {
			return false
		}
	}
	for i, want := 0, 0; i < len(s.Attributes); i, want = i+1, want+1 {
		for want < len(declared) && declared[want].name != s.Attributes[i].Name.Raw() {
			want++
		}
		if i == 0 && want != 0 || want == len(declared) || !declared[want].accepts(s.Attributes[i].Raw) {
			return s.syntaxIn(s.Attributes[i].Span)
		}
	}
	if len(s.Attributes) == 0 {
		return s.syntax(at)
	}
	return s.emit(Declaration, at+2, source.Span{Start: start + len("<?xml"), End: at})
}

// What an XML declaration says, in this order; only the first must be there (XML 1.0
// section 2.8).
var declared = []struct {
	name    string
	accepts func(value string) bool
}{
	{"version", isVersion},
	{"encoding", isEncoding},
	{"standalone", func(v string) bool { return v == "yes" || v == "no" }},
}

func isVersion(v string) bool {
	digits, ok := strings.CutPrefix(v, "1.")
	return ok && digits != "" && strings.Trim(digits, "0123456789") == ""
}

func isEncoding(v string) bool {
	for i := range len(v) {
		if class[v[i]]&nameByte == 0 {
			return false
		}
	}
	return v != "" && class[v[0]]&nameStart != 0 && v[0] != '_'
}

// doctype reads <!DOCTYPE …>: its marks in quotes and in brackets do not end it.
func (s *Scanner) doctype() bool {
	end, declares := doctypeEnd(s.text[s.at:])
	span := source.Span{Start: s.at, End: s.at + end}
	switch inner := (source.Span{Start: s.at + len("<!DOCTYPE"), End: span.End - 1}); {
	case end == 0:
		return s.syntax(len(s.text))
	case !s.options.ExternalDTD || declares:
		s.report(source.XMLDoctype, span, nil).Hint = HintDoctype
		return false
	case s.typed || !s.root.Empty() || class[s.text[inner.Start]]&blank == 0:
		return s.syntax(s.at)
	default:
		if i := forbiddenAt(inner.Of(s.text)); i >= 0 {
			return s.syntax(inner.Start + i)
		}
		s.typed = true
		return s.emit(Doctype, span.End, inner)
	}
}

// doctypeEnd gives the end of a document type declaration, 0 if it has none, and
// whether it has declarations of its own.
func doctypeEnd(text string) (end int, declares bool) {
	depth, quote := 0, byte(0)
	for i := range len(text) {
		switch b := text[i]; {
		case b == quote:
			quote = 0
		case quote != 0:
		case b == '"' || b == '\'':
			quote = b
		case b == '[' || b == '<':
			declares = declares || b == '['
			depth++
		case b == ']' || b == '>':
			if depth--; depth <= 0 {
				return i + 1, declares
			}
		}
	}
	return 0, declares
}
