package subtitles

import (
	"strings"

	"dich/source"
)

// A scanner finds the codes in the text of a cue, or of a message.
type scanner struct {
	*format
	text   string
	bare   bool // of a message: its codes are written as they stand there
	codes  []source.Code
	opened map[string][]int // codes that are opening tags without their end, by name
	pairs  int
	close  int      // the next >, or the end of the stretch; -1 before anybody asked
	hidden []hidden // what players of WebVTT do not show
	open   int      // the first < without a > behind it; -1 if there is none
}

func (f *format) newScanner(text string) *scanner {
	return &scanner{format: f, text: text, close: -1, open: -1}
}

// nextClose gives the place of the next >; the end if there is none.
func (s *scanner) nextClose(rest source.Span) int {
	if s.close < rest.Start {
		s.close = rest.End
		if n := strings.IndexByte(rest.Of(s.text), '>'); n >= 0 {
			s.close = rest.Start + n
		}
	}
	return s.close
}

// A hidden tag is one that players do not know.
type hidden struct {
	name string
	span source.Span
}

// A mark is a piece of markup, or a reference.
type mark struct {
	kind  source.CodeKind
	name  string // of a tag that may have another half
	text  string // as a translator sees it, where that is not what is written
	shown string
}

// seen gives markup as a translator sees it: clean, but an arrow stays one that is none.
func seen(raw string) string {
	return strings.ReplaceAll(source.Clean(raw), arrow, "--"+noWidth+">")
}

// scan goes through a stretch of the text once.
func (s *scanner) scan(span source.Span) {
	from := span.Start // behind the last code
	for at := span.Start; ; {
		n := strings.IndexAny(s.text[at:span.End], s.marks)
		if n < 0 {
			return
		}
		at += n
		if c := s.text[at]; c == '\n' || c == '\r' {
			at = s.lineBreak(source.Span{Start: from, End: span.End}, at)
			from = at
			continue
		}
		m, n := s.markup(s, source.Span{Start: at, End: span.End})
		if n == 0 {
			at++
			continue
		}
		s.add(m, source.Span{Start: at, End: at + n})
		at += n
		from = at
	}
}

// lineBreak adds the end of a line as a code, and gives the place behind it. In a file the
// blanks around it are its own, and so are lines without any width: no other code
// stands between it and the text.
func (s *scanner) lineBreak(around source.Span, at int) int {
	raw := source.Span{Start: at, End: at + endLen(s.text[at:around.End])}
	if !s.bare {
		raw.Start = around.Start
		if before := (source.Span{Start: around.Start, End: at}).Trim(s.text); !before.Empty() {
			raw.Start = before.End
		}
		raw.End = source.Span{Start: at, End: around.End}.Trim(s.text).Start
	}
	s.add(mark{kind: source.Standalone, text: "\n", shown: "\n"}, raw)
	return raw.End
}

// add adds a code.
func (s *scanner) add(m mark, span source.Span) {
	c := source.Code{Kind: m.kind, Shown: m.shown, Text: span.Of(s.text), Raw: span}
	if s.bare {
		c.Span, c.Raw = span, source.Span{}
	} else if m.text != "" {
		c.Text = m.text
	}
	switch at := len(s.codes); {
	case m.name == "":
	case m.kind == source.Opening:
		if s.opened == nil {
			s.opened = map[string][]int{}
		}
		s.opened[m.name] = append(s.opened[m.name], at)
	default:
		if list := s.opened[m.name]; len(list) > 0 {
			s.pairs++
			c.N, s.codes[list[len(list)-1]].N = s.pairs, s.pairs
			s.opened[m.name] = list[:len(list)-1]
		}
	}
	s.codes = append(s.codes, c)
}
