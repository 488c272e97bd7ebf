package docx

import (
	"strings"

	"dich/source"
)

// An item is text or a code in a line, without the runs that it stands in.
type item struct {
	kind      source.CodeKind // empty for text
	span      source.Span
	run, last *run   // where it begins and ends; nil beside runs and for the ends of containers
	text      string // as a translator sees it; empty for a numbered tag
	shown     string
}

// A line is a stretch of a paragraph: it finds the codes in a row of items.
type line struct {
	text    string
	items   []item
	levels  []level // of containers, the paragraph first
	within  []int   // which level an item is in
	worded  map[*run]bool
	codes   []source.Code
	covered []source.Span // what is text or code, in order
	closed  []source.Span // containers in which no sentence ends: the outermost
	pair    *pair
	pairs   int
}

// A level is a container, or the paragraph: what most of its text looks like has no tag.
type level struct {
	n      int // of its codes
	start  int
	keys   []string
	weight map[string]int // bytes of text by the properties of runs
	base   string
}

// A pair is a row of runs that look the same and unlike their level.
type pair struct {
	key string
	n   int
	end int  // of its last item
	run *run // which that one ends in
}

// block finds the codes of the line; false if they overlap, which no word processor
// writes.
func (l *line) block() (*source.Block, bool) {
	l.weigh()
	l.walk()
	b := &source.Block{Codes: l.codes, Span: source.Span{Start: l.covered[0].Start, End: l.covered[len(l.covered)-1].End}}
	at := b.Span.Start
	for _, s := range l.covered {
		if s.Start < at || s.Empty() {
			return nil, false
		}
		if s.Start > at {
			b.Skips = append(b.Skips, source.Span{Start: at, End: s.Start})
		}
		at = s.End
	}
	return b, true
}

// weigh finds what most of each level looks like.
func (l *line) weigh() {
	l.levels = []level{{weight: map[string]int{}}}
	l.within = make([]int, len(l.items))
	l.worded = map[*run]bool{}
	open := []int{0}
	for i, it := range l.items {
		top := open[len(open)-1]
		l.within[i] = top
		switch {
		case it.kind == source.Opening:
			l.pairs++
			l.within[i] = len(l.levels)
			open = append(open, len(l.levels))
			l.levels = append(l.levels, level{n: l.pairs, start: it.span.Start, weight: map[string]int{}})
		case it.kind == source.Closing:
			open = open[:max(1, len(open)-1)]
		case it.kind == "":
			l.levels[top].add(it)
			l.worded[it.run] = true
		}
	}
	for i := range l.levels {
		l.levels[i].settle()
	}
}

func (v *level) add(it item) {
	key := it.run.key
	if _, ok := v.weight[key]; !ok {
		v.keys = append(v.keys, key)
	}
	v.weight[key] += it.span.Len()
}

func (v *level) settle() {
	most := 0
	for _, key := range v.keys {
		if v.weight[key] > most {
			v.base, most = key, v.weight[key]
		}
	}
}

// walk goes through the items and writes codes.
func (l *line) walk() {
	goesOn := l.goesOn()
	var now *run
	for i, it := range l.items {
		switch {
		case it.kind == source.Opening || it.kind == source.Closing:
			l.closePair()
			l.container(i)
			now = nil
			continue
		case it.run == nil:
			if !goesOn(i) {
				l.closePair()
			}
		case it.run != now:
			l.enter(i, goesOn)
		}
		now = it.last
		l.item(it)
		if l.pair != nil && it.last != nil {
			l.pair.end, l.pair.run = it.span.End, it.last
		}
	}
	l.closePair()
}

// goesOn gives a function that tells whether the open pair goes on behind an item that
// is no text.
func (l *line) goesOn() func(i int) bool {
	next := make([]*run, len(l.items)+1) // of the text that follows in the same level
	for i := len(l.items) - 1; i >= 0; i-- {
		switch it := l.items[i]; it.kind {
		case "":
			next[i] = it.run
		case source.Standalone:
			next[i] = next[i+1]
		}
	}
	return func(i int) bool {
		return l.pair != nil && next[i] != nil && l.styled(next[i], i) && next[i].key == l.pair.key
	}
}

// styled reports a run that looks unlike its level.
func (l *line) styled(r *run, i int) bool {
	return r.key != l.levels[l.within[i]].base && r.start >= 0 && !r.fixed
}

// enter comes to the first item of a run.
func (l *line) enter(i int, goesOn func(int) bool) {
	it := l.items[i]
	r := it.run
	switch {
	case !l.worded[r]:
		if !goesOn(i) {
			l.closePair()
		}
	case !l.styled(r, i):
		l.closePair()
	case l.pair == nil || l.pair.key != r.key:
		l.closePair()
		l.pairs++
		l.pair = &pair{key: r.key, n: l.pairs}
		l.code(source.Code{Kind: source.Opening, N: l.pairs, Raw: source.Span{Start: r.start, End: it.span.Start}})
	}
}

// closePair ends the open pair where its last run does; nowhere if that run is open yet.
func (l *line) closePair() {
	if p := l.pair; p != nil && p.run != nil && p.run.end > 0 {
		l.code(source.Code{Kind: source.Closing, N: p.n, Raw: source.Span{Start: p.end, End: p.run.end}})
	}
	l.pair = nil
}

func (l *line) container(i int) {
	it := l.items[i]
	v := &l.levels[l.within[i]]
	l.code(source.Code{Kind: it.kind, N: v.n, Raw: it.span})
	if it.kind == source.Closing {
		n := len(l.closed)
		for n > 0 && l.closed[n-1].Start > v.start { // one inside of this
			n--
		}
		l.closed = append(l.closed[:n], source.Span{Start: v.start, End: it.span.End})
	}
}

func (l *line) code(c source.Code) {
	l.codes = append(l.codes, c)
	l.covered = append(l.covered, c.Raw)
}

// item adds text with its references, or a code that stands alone.
func (l *line) item(it item) {
	if it.kind != "" {
		l.code(source.Code{Kind: it.kind, Raw: it.span, Text: it.text, Shown: it.shown})
		return
	}
	l.covered = append(l.covered, it.span)
	for at := it.span.Start; ; {
		n := strings.IndexByte(l.text[at:it.span.End], '&')
		if n < 0 {
			return
		}
		at += n
		end := at + strings.IndexByte(l.text[at:it.span.End], ';') + 1
		char := source.XMLEntity(l.text[at+1 : end-1])
		l.codes = append(l.codes, source.Code{Kind: source.Reference, Raw: source.Span{Start: at, End: end}, Text: char, Shown: char})
		at = end
	}
}
