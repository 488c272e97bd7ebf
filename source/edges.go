package source

import "sort"

// edges decides which of the codes around a sentence belong to it.
type edges struct {
	block *Block
	raws  []Span        // of the block's codes
	pairs map[int][]int // the codes that share a number
	holds []bool        // code i is in a tag that holds a text, or is bound
}

func newEdges(b *Block, text string) *edges {
	n := len(b.Codes)
	e := &edges{block: b, raws: make([]Span, n), pairs: map[int][]int{}, holds: make([]bool, n)}
	for i, c := range b.Codes {
		e.raws[i] = c.Raw
		if c.N != 0 {
			e.pairs[c.N] = append(e.pairs[c.N], i)
		}
	}
	for _, tag := range b.Whole {
		first, end := within(e.raws, tag)
		holds := b.textBetween(text, tag, b.Codes[first:end])
		for i := first; i < end; i++ {
			e.holds[i] = holds
		}
	}
	for _, bound := range b.Bound {
		for i, end := within(e.raws, bound); i < end; i++ {
			e.holds[i] = true
		}
	}
	return e
}

// settle moves the ends of a sentence between floor and ceiling, outward, until it
// cuts no code or tag in two and has the codes that belong to it. It looks at each
// code once.
func (e *edges) settle(span Span, floor, ceiling int) Span {
	span = e.entire(span)
	least, most := within(e.raws, Span{floor, ceiling})
	start, end := within(e.raws, span)
	first, last := e.texts(start, end, least, most)
	for from, to := start, start; from > first || to < last; {
		at := to
		if to < last {
			to++
		} else {
			from--
			at = from
		}
		for _, other := range e.pairs[e.block.Codes[at].N] {
			if least <= other && other < most {
				first, last = min(first, other), max(last, other+1)
			}
		}
	}
	if first < start {
		span.Start = e.raws[first].Start
	}
	if last > end {
		span.End = e.raws[last-1].End
	}
	return e.entire(span)
}

// texts moves the ends of a range of codes to the farthest that hold a text or are bound:
// one that opens before it, and one that closes behind it.
func (e *edges) texts(start, end, least, most int) (first, last int) {
	first, last = start, end
	for i := least; i < first; i++ {
		if e.holds[i] && e.block.Codes[i].Kind == Opening {
			first = i
		}
	}
	for i := most - 1; i >= last; i-- {
		if e.holds[i] && e.block.Codes[i].Kind == Closing {
			last = i + 1
		}
	}
	return first, last
}

// entire lengthens a span until it cuts no code or tag in two.
func (e *edges) entire(span Span) Span {
	return around(e.block.Whole, around(e.raws, span))
}

// around lengthens a span by those of the list that it shares a byte with.
func around(list []Span, span Span) Span {
	i := sort.Search(len(list), func(i int) bool { return list[i].End > span.Start })
	j := sort.Search(len(list), func(i int) bool { return list[i].Start >= span.End })
	if i >= j {
		return span
	}
	return Span{min(span.Start, list[i].Start), max(span.End, list[j-1].End)}
}

// within gives the range of those of the list that lie inside the span.
func within(list []Span, span Span) (first, end int) {
	first = sort.Search(len(list), func(i int) bool { return list[i].Start >= span.Start })
	end = sort.Search(len(list), func(i int) bool { return list[i].End > span.End })
	return first, max(first, end)
}
