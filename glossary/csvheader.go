package glossary

import (
	"slices"

	"dich/source"
)

// separators are those that spreadsheets write; the first where the header does not tell.
var separators = []byte{',', ';', '\t'}

// separatorOf gives the one that makes most columns that dich knows of the first line; a
// separator is likelier where the line begins with such a column.
func separatorOf(text string) byte {
	best, most := separators[0], 0
	for _, s := range separators {
		if n := knownIn(headerOf(text, s)); n > most {
			best, most = s, n
		}
	}
	return best
}

func knownIn(names []string) int {
	n := 0
	for i, name := range names {
		switch {
		case !slices.Contains(knownColumns, name):
		case i == 0:
			n += len(knownColumns)
		default:
			n++
		}
	}
	return n
}

// headerOf gives the cells of the first row, trimmed; none if it has a bad quote.
func headerOf(text string, separator byte) []string {
	rows := csvRows{Text: text, At: afterMark(text), Separator: separator}
	first, ok := rows.Next()
	if !ok {
		return nil
	}
	return first.Values()
}

// header reads the first row, and reports whether rows can be understood.
func (r *csvReader) header() bool {
	row, ok := r.rows.Next()
	if !ok {
		r.fault(BadQuote, row.Span, nil)
		return false
	}
	r.columns = map[string]int{}
	r.width = len(row.Cells)
	for i, c := range row.Cells {
		name := trim(c.Value)
		if first, ok := r.columns[name]; ok {
			r.report(source.Error, RepeatedColumn, r.at(c.Span), source.Args{"Column": name}, r.at(row.Cells[first].Span))
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
		near := r.misspelt(name)
		if _, ok := r.columns[name]; ok || !required && near == "" {
			continue
		}
		d := source.Diagnostic{
			Code: MissingColumn, Severity: source.Warning,
			Subject: r.at(header.Span),
			Args:    source.Args{"Column": name, "Near": near},
			Hint:    source.Hint(MissingColumn),
		}
		if required {
			d.Severity = source.Error
			complete = false
		}
		if near != "" {
			d.Subject = r.at(header.Cells[r.columns[near]].Span)
			d.Hint = RenameColumn
		}
		r.diagnostics = append(r.diagnostics, d)
	}
	return complete
}

// misspelt gives the column that seems to be meant for a known one, if there is none
// that it comes nearer to. Known ones may be meant for those that must be there.
func (r *csvReader) misspelt(name string) string {
	candidates := r.unknown
	if slices.Contains(requiredColumns, name) {
		candidates = append(slices.Clone(r.unknown), r.present()...)
	}
	near := source.Nearest(name, candidates)
	if near == "" || source.Nearest(near, r.missing()) != name {
		return ""
	}
	return near
}

// present gives the known columns that the file has.
func (r *csvReader) present() []string {
	return slices.DeleteFunc(slices.Clone(knownColumns), func(name string) bool { _, ok := r.columns[name]; return !ok })
}

// missing gives the known columns that the file does not have, the required ones first.
func (r *csvReader) missing() []string {
	var names []string
	for _, name := range append(slices.Clone(requiredColumns), knownColumns...) {
		if _, ok := r.columns[name]; !ok {
			names = append(names, name)
		}
	}
	return names
}
