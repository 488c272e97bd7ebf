package style

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/language"

	"dich/source"
)

// A Unit is a unit of measure or a currency: what it measures, a blank, and its name. A
// name behind a stroke is one kind of the name before it: "money dollar" may be any dollar,
// "money dollar/USD" is that of the United States.
type Unit string

// Agrees reports two units that may be the same one.
func (u Unit) Agrees(v Unit) bool {
	return u == v || strings.HasPrefix(string(u), string(v)+"/") || strings.HasPrefix(string(v), string(u)+"/")
}

// Dimension is what the unit measures.
func (u Unit) Dimension() string {
	dimension, _, _ := strings.Cut(string(u), " ")
	return dimension
}

// A Measure is a quantity with what it is of.
type Measure struct {
	Quantity
	Unit Unit   // empty where there is none that dich knows
	Text string // number and unit as the text has them

	before bool // the unit stands before the number
}

// Units are the words of a language for them.
type Units struct {
	after  map[rune][]unitWord // behind a number, by the first character; the longest first
	before []unitWord          // before one
	links  []string            // between a number and its unit: milliards de dollars
}

// A unitWord is one or more words, in small letters.
type unitWord struct {
	text string
	unit Unit
	stem bool // words may go on
}

// UnitsOf gives those of a language; nil where dich does not know them.
func UnitsOf(tag language.Tag) *Units {
	base, _ := tag.Base()
	if units := unitTables[base.String()]; units != nil {
		return units()
	}
	return nil
}

// newUnits reads a table: lines of a unit, a colon and its words with bars between. A
// word that ends in * is the beginning of words.
func newUnits(links string, tables ...string) *Units {
	u := &Units{after: map[rune][]unitWord{}, links: strings.Fields(links)}
	for _, table := range append(tables, commonUnits) {
		for line := range strings.Lines(table) {
			unit, words, _ := strings.Cut(strings.TrimSpace(line), ":")
			for word := range strings.SplitSeq(words, "|") {
				u.add(Unit(unit), strings.TrimSpace(word))
			}
		}
	}
	for _, list := range u.after {
		sortLongest(list)
	}
	for line := range strings.Lines(unitsBefore) {
		unit, words, _ := strings.Cut(strings.TrimSpace(line), ":")
		for _, word := range strings.Fields(words) {
			u.before = append(u.before, unitWord{text: word, unit: Unit(unit)})
		}
	}
	sortLongest(u.before)
	return u
}

func (u *Units) add(unit Unit, word string) {
	if word == "" {
		return
	}
	text, stem := strings.CutSuffix(word, "*")
	first, _ := utf8.DecodeRuneInString(text)
	u.after[first] = append(u.after[first], unitWord{text, unit, stem})
}

func sortLongest(list []unitWord) {
	slices.SortStableFunc(list, func(a, b unitWord) int { return len(b.text) - len(a.text) })
}

// Measures gives the quantities of a text with their units. In a range (10–15 km) both
// ends have the unit of the one that it stands at.
func (u *Units) Measures(text string, list []Quantity) []Measure {
	measures := make([]Measure, len(list))
	for i, q := range list {
		measures[i] = u.measure(text, q)
	}
	for i := len(list) - 2; i >= 0; i-- {
		m, next := &measures[i], &measures[i+1]
		if isRange(text, m, next) && m.Unit == "" && !next.before {
			m.Unit, m.Text = next.Unit, m.Text+strings.TrimPrefix(next.Text, source.Clean(next.Span.Of(text)))
		}
	}
	for i := 1; i < len(list); i++ {
		m, last := &measures[i], &measures[i-1]
		if isRange(text, last, m) && m.Unit == "" && last.before {
			m.Unit, m.Text, m.before = last.Unit, strings.TrimSuffix(last.Text, source.Clean(last.Span.Of(text)))+m.Text, true
		}
	}
	return measures
}

// The words between the ends of a range.
var rangeWords = strings.Fields("- – — − ~ ～ 至 到 to and đến tới до да à et")

func isRange(text string, a, b *Measure) bool {
	return a.Span.End <= b.Span.Start && b.Span.Start-a.Span.End < 12 &&
		slices.Contains(rangeWords, strings.ToLower(strings.TrimFunc(text[a.Span.End:b.Span.Start], unicode.IsSpace)))
}

// longestUnit is how many bytes behind a number are looked at.
const longestUnit = 96

func (u *Units) measure(text string, q Quantity) Measure {
	m := Measure{Quantity: q, Text: source.Clean(q.Span.Of(text))}
	if len(q.Parts) > 0 || len(q.Readings) == 0 || q.Readings[0].Kind != Number && q.Readings[0].Kind != Percent {
		return m
	}
	if end := digitsEnd(m.Text); end < len(m.Text) { // 5km is one word
		if found, _ := u.behind(m.Text[end:]); found.unit != "" && !strings.HasPrefix(string(found.unit), "money") && u.isPlain(text, q.Span) {
			m.Unit = found.unit
			return m
		}
	}
	found, words := u.behind(window(text, q.Span))
	if q.Readings[0].Kind == Percent {
		m.Unit = inPercent
		if found.unit == inPoints || strings.ContainsAny(m.Text, "点點") || strings.Contains(m.Text, "điểm") || strings.Contains(m.Text, "point") {
			m.Unit, m.Text = inPoints, m.Text+words
		}
		return m
	}
	if found.unit != "" && !isDated(found.unit, text[q.Span.End:], words) {
		m.Unit, m.Text = found.unit, m.Text+words
		return m
	}
	if found, words := u.ahead(text[:q.Span.Start]); found.unit != "" {
		m.Unit, m.Text, m.before = found.unit, words+m.Text, true
	}
	return m
}

const (
	inPercent Unit = "share percent"
	inPoints  Unit = "share points"
)

// isPlain reports a number without a currency before it: £125m is no length.
func (u *Units) isPlain(text string, span source.Span) bool {
	found, _ := u.ahead(text[:span.Start])
	return found.unit == ""
}

// isDated reports a month of a date and no duration: (ngày) 29 tháng 9.
func isDated(unit Unit, rest, words string) bool {
	_, behind, ok := strings.Cut(rest, strings.TrimSpace(words))
	next, _ := utf8.DecodeRuneInString(strings.TrimSpace(behind))
	return ok && unit == "duration month" && unicode.IsDigit(next)
}

// digitsEnd is where a text that begins with digits goes on with something else.
func digitsEnd(text string) int {
	end := strings.IndexFunc(text, func(r rune) bool { return !unicode.IsDigit(r) && r != '.' && r != ',' })
	if end <= 0 {
		return len(text)
	}
	return end
}

// window is the text behind a quantity, composed, with plain blanks. The stop of a scale
// word (млн.) is left out.
func window(text string, span source.Span) string {
	end := min(span.End+longestUnit, len(text))
	for end < len(text) && !utf8.RuneStart(text[end]) {
		end++
	}
	rest := text[span.End:end]
	if last, _ := utf8.DecodeLastRuneInString(span.Of(text)); unicode.IsLetter(last) {
		rest = strings.TrimPrefix(rest, ".")
	}
	return plainBlanks.Replace(source.Compose(rest))
}

var plainBlanks = strings.NewReplacer("\u00a0", " ", "\u202f", " ", "\u2009", " ")

// behind finds the unit that a text begins with, and gives the text up to its end.
func (u *Units) behind(text string) (unitWord, string) {
	small := strings.ToLower(text)
	if len(small) != len(text) {
		text = small
	}
	at := len(small) - len(strings.TrimLeft(small, " -‑"))
	for _, link := range u.links {
		if rest, ok := strings.CutPrefix(small[at:], link); ok && (strings.HasSuffix(link, "'") || strings.HasSuffix(link, "’") || strings.HasPrefix(rest, " ")) {
			at += len(link) + len(rest) - len(strings.TrimLeft(rest, " "))
			break
		}
	}
	first, _ := utf8.DecodeRuneInString(small[at:])
	for _, w := range u.after[first] {
		if rest, ok := strings.CutPrefix(small[at:], w.text); ok && (w.stem || endsWord(w.text, rest)) && (len(w.text) > utf8.RuneLen(first) || strings.HasPrefix(text[at:], w.text)) {
			end := at + len(w.text)
			for w.stem && end < len(text) {
				r, size := utf8.DecodeRuneInString(text[end:])
				if !unicode.IsLetter(r) {
					break
				}
				end += size
			}
			return w, text[:end]
		}
	}
	return unitWord{}, ""
}

// endsWord reports that a word does not go on in the text behind it. Chinese words touch.
func endsWord(word, rest string) bool {
	last, _ := utf8.DecodeLastRuneInString(word)
	next, _ := utf8.DecodeRuneInString(rest)
	return unicode.Is(unicode.Han, last) || !unicode.IsLetter(last) || !unicode.IsLetter(next) && !unicode.IsDigit(next) || unicode.Is(unicode.Han, next)
}

// ahead finds the unit that a text ends with, and gives the text from it on.
func (u *Units) ahead(text string) (unitWord, string) {
	trimmed := strings.TrimRight(text, " \u00a0\u202f")
	for _, w := range u.before {
		rest, ok := strings.CutSuffix(trimmed, w.text)
		first, _ := utf8.DecodeRuneInString(w.text)
		last, _ := utf8.DecodeLastRuneInString(rest)
		if ok && !(unicode.IsLetter(first) && unicode.IsLetter(last) && !unicode.Is(unicode.Han, last)) {
			return w, text[len(rest):]
		}
	}
	return unitWord{}, ""
}
