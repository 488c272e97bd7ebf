package main

import (
	"context"
	"encoding/csv"
	"fmt"
	"slices"
	"strings"

	"dich/locales/voice"
	"dich/pipeline"
	"dich/source"
)

// A statusRecord is one language as --format json and jsonl write it. The names and
// their order are a promise: fields are only ever added.
type statusRecord struct {
	Locale       string `json:"locale"`
	Segments     int    `json:"segments"`
	Translated   int    `json:"translated"`
	Fuzzy        int    `json:"fuzzy"`
	Untranslated int    `json:"untranslated"`
	Broken       bool   `json:"broken"`   // a catalog could not be read
	Reviewed     int    `json:"reviewed"` // those among the translated; final ones are, too
	Final        int    `json:"final"`
}

// showStatus shows how far each language is.
func showStatus(_ context.Context, s *session) (exitCode, error) {
	o, code, err := s.openProject()
	if o == nil {
		return code, err
	}
	defer o.close()
	if err := s.onlyNamed(o); err != nil {
		return o.code, err
	}
	if s.analysis {
		return o.code, s.showAnalysis(o)
	}
	records := []statusRecord{}
	for _, target := range o.Targets {
		p := pipeline.ProjectProgress(o.Project, target)
		records = append(records, statusRecord{
			target.String(), p.Total, p.Translated, p.Fuzzy, p.Untranslated(), o.Broken[target], p.Reviewed, p.Final,
		})
	}
	switch s.format {
	case "text":
	case "csv":
		return o.code, s.writeStatusCSV(records)
	default:
		return o.code, writeJSON(s.out, s.format, records)
	}
	s.showProgress(records)
	if len(records) == 0 {
		s.tell("status.no-targets", nil)
	}
	return o.code, nil
}

// onlyNamed leaves the documents that the arguments name, if there are any: each as it
// is called in the project or by its file; or by a folder, or a pattern.
func (s *session) onlyNamed(o *opened) error {
	if len(s.args) == 0 {
		return nil
	}
	var chosen []*source.Document
	for _, arg := range s.args {
		found := s.documentsNamed(o, arg)
		if len(found) == 0 {
			return &failure{code: exitUsage, id: "usage.not-a-document", args: voice.Args{"Name": arg}}
		}
		chosen = append(chosen, found...)
	}
	less := *o.Project
	less.Documents = slices.DeleteFunc(slices.Clone(o.Documents), func(doc *source.Document) bool {
		return !slices.Contains(chosen, doc)
	})
	o.Project = &less
	return nil
}

// documentsNamed gives the documents that one argument means; none if it means none.
func (s *session) documentsNamed(o *opened, arg string) []*source.Document {
	if doc := s.documentNamed(o, arg); doc != nil {
		return []*source.Document{doc}
	}
	var found []*source.Document
	files, err := s.expandOne(arg)
	if err != nil {
		return nil // no file at all
	}
	for _, file := range files {
		if doc := s.documentNamed(o, file); doc != nil {
			found = append(found, doc)
		}
	}
	return found
}

func (s *session) writeStatusCSV(records []statusRecord) error {
	w := csv.NewWriter(s.out)
	w.Write([]string{"locale", "segments", "translated", "fuzzy", "untranslated", "broken", "reviewed", "final"})
	for _, r := range records {
		row := []string{r.Locale}
		for _, field := range []any{r.Segments, r.Translated, r.Fuzzy, r.Untranslated, r.Broken, r.Reviewed, r.Final} {
			row = append(row, fmt.Sprint(field))
		}
		w.Write(row)
	}
	w.Flush()
	return w.Error()
}

// showProgress prints a table with a bar for each language. It fits 80 columns, if need
// be by shortening the bars.
func (s *session) showProgress(records []statusRecord) {
	rows := [][]string{{
		s.phrase("status.head-translated", nil), s.phrase("status.head-reviewed", nil), s.phrase("status.head-final", nil),
		s.phrase("status.head-fuzzy", nil), s.phrase("status.head-new", nil),
	}}
	locale := 0
	for _, r := range records {
		var row []string
		for _, n := range []int{r.Translated, r.Reviewed, r.Final, r.Fuzzy, r.Untranslated} {
			row = append(row, s.say.Number(n))
		}
		rows = append(rows, row)
		locale = max(locale, len(r.Locale)+1, statusLocale)
	}
	lines, width := table(rows)
	bar := min(statusBar, max(4, helpColumns-locale-len("[] 100%")-width))
	for i, line := range lines {
		switch {
		case len(records) == 0:
		case i == 0:
			s.print(strings.Repeat(" ", locale+bar+len("[] 100%")) + line)
		case records[i-1].Broken:
			s.print(pad(records[i-1].Locale, locale) + s.phrase("status.broken", nil))
		default:
			s.print(pad(records[i-1].Locale, locale) + records[i-1].bar(bar) + line)
		}
	}
}

// table sets the rows in columns, each two blanks behind the one before and aligned to
// the right.
func table(rows [][]string) (lines []string, width int) {
	columns := make([]int, len(rows[0]))
	for _, row := range rows {
		for i, cell := range row {
			columns[i] = max(columns[i], columnsOf(cell)+2)
		}
	}
	for _, row := range rows {
		line := ""
		for i, cell := range row {
			line += strings.Repeat(" ", columns[i]-columnsOf(cell)) + cell
		}
		lines, width = append(lines, line), columnsOf(line)
	}
	return lines, width
}

const (
	statusLocale = 9  // the least room for a language's tag
	statusBar    = 16 // the most columns of a bar
)

// bar draws what is translated as #, what is fuzzy as ~ and the rest as dots, and says
// how many per cent are translated.
func (r statusRecord) bar(columns int) string {
	all := max(r.Segments, 1)
	done := r.Translated * columns / all
	fuzzy := (r.Translated+r.Fuzzy)*columns/all - done
	return fmt.Sprintf("[%s%s%s] %3d%%", strings.Repeat("#", done), strings.Repeat("~", fuzzy),
		strings.Repeat(".", columns-done-fuzzy), r.Translated*100/all)
}
