package source

import (
	"strings"

	"golang.org/x/text/language"
)

// ReadText reads plain text: each line that is not blank is a block. What a block
// is to a reader is seen from where it stands and how it ends; paragraphs are cut
// into sentences, every other block is one segment.
func ReadText(path string, locale language.Tag, text string) *Document {
	blocks := textBlocks(text)
	rules := RulesFor(locale)
	kinds := textKinds(text, blocks, rules)
	part := Part{Text: text, Units: make([]Unit, 0, len(blocks))}
	for i, span := range blocks {
		unit := Unit{Kind: kinds[i], Span: span}
		switch unit.Kind {
		case ImagePlaceholder:
		case Paragraph:
			for _, sentence := range rules.Cut(span.Of(text)) {
				unit.Segments = append(unit.Segments, prose(text, sentence.Shift(span.Start)))
			}
		default:
			unit.Segments = []Segment{prose(text, span)}
		}
		part.Units = append(part.Units, unit)
	}
	return &Document{Path: path, Locale: locale, Format: Text, Parts: []Part{part}}
}

func prose(text string, span Span) Segment {
	clean := Clean(span.Of(text))
	forms := Singular(clean)
	return Segment{ID: NewID("", forms), Span: span, Text: clean, Forms: forms}
}

// textBlocks gives the spans of all lines that have something on them.
func textBlocks(text string) []Span {
	var blocks []Span
	for start := 0; start < len(text); {
		end := len(text)
		if n := strings.IndexAny(text[start:], "\r\n"); n >= 0 {
			end = start + n
		}
		if span := (Span{start, end}).Trim(text); !span.Empty() {
			blocks = append(blocks, span)
		}
		start = end + 1
	}
	return blocks
}
