package xliff

import (
	"cmp"
	"slices"

	"dich/source"
)

// A piece is a place in a text where an inline element stands.
type piece struct {
	kind  pieceKind
	at    source.Span  // a code's; of a mark only the start counts
	code  *source.Code // nil for a mark
	other int          // the index of the piece that it is paired with; -1 if there is none
	inner bool         // it and what it is paired with are an element around what is between them
	id    string
	fixed bool // it must not be deleted
	mark  int  // number of the term, for order
}

type pieceKind uint8

const (
	markEnd pieceKind = iota // in the order in which they stand at one place
	markStart
	codeStart
	codeEnd
	single
)

// layout gives the pieces of a text, in order: its codes, and the marks of terms.
func layout(codes []source.Code, terms []source.Span) []piece {
	pieces := make([]piece, 0, len(codes)+2*len(terms))
	for i := range codes {
		if c := &codes[i]; !c.Span.Empty() {
			pieces = append(pieces, piece{kind: kindOf(c), at: c.Span, code: c, other: -1, mark: -1})
		}
	}
	for i, span := range terms {
		if !span.Empty() {
			pieces = append(pieces, piece{kind: markStart, at: span, other: -1, mark: i},
				piece{kind: markEnd, at: source.Span{Start: span.End, End: span.Start}, other: -1, mark: i})
		}
	}
	if len(terms) > 0 {
		slices.SortStableFunc(pieces, before)
	}
	pair(pieces)
	nest(pieces)
	return pieces
}

func kindOf(c *source.Code) pieceKind {
	switch c.Kind {
	case source.Opening:
		return codeStart
	case source.Closing:
		return codeEnd
	}
	return single
}

// before orders pieces so that marks at one place are one in the other where they can be.
func before(a, b piece) int {
	if c := cmp.Compare(a.at.Start, b.at.Start); c != 0 {
		return c
	}
	if isMark(a) != isMark(b) {
		if isMark(a) {
			return -1
		}
		return 1
	}
	if c := cmp.Compare(a.kind, b.kind); c != 0 || !isMark(a) {
		return c
	}
	// Of two that begin here the longer comes first, of two that end the one that began last.
	if c := cmp.Compare(b.at.End, a.at.End); c != 0 {
		return c
	}
	if a.kind == markEnd {
		return cmp.Compare(b.mark, a.mark)
	}
	return cmp.Compare(a.mark, b.mark)
}

func isMark(p piece) bool { return p.kind <= markStart }

// pair finds what belongs together: the codes of one number, the marks of one term.
func pair(pieces []piece) {
	type name struct {
		isMark bool
		n      int
	}
	var opened map[name]int
	for i := range pieces {
		p := &pieces[i]
		if p.kind == single {
			continue
		}
		key := name{isMark(*p), p.mark}
		if p.code != nil {
			key.n = p.code.N
		}
		if p.kind == codeStart || p.kind == markStart {
			if opened == nil {
				opened = map[name]int{}
			}
			opened[key] = i
		} else if j, ok := opened[key]; ok {
			p.other, pieces[j].other = j, i
			delete(opened, key)
		}
	}
}

// nest finds the pairs that do not cross another one.
func nest(pieces []piece) {
	var open []int
	crossed := map[int]bool{}
	for i := range pieces {
		p := &pieces[i]
		switch {
		case p.other < 0:
			continue
		case p.other > i:
			open = append(open, i)
			continue
		}
		for len(open) > 0 && crossed[open[len(open)-1]] {
			open = open[:len(open)-1]
		}
		if open[len(open)-1] == p.other {
			p.inner, pieces[p.other].inner = true, true
			open = open[:len(open)-1]
		} else {
			crossed[p.other] = true
		}
	}
}
