package docx

import (
	"strings"
	"unicode/utf8"
)

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
