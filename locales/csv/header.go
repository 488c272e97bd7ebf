package csv

import (
	"slices"
	"strings"

	"dich/source"
	table "dich/source/csv"
)

// separatorOf gives the separator that makes most columns that dich knows of the first line.
func separatorOf(text string) byte {
	best, most := separators[0], 0
	for _, s := range separators {
		rows := table.Rows{Text: strings.TrimPrefix(text, mark), Separator: s}
		first, _ := rows.Next()
		known := 0
		for _, name := range first.Values() {
			if slices.Contains(columns, strings.ToLower(name)) {
				known++
			}
		}
		if known > most {
			best, most = s, known
		}
	}
	return best
}

// header reads the first row, and reports whether rows can be understood.
func (r *reader) header() bool {
	row, ok := r.rows.Next()
	if !ok {
		r.report(source.Error, BadQuote, row.Span, nil)
		return false
	}
	r.width = len(row.Cells)
	for i, c := range row.Cells {
		name := word(c)
		first, taken := r.columns[name]
		switch {
		case taken:
			d := r.report(source.Error, RepeatedColumn, c.Span, source.Args{"Column": name})
			d.Related = []source.Related{{Note: FirstHere, Subject: r.at(row.Cells[first].Span)}}
		case slices.Contains(columns, name):
			r.columns[name] = i
		case name != "":
			r.report(source.Note, IgnoredColumn, c.Span, source.Args{"Column": c.Value})
		}
	}
	complete := true
	for _, name := range []string{sourceColumn, targetColumn} {
		if _, ok := r.columns[name]; !ok {
			r.report(source.Error, MissingColumn, row.Span, source.Args{"Column": name, "Near": ""})
			complete = false
		}
	}
	return complete
}
