package glossary

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"dich/glossary/inflect"
	"dich/source"
)

// utxReader reads one file.
type utxReader struct {
	*csvReader
	source, target language.Tag // target is undetermined in a glossary of one language
	concepts       []*Concept
	numbers        map[utxIdentity]int // of concepts
	places         map[utxKey]int      // of a concept's term
}

// A utxIdentity tells concepts apart: by ID, or by their source term if they have none.
type utxIdentity struct{ id, source string }

type utxKey struct {
	concept int
	key
}

// languages reads the first line.
func (r *utxReader) languages() bool {
	first, _ := r.rows.Next()
	line := first.Span.Of(r.rows.Text)
	m := utxHeader.FindStringSubmatch(line)
	if m == nil {
		r.fault(UTXHeader, first.Span, source.Args{"Got": line})
		return false
	}
	var ok, also bool
	r.source, ok = r.language(m[1], first.Span)
	r.target, also = r.language(m[2], first.Span)
	return ok && also
}

func (r *utxReader) language(name string, at source.Span) (language.Tag, bool) {
	if name == "" {
		return language.Und, true
	}
	tag, err := language.Parse(name)
	if err != nil {
		r.fault(InvalidLocale, at, source.Args{"Got": name, "Near": ""})
	}
	return tag, err == nil
}

// names looks for the line with # that names the columns.
func (r *utxReader) names() bool {
	for r.isComment() {
		header, _ := r.rows.Next()
		header.Cells[0].Value = strings.TrimPrefix(header.Cells[0].Value, "#")
		if name := strings.ToLower(trim(header.Cells[0].Value)); name == utxSource {
			return r.name(header)
		}
	}
	r.fault(MissingColumn, source.Span{Start: r.rows.At, End: r.rows.At}, source.Args{"Column": utxSource, "Near": ""})
	return false
}

func (r *utxReader) isComment() bool { return strings.HasPrefix(r.rows.Text[r.rows.At:], "#") }

func (r *utxReader) name(header row) bool {
	r.columns, r.width = map[string]int{}, len(header.Cells)
	for i, name := range header.Values() {
		known := strings.ToLower(name)
		if !slices.Contains(utxColumns, known) {
			known = utxName(name)
			r.unknown = append(r.unknown, known)
		}
		if _, ok := r.columns[known]; ok {
			r.fault(RepeatedColumn, header.Cells[i].Span, source.Args{"Column": name})
			return false
		}
		r.columns[known] = i
	}
	if _, ok := r.columns[utxTarget]; !ok && r.target != language.Und {
		r.fault(MissingColumn, header.Span, source.Args{"Column": utxTarget, "Near": ""})
		return false
	}
	return true
}

// utxName gives the name under which a column is kept: one that means something else in
// a glossary is marked.
func utxName(column string) string {
	if isKnown(column) {
		return "utx:" + column
	}
	return column
}

// pair reads one row.
func (r *utxReader) pair() {
	comment := r.isComment()
	row, _ := r.rows.Next() // bare: it has no bad quotes
	switch {
	case comment, row.Blank():
		return
	case len(row.Cells) > r.width:
		r.fault(ColumnCount, row.Span, source.Args{"Got": strconv.Itoa(len(row.Cells)), "Want": strconv.Itoa(r.width)})
		return
	}
	for len(row.Cells) < r.width {
		row.Cells = append(row.Cells, cell{Span: source.Span{Start: row.Span.End, End: row.Span.End}})
	}
	rank, ok := utxRanks[strings.ToLower(r.said(row, utxStatus))]
	if !ok {
		r.fault(UnknownValue, r.cell(row, utxStatus).Span, unknownValue(utxStatus, r.said(row, utxStatus), utxStatuses))
	}
	text := r.said(row, utxSource)
	if text == "" {
		r.fault(EmptyValue, r.cell(row, utxSource).Span, source.Args{"Column": utxSource})
	}
	if ok && text != "" {
		r.add(row, text, rank)
	}
}

// add takes down a pair that is without fault.
func (r *utxReader) add(row row, text string, rank utxRank) {
	n := r.number(r.said(row, utxConcept), text)
	if c := r.concepts[n]; len(c.Terms) == 0 {
		c.Origin = r.at(row.Span)
	}
	r.utxTerm(n, Term{
		Locale: r.source, Text: text, Type: Full, Status: rank.source, Unsure: rank.unsure,
		Speech: r.speech(row, utxSourceSpeech), Note: r.said(row, utxSourceComment), Origin: r.at(r.cell(row, utxSource).Span),
	})
	if target := r.said(row, utxTarget); target != "" && r.target != language.Und {
		r.utxTerm(n, Term{
			Locale: r.target, Text: target, Type: Full, Status: rank.target, Unsure: rank.unsure,
			Speech: r.speech(row, utxTargetSpeech), Note: r.said(row, utxTargetComment), Origin: r.at(r.cell(row, utxTarget).Span),
			Extra: r.kept(row),
		})
	}
}

// said gives the value of a column, where a hyphen is none.
func (r *utxReader) said(row row, column string) string {
	if value := r.value(row, column); value != "-" {
		return value
	}
	return ""
}

// kept gives the columns that are kept, if one has a value.
func (r *utxReader) kept(row row) []Field {
	fields := r.extra(row)
	for i := range fields {
		fields[i].Value = r.said(row, fields[i].Name)
	}
	return someOf(fields)
}

func (r *utxReader) speech(row row, column string) inflect.Speech {
	value := r.said(row, column)
	speech, ok := utxSpeech[strings.ToLower(value)]
	if !ok {
		r.flaw(source.Warning, UnknownValue, r.cell(row, column).Span, unknownValue(column, value, allowedValues[speechColumn]))
		return inflect.Other
	}
	return speech
}

// number gives the index of the concept of a row.
func (r *utxReader) number(id, text string) int {
	name := utxIdentity{id: id}
	if id == "" {
		name.source = source.Clean(text)
	}
	n, ok := r.numbers[name]
	if !ok {
		n = len(r.concepts)
		r.numbers[name] = n
		r.concepts = append(r.concepts, &Concept{ID: id})
	}
	return n
}

// utxTerm adds a term, or what a row says to the one that is there.
func (r *utxReader) utxTerm(concept int, t Term) {
	c := r.concepts[concept]
	k := utxKey{concept, key{locale: t.Locale, form: source.Clean(t.Text)}}
	i, ok := r.places[k]
	if !ok {
		r.places[k] = len(c.Terms)
		c.Terms = append(c.Terms, t)
		return
	}
	old := &c.Terms[i]
	r.speaks(old, &t)
	if slices.Index(utxOrder, t.Status) < slices.Index(utxOrder, old.Status) {
		old.Status, old.Unsure = t.Status, t.Unsure
	}
	old.Note = joinLines(old.Note, t.Note)
	if old.Extra == nil {
		old.Extra = slices.Clone(t.Extra)
	}
	for i := range t.Extra {
		old.Extra[i].Value = joinLines(old.Extra[i].Value, t.Extra[i].Value)
	}
}

// speaks compares the part of speech of a term with what was said before.
func (r *utxReader) speaks(old, t *Term) {
	switch {
	case t.Speech == inflect.Unsaid, t.Speech == old.Speech:
	case old.Speech == inflect.Unsaid:
		old.Speech = t.Speech
	default:
		args := source.Args{"Concept": old.Text, "Column": speechColumn, "Got": string(t.Speech), "Want": string(old.Speech)}
		r.report(source.Warning, ValueDiffers, t.Origin, args, old.Origin)
	}
}

// utxOrder is how good a status is.
var utxOrder = []Status{Preferred, Admitted, Deprecated, Forbidden}

// joinLines adds a value to another, unless it is there.
func joinLines(have, more string) string {
	switch {
	case have == "" || slices.Contains(strings.Split(have, "\n"), more):
		return cmp.Or(have, more)
	case more == "":
		return have
	}
	return have + "\n" + more
}

// collect makes a glossary of the concepts.
func (r *utxReader) collect() {
	s := newSlugs()
	for _, c := range r.concepts {
		s.take(c.ID)
	}
	for _, c := range r.concepts {
		if c.ID == "" {
			c.ID = s.next(c.Terms[0].Text)
		}
		r.glossary.Concepts = append(r.glossary.Concepts, *c)
	}
}
