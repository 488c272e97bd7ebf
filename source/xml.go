package source

import (
	"strconv"
	"strings"
)

// XMLEntity gives the text of one of XML's own entities, or of a character reference
// (XML 1.0 sections 4.1 and 4.6): lt, #233 or #xe9. It is empty for another name.
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
	return string(rune(n))
}

var xmlEntities = map[string]string{"lt": "<", "gt": ">", "amp": "&", "apos": "'", "quot": `"`}
