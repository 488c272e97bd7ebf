package goi18n

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// writeYAML writes messages as mappings of texts in double quotes, which YAML has from JSON.
func writeYAML(list []message) string {
	var out strings.Builder
	for _, m := range list {
		out.WriteString(keyYAML(m.id) + ":\n")
		for _, f := range m.fields {
			out.WriteString("  " + f.name + ": " + quoteYAML(f.value) + "\n")
		}
	}
	return out.String()
}

// longestKey is how many characters of a key without a question mark YAML reads at most,
// with its quotes (YAML 1.2.2 section 7.4.2).
const longestKey = 1024

// keyYAML is a key as it stands before its colon.
func keyYAML(key string) string {
	quoted := quoteYAML(key)
	if utf8.RuneCountInString(quoted) > longestKey {
		return "? " + quoted + "\n"
	}
	return quoted
}

// quoteYAML is quoteJSON with an escape for what YAML cannot have as itself (YAML 1.2.2
// section 5.1).
func quoteYAML(text string) string {
	var b strings.Builder
	for _, r := range quoteJSON(text) {
		switch {
		case r >= 0x10000 || r != '\ufeff' && r != '\ufffe' && r != '\uffff' && !unicode.IsControl(r):
			b.WriteRune(r)
		default:
			fmt.Fprintf(&b, `\u%04x`, r)
		}
	}
	return b.String()
}
