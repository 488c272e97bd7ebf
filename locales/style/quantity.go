package style

import (
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"dich/source"
)

// A Quantity is a number, a part of a date or a time of day as a text has it. What it
// says compares across languages: 50 tỷ, 50 billion and 500亿 have one reading in common.
type Quantity struct {
	Span source.Span // bytes of the text

	// Readings are what it may mean, the likeliest first. "20 giờ" is twenty hours, and
	// eight in the evening.
	Readings []Reading

	// Parts are what it is made of, where that says the same: the day, the month and the
	// year of 1/3/2018. None where it is one thing.
	Parts []Quantity

	// Sure is false where the words may mean something else, or nothing to be counted:
	// "một", "both", a million without a number before it.
	Sure bool

	Words bool // spelled out, no digit in it
}

// A Reading is a kind and a value. Readings compare with ==.
type Reading struct {
	Kind  Kind
	Value Value
	Odd   bool // the language does not write it so: 1.234,5 in English
}

// Kind says what a number counts, as far as another language must say it, too.
type Kind uint8

const (
	Number  Kind = iota // how many, or which one; also a day, a year, a century
	Percent             // of a hundred
	Month               // 1 to 12, by name or by number
	Weekday             // 1 is Monday
	Time                // of day, in minutes, 0 to 719: 8:30 is also 20:30
)

// A Set is what quantities say, all readings of them and of their parts; true where one
// of them is written as its language does.
type Set map[Reading]bool

// SetOf makes the set of some quantities.
func SetOf(list []Quantity) Set {
	s := Set{}
	s.add(list)
	return s
}

func (s Set) add(list []Quantity) {
	for _, q := range list {
		for _, r := range q.Readings {
			s[r.evenly()] = s[r.evenly()] || !r.Odd
		}
		s.add(q.Parts)
	}
}

// Has reports that something in the set has that reading, however it is written.
func (s Set) Has(r Reading) bool {
	_, ok := s[r.evenly()]
	return ok
}

// In reports that a set says what the quantity says: in one of its readings, or part
// by part.
func (q *Quantity) In(s Set) bool { return slices.ContainsFunc(q.Readings, s.Has) || q.partsIn(s) }

func (q *Quantity) partsIn(s Set) bool {
	for i := range q.Parts {
		if !q.Parts[i].In(s) {
			return false
		}
	}
	return len(q.Parts) > 0
}

// Odd reports that what the quantity has in common with a set is not how its language
// writes it.
func (q *Quantity) Odd(s Set) bool {
	even := func(r Reading) bool { return !r.Odd && s[r] && r.Kind == q.Readings[0].Kind }
	if q.partsIn(s) || slices.ContainsFunc(q.Readings, even) {
		return false
	}
	first := slices.IndexFunc(q.Readings, s.Has)
	return first >= 0 && q.Readings[first].Odd
}

// evenly is the reading however it is written.
func (r Reading) evenly() Reading { return Reading{Kind: r.Kind, Value: r.Value} }

// A Value is the value of a number whatever language wrote it: digits without zeros at
// either end, times ten to the exponent, over a divisor where it is a fraction that has
// no end in decimals. Values compare with ==.
type Value struct {
	digits   string
	exponent int
	over     string
}

// Int is the value of a whole number that is not negative.
func Int(n int) Value { return decimal(strconv.Itoa(n), 0) }

// decimal makes the value of a row of digits, times ten to the exponent.
func decimal(digits string, exponent int) Value {
	digits = strings.TrimLeft(digits, "0")
	trimmed := strings.TrimRight(digits, "0")
	if trimmed == "" {
		return Value{digits: "0"}
	}
	return Value{digits: trimmed, exponent: exponent + len(digits) - len(trimmed)}
}

// ratio is a over b, both small and b more than 0.
func ratio(a, b int) Value {
	d := gcd(a, b)
	a, b = a/d, b/d
	exponent, rest := 0, b
	for ; rest%10 == 0; rest /= 10 {
		exponent--
	}
	for ; rest%2 == 0; rest /= 2 {
		a, exponent = a*5, exponent-1
	}
	for ; rest%5 == 0; rest /= 5 {
		a, exponent = a*2, exponent-1
	}
	v := decimal(strconv.Itoa(a), exponent)
	if rest > 1 {
		v = decimal(strconv.Itoa(a), exponent)
		v.over = strconv.Itoa(rest)
	}
	return v
}

func gcd(a, b int) int {
	for b != 0 {
		a, b = b, a%b
	}
	return max(a, 1)
}

// times is the value times ten to the power.
func (v Value) times(power int) Value {
	if v.digits != "0" {
		v.exponent += power
	}
	return v
}

// plus adds two values; false where they are too far apart for anybody to mean that.
func (v Value) plus(w Value) (Value, bool) {
	low := min(v.exponent, w.exponent)
	a, okA := v.at(low)
	b, okB := w.at(low)
	if !okA || !okB || v.over != "" || w.over != "" {
		return v, false
	}
	return decimal(strconv.FormatInt(a+b, 10), low), true
}

// at counts the value in units of ten to the exponent.
func (v Value) at(exponent int) (int64, bool) {
	zeros := v.exponent - exponent
	if v.digits == "0" {
		return 0, true
	}
	if zeros < 0 || zeros+len(v.digits) > 17 {
		return 0, false
	}
	n, err := strconv.ParseInt(v.digits+strings.Repeat("0", zeros), 10, 64)
	return n, err == nil
}

// small is the value as an int, if it is a whole number below a million.
func (v Value) small() (int, bool) {
	n, ok := v.at(0)
	return int(n), ok && n < 1_000_000 && v.over == ""
}

// String writes the value in digits, for people who look for it: 1234.5, 5e10, 1/3.
func (v Value) String() string {
	text := v.digits
	switch {
	case v.digits == "":
		text = "0"
	case v.exponent > 9:
		text += "e" + strconv.Itoa(v.exponent)
	case v.exponent >= 0:
		text += strings.Repeat("0", v.exponent)
	case -v.exponent < len(v.digits):
		at := len(v.digits) + v.exponent
		text = text[:at] + "." + text[at:]
	default:
		text = "0." + strings.Repeat("0", -v.exponent-len(v.digits)) + text
	}
	if v.over != "" {
		text += "/" + v.over
	}
	return text
}

// A Style is how a language writes numbers and dates.
type Style struct {
	decimal rune   // between units and tenths
	groups  string // the signs that may stand between thousands
	blanks  bool   // thousands may be grouped by a plain blank
	monthsFirst,
	percentFirst bool // 百分之五十七
	joined                        bool // twenty-five is one word: քսանհինգ
	suffixed                      bool // words of numbers take endings
	endings                       []string
	words                         lexicon
	doubtful                      map[string]bool // words that are numbers only sometimes; true where what they count tells
	counted                       map[string]bool // and what they count when they are
	heads                         map[string]bool // words before a power that then is a number: hàng triệu
	centuries                     map[string]bool // the word before a Roman number that is one
	decades                       map[string]bool // the two words before a decade
	doubtfulBefore, doubtfulAfter map[string]bool // words beside which năm is the year
	always                        bool            // number words are sure at all
}

// Of gives the style of a language; nil where dich does not know how it writes numbers.
func Of(tag language.Tag) *Style {
	base, _ := tag.Base()
	if numbers := styles[base.String()]; numbers != nil {
		return numbers()
	}
	return nil
}
