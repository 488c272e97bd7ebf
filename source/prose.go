package source

import (
	"sort"
	"strings"
)

func prose(text string, span Span) Segment { return cleanProse(Clean(span.Of(text)), span) }

// cleanProse is prose for a text that is clean.
func cleanProse(clean string, span Span) Segment {
	forms := Singular(clean)
	return Segment{ID: NewID("", forms), Span: span, Text: clean, Forms: forms}
}

// segment makes a segment of a span of the block: its clean text with the codes as a
// translator sees them.
func (b *Block) segment(text string, span Span) Segment {
	codes, skips := b.codesIn(span), b.skipsIn(span)
	if len(codes) == 0 && len(skips) == 0 {
		return prose(text, span)
	}
	w := segmentWriter{codes: make([]Code, 0, len(codes))}
	w.Grow(span.Len())
	skip := 0
	copyTo := func(start, end int) {
		for ; skip < len(skips) && skips[skip].End <= end; skip++ {
			w.text(text[start:skips[skip].Start])
			start = skips[skip].End
		}
		w.text(text[start:end])
	}
	at := span.Start
	for _, c := range codes {
		copyTo(at, c.Raw.Start)
		w.code(text, c)
		for at = c.Raw.End; skip < len(skips) && skips[skip].End <= at; skip++ {
		}
	}
	copyTo(at, span.End)
	NumberCodes(w.codes)
	forms := Singular(w.String())
	return Segment{ID: NewID("", forms), Span: span, Text: w.String(), Forms: forms, Codes: w.codes, Skips: skips}
}

// codesIn gives the codes that lie inside a span.
func (b *Block) codesIn(span Span) []Code {
	first := sort.Search(len(b.Codes), func(i int) bool { return b.Codes[i].Raw.Start >= span.Start })
	end := sort.Search(len(b.Codes), func(i int) bool { return b.Codes[i].Raw.End > span.End })
	return b.Codes[first:max(first, end)]
}

// skipsIn gives the skips that lie inside a span.
func (b *Block) skipsIn(span Span) []Span {
	first, end := within(b.Skips, span)
	return b.Skips[first:end]
}

// textBetween reports that a span has more than its codes and blanks.
func (b *Block) textBetween(text string, span Span, codes []Code) bool {
	at := span.Start
	for _, c := range codes {
		if !(Span{at, c.Raw.Start}).Trim(text).Empty() {
			return true
		}
		at = c.Raw.End
	}
	return !Span{at, span.End}.Trim(text).Empty()
}

// segmentWriter writes the clean text of a segment, and says where its codes are.
type segmentWriter struct {
	strings.Builder
	codes  []Code
	gap    bool // a blank is to be written before the next thing
	broken bool // a line break was written last
}

func (w *segmentWriter) text(s string) {
	clean := Clean(s)
	if startsBlank(s) {
		w.gap = true
	}
	if clean == "" {
		return
	}
	w.blank()
	w.WriteString(clean)
	w.gap, w.broken = endsBlank(s), false
}

func (w *segmentWriter) code(text string, c Code) {
	if c.Text == "" {
		c.Text = c.Raw.Of(text)
	}
	if c.Shown == "\n" {
		w.gap = false // the blanks before a line break are nothing
	}
	w.blank()
	c.Span = Span{w.Len(), w.Len() + len(c.Text)}
	w.WriteString(c.Text)
	w.codes = append(w.codes, c)
	w.gap, w.broken = false, c.Shown == "\n"
}

func (w *segmentWriter) blank() {
	if w.gap && !w.broken && w.Len() > 0 {
		w.WriteByte(' ')
	}
}

func startsBlank(s string) bool {
	r, _ := decodeRune(strings.TrimLeftFunc(s, isInvisible))
	return s != "" && isBlank(r)
}

func endsBlank(s string) bool {
	r, _ := decodeLastRune(strings.TrimRightFunc(s, isInvisible))
	return s != "" && isBlank(r)
}

// hasText reports that a segment is more than its codes.
func (seg *Segment) hasText() bool {
	plain := Plain(seg.Text, seg.Codes)
	return strings.ContainsFunc(plain, func(r rune) bool { return !isBlank(r) && !isInvisible(r) && r != '\ufffc' })
}
