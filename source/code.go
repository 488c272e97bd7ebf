package source

// A Code is a piece of a segment that is not words: inline markup, or a field of a
// template. A translator sees it as the author wrote it and may move it; it is part
// of the text and of the ID, but ends no sentence, is no term and makes nothing
// similar.
type Code struct {
	Kind  CodeKind
	N     int    // from 1 in its segment; an opening and its closing code share it; 0 for a Reference
	Text  string // as a translator sees it
	Shown string // what a reader sees in its place, see below
	Span  Span   // bytes of the segment's text; Span.Of(Segment.Text) = Text
	Raw   Span   // bytes of the part it was read from; empty where there is none
}

// What a reader sees in place of a code is nothing for markup, a line feed for a line
// break, Object for what is not text, and the characters themselves for a Reference.
const Object = "\ufffc" // Unicode's OBJECT REPLACEMENT CHARACTER

// CodeKind says what a code is.
type CodeKind string

const (
	Opening    CodeKind = "open"       // **, [, <b>
	Closing    CodeKind = "close"      // **, ](https://dich.vn), </b>
	Standalone CodeKind = "standalone" // <br>, a footnote's mark, program code
	Reference  CodeKind = "reference"  // characters written in another way: &amp; or \*
	Field      CodeKind = "field"      // {{.Count}}: a plain field of a go-i18n template
	Action     CodeKind = "action"     // {{…}}: any other template action, or one that is not closed
)

// Plain gives a text without its codes, but as long as before, so that every span
// found in it holds in the text too: each code is what a reader sees in its place,
// and NUL bytes, which [Tokens] and [Rules.Cut] pass over. The codes are in order and
// have spans in the text.
func Plain(text string, codes []Code) string {
	if len(codes) == 0 {
		return text
	}
	plain := []byte(text)
	for _, c := range codes {
		hide(plain[c.Span.Start:c.Span.End], c.Shown)
	}
	return string(plain)
}

// hide replaces bytes with what is shown in their place, if it fits, and NUL.
func hide(bytes []byte, shown string) {
	clear(bytes)
	if len(shown) <= len(bytes) {
		copy(bytes, shown)
	}
}
