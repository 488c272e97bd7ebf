package xml

import "dich/source"

// startTag reads <a b="c"> or <a/>.
func (s *Scanner) startTag() bool {
	s.Attributes = s.Attributes[:0]
	n, at := name(s.text, s.at+1)
	if at == s.at+1 {
		return s.syntax(at)
	}
	for {
		before := at
		at = s.blanks(at)
		switch {
		case at == len(s.text):
			return s.syntax(at)
		case s.text[at] == '>':
			return s.opens(n, at+1, false)
		case s.text[at] == '/':
			if at++; at == len(s.text) || s.text[at] != '>' {
				return s.syntax(at)
			}
			return s.opens(n, at+1, true)
		case at == before:
			return s.syntax(at)
		}
		if at = s.attribute(at); at < 0 {
			return false
		}
	}
}

// blanks gives the end of the white space at an offset.
func (s *Scanner) blanks(at int) int {
	for at < len(s.text) && class[s.text[at]]&blank != 0 {
		at++
	}
	return at
}

// attribute reads b="c", and gives its end; -1 at a fault.
func (s *Scanner) attribute(start int) int {
	n, at := name(s.text, start)
	if at == start {
		s.syntax(at)
		return -1
	}
	at = s.blanks(at)
	if at == len(s.text) || s.text[at] != '=' {
		s.syntax(at)
		return -1
	}
	at = s.blanks(at + 1)
	if at == len(s.text) || s.text[at] != '"' && s.text[at] != '\'' {
		s.syntax(at)
		return -1
	}
	value := source.Span{Start: at + 1, End: at + 1}
	for value.End < len(s.text) && s.text[value.End] != s.text[at] && s.text[value.End] != '<' {
		value.End++
	}
	if i := fault(value.Of(s.text), true); i >= 0 {
		s.syntax(value.Start + i)
		return -1
	}
	if value.End == len(s.text) || s.text[value.End] == '<' {
		s.syntax(value.End)
		return -1
	}
	s.Attributes = append(s.Attributes, Attribute{
		Name: n, Span: source.Span{Start: start, End: value.End + 1}, ValueSpan: value, Raw: value.Of(s.text),
	})
	return value.End + 1
}

// opens makes the token of a start tag.
func (s *Scanner) opens(n Name, end int, empty bool) bool {
	span := source.Span{Start: s.at, End: end}
	switch {
	case len(s.open) == 0 && !s.root.Empty():
		return s.secondRoot(span)
	case len(s.open) == MaxDepth:
		return s.tooDeep(span)
	}
	before := len(s.bindings)
	if !s.declare() || !s.resolve(&n, span) || !s.distinct() {
		s.bindings = s.bindings[:before]
		return false
	}
	if s.root.Empty() {
		s.root = span
	}
	s.open = append(s.open, opened{n, span, before})
	s.Kind, s.Span, s.Inner, s.Name, s.Empty = StartTag, span, source.Span{Start: end, End: end}, n, empty
	s.at = end
	return true
}

// closeEmpty makes the end tag of <a/>.
func (s *Scanner) closeEmpty() {
	n := s.Name
	s.emit(EndTag, s.at, source.Span{Start: s.at, End: s.at})
	s.Name = n
	s.pop()
}

func (s *Scanner) pop() {
	last := len(s.open) - 1
	s.bindings = s.bindings[:s.open[last].bindings]
	s.open = s.open[:last]
}

// endTag reads </a>.
func (s *Scanner) endTag() bool {
	n, at := name(s.text, s.at+2)
	if at == s.at+2 {
		return s.syntax(at)
	}
	if at = s.blanks(at); at == len(s.text) || s.text[at] != '>' {
		return s.syntax(at)
	}
	at++
	span := source.Span{Start: s.at, End: at}
	if len(s.open) == 0 {
		return s.syntaxIn(span)
	}
	e := s.open[len(s.open)-1]
	if e.name.Local != n.Local || e.name.Prefix != n.Prefix {
		return s.mismatch(e, span, n.Raw())
	}
	s.emit(EndTag, at, source.Span{Start: at, End: at})
	s.Name = e.name
	s.pop()
	return true
}
