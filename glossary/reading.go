package glossary

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dich/source"
)

// A reading is a run of a text's tokens that may be a term: the words from first
// to last and the marks between them.
type reading struct {
	text        string
	tokens      []source.Token
	first, last int
	dashed      bool   // no marks but dashes between the words
	stem        string // the last word without its plural ending; empty if read as it is
}

// word gives the word at a token as it is read.
func (r *reading) word(i int) string {
	if i == r.last && r.stem != "" {
		return r.stem
	}
	return r.tokens[i].Span.Of(r.text)
}

// skipDashes gives the first token from at on that is no dash.
func (r *reading) skipDashes(at int) int {
	for at < len(r.tokens) && isDash(r.tokens[at]) {
		at++
	}
	return at
}

// until gives the text from the first token to the one before end, as it is read.
func (r *reading) until(end int) string {
	span := source.Span{Start: r.tokens[r.first].Span.Start, End: r.tokens[end-1].Span.End}
	if r.stem == "" {
		return span.Of(r.text)
	}
	last := r.tokens[r.last].Span
	return r.text[span.Start:last.Start] + r.stem + r.text[last.End:span.End]
}

// opensSentence reports that the reading may have a capital only because a
// sentence begins with it.
func (r *reading) opensSentence() bool {
	if r.first == 0 {
		return true
	}
	before := r.tokens[r.first-1]
	mark, _ := utf8.DecodeRuneInString(before.Span.Of(r.text))
	return before.Shape == source.Mark && strings.ContainsRune(".!?…:\"“”„«'‘([{-–—•", mark)
}

// likeness says how near a text comes to a term of the same fold.
type likeness uint8

const (
	folded    likeness = iota // by its fold alone
	initial                   // but for the capital that begins the sentence
	identical                 // the same bytes in NFC
)

func liken(text, term string, opens bool) likeness {
	text, term = source.Clean(text), source.Clean(term)
	first, size := utf8.DecodeRuneInString(text)
	switch {
	case text == term:
		return identical
	case opens && string(unicode.ToLower(first))+text[size:] == term:
		return initial
	}
	return folded
}
