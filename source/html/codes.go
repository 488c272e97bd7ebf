package html

import (
	"strings"

	"dich/source"
)

// Codes finds the inline markup in the text of a message, or of its translation: tags,
// comments and character references, as [Read] sees them. It takes fragments as they
// are: a tag without its other half is an opening or a closing code, and one that does
// not end is text. Every tag counts as inline.
//
// Codes(seg.Text) gives seg.Codes without Raw. In a segment that is one of several
// sentences the numbers can differ: a pair whose halves stand in two sentences shares
// one number there, but here each half has its own.
func Codes(text string) []source.Code {
	if !strings.ContainsAny(text, "&<") {
		return nil
	}
	w := newWalker(text)
	w.bare = true
	w.walk()
	if !w.isClosed() {
		w.words(source.Span{Start: w.tokens.at, End: len(text)}, inText) // a tag that does not end
	}
	w.finish(len(text))
	for i := range w.codes {
		c := &w.codes[i]
		c.Span, c.Raw, c.Text = c.Raw, source.Span{}, c.Raw.Of(text)
	}
	source.NumberCodes(w.codes)
	return w.codes
}
