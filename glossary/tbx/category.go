package tbx

import (
	"slices"
	"strings"
	"time"
)

// A Dialect says which data categories a file of version 3 has.
type Dialect string

const (
	Core  Dialect = "TBX-Core"  // terms and notes
	Min   Dialect = "TBX-Min"   // also subject, status and part of speech
	Basic Dialect = "TBX-Basic" // also definitions, links, types of terms, contexts and their sources
)

// A Style says how data categories are written.
type Style string

const (
	// DCA has them as attributes: <termNote type="partOfSpeech">. It is what most
	// programs read: its elements are those of version 2.
	DCA Style = "dca"
	// DCT has them as tags of a namespace for each module: <min:partOfSpeech>.
	DCT Style = "dct"
)

// The data categories that are looked at one by one.
const (
	note              = "note"
	subjectField      = "subjectField"
	definition        = "definition"
	context           = "context"
	transaction       = "transactionType"
	crossReference    = "crossReference"
	externalReference = "externalCrossReference"
)

// What is said of another category, in a group with it.
var partsOf = map[string][]string{
	definition:  {note, "source"},
	context:     {note, "source"},
	transaction: {"date", note, "responsibility"},
}

// groupOf gives the element that holds a category with what is said of it.
func groupOf(name string) string {
	if name == transaction {
		return "transacGrp"
	}
	return "descripGrp"
}

// A level is a part of an entry.
type level uint8

const (
	ofConcept level = 1 << iota
	ofLanguage
	ofTerm
)

// A category says how a data category is written, as the modules of ISO 30042:2019's
// public dialects have it (www.tbxinfo.net).
type category struct {
	name    string
	element string // in DCA
	module  string // in DCT; empty for an element of the core
	levels  level  // at which a column of that name may stand
	allowed []string
}

var categories = []category{
	{name: note, element: "note", levels: ofLanguage},
	{name: "date", element: "date"},
	{name: subjectField, element: "descrip", module: "min", levels: ofConcept},
	{name: "customerSubset", element: "admin", module: "min", levels: ofConcept | ofTerm},
	{name: statuses.category, element: "termNote", module: "min"},
	{name: speeches.category, element: "termNote", module: "min"},
	{name: types.category, element: "termNote", module: "basic"},
	{name: "geographicalUsage", element: "termNote", module: "basic", levels: ofTerm},
	{name: "grammaticalGender", element: "termNote", module: "basic", levels: ofTerm,
		allowed: []string{"masculine", "feminine", "neuter", "other"}},
	{name: "termLocation", element: "termNote", module: "basic", levels: ofTerm,
		allowed: []string{"checkBox", "comboBox", "comboBoxElement", "dialogBox", "groupBox", "informativeMessage",
			"interactiveMessage", "menuItem", "progressBar", "pushButton", "radioButton", "slider", "spinBox", "tab",
			"tableText", "textBox", "toolTip", "user-definedType"}},
	{name: definition, element: "descrip", module: "basic", levels: ofConcept | ofLanguage},
	{name: context, element: "descrip", module: "basic", levels: ofTerm},
	{name: "source", element: "admin", module: "basic", levels: ofConcept | ofLanguage | ofTerm},
	{name: "projectSubset", element: "admin", module: "basic", levels: ofConcept | ofTerm},
	{name: transaction, element: "transac", module: "basic", levels: ofConcept | ofLanguage | ofTerm,
		allowed: []string{"origination", "modification"}},
	{name: "responsibility", element: "transacNote", module: "basic"},
	{name: crossReference, element: "ref", module: "basic"},
	{name: externalReference, element: "xref", module: "basic"},
	{name: "xGraphic", element: "xref", module: "basic", levels: ofConcept | ofLanguage},
}

func categoryOf(name string) (category, bool) {
	i := slices.IndexFunc(categories, func(c category) bool { return c.name == name })
	if i < 0 {
		return category{}, false
	}
	return categories[i], true
}

// in reports that a dialect has the category.
func (c category) in(d Dialect) bool {
	switch c.module {
	case "":
		return true
	case "min":
		return d != Core
	}
	return d == Basic
}

// holds reports that a value can stand in it.
func (c category) holds(value string) bool {
	switch c.element {
	case "xref":
		return isAddress(value)
	case "date":
		return isDay(value)
	}
	return c.allowed == nil || slices.Contains(c.allowed, value)
}

// isDay reports a date as the schema wants it: 2026-11-23.
func isDay(s string) bool {
	_, err := time.Parse(time.DateOnly, s)
	return err == nil
}

// isAddress reports what the schemas take for the address of a page.
func isAddress(s string) bool {
	rest, ok := strings.CutPrefix(s, "https://")
	if !ok {
		rest, ok = strings.CutPrefix(s, "http://")
	}
	return ok && rest != "" && !strings.ContainsFunc(rest, func(r rune) bool { return r <= ' ' || strings.ContainsRune("<>\"{}|\\^`", r) })
}
