package glossary

import "strings"

// splitList gives the values of a cell, trimmed and without empty ones: they stand
// between separators, each one byte; a backslash takes away the meaning of a separator
// or a backslash behind it.
func splitList(text, separators string) []string {
	var values []string
	var b strings.Builder
	add := func() {
		if value := trim(b.String()); value != "" {
			values = append(values, value)
		}
		b.Reset()
	}
	for i := 0; i < len(text); i++ {
		switch {
		case strings.IndexByte(separators, text[i]) >= 0:
			add()
			continue
		case text[i] == '\\' && i+1 < len(text) && (text[i+1] == '\\' || strings.IndexByte(separators, text[i+1]) >= 0):
			i++
		}
		b.WriteByte(text[i])
	}
	add()
	return values
}

// joinList is the inverse of splitList: values are separated by the first separator.
func joinList(values []string, separators string) string {
	var b strings.Builder
	for i, value := range values {
		if i > 0 {
			b.WriteByte(separators[0])
		}
		for j := range len(value) {
			if value[j] == '\\' || strings.IndexByte(separators, value[j]) >= 0 {
				b.WriteByte('\\')
			}
			b.WriteByte(value[j])
		}
	}
	return b.String()
}
