package srx

import (
	"strings"
	"unicode/utf8"

	"dich/source"
)

// A literal is text out of an XML file: pieces between tags and comments, in order.
// It knows where each character comes from.
type literal struct {
	file   string
	pieces []source.Span // at least one, perhaps empty
}

// text gives what is written, entities replaced; a line ends with LF.
func (l *literal) text() string {
	var b strings.Builder
	for c := range l.characters {
		b.WriteString(c)
	}
	return b.String()
}

// span gives the place in the file of a span of the text.
func (l *literal) span(s source.Span) source.Span {
	last := l.pieces[len(l.pieces)-1].End
	place := source.Span{Start: last, End: last}
	at := 0
	for c, from := range l.characters {
		if at == s.Start {
			place.Start = from.Start
		}
		at += len(c)
		if at >= s.End {
			place.End = from.End
			break
		}
	}
	return source.Span{Start: place.Start, End: max(place.Start, place.End)}
}

// all gives the place of the whole text.
func (l *literal) all() source.Span {
	return source.Span{Start: l.pieces[0].Start, End: l.pieces[len(l.pieces)-1].End}
}

const (
	openCDATA  = "<![CDATA["
	closeCDATA = "]]>"
)

// characters calls yield for each character with the place it is written at.
func (l *literal) characters(yield func(string, source.Span) bool) {
	for _, piece := range l.pieces {
		plain := strings.HasPrefix(piece.Of(l.file), openCDATA)
		if plain {
			piece = source.Span{Start: piece.Start + len(openCDATA), End: piece.End - len(closeCDATA)}
		}
		for at := piece.Start; at < piece.End; {
			c, size := character(l.file[at:piece.End], plain)
			if !yield(c, source.Span{Start: at, End: at + size}) {
				return
			}
			at += size
		}
	}
}

// character reads the first character of some XML, and how many bytes it takes there.
// The decoder has seen that entities are right.
func character(raw string, plain bool) (string, int) {
	_, size := utf8.DecodeRuneInString(raw)
	end := strings.IndexByte(raw, ';')
	switch {
	case raw[0] == '&' && !plain && end > 0:
		return source.XMLEntity(raw[1:end]), end + 1
	case strings.HasPrefix(raw, "\r\n"):
		return "\n", 2
	case raw[0] == '\r':
		return "\n", 1
	}
	return raw[:size], size
}
