package source

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// XMLEntity gives the text of one of XML's own entities, or of a character reference
// (XML 1.0 sections 4.1 and 4.6): lt, #233 or #xe9. It is empty for another
// name, and for a character that XML forbids.
func XMLEntity(name string) string {
	digits, numeric := strings.CutPrefix(name, "#")
	if !numeric {
		return xmlEntities[name]
	}
	base := 10
	if hex, ok := strings.CutPrefix(digits, "x"); ok {
		digits, base = hex, 16
	}
	n, err := strconv.ParseUint(digits, base, 21)
	if err != nil {
		return ""
	}
	if n < 0x20 && n != '\t' && n != '\n' && n != '\r' || n&^1 == 0xFFFE || !utf8.ValidRune(rune(n)) {
		return ""
	}
	return string(rune(n))
}

var xmlEntities = map[string]string{"lt": "<", "gt": ">", "amp": "&", "apos": "'", "quot": `"`}
