package markdown

import (
	"unicode"

	"dich/source"
)

// A run is some * or _ or ~ in a row that may open or close emphasis, as far as it is
// not used (CommonMark 6.2, "delimiter run").
type run struct {
	char       byte
	span       source.Span // what is left of it
	length     int         // what it was at first
	opens      bool
	closes     bool
	prev, next int // neighbours that may still pair; -1 if none
}

// delimiters reads a run.
func (s *scanner) delimiters(c byte) int {
	n := runLen(s.text[s.at:], c)
	if c == '~' && n > 2 {
		return n
	}
	before, after := s.runeBefore(s.at), s.runeAfter(s.at+n)
	left := !unicode.IsSpace(after) && (!isUnicodePunct(after) || unicode.IsSpace(before) || isUnicodePunct(before))
	right := !unicode.IsSpace(before) && (!isUnicodePunct(before) || unicode.IsSpace(after) || isUnicodePunct(after))
	r := run{char: c, length: n, opens: left, closes: right, prev: s.tail, next: -1}
	if c == '_' {
		r.opens = left && (!right || isUnicodePunct(before))
		r.closes = right && (!left || isUnicodePunct(after))
	}
	if !r.opens && !r.closes {
		return n
	}
	r.span = source.Span{Start: s.at, End: s.at + n}
	s.runs = append(s.runs, r)
	if s.tail >= 0 {
		s.runs[s.tail].next = len(s.runs) - 1
	}
	s.tail = len(s.runs) - 1
	return n
}

// class tells apart the runs for which the same openers are of no use.
func (r *run) class() int {
	n := r.length % 3
	if r.opens {
		n += 3
	}
	switch r.char {
	case '_':
		n += 6
	case '~':
		n += 12
	}
	return n
}

// fits reports that an opener and a closer may pair: the "multiple of 3" rule.
func (o *run) fits(c *run) bool {
	if o.char != c.char || !o.opens {
		return false
	}
	if o.char == '~' {
		return o.length == c.length
	}
	return !(o.closes || c.opens) || (o.length+c.length)%3 != 0 || o.length%3 == 0 && c.length%3 == 0
}

// emphasize pairs the runs behind bottom (CommonMark's "process emphasis"), and takes
// them off the list.
func (s *scanner) emphasize(bottom int) {
	var floor [18]int // no opener for this class of closers up to here
	for i := range floor {
		floor[i] = bottom
	}
	first := s.tail
	for first > bottom && s.runs[first].prev > bottom {
		first = s.runs[first].prev
	}
	for at := first; at > bottom; {
		closer := &s.runs[at]
		if !closer.closes {
			at = closer.next
			continue
		}
		from := closer.prev
		for from > floor[closer.class()] && !s.runs[from].fits(closer) {
			from = s.runs[from].prev
		}
		if from > floor[closer.class()] {
			at = s.pair(from, at)
			continue
		}
		floor[closer.class()] = closer.prev
		next := closer.next
		if !closer.opens {
			s.unlink(at)
		}
		at = next
	}
	for s.tail > bottom {
		s.unlink(s.tail)
	}
}

// pair uses up what two runs have for each other, and gives the run to go on with.
func (s *scanner) pair(from, to int) (next int) {
	o, c := &s.runs[from], &s.runs[to]
	n := 1
	if o.span.Len() > 1 && c.span.Len() > 1 {
		n = 2
	}
	for o.next != to {
		s.unlink(o.next)
	}
	s.pairs++
	s.codes = append(s.codes,
		source.Code{Kind: source.Opening, N: s.pairs, Span: source.Span{Start: o.span.End - n, End: o.span.End}},
		source.Code{Kind: source.Closing, N: s.pairs, Span: source.Span{Start: c.span.Start, End: c.span.Start + n}})
	o.span.End -= n
	c.span.Start += n
	if o.span.Empty() {
		s.unlink(from)
	}
	if c.span.Empty() {
		next = c.next
		s.unlink(to)
		return next
	}
	return to
}

// unlink takes a run off the list of those that may pair.
func (s *scanner) unlink(i int) {
	r := &s.runs[i]
	if r.prev >= 0 {
		s.runs[r.prev].next = r.next
	}
	if r.next >= 0 {
		s.runs[r.next].prev = r.prev
	} else {
		s.tail = r.prev
	}
}

// leftovers makes codes of the runs that found no partner: it may be in the sentence
// before or behind. A single ~ is rather a word for "about".
func (s *scanner) leftovers() {
	for _, r := range s.runs {
		if r.span.Empty() || r.char == '~' && r.length == 1 {
			continue
		}
		kind := source.Opening
		if !r.opens {
			kind = source.Closing
		}
		s.codes = append(s.codes, source.Code{Kind: kind, Span: r.span})
	}
}

// forget drops all runs that begin at a place or behind it.
func (s *scanner) forget(from int) {
	for len(s.runs) > 0 && s.runs[len(s.runs)-1].span.Start >= from {
		if last := len(s.runs) - 1; s.tail == last {
			s.unlink(last)
		}
		s.runs = s.runs[:len(s.runs)-1]
	}
}
