package markdown

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// quotedLen gives the length of a text in quotes, 0 if they do not end.
func quotedLen(s string) int {
	for i := 1; i < len(s); i++ {
		switch {
		case s[i] == '\\' && s[0] == '"':
			i++
		case s[i] == s[0] && s[0] == '\'' && strings.HasPrefix(s[i:], "''"):
			i++
		case s[i] == s[0]:
			return i + 1
		}
	}
	return 0
}

// The escapes of one letter (YAML 1.2, 5.7).
var yamlEscapes = map[byte]string{
	'0': "\x00", 'a': "\a", 'b': "\b", 't': "\t", '\t': "\t", 'n': "\n", 'v': "\v", 'f': "\f", 'r': "\r", 'e': "\x1b",
	' ': " ", '"': `"`, '/': "/", '\\': `\`, 'N': "\u0085", '_': "\u00a0", 'L': "\u2028", 'P': "\u2029",
}

var yamlDigits = map[byte]int{'x': 2, 'u': 4, 'U': 8}

// unquoteYAML gives what a text in quotes says; false where an escape is unknown.
func unquoteYAML(quoted string) (string, bool) {
	if len(quoted) < 2 {
		return "", false
	}
	s := quoted[1 : len(quoted)-1]
	if quoted[0] == '\'' {
		return strings.ReplaceAll(s, "''", "'"), true
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] != '\\' || i+1 == len(s) {
			b.WriteByte(s[i])
			continue
		}
		i++
		if short, ok := yamlEscapes[s[i]]; ok {
			b.WriteString(short)
			continue
		}
		n := yamlDigits[s[i]]
		if n == 0 || i+n >= len(s) {
			return "", false
		}
		code, err := strconv.ParseUint(s[i+1:i+1+n], 16, 32)
		if err != nil || !utf8.ValidRune(rune(code)) {
			return "", false
		}
		b.WriteRune(rune(code))
		i += n
	}
	return b.String(), true
}

// quoteYAML writes a text in double quotes.
func quoteYAML(text string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range text {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case unicode.IsControl(r):
			b.WriteString(`\x`)
			b.WriteString(strconv.FormatInt(int64(0x100+r), 16)[1:])
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}

// isPlainYAML reports a text that YAML reads as that text without quotes.
func isPlainYAML(s string, inList bool) bool {
	if s == "" || strings.TrimSpace(s) != s || plainLen(s, inList) != len(s) || strings.Contains(s, "\t#") {
		return false
	}
	if strings.IndexFunc(s, unicode.IsControl) >= 0 || strings.HasPrefix(s, "---") || strings.HasPrefix(s, "...") {
		return false
	}
	switch strings.ToLower(s) {
	case "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n":
		return false
	}
	return strings.Trim(s, "0123456789.,:_+-eExXoOTZ ") != ""
}
