package main

import (
	"bytes"
	"encoding/json"
	"io"
	"iter"

	"dich/pipeline"
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
	Fixable     bool            `json:"fixable"` // by check --fix
}

type relatedRecord struct {
	place
	Message string `json:"message"`
}

func (s *session) writeRecords(w io.Writer, format string, list []source.Diagnostic, text textOf) error {
	places := newPlaces(text)
	seen := pipeline.Fingerprints{}
	records := make([]findingRecord, 0, len(list))
	for _, d := range list {
		r := findingRecord{
			Code: d.Code, Severity: d.Severity.String(), place: places.at(d.Subject),
			Message: s.message(d),
			Locale:  d.Locale, Related: []relatedRecord{}, Fingerprint: seen.Of(d), Fixable: d.Fix != nil && d.Locale != "",
		}
		if !d.Segment.IsZero() {
			r.Segment = d.Segment.String()
		}
		for _, rel := range d.Related {
			r.Related = append(r.Related, relatedRecord{places.at(rel.Subject), s.phrase("related."+rel.Note, argsOf(rel.Args))})
		}
		records = append(records, r)
	}
	return writeJSON(w, format, records)
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

// chunk writes some records as a [joiner] takes them.
func chunk[T any](format string, records iter.Seq[T]) *rope {
	var all rope
	var one bytes.Buffer
	e := json.NewEncoder(&one)
	e.SetEscapeHTML(false)
	between := "\n"
	if format == "json" {
		e.SetIndent("  ", "  ")
		between = ",\n  "
	}
	for r := range records {
		if all.length > 0 {
			io.WriteString(&all, between)
		}
		one.Reset()
		encode(e, r)
		all.Write(bytes.TrimSuffix(one.Bytes(), []byte("\n")))
	}
	return &all
}

// encode writes a record of ours: nothing in it cannot be written.
func encode(e *json.Encoder, record any) {
	if err := e.Encode(record); err != nil {
		panic("record: " + err.Error())
	}
}

// A joiner writes chunks one after the other. What it writes of records is the same
// bytes as [writeJSON] of all of them together.
type joiner struct {
	w      io.Writer
	format string
	begun  bool
}

func (j *joiner) add(chunk *rope) error {
	if chunk == nil || chunk.length == 0 {
		return nil
	}
	form := joinings[j.format]
	before := form.between
	if !j.begun {
		before = form.before
	}
	j.begun = true
	if _, err := io.WriteString(j.w, before); err != nil {
		return err
	}
	_, err := chunk.WriteTo(j.w)
	return err
}

func (j *joiner) end() error {
	form := joinings[j.format]
	last := form.after
	if !j.begun {
		last = form.none
	}
	_, err := io.WriteString(j.w, last)
	return err
}

// joinings say what stands around chunks, and in place of all.
var joinings = map[string]struct{ before, between, after, none string }{
	"text":  {},
	"jsonl": {"", "\n", "\n", ""},
	"json":  {"[\n  ", ",\n  ", "\n]\n", "[]\n"},
}

func writeJSONValue(w io.Writer, value any, indent string) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", indent)
	return e.Encode(value)
}
