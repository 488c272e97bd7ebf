package source

import (
	"strings"
	"unicode/utf8"
)

// A Sentence is one that [Rules.Scan] finds.
type Sentence struct {
	Span  Span
	Clean bool // the bytes are their own clean text; else ask [Clean]
}

// Cut gives the spans of the sentences in one block of text, in order and without
// the blanks between them. Nothing but white space and characters without width
// lies outside the spans.
func (r *Rules) Cut(text string) []Span {
	var room [32]Sentence
	found, _ := r.Scan(room[:0], text)
	spans := make([]Span, len(found))
	for i, s := range found {
		spans[i] = s.Span
	}
	return spans
}

// Scan is [Rules.Cut] for a text that nobody has looked at yet: in the same pass it
// sees which sentences are clean, and finds the first byte that is no UTF-8; -1 if
// there is none. It appends to list.
func (r *Rules) Scan(list []Sentence, text string) ([]Sentence, int) {
	s := scan{rules: r.indexed(), text: text, found: list, clean: true, invalid: -1}
	for at := 0; ; {
		at = s.rules.index.skim.next(text, at)
		if at == len(text) {
			s.end(at)
			return s.found, s.invalid
		}
		at = s.look(at)
	}
}

// A scan is what Scan knows so far.
type scan struct {
	rules   *Rules
	text    string
	found   []Sentence
	start   int       // of the sentence
	clean   bool      // the sentence is, so far
	within  enclosure // the last one, the outer one of two
	invalid int
}

// look deals with the one character at a place, and gives where to go on.
func (s *scan) look(at int) int {
	r, size := rune(s.text[at]), 1
	if r >= utf8.RuneSelf {
		r, size = decodeRune(s.text[at:])
	}
	switch {
	case s.rules.isStop(r):
		return s.stop(at)
	case opensEnclosure(r):
		if at >= s.within.to {
			s.within = s.enclosure(at, r)
		}
	case r == utf8.RuneError && size == 1:
		s.spoil(at)
	case s.clean:
		s.clean = belongs(s.text[at : at+size])
	}
	return at + size
}

// stop decides about the candidate whose stops begin at a place.
func (s *scan) stop(at int) int {
	c := s.rules.candidate(s.text, s.start, at)
	c.within, c.clean = s.within, s.clean
	if c.end > at+1 {
		s.inspect(at, c.end)
	}
	if s.rules.ends(&c) {
		s.end(c.end)
	}
	return c.end
}

// inspect looks at the bytes that a candidate takes up, which are never skimmed.
func (s *scan) inspect(start, end int) {
	taken := s.text[start:end]
	s.clean = s.clean && isClean(taken)
	if bad := invalidUTF8(taken); bad >= 0 {
		s.spoil(start + bad)
	}
}

// spoil notes a byte that is no UTF-8.
func (s *scan) spoil(at int) {
	s.clean = false
	if s.invalid < 0 {
		s.invalid = at
	}
}

// end ends the sentence.
func (s *scan) end(at int) {
	span := Span{s.start, at}
	if span.Start < at && s.text[span.Start] == ' ' {
		span.Start++
	}
	if !s.isTrim(span) {
		span = span.Trim(s.text)
	}
	if !span.Empty() {
		s.found = append(s.found, Sentence{span, s.clean})
	}
	s.start, s.clean, s.within = at, true, enclosure{}
}

// isTrim reports that a span begins with a letter and ends with an ASCII mark, as most
// do, so that there is nothing to trim.
func (s *scan) isTrim(span Span) bool {
	if span.Empty() {
		return false
	}
	last := s.text[span.End-1]
	return beginsLetter(s.text[span.Start]) && ' ' < last && last < utf8.RuneSelf
}

// belongs reports a character that clean text may have anywhere.
func belongs(char string) bool {
	r, _ := decodeRune(char)
	return !isBlank(r) && (!isInvisible(r) || joinsLetters(r)) && isQuiet(char)
}

// An index is what makes the rules fast.
type index struct {
	skim            *skimmer
	words, ordinals bitset // abbreviations, and ordinals
	pairs           bool   // there are abbreviations of two words
}

// indexed gives rules that have an index.
func (r *Rules) indexed() *Rules {
	if r.index != nil {
		return r
	}
	with := *r
	with.index = &index{skim: newSkimmer(`.!?("“` + r.OtherStops)}
	for word := range r.Abbreviations {
		with.index.words.add(word)
		with.index.pairs = with.index.pairs || strings.Contains(word, " ")
	}
	for word := range r.Ordinals {
		with.index.ordinals.add(word)
	}
	return &with
}

// A bitset has a bit for each of some words: most other words have none of the bits,
// so that they need not be looked up.
type bitset [64]uint64

func (b *bitset) add(word string) {
	if word != "" {
		at, bit := place(word)
		b[at] |= bit
	}
}

// mayHave reports a word that may be one of them.
func (b *bitset) mayHave(word string) bool {
	if word == "" {
		return false
	}
	at, bit := place(word)
	return b[at]&bit != 0
}

// place gives the bit of a word: its length, first and last byte tell most apart.
func place(word string) (at int, bit uint64) {
	first, last := word[0], word[len(word)-1]
	return (len(word)*5 + int(last)) & 63, 1 << (first & 63)
}

// isPlain reports a word that is of letters, more than one, and no abbreviation or
// Roman number: of it no rule speaks.
func (x *index) isPlain(word string) bool {
	if word == "" || len(word) <= charLen(word[0]) || x.words.mayHave(word) {
		return false
	}
	for i := range len(word) {
		if b := word[i]; b < utf8.RuneSelf && (b|0x20 < 'a' || 'z' < b|0x20) {
			return false
		}
	}
	last := word[len(word)-1]
	return last < 'A' || 'Z' < last
}
