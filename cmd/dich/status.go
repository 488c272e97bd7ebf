package main

import (
	"context"
	"fmt"
	"strings"

	"dich/locales/voice"
	"dich/pipeline"
)

// A statusRecord is one language as --format json and jsonl write it. The names and
// their order are a promise: fields are only ever added.
type statusRecord struct {
	Locale       string `json:"locale"`
	Segments     int    `json:"segments"`
	Translated   int    `json:"translated"`
	Fuzzy        int    `json:"fuzzy"`
	Untranslated int    `json:"untranslated"`
	Broken       bool   `json:"broken"` // a catalog could not be read
}

// showStatus shows how far each language is.
func showStatus(_ context.Context, s *session) (exitCode, error) {
	o, code, err := s.openProject()
	if o == nil {
		return code, err
	}
	defer o.close()
	records := []statusRecord{}
	for _, target := range o.Targets {
		p := pipeline.ProjectProgress(o.Project, target)
		records = append(records, statusRecord{
			target.String(), p.Total, p.Translated, p.Fuzzy, p.Untranslated(), o.Broken[target],
		})
	}
	if s.format != "text" {
		return o.code, writeJSON(s.out, s.format, records)
	}
	for _, r := range records {
		s.print(s.statusLine(r))
	}
	if len(records) == 0 {
		s.tell("status.no-targets", nil)
	}
	return o.code, nil
}

// statusLine writes a bar and the counts.
func (s *session) statusLine(r statusRecord) string {
	if r.Broken {
		return fmt.Sprintf("%-8s %s", r.Locale, s.phrase("status.broken", nil))
	}
	return fmt.Sprintf("%-8s [%s] %3d%%  %s", r.Locale, statusBar(r), r.Translated*100/max(r.Segments, 1),
		s.phrase("status.counts", voice.Args{"Translated": r.Translated, "Fuzzy": r.Fuzzy, "New": r.Untranslated}))
}

// statusBar draws what is translated as #, what is fuzzy as ~ and the rest as dots.
func statusBar(r statusRecord) string {
	done := r.Translated * barColumns / max(r.Segments, 1)
	fuzzy := (r.Translated+r.Fuzzy)*barColumns/max(r.Segments, 1) - done
	return strings.Repeat("#", done) + strings.Repeat("~", fuzzy) + strings.Repeat(".", barColumns-done-fuzzy)
}
