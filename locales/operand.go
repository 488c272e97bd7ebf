package locales

import (
	"strconv"
	"strings"
)

// An Operand is a number as plural rules see it: "1.50" has I 1, V 2, W 1, F 50
// and T 5. The rules' n is I with the fraction 0.T. (UTS #35 part 3, Plural
// Operand Meanings)
type Operand struct {
	I uint64 // integer digits
	V int    // visible fraction digits
	W int    // the same, without trailing zeros
	F uint64 // the fraction's digits as a number
	T uint64 // the same, without trailing zeros
	E int    // the exponent of a number that is written shortly: 6 for "2 millions"
}

// Integer gives the operand of a count.
func Integer(n uint64) Operand { return Operand{I: n} }

// ParseOperand reads a decimal number, such as "1000", "-3" or "1.50", or one with an
// exponent, "1.5c6"; false if s is none. Of more than eighteen digits the last ones
// count: rules ask no more.
func ParseOperand(s string) (Operand, bool) {
	number, power, short := strings.Cut(strings.TrimPrefix(s, "-"), "c")
	whole, fraction, point := strings.Cut(number, ".")
	if !allDigits(whole) || point && !allDigits(fraction) || short && !isExponent(power) {
		return Operand{}, false
	}
	exponent, _ := strconv.Atoi(power)
	whole, fraction = movePoint(whole, fraction, exponent)
	trimmed := strings.TrimRight(fraction, "0")
	return Operand{
		I: lastDigits(whole),
		V: len(fraction), W: len(trimmed),
		F: lastDigits(fraction), T: lastDigits(trimmed),
		E: exponent,
	}, true
}

// ParseSamples reads numbers as CLDR lists them, "@integer 0, 2~4, … @decimal 0.0~1.5";
// of a range the first and the last one.
func ParseSamples(list string) []Operand {
	var numbers []Operand
	for word := range strings.FieldsFuncSeq(list, func(r rune) bool { return strings.ContainsRune(" ,~", r) }) {
		if n, ok := ParseOperand(word); ok {
			numbers = append(numbers, n)
		}
	}
	return numbers
}

// isExponent reports one of at most two digits: what is written shortly is not longer.
func isExponent(s string) bool { return allDigits(s) && len(s) <= 2 }

// movePoint moves a decimal point so many digits to the right.
func movePoint(whole, fraction string, digits int) (string, string) {
	fraction += strings.Repeat("0", max(0, digits-len(fraction)))
	return whole + fraction[:digits], fraction[digits:]
}

// whole reports a number without fraction, however it is written.
func (n Operand) whole() bool { return n.W == 0 }

// value gives the operand that a rule names; for n its integer digits.
func (n Operand) value(operand byte) uint64 {
	switch operand {
	case 'v':
		return uint64(n.V)
	case 'w':
		return uint64(n.W)
	case 'f':
		return n.F
	case 't':
		return n.T
	case 'e', 'c':
		return uint64(n.E)
	}
	return n.I
}

func allDigits(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

// lastDigits gives the number that the digits are, modulo 10^18; if it is that
// large, 10^18 is added, so that it is not taken for a small one.
func lastDigits(digits string) uint64 {
	const limit = 1e18
	var n uint64
	large := false
	for _, d := range []byte(digits) {
		n = n*10 + uint64(d-'0')
		large = large || n >= limit
		n %= limit
	}
	if large {
		n += limit
	}
	return n
}
