package markdown

import (
	"strings"

	"dich/source"
)

// A bracket is [ or ![ that may begin a link or an image.
type bracket struct {
	span  source.Span
	tail  int  // the last run before it
	image bool // ![
}

func (s *scanner) open(n int) int {
	s.brackets = append(s.brackets, bracket{source.Span{Start: s.at, End: s.at + n}, s.tail, n == len("![")})
	return n
}

// close reads a ] and all that belongs to the link or image it ends.
func (s *scanner) close() int {
	last := len(s.brackets) - 1
	if last < 0 {
		return 0
	}
	b := s.brackets[last]
	s.brackets = s.brackets[:last]
	active := b.image || last >= s.inactive
	s.inactive = min(s.inactive, last)
	if !active {
		return 0
	}
	if tail, ok := s.inlineLink(); ok {
		return s.link(b, tail)
	}
	if tail, ok := s.reference(b); ok {
		return s.link(b, tail)
	}
	return 0
}

// linkTail is what stands behind the text of a link or image.
type linkTail struct {
	close source.Span // ](url) or ](url "
	text  string      // of the closing code, where it is not the bytes there
	title source.Span
	end   int
}

// link adds the codes of a link or an image.
func (s *scanner) link(b bracket, tail linkTail) int {
	s.emphasize(b.tail)
	s.pairs++
	shown := ""
	if b.image {
		shown = source.Object
	}
	gap := ""
	if tail.end > tail.close.End {
		gap = " " // the title is no part of the word before it
	}
	s.codes = append(s.codes,
		source.Code{Kind: source.Opening, N: s.pairs, Shown: shown, Span: b.span},
		source.Code{Kind: source.Closing, N: s.pairs, Shown: gap, Span: tail.close, Text: tail.text})
	whole := source.Span{Start: tail.close.Start, End: tail.end}
	if b.image {
		whole.Start = b.span.Start
	} else {
		s.inactive = len(s.brackets)
	}
	if tail.end > tail.close.End {
		s.title(tail)
	}
	if tail.text != "" {
		s.bound = append(s.bound, tail.close)
	}
	if b.image || tail.end > tail.close.End {
		s.keepWhole(whole)
	}
	return tail.end - tail.close.Start
}

// title adds the codes in a title, and that of its end.
func (s *scanner) title(tail linkTail) {
	for s.at = tail.close.End; s.at < tail.title.End; {
		n := 0
		switch s.text[s.at] {
		case '\\':
			if !strings.HasPrefix(s.text[s.at:], hardBreak) {
				n = s.backslash()
			}
		case '&':
			n = s.entity()
		}
		s.at += max(n, 1)
	}
	s.at = tail.title.End
	s.alone(tail.end-tail.title.End, " ")
	s.at = tail.close.Start
}

// keepWhole notes a stretch that no sentence ends in, instead of those inside it.
func (s *scanner) keepWhole(span source.Span) {
	for len(s.whole) > 0 && s.whole[len(s.whole)-1].Start >= span.Start {
		s.whole = s.whole[:len(s.whole)-1]
	}
	s.whole = append(s.whole, span)
}

// inlineLink reads ](url "title") at the present place.
func (s *scanner) inlineLink() (linkTail, bool) {
	i := s.at + 1
	if i == len(s.text) || s.text[i] != '(' {
		return linkTail{}, false
	}
	i++
	i += spaceLen(s.text[i:])
	if n, ok := destinationLen(s.text[i:], "<"); ok { // its lines will be one in the translation
		i += n
	}
	space := spaceLen(s.text[i:])
	i += space
	var title source.Span
	if n := titleLen(s.text[i:]); n > 0 && space > 0 {
		title = source.Span{Start: i + 1, End: i + n - 1}
		i += n
		i += spaceLen(s.text[i:])
	}
	if i == len(s.text) || s.text[i] != ')' {
		return linkTail{}, false
	}
	tail := linkTail{close: source.Span{Start: s.at, End: i + 1}, end: i + 1}
	if title.Trim(s.text).Len() > 0 {
		tail.title, tail.close.End = title, title.Start
	}
	return tail, true
}

// reference reads ][label] at the present place. In a document, [label] and [label][]
// are read too, if they are defined; a translator sees them as [label][label], so that
// he may translate the first and the link still finds its definition.
func (s *scanner) reference(b bracket) (linkTail, bool) {
	tail := linkTail{close: source.Span{Start: s.at, End: s.at + 1}, end: s.at + 1}
	if label, end, ok := s.label(s.at + 1); ok && label[0] != '^' {
		if s.defined != nil && !s.defined(label) {
			s.guard(b)
			return tail, false
		}
		tail.close.End, tail.end = end, end
		return tail, true
	}
	label, end, ok := s.label(b.span.End - 1)
	if s.defined == nil || !ok || end != s.at+1 || !s.defined(label) {
		return tail, false
	}
	if strings.HasPrefix(s.text[end:], "[]") {
		tail.close.End, tail.end = s.at+3, s.at+3
	}
	tail.text = "][" + oneLine(label) + "]"
	return tail, true
}

// label reads a [label]; one with tags in it is left to those.
func (s *scanner) label(at int) (label string, end int, ok bool) {
	label, end, ok = linkLabel(s.text, at)
	return label, end, ok && !strings.Contains(label, "<")
}

// guard shows brackets that make no link, because nothing is defined for it, as \[ and
// \]: in a message nobody knows the definitions.
func (s *scanner) guard(b bracket) {
	for _, at := range []int{b.span.End - 1, s.at} {
		span := source.Span{Start: at, End: at + 1}
		s.codes = append(s.codes, source.Code{
			Kind: source.Reference, Shown: span.Of(s.text), Span: span, Text: `\` + span.Of(s.text),
		})
	}
}

// oneLine makes blanks of line feeds.
func oneLine(s string) string { return strings.ReplaceAll(s, "\n", " ") }
