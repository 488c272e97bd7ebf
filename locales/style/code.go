package style

import (
	"strings"
	"unicode/utf8"

	"dich/source"
)

// code reads the digits in a word (G20, QH13) and Roman numbers. Units of measure with a
// digit (km2) have none.
func (r *reader) code(at int) int {
	t := r.tokens[at]
	if !t.Shape.IsWord() {
		return r.vulgar(at)
	}
	word := t.Span.Of(r.text)
	if t.Shape == source.Lower && firstDigit(word) < 0 {
		return at
	}
	if n := romanOf(word); n > 0 {
		return r.add(Quantity{Readings: []Reading{{Kind: Number, Value: Int(n)}}, Words: true, Sure: r.centuries[strings.ToLower(r.word(at-1))]}, at, at+1)
	}
	if t.Span.Len() < 2 || isMeasure(word) {
		return at
	}
	digits := firstDigits(word)
	if digits == "" {
		return at
	}
	q := Quantity{Readings: []Reading{{Kind: Number, Value: decimal(digits, 0)}}}
	q.Sure = len(word) > 2 && len(digits) > 1 || t.Shape >= source.Upper
	return r.add(q, at, at+1)
}

// romanOf reads a Roman number in Latin or Cyrillic letters, with the ending of an ordinal.
// Every letter of one, and what a longer word begins with, is among a few.
func romanOf(word string) int {
	first, _ := utf8.DecodeRuneInString(word)
	if !strings.ContainsRune("IVXLХІeèth", first) {
		return 0
	}
	return roman(strings.TrimRight(cyrillicRoman.Replace(word), "eè"))
}

// firstDigit is where the digits begin; -1 where there are none.
func firstDigit(word string) int {
	for i := range len(word) {
		if '0' <= word[i] && word[i] <= '9' {
			return i
		}
	}
	return -1
}

func firstDigits(word string) string {
	start := firstDigit(word)
	if start < 0 {
		return ""
	}
	end := start
	for end < len(word) && '0' <= word[end] && word[end] <= '9' {
		end++
	}
	return word[start:end]
}

// cyrillicRoman writes Roman numbers in the letters they are made of.
var cyrillicRoman = strings.NewReplacer("Х", "X", "І", "I", "ème", "", "th", "")

// vulgar reads ½ and its kin.
func (r *reader) vulgar(at int) int {
	f, ok := vulgarFractions[r.word(at)]
	if !ok {
		return at
	}
	return r.add(Quantity{Readings: []Reading{{Kind: Number, Value: ratio(f[0], f[1])}}, Sure: true}, at, at+1)
}

var vulgarFractions = map[string][2]int{"½": {1, 2}, "⅓": {1, 3}, "¼": {1, 4}, "¾": {3, 4}, "⅔": {2, 3}, "⅕": {1, 5}, "⅛": {1, 8}}

// measures are units of measure that end in a digit.
var measures = map[string]bool{
	"km2": true, "m2": true, "cm2": true, "mm2": true, "dm2": true, "hm2": true,
	"km3": true, "m3": true, "cm3": true, "mm3": true, "dm3": true,
	"км2": true, "м2": true, "см2": true, "км3": true, "м3": true, "см3": true, "կմ2": true, "մ2": true, "մ3": true,
}

func isMeasure(word string) bool { return measures[strings.ToLower(word)] }

// roman reads a Roman number in capitals; 0 if it is none, or more likely a letter.
func roman(word string) int {
	if len(word) < 2 && word != "V" && word != "X" && word != "I" || len(word) > 7 {
		return 0
	}
	total, last := 0, 0
	for i := len(word) - 1; i >= 0; i-- {
		v := map[byte]int{'I': 1, 'V': 5, 'X': 10, 'L': 50}[word[i]]
		switch {
		case v == 0:
			return 0
		case v < last:
			total -= v
		default:
			total, last = total+v, v
		}
	}
	return total
}
