package locales

import "strings"

// An Operand is a number as plural rules see it: "1.50" has I 1, V 2, W 1, F 50
// and T 5. The rules' n is I with the fraction 0.T. (UTS #35 part 3, Plural
// Operand Meanings)
type Operand struct {
	I uint64 // integer digits
	V int    // visible fraction digits
	W int    // the same, without trailing zeros
	F uint64 // the fraction's digits as a number
	T uint64 // the same, without trailing zeros
}

// Integer gives the operand of a count.
func Integer(n uint64) Operand { return Operand{I: n} }

// ParseOperand reads a decimal number, such as "1000", "-3" or "1.50"; false if s
// is none. Of more than eighteen digits the last ones count: rules ask no more.
func ParseOperand(s string) (Operand, bool) {
	whole, fraction, point := strings.Cut(strings.TrimPrefix(s, "-"), ".")
	trimmed := strings.TrimRight(fraction, "0")
	if !allDigits(whole) || point && !allDigits(fraction) {
		return Operand{}, false
	}
	return Operand{
		I: lastDigits(whole),
		V: len(fraction), W: len(trimmed),
		F: lastDigits(fraction), T: lastDigits(trimmed),
	}, true
}

// whole reports a number without fraction, however it is written.
func (n Operand) whole() bool { return n.W == 0 }

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
