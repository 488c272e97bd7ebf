package glossary

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dich/source"
)

// A reading is a run of a text's tokens that may be a term: the words from first to
// last and the marks between them.
type reading struct {
	first, last int
	dashed      bool // no marks but dashes between the words
	base        base // what the last word is read as; empty if as it is
}

// basesOf gives what a token may be without its endings, the longest first.
func (f *finder) basesOf(token int) []base {
	if f.tongue.stems == nil {
		return nil
	}
	return f.tongue.basesOf(f.tokens[token].Span.Of(f.text), f.tokens[token].Key)
}

// word gives the word at a token as it is read.
func (f *finder) word(r *reading, token int) string {
	if token == r.last && r.base.text != "" {
		return r.base.text
	}
	return f.tokens[token].Span.Of(f.text)
}

// agrees reports that the text has a token of a phrase at that index.
func (f *finder) agrees(r *reading, at int, t source.Token) bool {
	if at >= len(f.tokens) || (f.tokens[at].Shape == source.Mark) != (t.Shape == source.Mark) {
		return false
	}
	if at == r.last && r.base.text != "" {
		return r.base.key == t.Key
	}
	return f.tokens[at].Key == t.Key
}

// skipDashes gives the first token from at on that is no dash, skipMarks one that is no
// mark.
func (f *finder) skipDashes(at int) int {
	for at < len(f.tokens) && isDash(f.tokens[at]) {
		at++
	}
	return at
}

func (f *finder) skipMarks(at int) int {
	for at < len(f.tokens) && f.tokens[at].Shape == source.Mark {
		at++
	}
	return at
}

// shouts reports that all letters of the reading are capitals.
func (f *finder) shouts(r *reading) bool {
	for _, t := range f.tokens[r.first : r.last+1] {
		if strings.ContainsFunc(t.Span.Of(f.text), unicode.IsLower) {
			return false
		}
	}
	return true
}

// opensSentence reports that the reading may have a capital only because a
// sentence begins with it.
func (f *finder) opensSentence(r *reading) bool {
	if r.first == 0 {
		return true
	}
	before := f.tokens[r.first-1]
	mark, _ := utf8.DecodeRuneInString(before.Span.Of(f.text))
	return before.Shape == source.Mark && strings.ContainsRune(".!?…:\"“”„«'‘([{-–—•", mark)
}

// likeness says how near a text comes to a term of the same fold.
type likeness uint8

const (
	folded    likeness = iota // by its fold alone
	initial                   // but for the capital that begins the sentence
	identical                 // the same bytes in NFC
)

// likeness compares a hit with all spellings of its term.
func (f *finder) likeness(h *hit) likeness {
	text, opens := source.Clean(f.said(&h.reading, h.end)), f.opensSentence(&h.reading)
	like := folded
	for _, spelling := range f.tongue.spellings(h.ref()) {
		like = max(like, liken(text, source.Clean(spelling), opens))
	}
	return like
}

// said gives the text of a reading up to the token before end, as it is read.
func (f *finder) said(r *reading, end int) string {
	span := f.span(r.first, end)
	if r.base.text == "" {
		return span.Of(f.text)
	}
	last := f.tokens[r.last].Span
	return f.text[span.Start:last.Start] + r.base.text + f.text[last.End:span.End]
}

// liken compares texts that are clean.
func liken(text, term string, opens bool) likeness {
	first, size := utf8.DecodeRuneInString(text)
	switch {
	case text == term:
		return identical
	case opens && string(unicode.ToLower(first))+text[size:] == term:
		return initial
	}
	return folded
}
