package glossary

import (
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"dich/glossary/inflect"
	"dich/source"
)

// csvReader reads one file.
type csvReader struct {
	*builder
	file    string
	rows    csvRows
	columns map[string]int          // by name, the first where a name is repeated
	unknown []string                // names of columns that dich does not know, in order
	width   int                     // columns of the header
	locales map[string]language.Tag // those that were read without fault
}

func newCSVReader(file, text string, separator byte) *csvReader {
	return &csvReader{
		builder: newBuilder(), file: file,
		rows:    csvRows{Text: text, At: afterMark(text), Separator: separator},
		locales: map[string]language.Tag{},
	}
}

// row reads one row into the glossary.
func (r *csvReader) row() {
	row, ok := r.whole()
	if !ok {
		return
	}
	faults := len(r.diagnostics)
	concept := Concept{
		ID:         r.required(row, conceptColumn),
		Subject:    r.value(row, subjectColumn),
		Definition: r.value(row, definitionColumn),
		Links:      r.list(row, linksColumn),
		Origin:     r.at(r.cell(row, conceptColumn).Span),
	}
	at := func(column string) source.Subject { return r.at(r.cell(row, column).Span) }
	if r.isConcept(row) {
		concept.Note, concept.Extra = r.value(row, noteColumn), someOf(r.extra(row))
		if len(r.diagnostics) == faults {
			r.concept(&concept, at)
		}
		return
	}
	term := r.readTerm(row)
	if len(r.diagnostics) == faults {
		r.term(r.concept(&concept, at), term)
	}
}

// whole gives the next row that has all columns and something in one of them.
func (r *csvReader) whole() (row, bool) {
	row, ok := r.rows.Next()
	switch {
	case !ok:
		r.fault(BadQuote, row.Span, nil)
		return row, false
	case row.Blank():
		return row, false
	case len(row.Cells) != r.width:
		r.fault(ColumnCount, row.Span, source.Args{"Got": strconv.Itoa(len(row.Cells)), "Want": strconv.Itoa(r.width)})
		return row, false
	}
	return row, true
}

// isConcept reports a row that speaks of a concept and none of its terms.
func (r *csvReader) isConcept(row row) bool {
	return !slices.ContainsFunc(termColumns, func(column string) bool { return r.value(row, column) != "" })
}

func (r *csvReader) readTerm(row row) Term {
	t := Term{
		Locale:    r.locale(row),
		Text:      r.required(row, formColumn),
		Type:      Type(r.choice(row, typeColumn)),
		Status:    Status(r.choice(row, statusColumn)),
		Speech:    inflect.Speech(r.choice(row, speechColumn)),
		Case:      CaseRule(r.choice(row, caseColumn)),
		Forms:     r.list(row, formsColumn),
		NotInside: r.list(row, notInsideColumn),
		Keep:      r.choice(row, keepColumn) == "1",
		FullForm:  r.value(row, fullFormColumn),
		Note:      r.value(row, noteColumn),
		Unsure:    r.choice(row, unsureColumn) == "1",
		Origin:    r.at(r.cell(row, formColumn).Span),
		Extra:     r.extra(row),
	}
	t.From = r.day(row, fromColumn, FirstDay)
	t.Until = r.day(row, untilColumn, LastDay)
	if t.From != "" && t.Until != "" && t.From > t.Until {
		r.fault(DatesReversed, r.cell(row, untilColumn).Span, source.Args{"From": t.From, "Until": t.Until})
	}
	return t
}

// cell gives the trimmed cell of a column; empty, at the row's start, if the file
// does not have the column.
func (r *csvReader) cell(row row, column string) cell {
	i, ok := r.columns[column]
	if !ok {
		return cell{Span: source.Span{Start: row.Span.Start, End: row.Span.Start}}
	}
	c := row.Cells[i]
	if c.Value = trim(c.Value); c.Value != "" {
		c.Span = c.Span.Trim(r.rows.Text)
	}
	return c
}

func (r *csvReader) value(row row, column string) string {
	i, ok := r.columns[column]
	if !ok {
		return ""
	}
	return trim(row.Cells[i].Value)
}

func (r *csvReader) required(row row, column string) string {
	value := r.value(row, column)
	if value == "" {
		r.fault(EmptyValue, r.cell(row, column).Span, source.Args{"Column": column})
	}
	return value
}

func (r *csvReader) choice(row row, column string) string {
	value := r.value(row, column)
	allowed := allowedValues[column]
	if value == "" {
		return allowed[0]
	}
	if !slices.Contains(allowed, value) {
		r.fault(UnknownValue, r.cell(row, column).Span, unknownValue(column, value, allowed))
	}
	return value
}

func unknownValue(column, got string, allowed []string) source.Args {
	if allowed[0] == "" {
		allowed = allowed[1:]
	}
	near := source.Nearest(strings.ToLower(got), allowed)
	if len(near) == 1 { // any letter is near to it
		near = ""
	}
	return source.Args{"Column": column, "Got": got, "Allowed": strings.Join(allowed, ", "), "Near": near}
}

func (r *csvReader) list(row row, column string) []string {
	return splitList(r.value(row, column), ";")
}

func (r *csvReader) day(row row, column string, read func(string) (string, bool)) string {
	value := r.value(row, column)
	if value == "" {
		return ""
	}
	day, ok := read(value)
	if !ok {
		r.fault(InvalidDate, r.cell(row, column).Span, source.Args{"Column": column, "Got": value})
	}
	return day
}

func (r *csvReader) extra(row row) []Field {
	if len(r.unknown) == 0 {
		return nil
	}
	fields := make([]Field, len(r.unknown))
	for i, name := range r.unknown {
		fields[i] = Field{name, row.Cells[r.columns[name]].Value}
	}
	return fields
}

// someOf gives the fields if one of them has a value.
func someOf(fields []Field) []Field {
	if slices.ContainsFunc(fields, func(f Field) bool { return f.Value != "" }) {
		return fields
	}
	return nil
}

func (r *csvReader) at(span source.Span) source.Subject {
	return source.Subject{File: r.file, Span: span}
}

// fault reports an error, with the best hint that its arguments allow.
func (r *csvReader) fault(code source.DiagnosticCode, span source.Span, args source.Args) {
	r.flaw(source.Error, code, span, args)
}

// flaw reports what need not be an error.
func (r *csvReader) flaw(s source.Severity, code source.DiagnosticCode, span source.Span, args source.Args) {
	hint := source.Hint(code)
	switch {
	case args["Near"] != "":
		hint = DidYouMean
	case args["Allowed"] != "":
		hint = AllowedValues
	}
	r.diagnostics = append(r.diagnostics, source.Diagnostic{
		Code: code, Severity: s, Subject: r.at(span), Args: args, Hint: hint,
	})
}
