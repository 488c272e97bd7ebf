package toml

import (
	"fmt"
	"strings"
	"unicode"
)

// Quote writes a text of valid UTF-8 as a basic string on one line. Control
// characters and Unicode's line ends are escaped; Parse gives the text back.
func Quote(text string) string {
	var b strings.Builder
	b.Grow(len(text) + 2)
	b.WriteByte('"')
	for _, r := range text {
		writeRune(&b, r)
	}
	b.WriteByte('"')
	return b.String()
}

// QuoteKey writes a key, in quotes only where it needs them.
func QuoteKey(key string) string {
	bare := strings.IndexFunc(key, func(r rune) bool {
		letter := 'a' <= r|0x20 && r|0x20 <= 'z'
		return !letter && (r < '0' || r > '9') && r != '-' && r != '_'
	}) < 0
	if bare && key != "" {
		return key
	}
	return Quote(key)
}

func writeRune(b *strings.Builder, r rune) {
	switch {
	case r == '"' || r == '\\':
		b.WriteByte('\\')
		b.WriteRune(r)
	case r == '\n':
		b.WriteString(`\n`)
	case r == '\t':
		b.WriteString(`\t`)
	case r == '\r':
		b.WriteString(`\r`)
	case unicode.IsControl(r) || r == '\u2028' || r == '\u2029':
		fmt.Fprintf(b, `\u%04X`, r)
	default:
		b.WriteRune(r)
	}
}
