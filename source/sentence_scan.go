package source

import "unicode/utf8"

// Cut gives the spans of the sentences in one block of text, in order and without
// the blanks between them. Nothing but white space and characters without width
// lies outside the spans.
func (r *Rules) Cut(text string) []Span {
	spans, _, _ := r.Scan(text)
	return spans
}

// Scan is [Rules.Cut] for a text that nobody has looked at yet. In the same pass it
// sees whether all sentences are their own clean text ([Clean] says of more texts that
// they are, and has the last word), and finds the first byte that is no UTF-8; -1 if
// there is none.
func (r *Rules) Scan(text string) (spans []Span, clean bool, invalid int) {
	s := scan{rules: r.indexed(), text: text, clean: true, invalid: -1}
	s.spans = make([]Span, 0, len(text)/usualSentence+1)
	for at := 0; ; {
		at = s.rules.index.skim.next(text, at)
		if at == len(text) {
			s.end(at)
			return s.spans, s.clean, s.invalid
		}
		at = s.look(at)
	}
}

// usualSentence is a little less than the bytes of most Vietnamese sentences.
const usualSentence = 100

// A scan is what Scan knows so far.
type scan struct {
	rules   *Rules
	text    string
	spans   []Span
	start   int  // of the sentence
	within  int  // where its last bracket or quotation closes, see enclosure
	clean   bool // all sentences are, so far
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
		if at >= s.within {
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
	c := candidate{text: s.text, start: s.start, at: at, within: s.within, clean: s.clean}
	if !c.isSimple() {
		s.rules.measure(&c)
	}
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
		s.spans = append(s.spans, span)
	}
	s.start, s.within = at, 0
}

// isTrim reports that a span begins with a letter and ends with an ASCII mark, as most
// do, so that there is nothing to trim.
func (s *scan) isTrim(span Span) bool {
	if span.Empty() {
		return false
	}
	first, last := s.text[span.Start], s.text[span.End-1]
	return (isPlain(first) || 0xC3 <= first && first <= 0xD4) && ' ' < last && last < utf8.RuneSelf
}

// belongs reports a character that clean text may have anywhere.
func belongs(char string) bool {
	r, _ := decodeRune(char)
	return !isBlank(r) && (!isInvisible(r) || joinsLetters(r)) && isQuiet(char)
}
