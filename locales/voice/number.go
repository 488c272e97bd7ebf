package voice

import (
	"strconv"
	"strings"
)

// separators are what a language writes inside numbers.
type separators struct{ group, point string }

// CLDR: numbers/symbols of en and vi.
var separatorsOf = map[string]separators{
	"en": {group: ",", point: "."},
	"vi": {group: ".", point: ","},
}

// Number writes n with its digits in groups of three: 1,234 or 1.234.
func (s separators) Number(n int) string { return s.grouped(strconv.Itoa(n)) }

// Decimal writes x with so many digits after the point: 1,234.5 or 1.234,5.
func (s separators) Decimal(x float64, digits int) string {
	whole, fraction, found := strings.Cut(strconv.FormatFloat(x, 'f', digits, 64), ".")
	if !found {
		return s.grouped(whole)
	}
	return s.grouped(whole) + s.point + fraction
}

func (s separators) grouped(digits string) string {
	sign := ""
	if strings.HasPrefix(digits, "-") {
		sign, digits = "-", digits[1:]
	}
	for at := len(digits) - 3; at > 0; at -= 3 {
		digits = digits[:at] + s.group + digits[at:]
	}
	return sign + digits
}
