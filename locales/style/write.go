package style

import (
	"strings"

	"dich/source"
)

// Write gives a value in digits as the language writes it: 1.234,5, 1,234.5 or 1 234,5
// with no-break spaces. A fraction without an end in decimals is written with a slash.
// Reading it gives the value again, if it is below 10^24.
func (s *Style) Write(v Value) string {
	whole, tenths := v.places()
	text := s.grouped(whole)
	if tenths != "" {
		text += string(s.decimal) + tenths
	}
	if v.over != "" {
		text += "/" + v.over
	}
	return text
}

// places are the digits before and behind the decimal sign.
func (v Value) places() (whole, tenths string) {
	digits := v.digits + strings.Repeat("0", max(v.exponent, 0))
	at := len(digits) + min(v.exponent, 0)
	if at <= 0 {
		return "0", strings.Repeat("0", -at) + digits
	}
	return digits[:at], digits[at:]
}

// grouped parts thousands; four digits stay together where they are parted by blanks.
func (s *Style) grouped(digits string) string {
	sign := "\u00a0"
	if !s.blanks {
		sign = s.groups[:1]
	}
	if len(digits) <= 3 || len(digits) == 4 && s.blanks {
		return digits
	}
	text := digits[:(len(digits)-1)%3+1]
	for at := len(text); at < len(digits); at += 3 {
		text += sign + digits[at:at+3]
	}
	return text
}

// Mend writes the number in digits that a text begins with as the language does, and
// leaves the rest.
func (s *Style) Mend(text string) string {
	r := s.reader(text, source.Tokens(text))
	if !r.isNumber(0) {
		return text
	}
	n := r.digits(0)
	end := n.end
	if n.scaled { // a letter is no digit
		end, n.value = end-1, n.readings[len(n.readings)-1].Value
	}
	return s.Write(n.value) + text[r.tokens[end-1].Span.End:]
}
