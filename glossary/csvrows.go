package glossary

import (
	"strings"

	"dich/source"
	"dich/source/csv"
)

type (
	cell    = csv.Cell
	row     = csv.Row
	csvRows = csv.Rows
)

// lineLen counts the bytes before the line's end.
func lineLen(s string) int {
	if n := strings.IndexAny(s, "\r\n"); n >= 0 {
		return n
	}
	return len(s)
}

// trim takes away white space and characters without width at both ends.
func trim(s string) string { return source.Span{End: len(s)}.Trim(s).Of(s) }
