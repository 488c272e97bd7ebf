package main

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"dich/source"
)

// A findingRecord is one finding as --format json and jsonl write it. The names and
// their order are a promise: fields are only ever added.
type findingRecord struct {
	Code     source.DiagnosticCode `json:"code"`
	Severity string                `json:"severity"`
	place
	Message     string          `json:"message"`
	Locale      string          `json:"locale"`  // empty for the source
	Segment     string          `json:"segment"` // empty if it is about none
	Related     []relatedRecord `json:"related"`
	Fingerprint string          `json:"fingerprint"`
}

type relatedRecord struct {
	place
	Message string `json:"message"`
}

func (s *session) writeRecords(list []source.Diagnostic, text textOf) error {
	places := newPlaces(text)
	seen := fingerprints{}
	records := make([]findingRecord, 0, len(list))
	for _, d := range list {
		r := findingRecord{
			Code: d.Code, Severity: d.Severity.String(), place: places.at(d.Subject),
			Message: s.message(d),
			Locale:  d.Locale, Related: []relatedRecord{}, Fingerprint: seen.of(d),
		}
		if !d.Segment.IsZero() {
			r.Segment = d.Segment.String()
		}
		for _, rel := range d.Related {
			r.Related = append(r.Related, relatedRecord{places.at(rel.Subject), s.phrase("related."+rel.Note, argsOf(rel.Args))})
		}
		records = append(records, r)
	}
	return writeJSON(s.out, s.format, records)
}

// writeJSON writes records as one JSON array, or one a line for "jsonl".
func writeJSON[T any](w io.Writer, format string, records []T) error {
	if format == "jsonl" {
		for _, r := range records {
			if err := writeJSONValue(w, r, ""); err != nil {
				return err
			}
		}
		return nil
	}
	return writeJSONValue(w, records, "  ")
}

func writeJSONValue(w io.Writer, value any, indent string) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", indent)
	return e.Encode(value)
}

// fingerprints tells findings apart across runs, wherever their lines move: a finding
// has the same fingerprint as long as its code, file, language, segment and arguments
// are the same, and what language dich speaks makes no difference. Of several such
// in one report, each has its own, by order.
type fingerprints map[string]int

func (f fingerprints) of(d source.Diagnostic) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%q %q %q %q %q", d.Code, d.Subject.File, d.Subject.Part, d.Locale, d.Segment.String())
	for _, name := range slices.Sorted(maps.Keys(d.Args)) {
		fmt.Fprintf(&b, " %q=%q", name, d.Args[name])
	}
	said := b.String()
	f[said]++
	if n := f[said]; n > 1 {
		said += fmt.Sprintf(" %d", n)
	}
	sum := sha256.Sum256([]byte(said))
	return hex.EncodeToString(sum[:10])
}
