package tbx

import (
	"slices"
	"strconv"

	"dich/glossary"
	"dich/source"
)

// Read reads a glossary out of TBX of any version, dialect and style (see the package).
// File names the text in diagnostics; their spans count its bytes. Nothing else is
// read: no schema, no DTD, and no entities but XML's own.
//
// Every fault is reported, and what it stands in left out: a term, all terms of a
// language, or an entry. Entries with one id are one concept, as in glossary.Merge.
// What says more than a glossary can hold is kept as columns (see [Prefix]), several
// values of one kind on a line each. What has no place at all is counted in a note. The
// header speaks of the file and is passed over. What is not said is as in CSV: a term
// is a full form, and preferred.
func Read(file, text string) (*glossary.Glossary, []source.Diagnostic) {
	r := &reader{file: file, text: text}
	s := &scanner{file: file, text: text, deliver: r.entry, other: r.outside}
	s.run()
	r.nameConcepts()
	g, found := glossary.Merge(&glossary.Glossary{Concepts: r.concepts})
	found = slices.Concat(s.found, r.found, r.counts.Diagnostics(), found)
	source.SortDiagnostics(found)
	return g, found
}

// A reader makes concepts of entries.
type reader struct {
	file, text string
	concepts   []glossary.Concept
	entries    int         // so far
	nameless   map[int]int // the number of the entry, by concept
	found      []source.Diagnostic
	counts     source.Tally
}

func (r *reader) at(span source.Span) source.Subject {
	return source.Subject{File: r.file, Span: span}
}

func (r *reader) report(severity source.Severity, code source.DiagnosticCode, span source.Span, args source.Args) *source.Diagnostic {
	r.found = append(r.found, source.Diagnostic{Code: code, Severity: severity, Subject: r.at(span), Args: args})
	return &r.found[len(r.found)-1]
}

func (r *reader) notKept(name string, span source.Span) {
	r.counts.Add(source.Note, NotKept, r.at(span), source.Args{"Name": name, "Count": ""})
}

// outside counts what stands behind the entries.
func (r *reader) outside(e *element) {
	if e.name == "refObjectSec" || e.name == "refObjectList" {
		r.notKept(e.name, e.span)
	}
}

// entry reads a concept with its terms. One that has none is left out.
func (r *reader) entry(e *element) {
	r.entries++
	c := &concept{Concept: glossary.Concept{ID: readID(e.get("id")), Origin: r.at(e.span)}}
	faults := len(r.found)
	c.says(r.properties(e, languageNames...))
	for _, child := range e.elements() {
		if slices.Contains(languageNames, child.name) {
			r.language(c, child)
		}
	}
	r.unread(e, "id")
	c.Extra = c.columns.fields()
	switch {
	case len(c.Terms) > 0:
		r.add(c.Concept, e)
	case len(r.found) == faults:
		r.report(source.Warning, NoTerm, e.span, source.Args{"Concept": c.ID})
	}
}

func (r *reader) add(c glossary.Concept, e *element) {
	if c.ID == "" {
		if r.nameless == nil {
			r.nameless = map[int]int{}
		}
		r.nameless[len(r.concepts)] = r.entries
		r.counts.Add(source.Note, NoID, r.at(e.span), source.Args{"Count": ""})
	}
	r.concepts = append(r.concepts, c)
}

// nameConcepts calls those without an id by the number of their entry.
func (r *reader) nameConcepts() {
	if len(r.nameless) == 0 {
		return
	}
	taken := map[string]bool{}
	for _, c := range r.concepts {
		taken[c.ID] = true
	}
	for i := range r.concepts {
		if number, ok := r.nameless[i]; ok {
			id := "entry-" + strconv.Itoa(number)
			for taken[id] {
				id += "-"
			}
			r.concepts[i].ID = id
			taken[id] = true
		}
	}
}

// A concept that is being read.
type concept struct {
	glossary.Concept
	columns columns
}

// says takes down what is said of a concept as a whole.
func (c *concept) says(list []property) {
	var notes []string
	for _, p := range list {
		switch {
		case p.category == note:
			notes = append(notes, p.value)
		case p.category == crossReference || p.category == externalReference:
			c.Links = append(c.Links, p.value)
		case p.category == subjectField && c.Subject == "":
			c.Subject = p.value
		case p.category == definition && c.Definition == "":
			c.Definition = p.value
		default:
			c.columns.keep(p, "")
		}
	}
	c.Note = lines(notes)
}
