package pipeline

import (
	"cmp"
	"slices"
	"strings"
	"sync"
	"unicode"

	"dich/source"
)

// A markPair is a quotation mark or bracket and its other half; a half that is missing
// has an empty span.
type markPair struct{ open, close glyph }

func (p markPair) whole() bool { return !p.open.at.Empty() && !p.close.at.Empty() }

// Marks that begin or end a quotation somewhere; single ones only where they cannot be
// apostrophes.
const (
	openingQuotes = "«“„「『《〈‘"
	closingQuotes = "»”“」』》〉’"
	doubleQuotes  = "«»“”„\"‟＂"
)

// pairsIn finds the pairs of a text, in the order of their ends. What a mark does is seen
// from what stands beside it: “word“ is a pair as well, though in no language.
func pairsIn(list []glyph) []markPair {
	var pairs []markPair
	var open []glyph
	for i, g := range list {
		if isPlainLetter(g.r) {
			continue
		}
		switch begins, ends := roleOf(list, i, open); {
		case ends:
			at := lastPartner(open, g.r)
			if at < 0 {
				pairs = append(pairs, markPair{close: g})
				continue
			}
			for _, alone := range open[at+1:] {
				pairs = append(pairs, markPair{open: alone})
			}
			pairs = append(pairs, markPair{open[at], g})
			open = open[:at]
		case begins:
			open = append(open, g)
		}
	}
	for _, alone := range open {
		pairs = append(pairs, markPair{open: alone})
	}
	return pairs
}

// isPlainLetter reports what is no mark: blanks, and nearly all letters.
func isPlainLetter(r rune) bool {
	return r == ' ' || 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || 0xC0 <= r && r < 0x2000 || 0x3400 <= r && r < 0xA000
}

// lastPartner gives the last open mark that may begin what r ends; -1 if there is none.
func lastPartner(open []glyph, r rune) int {
	for i := len(open) - 1; i >= max(0, len(open)-deepest); i-- {
		if family(open[i].r) == family(r) {
			return i
		}
	}
	return -1
}

// deepest is how many open marks one may be inside of.
const deepest = 16

// family tells marks that cannot be halves of one pair.
func family(r rune) int {
	if i := indexRune(openingBrackets, r); i >= 0 {
		return i % 3
	}
	if i := indexRune(closingBrackets, r); i >= 0 {
		return i % 3
	}
	switch {
	case strings.ContainsRune(doubleQuotes, r):
		return 10
	case r == '‘' || r == '’' || r == '‚':
		return 11
	case strings.ContainsRune("「」", r):
		return 12
	case strings.ContainsRune("『』", r):
		return 13
	case strings.ContainsRune("《》", r):
		return 14
	}
	return 15
}

// indexRune counts characters.
func indexRune(marks string, r rune) int {
	n := 0
	for _, m := range marks {
		if m == r {
			return n
		}
		n++
	}
	return -1
}

// roleOf says whether a mark begins or ends something.
func roleOf(list []glyph, i int, open []glyph) (begins, ends bool) {
	r, before, after := list[i].r, charAt(list, i-1), charAt(list, i+1)
	switch {
	case strings.ContainsRune(openingBrackets, r):
		return true, false
	case strings.ContainsRune(closingBrackets, r):
		return false, !isItemNumber(list[:i]) && !strings.ContainsRune(":;-=8", before)
	case r == '’':
		return false, lastPartner(open, r) >= 0 && !isWordRune(after)
	case r == '‘':
		return !isWordRune(before), false
	case r == '"' && unicode.IsDigit(before) && lastPartner(open, r) < 0:
		return false, false // inches
	case !strings.ContainsRune(openingQuotes+closingQuotes+"\"‟＂", r):
		return false, false
	}
	partner := lastPartner(open, r) >= 0
	switch {
	case partner && leansBack(before, after):
		return false, true
	case (!partner || isStraight(r)) && leansBack(after, before):
		return true, false
	case isStraight(r):
		return !partner, partner
	}
	begins = strings.ContainsRune(openingQuotes+"‟", r)
	return begins, !begins
}

// leansBack reports a quotation mark that touches what is inside on this side, and
// nothing, or a mark, on the other.
func leansBack(inner, outer rune) bool {
	touches := isWordRune(inner) || inner == object || strings.ContainsRune(endMarks, inner)
	return touches && (isGap(outer) || strings.ContainsRune(",.;:!?)]-»”", outer))
}

func isStraight(r rune) bool { return r == '"' || r == '＂' }

// longestNumber is one character more than the number of an item has.
const longestNumber = 4

// isItemNumber reports that a bracket ends the number of an item: a) or 12).
func isItemNumber(list []glyph) bool {
	n := len(list)
	for n > 0 && len(list)-n < longestNumber && isWordRune(list[n-1].r) {
		n--
	}
	letters := len(list) - n
	digits := letters > 0 && unicode.IsDigit(list[n].r)
	return letters > 0 && (letters == 1 || digits && letters < longestNumber) && (n == 0 || isGap(list[n-1].r))
}

// A half is a mark without its other one.
type half struct {
	glyph
	opens bool
	twin  bool // the same mark stands beside it: no language quotes within a quotation so
}

// unbalancedIn gives the halves without the other.
func unbalancedIn(list []glyph) []half {
	var halves []half
	for _, p := range pairsIn(list) {
		switch {
		case p.whole():
		case p.open.at.Empty():
			halves = append(halves, half{p.close, false, hasTwin(list, p.close)})
		default:
			halves = append(halves, half{p.open, true, hasTwin(list, p.open)})
		}
	}
	return halves
}

// unbalancedText is unbalancedIn for a text.
func unbalancedText(text string) []half {
	if !mayPair(text) {
		return nil
	}
	room := glyphRooms.Get().(*[]glyph)
	*room = appendGlyphs((*room)[:0], text, 0)
	halves := unbalancedIn(*room)
	glyphRooms.Put(room)
	return halves
}

// glyphRooms are for the characters of one text after the other.
var glyphRooms = sync.Pool{New: func() any { return new([]glyph) }}

// hasTwin reports a mark beside its like.
func hasTwin(list []glyph, g glyph) bool {
	if !strings.ContainsRune("«»“”„", g.r) {
		return false
	}
	i, _ := slices.BinarySearchFunc(list, g, func(a, b glyph) int { return cmp.Compare(a.at.Start, b.at.Start) })
	return charAt(list, i-1) == g.r || charAt(list, i+1) == g.r
}

// checkUnbalancedTarget finds halves without the other that the source does not lack as
// well. A quotation may go on in the next sentences, where its translation ends it, unless
// the source's own are whole.
func checkUnbalancedTarget(c *checkedCatalog) []finding {
	var list []halfPlaced
	var open []int // of the list, the quotations that were not closed yet
	for n, p := range c.pairs {
		for len(open) > 0 && n-list[open[0]].entry > longestQuotation {
			open = open[1:]
		}
		halves := p.unbalanced()
		mayGoOn := len(halves) > 0 && !p.quotesWithin()
		for _, h := range halves {
			quote, last := mayGoOn && family(h.r) >= 10, len(open)-1
			if quote && !h.twin && last >= 0 && (!h.opens || isStraight(h.r)) && list[open[last]].entry < n {
				list[open[last]].closed = true
				open = open[:last]
				continue
			}
			if quote && h.opens && !h.twin {
				open = append(open, len(list))
			}
			list = append(list, halfPlaced{half: h, entry: n})
		}
	}
	var found []finding
	for _, h := range list {
		if !h.closed {
			f := alone(h.half)
			f.message = c.pairs[h.entry].message
			found = append(found, f)
		}
	}
	return found
}

// A halfPlaced is half of a pair, and in which entry of its catalog it is.
type halfPlaced struct {
	half
	entry  int
	closed bool
}

// longestQuotation is how many entries later a quotation ends at most.
const longestQuotation = 5

// unbalanced gives what is unbalanced in the target and not in the source.
func (p *checkedPair) unbalanced() []half {
	left := map[int]int{}
	if p.message.Target.Empty() {
		return nil
	}
	for _, g := range p.original().alone {
		left[halfOf(g.r)]++
	}
	var list []half
	for _, text := range p.plain.Each {
		halves := unbalancedText(text)
		if len(halves) > 0 && len(mojibake(text)) > 0 { // its marks are bytes of letters
			continue
		}
		for _, g := range halves {
			if left[halfOf(g.r)]--; left[halfOf(g.r)] < 0 {
				list = append(list, g)
			}
		}
	}
	return list
}

// quotesWithin reports a source whose quotations all begin and end in it: so do those of
// its translation.
func (p *checkedPair) quotesWithin() bool {
	quotes := 0
	for _, pair := range pairsIn(glyphsOf(p.whole)) {
		switch {
		case family(pair.open.r) < 10 && family(pair.close.r) < 10 && pair.whole():
		case pair.whole():
			quotes++
		default:
			return false
		}
	}
	return quotes > 0
}

// halfOf tells round from square brackets and these from quotation marks of any kind.
func halfOf(r rune) int { return min(family(r), 10) }

func alone(g half) finding { return finding{span: g.at, args: source.Args{"Mark": string(g.r)}} }

// checkUnbalancedSource looks at units: a quotation may have several sentences. In
// mojibake marks are bytes of letters, and one of them may be half of any other.
func checkUnbalancedSource(d *checkedDocument) []finding {
	var found []finding
	for u := range d.part.Units {
		halves := unbalancedIn(d.glyphs(d.part.Units[u].Segments))
		if len(halves) == 0 || d.hasMojibake(d.part.Units[u].Segments) {
			continue
		}
		for _, g := range halves {
			found = append(found, alone(g))
		}
	}
	return found
}

// glyphs are the characters of segments, with a blank behind each, at their places in the part.
func (d *checkedDocument) glyphs(segments []source.Segment) []glyph {
	var list []glyph
	for i := range segments {
		for _, g := range glyphsOf(d.part.Plain(&segments[i])) {
			list = append(list, glyph{g.r, g.at.Shift(segments[i].Span.Start)})
		}
		list = append(list, glyph{r: ' '})
	}
	return list
}

func (d *checkedDocument) hasMojibake(segments []source.Segment) bool {
	return slices.ContainsFunc(segments, func(seg source.Segment) bool { return len(mojibake(d.part.Plain(&seg))) > 0 })
}
