package main

import (
	"encoding/csv"
	"slices"
	"strconv"
	"strings"

	"dich/locales/voice"
	"dich/pipeline"
)

// An analysisRecord says how much of a document is in one band for one language, as
// --format json, jsonl and csv write it. The records of a language add up to all its
// text. The names and their order are a promise: fields are only ever added.
type analysisRecord struct {
	Locale   string        `json:"locale"`
	Document string        `json:"document"`
	Match    pipeline.Band `json:"match"`
	pipeline.Volume
}

// showAnalysis shows by which matches translators are paid, for each language whose
// catalogs could be read.
func (s *session) showAnalysis(o *opened) error {
	all := []analysisRecord{}
	for _, target := range o.Targets {
		if o.Broken[target] {
			s.tell("run.left-alone", voice.Args{"Locale": target.String()})
			continue
		}
		end := s.busy("progress.analyzing")
		list := pipeline.Analyze(o.Project, target)
		end()
		if s.format == "text" {
			s.showAnalyses(target.String(), o, list)
		}
		for i, analysis := range list {
			for _, band := range pipeline.Bands {
				all = append(all, analysisRecord{target.String(), o.Documents[i].Path, band, analysis[band]})
			}
		}
	}
	if len(o.Targets) == 0 {
		s.tell("status.no-targets", nil)
	}
	switch s.format {
	case "text":
		return nil
	case "csv":
		return s.writeAnalysisCSV(all)
	}
	return writeJSON(s.out, s.format, all)
}

func (s *session) writeAnalysisCSV(records []analysisRecord) error {
	w := csv.NewWriter(s.out)
	w.Write([]string{"locale", "document", "match", "segments", "words", "syllables", "characters", "characters_without_blanks"})
	for _, r := range records {
		row := []string{r.Locale, r.Document, string(r.Match)}
		for _, n := range []int{r.Segments, r.Words, r.Syllables, r.Characters, r.NonBlank} {
			row = append(row, strconv.Itoa(n))
		}
		w.Write(row)
	}
	w.Flush()
	return w.Error()
}

// showAnalyses prints a table for a language; with --verbose one for each document
// before it.
func (s *session) showAnalyses(locale string, o *opened, list []pipeline.Analysis) {
	sum := pipeline.Analysis{}
	for i, analysis := range list {
		sum = sum.Plus(analysis)
		if s.verbose {
			s.printAnalysis(locale, o.Documents[i].Path, analysis)
		}
	}
	s.printAnalysis(locale, "", sum)
}

// printAnalysis prints how much text there is in each band: what there is to do, below
// it their sum, then what is done, then all of it. It fits 80 columns.
func (s *session) printAnalysis(locale, document string, a pipeline.Analysis) {
	var names []string
	rows := [][]string{{
		s.phrase("analysis.head-segments", nil), s.phrase("analysis.head-words", nil), s.phrase("analysis.head-characters", nil),
	}}
	add := func(id string, v pipeline.Volume) {
		names = append(names, s.phrase(id, nil))
		rows = append(rows, s.cells([]int{v.Segments, v.Words, v.Characters}))
	}
	work := slices.DeleteFunc(slices.Clone(pipeline.Bands), func(b pipeline.Band) bool { return b == pipeline.Done })
	for _, band := range work {
		add("analysis."+string(band), a[band])
	}
	add("analysis.to-do", a.Sum(work...))
	add("analysis.done", a[pipeline.Done])
	add("analysis.total", a.Sum(pipeline.Bands...))
	room := analysisColumns
	for _, name := range names {
		room = max(room, columnsOf(name))
	}
	lines, width := table(rows)
	title := strings.TrimSpace(locale + "  " + visible(document))
	if columnsOf(title) > room {
		s.print(title)
		title = ""
	}
	for i, line := range lines {
		name := title
		if i > 0 {
			name = names[i-1]
		}
		if i == len(work)+1 {
			s.print(strings.Repeat("-", room+width))
		}
		s.print(pad(name, room) + line)
	}
	s.print("")
}

// analysisColumns is the least room for what stands before the numbers.
const analysisColumns = 24
