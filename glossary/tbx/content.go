package tbx

import (
	"strings"

	"dich/source"
)

// What XML calls white space (XML 1.0 section 2.3).
const blanks = " \t\r\n"

// A collector puts together the text of an element. Each run of white space is one
// blank, and none stands at the ends, for files are indented; what stands there as a
// character reference (&#10;) was meant, and stays.
type collector struct {
	file string
	strings.Builder
	gap  bool
	span source.Span // from the first to the last character
}

// textOf gives the text of an element, the elements inside of it included, and where
// it stands; behind the start tag if it is empty.
func textOf(file string, e *element) (string, source.Span) {
	c := collector{file: file, span: source.Span{Start: -1}}
	c.element(e)
	if c.span.Start < 0 {
		return "", source.Span{Start: e.span.End, End: e.span.End}
	}
	return c.String(), c.span
}

func (c *collector) element(e *element) {
	for _, n := range e.content {
		if n.element != nil {
			c.element(n.element)
			continue
		}
		c.text(n.text)
	}
}

const (
	openCDATA  = "<![CDATA["
	closeCDATA = "]]>"
)

func (c *collector) text(span source.Span) {
	plain := strings.HasPrefix(span.Of(c.file), openCDATA)
	if plain {
		span = source.Span{Start: span.Start + len(openCDATA), End: span.End - len(closeCDATA)}
	}
	stop := blanks + "&"
	if plain {
		stop = blanks
	}
	for at := span.Start; at < span.End; {
		rest := c.file[at:span.End]
		n := strings.IndexAny(rest, stop)
		switch {
		case n < 0:
			n = len(rest)
			fallthrough
		case n > 0:
			c.add(rest[:n], source.Span{Start: at, End: at + n})
		case rest[0] == '&':
			n = strings.IndexByte(rest, ';') + 1 // the decoder has seen it
			c.add(source.XMLEntity(rest[1:n-1]), source.Span{Start: at, End: at + n})
		default:
			n = 1
			c.gap = true
		}
		at += n
	}
}

func (c *collector) add(text string, at source.Span) {
	if c.span.Start < 0 {
		c.span.Start = at.Start
	} else if c.gap {
		c.WriteByte(' ')
	}
	c.gap = false
	c.WriteString(text)
	c.span.End = at.End
}
