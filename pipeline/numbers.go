package pipeline

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/language"

	"dich/source"
)

// A quantity is the value of a number whatever language wrote it: digits without
// zeros at either end, times ten to the exp. 50 tỷ and 50 billion are equal.
type quantity struct {
	digits string
	exp    int
	month  bool // the number names a month
}

// A number is a quantity and how the text writes it.
type number struct {
	quantity
	text string
}

// numberStyle says how a language writes numbers.
type numberStyle struct {
	decimal  rune            // between units and tenths
	grouped  bool            // digits are grouped by blanks: 1 234
	scales   map[string]int  // powers of ten by word, in small letters
	months   map[string]int  // month by name, in small letters
	monthly  map[string]bool // words before the number of a month
	numerals map[string]int  // small numbers by word
}

var numberStyles = map[string]*numberStyle{
	"vi": {
		decimal: ',',
		scales:  map[string]int{"trăm": 2, "nghìn": 3, "ngàn": 3, "vạn": 4, "triệu": 6, "tỷ": 9, "tỉ": 9},
		monthly: map[string]bool{"tháng": true},
	},
	"en": {
		decimal: '.',
		scales:  map[string]int{"hundred": 2, "thousand": 3, "k": 3, "million": 6, "m": 6, "mn": 6, "billion": 9, "bn": 9, "b": 9, "trillion": 12, "tn": 12},
		months: map[string]int{
			"january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
			"september": 9, "october": 10, "november": 11, "december": 12, "jan": 1, "feb": 2, "mar": 3, "apr": 4,
			"jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
		},
		numerals: map[string]int{
			"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
			"eleven": 11, "twelve": 12, "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6,
			"seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "once": 1, "twice": 2,
		},
	},
}

// numberStyleOf gives the style of a language, or nil where dich does not know it.
func numberStyleOf(locale language.Tag) *numberStyle {
	base, _ := locale.Base()
	return numberStyles[base.String()]
}

// numbers reads the numbers of a text that are written in digits, with the scale
// words behind them.
func (s *numberStyle) numbers(text string) []number {
	var list []number
	tokens := source.Tokens(text)
	for i := 0; i < len(tokens); i++ {
		if tokens[i].Shape != source.Number {
			continue
		}
		first := i
		digits := tokens[i].Span.Of(text)
		for s.grouped && i+1 < len(tokens) && isGroup(text, tokens[i], tokens[i+1]) {
			i++
			digits += tokens[i].Span.Of(text)
		}
		scale := 0
		for i+1 < len(tokens) {
			power, ok := s.scales[strings.ToLower(tokens[i+1].Span.Of(text))]
			if !ok {
				break
			}
			scale += power
			i++
		}
		q := s.quantity(digits, scale)
		q.month = first > 0 && s.monthly[strings.ToLower(tokens[first-1].Span.Of(text))]
		list = append(list, number{q, text[tokens[first].Span.Start:tokens[i].Span.End]})
	}
	return list
}

// isGroup reports three digits right behind a number, with one blank between.
func isGroup(text string, before, t source.Token) bool {
	gap := []rune(text[before.Span.End:t.Span.Start])
	return t.Shape == source.Number && t.Span.Len() == 3 && len(gap) == 1 && unicode.IsSpace(gap[0])
}

// quantity takes "1.234,5" apart: the last sign is a decimal one if it is the
// language's and does not stand before exactly three digits of several groups.
func (s *numberStyle) quantity(digits string, scale int) quantity {
	whole, fraction := digits, ""
	if at := strings.LastIndexAny(digits, ".,"); at >= 0 && rune(digits[at]) == s.decimal {
		whole, fraction = digits[:at], digits[at+1:]
	}
	whole = strings.NewReplacer(".", "", ",", "").Replace(whole)
	exp := scale - len(fraction)
	all := strings.TrimLeft(whole+fraction, "0")
	trimmed := strings.TrimRight(all, "0")
	if trimmed == "" {
		return quantity{digits: "0"}
	}
	return quantity{digits: trimmed, exp: exp + len(all) - len(trimmed)}
}

// covers reports that a number of the source is in a text of this language: as the
// same quantity, as a month's name, or as a word.
func (s *numberStyle) covers(n number, text string, in []number) bool {
	same := func(o number) bool { return o.digits == n.digits && o.exp == n.exp }
	if slices.ContainsFunc(in, same) {
		return true
	}
	for _, t := range source.Tokens(text) {
		word := strings.ToLower(t.Span.Of(text))
		if value, ok := s.months[word]; ok && n.month && isValue(n, value) {
			return true
		}
		if value, ok := s.numerals[word]; ok && isValue(n, value) {
			return true
		}
	}
	return false
}

func isValue(n number, value int) bool {
	digits := strconv.Itoa(value)
	trimmed := strings.TrimRight(digits, "0")
	return n.digits == trimmed && n.exp == len(digits)-len(trimmed)
}
