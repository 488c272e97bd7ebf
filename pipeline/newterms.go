package pipeline

import (
	"slices"
	"strings"

	"golang.org/x/text/language"

	"dich/glossary"
	"dich/source"
)

// ImportDiffers: Form, a name of Concept in Locale that the glossary has already, or the
// concept itself where Form is empty, has something else in Columns than the glossary,
// which stays as it is. A note.
const ImportDiffers DiagnosticCode = "import-differs"

// NewTerms gives what one glossary adds to another: concepts, what is said of them where
// the other says nothing, and terms that it does not have; and how many terms it does. What
// it says otherwise is noted. A concept whose ID is new, but of which the other has a term
// of the source language that names one concept only, is that concept.
func NewTerms(have, add *glossary.Glossary, from language.Tag) (more *glossary.Glossary, known int, differing []source.Diagnostic) {
	i := newImporter(have, from)
	for _, c := range add.Concepts {
		i.concept(c)
	}
	return &i.more, i.known, i.differing
}

type importer struct {
	concepts  map[string]*glossary.Concept
	byForm    map[string][]string // IDs, by a form of the source language
	terms     map[termKey]*glossary.Term
	from      language.Tag
	more      glossary.Glossary
	known     int
	differing []source.Diagnostic
}

type termKey struct {
	concept string
	locale  language.Tag
	form    string
}

func newImporter(have *glossary.Glossary, from language.Tag) *importer {
	i := &importer{
		concepts: map[string]*glossary.Concept{}, byForm: map[string][]string{},
		terms: map[termKey]*glossary.Term{}, from: from,
	}
	for n := range have.Concepts {
		c := &have.Concepts[n]
		i.concepts[c.ID] = c
		for j := range c.Terms {
			t := &c.Terms[j]
			form := source.Clean(t.Text)
			i.terms[termKey{c.ID, t.Locale, form}] = t
			if t.Locale == from {
				i.byForm[form] = addNew(i.byForm[form], c.ID)
			}
		}
	}
	return i
}

func (i *importer) concept(c glossary.Concept) {
	if i.concepts[c.ID] == nil {
		c.ID = i.knownAs(c)
	}
	have := i.concepts[c.ID]
	says := have == nil || i.saysMore(&c, have)
	terms := c.Terms
	c.Terms = nil
	for _, t := range terms {
		was := i.terms[termKey{c.ID, t.Locale, source.Clean(t.Text)}]
		if was == nil {
			c.Terms = append(c.Terms, t)
			continue
		}
		i.known++
		i.compare(c.ID, &t, was)
	}
	if says || len(c.Terms) > 0 {
		i.more.Concepts = append(i.more.Concepts, c)
	}
}

// knownAs is the ID of the one concept that has a term of this one, else its own.
func (i *importer) knownAs(c glossary.Concept) string {
	for _, t := range c.In(i.from) {
		if ids := i.byForm[source.Clean(t.Text)]; len(ids) == 1 {
			return ids[0]
		}
	}
	return c.ID
}

// saysMore keeps of a known concept what the glossary does not say of it, and reports
// whether there is anything.
func (i *importer) saysMore(c, have *glossary.Concept) bool {
	var columns []string
	said := false
	for _, f := range []struct {
		column string
		got    *string
		want   string
	}{{"subject", &c.Subject, have.Subject}, {"definition", &c.Definition, have.Definition}, {"note", &c.Note, have.Note}} {
		switch {
		case *f.got == "" || f.want == "":
			said = said || *f.got != ""
		case *f.got != f.want:
			columns = append(columns, f.column)
			fallthrough
		default:
			*f.got = ""
		}
	}
	switch {
	case len(c.Links) == 0 || len(have.Links) == 0:
		said = said || len(c.Links) > 0
	case !slices.Equal(c.Links, have.Links):
		columns = append(columns, "links")
		fallthrough
	default:
		c.Links = nil
	}
	var extra []glossary.Field
	for _, f := range c.Extra {
		switch want := valueIn(have.Extra, f.Name); {
		case want == "":
			extra = append(extra, f)
		case want != f.Value:
			columns = append(columns, f.Name)
		}
	}
	c.Extra = extra
	said = said || len(extra) > 0
	i.differ(columns, c.Origin, c.ID, "", "")
	return said
}

// valueIn is what stands in a column that dich does not know.
func valueIn(fields []glossary.Field, column string) string {
	for _, f := range fields {
		if f.Name == column {
			return f.Value
		}
	}
	return ""
}

// compare notes what is said otherwise of a term; what is not said is no difference.
func (i *importer) compare(concept string, t, was *glossary.Term) {
	var columns []string
	for _, f := range []struct {
		column    string
		got, want string
	}{
		{"type", string(t.Type), string(was.Type)}, {"status", string(t.Status), string(was.Status)},
		{"pos", string(t.Speech), string(was.Speech)}, {"case", string(t.Case), string(was.Case)},
		{"full_form", t.FullForm, was.FullForm}, {"note", t.Note, was.Note},
		{"valid_from", t.From, was.From}, {"valid_to", t.Until, was.Until},
		{"forms", strings.Join(t.Forms, ";"), strings.Join(was.Forms, ";")},
		{"not_inside", strings.Join(t.NotInside, ";"), strings.Join(was.NotInside, ";")},
	} {
		if f.got != "" && f.got != f.want {
			columns = append(columns, f.column)
		}
	}
	if t.Keep && !was.Keep {
		columns = append(columns, "keep")
	}
	for _, f := range t.Extra {
		if f.Value != "" && f.Value != valueIn(was.Extra, f.Name) {
			columns = append(columns, f.Name)
		}
	}
	i.differ(columns, t.Origin, concept, t.Text, t.Locale.String())
}

func (i *importer) differ(columns []string, at source.Subject, concept, form, locale string) {
	if len(columns) == 0 {
		return
	}
	i.differing = append(i.differing, source.Diagnostic{
		Code: ImportDiffers, Severity: source.Note, Subject: at, Hint: source.Hint(ImportDiffers),
		Args: source.Args{"Concept": concept, "Form": form, "Locale": locale, "Columns": strings.Join(columns, ", "), "Got": form},
	})
}
