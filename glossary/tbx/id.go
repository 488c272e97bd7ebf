package tbx

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// An id of XML is a name without a colon (xsd:ID). What cannot stand in one, and what
// would be taken for an escape, is written _xHHHH_, as ISO 9075-14 section 9.1 and the
// .NET library do for names; HHHH is a code point in at least four digits.
var escaped = regexp.MustCompile(`_x([0-9A-F]{4,6})_`)

// writeID gives a concept's ID as an id. readID(writeID(s)) = s for all UTF-8.
func writeID(id string) string {
	var b strings.Builder
	for i, r := range id {
		switch {
		case r == '_' && strings.HasPrefix(id[i:], "_x"), !inName(r, i == 0):
			fmt.Fprintf(&b, "_x%04X_", r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// readID gives the concept's ID that an id stands for.
func readID(id string) string {
	if !strings.Contains(id, "_x") {
		return id
	}
	return escaped.ReplaceAllStringFunc(id, func(s string) string {
		n, _ := strconv.ParseInt(s[len("_x"):len(s)-1], 16, 32) // at most six digits
		if n > 0x10FFFF || 0xD800 <= n && n < 0xE000 {
			return s
		}
		return string(rune(n))
	})
}

// inName reports a letter of an XML name (XML 1.0 section 2.3), the colon aside.
func inName(r rune, first bool) bool {
	switch {
	case 'a' <= r && r <= 'z', 'A' <= r && r <= 'Z', r == '_':
		return true
	case '0' <= r && r <= '9', r == '-', r == '.', r == 0xB7, 0x300 <= r && r <= 0x36F, r == 0x203F, r == 0x2040:
		return !first
	}
	return 0xC0 <= r && r <= 0x2FF && r != 0xD7 && r != 0xF7 ||
		0x370 <= r && r <= 0x1FFF && r != 0x37E || r == 0x200C || r == 0x200D ||
		0x2070 <= r && r <= 0x218F || 0x2C00 <= r && r <= 0x2FEF || 0x3001 <= r && r <= 0xD7FF ||
		0xF900 <= r && r <= 0xFDCF || 0xFDF0 <= r && r <= 0xFFFC || 0x10000 <= r && r <= 0xEFFFF
}
