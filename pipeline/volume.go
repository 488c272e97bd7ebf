package pipeline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dich/source"
)

// A Volume is an amount of source text as CAT tools count it: markup, fields of a
// template and what is not text count for nothing.
type Volume struct {
	Segments   int `json:"segments"`
	Words      int `json:"words"`      // runs between blanks; a dash that stands alone is one
	Syllables  int `json:"syllables"`  // and numbers, without marks: what dich counts elsewhere
	Characters int `json:"characters"` // blanks among them
	NonBlank   int `json:"characters_without_blanks"`
}

// Plus adds two volumes.
func (v Volume) Plus(o Volume) Volume {
	return Volume{
		v.Segments + o.Segments, v.Words + o.Words, v.Syllables + o.Syllables,
		v.Characters + o.Characters, v.NonBlank + o.NonBlank,
	}
}

// VolumeOf counts a segment; of an interface string with plural forms, the form other.
func VolumeOf(seg *source.Segment) Volume {
	text := wording(seg)
	v := Volume{Segments: 1, Syllables: source.Syllables(text), Characters: utf8.RuneCountInString(text)}
	for word := range strings.FieldsSeq(text) {
		v.Words++
		v.NonBlank += utf8.RuneCountInString(word)
	}
	return v
}

// wording gives the text that a segment's volume is that of: without its codes, but
// where one has blanks in it, as an address with a title, it parts two words.
func wording(seg *source.Segment) string {
	if len(seg.Codes) == 0 {
		return seg.Text
	}
	var b strings.Builder
	at := 0
	for _, c := range seg.Codes {
		b.WriteString(seg.Text[at:c.Span.Start])
		switch {
		case c.Kind == source.Reference:
			b.WriteString(c.Shown)
		case c.Shown == "\n" || strings.ContainsFunc(c.Text, unicode.IsSpace):
			b.WriteByte(' ')
		}
		at = c.Span.End
	}
	b.WriteString(seg.Text[at:])
	return b.String()
}
