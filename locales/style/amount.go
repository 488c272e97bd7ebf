package style

import (
	"strings"
	"unicode/utf8"
)

// mostPower is the largest power of ten that scale words make together.
const mostPower = 24

// mostGroups bounds the groups of three digits of one number, as mostRow the digits of
// one in Chinese numerals: longer ones are no numbers, and would take too long.
const (
	mostGroups = 8
	mostRow    = 24
)

// number reads digits or number words, with the scale words behind them. Its end is at
// where there is none.
func (r *reader) number(at int) number {
	total := number{end: at}
	last := mostPower + 1
	for i := at; i < len(r.tokens); {
		n := r.group(i)
		if n.end == i {
			if i > at || !r.is(i, scale) {
				break
			}
			n.value, n.words = Int(1), true
			n.sure = r.always && r.heads[strings.ToLower(r.word(i-1))]
		}
		power, end := r.scales(n.end, n.words)
		if i > at && (n.words != total.words || power >= last || power == 0 && !n.words || !r.adjoins(i)) {
			break
		}
		n.value, n.end = n.value.times(power), end
		for k := range n.readings {
			n.readings[k].Value = n.readings[k].Value.times(power)
		}
		if i == at {
			total = n
		} else if v, ok := total.value.plus(n.value); ok && magnitude(n.value) <= last {
			total.value, total.end, total.words = v, n.end, total.words && n.words
		} else {
			break
		}
		total.scaled = total.scaled || power > 0
		if power == 0 {
			break
		}
		last, i = power, end
	}
	return r.withHalf(at, total)
}

// magnitude is how many digits a whole number has.
func magnitude(v Value) int { return len(v.digits) + v.exponent }

// adjoins reports that what stands before a token is only a blank or nothing.
func (r *reader) adjoins(at int) bool {
	gap := r.text[r.tokens[at-1].Span.End:r.tokens[at].Span.Start]
	return utf8.RuneCountInString(gap) <= 1
}

// withHalf adds the half of "hai triệu rưỡi", 两点半 and "3 года с половиной" that stands
// right behind.
func (r *reader) withHalf(at int, n number) number {
	if n.end == at || !r.is(n.end, half) || r.means[n.end].n != 1 {
		return n
	}
	add := ratio(1, 2)
	if n.scaled {
		add = add.times(r.means[n.end-1].n)
	}
	if v, ok := n.value.plus(add); ok {
		n.value, n.end = v, n.end+1
	}
	return n
}

// scales reads the scale words behind a number; one behind another multiplies it.
func (r *reader) scales(at int, words bool) (power, end int) {
	for end = at; end < len(r.tokens); end++ {
		switch {
		case r.is(end, scale) && power+r.means[end].n <= mostPower:
		case !words && end == at && r.is(end, times) && r.means[end].n > 10:
			power += map[int]int{100: 2, 1000: 3}[r.means[end].n]
			continue
		case end == at+1 && power > 0 && r.word(end) == "." && r.tight(end) && r.is(end+1, scale): // тыс. млн
			continue
		default:
			return power, r.abbreviated(at, end)
		}
		power += r.means[end].n
	}
	return power, end
}

// abbreviated leaves a stop out at which the scale words would end.
func (r *reader) abbreviated(at, end int) int {
	if end > at && r.word(end-1) == "." {
		return end - 1
	}
	return end
}

// group reads digits, or number words below ten thousand.
func (r *reader) group(at int) number {
	switch {
	case r.isNumber(at):
		return r.digits(at)
	case r.is(at, sesqui):
		return number{end: at + 1, value: Int(r.means[at].n).times(-1), words: true, sure: true}
	}
	return r.spelled(at)
}

// digits reads a number in digits: with its groups, and the letter behind it that is a power.
func (r *reader) digits(at int) number {
	end := at + 1
	text := plainDigits(r.word(at))
	first := text
	for r.isGroup(end, text, at) {
		text += plainDigits(r.word(end))
		end++
	}
	n := r.parse(text)
	n.end, n.sure = end, true
	if year, ok := r.shortYear(at, first, end); ok {
		n.readings = append(n.readings, Reading{Value: year})
	}
	if end > at+1 && !r.blanks {
		n.odd = true
		n.parts = r.pieces(at, end)
	}
	if r.is(end, letter) && r.tight(end) {
		n.readings = append(n.readings, Reading{Value: n.value})
		n.value, n.scaled = n.value.times(r.means[end].n), true
		n.end++
	}
	return n
}

// shortYear gives the other way to write a year: 1953 for the end of 1950–53, and, where
// the word before it says that it is a decade, 80 for 1980 and 1990 for 90.
func (r *reader) shortYear(at int, digits string, end int) (Value, bool) {
	n := intOf(digits)
	switch {
	case end > at+1 || len(digits) != 2 && len(digits) != 4:
	case len(digits) == 2 && at > 1 && r.tight(at) && isDash(r.word(at-1)) && len(r.word(at-2)) == 4 && r.isNumber(at-2):
		return Int(intOf(r.word(at-2))/100*100 + n), true
	case len(r.decades) == 0 || !r.decades[strings.ToLower(r.word(at-2)+" "+r.word(at-1))]:
	case len(digits) == 2:
		return Int(1900 + n), true
	case n%10 == 0:
		return Int(n % 100), true
	}
	return Value{}, false
}

func isDash(mark string) bool { return mark == "-" || mark == "–" || mark == "—" }

// pieces are numbers that only might be the groups of one.
func (r *reader) pieces(at, end int) []Quantity {
	var list []Quantity
	for i := at; i < end; i++ {
		n := r.parse(plainDigits(r.word(i)))
		list = append(list, Quantity{Span: r.tokens[i].Span, Readings: []Reading{{Value: n.value}}, Sure: true})
	}
	return list
}

// isGroup reports three digits, and tenths perhaps, behind one to three or more groups:
// behind a no-break space, or a plain one where the language groups by it.
func (r *reader) isGroup(at int, before string, first int) bool {
	if !r.isNumber(at) || at > first+mostGroups || len(before) > 3 && at == first+1 || strings.HasPrefix(before, "0") || strings.ContainsAny(before, ".,") {
		return false
	}
	text := plainDigits(r.word(at))
	whole, _, _ := strings.Cut(strings.ReplaceAll(text, ",", "."), ".")
	if len(whole) != 3 || strings.Count(text, ".")+strings.Count(text, ",") > 1 {
		return false
	}
	gap := r.text[r.tokens[at-1].Span.End:r.tokens[at].Span.Start]
	return gap == "\u00a0" || gap == "\u202f" || gap == "\u2009" || gap == " " && r.blanks
}

// plainDigits writes full-width digits as plain ones.
func plainDigits(text string) string {
	return strings.Map(func(c rune) rune {
		if '０' <= c && c <= '９' {
			return c - '０' + '0'
		}
		return c
	}, text)
}

// parse reads 1.234,5. Two kinds of sign tell which is which. One sign before three
// digits is open: thousands are likelier, whatever the language says, for people copy
// them from one language to another; and nobody writes a nought at the end of tenths.
func (r *reader) parse(text string) number {
	signs := strings.Map(func(c rune) rune {
		if c == '.' || c == ',' {
			return c
		}
		return -1
	}, text)
	if signs == "" {
		return number{value: decimal(text, 0)}
	}
	bare := strings.Map(func(c rune) rune {
		if c == '.' || c == ',' {
			return -1
		}
		return c
	}, text)
	sign := rune(signs[len(signs)-1])
	fraction := len(text) - strings.LastIndexByte(text, byte(sign)) - 1
	tenths := number{value: decimal(bare, -fraction), odd: sign != r.decimal}
	whole := number{value: decimal(bare, 0), odd: !strings.ContainsRune(r.groups, sign)}
	first, _, _ := strings.Cut(text, string(signs[0]))
	switch {
	case strings.Count(signs, string(sign)) > 1:
		return whole
	case len(signs) > 1:
		tenths.odd = tenths.odd || !strings.ContainsRune(r.groups, rune(signs[0]))
		return tenths
	case fraction != 3 || len(first) > 3 || first == "0":
		return tenths
	}
	tenths.odd = tenths.odd || strings.HasSuffix(text, "0")
	whole.readings = []Reading{{Value: tenths.value, Odd: tenths.odd}}
	return whole
}

// spelled reads number words below ten thousand.
func (r *reader) spelled(at int) number {
	g := grouper{reader: r, at: at, low: 10000, concatenates: r.percentFirst}
	for g.step() {
	}
	if !g.some {
		return number{end: at}
	}
	n := number{end: g.end, value: g.value(), words: true}
	n.sure = r.always && (!g.bare && (g.end > at+1 || r.standsAlone(at)) || g.bare && r.heads[strings.ToLower(r.word(at-1))] && r.is(at, times))
	return n
}

// A grouper adds up the words of a number.
type grouper struct {
	*reader
	at, end      int
	sum, ones    int    // what has its place, and what waits for one
	low          int    // the lowest place that is taken
	some         bool   // anything was read
	bare         bool   // it began with a hundred without a number
	concatenates bool   // 二〇一八
	row          string // those digits
}

func (g *grouper) value() Value {
	if len(g.row) > 1 {
		return decimal(g.row, 0)
	}
	return Int(g.sum + g.ones)
}

// step takes one word; false where the number is over.
func (g *grouper) step() bool {
	if g.at >= len(g.tokens) {
		return false
	}
	if g.some && !g.skip() {
		return false
	}
	m := g.means[g.at]
	if !g.take(m) {
		return false
	}
	g.at++
	g.some, g.end = true, g.at
	return true
}

// skip passes over a hyphen, a joiner or an empty place between two words of a number.
func (g *grouper) skip() bool {
	next := g.at + 1
	switch {
	case g.word(g.at) == "-" && g.tight(g.at) && g.tight(next),
		g.is(g.at, joiner) && (g.low == 100 || g.low == 10 && g.means[g.at].n == 10),
		g.is(g.at, zero) && g.low < 10000 && !g.concatenates:
		if next >= len(g.tokens) || !g.fits(g.means[next].kind) {
			return false
		}
		g.at = next
	}
	return true
}

func (g *grouper) fits(kind wordKind) bool {
	return kind == unit || kind == yearly || kind == teen || kind == tens || kind == part && g.ones == 0
}

func (g *grouper) take(m meaning) bool {
	free := g.ones == 0
	switch m.kind {
	case unit, part:
		return g.unit(m, free)
	case yearly:
		return g.low != 10 && !g.isYear() && g.unit(m, free)
	case fourthly:
		return (g.low == 10 || g.is(g.at-1, daily) || g.is(g.at-1, heading)) && g.unit(m, free)
	case zero:
		if g.concatenates && (g.row != "" || g.low < 10000) {
			if g.row != "" {
				g.row += "0"
			}
			return len(g.row) < mostRow
		}
		return false
	case teen:
		return g.place(m.n, 1, free && (g.low > 10 || g.scored()))
	case tens:
		if m.n == 20 && g.ones == 4 && g.low > 10 && !g.percentFirst { // quatre-vingt
			g.ones = 0
			return g.place(80, 10, true)
		}
		if m.n == 10 && free && g.low == 10 && g.scored() {
			return g.place(10, 10, true)
		}
		return g.place(m.n, 10, free && g.low > 10)
	case hundreds:
		return g.place(m.n, 100, free && g.low > 100)
	case times:
		return g.times(m.n)
	}
	return false
}

// scored reports sixty and eighty, on which French goes on to nineteen.
func (g *grouper) scored() bool {
	return g.low == 10 && (g.sum%100 == 60 || g.sum%100 == 80)
}

func (g *grouper) place(n, low int, fits bool) bool {
	if fits {
		g.sum, g.low = g.sum+n, low
	}
	return fits
}

func (g *grouper) unit(m meaning, free bool) bool {
	if g.concatenates && g.low == 10000 && len(g.row) < mostRow && (g.row != "" || !g.some) {
		g.row += Int(m.n).digits
		g.ones = m.n
		return true
	}
	if !free || g.low <= 1 || m.kind == part && !g.some {
		return false
	}
	g.ones = m.n
	return true
}

// times makes the ones before it tens, hundreds or thousands. Without ones it is one.
func (g *grouper) times(by int) bool {
	if g.low <= by || len(g.row) > 1 {
		return false
	}
	if g.ones == 0 && g.sum > 0 && by >= 100 && g.sum < 100 { // twelve hundred
		g.sum, g.low = g.sum*by, by
		return true
	}
	g.bare = g.bare || !g.some && by > 10
	g.sum, g.ones, g.low, g.row = g.sum+max(g.ones, 1)*by, 0, by, ""
	return true
}

// isYear reports that năm is the year: beside a number, or as a time that has come or gone.
func (g *grouper) isYear() bool {
	next := strings.ToLower(g.word(g.at + 1))
	return g.isNumber(g.at-1) || g.isNumber(g.at+1) || g.is(g.at-1, unit) && !g.some || g.is(g.at-1, tens) ||
		g.doubtfulAfter[next] || g.doubtfulBefore[strings.ToLower(g.word(g.at-1))]
}

// standsAlone reports that one word is certainly a number where it stands.
func (r *reader) standsAlone(at int) bool {
	word := strings.ToLower(composed(r.word(at)))
	counts, doubtful := r.doubtful[word]
	if !doubtful {
		return true
	}
	return counts && r.counted[strings.ToLower(composed(r.word(at+1)))]
}
