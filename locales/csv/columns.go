package csv

import (
	"slices"
	"strings"

	"dich/locales/handoff"
)

// The columns, in the order in which they are written. Reading takes them in any order.
const (
	documentColumn = "document"
	unitColumn     = "unit"
	idColumn       = "id" // the ID of the segment, and #2 for its second occurrence
	keyColumn      = "key"
	contextColumn  = "context" // headings, for people: not read
	formColumn     = "form"    // a plural category; empty for a text without plural
	sourceColumn   = "source"
	targetColumn   = "target"
	stateColumn    = "state"
	noteColumn     = "note"    // what the source says to translators, a line each
	commentColumn  = "comment" // what translators write, a line each
	termsColumn    = "terms"   // names of the glossary, for people: not read
	baseColumn     = "base"
	escapeColumn   = "escape" // see escape
)

var columns = []string{
	documentColumn, unitColumn, idColumn, keyColumn, contextColumn, formColumn, sourceColumn, targetColumn,
	stateColumn, noteColumn, commentColumn, termsColumn, baseColumn, escapeColumn,
}

// separators are those that spreadsheets write; the first where the header does not tell.
var separators = []byte{',', ';', '\t'}

// contextOf tells a person where a unit stands.
func contextOf(u *handoff.Unit) string { return strings.Join(u.Headings, " › ") }

// termsOf tells a person what the glossary says: "LHQ: ООН, not ОО Наций", a line each.
func termsOf(s *handoff.Segment, form string) string {
	var lines []string
	for _, t := range s.Terms {
		if t.Span.Start < 0 || t.Span.End > len(form) || t.Span.Empty() {
			continue
		}
		line := t.Span.Of(form) + ": " + strings.Join(t.Targets, ", ")
		if len(t.Forbidden) > 0 {
			line += " (≠ " + strings.Join(t.Forbidden, ", ") + ")"
		}
		if !slices.Contains(lines, line) {
			lines = append(lines, line)
		}
	}
	return strings.Join(lines, "\n")
}
