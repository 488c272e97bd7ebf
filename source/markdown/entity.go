package markdown

import (
	"html"
	"strconv"
	"strings"
	"unicode/utf8"

	"dich/source"
)

const longestEntity = 33 // bytes, & and ; included

// entity reads a character reference (CommonMark 2.5).
func (s *scanner) entity() int {
	rest := s.text[s.at:]
	n := strings.IndexByte(rest[:min(len(rest), longestEntity)], ';') + 1
	if n == 0 {
		return 0
	}
	shown, ok := character(rest[1 : n-1])
	if !ok {
		return 0
	}
	s.add(source.Reference, n, shown)
	return n
}

// character gives what a reference without & and ; stands for. A line feed is shown
// as a blank: it breaks no line.
func character(name string) (string, bool) {
	if digits, ok := strings.CutPrefix(name, "#"); ok {
		return numbered(digits)
	}
	for i := 0; i < len(name); i++ {
		if !isLetter(name[i]) && !isDigit(name[i]) {
			return "", false
		}
	}
	shown := html.UnescapeString("&" + name + ";")
	if strings.HasSuffix(shown, ";") && name != "semi" {
		return "", false
	}
	return strings.ReplaceAll(shown, "\n", " "), true
}

func numbered(digits string) (string, bool) {
	base, longest := 10, 7
	if digits != "" && digits[0]|0x20 == 'x' {
		digits, base, longest = digits[1:], 16, 6
	}
	n, err := strconv.ParseUint(digits, base, 32)
	if err != nil || len(digits) > longest {
		return "", false
	}
	switch {
	case n == '\n':
		return " ", true
	case n == 0 || !utf8.ValidRune(rune(n)):
		return "\ufffd", true
	}
	return string(rune(n)), true
}
