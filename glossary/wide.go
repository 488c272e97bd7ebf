package glossary

import (
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"dich/source"
)

// ReadTable reads a glossary in any table that dich knows: UTX, one term a row
// ([ReadCSV]), or one concept a row ([ReadWide]). Languages are those of the columns,
// the source first, where the file does not name them; a file that must name them itself
// is read with none.
func ReadTable(file, text string, languages []language.Tag) (*Glossary, []source.Diagnostic) {
	_, wide := layoutOf(text, languages)
	header := headerOf(text, separatorOf(text))
	switch {
	case isUTX(text):
		return ReadUTX(file, text)
	case isLong(header), !wide && (trim(text) == "" || slices.ContainsFunc(header, isKnown)):
		return ReadCSV(file, text)
	}
	return ReadWide(file, text, languages)
}

// isLong reports a header of a table that has a term a row, if perhaps a faulty one.
func isLong(header []string) bool {
	n := 0
	for _, name := range requiredColumns {
		if slices.Contains(header, name) {
			n++
		}
	}
	return n > 1
}

// ReadWide reads a glossary that has one concept a row, separated by commas, semicolons
// or tabs, in one of these tables:
//
//   - with a header of languages, by tag or name, and if need be concept_id (or id),
//     subject, definition, links and note. A cell has several terms, separated by ; or |
//     (written \; and \| where they belong to a term): the first is preferred, the
//     others are admitted;
//   - with the header of the translate toolkit and Weblate: source, target and others;
//   - without a header: a term in each of the languages, and perhaps a comment (OmegaT,
//     DeepL); the first row must have one or the other number of cells;
//   - without a header: source, target and their languages (DeepL).
//
// In a table with a header, an apostrophe before what a spreadsheet would take for a
// formula is taken away, as [WriteWide] puts it there. Tabs without a header are
// OmegaT's: quotation marks mean nothing, and a line that begins with # is passed over.
//
// A concept without an ID is called after its first term: Liên hợp quốc is lien-hop-quoc,
// the second one of the name lien-hop-quoc-2. Columns that dich does not know are the
// concept's. Every fault of every row is reported, and the row left out.
func ReadWide(file, text string, languages []language.Tag) (*Glossary, []source.Diagnostic) {
	l, ok := layoutOf(text, languages)
	r := &wideReader{csvReader: newCSVReader(file, text, l.separator), layout: l}
	r.rows.Bare = l.bare
	if !ok {
		r.unknownLanguages()
		return &r.glossary, r.diagnostics
	}
	if l.headed {
		r.wideHeader()
	}
	for r.rows.More() {
		r.wideRow()
	}
	r.collect()
	source.SortDiagnostics(r.diagnostics)
	return &r.glossary, r.diagnostics
}

// wideReader reads one file.
type wideReader struct {
	*csvReader
	layout layout
	read   []*wideRow
}

// A wideRow is what a row says of one concept.
type wideRow struct {
	Concept
	row     row
	locales []language.Tag // of source and target, where the row says it
	target  int            // the index of its term; where there is none, of the source's
	note    string         // of the target
	unsure  bool           // the target
}

func (r *wideReader) unknownLanguages() {
	first, _ := r.rows.Next()
	r.fault(LanguagesUnknown, first.Span, source.Args{"Columns": strconv.Itoa(len(first.Cells))})
}

// wideRow reads one row.
func (r *wideReader) wideRow() {
	row, ok := r.rows.Next()
	switch {
	case !ok:
		r.fault(BadQuote, row.Span, nil)
		return
	case row.Blank(), r.layout.bare && strings.HasPrefix(row.Span.Of(r.rows.Text), "#"):
		return
	case !r.layout.fits(len(row.Cells)):
		r.fault(ColumnCount, row.Span, source.Args{"Got": strconv.Itoa(len(row.Cells)), "Want": strconv.Itoa(len(r.layout.parts))})
		return
	}
	faults := len(r.diagnostics)
	w := &wideRow{Concept: Concept{Origin: r.at(row.Span)}, row: row}
	if r.layout.tagged {
		w.locales = r.taggedLocales(row)
	}
	for i, c := range row.Cells {
		r.cellOf(w, i, c)
	}
	w.finish()
	if w.ID == "" && len(w.Terms) == 0 {
		r.fault(EmptyValue, row.Span, source.Args{"Column": r.layout.firstTerm()})
	}
	if len(r.diagnostics) == faults {
		r.read = append(r.read, w)
	}
}

// taggedLocales reads the languages that a row of DeepL has behind its terms.
func (r *wideReader) taggedLocales(row row) []language.Tag {
	var locales []language.Tag
	for _, c := range row.Cells[2:taggedCells] {
		tag, ok := languageOf(trim(c.Value), nil)
		if !ok {
			r.fault(InvalidLocale, c.Span, source.Args{"Got": trim(c.Value), "Near": ""})
		}
		locales = append(locales, tag)
	}
	return locales
}

// cellOf takes down what a cell says.
func (r *wideReader) cellOf(w *wideRow, i int, c cell) {
	p := r.layout.parts[i]
	raw := c.Value
	if r.layout.headed {
		raw = unguard(raw)
	}
	value := trim(raw)
	if value != "" {
		c.Span = c.Span.Trim(r.rows.Text)
	}
	switch p.role {
	case idPart:
		w.ID = value
	case subjectPart:
		w.Subject = value
	case definitionPart:
		w.Definition = value
	case linksPart:
		w.Links = splitList(value, ";")
	case notePart:
		w.Note = value
	case unknownPart:
		w.Extra = append(w.Extra, Field{p.name, raw})
	case termPart:
		w.terms(p.locale, splitList(value, ";|"), r.at(c.Span))
	case sourcePart, targetPart:
		if r.layout.tagged {
			p.locale = w.locales[i]
		}
		if p.role == targetPart && value != "" {
			w.target = len(w.Terms)
		}
		w.terms(p.locale, someText(value), r.at(c.Span))
	case targetNotePart:
		w.note = value
	case fuzzyPart:
		w.unsure = isFuzzy(value)
	}
}

// isFuzzy understands what the translate toolkit does.
func isFuzzy(value string) bool {
	return slices.Contains([]string{"1", "x", "true", "yes", "fuzzy"}, strings.ToLower(value))
}

// someText is a list of the text, if there is one.
func someText(text string) []string {
	if text == "" {
		return nil
	}
	return []string{text}
}

// terms adds the terms of a language: the first is preferred.
func (w *wideRow) terms(locale language.Tag, forms []string, at source.Subject) {
	status := Preferred
	for _, form := range forms {
		w.Terms = append(w.Terms, Term{Locale: locale, Text: form, Type: Full, Status: status, Origin: at})
		status = Admitted
	}
}

// finish adds what is said of the target, and leaves out columns without a value.
func (w *wideRow) finish() {
	w.Extra = someOf(w.Extra)
	if len(w.Terms) > 0 {
		w.Terms[w.target].Note, w.Terms[w.target].Unsure = w.note, w.unsure
	}
}

// place is where a row says something of its concept.
func (r *wideReader) place(w *wideRow, column string) source.Subject {
	i := slices.IndexFunc(r.layout.parts, func(p part) bool { return p.name == column })
	return r.at(w.row.Cells[i].Span.Trim(r.rows.Text))
}

// collect makes a glossary of the rows. IDs that stand in the file are nobody else's.
func (r *wideReader) collect() {
	s := newSlugs()
	for _, w := range r.read {
		s.take(w.ID)
	}
	for _, w := range r.read {
		if w.ID == "" {
			w.ID = s.next(w.Terms[0].Text)
		}
		concept := r.concept(&w.Concept, func(column string) source.Subject { return r.place(w, column) })
		for _, t := range w.Terms {
			r.term(concept, t)
		}
	}
}
