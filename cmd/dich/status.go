package main

import (
	"context"
	"encoding/csv"
	"fmt"
	"io"
	"slices"
	"strings"

	"dich/locales/voice"
	"dich/pipeline"
	"dich/source"
)

// A statusRecord is one language as --format json, jsonl and csv write it. The names and
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

	// The same in syllables of the source.
	Syllables             int `json:"syllables"`
	TranslatedSyllables   int `json:"translated_syllables"`
	FuzzySyllables        int `json:"fuzzy_syllables"`
	UntranslatedSyllables int `json:"untranslated_syllables"`
	ReviewedSyllables     int `json:"reviewed_syllables"`
	FinalSyllables        int `json:"final_syllables"`

	// What the checks find.
	Errors   int `json:"errors"`
	Warnings int `json:"warnings"`
	Notes    int `json:"notes"`
}

// A languageStatus is how far one language is.
type languageStatus struct {
	locale string
	broken bool
	pipeline.Standing
	found pipeline.Tally
}

func (l *languageStatus) record() statusRecord {
	a, b := l.Standing.Segments, l.Standing.Syllables
	return statusRecord{
		l.locale, a.Total, a.Translated, a.Fuzzy, a.Untranslated(), l.broken, a.Reviewed, a.Final,
		b.Total, b.Translated, b.Fuzzy, b.Untranslated(), b.Reviewed, b.Final,
		l.found.Errors, l.found.Warnings, l.found.Notes,
	}
}

// showStatus shows how far each language is.
func showStatus(ctx context.Context, s *session) (exitCode, error) {
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
	end := s.busy("progress.checking")
	found := pipeline.CheckProject(o.Project)
	end()
	list := statusOf(o.Project, found)
	if s.badge != "" {
		if err := s.writeBadge(ctx, list); err != nil {
			return o.code, err
		}
	}
	if s.format != "text" {
		return o.code, s.writeStatus(list)
	}
	s.showProgress(list)
	switch {
	case o.Config.Pseudo:
		s.tell("status.pseudo", voice.Args{"Locale": pipeline.PseudoName})
	case len(list) == 0:
		s.tell("status.no-targets", nil)
		return o.code, nil
	}
	s.showSourceStatus(o, pipeline.TallyOf(found, ""))
	return o.code, nil
}

// statusOf is how far each target language is, in their order.
func statusOf(p *pipeline.Project, found []source.Diagnostic) []languageStatus {
	var list []languageStatus
	for _, target := range p.Targets {
		list = append(list, languageStatus{
			locale: target.String(), broken: p.Broken[target], found: pipeline.TallyOf(found, target.String()),
		})
	}
	for _, standings := range pipeline.StandingOf(p) {
		for t, standing := range standings {
			list[t].Standing = list[t].Plus(standing)
		}
	}
	return list
}

// writeBadge draws how much is translated into all languages together.
func (s *session) writeBadge(ctx context.Context, list []languageStatus) error {
	var all pipeline.Progress
	var tags []string
	for _, l := range list {
		all = all.Plus(l.Standing.Segments)
		tags = append(tags, l.locale)
	}
	percent := all.Translated * 100 / max(all.Total, 1)
	title := s.phrase("status.badge-title", voice.Args{"Percent": percent, "Locales": strings.Join(tags, ", ")})
	badge := pipeline.Badge(s.phrase("status.badge", nil), title, percent)
	return s.writeInto(ctx, s.badge, func(w io.Writer) error {
		_, err := io.WriteString(w, badge)
		return err
	})
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

func (s *session) writeStatus(list []languageStatus) error {
	records := []statusRecord{}
	for _, l := range list {
		records = append(records, l.record())
	}
	if s.format == "csv" {
		return s.writeStatusCSV(records)
	}
	return writeJSON(s.out, s.format, records)
}

func (s *session) writeStatusCSV(records []statusRecord) error {
	w := csv.NewWriter(s.out)
	w.Write([]string{
		"locale", "segments", "translated", "fuzzy", "untranslated", "broken", "reviewed", "final",
		"syllables", "translated_syllables", "fuzzy_syllables", "untranslated_syllables", "reviewed_syllables", "final_syllables",
		"errors", "warnings", "notes",
	})
	for _, r := range records {
		row := []string{r.Locale}
		for _, field := range []any{
			r.Segments, r.Translated, r.Fuzzy, r.Untranslated, r.Broken, r.Reviewed, r.Final,
			r.Syllables, r.TranslatedSyllables, r.FuzzySyllables, r.UntranslatedSyllables, r.ReviewedSyllables, r.FinalSyllables,
			r.Errors, r.Warnings, r.Notes,
		} {
			row = append(row, fmt.Sprint(field))
		}
		w.Write(row)
	}
	w.Flush()
	return w.Error()
}

// showProgress prints a table with two lines for each language, its segments and its
// syllables, each behind a bar, and below them what the checks find. It fits 80 columns,
// if need be by shortening the bars.
func (s *session) showProgress(list []languageStatus) {
	rows := [][]string{{
		s.phrase("status.head-translated", nil), s.phrase("status.head-reviewed", nil), s.phrase("status.head-final", nil),
		s.phrase("status.head-fuzzy", nil), s.phrase("status.head-new", nil),
	}}
	locale := 0
	for _, l := range list {
		for _, p := range []pipeline.Progress{l.Segments, l.Syllables} {
			var row []string
			for _, n := range []int{p.Translated, p.Reviewed, p.Final, p.Fuzzy, p.Untranslated()} {
				row = append(row, s.say.Number(n))
			}
			rows = append(rows, row)
		}
		locale = max(locale, len(l.locale)+1, statusLocale)
	}
	if len(list) == 0 {
		return
	}
	lines, width := table(rows)
	columns := min(statusBar, max(4, helpColumns-locale-len("[] 100%")-width))
	before := strings.Repeat(" ", locale)
	s.print(before + strings.Repeat(" ", columns+len("[] 100%")) + lines[0])
	for i, l := range list {
		if l.broken {
			s.print(pad(l.locale, locale) + s.phrase("status.broken", nil))
			continue
		}
		s.print(pad(l.locale, locale) + drawing(l.Segments, columns) + lines[2*i+1])
		s.print(before + pad(s.phrase("status.syllables", nil), columns+len("[] 100%")) + lines[2*i+2])
		s.print(before + s.tallied(l.found))
	}
}

// showSourceStatus says how much there is to translate, and what the checks find in it.
func (s *session) showSourceStatus(o *opened, found pipeline.Tally) {
	var size pipeline.Count
	for _, doc := range o.Documents {
		for _, seg := range doc.Segments {
			size = size.Plus(pipeline.Count{Segments: 1, Syllables: source.Syllables(seg.Text)})
		}
	}
	locale := o.Config.Source.String()
	s.print(pad(locale, max(len(locale)+1, statusLocale)) + s.phrase("status.source", voice.Args{
		"Segments": s.count("count.segments", size.Segments, nil), "Syllables": s.count("count.syllables", size.Syllables, nil),
	}) + "; " + s.tallied(found))
}

// tallied says how many findings there are.
func (s *session) tallied(t pipeline.Tally) string {
	var parts []string
	for _, p := range []struct {
		id string
		n  int
	}{{"tally.error", t.Errors}, {"tally.warning", t.Warnings}, {"tally.note", t.Notes}} {
		if p.n > 0 {
			parts = append(parts, s.count(p.id, p.n, nil))
		}
	}
	if len(parts) == 0 {
		return s.phrase("tally.none", nil)
	}
	return strings.Join(parts, ", ")
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

// drawing draws what is reviewed as #, what else is translated as =, what is fuzzy as ~ and
// the rest as dots, and says how many per cent are translated.
func drawing(p pipeline.Progress, columns int) string {
	all := max(p.Total, 1)
	drawn := ""
	for _, part := range []struct {
		sign string
		upTo int
	}{{"#", p.Reviewed}, {"=", p.Translated}, {"~", p.Translated + p.Fuzzy}, {".", all}} {
		drawn += strings.Repeat(part.sign, part.upTo*columns/all-len(drawn))
	}
	return fmt.Sprintf("[%s] %3d%%", drawn, p.Translated*100/all)
}
