package tbx

import (
	"strconv"
	"strings"
)

// escape writes a text so that it is read as it is: white space that a reader would take
// for indentation is a character reference.
func escape(s string) string {
	if !strings.ContainsAny(s, "&<>\"\t\r\n") && !strings.HasPrefix(s, " ") && !strings.HasSuffix(s, " ") && !strings.Contains(s, "  ") {
		return s
	}
	var b strings.Builder
	for i := range len(s) {
		switch c := s[i]; {
		case entities[c] != "":
			b.WriteString(entities[c])
		case c == '\t', c == '\r', c == '\n', c == ' ' && (i == 0 || i == len(s)-1 || s[i-1] == ' '):
			b.WriteString("&#" + strconv.Itoa(int(c)) + ";")
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}

var entities = map[byte]string{'&': "&amp;", '<': "&lt;", '>': "&gt;", '"': "&quot;"}
