package source

import (
	"strings"

	"golang.org/x/text/language"
)

// ReadText reads plain text: each line that is not blank is a block. What a block
// is to a reader is seen from where it stands and how it ends; paragraphs are cut
// into sentences, every other block is one segment.
func ReadText(path string, locale language.Tag, text string, cutter Cutter) *Document {
	blocks := textBlocks(text)
	kinds := textKinds(text, blocks, cutter)
	part := Part{Text: text, Units: make([]Unit, 0, len(blocks))}
	for i, span := range blocks {
		unit := Unit{Kind: kinds[i], Span: span}
		switch unit.Kind {
		case ImagePlaceholder:
		case Paragraph:
			unit.Segments = paragraph(text, span, cutter)
		default:
			unit.Segments = []Segment{prose(text, span)}
		}
		part.Units = append(part.Units, unit)
	}
	return &Document{Path: path, Locale: locale, Format: Text, Parts: []Part{part}}
}

// paragraph gives the sentences of a block. Where the rules have seen that they are
// clean, they are not looked at again.
func paragraph(text string, block Span, cutter Cutter) []Segment {
	var sentences []Span
	clean := false
	if rules, ok := cutter.(*Rules); ok {
		sentences, clean, _ = rules.Scan(block.Of(text))
	} else {
		sentences = cutter.Cut(block.Of(text))
	}
	segments := make([]Segment, len(sentences))
	for i, s := range sentences {
		if s = s.Shift(block.Start); clean {
			segments[i] = cleanProse(s.Of(text), s)
		} else {
			segments[i] = prose(text, s)
		}
	}
	return segments
}

// textBlocks gives the spans of all lines that have something on them.
func textBlocks(text string) []Span {
	var blocks []Span
	for start := 0; start < len(text); {
		end := start + lineLen(text[start:])
		if span := (Span{start, end}).Trim(text); !span.Empty() {
			blocks = append(blocks, span)
		}
		start = end + 1
	}
	return blocks
}

// lineLen gives the bytes before the first line feed or carriage return.
func lineLen(s string) int {
	if n := strings.IndexByte(s, '\n'); n >= 0 {
		s = s[:n]
	}
	if n := strings.IndexByte(s, '\r'); n >= 0 {
		return n
	}
	return len(s)
}
