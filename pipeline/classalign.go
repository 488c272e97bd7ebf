package pipeline

import (
	"strconv"
	"strings"
	"unicode"

	"dich/source"
)

// A comparison is two versions of a segment, aligned unit by unit.
type comparison struct {
	old, now *version
	found    map[Class]bool
}

// A version is one of two texts. A unit that both have knows its partner.
type version struct {
	Passage
	tokens   []source.Token
	units    []unit
	partner  []int    // the index in the other version; -1 of a unit that it does not have
	place    []int    // how many units before are in both
	signals  []signal // in order; those that overlap never
	taken    []bool   // units of the lexicon's signals
	restated []bool   // units that the other version says in other words
	covered  []bool   // units whose change has been accounted for
	quoted   []bool   // units between quotation marks, and these
	initials []signal // acronyms of what the other version writes out, or the other way round
	idle     []bool   // units of compounds that only look like signals
}

// A unit is a token as it counts here: a number is one however it is grouped, three
// stops are an ellipsis, and all quotation marks are the same.
type unit struct {
	source.Span
	key   source.Key
	shape source.Shape
}

func newComparison(old, now Passage) *comparison {
	e := &comparison{old: newVersion(old), now: newVersion(now), found: map[Class]bool{}}
	align(e.old, e.now)
	e.old.locate()
	e.now.locate()
	return e
}

func newVersion(p Passage) *version {
	tokens := source.Tokens(p.Plain)
	units := unitsOf(p.Plain, tokens)
	v := &version{Passage: p, tokens: tokens, units: units, partner: fill(len(units), -1), place: make([]int, len(units)+1)}
	n, flags := len(units), make([]bool, 4*len(units))
	v.covered, v.quoted, v.restated, v.idle = flags[:n], flags[n:2*n], flags[2*n:3*n], flags[3*n:]
	v.markQuoted()
	return v
}

// locate counts the kept units before each.
func (v *version) locate() {
	for i, p := range v.partner {
		v.place[i+1] = v.place[i]
		if p >= 0 {
			v.place[i+1]++
		}
	}
}

func (v *version) word(i int) string { return v.units[i].Of(v.Plain) }

// isWord reports a unit that is there and is no mark.
func (v *version) isWord(i int) bool {
	return i >= 0 && i < len(v.units) && v.units[i].shape != source.Mark
}

// is reports a unit that is one of some words.
func (v *version) is(i int, words keySet) bool {
	return i >= 0 && i < len(v.units) && words[v.units[i].key]
}

// changed reports that the other version lacks a unit of the run.
func (v *version) changed(first, end int) bool {
	for i := first; i < end; i++ {
		if v.partner[i] < 0 {
			return true
		}
	}
	return false
}

// tight reports that nothing stands between a unit and the next.
func (v *version) tight(i int) bool {
	return i+1 < len(v.units) && v.units[i].End == v.units[i+1].Start
}

func unitsOf(plain string, tokens []source.Token) []unit {
	units := make([]unit, 0, len(tokens))
	k := knownKeys()
	for i := 0; i < len(tokens); i++ {
		t := tokens[i]
		u := unit{t.Span, t.Key, t.Shape}
		switch {
		case t.Shape == source.Number:
			for i+1 < len(tokens) && u.Len() <= 12 && isGroup(plain, tokens[i], tokens[i+1]) && !strings.ContainsAny(u.Of(plain), ".,") && tokens[i].Span.Len() <= 3 {
				i++
				u.End = tokens[i].Span.End
			}
			u.key = source.FoldKey(plainDigits(u.Of(plain)))
		case t.Key == k.stop && i+2 < len(tokens) && tokens[i+1].Key == k.stop && tokens[i+2].Key == k.stop:
			i += 2
			u.End, u.key = tokens[i].Span.End, k.ellipsis
		case t.Key == k.single:
			u.key = k.double
		}
		units = append(units, u)
	}
	return units
}

// plainDigits writes a number without the signs between its thousands.
func plainDigits(digits string) string {
	digits = strings.Join(strings.Fields(digits), "")
	parts := strings.FieldsFunc(digits, func(r rune) bool { return r == '.' })
	for i, p := range parts {
		whole, _, _ := strings.Cut(p, ",")
		if i == 0 && len(p) > 3 || i > 0 && len(whole) != 3 {
			return digits
		}
	}
	return strings.Join(parts, "")
}

// value reads digits as Vietnamese writes them; what is too long for a float64 or no
// plain number has none.
func value(digits string) (float64, bool) {
	text := strings.Replace(plainDigits(digits), ",", ".", 1)
	v, err := strconv.ParseFloat(text, 64)
	return v, err == nil && len(text) <= 15
}

// mostCells bounds the table of an alignment. The middles of longer texts count as
// wholly different.
const mostCells = 1 << 20

// align finds the longest common subsequence of the units of two versions. Where
// there are several, it is the same whichever version is the old one: the one with
// the smaller keys is taken first.
func align(a, b *version) {
	n, m := len(a.units), len(b.units)
	pair := func(i, j int) { a.partner[i], b.partner[j] = j, i }
	start := 0
	for start < n && start < m && a.units[start].key == b.units[start].key {
		pair(start, start)
		start++
	}
	for n > start && m > start && a.units[n-1].key == b.units[m-1].key {
		n, m = n-1, m-1
		pair(n, m)
	}
	if (n-start+1)*(m-start+1) > mostCells {
		return
	}
	alignMiddle(a.units[start:n], b.units[start:m], func(i, j int) { pair(start+i, start+j) })
}

// alignMiddle fills the table from the end and walks it from the start.
func alignMiddle(a, b []unit, pair func(i, j int)) {
	width := len(b) + 1
	common := make([]int32, (len(a)+1)*width)
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			at := i*width + j
			if a[i].key == b[j].key {
				common[at] = common[at+width+1] + 1
			} else {
				common[at] = max(common[at+width], common[at+1])
			}
		}
	}
	for i, j := 0, 0; i < len(a) && j < len(b); {
		down, right := common[(i+1)*width+j], common[i*width+j+1]
		switch {
		case a[i].key == b[j].key:
			pair(i, j)
			i, j = i+1, j+1
		case down > right || down == right && a[i].key < b[j].key:
			i++
		default:
			j++
		}
	}
}

// sameUnits reports that the versions differ in no word, number or mark.
func (e *comparison) sameUnits() bool {
	return !e.old.changed(0, len(e.old.units)) && !e.now.changed(0, len(e.now.units))
}

// sameWords reports that the versions differ in no word or number.
func (e *comparison) sameWords() bool { return !e.old.wordsChanged() && !e.now.wordsChanged() }

func (v *version) wordsChanged() bool {
	for i, p := range v.partner {
		if p < 0 && v.isWord(i) {
			return true
		}
	}
	return false
}

// sides gives both versions, each with the other.
func (e *comparison) sides() [2][2]*version { return [2][2]*version{{e.old, e.now}, {e.now, e.old}} }

// find notes a class for a run of units, which are accounted for.
func (e *comparison) find(c Class, v *version, first, end int) {
	e.found[c] = true
	for i := first; i < end; i++ {
		v.covered[i] = true
	}
}

// isGroup reports three digits right behind a number, with one blank between.
func isGroup(text string, before, t source.Token) bool {
	gap := []rune(text[before.Span.End:t.Span.Start])
	return t.Shape == source.Number && t.Span.Len() == 3 && len(gap) == 1 && unicode.IsSpace(gap[0])
}
