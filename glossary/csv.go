package glossary

import (
	"encoding/csv"
	"slices"
	"strings"

	"dich/source"
)

// The columns that dich knows, in the order they are written. The first row of a
// file names its columns, in any order.
const (
	conceptColumn = "concept_id" // required
	subjectColumn = "subject"
	langColumn    = "lang" // required
	formColumn    = "form" // required
	typeColumn    = "type"
	statusColumn  = "status"
	unsureColumn  = "unsure" // 0 or 1
)

var (
	knownColumns    = []string{conceptColumn, subjectColumn, langColumn, formColumn, typeColumn, statusColumn, unsureColumn}
	requiredColumns = []string{conceptColumn, langColumn, formColumn}
)

// What a column may hold. An empty cell, or none, says the first.
var allowedValues = map[string][]string{
	typeColumn:   {string(Full), string(Acronym), string(Abbreviation), string(Short), string(Variant)},
	statusColumn: {string(Preferred), string(Admitted), string(Deprecated), string(Forbidden)},
	unsureColumn: {"0", "1"},
}

const byteOrderMark = "\ufeff"

// ReadCSV reads a glossary that has one term a row, in CSV with a header. The rows
// of a concept need not be adjacent; columns that dich does not know are kept with
// each term, in their order. File names the text in diagnostics.
//
// Every fault of every row is reported, and the row left out. Without all the
// required columns (concept_id, lang, form) the glossary is empty.
//
// Reading what WriteCSV wrote gives the same glossary, the places of its terms
// aside.
func ReadCSV(file, text string) (*Glossary, []source.Diagnostic) {
	start := len(text) - len(strings.TrimPrefix(text, byteOrderMark))
	r := &csvReader{builder: newBuilder(), file: file, rows: csvRows{text, start}}
	if r.header() {
		for r.rows.more() {
			r.row()
		}
	}
	source.SortDiagnostics(r.diagnostics)
	return &r.glossary, r.diagnostics
}

// WriteCSV writes a glossary as ReadCSV reads it: the columns that dich knows, then
// the others in the order in which terms have them. Lines end with LF.
func WriteCSV(g *Glossary) string {
	var b strings.Builder
	w := csv.NewWriter(&b) // a strings.Builder cannot fail
	extra := extraColumns(g)
	w.Write(append(slices.Clone(knownColumns), extra...))
	for _, c := range g.Concepts {
		for _, t := range c.Terms {
			w.Write(termRow(&c, &t, extra))
		}
	}
	w.Flush()
	return b.String()
}

func extraColumns(g *Glossary) []string {
	var names []string
	seen := map[string]bool{}
	for _, c := range g.Concepts {
		for _, t := range c.Terms {
			for _, field := range t.Extra {
				if !seen[field.Name] {
					seen[field.Name] = true
					names = append(names, field.Name)
				}
			}
		}
	}
	return names
}

func termRow(c *Concept, t *Term, extra []string) []string {
	unsure := "0"
	if t.Unsure {
		unsure = "1"
	}
	row := []string{c.ID, c.Subject, t.Locale.String(), t.Text, string(t.Type), string(t.Status), unsure}
	for _, name := range extra {
		row = append(row, t.extra(name))
	}
	return row
}

func (t *Term) extra(name string) string {
	for _, field := range t.Extra {
		if field.Name == name {
			return field.Value
		}
	}
	return ""
}
