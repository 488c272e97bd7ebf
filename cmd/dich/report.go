package main

import (
	"context"
	"encoding/csv"
	"slices"
	"strconv"

	"dich/glossary"
	"dich/locales/voice"
	"dich/pipeline"
)

// A termUseRecord says how a concept is named in one language, as --format json, jsonl
// and csv write it. The names and their order are a promise: fields are only ever added.
type termUseRecord struct {
	Locale     string `json:"locale"`
	Concept    string `json:"concept"`
	Term       string `json:"term"` // the preferred name there; empty if there is none
	Source     int    `json:"source"`
	Preferred  int    `json:"preferred"`
	Admitted   int    `json:"admitted"`
	Deprecated int    `json:"deprecated"`
	Missing    int    `json:"missing"`
}

// reportProject shows how things stand in a project: on a page, or how each concept is
// named.
func reportProject(ctx context.Context, s *session) (exitCode, error) {
	if !s.terms && s.format != "text" {
		return exitDone, &failure{code: exitUsage, id: "report.format", hint: "see-help", args: voice.Args{"Format": s.format}}
	}
	if !s.terms {
		return s.writeReport(ctx)
	}
	o, code, err := s.openProject()
	if o == nil {
		return code, err
	}
	defer o.close()
	return o.code, s.deliver(ctx, func() error { return s.reportTerms(o) })
}

func (s *session) reportTerms(o *opened) error {
	records := []termUseRecord{}
	for _, u := range pipeline.TermReport(o.Project) {
		records = append(records, termUseRecord{
			u.Locale.String(), u.Concept.ID, preferredName(u), u.Source, u.Preferred, u.Admitted, u.Deprecated, u.Missing,
		})
	}
	switch s.format {
	case "text":
		s.showTermUse(records)
		return nil
	case "csv":
		return s.writeTermUseCSV(records)
	}
	return writeJSON(s.out, s.format, records)
}

func preferredName(u pipeline.TermUse) string {
	for _, t := range u.Concept.In(u.Locale) {
		if t.Status == glossary.Preferred {
			return t.Text
		}
	}
	return ""
}

// numbers are the counts of a record, in the order of the columns.
func (r termUseRecord) numbers() []int {
	return []int{r.Source, r.Preferred, r.Admitted, r.Deprecated, r.Missing}
}

func (s *session) writeTermUseCSV(records []termUseRecord) error {
	w := csv.NewWriter(s.out)
	w.Write([]string{"locale", "concept", "term", "source", "preferred", "admitted", "deprecated", "missing"})
	for _, r := range records {
		row := []string{r.Locale, r.Concept, r.Term}
		for _, n := range r.numbers() {
			row = append(row, strconv.Itoa(n))
		}
		w.Write(row)
	}
	w.Flush()
	return w.Error()
}

// showTermUse prints a table for each language, with the sums below.
func (s *session) showTermUse(records []termUseRecord) {
	head := []string{
		s.phrase("report.head-source", nil), s.phrase("report.head-preferred", nil), s.phrase("report.head-admitted", nil),
		s.phrase("report.head-deprecated", nil), s.phrase("report.head-missing", nil),
	}
	for len(records) > 0 {
		locale := records[0].Locale
		n := slices.IndexFunc(records, func(r termUseRecord) bool { return r.Locale != locale })
		if n < 0 {
			n = len(records)
		}
		s.showTermUseIn(locale, head, records[:n])
		records = records[n:]
	}
}

func (s *session) showTermUseIn(locale string, head []string, records []termUseRecord) {
	rows := [][]string{head}
	names := []string{locale}
	sums := make([]int, len(head))
	for _, r := range records {
		names = append(names, visible(r.Concept))
		rows = append(rows, s.cells(r.numbers()))
		for i, n := range r.numbers() {
			sums[i] += n
		}
	}
	names = append(names, s.phrase("report.sum", nil))
	rows = append(rows, s.cells(sums))
	lines, _ := table(rows)
	room := 0
	for _, name := range names {
		room = max(room, columnsOf(name))
	}
	for i, line := range lines {
		s.print(pad(names[i], room) + line)
	}
	s.print("")
}

// cells writes numbers; a zero is a dot, so that the rest is seen.
func (s *session) cells(numbers []int) []string {
	var cells []string
	for _, n := range numbers {
		if n == 0 {
			cells = append(cells, "·")
			continue
		}
		cells = append(cells, s.say.Number(n))
	}
	return cells
}
