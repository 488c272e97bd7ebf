package docx

import (
	"sort"
	"strconv"
	"strings"

	"dich/source"
)

// flush makes a unit of what was read of the paragraph since the last text box.
func (p *paragraph) flush() {
	p.leaveFields()
	l := line{text: p.text, items: p.items}
	p.items = nil
	if !l.hasText() {
		return
	}
	if b, ok := l.block(); ok && !p.odd {
		p.unit(b, l.closed)
	} else {
		p.note(LeftOut, p.span)
	}
}

func (l *line) hasText() bool {
	for _, it := range l.items {
		if it.kind == "" && !it.span.Trim(l.text).Empty() {
			return true
		}
	}
	return false
}

func (p *paragraph) unit(b *source.Block, closed []source.Span) {
	u := source.Unit{Kind: p.kind(), Span: b.Span}
	switch u.Kind {
	case source.Heading, source.Title, source.Caption, source.TOCItem, source.TOCLabel:
		u.Segments = b.Sentence(p.text)
	default:
		u.Segments = b.Sentences(p.text, cutter{p.cutter, b.Span.Start, closed})
	}
	for i := range u.Segments {
		label(&u.Segments[i], p.text)
	}
	if len(u.Segments) > 0 {
		p.units = append(p.units, u)
	}
}

// kind gives the paragraph's kind: what its style says, or where it stands.
func (p *paragraph) kind() source.Kind {
	kind := p.styles.kindOf(p.style)
	switch {
	case kind != "" && kind != source.Item:
		return kind
	case p.heading:
		return source.Heading
	case p.item || kind == source.Item:
		return source.Item
	case p.walker.cells > 0 || p.cells > 0:
		return source.Cell
	case p.inNotes:
		return source.Footnote
	}
	return source.Paragraph
}

// A cutter lets no sentence end inside a container, nor begin or end with what is no
// text.
type cutter struct {
	source.Cutter
	base   int
	closed []source.Span // containers in order, none in another
}

func (c cutter) Cut(text string) []source.Span {
	var spans []source.Span
	for _, s := range c.Cutter.Cut(text) {
		inner := s.Of(text)
		s.Start += len(inner) - len(strings.TrimLeft(inner, "\x00"))
		s.End = s.Start + len(strings.Trim(inner, "\x00"))
		n := len(spans) - 1
		switch {
		case s.Empty():
		case n >= 0 && c.inContainer(spans[n].End, s.Start):
			spans[n].End = s.End
		default:
			spans = append(spans, s)
		}
	}
	return spans
}

// inContainer reports a container that has text before and behind a place between two
// sentences.
func (c cutter) inContainer(end, start int) bool {
	i := sort.Search(len(c.closed), func(i int) bool { return c.closed[i].End-c.base > start })
	return i < len(c.closed) && c.closed[i].Start-c.base < end
}

// label writes the text of a segment anew: its tags have numbers that count from 1 in it,
// and what XML writes as references is text.
func label(seg *source.Segment, text string) {
	if len(seg.Codes) == 0 && len(seg.Skips) == 0 {
		return
	}
	w := labeller{numbers: map[int]int{}, order: map[int]int{}}
	w.segment(seg, text)
	seg.Text = w.String()
	seg.Codes, seg.Skips = w.codes, w.skips
	seg.Forms = source.Singular(seg.Text)
	seg.ID = source.NewID("", seg.Forms)
}

// A labeller writes the text of a segment.
type labeller struct {
	strings.Builder
	codes   []source.Code
	skips   []source.Span
	plain   strings.Builder // since the last tag
	broken  bool            // a line break was written last
	tags    int             // the highest number in a tag
	numbers map[int]int     // in tags, by that of Read's pair
	order   map[int]int     // of codes, so
	last    int
}

func (w *labeller) segment(seg *source.Segment, text string) {
	at, skips := seg.Span.Start, seg.Skips
	copyTo := func(end int) {
		for ; len(skips) > 0 && skips[0].End <= end; skips = skips[1:] {
			w.plain.WriteString(text[at:skips[0].Start])
			w.skips = append(w.skips, skips[0])
			at = skips[0].End
		}
		w.plain.WriteString(text[at:end])
	}
	for _, c := range seg.Codes {
		copyTo(c.Raw.Start)
		at = c.Raw.End
		if c.Kind == source.Reference {
			w.reference(c, text)
		} else {
			w.code(c)
		}
	}
	copyTo(seg.Span.End)
	w.words("")
}

// reference takes a reference for text. What its bytes have beside the character is
// skipped.
func (w *labeller) reference(c source.Code, text string) {
	w.plain.WriteString(c.Shown)
	if strings.HasPrefix(c.Raw.Of(text), c.Shown) { // &amp;
		c.Raw.Start += len(c.Shown)
	}
	w.skips = append(w.skips, c.Raw)
}

// words writes the text since the last tag. next is what is shown behind it; empty at
// the end.
func (w *labeller) words(next string) {
	s := source.Clean("x" + w.plain.String() + "x") // keeps one blank at each end
	s = s[1 : len(s)-1]
	w.plain.Reset()
	if w.broken || w.Len() == 0 {
		s = strings.TrimPrefix(s, " ")
	}
	if next == "" || next == "\n" {
		s = strings.TrimSuffix(s, " ")
	}
	for s != "" {
		n := indexMark(s)
		w.WriteString(s[:n])
		if s = s[n:]; s == "" {
			break
		}
		escape := escapes[s[0]]
		w.add(source.Code{Kind: source.Reference, Text: escape, Shown: s[:1]})
		s = s[1:]
	}
}

func (w *labeller) code(c source.Code) {
	next := c.Shown
	if next == "" {
		next = source.Object // whatever it is, no line break
	}
	w.words(next)
	switch {
	case c.Kind == source.Opening:
		c.Text = "<" + w.number(c.N) + ">"
	case c.Kind == source.Closing:
		c.Text = "</" + w.number(c.N) + ">"
	case !isNamedTag(c.Text):
		c.Text = "<" + w.number(0) + "/>"
	}
	w.add(c)
	w.broken = c.Shown == "\n"
}

// number gives the number in a tag.
func (w *labeller) number(n int) string {
	number := w.numbers[n]
	if number == 0 || n == 0 {
		w.tags++
		number = w.tags
		w.numbers[n] = number
	}
	return strconv.Itoa(number)
}

func (w *labeller) add(c source.Code) {
	if c.Kind != source.Reference {
		n := w.order[c.N]
		if n == 0 || c.Kind == source.Standalone {
			w.last++
			n = w.last
			w.order[c.N] = n
		}
		c.N = n
	}
	c.Span = source.Span{Start: w.Len(), End: w.Len() + len(c.Text)}
	w.WriteString(c.Text)
	w.codes = append(w.codes, c)
}
