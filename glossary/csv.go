package glossary

import (
	"strings"

	"dich/glossary/inflect"
	"dich/source"
)

// The columns that dich knows, in the order they are written. The first row of a
// file names its columns, in any order.
const (
	conceptColumn    = "concept_id" // required
	subjectColumn    = "subject"
	definitionColumn = "definition"
	linksColumn      = "links" // a list
	langColumn       = "lang"  // required
	formColumn       = "form"  // required
	typeColumn       = "type"
	statusColumn     = "status"
	speechColumn     = "pos"
	caseColumn       = "case"
	formsColumn      = "forms"      // a list
	notInsideColumn  = "not_inside" // a list
	keepColumn       = "keep"       // 0 or 1
	fullFormColumn   = "full_form"
	fromColumn       = "valid_from" // a day
	untilColumn      = "valid_to"   // a day
	noteColumn       = "note"
	unsureColumn     = "unsure" // 0 or 1
)

var (
	knownColumns = []string{
		conceptColumn, subjectColumn, definitionColumn, linksColumn, langColumn, formColumn,
		typeColumn, statusColumn, speechColumn, caseColumn, formsColumn, notInsideColumn, keepColumn,
		fullFormColumn, fromColumn, untilColumn, noteColumn, unsureColumn,
	}
	requiredColumns = []string{conceptColumn, langColumn, formColumn}
	// A row with nothing in these is a concept's own.
	termColumns = []string{
		langColumn, formColumn, typeColumn, statusColumn, speechColumn, caseColumn, formsColumn,
		notInsideColumn, keepColumn, fullFormColumn, fromColumn, untilColumn, unsureColumn,
	}
)

// What a column may hold. An empty cell, or none, says the first.
var allowedValues = map[string][]string{
	typeColumn:   {string(Full), string(Acronym), string(Abbreviation), string(Short), string(Variant)},
	statusColumn: {string(Preferred), string(Admitted), string(Deprecated), string(Forbidden)},
	speechColumn: {
		string(inflect.Unsaid), string(inflect.Noun), string(inflect.ProperNoun), string(inflect.Adjective),
		string(inflect.Verb), string(inflect.Adverb), string(inflect.Other),
	},
	caseColumn:   {string(ByKind), string(ExactCase), string(FreeInitial), string(AnyCase)},
	keepColumn:   {"0", "1"},
	unsureColumn: {"0", "1"},
}

const byteOrderMark = "\ufeff"

// ReadCSV reads a glossary that has one term a row, with a header, as spreadsheets
// write it: separated by commas, semicolons or tabs, whichever makes most of the header.
// The rows of a concept need not be adjacent; columns that dich does not know are kept
// with each term, in their order. File names the text in diagnostics.
//
// A row without a value of a term is the concept's own: its note and the columns that
// dich does not know are the concept's. Subject, definition and links are the concept's
// in every row; what is said first stays.
//
// A cell of several values has them separated by semicolons; one inside a value is
// written \; and a backslash before it, or before another, \\.
//
// Every fault of every row is reported, and the row left out. Without all the
// required columns (concept_id, lang, form) the glossary is empty.
//
// Reading what WriteCSV or WriteTSV wrote gives the same glossary, the places of its
// concepts and terms aside.
func ReadCSV(file, text string) (*Glossary, []source.Diagnostic) {
	r := newCSVReader(file, text, separatorOf(text))
	if r.header() {
		for r.rows.More() {
			r.row()
		}
	}
	source.SortDiagnostics(r.diagnostics)
	return &r.glossary, r.diagnostics
}

// afterMark gives the offset behind a byte order mark, if there is one.
func afterMark(text string) int { return len(text) - len(strings.TrimPrefix(text, byteOrderMark)) }
