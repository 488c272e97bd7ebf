package main

import (
	"slices"
	"strings"

	"dich/locales/voice"
	"dich/pipeline"
	"dich/source"
)

// A checkRecord is a check as check --list --format json and jsonl write it. The names
// and their order are a promise: fields are only ever added.
type checkRecord struct {
	Code       source.DiagnosticCode `json:"code"`
	Severity   string                `json:"severity"`
	Severities map[string]string     `json:"severities"` // by language, where it is another one
	Off        bool                  `json:"off"`        // by the project's settings
	Sentence   string                `json:"sentence"`
}

// listChecks shows every check, in the order of their codes. A project's settings say
// which are off; none is needed.
func (s *session) listChecks() (exitCode, error) {
	config, code, err := s.settings()
	if err != nil || code != exitDone {
		return code, err
	}
	records := []checkRecord{}
	for _, c := range pipeline.EveryCheck() {
		r := checkRecord{
			c.Code, c.Severity.String(), map[string]string{}, slices.Contains(config.Off, string(c.Code)), s.sentence(c.Code),
		}
		for _, tag := range c.Warns {
			r.Severities[tag] = source.Warning.String()
		}
		records = append(records, r)
	}
	slices.SortStableFunc(records, func(a, b checkRecord) int { return strings.Compare(string(a.Code), string(b.Code)) })
	if s.format != "text" {
		return exitDone, writeJSON(s.out, s.format, records)
	}
	s.showChecks(records)
	return exitDone, nil
}

// sentence says what a check looks for.
func (s *session) sentence(code source.DiagnosticCode) string {
	return s.phrase("check."+string(code), nil)
}

// showChecks prints each check with its severities, and below what it looks for.
func (s *session) showChecks(records []checkRecord) {
	for _, r := range records {
		severity, _ := source.ParseSeverity(r.Severity)
		head := s.out.paint(bold, string(r.Code)) + ": " + s.out.paint(severityStyle[severity], s.phrase("severity."+r.Severity, nil))
		if len(r.Severities) > 0 {
			warns := pipeline.CheckOf(r.Code).Warns
			head += ", " + s.phrase("checks.warns", voice.Args{"Languages": strings.Join(warns, ", ")})
		}
		if r.Off {
			head += " (" + s.phrase("checks.off", nil) + ")"
		}
		s.print(head)
		s.out.indented("    ", 4, r.Sentence)
	}
}
