package docx

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

var entities = map[string]string{"lt": "<", "gt": ">", "amp": "&", "apos": "'", "quot": `"`}

// entity gives the text of an XML entity: lt, #233 or #xe9. The decoder has seen that it
// is one.
func entity(name string) string {
	digits, ok := strings.CutPrefix(name, "#")
	if !ok {
		return entities[name]
	}
	base := 10
	if hex, ok := strings.CutPrefix(digits, "x"); ok {
		digits, base = hex, 16
	}
	n, _ := strconv.ParseUint(digits, base, 21)
	return string(rune(n))
}

// escapeXML writes text as XML. What XML 1.0 cannot write (2.2) is left out, and the end
// of a line is a blank.
func escapeXML(text string) string {
	var b strings.Builder
	for at := 0; at < len(text); {
		r, size := utf8.DecodeRuneInString(text[at:])
		switch {
		case r == '&':
			b.WriteString("&amp;")
		case r == '<':
			b.WriteString("&lt;")
		case r == '>':
			b.WriteString("&gt;")
		case r == '\t' || r == '\n' || r == '\r':
			b.WriteByte(' ')
		case r == utf8.RuneError && size == 1, r < ' ', r == '\ufffe', r == '\uffff':
		default:
			b.WriteString(text[at : at+size])
		}
		at += size
	}
	return b.String()
}
