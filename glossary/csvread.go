package glossary

import (
	"slices"
	"strconv"
	"strings"

	"dich/source"
)

// csvReader reads one file.
type csvReader struct {
	*builder
	file    string
	rows    csvRows
	columns map[string]int // by name, the first where a name is repeated
	unknown []string       // names of columns that dich does not know, in order
	width   int            // columns of the header
}

// header reads the first row, and reports whether rows can be understood.
func (r *csvReader) header() bool {
	row, ok := r.rows.next()
	if !ok {
		r.fault(BadQuote, row.span, nil)
		return false
	}
	r.columns = map[string]int{}
	r.width = len(row.cells)
	for i, c := range row.cells {
		name := trim(c.value)
		if first, ok := r.columns[name]; ok {
			r.report(source.Error, RepeatedColumn, r.at(c.span), source.Args{"Column": name}, r.at(row.cells[first].span))
			continue
		}
		r.columns[name] = i
		if !slices.Contains(knownColumns, name) {
			r.unknown = append(r.unknown, name)
		}
	}
	return r.hasRequired(row)
}

// hasRequired reports columns that are missing: all that are required, and of the
// others those that seem to be misspelt.
func (r *csvReader) hasRequired(header row) bool {
	complete := true
	for _, name := range knownColumns {
		required := slices.Contains(requiredColumns, name)
		near := source.Nearest(name, r.unknown)
		if _, ok := r.columns[name]; ok || !required && near == "" {
			continue
		}
		d := source.Diagnostic{
			Code: MissingColumn, Severity: source.Warning,
			Subject: r.at(header.span),
			Args:    source.Args{"Column": name, "Near": near},
			Hint:    source.Hint(MissingColumn),
		}
		if required {
			d.Severity = source.Error
			complete = false
		}
		if near != "" {
			d.Subject = r.at(header.cells[r.columns[near]].span)
			d.Hint = RenameColumn
		}
		r.diagnostics = append(r.diagnostics, d)
	}
	return complete
}

// row reads one row into the glossary.
func (r *csvReader) row() {
	row, ok := r.rows.next()
	switch {
	case !ok:
		r.fault(BadQuote, row.span, nil)
		return
	case row.blank():
		return
	case len(row.cells) != r.width:
		r.fault(ColumnCount, row.span, source.Args{"Got": strconv.Itoa(len(row.cells)), "Want": strconv.Itoa(r.width)})
		return
	}
	faults := len(r.diagnostics)
	id := r.required(row, conceptColumn)
	term := Term{
		Locale: r.locale(row),
		Text:   r.required(row, formColumn),
		Type:   Type(r.choice(row, typeColumn)),
		Status: Status(r.choice(row, statusColumn)),
		Unsure: r.choice(row, unsureColumn) == "1",
		Origin: r.at(r.cell(row, formColumn).span),
		Extra:  r.extra(row),
	}
	if len(r.diagnostics) > faults {
		return
	}
	subject := r.cell(row, subjectColumn)
	r.term(r.concept(id, subject.value, r.at(subject.span)), term)
}

// cell gives the trimmed cell of a column; empty, at the row's start, if the file
// does not have the column.
func (r *csvReader) cell(row row, column string) cell {
	i, ok := r.columns[column]
	if !ok {
		return cell{span: source.Span{Start: row.span.Start, End: row.span.Start}}
	}
	c := row.cells[i]
	if c.value = trim(c.value); c.value != "" {
		c.span = c.span.Trim(r.rows.text)
	}
	return c
}

func (r *csvReader) required(row row, column string) string {
	c := r.cell(row, column)
	if c.value == "" {
		r.fault(EmptyValue, c.span, source.Args{"Column": column})
	}
	return c.value
}

func (r *csvReader) choice(row row, column string) string {
	c := r.cell(row, column)
	allowed := allowedValues[column]
	if c.value == "" {
		return allowed[0]
	}
	if !slices.Contains(allowed, c.value) {
		r.fault(UnknownValue, c.span, source.Args{
			"Column": column, "Got": c.value,
			"Allowed": strings.Join(allowed, ", "),
			"Near":    source.Nearest(strings.ToLower(c.value), allowed),
		})
	}
	return c.value
}

func (r *csvReader) extra(row row) []Field {
	var fields []Field
	for _, name := range r.unknown {
		fields = append(fields, Field{name, row.cells[r.columns[name]].value})
	}
	return fields
}

func (r *csvReader) at(span source.Span) source.Subject {
	return source.Subject{File: r.file, Span: span}
}

// fault reports an error, with the best hint that its arguments allow.
func (r *csvReader) fault(code source.DiagnosticCode, span source.Span, args source.Args) {
	hint := source.Hint(code)
	switch {
	case args["Near"] != "":
		hint = DidYouMean
	case args["Allowed"] != "":
		hint = AllowedValues
	}
	r.diagnostics = append(r.diagnostics, source.Diagnostic{
		Code: code, Severity: source.Error, Subject: r.at(span), Args: args, Hint: hint,
	})
}
