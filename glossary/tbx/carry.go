package tbx

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/language"

	"dich/glossary"
	"dich/glossary/inflect"
	"dich/source"
)

// What the dialects carry. The columns are looked at one by one.
var features = map[Dialect][]glossary.Feature{
	Core: {glossary.FeatureNote, glossary.FeatureColumns},
	Min: {glossary.FeatureNote, glossary.FeatureColumns,
		glossary.FeatureSubject, glossary.FeatureStatus, glossary.FeatureSpeech},
	Basic: {glossary.FeatureNote, glossary.FeatureColumns,
		glossary.FeatureSubject, glossary.FeatureStatus, glossary.FeatureSpeech,
		glossary.FeatureDefinition, glossary.FeatureLinks, glossary.FeatureType},
}

// Carry gives what is left of a glossary in a dialect, and tells what is lost, each
// kind once, at the first: what glossary.Carry takes away, columns that TBX does not
// have, values that have none of their own there, concepts without terms, links to
// none of the concepts. The terms of a concept stand together by language. What it is
// given stays as it was.
func Carry(g *glossary.Glossary, d Dialect) (*glossary.Glossary, []source.Diagnostic) {
	g, lost := glossary.Carry(g, string(d), features[d]...)
	f := &fitter{dialect: d, ids: map[string]bool{}}
	left := &glossary.Glossary{}
	for i := range g.Concepts {
		if c := f.terms(g.Concepts[i]); len(c.Terms) > 0 {
			f.ids[c.ID] = true
			left.Concepts = append(left.Concepts, c)
			continue
		}
		f.report(NoTerm, g.Concepts[i].Origin, source.Args{"Concept": g.Concepts[i].ID})
	}
	for i := range left.Concepts {
		f.concept(&left.Concepts[i])
	}
	return left, slices.Concat(lost, f.found, f.counts.Diagnostics())
}

// A fitter makes concepts fit a dialect.
type fitter struct {
	dialect Dialect
	ids     map[string]bool
	found   []source.Diagnostic
	counts  source.Tally
}

func (f *fitter) report(code source.DiagnosticCode, at source.Subject, args source.Args) {
	f.found = append(f.found, source.Diagnostic{Code: code, Severity: source.Note, Subject: at, Args: args})
}

// notCarried counts what a column has and the dialect does not.
func (f *fitter) notCarried(column string, at source.Subject) {
	args := source.Args{"Format": string(f.dialect), "Feature": column, "Count": ""}
	f.counts.Add(source.Note, glossary.NotCarried, at, args)
}

// text leaves out what XML cannot hold (XML 1.0 section 2.2).
func (f *fitter) text(s string, at source.Subject) string {
	if !strings.ContainsFunc(s, isUnwritable) && utf8.ValidString(s) {
		return s
	}
	var b strings.Builder
	for i, size := 0, 0; i < len(s); i += size {
		var r rune
		r, size = utf8.DecodeRuneInString(s[i:])
		got := ""
		switch {
		case isUnwritable(r):
			got = fmt.Sprintf("U+%04X", r)
		case r == utf8.RuneError && size == 1:
			got = fmt.Sprintf("0x%02X", s[i])
		}
		if got != "" {
			f.counts.Add(source.Warning, Unwritable, at, source.Args{"Got": got, "Count": ""})
			continue
		}
		b.WriteString(s[i : i+size])
	}
	return b.String()
}

func isUnwritable(r rune) bool {
	return r < ' ' && !strings.ContainsRune(blanks, r) || r == 0xFFFE || r == 0xFFFF
}

// concept fits what is said of a concept.
func (f *fitter) concept(c *glossary.Concept) {
	c.Subject = f.text(c.Subject, c.Origin)
	c.Definition = f.text(c.Definition, c.Origin)
	c.Note = f.text(c.Note, c.Origin)
	c.Links = f.links(c)
	c.Extra = f.columns(c.Extra, c.Origin, conceptPlace(c), c.Definition != "")
}

// links keeps those to concepts that are there, and to pages.
func (f *fitter) links(c *glossary.Concept) []string {
	var links []string
	for _, link := range c.Links {
		if f.ids[link] || isAddress(link) {
			links = append(links, link)
			continue
		}
		f.notCarried(string(glossary.FeatureLinks), c.Origin)
	}
	return links
}

// terms gives a concept with its terms as the dialect can have them, by language.
func (f *fitter) terms(c glossary.Concept) glossary.Concept {
	var order []language.Tag
	byLocale := map[language.Tag][]glossary.Term{}
	for _, t := range c.Terms {
		if f.term(&t); t.Text == "" {
			continue
		}
		if byLocale[t.Locale] == nil {
			order = append(order, t.Locale)
		}
		byLocale[t.Locale] = append(byLocale[t.Locale], t)
	}
	c.Terms = nil
	for _, locale := range order {
		c.Terms = append(c.Terms, byLocale[locale]...)
	}
	return c
}

// term fits a term; its text is empty if none is left.
func (f *fitter) term(t *glossary.Term) {
	t.Text = f.text(t.Text, t.Origin)
	if (source.Span{End: len(t.Text)}).Trim(t.Text).Empty() {
		t.Text = ""
		f.counts.Add(source.Warning, glossary.EmptyValue, t.Origin, source.Args{"Column": "term", "Count": ""})
		return
	}
	t.Note = f.text(t.Note, t.Origin)
	t.Type = glossary.Type(f.value(&types, string(t.Type), t.Origin))
	t.Status = glossary.Status(f.value(&statuses, string(t.Status), t.Origin))
	if t.Speech != inflect.Unsaid {
		t.Speech = inflect.Speech(f.value(&speeches, string(t.Speech), t.Origin))
	}
	t.Extra = f.columns(t.Extra, t.Origin, termPlace(t), false)
}

// value gives what will be read where a value is written, and tells if it is another.
func (f *fitter) value(v *vocabulary, value string, at source.Subject) string {
	if value == "" {
		return v.none
	}
	written := v.written[value]
	read, _, _ := v.read(written)
	if read != value {
		args := source.Args{"Column": v.category, "Got": value, "Want": written, "Count": ""}
		f.counts.Add(source.Note, Folded, at, args)
	}
	return read
}
